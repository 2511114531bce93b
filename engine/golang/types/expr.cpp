// Expressions: the dispatch over their kinds, and what an operand may be in a context.
#include "engine/golang/types/checker.h"

namespace gantry::golang {

void Checker::processDelayed(std::size_t from) {
  for (std::size_t i = from; i < m_delayed.size(); ++i) {
    const std::function<void()> action = std::move(m_delayed[i]);
    action();
  }
  m_delayed.resize(from);
}

void Checker::recordType(Expr& expr, Mode mode, Type* type, const constant::Value* value) {
  expr.mode = mode;
  expr.type = type;
  expr.constant = value;
}

void Checker::record(const Operand& x) {
  if (x.expr == nullptr) return;
  Type* type = x.type;
  if (!x.valid() || x.mode == Mode::builtin) type = invalidType();
  if (x.mode == Mode::noValue) type = m_store.tuple();
  if (!m_finalUntyped.empty()) m_finalUntyped.erase(x.expr);
  recordType(*x.expr, x.mode, type, x.isConst() ? x.value : nullptr);
}

ExprUse Checker::rawExpr(const Target* target, Operand& x, Expr* e, Type* hint, bool allowGeneric) {
  x = Operand{};
  x.type = invalidType();
  const ExprUse use = exprInternal(target, x, e, hint);
  if (!allowGeneric) nonGeneric(target, x);
  record(x);
  return use;
}

ExprUse Checker::exprInternal(const Target* target, Operand& x, Expr* e, Type* hint) {
  ExprUse use = ExprUse::expression;
  bool ok = true;
  switch (e->kind) {
    case ExprKind::bad:
      ok = false;
      break;
    case ExprKind::ident:
      ident(x, as<Ident>(*e), nullptr, false);
      break;
    case ExprKind::basicLit:
      basicLit(x, as<BasicLit>(*e));
      break;
    case ExprKind::compositeLit:
      ok = compositeLit(x, as<CompositeLit>(*e), hint);
      break;
    case ExprKind::funcLit:
      ok = funcLit(x, as<FuncLit>(*e));
      break;
    case ExprKind::paren:
      use = rawExpr(nullptr, x, as<ParenExpr>(*e).x, nullptr, false);
      break;
    case ExprKind::selector:
      selector(x, as<SelectorExpr>(*e), nullptr, false);
      break;
    case ExprKind::index:
      if (indexExpr(x, as<IndexExpr>(*e))) funcInst(target, x, &as<IndexExpr>(*e), true);
      break;
    case ExprKind::slice:
      sliceExpr(x, as<SliceExpr>(*e));
      break;
    case ExprKind::typeAssert:
      typeAssert(x, as<TypeAssertExpr>(*e));
      break;
    case ExprKind::call:
      return callExpr(x, as<CallExpr>(*e));
    case ExprKind::star:
      star(x, as<StarExpr>(*e));
      break;
    case ExprKind::unary:
      unary(x, as<UnaryExpr>(*e));
      if (x.valid() && as<UnaryExpr>(*e).op == Tok::arrow) use = ExprUse::statement;
      break;
    case ExprKind::binary:
      binaryChain(x, as<BinaryExpr>(*e));
      break;
    case ExprKind::keyValue:
      error(*e, "no key:value expected");
      ok = false;
      break;
    case ExprKind::listExpr:
      error(*e, "unexpected list of expressions");
      ok = false;
      break;
    default:
      x.mode = Mode::typexpr;
      x.type = typ(e);
      break;
  }
  if (!ok) x.mode = Mode::invalid;
  x.expr = e;
  return x.valid() || e->kind == ExprKind::paren ? use : ExprUse::statement;
}

// Go 1.13 brought most ways to write numbers.
void Checker::newerLiteral(const BasicLit& e) {
  const std::string_view digits = e.value;
  if (digits.size() <= 2 || allowsVersion(m_set, e.pos, 13)) return;
  std::string_view what;
  const char radix = digits[0] == '0' ? static_cast<char>(digits[1] | 0x20) : ' ';
  if (digits.find('_') != digits.npos)
    what = "underscore in numeric literal";
  else if (radix == 'b')
    what = "binary literal";
  else if (radix == 'o')
    what = "0o/0O-style octal literal";
  else if (radix == 'x' && e.tok != Tok::intLit)
    what = "hexadecimal floating-point literal";
  if (!what.empty()) error(e.pos, versionText(what, 13));
}

void Checker::basicLit(Operand& x, BasicLit& e) {
  if (e.bad) return;
  constexpr std::size_t kMaxLength = 10000;
  if (e.tok != Tok::stringLit && e.value.size() > kMaxLength) {
    error(e.pos, say("excessively long constant: ", e.value.substr(0, 10), "... (", e.value.size(),
                     " chars)"));
    return;
  }
  const constant::Value* const value = m_set.constants.literal(e.tok, e.value);
  if (value->kind() == constant::Kind::unknown) {
    error(e.pos, say("malformed constant: ", e.value));
    return;
  }
  if (e.tok != Tok::stringLit && e.tok != Tok::charLit) newerLiteral(e);
  x.mode = Mode::constant;
  x.value = value;
  switch (e.tok) {
    case Tok::intLit:
      x.type = basic(Basic::untypedInt);
      break;
    case Tok::floatLit:
      x.type = basic(Basic::untypedFloat);
      break;
    case Tok::imagLit:
      x.type = basic(Basic::untypedComplex);
      break;
    case Tok::charLit:
      x.type = basic(Basic::untypedRune);
      break;
    default:
      x.type = basic(Basic::untypedString);
      break;
  }
  x.expr = &e;
  overflow(x, e.pos);
}

void Checker::star(Operand& x, StarExpr& e) {
  exprOrType(x, e.x, false);
  if (!x.valid()) return;
  if (x.mode == Mode::typexpr) {
    validVarType(e.x, x.type);
    x.type = m_store.pointer(x.type);
    return;
  }
  Type* base = nullptr;
  const bool ok = forEachType(m_set, x.type, [&](Type*, Type* u) {
    auto* const pointer = typeAs<Pointer>(u, TypeKind::pointer);
    if (pointer == nullptr) {
      error(x, say("invalid operation: cannot indirect ", x));
      return false;
    }
    if (base != nullptr && !identical(pointer->elem, base)) {
      error(x, say("invalid operation: pointers of ", x, " must have identical base types"));
      return false;
    }
    base = pointer->elem;
    return true;
  });
  if (!ok) {
    x.mode = Mode::invalid;
    return;
  }
  x.mode = Mode::variable;
  x.type = base;
}

void Checker::typeAssert(Operand& x, TypeAssertExpr& e) {
  expr(nullptr, x, e.x);
  if (!x.valid()) return;
  const auto fail = [&](std::string text) {
    if (!text.empty()) error(x, std::move(text));
    x.mode = Mode::invalid;
  };
  if (e.typeExpr == nullptr) return fail("invalid syntax tree: use of .(type) outside type switch");
  if (isTypeParam(x.type))
    return fail(say("invalid operation: cannot use type assertion on type parameter value ", x));
  if (underAs<Interface>(x.type, TypeKind::interface_) == nullptr)
    return fail(say("invalid operation: ", x, " is not an interface"));
  Type* const type = varType(e.typeExpr);
  if (!isValid(type)) return fail("");
  typeAssertion(&e, x, type, false);
  x.mode = Mode::commaOk;
  x.type = type;
}

void Checker::typeAssertion(Expr* e, const Operand& x, Type* type, bool typeSwitch) {
  std::string cause;
  if (assertableTo(m_set, x.type, type, &m_package, &cause)) return;
  if (typeSwitch) {
    error(*e, say("impossible type switch case: ", e, "\n\t", x, " cannot have dynamic type ", type,
                  " ", cause));
  } else {
    error(*e, say("impossible type assertion: ", e, "\n\t", type, " does not implement ", x.type,
                  " ", cause));
  }
}

// ---- what is wanted of an operand ----

void Checker::nonGeneric(const Target* target, Operand& x) {
  if (!x.valid() || x.mode == Mode::noValue) return;
  std::string_view what;
  if (isGeneric(x.type)) {
    what = "type";
  } else if (const auto* const sig = typeAs<Signature>(x.type, TypeKind::signature);
             sig != nullptr && !sig->typeParams.empty()) {
    if (target != nullptr && target->signature != nullptr) {
      funcInst(target, x, nullptr, true);
      return;
    }
    what = "function";
  }
  if (what.empty()) return;
  error(x, say("cannot use generic ", what, " ", x.expr, " without instantiation"));
  x.mode = Mode::invalid;
  x.type = invalidType();
}

void Checker::exclude(Operand& x, bool noBuiltin, bool noType) {
  if (x.mode == Mode::noValue) {
    error(x, say(x, noType ? " used as value" : " used as value or type"));
  } else if (x.mode == Mode::builtin && noBuiltin) {
    error(x, say(x, " must be called"));
  } else if (x.mode == Mode::typexpr && noType) {
    error(x, say(x, " is not an expression"));
  } else {
    return;
  }
  x.mode = Mode::invalid;
}

void Checker::singleValue(Operand& x) {
  if (x.mode != Mode::value || x.type == nullptr || x.type->kind != TypeKind::tuple) return;
  error(x, say("multiple-value ", x, " in single-value context"));
  x.mode = Mode::invalid;
}

void Checker::expr(const Target* target, Operand& x, Expr* e) {
  rawExpr(target, x, e, nullptr, false);
  exclude(x, true, true);
  singleValue(x);
}

void Checker::genericExpr(Operand& x, Expr* e) {
  rawExpr(nullptr, x, e, nullptr, true);
  exclude(x, true, true);
  singleValue(x);
}

void Checker::exprWithHint(Operand& x, Expr* e, Type* hint) {
  rawExpr(nullptr, x, e, hint, false);
  exclude(x, true, true);
  singleValue(x);
}

void Checker::exprOrType(Operand& x, Expr* e, bool allowGeneric) {
  rawExpr(nullptr, x, e, nullptr, allowGeneric);
  exclude(x, false, false);
  singleValue(x);
}

std::vector<Operand> Checker::multiExpr(Expr* e, bool allowCommaOk, bool& commaOk) {
  commaOk = false;
  std::vector<Operand> list(1);
  Operand& x = list[0];
  rawExpr(nullptr, x, e, nullptr, false);
  exclude(x, true, true);
  if (x.valid() && x.type->kind == TypeKind::tuple) {
    const auto* const tuple = static_cast<Tuple*>(x.type);
    list.resize(tuple->vars.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
      list[i] = Operand{};
      list[i].mode = Mode::value;
      list[i].expr = e;
      list[i].type = tuple->vars[i]->type;
    }
    return list;
  }
  if (allowCommaOk && (x.mode == Mode::mapIndex || x.mode == Mode::commaOk)) {
    Operand ok;
    ok.mode = Mode::value;
    ok.expr = e;
    ok.type = basic(Basic::untypedBool);
    list.push_back(ok);
    commaOk = true;
  }
  return list;
}

std::vector<Operand> Checker::exprList(const List<Expr>& list) {
  if (list.empty()) return {};
  bool commaOk = false;
  if (list.size() == 1) return multiExpr(list[0], false, commaOk);
  std::vector<Operand> operands(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) expr(nullptr, operands[i], list[i]);
  return operands;
}

// ---- use: evaluates what is left over after an error, so that it counts as used ----

bool Checker::use(const List<Expr>& list) {
  bool ok = true;
  for (Expr* const e : list) ok = use(e) && ok;
  return ok;
}

bool Checker::useLhs(const List<Expr>& list) {
  bool ok = true;
  for (Expr* const e : list) ok = use(e, true) && ok;
  return ok;
}

bool Checker::use(Expr* e, bool lhs) {
  if (e == nullptr) return true;
  Expr* const inner = unparen(e);
  Operand x;
  if (inner->kind == ExprKind::listExpr) {
    bool ok = true;
    for (Expr* const member : as<ListExpr>(*inner).list) ok = use(member, lhs) && ok;
    return ok;
  }
  if (inner->kind == ExprKind::keyValue) {
    const bool key = use(as<KeyValueExpr>(*inner).key, lhs);
    return use(as<KeyValueExpr>(*inner).value, lhs) && key;
  }
  if (inner->kind != ExprKind::ident) {
    rawExpr(nullptr, x, e, nullptr, true);
    return x.valid();
  }
  auto& name = as<Ident>(*inner);
  if (name.name == "_") return true;
  Var* var = nullptr;
  bool used = false;
  if (lhs) {
    Object* const object = lookupName(name.name);
    if (object != nullptr && object->kind == ObjectKind::var && object->package == &m_package) {
      var = static_cast<Var*>(object);
      used = var->used;
    }
  }
  exprOrType(x, inner, true);
  if (var != nullptr) var->used = used;
  return x.valid();
}

}  // namespace gantry::golang
