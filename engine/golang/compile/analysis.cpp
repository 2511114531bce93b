// The walk over a function that finds heap variables, captures and ways out of loops.
#include "engine/golang/compile/analysis.h"

#include <algorithm>

#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"

namespace gantry::golang {

const Stmt* unlabel(const Stmt* stmt) {
  while (stmt != nullptr && stmt->kind == StmtKind::labeled)
    stmt = static_cast<const LabeledStmt*>(stmt)->stmt;
  return stmt;
}

// ---- variables ----

bool Analysis::boxed(const Var* var) const {
  const auto found = m_vars.find(var);
  if (found == m_vars.end()) return false;
  const VarInfo& v = found->second;
  return v.boxed || (v.captured && v.reassigned);
}

bool Analysis::reassigned(const Var* var) const {
  const auto found = m_vars.find(var);
  return found != m_vars.end() && found->second.reassigned;
}

bool Analysis::captured(const Var* var) const {
  const auto found = m_vars.find(var);
  return found != m_vars.end() && found->second.captured;
}

// A variable is met first where it is declared.
Analysis::VarInfo& Analysis::info(Var* var) {
  const auto [at, fresh] = m_vars.try_emplace(var);
  if (fresh) {
    at->second.unit = m_unit;
    const RType* const type = var->type == nullptr ? nullptr : m_typeOf(var->type);
    at->second.boxed = type != nullptr && type->slots > kMostVariableSlots;
  }
  return at->second;
}

void Analysis::use(Var* var) {
  VarInfo& v = info(var);
  if (v.unit == m_unit) return;
  v.captured = true;
  for (Unit* u = m_unit; u != v.unit && u != nullptr; u = u->outer)
    if (std::find(u->captures.begin(), u->captures.end(), var) == u->captures.end())
      u->captures.push_back(var);
}

Var* Analysis::hidden(const char* name) {
  return m_set.store->var(name, basicType(m_set, Basic::int_));
}

// The variable that holds the value which the expression names a part of; null when a pointer,
// slice or map is on the way.
Var* Analysis::rootOf(const Expr* expr) const {
  switch (expr->kind) {
    case ExprKind::paren:
      return rootOf(static_cast<const ParenExpr*>(expr)->x);
    case ExprKind::ident: {
      Object* const o = static_cast<const Ident*>(expr)->object;
      if (o == nullptr || o->kind != ObjectKind::var) return nullptr;
      auto* const var = static_cast<Var*>(o);
      return var->isPackageLevel || var->isField ? nullptr : var;
    }
    case ExprKind::selector: {
      const auto& e = *static_cast<const SelectorExpr*>(expr);
      if (e.selection == nullptr || e.selection->kind != SelectionKind::field) return nullptr;
      if (e.selection->indirect) return nullptr;
      if (m_typeOf(e.x->type)->kind == RKind::pointer) return nullptr;
      return rootOf(e.x);
    }
    case ExprKind::index: {
      const auto& e = *static_cast<const IndexExpr*>(expr);
      if (e.x->type == nullptr || e.x->mode == Mode::typexpr) return nullptr;
      if (e.x->type->kind == TypeKind::signature) return nullptr;
      return m_typeOf(e.x->type)->kind == RKind::array ? rootOf(e.x) : nullptr;
    }
    default:
      return nullptr;
  }
}

void Analysis::box(const Expr* expr) {
  if (Var* const var = rootOf(expr); var != nullptr) info(var).boxed = true;
}

void Analysis::reassign(const Expr* expr) {
  if (Var* const var = rootOf(expr); var != nullptr) info(var).reassigned = true;
}

// ---- functions ----

void Analysis::declareParams(const Signature& signature) {
  if (signature.recv != nullptr) info(signature.recv);
  for (Var* v : signature.params) info(v);
  // `return x` assigns to results.
  for (Var* v : signature.results) info(v).reassigned = true;
}

void Analysis::function(const FuncDecl& decl, const Signature& signature) {
  m_unit = &m_units.emplace_back();
  m_unit->signature = &signature;
  declareParams(signature);
  body(decl.body);
  finish();
}

void Analysis::initializer(const Expr& e, std::uint32_t literalsBefore) {
  m_unit = &m_units.emplace_back();
  m_unit->literals = literalsBefore;
  expr(&e);
  finish();
}

void Analysis::body(const BlockStmt* block) {
  if (block != nullptr) stmts(block->list);
}

void Analysis::literal(const FuncLit& e) {
  Unit& unit = m_units.emplace_back();
  unit.outer = m_unit;
  unit.signature = asSignature(m_set, e.type);
  unit.number = ++m_unit->function()->literals;
  m_literals[&e] = &unit;
  Unit* const before = m_unit;
  m_unit = &unit;
  declareParams(*unit.signature);
  body(e.body);
  m_unit = before;
}

// ---- ways out of loop bodies ----

void Analysis::addExit(Unit* from, Unit* to, Tok tok, Stmt* target) {
  Unit* const function = from->function();
  std::int32_t code = 0;
  for (Unit* u = from; u != to; u = u->outer) {
    const auto same = std::find_if(u->exits.begin(), u->exits.end(), [&](const Exit& e) {
      return e.tok == tok && e.target == target;
    });
    if (same != u->exits.end()) return;  // and all units around it have it
    if (code == 0) {
      // Another unit inside of the same loop may have made it.
      for (Unit* o = u->outer; o != to && code == 0; o = o->outer)
        for (const Exit& e : o->exits)
          if (e.tok == tok && e.target == target) code = e.code;
      if (code == 0) code = m_nextCode++;
    }
    u->exits.push_back({code, tok, target});
  }
  m_unit = function;
  if (function->next == nullptr) {
    function->next = hidden("#next");
    VarInfo& v = info(function->next);
    v.boxed = true;
  }
  m_unit = from;
  use(function->next);
}

void Analysis::finish() {
  for (const Branch& branch : m_branches) {
    if (branch.stmt->target == nullptr) continue;
    Stmt* const target = branch.stmt->target;
    const Stmt* const inner = unlabel(target);
    const bool isGoto = branch.stmt->tok == Tok::kwGoto;
    const auto found = m_unitOf.find(isGoto ? target : inner);
    if (found == m_unitOf.end()) continue;
    Unit* to = found->second;
    // Leaving or repeating a loop over a function is the business of its own body.
    if (!isGoto && inner->kind == StmtKind::range)
      if (const auto loop = m_loops.find(static_cast<const RangeStmt*>(inner));
          loop != m_loops.end())
        to = loop->second;
    addExit(branch.unit, to, branch.stmt->tok, target);
  }
  m_unit = nullptr;
}

// ---- expressions ----

void Analysis::exprs(const List<Expr>& list) {
  for (const Expr* e : list) expr(e);
}

void Analysis::ident(const Ident& e) {
  if (e.object == nullptr || e.object->kind != ObjectKind::var) return;
  auto* const var = static_cast<Var*>(e.object);
  if (!var->isField && !var->isPackageLevel) use(var);
}

// x.m takes the address of x.
bool Analysis::isPointerMethod(const SelectorExpr& e) const {
  const Selection& selection = *e.selection;
  if (selection.kind != SelectionKind::method || selection.indirect) return false;
  const RType* const type = m_typeOf(e.x->type);
  if (type->kind == RKind::pointer || type->kind == RKind::interface_) return false;
  const auto* const f = static_cast<const Func*>(selection.object);
  return f->hasPtrRecv || f->origin->hasPtrRecv || isTypeParam(e.x->type);
}

void Analysis::selector(const SelectorExpr& e) {
  if (e.selection == nullptr) return;  // a qualified name
  if (e.selection->kind == SelectionKind::methodExpr) return;
  expr(e.x);
  if (isPointerMethod(e)) box(e.x);
}

void Analysis::composite(const CompositeLit& e) {
  for (const Expr* element : e.elements) {
    if (element->kind != ExprKind::keyValue) {
      expr(element);
      continue;
    }
    const auto& kv = *static_cast<const KeyValueExpr*>(element);
    expr(kv.key);
    expr(kv.value);
  }
}

void Analysis::index(const IndexExpr& e) {
  if (e.x->mode == Mode::typexpr || e.mode == Mode::typexpr) return;
  expr(e.x);
  if (e.x->type != nullptr && e.x->type->kind == TypeKind::signature) return;  // instantiation
  if (e.indexes.size() == 1 && e.indexes[0]->mode == Mode::typexpr) return;
  exprs(e.indexes);
  if (m_typeOf(e.x->type)->kind == RKind::array && e.indexes[0]->constant == nullptr) box(e.x);
}

void Analysis::slice(const SliceExpr& e) {
  expr(e.x);
  if (e.low != nullptr) expr(e.low);
  if (e.high != nullptr) expr(e.high);
  if (e.max != nullptr) expr(e.max);
  if (m_typeOf(e.x->type)->kind == RKind::array) box(e.x);
}

// Thousands of operands may follow each other, so the left sides are no recursion.
void Analysis::binary(const BinaryExpr& e) {
  std::vector<const BinaryExpr*> chain{&e};
  while (chain.back()->x->kind == ExprKind::binary)
    chain.push_back(static_cast<const BinaryExpr*>(chain.back()->x));
  expr(chain.back()->x);
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) expr((*at)->y);
}

void Analysis::expr(const Expr* e) {
  if (e == nullptr || e->mode == Mode::typexpr) return;
  switch (e->kind) {
    case ExprKind::ident:
      return ident(*static_cast<const Ident*>(e));
    case ExprKind::compositeLit:
      return composite(*static_cast<const CompositeLit*>(e));
    case ExprKind::keyValue:
      return;
    case ExprKind::funcLit:
      return literal(*static_cast<const FuncLit*>(e));
    case ExprKind::paren:
      return expr(static_cast<const ParenExpr*>(e)->x);
    case ExprKind::selector:
      return selector(*static_cast<const SelectorExpr*>(e));
    case ExprKind::index:
      return index(*static_cast<const IndexExpr*>(e));
    case ExprKind::slice:
      return slice(*static_cast<const SliceExpr*>(e));
    case ExprKind::typeAssert:
      return expr(static_cast<const TypeAssertExpr*>(e)->x);
    case ExprKind::star:
      return expr(static_cast<const StarExpr*>(e)->x);
    case ExprKind::call: {
      const auto& call = *static_cast<const CallExpr*>(e);
      if (call.callKind == CallKind::call) expr(call.fun);
      exprs(call.args);
      return;
    }
    case ExprKind::unary: {
      const auto& unary = *static_cast<const UnaryExpr*>(e);
      expr(unary.x);
      if (unary.op == Tok::and_) box(unary.x);
      return;
    }
    case ExprKind::binary:
      return binary(*static_cast<const BinaryExpr*>(e));
    default:
      return;
  }
}

}  // namespace gantry::golang
