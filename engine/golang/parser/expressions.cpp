// Expressions.
#include <utility>

#include "engine/golang/parser/parser_impl.h"

namespace gantry::golang {

Expr* Parser::expr() { return binaryExpr(nullptr, 0); }

// Expression = UnaryExpr | Expression binary_op Expression, of operators that bind more than
// `above`. x: the first operand when it was read already.
Expr* Parser::binaryExpr(Expr* x, int above) {
  if (x == nullptr) x = unaryExpr();
  while (precedence(tok()) > above) {
    const Tok op = tok();
    const Pos at = pos();
    next();
    Expr* y = nullptr;
    {
      const Nest nest(*this);  // its height stands beside that of x
      y = binaryExpr(nullptr, precedence(op));
    }
    x = m_arena.make<BinaryExpr>(at, op, x, y);
    grow(1);
  }
  return x;
}

// UnaryExpr = PrimaryExpr | unary_op UnaryExpr
Expr* Parser::unaryExpr() {
  const Nest nest(*this);
  const Pos at = pos();
  switch (const Tok op = tok()) {
    case Tok::mul:
      next();
      return m_arena.make<StarExpr>(at, unaryExpr());
    case Tok::add:
    case Tok::sub:
    case Tok::not_:
    case Tok::xor_:
    case Tok::tilde:
      next();
      return m_arena.make<UnaryExpr>(at, op, unaryExpr());
    case Tok::and_:
      next();
      // &(T{}): operand() keeps parentheses around literals.
      return m_arena.make<UnaryExpr>(at, op, unparen(unaryExpr()));
    case Tok::arrow:
      return receive();
    default:
      return primaryExpr(nullptr, true);
  }
}

// <-x, or a channel type that begins with <-. Which one shows only after all of x was read:
// <-chan int(x) receives, <-chan int is a type, where <- belongs to the first chan and moves
// each arrow one chan on.
Expr* Parser::receive() {
  const Pos at = pos();
  next();
  Expr* const x = unaryExpr();
  if (x->kind != ExprKind::chanType) return m_arena.make<UnaryExpr>(at, Tok::arrow, x);

  Expr* type = x;
  ChanDir dir = ChanDir::sendOnly;
  while (dir == ChanDir::sendOnly && type->kind == ExprKind::chanType) {
    auto& channel = as<ChanType>(*type);
    dir = channel.dir;
    if (dir == ChanDir::recvOnly) syntaxError("unexpected <-, expected chan");
    channel.dir = ChanDir::recvOnly;
    type = channel.elem;
  }
  if (dir == ChanDir::sendOnly) syntaxError("unexpected " + exprText(*type) + ", expected chan");
  return x;
}

// PrimaryExpr = Operand { Selector | Index | Slice | TypeAssertion | Arguments | LiteralValue }
Expr* Parser::primaryExpr(Expr* x, bool keepParens) {
  if (x == nullptr) x = operand(keepParens);
  for (;;) {
    switch (tok()) {
      case Tok::period:
        x = selector(x);
        break;
      case Tok::lbrack:
        x = indexOrSlice(x);
        break;
      case Tok::lparen:
        x = call(x);
        break;
      case Tok::lbrace: {
        Expr* const type = unparen(x);
        if (!mayBeLiteralType(type)) return x;
        if (type != x) syntaxError("cannot parenthesize type in composite literal");
        Expr* const made = compositeLit();
        as<CompositeLit>(*made).typeExpr = x;
        x = made;
        break;
      }
      default:
        return x;
    }
    grow(kLevel);
  }
}

// Whether `{` after x begins a literal and not a block.
bool Parser::mayBeLiteralType(Expr* x) const {
  switch (x->kind) {
    case ExprKind::ident:
    case ExprKind::selector:
      return m_exprNest >= 0;
    case ExprKind::index:
      return m_exprNest >= 0 && !isValue(*x);
    case ExprKind::arrayType:
    case ExprKind::structType:
    case ExprKind::mapType:
      return true;
    default:
      return false;
  }
}

bool isValue(const Expr& x) {
  switch (x.kind) {
    case ExprKind::basicLit:
    case ExprKind::compositeLit:
    case ExprKind::funcLit:
    case ExprKind::slice:
    case ExprKind::typeAssert:
    case ExprKind::call:
    case ExprKind::binary:
    case ExprKind::unary:
      return true;
    case ExprKind::paren:
      return isValue(*as<const ParenExpr>(x).x);
    case ExprKind::index: {
      const auto& index = as<const IndexExpr>(x);
      return isValue(*index.x) || (index.indexes.size() == 1 && isValue(*index.indexes.front()));
    }
    default:
      return false;
  }
}

Expr* Parser::operand(bool keepParens) {
  switch (tok()) {
    case Tok::ident:
      return name();
    case Tok::intLit:
    case Tok::floatLit:
    case Tok::imagLit:
    case Tok::charLit:
    case Tok::stringLit:
      return literalOrNull();
    case Tok::lparen:
      return parenthesized(keepParens);
    case Tok::kwFunc:
      return funcOrLit();
    case Tok::lbrack:
    case Tok::kwChan:
    case Tok::kwMap:
    case Tok::kwStruct:
    case Tok::kwInterface:
      return type();
    default: {
      Expr* const bad = badExpr();
      syntaxError("expected expression");
      advance({Tok::rparen, Tok::rbrack, Tok::rbrace});
      return bad;
    }
  }
}

// Parentheses stay in the tree where somebody must know of them: `{` follows, so this may be the
// type of a literal, or the caller says so.
Expr* Parser::parenthesized(bool keepParens) {
  const Pos at = pos();
  next();
  ++m_exprNest;
  Expr* const x = expr();
  --m_exprNest;
  want(Tok::rparen);
  return keepParens || tok() == Tok::lbrace ? m_arena.make<ParenExpr>(at, x) : x;
}

Expr* Parser::funcOrLit() {
  const Pos at = pos();
  next();
  FuncType* const signature = funcType("function type");
  if (tok() != Tok::lbrace) return signature;
  ++m_exprNest;
  BlockStmt* const body = funcBody();
  --m_exprNest;
  return m_arena.make<FuncLit>(at, signature, body);
}

// x.name, x.(T), x.(type)
Expr* Parser::selector(Expr* x) {
  const Pos at = pos();
  next();
  if (tok() == Tok::ident) return m_arena.make<SelectorExpr>(at, x, name());
  if (!got(Tok::lparen)) {
    syntaxError("expected name or (");
    advance({Tok::semicolon, Tok::rparen});
    return x;
  }
  Expr* const wanted = got(Tok::kwType) ? nullptr : type();
  want(Tok::rparen);
  return m_arena.make<TypeAssertExpr>(at, x, wanted);
}

// x[i], x[T1, T2], x[i:j], x[i:j:k]
Expr* Parser::indexOrSlice(Expr* x) {
  const Pos at = pos();
  next();
  List<Expr> indexes;
  if (tok() != Tok::colon) {
    bool comma = false;
    if (tok() == Tok::rbrack) {
      syntaxError("expected operand");
      indexes.push_back(badExpr());
    } else {
      comma = typeList(false, indexes);
    }
    if (comma || tok() == Tok::rbrack) {
      want(Tok::rbrack);
      auto* const made = m_arena.make<IndexExpr>(at, x);
      made->indexes = std::move(indexes);
      return made;
    }
  }
  return slice(x, indexes.empty() ? nullptr : indexes.front(), at);
}

Expr* Parser::slice(Expr* x, Expr* low, Pos at) {
  if (!got(Tok::colon)) {
    syntaxError("expected comma, : or ]");
    advance({Tok::comma, Tok::colon, Tok::rbrack});
  }
  ++m_exprNest;
  auto* const made = m_arena.make<SliceExpr>(at, x);
  made->low = low;
  if (tok() != Tok::colon && tok() != Tok::rbrack) made->high = expr();
  if (tok() == Tok::colon) {
    made->full = true;
    if (made->high == nullptr) {
      error(pos(), "middle index required in 3-index slice");
      made->high = badExpr();
    }
    next();
    if (tok() != Tok::rbrack) {
      made->max = expr();
    } else {
      error(pos(), "final index required in 3-index slice");
      made->max = badExpr();
    }
  }
  --m_exprNest;
  want(Tok::rbrack);
  return made;
}

Expr* Parser::call(Expr* x) {
  auto* const made = m_arena.make<CallExpr>(pos(), x);
  made->lparen = pos();
  next();
  const std::size_t mark = m_exprs.size();
  ++m_exprNest;
  made->rparen = list("argument list", Tok::comma, Tok::rparen, [&] {
    m_exprs.push_back(expr());
    made->hasDots = got(Tok::ellipsis);
    return made->hasDots;
  });
  --m_exprNest;
  made->args = takeFrom(m_exprs, mark);
  return made;
}

// LiteralValue = "{" [ ElementList [ "," ] ] "}"
Expr* Parser::compositeLit() {
  auto* const made = m_arena.make<CompositeLit>(pos());
  made->lbrace = pos();
  const std::size_t mark = m_exprs.size();
  ++m_exprNest;
  want(Tok::lbrace);
  made->rbrace = list("composite literal", Tok::comma, Tok::rbrace, [&] {
    Expr* x = element();
    if (tok() == Tok::colon) {
      const Pos at = pos();
      next();
      x = m_arena.make<KeyValueExpr>(at, x, element());
    }
    m_exprs.push_back(x);
    return false;
  });
  --m_exprNest;
  made->elements = takeFrom(m_exprs, mark);
  return made;
}

Expr* Parser::element() {
  if (tok() != Tok::lbrace) return expr();
  const Nest nest(*this);
  return compositeLit();
}

Parser::Exprs Parser::exprList() {
  Exprs list;
  list.one = expr();
  if (tok() != Tok::comma) return list;
  const std::size_t mark = m_exprs.size();
  m_exprs.push_back(list.one);
  while (got(Tok::comma)) m_exprs.push_back(expr());
  list.all = takeFrom(m_exprs, mark);
  return list;
}

BasicLit* Parser::literalOrNull() {
  if (tok() < Tok::intLit || tok() > Tok::stringLit) return nullptr;
  auto* const made = m_arena.make<BasicLit>(pos(), tok(), m_scanner.lit());
  made->bad = m_scanner.bad();
  next();
  return made;
}

Ident* Parser::name() {
  if (tok() == Tok::ident) {
    auto* const made = m_arena.make<Ident>(pos(), m_scanner.lit());
    next();
    return made;
  }
  auto* const made = m_arena.make<Ident>(pos(), "_");
  syntaxError("expected name");
  advance({});
  return made;
}

List<Ident> Parser::nameList(Ident* first) {
  List<Ident> names = {first};
  while (got(Tok::comma)) names.push_back(name());
  return names;
}

}  // namespace gantry::golang
