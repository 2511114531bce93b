// Assignments, initialisations and short variable declarations.
#include <algorithm>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

std::string measure(std::size_t count, std::string_view unit) {
  return std::to_string(count) + " " + std::string(unit) + (count == 1 ? "" : "s");
}

bool isCall(const List<Expr>& list) {
  return list.size() == 1 && unparen(list[0])->kind == ExprKind::call;
}

bool isBlank(const Expr* e) {
  return e->kind == ExprKind::ident && as<const Ident>(*e).name == "_";
}

}  // namespace

Target Checker::targetFor(Type* type, std::string_view what) {
  Target target;
  if (type == nullptr) return target;
  target.signature = underAs<Signature>(type, TypeKind::signature);
  if (target.signature != nullptr) target.what = what;
  return target;
}

Var* Checker::rootVar(Expr* e) {
  for (;;) {
    e = unparen(e);
    if (e->kind == ExprKind::ident) {
      Object* const object = as<Ident>(*e).object;
      return object != nullptr && object->kind == ObjectKind::var ? static_cast<Var*>(object)
                                                                  : nullptr;
    }
    if (e->kind == ExprKind::selector) {
      auto& selector = as<SelectorExpr>(*e);
      if (selector.selection == nullptr) {
        e = selector.sel;  // pkg.Name
      } else if (selector.selection->indirect) {
        return nullptr;
      } else {
        e = selector.x;
      }
    } else if (e->kind == ExprKind::index) {
      auto& index = as<IndexExpr>(*e);
      Type* type = unalias(index.x->type);
      if (auto* const named = typeAs<Named>(type, TypeKind::named)) type = named->underlying;
      // Of a type parameter or an unfinished instance it may be an array: to be safe, it is one.
      if (type == nullptr || type->kind == TypeKind::slice || type->kind == TypeKind::pointer ||
          type->kind == TypeKind::map || type->kind == TypeKind::basic)
        return nullptr;
      e = index.x;
    } else {
      return nullptr;
    }
  }
}

// ---- values to types ----

bool Checker::assignUntyped(Operand& x, Type* target, const Purpose& purpose) {
  Type* wanted = target;
  if (x.isNil()) {
    if (target == nullptr) {
      error(x, say("use of untyped nil in ", purpose));
      return false;
    }
  } else if (target == nullptr || isNonTypeParamInterface(m_set, target)) {
    wanted = defaultType(m_set, x.type);
  }
  const constant::Value* value = nullptr;
  Code code = Code::ok;
  Type* const type = implicitTypeAndValue(x, wanted, value, code);
  if (code != Code::ok) {
    std::string message = say("cannot use ", x, " as ", wanted, " value in ", purpose);
    if (code == Code::truncated) message += " (truncated)";
    if (code == Code::overflows) message += " (overflows)";
    error(x, std::move(message));
    return false;
  }
  if (value != nullptr) {
    x.value = value;
    setFinalValue(x.expr, value);
  }
  if (type != x.type) {
    x.type = type;
    setFinalType(x.expr, type, false);
  }
  return true;
}

bool Checker::assignment(Operand& x, Type* target, const Purpose& purpose) {
  singleValue(x);
  switch (x.mode) {
    case Mode::invalid:
      return false;
    case Mode::noValue:
    case Mode::builtin:
    case Mode::typexpr:
      error(x, say("cannot assign ", x, " to ", target, " in ", purpose));
      x.mode = Mode::invalid;
      return false;
    default:
      break;
  }
  if (golang::isUntyped(x.type) && !assignUntyped(x, target, purpose)) {
    x.mode = Mode::invalid;
    return false;
  }
  const auto* const sig = typeAs<Signature>(x.type, TypeKind::signature);
  if (sig != nullptr && !sig->typeParams.empty()) {
    error(x, say("cannot use generic function ", x, " without instantiation in ", purpose));
    x.mode = Mode::invalid;
    return false;
  }
  if (target == nullptr || x.type == target || !isValid(target)) return true;
  std::string cause;
  if (assignableTo(m_set, x.info(), target, &m_package, &cause)) return true;
  std::string message = say("cannot use ", x, " as ", target, " value in ", purpose);
  if (!cause.empty()) message += ": " + cause;
  error(x, std::move(message));
  x.mode = Mode::invalid;
  return false;
}

void Checker::initConst(ConstObject* lhs, Operand& x) {
  if (!x.valid() || !isValid(x.type) || (lhs->type != nullptr && !isValid(lhs->type))) {
    if (lhs->type == nullptr) lhs->type = invalidType();
    return;
  }
  if (!x.isConst()) {
    error(x, say(x, " is not constant"));
    if (lhs->type == nullptr) lhs->type = invalidType();
    return;
  }
  if (lhs->type == nullptr) lhs->type = x.type;
  if (assignment(x, lhs->type, "constant declaration")) lhs->value = x.value;
}

void Checker::initVar(Var* lhs, Operand& x, const Purpose& purpose) {
  if (!x.valid() || !isValid(x.type) || (lhs->type != nullptr && !isValid(lhs->type))) {
    if (lhs->type == nullptr) lhs->type = invalidType();
    x.mode = Mode::invalid;
    return;
  }
  if (lhs->type == nullptr) {
    if (untypedNil(x.type)) {
      error(x, say("use of untyped nil in ", purpose));
      lhs->type = invalidType();
      x.mode = Mode::invalid;
      return;
    }
    lhs->type = defaultType(m_set, x.type);
  }
  assignment(x, lhs->type, purpose);
}

// ---- lists ----

void Checker::assignError(const List<Expr>& rhs, std::size_t left, std::size_t right) {
  const std::string vars = measure(left, "variable");
  const std::string values = measure(right, "value");
  if (isCall(rhs)) {
    const auto& call = as<CallExpr>(*unparen(rhs[0]));
    error(*rhs[0], say("assignment mismatch: ", vars, " but ", call.fun, " returns ", values));
  } else {
    error(*rhs[0], say("assignment mismatch: ", vars, " but ", values));
  }
}

void Checker::returnError(ReturnStmt& s, const std::vector<Var*>& lhs,
                          const std::vector<Operand>& rhs) {
  Pos at = s.pos;
  const bool tooMany = rhs.size() > lhs.size();
  if (!rhs.empty()) at = startPos(*rhs[tooMany ? lhs.size() : rhs.size() - 1].expr);
  std::vector<Type*> have;
  std::vector<Type*> want;
  have.reserve(rhs.size());
  want.reserve(lhs.size());
  for (const Operand& x : rhs) have.push_back(x.type);
  for (const Var* const var : lhs) want.push_back(var->type);
  Report(*this, at, tooMany ? "too many return values" : "not enough return values")
      .also(kNoPos, "have " + typesSummary(have, false))
      .also(kNoPos, "want " + typesSummary(want, false))
      .send();
}

void Checker::initVars(const std::vector<Var*>& lhs, const List<Expr>& rhs, ReturnStmt* result) {
  const Purpose purpose(result != nullptr ? "return statement" : "assignment");
  const auto giveUp = [&] {
    for (Var* const var : lhs)
      if (var->type == nullptr) var->type = invalidType();
  };
  if (lhs.size() == rhs.size() && !isCall(rhs)) {
    for (std::size_t i = 0; i < lhs.size(); ++i) {
      Operand x;
      const bool unnamed = result != nullptr && lhs[i]->name.empty();
      const Target target = targetFor(lhs[i]->type, unnamed ? "result variable" : lhs[i]->name);
      expr(&target, x, rhs[i]);
      initVar(lhs[i], x, purpose);
    }
    return;
  }
  if (rhs.size() != 1) {
    if (use(rhs)) {
      if (result != nullptr) {
        returnError(*result, lhs, exprList(rhs));
      } else if (!rhs.empty()) {
        assignError(rhs, lhs.size(), rhs.size());
      }
    }
    return giveUp();
  }
  bool commaOk = false;
  std::vector<Operand> values = multiExpr(rhs[0], lhs.size() == 2 && result == nullptr, commaOk);
  if (values.size() == lhs.size()) {
    for (std::size_t i = 0; i < lhs.size(); ++i) initVar(lhs[i], values[i], purpose);
    return;
  }
  if (values.empty() || values[0].valid()) {
    if (result != nullptr) {
      returnError(*result, lhs, values);
    } else {
      assignError(rhs, lhs.size(), values.size());
    }
  }
  giveUp();
}

Type* Checker::lhsVar(Expr* e) {
  Expr* const inner = unparen(e);
  if (isBlank(inner)) return nullptr;
  // An assignment is no use of the variable.
  Var* var = nullptr;
  bool used = false;
  if (inner->kind == ExprKind::ident) {
    Object* const object = lookupName(as<Ident>(*inner).name);
    if (object != nullptr && object->kind == ObjectKind::var && object->package == &m_package) {
      var = static_cast<Var*>(object);
      used = var->used;
    }
  }
  Operand x;
  expr(nullptr, x, e);
  if (var != nullptr) var->used = used;
  if (!x.valid() || !isValid(x.type)) return invalidType();
  if (Var* const root = rootVar(e)) root->reassigned = true;
  if (x.mode == Mode::variable || x.mode == Mode::mapIndex) return x.type;
  if (x.expr->kind == ExprKind::selector) {
    Operand base;
    expr(nullptr, base, as<SelectorExpr>(*x.expr).x);
    if (base.mode == Mode::mapIndex) {
      error(x, say("cannot assign to struct field ", x.expr, " in map"));
      return invalidType();
    }
  }
  error(x, say("cannot assign to ", x.expr, " (neither addressable nor a map index expression)"));
  return invalidType();
}

void Checker::assignVar(Expr* lhs, Expr* rhs, Operand* x, const Purpose& purpose) {
  Type* const type = lhsVar(lhs);
  if (type != nullptr && !isValid(type)) {
    if (x != nullptr) {
      x->mode = Mode::invalid;
    } else {
      use(rhs);
    }
    return;
  }
  Operand own;
  if (x == nullptr) {
    Target target;
    if (type != nullptr && underAs<Signature>(type, TypeKind::signature) != nullptr)
      target = targetFor(type, exprText(*lhs));
    expr(&target, own, rhs);
    x = &own;
  }
  const bool blank = type == nullptr && purpose.text == "assignment";
  assignment(*x, type, blank ? Purpose("assignment to _ identifier") : purpose);
}

void Checker::assignVars(const List<Expr>& lhs, const List<Expr>& rhs) {
  if (lhs.size() == rhs.size() && !isCall(rhs)) {
    for (std::size_t i = 0; i < lhs.size(); ++i) assignVar(lhs[i], rhs[i], nullptr, "assignment");
    return;
  }
  if (rhs.size() != 1) {
    const bool okLhs = useLhs(lhs);
    const bool okRhs = use(rhs);
    if (okLhs && okRhs && !rhs.empty()) assignError(rhs, lhs.size(), rhs.size());
    return;
  }
  bool commaOk = false;
  std::vector<Operand> values = multiExpr(rhs[0], lhs.size() == 2, commaOk);
  if (values.size() == lhs.size()) {
    for (std::size_t i = 0; i < lhs.size(); ++i)
      assignVar(lhs[i], nullptr, &values[i], "assignment");
    return;
  }
  if (values.empty() || values[0].valid()) assignError(rhs, lhs.size(), values.size());
  useLhs(lhs);
}

// ---- := ----

Var* Checker::shortVar(Expr* e, std::vector<std::string_view>& seen, std::vector<Var*>& fresh,
                       bool& failed) {
  const auto dummy = [&] {
    failed = true;
    return m_store.var("_", nullptr, startPos(*e), &m_package);
  };
  if (e->kind != ExprKind::ident) {
    use(e, true);
    error(*e, say("non-name ", e, " on left side of :="));
    return dummy();
  }
  auto& name = as<Ident>(*e);
  if (name.name != "_") {
    if (std::find(seen.begin(), seen.end(), name.name) != seen.end()) {
      error(*e, say(e, " repeated on left side of :="));
      return dummy();
    }
    seen.push_back(name.name);
  }
  if (Object* const before = m_context.scope->lookup(name.name)) {
    name.object = before;
    if (before->kind != ObjectKind::var) {
      error(*e, say("cannot assign to ", e));
      return dummy();
    }
    static_cast<Var*>(before)->reassigned = true;
    return static_cast<Var*>(before);
  }
  Var* const var = m_store.var(name.name, nullptr, name.pos, &m_package);
  if (name.name != "_") {
    fresh.push_back(var);
    name.object = var;
  }
  return var;
}

void Checker::shortVarDecl(AssignStmt& s) {
  const std::size_t top = m_delayed.size();
  Scope* const scope = m_context.scope;
  std::vector<std::string_view> seen;
  std::vector<Var*> vars;
  std::vector<Var*> fresh;
  bool failed = false;
  for (Expr* const e : s.lhs) vars.push_back(shortVar(e, seen, fresh, failed));
  initVars(vars, s.rhs, nullptr);
  processDelayed(top);
  for (std::size_t i = 0; i < vars.size(); ++i)
    recordType(*s.lhs[i], Mode::variable, vars[i]->type);
  if (fresh.empty() && !failed) return error(s.pos, "no new variables on left side of :=");
  for (Var* const var : fresh) declare(scope, nullptr, var);
}

}  // namespace gantry::golang
