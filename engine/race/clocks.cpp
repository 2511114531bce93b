// Trees of nodes that are counted; node 0 is the empty one of every level.
#include "engine/race/clocks.h"

#include <algorithm>

namespace gantry::race {

void Clocks::reset() {
  m_nodes.clear();
  m_nodes.emplace_back();
  m_free.clear();
  // What was found is of stamps that do not come again: they go on counting, and a megabyte need
  // not be cleared for each run.
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

void Clocks::release(std::uint32_t node, std::uint32_t level) {
  if (node == 0 || --m_nodes[node].refs != 0) return;
  if (level != 0)
    for (std::uint32_t n = 0; n < kSlots; ++n) release(m_nodes[node].slots[n], level - 1);
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

// Clocks of many goroutines differ in most nodes and yet hardly anything is new from one join to
// the next: what was found of two nodes is remembered as long as both stay what they are.
bool Clocks::covers(std::uint32_t a, std::uint32_t b, std::uint32_t level) {
  if (a == b || b == 0) return true;
  if (a == 0) return false;
  if (level == 0) {
    for (std::uint32_t n = 0; n < kSlots; ++n)
      if (m_nodes[a].slots[n] < m_nodes[b].slots[n]) return false;
    return true;
  }
  const std::uint64_t one = m_nodes[a].stamp;
  const std::uint64_t other = m_nodes[b].stamp;
  Covered& known = m_covered[(one * 0x9e3779b97f4a7c15ULL + other) * 0x9e3779b97f4a7c15ULL >> 48];
  if (known.one == one && known.other == other) return true;
  for (std::uint32_t n = 0; n < kSlots; ++n)
    if (!covers(m_nodes[a].slots[n], m_nodes[b].slots[n], level - 1)) return false;
  known = {one, other};
  return true;
}

// Takes over the hold of `a`, leaves that of `b`. What is alike in both stays shared, and when b
// knows all that a does, b itself is the result.
std::uint32_t Clocks::joinNodes(std::uint32_t a, std::uint32_t b, std::uint32_t level) {
  if (covers(a, b, level)) return a;
  if (covers(b, a, level)) {
    release(a, level);
    ++m_nodes[b].refs;
    return b;
  }
  a = own(a, level);
  for (std::uint32_t n = 0; n < kSlots; ++n) {
    const std::uint32_t other = m_nodes[b].slots[n];
    const std::uint32_t joined = level == 0 ? std::max(m_nodes[a].slots[n], other)
                                            : joinNodes(m_nodes[a].slots[n], other, level - 1);
    m_nodes[a].slots[n] = joined;
  }
  return a;
}

void Clocks::join(Clock& into, const Clock& from) {
  if (from.root == 0) return;
  if (into.root == 0) return assign(into, from);
  if (into.height < from.height) raise(into, from.height);
  if (into.height == from.height) {
    into.root = joinNodes(into.root, from.root, into.height - 1);
    return;
  }
  Clock raised;
  assign(raised, from);
  raise(raised, into.height);
  into.root = joinNodes(into.root, raised.root, into.height - 1);
  drop(raised);
}

void Clocks::assign(Clock& to, const Clock& from) {
  if (from.root != 0) ++m_nodes[from.root].refs;
  const Clock old = to;
  to = from;
  if (old.root != 0) release(old.root, old.height - 1);
}

void Clocks::drop(Clock& clock) {
  if (clock.root != 0) release(clock.root, clock.height - 1);
  clock = {};
}

}  // namespace gantry::race
