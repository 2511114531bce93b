// Locks taken twice, in a circle, or kept while blocked.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

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

// Somebody other than the two takes the lock to write, and may have come between them: it did so
// after both were there. Null: nobody.
const Hold* writerBetween(const History& history, std::uint32_t sync, std::uint32_t one,
                          std::uint32_t other) {
  for (const Hold& h : history.writers(sync)) {
    if (h.goid == one || h.goid == other) continue;
    if (h.event > history.life(one).created && h.event > history.life(other).created) return &h;
  }
  return nullptr;
}

// The same read lock twice, and somebody who writes: it went well, but in another order it would
// not.
void secondReadLocks(const History& history, const std::vector<std::uint32_t>& stuck,
                     std::vector<Finding>& out) {
  std::vector<std::pair<PosId, PosId>> told;
  for (const Reread& r : history.rereads()) {
    const std::pair<PosId, PosId> lines{r.first.pos, r.second.pos};
    if (stuckGoid(history, stuck, r.first.goid)) continue;
    if (std::find(told.begin(), told.end(), lines) != told.end()) continue;
    const Hold* const writer = writerBetween(history, r.first.sync, r.first.goid, r.first.goid);
    if (writer == nullptr) continue;
    told.push_back(lines);
    Finding finding;
    finding.kind = FindingKind::recursiveRlock;
    finding.sentences = {Phrase::of(
        MessageId::recursiveRlockWhy,
        {Phrase::ofG(r.first.goid), history.sync(r.first.sync), history.line(r.second.pos),
         history.line(r.first.pos), Phrase::ofG(writer->goid), history.line(writer->pos)})};
    for (const Hold* h : {&r.second, writer}) {
      finding.goroutines.push_back(history.goroutine(h->goid));
      standsAt(finding.goroutines.back(), history, h->pos);
      addLine(finding, history.lineOf(h->pos));
      addEvent(finding, h->event);
    }
    addEvent(finding, r.first.event);
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

// Edges that lead from each lock back to the first one: each by another goroutine, none two of them
// excluded by a lock that both held or by one being over before the other began.
class LockCircles {
 public:
  LockCircles(const History& history, const std::vector<std::uint32_t>& stuck,
              std::vector<Finding>& out)
      : m_history(history), m_stuck(stuck), m_edges(history.edges()), m_out(out) {}

  void find() {
    for (std::size_t n = 0; n < m_edges.size(); ++n) m_from[m_edges[n].first.sync].push_back(n);
    // The shortest first: what is told of two locks needs no longer circle.
    for (std::size_t length = 2; length <= kLongest; ++length) {
      for (std::size_t n = 0; n < m_edges.size() && m_steps < kMostSteps; ++n) {
        m_path = {n};
        extend(length);
      }
    }
  }

 private:
  static constexpr std::size_t kLongest = 5;
  static constexpr std::size_t kMostSteps = 2'000'000;

  // As deep as a circle is long.
  void extend(std::size_t length) {  // NOLINT(misc-no-recursion)
    const LockEdge& last = m_edges[m_path.back()];
    if (m_path.size() == length) {
      if (last.second.sync == m_edges[m_path.front()].first.sync) tell();
      return;
    }
    const auto next = m_from.find(last.second.sync);
    if (next == m_from.end()) return;
    for (const std::size_t n : next->second) {
      if (++m_steps > kMostSteps) return;
      // Each circle from its first edge only.
      if (n <= m_path.front() || !fits(m_edges[n])) continue;
      m_path.push_back(n);
      extend(length);
      m_path.pop_back();
    }
  }

  [[nodiscard]] bool fits(const LockEdge& edge) const {
    return std::all_of(m_path.begin(), m_path.end(), [&](std::size_t n) {
      const LockEdge& other = m_edges[n];
      return other.first.goid != edge.first.goid && other.first.sync != edge.first.sync &&
             !share(other.alsoHeld, edge.alsoHeld) && concurrent(m_history, other, edge);
    });
  }

  void tell() {
    std::vector<std::uint32_t> locks;
    bool hit = true;
    std::vector<const Hold*> writers;
    for (std::size_t i = 0; i < m_path.size(); ++i) {
      const LockEdge& e = m_edges[m_path[i]];
      const LockEdge& next = m_edges[m_path[(i + 1) % m_path.size()]];
      locks.push_back(e.first.sync);
      hit = hit && stuckGoid(m_history, m_stuck, e.first.goid);
      // Two readers do not wait for each other unless a writer comes between.
      if (!e.second.reads || !next.first.reads) continue;
      const Hold* const writer =
          writerBetween(m_history, next.first.sync, e.first.goid, next.first.goid);
      if (writer == nullptr) return;
      writers.push_back(writer);
    }
    std::sort(locks.begin(), locks.end());
    if (std::find(m_told.begin(), m_told.end(), locks) != m_told.end()) return;
    m_told.push_back(std::move(locks));
    tell(hit, writers);
  }

  void tell(bool hit, const std::vector<const Hold*>& writers) {
    Finding finding;
    finding.kind = FindingKind::lockOrder;
    std::vector<Phrase> steps;
    for (const std::size_t n : m_path) {
      const LockEdge& e = m_edges[n];
      steps.push_back(Phrase::of(
          MessageId::lockOrderStep,
          {Phrase::ofG(e.first.goid), m_history.sync(e.second.sync), m_history.line(e.second.pos),
           m_history.sync(e.first.sync), m_history.line(e.first.pos)}));
      finding.goroutines.push_back(m_history.goroutine(e.first.goid));
      standsAt(finding.goroutines.back(), m_history, e.second.pos);
      for (const Hold* hold : {&e.first, &e.second}) {
        addLine(finding, m_history.lineOf(hold->pos));
        addEvent(finding, hold->event);
      }
    }
    finding.sentences = {Phrase::of(hit ? MessageId::lockOrderHit : MessageId::lockOrderWhy,
                                    {Phrase::ofList(std::move(steps))})};
    for (const Hold* h : writers) {
      finding.sentences.push_back(
          Phrase::of(MessageId::lockOrderWriter,
                     {Phrase::ofG(h->goid), m_history.sync(h->sync), m_history.line(h->pos)}));
      addEvent(finding, h->event);
    }
    m_out.push_back(std::move(finding));
  }

  const History& m_history;
  const std::vector<std::uint32_t>& m_stuck;
  const std::vector<LockEdge>& m_edges;
  std::vector<Finding>& m_out;
  std::map<std::uint32_t, std::vector<std::size_t>> m_from;  // edges, by their first lock
  std::vector<std::size_t> m_path;
  std::vector<std::vector<std::uint32_t>> m_told;  // locks, ascending
  std::size_t m_steps = 0;
};

}  // namespace

std::vector<Finding> lockMisuse(const History& history, const std::vector<std::uint32_t>& stuck) {
  std::vector<Finding> out;
  doubleLocks(history, stuck, out);
  secondReadLocks(history, stuck, out);
  heldWhileBlocked(history, stuck, out);
  LockCircles(history, stuck, out).find();
  return out;
}

}  // namespace gantry
