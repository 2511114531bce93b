// Statements.
#include <utility>

#include "engine/golang/parser/parser_impl.h"

namespace gantry::golang {

Stmt* Parser::stmtOrNull() {
  const Nest nest(*this);
  // The most frequent first: an assignment, a call, a label.
  if (tok() == Tok::ident) {
    Exprs lhs = exprList();
    if (!lhs.isList() && lhs.one->kind == ExprKind::ident && tok() == Tok::colon)
      return labeledStmtOrNull(&as<Ident>(*lhs.one));
    return simpleStmt(std::move(lhs), Tok::eof);
  }
  switch (tok()) {
    case Tok::add:
    case Tok::sub:
    case Tok::mul:
    case Tok::and_:
    case Tok::xor_:
    case Tok::not_:
    case Tok::arrow:
    case Tok::intLit:
    case Tok::floatLit:
    case Tok::imagLit:
    case Tok::charLit:
    case Tok::stringLit:
    case Tok::lparen:
    case Tok::lbrack:
    case Tok::kwFunc:
    case Tok::kwStruct:
    case Tok::kwMap:
    case Tok::kwChan:
    case Tok::kwInterface:
      return simpleStmt(Tok::eof);
    case Tok::lbrace:
      return blockStmt("");
    case Tok::semicolon:
      return m_arena.make<EmptyStmt>(pos());
    default:
      return keywordStmtOrNull();
  }
}

Stmt* Parser::keywordStmtOrNull() {
  switch (tok()) {
    case Tok::kwVar:
    case Tok::kwConst:
    case Tok::kwType:
      return declStmt();
    case Tok::kwFor:
      return forStmt();
    case Tok::kwSwitch:
      return switchStmt();
    case Tok::kwSelect:
      return selectStmt();
    case Tok::kwIf:
      return ifStmt();
    case Tok::kwBreak:
    case Tok::kwContinue:
    case Tok::kwGoto:
    case Tok::kwFallthrough:
      return branchStmt();
    case Tok::kwGo:
    case Tok::kwDefer:
      return callStmt();
    case Tok::kwReturn:
      return returnStmt();
    default:
      return nullptr;
  }
}

// lhs: what was read already, if something was. keyword: the statement in whose header this is,
// else eof.
Stmt* Parser::simpleStmt(Exprs lhs, Tok keyword) {
  if (keyword == Tok::kwFor && tok() == Tok::kwRange) return rangeClause({}, false, false, kNoPos);
  if (lhs.one == nullptr) lhs = exprList();
  if (lhs.isList() || tok() == Tok::assign || tok() == Tok::define)
    return assignment(std::move(lhs), keyword);

  const Pos at = pos();
  const Tok op = tok();
  if (isAssignOp(op)) {
    next();
    auto* const made = m_arena.make<AssignStmt>(at, op);
    made->lhs = {lhs.one};
    made->rhs = {expr()};
    return made;
  }
  if (op == Tok::inc || op == Tok::dec) {
    next();
    return m_arena.make<IncDecStmt>(at, lhs.one, op == Tok::inc);
  }
  if (op == Tok::arrow) {
    next();
    Expr* const value = expr();
    return m_arena.make<SendStmt>(at, lhs.one, value);
  }
  return exprStmt(lhs.one);
}

// = or := after the left side, or a message.
Stmt* Parser::assignment(Exprs lhs, Tok keyword) {
  const Tok op = tok();
  const Pos at = pos();
  if (op != Tok::assign && op != Tok::define) {
    syntaxError("expected := or = or comma");
    advance({Tok::semicolon, Tok::rbrace});
    return exprStmt(lhs.first());
  }
  next();
  const bool define = op == Tok::define;
  if (keyword == Tok::kwFor && tok() == Tok::kwRange)
    return rangeClause(std::move(lhs), define, !define, at);

  Exprs rhs = exprList();
  if (keyword == Tok::kwSwitch && define && !rhs.isList() && !lhs.isList() &&
      rhs.one->kind == ExprKind::typeAssert && lhs.one->kind == ExprKind::ident) {
    auto& guard = as<TypeAssertExpr>(*rhs.one);
    if (guard.typeExpr == nullptr) {  // switch name := x.(type)
      guard.lhs = &as<Ident>(*lhs.one);
      return exprStmt(&guard);
    }
  }
  auto* const made = m_arena.make<AssignStmt>(at, op);
  made->lhs = lhs.take();
  made->rhs = rhs.take();
  return made;
}

// At `range`. The statement's own place is forStmt()'s to fill in.
RangeStmt* Parser::rangeClause(Exprs lhs, bool define, bool assign, Pos at) {
  auto* const made = m_arena.make<RangeStmt>(pos());
  made->rangePos = pos();
  made->tokPos = at;
  made->define = define;
  made->assign = assign;
  next();
  if (lhs.one != nullptr) {
    const List<Expr> names = lhs.take();
    made->key = names[0];
    if (names.size() > 1) made->value = names[1];
    if (names.size() > 2) made->extra.assign(names.begin() + 2, names.end());
  }
  made->x = expr();
  return made;
}

Stmt* Parser::labeledStmtOrNull(Ident* label) {
  const Pos at = pos();
  want(Tok::colon);
  if (tok() == Tok::rbrace) {
    // No semicolon is needed before }, so an empty statement is meant.
    Stmt* const empty = m_arena.make<EmptyStmt>(pos());
    return m_arena.make<LabeledStmt>(at, label, empty);
  }
  if (Stmt* const stmt = stmtOrNull()) return m_arena.make<LabeledStmt>(at, label, stmt);
  syntaxErrorAt(at, "missing statement after label");
  return nullptr;
}

// context: after what a block is expected; empty when it is known to be there.
BlockStmt* Parser::blockStmt(std::string_view context) {
  auto* const made = m_arena.make<BlockStmt>(pos());
  if (!got(Tok::lbrace)) {
    syntaxError("expected { after " + std::string(context));
    advance({Tok::ident, Tok::rbrace});
    made->rbrace = pos();
    if (got(Tok::rbrace)) return made;
  }
  made->list = stmtList();
  made->rbrace = pos();
  want(Tok::rbrace);
  return made;
}

// StatementList = { Statement ";" }
List<Stmt> Parser::stmtList() {
  const std::size_t mark = m_stmts.size();
  while (tok() != Tok::eof && tok() != Tok::rbrace && tok() != Tok::kwCase &&
         tok() != Tok::kwDefault) {
    Stmt* const stmt = stmtOrNull();
    if (stmt == nullptr) break;
    m_stmts.push_back(stmt);
    if (!got(Tok::semicolon) && tok() != Tok::rbrace) {
      syntaxError("at end of statement");
      advance({Tok::semicolon, Tok::rbrace, Tok::kwCase, Tok::kwDefault});
      got(Tok::semicolon);
    }
  }
  return takeFrom(m_stmts, mark);
}

Stmt* Parser::declStmt() {
  auto* const made = m_arena.make<DeclStmt>(pos());
  const Tok keyword = tok();
  next();
  if (keyword == Tok::kwConst) {
    constGroup(made->decls);
  } else if (keyword == Tok::kwType) {
    group([&] { typeDecl(made->decls); });
  } else {
    group([&] { varDecl(made->decls); });
  }
  return made;
}

// go and defer
Stmt* Parser::callStmt() {
  const Pos at = pos();
  const Tok keyword = tok();
  next();
  Expr* x = primaryExpr(nullptr, tok() == Tok::lparen);
  if (Expr* const bare = unparen(x); bare != x) {
    error(x->pos, "expression in " + std::string(text(keyword)) + " must not be parenthesized");
    x = bare;
  }
  if (keyword == Tok::kwGo) return m_arena.make<GoStmt>(at, x);
  return m_arena.make<DeferStmt>(at, x);
}

Stmt* Parser::branchStmt() {
  auto* const made = m_arena.make<BranchStmt>(pos(), tok());
  next();
  if (made->tok == Tok::kwGoto || (made->tok != Tok::kwFallthrough && tok() == Tok::ident))
    made->label = name();
  return made;
}

Stmt* Parser::returnStmt() {
  auto* const made = m_arena.make<ReturnStmt>(pos());
  next();
  if (tok() != Tok::semicolon && tok() != Tok::rbrace) made->results = exprList().take();
  return made;
}

Stmt* Parser::forStmt() {
  const Pos at = pos();
  const Header head = header(Tok::kwFor);
  BlockStmt* const body = blockStmt("for clause");
  if (head.init != nullptr && head.init->kind == StmtKind::range) {
    auto& made = as<RangeStmt>(*head.init);
    made.pos = at;
    made.body = body;
    return &made;
  }
  auto* const made = m_arena.make<ForStmt>(at);
  made->init = head.init;
  made->cond = head.cond;
  made->post = head.post;
  made->body = body;
  return made;
}

IfStmt* Parser::ifStmt() {
  auto* const made = m_arena.make<IfStmt>(pos());
  const Header head = header(Tok::kwIf);
  made->init = head.init;
  made->cond = head.cond;
  made->then = blockStmt("if clause");
  if (!got(Tok::kwElse)) return made;
  if (tok() == Tok::kwIf) {
    const Nest nest(*this);
    made->els = ifStmt();
  } else if (tok() == Tok::lbrace) {
    made->els = blockStmt("");
  } else {
    syntaxError("else must be followed by if or statement block");
    advance({Tok::ident, Tok::rbrace});
  }
  return made;
}

Stmt* Parser::switchStmt() {
  const Pos at = pos();
  const Header head = header(Tok::kwSwitch);
  if (!got(Tok::lbrace)) {
    syntaxError("missing { after switch clause");
    advance({Tok::kwCase, Tok::kwDefault, Tok::rbrace});
  }
  List<CaseClause> clauses;
  while (tok() != Tok::eof && tok() != Tok::rbrace) clauses.push_back(caseClause());
  const Pos rbrace = pos();
  want(Tok::rbrace);

  if (head.cond != nullptr && head.cond->kind == ExprKind::typeAssert &&
      as<TypeAssertExpr>(*head.cond).typeExpr == nullptr) {
    auto* const made = m_arena.make<TypeSwitchStmt>(at);
    made->init = head.init;
    made->guard = &as<TypeAssertExpr>(*head.cond);
    made->name = made->guard->lhs;
    made->clauses = std::move(clauses);
    made->rbrace = rbrace;
    return made;
  }
  auto* const made = m_arena.make<SwitchStmt>(at);
  made->init = head.init;
  made->tag = head.cond;
  made->clauses = std::move(clauses);
  made->rbrace = rbrace;
  return made;
}

Stmt* Parser::selectStmt() {
  auto* const made = m_arena.make<SelectStmt>(pos());
  next();
  if (!got(Tok::lbrace)) {
    syntaxError("missing { after select clause");
    advance({Tok::kwCase, Tok::kwDefault, Tok::rbrace});
  }
  while (tok() != Tok::eof && tok() != Tok::rbrace) made->clauses.push_back(commClause());
  made->rbrace = pos();
  want(Tok::rbrace);
  return made;
}

// Neither case nor default.
void Parser::clauseStart() {
  syntaxError("expected case or default or }");
  advance({Tok::colon, Tok::kwCase, Tok::kwDefault, Tok::rbrace});
}

CaseClause* Parser::caseClause() {
  auto* const made = m_arena.make<CaseClause>();
  made->pos = pos();
  if (got(Tok::kwCase)) {
    made->exprs = exprList().take();
  } else if (got(Tok::kwDefault)) {
    made->isDefault = true;
  } else {
    clauseStart();
  }
  made->colon = pos();
  want(Tok::colon);
  made->body = stmtList();
  return made;
}

// Which statements may stand here is the checker's to say.
CommClause* Parser::commClause() {
  auto* const made = m_arena.make<CommClause>();
  made->pos = pos();
  if (got(Tok::kwCase)) {
    made->comm = simpleStmt(Tok::eof);
  } else if (!got(Tok::kwDefault)) {
    clauseStart();
  }
  made->colon = pos();
  want(Tok::colon);
  made->body = stmtList();
  return made;
}

}  // namespace gantry::golang
