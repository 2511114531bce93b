// The log: what is left of it when its end is cut off.
#include "engine/event/event_log.h"

#include <gtest/gtest.h>

namespace gantry {
namespace {

Event numbered(std::uint32_t n) { return Event::make(Kind::Park, 0, MId(0), 0, n, 0); }

TEST(EventLog, CutOffItGoesOnFromThere) {
  constexpr std::uint32_t kAll = 3 * EventLog::kChunk + 5;
  for (const std::size_t left :
       {std::size_t{0}, std::size_t{1}, EventLog::kChunk - 1, EventLog::kChunk,
        EventLog::kChunk + 1, std::size_t{3} * EventLog::kChunk, std::size_t{kAll}}) {
    EventLog log;
    for (std::uint32_t n = 0; n < kAll; ++n) log.append(numbered(n));
    log.truncate(left);
    ASSERT_EQ(log.size(), left);
    for (std::uint32_t n = 0; n < EventLog::kChunk + 1; ++n) log.append(numbered(kAll + n));
    ASSERT_EQ(log.size(), left + EventLog::kChunk + 1);
    if (left > 0) {
      EXPECT_EQ(log[left - 1].a(), left - 1);
    }
    EXPECT_EQ(log[left].a(), kAll);
    EXPECT_EQ(log[left + EventLog::kChunk].a(), kAll + EventLog::kChunk);
    EXPECT_EQ(log.runFrom(left).first[0].a(), kAll);
  }
}

TEST(EventLog, CuttingMoreThanThereIsChangesNothing) {
  EventLog log;
  log.truncate(3);
  log.append(numbered(1));
  log.truncate(1);
  log.truncate(9);
  EXPECT_EQ(log.size(), 1U);
}

}  // namespace
}  // namespace gantry
