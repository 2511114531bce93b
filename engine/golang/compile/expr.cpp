// Expressions but operators, calls, literals and conversions, which have files of their own.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"
#include "engine/golang/types/predicates.h"

namespace gantry::golang {

bool FunctionCompiler::isNil(const Expr* e) const {
  e = unparen(const_cast<Expr*>(e));
  if (e->mode == Mode::nilvalue) return true;
  return e->kind == ExprKind::ident && static_cast<const Ident*>(e)->object != nullptr &&
         static_cast<const Ident*>(e)->object->kind == ObjectKind::nil;
}

Reg FunctionCompiler::value(const Expr* expr, Reg want) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  if (const auto given = m_given.find(e); given != m_given.end()) {
    if (want == kNoReg) return given->second;
    move(typeOf(e), want, given->second);
    return want;
  }
  const Pos before = m_b.pos();
  if (e->pos != kNoPos) m_b.setPos(e->pos);
  Reg r = kNoReg;
  if (e->constant != nullptr && typeOf(e)->kind != RKind::interface_) {
    r = constant(e->constant, typeOf(e), want);
  } else if (isNil(e)) {
    r = target(typeOf(e), want);
    zero(typeOf(e), r);
  } else {
    r = expression(e, want);
  }
  m_b.setPos(before);
  CHECK(want == kNoReg || r == want);
  return r;
}

Reg FunctionCompiler::expression(const Expr* e, Reg want) {
  switch (e->kind) {
    case ExprKind::ident:
      return ident(*static_cast<const Ident*>(e), want);
    case ExprKind::compositeLit:
      return composite(*static_cast<const CompositeLit*>(e), want);
    case ExprKind::funcLit:
      return functionLiteral(*static_cast<const FuncLit*>(e), want);
    case ExprKind::selector:
      return selector(*static_cast<const SelectorExpr*>(e), want);
    case ExprKind::index:
      return index(*static_cast<const IndexExpr*>(e), want);
    case ExprKind::slice:
      return slice(*static_cast<const SliceExpr*>(e), want);
    case ExprKind::typeAssert:
      return typeAssert(*static_cast<const TypeAssertExpr*>(e), want);
    case ExprKind::call:
      return call(*static_cast<const CallExpr*>(e), want);
    case ExprKind::star:
      return load(placeOf(e), want);
    case ExprKind::unary:
      return unary(*static_cast<const UnaryExpr*>(e), want);
    case ExprKind::binary:
      return binary(*static_cast<const BinaryExpr*>(e), want);
    default:
      CHECK_MSG(false, "an expression that is no value");
      return kNoReg;
  }
}

// The value for the very next instruction: it may lie in the window.
Reg FunctionCompiler::valueBriefly(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  if (e->kind == ExprKind::call && e->constant == nullptr && m_given.find(e) == m_given.end()) {
    const auto& c = *static_cast<const CallExpr*>(e);
    if (c.callKind == CallKind::call) {
      const Pos before = m_b.pos();
      m_b.setPos(e->pos);
      const Reg r = callBriefly(c);
      m_b.setPos(before);
      return r;
    }
  }
  return value(e);
}

// ---- implicit conversions ----

Reg FunctionCompiler::toType(Reg r, const RType* from, const RType* to, Reg want) {
  if (to->kind == RKind::interface_ && from->kind != RKind::interface_)
    return toInterface(r, from, want);
  if (want == kNoReg) return r;
  move(to, want, r);
  return want;
}

Reg FunctionCompiler::asType(const Expr* e, const RType* type, Reg want) {
  if (isNil(e)) {
    const Reg to = target(type, want);
    zero(type, to);
    return to;
  }
  const RType* const from = typeOf(e);
  if (type->kind == RKind::interface_ && from->kind != RKind::interface_) {
    const std::size_t mark = m_b.mark();
    if (want != kNoReg) {
      toInterface(valueBriefly(e), from, want);
      m_b.release(mark);
      return want;
    }
    const Reg to = temp(type);
    const std::size_t inner = m_b.mark();
    toInterface(valueBriefly(e), from, to);
    m_b.release(inner);
    return to;
  }
  return value(e, want);
}

// A register that holds the value and belongs to nobody else: it may be written to.
Reg FunctionCompiler::fresh(const Expr* e, const RType* type) {
  const Reg to = temp(type);
  const std::size_t mark = m_b.mark();
  asType(e, type, to);
  m_b.release(mark);
  return to;
}

// place = e
void FunctionCompiler::asTypeTo(const Expr* e, const Place& place) {
  const std::size_t mark = m_b.mark();
  const RType* const type = place.type;
  const Expr* const inner = unparen(const_cast<Expr*>(e));
  if (type->slots > kMostVariableSlots && inner->mode == Mode::variable &&
      place.kind != Place::Kind::blank) {
    copyPlace(place, placeOf(inner));
  } else if (inner->kind == ExprKind::compositeLit && type->kind != RKind::interface_ &&
             (place.kind == Place::Kind::memory || place.kind == Place::Kind::global) &&
             type->slots > kMostVariableSlots) {
    const Reg box = newBox(type);
    compositeTo(*static_cast<const CompositeLit*>(inner), type, Place::ofMemory(type, box));
    copyPlace(place, Place::ofMemory(type, box));
  } else if (place.kind == Place::Kind::reg && place.offset == 0 && place.container == nullptr &&
             inner->kind != ExprKind::compositeLit) {
    asType(e, type, place.base);
  } else if (type->kind == RKind::interface_ && typeOf(e)->kind != RKind::interface_) {
    store(place, asType(e, type));
  } else {
    store(place, isNil(e) ? asType(e, type) : valueBriefly(e));
  }
  m_b.release(mark);
}

// ---- names ----

Reg FunctionCompiler::functionValue(std::uint32_t id, Reg want) {
  const Reg to = want == kNoReg ? m_b.take(Shape(1, WordKind::pointer)) : want;
  m_b.emitD(Op::loadFn, to, id);
  return to;
}

Reg FunctionCompiler::ident(const Ident& e, Reg want) {
  CHECK(e.object != nullptr);
  if (e.object->kind == ObjectKind::var) return load(placeOfVar(static_cast<Var*>(e.object)), want);
  const Func* func = nullptr;
  std::vector<Type*> args;
  const bool isFunction = staticFunction(&e, &func, &args);
  CHECK(isFunction);
  return functionValue(m_program.function(func, args), want);
}

Reg FunctionCompiler::selector(const SelectorExpr& e, Reg want) {
  if (e.selection == nullptr) {
    if (e.sel->object->kind == ObjectKind::var)
      return load(placeOfVar(static_cast<Var*>(e.sel->object)), want);
    return ident(*e.sel, want);
  }
  switch (e.selection->kind) {
    case SelectionKind::field: {
      const std::size_t mark = m_b.mark();
      if (want == kNoReg) return load(placeOf(&e), want);
      (void)load(placeOf(&e), want);
      m_b.release(mark);
      return want;
    }
    case SelectionKind::method:
      return methodValue(e, want);
    case SelectionKind::methodExpr:
      return methodExpression(e, want);
  }
  return kNoReg;
}

// ---- indexes and slices ----

Reg FunctionCompiler::mapLoad(const Place& place, Reg want) {
  const Reg to = target(place.type, want);
  m_b.emit(Op::mapGet, to, place.base, place.index);
  m_b.ext(0, place.container->id);
  return to;
}

Reg FunctionCompiler::index(const IndexExpr& e, Reg want) {
  if (e.x->type->kind == TypeKind::signature && e.x->mode != Mode::typexpr &&
      typeOf(e.x)->kind == RKind::func) {
    const Func* func = nullptr;
    std::vector<Type*> args;
    if (staticFunction(&e, &func, &args))
      return functionValue(m_program.function(func, args), want);
  }
  const RType* const type = typeOf(e.x);
  const Reg to = target(typeOf(&e), want);
  const std::size_t mark = m_b.mark();
  if (type->kind == RKind::string) {
    const Reg base = value(e.x);
    m_b.emit(Op::strIdx, to, base, indexIn(valueBriefly(e.indexes[0]), e.indexes[0]));
  } else {
    (void)load(indexPlace(e), to);
  }
  m_b.release(mark);
  return to;
}

Reg FunctionCompiler::slice(const SliceExpr& e, Reg want) {
  const RType* const type = typeOf(e.x);
  const Reg to = target(typeOf(&e), want);
  const std::size_t mark = m_b.mark();
  Reg base = kNoReg;
  Op op = Op::slice;
  const RType* array = nullptr;
  if (type->kind == RKind::string) {
    base = value(e.x);
    op = Op::sliceStr;
  } else if (type->kind == RKind::array || type->kind == RKind::pointer) {
    array = type->kind == RKind::array ? type : type->elem;
    base = type->kind == RKind::array ? address(placeOf(e.x)) : value(e.x);
    op = Op::sliceArr;
  } else {
    base = value(e.x);
  }
  const Reg bounds = m_b.take(Shape(3, WordKind::scalar));
  std::uint16_t given = 0;
  const Expr* const parts[] = {e.low, e.high, e.max};
  for (std::uint16_t i = 0; i < 3; ++i) {
    if (parts[i] == nullptr) continue;
    given = static_cast<std::uint16_t>(given | (1U << i));
    if (isUnsignedWord(typeOf(parts[i])->kind))
      given = static_cast<std::uint16_t>(given | (kUnsignedBound << i));
    value(parts[i], offsetReg(bounds, i));
  }
  const std::uint64_t size = array != nullptr             ? array->elem->size
                             : type->kind == RKind::slice ? type->elem->size
                                                          : 1;
  m_b.emit(op, to, base, bounds);
  m_b.ext(given, static_cast<std::int64_t>(size));
  if (array != nullptr) m_b.ext(0, static_cast<std::int64_t>(array->len));
  m_b.release(mark);
  return to;
}

// ---- type assertions ----

Reg FunctionCompiler::typeAssert(const TypeAssertExpr& e, Reg want) {
  const RType* const type = typeOf(&e);
  const RType* const from = typeOf(e.x);
  const Reg to = target(type, want);
  const std::size_t mark = m_b.mark();
  const Reg x = valueBriefly(e.x);
  const bool toIface = type->kind == RKind::interface_;
  m_b.emit(toIface ? Op::assertI : Op::assert_, to, x, static_cast<std::uint16_t>(type->id));
  m_b.ext(0, from->id);
  m_b.release(mark);
  return to;
}

const RType* FunctionCompiler::commaOkType(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  // The checker may give the pair as the type.
  switch (e->kind) {
    case ExprKind::index:
      return typeOf(static_cast<const IndexExpr*>(e)->x)->elem;
    case ExprKind::unary:
      return typeOf(static_cast<const UnaryExpr*>(e)->x)->elem;
    case ExprKind::typeAssert:
      return typeOf(static_cast<const TypeAssertExpr*>(e)->typeExpr);
    default:
      return typeOf(e);
  }
}

Reg FunctionCompiler::commaOk(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  const RType* const type = commaOkType(e);
  Shape shape = shapeOf(type);
  shape.push_back(WordKind::scalar);
  const Reg to = m_b.take(shape);
  const std::size_t mark = m_b.mark();
  const Pos before = m_b.pos();
  m_b.setPos(e->pos);
  if (e->kind == ExprKind::index) {
    const Place place = indexPlace(*static_cast<const IndexExpr*>(e));
    m_b.emit(Op::mapGetOk, to, place.base, place.index);
    m_b.ext(0, place.container->id);
  } else if (e->kind == ExprKind::unary) {
    const Expr* const chan = static_cast<const UnaryExpr*>(e)->x;
    m_b.emit(Op::recvOk, to, value(chan), static_cast<std::uint16_t>(typeOf(chan)->id));
  } else {
    const auto& a = *static_cast<const TypeAssertExpr*>(e);
    const Op op = type->kind == RKind::interface_ ? Op::assertIOk : Op::assertOk;
    m_b.emit(op, to, value(a.x), static_cast<std::uint16_t>(type->id));
  }
  m_b.setPos(before);
  m_b.release(mark);
  return to;
}

// ---- receive, address ----

Reg FunctionCompiler::receive(const Expr* chan, Reg want) {
  const RType* const type = typeOf(chan);
  const Reg to = target(type->elem, want);
  const std::size_t mark = m_b.mark();
  m_b.emit(Op::recv, to, valueBriefly(chan), static_cast<std::uint16_t>(type->id));
  m_b.release(mark);
  return to;
}

Reg FunctionCompiler::addressOf(const Expr* expr, Reg want) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  if (e->kind == ExprKind::compositeLit) {
    const RType* const type = typeOf(e);
    // Not into `want` at once: the literal may use what lies there.
    const Reg box = newLiteral(*static_cast<const CompositeLit*>(e), type);
    if (want == kNoReg) return box;
    moveSlots(want, box, 1);
    return want;
  }
  return address(placeOf(e), want);
}

}  // namespace gantry::golang
