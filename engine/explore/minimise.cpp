// Fewer preemptions.
#include "engine/explore/minimise.h"

#include <algorithm>
#include <memory>

namespace gantry {
namespace {

using Picks = std::vector<std::uint32_t>;

std::size_t others(const Picks& picks) {
  return picks.size() - static_cast<std::size_t>(std::count(picks.begin(), picks.end(), 0u));
}

void dropTrailingZeros(Picks& picks) {
  while (!picks.empty() && picks.back() == 0) picks.pop_back();
}

class Search {
 public:
  Search(Program& program, const Setup& setup, const Picks& picks, std::uint64_t budget)
      : m_program(program), m_setup(setup), m_left(budget) {
    m_explorer = std::make_unique<Explorer>(program, setup, StrategyOptions{});
    m_explorer->replay(picks);
    if (m_explorer->verdict().failed()) m_key = m_explorer->failureKey();
    m_best = m_explorer->picks();
    dropTrailingZeros(m_best);
    m_preemptions = m_explorer->preemptions();
  }

  [[nodiscard]] bool fails() const { return !m_key.empty(); }
  [[nodiscard]] const Picks& best() const { return m_best; }
  [[nodiscard]] std::uint32_t preemptions() const { return m_preemptions; }
  [[nodiscard]] std::uint64_t executions() const { return m_executions; }

  // Takes ever smaller pieces of the picks away: as zeros, or out of the sequence altogether.
  void takeAway() {
    for (std::size_t size = std::max<std::size_t>(m_best.size() / 2, 1); m_left > 0;) {
      bool better = false;
      for (std::size_t at = 0; at < m_best.size() && m_left > 0;) {
        if (without(at, size, true) || without(at, size, false)) {
          better = true;
        } else {
          at += size;
        }
      }
      if (size == 1 && !better) return;
      size = std::max<std::size_t>(size / 2, 1);
    }
  }

  // Every schedule with 0, 1, 2 ... preemptions, as long as that is fewer.
  void searchFewer(std::uint64_t budget) {
    m_explorer.reset();  // a program serves one at a time
    for (std::uint32_t n = 0; n < m_preemptions && n < kMostSearched; ++n) {
      Explorer all(m_program, m_setup, {.kind = StrategyKind::dfs, .depth = n + 1});
      for (std::uint64_t run = 0; run < budget && all.run(run); ++run) {
        ++m_executions;
        if (!all.verdict().failed() || all.failureKey() != m_key) continue;
        m_best = all.picks();
        dropTrailingZeros(m_best);
        m_preemptions = n;
        return;
      }
    }
  }

 private:
  static constexpr std::uint32_t kMostSearched = 3;

  bool without(std::size_t at, std::size_t size, bool erase) {
    const auto first = static_cast<std::ptrdiff_t>(at);
    const auto last = static_cast<std::ptrdiff_t>(std::min(at + size, m_best.size()));
    Picks picks = m_best;
    if (others(Picks(picks.begin() + first, picks.begin() + last)) == 0 && !erase) return false;
    if (erase) {
      picks.erase(picks.begin() + first, picks.begin() + last);
    } else {
      std::fill(picks.begin() + first, picks.begin() + last, 0u);
    }
    return fails(picks);
  }

  // Takes them over when they fail alike and are fewer.
  bool fails(const Picks& picks) {
    if (m_left == 0) return false;
    --m_left;
    ++m_executions;
    m_explorer->replay(picks);
    if (!m_explorer->verdict().failed() || m_explorer->failureKey() != m_key) return false;
    Picks made = m_explorer->picks();
    dropTrailingZeros(made);
    const std::uint32_t preemptions = m_explorer->preemptions();
    if (preemptions > m_preemptions) return false;
    if (preemptions == m_preemptions &&
        (others(made) > others(m_best) ||
         (others(made) == others(m_best) && made.size() >= m_best.size())))
      return false;
    m_best = std::move(made);
    m_preemptions = preemptions;
    return true;
  }

  Program& m_program;
  const Setup& m_setup;
  std::unique_ptr<Explorer> m_explorer;
  std::string m_key;
  Picks m_best;
  std::uint32_t m_preemptions = 0;
  std::uint64_t m_left;
  std::uint64_t m_executions = 0;
};

}  // namespace

Minimised minimise(Program& program, const Setup& setup, const Picks& picks, std::uint64_t budget) {
  Minimised out;
  {
    Search search(program, setup, picks, budget);
    out.before = search.preemptions();
    if (search.fails()) {
      search.takeAway();
      search.searchFewer(budget);
    }
    out.picks = search.best();
    out.after = search.preemptions();
    out.executions = search.executions();
  }
  Explorer explorer(program, setup, {});
  explorer.replay(out.picks);
  out.failure.verdict = explorer.verdict();
  if (explorer.verdict().failed()) out.failure = explorer.failure();
  out.schedule = exploredText(out.picks);
  return out;
}

}  // namespace gantry
