// Inference of type arguments: of calls of generic functions, and of generic functions that are
// assigned to variables of function types.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/golang/types/check.h"

namespace gantry::golang {

// One operand of the call. For a generic function value its type is its Signature with
// typeParams, renamed by the caller and joined to `params` of infer().
struct InferArg {
  const Expr* expr = nullptr;  // for messages; null: `pos` and the text "argument"
  Pos pos = kNoPos;            // used when expr is null
  Mode mode = Mode::value;     // invalid: is skipped
  Type* type = nullptr;        // untyped constants: their untyped type; nil: untypedNil
};

struct InferResult {
  std::vector<Type*> args;  // one for each type parameter; empty when it failed
  Pos pos = kNoPos;         // of the failure, gc's place
  std::string text;         // without "in call to F, ", which the caller puts in front
  [[nodiscard]] bool ok() const { return !args.empty(); }
};

// `known`: the explicit type arguments, fewer than params or with nulls. `paramTypes` and `args`
// are of the same length (variadic parameters expanded by the caller). `reverse`: the function is
// assigned, its type parameters stand in the argument (affects texts). Core types, inexact
// unification and default types of untyped constants as Go 1.21 and later do it. Constraints are
// not verified beyond what inference needs (see verifyArguments()). Always ends.
[[nodiscard]] InferResult infer(PackageSet& set, Pos pos, const std::vector<TypeParam*>& params,
                                const std::vector<Type*>& known,
                                const std::vector<Type*>& paramTypes,
                                const std::vector<InferArg>& args, bool reverse,
                                const Package* relativeTo);

}  // namespace gantry::golang
