// What the steps of an explored run touch, for choosers that know which steps can change places.
//
// Told before a step is carried out, from the World as it is then. Where the exact answer is not at
// hand it is more than the truth: steps then count as dependent that are not.
#include "engine/choice/last_down.h"
#include "engine/sched/sched.h"

namespace gantry {
namespace {

using How = Touch::How;

// A timer that is due so soon may become due while others act, and what they cost decides when.
constexpr TimeNs kSoon = 1'000'000;

}  // namespace

// A channel, and the other channels of a select that an operation on it would wake: its G leaves
// those, too.
void Sched::touchChan(std::uint32_t chan) {
  if (chan == kNoObject) return;
  touch(ThingKind::channel, chan);
  const Hchan& c = w.chans[chan];
  for (const WaitQueue& queue : {c.recvq, c.sendq})
    for (std::uint32_t s = queue.head; s != kNil; s = w.sudogs[s].next) {
      if (!w.sudogs[s].isSelect) continue;
      for (std::uint32_t of = w.gs[w.sudogs[s].g.v].sudogs; of != kNil; of = w.sudogs[of].ofG)
        if (w.sudogs[of].object != chan) touch(ThingKind::channel, w.sudogs[of].object);
    }
}

void Sched::touchForChan(const Request& r) {
  if (r.op == Op::makeChan || r.op == Op::chanCap) return;
  if (r.op != Op::select) return touchChan(r.obj);
  for (std::uint16_t n = 0; n < r.n; ++n) touchChan(r.cases[n].chan);
}

// An RWMutex and a Once have a Mutex of their own, the object after them.
void Sched::touchForSync(const Request& r) {
  const auto both = [&] {
    touch(ThingKind::sync, r.obj);
    touch(ThingKind::sync, r.obj + 1);
  };
  switch (r.op) {
    case Op::makeSync:
      return;
    case Op::rwRLock:
    case Op::rwTryRLock:
    case Op::rwRUnlock:
      // Readers do not notice each other while no writer is there.
      return touch(ThingKind::sync, r.obj, w.syncs[r.obj].state >= 0 ? How::read : How::write);
    case Op::rwLock:
    case Op::rwTryLock:
    case Op::rwUnlock:
    case Op::onceEnd:
      return both();
    case Op::onceBegin:
      if (w.syncs[r.obj].state != 0) return touch(ThingKind::sync, r.obj, How::read);
      return both();
    case Op::wgAdd: {
      const auto delta = static_cast<std::int64_t>(r.word);
      const bool down = delta < 0 && w.syncs[r.obj].state + delta >= 0;
      if (down && w.syncs[r.obj].state + delta == 0)
        touch(ThingKind::sync, kLastDown | r.obj, How::down);
      return touch(ThingKind::sync, r.obj, down ? How::down : How::write);
    }
    case Op::wgWait:
      return touch(ThingKind::sync, r.obj, How::read);
    case Op::condWait:
      touch(ThingKind::sync, r.word);
      [[fallthrough]];
    default:
      return touch(ThingKind::sync, r.obj);
  }
}

// While a timer is about to be due, all that happens is in order.
void Sched::touchForTime() {
  for (const RuntimeTimer& t : w.timers)
    if (t.active && t.when <= m_at + kSoon) return touch(ThingKind::time, 0);
}

void Sched::touchForRequest(const Request& r, bool main) {
  touchForTime();
  if (r.op >= Op::makeChan && r.op <= Op::select) return touchForChan(r);
  if (r.op >= Op::makeSync && r.op <= Op::atomic) return touchForSync(r);
  switch (r.op) {
    case Op::finish:
      if (main) touch(ThingKind::all, 1);
      return;
    case Op::gomaxprocs:
      return touch(ThingKind::procs, 0);
    case Op::timerStop:
    case Op::timerReset:
      if (w.timers[r.obj].kind == TimerKind::channel) touchChan(w.timers[r.obj].target);
      [[fallthrough]];
    case Op::sleep:
    case Op::newTimer:
    case Op::newTicker:
    case Op::afterFunc:
      return touch(ThingKind::time, 0);
    case Op::netCall:
      return touch(ThingKind::network, 0);
    case Op::numGoroutine:
    case Op::stacks:
    case Op::uncaught:
    case Op::fatal:
    case Op::exit:
    case Op::memoryLimit:
      return touch(ThingKind::all, 1);
    default:
      return;
  }
}

// Of a G that is started: what it looks at before it goes on.
void Sched::touchForResume(const GRun& run) {
  switch (run.resume) {
    case Resume::mutexWoken:
    case Resume::condWoken:
    case Resume::rwReadersGone:
    case Resume::rwReaderWoken:
      return touch(ThingKind::sync, run.object);
    case Resume::onceWoken:
    case Resume::rwLockWoken:
      touch(ThingKind::sync, run.object - 1);
      return touch(ThingKind::sync, run.object);
    case Resume::wgWoken:
      return touch(ThingKind::sync, run.object, How::read);
    default:
      return;
  }
}

}  // namespace gantry
