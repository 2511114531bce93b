// The variables of a goroutine that stands still: see Program::valueAt.
//
// Which variable a name at a place means is found by the tables that the compiler leaves
// (LocalVar): of those of that name whose code reaches from their declaration to the place, the
// one declared last. Its value is where it is in scope now: in the innermost frame, of the function
// itself or of a closure that captured it, whose instruction lies where the value is there.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/program/variables.h"

namespace gantry::golang {

class Machine;
class VmGoroutine;

// See Program. `g` may be null.
[[nodiscard]] std::optional<Variable> valueAt(Machine& machine, const VmGoroutine* g,
                                              std::string_view expression, const SourcePoint& at);
[[nodiscard]] std::vector<FrameVariables> variablesOf(Machine& machine, const VmGoroutine& g);

}  // namespace gantry::golang
