// Each edge as the runtime of a race build draws it.
#include "engine/sim/race_edges.h"

namespace gantry {
namespace {

using race::EdgeKind;

}  // namespace

RaceEdges::Chan& RaceEdges::chanOf(std::uint32_t id) {
  if (id >= m_chans.size()) m_chans.resize(id + 1);
  return m_chans[id];
}

race::Clock& RaceEdges::placeOf(const World& world, std::uint32_t id, std::uint64_t n) {
  Chan& chan = chanOf(id);
  const auto place = static_cast<std::size_t>(n % world.chans[id].cap);
  if (place >= chan.places.size()) chan.places.resize(place + 1);
  return chan.places[place];
}

void RaceEdges::create(const World& world, Event event) {
  const GId parent = world.gOf(event.m());
  if (m_firing != kNil) {
    const race::Tid made = m_detector.create(event.a(), nullptr);
    m_detector.acquire(made, m_timers[m_firing], EdgeKind::timer);
    m_firing = kNil;
  } else if (parent.valid()) {
    const race::Tid tid = m_detector.tidOf(parent.v);
    m_detector.create(event.a(), &tid);
  } else {
    m_detector.create(event.a(), nullptr);
  }
}

// Into the buffer. Of a time channel: by nobody, with what who set the timer knew.
void RaceEdges::send(const World& world, Event event) {
  const std::uint32_t id = event.a();
  race::Clock& place = placeOf(world, id, chanOf(id).sends++);
  if (const std::uint32_t timer = world.chans[id].timer; timer != kNil) {
    if (timer < m_timers.size()) m_detector.clocks().assign(place, m_timers[timer]);
    return;
  }
  m_detector.releaseAcquire(at(world, event.m()), place, EdgeKind::channel);
}

// To a receiver that waits; a channel with a buffer counts as if the value had been in it.
void RaceEdges::sendTo(const World& world, Event event) {
  const std::uint32_t id = event.a();
  const Hchan& c = world.chans[id];
  const race::Tid receiver = m_detector.tidOf(world.sudogs[c.recvq.head].g.v);
  if (c.timer != kNil) {
    if (c.timer < m_timers.size()) m_detector.acquire(receiver, m_timers[c.timer], EdgeKind::timer);
    return;
  }
  const race::Tid sender = at(world, event.m());
  if (c.cap == 0) return m_detector.exchange(sender, receiver, EdgeKind::channel);
  Chan& chan = chanOf(id);
  race::Clock& place = placeOf(world, id, chan.sends++);
  ++chan.receives;
  m_detector.releaseAcquire(sender, place, EdgeKind::channel);
  m_detector.releaseAcquire(receiver, place, EdgeKind::channel);
}

void RaceEdges::recv(const World& world, Event event) {
  const std::uint32_t id = event.a();
  race::Clock& place = placeOf(world, id, chanOf(id).receives++);
  m_detector.releaseAcquire(at(world, event.m()), place, EdgeKind::channel);
}

// From a sender that waits. With a buffer, which is full: its head, and the sender's value takes
// the place.
void RaceEdges::recvFrom(const World& world, Event event) {
  const std::uint32_t id = event.a();
  const Hchan& c = world.chans[id];
  const race::Tid receiver = at(world, event.m());
  const race::Tid sender = m_detector.tidOf(world.sudogs[c.sendq.head].g.v);
  if (c.cap == 0) return m_detector.exchange(sender, receiver, EdgeKind::channel);
  Chan& chan = chanOf(id);
  race::Clock& place = placeOf(world, id, chan.receives++);
  ++chan.sends;
  m_detector.releaseAcquire(receiver, place, EdgeKind::channel);
  m_detector.releaseAcquire(sender, place, EdgeKind::channel);
}

void RaceEdges::close(const World& world, Event event) {
  const std::uint32_t id = event.a();
  const race::Tid closer = at(world, event.m());
  race::Clock& closed = chanOf(id).closed;
  m_detector.release(closer, closed, EdgeKind::close);
  const Hchan& c = world.chans[id];
  for (const WaitQueue& queue : {c.recvq, c.sendq})
    for (std::uint32_t s = queue.head; s != kNil; s = world.sudogs[s].next)
      m_detector.acquire(m_detector.tidOf(world.sudogs[s].g.v), closed, EdgeKind::close);
}

void RaceEdges::before(const World& world, Event event) {
  const std::uint32_t id = event.a();
  switch (event.kind()) {
    case Kind::Create:
      return create(world, event);
    case Kind::End:
      return m_detector.end(world.gOf(event.m()).v);
    case Kind::Send:
      return send(world, event);
    case Kind::SendTo:
      return sendTo(world, event);
    case Kind::Recv:
      return recv(world, event);
    case Kind::RecvFrom:
      return recvFrom(world, event);
    case Kind::RecvClosed:
      return m_detector.acquire(at(world, event.m()), chanOf(id).closed, EdgeKind::close);
    case Kind::Close:
      return close(world, event);
    case Kind::TimerSet: {
      if (id >= m_timers.size()) m_timers.resize(id + 1);
      const GId g = world.gOf(event.m());
      if (g.valid()) m_detector.release(m_detector.tidOf(g.v), m_timers[id], EdgeKind::timer);
      return;
    }
    // As Go's WaitGroup tells of itself: the Add that leaves zero reads a word of it, the first
    // Wait that waits writes it, so that the two must be ordered.
    case Kind::WgAdd:
      if (world.syncs[id].state == 0 && static_cast<std::int32_t>(event.b()) > 0)
        m_detector.access(world.gOf(event.m()).v, false);
      return;
    case Kind::SemaPark:
      if (world.syncs[id].kind == SyncKind::waitgroup && world.syncs[id].queues[0].size == 0)
        m_detector.access(world.gOf(event.m()).v, true);
      return;
    case Kind::TimerFire:
      m_firing = world.timers[id].kind == TimerKind::func ? id : kNil;
      return;
    default:  // Start: by now the goroutine has its number
      m_detector.name(id, world.gs[id].goid);
      m_firing = kNil;
  }
}

}  // namespace gantry
