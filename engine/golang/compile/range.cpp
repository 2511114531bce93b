// for range over integers, slices, arrays, strings, maps and channels.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

namespace {

bool isWanted(const Expr* e) {
  return e != nullptr && (e->kind != ExprKind::ident || static_cast<const Ident*>(e)->name != "_");
}

}  // namespace

// The variable that the loop defines by this expression, or null.
const Var* FunctionCompiler::rangeVar(const RangeStmt& s, const Expr* e) const {
  if (!s.define || !isWanted(e)) return nullptr;
  Object* const o = static_cast<const Ident*>(e)->object;
  return o != nullptr && o->kind == ObjectKind::var ? static_cast<const Var*>(o) : nullptr;
}

// The loop may count in the variable itself: nobody but the loop changes it.
bool FunctionCompiler::canUseDirectly(const RangeStmt& s, const Expr* e) {
  const Var* const var = rangeVar(s, e);
  return var != nullptr && !m_source.analysis->boxed(var) && !m_source.analysis->reassigned(var);
}

// Key or value of an iteration into what the loop says.
void FunctionCompiler::rangeAssign(const RangeStmt& s, const Expr* e, Reg r, const RType* type) {
  if (!isWanted(e)) return;
  if (const Var* const var = rangeVar(s, e); var != nullptr) {
    if (m_source.newLoopVars || !m_source.analysis->boxed(var)) bindVar(var, declare(var));
    storeConverted(placeOfVar(var), r, type);
    return;
  }
  const std::size_t mark = m_b.mark();
  storeConverted(placeOf(e), r, type);
  m_b.release(mark);
}

// Key and value at once: the places of both are known before either is stored.
void FunctionCompiler::rangeAssignBoth(const RangeStmt& s, Reg key, const RType* keyType, Reg v,
                                       const RType* valueType) {
  if (s.define || !isWanted(s.key) || !isWanted(s.value)) {
    rangeAssign(s, s.key, key, keyType);
    rangeAssign(s, s.value, v, valueType);
    return;
  }
  const std::size_t mark = m_b.mark();
  const Place to = placeOf(s.key);
  Place valueTo = placeOf(s.value);
  freeze(valueTo);
  storeConverted(to, key, keyType);
  storeConverted(valueTo, v, valueType);
  m_b.release(mark);
}

// A loop that counts to a limit; `elements` is the slice whose elements are the values.
void FunctionCompiler::countedLoop(const RangeStmt& s, Reg limit, const RType* indexType,
                                   Reg elements, const RType* sliceType) {
  const Targets targets{m_b.newLabel(), m_b.newLabel()};
  m_targets[&s] = targets;
  const Reg i = m_b.takeScalar();
  m_b.emitD(Op::loadI, i, 0);
  m_b.jump(Op::jLeI, limit, 0, targets.breaks);
  const Label body = m_b.newLabel();
  m_b.bind(body);
  ++m_loopDepth;
  const std::size_t mark = m_b.mark();
  const std::size_t locals = m_b.localCount();
  if (canUseDirectly(s, s.key)) {
    bindVar(rangeVar(s, s.key), {i, false});
  } else if (s.define || !isWanted(s.value)) {
    rangeAssign(s, s.key, i, indexType);
  }
  if (isWanted(s.value)) {
    const Place element = elementPlace(sliceType, elements, i);
    const Var* const var = rangeVar(s, s.value);
    if (var != nullptr && !m_source.analysis->boxed(var)) {
      const Storage storage = declare(var);
      (void)load(element, storage.reg);
      bindVar(var, storage);
    } else {
      const Reg r = load(element);
      if (s.define) {
        rangeAssign(s, s.value, r, sliceType->elem);
      } else {
        rangeAssignBoth(s, i, indexType, r, sliceType->elem);
      }
    }
  }
  block(s.body->list);
  m_b.bind(targets.continues);
  m_b.setPos(s.pos);
  m_b.endLocals(locals);
  m_b.release(mark);
  --m_loopDepth;
  m_b.jump(Op::incJLt, i, limit, body);
  m_b.bind(targets.breaks);
}

// A register with the value that no assignment in the loop changes.
Reg FunctionCompiler::rangeOperand(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  const RType* const type = typeOf(e);
  if (e->kind == ExprKind::ident && e->constant == nullptr) {
    Object* const o = static_cast<const Ident*>(e)->object;
    const auto* const var =
        o != nullptr && o->kind == ObjectKind::var ? static_cast<const Var*>(o) : nullptr;
    if (var != nullptr && !var->isPackageLevel && !m_source.analysis->boxed(var) &&
        !m_source.analysis->reassigned(var))
      return value(e);
  }
  const Reg r = temp(type);
  return value(e, r);
}

void FunctionCompiler::rangeInteger(const RangeStmt& s) {
  const RType* const type = typeOf(s.x);
  const Var* const key = rangeVar(s, s.key);
  const RType* const keyType = key != nullptr ? typeOf(key->type) : type;
  const Expr* const x = unparen(s.x);
  const Reg limit =
      x->constant != nullptr ? constant(x->constant, keyType, kNoReg) : rangeOperand(x);
  countedLoop(s, limit, keyType, kNoReg, nullptr);
}

void FunctionCompiler::rangeSlice(const RangeStmt& s, const RType* type) {
  const Reg slice = rangeOperand(s.x);
  countedLoop(s, offsetReg(slice, 1), m_program.types().basic(Basic::int_), slice, type);
}

// Arrays, and pointers to them. Of an array the loop sees a copy.
void FunctionCompiler::rangeArray(const RangeStmt& s, const RType* type) {
  const RType* const array = type->kind == RKind::array ? type : type->elem;
  const RType* const intType = m_program.types().basic(Basic::int_);
  if (!isWanted(s.value)) {
    (void)valueForEffect(s.x);
    countedLoop(s, integer(array->len), intType, kNoReg, nullptr);
    return;
  }
  Reg base = kNoReg;
  if (type->kind == RKind::pointer) {
    base = value(s.x);
  } else {
    base = newBox(array);
    asTypeTo(s.x, Place::ofMemory(array, base));
  }
  const RType* const slice = m_program.types().sliceOf(array->elem);
  const Reg elements = temp(slice);
  const std::size_t mark = m_b.mark();
  const Reg bounds = m_b.take(Shape(3, WordKind::scalar));
  m_b.emit(Op::sliceArr, elements, base, bounds);
  m_b.ext(0, static_cast<std::int64_t>(array->elem->size));
  m_b.ext(0, static_cast<std::int64_t>(array->len));
  m_b.release(mark);
  countedLoop(s, offsetReg(elements, 1), intType, elements, slice);
}

// Body and end of a loop whose head stands at `again`.
void FunctionCompiler::loopBodyAndBack(const RangeStmt& s, Label again, Label done) {
  block(s.body->list);
  m_b.setPos(s.pos);
  m_b.jump(again);
  m_b.bind(done);
}

void FunctionCompiler::rangeString(const RangeStmt& s) {
  const Targets targets{m_b.newLabel(), m_b.newLabel()};
  m_targets[&s] = targets;
  const Reg str = rangeOperand(s.x);
  const Reg at = m_b.take(Shape(3, WordKind::scalar));
  m_b.emitD(Op::loadI, at, 0);
  ++m_loopDepth;
  m_b.bind(targets.continues);
  m_b.emit(Op::rangeStr, at, str);
  m_b.extJump(0, targets.breaks);
  rangeAssignBoth(s, offsetReg(at, 1), m_program.types().basic(Basic::int_), offsetReg(at, 2),
                  m_program.types().basic(Basic::int32));
  loopBodyAndBack(s, targets.continues, targets.breaks);
  --m_loopDepth;
}

void FunctionCompiler::rangeMap(const RangeStmt& s, const RType* type) {
  const Targets targets{m_b.newLabel(), m_b.newLabel()};
  m_targets[&s] = targets;
  const Reg iterator = m_b.take(Shape(1, WordKind::pointer));
  {
    const std::size_t mark = m_b.mark();
    m_b.emit(Op::mapIter, iterator, value(s.x), static_cast<std::uint16_t>(type->id));
    m_b.release(mark);
  }
  const Reg key = isWanted(s.key) ? temp(type->key) : kNoReg;
  const Reg v = isWanted(s.value) ? temp(type->elem) : kNoReg;
  ++m_loopDepth;
  m_b.bind(targets.continues);
  m_b.emit(Op::mapNext, iterator, key, v);
  m_b.ext(0, type->id);
  m_b.extJump(0, targets.breaks);
  rangeAssignBoth(s, key, type->key, v, type->elem);
  loopBodyAndBack(s, targets.continues, targets.breaks);
  --m_loopDepth;
}

void FunctionCompiler::rangeChan(const RangeStmt& s, const RType* type) {
  const Targets targets{m_b.newLabel(), m_b.newLabel()};
  m_targets[&s] = targets;
  const Reg chan = rangeOperand(s.x);
  Shape shape = shapeOf(type->elem);
  shape.push_back(WordKind::scalar);
  const Reg v = m_b.take(shape);
  ++m_loopDepth;
  m_b.bind(targets.continues);
  m_b.emit(Op::recvOk, v, chan, static_cast<std::uint16_t>(type->id));
  m_b.jump(Op::jf, offsetReg(v, type->elem->slots), 0, targets.breaks);
  rangeAssign(s, s.key, v, type->elem);
  loopBodyAndBack(s, targets.continues, targets.breaks);
  --m_loopDepth;
}

void FunctionCompiler::rangeStmt(const RangeStmt& s) {
  const std::size_t mark = m_b.mark();
  const std::size_t locals = m_b.localCount();
  m_b.setPos(s.pos);
  // Up to Go 1.21 all iterations share the variables.
  if (!m_source.newLoopVars && typeOf(s.x)->kind != RKind::func) {
    for (const Expr* e : {s.key, s.value}) {
      const Var* const var = rangeVar(s, e);
      if (var != nullptr && m_source.analysis->boxed(var)) bindVar(var, declare(var));
    }
  }
  rangeLoop(s);
  m_b.endLocals(locals);
  m_b.release(mark);
}

void FunctionCompiler::rangeLoop(const RangeStmt& s) {
  const RType* const type = typeOf(s.x);
  switch (type->kind) {
    case RKind::slice:
      return rangeSlice(s, type);
    case RKind::array:
    case RKind::pointer:
      return rangeArray(s, type);
    case RKind::string:
      return rangeString(s);
    case RKind::map:
      return rangeMap(s, type);
    case RKind::chan:
      return rangeChan(s, type);
    case RKind::func:
      return rangeFunc(s);
    default:
      return rangeInteger(s);
  }
}

}  // namespace gantry::golang
