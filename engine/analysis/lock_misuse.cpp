// Locks taken twice, in a circle, or kept while blocked.
#include <algorithm>

#include "engine/analysis/analyses.h"

namespace gantry {
namespace {

bool stuckGoid(const History& history, const std::vector<std::uint32_t>& stuck,
               std::uint32_t goid) {
  return std::binary_search(stuck.begin(), stuck.end(), history.life(goid).slot);
}

// A stuck goroutine waits for a lock that it holds itself.
void doubleLocks(const History& history, const std::vector<std::uint32_t>& stuck,
                 std::vector<Finding>& out) {
  const World& w = history.end();
  for (const std::uint32_t slot : stuck) {
    const G& g = w.gs[slot];
    const std::vector<Hold> holders = holdersFor(history, slot);
    const auto own = std::find_if(holders.begin(), holders.end(),
                                  [&](const Hold& h) { return h.goid == g.goid && !h.waiting; });
    if (own == holders.end()) continue;
    const auto writer =
        std::find_if(holders.begin(), holders.end(), [&](const Hold& h) { return h.waiting; });
    Finding finding;
    const bool again = g.reason == WaitReason::rwmutexRLock && own->reads;
    finding.kind = again ? FindingKind::recursiveRlock : FindingKind::doubleLock;
    const Phrase name = history.sync(own->sync);
    if (again) {
      if (writer == holders.end()) continue;
      finding.sentences = {
          Phrase::of(MessageId::recursiveRlock,
                     {Phrase::ofG(g.goid), name, history.line(g.pos), history.line(own->pos),
                      Phrase::ofG(writer->goid), history.line(writer->pos)})};
      addEvidence(finding, history, g.goid);
      addEvidence(finding, history, writer->goid);
    } else {
      finding.sentences = {
          Phrase::of(MessageId::doubleLock,
                     {Phrase::ofG(g.goid), name, history.line(g.pos), history.line(own->pos)})};
      addEvidence(finding, history, g.goid);
    }
    addLine(finding, history.lineOf(own->pos));
    addEvent(finding, own->event);
    out.push_back(std::move(finding));
  }
}

// A stuck goroutine waits for a channel or a wait group with a lock that a stuck one wants.
void heldWhileBlocked(const History& history, const std::vector<std::uint32_t>& stuck,
                      std::vector<Finding>& out) {
  const World& w = history.end();
  for (const Hold& h : history.holds()) {
    if (h.waiting || !stuckGoid(history, stuck, h.goid)) continue;
    const G& g = w.gs[history.life(h.goid).slot];
    if (g.sudogs == kNil) continue;
    const Sudog& on = w.sudogs[g.sudogs];
    const bool lock = !on.isChan && w.syncs[on.object].kind != SyncKind::waitgroup &&
                      w.syncs[on.object].kind != SyncKind::cond;
    if (lock) continue;
    Finding finding;
    finding.kind = FindingKind::heldWhileBlocked;
    const Phrase name = history.sync(h.sync);
    finding.sentences = {
        Phrase::of(MessageId::heldWhileBlocked,
                   {Phrase::ofG(h.goid), name, history.line(h.pos), history.line(g.pos),
                    on.isChan ? history.chan(on.object) : history.sync(on.object)})};
    addEvidence(finding, history, h.goid);
    addLine(finding, history.lineOf(h.pos));
    addEvent(finding, h.event);
    bool wanted = false;
    for (const std::uint32_t slot : stuck) {
      const G& other = w.gs[slot];
      if (other.sudogs == kNil || w.sudogs[other.sudogs].isChan || other.goid == h.goid) continue;
      if (history.outer(w.sudogs[other.sudogs].object) != h.sync) continue;
      wanted = true;
      finding.sentences.push_back(Phrase::of(
          MessageId::othersWaitFor, {Phrase::ofG(other.goid), history.line(other.pos), name}));
      addEvidence(finding, history, other.goid);
    }
    if (wanted) out.push_back(std::move(finding));
  }
}

bool share(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint32_t lock) {
    return std::find(b.begin(), b.end(), lock) != b.end();
  });
}

// Whether the two can have been under way at once: neither was over before the other was started,
// and none is the starter of the other with a wait in between.
bool concurrent(const History& history, const LockEdge& a, const LockEdge& b) {
  const LockEdge& early = a.second.event < b.second.event ? a : b;
  const LockEdge& late = a.second.event < b.second.event ? b : a;
  const Life& first = history.life(early.first.goid);
  const Life& second = history.life(late.first.goid);
  if (second.created > early.second.event) {
    // Started later: by the early one itself, or after it was over, is an order.
    if (second.parent == early.first.goid) return false;
    if (first.ended != 0 && first.ended < second.created) return false;
  }
  // Who started it may have waited for its end without an event that says so.
  const bool over = first.ended != 0 && first.ended < late.first.event;
  return !(over && (first.parent == late.first.goid || late.first.goid == 1));
}

void lockOrders(const History& history, const std::vector<std::uint32_t>& stuck,
                std::vector<Finding>& out) {
  const std::vector<LockEdge>& edges = history.edges();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> told;
  for (std::size_t n = 0; n < edges.size(); ++n) {
    for (std::size_t k = n + 1; k < edges.size(); ++k) {
      const LockEdge& a = edges[n];
      const LockEdge& b = edges[k];
      if (a.first.sync != b.second.sync || a.second.sync != b.first.sync) continue;
      if (a.first.goid == b.first.goid || share(a.alsoHeld, b.alsoHeld)) continue;
      if (a.first.reads && b.second.reads && b.first.reads && a.second.reads) continue;
      if (!concurrent(history, a, b)) continue;
      const auto pair = std::minmax(a.first.sync, a.second.sync);
      if (std::find(told.begin(), told.end(), std::pair(pair.first, pair.second)) != told.end())
        continue;
      told.emplace_back(pair.first, pair.second);
      Finding finding;
      finding.kind = FindingKind::lockOrder;
      std::vector<Phrase> steps;
      for (const LockEdge* e : {&a, &b}) {
        steps.push_back(Phrase::of(
            MessageId::lockOrderStep,
            {Phrase::ofG(e->first.goid), history.sync(e->second.sync), history.line(e->second.pos),
             history.sync(e->first.sync), history.line(e->first.pos)}));
        finding.goroutines.push_back(history.goroutine(e->first.goid));
        finding.goroutines.back().line = history.lineOf(e->second.pos);
        addLine(finding, history.lineOf(e->first.pos));
        addLine(finding, history.lineOf(e->second.pos));
        addEvent(finding, e->first.event);
        addEvent(finding, e->second.event);
      }
      const bool hit =
          stuckGoid(history, stuck, a.first.goid) && stuckGoid(history, stuck, b.first.goid);
      finding.sentences = {Phrase::of(MessageId::lockOrder, {Phrase::ofList(std::move(steps))}),
                           Phrase::of(hit ? MessageId::lockOrderHit : MessageId::lockOrderWhy)};
      out.push_back(std::move(finding));
    }
  }
}

}  // namespace

std::vector<Finding> lockMisuse(const History& history, const std::vector<std::uint32_t>& stuck) {
  std::vector<Finding> out;
  doubleLocks(history, stuck, out);
  heldWhileBlocked(history, stuck, out);
  lockOrders(history, stuck, out);
  return out;
}

}  // namespace gantry
