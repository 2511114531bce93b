// Assignability, conversion, and which constants a type can hold.
#pragma once

#include <cstdint>
#include <string>

#include "engine/golang/types/check.h"

namespace gantry::golang {

// What these questions need to know of an operand.
struct OperandInfo {
  Mode mode = Mode::value;
  Type* type = nullptr;
  const constant::Value* value = nullptr;  // when mode is constant
};

// Whether x may be assigned to a variable of the type. Untyped operands included. When not, *cause
// (may be null) gets gc's reason or stays as it is: "T does not implement I (missing method M)",
// "need type assertion".
[[nodiscard]] bool assignableTo(PackageSet& set, const OperandInfo& x, Type* target,
                                const Package* relativeTo, std::string* cause);

// T(x) of an operand that is not a constant conversion (see constantConvertible()).
[[nodiscard]] bool convertibleTo(PackageSet& set, const OperandInfo& x, Type* target,
                                 const Package* relativeTo, std::string* cause);
// T(x) of a constant x for T that may be a constant's type (no type parameter): the converted
// value, or null. Integer to string conversion included.
[[nodiscard]] const constant::Value* convertConstant(PackageSet& set, const OperandInfo& x,
                                                     Type* target);

enum class Fit : std::uint8_t {
  ok,
  wrongKind,  // "cannot use ... as ... value"
  truncated,  // a float that is no integer, for an integer type
  overflows,
};
// Whether the basic type can represent the constant. *rounded, unless null, gets the value as the
// type has it (floats rounded, integers as integers) when it fits.
[[nodiscard]] Fit representable(PackageSet& set, const constant::Value* value, BasicType* type,
                                const constant::Value** rounded);

// The type that an untyped operand gets where `target` is wanted: target itself, or the operand's
// default type when target is an interface; untyped (the larger kind) when target is untyped.
// Null when they do not go together. Does not look at the range: see representable(), which the
// caller asks for constants. (As gc's implicitTypeAndValue.)
[[nodiscard]] Type* implicitType(PackageSet& set, const OperandInfo& x, Type* target);

}  // namespace gantry::golang
