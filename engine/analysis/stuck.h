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

// The goroutines that hold what this one waits for: goids; empty when it waits for no lock.
[[nodiscard]] std::vector<Hold> holdersFor(const History& history, std::uint32_t slot);

// Slots of goroutines of the program that wait for what the other end of a connection does,
// ascending: when nobody else can act, for ever, for both ends are in the program. Not those who
// wait for somebody new (Accept, a packet).
[[nodiscard]] std::vector<std::uint32_t> onConnections(const World& world, const Symbols& symbols);

// What it waits for is in the hands of the clock or of the outside.
[[nodiscard]] bool wakesByItself(WaitReason reason);

}  // namespace gantry
