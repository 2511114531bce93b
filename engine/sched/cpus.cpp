// Processors: for a while a run may have fewer than it has Ms (Timing::processors), as on a machine
// that other programs use, too: at the start, and less long when all have slept. Who is woken then
// takes a processor from an M that runs, or waits for one; whoever sleeps gives its own away. That
// is why a goroutine may stand still between two of its operations while another thread does all
// that there is to do. Not for long: else more Ps would not be faster.
//
// Nothing of this is an event: an M without a processor is late, no more.
#include <algorithm>

#include "engine/sched/sched.h"

namespace gantry {
namespace {

constexpr std::uint64_t kSwitch = 1'500;  // from one thread to another
constexpr std::int32_t kPlenty = 1 << 20;

}  // namespace

// Before boot(): M0 has none yet.
void Sched::beginCpus() {
  m_cpus = m_timing.processors(m_options.procs);
  m_freeCpus = static_cast<std::int32_t>(m_cpus) + kPlenty;
  m_shortUntil = 0;
  m_waiting.clear();
  shortOfCpus(1);
}

// From now on there are few, for a part of the time that they are at the start.
void Sched::shortOfCpus(std::uint64_t part) {
  if (m_cpus == 0) return;
  if (m_shortUntil == 0) m_freeCpus -= kPlenty;
  m_shortUntil = m_at + m_timing.shortage() / part;
}

void Sched::enoughCpus() {
  m_freeCpus += kPlenty;
  m_shortUntil = 0;
  while (!m_waiting.empty()) nextOnCpu();
}

// An M that has been woken. False when it waits, and does nothing in this step.
bool Sched::getCpu(MId m) {
  MRun& run = runOf(m);
  if (run.onCpu) return true;
  if (m_shortUntil != 0 && m_at >= m_shortUntil) enoughCpus();
  if (m_freeCpus <= 0) {
    const MId victim = m_timing.wokenFirst() ? anyOnCpu() : MId::none();
    if (!victim.valid()) {
      waitForCpu(m);
      return false;
    }
    waitForCpu(victim);
  }
  --m_freeCpus;
  run.onCpu = true;
  return true;
}

// One of those that could stand still now; none when there is none.
MId Sched::anyOnCpu() {
  const auto could = [](const MRun& run) {
    return run.onCpu && (run.next == Next::request || run.next == Next::schedule ||
                         run.next == Next::syscallExit);
  };
  const auto count = std::count_if(m_runs.begin(), m_runs.end(), could);
  if (count == 0) return MId::none();
  std::uint32_t left = m_timing.oneOf(static_cast<std::uint32_t>(count));
  for (std::uint16_t id = 0;; ++id)
    if (could(m_runs[id]) && left-- == 0) return MId(id);
}

// Takes an M out of the queue of time, with what it has still to do.
void Sched::waitForCpu(MId m) {
  MRun& run = runOf(m);
  if (run.onCpu) ++m_freeCpus;
  run.onCpu = false;
  run.time = run.time > m_at ? run.time - m_at : 0;
  run.held = run.next;
  cancel(m);
  m_waiting.push_back(m);
  // Looked at no later than when there are enough.
  m_stallAt = std::min(m_stallAt, std::max(m_at, m_shortUntil));
  watch();
}

// The M sleeps: whoever has waited longest goes on.
void Sched::leaveCpu(MId m) {
  if (!runOf(m).onCpu) return;
  runOf(m).onCpu = false;
  ++m_freeCpus;
  if (m_freeCpus > 0 && !m_waiting.empty()) nextOnCpu();
}

void Sched::nextOnCpu() {
  const MId m = m_waiting.front();
  m_waiting.erase(m_waiting.begin());
  MRun& run = runOf(m);
  run.onCpu = true;
  --m_freeCpus;
  const TimeNs start = m_at + m_timing.taken(kSwitch);
  const GId g = mOf(m).curg;
  if (run.held == Next::request && run.time != 0 && w.gs[g.v].preempt()) {
    // The signal came while it stood still.
    run.request.costNs = run.time;
    run.time = 0;
  }
  due(m, start + run.time, run.held);
}

// Others wait while m, whose turn it is, is held up. True when one of them goes on instead.
bool Sched::turnOver(MId m, TimeNs now) {
  m_at = now;
  if (m_shortUntil != 0 && now >= m_shortUntil) enoughCpus();
  if (m_waiting.empty() || !runOf(m).onCpu || !m_timing.sliceOver()) return false;
  waitForCpu(m);
  nextOnCpu();
  return true;
}

// Before somebody else decides over an M that may be waiting: it is as if it were due.
void Sched::endWaiting(MId m) {
  const auto at = std::find(m_waiting.begin(), m_waiting.end(), m);
  if (at == m_waiting.end()) return;
  m_waiting.erase(at);
  MRun& run = runOf(m);
  run.time += m_at;
  run.next = run.held;
}

}  // namespace gantry
