// From one G to the next on the same M: how every runtime call ends in which its G leaves the M.
//
// Nearly always the next step of all is this M's, and its P's queue holds a G that only waits to go
// on. Then that G is started at once (goOn), in one piece with the leaving. Else the M comes back
// through the loop, where findLocal() makes the same events by the same rules; that way alone, a
// switch costs a fifth more. Nobody records most runs: there the two events are nothing but their
// folds, one after the other.
#pragma once

#include "engine/sched/sched.h"
#include "engine/world/fold_base.h"

namespace gantry {

// Whether the body is there when this has been carried out, and on the same thread.
constexpr bool keepsBody(Op op) {
  return op <= Op::gosched || (op >= Op::makeChan && op <= Op::timerReset);
}

// With many Gs each one that starts is long out of the caches. So the records of the one after the
// next in the ring are fetched ahead, and where the next one goes on. What lies behind the tail of
// the ring are slots, too.
[[gnu::always_inline]] inline void Sched::fetchNext(const P& p) const {
  if (folding::inCaches(w)) return;
  const GId second = p.ringAt(2);
  __builtin_prefetch(&w.gs[second.v]);
  __builtin_prefetch(&w.gs[second.v].since);
  __builtin_prefetch(&m_gs[second.v]);
  // As a number: no body has no second line.
  const auto body = reinterpret_cast<std::uintptr_t>(m_gs[p.ringAt(1).v].body);
  __builtin_prefetch(reinterpret_cast<const void*>(body));
  __builtin_prefetch(reinterpret_cast<const void*>(body + 64));
}

inline void Sched::execute(MId m, GId g, From from) {
  if (w.gs[g.v].lockedM.valid() && w.gs[g.v].lockedM != m) return startlockedm(m, g, from);
  if (mOf(m).spinning) resetspinning(m);
  emit<Kind::Start>(m, g.v, static_cast<std::uint32_t>(from));
  started(m, g);
}

// The G runs: it goes on where it stopped.
inline void Sched::started(MId m, GId g) {
  GRun& run = runOf(g);
  if (run.resume == Resume::body) [[likely]]
    return resumeBody(m, Reply{.word = run.word}, 0);
  if (run.resume == Resume::request) return restoreRequest(m, run);
  startedInCall(m, g);
}

// A G that is locked to its thread is the loop's. One in the middle of a runtime call may leave at
// once again: at most as many as the P's queue holds do so inside each other.
template <bool kUnseen, From kFrom>
[[gnu::always_inline]] inline void Sched::startNext(MId m, GId g, TimeNs time) {
  GRun& run = runOf(g);
  if (w.gs[g.v].lockedM.valid()) return;
  m_at = time;
  --m_steps;
  m_pos = 0;
  emitAs<kUnseen, Kind::Start>(m, time, g.v, static_cast<std::uint32_t>(kFrom));
  if (run.resume == Resume::body) [[likely]] {
    resumeAt(m, Reply{.word = run.word}, time, Next::nextBody);
  } else {
    startedInCall(m, g);
    if (m_run->next == Next::body) m_run->next = Next::nextBody;
  }
}

// The M's next step, if it is due before all others and starts the next G of the P's own queue; in
// an explored run, if it is due before all others.
template <bool kUnseen>
[[gnu::always_inline]] inline void Sched::goOn(MId m, TimeNs time) {
  if (time >= m_horizon || m_steps == 0 || w.events >= m_options.maxEvents) return;
  if (!kUnseen && m_options.explore) return exploreOn(m, time);
  const P& p = pOf(m);
  if (mOf(m).spinning || (!p.timers.empty() && p.timers.earliest() <= time)) return;
  if (p.schedtick % 61 == 0 && w.global.size != 0) return;
  if (p.runnext.valid()) return startNext<kUnseen, From::runnext>(m, p.runnext, time);
  if (p.head == p.tail) return;
  fetchNext(p);
  startNext<kUnseen, From::ringHead>(m, p.ringAt(0), time);
}

// Its G has left m, which schedules at `time`.
template <bool kUnseen>
[[gnu::always_inline]] inline void Sched::leftG(MId m, TimeNs time) {
  if (mOf(m).lockedg.valid()) return stoplockedm(m);
  m_run->time = time;
  m_run->next = Next::schedule;
  goOn<kUnseen>(m, time);
}

template <bool kUnseen, Kind K, class Then>
[[gnu::always_inline]] inline void Sched::leaveAs(MId m, std::uint32_t a, std::uint32_t b,
                                                  std::uint64_t cost, Then then) {
  const TimeNs at = m_at;
  emitAs<kUnseen, K>(m, at, a, b);
  then();
  leftG<kUnseen>(m, at + cost);
}

// Emits the event with which its G leaves m, does `then`, and schedules `cost` after the event: in
// an unseen run one of the costs that the constructor looks at.
template <Kind K, class Then>
[[gnu::always_inline]] inline void Sched::leave(MId m, std::uint32_t a, std::uint32_t b,
                                                std::uint64_t cost, Then then) {
  if (unseen()) [[likely]]
    return leaveAs<true, K>(m, a, b, cost, then);
  leaveAs<false, K>(m, a, b, cost, then);
}

// When it waits.
template <Kind K>
[[gnu::always_inline]] inline void Sched::leaveWaiting(MId m, std::uint32_t a, std::uint32_t b) {
  leave<K>(m, a, b, m_options.costs.goSwitch, [] {});
}

}  // namespace gantry
