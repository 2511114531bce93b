// Constant values into registers.
#include <bit>
#include <cstring>

#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

Reg FunctionCompiler::integer(std::uint64_t v, Reg want) {
  const Reg to = want == kNoReg ? m_b.takeScalar() : want;
  const auto s = static_cast<std::int64_t>(v);
  if (s >= INT32_MIN && s <= INT32_MAX) {
    m_b.emitD(Op::loadI, to, s);
  } else {
    m_b.emitD(Op::loadK, to, m_program.types().constantIndex(v));
  }
  return to;
}

// In loops constants that instructions need in registers are loaded once.
Reg FunctionCompiler::heldInteger(std::uint64_t v) {
  if (m_loopDepth > 0) {
    const auto s = static_cast<std::int64_t>(v);
    const bool isSmall = s >= INT32_MIN && s <= INT32_MAX;
    const Reg r = m_b.pinned(v, isSmall ? 0 : m_program.types().constantIndex(v));
    if (r != kNoReg) return r;
  }
  return integer(v);
}

Reg FunctionCompiler::string(std::string_view v, Reg want) {
  const Reg to = want == kNoReg ? m_b.take({WordKind::pointer, WordKind::scalar}) : want;
  m_b.emitD(Op::loadStr, to, m_program.types().stringIndex(v));
  return to;
}

namespace {

std::uint64_t integerBits(const constant::Value* v, const RType* type) {
  bool ok = false;
  const std::int64_t s = constant::int64Val(v, &ok);
  if (ok) return static_cast<std::uint64_t>(s);
  const std::uint64_t u = constant::uint64Val(v, &ok);
  if (ok) return u;
  // 1e3 as an integer, say.
  const double d = constant::float64Val(v);
  return isSignedKind(type->kind) ? static_cast<std::uint64_t>(static_cast<std::int64_t>(d))
                                  : static_cast<std::uint64_t>(d);
}

}  // namespace

Reg FunctionCompiler::constant(const constant::Value* v, const RType* type, Reg want) {
  const RKind kind = type->kind;
  constant::Pool& pool = m_program.set().constants;
  if (kind == RKind::string) return string(constant::stringVal(v), want);
  if (kind == RKind::bool_) return integer(constant::boolVal(v) ? 1 : 0, want);
  if (isIntegerKind(kind)) return integer(integerBits(pool.toInt(v), type), want);
  if (kind == RKind::unsafePointer) return integer(integerBits(v, type), target(type, want));
  if (kind == RKind::float64)
    return integer(std::bit_cast<std::uint64_t>(constant::float64Val(v)), want);
  if (kind == RKind::float32)
    return integer(std::bit_cast<std::uint32_t>(constant::float32Val(v)), want);
  const constant::Value* const c = pool.toComplex(v);
  const constant::Value* const re = pool.realPart(c);
  const constant::Value* const im = pool.imagPart(c);
  if (kind == RKind::complex64) {
    const std::uint64_t high = std::bit_cast<std::uint32_t>(constant::float32Val(im));
    return integer(std::bit_cast<std::uint32_t>(constant::float32Val(re)) | high << 32, want);
  }
  const Reg to = target(type, want);
  integer(std::bit_cast<std::uint64_t>(constant::float64Val(re)), to);
  integer(std::bit_cast<std::uint64_t>(constant::float64Val(im)), offsetReg(to, 1));
  return to;
}

// An integer (boolean, rune) constant that fits 64 bits.
bool FunctionCompiler::smallConstant(const Expr* e, std::int64_t& v) {
  e = unparen(const_cast<Expr*>(e));
  if (e->constant == nullptr) return false;
  const RType* const type = typeOf(e);
  if (type->kind == RKind::bool_) {
    v = constant::boolVal(e->constant) ? 1 : 0;
    return true;
  }
  if (!isIntegerKind(type->kind)) return false;
  v = static_cast<std::int64_t>(integerBits(m_program.set().constants.toInt(e->constant), type));
  return true;
}

}  // namespace gantry::golang
