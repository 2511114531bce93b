// Which method of an interface a type lacks, and how gc explains it.
#include "engine/golang/types/format.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/typeset.h"

namespace gantry::golang {

namespace {

enum class Lack : std::uint8_t {
  nothing,
  notFound,
  otherName,   // it differs in the case of letters
  unexported,  // the name is that of another package
  otherType,
  ambiguous,
  pointerReceiver,
  isField,
};

using Same = std::function<bool(Type*, Type*)>;

class MethodSearch {
 public:
  MethodSearch(PackageSet& set, Type* type, bool isStatic, const Same& same)
      : m_set(set), m_type(type), m_isStatic(isStatic), m_same(same) {}

  // The first that lacks.
  Func* run(const std::vector<Func*>& wanted) {
    Interface* const own = asInterface(m_set, m_type);
    for (Func* method : wanted) {
      m_lack = own != nullptr ? inInterface(*own, method) : inType(method);
      if (m_lack != Lack::nothing) return method;
    }
    return nullptr;
  }

  std::string explain(Type* wantedType, Func* wanted, const Package* relativeTo) {
    const std::string name(wanted->name);
    switch (m_lack) {
      case Lack::notFound: {
        std::string pointer = pointerToInterfaceText(m_set, m_type, relativeTo);
        if (pointer.empty()) pointer = pointerToInterfaceText(m_set, wantedType, relativeTo);
        return "(" + (pointer.empty() ? "missing method " + name : pointer) + ")";
      }
      case Lack::otherName:
        return "(missing method " + name + ")" + haveWant(wanted, relativeTo, false);
      case Lack::unexported:
        return "(unexported method " + name + ")";
      case Lack::otherType: {
        std::string texts = haveWant(wanted, relativeTo, true);
        return "(wrong type for method " + name + ")" + texts;
      }
      case Lack::ambiguous:
        return "(ambiguous selector " + typeText(m_type, relativeTo) + "." + name + ")";
      case Lack::pointerReceiver:
        return "(method " + name + " has pointer receiver)";
      case Lack::isField:
        return "(" + typeText(m_type, relativeTo) + "." + name + " is a field, not a method)";
      case Lack::nothing:
        break;
    }
    return "";
  }

 private:
  Type* typeOf(Func* method) {
    if (method->type == nullptr && m_set.store->resolve) m_set.store->resolve(method);
    return method->type;
  }

  bool sameType(Func* have, Func* want) {
    Type* const x = typeOf(have);
    Type* const y = typeOf(want);
    return x == nullptr || y == nullptr || m_same(x, y);  // unknown: reported elsewhere
  }

  Lack inInterface(Interface& own, Func* wanted) {
    m_have = methodIn(typeSet(m_set, &own), wanted->package, wanted->name);
    if (m_have == nullptr) return m_isStatic ? Lack::notFound : Lack::nothing;
    return sameType(m_have, wanted) ? Lack::nothing : Lack::otherType;
  }

  Lack inType(Func* wanted) {
    const Found found = lookup(m_set, m_type, false, wanted->package, wanted->name);
    m_have = nullptr;
    if (found.ambiguous) return Lack::ambiguous;
    if (found.needsPointer) return Lack::pointerReceiver;
    if (found.object == nullptr) {
      const Found near = lookup(m_set, m_type, false, wanted->package, wanted->name, true);
      if (near.object == nullptr || near.object->kind != ObjectKind::func) return Lack::notFound;
      m_have = static_cast<Func*>(near.object);
      return m_have->name == wanted->name ? Lack::unexported : Lack::otherName;
    }
    if (found.object->kind != ObjectKind::func) return Lack::isField;
    m_have = static_cast<Func*>(found.object);
    return sameType(m_have, wanted) ? Lack::nothing : Lack::otherType;
  }

  // The two signatures; empty when they look the same and `mustDiffer`.
  std::string haveWant(Func* wanted, const Package* relativeTo, bool mustDiffer) {
    static_cast<void>(typeOf(m_have));
    static_cast<void>(typeOf(wanted));
    std::string have = methodText(*m_have, relativeTo, false);
    std::string want = methodText(*wanted, relativeTo, false);
    if (mustDiffer && have == want) {
      have = methodText(*m_have, relativeTo, true);
      want = methodText(*wanted, relativeTo, true);
      if (have == want) return "";
    }
    return "\n\t\thave " + have + "\n\t\twant " + want;
  }

  PackageSet& m_set;
  Type* m_type;
  bool m_isStatic;
  const Same& m_same;
  Lack m_lack = Lack::nothing;
  Func* m_have = nullptr;
};

}  // namespace

Func* missingMethodIf(PackageSet& set, Type* type, Type* wanted, bool isStatic,
                      const Package* relativeTo, std::string* cause, const Same& same) {
  Interface* const interface = asInterface(set, wanted);
  if (interface == nullptr) return nullptr;
  const std::vector<Func*>& methods = typeSet(set, interface).methods;
  if (methods.empty()) return nullptr;
  MethodSearch search(set, type, isStatic, same);
  Func* const missing = search.run(methods);
  if (missing != nullptr && cause != nullptr) *cause = search.explain(wanted, missing, relativeTo);
  return missing;
}

Func* missingMethod(PackageSet& set, Type* type, Type* wanted, bool isStatic,
                    const Package* relativeTo, std::string* cause) {
  return missingMethodIf(set, type, wanted, isStatic, relativeTo, cause,
                         [](Type* x, Type* y) { return identical(x, y); });
}

bool assertableTo(PackageSet& set, Type* interface, Type* type, const Package* relativeTo,
                  std::string* cause) {
  // Of interfaces the dynamic type decides.
  if (isInterface(set, type)) return true;
  return missingMethod(set, type, interface, false, relativeTo, cause) == nullptr;
}

std::string pointerToInterfaceText(PackageSet& set, Type* type, const Package* relativeTo) {
  Pointer* const pointer = asPointer(set, type);
  if (pointer == nullptr || !isInterface(set, pointer->elem)) return "";
  const std::string what = isTypeParam(pointer->elem) ? "type parameter" : "interface";
  return "type " + typeText(type, relativeTo) + " is pointer to " + what + ", not " + what;
}

}  // namespace gantry::golang
