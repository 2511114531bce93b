// Values as debuggers show them.
#pragma once

#include <cstddef>
#include <string>

#include "engine/golang/bytecode/rtype.h"

namespace gantry::golang {

class Machine;

// A value in memory as %+v prints it, but strings quoted, nil as nil, functions by their names,
// maps in the order they were filled in, and pointers followed once; calls no methods. Ends in "…"
// when it is longer than about `most` bytes. Costs time for what it shows, not for what there is.
[[nodiscard]] std::string valueText(Machine& machine, const RType& type, const void* at,
                                    std::size_t most);
// A type as %T prints it; of an interface value with the type of what it holds: error(*main.E).
[[nodiscard]] std::string valueTypeText(const RType& type, const void* at);

}  // namespace gantry::golang
