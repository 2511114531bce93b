// Invariants: what is true of every World that legal events add up to.
//
// The fold checks of an event what concerns that event (fold.h); this checks the whole World,
// both ends of every link. It is for tests: after each event of a random program, nothing here
// may be broken. What only holds between two events of one hand-off is not asked for: a G that
// is about to be readied may still stand in its queue.
#pragma once

#include <string>

#include "engine/world/world.h"

namespace gantry {

// Empty, or the first invariant that does not hold, in words. Never reads outside the World's
// tables, however broken they are. Cost: a few ns for each thing in the World.
[[nodiscard]] std::string brokenInvariant(const World& world);

}  // namespace gantry
