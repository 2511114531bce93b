// The Chooser that asks, and the cut at the event where it does.
#include "engine/turns/directed_run.h"

#include <algorithm>
#include <span>
#include <utility>

namespace gantry {

// Makes the given decisions, then the usual ones up to the first that is to be asked. The step in
// which that comes up is finished as usual: what it adds is cut off.
class DirectedRun::Prompter final : public Chooser {
 public:
  Prompter(Directions directions, bool explored, std::uint64_t seed)
      : m_directions(std::move(directions)), m_explored(explored), m_rest(seed) {}

  void ask(const Simulation& simulation) { m_simulation = &simulation; }
  void redirect(Directions directions) { m_directions = std::move(directions); }

  std::uint32_t choose(ChoiceKind kind, std::uint32_t n) override {
    return decide(kind, n, [&](std::uint32_t usual) {
      return turnOf(kind, n, m_simulation->world(), m_simulation->acting(),
                    m_simulation->actingAt(), usual);
    });
  }
  std::uint32_t chooseG(ChoiceKind kind, std::span<const Candidate> gs) override {
    return decide(kind, static_cast<std::uint32_t>(gs.size()), [&](std::uint32_t usual) {
      return turnOfGs(kind, gs, m_simulation->world(), m_simulation->acting(), usual);
    });
  }
  std::uint32_t chooseCase(std::span<const ReadyCase> cases) override {
    const auto n = static_cast<std::uint32_t>(cases.size());
    return decide(ChoiceKind::selectCase, n, [&](std::uint32_t usual) {
      return turnOfCases(cases, m_simulation->world(), m_simulation->acting(), usual);
    });
  }
  // Listing the Gs costs something: only when somebody may see the list.
  [[nodiscard]] bool wantsCandidates() const override {
    return m_simulation != nullptr && !m_turn && m_made >= m_directions.given.size() &&
           (m_directions.ask != Ask::never || m_directions.again);
  }

  [[nodiscard]] const std::optional<Turn>& turn() const { return m_turn; }
  // How many decisions were made before the turn.
  [[nodiscard]] std::size_t made() const { return m_made; }

 private:
  template <class Make>
  std::uint32_t decide(ChoiceKind kind, std::uint32_t n, Make make) {
    // As a replay does: the seed is drawn at each choice, so that a schedule can end anywhere.
    const std::uint32_t usual = m_explored ? 0 : m_rest.choose(kind, n);
    if (m_turn) return usual;
    if (m_made < m_directions.given.size()) {
      const std::uint32_t pick = m_directions.given[m_made++].pick;
      return pick < n ? pick : usual;
    }
    if (wantsCandidates() && isAsked(kind)) {
      Turn turn = make(usual);
      if (turn.options.size() > 1) {
        m_turn = std::move(turn);
        return usual;
      }
    }
    m_directions.again = false;
    ++m_made;
    return usual;
  }

  [[nodiscard]] bool isAsked(ChoiceKind kind) const {
    if (m_directions.again) return true;
    switch (kind) {
      case ChoiceKind::goOn:
        return m_directions.ask >= Ask::steps;
      case ChoiceKind::stretch:
      case ChoiceKind::clock:
        return m_directions.ask >= Ask::everything;
      default:
        return m_directions.ask >= Ask::switches;
    }
  }

  Directions m_directions;
  bool m_explored;
  SeededChooser m_rest;
  const Simulation* m_simulation = nullptr;
  std::size_t m_made = 0;
  std::optional<Turn> m_turn;
};

DirectedRun::DirectedRun(Program& program, Recording& recording, Directions directions)
    : m_recording(recording),
      m_prompter(std::make_unique<Prompter>(std::move(directions), recording.setup.explored,
                                            recording.setup.seed)),
      m_simulation(std::make_unique<Simulation>(program, recording, *m_prompter,
                                                SimOptions{.record = true, .output = {}})) {
  m_prompter->ask(*m_simulation);
}

DirectedRun::~DirectedRun() = default;

const std::optional<Turn>& DirectedRun::turn() const { return m_prompter->turn(); }

// Step by step: the step that asks is the last one.
bool DirectedRun::advance(std::uint64_t events) {
  if (turn()) return false;
  const std::uint64_t until = world().events + events;
  while (world().events < until) {
    const bool more = m_simulation->advance(1);
    ++m_steps;
    if (turn()) return cut(), false;
    if (!more) return false;
  }
  return true;
}

bool DirectedRun::advanceTo(std::uint64_t steps, std::uint64_t events) {
  const std::uint64_t until = std::min(steps, m_steps + events);
  while (m_steps < until && !turn()) {
    const bool more = m_simulation->advance(1);
    ++m_steps;
    if (turn()) cut();
    if (!more) return false;
  }
  return m_steps < steps && !turn();
}

bool DirectedRun::redirect(Directions directions) {
  const std::size_t made = m_prompter->made();
  if (turn() || made > directions.given.size() || made > m_recording.decisions.size()) return false;
  for (std::size_t n = 0; n < made; ++n)
    if (m_recording.decisions[n].pick != directions.given[n].pick) return false;
  m_prompter->redirect(std::move(directions));
  return true;
}

void DirectedRun::cut() {
  m_recording.events.truncate(turn()->event);
  m_recording.decisions.resize(m_prompter->made());
  std::erase_if(m_recording.races,
                [&](const Race& race) { return race.now.event >= turn()->event; });
  m_recording.ending = Ending::running;
  m_recording.exitCode = 0;
  m_recording.limit.clear();
  m_recording.digest = 0;
}

bool DirectedRun::reachable(const std::vector<GId>& from, Reached& into) const {
  return !turn() && m_simulation->reachable(from, into);
}

}  // namespace gantry
