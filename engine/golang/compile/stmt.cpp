// Statements but assignments, switches, select and range loops.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"
#include "engine/golang/types/predicates.h"

namespace gantry::golang {

void FunctionCompiler::block(const List<Stmt>& list) {
  const std::size_t mark = m_b.mark();
  const std::size_t locals = m_b.localCount();
  for (const Stmt* s : list) stmt(s);
  m_b.endLocals(locals);
  m_b.release(mark);
}

void FunctionCompiler::exprStmt(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  const std::size_t mark = m_b.mark();
  if (e->kind == ExprKind::call) {
    const auto& c = *static_cast<const CallExpr*>(e);
    m_b.setPos(e->pos);
    if (c.callKind == CallKind::call) {
      (void)callBriefly(c);
    } else {
      (void)call(c, kNoReg);
    }
  } else {
    (void)value(e);
  }
  m_b.release(mark);
}

void FunctionCompiler::sendStmt(const SendStmt& s) {
  const std::size_t mark = m_b.mark();
  const RType* const type = typeOf(s.chan);
  const Reg chan = value(s.chan);
  const Reg v = asType(s.value, type->elem);
  m_b.setPos(s.pos);
  m_b.emit(Op::send, chan, v, static_cast<std::uint16_t>(type->id));
  m_b.release(mark);
}

void FunctionCompiler::stmt(const Stmt* s) {
  if (s == nullptr) return;
  m_b.setPos(s->pos);
  switch (s->kind) {
    case StmtKind::expr:
      return exprStmt(static_cast<const ExprStmt*>(s)->x);
    case StmtKind::send:
      return sendStmt(*static_cast<const SendStmt*>(s));
    case StmtKind::incDec: {
      const auto& i = *static_cast<const IncDecStmt*>(s);
      return updatePlace(i.x, i.inc ? Tok::add : Tok::sub, nullptr);
    }
    case StmtKind::assign:
      return assignStmt(*static_cast<const AssignStmt*>(s));
    case StmtKind::go:
      return launch(static_cast<const GoStmt*>(s)->call, Op::go, s->pos);
    case StmtKind::defer:
      return launch(static_cast<const DeferStmt*>(s)->call, Op::defer, s->pos);
    case StmtKind::return_:
      return returnStmt(*static_cast<const ReturnStmt*>(s));
    case StmtKind::branch:
      return branch(*static_cast<const BranchStmt*>(s));
    case StmtKind::block:
      return block(static_cast<const BlockStmt*>(s)->list);
    case StmtKind::decl:
      return declStmt(*static_cast<const DeclStmt*>(s));
    case StmtKind::labeled:
      return labeled(*static_cast<const LabeledStmt*>(s));
    default:
      return compound(s);
  }
}

// What opens a scope of its own.
void FunctionCompiler::compound(const Stmt* s) {
  const std::size_t mark = m_b.mark();
  const std::size_t locals = m_b.localCount();
  switch (s->kind) {
    case StmtKind::if_:
      ifStmt(*static_cast<const IfStmt*>(s));
      break;
    case StmtKind::switch_:
      switchStmt(*static_cast<const SwitchStmt*>(s));
      break;
    case StmtKind::typeSwitch:
      typeSwitch(*static_cast<const TypeSwitchStmt*>(s));
      break;
    case StmtKind::select:
      selectStmt(*static_cast<const SelectStmt*>(s));
      break;
    case StmtKind::for_:
      forStmt(*static_cast<const ForStmt*>(s));
      break;
    case StmtKind::range:
      rangeStmt(*static_cast<const RangeStmt*>(s));
      break;
    default:
      break;
  }
  m_b.endLocals(locals);
  m_b.release(mark);
}

void FunctionCompiler::ifStmt(const IfStmt& s) {
  stmt(s.init);
  m_b.setPos(s.cond->pos);
  const Label otherwise = m_b.newLabel();
  jumpIf(s.cond, false, otherwise);
  block(s.then->list);
  if (s.els == nullptr) {
    m_b.bind(otherwise);
    return;
  }
  const Label done = m_b.newLabel();
  m_b.jump(done);
  m_b.bind(otherwise);
  stmt(s.els);
  m_b.bind(done);
}

// ---- labels and branches ----

Label FunctionCompiler::labelOf(const Stmt* s) {
  const auto [at, fresh] = m_labels.try_emplace(s);
  if (fresh) at->second = m_b.newLabel();
  return at->second;
}

void FunctionCompiler::labeled(const LabeledStmt& s) {
  m_b.bind(labelOf(&s));
  stmt(s.stmt);
}

void FunctionCompiler::branchTo(Tok tok, Stmt* target) {
  if (tok == Tok::kwGoto) {
    m_b.jump(labelOf(target));
    return;
  }
  const auto found = m_targets.find(unlabel(target));
  CHECK_MSG(found != m_targets.end(), "a branch to nowhere");
  m_b.jump(tok == Tok::kwBreak ? found->second.breaks : found->second.continues);
}

void FunctionCompiler::branch(const BranchStmt& s) {
  if (s.tok == Tok::kwFallthrough) {
    m_b.jump(m_nextClause);
    return;
  }
  for (const Exit& exit : m_unit->exits)
    if (exit.tok == s.tok && exit.target == s.target) return leaveLoopBody(exit);
  branchTo(s.tok, s.target);
}

// ---- return ----

void FunctionCompiler::leave() {
  bool hasBoxes = false;
  if (m_unit->signature != nullptr)
    for (const Var* v : m_unit->signature->results)
      hasBoxes = hasBoxes || m_source.analysis->boxed(v);
  if (m_needsEpilogue || hasBoxes) {
    m_b.jump(m_end);
  } else {
    m_b.emit(Op::ret);
  }
}

// Puts the values where the results live: their registers, boxes, or the outer function's boxes.
void FunctionCompiler::returnValues(const ReturnStmt& s) {
  const Signature& signature = *m_unit->function()->signature;
  const std::size_t mark = m_b.mark();
  std::vector<Place> places;
  bool isNamed = false;
  for (const Var* v : signature.results) {
    const bool isOwn = m_unit->loop == nullptr && !m_source.analysis->boxed(v);
    places.push_back(isOwn ? m_results[places.size()] : placeOfVar(v));
    isNamed = isNamed || (!v->name.empty() && v->name != "_");
  }
  if (s.results.size() != places.size()) {
    const Expr* const e = unparen(s.results[0]);
    const RType* const tuple = typeOf(e);
    m_b.setPos(e->pos);
    Reg r = callBriefly(*static_cast<const CallExpr*>(e));
    for (std::size_t i = 0; i < places.size(); ++i) {
      storeConverted(places[i], r, tuple->results[i]);
      r = offsetReg(r, tuple->results[i]->slots);
    }
  } else if (places.size() == 1 && !m_needsEpilogue) {
    asTypeTo(s.results[0], places[0]);
  } else if (!isNamed && !m_needsEpilogue && m_unit->loop == nullptr) {
    for (const std::size_t i : evaluationOrder({s.results.begin(), s.results.end()}, nullptr))
      asTypeTo(s.results[i], places[i]);
  } else {
    std::vector<Reg> values(places.size());
    for (const std::size_t i : evaluationOrder({s.results.begin(), s.results.end()}, nullptr))
      values[i] = fresh(s.results[i], places[i].type);
    for (std::size_t i = 0; i < places.size(); ++i) store(places[i], values[i]);
  }
  m_b.release(mark);
}

void FunctionCompiler::returnStmt(const ReturnStmt& s) {
  if (!s.results.empty()) returnValues(s);
  m_b.setPos(s.pos);
  for (const Exit& exit : m_unit->exits)
    if (exit.tok == Tok::kwReturn) return leaveLoopBody(exit);
  leave();
}

// ---- for ----

// Each iteration has variables of its own: those that live on the heap move to a new place.
void FunctionCompiler::renewLoopVars(const std::vector<const Var*>& vars) {
  for (const Var* v : vars) {
    const Storage storage = storageOf(v);
    if (!storage.boxed) continue;
    const RType* const type = typeOf(v->type);
    const std::size_t mark = m_b.mark();
    const Reg r = newBox(type);
    copyPlace(Place::ofMemory(type, r), Place::ofMemory(type, storage.reg));
    moveSlots(storage.reg, r, 1);
    m_b.release(mark);
  }
}

// `i++` and `i < n` at the end of a loop as one instruction, where n needs no computing.
bool FunctionCompiler::fusedLoopEnd(const ForStmt& s, Label body) {
  if (s.cond == nullptr || s.post == nullptr || s.post->kind != StmtKind::incDec) return false;
  const auto& post = *static_cast<const IncDecStmt*>(s.post);
  const Expr* const i = unparen(post.x);
  const Expr* const cond = unparen(s.cond);
  if (!post.inc || i->kind != ExprKind::ident || cond->kind != ExprKind::binary) return false;
  const auto& test = *static_cast<const BinaryExpr*>(cond);
  const Expr* const x = unparen(test.x);
  if (x->kind != ExprKind::ident || (test.op != Tok::lss && test.op != Tok::leq)) return false;
  Object* const object = static_cast<const Ident*>(i)->object;
  if (object == nullptr || static_cast<const Ident*>(x)->object != object) return false;
  const Place place = placeOf(i);
  const RKind kind = place.type->kind;
  if (place.kind != Place::Kind::reg || (kind != RKind::int_ && kind != RKind::int64)) return false;
  m_b.setPos(test.pos);
  std::int64_t c = 0;
  if (smallConstant(test.y, c)) {
    if (test.op == Tok::leq) {
      if (c == INT64_MAX) return false;
      ++c;
    }
    if (c >= -32768 && c <= 32767) {
      m_b.jump(Op::incJLtI, place.base, static_cast<std::uint16_t>(c), body);
    } else {
      m_b.jump(Op::incJLt, place.base, heldInteger(static_cast<std::uint64_t>(c)), body);
    }
    return true;
  }
  const Expr* y = unparen(test.y);
  if (y->kind == ExprKind::call) {  // len(s)
    const auto& call = *static_cast<const CallExpr*>(y);
    if (call.callKind != CallKind::builtin || static_cast<Builtin>(call.builtinId) != Builtin::len)
      return false;
    y = unparen(call.args[0]);
    const RKind k = typeOf(y)->kind;
    if (k != RKind::slice && k != RKind::string) return false;
  }
  if (y->kind != ExprKind::ident || placeOf(y).kind != Place::Kind::reg) return false;
  m_b.jump(test.op == Tok::lss ? Op::incJLt : Op::incJLe, place.base, value(test.y), body);
  return true;
}

void FunctionCompiler::forStmt(const ForStmt& s) {
  std::vector<const Var*> vars;
  stmt(s.init);
  if (s.init != nullptr && s.init->kind == StmtKind::assign && m_source.newLoopVars)
    for (const Expr* e : static_cast<const AssignStmt*>(s.init)->lhs)
      if (definesVar(e, static_cast<const AssignStmt*>(s.init)->tok == Tok::define))
        vars.push_back(static_cast<const Var*>(static_cast<const Ident*>(e)->object));
  const Targets targets{m_b.newLabel(), m_b.newLabel()};
  m_targets[&s] = targets;
  ++m_loopDepth;
  const Label body = m_b.newLabel();
  if (s.cond != nullptr) jumpIf(s.cond, false, targets.breaks);
  m_b.bind(body);
  block(s.body->list);
  m_b.bind(targets.continues);
  renewLoopVars(vars);
  if (!fusedLoopEnd(s, body)) {
    stmt(s.post);
    if (s.cond != nullptr) {
      m_b.setPos(s.cond->pos);
      jumpIf(s.cond, true, body);
    } else {
      m_b.jump(body);
    }
  }
  --m_loopDepth;
  m_b.bind(targets.breaks);
}

}  // namespace gantry::golang
