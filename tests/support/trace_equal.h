// Whether two recordings say the same.
#pragma once

#include <gtest/gtest.h>

#include "engine/trace/recording.h"

namespace gantry::test {

// The first `events` events of both, or all when there are no more.
inline ::testing::AssertionResult sameEvents(const Recording& a, const Recording& b,
                                             std::uint64_t events) {
  for (std::uint64_t n = 0; n < events; ++n)
    if (a.events[n] != b.events[n])
      return ::testing::AssertionFailure() << "event " << n << " differs";
  return ::testing::AssertionSuccess();
}

// Everything but `damage`.
inline ::testing::AssertionResult same(const Recording& a, const Recording& b) {
  if (a.setup != b.setup) return ::testing::AssertionFailure() << "the setups differ";
  if (a.decisions != b.decisions) return ::testing::AssertionFailure() << "the decisions differ";
  if (a.ending != b.ending || a.exitCode != b.exitCode || a.limit != b.limit ||
      a.digest != b.digest)
    return ::testing::AssertionFailure() << "the endings differ";
  if (a.symbols.texts() != b.symbols.texts() || a.symbols.labels() != b.symbols.labels() ||
      a.symbols.positions() != b.symbols.positions())
    return ::testing::AssertionFailure() << "the tables of symbols have other lengths";
  for (TextId id = 0; id < a.symbols.texts(); ++id)
    if (a.symbols.text(id) != b.symbols.text(id))
      return ::testing::AssertionFailure() << "text " << id << " differs";
  for (LabelId id = 0; id < a.symbols.labels(); ++id)
    if (a.symbols.label(id) != b.symbols.label(id))
      return ::testing::AssertionFailure() << "label " << id << " differs";
  for (PosId id = 0; id < a.symbols.positions(); ++id)
    if (a.symbols.position(id) != b.symbols.position(id))
      return ::testing::AssertionFailure() << "position " << id << " differs";
  if (a.events.size() != b.events.size())
    return ::testing::AssertionFailure() << a.events.size() << " events, not " << b.events.size();
  return sameEvents(a, b, a.events.size());
}

}  // namespace gantry::test
