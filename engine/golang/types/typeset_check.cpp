// What is wrong with declared interfaces and unions, as messages.
#include <algorithm>

#include "engine/golang/types/format.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/terms.h"
#include "engine/golang/types/typeset.h"
#include "engine/golang/types/versions.h"

namespace gantry::golang {

namespace {

struct Declared {
  Func* method;
  Pos pos;
};

class InterfaceCheck {
 public:
  InterfaceCheck(PackageSet& set, const Package* relativeTo, std::vector<Error>& errors)
      : m_set(set), m_relativeTo(relativeTo), m_errors(errors) {}

  void run(Interface& type) {
    for (Func* method : type.methods) add(method, method->pos, true);
    for (std::size_t i = 0; i < type.embeddeds.size(); ++i) {
      Type* const u = under(m_set, type.embeddeds[i]);
      const Pos pos = i < type.embedPos.size() ? type.embedPos[i] : kNoPos;
      if (u->kind != TypeKind::interface_) {
        checkElement(type.embeddeds[i], u, pos);
        continue;
      }
      for (Func* method : typeSet(m_set, static_cast<Interface*>(u)).methods)
        add(method, pos, false);
    }
  }

 private:
  Type* typeOf(Func* method) {
    if (method->type == nullptr && m_set.store->resolve) m_set.store->resolve(method);
    return method->type;
  }

  void checkElement(Type* element, Type* u, Pos pos) {
    if (!isValid(u) || allowsVersion(m_set, pos, 18)) return;
    const bool isUnion = u->kind == TypeKind::union_;
    std::string text =
        versionText((isUnion ? "embedding interface element " : "embedding non-interface type ") +
                        typeText(element, m_relativeTo),
                    18);
    addVersionHint(m_set, pos, text);
    m_errors.push_back({pos, std::move(text)});
  }

  void add(Func* method, Pos pos, bool isExplicit) {
    const auto other = std::find_if(m_methods.begin(), m_methods.end(), [&](const Declared& d) {
      return sameId(*d.method, method->package, method->name);
    });
    if (other == m_methods.end()) {
      m_methods.push_back({method, pos});
      return;
    }
    if (other->method == method) return;
    if (!isExplicit && identical(typeOf(method), typeOf(other->method))) return;
    const std::string name(method->name);
    m_errors.push_back({pos, "duplicate method " + name + "\n\t" + posText(m_set, other->pos) +
                                 ": other declaration of method " + name});
  }

  PackageSet& m_set;
  const Package* m_relativeTo;
  std::vector<Error>& m_errors;
  std::vector<Declared> m_methods;
};

std::string termText(const Term& term, const Package* relativeTo) {
  return (term.tilde ? "~" : "") + typeText(term.type, relativeTo);
}

// The complaint about one term; empty when it is in order.
std::string termProblem(PackageSet& set, const Union& type, std::size_t index,
                        const Package* relativeTo) {
  const Term& term = type.terms[index];
  if (!isValid(term.type)) return "";
  Type* const u = under(set, term.type);
  const bool isInterfaceTerm = u->kind == TypeKind::interface_;
  const std::string name = typeText(term.type, relativeTo);
  if (term.tilde) {
    if (isInterfaceTerm) return "invalid use of ~ (" + name + " is an interface)";
    if (!identical(u, term.type))
      return "invalid use of ~ (underlying type of " + name + " is " + typeText(u, relativeTo) +
             ")";
  }
  if (isInterfaceTerm) {
    const TypeSet& s = typeSet(set, static_cast<Interface*>(u));
    if (!s.methods.empty())
      return "cannot use " + name + " in union (" + name + " contains methods)";
    if (unalias(term.type) == set.store->comparableType) return "cannot use comparable in union";
    if (s.comparable) return "cannot use " + name + " in union (" + name + " embeds comparable)";
    return "";
  }
  for (std::size_t i = 0; i < index; ++i) {
    const Term& other = type.terms[i];
    if (!isValid(other.type) || isInterface(set, other.type)) continue;
    if (!termsDisjoint(set, other, term))
      return "overlapping terms " + termText(term, relativeTo) + " and " +
             termText(other, relativeTo);
  }
  return "";
}

}  // namespace

void checkInterface(PackageSet& set, Interface* type, const Package* relativeTo,
                    std::vector<Error>& errors) {
  InterfaceCheck(set, relativeTo, errors).run(*type);
}

void checkUnion(PackageSet& set, Union* type, const std::vector<Pos>& positions,
                const Package* relativeTo, std::vector<Error>& errors) {
  for (std::size_t i = 0; i < type->terms.size(); ++i) {
    std::string problem = termProblem(set, *type, i, relativeTo);
    if (!problem.empty())
      errors.push_back({i < positions.size() ? positions[i] : kNoPos, std::move(problem)});
  }
}

}  // namespace gantry::golang
