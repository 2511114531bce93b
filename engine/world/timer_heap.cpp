// Sift up, sift down, and each timer's place.
#include "engine/world/timer_heap.h"

namespace gantry::folding {
namespace {

// A timer on its way through the heap of a P, which has a hole for it.
class Hole {
 public:
  Hole(World& w, P& p, std::uint32_t index, std::uint32_t id, TimeNs when)
      : m_places(w.timerPlaces.data()),
        m_ids(p.timers.data()),
        m_whens(p.whens.data()),
        m_size(static_cast<std::uint32_t>(p.timers.size())),
        m_index(index),
        m_id(id),
        m_when(when) {}

  void up() {
    while (m_index > 0) {
      const std::uint32_t parent = (m_index - 1) / 4;
      if (m_when >= m_whens[parent]) break;
      moveFrom(parent);
    }
  }

  void down() {
    for (std::uint32_t first = 1; (first = m_index * 4 + 1) < m_size;) {
      fetchBelow(first);
      const std::uint32_t least = first + 4 <= m_size ? leastOfFour(first) : leastOfLast(first);
      if (m_whens[least] >= m_when) break;
      moveFrom(least);
    }
  }

  void fill() {
    m_ids[m_index] = m_id;
    m_whens[m_index] = m_when;
    m_places[m_id] = m_index;
  }

 private:
  // What the four at `first` have below them: in a large heap it is long out of the caches.
  [[gnu::always_inline]] void fetchBelow(std::uint32_t first) const {
    const std::uint32_t below = first * 4 + 1;
    if (below + 16 > m_size) return;
    __builtin_prefetch(m_whens + below);
    __builtin_prefetch(m_whens + below + 8);
  }
  void moveFrom(std::uint32_t index) {
    const std::uint32_t id = m_ids[index];
    m_ids[m_index] = id;
    m_whens[m_index] = m_whens[index];
    m_places[id] = m_index;
    m_index = index;
  }
  // The first of equals. Without a branch, which nobody could foresee.
  [[nodiscard]] std::uint32_t earlier(std::uint32_t a, std::uint32_t b) const {
    const std::uint32_t keep = std::uint32_t{m_whens[b] < m_whens[a]} - 1;
    return b ^ ((a ^ b) & keep);
  }
  [[nodiscard]] std::uint32_t leastOfFour(std::uint32_t first) const {
    return earlier(earlier(first, first + 1), earlier(first + 2, first + 3));
  }
  [[nodiscard]] std::uint32_t leastOfLast(std::uint32_t first) const {
    std::uint32_t least = first;
    for (std::uint32_t child = first + 1; child < m_size; ++child) least = earlier(least, child);
    return least;
  }

  std::uint32_t* m_places;
  std::uint32_t* m_ids;
  TimeNs* m_whens;
  std::uint32_t m_size;
  std::uint32_t m_index;
  std::uint32_t m_id;
  TimeNs m_when;
};

}  // namespace

void heapInsert(World& w, PId pid, std::uint32_t id) {
  P& p = w.ps[pid.v];
  RuntimeTimer& timer = w.timers[id];
  timer.p = pid;
  p.timers.push_back(id);
  p.whens.push_back(timer.when);
  Hole hole(w, p, static_cast<std::uint32_t>(p.timers.size() - 1), id, timer.when);
  hole.up();
  hole.fill();
}

void heapRemove(World& w, std::uint32_t id) {
  RuntimeTimer& timer = w.timers[id];
  P& p = w.ps[timer.p.v];
  const std::uint32_t index = w.timerPlaces[id];
  const std::uint32_t last = p.timers.back();
  const TimeNs when = p.whens.back();
  p.timers.pop_back();
  p.whens.pop_back();
  timer.p = PId::none();
  if (last == id) return;
  Hole hole(w, p, index, last, when);
  hole.up();
  hole.down();
  hole.fill();
}

void heapRootRaised(World& w, PId pid) {
  P& p = w.ps[pid.v];
  const std::uint32_t id = p.timers.front();
  Hole hole(w, p, 0, id, w.timers[id].when);
  hole.down();
  hole.fill();
}

}  // namespace gantry::folding
