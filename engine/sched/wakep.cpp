// Ms: waking, parking, handing over a P, and noticing that all are asleep: go-semantics 2.1,
// 2.7, 2.11, 2.13.
#include "engine/sched/switch.h"

namespace gantry {

// Nobody looks for work: somebody is to, now or when a P is idle.
void Sched::wakeSpinning(MId m) {
  if (w.pidle.empty()) return emit<Kind::NeedSpin>(m, 1);
  startm(m, PId(w.pidle.back()), true);
}

bool Sched::threadAvailable() const { return !w.midle.empty() || w.ms.size() < m_options.threads; }

// Wakes an idle M for the P, or makes one. False, and nothing done, at the limit of threads.
bool Sched::startm(MId m, PId p, bool spinning) {
  if (!threadAvailable()) return false;
  std::uint64_t cost = m_options.costs.threadWake;
  std::uint32_t id = 0;
  if (!w.midle.empty()) {
    id = w.midle.back();
  } else {
    id = static_cast<std::uint32_t>(w.ms.size());
    emit<Kind::MNew>(m, id, static_cast<std::uint32_t>(MRole::ordinary));
    m_runs.emplace_back();
    cost = m_options.costs.threadCreate;
  }
  if (spinning && w.needSpinning != 0) emit<Kind::NeedSpin>(m, 0);
  emit<Kind::MWake>(m, id, p.v | (spinning ? kWakeSpinning : 0));
  // The call that wakes or makes a thread takes its time, too.
  if (m_timing.varies()) [[unlikely]]
    holdUp(m_timing.taken(cost / 2));
  due(MId(static_cast<std::uint16_t>(id)), m_at + woken(cost), Next::wake);
  return true;
}

// The woken M comes to itself.
void Sched::wake(MId m) {
  const M& mm = mOf(m);
  emit<Kind::PAcquire>(m, mm.nextp.v);
  if (mm.hand.valid()) return execute(m, mm.hand, From::hand);
  schedule(m);
}

void Sched::becomeSpinning(MId m) {
  emit<Kind::Spin>(m, 1);
  if (w.needSpinning != 0) emit<Kind::NeedSpin>(m, 0);
}

// A spinning M has found work: the next one may start spinning.
void Sched::resetspinning(MId m) {
  emit<Kind::Spin>(m, 0);
  wakep(m);
}

// A P without an M: somebody else takes it, if there is anything to take it for (2.7).
void Sched::handoffp(MId m, PId id) {
  const P& p = w.ps[id.v];
  const bool work = !p.runqEmpty() || w.global.size != 0;
  if (work && startm(m, id, false)) return;
  if (!work) {
    if (w.spinning == 0 && w.pidle.empty() && startm(m, id, true)) return;
    const bool lastRunning = w.pidle.size() + 1 == w.gomaxprocs;
    const bool isAwaited = !m_io.empty() || pollUntil() != kNever;
    if (lastRunning && !pollerActive() && isAwaited && startm(m, id, false)) return;
  }
  if (!p.runqEmpty()) emit<Kind::Drain>(m, id.v, p.ringSize() + (p.runnext.valid() ? 1 : 0));
  emit<Kind::PIdle>(m, id.v);
  if (!p.timers.empty()) wakeNetPoller(p.timers.earliest());
}

void Sched::stopm(MId m) {
  emit<Kind::MPark>(m, static_cast<std::uint32_t>(MParkWhy::idle));
  runOf(m).next = Next::none;
  sleeps(m);
  checkdead(m);
}

// The M's G is locked to it and does not run: the P goes to others, the M waits.
void Sched::stoplockedm(MId m) {
  if (const PId p = mOf(m).p; p.valid()) {
    if (mOf(m).spinning) emit<Kind::Spin>(m, 0);
    emit<Kind::Handoff>(m, p.v);
    handoffp(m, p);
  }
  emit<Kind::MPark>(m, static_cast<std::uint32_t>(MParkWhy::locked));
  runOf(m).next = Next::none;
  sleeps(m);
  checkdead(m);
}

// Found a G that is locked to another M: that M gets the P and the G.
void Sched::startlockedm(MId m, GId g, From from) {
  if (mOf(m).spinning) resetspinning(m);
  emit<Kind::Take>(m, g.v, static_cast<std::uint32_t>(from));
  const PId p = mOf(m).p;
  const MId other = w.gs[g.v].lockedM;
  emit<Kind::PRelease>(m, static_cast<std::uint32_t>(ReleaseWhy::locked));
  emit<Kind::MWake>(m, other.v, p.v);
  due(other, m_at + woken(m_options.costs.threadWake), Next::wake);
  stopm(m);
}

// Called when an M goes to sleep: if nobody is awake now, nobody will ever be (2.13).
void Sched::checkdead(MId m) {
  bool listens = false;
  bool polls = false;
  for (std::size_t n = 0; n < w.ms.size(); ++n) {
    const MState s = w.ms[n].state;
    const MId id(static_cast<std::uint16_t>(n));
    // It waits for a signal: to Go it is awake for ever.
    if (s == MState::syscall && runOf(id).next == Next::none) {
      listens = true;
      continue;
    }
    // It polls, and nobody sends: awake for ever, too.
    if (s == MState::netpoll && !leavesPoller(kNever)) {
      polls = true;
      continue;
    }
    if (s != MState::idle && s != MState::lockedWait && s != MState::sysmon && s != MState::exited)
      return;
  }
  const bool waits = w.timersSet != 0 || (!m_io.empty() && m_io.front().when != kNever);
  if (waits && !w.pidle.empty() && startm(m, PId(w.pidle.back()), false)) return;
  if (waits || w.global.size != 0) {
    // Work, and no thread that may run it: the limit is too low for this program.
    const std::string limit = std::to_string(m_options.threads);
    write(m, 2, m_sinks.symbols->text("runtime: program exceeds " + limit + "-thread limit\n"));
    return fatal(m, "thread exhaustion", false);
  }
  if (polls || !m_io.empty()) return stopAtLimit(RunEnd::networkWait);
  if (listens) return stopAtLimit(RunEnd::signalWait);
  if (w.totals.liveGs == 0)
    return fatal(m, "no goroutines (main called runtime.Goexit) - deadlock!", false);
  fatal(m, "all goroutines are asleep - deadlock!");
}

}  // namespace gantry
