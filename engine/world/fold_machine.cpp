// What is too long for a header, or too rare: procresize, and a G taken from the middle of a queue.
#include "engine/world/fold_machine.h"

#include "engine/world/fold_proc.h"

namespace gantry::folding {
namespace {

// Ring from its tail to the head of the global queue, then runnext: they keep their order and
// go first. Timers move to `heir` (2.12).
void destroyP(World& w, P& p, PId heir) {
  while (p.head != p.tail) {
    const std::uint32_t id = p.ring[--p.tail % P::kRing];
    w.gs[id].where = Where::global;
    pushHead(w, w.global, id);
  }
  if (p.runnext.valid()) {
    w.gs[p.runnext.v].where = Where::global;
    pushHead(w, w.global, p.runnext.v);
    p.runnext = GId::none();
  }
  while (!p.timers.empty()) {
    const std::uint32_t id = p.timers.front();
    p.timers.remove(id, w.timerPlaces);
    w.timers[id].p = heir;
    w.ps[heir.v].timers.insert(id, w.timers[id].when, w.timerPlaces);
  }
  while (p.gfree != kNil) {
    const std::uint32_t id = p.gfree;
    p.gfree = w.gs[id].link;
    w.gs[id].link = w.gfree;
    w.gfree = id;
    ++w.gfreeSize;
  }
  p.gfreeSize = 0;
  p.m = MId::none();
  p.status = PStatus::dead;
}

}  // namespace

const char* resizeProcs(World& w, MId caller, std::uint32_t n) {
  M& m = w.ms[caller.v];
  const std::uint32_t old = w.gomaxprocs;
  for (std::uint32_t i = 0; i < old; ++i)
    RULE(m.p.v == i || (w.ps[i].status != PStatus::running && !w.ps[i].m.valid()),
         "an M still has a P, or is on its way to one");
  if (w.ps.size() < n) w.ps.resize(n);
  w.gomaxprocs = n;
  const bool moves = m.p.valid() && m.p.v >= n;
  const PId heir = moves ? PId(0) : m.p;
  for (std::uint32_t i = n; i < old; ++i) destroyP(w, w.ps[i], heir);
  if (moves) {
    m.p = PId(0);
    w.ps[0].status = PStatus::running;
    w.ps[0].since = w.now;
    w.ps[0].m = caller;
    if (m.curg.valid()) w.gs[m.curg.v].p = PId(0);
  }
  w.pidle.clear();
  for (std::uint32_t i = n; i-- > 0;) {
    P& p = w.ps[i];
    if (m.p.v == i) continue;
    p.status = PStatus::idle;
    p.onIdleList = p.runqEmpty();
    if (p.onIdleList) w.pidle.push_back(static_cast<std::uint16_t>(i));
  }
  return nullptr;
}

const char* takeQueued(World& w, P& p, std::uint32_t id) {
  const Where where = w.gs[id].where;
  if (where == Where::runnext && p.runnext.v == id) {
    p.runnext = GId::none();
    return nullptr;
  }
  if (where == Where::ring) {
    std::uint32_t at = p.head;
    while (at != p.tail && p.ring[at % P::kRing] != id) ++at;
    RULE(at != p.tail, "not in the ring of this P");
    for (; at != p.head; --at) p.ring[at % P::kRing] = p.ring[(at - 1) % P::kRing];
    ++p.head;
    return nullptr;
  }
  RULE(where == Where::global, "in no queue of this P, nor in the global one");
  if (w.global.head == id) {
    popHead(w, w.global);
    return nullptr;
  }
  std::uint32_t before = w.global.head;
  while (before != kNil && w.gs[before].link != id) before = w.gs[before].link;
  RULE(before != kNil, "not in the global queue");
  w.gs[before].link = w.gs[id].link;
  if (w.global.tail == id) w.global.tail = before;
  w.gs[id].link = kNil;
  --w.global.size;
  return nullptr;
}

}  // namespace gantry::folding
