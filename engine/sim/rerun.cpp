// The same decisions give the same run, and its digest says so.
#include "engine/sim/rerun.h"

#include <utility>

namespace gantry {

Rerun::Rerun(std::unique_ptr<Program> program, const Recording& recorded)
    : m_program(std::move(program)),
      m_recorded(recorded),
      m_chooser(recorded.decisions, recorded.setup.seed) {
  if (m_program == nullptr || recorded.ending == Ending::running || recorded.limit == "memory")
    return;
  m_again.setup = recorded.setup;
  m_simulation = std::make_unique<Simulation>(*m_program, m_again, m_chooser,
                                              SimOptions{.record = false, .output = {}});
}

bool Rerun::advance(std::uint64_t events) {
  if (m_simulation == nullptr || m_known) return false;
  if (m_simulation->advance(events)) return true;
  m_known = m_again.digest == m_recorded.digest;
  if (!m_known) m_simulation = nullptr;
  return false;
}

std::uint64_t Rerun::goTo(std::uint64_t events) {
  if (m_simulation == nullptr) return 0;
  if (m_simulation->world().events > events) {
    m_chooser = ReplayChooser(m_recorded.decisions, m_recorded.setup.seed);
    m_simulation->restart(m_chooser);
    m_known = false;
  }
  m_stopped = true;
  while (m_simulation->world().events < events && m_simulation->advance(1)) {
  }
  return m_simulation->world().events;
}

bool Rerun::reachable(const std::vector<GId>& from, Reached& into) const {
  return (m_known || m_stopped) && m_simulation->reachable(from, into);
}

}  // namespace gantry
