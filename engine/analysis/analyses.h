// The analyses that findings() calls, each a function from a History to findings.
#pragma once

#include <vector>

#include "engine/analysis/history.h"
#include "engine/analysis/stuck.h"

namespace gantry {

// deadlock.cpp: total and partial deadlocks, and leaks, of these slots (ascending).
[[nodiscard]] std::vector<Finding> deadlocks(const History& history,
                                             const std::vector<std::uint32_t>& stuck);
// Slots of who cannot go on at the end of the run; none when it did not come to one that counts.
[[nodiscard]] std::vector<std::uint32_t> stuckAtEnd(const History& history, const ReachFn& reach);

// lock_misuse.cpp: double lock, recursive RLock, held while blocked, lock order.
[[nodiscard]] std::vector<Finding> lockMisuse(const History& history,
                                              const std::vector<std::uint32_t>& stuck);

// endings.cpp: panics and fatal errors, and the misuse of channels and wait groups behind them.
[[nodiscard]] std::vector<Finding> badEndings(const History& history);

// The end by os.Exit with a status that is not 0, which explored runs count as a failure.
[[nodiscard]] Finding exitFinding(const History& history);

// races.cpp: recording.races, each pair of lines of a variable once.
[[nodiscard]] std::vector<Finding> raceFindings(const History& history);

// waiting.cpp: the sentences that say what the G in this slot waits for and why nobody wakes it.
[[nodiscard]] std::vector<Phrase> waitingSentences(const History& history, std::uint32_t slot);

// Adds the goroutine, its line, and the event at which it blocked.
void addEvidence(Finding& finding, const History& history, std::uint32_t goid);
void addLine(Finding& finding, std::uint32_t line);
void addEvent(Finding& finding, std::uint64_t event);

}  // namespace gantry
