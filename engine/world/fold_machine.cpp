// procresize: the one change of the machine that is too long for a header.
#include "engine/world/fold_machine.h"

#include "engine/world/timer_heap.h"

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
    heapRemove(w, id);
    heapInsert(w, heir, id);
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

}  // namespace gantry::folding
