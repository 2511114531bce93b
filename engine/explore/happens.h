// Happens: the steps of one explored run, and which of them could have come in the other order.
//
// A step is what one G does from one choice to the next, and what it touches. Two steps depend on
// each other when they are of one G, when one makes the other's G runnable, or when they touch
// the same thing and one changes it (Touch). What follows from that is the order that every run of
// the same trace has; the rest is chance. It is kept as a vector clock for each step.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "engine/choice/chooser.h"

namespace gantry {

// Who takes steps: Gs by their goid, and the clock, which is none of them.
using Actor = std::uint32_t;
inline constexpr Actor kClock = 0;

// Whether two steps that touch this and that cannot change places.
[[nodiscard]] bool depend(std::span<const Touch> one, std::span<const Touch> other);
// Adds a touch to those of a step. The same thing touched in two ways counts as written.
void addTouch(std::vector<Touch>& touches, const Touch& touch);

class Happens {
 public:
  // A race: `first` and `second` depend on each other with nothing in between that orders them.
  // `starters`: who could take the first step of a run in which `second` comes before `first`, and
  // everything that is ordered before `second` and not after `first`; in the order of their steps.
  struct Race {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    const std::vector<Actor>& starters;
  };

  // Forgets all steps.
  void begin(std::uint32_t actors);
  // Steps in the order in which they were taken. `woken`: Gs that can run since the step before.
  // Calls `told` for each race of it with an earlier step.
  void add(Actor actor, std::span<const Touch> list, std::span<const Actor> woken,
           const std::function<void(const Race&)>& told);

 private:
  // Those who touched a thing last: in one way that commutes, or one who wrote.
  struct Last {
    std::uint64_t epoch = 0;  // of another than m_epoch: nobody
    Touch::How how = Touch::How::write;
    std::vector<std::uint32_t> now;
    std::vector<std::uint32_t> before;
  };

  [[nodiscard]] std::uint32_t* clockOf(std::uint32_t step) {
    return m_clocks.data() + std::size_t{step} * m_actors;
  }
  [[nodiscard]] bool isBefore(std::uint32_t step, const std::uint32_t* clock) const {
    return clock[m_who[step]] >= m_turn[step];
  }
  void join(std::uint32_t* into, const std::uint32_t* from) const;
  void findRivals(Actor actor, std::span<const Touch> list);
  void findStarters(std::uint32_t first, Actor actor, const std::uint32_t* clock);
  void enter(std::uint32_t step, std::span<const Touch> list);
  [[nodiscard]] const Last* lastOf(std::uint64_t thing) const;
  Last& touchedLast(std::uint64_t thing);

  std::uint32_t m_actors = 0;
  std::vector<Actor> m_who;             // by step
  std::vector<std::uint32_t> m_turn;    // by step: how manieth of its actor's, from 1
  std::vector<std::uint32_t> m_clocks;  // by step, m_actors each
  std::vector<std::uint32_t> m_known;   // by actor: what is before its next step
  std::vector<std::uint32_t> m_steps;   // by actor: how many
  // By number, and one; 0: none. Of each actor its last step, and its last that touched anything;
  // the last of all that touched all things, and that goes with all steps.
  std::vector<std::uint32_t> m_latest;
  std::vector<std::uint32_t> m_touching;
  std::uint32_t m_lastOfAll = 0;
  std::uint32_t m_lastWithAll = 0;
  // Things by number, and which of m_lasts is theirs. They stay from run to run: most come again.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> m_things;
  std::vector<Last> m_lasts;
  std::uint64_t m_epoch = 0;
  std::vector<std::uint32_t> m_rivals;
  std::vector<Actor> m_starters;
  std::vector<std::uint32_t> m_heads;  // of findStarters: the first step of each actor
};

}  // namespace gantry
