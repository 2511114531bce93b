// What race reports and debuggers ask of a Go program.
#include "engine/golang/vm/go_program.h"

#include "engine/golang/vm/race.h"
#include "engine/golang/vm/variables.h"

namespace gantry::golang {

void GoProgram::frames(std::uint32_t stack, std::vector<Frame>& out) {
  if (m_machine.raceWatch() != nullptr) m_machine.raceWatch()->frames(stack, out);
}

Program::Place GoProgram::placeOf(std::uint64_t address) {
  return {m_machine.heap().shown(address), m_machine.nameOf(address)};
}

std::optional<Variable> GoProgram::valueAt(const Body* body, std::string_view expression,
                                           const SourcePoint& at) {
  return golang::valueAt(m_machine, static_cast<const VmGoroutine*>(body), expression, at);
}

std::vector<FrameVariables> GoProgram::variablesOf(const Body& body) {
  return golang::variablesOf(m_machine, static_cast<const VmGoroutine&>(body));
}

}  // namespace gantry::golang
