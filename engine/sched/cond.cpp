// sync.Cond: go-semantics 4.4. Waiters stand in the queue in the order of their tickets.
#include <algorithm>

#include "engine/sched/sched.h"

namespace gantry {

// Takes a ticket, unlocks, parks. An Unlock that hands a starving Mutex over would goyield
// first; this G leaves its M at once anyway, and the new owner stands in runnext either way.
void Sched::condWait(MId m, std::uint32_t cond, std::uint32_t mutex) {
  if ((w.syncs[mutex].state & Sync::kLocked) == 0)
    return fatal(m, "sync: unlock of unlocked mutex");
  const GId g = mOf(m).curg;
  mutexUnlock(m, mutex);
  semPark(m, cond, 0, WaitReason::condWait, Resume::condWoken);
  runOf(g).object = mutex;  // what it will lock when it is woken
}

// Signal wakes the oldest, Broadcast all, in FIFO order.
void Sched::condWake(MId m, std::uint32_t cond, std::uint32_t most) {
  const WaitQueue& q = w.syncs[cond].queues[0];
  std::uint32_t count = std::min(most, q.size);
  emit<Kind::Signal>(m, cond, count);
  for (; count > 0; --count) ready(m, w.sudogs[q.head].g);
}

}  // namespace gantry
