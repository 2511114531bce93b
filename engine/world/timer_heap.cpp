// Sift up, sift down, and the index that each timer keeps of its place.
#include "engine/world/timer_heap.h"

namespace gantry::folding {
namespace {

void place(World& w, P& p, std::uint32_t index, std::uint32_t id) {
  p.timers[index] = id;
  w.timers[id].heapIndex = index;
}

void siftUp(World& w, P& p, std::uint32_t index) {
  const std::uint32_t id = p.timers[index];
  const TimeNs when = w.timers[id].when;
  while (index > 0) {
    const std::uint32_t parent = (index - 1) / 4;
    if (when >= w.timers[p.timers[parent]].when) break;
    place(w, p, index, p.timers[parent]);
    index = parent;
  }
  place(w, p, index, id);
}

void siftDown(World& w, P& p, std::uint32_t index) {
  const auto size = static_cast<std::uint32_t>(p.timers.size());
  const std::uint32_t id = p.timers[index];
  const TimeNs when = w.timers[id].when;
  for (;;) {
    const std::uint32_t first = index * 4 + 1;
    std::uint32_t least = index;
    TimeNs leastWhen = when;
    for (std::uint32_t child = first; child < first + 4 && child < size; ++child) {
      if (w.timers[p.timers[child]].when < leastWhen) {
        least = child;
        leastWhen = w.timers[p.timers[child]].when;
      }
    }
    if (least == index) break;
    place(w, p, index, p.timers[least]);
    index = least;
  }
  place(w, p, index, id);
}

}  // namespace

void heapInsert(World& w, PId pid, std::uint32_t id) {
  P& p = w.ps[pid.v];
  w.timers[id].p = pid;
  p.timers.push_back(id);
  siftUp(w, p, static_cast<std::uint32_t>(p.timers.size() - 1));
}

void heapRemove(World& w, std::uint32_t id) {
  RuntimeTimer& timer = w.timers[id];
  P& p = w.ps[timer.p.v];
  const std::uint32_t index = timer.heapIndex;
  const std::uint32_t last = p.timers.back();
  p.timers.pop_back();
  timer.p = PId::none();
  if (last == id) return;
  place(w, p, index, last);
  siftUp(w, p, index);
  siftDown(w, p, w.timers[last].heapIndex);
}

void heapRootRaised(World& w, PId pid) { siftDown(w, w.ps[pid.v], 0); }

}  // namespace gantry::folding
