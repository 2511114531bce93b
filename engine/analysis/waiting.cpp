// What a goroutine waits for, and why nobody will wake it, in sentences.
#include <algorithm>

#include "engine/analysis/analyses.h"

namespace gantry {
namespace {

constexpr std::size_t kMostNamed = 4;

class Waiting {
 public:
  Waiting(const History& history, std::uint32_t slot)
      : m_history(history), w(history.end()), m_g(w.gs[slot]), m_slot(slot) {}

  std::vector<Phrase> sentences() {
    switch (m_g.reason) {
      case WaitReason::chanSendNil:
        say(MessageId::waitsNilSend, {who(), at()});
        break;
      case WaitReason::chanReceiveNil:
        say(MessageId::waitsNilRecv, {who(), at()});
        break;
      case WaitReason::selectNoCases:
        say(MessageId::waitsSelectNone, {who(), at()});
        break;
      default:
        waitsForObject();
    }
    return std::move(m_out);
  }

 private:
  void say(MessageId id, std::vector<Phrase> parts) {
    m_out.push_back(Phrase::of(id, std::move(parts)));
  }
  [[nodiscard]] Phrase who() const { return Phrase::ofG(m_g.goid); }
  [[nodiscard]] Phrase at() const { return m_history.line(m_g.pos); }

  void waitsForObject() {
    if (m_g.sudogs == kNil) {
      if (m_g.reason == WaitReason::select) return say(MessageId::waitsSelectNone, {who(), at()});
      return say(MessageId::waitsOther, {who(), at(), Phrase::ofText(text(m_g.reason))});
    }
    const Sudog& sudog = w.sudogs[m_g.sudogs];
    if (sudog.isSelect) return select();
    if (sudog.isChan) return chan(sudog);
    sync(m_history.outer(sudog.object));
  }

  void chan(const Sudog& sudog) {
    const Hchan& c = w.chans[sudog.object];
    const Phrase name = m_history.chan(sudog.object);
    const Phrase state =
        c.cap == 0
            ? Phrase::of(MessageId::unbuffered)
            : Phrase::of(MessageId::filled, {Phrase::ofNumber(c.len), Phrase::ofNumber(c.cap)});
    say(sudog.queue == 0 ? MessageId::waitsSend : MessageId::waitsRecv,
        {who(), at(), name, state, m_history.line(c.madeAt)});
    partners(sudog.object, sudog.queue == 0 ? How::receive : How::send);
  }

  // Who did the opposite, and where they are now.
  void partners(std::uint32_t id, How how) {
    if (w.chans[id].timer != kNil) return timer(id, w.chans[id].timer);
    const Phrase name = m_history.chan(id);
    std::vector<const Use*> uses;
    for (const Use& use : m_history.chanUses(id))
      if (use.how == how && use.goid != m_g.goid) uses.push_back(&use);
    const bool receive = how == How::receive;
    if (uses.empty())
      return say(receive ? MessageId::nobodyReceived : MessageId::nobodySent, {name});
    std::vector<Phrase> names;
    for (std::size_t n = 0; n < uses.size() && n < kMostNamed; ++n)
      names.push_back(Phrase::ofG(uses[n]->goid));
    if (uses.size() > kMostNamed)
      names.push_back(Phrase::ofNumber(static_cast<std::int64_t>(uses.size() - kMostNamed)));
    say(MessageId::onlyReceive,
        {Phrase::ofList(std::move(names)),
         Phrase::of(uses.size() > 1 ? receive ? MessageId::receiveFrom : MessageId::sendOn
                    : receive       ? MessageId::receivesFrom
                                    : MessageId::sendsOn,
                    {name})});
    const Phrase there = Phrase::of(receive ? MessageId::toReceive : MessageId::toSend, {name});
    for (std::size_t n = 0; n < uses.size() && n < kMostNamed; ++n) fate(*uses[n], there);
    if (!receive && w.chans[id].closed == 0) say(MessageId::nobodyClosed, {name});
  }

  void timer(std::uint32_t id, std::uint32_t timer) {
    const TimerEnd& end = m_history.timerEnd(timer);
    if (w.timers[timer].active || end.event == 0) return;
    if (end.stopped)
      return say(MessageId::timerStopped,
                 {Phrase::ofG(end.goid), m_history.line(end.pos), m_history.chan(id)});
    say(MessageId::timerFired, {m_history.chan(id)});
    for (const Use& use : m_history.chanUses(id))
      if (use.how == How::receive && !(use.goid == m_g.goid && use.pos == m_g.pos))
        say(MessageId::timerTaken,
            {Phrase::ofG(use.goid), m_history.line(use.pos), m_history.chan(id)});
  }

  // Who was there to do that, and where it is now.
  void fate(const Use& use, const Phrase& there) {
    const Life& life = m_history.life(use.goid);
    const Phrase who = Phrase::ofG(use.goid);
    const Phrase line = m_history.line(use.pos);
    if (life.ended != 0) return say(MessageId::whoEnded, {who, line, there});
    const G* g = life.slot < w.gs.size() ? &w.gs[life.slot] : nullptr;
    if (g == nullptr || g->goid != use.goid) return say(MessageId::whoEnded, {who, line, there});
    if (g->status == GStatus::waiting && g->reason != WaitReason::sleep)
      return say(MessageId::whoWaits, {who, line, there, m_history.line(g->pos)});
    const bool returned = use.goid == 1 && w.exited != 0;
    say(returned ? MessageId::whoReturned : MessageId::whoLives,
        {who, line, there, m_history.ownLine(use.goid, g->pos)});
  }

  void select() {
    std::vector<Phrase> cases;
    for (std::uint32_t s = m_g.sudogs; s != kNil; s = w.sudogs[s].ofG) {
      const Sudog& sudog = w.sudogs[s];
      cases.push_back(
          Phrase::of(sudog.queue == 0 ? MessageId::caseSend : MessageId::caseRecv,
                     {m_history.chan(sudog.object), m_history.line(w.chans[sudog.object].madeAt)}));
    }
    std::reverse(cases.begin(), cases.end());
    say(MessageId::waitsSelect, {who(), at(), Phrase::ofList(std::move(cases))});
    for (std::uint32_t s = m_g.sudogs; s != kNil; s = w.sudogs[s].ofG)
      partners(w.sudogs[s].object, w.sudogs[s].queue == 0 ? How::receive : How::send);
  }

  void sync(std::uint32_t id) {
    const Sync& s = w.syncs[id];
    const Phrase name = m_history.sync(id);
    const Phrase typed = m_history.typedSync(id);
    switch (s.kind) {
      case SyncKind::waitgroup:
        say(MessageId::waitsGroup, {who(), at(), typed, Phrase::ofNumber(s.state)});
        return group(id, name);
      case SyncKind::cond:
        say(MessageId::waitsCond, {who(), at(), typed});
        return cond(id, name);
      case SyncKind::once:
        say(MessageId::waitsOnce, {who(), at(), typed});
        return holders(id, name);
      case SyncKind::sema:
        say(MessageId::waitsSema, {who(), at(), typed});
        return say(MessageId::nobodyReleases, {name});
      default:
        say(m_g.reason == WaitReason::rwmutexRLock ? MessageId::waitsRLock : MessageId::waitsLock,
            {who(), at(), name, m_history.line(s.madeAt)});
        holders(id, name);
    }
  }

  void holders(std::uint32_t id, const Phrase& name) {
    const std::vector<Hold> all = holdersFor(m_history, m_slot);
    if (all.empty() && m_history.copy(id).of != kNil) return copied(id, name);
    if (all.empty()) return say(MessageId::nobodyHolds, {name});
    for (std::size_t n = 0; n < all.size() && n < kMostNamed; ++n) {
      const Hold& h = all[n];
      const Phrase who = Phrase::ofG(h.goid);
      const Phrase since = m_history.line(h.pos);
      const Life& life = m_history.life(h.goid);
      const bool once = w.syncs[id].kind == SyncKind::once;
      const Phrase object = once ? m_history.typedSync(id) : name;
      if (h.waiting) {
        say(MessageId::writerWaits, {who, since, name});
      } else if (h.goid == m_g.goid) {
        say(once ? MessageId::onceBySelf : MessageId::heldBySelf, {who, object, since});
      } else if (life.ended != 0) {
        say(MessageId::heldByEnded, {who, name, since});
      } else if (w.gs[life.slot].status == GStatus::waiting &&
                 !wakesByItself(w.gs[life.slot].reason)) {
        say(MessageId::heldBy, {who, name, since, m_history.line(w.gs[life.slot].pos)});
      } else {
        say(MessageId::heldByAlive, {who, name, since});
      }
    }
  }

  void copied(std::uint32_t id, const Phrase& name) {
    const Copy& copy = m_history.copy(id);
    const Phrase other = m_history.sync(copy.of);
    say(MessageId::copiedLocked, {name, m_history.line(w.syncs[id].madeAt), other});
    for (const Hold& h : copy.holds)
      say(MessageId::copiedFrom, {Phrase::ofG(h.goid), other, m_history.line(h.pos)});
  }

  // Done was called on copies of it.
  void groupCopies(std::uint32_t id, const Phrase& name) {
    std::size_t told = 0;
    for (std::uint32_t other = 0; other < w.syncs.size(); ++other) {
      if (m_history.copy(other).of != id) continue;
      for (const Use& use : m_history.syncUses(other))
        if (use.how == How::done && told++ < kMostNamed)
          say(MessageId::doneOnCopy, {Phrase::ofG(use.goid), m_history.line(use.pos), name});
    }
  }

  void group(std::uint32_t id, const Phrase& name) {
    say(MessageId::nobodyDone, {name});
    const Use* last = nullptr;
    const Use* added = nullptr;
    for (const Use& use : m_history.syncUses(id)) {
      if (use.how == How::done && (last == nullptr || use.event > last->event)) last = &use;
      if (use.how == How::add && (added == nullptr || use.event > added->event)) added = &use;
    }
    if (added != nullptr)
      say(MessageId::addedAt, {Phrase::ofG(added->goid), name, m_history.line(added->pos)});
    if (last != nullptr)
      say(MessageId::lastDone, {Phrase::ofG(last->goid), m_history.line(last->pos), name});
    groupCopies(id, name);
  }

  void cond(std::uint32_t id, const Phrase& name) {
    say(MessageId::nobodySignals, {name});
    for (const Use& use : m_history.syncUses(id))
      if (use.how == How::signal && use.lost)
        say(MessageId::signalLost, {Phrase::ofG(use.goid), name, m_history.line(use.pos)});
    for (const Use& use : m_history.syncUses(id))
      if (use.how == How::signal && !use.lost)
        say(MessageId::signalledLast, {Phrase::ofG(use.goid), name, m_history.line(use.pos)});
  }

  const History& m_history;
  const World& w;  // NOLINT(readability-identifier-naming): every line speaks of it
  const G& m_g;
  std::uint32_t m_slot;
  std::vector<Phrase> m_out;
};

}  // namespace

std::vector<Phrase> waitingSentences(const History& history, std::uint32_t slot) {
  return Waiting(history, slot).sentences();
}

void addLine(Finding& finding, std::uint32_t line) {
  if (line == 0) return;
  const auto at = std::lower_bound(finding.lines.begin(), finding.lines.end(), line);
  if (at == finding.lines.end() || *at != line) finding.lines.insert(at, line);
}

void addEvent(Finding& finding, std::uint64_t event) {
  const auto at = std::lower_bound(finding.events.begin(), finding.events.end(), event);
  if (at == finding.events.end() || *at != event) finding.events.insert(at, event);
}

void addEvidence(Finding& finding, const History& history, std::uint32_t goid) {
  FindingGoroutine g = history.goroutine(goid);
  addLine(finding, g.line);
  if (const std::uint64_t blocked = history.life(goid).blocked; blocked != 0)
    addEvent(finding, blocked);
  for (const FindingGoroutine& known : finding.goroutines)
    if (known.goid == goid) return;
  finding.goroutines.push_back(std::move(g));
}

}  // namespace gantry
