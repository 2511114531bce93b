// Identity of types, and a hash that agrees with it.
#include <string_view>
#include <vector>

#include "engine/base/hash.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"

namespace gantry::golang {

namespace {

bool sameName(const Object& x, const Object& y) { return sameId(x, y.package, y.name); }

class Comparer {
 public:
  explicit Comparer(bool ignoreTags) : m_ignoreTags(ignoreTags) {}

  bool types(const Type* x, const Type* y);
  bool signatures(const Signature& x, const Signature& y);

 private:
  bool structure(const Type* x, const Type* y);
  bool vars(const std::vector<Var*>& x, const std::vector<Var*>& y);
  bool lists(const std::vector<Type*>& x, const std::vector<Type*>& y);
  bool structs(const Struct& x, const Struct& y);
  bool interfaces(const Interface& x, const Interface& y);
  bool sets(PackageSet& set, const TypeSet& x, const TypeSet& y);
  bool termsWithin(const std::vector<Term>& x, const std::vector<Term>& y);
  bool named(const Named& x, const Named& y);
  bool params(const TypeParam* x, const TypeParam* y) const;

  struct Pair {
    const void* x;
    const void* y;
  };
  bool m_ignoreTags;
  int m_depth = 0;
  std::vector<Pair> m_interfaces;  // being compared: a cycle comes back to one of them
  std::vector<Pair> m_params;      // type parameters of two generic signatures
};

const Type* plain(const Type* type) {
  while (type != nullptr && type->kind == TypeKind::alias)
    type = static_cast<const Alias*>(type)->actual;
  return type;
}

bool Comparer::types(const Type* x, const Type* y) {
  if (x == y) return true;
  x = plain(x);
  y = plain(y);
  if (x == y) return true;
  if (x == nullptr || y == nullptr || x->kind != y->kind) return false;
  constexpr int kMaxDepth = 500;
  if (m_depth > kMaxDepth) return true;
  ++m_depth;
  const bool same = structure(x, y);
  --m_depth;
  return same;
}

// Of two types of one kind, neither an alias.
bool Comparer::structure(const Type* x, const Type* y) {
  const auto both = [&]<class T>(const T*, auto test) {
    return test(*static_cast<const T*>(x), *static_cast<const T*>(y));
  };
  switch (x->kind) {
    case TypeKind::basic:
      return static_cast<const BasicType*>(x)->basic == static_cast<const BasicType*>(y)->basic;
    case TypeKind::array:
      return both(static_cast<const Array*>(x), [this](const Array& a, const Array& b) {
        return (a.len < 0 || b.len < 0 || a.len == b.len) && types(a.elem, b.elem);
      });
    case TypeKind::slice:
      return types(static_cast<const Slice*>(x)->elem, static_cast<const Slice*>(y)->elem);
    case TypeKind::pointer:
      return types(static_cast<const Pointer*>(x)->elem, static_cast<const Pointer*>(y)->elem);
    case TypeKind::map:
      return both(static_cast<const Map*>(x), [this](const Map& a, const Map& b) {
        return types(a.key, b.key) && types(a.elem, b.elem);
      });
    case TypeKind::chan:
      return both(static_cast<const Chan*>(x), [this](const Chan& a, const Chan& b) {
        return a.dir == b.dir && types(a.elem, b.elem);
      });
    case TypeKind::tuple:
      return vars(static_cast<const Tuple*>(x)->vars, static_cast<const Tuple*>(y)->vars);
    case TypeKind::struct_:
      return structs(*static_cast<const Struct*>(x), *static_cast<const Struct*>(y));
    case TypeKind::signature:
      return signatures(*static_cast<const Signature*>(x), *static_cast<const Signature*>(y));
    case TypeKind::interface_:
      return interfaces(*static_cast<const Interface*>(x), *static_cast<const Interface*>(y));
    case TypeKind::union_:
      return both(static_cast<const Union*>(x), [this](const Union& a, const Union& b) {
        return termsWithin(a.terms, b.terms) && termsWithin(b.terms, a.terms);
      });
    case TypeKind::named:
      return named(*static_cast<const Named*>(x), *static_cast<const Named*>(y));
    case TypeKind::typeParam:
      return params(static_cast<const TypeParam*>(x), static_cast<const TypeParam*>(y));
    case TypeKind::alias:
      break;
  }
  return false;
}

bool Comparer::vars(const std::vector<Var*>& x, const std::vector<Var*>& y) {
  if (x.size() != y.size()) return false;
  for (std::size_t i = 0; i < x.size(); ++i)
    if (!types(x[i]->type, y[i]->type)) return false;
  return true;
}

bool Comparer::lists(const std::vector<Type*>& x, const std::vector<Type*>& y) {
  if (x.size() != y.size()) return false;
  for (std::size_t i = 0; i < x.size(); ++i)
    if (!types(x[i], y[i])) return false;
  return true;
}

bool Comparer::structs(const Struct& x, const Struct& y) {
  if (x.fields.size() != y.fields.size()) return false;
  const auto tag = [](const Struct& s, std::size_t i) {
    return i < s.tags.size() ? std::string_view(s.tags[i]) : std::string_view();
  };
  for (std::size_t i = 0; i < x.fields.size(); ++i) {
    const Var& a = *x.fields[i];
    const Var& b = *y.fields[i];
    if (a.embedded != b.embedded || !sameName(a, b)) return false;
    if (!m_ignoreTags && tag(x, i) != tag(y, i)) return false;
    if (!types(a.type, b.type)) return false;
  }
  return true;
}

bool Comparer::params(const TypeParam* x, const TypeParam* y) const {
  for (const Pair& pair : m_params)
    if ((pair.x == x && pair.y == y) || (pair.x == y && pair.y == x)) return true;
  return false;
}

bool Comparer::signatures(const Signature& x, const Signature& y) {
  if (x.variadic != y.variadic || x.typeParams.size() != y.typeParams.size()) return false;
  const std::size_t before = m_params.size();
  bool same = true;
  for (std::size_t i = 0; i < x.typeParams.size(); ++i)
    m_params.push_back({x.typeParams[i], y.typeParams[i]});
  for (std::size_t i = 0; same && i < x.typeParams.size(); ++i)
    same = types(x.typeParams[i]->bound, y.typeParams[i]->bound);
  same = same && vars(x.params, y.params) && vars(x.results, y.results);
  m_params.resize(before);
  return same;
}

bool Comparer::termsWithin(const std::vector<Term>& x, const std::vector<Term>& y) {
  for (const Term& a : x) {
    bool found = false;
    for (const Term& b : y) found = found || (a.tilde == b.tilde && types(a.type, b.type));
    if (!found) return false;
  }
  return true;
}

bool Comparer::sets(PackageSet& set, const TypeSet& x, const TypeSet& y) {
  if (x.comparable != y.comparable || x.allTypes != y.allTypes) return false;
  if (x.methods.size() != y.methods.size()) return false;
  if (!x.allTypes && !(termsWithin(x.terms, y.terms) && termsWithin(y.terms, x.terms)))
    return false;
  for (std::size_t i = 0; i < x.methods.size(); ++i) {
    Func& a = *x.methods[i];
    Func& b = *y.methods[i];
    if (&a == &b) continue;
    if (!sameName(a, b)) return false;
    if (set.store->resolve) {
      if (a.type == nullptr) set.store->resolve(&a);
      if (b.type == nullptr) set.store->resolve(&b);
    }
    if (!types(a.type, b.type)) return false;
  }
  return true;
}

bool Comparer::interfaces(const Interface& x, const Interface& y) {
  for (const Pair& pair : m_interfaces)
    if ((pair.x == &x && pair.y == &y) || (pair.x == &y && pair.y == &x)) return true;
  PackageSet& set = *x.owner;
  // Their sets are computed when they are asked for; types do not change by that.
  const TypeSet& xs = typeSet(set, const_cast<Interface*>(&x));
  const TypeSet& ys = typeSet(set, const_cast<Interface*>(&y));
  m_interfaces.push_back({&x, &y});
  const bool same = sets(set, xs, ys);
  m_interfaces.pop_back();
  return same;
}

bool Comparer::named(const Named& x, const Named& y) {
  if (x.typeArgs.empty() || x.origin != y.origin) return false;
  return lists(x.typeArgs, y.typeArgs);
}

void hashText(Hash& hash, std::string_view text) { hash.bytes(text.data(), text.size()); }

std::uint64_t hashAt(const Type* type, int depth);

void hashVars(Hash& hash, const std::vector<Var*>& vars, int depth) {
  hash.word(vars.size());
  for (const Var* var : vars) hash.word(hashAt(var->type, depth));
}

std::uint64_t hashAt(const Type* type, int depth) {
  type = plain(type);
  Hash hash;
  if (type == nullptr) return 1;
  hash.word(static_cast<std::uint64_t>(type->kind));
  if (depth == 0) return hash.value();
  const int next = depth - 1;
  switch (type->kind) {
    case TypeKind::basic:
      hash.word(static_cast<std::uint64_t>(static_cast<const BasicType*>(type)->basic));
      break;
    case TypeKind::array:
      hash.word(hashAt(static_cast<const Array*>(type)->elem, next));
      break;
    case TypeKind::slice:
      hash.word(hashAt(static_cast<const Slice*>(type)->elem, next));
      break;
    case TypeKind::pointer:
      hash.word(hashAt(static_cast<const Pointer*>(type)->elem, next));
      break;
    case TypeKind::map:
      hash.word(hashAt(static_cast<const Map*>(type)->key, next));
      hash.word(hashAt(static_cast<const Map*>(type)->elem, next));
      break;
    case TypeKind::chan:
      hash.word(static_cast<std::uint64_t>(static_cast<const Chan*>(type)->dir));
      hash.word(hashAt(static_cast<const Chan*>(type)->elem, next));
      break;
    case TypeKind::struct_:
      for (const Var* field : static_cast<const Struct*>(type)->fields) hashText(hash, field->name);
      hashVars(hash, static_cast<const Struct*>(type)->fields, next);
      break;
    case TypeKind::tuple:
      hashVars(hash, static_cast<const Tuple*>(type)->vars, next);
      break;
    case TypeKind::signature: {
      const auto& signature = *static_cast<const Signature*>(type);
      hash.word(signature.params.size() * 64 + signature.results.size());
      if (!signature.typeParams.empty()) break;  // their names do not count
      hashVars(hash, signature.params, next);
      hashVars(hash, signature.results, next);
      break;
    }
    case TypeKind::named: {
      const auto& named = *static_cast<const Named*>(type);
      if (named.instanceHash != 0) return named.instanceHash;
      hashText(hash, named.object->name);
      if (named.object->package != nullptr) hashText(hash, named.object->package->path);
      break;
    }
    case TypeKind::typeParam:
      hash.word(static_cast<std::uint64_t>(static_cast<const TypeParam*>(type)->id));
      break;
    default:  // interfaces: their methods may not be known yet
      break;
  }
  return hash.value();
}

}  // namespace

bool identical(const Type* x, const Type* y) { return x == y || Comparer(false).types(x, y); }

bool identicalIgnoreTags(const Type* x, const Type* y) {
  return x == y || Comparer(true).types(x, y);
}

bool identicalMethods(const Signature* x, const Signature* y) {
  return Comparer(false).signatures(*x, *y);
}

std::uint64_t typeHash(const Type* type) {
  // Deep enough to tell types apart; what is below hashes to its kind.
  constexpr int kDepth = 8;
  return hashAt(type, kDepth);
}

}  // namespace gantry::golang
