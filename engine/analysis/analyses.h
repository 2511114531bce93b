// The analyses that findings() calls, each a function from a History to findings.
#pragma once

#include <vector>

#include "engine/analysis/history.h"
#include "engine/analysis/since.h"
#include "engine/analysis/stuck.h"

namespace gantry {

// deadlock.cpp: total and partial deadlocks, and leaks, of these slots (ascending); and of those
// that wait for ever because the network is silent.
[[nodiscard]] std::vector<Finding> deadlocks(const History& history, const Keyframes& keyframes,
                                             const std::vector<std::uint32_t>& stuck,
                                             const std::vector<std::uint32_t>& silent,
                                             const Since& since);
// Slots of who cannot go on at the end of the run; none when it did not come to one that counts.
[[nodiscard]] std::vector<std::uint32_t> stuckAtEnd(const History& history, const ReachFn& reach);
// Slots of the others of a run that was ended because it only waited for its network.
[[nodiscard]] std::vector<std::uint32_t> silentAtEnd(const History& history, const ReachFn& reach,
                                                     const std::vector<std::uint32_t>& stuck);

// lock_misuse.cpp: a lock that is held while its G is blocked on a channel or group is told only
// when both are stuck: programs that are right do it, too (an answer that comes from somebody who
// needs no lock), and which of them could have gone wrong exploring says with a schedule.
// Double lock, recursive RLock, held while blocked, lock order.
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
// The text of the program at a position; empty when the recording has no source.
[[nodiscard]] std::string_view sourceLine(const History& history, PosId pos);

// As it stood there, and not as it is at the end.
void standsAt(FindingGoroutine& goroutine, const History& history, PosId pos);
void addLine(Finding& finding, std::uint32_t line);
void addEvent(Finding& finding, std::uint64_t event);

}  // namespace gantry
