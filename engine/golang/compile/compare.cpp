// Comparisons, and conditions as jumps.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

namespace {

bool isComparison(Tok op) {
  return op == Tok::eql || op == Tok::neq || op == Tok::lss || op == Tok::leq || op == Tok::gtr ||
         op == Tok::geq;
}

// y op' x says what x op y says.
Tok mirrored(Tok op) {
  switch (op) {
    case Tok::lss:
      return Tok::gtr;
    case Tok::gtr:
      return Tok::lss;
    case Tok::leq:
      return Tok::geq;
    case Tok::geq:
      return Tok::leq;
    default:
      return op;
  }
}

// True where x op y is false (not for floats).
Tok negated(Tok op) {
  switch (op) {
    case Tok::eql:
      return Tok::neq;
    case Tok::neq:
      return Tok::eql;
    case Tok::lss:
      return Tok::geq;
    case Tok::geq:
      return Tok::lss;
    case Tok::leq:
      return Tok::gtr;
    default:
      return Tok::leq;
  }
}

// Compared as one 64-bit number.
bool isWordKind(RKind kind) {
  switch (kind) {
    case RKind::bool_:
    case RKind::chan:
    case RKind::pointer:
    case RKind::unsafePointer:
    case RKind::map:
    case RKind::func:
      return true;
    default:
      return isIntegerKind(kind);
  }
}

// Smaller unsigned types are never negative in a register.
bool isUnsigned64(RKind kind) {
  return kind == RKind::uint || kind == RKind::uint64 || kind == RKind::uintptr;
}

bool isEmptyString(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  return e->constant != nullptr && e->constant->kind() == constant::Kind::string &&
         constant::stringVal(e->constant).empty();
}

}  // namespace

// ---- jumps on integers ----

void FunctionCompiler::jumpIntRegs(Tok op, bool isUnsigned, Reg x, Reg y, Label target) {
  switch (op) {
    case Tok::eql:
      m_b.jump(Op::jEq, x, y, target);
      return;
    case Tok::neq:
      m_b.jump(Op::jNe, x, y, target);
      return;
    case Tok::lss:
      m_b.jump(isUnsigned ? Op::jLtU : Op::jLt, x, y, target);
      return;
    case Tok::leq:
      m_b.jump(isUnsigned ? Op::jLeU : Op::jLe, x, y, target);
      return;
    case Tok::gtr:
      m_b.jump(isUnsigned ? Op::jLtU : Op::jLt, y, x, target);
      return;
    default:
      m_b.jump(isUnsigned ? Op::jLeU : Op::jLe, y, x, target);
      return;
  }
}

bool FunctionCompiler::jumpIntConstant(Tok op, Reg x, std::int64_t c, Label target) {
  if (c < -32768 || c > 32767) return false;
  const auto imm = static_cast<std::uint16_t>(c);
  switch (op) {
    case Tok::eql:
      m_b.jump(Op::jEqI, x, imm, target);
      return true;
    case Tok::neq:
      m_b.jump(Op::jNeI, x, imm, target);
      return true;
    case Tok::lss:
      m_b.jump(Op::jLtI, x, imm, target);
      return true;
    case Tok::leq:
      m_b.jump(Op::jLeI, x, imm, target);
      return true;
    case Tok::gtr:
      m_b.jump(Op::jGtI, x, imm, target);
      return true;
    default:
      m_b.jump(Op::jGeI, x, imm, target);
      return true;
  }
}

void FunctionCompiler::jumpCompareIntegers(Tok op, const RType* type, Reg x, const Expr* y,
                                           bool sense, Label target) {
  if (!sense) op = negated(op);
  const bool isUnsigned = isUnsigned64(type->kind);
  const bool isEquality = op == Tok::eql || op == Tok::neq;
  std::int64_t c = 0;
  if (smallConstant(y, c)) {
    if ((!isUnsigned || isEquality) && jumpIntConstant(op, x, c, target)) return;
    jumpIntRegs(op, isUnsigned, x, heldInteger(static_cast<std::uint64_t>(c)), target);
    return;
  }
  jumpIntRegs(op, isUnsigned, x, valueBriefly(y), target);
}

void FunctionCompiler::jumpFloats(Tok op, Reg x, Reg y, bool sense, Label target) {
  switch (op) {
    case Tok::eql:
      m_b.jump(sense ? Op::jEqF : Op::jNeF, x, y, target);
      return;
    case Tok::neq:
      m_b.jump(sense ? Op::jNeF : Op::jEqF, x, y, target);
      return;
    case Tok::lss:
      m_b.jump(sense ? Op::jLtF : Op::jNotLtF, x, y, target);
      return;
    case Tok::leq:
      m_b.jump(sense ? Op::jLeF : Op::jNotLeF, x, y, target);
      return;
    case Tok::gtr:
      m_b.jump(sense ? Op::jLtF : Op::jNotLtF, y, x, target);
      return;
    default:
      m_b.jump(sense ? Op::jLeF : Op::jNotLeF, y, x, target);
      return;
  }
}

void FunctionCompiler::jumpRegs(Tok op, const RType* type, Reg x, Reg y, bool sense, Label target) {
  if (isWordKind(type->kind)) {
    jumpIntRegs(sense ? op : negated(op), isUnsigned64(type->kind), x, y, target);
  } else if (type->kind == RKind::float64) {
    jumpFloats(op, x, y, sense, target);
  } else {
    const std::size_t mark = m_b.mark();
    const Reg r = m_b.takeScalar();
    // != is the opposite of == in all other types, too.
    const bool isNot = op == Tok::neq;
    compareRegs(isNot ? Tok::eql : op, type, r, x, y);
    m_b.jump(sense != isNot ? Op::jt : Op::jf, r, 0, target);
    m_b.release(mark);
  }
}

// x == nil and its kin.
bool FunctionCompiler::jumpNil(const BinaryExpr& e, bool sense, Label target) {
  const Expr* x = e.x;
  const Expr* y = e.y;
  if (isNil(x)) std::swap(x, y);
  if (!isNil(y)) return false;
  const Reg r = valueBriefly(x);
  const bool wantsNil = (e.op == Tok::eql) == sense;
  m_b.jump(wantsNil ? Op::jEqI : Op::jNeI, r, 0, target);
  return true;
}

void FunctionCompiler::jumpCompare(const BinaryExpr& e, bool sense, Label target) {
  const std::size_t mark = m_b.mark();
  if (jumpNil(e, sense, target)) {
    m_b.release(mark);
    return;
  }
  const RType* type = typeOf(e.x);
  const RType* const other = typeOf(e.y);
  if (other->kind == RKind::interface_) type = other;
  const bool isEquality = e.op == Tok::eql || e.op == Tok::neq;
  std::int64_t c = 0;
  if (isWordKind(type->kind)) {
    if (smallConstant(e.x, c) && !smallConstant(e.y, c)) {
      const Reg y = valueBriefly(e.y);
      jumpCompareIntegers(mirrored(e.op), type, y, e.x, sense, target);
    } else {
      const Reg x = smallConstant(e.y, c) ? valueBriefly(e.x) : value(e.x);
      jumpCompareIntegers(e.op, type, x, e.y, sense, target);
    }
  } else if (type->kind == RKind::string && isEquality && isEmptyString(e.y)) {
    const Reg x = valueBriefly(e.x);
    const bool wantsEmpty = (e.op == Tok::eql) == sense;
    m_b.jump(wantsEmpty ? Op::jEqI : Op::jNeI, offsetReg(x, 1), 0, target);
  } else {
    const Reg x = asType(e.x, type);
    const Reg y = type->kind == RKind::interface_ ? asType(e.y, type) : valueBriefly(e.y);
    jumpRegs(e.op, type, x, y, sense, target);
  }
  m_b.release(mark);
}

// x && y && ...: the operands of one operator, without recursion.
void FunctionCompiler::jumpLogical(const BinaryExpr& e, bool sense, Label target) {
  std::vector<const Expr*> operands;
  const Expr* x = &e;
  while (x->kind == ExprKind::binary && x->constant == nullptr &&
         static_cast<const BinaryExpr*>(x)->op == e.op) {
    operands.push_back(static_cast<const BinaryExpr*>(x)->y);
    x = unparen(static_cast<const BinaryExpr*>(x)->x);
  }
  jumpOperands(e.op, x, operands, sense, target);
}

void FunctionCompiler::jumpOperands(Tok op, const Expr* first, const std::vector<const Expr*>& rest,
                                    bool sense, Label target) {
  // One operand decides alone: (x && y) == false, (x || y) == true.
  if ((op == Tok::lorl) == sense) {
    jumpIf(first, sense, target);
    for (auto at = rest.rbegin(); at != rest.rend(); ++at) jumpIf(*at, sense, target);
    return;
  }
  const Label skip = m_b.newLabel();
  jumpIf(first, !sense, skip);
  for (std::size_t i = rest.size(); i > 1; --i) jumpIf(rest[i - 1], !sense, skip);
  jumpIf(rest[0], sense, target);
  m_b.bind(skip);
}

void FunctionCompiler::jumpIf(const Expr* expr, bool sense, Label target) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  if (e->constant != nullptr) {
    if (constant::boolVal(e->constant) == sense) m_b.jump(target);
    return;
  }
  if (e->kind == ExprKind::unary && static_cast<const UnaryExpr*>(e)->op == Tok::not_)
    return jumpIf(static_cast<const UnaryExpr*>(e)->x, !sense, target);
  if (e->kind == ExprKind::binary) {
    const auto& b = *static_cast<const BinaryExpr*>(e);
    if (b.op == Tok::landl || b.op == Tok::lorl) return jumpLogical(b, sense, target);
    if (isComparison(b.op)) {
      const Pos before = m_b.pos();
      m_b.setPos(b.pos);
      jumpCompare(b, sense, target);
      m_b.setPos(before);
      return;
    }
  }
  const std::size_t mark = m_b.mark();
  m_b.jump(sense ? Op::jt : Op::jf, valueBriefly(e), 0, target);
  m_b.release(mark);
}

// ---- as values ----

void FunctionCompiler::compareRegs(Tok op, const RType* type, Reg dst, Reg x, Reg y) {
  if (op == Tok::gtr || op == Tok::geq) {
    std::swap(x, y);
    op = mirrored(op);
  }
  const RKind kind = type->kind;
  const auto pick = [op](Op eq, Op lt, Op le) {
    return op == Tok::lss ? lt : op == Tok::leq ? le : eq;
  };
  if (isWordKind(kind)) {
    const bool u = isUnsigned64(kind);
    const Op o = pick(Op::eqI, u ? Op::ltU : Op::ltI, u ? Op::leU : Op::leI);
    m_b.emit(op == Tok::neq ? Op::neI : o, dst, x, y);
    return;
  }
  if (isFloatKind(kind)) {
    const bool wide = kind == RKind::float64;
    const Op o = wide ? pick(Op::eqF, Op::ltF, Op::leF) : pick(Op::eqF32, Op::ltF32, Op::leF32);
    m_b.emit(op == Tok::neq ? (wide ? Op::neF : Op::neF32) : o, dst, x, y);
    return;
  }
  if (kind == RKind::string) {
    m_b.emit(pick(Op::eqS, Op::ltS, Op::leS), dst, x, y);
  } else if (kind == RKind::complex128) {
    m_b.emit(Op::eqC, dst, x, y);
  } else if (kind == RKind::interface_) {
    m_b.emit(Op::eqIface, dst, x, y);
  } else {
    m_b.emit(Op::eqT, dst, x, y);
    m_b.ext(0, type->id);
  }
  if (op == Tok::neq) m_b.emit(Op::not_, dst, dst);
}

Reg FunctionCompiler::compare(const BinaryExpr& e, Reg want) {
  const RType* type = typeOf(e.x);
  if (typeOf(e.y)->kind == RKind::interface_) type = typeOf(e.y);
  const bool isPlain = isWordKind(type->kind) || isFloatKind(type->kind);
  if (isNil(e.x) || isNil(e.y) || (type->kind == RKind::string && isEmptyString(e.y)))
    return booleanValue(&e, want);
  const Reg to = want == kNoReg ? m_b.takeScalar() : want;
  const std::size_t mark = m_b.mark();
  const Reg x = asType(e.x, type);
  const Reg y = isPlain ? valueBriefly(e.y) : asType(e.y, type);
  m_b.setPos(e.pos);
  compareRegs(e.op, type, to, x, y);
  m_b.release(mark);
  return to;
}

}  // namespace gantry::golang
