// What can be chosen, read from the World.
#include "engine/turns/turn.h"

#include <numeric>
#include <optional>

#include "engine/program/request.h"

namespace gantry {
namespace {

Turn begun(ChoiceKind kind, std::uint32_t among, const World& world, MId m) {
  Turn turn{.kind = kind, .among = among, .event = world.events, .m = m};
  turn.p = world.ms[m.v].p;
  turn.g = world.ms[m.v].curg;
  if (turn.g.valid()) {
    turn.goid = world.gs[turn.g.v].goid;
    turn.pos = world.gs[turn.g.v].pos;
  }
  return turn;
}

// The n-th of those whom a P could start, in the order in which it would: runnext, its queue, the
// global queue.
GId queuedAt(const World& world, const P& p, std::uint32_t n) {
  if (p.runnext.valid() && n-- == 0) return p.runnext;
  if (n < p.ringSize()) return p.ringAt(n);
  std::uint32_t g = world.global.head;
  for (n -= p.ringSize(); n != 0 && g != kNil; --n) g = world.gs[g].link;
  return GId(g);
}

TurnOption optionOf(const World& world, GId g, const Candidate& candidate) {
  const G& at = world.gs[g.v];
  return {.g = g,
          .goid = at.goid,
          .function = at.function,
          .pos = candidate.pos != 0 ? candidate.pos : at.pos,
          .fresh = at.ran == 0 && at.status == GStatus::runnable,
          .op = candidate.op,
          .object = candidate.object};
}

// Where a walk of kind `walk` begins and how it goes on: as sched/steal.cpp has it.
std::uint32_t stepOf(std::uint32_t n, std::uint32_t which) {
  for (std::uint32_t i = 1;; ++i)
    if (std::gcd(i, n) == 1 && which-- == 0) return i;
}

// What a thief would find at that P. A walk looks at queues only, as long as anybody has one.
std::optional<TurnOption> lootAt(const World& world, std::uint32_t victim, bool queues, TimeNs at) {
  const P& p = world.ps[victim];
  TurnOption option{.p = PId(static_cast<std::uint16_t>(victim))};
  if (queues) {
    if (p.ringSize() == 0) return std::nullopt;
    option.number = p.ringSize() - p.ringSize() / 2;
    return option;
  }
  if (!p.timers.empty() && p.timers.earliest() <= at) {
    option.loot = Loot::timers;
    return option;
  }
  if (!p.runnext.valid()) return std::nullopt;
  option.loot = Loot::runnext;
  option.g = p.runnext;
  option.goid = world.gs[p.runnext.v].goid;
  option.function = world.gs[p.runnext.v].function;
  option.pos = world.gs[p.runnext.v].pos;
  option.number = 1;
  return option;
}

void addVictims(Turn& turn, const World& world, TimeNs at, std::uint32_t usual) {
  const std::uint32_t n = world.gomaxprocs;
  const std::uint32_t thief = turn.p.v;
  bool queues = false;
  for (std::uint32_t i = 0; i < n; ++i)
    queues = queues || (i != thief && world.ps[i].ringSize() != 0);
  std::uint32_t usually = n;
  const std::uint32_t step = stepOf(n, usual / n);
  for (std::uint32_t i = 0, v = usual % n; i < n && usually == n; ++i, v = (v + step) % n)
    if (v != thief && lootAt(world, v, queues, at)) usually = v;
  for (std::uint32_t v = 0; v < n; ++v) {
    if (v == thief) continue;
    std::optional<TurnOption> option = lootAt(world, v, queues, at);
    if (!option) continue;
    option->usual = v == usually;
    // The walk by ones that begins there; what is usual stays exactly what it is.
    option->pick = option->usual ? usual : v;
    turn.options.push_back(*option);
  }
}

}  // namespace

Turn turnOfGs(ChoiceKind kind, std::span<const Candidate> gs, const World& world, MId m,
              std::uint32_t usual) {
  Turn turn = begun(kind, static_cast<std::uint32_t>(gs.size()), world, m);
  const P& p = world.ps[turn.p.v];
  const bool goesOn = kind == ChoiceKind::goOn;
  for (std::uint32_t i = 0; i < gs.size(); ++i) {
    const GId g = !goesOn ? queuedAt(world, p, i) : i == 0 ? turn.g : queuedAt(world, p, i - 1);
    TurnOption option = optionOf(world, g, gs[i]);
    option.pick = i;
    option.usual = i == usual;
    turn.options.push_back(option);
  }
  if (goesOn) turn.pos = turn.options.front().pos;
  return turn;
}

Turn turnOfCases(std::span<const ReadyCase> cases, const World& world, MId m, std::uint32_t usual) {
  Turn turn = begun(ChoiceKind::selectCase, static_cast<std::uint32_t>(cases.size()), world, m);
  for (std::uint32_t i = 0; i < cases.size(); ++i) {
    const Op op = cases[i].isSend ? Op::send : Op::recv;
    turn.options.push_back({.pick = i,
                            .usual = i == usual,
                            .pos = cases[i].pos,
                            .op = static_cast<std::uint8_t>(op),
                            .object = cases[i].chan,
                            .number = cases[i].index});
    turn.pos = cases[i].pos;
  }
  return turn;
}

Turn turnOf(ChoiceKind kind, std::uint32_t among, const World& world, MId m, TimeNs at,
            std::uint32_t usual) {
  Turn turn = begun(kind, among, world, m);
  if (kind == ChoiceKind::stealOrder) {
    addVictims(turn, world, at, usual);
    return turn;
  }
  for (std::uint32_t i = 0; i < among; ++i)
    turn.options.push_back({.pick = i, .usual = i == usual, .number = i});
  const P& p = world.ps[turn.p.v];
  if (kind == ChoiceKind::clock && !p.timers.empty())
    turn.options.back().number = p.timers.earliest() > at ? p.timers.earliest() - at : 0;
  return turn;
}

}  // namespace gantry
