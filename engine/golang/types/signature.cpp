// Signatures: receivers, parameters, results.
#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

// The generic receiver type T[P, Q] inside pointers and parentheses; null when it has none.
IndexExpr* receiverIndex(Expr* type) {
  for (;;) {
    if (type->kind == ExprKind::paren) {
      type = as<ParenExpr>(*type).x;
    } else if (type->kind == ExprKind::star) {
      type = as<StarExpr>(*type).x;
    } else {
      return type->kind == ExprKind::index ? &as<IndexExpr>(*type) : nullptr;
    }
  }
}

}  // namespace

void Checker::funcType(Signature* sig, FuncDecl* decl, FuncType& e) {
  Scope* const outer = m_context.scope;
  e.scope = openScope();
  Field* const recv = decl != nullptr ? decl->recv : nullptr;
  if (recv != nullptr) receiverTypeParams(sig, *recv);
  if (decl != nullptr && !e.typeParams.empty() && recv == nullptr)
    collectTypeParams(sig->typeParams, e.typeParams);
  bool variadic = false;
  std::vector<Var*> receivers;
  if (recv != nullptr) receivers = collectParams({recv}, false, variadic);
  sig->params = collectParams(e.params, true, variadic);
  sig->variadic = variadic;
  bool ignored = false;
  sig->results = collectParams(e.results, false, ignored);
  // Declared only now: their types do not see each other.
  const auto declareAll = [&](const std::vector<Var*>& vars, const List<Field>& fields) {
    for (std::size_t i = 0; i < vars.size(); ++i)
      if (fields[i]->name != nullptr) declare(e.scope, fields[i]->name, vars[i]);
  };
  if (recv != nullptr) {
    declareAll(receivers, {recv});
    sig->recv = receivers[0];
    const Pos pos = recv->name != nullptr ? recv->name->pos : startPos(*recv->type);
    later([this, sig, receiver = receivers[0], pos] { checkReceiver(sig, receiver, pos); });
  }
  declareAll(sig->params, e.params);
  declareAll(sig->results, e.results);
  m_context.scope = outer;
}

// The receiver's type parameters are declared by the receiver itself, with the bounds of the
// generic type's own.
void Checker::receiverTypeParams(Signature* sig, Field& recv) {
  IndexExpr* const generic = receiverIndex(recv.type);
  if (generic == nullptr) return;
  std::vector<TypeParam*> params;
  for (Expr* const arg : generic->indexes) {
    if (arg->kind == ExprKind::bad) continue;
    if (arg->kind != ExprKind::ident) {
      error(*arg, say("receiver type parameter ", arg, " must be an identifier"));
      continue;
    }
    auto& name = as<Ident>(*arg);
    TypeParam* const param = declareTypeParam(&name);
    param->index = static_cast<std::int32_t>(params.size());
    params.push_back(param);
    if (name.name == "_") m_blankReceiverParams.emplace_back(&name, param);
  }
  sig->recvTypeParams = params;
  const Expr* const base = generic->x;
  if (base->kind != ExprKind::ident) return;
  Named* const type = asNamed(genericType(generic->x, nullptr));
  if (type == nullptr) return;
  if (params.size() == type->typeParams.size()) {
    Substitution with;
    with.params = type->typeParams;
    with.args.assign(params.begin(), params.end());
    for (std::size_t i = 0; i < params.size(); ++i) {
      params[i]->bound = substitute(m_set, type->typeParams[i]->bound, with);
      m_instances.same(params[i], type->typeParams[i]);
    }
  } else if (params.size() < type->typeParams.size()) {
    const Pos pos = recv.name != nullptr ? recv.name->pos : startPos(*recv.type);
    error(pos, say("got ", params.size(), " type parameter", params.size() == 1 ? "" : "s",
                   ", but receiver base type declares ", type->typeParams.size()));
  }
}

void Checker::checkReceiver(Signature* sig, Var* recv, Pos pos) {
  Type* const base = derefType(recv->type);
  Type* const actual = unalias(base);
  if (!isValid(actual)) return;
  if (actual->kind == TypeKind::basic)
    return error(pos, say("cannot define new methods on non-local type ", base));
  if (actual->kind != TypeKind::named) return error(pos, say("invalid receiver type ", recv->type));
  auto* const named = static_cast<Named*>(actual);
  if (!named->typeArgs.empty() && sig->recvTypeParams.empty())
    return error(pos, say("cannot define new methods on instantiated type ", base));
  if (named->object->package != &m_package)
    return error(pos, say("cannot define new methods on non-local type ", base));
  const Type* const u = under(named);
  if (isUnsafePointer(m_set, named)) {
    error(pos, say("invalid receiver type ", base, " (unsafe.Pointer)"));
  } else if (u->kind == TypeKind::pointer || u->kind == TypeKind::interface_) {
    error(pos, say("invalid receiver type ", base, " (pointer or interface type)"));
  }
}

std::vector<Var*> Checker::collectParams(const List<Field>& list, bool variadicOk, bool& variadic) {
  std::vector<Var*> params;
  const Expr* previous = nullptr;
  Type* type = nullptr;
  bool dots = false;
  for (std::size_t i = 0; i < list.size(); ++i) {
    Field& field = *list[i];
    if (type == nullptr || field.type != previous) {
      previous = field.type;
      Expr* source = field.type;
      if (source->kind == ExprKind::ellipsis && as<Ellipsis>(*source).elem != nullptr) {
        if (variadicOk && i + 1 == list.size()) {
          dots = true;
        } else {
          error(*source, "can only use ... with final parameter in list");
        }
        source = as<Ellipsis>(*source).elem;
      }
      type = varType(source);
    }
    const std::string_view name = field.name != nullptr ? field.name->name : std::string_view();
    const Pos pos = field.name != nullptr ? field.name->pos : startPos(*field.type);
    params.push_back(m_store.param(name, type, pos, &m_package));
  }
  if (dots) {
    Var* const last = params.back();
    last->type = m_store.slice(last->type);
    recordType(*list.back()->type, Mode::typexpr, last->type);
    variadic = true;
  }
  return params;
}

}  // namespace gantry::golang
