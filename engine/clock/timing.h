// Timing: how late a real machine is. The operating system holds threads up, wakes them sooner or
// later, and what runs for the first time is slow; that is why a program on two Ps shows one order
// today and another tomorrow. And it may have no processor for a thread that could run.
//
// A seed draws the delays of a run; they are no decisions, because nothing in the program chooses
// them: a run is its setup, the seed with it, and its decisions. Seed 0 is the machine on its best
// day: nothing is ever late, and the pictures are clean.
//
// Drawn only when a thread sleeps, wakes or is held up, never for an operation of the program.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <iterator>

#include "engine/base/ids.h"
#include "engine/base/prng.h"

namespace gantry {

class Timing {
 public:
  Timing() = default;
  // `percent` of the delays of a real machine. Seed 0 or 0 percent: there are none.
  Timing(std::uint64_t seed, std::uint64_t percent)
      : m_prng(~seed), m_percent(seed == 0 ? 0 : std::min<std::uint64_t>(percent, kMostPercent)) {
    m_level = m_prng.below(kLevels);
    m_shared = Prng(seed);
  }

  [[nodiscard]] bool varies() const { return m_percent != 0; }

  // How long what takes `typical` ns takes this time: half of it to one and a half, and a hold-up.
  std::uint64_t taken(std::uint64_t typical) {
    if (!varies() || typical == 0) return typical;
    const std::uint64_t spread = std::min(typical, typical * m_percent / 100);
    return typical - spread / 2 + below(spread) + holdUp();
  }

  // When a thread that runs is held up next. Often while all is cold, at the beginning and after a
  // rest, then ever more rarely, down to about once a millisecond.
  TimeNs nextStall(TimeNs now) {
    if (!varies()) return kNever;
    const TimeNs mean =
        std::clamp((now - m_coldSince) / 4, kShortestGap << m_level, crowded() ? kSlice : kRare);
    return now + 1 + below(2 * mean);
  }
  // And for how long.
  std::uint64_t stall(TimeNs now) {
    return crowded() ? below(std::clamp(now / 16, kHoldUp, kRare) * m_percent / 100) : holdUp();
  }
  // As taken(), for a thread that is woken: on a crowded machine it waits for a processor, perhaps
  // for a slice of another program's. Whoever woke it goes on meanwhile.
  std::uint64_t woken(std::uint64_t typical) {
    if (!crowded()) return taken(typical);
    return taken(typical) + below((kHoldUp << m_prng.below(kCrowdedDoublings)) * m_percent / 100);
  }
  // What another P did while this one came to main.main: it ran the first system goroutines, 0 to 2
  // of them; and whether main lost its own P once.
  struct Start {
    std::uint32_t stolen = 0;
    bool lostP = false;
  };
  Start start(std::uint32_t procs) {
    if (!varies() || procs == 1) return {};
    constexpr Start kStarts[] = {{0, true}, {0, false}, {1, false}, {2, true}, {2, false}};
    return kStarts[m_shared.below(static_cast<std::uint32_t>(std::size(kStarts)))];
  }
  // So many threads more than with one P are there when main starts: 1 with two Ps, up to 3.
  std::uint32_t threads(std::uint32_t procs) {
    return varies() && procs > 1 ? 1 + m_prng.below(std::min(procs - 1, 3U)) : 0;
  }
  // So many processors all Ms of this run share while they are short: 1 or 2, fewer than there are
  // Ps. 0: never, in half of the runs. See cpus.cpp.
  std::uint32_t processors(std::uint32_t procs) {
    if (!varies() || procs == 1 || m_shared.below(2) == 0) return 0;
    return 1 + m_shared.below(std::min(procs - 1, kMostProcessors));
  }
  // And for so long: then the operating system has found room for all of them. 1/4 ms to 4 ms.
  std::uint64_t shortage() { return kShortage << m_shared.below(kShortages); }
  // None is free: whether a thread that is woken takes one from another, and from which of n.
  bool wokenFirst() { return m_shared.below(8) != 0; }
  std::uint32_t oneOf(std::uint32_t n) { return m_shared.below(n); }
  // Others wait, and a thread is held up: whether one of them has its processor now.
  bool sliceOver() { return m_shared.below(2) == 0; }
  // The memory quantum of this run, for one of at most so many ns. Odd, so that the turns of a loop
  // do not always end at the same of its instructions.
  std::uint64_t quantum(std::uint64_t most) {
    if (!varies() || most == 0) return most;
    return (most - 1 - below(most / 4)) | 1;
  }
  // The machine was asleep until now.
  void cold(TimeNs now) { m_coldSince = now; }

 private:
  static constexpr std::uint64_t kMostPercent = 10'000;
  static constexpr std::uint64_t kShortestGap = 1'000;
  static constexpr std::uint64_t kRare = 1'000'000;
  static constexpr std::uint64_t kSlice = 10'000'000;
  static constexpr std::uint32_t kLevels = 8;
  static constexpr std::uint64_t kHoldUp = 1'000;
  static constexpr std::uint64_t kMostDoublings = 1 << 8;
  static constexpr std::uint32_t kCrowdedDoublings = 15;

  // Other programs want the processors, too: so it is in one run of eight.
  [[nodiscard]] bool crowded() const { return varies() && m_level == kLevels - 1; }

  // A microsecond at most half of the time, with half the chance twice as long, up to 256 times.
  std::uint64_t holdUp() {
    const int doublings = std::countr_zero(m_prng.next() | kMostDoublings);
    return below((kHoldUp << doublings) * m_percent / 100);
  }
  // 0..n-1, also for 0 and for what is larger than the generator's numbers.
  std::uint64_t below(std::uint64_t n) {
    return m_prng.below(static_cast<std::uint32_t>(std::clamp<std::uint64_t>(n, 1, ~0U)));
  }

  static constexpr std::uint32_t kMostProcessors = 2;
  static constexpr std::uint64_t kShortage = 250'000;
  static constexpr std::uint32_t kShortages = 5;

  Prng m_prng{0};
  Prng m_shared{0};  // of what there is only with more than one P
  std::uint64_t m_percent = 0;
  std::uint32_t m_level = 0;  // how restless the machine is in this run: 0 most
  TimeNs m_coldSince = 0;
};

}  // namespace gantry
