// The walk, and the words for the things met on it.
#include "engine/analysis/history.h"

#include <algorithm>

#include "engine/world/describe.h"
#include "engine/world/fold.h"

namespace gantry {

History::History(const Recording& recording, const Keyframes& keyframes)
    : m_recording(recording), m_end(keyframes.last()) {
  m_chans.resize(m_end.chans.size());
  m_syncs.resize(m_end.syncs.size());
  m_passedOn.resize(m_end.syncs.size());
  walk();
}

void History::walk() {
  const std::uint64_t size = m_end.events;
  for (m_at = 0; m_at < size; ++m_at) {
    const Event event = m_recording.events[m_at];
    if (!isCarrier(event.kind())) look(m_world, event);
    if (fold(m_world, event) != nullptr) return;
    if (event.kind() == Kind::Create && event.a() < m_world.gs.size()) {
      const G& g = m_world.gs[event.a()];
      Life& life = lifeOf(g.goid);
      life = Life{};
      life.slot = event.a();
      life.function = g.function;
      life.createdAt = g.createdAt;
      life.parent = g.parentGoid;
      life.created = m_at;
    }
  }
}

Life& History::lifeOf(std::uint32_t goid) {
  if (goid >= m_lives.size()) m_lives.resize(goid + 64);
  return m_lives[goid];
}

const Life& History::life(std::uint32_t goid) const {
  static const Life kNone;
  return goid < m_lives.size() ? m_lives[goid] : kNone;
}

void History::use(std::vector<Use>& uses, How how, std::uint32_t goid, PosId pos, bool lost) {
  for (Use& old : uses) {
    if (old.how != how || old.goid != goid) continue;
    old.event = m_at;
    old.pos = pos;
    old.lost = lost;
    return;
  }
  if (uses.size() < kMostUsers) uses.push_back({how, goid, m_at, pos, lost});
}

void History::acquire(std::uint32_t sync, std::uint32_t goid, PosId pos, bool reads, bool waiting) {
  const Hold now{sync, goid, m_at, pos, reads, waiting};
  for (const Hold& held : m_holds) {
    if (held.goid != goid || held.waiting || held.sync == sync || m_edges.size() >= kMostEdges)
      continue;
    const bool known = std::any_of(m_edges.begin(), m_edges.end(), [&](const LockEdge& e) {
      return e.first.sync == held.sync && e.second.sync == sync && e.first.goid == goid;
    });
    if (known) continue;
    LockEdge edge{held, now, {}};
    for (const Hold& other : m_holds)
      if (other.goid == goid && !other.waiting && other.sync != held.sync)
        edge.alsoHeld.push_back(other.sync);
    m_edges.push_back(std::move(edge));
  }
  if (waiting && !reads) return;
  m_holds.push_back(now);
}

void History::release(std::uint32_t sync, std::uint32_t goid, bool reads) {
  auto found = std::find_if(m_holds.rbegin(), m_holds.rend(), [&](const Hold& h) {
    return h.sync == sync && h.reads == reads && h.goid == goid;
  });
  if (found == m_holds.rend()) {
    m_passedOn[sync] = 1;
    found = std::find_if(m_holds.rbegin(), m_holds.rend(),
                         [&](const Hold& h) { return h.sync == sync && h.reads == reads; });
  }
  if (found != m_holds.rend()) m_holds.erase(std::next(found).base());
}

void History::lookSync(const World& w, Event e, std::uint32_t goid) {
  if (e.a() >= w.syncs.size()) return;
  const std::uint32_t id = outer(e.a());
  std::vector<Use>& uses = m_syncs[id];
  const PosId pos = e.pos();
  switch (e.kind()) {
    case Kind::Lock:
      if (id != e.a() && w.syncs[id].kind == SyncKind::rwmutex) return;
      use(uses, How::lock, goid, pos);
      return acquire(id, goid, pos != 0 ? pos : life(goid).pos, false, false);
    case Kind::Unlock:
      if (id != e.a() && w.syncs[id].kind == SyncKind::rwmutex) return;
      use(uses, How::unlock, goid, pos);
      return release(id, goid, false);
    case Kind::RLock:
      use(uses, How::lock, goid, pos);
      return acquire(id, goid, pos, true, false);
    case Kind::RUnlock:
      use(uses, How::unlock, goid, pos);
      return release(id, goid, true);
    case Kind::WgAdd:
      return use(uses, static_cast<std::int32_t>(e.b()) < w.syncs[id].state ? How::done : How::add,
                 goid, pos);
    case Kind::Signal:
      return use(uses, How::signal, goid, pos, e.b() == 0);
    case Kind::SemaPark: {
      use(uses, How::wait, goid, pos);
      const auto why = static_cast<WaitReason>(e.b() & 0xff);
      if (why == WaitReason::rwmutexRLock) {
        for (Hold& h : m_holds)
          if (h.goid == goid && h.sync == id && h.event + 2 >= m_at) h.waiting = true;
      } else if (why == WaitReason::mutexLock || why == WaitReason::rwmutexLock) {
        acquire(id, goid, pos, false, true);
      }
      return;
    }
    default:
      return;
  }
}

void History::look(const World& w, Event e) {
  const MId m = e.m();
  const GId g = m.v < w.ms.size() ? w.gOf(m) : GId::none();
  const std::uint32_t goid = g.v < w.gs.size() ? w.gs[g.v].goid : 0;
  const Kind kind = e.kind();
  if (kind == Kind::Ready && e.a() < w.gs.size()) {
    for (Hold& h : m_holds)
      if (h.waiting && h.goid == w.gs[e.a()].goid) h.waiting = false;
    return;
  }
  if (kind == Kind::Exit || kind == Kind::Fatal) {
    if (goid != 0) m_endedBy = goid;
    m_endEvent = m_at;
    return;
  }
  if (goid == 0) return;
  if (e.pos() != 0) lifeOf(goid).pos = e.pos();
  switch (kind) {
    case Kind::Send:
    case Kind::SendTo:
    case Kind::ParkSend:
    case Kind::SelectArmSend:
      if (e.a() < m_chans.size()) use(m_chans[e.a()], How::send, goid, e.pos());
      break;
    case Kind::Recv:
    case Kind::RecvFrom:
    case Kind::RecvClosed:
    case Kind::ParkRecv:
    case Kind::SelectArmRecv:
      if (e.a() < m_chans.size()) use(m_chans[e.a()], How::receive, goid, e.pos());
      break;
    case Kind::Close:
      if (e.a() < m_chans.size()) use(m_chans[e.a()], How::close, goid, e.pos());
      break;
    case Kind::Panic:
      m_panics.push_back({goid, m_at, e.pos() != 0 ? e.pos() : life(goid).pos, e.a(), false});
      break;
    case Kind::Recover:
      for (Panicked& p : m_panics)
        if (p.goid == goid) p.recovered = true;
      break;
    case Kind::End:
      lifeOf(goid).ended = m_at;
      break;
    default:
      lookSync(w, e, goid);
  }
  if (kind == Kind::ParkSend || kind == Kind::ParkRecv || kind == Kind::Park ||
      kind == Kind::SemaPark)
    lifeOf(goid).blocked = m_at;
}

std::uint32_t History::lineOf(PosId pos) const { return m_recording.symbols.position(pos).line; }

std::uint32_t History::outer(std::uint32_t sync) const {
  if (sync == 0 || m_end.syncs[sync].kind != SyncKind::mutex) return sync;
  const SyncKind before = m_end.syncs[sync - 1].kind;
  return before == SyncKind::rwmutex || before == SyncKind::once ? sync - 1 : sync;
}

Phrase History::chan(std::uint32_t id) const {
  const std::string_view name = m_recording.symbols.labelName(m_end.chans[id].label);
  if (!name.empty()) return Phrase::ofText(name);
  return Phrase::of(MessageId::chanUnnamed, {Phrase::ofNumber(id)});
}

Phrase History::sync(std::uint32_t id) const {
  static constexpr MessageId kTypes[] = {MessageId::typeOfMutex,     MessageId::typeOfRwmutex,
                                         MessageId::typeOfWaitgroup, MessageId::typeOfOnce,
                                         MessageId::typeOfCond,      MessageId::typeOfSema,
                                         MessageId::typeOfAtomic};
  const Sync& s = m_end.syncs[id];
  const std::string_view name = m_recording.symbols.labelName(s.label);
  if (!name.empty()) return Phrase::ofText(name);
  return Phrase::of(MessageId::syncUnnamed,
                    {Phrase::ofNumber(id), Phrase::of(kTypes[static_cast<std::size_t>(s.kind)])});
}

FindingGoroutine History::goroutine(std::uint32_t goid) const {
  const Life& l = life(goid);
  FindingGoroutine out;
  out.goid = goid;
  PosId pos = l.pos;
  const bool lives = l.slot < m_end.gs.size() && m_end.gs[l.slot].goid == goid;
  if (lives && l.ended == 0) {
    const G& g = m_end.gs[l.slot];
    if (g.pos != 0) pos = g.pos;
    if (g.status == GStatus::waiting) out.waitReason = std::string(text(g.reason));
  }
  const Position at = m_recording.symbols.position(pos);
  out.line = at.line;
  out.function = std::string(m_recording.symbols.text(at.function != 0 ? at.function : l.function));
  return out;
}

}  // namespace gantry
