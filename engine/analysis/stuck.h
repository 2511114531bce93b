// Who can never be woken again, at the end of a history.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/analysis/history.h"

namespace gantry {

// Slots of goroutines of the program that wait and that nobody can wake any more, ascending.
//
// A goroutine may go on when it does not wait, or sleeps, or waits for a lock whose holder may go
// on, or for an object that one who may go on, or a timer, leads to (go-semantics 3, 4): a
// fixpoint. With `mainReturned` main counts as gone. A lock is taken to be unlocked by its holder
// only, unless this run saw somebody else unlock it.
[[nodiscard]] std::vector<std::uint32_t> stuckGoroutines(const History& history,
                                                         const ReachFn& reach, bool mainReturned);

// The same at the end of a run that only waited for its network: who waits for what the other end
// of a connection does waits for ever, too. Only those who stand in the program's own code: a
// connection between two requests of package net/http waits for nobody's sake.
[[nodiscard]] std::vector<std::uint32_t> silentGoroutines(const History& history,
                                                          const ReachFn& reach);

// The goroutines that hold what this one waits for: goids; empty when it waits for no lock.
[[nodiscard]] std::vector<Hold> holdersFor(const History& history, std::uint32_t slot);

// Whether somebody waits in the program's own code for what the other end of a connection does, or
// main for anything but somebody new (Accept) or `select {}`: of a run that only waited for its
// network, that is for ever, since both ends are in the program.
[[nodiscard]] bool waitsInSilence(const World& world, const Recording& recording);

// What it waits for is in the hands of the clock or of the outside.
[[nodiscard]] bool wakesByItself(WaitReason reason);

}  // namespace gantry
