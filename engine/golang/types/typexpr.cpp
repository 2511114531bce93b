// Identifiers and type expressions.
#include <algorithm>

#include "engine/golang/types/checker.h"
#include "engine/golang/types/format.h"
#include "engine/golang/types/instantiate.h"
#include "engine/golang/types/sizes.h"

namespace gantry::golang {

// ---- identifiers ----

void Checker::ident(Operand& x, Ident& e, TypeName* def, bool wantType) {
  (void)def;
  x.mode = Mode::invalid;
  x.expr = &e;
  Scope* where = nullptr;
  bool outside = false;
  Object* const object = lookupName(e.name, &where, &outside);
  if (object == nullptr) {
    if (e.name != "_") return error(e.pos, say("undefined: ", e.name));
    for (const auto& [blank, param] : m_blankReceiverParams) {
      if (blank != &e) continue;
      x.mode = Mode::typexpr;
      x.type = param;
      return;
    }
    return error(e.pos, "cannot use _ as value or type");
  }
  e.object = object;
  const bool isType = object->kind == ObjectKind::typeName;
  if (wantType && !isType) {
    error(e.pos, say(object->name, " is not a type"));
    if (object->kind == ObjectKind::var && object->package == &m_package)
      static_cast<Var*>(object)->used = true;
    return;
  }
  if (object->kind == ObjectKind::pkgName)
    return error(e.pos, say("use of package ", object->name, " not in selector"));
  const bool predeclared = object->package == nullptr;
  if (predeclared && (e.name == "any" || e.name == "comparable") &&
      !needVersion(e.pos, 18, say("predeclared ", e.name)))
    return;
  if (!predeclared && (object->type == nullptr || (isType && wantType))) declareObject(object);
  if (object->package != &m_package && !predeclared) {
    for (const DotImport& dot : m_dotImports)
      if (dot.scope == where && dot.object == object) dot.name->used = true;
  }
  identValue(x, object, outside);
}

void Checker::identValue(Operand& x, Object* object, bool outside) {
  Type* const type = object->type;
  switch (object->kind) {
    case ObjectKind::constant: {
      addDep(object);
      if (!isValid(type)) return;
      x.value = static_cast<ConstObject*>(object)->value;
      if (object->package == nullptr && object->name == "iota") {
        if (m_context.iota == nullptr)
          return error(x, "cannot use iota outside constant declaration");
        x.value = m_context.iota;
      }
      x.mode = Mode::constant;
      break;
    }
    case ObjectKind::typeName:
      x.mode = Mode::typexpr;
      break;
    case ObjectKind::var: {
      auto* const var = static_cast<Var*>(object);
      if (object->package == &m_package) {
        var->used = true;
        if (outside && !var->isPackageLevel) var->captured = true;
      }
      addDep(object);
      if (!isValid(type)) return;
      x.mode = Mode::variable;
      break;
    }
    case ObjectKind::func:
      addDep(object);
      x.mode = Mode::value;
      break;
    case ObjectKind::builtin:
      x.builtin = static_cast<BuiltinObject*>(object)->id;
      x.mode = Mode::builtin;
      break;
    case ObjectKind::nil:
      x.mode = Mode::nilvalue;
      break;
    default:
      return;
  }
  x.type = type;
  if (object->kind == ObjectKind::nil) x.type = basic(Basic::untypedNil);
}

// ---- types ----

Type* Checker::varType(Expr* e) {
  Type* const type = definedType(e, nullptr);
  validVarType(e, type);
  return type;
}

// Constraint interfaces are no types of variables; known only when all is declared.
void Checker::validVarType(Expr* e, Type* type) {
  switch (type->kind) {
    case TypeKind::alias:
    case TypeKind::interface_:
      break;
    case TypeKind::named: {
      const Type* const known = static_cast<Named*>(type)->underlying;
      if (known != nullptr && known->kind != TypeKind::interface_ &&
          known->kind != TypeKind::named && known->kind != TypeKind::alias)
        return;
      if (type == m_store.errorType) return;
      break;
    }
    default:
      return;
  }
  if (type == m_store.anyType || isTypeParam(type)) return;
  later([this, e, type] {
    auto* const interface = underAs<Interface>(type, TypeKind::interface_);
    if (interface == nullptr || isTypeParam(type)) return;
    const TypeSet& set = typeSet(m_set, interface);
    if (isMethodSet(set)) return;
    error(*e, say("cannot use type ", type, " outside a type constraint: interface ",
                  set.comparable ? "is (or embeds) comparable" : "contains type constraints"));
  });
}

Type* Checker::definedType(Expr* e, TypeName* def) {
  Type* type = typInternal(e, def);
  if (isGeneric(type)) {
    error(*e, say("cannot use generic type ", type, " without instantiation"));
    type = invalidType();
  }
  recordType(*e, Mode::typexpr, type);
  return type;
}

Type* Checker::genericType(Expr* e, std::string* cause) {
  Type* type = typInternal(e, nullptr);
  if (isValid(type) && !isGeneric(type)) {
    if (cause != nullptr) *cause = say(type, " is not a generic type");
    type = invalidType();
  }
  recordType(*e, Mode::typexpr, type);
  return type;
}

void Checker::setDefType(TypeName* def, Type* type) {
  if (def == nullptr || def->type == nullptr) return;
  if (def->type->kind == TypeKind::named) {
    static_cast<Named*>(def->type)->underlying = type;
  } else if (def->type->kind == TypeKind::alias && type != def->type) {
    static_cast<Alias*>(def->type)->actual = type;
  }
}

Type* Checker::namedTypeExpr(Expr* e, TypeName* def) {
  Operand x;
  if (e->kind == ExprKind::ident) {
    ident(x, as<Ident>(*e), def, true);
  } else {
    selector(x, as<SelectorExpr>(*e), def, true);
  }
  if (x.mode == Mode::typexpr) {
    setDefType(def, x.type);
    return x.type;
  }
  if (x.mode == Mode::noValue) {
    error(x, say(x, " used as type"));
  } else if (x.valid()) {
    error(x, say(x, " is not a type"));
  }
  setDefType(def, invalidType());
  return invalidType();
}

Type* Checker::typInternal(Expr* e, TypeName* def) {
  switch (e->kind) {
    case ExprKind::bad:
      break;
    case ExprKind::ident:
    case ExprKind::selector:
      return namedTypeExpr(e, def);
    case ExprKind::index:
      needVersion(startPos(*e), 18, "type instantiation");
      return instantiatedType(as<IndexExpr>(*e), def);
    case ExprKind::paren:
      return definedType(as<ParenExpr>(*e).x, def);
    case ExprKind::arrayType:
      return arrayTypeExpr(as<ArrayType>(*e), def);
    case ExprKind::star:
      return starTypeExpr(as<StarExpr>(*e), def);
    case ExprKind::mapType:
      return mapTypeExpr(as<MapType>(*e), def);
    case ExprKind::structType: {
      Struct* const type = m_store.structType();
      setDefType(def, type);
      structType(type, as<StructType>(*e));
      return type;
    }
    case ExprKind::funcType: {
      Signature* const type = m_store.signature();
      setDefType(def, type);
      funcType(type, nullptr, as<FuncType>(*e));
      return type;
    }
    case ExprKind::interfaceType: {
      Interface* const type = m_store.interfaceType();
      setDefType(def, type);
      interfaceType(type, as<InterfaceType>(*e), def);
      return type;
    }
    case ExprKind::chanType: {
      auto& source = as<ChanType>(*e);
      Chan* const type = m_store.chan(source.dir, invalidType());
      setDefType(def, type);
      type->elem = varType(source.elem);
      return type;
    }
    case ExprKind::ellipsis:
      error(*e, "invalid use of '...'");
      if (as<Ellipsis>(*e).elem != nullptr) use(as<Ellipsis>(*e).elem);
      break;
    default:
      error(*e, say(e, " is not a type"));
      use(e);
      break;
  }
  setDefType(def, invalidType());
  return invalidType();
}

Type* Checker::arrayTypeExpr(ArrayType& e, TypeName* def) {
  if (e.len == nullptr) {
    Slice* const type = m_store.slice(invalidType());
    setDefType(def, type);
    type->elem = varType(e.elem);
    return type;
  }
  Array* const type = m_store.array(invalidType(), -1);
  setDefType(def, type);
  if (e.len->kind == ExprKind::ellipsis) {
    error(e, "invalid use of [...] array (outside a composite literal)");
  } else {
    type->len = arrayLength(e.len);
  }
  type->elem = varType(e.elem);
  if (type->len >= 0) {
    if (!m_options.standard) m_arrays.emplace_back(def != nullptr ? def->pos : startPos(e), type);
    return type;
  }
  setDefType(def, invalidType());
  return invalidType();
}

// gc's limit of an address, and ours of an index of elements without a size. As there, sizes are
// looked at when nothing else is wrong.
void Checker::checkSizes() {
  constexpr std::int64_t kMostBytes = std::int64_t{1} << 50;
  constexpr std::int64_t kMostElements = std::int64_t{1} << 32;
  if (m_errors.size() > m_firstError) return;
  for (const auto& [pos, type] : m_arrays) {
    if (!hasConstantSize(m_set, type)) continue;
    const std::int64_t elem = sizeOf(m_set, type->elem);
    if (elem < 0 || elem > kMostBytes) continue;  // told of the element
    const bool fits = elem == 0 ? type->len < kMostElements : type->len <= (kMostBytes - 1) / elem;
    if (!fits) error(pos, say("type ", type, " larger than address space"));
  }
}

Type* Checker::starTypeExpr(StarExpr& e, TypeName* def) {
  Pointer* const type = m_store.pointer(invalidType());
  setDefType(def, type);
  type->elem = varType(e.x);
  if (isValid(type->elem)) return type;
  return invalidType();
}

Type* Checker::mapTypeExpr(MapType& e, TypeName* def) {
  Map* const type = m_store.map(invalidType(), invalidType());
  setDefType(def, type);
  type->key = varType(e.key);
  type->elem = varType(e.value);
  Type* const known = type->key;
  if (known->kind == TypeKind::basic && known != invalidType()) return type;
  later([this, type, &e] {
    if (!isValid(type->key) || !isValid(under(type->key))) return;
    if (comparableType(m_set, type->key, true, &m_package, nullptr)) return;
    error(*e.key, say("invalid map key type ", type->key,
                      isTypeParam(type->key) ? " (missing comparable constraint)" : ""));
  });
  return type;
}

Type* Checker::instantiatedType(IndexExpr& e, TypeName* def) {
  std::string cause;
  Type* const generic = genericType(e.x, &cause);
  if (!cause.empty()) {
    std::string list;
    for (const Expr* const index : e.indexes) list += (list.empty() ? "" : ", ") + text(*index);
    error(*e.x, say("invalid operation: ", e.x, "[", list, "] (", cause, ")"));
  }
  Named* const origin = isValid(generic) ? asNamed(generic) : nullptr;
  const std::vector<Type*> args = typeList(e.indexes);
  if (origin == nullptr || args.empty()) {
    setDefType(def, invalidType());
    return invalidType();
  }
  const Pos pos = nodePos(*e.x);
  const std::size_t want = origin->typeParams.size();
  if (args.size() != want) {
    error(pos, say(args.size() < want ? "not enough" : "too many", " type arguments for type ",
                   origin->object->name, ": have ", args.size(), ", want ", want));
    setDefType(def, invalidType());
    return invalidType();
  }
  Named* const instance = m_store.instance(origin, args);
  later([this, instance, origin, args, pos, &e] {
    verifyInstance(pos, e.indexes, origin->typeParams, args);
    validType(instance);
  });
  setDefType(def, instance);
  return instance;
}

void Checker::verifyInstance(Pos pos, const List<Expr>& exprs,
                             const std::vector<TypeParam*>& params,
                             const std::vector<Type*>& args) {
  for (std::size_t i = 0; i < args.size() && !m_options.standard; ++i)
    m_instances.add(i < exprs.size() ? startPos(*exprs[i]) : pos, params[i], args[i]);
  std::string cause;
  const int bad = verifyArguments(m_set, params, args, &m_package, &cause);
  if (bad < 0) return comparableBefore20(pos, exprs, params, args);
  const auto index = static_cast<std::size_t>(bad);
  error(index < exprs.size() ? startPos(*exprs[index]) : pos, std::move(cause));
}

// Before Go 1.20 interfaces did not satisfy comparable.
void Checker::comparableBefore20(Pos pos, const List<Expr>& exprs,
                                 const std::vector<TypeParam*>& params,
                                 const std::vector<Type*>& args) {
  if (allowsVersion(m_set, pos, 20)) return;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (!isComparableSet(m_set, typeSet(m_set, constraintOf(m_set, params[i]))) ||
        comparableType(m_set, args[i], false, nullptr, nullptr))
      continue;
    error(i < exprs.size() ? startPos(*exprs[i]) : pos,
          versionText(say(args[i], " to satisfy comparable"), 20));
    return;
  }
}

std::int64_t Checker::arrayLength(Expr* e) {
  if (e->kind == ExprKind::ident) {
    const std::string_view name = as<Ident>(*e).name;
    const Object* const object = lookupName(name);
    if (object == nullptr) {
      error(*e, say("undefined array length ", name, " or missing type constraint"));
      return -1;
    }
    if (object->kind != ObjectKind::constant) {
      error(*e, say("invalid array length ", name));
      return -1;
    }
  }
  Operand x;
  expr(nullptr, x, e);
  if (!x.isConst()) {
    if (x.valid()) error(x, say("array length ", x, " must be constant"));
    return -1;
  }
  if (golang::isUntyped(x.type) || isInteger(m_set, x.type)) {
    const constant::Value* const value = m_set.constants.toInt(x.value);
    bool fits = false;
    if (value->kind() == constant::Kind::integer) {
      const std::int64_t length = constant::int64Val(value, &fits);
      if (fits && length >= 0) {
        setFinalType(e, basic(Basic::int_), true);
        return length;
      }
    }
  }
  error(x, isInteger(m_set, x.type) ? say("invalid array length ", x)
                                    : say("array length ", x, " must be integer"));
  return -1;
}

std::vector<Type*> Checker::typeList(const List<Expr>& list) {
  std::vector<Type*> types;
  bool ok = true;
  for (Expr* const e : list) {
    types.push_back(varType(e));
    ok = ok && isValid(types.back());
  }
  if (!ok) types.clear();
  return types;
}

}  // namespace gantry::golang
