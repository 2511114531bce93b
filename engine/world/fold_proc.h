// The fold of Gs and run queues: go-semantics 1.1, 1.5 and 2.1 to 2.6.
#pragma once

#include <utility>

#include "engine/world/fold_base.h"

namespace gantry::folding {

// At the ring's tail, which must have room: an Overflow comes first.
inline const char* putRing(World& w, P& p, std::uint32_t id) {
  RULE(p.ringSize() < P::kRing, "a full ring must overflow first");
  p.ring[p.tail++ % P::kRing] = id;
  w.gs[id].where = Where::ring;
  return nullptr;
}

// In runnext, which kicks out its old G.
inline const char* putRunnext(World& w, P& p, std::uint32_t id) {
  if (p.runnext.valid())
    if (const char* broken = putRing(w, p, p.runnext.v)) return broken;
  p.runnext = GId(id);
  w.gs[id].where = Where::runnext;
  return nullptr;
}

// Puts a runnable G where the event says.
inline const char* put(World& w, auto e, std::uint32_t id, To to) {
  G& g = w.gs[id];
  M& m = w.ms[e.m().v];
  if (to == To::runnext || to == To::ring) {
    RULE(m.p.valid(), "a local queue without a P");
    P& p = w.ps[m.p.v];
    g.p = m.p;
    return to == To::runnext ? putRunnext(w, p, id) : putRing(w, p, id);
  }
  if (to == To::global) {
    pushTail(w, w.global, id);
    g.where = Where::global;
    return nullptr;
  }
  RULE(to == To::hand, "no such queue");
  RULE(!m.hand.valid(), "the M holds a picked G already");
  m.hand = GId(id);
  g.where = Where::hand;
  return nullptr;
}

// Takes a runnable G out of whichever queue it is in, the P's or the global one; the order of the
// others stays. Only explored runs ask: out of line, so that Start stays short.
const char* takeQueued(World& w, P& p, std::uint32_t id);

// Takes a runnable G from where the event says it stands. Always inline: as a call it costs every
// switch a tenth of its instructions.
[[gnu::always_inline]] inline const char* take(World& w, auto e, std::uint32_t id, From from) {
  RULE(id < w.gs.size(), "no such G");
  G& g = w.gs[id];
  M& m = w.ms[e.m().v];
  RULE(g.status == GStatus::runnable, "only a runnable G can be taken to run");
  if (from == From::global) {
    RULE(w.global.head == id, "not the head of the global queue");
    popHead(w, w.global);
  } else if (from == From::hand) {
    RULE(m.hand.v == id, "not the G in the M's hand");
    m.hand = GId::none();
  } else {
    RULE(m.p.valid(), "a local queue without a P");
    P& p = w.ps[m.p.v];
    switch (from) {
      case From::runnext:
        RULE(p.runnext.v == id, "not runnext");
        p.runnext = GId::none();
        break;
      case From::ringHead:
        RULE(p.head != p.tail && p.ring[p.head % P::kRing] == id, "not the head of the ring");
        ++p.head;
        break;
      case From::ringTail:
        RULE(p.head != p.tail && p.ring[(p.tail - 1) % P::kRing] == id, "not the ring's tail");
        --p.tail;
        break;
      case From::queued:
        if (const char* broken = takeQueued(w, p, id)) return broken;
        break;
      default:
        return "no such queue";
    }
  }
  g.where = Where::none;
  return nullptr;
}

// A goid from the P's batch of 16 (1.5).
inline std::uint32_t nextGoid(World& w, P& p) {
  if (p.goidNext == p.goidEnd) {
    p.goidNext = w.goidgen + 1;
    w.goidgen += 16;
    p.goidEnd = w.goidgen + 1;
  }
  return p.goidNext++;
}

// gfget: the P's free list, refilled from the global one up to 32 (1.5).
inline std::uint32_t takeFreeG(World& w, P& p) {
  if (p.gfree == kNil && w.gfree != kNil) {
    while (p.gfreeSize < 32 && w.gfree != kNil) {
      const std::uint32_t moved = w.gfree;
      w.gfree = w.gs[moved].link;
      --w.gfreeSize;
      w.gs[moved].link = p.gfree;
      p.gfree = moved;
      ++p.gfreeSize;
    }
  }
  if (p.gfree == kNil) {
    w.gs.emplace_back();
    return static_cast<std::uint32_t>(w.gs.size() - 1);
  }
  const std::uint32_t id = p.gfree;
  p.gfree = w.gs[id].link;
  --p.gfreeSize;
  return id;
}

// gfput: 64 on the P's list move down to 31 (1.5).
inline void putFreeG(World& w, P& p, std::uint32_t id) {
  w.gs[id].link = p.gfree;
  p.gfree = id;
  if (++p.gfreeSize < 64) return;
  while (p.gfreeSize >= 32) {
    const std::uint32_t moved = p.gfree;
    p.gfree = w.gs[moved].link;
    --p.gfreeSize;
    w.gs[moved].link = w.gfree;
    w.gfree = moved;
    ++w.gfreeSize;
  }
}

// The slot that the next Create on this P will use: the scheduler needs it to hang the body on.
inline std::uint32_t nextSlot(const World& w, const P& p) {
  if (p.gfree != kNil) return p.gfree;
  if (w.gfree == kNil) return static_cast<std::uint32_t>(w.gs.size());
  std::uint32_t id = w.gfree;  // the refill moves up to 32; the last moved is taken
  for (std::uint32_t i = p.gfreeSize + 1; i < 32 && w.gs[id].link != kNil; ++i) {
    fetchAhead(w, id);
    id = w.gs[id].link;
  }
  return id;
}

inline const char* apply(World& w, auto e, Of<Kind::Create>) {
  const M& m = w.ms[e.m().v];
  P& p = w.ps[m.p.v];
  const std::uint32_t goid = nextGoid(w, p);
  const std::uint32_t id = takeFreeG(w, p);
  RULE(id == e.a(), "the new G is not in the slot that the free list gives");
  G& g = w.gs[id];
  RULE(g.status == GStatus::idle || g.status == GStatus::dead, "the slot of a live G");
  const std::uint32_t timer = g.timer;
  g = G{};
  g.timer = timer;
  g.goid = goid;
  g.function = e.b() & ~kCreateSystem;
  g.flags = (e.b() & kCreateSystem) != 0 ? G::kSystem : std::uint8_t{0};
  g.createdAt = e.pos();
  if (m.curg.valid()) g.parentGoid = w.gs[m.curg.v].goid;
  g.status = GStatus::runnable;
  g.since = w.now;
  ++w.totals.created;
  if (!g.system() && ++w.totals.liveGs > w.totals.peakGs) w.totals.peakGs = w.totals.liveGs;
  g.p = m.p;
  return putRunnext(w, p, id);
}

inline const char* apply(World& w, auto e, Of<Kind::Start>) {
  const auto from = static_cast<From>(e.b());
  if (const char* broken = take(w, e, e.a(), from)) return broken;
  M& m = w.ms[e.m().v];
  RULE(!m.curg.valid() && !m.hand.valid(), "the M has a G already");
  G& g = w.gs[e.a()];
  RULE(!g.lockedM.valid() || g.lockedM == e.m(), "a G locked to another M");
  P& p = w.ps[m.p.v];
  setStatus(w, g, GStatus::running);
  g.flags &= static_cast<std::uint8_t>(~G::kPreempt);
  g.p = m.p;
  g.m = e.m();
  m.curg = GId(e.a());
  setState(w, m, MState::running);
  p.since = w.now;
  if (from != From::runnext) ++p.schedtick;  // runnext inherits the time slice (2.2)
  ++w.totals.starts;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Park>) {
  RULE(e.a() < kWaitReasons, "no such wait reason");
  G& g = leaveM(w, w.ms[e.m().v], GStatus::waiting);
  g.reason = static_cast<WaitReason>(e.a());
  g.object = e.b();
  ++w.totals.blocks;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Ready>) {
  RULE(e.a() < w.gs.size(), "no such G");
  G& g = w.gs[e.a()];
  RULE(g.status == GStatus::waiting, "only a waiting G can be made ready");
  if (g.sudogs != kNil) dropSudogs(w, g);
  setStatus(w, g, GStatus::runnable);
  return put(w, e, e.a(), static_cast<To>(e.b()));
}

inline const char* apply(World& w, auto e, Of<Kind::Yield>) {
  const auto why = static_cast<YieldWhy>(e.a());
  M& m = w.ms[e.m().v];
  const std::uint32_t id = m.curg.v;
  leaveM(w, m, GStatus::runnable);
  if (why == YieldWhy::preempted) ++w.totals.preemptions;
  return put(w, e, id, why == YieldWhy::goyield ? To::ring : To::global);
}

inline const char* apply(World& w, auto e, Of<Kind::End>) {
  M& m = w.ms[e.m().v];
  P& p = w.ps[m.p.v];
  const std::uint32_t id = m.curg.v;
  G& g = leaveM(w, m, GStatus::dead);
  if (g.lockedM.valid()) {
    m.lockedg = GId::none();
    g.lockedM = MId::none();
    g.lockDepth = 0;
  }
  ++w.totals.ended;
  if (!g.system()) --w.totals.liveGs;
  putFreeG(w, p, id);
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Take>) {
  if (const char* broken = take(w, e, e.a(), static_cast<From>(e.b()))) return broken;
  return put(w, e, e.a(), To::hand);
}

// runqputslow: the oldest half of the ring, then what was to come in, to the global tail (2.1).
inline const char* apply(World& w, auto e, Of<Kind::Overflow>) {
  P& p = w.ps[w.ms[e.m().v].p.v];
  RULE(e.a() <= p.ringSize(), "more Gs than the ring holds");
  for (std::uint32_t i = 0; i < e.a(); ++i) {
    const std::uint32_t id = p.ring[p.head++ % P::kRing];
    w.gs[id].where = Where::global;
    pushTail(w, w.global, id);
  }
  if (e.b() != 0) {
    RULE(p.runnext.valid(), "no runnext to move");
    w.gs[p.runnext.v].where = Where::global;
    pushTail(w, w.global, p.runnext.v);
    p.runnext = GId::none();
  }
  ++w.totals.overflows;
  return nullptr;
}

// globrunqget: of a batch from the global head, the first stays to be run, the rest go to the
// ring's tail (2.3 step 9).
inline const char* apply(World& w, auto e, Of<Kind::GlobalGet>) {
  P& p = w.ps[w.ms[e.m().v].p.v];
  RULE(e.a() >= 1 && e.a() <= w.global.size, "more Gs than the global queue holds");
  RULE(p.ringSize() + e.a() - 1 <= P::kRing, "more Gs than the ring takes");
  G& first = w.gs[w.global.head];
  const PId to = w.ms[e.m().v].p;
  std::uint32_t tail = p.tail;
  std::uint32_t id = first.link;
  const bool fetches = !inCaches(w);
  for (std::uint32_t i = 1; i < e.a(); ++i) {
    if (fetches) fetchAhead(w, id);
    G& g = w.gs[id];
    p.ring[tail++ % P::kRing] = id;
    g.where = Where::ring;
    g.p = to;
    id = std::exchange(g.link, kNil);
  }
  p.tail = tail;
  first.link = id;
  if (id == kNil) w.global.tail = w.global.head;
  w.global.size -= e.a() - 1;
  return nullptr;
}

// runqsteal: a batch from the victim's head, or its runnext, to the thief's tail; the thief
// then starts the last one (2.4).
inline const char* apply(World& w, auto e, Of<Kind::Steal>) {
  const PId thiefId = w.ms[e.m().v].p;
  RULE(e.a() < w.ps.size() && e.a() != thiefId.v, "no such victim");
  P& thief = w.ps[thiefId.v];
  P& victim = w.ps[e.a()];
  const std::uint32_t count = e.b() & ~kStealRunnext;
  if ((e.b() & kStealRunnext) != 0) {
    RULE(count == 1 && victim.runnext.valid(), "no runnext to steal");
    RULE(thief.ringSize() < P::kRing, "the thief's ring is full");
    const std::uint32_t id = victim.runnext.v;
    victim.runnext = GId::none();
    thief.ring[thief.tail++ % P::kRing] = id;
    w.gs[id].where = Where::ring;
    w.gs[id].p = thiefId;
  } else {
    RULE(count >= 1 && count <= victim.ringSize(), "more Gs than the victim's ring holds");
    RULE(thief.ringSize() + count <= P::kRing, "more Gs than the thief's ring takes");
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t id = victim.ring[victim.head++ % P::kRing];
      thief.ring[thief.tail++ % P::kRing] = id;
      w.gs[id].p = thiefId;
    }
  }
  ++w.totals.steals;
  w.totals.stolen += count;
  return nullptr;
}

// A P that is left without an M gives its work to the global queue, in the order in which it
// would have run it. Go starts a thread instead; here the number of threads has a limit.
inline const char* apply(World& w, auto e, Of<Kind::Drain>) {
  RULE(e.a() < w.ps.size(), "no such P");
  P& p = w.ps[e.a()];
  RULE(!p.m.valid(), "an M works for this P");
  if (p.runnext.valid()) {
    w.gs[p.runnext.v].where = Where::global;
    pushTail(w, w.global, p.runnext.v);
    p.runnext = GId::none();
  }
  for (; p.head != p.tail; ++p.head) {
    const std::uint32_t id = p.ring[p.head % P::kRing];
    w.gs[id].where = Where::global;
    pushTail(w, w.global, id);
  }
  return nullptr;
}

// exitsyscall, slow: the M has no P to go on with (2.10).
inline const char* apply(World& w, auto e, Of<Kind::SyscallSlow>) {
  M& m = w.ms[e.m().v];
  RULE(m.state == MState::syscall && m.curg.valid(), "the M is in no system call");
  const std::uint32_t id = m.curg.v;
  G& g = w.gs[id];
  m.curg = GId::none();
  m.oldp = PId::none();
  setState(w, m, MState::scheduling);
  setStatus(w, g, GStatus::runnable);
  const auto to = static_cast<To>(e.a());
  RULE(to == To::global || to == To::hand, "no local queue without a P");
  return put(w, e, id, to);
}

inline const char* apply(World& w, auto e, Of<Kind::LockThread>) {
  M& m = w.ms[e.m().v];
  G& g = w.gs[m.curg.v];
  ++g.lockDepth;
  g.lockedM = e.m();
  m.lockedg = m.curg;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::UnlockThread>) {
  M& m = w.ms[e.m().v];
  G& g = w.gs[m.curg.v];
  RULE(g.lockDepth > 0, "the G is not locked to its thread");
  if (--g.lockDepth == 0) {
    g.lockedM = MId::none();
    m.lockedg = GId::none();
  }
  return nullptr;
}

}  // namespace gantry::folding
