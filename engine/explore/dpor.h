// Dpor: every trace of a program, by dynamic partial-order reduction.
//
// The algorithm is source-DPOR (Abdulla, Aronsson, Jonsson, Sagonas: "Optimal dynamic partial order
// reduction", POPL 2014) with sleep sets, stateless: after each run the races in it are looked at,
// and where the reverse of one is not covered yet, one of those who can start it is put down to be
// chosen there, too. Which steps depend on each other is in explore/happens.h and, of what they
// touch, in sched/touches.cpp.
//
// What it guarantees: of each Mazurkiewicz trace of explored runs, the runs that differ only in the
// order of steps that do not depend on each other, at least one is made, so all ways to end and all
// final states of channels and locks come up. That is, unless leftOut(): runs of more than 65,536
// steps, or of very many goroutines, are not looked at to their end. Without accesses to memory it
// makes no more runs than `dfs`. A few are begun and given up, when all that could follow was made
// before; they have no number.
//
// What is a step: with StrategyOptions::memory, a call of the runtime or one access to memory;
// else a call of the runtime or an atomic operation, and what is computed up to the next: the
// guarantee is then that of programs without data races. Variables of built-in programs are in no
// step. The order of lines that are printed, goids, and what the clock says are nothing that a step
// touches. While a timer is due within 1 ms everything depends on everything; later ones come
// before or after any step by the clock's own steps, as in dfs, which the clock can only take in
// the last 10 ms.
//
// Costs: of a run of n steps and g goroutines about n * g words, and n * g for each race.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/explore/happens.h"
#include "engine/explore/strategy.h"

namespace gantry {

class Dpor final : public Strategy::Of<Dpor> {
 public:
  explicit Dpor(bool memory) : m_memory(memory) {}

  [[nodiscard]] bool wantsCandidates() const override { return true; }
  [[nodiscard]] bool wantsSteps() const override { return true; }
  [[nodiscard]] bool leftOut() const override { return m_leftOut; }
  [[nodiscard]] bool givenUp() const override { return m_givenUp; }

  void onlyG(const Candidate& g) override { take({&g, 1}); }
  void touched(const Touch& touch) override;
  void beforeAccess() override { m_beforeAccess = true; }
  void allWait() override;

  std::uint32_t pick(ChoiceKind kind, std::uint32_t n);
  std::uint32_t pickG(ChoiceKind, std::span<const Candidate> gs) { return take(gs); }

 protected:
  bool next(std::uint64_t run) override;

 private:
  // Somebody whose step here is covered by runs that were made.
  struct Sleeper {
    Actor actor = kClock;
    std::vector<Touch> touches;
  };
  // A point of the path, and the step that was taken there.
  struct Node {
    std::vector<Actor> enabled;  // in the order of the candidates, the clock last
    std::vector<Sleeper> sleeping;
    std::vector<Actor> wanted;  // to be chosen here, sometime
    std::vector<Actor> done;
    Actor actor = kClock;
    std::uint32_t pick = 0;  // among the candidates
    bool clockAsks = false;  // the clock could have taken the step
    std::vector<Touch> touches;
    std::vector<Touch> allTouches;  // with every pick in it
    struct Pick {
      std::uint32_t pick = 0;
      std::uint32_t among = 0;
    };
    std::vector<Pick> picks;  // of select cases, in the step
  };
  static constexpr std::size_t kLongest = std::size_t{1} << 16;
  static constexpr std::size_t kMostWords = std::size_t{1} << 26;  // of clocks

  std::uint32_t take(std::span<const Candidate> gs);
  std::uint32_t takeNew(std::span<const Candidate> gs);
  std::uint32_t pickCase(std::uint32_t n);
  bool pickClock();
  Node& push();
  void fallAsleep(Node& node) const;
  static void turnTo(Node& node, Actor actor);
  [[nodiscard]] static bool sleeps(const Node& node, Actor actor);
  void analyse();
  void onRace(const Happens::Race& race);
  void wokenAt(std::size_t at, std::vector<Actor>& woken) const;
  void wantClockBeforeItsEnd();
  static void want(Node& node, Actor actor);
  bool nextBranch();

  bool m_memory;
  bool m_begun = false;
  bool m_leftOut = false;
  bool m_givenUp = false;
  bool m_again = false;      // the path is to be taken as it is
  bool m_clockAsks = false;  // at the point that comes
  bool m_beforeAccess = false;
  std::vector<Node> m_path;  // only the first m_length are of now; the others keep their memory
  std::size_t m_length = 0;
  std::size_t m_at = 0;       // points passed in this run
  std::size_t m_casesAt = 0;  // picks passed in this step
  std::size_t m_new = 0;      // steps before it are those of the run before
  Happens m_happens;
};

}  // namespace gantry
