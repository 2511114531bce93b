// The statements' half of the analysis of a function.
#include "engine/golang/compile/analysis.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"

namespace gantry::golang {

void Analysis::stmts(const List<Stmt>& list) {
  for (const Stmt* s : list) stmt(s);
}

void Analysis::assign(const AssignStmt& s) {
  exprs(s.rhs);
  for (const Expr* e : s.lhs) {
    expr(e);
    const bool defines = s.tok == Tok::define && e->kind == ExprKind::ident &&
                         static_cast<const Ident*>(e)->object != nullptr &&
                         static_cast<const Ident*>(e)->object->pos == e->pos;
    if (!defines) reassign(e);
  }
}

void Analysis::declare(const DeclStmt& s) {
  for (const Decl* d : s.decls) {
    if (d->kind != DeclKind::var) continue;
    const auto& var = *static_cast<const VarDecl*>(d);
    exprs(var.values);
    for (const Ident* name : var.names) ident(*name);
  }
}

void Analysis::returnStmt(const ReturnStmt& s) {
  exprs(s.results);
  if (m_unit->loop == nullptr) return;
  Unit* const from = m_unit;
  Unit* const function = from->function();
  if (function->signature != nullptr) {
    for (Var* v : function->signature->results) {
      use(v);
      info(v).reassigned = true;
    }
  }
  addExit(from, function, Tok::kwReturn, nullptr);
  m_unit = from;
}

void Analysis::switchStmt(const SwitchStmt& s) {
  m_unitOf[&s] = m_unit;
  stmt(s.init);
  expr(s.tag);
  for (const CaseClause* clause : s.clauses) {
    exprs(clause->exprs);
    stmts(clause->body);
  }
}

void Analysis::typeSwitch(const TypeSwitchStmt& s) {
  m_unitOf[&s] = m_unit;
  stmt(s.init);
  expr(s.guard->x);
  for (const CaseClause* clause : s.clauses) {
    if (clause->implicitVar != nullptr) use(static_cast<Var*>(clause->implicitVar));
    stmts(clause->body);
  }
}

void Analysis::select(const SelectStmt& s) {
  m_unitOf[&s] = m_unit;
  for (const CommClause* clause : s.clauses) stmt(clause->comm);
  for (const CommClause* clause : s.clauses) stmts(clause->body);
}

void Analysis::rangeFunc(const RangeStmt& s) {
  Unit& unit = m_units.emplace_back();
  unit.outer = m_unit;
  unit.loop = &s;
  unit.number = ++m_unit->function()->loops;
  unit.state = hidden("#state");
  m_loops[&s] = &unit;
  info(unit.state).boxed = true;
  Unit* const before = m_unit;
  m_unit = &unit;
  use(unit.state);
  for (const Expr* e : {s.key, s.value}) {
    if (e == nullptr) continue;
    expr(e);
    if (!s.define) reassign(e);
  }
  body(s.body);
  m_unit = before;
}

void Analysis::range(const RangeStmt& s) {
  m_unitOf[&s] = m_unit;
  const RType* const type = m_typeOf(s.x->type);
  // The body first: gc numbers its literals before those of the iterator.
  if (type->kind == RKind::func) rangeFunc(s);
  expr(s.x);
  if (type->kind == RKind::func) return;
  if (type->kind == RKind::array && s.value != nullptr) box(s.x);
  for (const Expr* e : {s.key, s.value}) {
    if (e == nullptr) continue;
    expr(e);
    if (!s.define || !m_newLoopVars) reassign(e);
  }
  body(s.body);
}

void Analysis::stmt(const Stmt* s) {
  if (s == nullptr) return;
  switch (s->kind) {
    case StmtKind::expr:
      return expr(static_cast<const ExprStmt*>(s)->x);
    case StmtKind::send:
      expr(static_cast<const SendStmt*>(s)->chan);
      return expr(static_cast<const SendStmt*>(s)->value);
    case StmtKind::incDec:
      expr(static_cast<const IncDecStmt*>(s)->x);
      return reassign(static_cast<const IncDecStmt*>(s)->x);
    case StmtKind::assign:
      return assign(*static_cast<const AssignStmt*>(s));
    case StmtKind::go:
      return expr(static_cast<const GoStmt*>(s)->call);
    case StmtKind::defer: {
      Unit* const function = m_unit->function();
      function->hasDefer = true;
      if (function != m_unit) deferInLoop(function);
      return expr(static_cast<const DeferStmt*>(s)->call);
    }
    case StmtKind::return_:
      return returnStmt(*static_cast<const ReturnStmt*>(s));
    case StmtKind::branch:
      m_branches.push_back({m_unit, static_cast<const BranchStmt*>(s)});
      return;
    case StmtKind::block:
      return body(static_cast<const BlockStmt*>(s));
    case StmtKind::if_: {
      const auto& branch = *static_cast<const IfStmt*>(s);
      stmt(branch.init);
      expr(branch.cond);
      body(branch.then);
      return stmt(branch.els);
    }
    case StmtKind::switch_:
      return switchStmt(*static_cast<const SwitchStmt*>(s));
    case StmtKind::typeSwitch:
      return typeSwitch(*static_cast<const TypeSwitchStmt*>(s));
    case StmtKind::select:
      return select(*static_cast<const SelectStmt*>(s));
    case StmtKind::for_: {
      const auto& loop = *static_cast<const ForStmt*>(s);
      m_unitOf[s] = m_unit;
      stmt(loop.init);
      expr(loop.cond);
      stmt(loop.post);
      return body(loop.body);
    }
    case StmtKind::range:
      return range(*static_cast<const RangeStmt*>(s));
    case StmtKind::labeled:
      m_unitOf[s] = m_unit;
      // A labelled block or if can be left as well.
      m_unitOf.try_emplace(unlabel(s), m_unit);
      return stmt(static_cast<const LabeledStmt*>(s)->stmt);
    case StmtKind::decl:
      return declare(*static_cast<const DeclStmt*>(s));
    default:
      return;
  }
}

void Analysis::deferInLoop(Unit* function) {
  if (function->token == nullptr) {
    function->token = hidden("#frame");
    Unit* const before = m_unit;
    m_unit = function;
    info(function->token);
    m_unit = before;
  }
  use(function->token);
}

}  // namespace gantry::golang
