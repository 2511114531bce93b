// runtime.GOMAXPROCS(n) while the program runs: go-semantics 2.12.
//
// The world is stopped, changed and started again in one instant of virtual time; the caller
// pays for it.
#include <algorithm>

#include "engine/sched/sched.h"

namespace gantry {

// One M other than the caller's lets go of its P.
void Sched::stopM(MId m) {
  MRun& run = runOf(m);
  endWaiting(m);
  if (mOf(m).curg.valid()) {
    if (run.next == Next::request && run.time > m_at) run.request.costNs = run.time - m_at;
    saveRequest(m);
    emit<Kind::Yield>(m, static_cast<std::uint32_t>(YieldWhy::preempted));
  }
  if (mOf(m).spinning) emit<Kind::Spin>(m, 0);
  emit<Kind::PRelease>(m, static_cast<std::uint32_t>(ReleaseWhy::stopped));
  const MParkWhy why = mOf(m).lockedg.valid() ? MParkWhy::locked : MParkWhy::idle;
  emit<Kind::MPark>(m, static_cast<std::uint32_t>(why));
  cancel(m);
  sleeps(m);
}

// An M that was woken for a P, perhaps to run its locked G, gets there, only to stop.
void Sched::arrive(MId m) {
  emit<Kind::PAcquire>(m, mOf(m).nextp.v);
  const GId g = mOf(m).hand;
  if (!g.valid()) return;
  emit<Kind::Start>(m, g.v, static_cast<std::uint32_t>(From::hand));
  emit<Kind::Yield>(m, static_cast<std::uint32_t>(YieldWhy::preempted));
}

void Sched::stopTheWorld(MId caller) {
  emit<Kind::StwBegin>(caller);
  for (std::size_t i = 0; i < w.ms.size(); ++i) {
    const MId m(static_cast<std::uint16_t>(i));
    if (m == caller) continue;
    if (w.ms[i].nextp.valid()) arrive(m);
    if (w.ms[i].p.valid()) stopM(m);
  }
}

// kNoObject: as many Ps as there are, anyway, which is how a collection starts the world again.
void Sched::gomaxprocs(MId m, std::uint32_t n) {
  const std::uint32_t old = m_options.explore ? m_shownProcs : w.gomaxprocs;
  const bool anyway = n == kNoObject;
  n = anyway ? old : std::min<std::uint32_t>(n, 1024);
  if (!anyway && (static_cast<std::int32_t>(n) <= 0 || n == old)) return replyWord(m, old, 1);
  if (m_options.explore) {
    m_shownProcs = n;
    return replyWord(m, old, 4 * m_options.costs.threadWake);
  }
  stopTheWorld(m);
  emit<Kind::Gomaxprocs>(m, n);
  emit<Kind::StwEnd>(m);
  m_ticks.resize(w.ps.size());
  for (std::uint32_t i = 0; i < n; ++i) {
    const P& p = w.ps[i];
    const PId id(static_cast<std::uint16_t>(i));
    const bool left = p.status == PStatus::idle && !p.onIdleList && !p.m.valid();
    if (!left || startm(m, id, false)) continue;
    emit<Kind::Drain>(m, i, p.ringSize() + (p.runnext.valid() ? 1 : 0));
    emit<Kind::PIdle>(m, i);
  }
  wakep(m);
  replyWord(m, old, 4 * m_options.costs.threadWake);
}

}  // namespace gantry
