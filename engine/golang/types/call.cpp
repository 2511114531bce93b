// Calls: of functions, conversions, arguments, and the instantiation of generic functions.
#include "engine/golang/types/checker.h"
#include "engine/golang/types/infer.h"
#include "engine/golang/types/instantiate.h"

namespace gantry::golang {

namespace {

bool isGenericFunction(const Type* type) {
  return type != nullptr && type->kind == TypeKind::signature &&
         !static_cast<const Signature*>(type)->typeParams.empty();
}

std::vector<Type*> typesOf(const std::vector<Operand>& operands) {
  std::vector<Type*> types;
  types.reserve(operands.size());
  for (const Operand& x : operands) types.push_back(x.type);
  return types;
}

}  // namespace

// ---- instantiation ----

void Checker::recordInstance(Expr* expr, const std::vector<Type*>& args) {
  for (;;) {
    expr = unparen(expr);
    if (expr->kind == ExprKind::index) {
      expr = as<IndexExpr>(*expr).x;
    } else if (expr->kind == ExprKind::selector) {
      expr = as<SelectorExpr>(*expr).sel;
    } else {
      break;
    }
  }
  if (expr->kind == ExprKind::ident) as<Ident>(*expr).typeArgs = args;
}

Signature* Checker::instantiateSignature(Pos pos, Expr* expr, Signature* generic,
                                         const std::vector<Type*>& args, const List<Expr>& exprs) {
  auto* const sig = static_cast<Signature*>(instantiate(m_set, generic, args));
  recordInstance(expr, args);
  later(
      [this, pos, generic, args, exprs] { verifyInstance(pos, exprs, generic->typeParams, args); });
  return sig;
}

std::vector<Type*> Checker::funcInst(const Target* target, Operand& x, IndexExpr* inst,
                                     bool infer) {
  if (inst != nullptr) x.expr = inst;
  const Pos pos = nodePos(*x.expr);
  const bool isAllowed = needVersion(pos, 18, "function instantiation");
  std::vector<Type*> args;
  List<Expr> exprs;
  if (inst != nullptr) {
    exprs = inst->indexes;
    args = typeList(exprs);
    if (args.empty()) {
      x.mode = Mode::invalid;
      return {};
    }
  }
  auto* const sig = static_cast<Signature*>(x.type);
  const std::size_t want = sig->typeParams.size();
  if (args.size() > want) {
    error(*exprs.back(), say("got ", args.size(), " type arguments but want ", want));
    x.mode = Mode::invalid;
    return {};
  }
  if (args.size() < want) {
    if (!infer) return args;
    std::vector<Type*> paramTypes;
    std::vector<InferArg> operands;
    bool reverse = false;
    Signature* const plain = m_store.signature();
    plain->params = sig->params;
    plain->results = sig->results;
    plain->variadic = sig->variadic;
    Type* renamed = plain;
    const std::vector<TypeParam*> params = renameTypeParams(m_set, sig->typeParams, &renamed);
    if (target != nullptr && target->signature != nullptr) {
      if (isAllowed)
        needVersion(pos, 21,
                    inst != nullptr ? "partially instantiated function in assignment"
                                    : "implicitly instantiated function in assignment");
      paramTypes.push_back(renamed);
      InferArg arg;
      arg.expr = m_set.arena.make<Ident>(pos, m_set.arena.text(target->what));
      arg.pos = pos;
      arg.type = target->signature;
      operands.push_back(arg);
      reverse = true;
    }
    const InferResult result =
        golang::infer(m_set, pos, params, args, paramTypes, operands, reverse, &m_package);
    if (!result.ok()) {
      if (!result.text.empty()) error(result.pos, result.text);
      x.mode = Mode::invalid;
      return {};
    }
    args = result.args;
  }
  x.type = instantiateSignature(pos, x.expr, sig, args, exprs);
  x.mode = Mode::value;
  return {};
}

// ---- calls ----

ExprUse Checker::conversionCall(Operand& x, CallExpr& e) {
  e.callKind = CallKind::conversion;
  nonGeneric(nullptr, x);
  x.expr = &e;
  if (!x.valid()) return ExprUse::conversion;
  Type* const type = x.type;
  x.mode = Mode::invalid;
  if (e.args.empty()) {
    error(e, say("missing argument in conversion to ", type));
  } else if (e.args.size() > 1) {
    use(e.args);
    error(*e.args.back(), say("too many arguments in conversion to ", type));
  } else {
    expr(nullptr, x, e.args[0]);
    if (x.valid()) {
      auto* const interface = underAs<Interface>(type, TypeKind::interface_);
      if (interface != nullptr && !isTypeParam(type) && !isMethodSet(typeSet(m_set, interface))) {
        error(e, say("cannot use interface ", type,
                     " in conversion (contains specific type constraints or is comparable)"));
        x.mode = Mode::invalid;
      } else if (e.hasDots) {
        error(*e.args[0], say("invalid use of ... in conversion to ", type));
        x.mode = Mode::invalid;
      } else {
        conversion(x, type);
      }
    }
  }
  x.expr = &e;
  return ExprUse::conversion;
}

ExprUse Checker::builtinCall(Operand& x, CallExpr& e) {
  const Builtin id = x.builtin;
  e.callKind = CallKind::builtin;
  e.builtinId = static_cast<std::uint8_t>(id);
  if (!builtin(x, e, id)) x.mode = Mode::invalid;
  x.expr = &e;
  if (x.valid() && !x.isConst()) m_context.hasCallOrRecv = true;
  switch (id) {
    case Builtin::clear:
    case Builtin::close:
    case Builtin::copy:
    case Builtin::delete_:
    case Builtin::panic:
    case Builtin::print:
    case Builtin::println:
    case Builtin::recover:
      return ExprUse::statement;
    default:
      return ExprUse::expression;
  }
}

ExprUse Checker::callExpr(Operand& x, CallExpr& e) {
  e.callKind = CallKind::call;
  IndexExpr* inst = nullptr;
  if (e.fun->kind == ExprKind::index) {
    auto& index = as<IndexExpr>(*e.fun);
    x = Operand{};
    x.type = invalidType();
    if (indexExpr(x, index)) inst = &index;
    x.expr = &index;
    record(x);
  } else {
    exprOrType(x, e.fun, true);
  }
  const auto fail = [&] {
    x.mode = Mode::invalid;
    x.expr = &e;
    return ExprUse::statement;
  };
  if (!x.valid()) {
    use(e.args);
    return fail();
  }
  if (x.mode == Mode::typexpr) return conversionCall(x, e);
  if (x.mode == Mode::builtin) return builtinCall(x, e);
  auto* sig = coreAs<Signature>(x.type, TypeKind::signature);
  if (sig == nullptr) {
    error(x, say("invalid operation: cannot call non-function ", x));
    use(e.args);
    return fail();
  }
  const bool wasGeneric = !sig->typeParams.empty();
  std::vector<Type*> typeArgs;
  List<Expr> typeExprs;
  if (inst != nullptr) {
    typeExprs = inst->indexes;
    typeArgs = typeList(typeExprs);
    const std::size_t want = sig->typeParams.size();
    const bool tooMany = typeArgs.size() > want;
    if (tooMany)
      error(*typeExprs[want], say("got ", typeArgs.size(), " type arguments but want ", want));
    if (typeArgs.empty() || tooMany) {
      use(e.args);
      return fail();
    }
    if (typeArgs.size() == want) {
      needVersion(startPos(*inst), 18, "function instantiation");
      sig = instantiateSignature(nodePos(*inst), inst, sig, typeArgs, typeExprs);
      typeArgs.clear();
      typeExprs.clear();
    }
  }
  Arguments args = genericExprList(e.args);
  sig = arguments(e, sig, std::move(typeArgs), typeExprs, args);
  if (wasGeneric && sig->typeParams.empty()) {
    recordType(*e.fun, Mode::value, sig);
    Expr* const fun = unparen(e.fun);
    if (fun->kind == ExprKind::selector) recordType(*as<SelectorExpr>(*fun).sel, Mode::value, sig);
  }
  callResult(x, sig);
  x.expr = &e;
  m_context.hasCallOrRecv = true;
  return ExprUse::statement;
}

void Checker::callResult(Operand& x, Signature* sig) {
  x.value = nullptr;
  x.mode = Mode::value;
  if (sig->results.empty()) {
    x.mode = Mode::noValue;
    x.type = nullptr;
  } else {
    x.type = sig->results.size() == 1 ? sig->results[0]->type
                                      : static_cast<Type*>(m_store.tuple(sig->results));
  }
  // Inference failed: a result that mentions the parameters is of no use.
  if (x.mode == Mode::value && !sig->typeParams.empty() &&
      isParameterized(m_set, &sig->typeParams, x.type))
    x.mode = Mode::invalid;
}

// ---- arguments ----

void Checker::genericArgument(Arguments& into, Expr* e) {
  Operand x;
  std::vector<Type*> typeArgs;
  if (e->kind == ExprKind::index) {
    auto& inst = as<IndexExpr>(*e);
    x.type = invalidType();
    if (indexExpr(x, inst)) {
      typeArgs = funcInst(nullptr, x, &inst, false);
    } else {
      nonGeneric(nullptr, x);
    }
    x.expr = &inst;
    record(x);
    exclude(x, true, true);
    singleValue(x);
  } else {
    genericExpr(x, e);
  }
  into.operands.push_back(x);
  into.typeArgs.push_back(std::move(typeArgs));
}

Checker::Arguments Checker::genericExprList(const List<Expr>& list) {
  Arguments args;
  if (list.size() == 1 && unparen(list[0])->kind == ExprKind::call) {
    bool commaOk = false;
    args.operands = multiExpr(list[0], false, commaOk);
    args.typeArgs.resize(args.operands.size());
    return args;
  }
  for (Expr* const e : list) genericArgument(args, e);
  return args;
}

void Checker::argumentCountError(CallExpr& call, Signature* sig, const Arguments& args,
                                 std::size_t wanted) {
  const std::size_t given = args.operands.size();
  const bool tooMany = given > wanted;
  Pos at = startPos(call);
  if (given > 0) at = startPos(*args.operands[tooMany ? wanted : given - 1].expr);
  std::vector<Type*> types;
  for (const Var* const param : sig->params) types.push_back(param->type);
  Report(*this, at, say(tooMany ? "too many" : "not enough", " arguments in call to ", call.fun))
      .also(kNoPos, "have " + typesSummary(typesOf(args.operands), false))
      .also(kNoPos, "want " + typesSummary(types, sig->variadic))
      .send();
}

// The parameter types, one for each argument.
bool Checker::parametersFor(CallExpr& call, Signature* sig, const Arguments& args,
                            std::vector<Type*>& params) {
  const std::size_t given = args.operands.size();
  for (const Var* const param : sig->params) params.push_back(param->type);
  std::size_t wanted = params.size();
  if (sig->variadic && call.hasDots) {
    if (call.args.size() == 1 && given > 1) {
      error(call, say("cannot use ... with ", given, "-valued ", call.args[0]));
      return false;
    }
  } else if (sig->variadic) {
    auto* const rest = typeAs<Slice>(params.back(), TypeKind::slice);
    if (given + 1 >= wanted) {
      params.pop_back();
      params.resize(given, rest != nullptr ? rest->elem : invalidType());
      wanted = given;
    } else {
      --wanted;
    }
  } else if (call.hasDots) {
    error(call, say("cannot use ... in call to non-variadic ", call.fun));
    return false;
  }
  if (given == wanted) return true;
  argumentCountError(call, sig, args, wanted);
  return false;
}

bool Checker::inferArguments(CallExpr& call, Signature*& sig, std::vector<Type*>& typeArgs,
                             const List<Expr>& typeExprs, Arguments& args,
                             std::vector<Type*>& params) {
  const Pos pos = call.lparen;
  const std::size_t own = sig->typeParams.size();
  std::vector<TypeParam*> all;
  if (own > 0) {
    needVersion(startPos(call), 18,
                call.fun->kind == ExprKind::index ? "function instantiation"
                                                  : "implicit function instantiation");
    // The function may be calling itself, so its parameters are renamed.
    Tuple* const tuple = m_store.tuple();
    for (Type* const type : params) tuple->vars.push_back(m_store.param("", type));
    Type* renamed = tuple;
    all = renameTypeParams(m_set, sig->typeParams, &renamed);
    for (std::size_t i = 0; i < params.size(); ++i)
      params[i] = static_cast<Tuple*>(renamed)->vars[i]->type;
    typeArgs.resize(own);
  }
  std::vector<std::size_t> genericArgs;
  for (std::size_t i = 0; i < args.operands.size(); ++i) {
    Operand& arg = args.operands[i];
    if (!arg.valid() || !isGenericFunction(arg.type)) continue;
    const auto* const generic = static_cast<Signature*>(arg.type);
    Signature* const copy = m_store.signature();
    copy->params = generic->params;
    copy->results = generic->results;
    copy->variadic = generic->variadic;
    Type* renamed = copy;
    const std::vector<TypeParam*> fresh = renameTypeParams(m_set, generic->typeParams, &renamed);
    // A function that mentions none of them comes back as it is: it is ours already.
    static_cast<Signature*>(renamed)->typeParams = fresh;
    arg.type = renamed;
    all.insert(all.end(), fresh.begin(), fresh.end());
    typeArgs.insert(typeArgs.end(), args.typeArgs[i].begin(), args.typeArgs[i].end());
    typeArgs.resize(all.size());
    genericArgs.push_back(i);
  }
  if (!genericArgs.empty())
    needVersion(startPos(*args.operands[genericArgs[0]].expr), 21,
                "implicitly instantiated function as argument");
  if (all.empty()) return true;
  std::vector<InferArg> operands;
  for (const Operand& arg : args.operands)
    operands.push_back(
        {.expr = arg.expr, .pos = startPos(*arg.expr), .mode = arg.mode, .type = arg.type});
  const InferResult result =
      golang::infer(m_set, pos, all, typeArgs, params, operands, false, &m_package);
  if (!result.ok()) {
    if (!result.text.empty()) error(result.pos, say("in call to ", call.fun, ", ", result.text));
    return false;
  }
  if (own > 0) {
    const std::vector<Type*> mine(result.args.begin(),
                                  result.args.begin() + static_cast<std::ptrdiff_t>(own));
    Substitution with;
    with.params.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(own));
    with.args = mine;
    for (Type*& param : params) param = substitute(m_set, param, with);
    sig = instantiateSignature(pos, call.fun, sig, mine, typeExprs);
  }
  auto next = result.args.begin() + static_cast<std::ptrdiff_t>(own);
  for (const std::size_t i : genericArgs) {
    Operand& arg = args.operands[i];
    auto* const generic = static_cast<Signature*>(arg.type);
    const auto end = next + static_cast<std::ptrdiff_t>(generic->typeParams.size());
    arg.type = instantiateSignature(pos, arg.expr, generic, {next, end}, {});
    record(arg);
    next = end;
  }
  return true;
}

Signature* Checker::arguments(CallExpr& call, Signature* sig, std::vector<Type*> typeArgs,
                              const List<Expr>& typeExprs, Arguments& args) {
  std::vector<Type*> params;
  if (!parametersFor(call, sig, args, params)) return sig;
  if (!inferArguments(call, sig, typeArgs, typeExprs, args, params)) return sig;
  const Purpose purpose("argument to ", call.fun);
  for (std::size_t i = 0; i < params.size(); ++i) assignment(args.operands[i], params[i], purpose);
  return sig;
}

}  // namespace gantry::golang
