// The fold of locks, wait groups, conditions, semaphores, atomics and timers: go-semantics 4
// and 5. The events carry the state word after the operation, as the algorithms of sync do
// their arithmetic on one word; the fold books owners and waiters.
#pragma once

#include "engine/world/fold_base.h"

namespace gantry::folding {

inline const char* apply(World& w, auto e, Of<Kind::SyncMake>) {
  const std::uint32_t kind = e.a() & ((1u << kSyncCopyShift) - 1);
  RULE(kind <= static_cast<std::uint32_t>(SyncKind::atomic), "no such kind of object");
  RULE(e.a() >> kSyncCopyShift <= w.syncs.size(), "a copy of no object");
  Sync& s = w.syncs.emplace_back();
  s.kind = static_cast<SyncKind>(kind);
  s.label = e.b();
  s.madeAt = e.pos();
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Lock>) {
  RULE(e.a() < w.syncs.size(), "no such object");
  Sync& s = w.syncs[e.a()];
  RULE(!s.owner.valid(), "the lock is held");
  s.state = static_cast<std::int32_t>(e.b());
  s.owner = w.gOf(e.m());
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Unlock>) {
  RULE(e.a() < w.syncs.size(), "no such object");
  Sync& s = w.syncs[e.a()];
  // A copy of a locked Mutex is locked by nobody, and whoever wants may unlock it.
  const bool copied = s.kind == SyncKind::mutex && (s.state & Sync::kLocked) != 0;
  RULE(s.owner.valid() || copied, "the lock is free");
  s.state = static_cast<std::int32_t>(e.b());
  s.owner = GId::none();
  return nullptr;
}

inline const char* setSyncState(World& w, auto e) {
  RULE(e.a() < w.syncs.size(), "no such object");
  w.syncs[e.a()].state = static_cast<std::int32_t>(e.b());
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::RLock>) { return setSyncState(w, e); }
inline const char* apply(World& w, auto e, Of<Kind::RUnlock>) { return setSyncState(w, e); }
inline const char* apply(World& w, auto e, Of<Kind::SyncState>) { return setSyncState(w, e); }
inline const char* apply(World& w, auto e, Of<Kind::WgAdd>) { return setSyncState(w, e); }

inline const char* apply(World& w, auto e, Of<Kind::SyncState2>) {
  RULE(e.a() < w.syncs.size(), "no such object");
  w.syncs[e.a()].state2 = static_cast<std::int32_t>(e.b());
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Signal>) {
  RULE(e.a() < w.syncs.size(), "no such object");
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Atomic>) {
  RULE(e.a() < w.syncs.size(), "no such object");
  w.syncs[e.a()].value = wideB(w, e);
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::SemaPark>) {
  RULE(e.a() < w.syncs.size(), "no such object");
  RULE((e.b() & 0xff) < kWaitReasons, "no such wait reason");
  const GId id = w.gOf(e.m());
  G& g = leaveM(w, w.ms[e.m().v], GStatus::waiting);
  addSudog(w, id, false, e.a(), (e.b() & kSemaSecondQueue) != 0 ? 1 : 0,
           (e.b() & kSemaAtHead) != 0);
  g.reason = static_cast<WaitReason>(e.b() & 0xff);
  ++w.totals.blocks;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::TimerMake>) {
  RULE(e.a() <= static_cast<std::uint32_t>(TimerKind::channel), "no such kind of timer");
  const std::int64_t period = wideB(w, e);
  RuntimeTimer& t = w.timers.emplace_back();
  w.timerPlaces.emplace_back();
  t.kind = static_cast<TimerKind>(e.a());
  t.period = static_cast<TimeNs>(period);
  t.madeAt = e.pos();
  if (t.kind == TimerKind::channel) {  // the channel made just before
    RULE(!w.chans.empty(), "a channel timer without a channel");
    t.target = static_cast<std::uint32_t>(w.chans.size() - 1);
    w.chans[t.target].timer = static_cast<std::uint32_t>(w.timers.size() - 1);
  }
  return nullptr;
}

inline void leaveHeap(World& w, std::uint32_t id) {
  RuntimeTimer& t = w.timers[id];
  if (!t.p.valid()) return;
  w.ps[t.p.v].timers.remove(id, w.timerPlaces);
  t.p = PId::none();
  --w.timersSet;
}

inline void joinHeap(World& w, PId p, std::uint32_t id) {
  RuntimeTimer& t = w.timers[id];
  t.p = p;
  w.ps[p.v].timers.insert(id, t.when, w.timerPlaces);
  ++w.timersSet;
}

// Sets a timer `delay` from now, in the heap of the M's P unless it is a channel's.
inline const char* setTimer(World& w, auto e) {
  RULE(e.a() < w.timers.size(), "no such timer");
  const PId p = w.pOf(e.m());
  RULE(p.valid(), "a timer is set by an M with a P");
  leaveHeap(w, e.a());
  RuntimeTimer& t = w.timers[e.a()];
  const auto delay = static_cast<TimeNs>(wideB(w, e));
  t.when = w.now + delay;
  if (t.period != 0) t.period = delay;  // Ticker.Reset
  t.active = true;
  if (t.kind != TimerKind::channel) joinHeap(w, p, e.a());
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::TimerSet>) { return setTimer(w, e); }

inline const char* apply(World& w, auto e, Of<Kind::TimerStop>) {
  RULE(e.a() < w.timers.size(), "no such timer");
  RULE(w.timers[e.a()].active, "the timer is not set");
  leaveHeap(w, e.a());
  w.timers[e.a()].active = false;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::TimerArm>) {
  RULE(e.a() < w.timers.size(), "no such timer");
  const RuntimeTimer& t = w.timers[e.a()];
  RULE(t.kind == TimerKind::channel && t.active && !t.p.valid(), "only a set timer is armed");
  joinHeap(w, w.pOf(e.m()), e.a());
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::TimerDisarm>) {
  RULE(e.a() < w.timers.size(), "no such timer");
  RULE(w.timers[e.a()].p.valid(), "the timer is not armed");
  leaveHeap(w, e.a());
  return nullptr;
}

// Ticks that were missed are dropped; the period stays aligned (5.4).
inline const char* apply(World& w, auto e, Of<Kind::TimerFire>) {
  RULE(e.a() < w.timers.size(), "no such timer");
  RuntimeTimer& t = w.timers[e.a()];
  RULE(t.active && t.when <= w.now, "the timer is not due");
  RULE(!t.p.valid() || w.ps[t.p.v].timers.front() == e.a(), "not the earliest timer of its P");
  if (t.period != 0) {
    t.when += t.period * (1 + (w.now - t.when) / t.period);
    if (t.p.valid()) w.ps[t.p.v].timers.raiseFirst(t.when, w.timerPlaces);
  } else {
    leaveHeap(w, e.a());
    t.active = false;
  }
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Sleep>) {
  if (const char* broken = setTimer(w, e)) return broken;
  const GId id = w.gOf(e.m());
  G& g = leaveM(w, w.ms[e.m().v], GStatus::waiting);
  g.timer = e.a();
  g.object = e.a();
  g.reason = WaitReason::sleep;
  w.timers[e.a()].target = id.v;
  ++w.totals.blocks;
  return nullptr;
}

}  // namespace gantry::folding
