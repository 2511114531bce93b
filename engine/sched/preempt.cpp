// Preemption: go-semantics 2.9. A G that computes is stopped by the signal, in the middle of
// its stretch of computing; one that makes runtime calls, at the next.
#include "engine/sched/switch.h"

namespace gantry {

void Sched::preemptone(MId m, PId p) {
  const MId target = w.ps[p.v].m;
  if (w.ps[p.v].status != PStatus::running || !target.valid()) return;
  const GId g = mOf(target).curg;
  if (!g.valid() || w.gs[g.v].preempt()) return;
  emit<Kind::PreemptRequest>(m, p.v);
  MRun& run = runOf(target);
  const TimeNs signal = m_at + m_options.costs.preemptSignal;
  if (run.next != Next::request || run.time <= signal) return;
  run.request.costNs = run.time - signal;  // what it has still to compute
  due(target, signal, Next::request);
}

// Keeps the request that the G of m was about to make, with the computing left before it.
void Sched::saveRequest(MId m) {
  GRun& run = runOf(mOf(m).curg);
  if (m_free.empty()) {
    m_free.push_back(static_cast<std::uint32_t>(m_saved.size()));
    m_saved.emplace_back();
  }
  run.word = m_free.back();
  m_free.pop_back();
  m_saved[run.word] = runOf(m).request;
  run.resume = Resume::request;
}

// The request that was kept for the G of m is its next step.
void Sched::restoreRequest(MId m, GRun& run) {
  MRun& on = runOf(m);
  Request& saved = m_saved[run.word];
  on.request = saved;
  saved.op = Op::work;
  m_free.push_back(static_cast<std::uint32_t>(run.word));
  m_asked = true;
  on.time = m_at + on.request.costNs;
  on.request.costNs = 0;
  on.next = Next::request;
  run.resume = Resume::body;
}

[[gnu::flatten]] void Sched::yieldPreempted(MId m, std::uint64_t cost) {
  saveRequest(m);
  leave<Kind::Yield>(m, static_cast<std::uint32_t>(YieldWhy::preempted), 0, cost,
                     [this, m] { wakep(m); });
}

}  // namespace gantry
