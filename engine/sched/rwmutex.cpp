// sync.RWMutex: go-semantics 4.3. state is readerCount, state2 readerWait; its Mutex is the
// next object; writers wait on queue 0, readers on queue 1.
#include "engine/sched/sched.h"

namespace gantry {
namespace {

constexpr std::int32_t kMaxReaders = 1 << 30;

std::uint32_t word(std::int32_t state) { return static_cast<std::uint32_t>(state); }

}  // namespace

void Sched::rwRLock(MId m, std::uint32_t sync) {
  const std::int32_t readers = w.syncs[sync].state + 1;
  emit<Kind::RLock>(m, sync, word(readers));
  if (readers >= 0 || semTake(sync, 1)) return reply(m, m_options.costs.lock);
  semPark(m, sync, 1, WaitReason::rwmutexRLock, Resume::rwReaderWoken);
}

bool Sched::rwTryRLock(MId m, std::uint32_t sync) {
  const std::int32_t readers = w.syncs[sync].state;
  if (readers < 0) return false;
  emit<Kind::RLock>(m, sync, word(readers + 1));
  return true;
}

void Sched::rwRUnlock(MId m, std::uint32_t sync) {
  const std::int32_t readers = w.syncs[sync].state - 1;
  if (readers + 1 == 0 || readers + 1 == -kMaxReaders)
    return fatal(m, "sync: RUnlock of unlocked RWMutex");
  emit<Kind::RUnlock>(m, sync, word(readers));
  if (readers < 0) {  // a writer waits
    const std::int32_t wait = w.syncs[sync].state2 - 1;
    emit<Kind::SyncState2>(m, sync, word(wait));
    if (wait == 0) semRelease(m, sync, 0, false);
  }
  reply(m, m_options.costs.lock);
}

// Lock, after its Mutex: no more readers from here on; wait for those that are there.
void Sched::rwWriterHasMutex(MId m, std::uint32_t sync) {
  const std::int32_t readers = w.syncs[sync].state;
  emit<Kind::SyncState>(m, sync, word(readers - kMaxReaders));
  if (readers != 0) {
    emit<Kind::SyncState2>(m, sync, word(w.syncs[sync].state2 + readers));
    if (w.syncs[sync].state2 != 0 && !semTake(sync, 0))
      return semPark(m, sync, 0, WaitReason::rwmutexLock, Resume::rwReadersGone);
  }
  emit<Kind::Lock>(m, sync, word(w.syncs[sync].state));
  reply(m, m_options.costs.lock);
}

bool Sched::rwTryLock(MId m, std::uint32_t sync) {
  if (w.syncs[sync].state != 0 || !mutexTryLock(m, sync + 1)) return false;
  emit<Kind::Lock>(m, sync, word(-kMaxReaders));
  return true;
}

void Sched::rwUnlock(MId m, std::uint32_t sync) {
  const std::int32_t readers = w.syncs[sync].state + kMaxReaders;
  if (readers >= kMaxReaders) return fatal(m, "sync: Unlock of unlocked RWMutex");
  emit<Kind::Unlock>(m, sync, word(readers));
  for (std::int32_t i = 0; i < readers; ++i) semRelease(m, sync, 1, false);
  unlockAndReply(m, sync + 1);
}

}  // namespace gantry
