// Wait queues and sudogs, channels, locks, timers.
#include <algorithm>
#include <vector>

#include "engine/world/invariants_parts.h"

namespace gantry::invariants {
namespace {

bool inUse(const Sudog& s) { return s.g.valid(); }

// One queue of an object: links both ways, its end, its size, and whose it is.
std::string queue(const World& w, const WaitQueue& q, bool isChan, std::uint32_t object,
                  std::uint32_t which, std::vector<std::uint8_t>& queued) {
  const char* kind = isChan ? "channel" : "sync object";
  std::uint32_t before = kNil;
  std::uint32_t count = 0;
  for (std::uint32_t id = q.head; id != kNil; id = w.sudogs[id].next) {
    HOLDS(id < w.sudogs.size(), "queue {} of {} {} leads nowhere", which, kind, object);
    const Sudog& s = w.sudogs[id];
    HOLDS(++queued[id] == 1, "sudog {} stands twice in a queue", id);
    HOLDS(inUse(s) && s.isChan == isChan && s.object == object && s.queue == which,
          "sudog {} stands in queue {} of {} {} and is not for it", id, which, kind, object);
    HOLDS(s.prev == before, "sudog {} does not know who stands before it", id);
    before = id;
    ++count;
  }
  HOLDS(count == q.size, "queue {} of {} {} holds {} and says {}", which, kind, object, count,
        q.size);
  HOLDS(before == q.tail, "queue {} of {} {} does not end at its tail", which, kind, object);
  return {};
}

// Receivers and senders wait at once only where one G's select waits for both (3.1).
bool oneSelectOnBothSides(const World& w, const Hchan& c) {
  const GId g = w.sudogs[c.recvq.head].g;
  for (const WaitQueue* q : {&c.sendq, &c.recvq})
    for (std::uint32_t id = q->head; id != kNil; id = w.sudogs[id].next)
      if (!w.sudogs[id].isSelect || w.sudogs[id].g != g) return false;
  return true;
}

// What the sudogs of a G must be for its status and its reason.
std::string sudogsOf(const World& w, std::uint32_t id, std::uint32_t count, bool allSelect) {
  const G& g = w.gs[id];
  // A select arms its cases one by one before it parks.
  const bool mayWait = g.status == GStatus::waiting || (g.status == GStatus::running && allSelect);
  HOLDS(count == 0 || mayWait, "{} waits in a queue and is not waiting", nameOf(w, id));
  if (g.status != GStatus::waiting || g.object == kNil) return {};
  switch (g.reason) {
    case WaitReason::chanReceive:
    case WaitReason::chanSend:
    case WaitReason::mutexLock:
    case WaitReason::rwmutexRLock:
    case WaitReason::rwmutexLock:
    case WaitReason::condWait:
    case WaitReason::semacquire:
      HOLDS(count == 1, "{} waits for one thing and stands in {} queues", nameOf(w, id), count);
      break;
    case WaitReason::select:
      break;
    default:
      HOLDS(count == 0, "{} stands in a queue and does not wait for it", nameOf(w, id));
  }
  return {};
}

}  // namespace

std::string ofWaitQueues(const World& w) {
  std::vector<std::uint8_t> queued(w.sudogs.size(), 0);
  for (std::uint32_t i = 0; i < w.chans.size(); ++i) {
    if (auto broken = queue(w, w.chans[i].sendq, true, i, 0, queued); !broken.empty())
      return broken;
    if (auto broken = queue(w, w.chans[i].recvq, true, i, 1, queued); !broken.empty())
      return broken;
  }
  for (std::uint32_t i = 0; i < w.syncs.size(); ++i)
    for (std::uint32_t which = 0; which < 2; ++which)
      if (auto broken = queue(w, w.syncs[i].queues[which], false, i, which, queued);
          !broken.empty())
        return broken;
  for (std::uint32_t id = 0; id < w.sudogs.size(); ++id)
    HOLDS(inUse(w.sudogs[id]) == (queued[id] != 0), "sudog {} is in use and in no queue", id);
  return {};
}

std::string ofSudogs(const World& w) {
  std::vector<std::uint8_t> owned(w.sudogs.size(), 0);
  for (std::uint32_t g = 0; g < w.gs.size(); ++g) {
    std::uint32_t count = 0;
    bool allSelect = true;
    for (std::uint32_t id = w.gs[g].sudogs; id != kNil; id = w.sudogs[id].ofG) {
      HOLDS(id < w.sudogs.size() && w.sudogs[id].g.v == g, "{} lists a sudog of another G",
            nameOf(w, g));
      HOLDS(++owned[id] == 1, "{} lists sudog {} twice", nameOf(w, g), id);
      allSelect = allSelect && w.sudogs[id].isSelect;
      ++count;
    }
    if (auto broken = sudogsOf(w, g, count, allSelect); !broken.empty()) return broken;
  }
  for (std::uint32_t id = w.sudogFree; id != kNil; id = w.sudogs[id].ofG) {
    HOLDS(id < w.sudogs.size() && !inUse(w.sudogs[id]), "sudog {} is free and in use", id);
    HOLDS(++owned[id] == 1, "sudog {} is free twice", id);
  }
  for (std::uint32_t id = 0; id < w.sudogs.size(); ++id)
    HOLDS(owned[id] != 0, "sudog {} is lost: no G lists it and it is not free", id);
  return {};
}

std::string ofChannels(const World& w) {
  std::uint64_t cells = 0;
  for (std::uint32_t i = 0; i < w.chans.size(); ++i) {
    const Hchan& c = w.chans[i];
    HOLDS(c.len <= c.cap, "channel {} holds {} of {}", i, c.len, c.cap);
    HOLDS(c.recvx < c.cap || c.recvx == 0, "channel {} reads behind its buffer", i);
    HOLDS(c.sent - c.received == c.len, "channel {}: {} in, {} out, {} left", i, c.sent, c.received,
          c.len);
    HOLDS(c.cells == cells, "channel {}'s buffer is not its own", i);
    cells += c.cap;
    HOLDS(c.recvq.size == 0 || c.len == 0, "receivers wait at channel {}, which has values", i);
    HOLDS(c.sendq.size == 0 || c.len == c.cap, "senders wait at channel {}, which has room", i);
    HOLDS(c.sendq.size == 0 || c.recvq.size == 0 || oneSelectOnBothSides(w, c),
          "senders and receivers wait at channel {}", i);
    if (c.timer != kNil) {
      HOLDS(c.timer < w.timers.size() && w.timers[c.timer].kind == TimerKind::channel &&
                w.timers[c.timer].target == i,
            "time channel {} names a timer that is not its own", i);
    }
  }
  HOLDS(cells == w.cells.size(), "{} cells for buffers of {}", w.cells.size(), cells);
  return {};
}

std::string ofSyncs(const World& w) {
  for (std::uint32_t i = 0; i < w.syncs.size(); ++i) {
    const Sync& s = w.syncs[i];
    HOLDS(!s.owner.valid() || s.owner.v < w.gs.size(), "sync object {} is owned by {}", i,
          nameOf(w, s.owner.v));
    switch (s.kind) {
      case SyncKind::mutex:
        HOLDS(s.owner.valid() == ((s.state & Sync::kLocked) != 0),
              "Mutex {} is locked or has an owner, but not both", i);
        HOLDS(s.state >= 0, "Mutex {} has fewer than no waiters", i);
        break;
      case SyncKind::rwmutex:
        HOLDS(!s.owner.valid() || s.state < 0, "RWMutex {} is written and does not say so", i);
        HOLDS(s.state2 >= 0, "RWMutex {} waits for fewer than no readers", i);
        break;
      case SyncKind::sema:
        HOLDS(s.state >= 0, "semaphore {} is below zero", i);
        HOLDS(s.queues[0].size == 0 || s.state == 0, "Gs wait at semaphore {}, which is free", i);
        break;
      default:
        HOLDS(!s.owner.valid(), "sync object {} has an owner and is no lock", i);
    }
    HOLDS(s.kind == SyncKind::rwmutex || s.queues[1].size == 0, "sync object {} has no readers", i);
  }
  return {};
}

std::string ofTimers(const World& w) {
  std::vector<std::uint8_t> inHeap(w.timers.size(), 0);
  std::uint32_t set = 0;
  for (std::uint32_t p = 0; p < w.ps.size(); ++p) {
    const TimerHeap& heap = w.ps[p].timers;
    for (std::uint32_t at = 0; at < heap.size(); ++at) {
      HOLDS(heap[at] < w.timers.size(), "P{}'s heap holds a timer that does not exist", p);
      const RuntimeTimer& t = w.timers[heap[at]];
      HOLDS(t.p.v == p && w.timerPlaces[heap[at]] == at, "timer {} does not know its place",
            heap[at]);
      HOLDS(t.active, "timer {} is in a heap and not set", heap[at]);
      HOLDS(at == 0 || w.timers[heap[(at - 1) / 4]].when <= t.when,
            "timer {} lies below a later one", heap[at]);
      HOLDS(++inHeap[heap[at]] == 1, "timer {} is in a heap twice", heap[at]);
      HOLDS(heap.when(at) == t.when, "P{}'s heap has another time for timer {}", p, heap[at]);
      ++set;
    }
  }
  HOLDS(set == w.timersSet, "{} timers are in heaps and {} are counted", set, w.timersSet);
  for (std::uint32_t i = 0; i < w.timers.size(); ++i) {
    const RuntimeTimer& t = w.timers[i];
    HOLDS(t.p.valid() == (inHeap[i] != 0), "timer {} names a heap that does not hold it", i);
    HOLDS(!t.active || t.p.valid() || t.kind == TimerKind::channel, "timer {} is set in no heap",
          i);
  }
  return {};
}

}  // namespace gantry::invariants
