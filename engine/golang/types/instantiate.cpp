// Generic types and functions with type arguments, and whether these satisfy their constraints.
#include "engine/golang/types/instantiate.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/golang/types/format.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/terms.h"
#include "engine/golang/types/typeset.h"

namespace gantry::golang {

Type* instantiate(PackageSet& set, Type* generic, std::span<Type* const> args) {
  Type* const plain = unalias(generic);
  if (plain->kind == TypeKind::named) {
    auto* const named = static_cast<Named*>(plain);
    CHECK(named->typeParams.size() == args.size());
    return set.store->instance(named, args);
  }
  CHECK(plain->kind == TypeKind::signature);
  auto* const signature = static_cast<Signature*>(plain);
  CHECK(signature->typeParams.size() == args.size());
  auto* result = static_cast<Signature*>(
      substitute(set, signature, {signature->typeParams, {args.begin(), args.end()}}));
  if (result == signature) {  // it does not mention its type parameters
    result = set.store->signature();
    result->recv = signature->recv;
    result->params = signature->params;
    result->results = signature->results;
    result->variadic = signature->variadic;
  }
  result->typeParams.clear();
  return result;
}

int verifyArguments(PackageSet& set, const std::vector<TypeParam*>& params,
                    std::span<Type* const> args, const Package* relativeTo, std::string* cause) {
  const Substitution with{params, {args.begin(), args.end()}};
  for (std::size_t i = 0; i < params.size() && i < args.size(); ++i) {
    Type* bound = params[i]->bound;
    if (bound == nullptr) continue;
    static_cast<void>(constraintOf(set, params[i]));  // wraps a bound that is no interface
    bound = substitute(set, params[i]->bound, with);
    if (!implementsType(set, args[i], bound, true, relativeTo, cause)) return static_cast<int>(i);
  }
  return -1;
}

namespace {

class Implements {
 public:
  Implements(PackageSet& set, Type* type, Type* wanted, bool constraint, const Package* relativeTo,
             std::string* cause)
      : m_set(set),
        m_type(type),
        m_wanted(wanted),
        m_constraint(constraint),
        m_relativeTo(relativeTo),
        m_cause(cause) {}

  bool run() {
    Type* const u = under(m_set, m_type);
    Type* const wantedUnder = under(m_set, m_wanted);
    if (!isValid(u) || !isValid(wantedUnder)) return true;  // reported already
    if (u->kind == TypeKind::pointer && !isValid(under(m_set, static_cast<Pointer*>(u)->elem)))
      return true;
    if (wantedUnder->kind != TypeKind::interface_) return failNoInterface();
    const TypeSet& wanted = typeSet(m_set, static_cast<Interface*>(wantedUnder));
    if (isAll(wanted)) return true;
    const TypeSet* own = nullptr;
    if (u->kind == TypeKind::interface_) own = &typeSet(m_set, static_cast<Interface*>(u));
    // No type is in the set: all of them are what is wanted.
    if (own != nullptr && isEmptySet(*own)) return true;
    if (isEmptySet(wanted)) {
      if (m_cause != nullptr)
        *m_cause = "cannot " + verb() + " " + text(m_wanted) + " (empty type set)";
      return false;
    }
    if (!hasMethods()) return false;
    if (hasTerms(wanted)) {
      if (own != nullptr && !termsSubset(m_set, *own, wanted)) return fail("");
      if (own == nullptr && !termsInclude(m_set, wanted.terms, m_type))
        return fail(" (" + termDetail(wanted, static_cast<Interface*>(wantedUnder)) + ")");
    }
    return isComparable(wanted);
  }

 private:
  [[nodiscard]] std::string verb() const { return m_constraint ? "satisfy" : "implement"; }
  std::string text(Type* type) { return typeText(type, m_relativeTo); }

  bool fail(const std::string& detail) {
    if (m_cause != nullptr)
      *m_cause = text(m_type) + " does not " + verb() + " " + text(m_wanted) + detail;
    return false;
  }

  bool failNoInterface() {
    if (m_cause == nullptr) return false;
    std::string detail = pointerToInterfaceText(m_set, m_wanted, m_relativeTo);
    if (detail.empty() || isTypeParam(asPointer(m_set, m_wanted)->elem))
      detail = detail.empty()
                   ? text(m_wanted) + " is not an interface"
                   : "type " + text(m_wanted) + " is pointer to interface, not interface";
    return fail(" (" + detail + ")");
  }

  bool hasMethods() {
    std::string detail;
    std::string* const wantsDetail = m_cause != nullptr ? &detail : nullptr;
    if (missingMethod(m_set, m_type, m_wanted, true, m_relativeTo, wantsDetail) == nullptr)
      return true;
    return fail(" " + detail);
  }

  bool isComparable(const TypeSet& wanted) {
    if (!isComparableSet(m_set, wanted)) return true;
    if (comparableType(m_set, m_type, false, nullptr, nullptr)) return true;
    if (m_constraint && comparableType(m_set, m_type, true, nullptr, nullptr)) return true;
    if (m_cause != nullptr) *m_cause = text(m_type) + " does not " + verb() + " comparable";
    return false;
  }

  std::string termDetail(const TypeSet& wanted, Interface* interface) {
    for (const Term& term : wanted.terms) {
      // With ~ in front the term would do.
      if (!term.tilde && identical(term.type, under(m_set, term.type)) &&
          termIncludes(m_set, {true, term.type}, m_type))
        return "possibly missing ~ for " + text(term.type) + " in " + text(m_wanted);
    }
    const std::string type = text(m_type);
    if (mentions(interface))
      return text(m_wanted) + " mentions " + type + ", but " + type +
             " is not in the type set of " + text(m_wanted);
    return type + " missing in " + termsText(wanted.terms, m_relativeTo);
  }

  bool mentions(Type* in) {
    if (in->kind == TypeKind::interface_) {
      const auto& embedded = static_cast<Interface*>(in)->embeddeds;
      return std::any_of(embedded.begin(), embedded.end(), [this](Type* t) { return mentions(t); });
    }
    if (in->kind == TypeKind::union_) {
      const auto& terms = static_cast<Union*>(in)->terms;
      return std::any_of(terms.begin(), terms.end(),
                         [this](const Term& t) { return mentions(t.type); });
    }
    return identical(in, m_type);
  }

  PackageSet& m_set;
  Type* m_type;
  Type* m_wanted;
  bool m_constraint;
  const Package* m_relativeTo;
  std::string* m_cause;
};

}  // namespace

bool implementsType(PackageSet& set, Type* type, Type* wanted, bool constraint,
                    const Package* relativeTo, std::string* cause) {
  return Implements(set, type, wanted, constraint, relativeTo, cause).run();
}

bool implements(PackageSet& set, Type* type, Interface* interface) {
  return implementsType(set, type, interface, false, nullptr, nullptr);
}

std::vector<TypeParam*> renameTypeParams(PackageSet& set, const std::vector<TypeParam*>& params,
                                         Type** type) {
  PackageSet::Store& store = *set.store;
  Substitution renaming{params, {}};
  std::vector<TypeParam*> copies;
  for (TypeParam* param : params) {
    const TypeName& object = *param->object;
    TypeName* const name = store.typeName(object.name, nullptr, object.pos, object.package);
    copies.push_back(store.typeParam(name, nullptr));
    copies.back()->index = param->index;
    renaming.args.push_back(copies.back());
  }
  for (std::size_t i = 0; i < params.size(); ++i)
    copies[i]->bound = substitute(set, params[i]->bound, renaming);
  *type = substitute(set, *type, renaming);
  return copies;
}

}  // namespace gantry::golang
