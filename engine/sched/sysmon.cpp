// sysmon: takes Ps back from system calls and asks long runners to stop (go-semantics 2.8).
#include <algorithm>

#include "engine/sched/sched.h"

namespace gantry {
namespace {

constexpr TimeNs kDeepSleep = 60'000'000'000;  // half the forced-GC period

}  // namespace

// One look around, then to sleep again: 20 us, after 50 looks in vain twice as long each
// time, up to 10 ms; deeply while all Ps are idle.
void Sched::sysmon(MId m) {
  const CostModel& cost = m_options.costs;
  MRun& run = runOf(m);
  run.next = Next::sysmon;
  if (w.pidle.size() == w.gomaxprocs) {
    const TimeNs until = pollUntil();
    const TimeNs timer = until == kNever ? kNever : until + cost.timerLateness;
    run.time = std::max(std::min(timer, m_at + kDeepSleep), m_at + cost.sysmonMin);
    m_sysmonDeep = true;
    return;
  }
  if (m_sysmonDeep) {
    m_sysmonDeep = false;
    m_sysmonIdle = 0;
  }
  pollForOthers(m);
  m_sysmonIdle = retake(m) != 0 ? 0 : m_sysmonIdle + 1;
  if (m_sysmonIdle == 0) {
    m_sysmonDelay = cost.sysmonMin;
  } else if (m_sysmonIdle > 50) {
    m_sysmonDelay = std::min(m_sysmonDelay * 2, cost.sysmonMax);
  }
  run.time = m_at + m_sysmonDelay + m_timing.taken(cost.sysmonLate);
}

// How many Ps were taken back.
std::uint32_t Sched::retake(MId m) {
  std::uint32_t taken = 0;
  for (std::uint32_t i = 0; i < w.gomaxprocs; ++i) {
    const PId id(static_cast<std::uint16_t>(i));
    const P& p = w.ps[i];
    SysmonTick& tick = m_ticks[i];
    const bool inSyscall = p.status == PStatus::syscall;
    if (p.status != PStatus::running && !inSyscall) continue;
    bool tooLong = false;
    if (tick.schedtick != p.schedtick) {
      tick.schedtick = p.schedtick;
      tick.schedWhen = m_at;
    } else if (tick.schedWhen + m_options.costs.forcePreempt <= m_at) {
      preemptone(m, id);
      tooLong = true;
    }
    if (!inSyscall) continue;
    if (!tooLong && tick.syscalltick != p.syscalltick) {
      tick.syscalltick = p.syscalltick;
      tick.syscallWhen = m_at;
      continue;
    }
    const bool othersIdle = w.spinning != 0 || !w.pidle.empty();
    if (p.runqEmpty() && othersIdle && tick.syscallWhen + m_options.costs.forcePreempt > m_at)
      continue;
    if (!threadAvailable()) continue;  // nobody could run it: its M keeps it
    emit<Kind::Retake>(m, i);
    ++taken;
    handoffp(m, id);
  }
  return taken;
}

}  // namespace gantry
