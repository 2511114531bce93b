// From the state of a G to sentences.
#include "engine/analysis/why.h"

#include <algorithm>

#include "engine/analysis/names.h"
#include "engine/world/wait_text.h"

namespace gantry {
namespace {

constexpr std::size_t kMostBefore = 8;

class Why {
 public:
  Why(const World& world, const Symbols& symbols, std::uint32_t goid)
      : w(world), m_symbols(symbols), m_goid(goid) {}

  std::vector<Phrase> sentences() {
    const auto found = std::find_if(w.gs.begin(), w.gs.end(), [&](const G& g) {
      return g.goid == m_goid && g.status != GStatus::dead && g.status != GStatus::idle;
    });
    if (found == w.gs.end()) {
      const bool was =
          std::any_of(w.gs.begin(), w.gs.end(), [&](const G& g) { return g.goid == m_goid; });
      if (!was) {
        say(MessageId::whyNone, {who()});
        return std::move(m_out);
      }
      const auto dead =
          std::find_if(w.gs.begin(), w.gs.end(), [&](const G& g) { return g.goid == m_goid; });
      say(MessageId::whyEnded, {who(), placeOf(*dead)});
      return std::move(m_out);
    }
    m_g = &*found;
    m_slot = static_cast<std::uint32_t>(found - w.gs.begin());
    if (w.exited != 0) {
      say(MessageId::whyExited, {who(), at()});
      return std::move(m_out);
    }
    state();
    return std::move(m_out);
  }

 private:
  void say(MessageId id, std::vector<Phrase> parts = {}) {
    m_out.push_back(Phrase::of(id, std::move(parts)));
  }
  [[nodiscard]] Phrase who() const { return Phrase::ofG(m_goid); }
  [[nodiscard]] Phrase line(PosId pos) const {
    return Phrase::ofLine(m_symbols.position(pos).line);
  }
  // Of one that was nowhere yet, the function that it runs.
  [[nodiscard]] Phrase placeOf(const G& g) const {
    return g.pos == 0 && g.function != 0 ? Phrase::ofText(m_symbols.text(g.function)) : line(g.pos);
  }
  [[nodiscard]] Phrase at() const { return placeOf(*m_g); }
  static Phrase number(std::uint64_t n) { return Phrase::ofNumber(static_cast<std::int64_t>(n)); }
  [[nodiscard]] Phrase since(TimeNs from) const {
    return Phrase::ofDuration(w.now > from ? w.now - from : 0);
  }

  void state() {
    switch (m_g->status) {
      case GStatus::running:
        return say(m_g->preempt() ? MessageId::whyRunsAsked : MessageId::whyRuns,
                   {who(), number(m_g->p.v), number(m_g->m.v), since(m_g->since), at()});
      case GStatus::runnable:
        return runnable();
      case GStatus::syscall:
        return syscall();
      case GStatus::preempted:
        return say(MessageId::whyPreempted, {who(), at()});
      default:
        return waiting();
    }
  }

  void runnable() {
    const PId p = m_g->p;
    switch (m_g->where) {
      case Where::runnext:
        say(MessageId::whyRunnext,
            {who(), number(p.v), since(m_g->since), at(), Phrase::of(MessageId::ruleRunnext)});
        whatPDoes(p);
        break;
      case Where::ring: {
        std::uint32_t before = 0;
        while (before < w.ps[p.v].ringSize() && w.ps[p.v].ringAt(before).v != m_slot) ++before;
        const bool behind = w.ps[p.v].runnext.valid();
        say(MessageId::whyRing,
            {who(), number(before + 1), number(w.ps[p.v].ringSize()), number(p.v),
             since(m_g->since), at(),
             Phrase::of(behind ? MessageId::ruleRingBehind : MessageId::ruleRing)});
        whatPDoes(p);
        break;
      }
      case Where::global: {
        std::uint32_t before = 0;
        for (std::uint32_t g = w.global.head; g != kNil && g != m_slot; g = w.gs[g].link) ++before;
        say(MessageId::whyGlobal,
            {who(), number(before + 1), number(w.global.size), since(m_g->since), at(),
             Phrase::of(MessageId::ruleGlobal, {Phrase::ofList(ticks())})});
        break;
      }
      default:
        if (m_g->lockedM.v < w.ms.size())
          return say(MessageId::whyLocked, {who(), number(m_g->lockedM.v), at()});
        say(MessageId::whyHand, {who(), at()});
    }
    if (w.stw != 0) say(MessageId::whyStopped, {who(), at()});
  }

  // How far each P is from its next look at the global queue.
  [[nodiscard]] std::vector<Phrase> ticks() const {
    std::vector<Phrase> out;
    for (std::uint32_t p = 0; p < w.gomaxprocs && p < w.ps.size() && p < 8; ++p) {
      if (w.ps[p].status != PStatus::running) continue;
      out.push_back(Phrase::of(MessageId::tickOf, {number(p), number(w.ps[p].schedtick),
                                                   number((61 - w.ps[p].schedtick % 61) % 61)}));
    }
    if (out.empty()) out.push_back(Phrase::of(MessageId::tickNone));
    return out;
  }

  void whatPDoes(PId p) {
    const P& proc = w.ps[p.v];
    if (proc.status == PStatus::idle) return say(MessageId::pIdle, {number(p.v), who(), at()});
    const GId runs = proc.m.v < w.ms.size() ? w.ms[proc.m.v].curg : GId::none();
    if (runs.v >= w.gs.size()) return say(MessageId::pScheduling, {number(p.v), who(), at()});
    const G& g = w.gs[runs.v];
    if (proc.status == PStatus::syscall)
      return say(MessageId::pInSyscall, {number(p.v), Phrase::ofG(g.goid), placeOf(g)});
    say(MessageId::pRuns, {number(p.v), Phrase::ofG(g.goid), placeOf(g), since(g.since)});
  }

  void syscall() {
    const M& m = w.ms[m_g->m.v];
    const bool kept = m.oldp.v < w.ps.size() && w.ps[m.oldp.v].status == PStatus::syscall &&
                      w.ps[m.oldp.v].m == m_g->m;
    const MessageId rule = kept ? MessageId::ruleSyscallKept : MessageId::ruleSyscallTaken;
    say(MessageId::whySyscall,
        {who(), at(), number(m_g->m.v), since(m_g->since), Phrase::of(rule, {number(m.oldp.v)})});
  }

  void waiting() {
    switch (m_g->reason) {
      case WaitReason::sleep:
        if (m_g->timer < w.timers.size()) {
          const TimeNs when = w.timers[m_g->timer].when;
          return say(MessageId::whySleeps,
                     {who(), at(), Phrase::ofDuration(when > w.now ? when - w.now : 0),
                      Phrase::of(when > w.now ? MessageId::ruleSleep : MessageId::ruleSleepDue)});
        }
        break;
      case WaitReason::chanSendNil:
        return say(MessageId::waitsNilSend, {who(), at()});
      case WaitReason::chanReceiveNil:
        return say(MessageId::waitsNilRecv, {who(), at()});
      case WaitReason::selectNoCases:
        return say(MessageId::waitsSelectNone, {who(), at()});
      case WaitReason::ioWait:
        return say(MessageId::waitsOther, {who(), at(), Phrase::ofText(waitText(*m_g, m_symbols)),
                                           Phrase::of(MessageId::ruleNetpoll)});
      default:
        break;
    }
    if (m_g->sudogs == kNil)
      return say(m_g->system() ? MessageId::whySystem : MessageId::waitsOther,
                 {who(), at(), Phrase::ofText(text(m_g->reason)), Phrase::of(MessageId::rulePark)});
    const Sudog& sudog = w.sudogs[m_g->sudogs];
    if (sudog.isSelect) return select();
    if (sudog.isChan) return chan(sudog);
    sync(sudog);
  }

  void chan(const Sudog& sudog) {
    const Hchan& c = w.chans[sudog.object];
    const bool send = sudog.queue == 0;
    const MessageId rule = c.timer != kNil ? MessageId::ruleTimeChan
                           : !send         ? MessageId::ruleRecvEmpty
                           : c.cap == 0    ? MessageId::ruleSendUnbuffered
                                           : MessageId::ruleSendFull;
    say(send ? MessageId::waitsSend : MessageId::waitsRecv,
        {who(), at(), chanName(w, m_symbols, sudog.object), chanState(c), line(c.madeAt),
         Phrase::of(rule)});
    place(sudog);
  }

  // Who stand before it in its queue, the first first.
  void place(const Sudog& sudog) {
    std::vector<Phrase> before;
    for (std::uint32_t s = sudog.prev; s != kNil; s = w.sudogs[s].prev)
      before.push_back(Phrase::ofG(w.gs[w.sudogs[s].g.v].goid));
    if (before.empty()) return;
    std::reverse(before.begin(), before.end());
    const std::size_t more = before.size() > kMostBefore ? before.size() - kMostBefore : 0;
    before.resize(before.size() - more);
    const MessageId id = more != 0            ? MessageId::placeMany
                         : before.size() == 1 ? MessageId::placeFirst
                                              : MessageId::placeInQueue;
    say(id, {Phrase::ofList(std::move(before)), who(), number(more), at()});
  }

  void select() {
    std::vector<Phrase> cases;
    for (std::uint32_t s = m_g->sudogs; s != kNil; s = w.sudogs[s].ofG) {
      const Sudog& sudog = w.sudogs[s];
      cases.push_back(
          Phrase::of(sudog.queue == 0 ? MessageId::caseSend : MessageId::caseRecv,
                     {chanName(w, m_symbols, sudog.object), line(w.chans[sudog.object].madeAt)}));
    }
    std::reverse(cases.begin(), cases.end());
    say(MessageId::waitsSelect,
        {who(), at(), Phrase::ofList(std::move(cases)), Phrase::of(MessageId::ruleSelect)});
  }

  void sync(const Sudog& sudog) {
    const std::uint32_t id = outerSync(w, sudog.object);
    const Sync& s = w.syncs[id];
    const Phrase name = syncName(w, m_symbols, id);
    const Phrase typed = syncTyped(w, m_symbols, id);
    switch (s.kind) {
      case SyncKind::waitgroup:
        return say(MessageId::waitsGroup, {who(), at(), typed, Phrase::ofNumber(s.state),
                                           Phrase::of(MessageId::ruleGroup)});
      case SyncKind::cond:
        return say(MessageId::waitsCond, {who(), at(), typed, Phrase::of(MessageId::ruleCond)});
      case SyncKind::once:
        say(MessageId::waitsOnce, {who(), at(), typed, Phrase::of(lockRule(s))});
        break;
      case SyncKind::sema:
        return say(MessageId::waitsSema, {who(), at(), typed, Phrase::of(MessageId::ruleSema)});
      default:
        say(m_g->reason == WaitReason::rwmutexRLock ? MessageId::waitsRLock : MessageId::waitsLock,
            {who(), at(), name, line(s.madeAt), Phrase::of(lockRule(s))});
    }
    const GId owner = lockOwner(w, id);
    if (owner.v < w.gs.size() && owner.v != m_slot)
      say(MessageId::lockOwner, {Phrase::ofG(w.gs[owner.v].goid), name, line(w.gs[owner.v].pos)});
    place(sudog);
  }

  [[nodiscard]] MessageId lockRule(const Sync& s) const {
    if (s.kind == SyncKind::rwmutex)
      return m_g->reason == WaitReason::rwmutexRLock ? MessageId::ruleRLock : MessageId::ruleWLock;
    return (s.state & Sync::kStarving) != 0 ? MessageId::ruleStarving : MessageId::ruleMutex;
  }

  const World& w;  // NOLINT(readability-identifier-naming): every line speaks of it
  const Symbols& m_symbols;
  std::uint32_t m_goid;
  const G* m_g = nullptr;
  std::uint32_t m_slot = 0;
  std::vector<Phrase> m_out;
};

}  // namespace

std::vector<Phrase> whyNotRunning(const World& world, const Symbols& symbols, std::uint32_t goid) {
  return Why(world, symbols, goid).sentences();
}

}  // namespace gantry
