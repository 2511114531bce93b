// Goroutines, and the scheduler's round: go-semantics 2.1 to 2.3, 2.5, 2.6.
#include <algorithm>

#include "engine/sched/switch.h"
#include "engine/world/fold_proc.h"

namespace gantry {

// A ring that is full gives its older half to the global queue before another G comes in
// (runqputslow). `kicks`: what comes in is the old runnext, kicked out by a new one.
void Sched::makeRoom(MId m, bool kicks) {
  const P& p = pOf(m);
  if (p.ringSize() < P::kRing) [[likely]]
    return;
  if (kicks) {
    if (p.runnext.valid()) emit<Kind::Overflow>(m, P::kRing / 2, 1);
  } else {
    emit<Kind::Overflow>(m, P::kRing / 2, 0);
  }
}

void Sched::newproc(MId m, Body* body, TextId function) {
  newprocNoWake(m, body, function, false);
  wakep(m);
}

[[gnu::flatten]] void Sched::goStatement(MId m, const Request& r) {
  newproc(m, r.body, r.obj);
  reply(m, m_options.costs.create);
}

void Sched::newprocNoWake(MId m, Body* body, TextId function, bool system) {
  makeRoom(m, true);
  const std::uint32_t slot = folding::nextSlot(w, pOf(m));
  emit<Kind::Create>(m, slot, system ? function | kCreateSystem : function);
  created(slot, body);
}

[[gnu::flatten]] void Sched::ready(MId m, GId g, To to) {
  if (to == To::runnext) {
    makeRoom(m, true);
  } else if (to == To::ring) {
    // The incoming G is the 129th to go to the global queue.
    if (pOf(m).ringSize() == P::kRing) {
      makeRoom(m, false);
      to = To::global;
    }
  }
  emit<Kind::Ready>(m, g.v, static_cast<std::uint32_t>(to));
  if (mOf(m).p.valid()) wakep(m);
}

[[gnu::noinline, gnu::flatten]] void Sched::gosched(MId m) {
  leave<Kind::Yield>(m, static_cast<std::uint32_t>(YieldWhy::gosched), 0, m_options.costs.gosched,
                     [this, m] { wakep(m); });
}

[[gnu::noinline, gnu::flatten]] void Sched::goexit(MId m) {
  const GId g = mOf(m).curg;
  GRun& run = runOf(g);
  run.body->destroy();
  run.body = nullptr;
  if (w.gs[g.v].lockedM.valid()) [[unlikely]]
    return exitLocked(m);
  leave<Kind::End>(m, 0, 0, m_options.costs.exit + m_options.costs.goSwitch / 2, [] {});
}

// The function it was started with has returned.
void Sched::returned(MId m) {
  if (mOf(m).curg.v != 0 || m_options.linger) return goexit(m);
  m_mainReturned = true;
  finish(m, RunEnd::exited, 0, 0);
}

// A goroutine that ends while locked takes its thread with it (2.11). Go cannot end the main thread
// and parks it for ever, which is the same to see.
void Sched::exitLocked(MId m) {
  emit<Kind::End>(m);
  const PId p = mOf(m).p;
  emit<Kind::PRelease>(m, static_cast<std::uint32_t>(ReleaseWhy::exit));
  handoffp(m, p);
  emit<Kind::MExit>(m);
  runOf(m).next = Next::none;
  sleeps(m);
  checkdead(m);
}

[[gnu::flatten]] void Sched::schedule(MId m) {
  if (m_options.explore) [[unlikely]]
    return exploreSchedule(m);
  if (!findLocal(m)) findElsewhere(m);
}

// Steps 3, 6, 8 of findRunnable, and 9: what this P and the global queue have. In one piece with
// all that it calls, as each switch comes through here.
[[gnu::flatten]] bool Sched::findLocal(MId m) {
  if (fireTimers(m, mOf(m).p) && m_late != 0) [[unlikely]] {
    runOf(m).time = m_at;
    runOf(m).next = Next::schedule;
    return true;
  }
  const P& p = pOf(m);
  if (p.schedtick % 61 == 0 && w.global.size != 0) {
    execute(m, GId(w.global.head), From::global);
    return true;
  }
  if (p.runnext.valid()) {
    execute(m, p.runnext, From::runnext);
    return true;
  }
  if (p.head != p.tail) {
    fetchNext(p);
    execute(m, p.ringAt(0), From::ringHead);
    return true;
  }
  if (w.global.size != 0) {
    globrunqget(m);
    return true;
  }
  return false;
}

void Sched::globrunqget(MId m) {
  const std::uint32_t n = std::min({w.global.size, w.global.size / w.gomaxprocs + 1, P::kRing / 2});
  if (n > 1) emit<Kind::GlobalGet>(m, n);
  execute(m, GId(w.global.head), From::global);
}

[[gnu::noinline]] void Sched::findElsewhere(MId m) {
  if (netpollReady(m)) return;  // step 10
  const auto idle = static_cast<std::uint32_t>(w.pidle.size());
  if (mOf(m).spinning || 2 * w.spinning < w.gomaxprocs - idle) {  // step 11
    if (!mOf(m).spinning) becomeSpinning(m);
    if (stealWork(m)) return;
  }
  findNothing(m);
}

// Steps 13 to 17: nothing to run here. The P goes to the idle list, the M polls or parks.
void Sched::findNothing(MId m) {
  if (!mOf(m).spinning && w.needSpinning != 0) {
    becomeSpinning(m);
    if (stealWork(m)) return;
  }
  const PId p = mOf(m).p;
  emit<Kind::PRelease>(m, static_cast<std::uint32_t>(ReleaseWhy::idle));
  emit<Kind::PIdle>(m, p.v);
  if (mOf(m).spinning) {
    emit<Kind::Spin>(m, 0);
    // Work may have come while the thief paused: look once more at every queue (step 15).
    bool work = w.global.size != 0;
    for (std::uint32_t i = 0; i < w.gomaxprocs && !work; ++i) {
      const P& other = w.ps[i];
      work = !other.runqEmpty() && (other.head != other.tail || other.status != PStatus::running);
    }
    if (work) {
      emit<Kind::PAcquire>(m, w.pidle.back());
      becomeSpinning(m);
      runOf(m).time = m_at + m_options.costs.stealAttempt;
      runOf(m).next = Next::schedule;
      return;
    }
  }
  if (const TimeNs until = pollUntil();
      (until != kNever || !m_io.empty()) && !pollerActive()) {  // step 16
    emit<Kind::NetpollBlock>(m, static_cast<std::uint32_t>(until),
                             static_cast<std::uint32_t>(until >> 32));
    m_poller = m;
    if (until == kNever) {
      runOf(m).next = Next::none;
      sleeps(m);
      return checkdead(m);
    }
    runOf(m).time = std::max(m_at, until) + m_timing.taken(m_options.costs.timerLateness);
    runOf(m).next = Next::netpollReturn;
    sleeps(m);
    return;
  }
  stopm(m);
}

// In the middle of a runtime call.
[[gnu::noinline]] void Sched::startedInCall(MId m, GId g) {
  GRun& run = runOf(g);
  const Resume resume = std::exchange(run.resume, Resume::body);
  switch (resume) {
    case Resume::body:
    case Resume::onceDone:
      break;
    case Resume::request:
      return restoreRequest(m, run);
    case Resume::systemPark:
      run.resume = Resume::systemPark;
      return leaveWaiting<Kind::Park>(m, static_cast<std::uint32_t>(WaitReason::finalizerWait),
                                      kNil);
    case Resume::recvClosed:
      emit<Kind::RecvClosed>(m, run.object);
      break;
    case Resume::sendClosed:
      return resumeBody(m, panicOf(run), 0);
    case Resume::selectWon:
    case Resume::selectClosed: {
      emit<Kind::SelectWin>(m, run.object, 1);
      Reply reply = resume == Resume::selectClosed ? panicOf(run) : keptReply(run);
      reply.picked = static_cast<std::int32_t>(run.object);
      run.mutexBits = 0;
      return resumeBody(m, reply, 0);
    }
    case Resume::mutexWoken:
    case Resume::onceWoken:
    case Resume::rwLockWoken:
      return mutexAwake(m, resume);
    case Resume::rwReadersGone:
      if (!semTake(run.object, 0))
        return semPark(m, run.object, 0, WaitReason::rwmutexLock, Resume::rwReadersGone);
      emit<Kind::Lock>(m, run.object, static_cast<std::uint32_t>(w.syncs[run.object].state));
      break;
    case Resume::rwReaderWoken:
      if (!semTake(run.object, 1))
        return semPark(m, run.object, 1, WaitReason::rwmutexRLock, Resume::rwReaderWoken);
      break;
    case Resume::wgWoken:
      if (w.syncs[run.object].state != 0)
        return replyPanic(m, "sync: WaitGroup is reused before previous Wait has returned");
      break;
    case Resume::condWoken:
      return mutexLock(m, run.object, Resume::mutexWoken);
  }
  resumeBody(m, keptReply(run), 0);
}

}  // namespace gantry
