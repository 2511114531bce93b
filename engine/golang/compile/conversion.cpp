// Conversions T(x).
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

// The interface value that holds a value of a type that is no interface.
Reg FunctionCompiler::toInterface(Reg r, const RType* from, Reg want) {
  m_program.useInInterface(from);
  const Reg to = want == kNoReg ? m_b.take({WordKind::scalar, WordKind::ifaceData}) : want;
  m_b.emit(Op::makeIface, to, r, static_cast<std::uint16_t>(from->id));
  return to;
}

// From any number to another kind of number but complex ones.
Reg FunctionCompiler::convertNumber(Reg r, const RType* from, const RType* to, Reg want) {
  const Reg dst = target(to, want);
  const bool fromFloat = isFloatKind(from->kind);
  const bool toFloat = isFloatKind(to->kind);
  if (!fromFloat && !toFloat) {
    move(to, dst, r);
    // Narrower, or as wide with another sign; wider ones keep their value.
    const bool keeps = to->size > from->size || to->size == 8 || to->kind == from->kind;
    if (!keeps || (to->size != 8 && isSignedKind(from->kind) && !isSignedKind(to->kind)))
      wrap(to, dst);
    return dst;
  }
  if (!fromFloat) {
    const bool isSigned = isSignedKind(from->kind) || from->size < 8;
    const Op op = to->kind == RKind::float64 ? (isSigned ? Op::intToF : Op::uintToF)
                                             : (isSigned ? Op::intToF32 : Op::uintToF32);
    m_b.emit(op, dst, r);
    return dst;
  }
  if (toFloat) {
    if (from->kind == to->kind) {
      move(to, dst, r);
    } else {
      m_b.emit(to->kind == RKind::float32 ? Op::fToF32 : Op::f32ToF, dst, r);
    }
    return dst;
  }
  Reg wide = r;
  if (from->kind == RKind::float32) {
    wide = m_b.takeScalar();
    m_b.emit(Op::f32ToF, wide, r);
  }
  const bool isUnsigned64 = to->size == 8 && !isSignedKind(to->kind);
  m_b.emit(isUnsigned64 ? Op::fToUint : Op::fToInt, dst, wide);
  wrap(to, dst);
  return dst;
}

Reg FunctionCompiler::convertComplex(Reg r, const RType* from, const RType* to, Reg want) {
  const Reg dst = target(to, want);
  if (from->kind == to->kind) {
    move(to, dst, r);
  } else {
    m_b.emit(to->kind == RKind::complex64 ? Op::cToC64 : Op::c64ToC, dst, r);
  }
  return dst;
}

// [n]T(slice): through the pointer to the slice's elements.
Reg FunctionCompiler::sliceToArray(Reg r, const RType* to, Reg want) {
  const RType* const array = to->kind == RKind::pointer ? to->elem : to;
  const bool isPointer = to->kind == RKind::pointer;
  const Reg pointer = isPointer ? target(to, want) : m_b.take(Shape(1, WordKind::pointer));
  m_b.emit(Op::sliceToArr, pointer, r);
  m_b.ext(0, static_cast<std::int64_t>(array->len));
  if (isPointer) return pointer;
  if (array->size == 0) return target(to, want);
  return load(Place::ofMemory(to, pointer), want);
}

namespace {

bool isNumber(RKind kind) { return isIntegerKind(kind) || isFloatKind(kind); }

}  // namespace

Reg FunctionCompiler::convert(Reg r, const RType* from, const RType* to, Reg want) {
  if (to->kind == RKind::interface_) return toType(r, from, to, want);
  if (isNumber(from->kind) && isNumber(to->kind)) return convertNumber(r, from, to, want);
  if (isComplexKind(from->kind)) return convertComplex(r, from, to, want);
  const auto emit = [&](Op op) {
    const Reg dst = target(to, want);
    m_b.emit(op, dst, r);
    return dst;
  };
  if (to->kind == RKind::string) {
    if (isIntegerKind(from->kind)) return emit(Op::runeToStr);
    if (from->kind == RKind::slice)
      return emit(from->elem->size == 1 ? Op::bytesToStr : Op::runesToStr);
  }
  if (from->kind == RKind::string && to->kind == RKind::slice)
    return emit(to->elem->size == 1 ? Op::strToBytes : Op::strToRunes);
  if (from->kind == RKind::slice && (to->kind == RKind::array || to->kind == RKind::pointer))
    return sliceToArray(r, to, want);
  // Everything else differs in its type alone.
  if (want == kNoReg) return r;
  move(to, want, r);
  return want;
}

Reg FunctionCompiler::conversion(const CallExpr& e, Reg want) {
  const RType* const to = typeOf(&e);
  const Expr* const x = e.args[0];
  if (isNil(x)) {
    const Reg dst = target(to, want);
    zero(to, dst);
    return dst;
  }
  const RType* const from = typeOf(x);
  // A constant for a type parameter.
  if (unparen(e.args[0])->constant != nullptr && from->kind != RKind::string &&
      (isNumber(to->kind) || isComplexKind(to->kind)))
    return constant(unparen(e.args[0])->constant, to, want);
  if (want == kNoReg) {
    const Reg r = value(x);
    return convert(r, from, to, kNoReg);
  }
  const std::size_t mark = m_b.mark();
  const Reg r = value(x);
  convert(r, from, to, want);
  m_b.release(mark);
  return want;
}

}  // namespace gantry::golang
