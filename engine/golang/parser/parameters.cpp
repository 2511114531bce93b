// Parameter lists, of values and of types, and the elements of interfaces.
#include <algorithm>
#include <utility>

#include "engine/golang/parser/parser_impl.h"

namespace gantry::golang {

Field* Parser::makeField(Pos at, Ident* name, Expr* type) {
  auto* const field = m_arena.make<Field>();
  field->pos = at;
  field->name = name;
  field->type = type;
  return field;
}

// EmbeddedElem = EmbeddedTerm { "|" EmbeddedTerm }; the first term is in `field` when there is one.
Field* Parser::embeddedElem(Field* field) {
  if (field == nullptr) {
    field = makeField(pos(), nullptr, nullptr);
    field->type = embeddedTerm();
  }
  while (tok() == Tok::or_) {
    const Pos at = pos();
    next();
    Expr* const term = embeddedTerm();
    field->type = m_arena.make<BinaryExpr>(at, Tok::or_, field->type, term);
    grow(1);
  }
  return field;
}

// EmbeddedTerm = [ "~" ] Type
Expr* Parser::embeddedTerm() {
  if (tok() == Tok::tilde) {
    const Pos at = pos();
    next();
    return m_arena.make<UnaryExpr>(at, Tok::tilde, type());
  }
  if (Expr* const made = typeOrNull()) return made;
  Expr* const bad = badExpr();
  syntaxError("expected ~ term or type");
  // An operator here is most likely meant for the next term.
  advance({Tok::add,  Tok::sub,    Tok::quo,       Tok::rem,    Tok::and_,   Tok::or_,
           Tok::xor_, Tok::shl,    Tok::shr,       Tok::landl,  Tok::lorl,   Tok::eql,
           Tok::lss,  Tok::gtr,    Tok::not_,      Tok::tilde,  Tok::neq,    Tok::leq,
           Tok::geq,  Tok::andNot, Tok::semicolon, Tok::rparen, Tok::rbrack, Tok::rbrace});
  return bad;
}

// A name alone may be a parameter or a type: that shows at the end of the list.
Field* Parser::paramDeclOrNull(Ident* name, Tok follow) {
  const bool typeSets = follow == Tok::rbrack;  // constraints like ~int | string
  if (name == nullptr && typeSets && tok() == Tok::tilde) return embeddedElem(nullptr);

  Field* field = makeField(name != nullptr ? name->pos : pos(), nullptr, nullptr);
  if (tok() == Tok::ident || name != nullptr) {
    if (name == nullptr) name = this->name();
    if (tok() == Tok::lbrack) {
      bracketInParam(field, name, typeSets);
      return field;
    }
    if (tok() == Tok::period) {
      field->type = qualifiedName(name);
      return typeSets && tok() == Tok::or_ ? embeddedElem(field) : field;
    }
    if (typeSets && tok() == Tok::or_) {
      field->type = name;
      return embeddedElem(field);
    }
    field->name = name;
  }
  if (tok() == Tok::ellipsis) {
    const Pos at = pos();
    next();
    Expr* elem = typeOrNull();
    if (elem == nullptr) {
      elem = badExpr();
      syntaxError("... is missing type");
    }
    field->type = m_arena.make<Ellipsis>(at, elem);
    return field;
  }
  if (typeSets && tok() == Tok::tilde) {
    field->type = embeddedElem(nullptr)->type;
    return field;
  }
  field->type = typeOrNull();
  if (typeSets && tok() == Tok::or_ && field->type != nullptr) field = embeddedElem(field);
  if (field->name != nullptr || field->type != nullptr) return field;
  syntaxError("expected " + std::string(text(follow)));
  advance({Tok::comma, follow});
  return nullptr;
}

// name "[": a parameter of array or slice type, or an instantiated type without a name.
void Parser::bracketInParam(Field*& field, Ident* name, bool typeSets) {
  field->type = arrayOrTypeArgs(name);
  if (field->type->kind != ExprKind::index) field->name = name;
  if (typeSets && tok() == Tok::or_) field = embeddedElem(field);
}

// The list after "(" or "[". Either all fields have names afterwards or none has. `name` and
// `type`: what was read of the first field already.
List<Field> Parser::paramList(Ident* name, Expr* type, Tok close, bool requireNames) {
  if (name != nullptr && type != nullptr && tok() == close) {
    next();
    return {makeField(name->pos, name, type)};
  }
  const std::size_t mark = m_fields.size();
  const Pos end = list("parameter list", Tok::comma, close, [&] {
    Field* const field =
        type != nullptr ? makeField(name->pos, name, type) : paramDeclOrNull(name, close);
    name = nullptr;
    type = nullptr;
    if (field != nullptr) m_fields.push_back(field);
    return false;
  });
  List<Field> fields = takeFrom(m_fields, mark);
  if (fields.empty()) return fields;

  const auto hasBoth = [](const Field* f) { return f->name != nullptr && f->type != nullptr; };
  if (requireNames || std::any_of(fields.begin(), fields.end(), hasBoth)) {
    if (!std::all_of(fields.begin(), fields.end(), hasBoth))
      distributeTypes(fields, requireNames, end);
    return fields;
  }
  // Nothing is named, so what looked like names are types.
  for (Field* const field : fields) {
    if (field->name == nullptr) continue;
    field->type = field->name;
    field->name = nullptr;
  }
  return fields;
}

// a, b int: names without a type have the next one to the right.
void Parser::distributeTypes(List<Field>& fields, bool requireNames, Pos end) {
  const auto isTyped = [](const Field* f) { return f->type != nullptr; };
  const auto isUnnamed = [](const Field* f) { return f->type != nullptr && f->name == nullptr; };
  const bool typeWithoutName = std::any_of(fields.begin(), fields.end(), isUnnamed);
  const bool ends = isTyped(fields.back());

  Pos wrong = kNoPos;  // the leftmost mistake
  Expr* type = nullptr;
  for (auto at = fields.rbegin(); at != fields.rend(); ++at) {
    Field& field = **at;
    if (field.type != nullptr) {
      type = field.type;
      if (field.name == nullptr) {
        wrong = startPos(*type);
        field.name = m_arena.make<Ident>(wrong, "_");
      }
    } else if (type != nullptr) {
      field.type = type;
    } else {
      wrong = field.name->pos;
      field.type = m_arena.make<BadExpr>(wrong);
    }
  }
  if (!typeWithoutName && ends) return;
  if (!requireNames) {
    syntaxErrorAt(wrong, "mixed named and unnamed parameters");
  } else if (!typeWithoutName) {
    syntaxErrorAt(end, "missing type constraint");
  } else if (fields.size() == 1) {
    syntaxErrorAt(wrong, "missing type parameter name or invalid array length");
  } else {
    syntaxErrorAt(wrong, "missing type parameter name");
  }
}

}  // namespace gantry::golang
