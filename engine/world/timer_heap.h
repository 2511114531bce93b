// TimerHeap: the 4-ary heap of timers that each P has (go-semantics 5.1).
//
// Ordered by `when` alone; elements move only past strictly later ones and a deletion puts the
// last element in the hole, so timers of equal `when` pop in Go's order: t0, tn-1, ..., t1.
//
// The four below an element lie side by side in one cache line, times and ids: a heap of many
// sleepers is long out of the caches, and each step down it costs one line.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/table.h"

namespace gantry {

class TimerHeap {
 public:
  // Of each timer, by its id: where it is in its heap.
  using Places = Table<std::uint32_t>;

  [[nodiscard]] std::size_t size() const { return m_size; }
  [[nodiscard]] bool empty() const { return m_size == 0; }
  // In the heap's order: what is below the n-th are the four from 4n + 1 on.
  std::uint32_t operator[](std::size_t n) const {
    return m_fours[(n + kRoot) / 4].ids[(n + kRoot) % 4];
  }
  [[nodiscard]] TimeNs when(std::size_t n) const {
    return m_fours[(n + kRoot) / 4].whens[(n + kRoot) % 4];
  }
  // The earliest. Not of an empty heap.
  [[nodiscard]] std::uint32_t front() const { return m_fours[0].ids[kRoot]; }
  [[nodiscard]] TimeNs earliest() const { return m_fours[0].whens[kRoot]; }

  // All, in the heap's order.
  [[nodiscard]] std::vector<std::uint32_t> ids() const;

  // Cost of these: log4 of the size. The timer must not be in a heap; must be in this one.
  void insert(std::uint32_t id, TimeNs when, Places& places);
  void remove(std::uint32_t id, Places& places);
  // The first one's `when` was raised (a periodic timer).
  void raiseFirst(TimeNs when, Places& places);

  // Bytes that a copy moves.
  [[nodiscard]] std::size_t bytes() const { return m_fours.size() * sizeof(Four); }

 private:
  // Places without a timer have one that is never due.
  struct Four {
    std::array<TimeNs, 4> whens = {kNever, kNever, kNever, kNever};
    std::array<std::uint32_t, 4> ids = {};
    std::array<std::uint32_t, 4> padding = {};
  };
  class Hole;

  // The first element stands last in its four, so that the others begin a four of their own.
  static constexpr std::uint32_t kRoot = 3;

  Table<Four> m_fours;
  std::uint32_t m_size = 0;
};

}  // namespace gantry
