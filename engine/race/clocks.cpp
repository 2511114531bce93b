// Notes of joins, counted; note 0 says nothing.
#include "engine/race/clocks.h"

#include <algorithm>
#include <utility>

namespace gantry::race {
namespace {

// So many notes back in a goroutine's own past are looked at before its clock is written out.
constexpr int kNear = 8;
// So many joins long a clock that had to be written out counts as one that is asked all the time.
constexpr std::uint32_t kEager = 4;

}  // namespace

void Clocks::reset() {
  m_trees.reset();
  m_notes.assign(1, {});
  m_free.clear();
  m_written.assign(1, {});
  m_freeTrees.clear();
  m_few = true;
  m_limit = m_most;
}

// Takes over the caller's holds of the two.
std::uint32_t Clocks::make(Kind kind, Part left, Part right) {
  if (notes() >= m_limit) [[unlikely]]
    writeAll();
  std::uint32_t made = 0;
  if (m_free.empty()) {
    made = static_cast<std::uint32_t>(m_notes.size());
    m_notes.emplace_back();
  } else {
    made = m_free.back();
    m_free.pop_back();
  }
  m_notes[made] = {1, kind, left, right};
  return made;
}

void Clocks::letGo(std::uint32_t note) {
  if (note == 0 || --m_notes[note].refs != 0) return;
  m_going.push_back(note);
  while (!m_going.empty()) {
    const std::uint32_t gone = m_going.back();
    m_going.pop_back();
    m_free.push_back(gone);
    const Note& old = m_notes[gone];
    if (old.kind == Kind::written) {
      m_trees.drop(m_written[old.left.note]);
      m_freeTrees.push_back(old.left.note);
      continue;
    }
    for (const std::uint32_t below : {old.left.note, old.right.note})
      if (below != 0 && --m_notes[below].refs == 0) m_going.push_back(below);
  }
}

bool Clocks::near(std::uint32_t note, Tid tid, std::uint32_t time) const {
  for (int steps = kNear; steps-- > 0;) {
    if (isWritten(note)) return inTree(note, tid) >= time;
    const Note& one = m_notes[note];
    if (says(one.right, tid, time) || says(one.left, tid, time)) return true;
    const Note& other = m_notes[one.right.note];
    if (other.kind != Kind::written &&
        (says(other.right, tid, time) || says(other.left, tid, time)))
      return true;
    note = one.left.note;
  }
  return false;
}

// Whether it is easy to see that `one` knows all of `other`.
bool Clocks::covers(const Clock& one, const Clock& other) const {
  if (other.time != 0) return one.tid == other.tid || near(one.note, other.tid, other.time);
  std::uint32_t note = one.note;
  for (int steps = kNear; steps-- > 0 && note != other.note;) {
    if (isWritten(note)) return false;
    if (m_notes[note].right.note == other.note) return true;
    note = m_notes[note].left.note;
  }
  return note == other.note;
}

bool Clocks::addsNothing(const Note& top, const Clock& from) const {
  if (from.time == 0) return top.kind != Kind::written && top.right.note == from.note;
  if (top.kind == Kind::written)
    return m_trees.get(m_written[top.left.note], from.tid) >= from.time;
  return (top.right.tid == from.tid && top.right.time >= from.time) ||
         (top.left.tid == from.tid && top.left.time >= from.time);
}

void Clocks::acquire(Clock& into, const Clock& from) {
  if (from.empty() || (from.time != 0 && from.tid == into.tid)) return;
  Note& top = m_notes[into.note];
  if (addsNothing(top, from)) return;
  m_few = m_few && into.tid < Trees::kFew && from.tid < Trees::kFew;
  if (m_few) return acquireNow(into, from);
  // Again from the same goroutine, and nobody saw what came between.
  if (top.refs == 1 && top.kind == Kind::acquired && from.time != 0 && top.right.time != 0 &&
      top.right.tid == from.tid) {
    const std::uint32_t old = top.right.note;
    top.left.time = into.time;
    top.right = partOf(from);
    hold(from.note);
    return letGo(old);
  }
  if (into.eager != 0) {
    --into.eager;
    if (top.kind == Kind::written && isWritten(from.note)) return acquireNow(into, from);
  }
  hold(from.note);
  into.note = make(Kind::acquired, partOf(into), partOf(from));
}

void Clocks::exchange(Clock& one, Clock& other) {
  m_few = m_few && one.tid < Trees::kFew && other.tid < Trees::kFew;
  if (m_few) return exchangeNow(one, other);
  Note& both = m_notes[one.note];
  // The same two again, and nobody saw what came between.
  if (one.note == other.note && both.kind == Kind::exchanged && both.refs == 2 &&
      both.left.tid + both.right.tid == one.tid + other.tid &&
      (both.left.tid == one.tid || both.left.tid == other.tid)) {
    both.left.time = both.left.tid == one.tid ? one.time : other.time;
    both.right.time = both.right.tid == one.tid ? one.time : other.time;
    return;
  }
  const bool asked = (one.eager | other.eager) != 0;
  if (one.eager != 0) --one.eager;
  if (other.eager != 0) --other.eager;
  if (asked && isWritten(one.note) && isWritten(other.note)) return exchangeNow(one, other);
  const std::uint32_t made = make(Kind::exchanged, partOf(one), partOf(other));
  one.note = hold(made);
  other.note = made;
}

void Clocks::release(Clock& into, const Clock& from) {
  if (into.empty() || covers(from, into)) return assign(into, from);
  hold(from.note);
  into.note = make(Kind::joined, partOf(into), partOf(from));
  into.tid = 0;
  into.time = 0;
  m_few = m_few && from.tid < Trees::kFew;
  if (m_few) write(into.note);
}

void Clocks::swap(Clock& mine, Clock& with) {
  if (m_few && swapFew(mine, with)) return;
  const Clock before = with;
  with = {hold(mine.note), mine.tid, mine.time - 1, 0, 0};
  acquire(mine, before);
  letGo(before.note);
}

// Where nobody else holds what was in `with`, `mine` goes on in its place.
bool Clocks::swapFew(Clock& mine, Clock& with) {
  if (m_notes[with.note].refs != 1 || mine.tid >= Trees::kFew || with.tid >= Trees::kFew ||
      mine.tid == with.tid || addsNothing(m_notes[mine.note], with))
    return false;
  const Clock before = with;
  Tree& tree = m_written[m_notes[before.note].left.note];
  if (!m_trees.joinFew(tree, viewOf(partOf(before)), viewOf(partOf(mine)))) return false;
  if (mine.floor == mine.note) letGo(std::exchange(mine.floor, 0));
  with = {mine.note, mine.tid, mine.time - 1, 0, 0};
  mine.note = before.note;
  return true;
}

void Clocks::assign(Clock& to, const Clock& from) {
  const Clock old = to;
  to = {hold(from.note), from.tid, from.time, 0, 0};
  letGo(old.note);
  letGo(old.floor);
}

void Clocks::drop(Clock& clock) {
  letGo(clock.note);
  letGo(clock.floor);
  clock = {};
}

// What the clock, written out, says of `tid`.
std::uint32_t Clocks::written(Clock& clock, Tid tid) {
  if (clock.floor != clock.note) {
    // First, so that the tree can be changed where it is.
    letGo(std::exchange(clock.floor, 0));
    clock.eager = kEager;
    write(clock.note);
    clock.floor = hold(clock.note);
  }
  return inTree(clock.note, tid);
}

// First what it is made of, however deep that goes.
void Clocks::write(std::uint32_t note) {
  m_todo.push_back(note);
  while (!m_todo.empty()) {
    const std::uint32_t next = m_todo.back();
    const Note& one = m_notes[next];
    if (one.kind == Kind::written) {
      m_todo.pop_back();
    } else if (!isWritten(one.left.note)) {
      m_todo.push_back(one.left.note);
    } else if (!isWritten(one.right.note)) {
      m_todo.push_back(one.right.note);
    } else {
      m_todo.pop_back();
      writeOne(next);
    }
  }
}

// The tree of a part, for reading; what is known of `changed` is turned to the part's goroutine.
Tree Clocks::viewOf(const Part& part) const {
  Tree tree = m_written[m_notes[part.note].left.note];
  if (tree.tid != part.tid || part.time == 0) {
    const bool own = part.time != 0 && tree.baseTid == part.tid;
    const std::uint32_t changed = own ? tree.baseTime : 0;
    if (tree.changed != 0) {
      tree.baseTid = tree.tid;
      tree.baseTime = tree.changed;
    } else if (own) {
      tree.baseTime = 0;
    }
    tree.changed = changed;
  }
  tree.tid = part.tid;
  tree.time = part.time;
  return tree;
}

// That of a part of a note that is being written: taken when nobody else needs it.
Tree Clocks::treeOf(const Part& part) {
  const Tree tree = viewOf(part);
  if (m_notes[part.note].refs == 1) {
    m_written[m_notes[part.note].left.note] = {};
  } else {
    m_trees.hold(tree);
  }
  return tree;
}

std::uint32_t Clocks::keep(const Tree& tree) {
  if (m_freeTrees.empty()) {
    m_written.push_back(tree);
    return static_cast<std::uint32_t>(m_written.size() - 1);
  }
  const std::uint32_t at = m_freeTrees.back();
  m_freeTrees.pop_back();
  m_written[at] = tree;
  return at;
}

void Clocks::acquireNow(Clock& into, const Clock& from) {
  const std::uint32_t note = into.note;
  const bool mine = goesOn(into);
  Tree tree = viewOf(partOf(into));
  if (!mine) m_trees.hold(tree);
  m_trees.acquire(tree, viewOf(partOf(from)));
  if (mine) {
    m_written[m_notes[note].left.note] = tree;
  } else {
    into.note = make(Kind::written, {keep(tree), 0, 0}, {});
    letGo(note);
  }
}

// What both know is one tree from now on.
void Clocks::exchangeNow(Clock& one, Clock& other) {
  const Part left = partOf(one);
  const Part right = partOf(other);
  if (one.floor == one.note) letGo(std::exchange(one.floor, 0));
  const bool mine = goesOn(one);
  Tree tree = viewOf(left);
  if (!mine) m_trees.hold(tree);
  m_trees.acquire(tree, viewOf(right));
  if (mine) m_written[m_notes[left.note].left.note] = {};
  settle(tree, left, right);
  one.note = make(Kind::written, {keep(tree), 0, 0}, {});
  other.note = hold(one.note);
  letGo(left.note);
  letGo(right.note);
}

// Either goroutine can be the one that goes on: its time is said by the tree.
void Clocks::settle(Tree& tree, const Part& left, const Part& right) {
  m_trees.settle(tree);
  tree.tid = left.tid;
  tree.changed = left.time;
  tree.baseTid = right.tid;
  tree.baseTime = right.time;
}

void Clocks::writeOne(std::uint32_t note) {
  const Note old = m_notes[note];
  Tree tree = treeOf(old.left);
  Tree other = treeOf(old.right);
  if (old.kind == Kind::joined) {
    m_trees.release(tree, other);
  } else {
    m_trees.acquire(tree, other);
  }
  m_trees.drop(other);
  if (old.kind == Kind::exchanged) settle(tree, old.left, old.right);
  if (old.kind == Kind::joined) m_trees.settle(tree);
  const std::uint32_t at = keep(tree);
  m_notes[note].kind = Kind::written;
  m_notes[note].left = {at, 0, 0};
  m_notes[note].right = {};
  letGo(old.left.note);
  letGo(old.right.note);
}

// What is left are the clocks that somebody holds.
void Clocks::writeAll() {
  for (std::uint32_t note = 1; note < m_notes.size(); ++note)
    if (m_notes[note].refs != 0) write(note);
  m_limit = std::max(m_most, 2 * notes());
}

}  // namespace gantry::race
