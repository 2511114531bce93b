// sync.Mutex and Once: go-semantics 4.2, 4.4. The state word is Go's own.
//
// A lock that has to wait goes on in mutexAwake when its G runs again; `resume` says what the
// Mutex is locked for: for itself, or inside Once, RWMutex or Cond.
#include "engine/sched/switch.h"

namespace gantry {
namespace {

constexpr std::int32_t kLocked = Sync::kLocked;
constexpr std::int32_t kWoken = Sync::kWoken;
constexpr std::int32_t kStarving = Sync::kStarving;
constexpr std::int32_t kOneWaiter = 1 << Sync::kWaiterShift;
constexpr TimeNs kStarvationThresholdNs = 1'000'000;

std::uint32_t word(std::int32_t state) { return static_cast<std::uint32_t>(state); }

}  // namespace

[[gnu::flatten]] void Sched::mutexLock(MId m, std::uint32_t sync, Resume resume) {
  GRun& run = runOf(mOf(m).curg);
  const bool spinning = run.mutexBits != 0 && run.object == sync;
  if (!spinning) {
    run.object = sync;
    run.waitStart = 0;
    run.mutexBits = 0;
    if (w.syncs[sync].state == 0) {
      emit<Kind::Lock>(m, sync, word(kLocked));
      if (resume == Resume::mutexWoken) return reply(m, m_options.costs.lock);
      return mutexLocked(m, resume);
    }
  }
  mutexRetry(m, resume);
}

// Spinning helps only where another P is at work that will unlock soon (never at P=1). True
// when the G spins: it will ask for the lock again.
bool Sched::mutexSpin(MId m, std::uint32_t sync) {
  GRun& run = runOf(mOf(m).curg);
  const std::int32_t state = w.syncs[sync].state;
  if ((state & (kLocked | kStarving)) != kLocked || (run.mutexBits & kIterations) >= 4)
    return false;
  const std::size_t resting = w.pidle.size() + w.spinning + 1;
  if (w.gomaxprocs <= resting || !pOf(m).runqEmpty()) return false;
  if ((run.mutexBits & kAwoke) == 0 && (state & kWoken) == 0 && state >= kOneWaiter) {
    emit<Kind::SyncState>(m, sync, word(state | kWoken));
    run.mutexBits |= kAwoke;
  }
  ++run.mutexBits;
  return true;
}

// One round of lockSlow.
void Sched::mutexRetry(MId m, Resume resume) {
  GRun& run = runOf(mOf(m).curg);
  const std::uint32_t sync = run.object;
  if (resume == Resume::mutexWoken && mutexSpin(m, sync)) {
    MRun& on = runOf(m);  // the same request once more, after the spin
    on.request = Request{};
    on.request.op = Op::mutexLock;
    on.request.obj = sync;
    on.request.pos = w.gs[mOf(m).curg.v].pos;
    on.time = m_at + m_options.costs.mutexSpin;
    on.next = Next::request;
    return;
  }
  const std::int32_t old = w.syncs[sync].state;
  std::int32_t state = old;
  if ((old & kStarving) == 0) state |= kLocked;
  if ((old & (kLocked | kStarving)) != 0) state += kOneWaiter;
  if ((run.mutexBits & kStarvingMe) != 0 && (old & kLocked) != 0) state |= kStarving;
  if ((run.mutexBits & kAwoke) != 0) state &= ~kWoken;
  if ((old & (kLocked | kStarving)) == 0) {
    emit<Kind::Lock>(m, sync, word(state));
    return mutexLocked(m, resume);
  }
  emit<Kind::SyncState>(m, sync, word(state));
  const bool atHead = run.waitStart != 0;
  if (run.waitStart == 0) run.waitStart = m_at == 0 ? 1 : m_at;
  if (semTake(sync, 0)) {
    run.word = 0;
    return mutexWoken(m, resume);
  }
  semPark(m, sync, 0, WaitReason::mutexLock, resume, atHead);
}

// Woken in the queue. Somebody who came later may have taken the semaphore: to the queue again
// then, as semacquire does.
void Sched::mutexAwake(MId m, Resume resume) {
  const GRun& run = runOf(mOf(m).curg);
  if (run.word == 0 && !semTake(run.object, 0))
    return semPark(m, run.object, 0, WaitReason::mutexLock, resume);
  mutexWoken(m, resume);
}

// Has the semaphore.
void Sched::mutexWoken(MId m, Resume resume) {
  GRun& run = runOf(mOf(m).curg);
  const std::uint32_t sync = run.object;
  if (m_at - run.waitStart > kStarvationThresholdNs) run.mutexBits |= kStarvingMe;
  const std::int32_t old = w.syncs[sync].state;
  if ((old & kStarving) != 0) {  // the ownership was handed over
    std::int32_t state = old + kLocked - kOneWaiter;
    const bool starving = (run.mutexBits & kStarvingMe) != 0;
    if (!starving || old >> Sync::kWaiterShift == 1) state -= kStarving;
    emit<Kind::Lock>(m, sync, word(state));
    return mutexLocked(m, resume);
  }
  run.mutexBits = static_cast<std::uint16_t>((run.mutexBits & kStarvingMe) | kAwoke);
  mutexRetry(m, resume);
}

// The G has the lock: on to what it was locked for.
void Sched::mutexLocked(MId m, Resume resume) {
  GRun& run = runOf(mOf(m).curg);
  const std::uint32_t sync = run.object;
  run.mutexBits = 0;
  switch (resume) {
    case Resume::onceWoken:
      return onceLocked(m, sync - 1);
    case Resume::rwLockWoken:
      return rwWriterHasMutex(m, sync - 1);
    default:
      return reply(m, m_options.costs.lock);
  }
}

bool Sched::mutexTryLock(MId m, std::uint32_t sync) {
  const std::int32_t state = w.syncs[sync].state;
  if ((state & (kLocked | kStarving)) != 0) return false;
  emit<Kind::Lock>(m, sync, word(state | kLocked));
  return true;
}

// True when the ownership was handed over and the caller must goyield.
bool Sched::mutexUnlock(MId m, std::uint32_t sync) {
  std::int32_t state = w.syncs[sync].state - kLocked;
  if ((state & kStarving) != 0) {
    emit<Kind::Unlock>(m, sync, word(state));
    return semRelease(m, sync, 0, true);
  }
  const bool waiters = state >= kOneWaiter && (state & kWoken) == 0;
  if (waiters) state = (state - kOneWaiter) | kWoken;
  emit<Kind::Unlock>(m, sync, word(state));
  if (waiters) semRelease(m, sync, 0, false);
  return false;
}

[[gnu::flatten]] void Sched::unlockAndReply(MId m, std::uint32_t sync) {
  if ((w.syncs[sync].state & kLocked) == 0) return fatal(m, "sync: unlock of unlocked mutex");
  if (!mutexUnlock(m, sync)) return reply(m, m_options.costs.lock);
  // The new owner, in runnext, goes on in the same slice (4.1).
  goyield(m);
}

// To the ring's tail.
[[gnu::noinline, gnu::flatten]] void Sched::goyield(MId m) {
  makeRoom(m, false);
  leaveWaiting<Kind::Yield>(m, static_cast<std::uint32_t>(YieldWhy::goyield), 0);
}

// Once: state 1 when done; its Mutex is the next object.
void Sched::onceBegin(MId m, std::uint32_t sync) {
  if (w.syncs[sync].state != 0) return replyOk(m, false, m_options.costs.atomic);
  mutexLock(m, sync + 1, Resume::onceWoken);
}

void Sched::onceLocked(MId m, std::uint32_t sync) {
  if (w.syncs[sync].state == 0) return replyOk(m, true, m_options.costs.lock);
  if (!mutexUnlock(m, sync + 1)) return replyOk(m, false, m_options.costs.lock);
  GRun& run = runOf(mOf(m).curg);
  run.resume = Resume::onceDone;
  run.ok = false;
  goyield(m);
}

}  // namespace gantry
