// The fold of Ms, Ps and system calls (go-semantics 1.3, 1.4, 2.7 to 2.12), of the carriers,
// and of what the program says.
#pragma once

#include "engine/world/fold_base.h"

namespace gantry::folding {

inline const char* apply(World& w, auto e, Of<Kind::Time>) {
  w.now += e.a() | std::uint64_t{e.b()} << 32;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Wide>) {
  w.wide = static_cast<std::int32_t>(e.a());
  w.hasWide = 1;
  return nullptr;
}

// procresize (2.12). The world must be stopped; before boot there is none to stop.
const char* resizeProcs(World& w, MId m, std::uint32_t n);

inline const char* apply(World& w, auto e, Of<Kind::Gomaxprocs>) {
  RULE(e.a() >= 1 && e.a() <= 1024, "GOMAXPROCS out of range");
  RULE(w.stw != 0 || w.ps.empty(), "the world runs");
  return resizeProcs(w, e.m(), e.a());
}

inline const char* apply(World& w, auto, Of<Kind::StwBegin>) {
  RULE(w.stw == 0, "the world is stopped already");
  w.stw = 1;
  w.pidle.clear();
  for (P& p : w.ps) {
    p.onIdleList = false;
    if (p.status == PStatus::syscall) p.m = MId::none();
    const bool promised = p.status == PStatus::idle && p.m.valid();  // on its way to a woken M
    if (p.status == PStatus::syscall || (p.status == PStatus::idle && !promised))
      p.status = PStatus::gcstop;
  }
  return nullptr;
}

inline const char* apply(World& w, auto, Of<Kind::StwEnd>) {
  RULE(w.stw == 1, "the world is not stopped");
  w.stw = 0;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::MNew>) {
  RULE(e.a() == w.ms.size() && e.a() < 0xffff, "Ms are numbered as they come");
  M& m = w.ms.emplace_back();
  setState(w, m,
           e.b() == static_cast<std::uint32_t>(MRole::sysmon) ? MState::sysmon : MState::idle);
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::MPark>) {
  M& m = w.ms[e.m().v];
  RULE(!m.p.valid() && !m.curg.valid() && !m.hand.valid(), "an M parks with empty hands");
  RULE(!m.spinning, "a spinning M does not park");
  if (e.a() == static_cast<std::uint32_t>(MParkWhy::locked)) {
    setState(w, m, MState::lockedWait);
  } else {
    setState(w, m, MState::idle);
    w.midle.push_back(e.m().v);
  }
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::MWake>) {
  RULE(e.a() < w.ms.size(), "no such M");
  M& woken = w.ms[e.a()];
  M& waker = w.ms[e.m().v];
  RULE(!woken.p.valid() && !woken.nextp.valid(), "the woken M has a P already");
  if (woken.state == MState::idle) {
    if (!w.midle.empty() && w.midle.back() == e.a()) w.midle.pop_back();
  } else {
    RULE(woken.state == MState::lockedWait, "only an idle or waiting M can be woken");
  }
  const PId p(static_cast<std::uint16_t>(e.b()));
  if (p.valid()) {
    RULE(p.v < w.gomaxprocs, "no such P");
    P& handed = w.ps[p.v];
    RULE(handed.status == PStatus::idle || handed.status == PStatus::gcstop, "the P is not free");
    if (handed.onIdleList) {
      RULE(w.pidle.back() == p.v, "not the top of the idle Ps");
      w.pidle.pop_back();
      handed.onIdleList = false;
    }
    handed.status = PStatus::idle;
    woken.nextp = p;
    handed.m = MId(static_cast<std::uint16_t>(e.a()));
  }
  if ((e.b() & kWakeSpinning) != 0) {
    woken.spinning = true;
    ++w.spinning;
  }
  if (waker.hand.valid() && w.gs[waker.hand.v].lockedM.v == e.a()) {
    woken.hand = waker.hand;
    waker.hand = GId::none();
  }
  setState(w, woken, MState::scheduling);
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::MExit>) {
  M& m = w.ms[e.m().v];
  RULE(!m.p.valid() && !m.curg.valid() && !m.hand.valid() && !m.spinning,
       "an M ends with empty hands");
  setState(w, m, MState::exited);
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Spin>) {
  M& m = w.ms[e.m().v];
  RULE(m.spinning != (e.a() != 0), "spinning does not change");
  m.spinning = e.a() != 0;
  w.spinning += m.spinning ? 1u : ~0u;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::NeedSpin>) {
  w.needSpinning = e.a();
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::PAcquire>) {
  M& m = w.ms[e.m().v];
  RULE(!m.p.valid(), "the M holds a P already");
  RULE(e.a() < w.gomaxprocs, "no such P");
  P& p = w.ps[e.a()];
  RULE(p.status == PStatus::idle, "the P is not idle");
  if (p.onIdleList) {
    RULE(w.pidle.back() == e.a(), "not the top of the idle Ps");
    w.pidle.pop_back();
    p.onIdleList = false;
  } else {
    RULE(m.nextp.v == e.a() || !p.m.valid(), "the P is promised to another M");
  }
  p.status = PStatus::running;
  p.since = w.now;
  p.m = e.m();
  m.p = PId(static_cast<std::uint16_t>(e.a()));
  m.nextp = PId::none();
  setState(w, m, MState::scheduling);
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::PRelease>) {
  M& m = w.ms[e.m().v];
  RULE(!m.curg.valid() || w.gs[m.curg.v].status == GStatus::syscall,
       "a P is not released under a running G");
  P& p = w.ps[m.p.v];
  p.status = w.stw != 0 ? PStatus::gcstop : PStatus::idle;
  p.m = MId::none();
  p.since = w.now;
  m.p = PId::none();
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::PIdle>) {
  RULE(e.a() < w.gomaxprocs, "no such P");
  P& p = w.ps[e.a()];
  RULE(p.status == PStatus::idle && !p.onIdleList && !p.m.valid(), "the P is not free");
  RULE(p.runqEmpty(), "an idle P has no work");
  p.onIdleList = true;
  w.pidle.push_back(static_cast<std::uint16_t>(e.a()));
  return nullptr;
}

// An M gives its P away: before it blocks in a system call, or because its G is locked to it
// and waits (2.10, 2.11).
inline const char* apply(World& w, auto e, Of<Kind::Handoff>) {
  RULE(e.a() < w.gomaxprocs, "no such P");
  P& p = w.ps[e.a()];
  M& m = w.ms[e.m().v];
  RULE(p.m == e.m() && (!m.p.valid() || m.p.v == e.a()), "the P of another M");
  RULE(!m.curg.valid() || w.gs[m.curg.v].status == GStatus::syscall,
       "a P is not handed off under a running G");
  m.p = PId::none();
  p.status = PStatus::idle;
  p.m = MId::none();
  p.since = w.now;
  ++w.totals.handoffs;
  return nullptr;
}

// sysmon takes the P of an M that is in a system call (2.8).
inline const char* apply(World& w, auto e, Of<Kind::Retake>) {
  RULE(e.a() < w.gomaxprocs, "no such P");
  P& p = w.ps[e.a()];
  RULE(p.status == PStatus::syscall, "the P is not in a system call");
  p.status = PStatus::idle;
  p.m = MId::none();
  ++p.syscalltick;
  ++w.totals.retakes;
  ++w.totals.handoffs;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::PreemptRequest>) {
  RULE(e.a() < w.gomaxprocs, "no such P");
  const P& p = w.ps[e.a()];
  if (p.m.valid() && w.ms[p.m.v].curg.valid()) w.gs[w.ms[p.m.v].curg.v].flags |= G::kPreempt;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::NetpollBlock>) {
  M& m = w.ms[e.m().v];
  RULE(!m.p.valid() && !m.curg.valid(), "an M polls with empty hands");
  setState(w, m, MState::netpoll);
  m.until = e.a() | std::uint64_t{e.b()} << 32;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::NetpollReturn>) {
  M& m = w.ms[e.m().v];
  RULE(m.state == MState::netpoll, "the M does not poll");
  setState(w, m, MState::scheduling);
  m.until = 0;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::SyscallEnter>) {
  M& m = w.ms[e.m().v];
  G& g = w.gs[m.curg.v];
  P& p = w.ps[m.p.v];
  p.busy += w.now - p.since;
  p.since = w.now;
  setStatus(w, g, GStatus::syscall);
  p.status = PStatus::syscall;
  m.oldp = m.p;
  m.p = PId::none();
  setState(w, m, MState::syscall);
  ++w.totals.syscalls;
  return nullptr;
}

// exitsyscall, fast: the old P if nobody took it, else an idle one (2.10).
inline const char* apply(World& w, auto e, Of<Kind::SyscallExit>) {
  M& m = w.ms[e.m().v];
  RULE(m.state == MState::syscall && m.curg.valid(), "the M is in no system call");
  RULE(e.a() < w.gomaxprocs, "no such P");
  P& p = w.ps[e.a()];
  if (p.status == PStatus::syscall) {
    RULE(m.oldp.v == e.a() && p.m == e.m(), "the P of another M's system call");
  } else {
    RULE(p.status == PStatus::idle && p.onIdleList && w.pidle.back() == e.a(),
         "the P is not the top of the idle ones");
    w.pidle.pop_back();
    p.onIdleList = false;
  }
  p.status = PStatus::running;
  p.m = e.m();
  p.since = w.now;
  ++p.syscalltick;
  m.p = PId(static_cast<std::uint16_t>(e.a()));
  m.oldp = PId::none();
  G& g = w.gs[m.curg.v];
  setStatus(w, g, GStatus::running);
  g.p = m.p;
  setState(w, m, MState::running);
  return nullptr;
}

// What the program says and how it ends.

inline const char* apply(World& w, auto, Of<Kind::Output>) {
  ++w.totals.outputs;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Count>) {
  const std::int64_t by = wideB(w, e);
  for (NamedCounter& counter : w.counters) {
    if (counter.label == e.a()) {
      counter.value = static_cast<std::int64_t>(static_cast<std::uint64_t>(counter.value) +
                                                static_cast<std::uint64_t>(by));
      return nullptr;
    }
  }
  w.counters.push_back({e.a(), 0, by});
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Panic>) {
  w.gs[w.ms[e.m().v].curg.v].flags |= G::kPanicking;
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Recover>) {
  w.gs[w.ms[e.m().v].curg.v].flags &= static_cast<std::uint8_t>(~G::kPanicking);
  return nullptr;
}

inline const char* apply(World&, auto, Of<Kind::Goexit>) { return nullptr; }

inline const char* apply(World& w, auto e, Of<Kind::Fatal>) {
  (void)wideB(w, e);
  w.fatal = e.a();
  return nullptr;
}

inline const char* apply(World& w, auto e, Of<Kind::Exit>) {
  RULE(w.exited == 0, "the program has ended already");
  w.exited = 1;
  w.exitCode = e.a();
  return nullptr;
}

}  // namespace gantry::folding
