// Untyped operands get their types, constants must fit, and conversions T(x).
#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

// What gc calls an operation that can overflow, with a space behind it.
std::string_view operationName(const Expr* e) {
  if (e->kind == ExprKind::unary)
    return as<const UnaryExpr>(*e).op == Tok::xor_ ? "bitwise complement " : "";
  if (e->kind != ExprKind::binary) return "";
  switch (as<const BinaryExpr>(*e).op) {
    case Tok::add:
      return "addition ";
    case Tok::sub:
      return "subtraction ";
    case Tok::xor_:
      return "bitwise XOR ";
    case Tok::mul:
      return "multiplication ";
    case Tok::shl:
      return "shift ";
    default:
      return "";
  }
}

bool resultIsIndependent(Tok op) {
  switch (op) {
    case Tok::eql:
    case Tok::neq:
    case Tok::lss:
    case Tok::leq:
    case Tok::gtr:
    case Tok::geq:
      return true;
    default:
      return false;
  }
}

}  // namespace

// ---- the final types of untyped expressions ----

// The operands of an untyped operation have the operation's type. A constant's operands are
// never computed at run time, so they stay as they are.
void Checker::setFinalType(Expr* e, Type* type, bool final) {
  std::vector<Expr*> spine;  // down the left sides, for sums of any length
  while (e != nullptr && isStillUntyped(*e)) {
    spine.push_back(e);
    const bool computed = e->constant == nullptr;
    Expr* next = nullptr;
    if (e->kind == ExprKind::paren) {
      next = as<ParenExpr>(*e).x;
    } else if (e->kind == ExprKind::unary && computed) {
      next = as<UnaryExpr>(*e).x;
    } else if (e->kind == ExprKind::binary && computed &&
               !resultIsIndependent(as<BinaryExpr>(*e).op)) {
      next = as<BinaryExpr>(*e).x;
    }
    e = next;
  }
  for (auto at = spine.rbegin(); at != spine.rend(); ++at) {
    Expr* const node = *at;
    if (node->kind == ExprKind::binary && node->constant == nullptr) {
      const auto& binary = as<BinaryExpr>(*node);
      if (!resultIsIndependent(binary.op) && binary.op != Tok::shl && binary.op != Tok::shr)
        setFinalType(binary.y, type, final);
    }
    finishNode(node, type, final);
  }
}

void Checker::finishNode(Expr* e, Type* type, bool final) {
  Type* const before = e->type;
  e->type = type;
  if (golang::isUntyped(type)) {
    if (!final) return;
    m_finalUntyped.insert(e);
  }
  if (!m_shiftOperands.empty() && m_shiftOperands.erase(e) > 0 && !allInteger(m_set, type)) {
    error(*e, say("invalid operation: shifted operand ", e, " (type ", type, ") must be integer"));
    return;
  }
  if (e->constant == nullptr) return;
  Operand x;
  x.mode = e->mode;
  x.expr = e;
  x.type = before;
  x.value = e->constant;
  convertUntyped(x, type);
  if (x.valid()) e->constant = x.value;
}

void Checker::setFinalValue(Expr* e, const constant::Value* value) {
  if (isStillUntyped(*e)) e->constant = value;
}

Type* Checker::implicitTypeAndValue(const Operand& x, Type* target, const constant::Value*& value,
                                    Code& code) {
  value = nullptr;
  code = Code::ok;
  if (!x.valid() || isTyped(x.type) || !isValid(target)) return x.type;
  Type* const type = implicitType(m_set, x.info(), target);
  if (type == nullptr) {
    code = Code::wrongKind;
    // A number that the type cannot hold is told apart from what is no number.
    auto* const number = asBasic(m_set, target);
    if (x.isConst() && number != nullptr && isNumeric(m_set, x.type) && isNumeric(m_set, target))
      code =
          !isInteger(m_set, x.type) && isInteger(m_set, target) ? Code::truncated : Code::overflows;
    return nullptr;
  }
  if (!x.isConst() || golang::isUntyped(target)) return type;
  if (isTypeParam(target)) {
    const bool fits = forEachType(m_set, target, [&](Type*, Type* u) {
      auto* const wanted = typeAs<BasicType>(u, TypeKind::basic);
      return wanted != nullptr && representable(m_set, x.value, wanted, nullptr) == Fit::ok;
    });
    if (fits) return type;
    code = Code::wrongKind;
    return nullptr;
  }
  auto* const wanted = typeAs<BasicType>(under(target), TypeKind::basic);
  if (wanted == nullptr) return type;
  if (representable(m_set, x.value, wanted, &value) == Fit::ok) return type;
  value = nullptr;
  code = Code::wrongKind;
  if (isNumeric(m_set, x.type) && isNumeric(m_set, wanted))
    code =
        !isInteger(m_set, x.type) && isInteger(m_set, wanted) ? Code::truncated : Code::overflows;
  return nullptr;
}

void Checker::convertUntyped(Operand& x, Type* target) {
  const constant::Value* value = nullptr;
  Code code = Code::ok;
  Type* const type = implicitTypeAndValue(x, target, value, code);
  if (code != Code::ok) {
    invalidConversion(code, x, isTypeParam(target) ? target : under(target));
    x.mode = Mode::invalid;
    return;
  }
  if (value != nullptr) {
    x.value = value;
    setFinalValue(x.expr, value);
  }
  if (type != x.type) {
    x.type = type;
    setFinalType(x.expr, type, false);
  }
}

void Checker::invalidConversion(Code code, const Operand& x, Type* target) {
  switch (code) {
    case Code::truncated:
      return error(x, say(x, " truncated to ", target));
    case Code::overflows:
      return error(x, say(x, " overflows ", target));
    default:
      return error(x, say("cannot convert ", x, " to type ", target));
  }
}

// ---- range ----

bool Checker::toRepresentable(Operand& x, BasicType* type) {
  const constant::Value* rounded = x.value;
  if (x.value->kind() == constant::Kind::unknown ||
      representable(m_set, x.value, type, &rounded) == Fit::ok) {
    x.value = rounded;
    return true;
  }
  Code code = Code::wrongKind;
  if (isNumeric(m_set, x.type) && isNumeric(m_set, type))
    code = !isInteger(m_set, x.type) && isInteger(m_set, type) ? Code::truncated : Code::overflows;
  invalidConversion(code, x, type);
  x.mode = Mode::invalid;
  return false;
}

void Checker::overflow(Operand& x, Pos opPos) {
  if (x.value->kind() == constant::Kind::unknown)
    return error(opPos, "constant result is not representable");
  if (isTyped(x.type)) {
    if (auto* const type = asBasic(m_set, x.type)) (void)toRepresentable(x, type);
    return;
  }
  constexpr unsigned kMaxBits = 512;
  if (x.value->kind() == constant::Kind::integer && constant::bitLength(x.value) > kMaxBits) {
    error(opPos, say("constant ", operationName(x.expr), "overflow"));
    x.value = m_set.constants.unknown();
  }
}

// ---- conversions ----

bool Checker::constantToTypeParam(Operand& x, Type* target, std::string& cause) {
  return forEachType(m_set, target, [&](Type* term, Type* u) {
    if (u == nullptr) {
      cause = say(target, " does not contain specific types");
      return false;
    }
    if (isString(m_set, x.type) && isBytesOrRunes(m_set, u)) return true;
    if (isConstType(m_set, u) && convertConstant(m_set, x.info(), u) != nullptr) return true;
    if (isInteger(m_set, x.type) && isInteger(m_set, u)) {
      cause = say("constant ", constant::text(x.value), " overflows ", term, " (in ", target, ")");
    } else {
      cause = say("cannot convert ", x, " to type ", term, " (in ", target, ")");
    }
    return false;
  });
}

// Go 1.17 and 1.20 brought the conversions of slices to pointers to arrays, and to arrays.
bool Checker::mayConvertToArray(const Operand& x, Type* target, std::string& cause) {
  if (isTypeParam(x.type) || isTypeParam(target)) return true;
  const Type* const from = under(x.type);
  const Type* const to = under(target);
  if (from == nullptr || to == nullptr || from->kind != TypeKind::slice) return true;
  const bool isPointer = to->kind == TypeKind::pointer;
  const int minor = isPointer ? 17 : 20;
  if (!(isPointer || to->kind == TypeKind::array) || allowsVersion(m_set, startPos(*x.expr), minor))
    return true;
  cause = versionText(
      isPointer ? "conversion of slice to array pointer" : "conversion of slice to array", minor);
  return false;
}

void Checker::conversion(Operand& x, Type* target) {
  const bool fromConstant = x.isConst();
  std::string cause;
  bool ok = false;
  if (fromConstant && isConstType(m_set, target)) {
    const constant::Value* const value = convertConstant(m_set, x.info(), target);
    ok = value != nullptr;
    if (!ok && isInteger(m_set, target)) {
      // gc shows the integer that does not fit.
      const constant::Value* const integer = m_set.constants.toInt(x.value);
      if (integer->kind() == constant::Kind::integer) x.value = integer;
    }
    if (!ok && isInteger(m_set, x.type) && isInteger(m_set, target)) {
      error(x, say("constant ", constant::text(x.value), " overflows ", target));
      x.mode = Mode::invalid;
      return;
    }
    if (ok) x.value = value;
  } else if (fromConstant && isTypeParam(target)) {
    ok = constantToTypeParam(x, target, cause);
    x.mode = Mode::value;
  } else {
    ok = convertibleTo(m_set, x.info(), target, &m_package, &cause) &&
         mayConvertToArray(x, target, cause);
    if (ok) x.mode = Mode::value;
  }
  if (!ok) {
    std::string message = say("cannot convert ", x, " to type ", target);
    if (!cause.empty()) message += ": " + cause;
    error(x, std::move(message));
    x.mode = Mode::invalid;
    return;
  }
  if (golang::isUntyped(x.type)) {
    Type* final = target;
    if (!untypedNil(x.type)) {
      if (isNonTypeParamInterface(m_set, target) || (fromConstant && !isConstType(m_set, target))) {
        final = defaultType(m_set, x.type);
      } else if (x.isConst() && isInteger(m_set, x.type) && allString(m_set, target)) {
        final = x.type;
      }
    }
    setFinalType(x.expr, final, true);
  }
  x.type = target;
}

}  // namespace gantry::golang
