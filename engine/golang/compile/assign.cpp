// Assignments, definitions and variable declarations.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

namespace {

bool isBlank(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  return e->kind == ExprKind::ident && static_cast<const Ident*>(e)->name == "_";
}

const Var* varOf(const Expr* e) {
  if (e->kind != ExprKind::ident) return nullptr;
  Object* const o = static_cast<const Ident*>(e)->object;
  return o != nullptr && o->kind == ObjectKind::var ? static_cast<const Var*>(o) : nullptr;
}

bool isMakeCall(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  if (e->kind != ExprKind::call) return false;
  const auto& c = *static_cast<const CallExpr*>(e);
  return c.callKind == CallKind::builtin && static_cast<Builtin>(c.builtinId) == Builtin::make;
}

// A composite literal, or its address.
bool isLiteral(const Expr* expr) {
  const Expr* e = unparen(const_cast<Expr*>(expr));
  if (e->kind == ExprKind::unary) e = unparen(static_cast<const UnaryExpr*>(e)->x);
  return e->kind == ExprKind::compositeLit;
}

// s.conn.done; of what no name leads to, its last names.
std::string pathOf(const Expr* expr) {  // NOLINT(misc-no-recursion)
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  if (e->kind == ExprKind::ident) return std::string(static_cast<const Ident*>(e)->name);
  if (e->kind != ExprKind::selector) return {};
  const auto& selector = *static_cast<const SelectorExpr*>(e);
  const std::string before = pathOf(selector.x);
  return (before.empty() ? before : before + ".") + std::string(selector.sel->name);
}

}  // namespace

bool FunctionCompiler::definesVar(const Expr* lhs, bool isDefine) const {
  const Var* const var = isDefine ? varOf(lhs) : nullptr;
  return var != nullptr && var->pos == lhs->pos && !isBlank(lhs);
}

// A channel is called as the variable or field that it is made for.
void FunctionCompiler::nameChannel(const Expr* lhs, const Expr* rhs) {
  m_channelName.clear();
  if (isMakeCall(rhs) || isLiteral(rhs)) m_channelName = pathOf(lhs);
}

void FunctionCompiler::nameChannel(std::string_view owner, std::string_view field,
                                   const Expr* rhs) {
  m_channelName.clear();
  if (!isMakeCall(rhs) && !isLiteral(rhs)) return;
  m_channelName = std::string(owner) + (owner.empty() ? "" : ".") + std::string(field);
}

void FunctionCompiler::storeConverted(const Place& place, Reg r, const RType* from) {
  if (place.kind == Place::Kind::blank) return;
  const std::size_t mark = m_b.mark();
  store(place, toType(r, from, place.type, kNoReg));
  m_b.release(mark);
}

// ---- one variable, one value ----

void FunctionCompiler::defineVar(const Var* var, const Expr* rhs) {
  const RType* const type = typeOf(var->type);
  const bool isBoxed = m_source.analysis->boxed(var);
  if (!isBoxed) {
    const Reg r = temp(type);
    const std::size_t mark = m_b.mark();
    asType(rhs, type, r);
    m_b.release(mark);
    bindVar(var, {r, false});
    return;
  }
  const Reg box = m_b.take(Shape(1, WordKind::pointer));
  const std::size_t mark = m_b.mark();
  if (type->slots > kMostVariableSlots) {
    // The box may be used by the value when the loop comes again: a new one first.
    const Reg fresh = newBox(type);
    asTypeTo(rhs, Place::ofMemory(type, fresh));
    moveSlots(box, fresh, 1);
  } else {
    const Reg r = stable(type, isNil(rhs) ? asType(rhs, type) : asTypeBriefly(rhs, type));
    newBox(type, box);
    store(Place::ofMemory(type, box), r);
  }
  m_b.release(mark);
  bindVar(var, {box, true});
}

Reg FunctionCompiler::asTypeBriefly(const Expr* e, const RType* type) {
  const bool converts = type->kind == RKind::interface_ && typeOf(e)->kind != RKind::interface_;
  return converts ? asType(e, type) : valueBriefly(e);
}

// _ = e
void FunctionCompiler::discard(const Expr* e) {
  if (typeOf(e)->slots > kMostVariableSlots &&
      unparen(const_cast<Expr*>(e))->mode == Mode::variable) {
    (void)address(placeOf(e));
  } else {
    (void)value(e);
  }
}

void FunctionCompiler::assignOne(const Expr* lhs, const Expr* rhs, bool defines) {
  nameChannel(lhs, rhs);
  if (definesVar(lhs, defines)) {
    defineVar(varOf(lhs), rhs);
  } else {
    const std::size_t mark = m_b.mark();
    if (isBlank(lhs)) {
      if (!isNil(rhs)) discard(rhs);
    } else {
      asTypeTo(rhs, placeOf(lhs));
    }
    m_b.release(mark);
  }
  m_channelName.clear();
}

// ---- several ----

Place FunctionCompiler::targetPlace(const Expr* lhs, bool defines) {
  if (isBlank(lhs)) return {};
  if (!definesVar(lhs, defines)) return placeOf(lhs);
  const Var* const var = varOf(lhs);
  return placeOfVar(var);
}

void FunctionCompiler::declareTargets(const List<Expr>& lhs, bool defines) {
  for (const Expr* e : lhs) {
    if (!definesVar(e, defines)) continue;
    const Var* const var = varOf(e);
    const bool isBoxed = m_source.analysis->boxed(var);
    const Storage storage{isBoxed ? m_b.take(Shape(1, WordKind::pointer)) : temp(typeOf(var->type)),
                          isBoxed};
    bindVar(var, storage);
  }
}

// The boxes of the variables that a statement defines, once their values are there.
void FunctionCompiler::makeBoxes(const List<Expr>& lhs, bool defines) {
  for (const Expr* e : lhs) {
    if (!definesVar(e, defines)) continue;
    const Var* const var = varOf(e);
    if (storageOf(var).boxed) newBox(typeOf(var->type), storageOf(var).reg);
  }
}

void FunctionCompiler::assignPairs(const AssignStmt& s) {
  const bool defines = s.tok == Tok::define;
  const std::size_t locals = m_b.localCount();
  declareTargets(s.lhs, defines);
  const std::size_t mark = m_b.mark();
  std::vector<Place> places;
  bool assignsVar = false;
  for (const Expr* e : s.lhs) {
    places.push_back(targetPlace(e, defines));
    assignsVar = assignsVar || places.back().kind == Place::Kind::reg;
  }
  if (assignsVar)
    for (Place& place : places) freeze(place);
  std::vector<Reg> values(s.rhs.size(), kNoReg);
  const std::vector<std::size_t> order = evaluationOrder({s.rhs.begin(), s.rhs.end()}, nullptr);
  for (const std::size_t i : order) {
    const Place& place = places[i];
    nameChannel(s.lhs[i], s.rhs[i]);
    if (place.kind == Place::Kind::blank) {
      values[i] = isNil(s.rhs[i]) ? kNoReg : value(s.rhs[i]);
      continue;
    }
    const bool isVar =
        place.kind == Place::Kind::reg && place.offset == 0 && place.container == nullptr;
    values[i] = i == order.back() && isVar ? asType(s.rhs[i], place.type, place.base)
                                           : fresh(s.rhs[i], place.type);
  }
  m_channelName.clear();
  makeBoxes(s.lhs, defines);
  m_b.setPos(s.pos);
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].kind != Place::Kind::blank) store(places[i], values[i]);
  m_b.beginLocals(locals);
  m_b.release(mark);
}

void FunctionCompiler::assignTuple(const List<Expr>& lhs, const Expr* rhs, bool defines) {
  const std::size_t locals = m_b.localCount();
  declareTargets(lhs, defines);
  const std::size_t mark = m_b.mark();
  std::vector<Place> places;
  bool assignsVar = false;
  for (const Expr* e : lhs) {
    places.push_back(targetPlace(e, defines));
    assignsVar = assignsVar || places.back().kind == Place::Kind::reg;
  }
  if (assignsVar)
    for (Place& place : places) freeze(place);
  const Expr* const e = unparen(const_cast<Expr*>(rhs));
  if (e->kind != ExprKind::call) {
    const auto values = tupleValues(e);
    makeBoxes(lhs, defines);
    for (std::size_t i = 0; i < places.size(); ++i)
      storeConverted(places[i], values[i].first, values[i].second);
  } else {
    // Straight from the window: storing uses none.
    const Pos before = m_b.pos();
    m_b.setPos(e->pos);
    const RType* const tuple = typeOf(e);
    Reg r = callBriefly(*static_cast<const CallExpr*>(e));
    makeBoxes(lhs, defines);
    for (std::size_t i = 0; i < places.size(); ++i) {
      storeConverted(places[i], r, tuple->results[i]);
      r = offsetReg(r, tuple->results[i]->slots);
    }
    m_b.setPos(before);
  }
  m_b.beginLocals(locals);
  m_b.release(mark);
}

// ---- x op= y ----

void FunctionCompiler::updateValue(Tok op, const RType* type, Reg dst, Reg x, const Expr* rhs,
                                   Reg y) {
  std::int64_t c = 0;
  const bool isShift = op == Tok::shl || op == Tok::shr;
  if (rhs == nullptr) {  // x++
    if (arithConstant(op, type, dst, x, 1)) return;
    const constant::Value* const one = m_program.set().constants.integer(1);
    arith(op, type, dst, x, constant(one, type, kNoReg));
  } else if (isShift) {
    if (y == kNoReg) {
      shiftConstant(op, type, dst, x, smallConstant(rhs, c) ? static_cast<std::uint64_t>(c) : 64);
    } else {
      shift(op, type, dst, x, y, isSignedKind(typeOf(rhs)->kind));
    }
  } else if (y != kNoReg) {
    arith(op, type, dst, x, y);
  } else {
    const bool isSmall = smallConstant(rhs, c);
    CHECK(isSmall);
    if (!arithConstant(op, type, dst, x, c))
      arith(op, type, dst, x, heldInteger(static_cast<std::uint64_t>(c)));
  }
}

void FunctionCompiler::updatePlace(const Expr* lhs, Tok op, const Expr* rhs) {
  const std::size_t mark = m_b.mark();
  const Place place = placeOf(lhs);
  const bool isVar = place.kind == Place::Kind::reg && place.offset % 8 == 0 &&
                     (place.container == nullptr || accessOf(place.type) >= Access::w1);
  const Reg var = isVar ? offsetReg(place.base, place.offset / 8) : kNoReg;
  const Expr* const inner = rhs == nullptr ? nullptr : unparen(const_cast<Expr*>(rhs));
  if (isVar && op == Tok::add && place.type->kind == RKind::float64 && inner != nullptr &&
      inner->kind == ExprKind::binary && inner->constant == nullptr &&
      static_cast<const BinaryExpr*>(inner)->op == Tok::mul) {
    mulAdd(*static_cast<const BinaryExpr*>(inner), var);
    m_b.release(mark);
    return;
  }
  std::int64_t c = 0;
  const bool isConstant = rhs == nullptr ||
                          (inner->constant != nullptr && (op == Tok::shl || op == Tok::shr)) ||
                          (isIntegerKind(place.type->kind) && smallConstant(rhs, c));
  // The right side first: what it calls may change the left side.
  Reg y = kNoReg;
  if (!isConstant) y = isVar ? valueBriefly(rhs) : stable(typeOf(rhs), valueBriefly(rhs));
  if (isVar) {
    updateValue(op, place.type, var, var, rhs, y);
  } else {
    const Reg r = temp(place.type);
    (void)load(place, r);
    updateValue(op, place.type, r, r, rhs, y);
    store(place, r);
  }
  m_b.release(mark);
}

void FunctionCompiler::assignStmt(const AssignStmt& s) {
  if (isAssignOp(s.tok)) {
    updatePlace(s.lhs[0], binaryOf(s.tok), s.rhs[0]);
  } else if (s.lhs.size() != s.rhs.size()) {
    assignTuple(s.lhs, s.rhs[0], s.tok == Tok::define);
  } else if (s.lhs.size() == 1) {
    assignOne(s.lhs[0], s.rhs[0], s.tok == Tok::define);
  } else {
    assignPairs(s);
  }
}

// ---- var ----

void FunctionCompiler::declStmt(const DeclStmt& s) {
  for (const Decl* d : s.decls) {
    if (d->kind != DeclKind::var) continue;
    const auto& decl = *static_cast<const VarDecl*>(d);
    m_b.setPos(decl.pos);
    const List<Expr> names(decl.names.begin(), decl.names.end());
    if (decl.values.empty()) {
      for (const Ident* name : decl.names)
        if (const Var* const var = varOf(name); var != nullptr && !isBlank(name)) declareZero(var);
    } else if (decl.values.size() != decl.names.size()) {
      assignTuple(names, decl.values[0], true);
    } else {
      for (std::size_t i = 0; i < names.size(); ++i) assignOne(names[i], decl.values[i], true);
    }
  }
}

}  // namespace gantry::golang
