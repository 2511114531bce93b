// What stands between if, for or switch and its block.
#include <utility>

#include "engine/golang/parser/parser_impl.h"

namespace gantry::golang {
namespace {

std::string listText(const List<Expr>& list) {
  std::string text;
  for (const Expr* const x : list) {
    if (!text.empty()) text += ", ";
    text += exprText(*x);
  }
  return text;
}

// A sum next to a `=` in parentheses, so that the `=` stands out.
std::string sideText(const List<Expr>& list) {
  const std::string text = listText(list);
  return list.size() == 1 && list.front()->kind == ExprKind::binary ? "(" + text + ")" : text;
}

// A statement where a value was expected.
std::string stmtText(const Stmt& stmt) {
  switch (stmt.kind) {
    case StmtKind::assign: {
      const auto& assign = as<const AssignStmt>(stmt);
      // Most likely == was meant.
      if (assign.tok == Tok::assign)
        return "assignment " + sideText(assign.lhs) + " = " + sideText(assign.rhs);
      return listText(assign.lhs) + " " + std::string(text(assign.tok)) + " " +
             listText(assign.rhs);
    }
    case StmtKind::incDec:
      return exprText(*as<const IncDecStmt>(stmt).x) +
             (as<const IncDecStmt>(stmt).inc ? "++" : "--");
    case StmtKind::send:
      return exprText(*as<const SendStmt>(stmt).chan) + " <- " +
             exprText(*as<const SendStmt>(stmt).value);
    default:
      return "statement";
  }
}

}  // namespace

Parser::Header Parser::header(Tok keyword) {
  Header made;
  want(keyword);
  if (tok() == Tok::lbrace) {
    if (keyword == Tok::kwIf) {
      syntaxError("missing condition in if statement");
      made.cond = badExpr();
    }
    return made;
  }
  const int outer = m_exprNest;
  m_exprNest = -1;
  if (tok() != Tok::semicolon) {
    if (got(Tok::kwVar))
      syntaxError("var declaration not allowed in " + std::string(text(keyword)) + " initializer");
    made.init = simpleStmt(keyword);
    if (made.init->kind == StmtKind::range) {
      m_exprNest = outer;
      return made;
    }
  }

  Stmt* last = nullptr;  // the condition
  Pos semi = kNoPos;
  std::string_view semiText;
  if (tok() == Tok::lbrace) {
    last = std::exchange(made.init, nullptr);
  } else {
    if (tok() == Tok::semicolon) {
      semi = pos();
      semiText = m_scanner.lit();
      next();
    } else {
      want(Tok::lbrace);  // what is missing most likely
      if (tok() != Tok::lbrace) advance({Tok::lbrace, Tok::rbrace});
    }
    if (keyword == Tok::kwFor)
      last = forClauses(made);
    else if (tok() != Tok::lbrace)
      last = simpleStmt(keyword);
  }
  made.cond = condition(last, keyword, semi, semiText);
  m_exprNest = outer;
  return made;
}

// The condition and the last clause of `for init; cond; post`.
Stmt* Parser::forClauses(Header& header) {
  Stmt* cond = nullptr;
  if (tok() != Tok::semicolon) {
    if (tok() == Tok::lbrace) {
      syntaxError("expected for loop condition");
      return nullptr;
    }
    cond = simpleStmt(Tok::eof);
  }
  want(Tok::semicolon);
  if (tok() != Tok::lbrace) {
    header.post = simpleStmt(Tok::eof);
    if (header.post->kind == StmtKind::assign && as<AssignStmt>(*header.post).tok == Tok::define)
      syntaxErrorAt(header.post->pos, "cannot declare in post statement of for loop");
  }
  return cond;
}

Expr* Parser::condition(Stmt* stmt, Tok keyword, Pos semi, std::string_view semiText) {
  if (stmt == nullptr) {
    if (keyword != Tok::kwIf || semi == kNoPos) return nullptr;
    if (semiText != "semicolon")
      syntaxErrorAt(semi, "unexpected " + std::string(semiText) + ", expected { after if clause");
    else
      syntaxErrorAt(semi, "missing condition in if statement");
    return m_arena.make<BadExpr>(semi);
  }
  if (stmt->kind == StmtKind::expr) return as<ExprStmt>(*stmt).x;
  syntaxErrorAt(stmt->pos, "cannot use " + stmtText(*stmt) + " as value");
  return keyword == Tok::kwIf ? m_arena.make<BadExpr>(stmt->pos) : nullptr;
}

}  // namespace gantry::golang
