// Trees of nodes that are counted; node 0 is the empty one of every level.
#include "engine/race/trees.h"

#include <algorithm>
#include <cstring>

namespace gantry::race {

namespace {

// Four numbers at once, which compilers do not find by themselves at -O2.
using Four = std::uint32_t __attribute__((vector_size(16)));

struct Which {
  bool first;
  bool second;
};

// The later of each of 16 times, and whether all are those of one.
Which later(const std::uint32_t* x, const std::uint32_t* y, std::uint32_t* out) {
  Four notX = {};
  Four notY = {};
  for (int n = 0; n < 16; n += 4) {
    Four one;
    Four other;
    std::memcpy(&one, x + n, sizeof(one));
    std::memcpy(&other, y + n, sizeof(other));
    const auto less = static_cast<Four>(one < other);
    const Four most = (one & ~less) | (other & less);
    notX |= most ^ one;
    notY |= most ^ other;
    std::memcpy(out + n, &most, sizeof(most));
  }
  const auto none = [](Four bits) {
    std::uint64_t halves[2];
    std::memcpy(halves, &bits, sizeof(bits));
    return (halves[0] | halves[1]) == 0;
  };
  return {none(notX), none(notY)};
}

}  // namespace

void Trees::reset() {
  m_nodes.clear();
  m_nodes.emplace_back();
  m_free.clear();
  // What was found is of stamps that do not come again: they go on counting, and a megabyte need
  // not be cleared for each run.
  m_covered.resize(kCovered);
}

std::uint32_t Trees::make() {
  if (m_free.empty()) {
    m_nodes.emplace_back();
    m_nodes.back().refs = 1;
    m_nodes.back().stamp = ++m_stamps;
    return static_cast<std::uint32_t>(m_nodes.size() - 1);
  }
  const std::uint32_t node = m_free.back();
  m_free.pop_back();
  m_nodes[node] = Node{};
  m_nodes[node].refs = 1;
  m_nodes[node].stamp = ++m_stamps;
  return node;
}

// A node with the same contents that nobody else holds; takes over the caller's hold of `node`.
std::uint32_t Trees::own(std::uint32_t node, std::uint32_t level) {
  if (node != 0 && m_nodes[node].refs == 1) {
    m_nodes[node].stamp = ++m_stamps;
    return node;
  }
  const std::uint32_t made = make();
  if (node == 0) return made;
  std::copy_n(m_nodes[node].slots, kSlots, m_nodes[made].slots);
  if (level != 0)
    for (const std::uint32_t below : m_nodes[made].slots)
      if (below != 0) ++m_nodes[below].refs;
  --m_nodes[node].refs;
  return made;
}

void Trees::releaseNode(std::uint32_t node, std::uint32_t level) {
  if (node == 0 || --m_nodes[node].refs != 0) return;
  if (level != 0)
    for (std::uint32_t n = 0; n < kSlots; ++n) releaseNode(m_nodes[node].slots[n], level - 1);
  m_free.push_back(node);
}

void Trees::raise(Tree& tree, std::uint32_t height) {
  if (tree.root == 0) tree.height = height;
  for (; tree.height < height; ++tree.height) {
    const std::uint32_t above = make();
    m_nodes[above].slots[0] = tree.root;
    tree.root = above;
  }
}

std::uint32_t Trees::setNode(std::uint32_t node, std::uint32_t level, Tid tid, std::uint32_t time) {
  const std::uint32_t mine = own(node, level);
  const std::uint32_t at = tid >> (kBits * level) & kMask;
  if (level == 0) {
    m_nodes[mine].slots[at] = time;
  } else {
    const std::uint32_t below = setNode(m_nodes[mine].slots[at], level - 1, tid, time);
    m_nodes[mine].slots[at] = below;
  }
  return mine;
}

void Trees::set(Tree& tree, Tid tid, std::uint32_t time) {
  if (tree.height == 1 && tid < kSlots && m_nodes[tree.root].refs == 1) {
    m_nodes[tree.root].slots[tid] = time;
    m_nodes[tree.root].stamp = ++m_stamps;
    return;
  }
  std::uint32_t height = std::max(tree.height, 1U);
  while (std::uint64_t{tid} >> (kBits * height) != 0) ++height;
  raise(tree, height);
  tree.root = setNode(tree.root, height - 1, tid, time);
}

std::uint32_t Trees::hold(std::uint32_t node) {
  if (node != 0) ++m_nodes[node].refs;
  return node;
}

// Both as one: `a` or `b` itself when that knows all that the other does. The caller gets a hold of
// the result and keeps its holds of the two.
std::uint32_t Trees::merge(std::uint32_t a, std::uint32_t b, std::uint32_t level) {
  if (a == b || b == 0) return hold(a);
  if (a == 0) return hold(b);
  return level == 0 ? mergeTimes(a, b) : mergeInner(a, b, level);
}

std::uint32_t Trees::mergeTimes(std::uint32_t a, std::uint32_t b) {
  std::uint32_t both[kSlots];
  const auto [isA, isB] = later(m_nodes[a].slots, m_nodes[b].slots, both);
  if (isA) return hold(a);
  if (isB) return hold(b);
  const std::uint32_t made = make();
  std::memcpy(m_nodes[made].slots, both, sizeof(both));
  return made;
}

// Clocks of many goroutines differ in most nodes and yet hardly anything is new from one join to
// the next: what was found of two nodes is remembered as long as both stay what they are.
std::uint32_t Trees::mergeInner(std::uint32_t a, std::uint32_t b, std::uint32_t level) {
  const std::uint64_t one = m_nodes[a].stamp;
  const std::uint64_t other = m_nodes[b].stamp;
  if (coveredAt(one, other)) return hold(a);
  if (coveredAt(other, one)) return hold(b);
  std::uint32_t merged[kSlots];
  bool isA = true;
  bool isB = true;
  std::uint32_t held = 0;  // a bit for each that was merged
  for (std::uint32_t n = 0; n < kSlots; ++n) {
    const std::uint32_t x = m_nodes[a].slots[n];
    const std::uint32_t y = m_nodes[b].slots[n];
    if (x == y || x == 0 || y == 0) {
      merged[n] = x == 0 ? y : x;
    } else {
      merged[n] = merge(x, y, level - 1);
      held |= 1U << n;
    }
    isA = isA && merged[n] == x;
    isB = isB && merged[n] == y;
  }
  if (isA || isB) {
    for (std::uint32_t n = 0; n < kSlots; ++n)
      if ((held >> n & 1) != 0) releaseNode(merged[n], level - 1);
    covered(isA ? one : other, isA ? other : one) = {isA ? one : other, isA ? other : one};
    return hold(isA ? a : b);
  }
  const std::uint32_t made = make();
  for (std::uint32_t n = 0; n < kSlots; ++n)
    m_nodes[made].slots[n] = (held >> n & 1) != 0 ? merged[n] : hold(merged[n]);
  return made;
}

void Trees::learn(Tree& tree, Tid tid, std::uint32_t time) {
  if (time > get(tree, tid)) set(tree, tid, time);
}

void Trees::joinTrees(Tree& into, const Tree& from) {
  if (from.root == 0 || into.root == from.root) return;
  if (into.root == 0) return shareTree(into, from);
  if (into.height < from.height) raise(into, from.height);
  Tree raised;
  if (into.height != from.height) {
    shareTree(raised, from);
    raise(raised, into.height);
  }
  const std::uint32_t other = raised.root == 0 ? from.root : raised.root;
  const std::uint32_t both = merge(into.root, other, into.height - 1);
  releaseNode(into.root, into.height - 1);
  into.root = both;
  drop(raised);
}

// One node each: quicker than to look for a way around it.
void Trees::acquireFew(Tree& into, const Tree& from) {
  std::uint32_t both[kSlots];
  const Which which = later(m_nodes[into.root].slots, m_nodes[from.root].slots, both);
  const bool news = from.time > both[from.tid];
  if (which.first && !news) return;
  into.changed = into.time;
  into.baseTime = 0;
  if (which.second && !news) return shareTree(into, from);
  if (into.root == 0 || m_nodes[into.root].refs != 1) {
    const std::uint32_t made = make();
    if (into.root != 0) --m_nodes[into.root].refs;
    into.root = made;
    into.height = 1;
  } else {
    m_nodes[into.root].stamp = ++m_stamps;
  }
  if (news) both[from.tid] = from.time;
  std::memcpy(m_nodes[into.root].slots, both, sizeof(both));
}

bool Trees::joinFew(Tree& into, const Tree& old, const Tree& mine) {
  if (old.height != 1 || mine.height > 1 || m_nodes[old.root].refs != 1) return false;
  std::uint32_t* const slots = m_nodes[old.root].slots;
  later(slots, m_nodes[mine.root].slots, slots);
  slots[old.tid] = std::max(slots[old.tid], old.time);
  m_nodes[old.root].stamp = ++m_stamps;
  into = {old.root, 1, mine.tid, mine.time, mine.time, 0, 0};
  return true;
}

void Trees::acquire(Tree& into, const Tree& from) {
  if (from.time != 0 && get(into, from.tid) >= from.time) return;
  if (into.height <= 1 && from.height <= 1 && from.tid < kFew) return acquireFew(into, from);
  bool whole = false;  // into's tree becomes what `from` knows, and no more
  if (!knowsTree(into, from)) {
    whole = into.root == 0 || knowsTree(from, into);
    if (whole) {
      shareTree(into, from);
    } else {
      joinTrees(into, from);
    }
  }
  if (from.time != 0) learn(into, from.tid, from.time);
  into.changed = into.time;
  into.baseTid = from.tid;
  into.baseTime = whole ? from.time : 0;
}

void Trees::settle(Tree& tree) {
  if (tree.time == 0) return;
  const std::uint32_t time = tree.time;
  tree.time = 0;
  learn(tree, tree.tid, time);
  tree.changed = 0;
  tree.baseTime = 0;
}

void Trees::release(Tree& into, const Tree& from) {
  if (into.empty() || (into.time != 0 && get(from, into.tid) >= into.time))
    return assign(into, from);
  settle(into);
  into.baseTime = 0;
  if (!knowsTree(into, from)) joinTrees(into, from);
  learn(into, from.tid, from.time);
}

// The tree alone.
void Trees::shareTree(Tree& to, const Tree& from) {
  if (from.root != 0) ++m_nodes[from.root].refs;
  if (to.root != 0) releaseNode(to.root, to.height - 1);
  to.root = from.root;
  to.height = from.height;
}

void Trees::assign(Tree& to, const Tree& from) {
  const Tree old = to;
  if (from.root != 0) ++m_nodes[from.root].refs;
  to = from;
  if (old.root != 0) releaseNode(old.root, old.height - 1);
}

void Trees::drop(Tree& tree) {
  if (tree.root != 0) releaseNode(tree.root, tree.height - 1);
  tree = {};
}

}  // namespace gantry::race
