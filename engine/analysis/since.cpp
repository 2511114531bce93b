// The search.
#include "engine/analysis/since.h"

#include <algorithm>

#include "engine/analysis/stuck.h"

namespace gantry {
namespace {

constexpr std::size_t kMostProbes = 64;

// It is stuck where the run stops that is sent to `high`, after `at` events, and not yet where it
// stops that is sent to less than `low`.
struct Span {
  std::uint32_t slot = kNil;
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  std::uint64_t at = 0;

  [[nodiscard]] std::uint64_t width() const { return high > low ? high - low : 0; }
};

}  // namespace

Since stuckSince(const History& history, const Keyframes& keyframes, const Again& again,
                 const std::vector<std::uint32_t>& slots) {
  const std::uint64_t end = keyframes.valid();
  Since out;
  if (!again.goTo || end > kMostEvents) return out;
  std::vector<Span> spans;
  spans.reserve(slots.size());
  for (const std::uint32_t slot : slots)
    spans.push_back({slot, history.life(history.end().gs[slot].goid).blocked + 1, end, end});
  for (std::size_t probes = 0; probes < kMostProbes; ++probes) {
    const auto widest =
        std::max_element(spans.begin(), spans.end(),
                         [](const Span& a, const Span& b) { return a.width() < b.width(); });
    if (widest == spans.end() || widest->width() == 0) break;
    const std::uint64_t target = widest->low + widest->width() / 2;
    const std::uint64_t at = again.goTo(target);
    if (at == 0) return {};
    // At the end main may be gone, which the end's own finding knows.
    std::vector<std::uint32_t> stuck = slots;
    if (at < end) {
      const History then(history.recording(), keyframes, at);
      stuck = stuckGoroutines(then, again.reach, false);
    }
    for (Span& span : spans) {
      if (target < span.low || target >= span.high) continue;
      if (std::binary_search(stuck.begin(), stuck.end(), span.slot)) {
        span.high = target;
        span.at = at;
      } else {
        span.low = at + 1;
      }
    }
  }
  for (const Span& span : spans)
    if (span.width() == 0) out[span.slot] = span.at;
  return out;
}

}  // namespace gantry
