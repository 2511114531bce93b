// Types.
#include <utility>

#include "engine/golang/parser/parser_impl.h"

namespace gantry::golang {

Expr* Parser::type() {
  if (Expr* const made = typeOrNull()) return made;
  Expr* const bad = badExpr();
  syntaxError("expected type");
  advance({Tok::comma, Tok::colon, Tok::semicolon, Tok::rparen, Tok::rbrack, Tok::rbrace});
  return bad;
}

// Type = TypeName | TypeLit | "(" Type ")"; the parentheses leave no node.
Expr* Parser::typeOrNull() {
  const Nest nest(*this);
  const Pos at = pos();
  switch (tok()) {
    case Tok::mul:
      next();
      return m_arena.make<StarExpr>(at, type());
    case Tok::arrow:
      next();
      want(Tok::kwChan);
      return m_arena.make<ChanType>(at, ChanDir::recvOnly, chanElem());
    case Tok::kwFunc:
      next();
      return funcType("function type");
    case Tok::lbrack:
      next();
      return got(Tok::rbrack) ? sliceType(at) : arrayType(at, nullptr);
    case Tok::kwChan: {
      next();
      const ChanDir dir = got(Tok::arrow) ? ChanDir::sendOnly : ChanDir::both;
      return m_arena.make<ChanType>(at, dir, chanElem());
    }
    case Tok::kwMap:
      return mapType(at);
    case Tok::kwStruct:
      return structType();
    case Tok::kwInterface:
      return interfaceType();
    case Tok::ident:
      return qualifiedName(nullptr);
    case Tok::lparen: {
      next();
      Expr* const made = type();
      want(Tok::rparen);
      return made;
    }
    default:
      return nullptr;
  }
}

Expr* Parser::mapType(Pos at) {
  next();
  want(Tok::lbrack);
  Expr* const key = type();
  want(Tok::rbrack);
  return m_arena.make<MapType>(at, key, type());
}

Expr* Parser::typeInstance(Expr* generic) {
  auto* const made = m_arena.make<IndexExpr>(pos(), generic);
  want(Tok::lbrack);
  if (tok() == Tok::rbrack) {
    syntaxError("expected type argument list");
    made->indexes.push_back(badExpr());
  } else {
    typeList(true, made->indexes);
  }
  want(Tok::rbrack);
  return made;
}

FuncType* Parser::funcType(std::string_view context) {
  auto* const made = m_arena.make<FuncType>(pos());
  if (got(Tok::lbrack)) {
    if (!context.empty())
      syntaxErrorAt(made->pos, std::string(context) + " must have no type parameters");
    if (tok() == Tok::rbrack) {
      syntaxError("empty type parameter list");
      next();
    } else {
      made->typeParams = paramList(nullptr, nullptr, Tok::rbrack, true);
    }
  }
  want(Tok::lparen);
  made->params = paramList(nullptr, nullptr, Tok::rparen, false);
  made->results = funcResult();
  return made;
}

// Result = Parameters | Type
List<Field> Parser::funcResult() {
  if (got(Tok::lparen)) return paramList(nullptr, nullptr, Tok::rparen, false);
  const Pos at = pos();
  if (Expr* const result = typeOrNull()) return {makeField(at, nullptr, result)};
  return {};
}

// After "["; the length may have been read already.
Expr* Parser::arrayType(Pos at, Expr* length) {
  if (length == nullptr) {
    const Pos start = pos();
    if (got(Tok::ellipsis)) {
      length = m_arena.make<Ellipsis>(start, nullptr);
    } else {
      ++m_exprNest;
      length = expr();
      --m_exprNest;
    }
  }
  if (tok() == Tok::comma) {
    // Only type parameters may end with a comma, which this was perhaps meant to be.
    syntaxError("unexpected comma; expected ]");
    next();
  }
  want(Tok::rbrack);
  return m_arena.make<ArrayType>(at, length, type());
}

Expr* Parser::sliceType(Pos at) { return m_arena.make<ArrayType>(at, nullptr, type()); }

Expr* Parser::chanElem() {
  if (Expr* const elem = typeOrNull()) return elem;
  Expr* const bad = badExpr();
  syntaxError("missing channel element type");
  return bad;
}

StructType* Parser::structType() {
  auto* const made = m_arena.make<StructType>(pos());
  const std::size_t mark = m_fields.size();
  want(Tok::kwStruct);
  want(Tok::lbrace);
  list("struct type", Tok::semicolon, Tok::rbrace, [&] {
    fieldDecl(*made);
    return false;
  });
  made->fields = takeFrom(m_fields, mark);
  return made;
}

// Without a name: an embedded type. To the stack of fields, for structType().
void Parser::addField(StructType&, Pos at, Ident* name, Expr* fieldType, BasicLit* tag) {
  Field* const field = makeField(at, name, fieldType);
  field->tag = tag;
  field->embedded = name == nullptr;
  m_fields.push_back(field);
}

// FieldDecl = (IdentifierList Type | [ "*" ] TypeName) [ Tag ]
void Parser::fieldDecl(StructType& type) {
  const Pos at = pos();
  switch (tok()) {
    case Tok::ident: {
      Ident* const first = name();
      if (tok() == Tok::period || tok() == Tok::stringLit || tok() == Tok::intLit ||
          tok() == Tok::floatLit || tok() == Tok::imagLit || tok() == Tok::charLit ||
          tok() == Tok::semicolon || tok() == Tok::rbrace) {
        Expr* const embedded = qualifiedName(first);
        addField(type, at, nullptr, embedded, literalOrNull());
        return;
      }
      const List<Ident> names = nameList(first);
      Expr* fieldType = nullptr;
      if (names.size() == 1 && tok() == Tok::lbrack) {
        // A field of type [n]E, or the embedded type T[P].
        fieldType = arrayOrTypeArgs(first);
        if (fieldType->kind == ExprKind::index) {
          addField(type, at, nullptr, fieldType, literalOrNull());
          return;
        }
      } else {
        fieldType = this->type();
      }
      BasicLit* const tag = literalOrNull();
      for (Ident* const one : names) addField(type, one->pos, one, fieldType, tag);
      return;
    }
    case Tok::mul: {
      next();
      if (tok() == Tok::lparen) {
        parenthesizedField(type, at, true);
        return;
      }
      Expr* const pointer = m_arena.make<StarExpr>(at, qualifiedName(nullptr));
      addField(type, at, nullptr, pointer, literalOrNull());
      return;
    }
    case Tok::lparen:
      parenthesizedField(type, at, false);
      return;
    default:
      syntaxError("expected field name or embedded type");
      advance({Tok::semicolon, Tok::rbrace});
  }
}

// *(T), (T), (*T): not allowed, but clear.
void Parser::parenthesizedField(StructType& type, Pos at, bool star) {
  syntaxError("cannot parenthesize embedded type");
  next();
  const Pos inner = pos();
  Expr* embedded = nullptr;
  if (star) {
    embedded = m_arena.make<StarExpr>(at, qualifiedName(nullptr));
  } else if (got(Tok::mul)) {
    embedded = m_arena.make<StarExpr>(inner, qualifiedName(nullptr));
  } else {
    embedded = qualifiedName(nullptr);
  }
  got(Tok::rparen);
  addField(type, at, nullptr, embedded, literalOrNull());
}

// At "[" after a name: []E, [n]E, or the arguments of the instantiation name[n], name[n1, n2].
Expr* Parser::arrayOrTypeArgs(Ident* name) {
  const Pos at = pos();
  want(Tok::lbrack);
  if (got(Tok::rbrack)) return sliceType(at);
  List<Expr> arguments;
  const bool comma = typeList(false, arguments);
  want(Tok::rbrack);
  if (!comma) {
    if (Expr* const elem = typeOrNull())
      return m_arena.make<ArrayType>(at, arguments.front(), elem);
  }
  auto* const instance = m_arena.make<IndexExpr>(at, name);
  instance->indexes = std::move(arguments);
  return instance;
}

InterfaceType* Parser::interfaceType() {
  auto* const made = m_arena.make<InterfaceType>(pos());
  const std::size_t mark = m_fields.size();
  want(Tok::kwInterface);
  want(Tok::lbrace);
  list("interface type", Tok::semicolon, Tok::rbrace, [&] {
    Field* method = tok() == Tok::ident ? methodDecl() : nullptr;
    if (method == nullptr || method->name == nullptr) {
      method = embeddedElem(method);
      method->embedded = true;
    }
    m_fields.push_back(method);
    return false;
  });
  made->methods = takeFrom(m_fields, mark);
  return made;
}

// MethodSpec = MethodName Signature | TypeName
Field* Parser::methodDecl() {
  Field* const field = makeField(pos(), nullptr, nullptr);
  Ident* const method = name();
  if (tok() == Tok::lparen) {
    field->name = method;
    field->type = funcType("interface method");
  } else if (tok() == Tok::lbrack) {
    bracketInMethod(*field, method);
  } else {
    field->type = qualifiedName(method);
  }
  return field;
}

// name "[": the embedded type name[P], or a method with type parameters, which gets a message.
// Both lists look like parameters until their first name.
void Parser::bracketInMethod(Field& field, Ident* name) {
  constexpr std::string_view kContext = "interface method";
  const auto asMethod = [&] {
    field.name = name;
    field.type = funcType(kContext);
  };
  const Pos at = pos();
  next();
  if (tok() == Tok::rbrack) {
    const Pos end = pos();
    next();
    const bool method = tok() == Tok::lparen;
    error(end, method ? "empty type parameter list" : "empty type argument list");
    if (method)
      asMethod();
    else
      field.type = name;
    return;
  }
  const List<Field> arguments = paramList(nullptr, nullptr, Tok::rbrack, false);
  if (arguments.empty()) {  // there was a message
    if (tok() == Tok::lparen)
      asMethod();
    else
      field.type = name;
    return;
  }
  if (arguments.front()->name != nullptr) {
    asMethod();
    error(at, "interface method must have no type parameters");
    return;
  }
  auto* const instance = m_arena.make<IndexExpr>(at, name);
  for (const Field* const argument : arguments) instance->indexes.push_back(argument->type);
  field.type = instance;
}

// TypeName = identifier [ "." identifier ] [ TypeArgs ]; the first name may have been read.
Expr* Parser::qualifiedName(Ident* name) {
  Expr* x = name;
  if (name == nullptr && tok() == Tok::ident) {
    x = this->name();
  } else if (name == nullptr) {
    x = m_arena.make<Ident>(pos(), "_");
    syntaxError("expected name");
    advance({Tok::period, Tok::semicolon, Tok::rbrace});
  }
  if (tok() == Tok::period) {
    const Pos at = pos();
    next();
    x = m_arena.make<SelectorExpr>(at, x, this->name());
  }
  return tok() == Tok::lbrack ? typeInstance(x) : x;
}

// Type { "," Type } [ "," ]; whether there was a comma. Not strict: the first may be any
// expression.
bool Parser::typeList(bool strict, List<Expr>& list) {
  ++m_exprNest;
  list.push_back(strict ? type() : expr());
  const bool comma = tok() == Tok::comma;
  while (got(Tok::comma)) {
    Expr* const more = typeOrNull();
    if (more == nullptr) break;
    list.push_back(more);
  }
  --m_exprNest;
  return comma;
}

}  // namespace gantry::golang
