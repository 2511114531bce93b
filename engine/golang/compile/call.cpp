// Calls: what is called, the window with the arguments, the call itself.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"
#include "engine/golang/types/predicates.h"

namespace gantry::golang {

// fun names a declared function without a receiver.
bool FunctionCompiler::staticFunction(const Expr* fun, const Func** func,
                                      std::vector<Type*>* args) {
  const Expr* const e = unparen(const_cast<Expr*>(fun));
  switch (e->kind) {
    case ExprKind::ident: {
      const auto& id = *static_cast<const Ident*>(e);
      if (id.object == nullptr || id.object->kind != ObjectKind::func) return false;
      *func = static_cast<const Func*>(id.object);
      args->clear();
      for (Type* t : id.typeArgs) args->push_back(concrete(t));
      return true;
    }
    case ExprKind::selector: {
      const auto& s = *static_cast<const SelectorExpr*>(e);
      return s.selection == nullptr && staticFunction(s.sel, func, args);
    }
    case ExprKind::index:
      return staticFunction(static_cast<const IndexExpr*>(e)->x, func, args);
    default:
      return false;
  }
}

FunctionCompiler::Callee FunctionCompiler::functionCallee(const Func* func,
                                                          const std::vector<Type*>& typeArgs,
                                                          const RType* type) {
  const ProgramCompiler::Target target = m_program.target(func, typeArgs);
  Callee callee;
  callee.kind = target.isNative ? Callee::Kind::native : Callee::Kind::function;
  callee.id = target.id;
  callee.type = type;
  return callee;
}

FunctionCompiler::Callee FunctionCompiler::callee(const CallExpr& e) {
  const Expr* const fun = unparen(e.fun);
  const Func* func = nullptr;
  std::vector<Type*> args;
  if (staticFunction(fun, &func, &args)) return functionCallee(func, args, typeOf(fun));
  if (fun->kind == ExprKind::selector) {
    const auto& s = *static_cast<const SelectorExpr*>(fun);
    if (s.selection->kind == SelectionKind::method) {
      const Method method = methodOf(s);
      return methodCallee(placeOf(s.x), method);
    }
  }
  Callee callee;
  callee.type = typeOf(fun);
  if (fun->kind == ExprKind::funcLit) {
    const auto& literal = *static_cast<const FuncLit*>(fun);
    const Unit& unit = m_source.analysis->of(literal);
    callee.id = compileLiteral(literal);
    if (unit.captures.empty()) return callee;
    callee.value = closure(callee.id, unit, kNoReg);
  } else {
    callee.value = value(fun);
  }
  callee.kind = Callee::Kind::closure;
  return callee;
}

// ---- windows ----

FunctionCompiler::Window FunctionCompiler::openWindow(const RType* type, const Callee& callee) {
  Window window;
  window.before = m_windowTop;
  window.base = m_windowTop;
  for (const RType* r : type->results) window.results += r->slots;
  std::uint64_t params = 0;
  for (const RType* p : type->params) params += p->slots;
  if (callee.kind == Callee::Kind::interface_) {
    params += 1;
  } else if (callee.hasReceiver) {
    params += receiverType(callee)->slots;
  }
  const std::uint64_t slots = kFrameHeader + window.results + params;
  (void)m_b.window(window.base, slots);
  m_windowTop = window.base + slots;
  if (callee.kind == Callee::Kind::interface_) {
    window.params = 1;  // the machine puts the word there
  } else if (callee.hasReceiver) {
    const Reg to = nextArgument(window, receiverType(callee));
    loadReceiver(callee, to);
  }
  return window;
}

Reg FunctionCompiler::nextArgument(Window& window, const RType* type) {
  const Reg r =
      m_b.window(window.base + kFrameHeader + window.results + window.params, type->slots);
  window.params += type->slots;
  return r;
}

Reg FunctionCompiler::resultReg(const Window& window) {
  return m_b.window(window.base + kFrameHeader, window.results);
}

void FunctionCompiler::emitCall(const Window& window, const Callee& callee) {
  const Reg w = m_b.window(window.base, 0);
  switch (callee.kind) {
    case Callee::Kind::function:
      m_b.emitD(Op::call, w, callee.id);
      return;
    case Callee::Kind::native:
      m_b.emitD(Op::callNative, w, callee.id);
      return;
    case Callee::Kind::closure:
      m_b.emit(Op::callClosure, w, callee.value);
      return;
    case Callee::Kind::interface_:
      m_b.emit(Op::callIface, w, callee.value, static_cast<std::uint16_t>(callee.id));
      m_b.ext(w, callee.interfaceType->id);
      return;
  }
}

// ---- arguments ----

// The slice for the arguments of `...T`.
void FunctionCompiler::variadicSlice(const std::vector<const Expr*>& extra, const RType* type,
                                     Reg to) {
  if (extra.empty()) {
    zero(type, to);
    return;
  }
  const std::size_t mark = m_b.mark();
  const Reg sizes = m_b.take(Shape(2, WordKind::scalar));
  integer(extra.size(), sizes);
  integer(extra.size(), offsetReg(sizes, 1));
  m_b.emit(Op::makeSlice, to, sizes, static_cast<std::uint16_t>(type->elem->id));
  m_b.release(mark);
  for (const std::size_t i : evaluationOrder(extra, type->elem)) {
    asTypeTo(extra[i], Place::ofMemory(type->elem, to, i * type->elem->size));
    m_b.release(mark);
  }
}

void FunctionCompiler::arguments(Window& window, const CallExpr& e, const RType* type) {
  const bool isTuple =
      e.args.size() == 1 && e.args[0]->type != nullptr && e.args[0]->type->kind == TypeKind::tuple;
  if (isTuple) return tupleArguments(window, e, type);
  const std::size_t n = type->params.size();
  const bool packs = type->variadic && !e.hasDots;
  std::vector<Reg> to;
  for (const RType* p : type->params) to.push_back(nextArgument(window, p));
  const std::vector<const Expr*> single(
      e.args.begin(), e.args.begin() + static_cast<std::ptrdiff_t>(packs ? n - 1 : n));
  for (const std::size_t i : evaluationOrder(single, nullptr))
    asType(single[i], type->params[i], to[i]);
  if (packs)
    variadicSlice({e.args.begin() + static_cast<std::ptrdiff_t>(n - 1), e.args.end()},
                  type->params.back(), to.back());
}

// f(g()) where g has several results.
void FunctionCompiler::tupleArguments(Window& window, const CallExpr& e, const RType* type) {
  const auto values = tupleValues(e.args[0]);
  const std::size_t n = type->params.size();
  const std::size_t fixed = type->variadic ? n - 1 : n;
  for (std::size_t i = 0; i < fixed; ++i) {
    const Reg to = nextArgument(window, type->params[i]);
    toType(values[i].first, values[i].second, type->params[i], to);
  }
  if (!type->variadic) return;
  const RType* const slice = type->params.back();
  const Reg to = nextArgument(window, slice);
  const std::size_t extra = values.size() - fixed;
  if (extra == 0) {
    zero(slice, to);
    return;
  }
  const Reg sizes = m_b.take(Shape(2, WordKind::scalar));
  integer(extra, sizes);
  integer(extra, offsetReg(sizes, 1));
  m_b.emit(Op::makeSlice, to, sizes, static_cast<std::uint16_t>(slice->elem->id));
  for (std::size_t i = 0; i < extra; ++i)
    storeConverted(Place::ofMemory(slice->elem, to, i * slice->elem->size), values[fixed + i].first,
                   values[fixed + i].second);
}

// ---- the call ----

Reg FunctionCompiler::callBriefly(const CallExpr& e) {
  const std::size_t mark = m_b.mark();
  const Pos pos = m_b.pos();
  const Callee c = callee(e);
  Window window = openWindow(c.type, c);
  arguments(window, e, c.type);
  closeWindow(window);
  m_b.setPos(pos);
  emitCall(window, c);
  m_b.release(mark);
  return resultReg(window);
}

Reg FunctionCompiler::call(const CallExpr& e, Reg want) {
  if (e.callKind == CallKind::conversion) return conversion(e, want);
  if (e.callKind == CallKind::builtin) return builtin(e, want);
  const Reg r = callBriefly(e);
  const RType* const type = typeOf(&e);
  const Reg to = target(type, want);
  move(type, to, r);
  return to;
}

// The results of a call with several, kept.
std::vector<std::pair<Reg, const RType*>> FunctionCompiler::tupleValues(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  std::vector<std::pair<Reg, const RType*>> out;
  if (e->kind != ExprKind::call) {
    const RType* const type = commaOkType(e);
    const Reg r = commaOk(e);
    out.emplace_back(r, type);
    out.emplace_back(offsetReg(r, type->slots), m_program.types().basic(Basic::bool_));
    return out;
  }
  const Pos before = m_b.pos();
  m_b.setPos(e->pos);
  const RType* const tuple = typeOf(e);
  Reg r = callBriefly(*static_cast<const CallExpr*>(e));
  for (const RType* type : tuple->results) {
    out.emplace_back(stable(type, r), type);
    r = offsetReg(r, type->slots);
  }
  m_b.setPos(before);
  return out;
}

}  // namespace gantry::golang
