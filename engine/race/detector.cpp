// Goroutines, edges, and the rule for one access.
#include "engine/race/detector.h"

#include <algorithm>

namespace gantry::race {
namespace {

Tid tidIn(std::uint64_t epoch) { return static_cast<Tid>(epoch >> 32); }
std::uint32_t timeIn(std::uint64_t epoch) { return static_cast<std::uint32_t>(epoch); }
std::uint64_t epochOf(Tid tid, std::uint32_t time) { return std::uint64_t{tid} << 32 | time; }

// The bytes of a word in one and not in the other.
std::uint8_t minus(std::uint8_t one, std::uint8_t other) {
  return static_cast<std::uint8_t>(one & ~unsigned{other});
}

constexpr std::size_t kFewReads = 8;

}  // namespace

void Detector::reset() {
  m_clocks.reset();
  m_stacks.reset();
  m_shadow.reset(0, 0);
  m_goroutines.clear();
  m_children = 0;
  m_slots.clear();
  m_syncs.clear();
  m_atomics.clear();
  m_ticks.clear();
  m_toldPairs.clear();
  m_races = 0;
  m_epoch = 0;
  m_current = 0;
}

void Detector::begin(std::uint64_t base, std::uint64_t bytes, StackSource* source) {
  m_shadow.reset(base, bytes);
  m_source = source;
}

Tid Detector::create(std::uint32_t slot, const Tid* parent) {
  const auto tid = static_cast<Tid>(m_goroutines.size());
  Goroutine& made = m_goroutines.emplace_back();
  made.slot = slot;
  made.createdEvent = m_events == nullptr ? 0 : *m_events;
  if (slot >= m_slots.size()) m_slots.resize(slot + 1);
  m_slots[slot] = tid;
  if (parent != nullptr) {
    made.parent = *parent;
    made.hasParent = true;
    made.child = ++m_children;
    made.created = m_goroutines[*parent].at;
    made.clock.tid = tid;
    made.clock.time = 1;
    m_clocks.acquire(made.clock, m_goroutines[*parent].clock);
    tick(*parent, EdgeKind::go);
  }
  m_goroutines[tid].clock.tid = tid;
  m_goroutines[tid].clock.time = 1;
  m_goroutines[tid].acquired = {EdgeKind::go, m_goroutines[tid].createdEvent};
  return tid;
}

void Detector::run(std::uint32_t slot) {
  if (slot >= m_slots.size()) create(slot, nullptr);
  m_current = m_slots[slot];
  m_epoch = epochOf(m_current, m_goroutines[m_current].time);
}

// What the goroutine does from now on, nobody knows who has what it released.
void Detector::tick(Tid tid, EdgeKind kind) {
  Goroutine& g = m_goroutines[tid];
  g.clock.time = ++g.time;
  g.released = {kind, m_events == nullptr ? 0 : *m_events};
  if (m_events != nullptr) m_ticks.push_back({tid, static_cast<std::uint32_t>(*m_events)});
  if (tid == m_current) m_epoch = epochOf(tid, g.time);
}

std::uint64_t Detector::eventOf(Tid tid, std::uint32_t time) const {
  if (tid >= m_goroutines.size() || m_events == nullptr) return 0;
  std::uint32_t at = 1;
  if (time <= at) return m_goroutines[tid].createdEvent;
  for (const Tick& one : m_ticks)
    if (one.tid == tid && ++at == time) return one.event;
  return 0;
}

void Detector::acquire(Tid tid, const Clock& from, EdgeKind kind) {
  m_clocks.acquire(m_goroutines[tid].clock, from);
  m_goroutines[tid].acquired = {kind, m_events == nullptr ? 0 : *m_events};
}

void Detector::release(Tid tid, Clock& into, EdgeKind kind) {
  m_clocks.release(into, m_goroutines[tid].clock);
  tick(tid, kind);
}

void Detector::releaseStore(Tid tid, Clock& into, EdgeKind kind) {
  m_clocks.assign(into, m_goroutines[tid].clock);
  tick(tid, kind);
}

void Detector::releaseAcquire(Tid tid, Clock& with, EdgeKind kind) {
  tick(tid, kind);
  m_clocks.swap(m_goroutines[tid].clock, with);
  m_goroutines[tid].acquired = {kind, m_events == nullptr ? 0 : *m_events};
}

// Each takes over what the other knows by then, its own knowledge too.
void Detector::exchange(Tid one, Tid other, EdgeKind kind) {
  Goroutine& first = m_goroutines[one];
  Goroutine& second = m_goroutines[other];
  m_clocks.exchange(first.clock, second.clock);
  first.acquired = second.acquired = {kind, m_events == nullptr ? 0 : *m_events};
  tick(one, kind);
  tick(other, kind);
}

void Detector::hear(Tid tid, Tid from, EdgeKind kind) {
  acquire(tid, m_goroutines[from].clock, kind);
  tick(from, kind);
}

void Detector::access(std::uint32_t slot, bool writes) {
  const Tid before = m_current;
  run(slot);
  const Goroutine& g = m_goroutines[m_current];
  if (g.about != 0) slow(g.about, 8, writes, false, g.at);
  m_current = before;
  m_epoch = epochOf(before, before < m_goroutines.size() ? m_goroutines[before].time : 0);
}

// Whether the running goroutine knows of it.
bool Detector::known(std::uint64_t epoch) {
  const Tid tid = tidIn(epoch);
  return tid == m_current || m_clocks.knows(m_goroutines[m_current].clock, tid, timeIn(epoch));
}

void Detector::slow(std::uint64_t address, std::uint64_t size, bool writes, bool atomic,
                    StackId stack) {
  const std::uint64_t end = address + size;
  Access now;
  now.epoch = m_epoch;
  now.stack = stack;
  now.write = writes;
  now.atomic = atomic;
  while (address < end) {
    const std::uint64_t next = std::min(end, (address & ~std::uint64_t{7}) + 8);
    const auto bytes = static_cast<std::uint32_t>(next - address);
    if (m_listener != nullptr && !atomic) [[unlikely]]
      m_listener->accessed(address & ~std::uint64_t{7}, writes);
    if (atomic || !addsNothing(address, bytes, writes)) {
      Cell* const cell = m_shadow.make(address);
      if (cell == nullptr) return;
      if (now.stack == 0 && m_source != nullptr) now.stack = m_source->stack();
      now.mask = static_cast<std::uint8_t>(((1U << bytes) - 1) << (address & 7));
      touch(*cell, address & ~std::uint64_t{7}, now);
    }
    address = next;
  }
}

const Access* Detector::conflict(Cell& cell, const Access& now, Access& inlined) {
  const auto races = [&](const Access& old) {
    return (old.mask & now.mask) != 0 && !(old.atomic && now.atomic) && !known(old.epoch);
  };
  inlined = {cell.writeEpoch, cell.writeStack, cell.writeMask, true, false};
  if (races(inlined)) return &inlined;
  const Extra* const extra = m_shadow.extraOf(cell);
  if (extra != nullptr)
    for (const Access& old : extra->writes)
      if (races(old)) return &old;
  if (!now.write) return nullptr;
  inlined = {cell.readEpoch, cell.readStack, cell.readMask, false, false};
  if (races(inlined)) return &inlined;
  if (extra != nullptr)
    for (const Access& old : extra->reads)
      if (races(old)) return &old;
  return nullptr;
}

void Detector::touch(Cell& cell, std::uint64_t address, const Access& now) {
  if (cell.reported != 0 && !now.write) return;
  Access inlined;
  if (const Access* const old = conflict(cell, now, inlined); old != nullptr) {
    const Access before = *old;
    m_shadow.clear(cell);
    cell.reported = 1;
    found(address, now, before);
    return;
  }
  drop(cell, now);
  keep(cell, now);
}

// What `now` makes superfluous: whoever is not ordered with that is not ordered with `now`.
void Detector::drop(Cell& cell, const Access& now) {
  const auto superfluous = [&](const Access& old) {
    return (!now.atomic || old.atomic) && known(old.epoch);
  };
  const auto keptOf = [&](std::vector<Access>& list) {
    std::size_t kept = 0;
    for (Access old : list) {
      if ((old.mask & now.mask) != 0 && superfluous(old)) old.mask = minus(old.mask, now.mask);
      if (old.mask != 0) list[kept++] = old;
    }
    list.resize(kept);
  };
  Extra* const extra = m_shadow.extraOf(cell);
  if (!now.atomic && (cell.readMask & now.mask) != 0 && known(cell.readEpoch))
    cell.readMask = minus(cell.readMask, now.mask);
  if (extra != nullptr && (now.write || extra->reads.size() <= kFewReads)) keptOf(extra->reads);
  if (!now.write) return;
  if (!now.atomic && (cell.writeMask & now.mask) != 0 && known(cell.writeEpoch))
    cell.writeMask = minus(cell.writeMask, now.mask);
  if (extra != nullptr) keptOf(extra->writes);
}

void Detector::keep(Cell& cell, const Access& now) {
  if (now.atomic) {
    Extra& extra = m_shadow.extra(cell);
    (now.write ? extra.writes : extra.reads).push_back(now);
    if (!now.write) tidyReads(extra, now);
    return;
  }
  if (!now.write) return keepRead(cell, now);
  if (cell.writeMask != 0 && (cell.writeEpoch != now.epoch || cell.writeStack != now.stack)) {
    m_shadow.extra(cell).writes.push_back(
        {cell.writeEpoch, cell.writeStack, cell.writeMask, true, false});
    cell.writeMask = 0;
  }
  cell.writeEpoch = now.epoch;
  cell.writeStack = now.stack;
  cell.writeMask = static_cast<std::uint8_t>(cell.writeMask | now.mask);
}

void Detector::keepRead(Cell& cell, const Access& now) {
  if (cell.readMask != 0 && (cell.readEpoch != now.epoch || cell.readStack != now.stack)) {
    Extra& extra = m_shadow.extra(cell);
    extra.reads.push_back({cell.readEpoch, cell.readStack, cell.readMask, false, false});
    tidyReads(extra, now);
    cell.readMask = 0;
  }
  cell.readEpoch = now.epoch;
  cell.readStack = now.stack;
  cell.readMask = static_cast<std::uint8_t>(cell.readMask | now.mask);
}

// Many goroutines read: now and then the reads are thrown away that a later one of the same
// goroutine, or of the running one, stands for.
void Detector::tidyReads(Extra& extra, const Access& now) {
  if (extra.reads.size() <= std::max(kFewReads, extra.tidyAt)) return;
  std::stable_sort(extra.reads.begin(), extra.reads.end(), [](const Access& a, const Access& b) {
    return tidIn(a.epoch) != tidIn(b.epoch) ? tidIn(a.epoch) < tidIn(b.epoch)
                                            : timeIn(a.epoch) > timeIn(b.epoch);
  });
  std::vector<Access> kept;
  std::size_t first = 0;  // of the goroutine's
  for (const Access& one : extra.reads) {
    if (first < kept.size() && tidIn(kept[first].epoch) != tidIn(one.epoch)) first = kept.size();
    std::uint8_t left = one.mask;
    if ((!now.atomic || one.atomic) && tidIn(one.epoch) != m_current && known(one.epoch))
      left = minus(left, now.mask);
    for (std::size_t n = first; n < kept.size(); ++n)
      if (!kept[n].atomic || one.atomic) left = minus(left, kept[n].mask);
    if (left == 0) continue;
    kept.push_back(one);
    kept.back().mask = left;
  }
  extra.reads.swap(kept);
  extra.tidyAt = extra.reads.size() * 2;
}

void Detector::found(std::uint64_t address, const Access& now, const Access& before) {
  const auto pair = std::minmax(now.stack, before.stack);
  if (!m_toldPairs.insert({pair.first, pair.second}).second) return;
  ++m_races;
  if (!m_told) return;
  Found race;
  const auto both = static_cast<std::uint32_t>(now.mask & before.mask);
  race.address = address + static_cast<std::uint64_t>(__builtin_ctz(both));
  const Tid old = tidIn(before.epoch);
  race.now = {m_current, now, m_events == nullptr ? 0 : *m_events};
  race.before = {old, before, eventOf(old, timeIn(before.epoch))};
  if (m_goroutines[old].time > timeIn(before.epoch)) race.released = m_goroutines[old].released;
  race.acquired = m_goroutines[m_current].acquired;
  m_told(race);
}

}  // namespace gantry::race
