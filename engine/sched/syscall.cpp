// System calls: go-semantics 2.10.
#include <algorithm>

#include "engine/program/forever.h"
#include "engine/sched/sched.h"

namespace gantry {

// The P stays behind, in state syscall, and may be retaken; a call that is known to block
// gives it away at once (entersyscallblock).
void Sched::entersyscall(MId m, std::uint64_t ns, bool blocking) {
  const PId p = mOf(m).p;
  emit<Kind::SyscallEnter>(m, static_cast<std::uint32_t>(std::min<std::uint64_t>(ns, kNil)));
  wakeSysmon();
  // Explored: there is no sysmon to take the P away from a long one.
  constexpr std::uint64_t kLong = 20'000;
  if (blocking || (m_options.explore && ns >= kLong)) {
    emit<Kind::Handoff>(m, p.v);
    handoffp(m, p);
  }
  if (ns == kForever) {
    runOf(m).next = Next::none;
    sleeps(m);
    return checkdead(m);
  }
  runOf(m).time = m_at + ns;
  runOf(m).next = Next::syscallExit;
  if (blocking || ns >= kLong) sleeps(m);
}

void Sched::exitsyscall(MId m) {
  const PId old = mOf(m).oldp;
  const GId g = mOf(m).curg;
  if (w.ps[old.v].status == PStatus::syscall && w.ps[old.v].m == m) {
    emit<Kind::SyscallExit>(m, old.v);
    return replyWord(m, runOf(g).word, 0);
  }
  if (!w.pidle.empty()) {
    wakeSysmon();
    emit<Kind::SyscallExit>(m, w.pidle.back());
    return replyWord(m, runOf(g).word, 0);
  }
  emit<Kind::SyscallSlow>(m, static_cast<std::uint32_t>(To::global));
  if (w.gs[g.v].lockedM.valid()) return stoplockedm(m);
  stopm(m);
}

// sysmon sleeps deeply while all Ps are idle; system calls that go in or come back wake it.
void Sched::wakeSysmon() {
  if (!m_sysmonDeep) return;
  m_sysmonDeep = false;
  m_sysmonIdle = 0;
  m_sysmonDelay = m_options.costs.sysmonMin;
  due(MId(1), m_at + m_timing.taken(m_options.costs.threadWake), Next::sysmon);
}

}  // namespace gantry
