// Unification of types: finds type arguments that make two types match. For inference.
#pragma once

#include <vector>

#include "engine/golang/types/check.h"

namespace gantry::golang {

// How closely types must match.
struct UnifyMode {
  bool assign = false;  // as in an assignment: elements must match exactly
  bool exact = false;   // identical types; else names, channel directions and interfaces may differ
};

class Unifier {
 public:
  // `known` has a type or null for each parameter (missing ones: null).
  // Go 1.21 brought `usesMethods`: what interfaces have in common says more.
  Unifier(PackageSet& set, const std::vector<TypeParam*>& params, const std::vector<Type*>& known,
          bool usesMethods);

  // Makes the two match by setting type parameters; false when nothing can (some may be set).
  bool unify(Type* x, Type* y, UnifyMode mode);

  [[nodiscard]] Type* at(const TypeParam* param) const;  // null: not known
  void assign(const TypeParam* param, Type* type);
  [[nodiscard]] int unknowns() const;
  [[nodiscard]] std::vector<Type*> inferred() const;

 private:
  static constexpr int kNone = -1;

  [[nodiscard]] int indexOf(Type* type) const;  // of a parameter that is being inferred, or kNone
  bool match(Type* x, Type* y, UnifyMode mode);
  bool join(int x, int y);
  bool matchParam(int param, Type* y, UnifyMode mode);
  bool settle(int param, Type* x, Type* y, UnifyMode mode);
  bool matchInterfaces(Interface* x, Interface* y);
  bool matchMethods(Interface* x, Type* y);
  bool matchStructure(Type* x, Type* y, UnifyMode mode);
  bool matchExactInterfaces(Interface& x, Interface& y);
  bool matchVars(const std::vector<Var*>& x, const std::vector<Var*>& y, UnifyMode mode);
  bool matchStructs(const Struct& x, const Struct& y, UnifyMode mode);
  bool matchNamed(Named& x, Type* y, UnifyMode mode);
  [[nodiscard]] Type* typeOf(Func* method);
  bool seenPair(const Interface* x, const Interface* y) const;

  struct Pair {
    const Interface* x;
    const Interface* y;
  };

  PackageSet& m_set;
  const std::vector<TypeParam*>& m_params;
  std::vector<int> m_handles;  // of each parameter: which type it has; joined ones share it
  std::vector<Type*> m_types;  // of each handle; null: not known
  std::vector<Pair> m_pairs;   // interfaces that are being matched
  bool m_usesMethods;
  int m_depth = 0;
};

}  // namespace gantry::golang
