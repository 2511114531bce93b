// Unification of types, as Go's inference wants it: exact, inexact, and as in assignments.
#include "engine/golang/types/unify.h"

#include <algorithm>
#include <string_view>

#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/typeset.h"

namespace gantry::golang {

namespace {

// Interfaces proper; a type parameter is none here.
Interface* interfaceOf(PackageSet& set, Type* type) {
  return isTypeParam(type) ? nullptr : asInterface(set, type);
}

bool isLiteral(Type* type) {
  const Type* const plain = unalias(type);
  return plain != nullptr && plain->kind != TypeKind::named && plain->kind != TypeKind::typeParam;
}

bool sameTerms(PackageSet& set, const TypeSet& x, const TypeSet& y) {
  if (x.comparable != y.comparable || x.allTypes != y.allTypes) return false;
  return x.allTypes || (termsSubset(set, x, y) && termsSubset(set, y, x));
}

}  // namespace

Unifier::Unifier(PackageSet& set, const std::vector<TypeParam*>& params,
                 const std::vector<Type*>& known, bool usesMethods)
    : m_set(set), m_params(params), m_usesMethods(usesMethods) {
  for (std::size_t i = 0; i < params.size(); ++i) {
    m_handles.push_back(static_cast<int>(i));
    m_types.push_back(i < known.size() ? known[i] : nullptr);
  }
}

int Unifier::indexOf(Type* type) const {
  const Type* const plain = unalias(type);
  if (plain == nullptr || plain->kind != TypeKind::typeParam) return kNone;
  const auto found = std::find(m_params.begin(), m_params.end(), plain);
  return found == m_params.end() ? kNone : static_cast<int>(found - m_params.begin());
}

Type* Unifier::at(const TypeParam* param) const {
  const auto found = std::find(m_params.begin(), m_params.end(), param);
  const auto index = static_cast<std::size_t>(found - m_params.begin());
  return m_types[static_cast<std::size_t>(m_handles[index])];
}

void Unifier::assign(const TypeParam* param, Type* type) {
  const auto found = std::find(m_params.begin(), m_params.end(), param);
  const auto index = static_cast<std::size_t>(found - m_params.begin());
  m_types[static_cast<std::size_t>(m_handles[index])] = type;
}

int Unifier::unknowns() const {
  return static_cast<int>(std::count_if(m_handles.begin(), m_handles.end(), [this](int handle) {
    return m_types[static_cast<std::size_t>(handle)] == nullptr;
  }));
}

std::vector<Type*> Unifier::inferred() const {
  std::vector<Type*> out;
  for (const int handle : m_handles) out.push_back(m_types[static_cast<std::size_t>(handle)]);
  return out;
}

bool Unifier::unify(Type* x, Type* y, UnifyMode mode) { return match(x, y, mode); }

// Both parameters have one type from now on; false when both have one already.
bool Unifier::join(int x, int y) {
  const int handleX = m_handles[static_cast<std::size_t>(x)];
  const int handleY = m_handles[static_cast<std::size_t>(y)];
  if (handleX == handleY) return true;
  const bool hasX = m_types[static_cast<std::size_t>(handleX)] != nullptr;
  const bool hasY = m_types[static_cast<std::size_t>(handleY)] != nullptr;
  if (hasX && hasY) return false;
  const int from = hasX ? handleY : handleX;
  std::replace(m_handles.begin(), m_handles.end(), from, hasX ? handleX : handleY);
  return true;
}

bool Unifier::match(Type* x, Type* y, UnifyMode mode) {
  constexpr int kMaxDepth = 50;
  if (x == nullptr || y == nullptr) return false;
  if (x == y || unalias(x) == unalias(y)) return true;
  if (m_depth >= kMaxDepth) return false;
  struct Deeper {
    int& depth;
    explicit Deeper(int& d) : depth(d) { ++depth; }
    ~Deeper() { --depth; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
  } const deeper(m_depth);

  // Defined types stand in y, parameters that are inferred in x.
  if (asNamed(x) != nullptr || indexOf(y) != kNone) std::swap(x, y);
  // A type literal may match what a defined type is made of.
  if (!mode.exact && asNamed(y) != nullptr && isLiteral(x) &&
      !(m_usesMethods && interfaceOf(m_set, x) != nullptr)) {
    y = under(m_set, y);
    if (x == y || unalias(x) == unalias(y)) return true;
  }
  if (const int px = indexOf(x); px != kNone) {
    const int py = indexOf(y);
    if (py == kNone) return matchParam(px, y, mode);
    return join(px, py) || match(at(m_params[static_cast<std::size_t>(px)]),
                                 at(m_params[static_cast<std::size_t>(py)]), mode);
  }
  if (m_usesMethods && !mode.exact) {
    Interface* const xi = interfaceOf(m_set, x);
    Interface* const yi = interfaceOf(m_set, y);
    if (xi != nullptr && yi != nullptr) return matchInterfaces(xi, yi);
    if (xi != nullptr) return matchMethods(xi, y);
    if (yi != nullptr) return matchMethods(yi, x);
  }
  if (isTypeParam(y)) std::swap(x, y);
  return matchStructure(unalias(x), unalias(y), mode);
}

bool Unifier::matchParam(int param, Type* y, UnifyMode mode) {
  Type*& slot = m_types[static_cast<std::size_t>(m_handles[static_cast<std::size_t>(param)])];
  if (slot == nullptr) {
    slot = y;
    return true;
  }
  Type* const x = slot;
  return match(x, y, mode) && settle(param, x, y, mode);
}

// The parameter has type x, and y matches it: which of the two it shall be.
bool Unifier::settle(int param, Type* x, Type* y, UnifyMode mode) {
  Interface* const xi = interfaceOf(m_set, x);
  Interface* const yi = interfaceOf(m_set, y);
  const bool namedX = asNamed(x) != nullptr;
  const bool namedY = asNamed(y) != nullptr;
  if (xi != nullptr && yi != nullptr) {
    if (namedX && namedY) return identical(x, y);
    if (typeSet(m_set, xi).methods.size() != typeSet(m_set, yi).methods.size()) return false;
  } else if (xi != nullptr || yi != nullptr) {
    return false;  // either would do, and the order must not decide
  }
  if (mode.exact || namedX) return true;
  const auto* const chan = typeAs<Chan>(under(m_set, y), TypeKind::chan);
  // A name wins over none, a directed channel over an undirected one.
  if (namedY || (chan != nullptr && chan->dir != ChanDir::both))
    m_types[static_cast<std::size_t>(m_handles[static_cast<std::size_t>(param)])] = y;
  return true;
}

Type* Unifier::typeOf(Func* method) {
  if (method->type == nullptr && m_set.store->resolve) m_set.store->resolve(method);
  return method->type;
}

bool Unifier::seenPair(const Interface* x, const Interface* y) const {
  return std::any_of(m_pairs.begin(), m_pairs.end(), [&](const Pair& pair) {
    return (pair.x == x && pair.y == y) || (pair.x == y && pair.y == x);
  });
}

// Inexactly: one has all methods of the other.
bool Unifier::matchInterfaces(Interface* x, Interface* y) {
  const TypeSet* fewer = &typeSet(m_set, x);
  const TypeSet* more = &typeSet(m_set, y);
  if (!sameTerms(m_set, *fewer, *more)) return false;
  if (seenPair(x, y)) return true;
  m_pairs.push_back({x, y});
  if (fewer->methods.size() > more->methods.size()) std::swap(fewer, more);
  const bool all = std::all_of(fewer->methods.begin(), fewer->methods.end(), [&](Func* method) {
    Func* const other = methodIn(*more, method->package, method->name);
    return other != nullptr && match(typeOf(method), typeOf(other), {false, true});
  });
  m_pairs.pop_back();
  return all;
}

bool Unifier::matchMethods(Interface* x, Type* y) {
  const std::vector<Func*>& methods = typeSet(m_set, x).methods;
  return std::all_of(methods.begin(), methods.end(), [&](Func* method) {
    const Found found = lookup(m_set, y, false, method->package, method->name);
    if (found.object == nullptr || found.object->kind != ObjectKind::func) return false;
    return match(typeOf(method), typeOf(static_cast<Func*>(found.object)), {false, true});
  });
}

bool Unifier::matchVars(const std::vector<Var*>& x, const std::vector<Var*>& y, UnifyMode mode) {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                    [&](Var* a, Var* b) { return match(a->type, b->type, mode); });
}

bool Unifier::matchStructs(const Struct& x, const Struct& y, UnifyMode mode) {
  if (x.fields.size() != y.fields.size()) return false;
  const auto tag = [](const Struct& s, std::size_t i) {
    return i < s.tags.size() ? std::string_view(s.tags[i]) : std::string_view();
  };
  for (std::size_t i = 0; i < x.fields.size(); ++i) {
    const Var& a = *x.fields[i];
    const Var& b = *y.fields[i];
    if (a.embedded != b.embedded || tag(x, i) != tag(y, i) || !sameId(a, b.package, b.name) ||
        !match(a.type, b.type, mode))
      return false;
  }
  return true;
}

bool Unifier::matchNamed(Named& x, Type* y, UnifyMode mode) {
  Named* const other = asNamed(y);
  if (other == nullptr || x.typeArgs.size() != other->typeArgs.size()) return false;
  for (std::size_t i = 0; i < x.typeArgs.size(); ++i)
    if (!match(x.typeArgs[i], other->typeArgs[i], mode)) return false;
  return x.origin == other->origin;
}

bool Unifier::matchExactInterfaces(Interface& x, Interface& y) {
  const TypeSet& xs = typeSet(m_set, &x);
  const TypeSet& ys = typeSet(m_set, &y);
  if (!sameTerms(m_set, xs, ys) || xs.methods.size() != ys.methods.size()) return false;
  if (seenPair(&x, &y)) return true;
  m_pairs.push_back({&x, &y});
  const bool all =
      std::equal(xs.methods.begin(), xs.methods.end(), ys.methods.begin(), [&](Func* a, Func* b) {
        return sameId(*a, b->package, b->name) && match(typeOf(a), typeOf(b), {false, true});
      });
  m_pairs.pop_back();
  return all;
}

// Neither is a parameter that is inferred; x and y are not aliases.
bool Unifier::matchStructure(Type* x, Type* y, UnifyMode mode) {
  const UnifyMode elem{mode.assign, mode.exact || mode.assign};
  if (x->kind == TypeKind::typeParam) {
    // What a foreign type parameter is made of, if that is one type.
    Type* const core = coreType(m_set, x);
    return core != nullptr && match(core, y, {true, false});
  }
  if (x->kind == TypeKind::named) return matchNamed(*static_cast<Named*>(x), y, mode);
  if (x->kind != y->kind) return false;
  switch (x->kind) {
    case TypeKind::basic:
      return static_cast<BasicType*>(x)->basic == static_cast<BasicType*>(y)->basic;
    case TypeKind::array: {
      const auto* const a = static_cast<Array*>(x);
      const auto* const b = static_cast<Array*>(y);
      return (a->len < 0 || b->len < 0 || a->len == b->len) && match(a->elem, b->elem, elem);
    }
    case TypeKind::slice:
      return match(static_cast<Slice*>(x)->elem, static_cast<Slice*>(y)->elem, elem);
    case TypeKind::pointer:
      return match(static_cast<Pointer*>(x)->elem, static_cast<Pointer*>(y)->elem, elem);
    case TypeKind::struct_:
      return matchStructs(*static_cast<Struct*>(x), *static_cast<Struct*>(y), elem);
    case TypeKind::tuple:
      return matchVars(static_cast<Tuple*>(x)->vars, static_cast<Tuple*>(y)->vars, mode);
    case TypeKind::signature: {
      const auto* const a = static_cast<Signature*>(x);
      const auto* const b = static_cast<Signature*>(y);
      return a->variadic == b->variadic && matchVars(a->params, b->params, elem) &&
             matchVars(a->results, b->results, elem);
    }
    case TypeKind::interface_:
      return matchExactInterfaces(*static_cast<Interface*>(x), *static_cast<Interface*>(y));
    case TypeKind::map: {
      const auto* const a = static_cast<Map*>(x);
      const auto* const b = static_cast<Map*>(y);
      return match(a->key, b->key, elem) && match(a->elem, b->elem, elem);
    }
    case TypeKind::chan: {
      const auto* const a = static_cast<Chan*>(x);
      const auto* const b = static_cast<Chan*>(y);
      return (!mode.exact || a->dir == b->dir) && match(a->elem, b->elem, elem);
    }
    default:
      return false;
  }
}

}  // namespace gantry::golang
