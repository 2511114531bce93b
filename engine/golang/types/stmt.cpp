// Statements and function bodies. Labels and where branches may stand: the parser's business.
#include <algorithm>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

void Checker::funcBody(DeclInfo* decl, Signature* sig, FuncType& type, BlockStmt& body,
                       const constant::Value* iota) {
  const Saved saved(*this);
  std::vector<Var*> locals;
  m_context = Context{};
  m_context.decl = decl;
  m_context.scope = type.scope;
  m_context.funcScope = type.scope;
  m_context.signature = sig;
  m_context.iota = iota;
  m_context.locals = &locals;
  body.scope = type.scope;
  stmtList(body.list);
  if (!sig->results.empty() && !isTerminating(&body, "")) error(body.rbrace, "missing return");
  usage(locals);
}

void Checker::usage(std::vector<Var*>& locals) {
  std::stable_sort(locals.begin(), locals.end(),
                   [](const Var* a, const Var* b) { return a->pos < b->pos; });
  for (const Var* const var : locals)
    if (!var->used) error(var->pos, say("declared and not used: ", var->name));
}

void Checker::stmtList(const List<Stmt>& list) {
  for (Stmt* const s : list) stmt(s);
}

void Checker::stmt(Stmt* s) {
  if (s == nullptr) return;
  Scope* const scope = m_context.scope;
  const std::size_t top = m_delayed.size();
  stmtInner(s);
  // Function literals see the scope as it is now.
  processDelayed(top);
  m_context.scope = scope;
}

void Checker::stmtInner(Stmt* s) {
  switch (s->kind) {
    case StmtKind::bad:
    case StmtKind::empty:
    case StmtKind::branch:
      break;
    case StmtKind::expr:
      exprStmt(as<ExprStmt>(*s));
      break;
    case StmtKind::send:
      sendStmt(as<SendStmt>(*s));
      break;
    case StmtKind::incDec:
      incDecStmt(as<IncDecStmt>(*s));
      break;
    case StmtKind::assign:
      assignStmt(as<AssignStmt>(*s));
      break;
    case StmtKind::go:
      suspendedCall("go", as<GoStmt>(*s).call);
      break;
    case StmtKind::defer:
      suspendedCall("defer", as<DeferStmt>(*s).call);
      break;
    case StmtKind::return_:
      returnStmt(as<ReturnStmt>(*s));
      break;
    case StmtKind::block:
      blockStmt(as<BlockStmt>(*s));
      break;
    case StmtKind::if_:
      ifStmt(as<IfStmt>(*s));
      break;
    case StmtKind::switch_:
      switchStmt(as<SwitchStmt>(*s));
      break;
    case StmtKind::typeSwitch:
      typeSwitchStmt(as<TypeSwitchStmt>(*s));
      break;
    case StmtKind::select:
      selectStmt(as<SelectStmt>(*s));
      break;
    case StmtKind::for_:
      forStmt(as<ForStmt>(*s));
      break;
    case StmtKind::range:
      rangeStmt(as<RangeStmt>(*s));
      break;
    case StmtKind::labeled:
      stmt(as<LabeledStmt>(*s).stmt);
      break;
    case StmtKind::decl:
      declStmt(as<DeclStmt>(*s));
      break;
  }
}

void Checker::exprStmt(ExprStmt& s) {
  Operand x;
  const ExprUse use = rawExpr(nullptr, x, s.x, nullptr, false);
  if (x.mode == Mode::builtin) {
    error(x, say(x, " must be called"));
  } else if (x.mode == Mode::typexpr) {
    error(x, say(x, " is not an expression"));
  } else if (use != ExprUse::statement) {
    error(x, say(x, " is not used"));
  }
}

void Checker::sendStmt(SendStmt& s) {
  Operand chan;
  Operand value;
  expr(nullptr, chan, s.chan);
  expr(nullptr, value, s.value);
  if (!chan.valid() || !value.valid()) return;
  Type* const u = core(chan.type);
  const Pos pos = startPos(s);
  if (u == nullptr)
    return error(pos, say("invalid operation: cannot send to ", chan, ": no core type"));
  if (u->kind != TypeKind::chan)
    return error(pos, say("invalid operation: cannot send to non-channel ", chan));
  const auto* const type = static_cast<Chan*>(u);
  if (type->dir == ChanDir::recvOnly)
    return error(pos, say("invalid operation: cannot send to receive-only channel ", chan));
  assignment(value, type->elem, "send");
}

void Checker::incDecStmt(IncDecStmt& s) {
  Operand x;
  expr(nullptr, x, s.x);
  if (!x.valid()) return;
  const std::string_view op = s.inc ? "++" : "--";
  if (!allNumeric(m_set, x.type))
    return error(*s.x, say("invalid operation: ", s.x, op, " (non-numeric type ", x.type, ")"));
  assignVar(s.x, nullptr, &x, "assignment");
}

void Checker::assignStmt(AssignStmt& s) {
  if (s.tok == Tok::assign) return assignVars(s.lhs, s.rhs);
  if (s.tok == Tok::define) return shortVarDecl(s);
  if (s.lhs.size() != 1 || s.rhs.size() != 1)
    return error(startPos(s),
                 say("assignment operation ", s.tok, " requires single-valued expressions"));
  Operand x;
  Operand y;
  expr(nullptr, x, s.lhs[0]);
  expr(nullptr, y, s.rhs[0]);
  if (x.valid() && y.valid()) {
    binaryOp(x, y, nullptr, binaryOf(s.tok), s.lhs[0], s.rhs[0]);
  } else {
    x.mode = Mode::invalid;
  }
  assignVar(s.lhs[0], nullptr, &x, "assignment");
}

void Checker::suspendedCall(std::string_view keyword, Expr* call) {
  if (call->kind != ExprKind::call) {
    error(*call, say("expression in ", keyword, " must be function call"));
    use(call);
    return;
  }
  Operand x;
  switch (rawExpr(nullptr, x, call, nullptr, false)) {
    case ExprUse::conversion:
      return error(x, say(keyword, " requires function call, not conversion ", x));
    case ExprUse::expression:
      return error(x, say(keyword, " discards result of ", x));
    case ExprUse::statement:
      break;
  }
}

void Checker::returnStmt(ReturnStmt& s) {
  const std::vector<Var*>& results = m_context.signature->results;
  if (!s.results.empty() || results.empty() || results[0]->name.empty()) {
    if (!results.empty() || !s.results.empty()) {
      if (results.empty()) {
        // "too many return values" wants to know what they are.
        const std::vector<Operand> values = exprList(s.results);
        for (const Operand& x : values)
          if (!x.valid()) return;
        if (!values.empty()) returnError(s, results, values);
        return;
      }
      initVars(results, s.results, &s);
    }
    return;
  }
  for (const Var* const result : results) {
    Object* const found = lookupName(result->name);
    if (found == nullptr || found == result) continue;
    Report(*this, s.pos, say("result parameter ", result->name, " not in scope at return"))
        .also(found->pos, say("inner declaration of var ", result->name, " ", result->type))
        .send();
  }
}

void Checker::blockStmt(BlockStmt& s) {
  s.scope = openScope();
  stmtList(s.list);
}

void Checker::condition(Expr* e, std::string_view what) {
  if (e == nullptr) return;
  Operand x;
  expr(nullptr, x, e);
  if (!x.valid()) return;
  if (!allBoolean(m_set, x.type)) {
    error(*e, say("non-boolean condition in ", what, " statement"));
  } else {
    setFinalType(e, defaultType(m_set, x.type), true);
  }
}

void Checker::ifStmt(IfStmt& s) {
  openScope();
  stmt(s.init);
  condition(s.cond, "if");
  stmt(s.then);
  stmt(s.els);
}

void Checker::forStmt(ForStmt& s) {
  s.scope = openScope();
  stmt(s.init);
  condition(s.cond, "for");
  stmt(s.post);
  stmt(s.body);
}

void Checker::selectStmt(SelectStmt& s) {
  Pos firstDefault = kNoPos;
  for (const CommClause* const clause : s.clauses) {
    if (clause->comm != nullptr) continue;
    if (firstDefault != kNoPos) multipleDefaults(firstDefault, clause->pos);
    if (firstDefault == kNoPos) firstDefault = clause->pos;
  }
  for (CommClause* const clause : s.clauses) {
    const Expr* receive = nullptr;
    bool ok = clause->comm == nullptr || clause->comm->kind == StmtKind::send;
    if (!ok && clause->comm->kind == StmtKind::expr) {
      receive = as<ExprStmt>(*clause->comm).x;
    } else if (!ok && clause->comm->kind == StmtKind::assign) {
      const auto& assign = as<AssignStmt>(*clause->comm);
      if (assign.rhs.size() == 1) receive = assign.rhs[0];
    }
    if (receive != nullptr) {
      const Expr* const inner = unparen(const_cast<Expr*>(receive));
      ok = inner->kind == ExprKind::unary && as<const UnaryExpr>(*inner).op == Tok::arrow;
    }
    if (!ok) {
      error(startPos(*clause->comm),
            "select case must be send or receive (possibly with assignment)");
      continue;
    }
    Scope* const outer = m_context.scope;
    clause->scope = openScope();
    stmt(clause->comm);
    stmtList(clause->body);
    m_context.scope = outer;
  }
}

void Checker::multipleDefaults(Pos first, Pos again) {
  const LineCol at = m_set.sources.lineCol(first);
  error(again, say("multiple defaults (first at ", at.file, ":", static_cast<std::size_t>(at.line),
                   ":", static_cast<std::size_t>(at.column), ")"));
}

}  // namespace gantry::golang
