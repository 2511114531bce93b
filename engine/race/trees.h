// Trees: vector clocks that are written out, for any number of goroutines.
//
// A clock says of each goroutine how much of it is known to have happened. It is a tree of nodes
// of 16 numbers that many clocks share: a copy costs nothing, a join looks only at what differs,
// a change copies one path. So 100,000 goroutines that know much the same take little more than
// one tree. Tree is a handle: who holds one gives it back with drop(). Who has which clock, and
// which are written out at all: clocks.h.
//
// What a clock says of its own goroutine stands in the handle, so that its time goes on at no cost.
// And whoever knows what a goroutine released at a time knows all that it knew then: two numbers
// often say that a join brings nothing, or that one clock can simply take the other's place.
#pragma once

#include <cstdint>
#include <vector>

namespace gantry::race {

// A goroutine's number in the detector: in order of creation, never used again, so that a
// goroutine that ended is not taken for the one that got its slot.
using Tid = std::uint32_t;

struct Tree {
  std::uint32_t root = 0;
  std::uint32_t height = 0;  // levels; 0: the tree is empty
  // What it says of `tid`, whatever the tree says. A goroutine's clock, or a copy of one; time 0:
  // it is that of nobody, put together by joins.
  Tid tid = 0;
  std::uint32_t time = 0;
  // Whoever knows this much of `tid`, or of `baseTid`, knows all that is in the tree; 0: nobody can
  // be told to.
  std::uint32_t changed = 0;
  Tid baseTid = 0;
  std::uint32_t baseTime = 0;

  [[nodiscard]] bool empty() const { return root == 0 && time == 0; }
};

class Trees {
 public:
  // Of goroutines with lower numbers all is in one node.
  static constexpr Tid kFew = 16;

  Trees() { reset(); }
  // All clocks are gone; the memory is kept.
  void reset();

  [[nodiscard]] std::uint32_t get(const Tree& tree, Tid tid) const {
    if (tid == tree.tid && tree.time != 0) return tree.time;
    if (std::uint64_t{tid} >> (kBits * tree.height) != 0) return 0;
    std::uint32_t node = tree.root;
    for (std::uint32_t level = tree.height; level-- > 0 && node != 0;)
      node = m_nodes[node].slots[tid >> (kBits * level) & kMask];
    return node;
  }
  // `into`, a goroutine's, knows what both knew; its time stays.
  void acquire(Tree& into, const Tree& from);
  // `into` knows what both knew, and is a copy of `from`, a goroutine's, when that knew it all.
  void release(Tree& into, const Tree& from);
  // `into`, of which `old` is a view, becomes what `mine` has when that acquires
  // `old`; false: not in its place.
  [[nodiscard]] bool joinFew(Tree& into, const Tree& old, const Tree& mine);
  // What it says of its own goroutine is in the tree from now on; it is nobody's.
  void settle(Tree& tree);
  // One holder more.
  void hold(const Tree& tree) {
    if (tree.root != 0) ++m_nodes[tree.root].refs;
  }
  // `to` becomes a copy.
  void assign(Tree& to, const Tree& from);
  void drop(Tree& tree);

  // Nodes in use: 80 bytes each.
  [[nodiscard]] std::size_t nodes() const { return m_nodes.size() - 1 - m_free.size(); }

 private:
  static constexpr std::uint32_t kBits = 4;
  static constexpr std::uint32_t kSlots = 1U << kBits;
  static_assert(kSlots == kFew);
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

  // Whether the handles tell that `a` knows the whole tree of `b`.
  [[nodiscard]] bool knowsTree(const Tree& a, const Tree& b) const {
    return (b.changed != 0 && get(a, b.tid) >= b.changed) ||
           (b.baseTime != 0 && get(a, b.baseTid) >= b.baseTime);
  }
  void acquireFew(Tree& into, const Tree& from);
  void learn(Tree& tree, Tid tid, std::uint32_t time);
  void joinTrees(Tree& into, const Tree& from);
  void shareTree(Tree& to, const Tree& from);
  void set(Tree& tree, Tid tid, std::uint32_t time);
  std::uint32_t make();
  std::uint32_t own(std::uint32_t node, std::uint32_t level);
  void releaseNode(std::uint32_t node, std::uint32_t level);
  std::uint32_t setNode(std::uint32_t node, std::uint32_t level, Tid tid, std::uint32_t time);
  std::uint32_t hold(std::uint32_t node);
  std::uint32_t merge(std::uint32_t a, std::uint32_t b, std::uint32_t level);
  std::uint32_t mergeTimes(std::uint32_t a, std::uint32_t b);
  std::uint32_t mergeInner(std::uint32_t a, std::uint32_t b, std::uint32_t level);
  Covered& covered(std::uint64_t one, std::uint64_t other) {
    return m_covered[(one * 0x9e3779b97f4a7c15ULL + other) * 0x9e3779b97f4a7c15ULL >> 48];
  }
  [[nodiscard]] bool coveredAt(std::uint64_t one, std::uint64_t other) {
    const Covered& known = covered(one, other);
    return known.one == one && known.other == other;
  }
  void raise(Tree& tree, std::uint32_t height);

  std::vector<Node> m_nodes;
  std::vector<std::uint32_t> m_free;
  std::vector<Covered> m_covered;
  std::uint64_t m_stamps = 0;
};

}  // namespace gantry::race
