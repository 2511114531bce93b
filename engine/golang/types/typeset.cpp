// Type sets: what an interface means once its embedded elements are followed, and core types.
#include "engine/golang/types/typeset.h"

#include <algorithm>

#include "engine/golang/types/format.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/terms.h"
#include "engine/golang/types/versions.h"

namespace gantry::golang {

// ---- terms ----

bool termsDisjoint(PackageSet& set, const Term& x, const Term& y) {
  Type* const a = y.tilde ? under(set, x.type) : x.type;
  Type* const b = x.tilde ? under(set, y.type) : y.type;
  return !identical(a, b);
}

bool termIncludes(PackageSet& set, const Term& term, Type* type) {
  return identical(term.type, term.tilde ? under(set, type) : type);
}

bool termSubset(PackageSet& set, const Term& x, const Term& of) {
  return !termsDisjoint(set, x, of) && (!x.tilde || of.tilde);
}

std::vector<Term> normalTerms(PackageSet& set, const std::vector<Term>& terms) {
  std::vector<Term> out;
  for (const Term& term : terms) {
    bool known = false;
    for (Term& other : out) {
      if (termsDisjoint(set, term, other)) continue;
      if (!other.tilde && term.tilde) other = term;
      known = true;
      break;
    }
    if (!known) out.push_back(term);
  }
  return out;
}

std::vector<Term> intersectTerms(PackageSet& set, const std::vector<Term>& x,
                                 const std::vector<Term>& y) {
  std::vector<Term> out;
  for (const Term& a : x)
    for (const Term& b : y)
      if (!termsDisjoint(set, a, b)) out.push_back(!a.tilde || b.tilde ? a : b);
  return normalTerms(set, out);
}

// ---- type sets ----

namespace {

class SetBuilder {
 public:
  SetBuilder(PackageSet& set, Interface& type) : m_set(set), m_type(type) {}

  void build(TypeSet& out) {
    for (Func* method : m_type.methods) addMethod(method);
    for (std::size_t i = 0; i < m_type.embeddeds.size(); ++i)
      addEmbedded(m_type.embeddeds[i], i < m_type.embedPos.size() ? m_type.embedPos[i] : kNoPos);
    std::sort(m_result.methods.begin(), m_result.methods.end(),
              [](const Func* a, const Func* b) { return lessId(*a, *b); });
    m_result.complete = m_complete;
    out = std::move(m_result);
  }

 private:
  void addMethod(Func* method) {
    // Few methods are looked through, many are not.
    for (const Func* other : m_result.methods)
      if (other == method || sameId(*other, method->package, method->name)) return;
    m_result.methods.push_back(method);
  }

  void addEmbedded(Type* embedded, Pos pos) {
    if (Named* const named = asNamed(embedded); named != nullptr && !declared(named)) {
      m_complete = false;
      return;
    }
    Type* const u = under(m_set, embedded);
    if (u->kind == TypeKind::interface_) {
      const TypeSet& other = typeSet(m_set, static_cast<Interface*>(u));
      // A set that is being computed is part of a cycle, which was reported.
      m_complete = m_complete && (other.complete || other.computing);
      for (Func* method : other.methods) addMethod(method);
      intersect(other.allTypes, other.terms, other.comparable);
    } else if (!allowsVersion(m_set, pos, 18)) {
      // It is as if it were not there; checkInterface complains of it.
    } else if (u->kind == TypeKind::union_) {
      addUnion(*static_cast<Union*>(u));
    } else if (isValid(u)) {
      intersect(false, {{false, embedded}}, false);
    }
  }

  void addUnion(const Union& type) {
    std::vector<Term> terms;
    for (const Term& term : type.terms) {
      if (Named* const named = asNamed(term.type); named != nullptr && !declared(named))
        m_complete = false;
      Type* const u = under(m_set, term.type);
      if (u->kind == TypeKind::interface_) {
        const TypeSet& other = typeSet(m_set, static_cast<Interface*>(u));
        m_complete = m_complete && (other.complete || other.computing);
        if (other.allTypes) return;  // every type is in the union
        terms.insert(terms.end(), other.terms.begin(), other.terms.end());
      } else if (isValid(u) && (!term.tilde || identical(term.type, u))) {
        terms.push_back(term);
      }
    }
    intersect(false, normalTerms(m_set, terms), false);
  }

  void intersect(bool all, const std::vector<Term>& terms, bool comparableOnly) {
    if (!all) {
      m_result.terms = m_result.allTypes ? terms : intersectTerms(m_set, m_result.terms, terms);
      m_result.allTypes = false;
    }
    m_result.comparable = m_result.comparable || comparableOnly;
    if (!m_result.comparable || m_result.allTypes) return;
    // With terms, "comparable" is which of them remain.
    std::erase_if(m_result.terms, [this](const Term& term) {
      return !comparableType(m_set, term.type, false, nullptr, nullptr);
    });
    m_result.comparable = false;
  }

  // Has an underlying type, perhaps by declaring it now.
  bool declared(Named* named) {
    static_cast<void>(under(m_set, named));
    return named->underlying != nullptr;
  }

  PackageSet& m_set;
  Interface& m_type;
  TypeSet m_result;
  bool m_complete = true;
};

}  // namespace

const TypeSet& typeSet(PackageSet& set, Interface* type) {
  if (type->set == nullptr) type->set = std::make_unique<TypeSet>();
  TypeSet& result = *type->set;
  if (result.complete || result.computing) return result;
  result = TypeSet();
  result.computing = true;
  SetBuilder(set, *type).build(result);
  return result;
}

Interface* constraintOf(PackageSet& set, TypeParam* param) {
  Interface* const empty = set.store->emptyInterface;
  Type* const bound = unalias(param->bound);
  if (bound == nullptr || bound->kind == TypeKind::typeParam) return empty;
  Type* const u = under(set, bound);
  if (u->kind == TypeKind::interface_) return static_cast<Interface*>(u);
  if (!isValid(u)) return empty;
  Interface* const wrapper = set.store->interfaceType();
  wrapper->embeddeds.push_back(bound);
  wrapper->embedPos.push_back(param->object->pos);
  wrapper->implicit = true;
  param->bound = wrapper;
  return wrapper;
}

bool isComparableSet(PackageSet& set, const TypeSet& s) {
  if (s.allTypes) return s.comparable;
  return std::all_of(s.terms.begin(), s.terms.end(), [&](const Term& term) {
    return comparableType(set, term.type, false, nullptr, nullptr);
  });
}

bool termsInclude(PackageSet& set, const std::vector<Term>& terms, Type* type) {
  return std::any_of(terms.begin(), terms.end(),
                     [&](const Term& term) { return termIncludes(set, term, type); });
}

bool termsSubset(PackageSet& set, const TypeSet& x, const TypeSet& of) {
  if (of.allTypes) return true;
  if (x.allTypes) return false;
  return std::all_of(x.terms.begin(), x.terms.end(), [&](const Term& term) {
    return std::any_of(of.terms.begin(), of.terms.end(),
                       [&](const Term& other) { return termSubset(set, term, other); });
  });
}

std::string termsText(const std::vector<Term>& terms, const Package* relativeTo) {
  if (terms.empty()) return "∅";
  std::string out;
  for (const Term& term : terms) {
    if (!out.empty()) out += " | ";
    if (term.tilde) out += "~";
    appendType(out, term.type, relativeTo);
  }
  return out;
}

Func* methodIn(const TypeSet& s, const Package* package, std::string_view name, bool foldCase) {
  for (Func* method : s.methods)
    if (sameId(*method, package, name, foldCase)) return method;
  return nullptr;
}

// ---- core types ----

namespace {

// One type for both: themselves when identical; of channels of the same elements the one with a
// direction, if the directions do not contradict.
Type* matching(Type* x, Type* y) {
  if (identical(x, y)) return x;
  auto* const a = typeAs<Chan>(x, TypeKind::chan);
  auto* const b = typeAs<Chan>(y, TypeKind::chan);
  if (a == nullptr || b == nullptr || !identical(a->elem, b->elem)) return nullptr;
  if (a->dir == ChanDir::both) return y;
  return b->dir == ChanDir::both ? x : nullptr;
}

}  // namespace

Type* coreType(PackageSet& set, Type* type) {
  if (!isTypeParam(type)) return under(set, type);
  Type* core = nullptr;
  const bool all = forEachType(set, type, [&](Type*, Type* u) {
    if (u == nullptr) return false;
    core = core == nullptr ? u : matching(core, u);
    return core != nullptr;
  });
  return all ? core : nullptr;
}

Type* coreString(PackageSet& set, Type* type) {
  if (!isTypeParam(type)) return under(set, type);
  Type* core = nullptr;
  bool hasString = false;
  const bool all = forEachType(set, type, [&](Type*, Type* u) {
    if (u == nullptr) return false;
    if (isString(set, u)) {
      hasString = true;
      u = set.store->slice(set.store->byteType);
    }
    core = core == nullptr ? u : matching(core, u);
    return core != nullptr;
  });
  if (!all) return nullptr;
  return hasString ? set.store->basic(Basic::string) : core;
}

}  // namespace gantry::golang
