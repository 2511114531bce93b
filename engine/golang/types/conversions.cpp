// Assignability, conversions, and constants that fit their types.
#include "engine/golang/types/conversions.h"

#include <string>
#include <utility>

#include "engine/golang/scanner/unicode.h"
#include "engine/golang/types/format.h"
#include "engine/golang/types/instantiate.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"
#include "engine/golang/types/typeset.h"

namespace gantry::golang {

namespace {

bool isNil(const OperandInfo& x) {
  if (x.mode == Mode::nilvalue) return true;
  const auto* const basic = typeAs<BasicType>(unalias(x.type), TypeKind::basic);
  return basic != nullptr && basic->basic == Basic::untypedNil;
}

// Bits of an integer type; 0 for others.
struct IntegerRange {
  unsigned bits = 0;
  bool isSigned = false;
};

IntegerRange rangeOf(Basic basic) {
  switch (basic) {
    case Basic::int8:
      return {8, true};
    case Basic::int16:
      return {16, true};
    case Basic::int32:
      return {32, true};
    case Basic::int_:
    case Basic::int64:
      return {64, true};
    case Basic::uint8:
      return {8, false};
    case Basic::uint16:
      return {16, false};
    case Basic::uint32:
      return {32, false};
    case Basic::uint:
    case Basic::uint64:
    case Basic::uintptr:
      return {64, false};
    default:
      return {};
  }
}

bool integerFits(const constant::Value* value, IntegerRange range) {
  const unsigned bits = constant::bitLength(value);
  if (!range.isSigned) return constant::sign(value) >= 0 && bits <= range.bits;
  if (bits < range.bits) return true;
  if (bits > range.bits || constant::sign(value) >= 0) return false;
  // Of n bits only -2^(n-1) fits.
  bool ok = false;
  const std::int64_t number = constant::int64Val(value, &ok);
  return ok && (range.bits == 64 || number == -(std::int64_t{1} << (range.bits - 1)));
}

bool isInvalidOrNull(const constant::Value* value) {
  return value == nullptr || value->kind() == constant::Kind::unknown;
}

// The value as the type has it, or null.
const constant::Value* fitted(PackageSet& set, const constant::Value* value, Basic basic) {
  constant::Pool& pool = set.constants;
  using constant::Kind;
  switch (basic) {
    case Basic::float32:
    case Basic::float64: {
      const constant::Value* const real = pool.toFloat(value);
      if (real->kind() != Kind::real) return nullptr;
      const constant::Value* const rounded = pool.roundTo(real, basic == Basic::float32 ? 32 : 64);
      return rounded->kind() == Kind::real ? rounded : nullptr;
    }
    case Basic::untypedFloat: {
      const constant::Value* const real = pool.toFloat(value);
      return real->kind() == Kind::real ? real : nullptr;
    }
    case Basic::complex64:
    case Basic::complex128: {
      const constant::Value* const both = pool.toComplex(value);
      if (both->kind() != Kind::complex) return nullptr;
      const unsigned bits = basic == Basic::complex64 ? 32 : 64;
      const constant::Value* const rounded = pool.complex(pool.roundTo(pool.realPart(both), bits),
                                                          pool.roundTo(pool.imagPart(both), bits));
      return rounded->kind() == Kind::complex ? rounded : nullptr;
    }
    case Basic::untypedComplex: {
      const constant::Value* const both = pool.toComplex(value);
      return both->kind() == Kind::complex ? both : nullptr;
    }
    case Basic::string:
    case Basic::untypedString:
      return value->kind() == Kind::string ? value : nullptr;
    case Basic::bool_:
    case Basic::untypedBool:
      return value->kind() == Kind::boolean ? value : nullptr;
    case Basic::untypedInt:
    case Basic::untypedRune: {
      const constant::Value* const integer = pool.toInt(value);
      return integer->kind() == Kind::integer ? integer : nullptr;
    }
    default:
      break;
  }
  const IntegerRange range = rangeOf(basic);
  if (range.bits == 0) return nullptr;
  const constant::Value* const integer = pool.toInt(value);
  return integer->kind() == Kind::integer && integerFits(integer, range) ? integer : nullptr;
}

bool isNumber(const constant::Value* value) {
  return value->kind() == constant::Kind::integer || value->kind() == constant::Kind::real ||
         value->kind() == constant::Kind::complex;
}

Type* implicitTypeIf(PackageSet& set, const OperandInfo& x, Type* target, bool mustFit);

bool untypedFitsBasic(PackageSet& set, const OperandInfo& x, BasicType* basic, bool mustFit) {
  const auto* const own = typeAs<BasicType>(unalias(x.type), TypeKind::basic);
  if (own == nullptr) return false;
  if (x.mode == Mode::constant && x.value != nullptr && mustFit)
    return representable(set, x.value, basic, nullptr) == Fit::ok;
  switch (own->basic) {
    case Basic::untypedBool:
      return isBoolean(set, basic);
    case Basic::untypedString:
      return isString(set, basic);
    case Basic::untypedInt:
    case Basic::untypedRune:
    case Basic::untypedFloat:
    case Basic::untypedComplex:
      return isNumeric(set, basic);
    default:
      return false;
  }
}

Type* implicitTypeIf(PackageSet& set, const OperandInfo& x, Type* target, bool mustFit) {
  if (x.mode == Mode::invalid || isTyped(x.type) || !isValid(target)) return x.type;
  if (isUntyped(target)) return maxUntyped(unalias(x.type), unalias(target));
  if (isNil(x)) return hasNil(set, target) ? target : nullptr;
  if (isTypeParam(target)) {
    const bool all = forEachType(set, target, [&](Type*, Type* u) {
      return u != nullptr && implicitTypeIf(set, x, u, true) != nullptr;
    });
    return all ? target : nullptr;
  }
  Type* const u = under(set, target);
  if (u->kind == TypeKind::basic)
    return untypedFitsBasic(set, x, static_cast<BasicType*>(u), mustFit) ? target : nullptr;
  if (u->kind != TypeKind::interface_) return nullptr;
  // In an interface the value has a type of its own.
  if (!isAll(typeSet(set, static_cast<Interface*>(u)))) return nullptr;
  return defaultType(set, x.type);
}

// The reasons of inner types come below.
void wrapCause(std::string* cause, std::string text) {
  if (cause == nullptr) return;
  if (!cause->empty()) text += "\n\t" + *cause;
  *cause = std::move(text);
}

class Assignment {
 public:
  Assignment(PackageSet& set, const Package* relativeTo, std::string* cause)
      : m_set(set), m_relativeTo(relativeTo), m_cause(cause) {}

  bool test(const OperandInfo& x, Type* target) {
    if (x.mode == Mode::invalid || !isValid(x.type) || !isValid(target)) return true;
    Type* const v = unalias(x.type);
    Type* const t = unalias(target);
    if (identical(v, t)) return true;
    const bool paramV = isTypeParam(v);
    const bool paramT = isTypeParam(t);
    if (isUntyped(v)) return implicitTypeIf(m_set, x, t, true) != nullptr;
    Type* const vu = under(m_set, v);
    Type* const tu = under(m_set, t);
    const bool oneUnnamed = !isNamed(v) || !isNamed(t);
    if (!paramV && !paramT && oneUnnamed && identical(vu, tu)) return true;
    const bool toInterface = (tu->kind == TypeKind::interface_ && !paramT) ||
                             !pointerToInterfaceText(m_set, tu, nullptr).empty();
    if (toInterface) {
      if (implementsType(m_set, v, t, false, m_relativeTo, m_cause)) return true;
      if (!paramV) return false;
      if (m_cause != nullptr) m_cause->clear();
    }
    if (vu->kind == TypeKind::interface_ && !paramV &&
        implementsType(m_set, t, v, false, m_relativeTo, nullptr)) {
      if (m_cause != nullptr) *m_cause = "need type assertion";
      return false;
    }
    if (vu->kind == TypeKind::chan && tu->kind == TypeKind::chan &&
        static_cast<Chan*>(vu)->dir == ChanDir::both &&
        identical(static_cast<Chan*>(vu)->elem, static_cast<Chan*>(tu)->elem))
      return oneUnnamed;
    if (paramT && !isNamed(v)) return toParam(x, t);
    return paramV && !isNamed(t) && fromParam(x, v, target);
  }

 private:
  std::string text(Type* type) { return typeText(type, m_relativeTo); }

  bool toParam(const OperandInfo& x, Type* param) {
    return forEachType(m_set, param, [&](Type* term, Type*) {
      if (term == nullptr) return false;
      if (test(x, term)) return true;
      wrapCause(m_cause, "cannot assign " + text(x.type) + " to " + text(term) + " (in " +
                             text(param) + ")");
      return false;
    });
  }

  bool fromParam(const OperandInfo& x, Type* param, Type* target) {
    return forEachType(m_set, param, [&](Type* term, Type*) {
      if (term == nullptr) return false;
      OperandInfo as = x;
      as.type = term;
      if (test(as, target)) return true;
      wrapCause(m_cause,
                "cannot assign " + text(term) + " (in " + text(param) + ") to " + text(target));
      return false;
    });
  }

  PackageSet& m_set;
  const Package* m_relativeTo;
  std::string* m_cause;
};

class Conversion {
 public:
  Conversion(PackageSet& set, const Package* relativeTo, std::string* cause)
      : m_set(set), m_relativeTo(relativeTo), m_cause(cause) {}

  bool test(const OperandInfo& x, Type* target) {
    if (Assignment(m_set, m_relativeTo, m_cause).test(x, target)) return true;
    Type* const v = unalias(x.type);
    Type* const t = unalias(target);
    const bool paramV = isTypeParam(v);
    const bool paramT = isTypeParam(t);
    if (!paramV && !paramT) return plain(v, t);
    if (paramV && paramT) return betweenParams(x, v, t);
    return paramV ? fromParam(x, v, target) : toParam(x, t);
  }

 private:
  std::string text(Type* type) { return typeText(type, m_relativeTo); }

  bool plain(Type* v, Type* t) {
    Type* const vu = under(m_set, v);
    Type* const tu = under(m_set, t);
    if (identicalIgnoreTags(vu, tu)) return true;
    auto* const pv = typeAs<Pointer>(v, TypeKind::pointer);
    auto* const pt = typeAs<Pointer>(t, TypeKind::pointer);
    if (pv != nullptr && pt != nullptr && !isTypeParam(pv->elem) && !isTypeParam(pt->elem) &&
        identicalIgnoreTags(under(m_set, pv->elem), under(m_set, pt->elem)))
      return true;
    if (isIntegerOrFloat(m_set, vu) && isIntegerOrFloat(m_set, tu)) return true;
    if (isComplex(m_set, vu) && isComplex(m_set, tu)) return true;
    if ((isInteger(m_set, vu) || isBytesOrRunes(m_set, vu)) && isString(m_set, tu)) return true;
    if (isString(m_set, vu) && isBytesOrRunes(m_set, tu)) return true;
    const auto isAddress = [this](Type* u) {
      return u->kind == TypeKind::pointer || isUintptr(m_set, u);
    };
    if (isAddress(vu) && isUnsafePointer(m_set, tu)) return true;
    if (isUnsafePointer(m_set, vu) && isAddress(tu)) return true;
    return vu->kind == TypeKind::slice && sliceToArray(static_cast<Slice*>(vu), tu);
  }

  bool sliceToArray(Slice* slice, Type* tu) {
    if (tu->kind == TypeKind::pointer) tu = under(m_set, static_cast<Pointer*>(tu)->elem);
    auto* const array = typeAs<Array>(tu, TypeKind::array);
    return array != nullptr && identical(slice->elem, array->elem);
  }

  bool betweenParams(const OperandInfo& x, Type* from, Type* to) {
    return forEachType(m_set, from, [&](Type* v, Type*) {
      if (v == nullptr) return false;
      OperandInfo as = x;
      as.type = v;
      return forEachType(m_set, to, [&](Type* t, Type*) {
        if (t == nullptr) return false;
        if (test(as, t)) return true;
        wrapCause(m_cause, "cannot convert " + text(v) + " (in " + text(from) + ") to type " +
                               text(t) + " (in " + text(to) + ")");
        return false;
      });
    });
  }

  bool fromParam(const OperandInfo& x, Type* from, Type* target) {
    return forEachType(m_set, from, [&](Type* v, Type*) {
      if (v == nullptr) return false;
      OperandInfo as = x;
      as.type = v;
      if (test(as, target)) return true;
      wrapCause(m_cause,
                "cannot convert " + text(v) + " (in " + text(from) + ") to type " + text(target));
      return false;
    });
  }

  bool toParam(const OperandInfo& x, Type* to) {
    return forEachType(m_set, to, [&](Type* t, Type*) {
      if (t == nullptr) return false;
      if (test(x, t)) return true;
      wrapCause(m_cause, "cannot convert " + text(x.type) + " to type " + text(t) + " (in " +
                             text(to) + ")");
      return false;
    });
  }

  PackageSet& m_set;
  const Package* m_relativeTo;
  std::string* m_cause;
};

}  // namespace

bool assignableTo(PackageSet& set, const OperandInfo& x, Type* target, const Package* relativeTo,
                  std::string* cause) {
  return Assignment(set, relativeTo, cause).test(x, target);
}

bool convertibleTo(PackageSet& set, const OperandInfo& x, Type* target, const Package* relativeTo,
                   std::string* cause) {
  return Conversion(set, relativeTo, cause).test(x, target);
}

const constant::Value* convertConstant(PackageSet& set, const OperandInfo& x, Type* target) {
  if (isTypeParam(target) || x.value == nullptr) return nullptr;
  BasicType* const basic = asBasic(set, target);
  if (basic == nullptr) return nullptr;
  const constant::Value* rounded = nullptr;
  if (representable(set, x.value, basic, &rounded) == Fit::ok) return rounded;
  if (!isInteger(set, x.type) || !isString(set, basic)) return nullptr;
  bool ok = false;
  const std::int64_t number = constant::int64Val(x.value, &ok);
  std::string text;
  const bool inRange = ok && number >= 0 && number <= kMaxRune;
  appendRune(text, inRange ? static_cast<Rune>(number) : kRuneError);
  return set.constants.string(std::move(text));
}

Fit representable(PackageSet& set, const constant::Value* value, BasicType* type,
                  const constant::Value** rounded) {
  if (isInvalidOrNull(value)) {  // reported already
    if (rounded != nullptr) *rounded = value;
    return Fit::ok;
  }
  if (const constant::Value* const fit = fitted(set, value, type->basic)) {
    if (rounded != nullptr) *rounded = fit;
    return Fit::ok;
  }
  if (!isNumber(value) || !isNumeric(set, type)) return Fit::wrongKind;
  const bool wasInteger = value->kind() == constant::Kind::integer;
  return !wasInteger && isInteger(set, type) ? Fit::truncated : Fit::overflows;
}

Type* implicitType(PackageSet& set, const OperandInfo& x, Type* target) {
  return implicitTypeIf(set, x, target, false);
}

}  // namespace gantry::golang
