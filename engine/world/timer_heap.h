// The 4-ary heap of timers that each P has (go-semantics 5.1).
//
// Ordered by `when` alone; elements move only past strictly later ones and a deletion puts the
// last element in the hole, so timers of equal `when` pop in Go's order: t0, tn-1, ..., t1.
#pragma once

#include "engine/world/world.h"

namespace gantry::folding {

// Cost: log4 of the heap's size. `id` must not be in a heap.
void heapInsert(World& w, PId p, std::uint32_t id);
// `id` must be in a heap.
void heapRemove(World& w, std::uint32_t id);
// The root's `when` was raised (a periodic timer).
void heapRootRaised(World& w, PId p);

}  // namespace gantry::folding
