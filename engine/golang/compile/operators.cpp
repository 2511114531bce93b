// Arithmetic: unary and binary operators, shifts, concatenation.
#include <algorithm>

#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

namespace {

bool isComparison(Tok op) {
  return op == Tok::eql || op == Tok::neq || op == Tok::lss || op == Tok::leq || op == Tok::gtr ||
         op == Tok::geq;
}

bool fits16(std::int64_t c) { return c >= -32768 && c <= 32767; }

// The operands of a chain of additions.
std::vector<const Expr*> operandsOf(const BinaryExpr& sum) {
  std::vector<const Expr*> out;
  const Expr* e = &sum;
  while (e->kind == ExprKind::binary && e->constant == nullptr &&
         static_cast<const BinaryExpr*>(e)->op == Tok::add) {
    out.push_back(static_cast<const BinaryExpr*>(e)->y);
    e = unparen(static_cast<const BinaryExpr*>(e)->x);
  }
  out.push_back(e);
  std::reverse(out.begin(), out.end());
  return out;
}

// So many strings are put together at once.
constexpr std::size_t kMostPieces = 250;
// Longer chains of operators are no recursion.
constexpr std::size_t kLongChain = 50;

bool isArithmetic(const Expr* e) {
  if (e->kind != ExprKind::binary || e->constant != nullptr) return false;
  const Tok op = static_cast<const BinaryExpr*>(e)->op;
  return !isComparison(op) && op != Tok::landl && op != Tok::lorl && op != Tok::shl &&
         op != Tok::shr;
}

}  // namespace

// Back to the canonical form of a type that is narrower than a register.
void FunctionCompiler::wrap(const RType* type, Reg r) {
  switch (type->kind) {
    case RKind::int8:
      m_b.emit(Op::ext8s, r, r);
      return;
    case RKind::int16:
      m_b.emit(Op::ext16s, r, r);
      return;
    case RKind::int32:
      m_b.emit(Op::ext32s, r, r);
      return;
    case RKind::uint8:
      m_b.emit(Op::ext8u, r, r);
      return;
    case RKind::uint16:
      m_b.emit(Op::ext16u, r, r);
      return;
    case RKind::uint32:
      m_b.emit(Op::ext32u, r, r);
      return;
    default:
      return;
  }
}

void FunctionCompiler::arithFloat(Tok op, const RType* type, Reg dst, Reg x, Reg y) {
  const bool wide = type->kind == RKind::float64;
  Op o = Op::nop;
  switch (op) {
    case Tok::add:
      o = wide ? Op::addF : Op::addF32;
      break;
    case Tok::sub:
      o = wide ? Op::subF : Op::subF32;
      break;
    case Tok::mul:
      o = wide ? Op::mulF : Op::mulF32;
      break;
    default:
      o = wide ? Op::divF : Op::divF32;
      break;
  }
  m_b.emit(o, dst, x, y);
}

void FunctionCompiler::arithComplex(Tok op, const RType* type, Reg dst, Reg x, Reg y) {
  const Op o = op == Tok::add   ? Op::addC
               : op == Tok::sub ? Op::subC
               : op == Tok::mul ? Op::mulC
                                : Op::divC;
  if (type->kind == RKind::complex128) {
    m_b.emit(o, dst, x, y);
    return;
  }
  const std::size_t mark = m_b.mark();
  const Shape two(2, WordKind::scalar);
  const Reg wx = m_b.take(two);
  const Reg wy = m_b.take(two);
  m_b.emit(Op::c64ToC, wx, x);
  m_b.emit(Op::c64ToC, wy, y);
  m_b.emit(o, wx, wx, wy);
  m_b.emit(Op::cToC64, dst, wx);
  m_b.release(mark);
}

void FunctionCompiler::arith(Tok op, const RType* type, Reg dst, Reg x, Reg y) {
  if (isFloatKind(type->kind)) return arithFloat(op, type, dst, x, y);
  if (isComplexKind(type->kind)) return arithComplex(op, type, dst, x, y);
  if (type->kind == RKind::string) {
    m_b.emit(Op::concat, dst, x, y);
    return;
  }
  const bool isSigned = isSignedKind(type->kind);
  bool wraps = true;
  Op o = Op::nop;
  switch (op) {
    case Tok::add:
      o = Op::add;
      break;
    case Tok::sub:
      o = Op::sub;
      break;
    case Tok::mul:
      o = Op::mul;
      break;
    case Tok::quo:
      o = isSigned ? Op::div : Op::divU;
      wraps = isSigned;
      break;
    case Tok::rem:
      o = isSigned ? Op::rem : Op::remU;
      wraps = false;
      break;
    case Tok::and_:
      o = Op::and_;
      wraps = false;
      break;
    case Tok::or_:
      o = Op::or_;
      wraps = false;
      break;
    case Tok::xor_:
      o = Op::xor_;
      wraps = false;
      break;
    case Tok::andNot:
      o = Op::andNot;
      wraps = false;
      break;
    default:
      CHECK_MSG(false, "no arithmetic operator");
  }
  m_b.emit(o, dst, x, y);
  if (wraps) wrap(type, dst);
}

// dst = x op c, if there is an instruction for it.
bool FunctionCompiler::arithConstant(Tok op, const RType* type, Reg dst, Reg x, std::int64_t c) {
  if (!isIntegerKind(type->kind)) return false;
  Op o = Op::nop;
  switch (op) {
    case Tok::add:
      o = Op::addI;
      break;
    case Tok::sub:
      o = Op::addI;
      c = static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(c));
      break;
    case Tok::mul:
      o = Op::mulI;
      break;
    case Tok::and_:
      o = Op::andI;
      break;
    default:
      return false;
  }
  if (!fits16(c)) return false;
  m_b.emit(o, dst, x, static_cast<std::uint16_t>(c));
  if (op != Tok::and_) wrap(type, dst);
  return true;
}

// ---- shifts ----

void FunctionCompiler::shift(Tok op, const RType* type, Reg dst, Reg x, Reg count, bool checked) {
  if (checked) m_b.emit(Op::shiftCheck, count);
  if (op == Tok::shl) {
    m_b.emit(Op::shl, dst, x, count);
    wrap(type, dst);
  } else {
    m_b.emit(isSignedKind(type->kind) ? Op::shr : Op::shrU, dst, x, count);
  }
}

void FunctionCompiler::shiftConstant(Tok op, const RType* type, Reg dst, Reg x,
                                     std::uint64_t count) {
  const bool isSigned = isSignedKind(type->kind);
  if (count > 63) {
    if (op == Tok::shr && isSigned) {
      m_b.emit(Op::shrI, dst, x, 63);
    } else {
      m_b.emitD(Op::loadI, dst, 0);
    }
    return;
  }
  const Op o = op == Tok::shl ? Op::shlI : isSigned ? Op::shrI : Op::shrUI;
  m_b.emit(o, dst, x, static_cast<std::uint16_t>(count));
  if (op == Tok::shl) wrap(type, dst);
}

Reg FunctionCompiler::shiftExpr(const BinaryExpr& e, Reg want) {
  const RType* const type = typeOf(&e);
  const Reg to = target(type, want);
  const std::size_t mark = m_b.mark();
  const Reg x = value(e.x);
  std::int64_t count = 0;
  m_b.setPos(e.pos);
  if (smallConstant(e.y, count)) {
    shiftConstant(e.op, type, to, x, static_cast<std::uint64_t>(count));
  } else if (unparen(e.y)->constant != nullptr) {
    shiftConstant(e.op, type, to, x, 64);
  } else {
    const Reg y = stable(typeOf(e.y), valueBriefly(e.y));
    shift(e.op, type, to, x, y, isSignedKind(typeOf(e.y)->kind));
  }
  m_b.release(mark);
  return to;
}

// ---- binary ----

Reg FunctionCompiler::concatenate(const BinaryExpr& e, Reg want) {
  const RType* const type = typeOf(&e);
  const std::vector<const Expr*> parts = operandsOf(e);
  const Reg to = target(type, want);
  const std::size_t mark = m_b.mark();
  if (parts.size() == 2) {
    const Reg x = value(parts[0]);
    m_b.emit(Op::concat, to, x, valueBriefly(parts[1]));
  } else {
    const std::size_t room = std::min(parts.size(), kMostPieces);
    Shape shape;
    for (std::size_t i = 0; i < room; ++i)
      shape.insert(shape.end(), {WordKind::pointer, WordKind::scalar});
    const Reg block = m_b.take(shape);
    std::size_t n = 0;
    for (const Expr* part : parts) {
      if (n == room) {
        m_b.emit(Op::concatN, block, block, static_cast<std::uint16_t>(n));
        n = 1;
      }
      value(part, offsetReg(block, 2 * n++));
    }
    m_b.emit(Op::concatN, to, block, static_cast<std::uint16_t>(n));
  }
  m_b.release(mark);
  return to;
}

Reg FunctionCompiler::booleanValue(const Expr* e, Reg want) {
  const Reg to = want == kNoReg ? m_b.takeScalar() : want;
  const Label isFalse = m_b.newLabel();
  const Label done = m_b.newLabel();
  const std::size_t mark = m_b.mark();
  jumpIf(e, false, isFalse);
  m_b.release(mark);
  m_b.emitD(Op::loadI, to, 1);
  m_b.jump(done);
  m_b.bind(isFalse);
  m_b.emitD(Op::loadI, to, 0);
  m_b.bind(done);
  return to;
}

// A long chain of operators, from the left.
bool FunctionCompiler::longChain(const BinaryExpr& e, Reg to) {
  std::vector<const BinaryExpr*> chain{&e};
  while (isArithmetic(unparen(chain.back()->x)) && typeOf(chain.back()->x) == typeOf(&e))
    chain.push_back(static_cast<const BinaryExpr*>(unparen(chain.back()->x)));
  if (chain.size() < kLongChain) return false;
  const RType* const type = typeOf(&e);
  const std::size_t mark = m_b.mark();
  const Reg sum = temp(type);
  value(chain.back()->x, sum);
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
    const std::size_t inner = m_b.mark();
    const Reg y = valueBriefly((*at)->y);
    m_b.setPos((*at)->pos);
    arith((*at)->op, type, sum, sum, y);
    m_b.release(inner);
  }
  move(type, to, sum);
  m_b.release(mark);
  return true;
}

Reg FunctionCompiler::binary(const BinaryExpr& e, Reg want) {
  if (e.op == Tok::landl || e.op == Tok::lorl) return booleanValue(&e, want);
  if (isComparison(e.op)) return compare(e, want);
  if (e.op == Tok::shl || e.op == Tok::shr) return shiftExpr(e, want);
  const RType* const type = typeOf(&e);
  if (type->kind == RKind::string) return concatenate(e, want);
  const Reg to = target(type, want);
  if (longChain(e, to)) return to;
  const std::size_t mark = m_b.mark();
  std::int64_t c = 0;
  const bool commutes = e.op == Tok::add || e.op == Tok::mul || e.op == Tok::and_;
  if (smallConstant(e.y, c)) {
    const Reg x = valueBriefly(e.x);
    m_b.setPos(e.pos);
    if (!arithConstant(e.op, type, to, x, c)) {
      arith(e.op, type, to, x, heldInteger(static_cast<std::uint64_t>(c)));
    }
  } else if (commutes && smallConstant(e.x, c) && fits16(c) && isIntegerKind(type->kind)) {
    arithConstant(e.op, type, to, valueBriefly(e.y), c);
  } else if (isLateLoad(e.x) && hasCall(e.y)) {
    const Reg y = value(e.y);
    const Reg x = value(e.x);
    m_b.setPos(e.pos);
    arith(e.op, type, to, x, y);
  } else {
    const Reg x = value(e.x);
    const Reg y = valueBriefly(e.y);
    m_b.setPos(e.pos);
    arith(e.op, type, to, x, y);
  }
  m_b.release(mark);
  return to;
}

// dst += x * y
void FunctionCompiler::mulAdd(const BinaryExpr& e, Reg dst) {
  const std::size_t mark = m_b.mark();
  const Reg x = value(e.x);
  m_b.emit(Op::mulAddF, dst, x, valueBriefly(e.y));
  m_b.release(mark);
}

// ---- unary ----

Reg FunctionCompiler::unary(const UnaryExpr& e, Reg want) {
  switch (e.op) {
    case Tok::and_:
      return addressOf(e.x, want);
    case Tok::arrow:
      return receive(e.x, want);
    case Tok::add:
      return value(e.x, want);
    default:
      break;
  }
  const RType* const type = typeOf(&e);
  const Reg to = target(type, want);
  const std::size_t mark = m_b.mark();
  const Reg x = valueBriefly(e.x);
  if (e.op == Tok::not_) {
    m_b.emit(Op::not_, to, x);
  } else if (e.op == Tok::xor_) {
    m_b.emit(Op::com, to, x);
    wrap(type, to);
  } else if (type->kind == RKind::complex128) {
    m_b.emit(Op::negC, to, x);
  } else if (type->kind == RKind::complex64) {
    const Reg wide = m_b.take(Shape(2, WordKind::scalar));
    m_b.emit(Op::c64ToC, wide, x);
    m_b.emit(Op::negC, wide, wide);
    m_b.emit(Op::cToC64, to, wide);
  } else if (isFloatKind(type->kind)) {
    m_b.emit(type->kind == RKind::float64 ? Op::negF : Op::negF32, to, x);
  } else {
    m_b.emit(Op::neg, to, x);
    wrap(type, to);
  }
  m_b.release(mark);
  return to;
}

}  // namespace gantry::golang
