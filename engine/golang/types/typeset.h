// Type sets of interfaces and constraints, core types. typeSet() and coreType() are in check.h.
#pragma once

#include <string>
#include <vector>

#include "engine/golang/types/check.h"
#include "engine/golang/types/predicates.h"

namespace gantry::golang {

// Of a type parameter: the interface of its bound (a bound that is no interface is wrapped: a
// bound ~int may come as a Union or plain type). Never null.
[[nodiscard]] Interface* constraintOf(PackageSet& set, TypeParam* param);

[[nodiscard]] inline bool isEmptySet(const TypeSet& s) { return !s.allTypes && s.terms.empty(); }
[[nodiscard]] inline bool hasTerms(const TypeSet& s) { return !s.allTypes && !s.terms.empty(); }
// Every type is in.
[[nodiscard]] inline bool isAll(const TypeSet& s) {
  return s.allTypes && !s.comparable && s.methods.empty();
}
// An ordinary interface: described by methods alone, so that variables can have it.
[[nodiscard]] inline bool isMethodSet(const TypeSet& s) { return s.allTypes && !s.comparable; }
// All its types are comparable.
[[nodiscard]] bool isComparableSet(PackageSet& set, const TypeSet& s);
// Only the terms count, not methods.
[[nodiscard]] bool termsInclude(PackageSet& set, const std::vector<Term>& terms, Type* type);
[[nodiscard]] bool termsSubset(PackageSet& set, const TypeSet& x, const TypeSet& of);
// "~int | ~float64"
[[nodiscard]] std::string termsText(const std::vector<Term>& terms, const Package* relativeTo);
[[nodiscard]] Func* methodIn(const TypeSet& s, const Package* package, std::string_view name,
                             bool foldCase = false);

// Calls visit(type, underlying) for each term of a type parameter's type set (~T: with T's
// underlying type) until it says false; with (null, null) once when it has no terms. For all
// other types: once with (type, under(type)). The answer of the last call.
template <class Visit>
bool forEachType(PackageSet& set, Type* type, Visit&& visit) {
  TypeParam* const param = asTypeParam(type);
  if (param == nullptr) return visit(type, under(set, type));
  const TypeSet& s = typeSet(set, constraintOf(set, param));
  if (!hasTerms(s)) return visit(static_cast<Type*>(nullptr), static_cast<Type*>(nullptr));
  for (const Term& term : s.terms)
    if (!visit(term.type, under(set, term.type))) return false;
  return true;
}

// Like coreType(), but a type set of []byte's and strings has the core type string.
[[nodiscard]] Type* coreString(PackageSet& set, Type* type);

// What is wrong with an interface's declaration, reported once, with gc's words and positions:
// duplicate methods, embedded elements that cannot be. Independent of typeSet()'s cache. To be
// called when all types that it mentions are complete (gc: "later").
void checkInterface(PackageSet& set, Interface* type, const Package* relativeTo,
                    std::vector<Error>& errors);
// The same for one union: ~T whose underlying type differs, overlapping terms, interfaces with
// methods or comparable. `positions` has the place of each term.
void checkUnion(PackageSet& set, Union* type, const std::vector<Pos>& positions,
                const Package* relativeTo, std::vector<Error>& errors);

}  // namespace gantry::golang
