// The strategies.
#include "engine/explore/strategy.h"

#include <algorithm>

#include "engine/base/prng.h"
#include "engine/explore/dpor.h"

namespace gantry {
namespace {

// One in so many.
constexpr std::uint32_t kStretchOdds = 4;
constexpr std::uint32_t kClockOdds = 16;
constexpr std::uint32_t kStickyOdds = 8;

// A run's own generator: runs do not depend on each other.
Prng generatorOf(std::uint64_t seed, std::uint64_t run) {
  return Prng(Prng(seed ^ 0x6578706c6f7265ULL).next() + run * 0xd1342543de82ef95ULL);
}

// 0, or with the given odds one of the others.
std::uint32_t rarely(Prng& prng, std::uint32_t odds, std::uint32_t n) {
  return prng.below(odds) != 0 ? 0 : 1 + prng.below(n - 1);
}

// Accesses that are near come up more often than those that few stretches have.
std::uint32_t access(Prng& prng, std::uint32_t n) { return 1 + prng.below(1 + prng.below(n - 1)); }

class Random final : public Strategy::Of<Random> {
 public:
  explicit Random(std::uint64_t seed) : m_seed(seed) {}

  bool next(std::uint64_t run) override {
    m_prng = generatorOf(m_seed, run);
    m_sticky = run % 4 == 3;
    return true;
  }
  std::uint32_t pick(ChoiceKind kind, std::uint32_t n) {
    if (kind == ChoiceKind::stretch) return m_prng.below(kStretchOdds) != 0 ? 0 : access(m_prng, n);
    if (kind == ChoiceKind::clock) return rarely(m_prng, kClockOdds, n);
    if (kind == ChoiceKind::goOn && m_sticky) return rarely(m_prng, kStickyOdds, n);
    return m_prng.below(n);
  }

 private:
  std::uint64_t m_seed;
  Prng m_prng{0};
  bool m_sticky = false;
};

class Pct final : public Strategy::Of<Pct> {
 public:
  explicit Pct(const StrategyOptions& options)
      : m_seed(options.seed),
        m_depth(options.depth == 0 ? 3 : options.depth),
        m_length(std::max<std::uint32_t>(options.length, 1)) {}
  [[nodiscard]] bool wantsCandidates() const override { return true; }

  bool next(std::uint64_t run) override {
    m_prng = generatorOf(m_seed, run);
    m_step = 0;
    m_lowest = kFirst;
    m_running = 0;
    m_sinceSwitch = 0;
    m_changeNext = false;
    std::fill(m_priorities.begin(), m_priorities.end(), 0);
    m_changes.clear();
    for (std::uint32_t n = 1; n < m_depth; ++n) m_changes.push_back(1 + m_prng.below(m_length));
    std::sort(m_changes.begin(), m_changes.end());
    return true;
  }

  std::uint32_t pick(ChoiceKind kind, std::uint32_t n) {
    if (kind == ChoiceKind::clock) return rarely(m_prng, kClockOdds, n);
    if (kind != ChoiceKind::stretch) return m_prng.below(n);
    // A change that falls on computing comes in its midst.
    if (!changeDue()) return 0;
    m_changeNext = true;
    return access(m_prng, n);
  }

  std::uint32_t pickG(ChoiceKind, std::span<const Candidate> gs) {
    const bool change = changeDue() || m_changeNext;
    m_changeNext = false;
    std::uint32_t best = highest(gs);
    if (change || (gs[best].goid == m_running && ++m_sinceSwitch > kUndisturbed)) {
      priority(gs[best].goid) = --m_lowest;
      best = highest(gs);
    }
    if (gs[best].goid != m_running) m_sinceSwitch = 0;
    m_running = gs[best].goid;
    return best;
  }

 private:
  static constexpr std::uint64_t kFirst = std::uint64_t{1} << 32;  // below it: fallen behind
  // One that goes on so long waits for another by spinning, or might.
  static constexpr std::uint32_t kUndisturbed = 500;

  bool changeDue() {
    ++m_step;
    bool due = false;
    for (; !m_changes.empty() && m_changes.front() <= m_step; m_changes.erase(m_changes.begin()))
      due = true;
    return due;
  }
  std::uint64_t& priority(std::uint32_t goid) {
    if (goid >= m_priorities.size()) m_priorities.resize(goid + 1);
    std::uint64_t& priority = m_priorities[goid];
    if (priority == 0) priority = kFirst + 1 + (m_prng.next() >> 32);
    return priority;
  }
  std::uint32_t highest(std::span<const Candidate> gs) {
    std::uint32_t best = 0;
    for (std::uint32_t n = 1; n < gs.size(); ++n)
      if (priority(gs[n].goid) > priority(gs[best].goid)) best = n;
    return best;
  }

  std::uint64_t m_seed;
  std::uint32_t m_depth;
  std::uint32_t m_length;
  Prng m_prng{0};
  std::uint32_t m_step = 0;
  std::uint64_t m_lowest = kFirst;
  std::uint32_t m_running = 0;
  std::uint32_t m_sinceSwitch = 0;
  bool m_changeNext = false;
  std::vector<std::uint32_t> m_changes;     // ascending
  std::vector<std::uint64_t> m_priorities;  // by goid; 0: none yet
};

class Dfs final : public Strategy::Of<Dfs> {
 public:
  explicit Dfs(std::uint32_t bound) : m_bound(bound) {}
  [[nodiscard]] bool leftOut() const override { return m_leftOut; }

  // Back to the last choice that has a pick left.
  bool next(std::uint64_t) override {
    if (m_begun) {
      while (!m_path.empty() && m_path.back().pick + 1 == m_path.back().among) m_path.pop_back();
      if (m_path.empty()) return false;
      ++m_path.back().pick;
    }
    m_begun = true;
    m_at = 0;
    m_preemptions = 0;
    return true;
  }

  std::uint32_t pick(ChoiceKind kind, std::uint32_t n) {
    if (kind == ChoiceKind::stretch) return 0;
    if (m_at == m_path.size()) {
      const bool bound = kind == ChoiceKind::goOn && m_bound != 0 && m_preemptions + 1 >= m_bound;
      const bool tooLong = m_path.size() >= kLongest;
      if (bound || tooLong) m_leftOut = true;
      m_path.push_back({0, bound || tooLong ? 1 : n});
    }
    const Branch& branch = m_path[m_at++];
    if (kind == ChoiceKind::goOn && branch.pick != 0) ++m_preemptions;
    return branch.pick;
  }

 private:
  struct Branch {
    std::uint32_t pick = 0;
    std::uint32_t among = 0;
  };
  static constexpr std::size_t kLongest = 1 << 20;

  std::uint32_t m_bound;  // one more than the preemptions that a run may have; 0: none
  std::uint32_t m_preemptions = 0;
  bool m_begun = false;
  bool m_leftOut = false;
  std::size_t m_at = 0;
  std::vector<Branch> m_path;
};

}  // namespace

std::optional<StrategyKind> strategyNamed(std::string_view name) {
  if (name == "random") return StrategyKind::random;
  if (name == "pct") return StrategyKind::pct;
  if (name == "dfs") return StrategyKind::dfs;
  if (name == "dpor") return StrategyKind::dpor;
  return std::nullopt;
}

[[gnu::noinline]] std::uint32_t Strategy::keepWithMoreRoom(ChoiceKind kind, std::uint32_t pick) {
  m_picks.reserve(std::max<std::size_t>(2 * m_picks.size(), 64));
  return keep(kind, pick);
}

std::unique_ptr<Strategy> makeStrategy(const StrategyOptions& options) {
  switch (options.kind) {
    case StrategyKind::pct:
      return std::make_unique<Pct>(options);
    case StrategyKind::dfs:
      return std::make_unique<Dfs>(options.depth);
    case StrategyKind::dpor:
      return std::make_unique<Dpor>(options.memory);
    case StrategyKind::random:
      break;
  }
  return std::make_unique<Random>(options.seed);
}

}  // namespace gantry
