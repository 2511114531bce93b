// Semaphores, on which the locks of sync wait: go-semantics 4.1. And sync objects' making.
#include "engine/sched/switch.h"

namespace gantry {

// An RWMutex and a Once come with a Mutex of their own, the object after them.
std::uint32_t Sched::makeSync(MId m, SyncKind kind, LabelId label, std::uint32_t copied) {
  const auto id = static_cast<std::uint32_t>(w.syncs.size());
  const bool copy = copied < id && w.syncs[copied].kind == kind;
  const std::uint32_t of = copy && copied + 1 < kNil >> kSyncCopyShift ? copied + 1 : 0;
  emit<Kind::SyncMake>(m, static_cast<std::uint32_t>(kind) | of << kSyncCopyShift, label);
  if (kind == SyncKind::rwmutex || kind == SyncKind::once)
    emit<Kind::SyncMake>(m, static_cast<std::uint32_t>(SyncKind::mutex), label);
  m_syncs.resize(w.syncs.size());
  if (copy) copySync(m, id, w.syncs[copied].state);
  return id;
}

// What a copy of the Go value would have brought along: never who waits.
void Sched::copySync(MId m, std::uint32_t sync, std::int32_t state) {
  const auto value = static_cast<std::uint32_t>(state);
  switch (w.syncs[sync].kind) {
    case SyncKind::mutex:
      // Nobody has locked the copy: it only says so.
      if ((state & Sync::kLocked) != 0) emit<Kind::SyncState>(m, sync, Sync::kLocked);
      break;
    case SyncKind::waitgroup:
      if (state != 0) emit<Kind::WgAdd>(m, sync, value);
      break;
    case SyncKind::once:
      if (state != 0) emit<Kind::SyncState>(m, sync, value);
      break;
    default:
      break;
  }
}

// semacquire's fast path: a count that is there.
bool Sched::semTake(std::uint32_t sync, std::uint32_t queue) {
  std::uint32_t& count = m_syncs[sync].sema[queue];
  if (count == 0) return false;
  --count;
  return true;
}

[[gnu::noinline, gnu::flatten]] void Sched::semPark(MId m, std::uint32_t sync, std::uint32_t queue,
                                                    WaitReason reason, Resume resume, bool atHead) {
  GRun& run = runOf(mOf(m).curg);
  run.resume = resume;
  run.object = sync;
  leaveWaiting<Kind::SemaPark>(m, sync,
                               static_cast<std::uint32_t>(reason) |
                                   (queue != 0 ? kSemaSecondQueue : 0) |
                                   (atHead ? kSemaAtHead : 0));
}

// semrelease1. True when a waiter was handed the semaphore: the caller must goyield.
bool Sched::semRelease(MId m, std::uint32_t sync, std::uint32_t queue, bool handoff) {
  ++m_syncs[sync].sema[queue];
  const WaitQueue& q = w.syncs[sync].queues[queue];
  if (q.size == 0) return false;
  const GId g = w.sudogs[q.head].g;
  const bool ticket = handoff && semTake(sync, queue);
  runOf(g).word = ticket ? 1 : 0;
  ready(m, g);
  return ticket;
}

// Semaphores that programs use: the unit goes to the first waiter directly.
void Sched::semAcquire(MId m, std::uint32_t sync) {
  const std::int32_t count = w.syncs[sync].state;
  if (count == 0) return semPark(m, sync, 0, WaitReason::semacquire, Resume::body);
  emit<Kind::SyncState>(m, sync, static_cast<std::uint32_t>(count - 1));
  reply(m, m_options.costs.lock);
}

void Sched::semReleaseOp(MId m, std::uint32_t sync) {
  const WaitQueue& q = w.syncs[sync].queues[0];
  if (q.size != 0) {
    const GId g = w.sudogs[q.head].g;
    emit<Kind::Signal>(m, sync, 1);
    ready(m, g);
  } else {
    emit<Kind::SyncState>(m, sync, static_cast<std::uint32_t>(w.syncs[sync].state + 1));
  }
  reply(m, m_options.costs.lock);
}

}  // namespace gantry
