// The dispatch of requests to the files that carry them out; loop.cpp has the frequent ones. What
// is one line is done here.
#include "engine/sched/sched.h"

namespace gantry {

// By family: Op lists them in this order.
void Sched::requestOther(MId m, const Request& r) {
  if (r.op <= Op::stacks) return requestSched(m, r);
  if (r.op <= Op::select) return requestChan(m, r);
  if (r.op <= Op::atomic) return requestSync(m, r);
  if (r.op <= Op::timerReset) return requestTime(m, r);
  if (r.op <= Op::rawPrint) return requestOutside(m, r);
  CHECK_MSG(r.op <= Op::count, "a body asks for something unknown");
  requestEnd(m, r);
}

void Sched::requestSched(MId m, const Request& r) {
  const CostModel& cost = m_options.costs;
  const GId g = mOf(m).curg;
  switch (r.op) {
    case Op::goexit:
      return goexit(m);
    case Op::lockThread:
      emit<Kind::LockThread>(m);
      return reply(m, cost.lock);
    case Op::unlockThread:
      if (w.gs[g.v].lockDepth > 0) emit<Kind::UnlockThread>(m);
      return reply(m, cost.lock);
    case Op::gomaxprocs:
      return gomaxprocs(m, static_cast<std::uint32_t>(r.word));
    case Op::numCpu:
      return replyWord(m, m_options.procs, 1);
    case Op::numGoroutine:
      return replyWord(m, w.totals.liveGs, 1);
    case Op::stacks: {
      const TextId others = m_sinks.symbols->text(otherStacks(g));
      return resumeBody(
          m, Reply{.word = w.gs[g.v].goid, .picked = static_cast<std::int32_t>(others)}, 1);
    }
    default:
      return replyWord(m, w.gs[g.v].goid, 1);
  }
}

void Sched::requestOutside(MId m, const Request& r) {
  switch (r.op) {
    case Op::syscall:
      return entersyscall(m, r.word, (r.flags & Request::kBlocking) != 0);
    case Op::ioWait:
      return ioWait(m, r.word);
    case Op::netCall:
      return entersyscall(m, r.word, false);
    case Op::netWait:
      return netWait(m, r.word, r.obj);
    case Op::netReady:
      return netReady(m, GId(r.obj));
    case Op::print:
      entersyscall(m, m_options.costs.print, false);
      return write(m, r.n, r.obj);
    default:
      write(m, 2, r.obj);
      return reply(m, m_options.costs.syscall);
  }
}

void Sched::requestChan(MId m, const Request& r) {
  switch (r.op) {
    case Op::makeChan:
      return makechan(m, r);
    case Op::trySend:
      return send(m, r, false);
    case Op::tryRecv:
      return recv(m, r, false);
    case Op::close:
      return closechan(m, r);
    case Op::select:
      return selectgo(m, r);
    default:
      break;
  }
  // len and cap: 0 for nil, and for time channels always (5.4).
  if (r.obj == kNoObject || w.chans[r.obj].timer != kNil) return replyWord(m, 0, 1);
  const Hchan& c = w.chans[r.obj];
  replyWord(m, r.op == Op::chanLen ? c.len : c.cap, 1);
}

void Sched::requestSync(MId m, const Request& r) {
  const CostModel& cost = m_options.costs;
  switch (r.op) {
    case Op::makeSync:
      return replyWord(
          m, makeSync(m, static_cast<SyncKind>(r.word), static_cast<LabelId>(r.shown), r.obj), 1);
    case Op::mutexTryLock:
      return replyOk(m, mutexTryLock(m, r.obj), cost.lock);
    case Op::rwRLock:
      return rwRLock(m, r.obj);
    case Op::rwTryRLock:
      return replyOk(m, rwTryRLock(m, r.obj), cost.lock);
    case Op::rwRUnlock:
      return rwRUnlock(m, r.obj);
    case Op::rwLock:
      return mutexLock(m, r.obj + 1, Resume::rwLockWoken);
    case Op::rwTryLock:
      return replyOk(m, rwTryLock(m, r.obj), cost.lock);
    case Op::rwUnlock:
      return rwUnlock(m, r.obj);
    case Op::wgWait:
      return wgWait(m, r.obj);
    case Op::onceBegin:
      return onceBegin(m, r.obj);
    case Op::onceEnd:
      emit<Kind::SyncState>(m, r.obj, 1);
      return unlockAndReply(m, r.obj + 1);
    case Op::condWait:
      return condWait(m, r.obj, static_cast<std::uint32_t>(r.word));
    case Op::condSignal:
      condWake(m, r.obj, 1);
      return reply(m, cost.lock);
    case Op::condBroadcast:
      condWake(m, r.obj, kNil);
      return reply(m, cost.lock);
    case Op::semAcquire:
      return semAcquire(m, r.obj);
    default:
      return semReleaseOp(m, r.obj);
  }
}

void Sched::requestTime(MId m, const Request& r) {
  switch (r.op) {
    case Op::sleep:
      return sleep(m, static_cast<std::int64_t>(r.word));
    case Op::newTimer:
      return newTimer(m, r, false);
    case Op::newTicker:
      return newTimer(m, r, true);
    case Op::afterFunc:
      return afterFunc(m, r);
    case Op::timerStop:
      return timerStop(m, r);
    case Op::timerReset:
      return timerReset(m, r);
    default:
      return replyWord(m, m_at, m_options.costs.timeNow);
  }
}

void Sched::requestEnd(MId m, const Request& r) {
  switch (r.op) {
    case Op::panicBegin:
      emit<Kind::Panic>(m, r.obj);
      return reply(m, m_options.costs.panicRecover);
    case Op::recovered:
      emit<Kind::Recover>(m, r.obj);
      return reply(m, 0);
    case Op::goexitBegin:
      emit<Kind::Goexit>(m);
      return reply(m, 0);
    case Op::uncaught:
      return uncaught(m, r.obj);
    case Op::fatal:
      return fatal(m, m_sinks.symbols->text(r.obj), true, r);
    case Op::exit:
      return finish(m, RunEnd::exited, static_cast<std::uint32_t>(r.word), 0);
    case Op::memoryLimit:
      return stopAtLimit(RunEnd::memoryLimit);
    default:
      emitValue<Kind::Count>(m, r.obj, static_cast<std::int64_t>(r.word));
      return reply(m, 1);
  }
}

}  // namespace gantry
