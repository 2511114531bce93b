// What a goroutine waits for, and why nobody will wake it, in sentences.
#include <algorithm>

#include "engine/analysis/analyses.h"
#include "engine/world/wait_text.h"

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
      return say(MessageId::waitsOther,
                 {who(), at(), Phrase::ofText(waitText(m_g, m_history.recording().symbols))});
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
    const How how = sudog.queue == 0 ? How::receive : How::send;
    say(sudog.queue == 0 ? MessageId::waitsSend : MessageId::waitsRecv,
        {who(), at(), name, state, m_history.line(c.madeAt), whyNobody(sudog.object, how)});
    partners(sudog.object, how);
  }

  // Those others who did it to the channel.
  [[nodiscard]] std::vector<const Use*> others(std::uint32_t id, How how) const {
    std::vector<const Use*> out;
    for (const Use& use : m_history.chanUses(id))
      if (use.how == how && use.goid != m_g.goid) out.push_back(&use);
    return out;
  }

  // The end of the sentence, where nobody has done the opposite.
  [[nodiscard]] Phrase whyNobody(std::uint32_t id, How how) const {
    if (const std::uint32_t timer = w.chans[id].timer; timer != kNil) {
      const TimerEnd& end = m_history.timerEnd(timer);
      const bool fired = !w.timers[timer].active && end.event != 0 && !end.stopped;
      return Phrase::of(fired ? MessageId::timerFired : MessageId::none);
    }
    if (!others(id, how).empty()) return Phrase::of(MessageId::none);
    return Phrase::of(how == How::receive ? MessageId::nobodyReceived : MessageId::nobodySent);
  }

  // Who did the opposite, and where they are now.
  void partners(std::uint32_t id, How how) {
    if (w.chans[id].timer != kNil) return timer(id, w.chans[id].timer);
    const std::vector<const Use*> uses = others(id, how);
    if (uses.empty()) return;
    const bool receive = how == How::receive;
    std::vector<Phrase> names;
    for (std::size_t n = 0; n < uses.size() && n < kMostNamed; ++n) names.push_back(fate(*uses[n]));
    if (uses.size() > kMostNamed)
      names.push_back(
          Phrase::of(MessageId::moreOfThem,
                     {Phrase::ofNumber(static_cast<std::int64_t>(uses.size() - kMostNamed))}));
    const bool open = !receive && w.chans[id].closed == 0;
    say(MessageId::onlyReceive,
        {Phrase::ofList(std::move(names)),
         Phrase::of(uses.size() > 1 ? receive ? MessageId::receiveFrom : MessageId::sendOn
                    : receive       ? MessageId::receivesFrom
                                    : MessageId::sendsOn,
                    {m_history.chan(id)}),
         Phrase::of(open ? MessageId::nobodyClosed : MessageId::none)});
  }

  void timer(std::uint32_t id, std::uint32_t timer) {
    const TimerEnd& end = m_history.timerEnd(timer);
    if (w.timers[timer].active || end.event == 0) return;
    if (end.stopped)
      return say(MessageId::timerStopped,
                 {Phrase::ofG(end.goid), m_history.line(end.pos), m_history.chan(id)});
    for (const Use& use : m_history.chanUses(id))
      if (use.how == How::receive && !(use.goid == m_g.goid && use.pos == m_g.pos))
        say(MessageId::timerTaken,
            {Phrase::ofG(use.goid), m_history.line(use.pos), m_history.chan(id)});
  }

  // Where it did that last, and what has become of it.
  [[nodiscard]] Phrase fate(const Use& use) const {
    const Life& life = m_history.life(use.goid);
    const Phrase who = Phrase::ofG(use.goid);
    const Phrase line = m_history.line(use.pos);
    const G* g = life.slot < w.gs.size() ? &w.gs[life.slot] : nullptr;
    if (life.ended != 0 || g == nullptr || g->goid != use.goid)
      return Phrase::of(MessageId::whoEnded, {who, line});
    if (g->status == GStatus::waiting && g->reason != WaitReason::sleep)
      return Phrase::of(MessageId::whoWaits, {who, line, m_history.line(g->pos)});
    const bool returned = use.goid == 1 && w.exited != 0;
    return Phrase::of(returned ? MessageId::whoReturned : MessageId::whoLives,
                      {who, line, m_history.ownLine(use.goid, g->pos)});
  }

  void select() {
    std::vector<Phrase> cases;
    for (std::uint32_t s = m_g.sudogs; s != kNil; s = w.sudogs[s].ofG) {
      const Sudog& sudog = w.sudogs[s];
      const bool send = sudog.queue == 0;
      const bool timer = w.chans[sudog.object].timer != kNil;
      const bool nobody = !timer && others(sudog.object, send ? How::receive : How::send).empty();
      const MessageId id = send     ? nobody ? MessageId::caseNobodyReceived : MessageId::caseSend
                           : nobody ? MessageId::caseNobodySent
                                    : MessageId::caseRecv;
      cases.push_back(Phrase::of(
          id, {m_history.chan(sudog.object), m_history.line(w.chans[sudog.object].madeAt)}));
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
        say(MessageId::waitsGroup,
            {who(), at(), typed, Phrase::ofNumber(s.state), Phrase::of(MessageId::nobodyDone)});
        return group(id, name);
      case SyncKind::cond:
        say(MessageId::waitsCond, {who(), at(), typed, Phrase::of(MessageId::nobodySignals)});
        return cond(id, name);
      case SyncKind::once:
        say(MessageId::waitsOnce, {who(), at(), typed, nobodyHolds(id)});
        return holders(id, name);
      case SyncKind::sema:
        return say(MessageId::waitsSema,
                   {who(), at(), typed, Phrase::of(MessageId::nobodyReleases)});
      default:
        say(m_g.reason == WaitReason::rwmutexRLock ? MessageId::waitsRLock : MessageId::waitsLock,
            {who(), at(), name, m_history.line(s.madeAt), nobodyHolds(id)});
        holders(id, name);
    }
  }

  [[nodiscard]] Phrase nobodyHolds(std::uint32_t id) const {
    const bool nobody = m_history.copy(id).of == kNil && holdersFor(m_history, m_slot).empty();
    return Phrase::of(nobody ? MessageId::nobodyHolds : MessageId::none);
  }

  void holders(std::uint32_t id, const Phrase& name) {
    const std::vector<Hold> all = holdersFor(m_history, m_slot);
    if (all.empty() && m_history.copy(id).of != kNil) return copied(id, name);
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
    std::vector<Phrase> holders;
    holders.reserve(copy.holds.size() + 1);
    for (const Hold& h : copy.holds)
      holders.push_back(
          Phrase::of(MessageId::copiedFrom, {Phrase::ofG(h.goid), m_history.line(h.pos)}));
    if (holders.empty()) holders.push_back(Phrase::of(MessageId::somebody));
    say(MessageId::copiedLocked, {name, m_history.line(w.syncs[id].madeAt), m_history.sync(copy.of),
                                  Phrase::ofList(std::move(holders))});
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
