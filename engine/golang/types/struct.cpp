// Struct types.
#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

// The name that an embedded field has; null when the type cannot be embedded.
Ident* embeddedName(Expr* e) {
  switch (e->kind) {
    case ExprKind::ident:
      return &as<Ident>(*e);
    case ExprKind::selector:
      return as<SelectorExpr>(*e).sel;
    case ExprKind::index:
      return embeddedName(as<IndexExpr>(*e).x);
    case ExprKind::star: {
      Expr* const base = as<StarExpr>(*e).x;
      return base->kind == ExprKind::star ? nullptr : embeddedName(base);
    }
    default:
      return nullptr;
  }
}

}  // namespace

void Checker::structType(Struct* type, StructType& e) {
  std::vector<Var*> fields;
  std::vector<std::string> tags;
  std::map<std::string_view, const Var*> seen;
  const Expr* previous = nullptr;
  Type* fieldType = nullptr;
  for (Field* const source : e.fields) {
    if (fieldType == nullptr || source->type != previous) {
      fieldType = varType(source->type);
      previous = source->type;
    }
    Ident* name = source->name;
    const bool embedded = name == nullptr || source->embedded;
    Ident* const shown = embedded ? embeddedName(source->type) : name;
    if (shown == nullptr) {
      error(*source->type, say("invalid embedded field type ", source->type));
      fieldType = nullptr;
      continue;
    }
    Var* const field = m_store.field(shown->name, fieldType, embedded, shown->pos, &m_package);
    if (!embedded) name->object = field;
    if (field->name != "_") {
      const auto [at, fresh] = seen.emplace(field->name, field);
      if (!fresh) {
        Report(*this, field->pos, say(field->name, " redeclared"))
            .otherDeclaration(*at->second)
            .send();
        continue;
      }
    }
    fields.push_back(field);
    std::string tag;
    if (source->tag != nullptr && !source->tag->bad) {
      const constant::Value* const value =
          m_set.constants.literal(Tok::stringLit, source->tag->value);
      if (value->kind() == constant::Kind::string) tag = constant::stringVal(value);
    }
    if (!tag.empty() && tags.empty()) tags.resize(fields.size() - 1);
    if (!tag.empty() || !tags.empty()) tags.push_back(std::move(tag));
    if (embedded) embeddedField(*source, fieldType);
  }
  type->fields = std::move(fields);
  type->tags = std::move(tags);
}

void Checker::embeddedField(Field& field, Type* fieldType) {
  const Pos pos = startPos(*field.type);
  later([this, fieldType, pos] {
    bool isPointer = false;
    Type* const base = derefType(fieldType, &isPointer);
    if (!isValid(base)) return;
    const Type* const u = under(base);
    if (isUnsafePointer(m_set, base)) {
      error(pos, "embedded field type cannot be unsafe.Pointer");
    } else if (u->kind == TypeKind::pointer) {
      error(pos, "embedded field type cannot be a pointer");
    } else if (isTypeParam(base)) {
      error(pos, "embedded field type cannot be a (pointer to a) type parameter");
    } else if (u->kind == TypeKind::interface_ && isPointer) {
      error(pos, "embedded field type cannot be a pointer to an interface");
    }
  });
}

}  // namespace gantry::golang
