// Run queues, free lists, and the links among G, M and P.
#include "engine/world/invariants.h"

#include <algorithm>
#include <vector>

#include "engine/world/invariants_parts.h"

namespace gantry {
namespace invariants {
namespace {

// Counts where runnable Gs are found, and checks that each knows where it is.
class Places {
 public:
  explicit Places(const World& w) : m_w(w), m_found(w.gs.size(), 0) {}

  std::string put(std::uint32_t g, Where where, const char* queue, std::uint32_t number) {
    HOLDS(g < m_w.gs.size(), "{}{} holds {}", queue, number, nameOf(m_w, g));
    HOLDS(m_w.gs[g].where == where, "{} is on {}{} and does not know it", nameOf(m_w, g), queue,
          number);
    HOLDS(++m_found[g] == 1, "{} is on two queues", nameOf(m_w, g));
    return {};
  }

  [[nodiscard]] bool found(std::uint32_t g) const { return m_found[g] != 0; }

 private:
  const World& m_w;
  std::vector<std::uint8_t> m_found;
};

std::string localQueues(const World& w, Places& places) {
  for (std::uint32_t i = 0; i < w.ps.size(); ++i) {
    const P& p = w.ps[i];
    HOLDS(p.ringSize() <= P::kRing, "P{}'s ring holds {} Gs", i, p.ringSize());
    for (std::uint32_t at = 0; at < p.ringSize(); ++at) {
      const std::uint32_t g = p.ringAt(at).v;
      if (auto broken = places.put(g, Where::ring, "the ring of P", i); !broken.empty())
        return broken;
      HOLDS(w.gs[g].p.v == i, "{} is on P{}'s ring and names P{}", nameOf(w, g), i, w.gs[g].p.v);
    }
    if (!p.runnext.valid()) continue;
    const std::uint32_t g = p.runnext.v;
    if (auto broken = places.put(g, Where::runnext, "runnext of P", i); !broken.empty())
      return broken;
    HOLDS(w.gs[g].p.v == i, "{} is runnext of P{} and names P{}", nameOf(w, g), i, w.gs[g].p.v);
  }
  return {};
}

std::string globalQueue(const World& w, Places& places) {
  std::uint32_t last = kNil;
  std::uint32_t count = 0;
  for (std::uint32_t g = w.global.head; g != kNil; g = w.gs[g].link) {
    HOLDS(count++ < w.global.size, "the global queue is longer than its size {}", w.global.size);
    if (auto broken = places.put(g, Where::global, "global queue ", 0); !broken.empty())
      return broken;
    last = g;
  }
  HOLDS(count == w.global.size, "the global queue holds {} Gs and says {}", count, w.global.size);
  HOLDS(last == w.global.tail, "the global queue does not end at its tail");
  return {};
}

// A free list of dead Gs; `seen` counts each.
std::string freeList(const World& w, std::uint32_t head, std::uint32_t size, const char* whose,
                     std::vector<std::uint8_t>& seen) {
  std::uint32_t count = 0;
  for (std::uint32_t g = head; g != kNil; g = w.gs[g].link) {
    HOLDS(g < w.gs.size(), "{} free list holds {}", whose, nameOf(w, g));
    HOLDS(w.gs[g].status == GStatus::dead, "{} is on {} free list and is not dead", nameOf(w, g),
          whose);
    HOLDS(++seen[g] == 1, "{} is on two free lists", nameOf(w, g));
    ++count;
  }
  HOLDS(count == size, "{} free list holds {} Gs and says {}", whose, count, size);
  return {};
}

bool isRunning(const World& w, MId m, std::uint32_t g) {
  return m.v < w.ms.size() && w.ms[m.v].curg.v == g;
}

}  // namespace

std::string ofQueues(const World& w) {
  Places places(w);
  if (auto broken = localQueues(w, places); !broken.empty()) return broken;
  if (auto broken = globalQueue(w, places); !broken.empty()) return broken;
  for (std::uint32_t m = 0; m < w.ms.size(); ++m) {
    if (!w.ms[m].hand.valid()) continue;
    if (auto broken = places.put(w.ms[m].hand.v, Where::hand, "the hand of M", m); !broken.empty())
      return broken;
  }
  for (std::uint32_t g = 0; g < w.gs.size(); ++g) {
    const bool runnable = w.gs[g].status == GStatus::runnable;
    HOLDS(runnable || !places.found(g), "{} is on a run queue and not runnable", nameOf(w, g));
    HOLDS(!runnable || places.found(g), "{} is runnable and on no queue", nameOf(w, g));
    HOLDS(runnable || w.gs[g].where == Where::none, "{} names a queue and is not runnable",
          nameOf(w, g));
  }
  return {};
}

std::string ofFreeLists(const World& w) {
  std::vector<std::uint8_t> seen(w.gs.size(), 0);
  for (std::uint32_t i = 0; i < w.ps.size(); ++i) {
    const P& p = w.ps[i];
    const std::string whose = fmt::format("P{}'s", i);
    if (auto broken = freeList(w, p.gfree, p.gfreeSize, whose.c_str(), seen); !broken.empty())
      return broken;
  }
  if (auto broken = freeList(w, w.gfree, w.gfreeSize, "the global", seen); !broken.empty())
    return broken;
  for (std::uint32_t g = 0; g < w.gs.size(); ++g)
    HOLDS(seen[g] != 0 || w.gs[g].status != GStatus::dead, "{} is dead and on no free list",
          nameOf(w, g));
  return {};
}

std::string ofGs(const World& w) {
  std::uint64_t live = 0;
  std::uint64_t dead = 0;
  std::vector<std::uint32_t> goids;
  for (std::uint32_t i = 0; i < w.gs.size(); ++i) {
    const G& g = w.gs[i];
    const bool runs = g.status == GStatus::running || g.status == GStatus::syscall;
    HOLDS(runs == isRunning(w, g.m, i), "{} runs, or its M says so, but not both", nameOf(w, i));
    HOLDS(g.status != GStatus::waiting || g.reason != WaitReason::none, "{} waits for no reason",
          nameOf(w, i));
    HOLDS(g.goid != 0 && g.goid <= w.goidgen, "slot {} has goid {}, never given out", i, g.goid);
    if (g.lockedM.valid()) {
      HOLDS(g.lockDepth != 0 && g.lockedM.v < w.ms.size() && w.ms[g.lockedM.v].lockedg.v == i,
            "{} is locked to M{}, which is not locked to it", nameOf(w, i), g.lockedM.v);
    }
    if (g.status == GStatus::dead) {
      ++dead;
      continue;
    }
    goids.push_back(g.goid);
    if (!g.system()) ++live;
  }
  std::sort(goids.begin(), goids.end());
  HOLDS(std::adjacent_find(goids.begin(), goids.end()) == goids.end(), "two live Gs share a goid");
  HOLDS(live == w.totals.liveGs, "{} Gs live and {} are counted", live, w.totals.liveGs);
  HOLDS(w.totals.created - w.totals.ended == w.gs.size() - dead,
        "{} Gs were made and {} ended, but {} are there", w.totals.created, w.totals.ended,
        w.gs.size() - dead);
  return {};
}

std::string ofMs(const World& w) {
  std::uint32_t spinning = 0;
  for (std::uint32_t i = 0; i < w.ms.size(); ++i) {
    const M& m = w.ms[i];
    spinning += m.spinning ? 1 : 0;
    HOLDS(!m.spinning || !m.curg.valid(), "M{} spins and runs a G", i);
    const bool runs = m.state == MState::running;
    const bool calls = m.state == MState::syscall;
    HOLDS(m.curg.valid() == (runs || calls), "M{} has a G, or a state for one, but not both", i);
    if (m.curg.valid()) {
      HOLDS(m.curg.v < w.gs.size(), "M{} runs {}", i, nameOf(w, m.curg.v));
      const G& g = w.gs[m.curg.v];
      HOLDS(g.m.v == i, "M{} runs {}, which names M{}", i, nameOf(w, m.curg.v), g.m.v);
      HOLDS(g.status == (runs ? GStatus::running : GStatus::syscall),
            "M{} and its {} are not in the same state", i, nameOf(w, m.curg.v));
    }
    HOLDS(!runs || m.p.valid(), "M{} runs a G without a P", i);
    const bool mayHoldP = runs || m.state == MState::scheduling;
    HOLDS(!m.p.valid() || mayHoldP, "M{} holds a P in a state in which none does", i);
    HOLDS(!m.hand.valid() || m.state == MState::scheduling, "M{} rests with a G in its hand", i);
    if (m.p.valid()) {
      HOLDS(m.p.v < w.gomaxprocs && w.ps[m.p.v].m.v == i, "M{} holds P{}, which does not name it",
            i, m.p.v);
    }
    if (m.nextp.valid()) {
      HOLDS(!m.p.valid() && m.nextp.v < w.gomaxprocs && w.ps[m.nextp.v].m.v == i,
            "M{} is promised P{}, which does not name it", i, m.nextp.v);
    }
    if (m.lockedg.valid()) {
      HOLDS(m.lockedg.v < w.gs.size() && w.gs[m.lockedg.v].lockedM.v == i,
            "M{} is locked to {}, which is not locked to it", i, nameOf(w, m.lockedg.v));
    }
  }
  HOLDS(spinning == w.spinning, "{} Ms spin and {} are counted", spinning, w.spinning);
  return {};
}

std::string ofPs(const World& w) {
  HOLDS(w.gomaxprocs <= w.ps.size(), "GOMAXPROCS is {} with {} Ps", w.gomaxprocs, w.ps.size());
  for (std::uint32_t i = 0; i < w.ps.size(); ++i) {
    const P& p = w.ps[i];
    HOLDS((p.status == PStatus::dead) == (i >= w.gomaxprocs), "P{} is dead, or should be", i);
    const M* m = p.m.v < w.ms.size() ? &w.ms[p.m.v] : nullptr;
    switch (p.status) {
      case PStatus::running:
        HOLDS(m != nullptr && m->p.v == i, "P{} runs without an M", i);
        break;
      case PStatus::syscall:
        HOLDS(m != nullptr && m->state == MState::syscall && m->oldp.v == i,
              "P{} is in the system call of no M", i);
        break;
      case PStatus::idle:
        HOLDS(!p.m.valid() || (m != nullptr && m->nextp.v == i), "P{} is idle and names an M", i);
        break;
      case PStatus::gcstop:
        HOLDS(!p.m.valid() && w.stw != 0, "P{} is stopped alone", i);
        break;
      case PStatus::dead:
        HOLDS(!p.m.valid() && p.runqEmpty() && p.timers.empty() && p.gfree == kNil,
              "P{} is dead and not empty", i);
        break;
    }
  }
  return {};
}

std::string ofIdleLists(const World& w) {
  std::uint32_t marked = 0;
  for (const P& p : w.ps) marked += p.onIdleList ? 1 : 0;
  HOLDS(marked == w.pidle.size(), "{} Ps are marked idle and {} listed", marked, w.pidle.size());
  std::vector<std::uint8_t> listedPs(w.ps.size(), 0);
  for (const std::uint16_t id : w.pidle) {
    HOLDS(id < w.ps.size() && w.ps[id].onIdleList, "P{} is listed as idle and not marked", id);
    HOLDS(++listedPs[id] == 1, "P{} is listed as idle twice", id);
    const P& p = w.ps[id];
    HOLDS(p.status == PStatus::idle && !p.m.valid(), "P{} is listed as idle and is not", id);
    HOLDS(p.runqEmpty(), "P{} is listed as idle and has work", id);
  }
  std::vector<std::uint8_t> listedMs(w.ms.size(), 0);
  for (const std::uint16_t id : w.midle) {
    HOLDS(id < w.ms.size() && w.ms[id].state == MState::idle, "M{} is listed as idle and is not",
          id);
    HOLDS(++listedMs[id] == 1, "M{} is listed as idle twice", id);
  }
  for (std::uint32_t i = 0; i < w.ms.size(); ++i) {
    const bool justMade = i + 1 == w.ms.size();
    HOLDS(w.ms[i].state != MState::idle || listedMs[i] != 0 || justMade,
          "M{} is idle and not listed", i);
  }
  return {};
}

}  // namespace invariants

std::string brokenInvariant(const World& world) {
  using namespace invariants;
  for (const auto check : {ofQueues, ofFreeLists, ofGs, ofMs, ofPs, ofIdleLists, ofWaitQueues,
                           ofSudogs, ofChannels, ofSyncs, ofTimers}) {
    if (auto broken = check(world); !broken.empty()) return broken;
  }
  return {};
}

}  // namespace gantry
