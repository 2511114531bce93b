// Trees of nodes that are counted; node 0 is the empty one of every level.
#include "engine/race/clocks.h"

#include <algorithm>

namespace gantry::race {

void Clocks::reset() {
  m_nodes.clear();
  m_nodes.emplace_back();
  m_free.clear();
  // Stamps go on, so what was found in other runs fits nothing any more.
  m_covered.resize(kCovered);
}

std::uint32_t Clocks::make() {
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
std::uint32_t Clocks::own(std::uint32_t node, std::uint32_t level) {
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

void Clocks::releaseNode(std::uint32_t node, std::uint32_t level) {
  if (node == 0 || --m_nodes[node].refs != 0) return;
  if (level != 0)
    for (std::uint32_t n = 0; n < kSlots; ++n) releaseNode(m_nodes[node].slots[n], level - 1);
  m_free.push_back(node);
}

void Clocks::raise(Clock& clock, std::uint32_t height) {
  if (clock.root == 0) clock.height = height;
  for (; clock.height < height; ++clock.height) {
    const std::uint32_t above = make();
    m_nodes[above].slots[0] = clock.root;
    clock.root = above;
  }
}

std::uint32_t Clocks::setNode(std::uint32_t node, std::uint32_t level, Tid tid,
                              std::uint32_t time) {
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

void Clocks::set(Clock& clock, Tid tid, std::uint32_t time) {
  std::uint32_t height = std::max(clock.height, 1U);
  while (std::uint64_t{tid} >> (kBits * height) != 0) ++height;
  raise(clock, height);
  clock.root = setNode(clock.root, height - 1, tid, time);
}

std::uint32_t Clocks::hold(std::uint32_t node) {
  if (node != 0) ++m_nodes[node].refs;
  return node;
}

// Both as one: `a` or `b` itself when that knows all that the other does. The caller gets a hold of
// the result and keeps its holds of the two.
std::uint32_t Clocks::merge(std::uint32_t a, std::uint32_t b, std::uint32_t level) {
  if (a == b || b == 0) return hold(a);
  if (a == 0) return hold(b);
  return level == 0 ? mergeTimes(a, b) : mergeInner(a, b, level);
}

std::uint32_t Clocks::mergeTimes(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t* x = m_nodes[a].slots;
  const std::uint32_t* y = m_nodes[b].slots;
  bool less = false;
  bool more = false;
  for (std::uint32_t n = 0; n < kSlots; ++n) {
    less |= x[n] < y[n];
    more |= x[n] > y[n];
  }
  if (!less) return hold(a);
  if (!more) return hold(b);
  const std::uint32_t made = make();
  for (std::uint32_t n = 0; n < kSlots; ++n)
    m_nodes[made].slots[n] = std::max(m_nodes[a].slots[n], m_nodes[b].slots[n]);
  return made;
}

// Clocks of many goroutines differ in most nodes and yet hardly anything is new from one join to
// the next: what was found of two nodes is remembered as long as both stay what they are.
std::uint32_t Clocks::mergeInner(std::uint32_t a, std::uint32_t b, std::uint32_t level) {
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

void Clocks::learn(Clock& clock, Tid tid, std::uint32_t time) {
  if (time > get(clock, tid)) set(clock, tid, time);
}

void Clocks::joinTrees(Clock& into, const Clock& from) {
  if (from.root == 0 || into.root == from.root) return;
  if (into.root == 0) return shareTree(into, from);
  if (into.height < from.height) raise(into, from.height);
  Clock raised;
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

void Clocks::acquire(Clock& into, const Clock& from) {
  if (from.time != 0 && get(into, from.tid) >= from.time) return;
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

void Clocks::release(Clock& into, const Clock& from) {
  if (into.empty() || (into.time != 0 && get(from, into.tid) >= into.time))
    return assign(into, from);
  if (into.time != 0) {
    const Clock before = into;
    into.time = 0;
    learn(into, before.tid, before.time);
    into.changed = 0;
  }
  into.baseTime = 0;
  if (!knowsTree(into, from)) joinTrees(into, from);
  learn(into, from.tid, from.time);
}

// The tree alone.
void Clocks::shareTree(Clock& to, const Clock& from) {
  if (from.root != 0) ++m_nodes[from.root].refs;
  if (to.root != 0) releaseNode(to.root, to.height - 1);
  to.root = from.root;
  to.height = from.height;
}

void Clocks::assign(Clock& to, const Clock& from) {
  const Clock old = to;
  if (from.root != 0) ++m_nodes[from.root].refs;
  to = from;
  if (old.root != 0) releaseNode(old.root, old.height - 1);
}

void Clocks::drop(Clock& clock) {
  if (clock.root != 0) releaseNode(clock.root, clock.height - 1);
  clock = {};
}

}  // namespace gantry::race
