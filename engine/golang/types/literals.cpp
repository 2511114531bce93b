// Composite literals and function literals.
#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

bool isExported(std::string_view name) {
  const auto first = static_cast<unsigned char>(name.empty() ? '_' : name[0]);
  return (first >= 'A' && first <= 'Z') || first >= 0x80;
}

// A name without its first character (of UTF-8).
std::string_view tail(std::string_view name) {
  std::size_t at = 1;
  while (at < name.size() && (static_cast<unsigned char>(name[at]) & 0xc0U) == 0x80U) ++at;
  return at < name.size() ? name.substr(at) : name;
}

}  // namespace

std::string Checker::lookupError(Type* type, std::string_view name, const Object* other,
                                 bool structLiteral) {
  enum class Case { missing, misspelled, unexported, inaccessible };
  Case which = Case::missing;
  if (other != nullptr) {
    const bool sameTail = tail(name) == tail(other->name);
    if (other->package == &m_package) {
      which = Case::misspelled;
    } else if (isExported(name)) {
      if (other->exported()) {
        which = Case::misspelled;
      } else if (sameTail) {
        which = Case::unexported;
      }
    } else if (other->exported()) {
      if (sameTail) which = Case::misspelled;
    } else if (name == other->name) {
      which = Case::inaccessible;
    }
  }
  std::string_view what = "object";
  if (other != nullptr) what = other->kind == ObjectKind::var ? "field" : "method";
  const std::string_view also = other != nullptr ? other->name : std::string_view();
  if (structLiteral) {
    std::string unknown = say("unknown field ", name, " in struct literal of type ", type);
    switch (which) {
      case Case::missing:
        return unknown;
      case Case::misspelled:
        return say(unknown, ", but does have ", also);
      case Case::unexported:
        return say(unknown, ", but does have unexported ", also);
      case Case::inaccessible:
        return say("cannot refer to unexported field ", also, " in struct literal of type ", type);
    }
  }
  std::string none = say("type ", type, " has no field or method ", name);
  switch (which) {
    case Case::misspelled:
      return say(none, ", but does have ", what, " ", also);
    case Case::unexported:
      return say(none, ", but does have unexported ", what, " ", also);
    case Case::inaccessible:
      return say("cannot refer to unexported ", what, " ", also);
    default:
      return none;
  }
}

void Checker::structLitKeyed(CompositeLit& e, Struct* type, Type* base) {
  std::vector<bool> seen(type->fields.size());
  for (Expr* const element : e.elements) {
    if (element->kind != ExprKind::keyValue) {
      error(*element, "mixture of field:value and value elements in struct literal");
      continue;
    }
    auto& pair = as<KeyValueExpr>(*element);
    auto* const key = pair.key->kind == ExprKind::ident ? &as<Ident>(*pair.key) : nullptr;
    const int at = key != nullptr ? fieldIndex(*type, &m_package, key->name) : -1;
    const auto i = static_cast<std::size_t>(at);
    Operand x;
    if (at >= 0) {
      const Target target = targetFor(type->fields[i]->type, key->name);
      expr(&target, x, pair.value);
    } else {
      expr(nullptr, x, pair.value);
    }
    if (key == nullptr) {
      error(*element, say("invalid field name ", pair.key, " in struct literal"));
      continue;
    }
    if (at < 0) {
      const int near = fieldIndex(*type, &m_package, key->name, true);
      const Object* const other =
          near >= 0 ? type->fields[static_cast<std::size_t>(near)] : nullptr;
      error(*key, lookupError(base, key->name, other, true));
      continue;
    }
    key->object = type->fields[i];
    assignment(x, type->fields[i]->type, "struct literal");
    if (seen[i]) error(*element, say("duplicate field name ", key->name, " in struct literal"));
    seen[i] = true;
  }
}

void Checker::structLitOrdered(CompositeLit& e, Struct* type, Type* base) {
  for (std::size_t i = 0; i < e.elements.size(); ++i) {
    Expr* const element = e.elements[i];
    if (element->kind == ExprKind::keyValue) {
      error(*element, "mixture of field:value and value elements in struct literal");
      continue;
    }
    Operand x;
    expr(nullptr, x, element);
    if (i >= type->fields.size()) {
      error(x, say("too many values in struct literal of type ", base));
      break;
    }
    const Var& field = *type->fields[i];
    if (!field.exported() && field.package != &m_package) {
      error(x, say("implicit assignment to unexported field ", field.name,
                   " in struct literal of type ", base));
      continue;
    }
    assignment(x, field.type, "struct literal");
  }
  if (e.elements.size() < type->fields.size())
    error(e.rbrace, say("too few values in struct literal of type ", base));
}

void Checker::structLit(CompositeLit& e, Struct* type, Type* base) {
  if (e.elements.empty()) return;
  if (e.elements[0]->kind == ExprKind::keyValue) {
    structLitKeyed(e, type, base);
  } else {
    structLitOrdered(e, type, base);
  }
}

// Equal for equal numbers of whatever kind; empty for those that are not compared.
std::string Checker::constantKey(const constant::Value* value) {
  constant::Pool& pool = m_set.constants;
  if (value->kind() == constant::Kind::complex) {
    const constant::Value* const real = pool.toFloat(value);
    if (real->kind() == constant::Kind::unknown)
      return "c" + constantKey(pool.realPart(value)) + "," + constantKey(pool.imagPart(value));
    value = real;
  }
  if (value->kind() == constant::Kind::real) {
    const constant::Value* const integer = pool.toInt(value);
    if (integer->kind() != constant::Kind::integer)
      return "f" + std::to_string(constant::float64Val(value)) + constant::text(value);
    value = integer;
  }
  switch (value->kind()) {
    case constant::Kind::integer:
      return "i" + constant::exactText(value);
    case constant::Kind::string:
      return "s" + constant::stringVal(value);
    case constant::Kind::boolean:
      return constant::boolVal(value) ? "true" : "false";
    default:
      return {};
  }
}

void Checker::mapLit(CompositeLit& e, Map* type) {
  const bool keyIsInterface = isNonTypeParamInterface(m_set, type->key);
  std::map<std::string, std::vector<Type*>> seen;
  for (Expr* const element : e.elements) {
    if (element->kind != ExprKind::keyValue) {
      error(*element, "missing key in map literal");
      continue;
    }
    auto& pair = as<KeyValueExpr>(*element);
    Operand x;
    exprWithHint(x, pair.key, type->key);
    assignment(x, type->key, "map literal");
    if (!x.valid()) continue;
    if (x.isConst() && x.value->kind() != constant::Kind::unknown) {
      std::vector<Type*>& types = seen[constantKey(x.value)];
      bool duplicate = false;
      for (Type* const other : types)
        duplicate = duplicate || !keyIsInterface || identical(other, x.type);
      types.push_back(x.type);
      if (duplicate) {
        error(x, say("duplicate key ", constant::text(x.value), " in map literal"));
        continue;
      }
    }
    exprWithHint(x, pair.value, type->elem);
    assignment(x, type->elem, "map literal");
  }
}

bool Checker::compositeLit(Operand& x, CompositeLit& e, Type* hint) {
  Type* type = nullptr;
  Type* base = nullptr;
  if (e.typeExpr != nullptr) {
    auto* const array =
        e.typeExpr->kind == ExprKind::arrayType ? &as<ArrayType>(*e.typeExpr) : nullptr;
    if (array != nullptr && array->len != nullptr && array->len->kind == ExprKind::ellipsis) {
      type = m_store.array(varType(array->elem), -1);
    } else {
      type = typ(e.typeExpr);
    }
    base = type;
  } else if (hint != nullptr) {
    type = hint;
    Type* const u = core(hint);
    base = u != nullptr ? derefType(u) : nullptr;
    if (base == nullptr) {
      error(e, say("invalid composite literal element type ", type, " (no core type)"));
      return false;
    }
  } else {
    error(e, "missing type in composite literal");
    return false;
  }
  Type* const u = core(base);
  const TypeKind kind = u != nullptr ? u->kind : TypeKind::tuple;
  if (kind == TypeKind::struct_) {
    structLit(e, static_cast<Struct*>(u), base);
  } else if (kind == TypeKind::array) {
    auto* const array = static_cast<Array*>(u);
    const std::int64_t count = indexedElements(e, array->elem, array->len);
    if (array->len < 0) {
      array->len = count;
      if (e.typeExpr != nullptr) recordType(*e.typeExpr, Mode::typexpr, array);
    }
  } else if (kind == TypeKind::slice) {
    indexedElements(e, static_cast<Slice*>(u)->elem, -1);
  } else if (kind == TypeKind::map) {
    mapLit(e, static_cast<Map*>(u));
  } else {
    for (Expr* const element : e.elements)
      use(element->kind == ExprKind::keyValue ? as<KeyValueExpr>(*element).value : element);
    if (u == nullptr || isValid(u)) {
      error(e, say("invalid composite literal type ", type));
      return false;
    }
  }
  x.mode = Mode::value;
  x.type = type;
  return true;
}

bool Checker::funcLit(Operand& x, FuncLit& e) {
  auto* const sig = typeAs<Signature>(typ(e.funcType), TypeKind::signature);
  if (sig == nullptr) return false;
  if (e.body != nullptr) {
    // Later, as the function may be part of a type that its body uses; but before the scope
    // around it changes.
    later([this, decl = m_context.decl, iota = m_context.iota, sig, &e] {
      funcBody(decl, sig, *e.funcType, *e.body, iota);
    });
  }
  x.mode = Mode::value;
  x.type = sig;
  return true;
}

}  // namespace gantry::golang
