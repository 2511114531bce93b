// The poller: an idle M sleeps in it until the earliest timer or until something is ready to
// be read (go-semantics 0.3, 2.3 steps 10 and 16, 2.5).
//
// Nothing outside is simulated: a G says how long it waits for its pipe or socket.
#include <algorithm>

#include "engine/sched/switch.h"

namespace gantry {

void Sched::ioWait(MId m, std::uint64_t ns) {
  const GId g = mOf(m).curg;
  const IoWait wait{m_at + ns, g};
  const auto later = [](const IoWait& a, const IoWait& b) { return a.when < b.when; };
  m_io.insert(std::upper_bound(m_io.begin(), m_io.end(), wait, later), wait);
  runOf(g).resume = Resume::body;
  runOf(g).ok = true;
  leave<Kind::Park>(m, static_cast<std::uint32_t>(WaitReason::ioWait), kNil,
                    m_options.costs.goSwitch, [this, &wait] {
                      if (m_io.front().g == wait.g) wakeNetPoller(wait.when);
                    });
}

// The earliest deadline of all Ps' timers and of what is waited for; kNever for none.
TimeNs Sched::pollUntil() const {
  TimeNs until = m_io.empty() ? kNever : m_io.front().when;
  if (w.timersSet == 0) return until;
  for (std::uint32_t i = 0; i < w.gomaxprocs; ++i) {
    const P& p = w.ps[i];
    if (!p.timers.empty()) until = std::min(until, p.whens.front());
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
  due(m, std::max(m_at, when) + m_timing.taken(m_options.costs.timerLateness), Next::netpollReturn);
}

}  // namespace gantry
