// Range loops.
#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

std::string rangeFuncProblem(std::string_view what) {
  return "func must be func(yield func(...) bool): " + std::string(what);
}

}  // namespace

bool Checker::rangeOverFunc(Signature* sig, Type*& key, Type*& value, std::string& cause) {
  if (sig->params.size() != 1) {
    cause = rangeFuncProblem("wrong argument count");
    return false;
  }
  auto* const yield = coreAs<Signature>(sig->params[0]->type, TypeKind::signature);
  if (yield == nullptr) {
    cause = rangeFuncProblem("argument is not func");
  } else if (!sig->results.empty()) {
    cause = rangeFuncProblem("unexpected results");
  } else if (yield->params.size() > 2) {
    cause = rangeFuncProblem("yield func has too many parameters");
  } else if (yield->results.size() != 1 || !isBoolean(m_set, yield->results[0]->type)) {
    cause = rangeFuncProblem("yield func does not return bool");
  } else {
    if (!yield->params.empty()) key = yield->params[0]->type;
    if (yield->params.size() == 2) value = yield->params[1]->type;
    return true;
  }
  return false;
}

bool Checker::rangeKeyValue(Pos pos, Type* type, Type*& key, Type*& value, std::string& cause) {
  key = nullptr;
  value = nullptr;
  Type* u = core(type);
  if (u == nullptr) {
    cause = "no core type";
    return false;
  }
  if (u->kind == TypeKind::pointer) {
    if (auto* const array = underAs<Array>(static_cast<Pointer*>(u)->elem, TypeKind::array))
      u = array;
  }
  key = basic(Basic::int_);
  switch (u->kind) {
    case TypeKind::basic:
      if (isString(m_set, u)) {
        value = m_store.runeType;
        return true;
      }
      key = type;
      if (!isInteger(m_set, u)) return false;
      if (!allowsVersion(m_set, pos, 22)) cause = versionText("", 22);
      return cause.empty();
    case TypeKind::array:
      value = static_cast<Array*>(u)->elem;
      return true;
    case TypeKind::slice:
      value = static_cast<Slice*>(u)->elem;
      return true;
    case TypeKind::map:
      key = static_cast<Map*>(u)->key;
      value = static_cast<Map*>(u)->elem;
      return true;
    case TypeKind::chan:
      key = static_cast<Chan*>(u)->elem;
      if (static_cast<Chan*>(u)->dir != ChanDir::sendOnly) return true;
      cause = "receive from send-only channel";
      return false;
    case TypeKind::signature:
      key = nullptr;
      if (!allowsVersion(m_set, pos, 23)) {
        cause = versionText("", 23);
        return false;
      }
      return rangeOverFunc(static_cast<Signature*>(u), key, value, cause);
    default:
      return false;
  }
}

void Checker::rangeStmt(RangeStmt& s) {
  Operand x;
  expr(nullptr, x, s.x);
  Type* key = nullptr;
  Type* value = nullptr;
  if (x.valid()) {
    std::string cause;
    if (!rangeKeyValue(nodePos(*x.expr), x.type, key, value, cause)) {
      error(x, cause.empty() ? say("cannot range over ", x)
                             : say("cannot range over ", x, ": ", cause));
      key = invalidType();
      value = invalidType();
    } else if (key == nullptr && s.key != nullptr) {
      error(*s.key, say("range over ", x, " permits no iteration variables"));
    } else if (value == nullptr && s.value != nullptr) {
      error(*s.value, say("range over ", x, " permits only one iteration variable"));
    } else if (!s.extra.empty()) {
      error(*s.extra[0], "range clause permits at most two iteration variables");
    }
  }
  s.scope = openScope();
  const bool overInt = x.valid() && isInteger(m_set, x.type);
  if (s.define) {
    rangeDefine(s, x, key, value, overInt);
  } else if (s.key != nullptr) {
    rangeAssign(s, x, key, value, overInt);
  } else if (overInt) {
    assignment(x, nullptr, "range clause");
  }
  // An untyped string constant is needed as a string at run time.
  if (x.valid() && golang::isUntyped(x.type))
    setFinalType(x.expr, defaultType(m_set, x.type), true);
  stmt(s.body);
}

void Checker::rangeDefine(RangeStmt& s, Operand& x, Type* key, Type* value, bool overInt) {
  std::vector<Var*> vars;
  Expr* const lhs[2] = {s.key, s.value};
  Type* const types[2] = {key, value};
  for (std::size_t i = 0; i < 2; ++i) {
    if (lhs[i] == nullptr) continue;
    Var* var = nullptr;
    if (lhs[i]->kind == ExprKind::ident) {
      auto& name = as<Ident>(*lhs[i]);
      var = m_store.var(name.name, nullptr, name.pos, &m_package);
      if (name.name != "_") {
        name.object = var;
        vars.push_back(var);
      }
    } else {
      error(*lhs[i], say("cannot declare ", lhs[i]));
      var = m_store.var("_", nullptr, startPos(*lhs[i]), &m_package);
    }
    if (types[i] == nullptr || types[i] == invalidType()) {
      var->type = invalidType();
      var->used = true;
      continue;
    }
    if (overInt) {
      initVar(var, x, "range clause");
    } else {
      Operand y;
      y.mode = Mode::value;
      y.expr = lhs[i];
      y.type = types[i];
      initVar(var, y, "assignment");
    }
    recordType(*lhs[i], Mode::variable, var->type);
  }
  if (vars.empty()) error(s.pos, "no new variables on left side of :=");
  for (Var* const var : vars) declare(s.scope, nullptr, var);
}

void Checker::rangeAssign(RangeStmt& s, Operand& x, Type* key, Type* value, bool overInt) {
  Expr* const lhs[2] = {s.key, s.value};
  Type* const types[2] = {key, value};
  for (std::size_t i = 0; i < 2; ++i) {
    if (lhs[i] == nullptr) continue;
    if (types[i] == nullptr || types[i] == invalidType()) continue;
    if (overInt) {
      assignVar(lhs[i], nullptr, &x, "range clause");
      if (x.valid() && !isInteger(m_set, x.type))
        error(*lhs[i], say("cannot use iteration variable of type ", x.type));
      continue;
    }
    Operand y;
    y.mode = Mode::value;
    y.expr = lhs[i];
    y.type = types[i];
    assignVar(lhs[i], nullptr, &y, "assignment");
  }
}

}  // namespace gantry::golang
