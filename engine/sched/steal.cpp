// Stealing: go-semantics 2.4.
//
// Go walks the Ps four times and looks at timers and runnext only in the last round. A step
// here is atomic, so the second and third round would see what the first one saw: there are
// two walks, and a walk that can find nothing takes no decision.
#include <numeric>

#include "engine/sched/switch.h"

namespace gantry {
namespace {

// The walk: from r % n in steps of a number coprime to n (randomOrder).
std::uint32_t coprimes(std::uint32_t n) {
  std::uint32_t count = 0;
  for (std::uint32_t i = 1; i <= n; ++i)
    if (std::gcd(i, n) == 1) ++count;
  return count;
}

std::uint32_t coprime(std::uint32_t n, std::uint32_t which) {
  for (std::uint32_t i = 1;; ++i)
    if (std::gcd(i, n) == 1 && which-- == 0) return i;
}

}  // namespace

// Visits every other P, in an order that is chosen.
template <class Visit>
bool Sched::walkPs(MId m, Visit visit) {
  const std::uint32_t n = w.gomaxprocs;
  const std::uint32_t r = choose(ChoiceKind::stealOrder, n * coprimes(n));
  const std::uint32_t inc = coprime(n, r / n);
  std::uint32_t at = r % n;
  for (std::uint32_t i = 0; i < n; ++i, at = (at + inc) % n) {
    if (at != mOf(m).p.v && visit(at)) return true;
  }
  return false;
}

// The last one stolen runs, once all have been moved.
void Sched::executeStolen(MId m) {
  const P& p = pOf(m);
  m_moving = m_options.costs.steal;
  execute(m, p.ringAt(p.ringSize() - 1), From::ringTail);
  m_moving = 0;
  runOf(m).time += m_options.costs.steal;
}

bool Sched::stealRing(MId m, std::uint32_t victim) {
  const std::uint32_t size = w.ps[victim].ringSize();
  if (size == 0) return false;
  emit<Kind::Steal>(m, victim, size - size / 2);
  executeStolen(m);
  return true;
}

// The last round: the victim's due timers (an idle P has no other work, but may have those),
// then its ring, then its runnext, which a running victim gets 3 us to run itself.
bool Sched::stealLast(MId m, std::uint32_t victim) {
  const P& p = w.ps[victim];
  if (fireTimers(m, PId(static_cast<std::uint16_t>(victim))) && findLocal(m)) return true;
  if (stealRing(m, victim)) return true;
  if (!p.runnext.valid()) return false;
  MRun& run = runOf(m);
  run.stealVictim = static_cast<std::uint16_t>(victim);
  run.stealNext = p.runnext;
  run.time = m_at + (p.status == PStatus::running ? stealPause() : 0);
  run.next = Next::stealPause;
  sleeps(m);
  return true;
}

// A short sleep; the best that a machine can do is the pause itself.
std::uint64_t Sched::stealPause() {
  const CostModel& costs = m_options.costs;
  return costs.stealPause + (m_timing.varies() ? m_timing.taken(costs.sysmonLate) : 0);
}

void Sched::stealPauseOver(MId m) {
  const std::uint32_t victim = runOf(m).stealVictim;
  const P& p = w.ps[victim];
  if (p.runnext.valid() && p.runnext == runOf(m).stealNext && !p.onIdleList &&
      p.status != PStatus::dead && pOf(m).ringSize() < P::kRing) {
    emit<Kind::Steal>(m, victim, 1 | kStealRunnext);
    return executeStolen(m);
  }
  schedule(m);
}

bool Sched::stealWork(MId m) {
  bool rings = false;
  bool rest = false;
  for (std::uint32_t i = 0; i < w.gomaxprocs; ++i) {
    const P& p = w.ps[i];
    if (i == mOf(m).p.v) continue;
    rings = rings || p.ringSize() != 0;
    rest = rest || p.runnext.valid() || (!p.timers.empty() && p.timers.earliest() <= m_at);
  }
  if (rings && walkPs(m, [&](std::uint32_t victim) { return stealRing(m, victim); })) return true;
  return rest && walkPs(m, [&](std::uint32_t victim) { return stealLast(m, victim); });
}

}  // namespace gantry
