// Strategy: how an exploration goes from schedule to schedule.
//
// A Strategy is the Chooser of many runs, one after the other: begin(run), then the run, in which
// it says who goes on (sched/explore.cpp). What it picks depends on its options and on the number
// of the run alone, unless it is systematic: then on all runs before.
//
//  random  uniform at each point; in each fourth run a G is preempted at one point in eight only,
//          because many bugs need somebody to get far undisturbed.
//  pct     Burckhardt and others, 2010: random priorities, the highest runs; at depth - 1 points,
//          spread over the length of a run, the one that runs falls behind all others. Finds a
//          bug of that depth with a probability of 1 / (Gs * length ^ (depth - 1)) at least.
//  dfs     every schedule, by going back to the last choice that has a pick left. `depth`, when
//          given, bounds the preemptions. Points lie at runtime calls only, not between accesses
//          to memory.
//  dpor    one schedule at least of each set of those that differ only in the order of steps
//          that do not depend on each other (dpor.h).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/hash.h"
#include "engine/choice/chooser.h"

namespace gantry {

enum class StrategyKind : std::uint8_t { random, pct, dfs, dpor };

// One sequence of runs: each depends on those before.
constexpr bool isSystematic(StrategyKind kind) { return kind >= StrategyKind::dfs; }

// By the names above; none for others.
std::optional<StrategyKind> strategyNamed(std::string_view name);
inline constexpr std::string_view kStrategyNames = "random, pct, dfs, dpor";

struct StrategyOptions {
  StrategyKind kind = StrategyKind::random;
  std::uint64_t seed = 0;
  // pct: see above, 0 is 3. dfs: one more than the preemptions of a run, 0 any number of them.
  std::uint32_t depth = 0;
  std::uint32_t length = 0;  // pct: choices of a run, about
  bool memory = false;       // dpor: accesses to memory are told, and are steps of their own
};

class Strategy : public Chooser {
 public:
  // Makes ready for the run of this number. False when there is none: all have been made.
  bool begin(std::uint64_t run) {
    m_picks.clear();
    m_hash = 0;
    return next(run);
  }
  // The picks of the run, from begin() on.
  [[nodiscard]] const std::vector<std::uint32_t>& picks() const { return m_picks; }
  // Of who was chosen, and which cases: equal for schedules that differ only in stretches that
  // changed nothing.
  [[nodiscard]] std::uint64_t hash() const { return m_hash; }
  // dpor: the run that was just made was stopped, because all that could follow was made before.
  [[nodiscard]] virtual bool givenUp() const { return false; }
  // dfs, dpor: some choice was left out, because of the bound or of the length of a run.
  [[nodiscard]] virtual bool leftOut() const { return false; }

  // All that an execution asks of its strategy, a dozen times and more: so each is one call, and
  // those of a strategy of Picks are made here.
  template <class Picks>
  class Of;

 protected:
  virtual bool next(std::uint64_t run) = 0;

 private:
  [[gnu::always_inline]] std::uint32_t keep(ChoiceKind kind, std::uint32_t pick) {
    if (m_picks.size() == m_picks.capacity()) [[unlikely]]
      return keepWithMoreRoom(kind, pick);
    m_picks.push_back(pick);
    if (kind != ChoiceKind::stretch) {
      m_hash = (m_hash ^ (pick + 1)) * 0x9e3779b97f4a7c15ULL;
      m_hash ^= m_hash >> 29;
    }
    return pick;
  }

  std::uint32_t keepWithMoreRoom(ChoiceKind kind, std::uint32_t pick);

  std::vector<std::uint32_t> m_picks;
  std::uint64_t m_hash = 0;
};

// `Picks` has `pick(kind, n)`, and `pickG(kind, gs)` if it wants candidates.
template <class Picks>
class Strategy::Of : public Strategy {
 public:
  [[gnu::flatten]] std::uint32_t choose(ChoiceKind kind, std::uint32_t n) final {
    return keep(kind, static_cast<Picks*>(this)->pick(kind, n));
  }
  std::uint32_t chooseG(ChoiceKind kind, std::span<const Candidate> gs) final {
    return keep(kind, static_cast<Picks*>(this)->pickG(kind, gs));
  }
  std::uint32_t pickG(ChoiceKind kind, std::span<const Candidate> gs) {
    return static_cast<Picks*>(this)->pick(kind, static_cast<std::uint32_t>(gs.size()));
  }
};

std::unique_ptr<Strategy> makeStrategy(const StrategyOptions& options);

}  // namespace gantry
