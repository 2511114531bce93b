// Clocks: the vector clocks of one run, for any number of goroutines.
//
// A clock says of each goroutine how much of it is known to have happened. It is a tree of nodes
// of 16 numbers that many clocks share: a copy costs nothing, a join looks only at what differs,
// a change copies one path. So 100,000 goroutines that know much the same take little more than
// one clock. Clock is a handle: who holds one gives it back with drop().
#pragma once

#include <cstdint>
#include <vector>

namespace gantry::race {

// A goroutine's number in the detector: in order of creation, never used again, so that a
// goroutine that ended is not taken for the one that got its slot.
using Tid = std::uint32_t;

struct Clock {
  std::uint32_t root = 0;
  std::uint32_t height = 0;  // levels; 0: nothing is known of anybody
};

class Clocks {
 public:
  Clocks() { reset(); }
  // All clocks are gone; the memory is kept.
  void reset();

  [[nodiscard]] std::uint32_t get(const Clock& clock, Tid tid) const {
    if (std::uint64_t{tid} >> (kBits * clock.height) != 0) return 0;
    std::uint32_t node = clock.root;
    for (std::uint32_t level = clock.height; level-- > 0 && node != 0;)
      node = m_nodes[node].slots[tid >> (kBits * level) & kMask];
    return node;
  }
  void set(Clock& clock, Tid tid, std::uint32_t time);
  // `into` knows what both knew.
  void join(Clock& into, const Clock& from);
  // `to` becomes a copy.
  void assign(Clock& to, const Clock& from);
  void drop(Clock& clock);

  // Nodes in use: 80 bytes each.
  [[nodiscard]] std::size_t nodes() const { return m_nodes.size() - 1 - m_free.size(); }

 private:
  static constexpr std::uint32_t kBits = 4;
  static constexpr std::uint32_t kSlots = 1U << kBits;
  static constexpr std::uint32_t kMask = kSlots - 1;
  struct Node {
    std::uint32_t slots[kSlots] = {};  // nodes below; at the lowest level the times
    std::uint32_t refs = 0;
    std::uint64_t stamp = 0;  // of its contents: another one whenever they change
  };
  // A pair of contents of which the first was found to know all that the second does.
  struct Covered {
    std::uint64_t one = 0;
    std::uint64_t other = 0;
  };
  static constexpr std::size_t kCovered = std::size_t{1} << 16;

  std::uint32_t make();
  std::uint32_t own(std::uint32_t node, std::uint32_t level);
  void release(std::uint32_t node, std::uint32_t level);
  std::uint32_t setNode(std::uint32_t node, std::uint32_t level, Tid tid, std::uint32_t time);
  [[nodiscard]] bool covers(std::uint32_t a, std::uint32_t b, std::uint32_t level);
  std::uint32_t joinNodes(std::uint32_t a, std::uint32_t b, std::uint32_t level);
  void raise(Clock& clock, std::uint32_t height);

  std::vector<Node> m_nodes;
  std::vector<std::uint32_t> m_free;
  std::vector<Covered> m_covered;
  std::uint64_t m_stamps = 0;
};

}  // namespace gantry::race
