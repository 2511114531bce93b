// Declares objects when they are needed, finds cycles among them, and local declarations.
#include <algorithm>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

// Declarations that need each other nest on our stack; nobody writes so many by hand.
constexpr std::size_t kMaxDeclarationDepth = 1000;

std::size_t firstInSource(const std::vector<Object*>& cycle) {
  std::size_t first = 0;
  for (std::size_t i = 1; i < cycle.size(); ++i)
    if (cycle[i]->pos < cycle[first]->pos) first = i;
  return first;
}

}  // namespace

// ---- scopes ----

Scope* Checker::openScope() {
  m_context.scope = m_store.scope(m_context.scope);
  return m_context.scope;
}

Object* Checker::lookupName(std::string_view name, Scope** where, bool* outside) const {
  bool beyond = false;
  for (Scope* scope = m_context.scope; scope != nullptr; scope = scope->parent()) {
    if (Object* const found = scope->lookup(name)) {
      if (where != nullptr) *where = scope;
      if (outside != nullptr) *outside = beyond;
      return found;
    }
    if (scope == m_context.funcScope) beyond = true;
  }
  return nullptr;
}

void Checker::declare(Scope* scope, Ident* ident, Object* object) {
  if (object->name == "_") {
    object->parent = scope;
    return;
  }
  if (const Object* const other = scope->insert(object)) {
    Report(*this, object->pos, say(object->name, " redeclared in this block"))
        .otherDeclaration(*other)
        .send();
    return;
  }
  if (ident != nullptr) ident->object = object;
  if (object->kind != ObjectKind::var || m_context.locals == nullptr) return;
  auto* const var = static_cast<Var*>(object);
  if (!var->isParam && !var->isPackageLevel) m_context.locals->push_back(var);
}

void Checker::addDep(Object* object) {
  DeclInfo* decl = m_context.decl;
  if (decl == nullptr || declOf(object) == nullptr) return;
  if (decl->shared != nullptr) decl = decl->shared;
  if (decl->deps.empty() || decl->deps.back() != object) decl->deps.push_back(object);
}

// ---- on demand ----

// Functions may refer to themselves, so they do not count as unfinished.
bool Checker::onPath(const Object* object) const {
  return object->kind != ObjectKind::func &&
         std::find(m_path.begin(), m_path.end(), object) != m_path.end();
}

void Checker::declareObject(Object* object) {
  if (!m_path.empty() && onPath(object)) return onCycle(object);
  if (object->type != nullptr) return;
  DeclInfo* const decl = declOf(object);
  if (decl == nullptr || m_path.size() >= kMaxDeclarationDepth) {
    if (decl != nullptr) error(object->pos, "declarations depend on each other too deeply");
    object->type =
        object->kind == ObjectKind::func ? static_cast<Type*>(m_store.signature()) : invalidType();
    return;
  }
  const Saved saved(*this);
  m_context = Context{};
  m_context.scope = decl->fileScope;
  m_path.push_back(object);
  switch (object->kind) {
    case ObjectKind::constant:
      m_context.decl = decl;
      constDecl(static_cast<ConstObject*>(object), decl->typeExpr, decl->init, decl->iota,
                decl->inherited);
      break;
    case ObjectKind::var:
      m_context.decl = decl;
      varDecl(static_cast<Var*>(object), decl->lhs, decl->typeExpr, decl->init);
      break;
    case ObjectKind::typeName:
      typeDecl(static_cast<TypeName*>(object), *decl->typeDecl);
      break;
    case ObjectKind::func:
      funcDecl(static_cast<Func*>(object), *decl);
      break;
    default:
      break;
  }
  m_path.pop_back();
}

void Checker::onCycle(Object* object) {
  const bool valid = validCycle(object);
  switch (object->kind) {
    case ObjectKind::constant:
    case ObjectKind::var:
      if (!valid || object->type == nullptr) object->type = invalidType();
      break;
    case ObjectKind::typeName:
      if (!valid) object->type = invalidType();
      break;
    default:
      break;
  }
}

bool Checker::validCycle(Object* object) {
  const auto start = std::find(m_path.begin(), m_path.end(), object);
  const std::vector<Object*> cycle(start, m_path.end());
  bool throughTypeParams = false;
  std::size_t values = 0;
  std::size_t definitions = 0;
  for (const Object* const member : cycle) {
    if (member->kind == ObjectKind::constant || member->kind == ObjectKind::var) ++values;
    if (member->kind != ObjectKind::typeName) continue;
    if (m_context.inTypeParams && isGeneric(member->type)) {
      throughTypeParams = true;
      break;
    }
    if (member->type == nullptr || member->type->kind != TypeKind::alias) ++definitions;
  }
  // Cycles of values alone are reported with the order of initialisation.
  if (!throughTypeParams && values == cycle.size()) return true;
  if (!throughTypeParams && values == 0 && definitions > 0) return true;
  cycleError(cycle, firstInSource(cycle));
  return false;
}

void Checker::cycleError(const std::vector<Object*>& cycle, std::size_t start) {
  const auto nameOf = [&](const Object* object) {
    if (object->package == nullptr || object->package == &m_package)
      return std::string(object->name);
    return object->package->name + "." + std::string(object->name);
  };
  const Object* object = cycle[start];
  const bool isType = object->kind == ObjectKind::typeName;
  if (cycle.size() == 1) {
    error(object->pos, say(isType ? "invalid recursive type: " : "invalid cycle in declaration: ",
                           nameOf(object), " refers to itself"));
    return;
  }
  Report report(
      *this, object->pos,
      say(isType ? "invalid recursive type " : "invalid cycle in declaration of ", nameOf(object)));
  for (std::size_t i = 0; i <= cycle.size(); ++i) {
    object = cycle[(start + i) % cycle.size()];
    report.also(object->pos, nameOf(object) + (i < cycle.size() ? " refers to" : ""));
  }
  report.send();
}

// ---- constants and variables ----

void Checker::constDecl(ConstObject* object, Expr* typeExpr, Expr* init, std::uint32_t iota,
                        bool inherited) {
  const constant::Value* const outerIota = m_context.iota;
  const Pos outerPos = m_context.errorPos;
  m_context.iota = m_set.constants.integer(iota);
  m_context.errorPos = kNoPos;
  object->value = m_set.constants.unknown();
  bool ok = true;
  if (typeExpr != nullptr) {
    Type* const type = typ(typeExpr);
    ok = isConstType(m_set, type);
    if (!ok && isValid(under(type))) error(*typeExpr, say("invalid constant type ", type));
    object->type = ok ? type : invalidType();
  }
  if (ok) {
    Operand x;
    if (init != nullptr) {
      if (inherited) m_context.errorPos = object->pos;
      expr(nullptr, x, init);
    }
    initConst(object, x);
  }
  m_context.iota = outerIota;
  m_context.errorPos = outerPos;
}

void Checker::varDecl(Var* object, const std::vector<Var*>& lhs, Expr* typeExpr, Expr* init) {
  if (typeExpr != nullptr) object->type = varType(typeExpr);
  if (init == nullptr) {
    if (typeExpr == nullptr) object->type = invalidType();
    return;
  }
  if (lhs.size() <= 1) {
    Operand x;
    const Target target = targetFor(object->type, object->name);
    expr(&target, x, init);
    initVar(object, x, "variable declaration");
    return;
  }
  if (typeExpr != nullptr)
    for (Var* const var : lhs) var->type = object->type;
  initVars(lhs, {init}, nullptr);
}

// ---- types ----

void Checker::typeDecl(TypeName* object, TypeDecl& decl) {
  if (decl.alias) return aliasDecl(object, decl);
  if (!decl.typeParams.empty() && decl.typeParams[0]->name != nullptr)
    needVersion(decl.typeParams[0]->name->pos, 18, "type parameter");
  Named* const named = m_store.named(object);
  later([this, named] {
    validType(named);
    Type* const final = under(named);
    if (named->underlying != final) named->underlying = final;
  });
  checkMethods(object);
  Scope* const outer = m_context.scope;
  if (!decl.typeParams.empty()) {
    openScope();
    collectTypeParams(named->typeParams, decl.typeParams);
  }
  Type* const rhs = definedType(decl.typeExpr, object);
  m_context.scope = outer;
  m_rhs[named] = rhs;
  if (named->underlying == nullptr) named->underlying = invalidType();
  if (isTypeParam(rhs)) {
    error(*decl.typeExpr, "cannot use a type parameter as RHS in type declaration");
    named->underlying = invalidType();
  }
}

void Checker::aliasDecl(TypeName* object, TypeDecl& decl) {
  Alias* const alias = m_store.alias(object, invalidType());
  Scope* const outer = m_context.scope;
  if (!decl.typeParams.empty()) {
    if (decl.typeParams[0]->name == nullptr ||
        needVersion(decl.typeParams[0]->name->pos, 23, "generic type alias"))
      error(decl.name->pos, "generic type alias requires GOEXPERIMENT=aliastypeparams");
    std::vector<TypeParam*> ignored;
    openScope();
    collectTypeParams(ignored, decl.typeParams);
  }
  Type* const rhs = definedType(decl.typeExpr, object);
  m_context.scope = outer;
  alias->actual = rhs == alias ? invalidType() : rhs;
}

TypeParam* Checker::declareTypeParam(Ident* name) {
  TypeName* const object = m_store.typeName(name->name, nullptr, name->pos, &m_package);
  TypeParam* const param = m_store.typeParam(object, invalidType());
  declare(m_context.scope, name, object);
  return param;
}

void Checker::collectTypeParams(std::vector<TypeParam*>& into, const List<Field>& list) {
  std::vector<TypeParam*> params;
  for (const Field* const field : list) {
    if (field->name == nullptr) continue;  // the parser has complained
    TypeParam* const param = declareTypeParam(field->name);
    param->index = static_cast<std::int32_t>(params.size());
    params.push_back(param);
  }
  into = params;  // bounds may use the generic type itself
  const bool outer = m_context.inTypeParams;
  m_context.inTypeParams = true;
  const Expr* previous = nullptr;
  Type* bound = nullptr;
  std::size_t i = 0;
  for (const Field* const field : list) {
    if (field->name == nullptr) continue;
    if (bound == nullptr || field->type != previous) {
      bound = constraintType(field->type);
      if (isTypeParam(bound)) {
        error(*field->type, "cannot use a type parameter as constraint");
        bound = invalidType();
      }
      previous = field->type;
    }
    params[i++]->bound = bound;
  }
  m_context.inTypeParams = outer;
}

// ~T and A|B stand for an interface with just that.
Type* Checker::constraintType(Expr* e) {
  const bool literal = (e->kind == ExprKind::unary && as<UnaryExpr>(*e).op == Tok::tilde) ||
                       (e->kind == ExprKind::binary && as<BinaryExpr>(*e).op == Tok::or_);
  if (!literal) return typ(e);
  Interface* const wrapper = m_store.interfaceType();
  wrapper->implicit = true;
  wrapper->embeddeds.push_back(unionType(e));
  wrapper->embedPos.push_back(startPos(*e));
  later([this, wrapper] { checkInterface(m_set, wrapper, &m_package, m_errors); });
  return wrapper;
}

void Checker::checkMethods(TypeName* object) {
  Named* const base = asNamed(object->type);
  const auto found = m_methodsOf.find(object->order);
  if (object->order == 0 || base == nullptr || found == m_methodsOf.end()) return;
  later([this, base] { fieldsAndMethods(base); });
  std::map<std::string_view, const Func*> seen;
  for (Func* const method : found->second) {
    const auto [at, fresh] = seen.emplace(method->name, method);
    if (fresh) {
      base->methods.push_back(method);
      continue;
    }
    const LineCol where = m_set.sources.lineCol(at->second->pos);
    error(method->pos,
          say("method ", object->name, ".", method->name, " already declared at ", where.file, ":",
              static_cast<std::size_t>(where.line), ":", static_cast<std::size_t>(where.column)));
  }
}

void Checker::fieldsAndMethods(Named* base) {
  const auto* const type = underAs<Struct>(base, TypeKind::struct_);
  if (type == nullptr) return;
  for (const Var* const field : type->fields) {
    if (field->name == "_") continue;
    for (const Func* const method : base->methods) {
      if (method->name != field->name) continue;
      Report(*this, method->pos, say("field and method with the same name ", field->name))
          .otherDeclaration(*field)
          .send();
    }
  }
}

// ---- functions ----

void Checker::funcDecl(Func* object, DeclInfo& decl) {
  Signature* const sig = m_store.signature();
  object->type = sig;
  FuncDecl& source = *decl.funcDecl;
  funcType(sig, &source, *source.type);
  if (source.body == nullptr || m_options.standard) return;
  later([this, &decl, sig, &source] { funcBody(&decl, sig, *source.type, *source.body, nullptr); });
}

// ---- inside functions ----

void Checker::declStmt(DeclStmt& stmt) {
  for (Decl* const decl : stmt.decls) {
    switch (decl->kind) {
      case DeclKind::const_:
        localConst(as<ConstDecl>(*decl));
        break;
      case DeclKind::var:
        localVar(as<VarDecl>(*decl));
        break;
      case DeclKind::type:
        localType(as<TypeDecl>(*decl));
        break;
      default:
        break;
    }
  }
}

void Checker::localConst(ConstDecl& decl) {
  const std::size_t top = m_delayed.size();
  std::vector<ConstObject*> objects;
  for (std::size_t i = 0; i < decl.names.size(); ++i) {
    const Ident& name = *decl.names[i];
    objects.push_back(m_store.constant(name.name, nullptr, nullptr, name.pos, &m_package));
    constDecl(objects.back(), decl.typeExpr, i < decl.values.size() ? decl.values[i] : nullptr,
              decl.iota, decl.inherited);
  }
  const Pos pos = decl.names.empty() ? decl.pos : decl.names[0]->pos;
  arity(pos, decl.names, decl.values, true, decl.inherited);
  processDelayed(top);
  for (std::size_t i = 0; i < objects.size(); ++i)
    declare(m_context.scope, decl.names[i], objects[i]);
}

void Checker::localVar(VarDecl& decl) {
  const std::size_t top = m_delayed.size();
  std::vector<Var*> vars;
  for (const Ident* const name : decl.names)
    vars.push_back(m_store.var(name->name, nullptr, name->pos, &m_package));
  const std::size_t values = decl.values.size();
  for (std::size_t i = 0; i < vars.size(); ++i) {
    if (values == vars.size()) {
      varDecl(vars[i], {}, decl.typeExpr, decl.values[i]);
    } else if (values == 1) {
      varDecl(vars[i], vars, decl.typeExpr, decl.values[0]);
    } else {
      varDecl(vars[i], {}, decl.typeExpr, i < values ? decl.values[i] : nullptr);
    }
    if (values == 1) break;  // all have their type now
  }
  if (decl.typeExpr == nullptr || values > 0)
    arity(decl.pos, decl.names, decl.values, false, false);
  processDelayed(top);
  for (std::size_t i = 0; i < vars.size(); ++i) declare(m_context.scope, decl.names[i], vars[i]);
}

void Checker::localType(TypeDecl& decl) {
  TypeName* const object = m_store.typeName(decl.name->name, nullptr, decl.name->pos, &m_package);
  declare(m_context.scope, decl.name, object);
  m_path.push_back(object);
  typeDecl(object, decl);
  m_path.pop_back();
}

}  // namespace gantry::golang
