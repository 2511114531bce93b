// The order of evaluation where Go leaves it open: as gc does it. Calls come first, from left to
// right; variables are read when they are needed, behind the calls of the same list.
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

namespace {

bool isEarlyBuiltin(Builtin id) {
  return id == Builtin::append || id == Builtin::copy || id == Builtin::recover ||
         id == Builtin::make || id == Builtin::new_;
}

// gc copies what these give at once, in order with the calls of the list.
bool isOrderedBuiltin(const Expr* e) {
  if (e->kind != ExprKind::call) return false;
  const auto& call = *static_cast<const CallExpr*>(e);
  if (call.callKind != CallKind::builtin) return false;
  switch (static_cast<Builtin>(call.builtinId)) {
    case Builtin::cap:
    case Builtin::complex:
    case Builtin::imag:
    case Builtin::len:
    case Builtin::max:
    case Builtin::min:
    case Builtin::real:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool FunctionCompiler::hasCall(const Expr* expr) {
  const Expr* e = unparen(const_cast<Expr*>(expr));
  while (e != nullptr && e->constant == nullptr) {
    switch (e->kind) {
      case ExprKind::call: {
        const auto& c = *static_cast<const CallExpr*>(e);
        if (c.callKind == CallKind::call) return true;
        if (c.callKind == CallKind::builtin && isEarlyBuiltin(static_cast<Builtin>(c.builtinId)))
          return true;
        for (const Expr* arg : c.args)
          if (arg->mode != Mode::typexpr && hasCall(arg)) return true;
        return false;
      }
      case ExprKind::unary:
        if (static_cast<const UnaryExpr*>(e)->op == Tok::arrow) return true;
        e = static_cast<const UnaryExpr*>(e)->x;
        break;
      case ExprKind::binary:
        if (hasCall(static_cast<const BinaryExpr*>(e)->y)) return true;
        e = static_cast<const BinaryExpr*>(e)->x;
        break;
      case ExprKind::selector:
        e = static_cast<const SelectorExpr*>(e)->x;
        break;
      case ExprKind::star:
        e = static_cast<const StarExpr*>(e)->x;
        break;
      case ExprKind::paren:
        e = static_cast<const ParenExpr*>(e)->x;
        break;
      case ExprKind::typeAssert:
      case ExprKind::compositeLit:
        return true;
      case ExprKind::slice:
        e = static_cast<const SliceExpr*>(e)->x;
        break;
      case ExprKind::index: {
        const auto& i = *static_cast<const IndexExpr*>(e);
        if (e->mode == Mode::mapIndex) return true;
        if (i.x->type == nullptr || i.x->type->kind == TypeKind::signature) return false;
        if (hasCall(i.indexes[0])) return true;
        e = i.x;
        break;
      }
      default:
        return false;
    }
  }
  return false;
}

// A variable in a register cannot be changed by what is called, so it counts as read at any time.
bool FunctionCompiler::isLateLoad(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  if (e->constant != nullptr || isNil(e) || hasCall(e)) return false;
  if (e->kind == ExprKind::funcLit || isOrderedBuiltin(e)) return false;
  if (e->kind != ExprKind::ident) return true;
  Object* const o = static_cast<const Ident*>(e)->object;
  if (o == nullptr || o->kind != ObjectKind::var) return false;
  const auto* const var = static_cast<const Var*>(o);
  return var->isPackageLevel || m_source.analysis->boxed(var);
}

std::vector<std::size_t> FunctionCompiler::evaluationOrder(const std::vector<const Expr*>& list,
                                                           const RType* iface) {
  std::vector<std::size_t> order;
  std::vector<std::size_t> late;
  std::size_t lastCall = 0;
  for (std::size_t i = 0; i < list.size(); ++i)
    if (hasCall(list[i])) lastCall = i + 1;
  for (std::size_t i = 0; i < list.size(); ++i) {
    bool isLate = i + 1 < lastCall && isLateLoad(list[i]);
    if (isLate && iface != nullptr && iface->kind == RKind::interface_) {
      // gc copies structs and arrays for their conversion at once.
      const RKind kind = typeOf(list[i])->kind;
      isLate = kind != RKind::struct_ && kind != RKind::array;
    }
    (isLate ? late : order).push_back(i);
  }
  order.insert(order.end(), late.begin(), late.end());
  return order;
}

}  // namespace gantry::golang
