// Binary operators: arithmetic, shifts, comparisons.
#include <algorithm>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

bool isShift(Tok op) { return op == Tok::shl || op == Tok::shr; }

bool isComparison(Tok op) {
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

// a + b + c + ... leans to the left: goes down once and then up, for sums of any length.
void Checker::binaryChain(Operand& x, BinaryExpr& e) {
  std::vector<BinaryExpr*> chain{&e};
  while (chain.back()->x->kind == ExprKind::binary)
    chain.push_back(&as<BinaryExpr>(*chain.back()->x));
  expr(nullptr, x, chain.back()->x);
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
    BinaryExpr* const node = *at;
    Operand y;
    expr(nullptr, y, node->y);
    if (x.valid() && y.valid()) {
      binaryOp(x, y, node, node->op, node->x, node->y);
    } else {
      x.mode = Mode::invalid;
    }
    x.expr = node;
    if (node == &e) return;  // the caller records it
    record(x);
  }
}

void Checker::binaryOp(Operand& x, Operand& y, BinaryExpr* e, Tok op, Expr* lhs, Expr* rhs) {
  if (isShift(op)) return shift(x, y, e, op);
  matchTypes(x, y);
  if (!x.valid()) return;
  if (isComparison(op)) return comparison(x, y, op, false);
  if (!identical(x.type, y.type)) {
    if (isValid(x.type) && isValid(y.type)) {
      if (e != nullptr) {
        error(x,
              say("invalid operation: ", e, " (mismatched types ", x.type, " and ", y.type, ")"));
      } else {
        error(x, say("invalid operation: ", lhs, " ", op, "= ", rhs, " (mismatched types ", x.type,
                     " and ", y.type, ")"));
      }
    }
    x.mode = Mode::invalid;
    return;
  }
  if (!operatorDefined(x, op, false)) {
    x.mode = Mode::invalid;
    return;
  }
  arithmetic(x, y, e, op);
}

bool Checker::divisionByZero(const Operand& x, const Operand& y) {
  if (!y.isConst()) return false;
  constant::Pool& pool = m_set.constants;
  if (x.isConst() && isComplex(m_set, x.type))
    return constant::sign(pool.realPart(y.value)) == 0 &&
           constant::sign(pool.imagPart(y.value)) == 0;
  return (x.isConst() || allInteger(m_set, x.type)) && constant::sign(y.value) == 0;
}

void Checker::arithmetic(Operand& x, Operand& y, BinaryExpr* e, Tok op) {
  const bool known = !y.isConst() || y.value->kind() != constant::Kind::unknown;
  if ((op == Tok::quo || op == Tok::rem) && known && divisionByZero(x, y)) {
    error(y, "invalid operation: division by zero");
    x.mode = Mode::invalid;
    return;
  }
  if (!x.isConst() || !y.isConst()) {
    x.mode = Mode::value;
    return;
  }
  if (x.value->kind() == constant::Kind::unknown || !known) {
    x.value = m_set.constants.unknown();
    return;
  }
  const bool intDivision = op == Tok::quo && isInteger(m_set, x.type);
  x.value = m_set.constants.binary(x.value, op, y.value, intDivision);
  if (e != nullptr) x.expr = e;
  overflow(x, e != nullptr ? e->pos : startPos(*x.expr));
}

// ---- shifts ----

bool Checker::shiftCount(Operand& y, const constant::Value*& count) {
  if (y.isConst()) {
    count = m_set.constants.toInt(y.value);
    if (count->kind() == constant::Kind::integer && constant::sign(count) < 0) {
      error(y, say("invalid operation: negative shift count ", y));
      return false;
    }
    if (!golang::isUntyped(y.type)) {
      if (allInteger(m_set, y.type)) return true;
      error(y, say("invalid operation: shift count ", y, " must be integer"));
      return false;
    }
    if (!toRepresentable(y, m_store.basic(Basic::uint))) return false;
    setFinalType(y.expr, basic(Basic::uint), true);
    return true;
  }
  if (allInteger(m_set, y.type) && !golang::isUntyped(y.type))
    return allUnsigned(m_set, y.type) ||
           needVersion(startPos(*y.expr), 13, say("invalid operation: signed shift count ", y));
  if (golang::isUntyped(y.type)) {
    convertUntyped(y, basic(Basic::uint));
    return y.valid();
  }
  error(y, say("invalid operation: shift count ", y, " must be integer"));
  return false;
}

void Checker::constantShift(Operand& x, Operand& y, const constant::Value* lhs,
                            const constant::Value* count, BinaryExpr* e, Tok op) {
  const auto toIntegerType = [&] {
    if (!isInteger(m_set, x.type)) x.type = basic(Basic::untypedInt);
  };
  if (x.value->kind() == constant::Kind::unknown || y.value->kind() == constant::Kind::unknown) {
    x.value = m_set.constants.unknown();
    toIntegerType();
    return;
  }
  constexpr std::uint64_t kMaxShift = 1023 - 1 + 52;  // gc's limit
  bool fits = false;
  const std::uint64_t by = constant::uint64Val(count, &fits);
  if (!fits || by > kMaxShift) {
    error(y, say("invalid operation: invalid shift count ", y));
    x.mode = Mode::invalid;
    return;
  }
  toIntegerType();
  x.value = m_set.constants.shift(lhs, op, by);
  if (e != nullptr) x.expr = e;
  overflow(x, e != nullptr ? e->pos : startPos(*x.expr));
}

void Checker::shift(Operand& x, Operand& y, BinaryExpr* e, Tok op) {
  const constant::Value* lhs = nullptr;
  if (x.isConst()) lhs = m_set.constants.toInt(x.value);
  const bool integerConst =
      golang::isUntyped(x.type) && lhs != nullptr &&
      (lhs->kind() == constant::Kind::integer || x.value->kind() == constant::Kind::unknown);
  if (!allInteger(m_set, x.type) && !integerConst) {
    error(x, say("invalid operation: shifted operand ", x, " must be integer"));
    x.mode = Mode::invalid;
    return;
  }
  const constant::Value* count = nullptr;
  if (!shiftCount(y, count)) {
    x.mode = Mode::invalid;
    return;
  }
  if (x.isConst()) {
    if (y.isConst()) return constantShift(x, y, lhs, count, e, op);
    if (golang::isUntyped(x.type)) {
      // Its type is what the context gives to the whole shift: it waits until that is known.
      if (isStillUntyped(*x.expr)) m_shiftOperands.insert(x.expr);
      x.mode = Mode::value;
      return;
    }
  }
  if (!allInteger(m_set, x.type)) {
    error(x, say("invalid operation: shifted operand ", x, " must be integer"));
    x.mode = Mode::invalid;
    return;
  }
  x.mode = Mode::value;
}

// ---- comparisons ----

std::string Checker::incomparableCause(Type* type) {
  const Type* const u = under(type);
  switch (u->kind) {
    case TypeKind::slice:
    case TypeKind::signature:
    case TypeKind::map:
      return kindText(type) + " can only be compared to nil";
    default:
      break;
  }
  std::string cause;
  (void)comparableType(m_set, type, true, &m_package, &cause);
  return cause;
}

bool Checker::comparable(Operand& x, Operand& y, Tok op, Operand*& culprit, std::string& cause) {
  if (op == Tok::eql || op == Tok::neq) {
    if (x.isNil() || y.isNil()) {
      culprit = &y;
      return !(x.isNil() && y.isNil()) && hasNil(m_set, x.isNil() ? y.type : x.type);
    }
    for (Operand* const operand : {&x, &y}) {
      if (comparableType(m_set, operand->type, true, &m_package, nullptr)) continue;
      culprit = operand;
      cause = incomparableCause(operand->type);
      return false;
    }
    return true;
  }
  for (Operand* const operand : {&x, &y}) {
    if (allOrdered(m_set, operand->type)) continue;
    culprit = operand;
    return false;
  }
  return true;
}

void Checker::comparison(Operand& x, Operand& y, Tok op, bool switchCase) {
  if (!isValid(x.type) || !isValid(y.type)) {
    x.mode = Mode::invalid;
    return;
  }
  if (switchCase) op = Tok::eql;
  Operand* culprit = &x;
  std::string cause;
  bool ok = assignableTo(m_set, x.info(), y.type, &m_package, nullptr) ||
            assignableTo(m_set, y.info(), x.type, &m_package, nullptr);
  if (!ok) {
    culprit = &y;
    cause = say("mismatched types ", x.type, " and ", y.type);
  } else {
    ok = comparable(x, y, op, culprit, cause);
  }
  if (ok) {
    if (x.isConst() && y.isConst()) {
      const bool known =
          x.value->kind() != constant::Kind::unknown && y.value->kind() != constant::Kind::unknown;
      x.value = m_set.constants.boolean(known && constant::compare(x.value, op, y.value));
    } else {
      x.mode = Mode::value;
      setFinalType(x.expr, defaultType(m_set, x.type), true);
      setFinalType(y.expr, defaultType(m_set, y.type), true);
    }
    x.type = basic(Basic::untypedBool);
    return;
  }
  if (cause.empty()) {
    if (isTypeParam(x.type) || isTypeParam(y.type)) {
      if (!isTypeParam(x.type)) culprit = &y;
      cause = say("type parameter ", culprit->type, " is not comparable with ", op);
    } else {
      cause = say("operator ", op, " not defined on ", kindText(culprit->type));
    }
  }
  if (switchCase) {
    error(x, say("invalid case ", x.expr, " in switch on ", y.expr, " (", cause, ")"));
  } else {
    error(*culprit, say("invalid operation: ", x.expr, " ", op, " ", y.expr, " (", cause, ")"));
  }
  x.mode = Mode::invalid;
}

// ---- operands of different types ----

bool Checker::mayConvert(Operand& x, Operand& y) {
  if (isTyped(x.type) && isTyped(y.type)) return false;
  if (isNonTypeParamInterface(m_set, x.type) || isNonTypeParamInterface(m_set, y.type)) return true;
  if (allBoolean(m_set, x.type) != allBoolean(m_set, y.type)) return false;
  if (allString(m_set, x.type) != allString(m_set, y.type)) return false;
  if (x.isNil()) return hasNil(m_set, y.type);
  if (y.isNil()) return hasNil(m_set, x.type);
  return asPointer(m_set, x.type) == nullptr && asPointer(m_set, y.type) == nullptr;
}

void Checker::matchTypes(Operand& x, Operand& y) {
  if (!mayConvert(x, y)) return;
  convertUntyped(x, y.type);
  if (!x.valid()) return;
  convertUntyped(y, x.type);
  if (!y.valid()) x.mode = Mode::invalid;
}

}  // namespace gantry::golang
