// Pairs: two instructions that often follow each other are executed as one.
//
// Only the op of the first is changed: the second keeps its own word and its own op, so that jumps
// to it, positions, the distances that jumps pay for and the words of a function stay what they
// were; the first of a pair may be the second of the pair before it. What stops between the two
// (a panic, a turn that ends) stops at the same pc as without pairs.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/golang/bytecode/op.h"

namespace gantry::golang {

// Gives the first of every pair in the code its op.
void makePairs(std::vector<Ins>& code);

}  // namespace gantry::golang
