// One method of a type at a time: instances get theirs when somebody asks. For the library.
#pragma once

#include <cstddef>

#include "engine/golang/types/check.h"

namespace gantry::golang {

// type->origin->methods[index] as a method of `type`. Its type is null when the generic method
// has none yet.
[[nodiscard]] Func* methodAt(PackageSet& set, Named* type, std::size_t index);

}  // namespace gantry::golang
