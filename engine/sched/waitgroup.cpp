// sync.WaitGroup: go-semantics 4.4. state is the counter; waiters stand in the queue.
#include "engine/sched/sched.h"

namespace gantry {

[[gnu::flatten]] void Sched::wgAdd(MId m, std::uint32_t sync, std::int64_t delta) {
  const std::int64_t counter = w.syncs[sync].state + delta;
  const std::uint32_t waiters = w.syncs[sync].queues[0].size;
  emit<Kind::WgAdd>(m, sync, static_cast<std::uint32_t>(counter));
  if (counter < 0 || counter > 0x7fffffff) return replyPanic(m, "sync: negative WaitGroup counter");
  if (waiters != 0 && delta > 0 && counter == delta)
    return replyPanic(m, "sync: WaitGroup misuse: Add called concurrently with Wait");
  if (counter == 0 && waiters != 0) {
    for (std::uint32_t i = 0; i < waiters; ++i) {
      semRelease(m, sync, 0, false);
      semTake(sync, 0);  // nobody else takes from this semaphore
    }
  }
  reply(m, m_options.costs.atomic);
}

void Sched::wgWait(MId m, std::uint32_t sync) {
  if (w.syncs[sync].state == 0) return reply(m, m_options.costs.atomic);
  semPark(m, sync, 0, WaitReason::semacquire, Resume::wgWoken);
}

}  // namespace gantry
