// Fields, methods and method sets: what x.f means, and whether a type has an interface's methods.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/types/check.h"

namespace gantry::golang {

// Whether two unqualified names of two packages are the same identifier.
[[nodiscard]] bool sameId(const Object& object, const Package* package, std::string_view name,
                          bool foldCase = false);
// "_" with the package path in front of it for names that are not exported: the order of methods.
[[nodiscard]] bool lessId(const Object& x, const Object& y);

struct Found {
  Object* object = nullptr;         // Var or Func; null: see the two flags below
  std::vector<std::uint32_t> path;  // as Selection::path
  bool indirect = false;            // a pointer was followed (also the receiver's own)
  bool ambiguous = false;           // two candidates at the shallowest depth; object is null
  // A method exists, with a pointer receiver, and x is not addressable; object is null.
  bool needsPointer = false;
};

// x.name for x of the type: fields and methods through embedded fields, methods of interfaces and
// of constraints of type parameters; with foldCase names are compared without regard to case
// (for "did you mean"). The Func of an instance is that of the instance, its type substituted.
// A Func's type may be null when the checker has not come to it (Store::resolve is not called).
// Cost: O(fields and methods seen), no allocation for hits at depth 0.
[[nodiscard]] Found lookup(PackageSet& set, Type* type, bool addressable, const Package* package,
                           std::string_view name, bool foldCase = false);

// The method declared by that name (not promoted), of an instance the substituted one; or null.
[[nodiscard]] Func* declaredMethod(PackageSet& set, Named* type, const Package* package,
                                   std::string_view name, bool foldCase = false);
// The index of a field in a struct, -1 when there is none.
[[nodiscard]] int fieldIndex(const Struct& type, const Package* package, std::string_view name,
                             bool foldCase = false);

// The first method of interface `wanted` (in type set order) that `type` lacks, or null. For an
// interface `type` that is not `isStatic` (a type assertion from it) only methods with a
// different signature count. *cause (may be null) gets gc's explanation in parentheses:
// "(missing method Foo)", with "\n\t\thave ...\n\t\twant ..." where there is a near miss.
[[nodiscard]] Func* missingMethod(PackageSet& set, Type* type, Type* wanted, bool isStatic,
                                  const Package* relativeTo, std::string* cause);

// The same with another comparison of signatures, for inference.
[[nodiscard]] Func* missingMethodIf(PackageSet& set, Type* type, Type* wanted, bool isStatic,
                                    const Package* relativeTo, std::string* cause,
                                    const std::function<bool(Type*, Type*)>& same);

// x.(T) of an interface x can succeed; *cause as above.
[[nodiscard]] bool assertableTo(PackageSet& set, Type* interface, Type* type,
                                const Package* relativeTo, std::string* cause);

// "type *I is pointer to interface, not interface", of pointers to interfaces and to type
// parameters; empty for other types.
[[nodiscard]] std::string pointerToInterfaceText(PackageSet& set, Type* type,
                                                 const Package* relativeTo);

// The method set of a type, promoted methods among them, sorted by lessId(); of an addressable
// variable also those with pointer receivers. `indirect` as in Selection. Ambiguous names are
// left out. For the compiler: itabs and reflection.
[[nodiscard]] std::vector<Found> methodSet(PackageSet& set, Type* type, bool addressable);

}  // namespace gantry::golang
