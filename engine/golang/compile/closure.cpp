// Function literals: their code, and closures over what they capture.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"
#include "engine/golang/types/predicates.h"

namespace gantry::golang {

// As gc numbers them: main.f.func1, inside of that main.f.func1.1, and main.f-range1. What stands
// in the body of a loop is numbered as if it stood in the function around.
std::string FunctionCompiler::innerName(const Unit& inner) const {
  std::string name(m_name);
  if (m_unit->loop != nullptr) name.erase(name.rfind("-range"));
  if (inner.loop != nullptr) return name + "-range" + std::to_string(inner.number);
  return name + (m_unit->function()->outer != nullptr ? "." : ".func") +
         std::to_string(inner.number);
}

std::uint32_t FunctionCompiler::compileLiteral(const FuncLit& e) {
  const Unit& unit = m_source.analysis->of(e);
  const auto compile = [&program = m_program, source = m_source, &e](std::uint32_t id) {
    FunctionCompiler inner(program, source, &source.analysis->of(e), id);
    inner.literal(e);
  };
  const std::uint32_t id = m_program.addFunction(innerName(unit), compile);
  m_program.module().functions[id].pos = e.pos;
  return id;
}

void FunctionCompiler::literal(const FuncLit& e) {
  begin(m_function.name, m_unit->signature);
  block(e.body->list);
  m_b.setPos(e.body->rbrace);
  finish();
}

// The function value of a function and what it captures from this one.
Reg FunctionCompiler::closure(std::uint32_t id, const Unit& unit, Reg want) {
  if (unit.captures.empty()) return functionValue(id, want);
  const Reg to = want == kNoReg ? m_b.take(Shape(1, WordKind::pointer)) : want;
  const std::size_t mark = m_b.mark();
  Shape shape;
  for (const Var* v : unit.captures) {
    if (storageOf(v).boxed) {
      shape.push_back(WordKind::pointer);
    } else {
      Lowering::appendShape(shape, typeOf(v->type));
    }
  }
  Reg block = kNoReg;
  if (unit.captures.size() == 1) {
    block = storageOf(unit.captures[0]).reg;
  } else {
    block = m_b.take(shape);
    std::uint64_t at = 0;
    for (const Var* v : unit.captures) {
      const Storage storage = storageOf(v);
      const std::uint64_t slots = storage.boxed ? 1 : typeOf(v->type)->slots;
      moveSlots(offsetReg(block, at), storage.reg, slots);
      at += slots;
    }
  }
  m_b.emit(Op::makeClosure, to, block, static_cast<std::uint16_t>(shape.size()));
  m_b.ext(0, id);
  m_b.release(mark);
  return to;
}

Reg FunctionCompiler::functionLiteral(const FuncLit& e, Reg want) {
  return closure(compileLiteral(e), m_source.analysis->of(e), want);
}

}  // namespace gantry::golang
