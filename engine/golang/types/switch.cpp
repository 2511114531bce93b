// Expression switches and type switches.
#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

// A value that gc looks for duplicates of.
bool isCompared(const constant::Value* value) {
  switch (value->kind()) {
    case constant::Kind::integer:
    case constant::Kind::real:
    case constant::Kind::string:
      return true;
    default:
      return false;
  }
}

}  // namespace

void Checker::switchStmt(SwitchStmt& s) {
  openScope();
  stmt(s.init);
  Operand x;
  if (s.tag != nullptr) {
    expr(nullptr, x, s.tag);
    assignment(x, nullptr, "switch expression");
    if (x.valid() && !comparableType(m_set, x.type, true, &m_package, nullptr) &&
        !hasNil(m_set, x.type)) {
      error(x, say("cannot switch on ", x, " (", x.type, " is not comparable)"));
      x.mode = Mode::invalid;
    }
  } else {
    const Pos pos = s.clauses.empty() ? s.rbrace : s.clauses[0]->pos;
    x.mode = Mode::constant;
    x.type = basic(Basic::bool_);
    x.value = m_set.constants.boolean(true);
    x.expr = m_set.arena.make<Ident>(pos, "true");
    record(x);
  }
  Pos firstDefault = kNoPos;
  for (const CaseClause* const clause : s.clauses) {
    if (!clause->isDefault) continue;
    if (firstDefault != kNoPos) multipleDefaults(firstDefault, clause->pos);
    if (firstDefault == kNoPos) firstDefault = clause->pos;
  }
  SeenCases seen;
  for (CaseClause* const clause : s.clauses) {
    caseValues(x, clause->exprs, seen);
    Scope* const outer = m_context.scope;
    clause->scope = openScope();
    stmtList(clause->body);
    m_context.scope = outer;
  }
}

void Checker::caseValues(Operand& x, const List<Expr>& values, SeenCases& seen) {
  for (Expr* const e : values) {
    Operand v;
    expr(nullptr, v, e);
    if (!x.valid() || !v.valid()) continue;
    convertUntyped(v, x.type);
    if (!v.valid()) continue;
    Operand result = v;
    Operand tag = x;
    comparison(result, tag, Tok::eql, true);
    if (!result.valid() || !v.isConst() || !isCompared(v.value)) continue;
    std::vector<SeenCase>& same = seen[constantKey(v.value)];
    const SeenCase* before = nullptr;
    for (const SeenCase& other : same)
      if (before == nullptr && identical(v.type, other.type)) before = &other;
    if (before != nullptr) {
      Report(*this, startPos(*e), say("duplicate case ", v, " in expression switch"))
          .also(before->pos, "previous case")
          .send();
    } else {
      same.push_back({v.type, nodePos(*e)});
    }
  }
}

Type* Checker::caseTypes(const Operand* x, const List<Expr>& types,
                         std::vector<std::pair<Type*, Expr*>>& seen) {
  Type* type = nullptr;
  for (Expr* const e : types) {
    const Expr* const inner = unparen(e);
    const Object* const object =
        inner->kind == ExprKind::ident ? lookupName(as<const Ident>(*inner).name) : nullptr;
    if (object != nullptr && object->kind == ObjectKind::nil) {
      Operand nil;
      expr(nullptr, nil, e);
      type = nullptr;
    } else {
      type = varType(e);
      if (!isValid(type)) continue;
    }
    const Expr* before = nullptr;
    for (const auto& [other, where] : seen) {
      const bool bothNil = other == nullptr && type == nullptr;
      if (bothNil || (other != nullptr && type != nullptr && identical(other, type)))
        before = where;
    }
    if (before != nullptr) {
      Report(*this, startPos(*e),
             say("duplicate case ", type != nullptr ? text(type) : "nil", " in type switch"))
          .also(startPos(*before), "previous case")
          .send();
      continue;
    }
    seen.emplace_back(type, e);
    if (x != nullptr && type != nullptr) typeAssertion(e, *x, type, true);
  }
  return type;
}

void Checker::typeSwitchStmt(TypeSwitchStmt& s) {
  openScope();
  stmt(s.init);
  const Ident* name = s.name;
  if (name != nullptr && name->name == "_") {
    error(name->pos, "no new variable on left side of :=");
    name = nullptr;
  }
  Operand x;
  const Operand* subject = nullptr;
  expr(nullptr, x, s.guard->x);
  if (x.valid()) {
    if (isTypeParam(x.type)) {
      error(x, say("cannot use type switch on type parameter value ", x));
    } else if (isInterface(m_set, x.type)) {
      subject = &x;
    } else {
      error(x, say(x, " is not an interface"));
    }
  }
  Pos firstDefault = kNoPos;
  for (const CaseClause* const clause : s.clauses) {
    if (!clause->isDefault) continue;
    if (firstDefault != kNoPos) multipleDefaults(firstDefault, clause->pos);
    if (firstDefault == kNoPos) firstDefault = clause->pos;
  }
  std::vector<Var*> vars;
  std::vector<std::pair<Type*, Expr*>> seen;
  for (CaseClause* const clause : s.clauses) {
    Type* type = caseTypes(subject, clause->exprs, seen);
    Scope* const outer = m_context.scope;
    clause->scope = openScope();
    if (name != nullptr) {
      if (clause->exprs.size() != 1 || type == nullptr)
        type = subject != nullptr ? x.type : invalidType();
      Var* const var = m_store.var(name->name, type, name->pos, &m_package);
      declare(clause->scope, nullptr, var);
      clause->implicitVar = var;
      vars.push_back(var);
    }
    stmtList(clause->body);
    m_context.scope = outer;
  }
  if (name == nullptr) return;
  bool used = false;
  for (Var* const var : vars) {
    used = used || var->used;
    var->used = true;
  }
  if (!used) error(name->pos, say(name->name, " declared and not used"));
}

}  // namespace gantry::golang
