// One run to find the step, one to stop before it.
#include "engine/sim/paused_run.h"

#include <algorithm>
#include <utility>

namespace gantry {

PausedRun::PausedRun(std::unique_ptr<Program> program, const Recording& recorded)
    : m_program(std::move(program)),
      m_decisions(recorded.decisions),
      m_explored(recorded.setup.explored) {
  m_again.setup = recorded.setup;
}

PausedRun::~PausedRun() = default;

void PausedRun::begin() {
  const std::uint64_t seed = m_again.setup.seed;
  m_chooser.emplace(m_explored ? ReplayChooser::explored(m_decisions)
                               : ReplayChooser(m_decisions, seed));
  if (m_simulation == nullptr) {
    m_simulation =
        std::make_unique<Simulation>(*m_program, m_again, *m_chooser,
                                     SimOptions{.record = false, .digest = false, .output = {}});
  } else {
    m_simulation->restart(*m_chooser);
  }
  m_steps = 0;
}

void PausedRun::seek(std::uint64_t position) {
  if (m_program == nullptr) return;
  if (position == 0) {
    m_phase = Phase::away;
    return;
  }
  const bool stands = m_phase == Phase::arrived;
  m_target = position;
  if (stands && m_simulation->world().events < position && position <= m_after) return;
  // Ahead of where it stands, or looks: on from there.
  const bool further =
      (stands || m_phase == Phase::scouts) && m_simulation->world().events < position;
  m_phase = Phase::scouts;
  if (!further) begin();
}

bool PausedRun::advance(std::uint64_t steps) {
  if (m_phase == Phase::scouts) {
    bool more = true;
    while (more && m_simulation->world().events < m_target && steps > 0) {
      more = m_simulation->advance(1);
      ++m_steps;
      --steps;
    }
    if (m_simulation->world().events < m_target) {
      if (!more) m_phase = Phase::away;
      return more;
    }
    m_after = m_simulation->world().events;
    m_stop = m_steps == 0 ? 0 : m_steps - 1;  // the machine boots before all steps
    begin();
    m_phase = Phase::follows;
  }
  if (m_phase != Phase::follows) return false;
  if (m_steps < m_stop) {
    const std::uint64_t now = std::min(steps, m_stop - m_steps);
    (void)m_simulation->advance(now);
    m_steps += now;
  }
  if (m_steps == m_stop) m_phase = Phase::arrived;
  return m_phase == Phase::follows;
}

std::optional<PausedRun::Found> PausedRun::valueAt(std::span<const std::uint32_t> goids,
                                                   std::string_view expression,
                                                   const SourcePoint& at) const {
  constexpr std::uint32_t kMostOthers = 1000;
  if (!arrived()) return std::nullopt;
  const World& world = m_simulation->world();
  const auto look = [&](std::uint32_t slot) -> std::optional<Found> {
    auto variable = m_simulation->valueAt(GId(slot), expression, at);
    if (!variable) return std::nullopt;
    return Found{world.gs[slot].goid, std::move(*variable)};
  };
  const auto count = static_cast<std::uint32_t>(world.gs.size());
  for (const std::uint32_t goid : goids)
    for (std::uint32_t slot = 0; slot < count; ++slot)
      if (world.gs[slot].goid == goid)
        if (auto found = look(slot)) return found;
  for (std::uint32_t slot = 0; slot < std::min(count, kMostOthers); ++slot)
    if (auto found = look(slot)) return found;
  return std::nullopt;
}

std::vector<FrameVariables> PausedRun::variablesOf(std::uint32_t goid) const {
  if (!arrived()) return {};
  const World& world = m_simulation->world();
  for (std::uint32_t slot = 0; slot < world.gs.size(); ++slot)
    if (world.gs[slot].goid == goid) return m_simulation->variablesOf(GId(slot));
  return {};
}

}  // namespace gantry
