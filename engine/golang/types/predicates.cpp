// Questions about types, by the kinds of their underlying types.
#include "engine/golang/types/predicates.h"

#include <algorithm>

#include "engine/golang/types/format.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/typeset.h"

namespace gantry::golang {

namespace {

enum Info : unsigned {
  kBool = 1,
  kInt = 2,
  kUnsigned = 4,
  kFloat = 8,
  kComplex = 16,
  kText = 32,
  kNumeric = kInt | kFloat | kComplex,
  kOrdered = kInt | kFloat | kText,
  kConst = kBool | kNumeric | kText,
};

unsigned infoOf(Basic basic) {
  switch (basic) {
    case Basic::bool_:
    case Basic::untypedBool:
      return kBool;
    case Basic::int_:
    case Basic::int8:
    case Basic::int16:
    case Basic::int32:
    case Basic::int64:
    case Basic::untypedInt:
    case Basic::untypedRune:
      return kInt;
    case Basic::uint:
    case Basic::uint8:
    case Basic::uint16:
    case Basic::uint32:
    case Basic::uint64:
    case Basic::uintptr:
      return kInt | kUnsigned;
    case Basic::float32:
    case Basic::float64:
    case Basic::untypedFloat:
      return kFloat;
    case Basic::complex64:
    case Basic::complex128:
    case Basic::untypedComplex:
      return kComplex;
    case Basic::string:
    case Basic::untypedString:
      return kText;
    default:
      return 0;
  }
}

bool hasInfo(PackageSet& set, Type* type, unsigned info) {
  if (isTypeParam(type)) return false;
  const BasicType* const basic = asBasic(set, type);
  return basic != nullptr && (infoOf(basic->basic) & info) != 0;
}

bool allHaveInfo(PackageSet& set, Type* type, unsigned info) {
  if (!isTypeParam(type)) return hasInfo(set, type, info);
  return forEachType(
      set, type, [&](Type* term, Type*) { return term != nullptr && hasInfo(set, term, info); });
}

const Type* plain(const Type* type) {
  for (int steps = 0; type != nullptr && type->kind == TypeKind::alias && steps < 1000; ++steps)
    type = static_cast<const Alias*>(type)->actual;
  return type;
}

const BasicType* plainBasic(const Type* type) {
  type = plain(type);
  if (type == nullptr || type->kind != TypeKind::basic) return nullptr;
  return static_cast<const BasicType*>(type);
}

// Looks for type parameters in a type, each instance once.
class ParamFinder {
 public:
  ParamFinder(PackageSet& set, const std::vector<TypeParam*>* params)
      : m_set(set), m_params(params) {}

  bool in(Type* type) {
    type = unalias(type);
    if (type == nullptr) return false;
    switch (type->kind) {
      case TypeKind::array:
        return in(static_cast<Array*>(type)->elem);
      case TypeKind::slice:
        return in(static_cast<Slice*>(type)->elem);
      case TypeKind::pointer:
        return in(static_cast<Pointer*>(type)->elem);
      case TypeKind::chan:
        return in(static_cast<Chan*>(type)->elem);
      case TypeKind::map:
        return in(static_cast<Map*>(type)->key) || in(static_cast<Map*>(type)->elem);
      case TypeKind::struct_:
        return inVars(static_cast<Struct*>(type)->fields);
      case TypeKind::tuple:
        return inVars(static_cast<Tuple*>(type)->vars);
      case TypeKind::signature:
        return inVars(static_cast<Signature*>(type)->params) ||
               inVars(static_cast<Signature*>(type)->results);
      case TypeKind::interface_:
        return !seen(type) && inInterface(static_cast<Interface*>(type));
      case TypeKind::union_:
        return inTerms(static_cast<Union*>(type)->terms);
      case TypeKind::named:
        return inNamed(static_cast<Named*>(type));
      case TypeKind::typeParam:
        return m_params == nullptr ||
               std::find(m_params->begin(), m_params->end(), type) != m_params->end();
      default:
        return false;
    }
  }

 private:
  bool seen(Type* type) {
    if (std::find(m_seen.begin(), m_seen.end(), type) != m_seen.end()) return true;
    m_seen.push_back(type);
    return false;
  }
  bool inNamed(Named* type) {
    if (type->typeArgs.empty() || seen(type)) return false;
    return std::any_of(type->typeArgs.begin(), type->typeArgs.end(),
                       [this](Type* arg) { return in(arg); });
  }
  bool inVars(const std::vector<Var*>& vars) {
    return std::any_of(vars.begin(), vars.end(), [this](Var* var) { return in(var->type); });
  }
  bool inTerms(const std::vector<Term>& terms) {
    return std::any_of(terms.begin(), terms.end(), [this](const Term& t) { return in(t.type); });
  }
  bool inInterface(Interface* type) {
    const TypeSet& s = typeSet(m_set, type);
    for (Func* method : s.methods)
      if (in(method->type)) return true;
    return !s.allTypes && inTerms(s.terms);
  }

  PackageSet& m_set;
  const std::vector<TypeParam*>* m_params;
  std::vector<Type*> m_seen;
};

class ComparableTest {
 public:
  ComparableTest(PackageSet& set, bool dynamic, const Package* relativeTo)
      : m_set(set), m_dynamic(dynamic), m_relativeTo(relativeTo) {}

  bool test(Type* type, std::string* cause) {
    if (std::find(m_seen.begin(), m_seen.end(), type) != m_seen.end()) return true;
    m_seen.push_back(type);
    Type* const u = under(m_set, type);
    switch (u->kind) {
      case TypeKind::basic:
        return static_cast<BasicType*>(u)->basic != Basic::untypedNil;
      case TypeKind::pointer:
      case TypeKind::chan:
        return true;
      case TypeKind::interface_:
        return interfaceType(type, static_cast<Interface*>(u), cause);
      case TypeKind::struct_:
        for (const Var* field : static_cast<Struct*>(u)->fields) {
          if (test(field->type, nullptr)) continue;
          if (cause != nullptr)
            *cause =
                "struct containing " + typeText(field->type, m_relativeTo) + " cannot be compared";
          return false;
        }
        return true;
      case TypeKind::array:
        if (test(static_cast<Array*>(u)->elem, nullptr)) return true;
        if (cause != nullptr) *cause = typeText(type, m_relativeTo) + " cannot be compared";
        return false;
      default:
        return false;
    }
  }

 private:
  bool interfaceType(Type* type, Interface* u, std::string* cause) {
    if (m_dynamic && !isTypeParam(type)) return true;
    const TypeSet& s = typeSet(m_set, u);
    bool all = s.comparable;
    if (!s.allTypes) {
      all = true;
      for (const Term& term : s.terms) all = all && test(term.type, nullptr);
    }
    if (!all && cause != nullptr)
      *cause = isEmptySet(s) ? "empty type set" : "incomparable types in type set";
    return all;
  }

  PackageSet& m_set;
  bool m_dynamic;
  const Package* m_relativeTo;
  std::vector<Type*> m_seen;
};

}  // namespace

Named* asNamed(Type* type) { return typeAs<Named>(unalias(type), TypeKind::named); }
TypeParam* asTypeParam(Type* type) { return typeAs<TypeParam>(unalias(type), TypeKind::typeParam); }
Interface* asInterface(PackageSet& set, Type* type) {
  return typeAs<Interface>(under(set, type), TypeKind::interface_);
}
Struct* asStruct(PackageSet& set, Type* type) {
  return typeAs<Struct>(under(set, type), TypeKind::struct_);
}
Signature* asSignature(PackageSet& set, Type* type) {
  return typeAs<Signature>(under(set, type), TypeKind::signature);
}
Pointer* asPointer(PackageSet& set, Type* type) {
  return typeAs<Pointer>(under(set, type), TypeKind::pointer);
}
BasicType* asBasic(PackageSet& set, Type* type) {
  return typeAs<BasicType>(under(set, type), TypeKind::basic);
}

bool isValid(const Type* type) {
  type = plain(type);
  if (type == nullptr || type->kind == TypeKind::alias) return false;
  return type->kind != TypeKind::basic ||
         static_cast<const BasicType*>(type)->basic != Basic::invalid;
}

bool isNamed(const Type* type) {
  type = plain(type);
  return type != nullptr && (type->kind == TypeKind::basic || type->kind == TypeKind::named ||
                             type->kind == TypeKind::typeParam);
}

bool isTypeParam(const Type* type) {
  type = plain(type);
  return type != nullptr && type->kind == TypeKind::typeParam;
}

bool isUntyped(const Type* type) {
  const BasicType* const basic = plainBasic(type);
  return basic != nullptr && basic->isUntyped();
}

bool isTyped(const Type* type) { return type != nullptr && !isUntyped(type); }

bool isUntypedNumeric(const Type* type) {
  const BasicType* const basic = plainBasic(type);
  return basic != nullptr && basic->isUntyped() && (infoOf(basic->basic) & kNumeric) != 0;
}

bool isGeneric(const Type* type) {
  type = plain(type);
  if (type == nullptr || type->kind != TypeKind::named) return false;
  const auto* const named = static_cast<const Named*>(type);
  return !named->typeParams.empty() && named->typeArgs.empty();
}

bool isInstance(const Type* type) {
  type = plain(type);
  return type != nullptr && type->kind == TypeKind::named &&
         !static_cast<const Named*>(type)->typeArgs.empty();
}

bool isParameterized(PackageSet& set, const std::vector<TypeParam*>* params, Type* type) {
  return ParamFinder(set, params).in(type);
}

bool isBoolean(PackageSet& set, Type* type) { return hasInfo(set, type, kBool); }
bool isNumeric(PackageSet& set, Type* type) { return hasInfo(set, type, kNumeric); }
bool isInteger(PackageSet& set, Type* type) { return hasInfo(set, type, kInt); }
bool isUnsigned(PackageSet& set, Type* type) { return hasInfo(set, type, kUnsigned); }
bool isFloat(PackageSet& set, Type* type) { return hasInfo(set, type, kFloat); }
bool isComplex(PackageSet& set, Type* type) { return hasInfo(set, type, kComplex); }
bool isString(PackageSet& set, Type* type) { return hasInfo(set, type, kText); }
bool isIntegerOrFloat(PackageSet& set, Type* type) { return hasInfo(set, type, kInt | kFloat); }
bool isConstType(PackageSet& set, Type* type) { return hasInfo(set, type, kConst); }
bool isOrdered(PackageSet& set, Type* type) { return hasInfo(set, type, kOrdered); }

bool isBytesOrRunes(PackageSet& set, Type* type) {
  auto* const slice = typeAs<Slice>(under(set, type), TypeKind::slice);
  if (slice == nullptr || isTypeParam(slice->elem)) return false;
  const BasicType* const elem = asBasic(set, slice->elem);
  return elem != nullptr && (elem->basic == Basic::uint8 || elem->basic == Basic::int32);
}

bool isInterface(PackageSet& set, Type* type) { return asInterface(set, type) != nullptr; }
bool isNonTypeParamInterface(PackageSet& set, Type* type) {
  return !isTypeParam(type) && isInterface(set, type);
}

bool isUnsafePointer(PackageSet& set, Type* type) {
  const BasicType* const basic = asBasic(set, type);
  return basic != nullptr && basic->basic == Basic::unsafePointer;
}
bool isUintptr(PackageSet& set, Type* type) {
  const BasicType* const basic = asBasic(set, type);
  return basic != nullptr && basic->basic == Basic::uintptr;
}

bool allBoolean(PackageSet& set, Type* type) { return allHaveInfo(set, type, kBool); }
bool allInteger(PackageSet& set, Type* type) { return allHaveInfo(set, type, kInt); }
bool allUnsigned(PackageSet& set, Type* type) { return allHaveInfo(set, type, kUnsigned); }
bool allNumeric(PackageSet& set, Type* type) { return allHaveInfo(set, type, kNumeric); }
bool allString(PackageSet& set, Type* type) { return allHaveInfo(set, type, kText); }
bool allOrdered(PackageSet& set, Type* type) { return allHaveInfo(set, type, kOrdered); }
bool allNumericOrString(PackageSet& set, Type* type) {
  return allHaveInfo(set, type, kNumeric | kText);
}

bool hasNil(PackageSet& set, Type* type) {
  if (isTypeParam(type))
    return forEachType(set, type,
                       [&](Type* term, Type*) { return term != nullptr && hasNil(set, term); });
  Type* const u = under(set, type);
  switch (u->kind) {
    case TypeKind::basic:
      return static_cast<BasicType*>(u)->basic == Basic::unsafePointer ||
             static_cast<BasicType*>(u)->basic == Basic::untypedNil;
    case TypeKind::slice:
    case TypeKind::pointer:
    case TypeKind::signature:
    case TypeKind::map:
    case TypeKind::chan:
    case TypeKind::interface_:
      return true;
    default:
      return false;
  }
}

bool comparableType(PackageSet& set, Type* type, bool dynamic, const Package* relativeTo,
                    std::string* cause) {
  return ComparableTest(set, dynamic, relativeTo).test(type, cause);
}

bool comparable(PackageSet& set, Type* type) {
  return comparableType(set, type, true, nullptr, nullptr);
}

bool isPointerShaped(PackageSet& set, Type* type) {
  // Structs with one field and arrays of one element are what that is; the bound is for types
  // that are part of themselves, which were reported.
  for (int steps = 0; steps < 1000; ++steps) {
    Type* const u = under(set, type);
    switch (u->kind) {
      case TypeKind::basic:
        return static_cast<BasicType*>(u)->basic == Basic::unsafePointer;
      case TypeKind::pointer:
      case TypeKind::chan:
      case TypeKind::map:
      case TypeKind::signature:
        return true;
      case TypeKind::array:
        if (static_cast<Array*>(u)->len != 1) return false;
        type = static_cast<Array*>(u)->elem;
        break;
      case TypeKind::struct_:
        if (static_cast<Struct*>(u)->fields.size() != 1) return false;
        type = static_cast<Struct*>(u)->fields[0]->type;
        break;
      default:
        return false;
    }
  }
  return false;
}

Type* defaultType(const PackageSet& set, Type* type) {
  const BasicType* const basic = plainBasic(type);
  if (basic == nullptr) return type;
  switch (basic->basic) {
    case Basic::untypedBool:
      return set.store->basic(Basic::bool_);
    case Basic::untypedInt:
      return set.store->basic(Basic::int_);
    case Basic::untypedRune:
      return set.store->runeType;
    case Basic::untypedFloat:
      return set.store->basic(Basic::float64);
    case Basic::untypedComplex:
      return set.store->basic(Basic::complex128);
    case Basic::untypedString:
      return set.store->basic(Basic::string);
    default:
      return type;
  }
}

Type* maxUntyped(Type* x, Type* y) {
  if (x == y) return x;
  if (!isUntypedNumeric(x) || !isUntypedNumeric(y)) return nullptr;
  return plainBasic(x)->basic > plainBasic(y)->basic ? x : y;
}

Type* derefType(Type* type, bool* isPointer) {
  auto* const pointer = typeAs<Pointer>(unalias(type), TypeKind::pointer);
  if (isPointer != nullptr) *isPointer = pointer != nullptr;
  return pointer != nullptr ? pointer->elem : type;
}

}  // namespace gantry::golang
