// The fixpoint.
#include "engine/analysis/stuck.h"

#include <algorithm>
#include <string_view>

#include "engine/world/wait_text.h"

namespace gantry {
namespace {

bool ofProgram(const G& g) {
  return !g.system() && g.status != GStatus::dead && g.status != GStatus::idle;
}

bool waitsForLock(WaitReason reason) {
  return reason == WaitReason::mutexLock || reason == WaitReason::rwmutexLock ||
         reason == WaitReason::rwmutexRLock;
}

bool onConnection(const G& g, const Symbols& symbols) {
  const std::string_view what = networkWait(g.reason, g.object, symbols);
  return what.starts_with("read ") || what.starts_with("write ");
}

class Fixpoint {
 public:
  Fixpoint(const History& history, const ReachFn& reach, bool mainReturned, bool silent = false)
      : m_history(history), w(history.end()), m_reach(reach), m_live(w.gs.size()) {
    for (std::uint32_t slot = 0; slot < w.gs.size(); ++slot) {
      const G& g = w.gs[slot];
      const bool gone = mainReturned && g.goid == 1;
      m_live[slot] = !g.system() && ofProgram(g) && !gone &&
                     (g.status != GStatus::waiting || wakesByItself(g.reason)) &&
                     !(silent && onConnection(g, history.recording().symbols));
    }
  }

  std::vector<std::uint32_t> stuck() {
    bool more = true;
    while (more) {
      look();
      more = false;
      for (std::uint32_t slot = 0; slot < w.gs.size(); ++slot) {
        if (m_live[slot] || !waits(slot) || !mayWake(slot)) continue;
        m_live[slot] = true;
        more = true;
      }
    }
    std::vector<std::uint32_t> out;
    for (std::uint32_t slot = 0; slot < w.gs.size(); ++slot)
      if (!m_live[slot] && waits(slot)) out.push_back(slot);
    return out;
  }

 private:
  [[nodiscard]] bool waits(std::uint32_t slot) const {
    return ofProgram(w.gs[slot]) && w.gs[slot].status == GStatus::waiting;
  }

  // What those who may go on lead to.
  void look() {
    std::vector<GId> from;
    for (std::uint32_t slot = 0; slot < w.gs.size(); ++slot)
      if (m_live[slot]) from.emplace_back(slot);
    m_any = !from.empty() || std::any_of(w.timers.begin(), w.timers.end(), [](const auto& t) {
      return t.active && t.kind == TimerKind::func;
    });
    m_known = m_any && m_reach && m_reach(from, m_reached);
  }

  [[nodiscard]] bool reached(bool isChan, std::uint32_t id) const {
    if (!m_any) return false;
    if (!m_known) return true;
    const std::vector<bool>& marks = isChan ? m_reached.chans : m_reached.syncs;
    return id >= marks.size() || marks[id];
  }

  [[nodiscard]] bool liveGoid(std::uint32_t goid) const {
    const std::uint32_t slot = m_history.life(goid).slot;
    return slot < w.gs.size() && w.gs[slot].goid == goid && m_live[slot];
  }

  [[nodiscard]] bool mayWake(std::uint32_t slot) const {
    const G& g = w.gs[slot];
    if (waitsForLock(g.reason) && g.sudogs != kNil) {
      const std::uint32_t id = m_history.outer(w.sudogs[g.sudogs].object);
      const std::vector<Hold> holders = holdersFor(m_history, slot);
      if (!m_history.passedOn(id) && !holders.empty()) {
        return std::any_of(holders.begin(), holders.end(),
                           [&](const Hold& h) { return liveGoid(h.goid); });
      }
      return reached(false, id);
    }
    for (std::uint32_t s = g.sudogs; s != kNil; s = w.sudogs[s].ofG) {
      const Sudog& sudog = w.sudogs[s];
      if (sudog.isChan && w.chans[sudog.object].timer != kNil &&
          w.timers[w.chans[sudog.object].timer].active)
        return true;
      if (reached(sudog.isChan, sudog.object)) return true;
    }
    return false;
  }

  const History& m_history;
  const World& w;  // NOLINT(readability-identifier-naming): every line speaks of it
  const ReachFn& m_reach;
  std::vector<bool> m_live;
  Reached m_reached;
  bool m_any = false;
  bool m_known = false;
};

}  // namespace

bool wakesByItself(WaitReason reason) {
  return reason == WaitReason::sleep || reason == WaitReason::ioWait ||
         reason == WaitReason::panicWait || reason == WaitReason::coroutine;
}

bool waitsInSilence(const World& world, const Recording& recording) {
  const Symbols& symbols = recording.symbols;
  bool connected = false;
  bool awaited = false;
  for (const G& g : world.gs) {
    if (!ofProgram(g) || g.status != GStatus::waiting) continue;
    const bool here = onConnection(g, symbols);
    connected = connected || here;
    const bool forSomebodyNew = g.reason == WaitReason::ioWait && !here;
    awaited = awaited || (here && isOwnCode(recording, g.pos)) ||
              (g.goid == 1 && !forSomebodyNew && g.reason != WaitReason::selectNoCases);
  }
  return connected && awaited;
}

std::vector<std::uint32_t> stuckGoroutines(const History& history, const ReachFn& reach,
                                           bool mainReturned) {
  return Fixpoint(history, reach, mainReturned).stuck();
}

std::vector<std::uint32_t> silentGoroutines(const History& history, const ReachFn& reach) {
  const World& w = history.end();
  if (!waitsInSilence(w, history.recording())) return {};
  std::vector<std::uint32_t> out = Fixpoint(history, reach, false, true).stuck();
  std::erase_if(out, [&](std::uint32_t slot) {
    return !history.ofProgram(w.gs[slot].pos) ||
           (w.gs[slot].goid == 1 && w.gs[slot].reason == WaitReason::selectNoCases);
  });
  return out;
}

std::vector<Hold> holdersFor(const History& history, std::uint32_t slot) {
  const World& w = history.end();
  const G& g = w.gs[slot];
  std::vector<Hold> out;
  if (g.sudogs == kNil || w.sudogs[g.sudogs].isChan || !waitsForLock(g.reason)) return out;
  const std::uint32_t id = history.outer(w.sudogs[g.sudogs].object);
  for (const Hold& h : history.holds())
    if (h.sync == id && !h.waiting) out.push_back(h);
  // A reader stands behind a writer that waits; a writer behind one that has the inner lock.
  if (w.syncs[id].kind == SyncKind::rwmutex && g.reason != WaitReason::rwmutexLock &&
      id + 1 < w.syncs.size()) {
    const GId writer = w.syncs[id + 1].owner;
    if (writer.v < w.gs.size() && writer.v != slot && !w.syncs[id].owner.valid())
      out.push_back({id, w.gs[writer.v].goid, history.life(w.gs[writer.v].goid).blocked,
                     w.gs[writer.v].pos, false, true});
  }
  return out;
}

}  // namespace gantry
