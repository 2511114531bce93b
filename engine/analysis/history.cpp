// The walk, and the words for the things met on it.
#include "engine/analysis/history.h"

#include <algorithm>

#include "engine/analysis/names.h"
#include "engine/world/describe.h"
#include "engine/world/fold.h"

namespace gantry {

History::History(const Recording& recording, const Keyframes& keyframes, std::uint64_t until)
    : m_recording(recording) {
  m_chans.resize(keyframes.last().chans.size());
  m_syncs.resize(keyframes.last().syncs.size());
  m_writers.resize(keyframes.last().syncs.size());
  m_passedOn.resize(keyframes.last().syncs.size());
  m_copies.resize(keyframes.last().syncs.size());
  m_timerEnds.resize(keyframes.last().timers.size());
  m_timerSets.resize(keyframes.last().timers.size());
  watchRaces();
  walk(std::min(until, keyframes.valid()));
  for (const Hold& h : m_holds)
    if (!h.waiting && h.goid < m_racing.size() && m_racing[h.goid] != 0)
      m_raceHolds.push_back({h, 0, 0});
}

void History::watchRaces() {
  m_marks.resize(m_recording.races.size());
  for (const Race& race : m_recording.races) {
    for (const RaceAccess* access : {&race.now, &race.before}) {
      if (access->goid >= m_racing.size()) m_racing.resize(access->goid + 1);
      m_racing[access->goid] = 1;
    }
  }
}

namespace {

// Whether an event is of an operation of this word (race_run.cpp).
bool isOf(Kind kind, std::string_view word) {
  switch (kind) {
    case Kind::Unlock:
    case Kind::RUnlock:
      return word == "unlock";
    case Kind::Lock:
    case Kind::RLock:
      return word == "lock";
    case Kind::WgAdd:
      return word == "WaitGroup.Done";
    case Kind::Create:
      return word == "go statement";
    case Kind::Close:
      return word == "close";
    case Kind::RecvClosed:
      return word == "receive from a closed channel";
    case Kind::Send:
    case Kind::SendTo:
    case Kind::Recv:
    case Kind::RecvFrom:
    case Kind::ParkSend:
    case Kind::ParkRecv:
      return word == "channel operation";
    case Kind::SemaPark:
      return word == "WaitGroup.Wait" || word == "lock";
    default:
      return false;
  }
}

}  // namespace

// A detector is told of a release when it is asked for: its event comes later. Of an acquire it is
// told when it is there.
void History::markRaces(Event event, std::uint32_t goid) {
  for (std::size_t n = 0; n < m_marks.size(); ++n) {
    const Race& race = m_recording.races[n];
    RaceMarks& marks = m_marks[n];
    if (race.before.goid == goid && marks.released.event == 0 && m_at >= race.released.event &&
        isOf(event.kind(), race.released.kind))
      marks.released = {m_at, event.pos()};
    if (race.now.goid == goid && m_at <= race.acquired.event &&
        isOf(event.kind(), race.acquired.kind))
      marks.acquired = {m_at, event.pos()};
  }
}

void History::walk(std::uint64_t until) {
  for (m_at = 0; m_at < until; ++m_at) {
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
      if (life.parent != 0 || g.system()) continue;
      // The scheduler starts it for the timer that has just fired.
      life.createdAt = m_fired.pos;
      life.parent = m_fired.goid;
      life.byTimer = life.parent != 0;
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

void History::wrote(const Hold& now) {
  std::vector<Hold>& writers = m_writers[now.sync];
  for (Hold& known : writers) {
    if (known.goid != now.goid) continue;
    known = now;
    return;
  }
  if (writers.size() < kMostWriters) writers.push_back(now);
}

void History::acquire(std::uint32_t sync, std::uint32_t goid, PosId pos, bool reads, bool waiting) {
  const Hold now{sync, goid, m_at, pos, reads, waiting};
  if (!reads) wrote(now);
  for (const Hold& held : m_holds) {
    if (reads && held.reads && held.goid == goid && held.sync == sync && !held.waiting &&
        m_rereads.size() < kMostRereads)
      m_rereads.push_back({held, now});
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

void History::release(std::uint32_t sync, std::uint32_t goid, bool reads, PosId pos) {
  auto found = std::find_if(m_holds.rbegin(), m_holds.rend(), [&](const Hold& h) {
    return h.sync == sync && h.reads == reads && h.goid == goid;
  });
  if (found == m_holds.rend()) {
    m_passedOn[sync] = 1;
    found = std::find_if(m_holds.rbegin(), m_holds.rend(),
                         [&](const Hold& h) { return h.sync == sync && h.reads == reads; });
  }
  if (found == m_holds.rend()) return;
  if (found->goid < m_racing.size() && m_racing[found->goid] != 0 &&
      m_raceHolds.size() < kMostRaceHolds)
    m_raceHolds.push_back({*found, m_at, pos});
  m_holds.erase(std::next(found).base());
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
      return release(id, goid, false, pos);
    case Kind::RLock:
      use(uses, How::lock, goid, pos);
      return acquire(id, goid, pos, true, false);
    case Kind::RUnlock:
      use(uses, How::unlock, goid, pos);
      return release(id, goid, true, pos);
    case Kind::WgAdd:
      // The count that a copy brought along.
      if (m_copies[id].of != kNil && w.syncs[id].state == 0 && uses.empty()) return;
      return use(uses, static_cast<std::int32_t>(e.b()) < w.syncs[id].state ? How::done : How::add,
                 goid, pos);
    case Kind::Signal:
      return use(uses, How::signal, goid, pos, e.b() == 0);
    case Kind::SemaPark: {
      use(uses, How::wait, goid, pos);
      const auto why = static_cast<WaitReason>(e.b() & 0xff);
      if (why == WaitReason::rwmutexRLock) {
        for (Hold& h : m_holds)
          if (h.reads && h.goid == goid && h.sync == id && h.event + 2 >= m_at) h.waiting = true;
      } else if (why == WaitReason::mutexLock || why == WaitReason::rwmutexLock) {
        acquire(id, goid, pos, false, true);
      }
      return;
    }
    default:
      return;
  }
}

void History::stood(std::uint32_t goid, PosId pos) {
  Life& life = lifeOf(goid);
  life.pos = pos;
  if (pos >= m_ofProgram.size()) m_ofProgram.resize(pos + 64);
  if (m_ofProgram[pos] == 0) m_ofProgram[pos] = ofProgram(pos) ? 2 : 1;
  if (m_ofProgram[pos] == 2) life.ownPos = pos;
}

void History::lookTimer(Event e, std::uint32_t goid) {
  if (e.a() >= m_timerEnds.size()) return;
  TimerEnd& end = m_timerEnds[e.a()];
  if (e.kind() == Kind::TimerFire) m_fired = m_timerSets[e.a()];
  if (e.kind() == Kind::TimerSet) {
    end = {};
    m_timerSets[e.a()] = {goid, e.pos()};
  } else {
    end = {m_at, e.kind() == Kind::TimerStop, goid, e.pos()};
  }
}

void History::lookMade(const World& w, Event e) {
  const std::size_t id = w.syncs.size();
  if (e.a() >> kSyncCopyShift == 0 || id >= m_copies.size()) return;
  Copy& copy = m_copies[id];
  copy.of = (e.a() >> kSyncCopyShift) - 1;
  copy.made = m_at;
  for (const Hold& h : m_holds)
    if (h.sync == copy.of && !h.waiting) copy.holds.push_back(h);
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
  if (kind == Kind::TimerSet || kind == Kind::TimerStop || kind == Kind::TimerFire)
    return lookTimer(e, goid);
  if (kind == Kind::SyncMake) lookMade(w, e);
  if (kind == Kind::Fatal && e.b() != 0) {
    const std::int64_t with = (w.hasWide != 0 ? w.wide << 32 : 0) | e.b();
    m_fatalWith = {static_cast<std::uint32_t>((with >> kFatalWithShift) - 1),
                   static_cast<PosId>(with & ((1 << kFatalWithShift) - 1))};
  }
  if (kind == Kind::Exit || kind == Kind::Fatal) {
    if (goid != 0) m_endedBy = goid;
    if (goid != 0 && e.pos() != 0) stood(goid, e.pos());
    m_endEvent = m_at;
    return;
  }
  if (goid == 0) return;
  if (goid < m_racing.size() && m_racing[goid] != 0) markRaces(e, goid);
  if (e.pos() != 0) stood(goid, e.pos());
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
    case Kind::Goexit:
      lifeOf(goid).goexit = m_at;
      lifeOf(goid).goexitAt = e.pos();
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

bool isOwnCode(const Recording& recording, PosId pos) {
  if (recording.setup.sources.empty()) return true;
  const Position at = recording.symbols.position(pos);
  const std::string_view function = recording.symbols.text(at.function);
  if (!function.empty() && !function.starts_with("main.")) return false;
  return !recording.symbols.text(at.file).ends_with("_testmain.go");
}

bool History::ofProgram(PosId pos) const { return isOwnCode(m_recording, pos); }

std::uint32_t History::lineOf(PosId pos) const {
  return ofProgram(pos) ? m_recording.symbols.position(pos).line : 0;
}

Phrase History::line(PosId pos) const {
  const Position at = m_recording.symbols.position(pos);
  return ofProgram(pos) ? Phrase::ofLine(at.line)
                        : Phrase::ofText(m_recording.symbols.text(at.function));
}

Phrase History::ownLine(std::uint32_t goid, PosId pos) const {
  const PosId own = life(goid).ownPos;
  return line(own != 0 && !ofProgram(pos) ? own : pos);
}

std::uint32_t History::outer(std::uint32_t sync) const { return outerSync(m_world, sync); }

Phrase History::chan(std::uint32_t id) const { return chanName(m_world, m_recording.symbols, id); }

Phrase History::sync(std::uint32_t id) const { return syncName(m_world, m_recording.symbols, id); }

Phrase History::typedSync(std::uint32_t id) const {
  return syncTyped(m_world, m_recording.symbols, id);
}

FindingGoroutine History::goroutine(std::uint32_t goid) const {
  const Life& l = life(goid);
  FindingGoroutine out;
  out.goid = goid;
  PosId pos = l.pos;
  const bool lives = l.slot < m_world.gs.size() && m_world.gs[l.slot].goid == goid;
  if (lives && l.ended == 0) {
    const G& g = m_world.gs[l.slot];
    if (g.pos != 0) pos = g.pos;
    if (g.status == GStatus::waiting) out.waitReason = std::string(text(g.reason));
  }
  const Position at = m_recording.symbols.position(pos);
  out.line = lineOf(pos);
  out.function = std::string(m_recording.symbols.text(at.function != 0 ? at.function : l.function));
  out.entry = std::string(m_recording.symbols.text(l.function));
  if (l.createdAt != 0) out.startedLine = lineOf(l.createdAt);
  return out;
}

}  // namespace gantry
