// Generic types and functions with actual type arguments, and whether these may be.
// substitute() is in check.h.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/golang/types/check.h"

namespace gantry::golang {

// Of a Named or a Signature with type parameters; as many arguments as those have (CHECKed).
// Of a Signature: a copy without type parameters. Arguments are not verified.
[[nodiscard]] Type* instantiate(PackageSet& set, Type* generic, std::span<Type* const> args);

// -1 when all arguments satisfy their constraints, else the index of the first that does not and
// *cause "string does not satisfy Number (string missing in ~int | ~float64)".
[[nodiscard]] int verifyArguments(PackageSet& set, const std::vector<TypeParam*>& params,
                                  std::span<Type* const> args, const Package* relativeTo,
                                  std::string* cause);

// `type` implements the interface `wanted`; with `constraint`: satisfies it (then interfaces
// count as comparable, and the text says "satisfy"). *cause, unless null, gets the sentence.
[[nodiscard]] bool implementsType(PackageSet& set, Type* type, Type* wanted, bool constraint,
                                  const Package* relativeTo, std::string* cause);

// Copies of type parameters with bounds that mention the copies, for a generic function that is
// called in its own body; *type is substituted accordingly. Their objects have no parent scope.
[[nodiscard]] std::vector<TypeParam*> renameTypeParams(PackageSet& set,
                                                       const std::vector<TypeParam*>& params,
                                                       Type** type);

}  // namespace gantry::golang
