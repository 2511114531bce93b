// Sift up, sift down, and each timer's place.
#include "engine/world/timer_heap.h"

#include <algorithm>
#include <utility>

namespace gantry {

// A place that is free, or about to be: counted from the first of the first four. The four below
// place q are the (q - 2)nd, so what is above is place 2 + q / 4.
class TimerHeap::Hole {
 public:
  Hole(TimerHeap& heap, Places& places, std::uint32_t at)
      : m_fours(heap.m_fours.data()), m_places(places.data()) {
    moveTo(at);
  }

  // Up and down as far as a timer that is due then would go.
  [[gnu::always_inline]] void rise(TimeNs when) {
    while (m_at > kRoot) {
      const std::uint32_t above = 2 + m_at / 4;
      const Four& four = m_fours[above / 4];
      if (when >= four.whens[above % 4]) break;
      fill(four.ids[above % 4], four.whens[above % 4]);
      moveTo(above);
    }
  }
  [[gnu::always_inline]] void sink(TimeNs when, std::uint32_t end) {
    while (m_at - 2 <= end / 4) {
      const std::uint32_t below = m_at - 2;
      fetchBelow(below, end);
      Four& four = m_fours[below];
      const auto [least, earliest] = leastOf(four);
      if (earliest >= when) break;
      fill(four.ids[least], earliest);
      m_at = 4 * below + static_cast<std::uint32_t>(least);
      m_when = &four.whens[least];
      m_id = &four.ids[least];
    }
  }
  void fill(std::uint32_t id, TimeNs when) {
    *m_id = id;
    *m_when = when;
    m_places[id] = m_at - kRoot;
  }

 private:
  void moveTo(std::uint32_t at) {
    m_at = at;
    m_when = &m_fours[at / 4].whens[at % 4];
    m_id = &m_fours[at / 4].ids[at % 4];
  }
  // The first of equals. Without a branch, which nobody could foresee.
  struct Least {
    std::uint64_t n;
    TimeNs when;
  };
  static std::uint64_t either(bool second, std::uint64_t a, std::uint64_t b) {
    return a ^ ((a ^ b) & (0 - std::uint64_t{second}));
  }
  static Least earlier(Least a, Least b) {
    const bool second = b.when < a.when;
    return {either(second, a.n, b.n), either(second, a.when, b.when)};
  }
  [[gnu::always_inline]] static Least leastOf(const Four& four) {
    return earlier(earlier({0, four.whens[0]}, {1, four.whens[1]}),
                   earlier({2, four.whens[2]}, {3, four.whens[3]}));
  }
  // What these four have below them: in a large heap it is long out of the caches.
  [[gnu::always_inline]] void fetchBelow(std::uint32_t four, std::uint32_t end) const {
    const std::uint32_t next = 4 * four - 2;
    if (next + 4 > end / 4) return;
#pragma GCC unroll 4
    for (std::uint32_t n = 0; n < 4; ++n) __builtin_prefetch(&m_fours[next + n]);
  }

  Four* m_fours;
  std::uint32_t* m_places;
  std::uint32_t m_at = 0;
  TimeNs* m_when = nullptr;
  std::uint32_t* m_id = nullptr;
};

std::vector<std::uint32_t> TimerHeap::ids() const {
  std::vector<std::uint32_t> all(size());
  for (std::size_t n = 0; n < all.size(); ++n) all[n] = (*this)[n];
  return all;
}

void TimerHeap::insert(std::uint32_t id, TimeNs when, Places& places) {
  const std::uint32_t at = m_size++ + kRoot;
  if (at / 4 >= m_fours.size()) m_fours.resize(at / 4 + 1);
  Hole hole(*this, places, at);
  hole.rise(when);
  hole.fill(id, when);
}

void TimerHeap::remove(std::uint32_t id, Places& places) {
  const std::uint32_t at = places[id] + kRoot;
  const std::uint32_t last = --m_size + kRoot;
  const std::uint32_t lastId = m_fours[last / 4].ids[last % 4];
  const TimeNs when = std::exchange(m_fours[last / 4].whens[last % 4], kNever);
  if (last == at) return;
  Hole hole(*this, places, at);
  hole.rise(when);
  hole.sink(when, m_size + kRoot - 1);
  hole.fill(lastId, when);
}

void TimerHeap::raiseFirst(TimeNs when, Places& places) {
  Hole hole(*this, places, kRoot);
  const std::uint32_t id = front();
  hole.sink(when, m_size + kRoot - 1);
  hole.fill(id, when);
}

}  // namespace gantry
