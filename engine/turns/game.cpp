// Answers become decisions; taking one back drops its decision and those after it.
#include "engine/turns/game.h"

#include <algorithm>
#include <utility>

#include "engine/base/check.h"

namespace gantry {

Game::Game(bool explored, std::vector<Decision> given)
    : m_explored(explored), m_given(given.size()) {
  go(std::move(given));
}

void Game::arrive(std::vector<Decision> decisions, std::optional<Turn> turn) {
  m_decisions = std::move(decisions);
  m_turn = std::move(turn);
  m_arrived = true;
}

void Game::go(std::vector<Decision> given) {
  m_directions = {.given = given, .ask = m_ask};
  m_decisions = std::move(given);
  m_turn.reset();
  m_arrived = false;
}

bool Game::choose(std::size_t option) {
  if (!m_turn || option >= m_turn->options.size()) return false;
  std::vector<Decision> given = m_decisions;
  given.push_back({m_turn->kind, m_turn->among, m_turn->options[option].pick});
  m_taken.push_back({std::move(*m_turn), option, Pass::once, m_decisions.size()});
  go(std::move(given));
  return true;
}

bool Game::pass(Pass how) {
  if (!m_turn) return false;
  const auto usual = std::ranges::find(m_turn->options, true, &TurnOption::usual);
  CHECK_MSG(usual != m_turn->options.end(), "the runtime would do one of the things");
  std::vector<Decision> given = m_decisions;
  given.push_back({m_turn->kind, m_turn->among, usual->pick});
  m_taken.push_back({std::move(*m_turn), std::nullopt, how, m_decisions.size()});
  go(std::move(given));
  if (how == Pass::untilSwitch) m_directions.ask = Ask::switches;
  if (how == Pass::toEnd) m_directions.ask = Ask::never;
  return true;
}

bool Game::undo() {
  if (m_taken.empty()) return false;
  // Of what was asked for, not of what was made: the run may have been stopped on the way.
  std::vector<Decision> given = std::move(m_directions.given);
  given.resize(m_taken.back().decisions);
  m_taken.pop_back();
  go(std::move(given));
  m_directions.again = true;
  return true;
}

bool Game::startAgain() {
  if (m_taken.empty()) return false;
  m_taken.clear();
  std::vector<Decision> given = std::move(m_directions.given);
  given.resize(m_given);
  go(std::move(given));
  return true;
}

void Game::setAsk(Ask ask) {
  m_ask = ask;
  if (!m_arrived) m_directions.ask = ask;
}

std::string Game::schedule() const {
  if (!m_explored) return scheduleText(m_decisions);
  std::vector<std::uint32_t> picks;
  picks.reserve(m_decisions.size());
  for (const Decision& decision : m_decisions) picks.push_back(decision.pick);
  return exploredText(picks);
}

}  // namespace gantry
