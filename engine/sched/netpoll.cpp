// The poller: an idle M sleeps in it until the earliest timer or until something is ready to
// be read (go-semantics 0.3, 2.3 steps 10 and 16, 2.5).
//
// Nothing outside is simulated: a G says how long it waits (ioWait), or another one that it need
// not wait any more (netReady), to whom what it waits for is known.
#include <algorithm>
#include <vector>

#include "engine/sched/switch.h"

namespace gantry {

void Sched::ioWait(MId m, std::uint64_t ns) { parkForIo(m, m_at + ns, kNil); }

void Sched::parkForIo(MId m, TimeNs when, std::uint32_t object) {
  const GId g = mOf(m).curg;
  queueIo({when, g});
  leave<Kind::Park>(m, static_cast<std::uint32_t>(WaitReason::ioWait), object,
                    m_options.costs.goSwitch, [this, g, when] {
                      if (m_io.front().g == g && when != kNever) wakeNetPoller(when);
                    });
}

void Sched::queueIo(IoWait wait) {
  const auto later = [](const IoWait& a, const IoWait& b) { return a.when < b.when; };
  m_io.insert(std::upper_bound(m_io.begin(), m_io.end(), wait, later), wait);
}

// What it waits for may have come since it looked.
void Sched::netWait(MId m, TimeNs deadline, TextId object) {
  if (std::erase(m_ioEarly, mOf(m).curg) != 0) return reply(m, m_options.costs.syscall);
  parkForIo(m, deadline, object);
}

// The kernel's part: the descriptor of a G becomes ready. Whoever sleeps in the poller comes back;
// else somebody will look there, sysmon at the latest.
void Sched::netReady(MId m, GId g) {
  const auto found =
      std::find_if(m_io.begin(), m_io.end(), [g](const IoWait& i) { return i.g == g; });
  if (found == m_io.end()) {
    if (std::find(m_ioEarly.begin(), m_ioEarly.end(), g) == m_ioEarly.end()) m_ioEarly.push_back(g);
  } else if (m_options.explore) {
    m_io.erase(found);
    ready(m, g, To::ring);
  } else if (found->when > m_at) {
    m_io.erase(found);
    queueIo({m_at, g});
    if (pollerActive()) endPoll(m_at + woken(m_options.costs.threadWake));
  }
  reply(m, 1);
}

// The earliest deadline of all Ps' timers and of what is waited for; kNever for none.
TimeNs Sched::pollUntil() const {
  TimeNs until = m_io.empty() ? kNever : m_io.front().when;
  if (w.timersSet == 0) return until;
  for (std::uint32_t i = 0; i < w.gomaxprocs; ++i) {
    const P& p = w.ps[i];
    if (!p.timers.empty()) until = std::min(until, p.timers.earliest());
  }
  return until;
}

// What is ready: the first is run, with the others the idle Ps are fed, the rest goes to the
// ring (injectglist).
bool Sched::takeReadyIo(MId m) {
  std::size_t count = 0;
  while (count < m_io.size() && m_io[count].when <= m_at) ++count;
  if (count == 0) return false;
  const std::vector<IoWait> due(m_io.begin(), m_io.begin() + static_cast<std::ptrdiff_t>(count));
  m_io.erase(m_io.begin(), m_io.begin() + static_cast<std::ptrdiff_t>(count));
  const bool hasP = mOf(m).p.valid();
  std::size_t global = hasP ? std::min(w.pidle.size(), count - 1) : count;
  const std::size_t start = global;
  if (hasP) emit<Kind::Ready>(m, due[0].g.v, static_cast<std::uint32_t>(To::hand));
  for (std::size_t i = hasP ? 1 : 0; i < count; ++i) {
    ready(m, due[i].g, global > 0 ? To::global : To::ring);
    if (global > 0) --global;
  }
  for (std::size_t i = 0; hasP && i < start && !w.pidle.empty(); ++i)
    if (!startm(m, PId(w.pidle.back()), false)) break;
  return true;
}

// Whether the M in the poller comes back at that time or before, if it gets a processor.
bool Sched::leavesPoller(TimeNs time) const {
  const MRun& run = m_runs[m_poller.v];
  return (run.next == Next::netpollReturn && run.time <= time) ||
         std::find(m_waiting.begin(), m_waiting.end(), m_poller) != m_waiting.end();
}

void Sched::endPoll(TimeNs time) {
  if (!leavesPoller(time)) due(m_poller, time, Next::netpollReturn);
}

// 2.8: nobody has looked for 10 ms.
void Sched::pollForOthers(MId m) {
  if (pollerActive() || m_io.empty() || m_io.front().when + m_options.costs.forcePreempt > m_at)
    return;
  takeReadyIo(m);
  if (!w.pidle.empty()) startm(m, PId(w.pidle.back()), false);
}

bool Sched::netpollReady(MId m) {
  if (m_io.empty() || pollerActive() || !takeReadyIo(m)) return false;
  execute(m, mOf(m).hand, From::hand);
  return true;
}

void Sched::netpollReturn(MId m) {
  m_poller = MId::none();
  if (w.pidle.size() == w.gomaxprocs) rested();
  emit<Kind::NetpollReturn>(m);
  if (w.pidle.empty()) {
    takeReadyIo(m);
    return stopm(m);
  }
  emit<Kind::PAcquire>(m, w.pidle.back());
  if (takeReadyIo(m)) return execute(m, mOf(m).hand, From::hand);
  schedule(m);
}

// A deadline that comes before the one the poller sleeps to. With nobody in the poller an
// idle P is woken, which will end up there.
void Sched::wakeNetPoller(TimeNs when) {
  if (!pollerActive()) return wakep(m_acting);
  const MId m = m_poller;
  if (when >= mOf(m).until) return;
  emit<Kind::NetpollBlock>(m, static_cast<std::uint32_t>(when),
                           static_cast<std::uint32_t>(when >> 32));
  endPoll(std::max(m_at, when) + m_timing.taken(m_options.costs.timerLateness));
}

}  // namespace gantry
