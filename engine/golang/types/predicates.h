// Questions about types that have a yes or a no, and the default types of untyped constants.
//
// "is..." looks at the underlying type and is false for type parameters; "all..." is also true
// for a type parameter whose type set has only such types. Both are false for null and for the
// invalid type, unless they say otherwise. Cost: O(1), for type parameters O(terms).
#pragma once

#include <string>

#include "engine/golang/types/check.h"

namespace gantry::golang {

// identical(), unalias(), under() and comparable() are in check.h.
[[nodiscard]] bool identicalIgnoreTags(const Type* x, const Type* y);
[[nodiscard]] bool identicalMethods(const Signature* x, const Signature* y);

// Type as T if it is one (not unaliased, not underlying); else null.
template <class T>
[[nodiscard]] T* typeAs(Type* type, TypeKind kind) {
  return type != nullptr && type->kind == kind ? static_cast<T*>(type) : nullptr;
}
// unalias(type) as the class, or null.
[[nodiscard]] Named* asNamed(Type* type);
[[nodiscard]] TypeParam* asTypeParam(Type* type);
// The underlying type as the class, or null. Of a type parameter the underlying type is its
// constraint interface, as in go/types: ask isTypeParam() first where that matters.
[[nodiscard]] Interface* asInterface(PackageSet& set, Type* type);
[[nodiscard]] Struct* asStruct(PackageSet& set, Type* type);
[[nodiscard]] Signature* asSignature(PackageSet& set, Type* type);
[[nodiscard]] Pointer* asPointer(PackageSet& set, Type* type);
[[nodiscard]] BasicType* asBasic(PackageSet& set, Type* type);

[[nodiscard]] bool isValid(const Type* type);  // not null, not Basic::invalid (also behind aliases)
[[nodiscard]] bool isNamed(const Type* type);  // has a name: Basic, Named, TypeParam
[[nodiscard]] bool isTypeParam(const Type* type);
[[nodiscard]] bool isUntyped(const Type* type);
[[nodiscard]] bool isTyped(const Type* type);  // not an untyped basic type; true for invalid
[[nodiscard]] bool isUntypedNumeric(const Type* type);
// A generic type without arguments (also behind an alias).
[[nodiscard]] bool isGeneric(const Type* type);
[[nodiscard]] bool isInstance(const Type* type);  // Named with type arguments
// Mentions a type parameter of `params`; with null: any type parameter.
[[nodiscard]] bool isParameterized(PackageSet& set, const std::vector<TypeParam*>* params,
                                   Type* type);

[[nodiscard]] bool isBoolean(PackageSet& set, Type* type);
[[nodiscard]] bool isNumeric(PackageSet& set, Type* type);
[[nodiscard]] bool isInteger(PackageSet& set, Type* type);
[[nodiscard]] bool isUnsigned(PackageSet& set, Type* type);
[[nodiscard]] bool isFloat(PackageSet& set, Type* type);
[[nodiscard]] bool isComplex(PackageSet& set, Type* type);
[[nodiscard]] bool isString(PackageSet& set, Type* type);
[[nodiscard]] bool isIntegerOrFloat(PackageSet& set, Type* type);
// Boolean, numeric or string, so that it may be the type of a constant.
[[nodiscard]] bool isConstType(PackageSet& set, Type* type);
// Integers, floats, strings: those that have <.
[[nodiscard]] bool isOrdered(PackageSet& set, Type* type);
[[nodiscard]] bool isBytesOrRunes(PackageSet& set, Type* type);  // []byte or []rune
[[nodiscard]] bool isInterface(PackageSet& set, Type* type);     // also for type parameters
[[nodiscard]] bool isNonTypeParamInterface(PackageSet& set, Type* type);
[[nodiscard]] bool isUnsafePointer(PackageSet& set, Type* type);
[[nodiscard]] bool isUintptr(PackageSet& set, Type* type);

[[nodiscard]] bool allBoolean(PackageSet& set, Type* type);
[[nodiscard]] bool allInteger(PackageSet& set, Type* type);
[[nodiscard]] bool allUnsigned(PackageSet& set, Type* type);
[[nodiscard]] bool allNumeric(PackageSet& set, Type* type);
[[nodiscard]] bool allString(PackageSet& set, Type* type);
[[nodiscard]] bool allOrdered(PackageSet& set, Type* type);
[[nodiscard]] bool allNumericOrString(PackageSet& set, Type* type);

// nil is one of its values. Of a type parameter: of all types in its set.
[[nodiscard]] bool hasNil(PackageSet& set, Type* type);

// x == y compiles for operands of the type. `dynamic`: interfaces count (ordinary comparison);
// else strictly comparable. When it is not, *cause (may be null) says why in gc's words, or is
// empty when the type says it all: "struct containing []int cannot be compared",
// "incomparable types in type set".
[[nodiscard]] bool comparableType(PackageSet& set, Type* type, bool dynamic,
                                  const Package* relativeTo, std::string* cause);

// Type parameters have a core type that fits the wanted kind of type, or `type` itself has.
// The type of an untyped constant where nothing else decides; other types unchanged. nil stays.
[[nodiscard]] Type* defaultType(const PackageSet& set, Type* type);
// The larger of two numeric untyped kinds; null when the two do not go together.
[[nodiscard]] Type* maxUntyped(Type* x, Type* y);

// The pointed-to type of *T, else the type itself. `isPointer` may be null.
[[nodiscard]] Type* derefType(Type* type, bool* isPointer = nullptr);

}  // namespace gantry::golang
