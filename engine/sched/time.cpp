// Timers, sleep, tickers: go-semantics 5.
#include <algorithm>
#include <utility>

#include "engine/sched/switch.h"

namespace gantry {

std::uint32_t Sched::makeTimer(MId m, TimerKind kind, std::uint64_t period) {
  const auto id = static_cast<std::uint32_t>(w.timers.size());
  emitValue<Kind::TimerMake>(m, static_cast<std::uint32_t>(kind),
                             static_cast<std::int64_t>(period));
  return id;
}

// The goroutine's own timer, made when it first sleeps. It is set after the G has parked.
[[gnu::noinline, gnu::flatten]] void Sched::sleep(MId m, std::int64_t ns) {
  if (ns <= 0) return reply(m, m_options.costs.timeNow);
  const GId g = mOf(m).curg;
  std::uint32_t timer = w.gs[g.v].timer;
  if (timer == kNil) timer = makeTimer(m, TimerKind::sleep, 0);
  carryWide(m, ns);
  leave<Kind::Sleep>(m, timer, static_cast<std::uint32_t>(ns), m_options.costs.goSwitch,
                     [this, m, timer] { wakeIfFirst(m, timer); });
}

// A timer that has become its P's first is waited for.
void Sched::wakeIfFirst(MId m, std::uint32_t timer) {
  if (pOf(m).timers.front() == timer) wakeNetPoller(w.timers[timer].when);
}

void Sched::newTimer(MId m, const Request& r, bool ticker) {
  const auto ns = static_cast<std::int64_t>(r.word);
  if (ticker && ns <= 0) return replyPanic(m, "non-positive interval for NewTicker");
  const auto chan = static_cast<std::uint32_t>(w.chans.size());
  emit<Kind::ChanMake>(m, 1, m_sinks.symbols->label("C", "chan time.Time"));
  m_payload.resize(w.cells.size());
  const std::uint32_t timer =
      makeTimer(m, TimerKind::channel, ticker ? static_cast<std::uint64_t>(ns) : 0);
  emitValue<Kind::TimerSet>(m, timer, std::max<std::int64_t>(ns, 0));
  resumeBody(m, Reply{.word = timer, .picked = static_cast<std::int32_t>(chan)},
             m_options.costs.timer);
}

void Sched::afterFunc(MId m, const Request& r) {
  Body* body = r.body;
  const TextId function = r.obj;
  const auto ns = r.shown;
  const std::uint32_t timer = makeTimer(m, TimerKind::func, 0);
  m_timerRuns.resize(timer + 1);
  m_timerRuns[timer] = {body, function};
  emitValue<Kind::TimerSet>(m, timer, std::max<std::int64_t>(ns, 0));
  wakeIfFirst(m, timer);
  replyWord(m, timer, m_options.costs.timer);
}

// A value that was sent and not received counts as not fired, and is gone (5.4).
void Sched::timerStop(MId m, const Request& r) {
  const RuntimeTimer& t = w.timers[r.obj];
  bool active = t.active;
  if (t.kind == TimerKind::channel && w.chans[t.target].len != 0) {
    emit<Kind::Recv>(m, t.target);
    active = true;
  }
  if (t.active) emit<Kind::TimerStop>(m, r.obj);
  replyOk(m, active, m_options.costs.timer);
}

void Sched::timerReset(MId m, const Request& r) {
  const std::uint32_t timer = r.obj;
  const auto ns = static_cast<std::int64_t>(r.word);
  const RuntimeTimer& t = w.timers[timer];
  if (t.period != 0 && ns <= 0) return replyPanic(m, "non-positive interval for Ticker.Reset");
  bool active = t.active;
  if (t.kind == TimerKind::channel && w.chans[t.target].len != 0) {
    emit<Kind::Recv>(m, t.target);
    active = true;
  }
  if (t.kind == TimerKind::func && r.fresh != nullptr) {
    if (m_timerRuns[timer].body != nullptr) m_timerRuns[timer].body->destroy();
    m_timerRuns[timer].body = r.fresh;
  }
  emitValue<Kind::TimerSet>(m, timer, std::max<std::int64_t>(ns, 0));
  if (t.kind == TimerKind::channel) {
    if (w.chans[t.target].recvq.size != 0) armTimer(m, t.target);
  } else {
    wakeIfFirst(m, timer);
  }
  replyOk(m, active, m_options.costs.timer);
}

// Runs what is due in a P's heap, in order of `when`, up to one that costs m a hold-up: others may
// act before the next. True when anything was.
bool Sched::fireDue(MId m, PId id) {
  do {
    fire(m, w.ps[id.v].timers.front());
  } while (m_late == 0 && timerDue(w.ps[id.v]));
  return true;
}

// With many sleepers all that is theirs is cold. The timer that comes next was one of the first
// when another fired: so the records of those are fetched, and its goroutine's.
[[gnu::always_inline]] inline void Sched::fetchSleepers(const P& p) const {
  if (p.timers.size() <= 4) return;
  for (std::size_t i = 1; i <= 4; ++i) __builtin_prefetch(&w.timers[p.timers[i]]);
  const RuntimeTimer& next = w.timers[p.timers.front()];
  if (next.kind != TimerKind::sleep) return;
  __builtin_prefetch(&w.gs[next.target]);
  __builtin_prefetch(&m_gs[next.target]);
}

void Sched::fire(MId m, std::uint32_t id) {
  const RuntimeTimer& t = w.timers[id];
  const auto nominal = static_cast<std::int64_t>(t.when);
  const std::uint32_t target = t.target;
  const TimerKind kind = t.kind;
  const PId heap = t.p;
  emit<Kind::TimerFire>(m, id);
  if (kind == TimerKind::sleep) {
    __builtin_prefetch(runOf(GId(target)).body);
    if (heap.valid()) fetchSleepers(w.ps[heap.v]);
    return ready(m, GId(target));
  }
  if (kind == TimerKind::func) {
    TimerRun& run = m_timerRuns[id];
    if (run.body != nullptr) newproc(m, std::exchange(run.body, nullptr), run.function);
    return;
  }
  const Hchan& c = w.chans[target];
  if (c.recvq.size != 0 || c.len == 0)
    sendValue(m, target, static_cast<std::uint64_t>(nominal), nominal);
}

// A time channel that nobody waits on has its timer in no heap: whoever looks at it fires it.
void Sched::fireIfDue(MId m, std::uint32_t chan) {
  const std::uint32_t timer = w.chans[chan].timer;
  const RuntimeTimer& t = w.timers[timer];
  if (t.active && !t.p.valid() && t.when <= m_at) fire(m, timer);
}

void Sched::armTimer(MId m, std::uint32_t chan) {
  const std::uint32_t timer = w.chans[chan].timer;
  if (!w.timers[timer].active || w.timers[timer].p.valid()) return;
  emit<Kind::TimerArm>(m, timer);
  wakeIfFirst(m, timer);
}

void Sched::disarmTimer(MId m, std::uint32_t chan) {
  const std::uint32_t timer = w.chans[chan].timer;
  if (w.timers[timer].p.valid() && w.chans[chan].recvq.size == 0) emit<Kind::TimerDisarm>(m, timer);
}

}  // namespace gantry
