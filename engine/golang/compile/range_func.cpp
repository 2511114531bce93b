// for range over a function. The body becomes a function of its own, which the iterator calls:
//
//   state := ready
//   f(func(k, v) bool {
//     if state != ready { panic }          // called when the loop is over, or from the body
//     state = running
//     body: continue -> { state = ready; return true }, break -> { state = done; return false },
//           what leaves further -> { next = code; state = done; return false }
//   })
//   if state == running { panic }          // the iterator swallowed a panic of the body
//   state = exhausted
//   switch next { case code: go on leaving }
#include <string_view>

#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

namespace {

constexpr std::uint16_t kReady = 0;  // what a new box holds
constexpr std::uint16_t kDone = 1;
constexpr std::uint16_t kRunning = 2;
constexpr std::uint16_t kExhausted = 3;

constexpr std::string_view kAfter = "range function continued iteration after ";

}  // namespace

void FunctionCompiler::setHidden(const Var* var, std::int64_t v) {
  const std::size_t mark = m_b.mark();
  const Reg r = m_b.takeScalar();
  m_b.emitD(Op::loadI, r, v);
  store(placeOfVar(var), r);
  m_b.release(mark);
}

void FunctionCompiler::raise(std::string_view text) {
  m_b.emitD(Op::raise, 0, m_program.types().stringIndex(text));
}

void FunctionCompiler::rangeFunc(const RangeStmt& s) {
  const Unit& unit = m_source.analysis->of(s);
  bindVar(unit.state, {newBox(typeOf(unit.state->type)), true});
  if (!unit.exits.empty()) setHidden(m_unit->function()->next, 0);
  const auto compile = [&program = m_program, source = m_source, &s](std::uint32_t id) {
    FunctionCompiler inner(program, source, &source.analysis->of(s), id);
    inner.loopBody(s);
  };
  Callee callee;
  callee.kind = Callee::Kind::closure;
  callee.type = typeOf(s.x);
  callee.value = value(s.x);
  const std::uint32_t id = m_program.addFunction(innerName(unit), compile);
  m_program.module().functions[id].pos = s.pos;
  Window window = openWindow(callee.type, callee);
  const Reg argument = nextArgument(window, callee.type->params[0]);
  (void)closure(id, unit, argument);
  closeWindow(window);
  m_b.setPos(s.pos);
  emitCall(window, callee);

  const std::size_t mark = m_b.mark();
  const Reg state = load(placeOfVar(unit.state));
  const Label fine = m_b.newLabel();
  m_b.jump(Op::jNeI, state, kRunning, fine);
  raise("range function recovered a loop body panic and did not resume panicking");
  m_b.bind(fine);
  m_b.release(mark);
  setHidden(unit.state, kExhausted);
  dispatchExits(unit);
}

// Goes on leaving when the body left for more than the end of the loop.
void FunctionCompiler::dispatchExits(const Unit& unit) {
  if (unit.exits.empty()) return;
  const std::size_t mark = m_b.mark();
  const Reg next = load(placeOfVar(m_unit->function()->next));
  for (const Exit& exit : unit.exits) {
    const Label other = m_b.newLabel();
    m_b.jump(Op::jNeI, next, static_cast<std::uint16_t>(exit.code), other);
    bool isFurther = false;
    for (const Exit& own : m_unit->exits) isFurther = isFurther || own.code == exit.code;
    if (isFurther) {
      leaveLoopBody(exit);
    } else if (exit.tok == Tok::kwReturn) {
      leave();
    } else {
      branchTo(exit.tok, exit.target);
    }
    m_b.bind(other);
  }
  m_b.release(mark);
}

void FunctionCompiler::endIteration(std::uint16_t state, bool goesOn) {
  setHidden(m_unit->state, state);
  m_b.emitD(Op::loadI, m_results[0].base, goesOn ? 1 : 0);
  m_b.emit(Op::ret);
}

void FunctionCompiler::leaveLoopBody(const Exit& exit) {
  setHidden(m_unit->function()->next, exit.code);
  endIteration(kDone, false);
}

// Panics unless the loop waits for its next iteration.
void FunctionCompiler::checkState(const Var* state) {
  const std::size_t mark = m_b.mark();
  const Reg r = load(placeOfVar(state));
  const Label fine = m_b.newLabel();
  const Label isRunning = m_b.newLabel();
  const Label isExhausted = m_b.newLabel();
  m_b.jump(Op::jEqI, r, kReady, fine);
  m_b.jump(Op::jEqI, r, kRunning, isRunning);
  m_b.jump(Op::jEqI, r, kExhausted, isExhausted);
  raise(std::string(kAfter) + "function for loop body returned false");
  m_b.bind(isRunning);
  raise(std::string(kAfter) + "loop body panic");
  m_b.bind(isExhausted);
  raise(std::string(kAfter) + "whole loop exit");
  m_b.bind(fine);
  m_b.release(mark);
}

void FunctionCompiler::loopBody(const RangeStmt& s) {
  m_end = m_b.newLabel();
  m_name = m_function.name;
  m_b.setPos(s.pos);
  const RType* const yield = typeOf(s.x)->params[0];
  const RType* const boolType = m_program.types().basic(Basic::bool_);
  m_results.push_back(Place::ofReg(boolType, m_b.fixed(shapeOf(boolType))));
  m_function.resultSlots = 1;
  std::vector<Reg> params;
  for (const RType* p : yield->params) {
    params.push_back(m_b.fixed(shapeOf(p)));
    m_function.paramSlots += p->slots;
    m_function.paramTypes.push_back(p);
  }
  bindCaptures();
  checkState(m_unit->state);
  setHidden(m_unit->state, kRunning);
  const Targets targets{m_b.newLabel(), m_b.newLabel()};
  m_targets[&s] = targets;
  const Expr* const names[] = {s.key, s.value};
  for (std::size_t i = 0; i < params.size() && i < 2; ++i) {
    const Var* const var = rangeVar(s, names[i]);
    if (var != nullptr && !m_source.analysis->boxed(var) && typeOf(var->type) == yield->params[i]) {
      bindVar(var, {params[i], false}, true);
    } else {
      rangeAssign(s, names[i], params[i], yield->params[i]);
    }
  }
  block(s.body->list);
  m_b.setPos(s.body->rbrace);
  m_b.bind(targets.continues);
  endIteration(kReady, true);
  m_b.bind(targets.breaks);
  endIteration(kDone, false);
  finish();
}

}  // namespace gantry::golang
