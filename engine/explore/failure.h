// Failure: what went wrong in an explored run, for people, and as what makes two of them the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/trace/recording.h"
#include "engine/world/world.h"

namespace gantry {

enum class Outcome : std::uint8_t { ok, deadlock, leak, panic, fatal, race, limit, exit };

// How a run ended; `status` of Outcome::exit is not 0.
struct Verdict {
  Outcome outcome = Outcome::ok;
  std::uint32_t status = 0;

  [[nodiscard]] bool failed() const { return outcome != Outcome::ok && outcome != Outcome::limit; }
  friend bool operator==(const Verdict&, const Verdict&) = default;
};

// `ok`, `deadlock` ... `exit-3`.
std::string wordOf(const Verdict& verdict);

// What went wrong in a run that failed. The first finding is the one that the verdict speaks of;
// the others say more of the same run: a lock order behind a deadlock, a double lock. Never empty.
struct Failure {
  Verdict verdict;
  std::vector<Finding> findings;
};

// Of the recording of the run that the verdict is of. Of a leak, `leaked` are the slots of who
// stays behind.
Failure failureOf(const Verdict& verdict, const Recording& recording, const Keyframes& keyframes,
                  const ReachFn& reach, const std::vector<GId>& leaked, const Again& again);

// The Gs that a failure is about.
std::vector<GId> concernedGs(const Verdict& verdict, const World& world,
                             const std::vector<GId>& leaked);

// Two runs fail alike when they fail in the same way, and the same functions at the same lines are
// concerned. Goids and texts may differ.
std::string keyOf(const Failure& failure);

// The Gs of the program that wait for others to act, not for time or the outside.
std::vector<GId> blockedGs(const World& world);
// Whether any G of the program could still act: runnable, or woken by time or the outside.
bool othersMayAct(const World& world);

}  // namespace gantry
