// The predeclared functions that make and look at values. More of them: builtin_more.cpp.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

Reg FunctionCompiler::length(const CallExpr& e, Reg want, bool isCap) {
  const Expr* const x = e.args[0];
  const RType* const type = typeOf(x);
  const RType* const intType = m_program.types().basic(Basic::int_);
  const auto result = [&](Reg r) {
    if (want == kNoReg) return r;
    moveSlots(want, r, 1);
    return want;
  };
  switch (type->kind) {
    case RKind::array:
      (void)valueForEffect(x);
      return integer(type->len, want);
    case RKind::pointer:
      (void)valueForEffect(x);
      return integer(type->elem->len, want);
    case RKind::map:
    case RKind::chan: {
      const Reg to = target(intType, want);
      const std::size_t mark = m_b.mark();
      const Op op = type->kind == RKind::map ? Op::mapLen : isCap ? Op::chanCap : Op::chanLen;
      m_b.emit(op, to, valueBriefly(x));
      m_b.release(mark);
      return to;
    }
    default:
      break;
  }
  const std::uint64_t word = isCap ? 2 : 1;
  const Expr* const inner = unparen(const_cast<Expr*>(x));
  if (inner->constant == nullptr && inner->mode == Mode::variable && m_given.empty()) {
    Place place = placeOf(inner);
    if (place.kind == Place::Kind::element) place = inMemory(place);
    if (place.kind == Place::Kind::memory || place.kind == Place::Kind::global) {
      place.offset += 8 * word;
      place.type = intType;
      return load(place, want);
    }
    return result(offsetReg(load(place), word));
  }
  return result(offsetReg(want == kNoReg ? value(x) : valueBriefly(x), word));
}

// ---- append ----

Reg FunctionCompiler::appendMany(const CallExpr& e, const RType* type, Reg base, Reg want) {
  std::vector<Reg> values;
  for (std::size_t i = 1; i < e.args.size(); ++i) values.push_back(asType(e.args[i], type->elem));
  const Reg grown = temp(type);
  const auto n = static_cast<std::uint16_t>(values.size());
  m_b.emit(Op::appendGrow, grown, base, n);
  m_b.ext(0, type->elem->id);
  const Reg index = m_b.takeScalar();
  for (std::size_t i = 0; i < values.size(); ++i) {
    m_b.emit(Op::addI, index, offsetReg(grown, 1),
             static_cast<std::uint16_t>(static_cast<std::int64_t>(i) - n));
    store(elementPlace(type, grown, index), values[i]);
  }
  const Reg to = target(type, want);
  move(type, to, grown);
  return to;
}

Reg FunctionCompiler::append(const CallExpr& e, Reg want) {
  const RType* const type = typeOf(&e);
  if (e.args.size() == 1) return asType(e.args[0], type, want);
  const Reg to = target(type, want);
  const std::size_t mark = m_b.mark();
  const Reg base = asType(e.args[0], type);
  if (e.hasDots) {
    if (isNil(e.args[1])) {
      move(type, to, base);
    } else if (typeOf(e.args[1])->kind == RKind::string) {
      m_b.emit(Op::appendStr, to, base, valueBriefly(e.args[1]));
    } else {
      m_b.emit(Op::appendSlice, to, base, valueBriefly(e.args[1]));
      m_b.ext(0, type->elem->id);
    }
  } else if (e.args.size() == 2) {
    const bool convertsLast = type->elem->kind == RKind::interface_ || isNil(e.args[1]);
    const Reg element = convertsLast ? asType(e.args[1], type->elem) : valueBriefly(e.args[1]);
    m_b.emit(Op::append1, to, base, element);
    m_b.ext(0, type->elem->id);
  } else {
    appendMany(e, type, base, to);
  }
  m_b.release(mark);
  return to;
}

Reg FunctionCompiler::copy(const CallExpr& e, Reg want) {
  const Reg to = want == kNoReg ? m_b.takeScalar() : want;
  const std::size_t mark = m_b.mark();
  const Reg dst = value(e.args[0]);
  const Reg src = valueBriefly(e.args[1]);
  if (typeOf(e.args[1])->kind == RKind::string) {
    m_b.emit(Op::copyStr, to, dst, src);
  } else {
    m_b.emit(Op::copySlice, to, dst, src);
    m_b.ext(0, static_cast<std::int64_t>(typeOf(e.args[0])->elem->size));
  }
  m_b.release(mark);
  return to;
}

// ---- make ----

Reg FunctionCompiler::make(const CallExpr& e, Reg want) {
  const RType* const type = typeOf(&e);
  const Reg to = target(type, want);
  const std::size_t mark = m_b.mark();
  const auto id = static_cast<std::uint16_t>(type->id);
  if (type->kind == RKind::slice) {
    const Reg sizes = m_b.take(Shape(2, WordKind::scalar));
    sizeArgument(e.args[1], sizes);
    if (e.args.size() > 2) {
      sizeArgument(e.args[2], offsetReg(sizes, 1));
    } else {
      moveSlots(offsetReg(sizes, 1), sizes, 1);
    }
    m_b.emit(Op::makeSlice, to, sizes, static_cast<std::uint16_t>(type->elem->id));
  } else if (type->kind == RKind::map) {
    const Reg hint = m_b.takeScalar();
    if (e.args.size() > 1) {
      sizeArgument(e.args[1], hint);
    } else {
      integer(0, hint);
    }
    m_b.emit(Op::makeMap, to, hint, id);
  } else {
    const std::string name = m_channelName;
    const Reg size = m_b.takeScalar();
    if (e.args.size() > 1) {
      sizeArgument(e.args[1], size);
    } else {
      integer(0, size);
    }
    m_b.emit(Op::makeChan, to, size, id);
    m_b.ext(0, name.empty() ? -1 : std::int64_t{m_program.types().stringIndex(name)});
  }
  m_b.release(mark);
  return to;
}

// An int, also of a constant that was written as 1e3.
void FunctionCompiler::sizeArgument(const Expr* expr, Reg to) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  if (e->constant != nullptr) {
    (void)constant(e->constant, m_program.types().basic(Basic::int_), to);
  } else {
    value(e, to);
  }
}

// ---- min, max ----

void FunctionCompiler::minMaxStep(const RType* type, Reg best, Reg other, bool isMax) {
  const Op op = isMax ? Op::maxF : Op::minF;
  if (type->kind == RKind::float64) {
    m_b.emit(op, best, best, other);
    return;
  }
  if (type->kind == RKind::float32) {
    const Reg x = m_b.takeScalar();
    const Reg y = m_b.takeScalar();
    m_b.emit(Op::f32ToF, x, best);
    m_b.emit(Op::f32ToF, y, other);
    m_b.emit(op, x, x, y);
    m_b.emit(Op::fToF32, best, x);
    return;
  }
  const Label keep = m_b.newLabel();
  jumpRegs(isMax ? Tok::geq : Tok::leq, type, best, other, true, keep);
  move(type, best, other);
  m_b.bind(keep);
}

Reg FunctionCompiler::minMax(const CallExpr& e, Reg want, bool isMax) {
  const RType* const type = typeOf(&e);
  const Reg to = target(type, want);
  const std::size_t mark = m_b.mark();
  const auto argumentValue = [&](const Expr* a) {
    const Expr* const x = unparen(const_cast<Expr*>(a));
    return x->constant != nullptr ? constant(x->constant, type, kNoReg) : value(x);
  };
  const Reg best = temp(type);
  move(type, best, argumentValue(e.args[0]));
  for (std::size_t i = 1; i < e.args.size(); ++i)
    minMaxStep(type, best, argumentValue(e.args[i]), isMax);
  move(type, to, best);
  m_b.release(mark);
  return to;
}

// ---- complex ----

Reg FunctionCompiler::complexNumber(const CallExpr& e, Reg want) {
  const RType* const type = typeOf(&e);
  const bool isWide = type->kind == RKind::complex128;
  const RType* const part = m_program.types().basic(isWide ? Basic::float64 : Basic::float32);
  const auto partValue = [&](const Expr* a, Reg to) {
    const Expr* const x = unparen(const_cast<Expr*>(a));
    return x->constant != nullptr ? constant(x->constant, part, to) : value(x, to);
  };
  const std::size_t mark = m_b.mark();
  const Reg re = m_b.take(Shape(2, WordKind::scalar));
  const Reg im = offsetReg(re, 1);
  partValue(e.args[0], re);
  partValue(e.args[1], im);
  if (want == kNoReg && isWide) return re;
  if (!isWide) {
    m_b.emit(Op::shlI, im, im, 32);
    m_b.emit(Op::or_, re, re, im);
    if (want == kNoReg) return re;
  }
  move(type, want, re);
  m_b.release(mark);
  return want;
}

Reg FunctionCompiler::complexPart(const CallExpr& e, Reg want, bool isImag) {
  const RType* const type = typeOf(e.args[0]);
  const Reg to = want == kNoReg ? m_b.takeScalar() : want;
  const std::size_t mark = m_b.mark();
  const Reg x = valueBriefly(e.args[0]);
  if (type->kind == RKind::complex128) {
    moveSlots(to, offsetReg(x, isImag ? 1 : 0), 1);
  } else if (isImag) {
    m_b.emit(Op::shrUI, to, x, 32);
  } else {
    m_b.emit(Op::ext32u, to, x);
  }
  m_b.release(mark);
  return to;
}

}  // namespace gantry::golang
