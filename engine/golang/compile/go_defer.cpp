// go and defer statements.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

void FunctionCompiler::emitLaunch(const Window& window, const Callee& callee, Op op) {
  const bool isClosure = callee.kind == Callee::Kind::closure;
  const Var* const token = m_unit->function()->token;
  const bool isOuter = op == Op::defer && m_unit->loop != nullptr;
  m_b.emit(isOuter ? Op::deferAt : op, m_b.window(window.base, 0),
           isClosure ? callee.value : kNoReg, static_cast<std::uint16_t>(window.params));
  m_b.ext(0, isClosure ? 0 : callee.id);
  if (isOuter) m_b.ext(storageOf(token).reg, 0);
}

void FunctionCompiler::launch(const Expr* expr, Op op, Pos pos) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  CHECK(e->kind == ExprKind::call);
  const auto& call = *static_cast<const CallExpr*>(e);
  if (isWrapped(call)) ++m_launchCount;
  m_b.setPos(pos);
  const std::size_t mark = m_b.mark();
  if (call.callKind != CallKind::call) {
    launchBuiltin(call, op);
  } else {
    Callee c = callee(call);
    makeStatic(c);
    Window window = openWindow(c.type, c);
    arguments(window, call, c.type);
    closeWindow(window);
    m_b.setPos(pos);
    emitLaunch(window, c, op);
  }
  m_b.release(mark);
}

// gc makes a function of its own of what is more than a call without arguments, results and
// receiver; their names are counted.
bool FunctionCompiler::isWrapped(const CallExpr& call) {
  if (call.callKind != CallKind::call) return true;
  const Expr* const fun = unparen(call.fun);
  if (fun->kind == ExprKind::selector &&
      static_cast<const SelectorExpr*>(fun)->selection != nullptr)
    return true;
  return !typeOf(fun)->params.empty() || !typeOf(fun)->results.empty();
}

// A builtin (or a conversion) becomes a function of its arguments.
void FunctionCompiler::launchBuiltin(const CallExpr& call, Op op) {
  const CallExpr& e = spread(call);
  std::vector<const RType*> params;
  for (const Expr* arg : e.args) params.push_back(typeOf(arg));
  const auto compile = [&program = m_program, source = m_source, &e, params](std::uint32_t id) {
    FunctionCompiler inner(program, source, nullptr, id);
    inner.builtinCall(e, params);
  };
  const std::string name = std::string(m_name) + (op == Op::go ? ".gowrap" : ".deferwrap") +
                           std::to_string(m_launchCount);
  Callee callee;
  callee.id = m_program.addFunction(name, compile);
  m_program.module().functions[callee.id].pos = e.pos;
  RType shape;  // only its parts are looked at
  shape.params = params;
  Window window = openWindow(&shape, callee);
  for (std::size_t i = 0; i < params.size(); ++i)
    asType(e.args[i], params[i], nextArgument(window, params[i]));
  closeWindow(window);
  emitLaunch(window, callee, op);
}

void FunctionCompiler::builtinCall(const CallExpr& e, const std::vector<const RType*>& params) {
  m_end = m_b.newLabel();
  m_name = m_function.name;
  m_function.ofBuiltin = true;
  m_b.setPos(e.pos);
  for (std::size_t i = 0; i < params.size(); ++i) {
    m_given[unparen(e.args[i])] = m_b.fixed(shapeOf(params[i]));
    m_function.paramSlots += params[i]->slots;
  }
  (void)call(e, kNoReg);
  finish();
}

}  // namespace gantry::golang
