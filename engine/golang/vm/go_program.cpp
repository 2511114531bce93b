// What a race report asks of a Go program.
#include "engine/golang/vm/go_program.h"

#include "engine/golang/vm/race.h"

namespace gantry::golang {

void GoProgram::frames(std::uint32_t stack, std::vector<Frame>& out) {
  if (m_machine.raceWatch() != nullptr) m_machine.raceWatch()->frames(stack, out);
}

Program::Place GoProgram::placeOf(std::uint64_t address) {
  return {m_machine.heap().shown(address), m_machine.nameOf(address)};
}

}  // namespace gantry::golang
