// What a thing on the stage is, in words: a line that names it, its state, the rule of Go that it
// stands for. The numbers in comments are sections of go-semantics.
#include <QStringList>
#include <algorithm>

#include "engine/world/wait_text.h"
#include "ui/canvas/stage_words.h"
#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"
#include "ui/panels/stage/stage_presenter.h"

namespace gantry::ui {

namespace {

class Describer {
 public:
  Describer(const World& world, const Symbols& symbols) : m_world(world), m_symbols(symbols) {}

  QStringList g(const StageTarget& target) const {
    if (target.id >= m_world.gs.size() || m_world.gs[target.id].goid != target.goid) return {};
    const G& g = m_world.gs[target.id];
    QStringList lines{
        QStringLiteral("G%1  %2").arg(g.goid).arg(functionName(m_symbols, g.function))};
    lines << state(g);
    if (const QString place = placeText(m_symbols, g.pos); !place.isEmpty())
      lines << Stage::tr("at %1").arg(place);
    if (g.parentGoid != 0) {
      const QString place = placeText(m_symbols, g.createdAt);
      lines << (place.isEmpty() ? Stage::tr("created by G%1").arg(g.parentGoid)
                                : Stage::tr("created by G%1 at %2").arg(g.parentGoid).arg(place));
    }
    if (g.lockedM.valid()) lines << Stage::tr("locked to M%1").arg(g.lockedM.v);
    if (g.preempt()) lines << Stage::tr("sysmon has asked it to stop");
    return lines;
  }

  QStringList m(std::uint32_t id) const {
    if (id >= m_world.ms.size()) return {};
    const M& m = m_world.ms[id];
    QStringList lines{Stage::tr("M%1, a thread of the operating system").arg(id)};
    switch (m.state) {
      case MState::running: {
        const QString name = m_world.gs[m.curg.v].system()
                                 ? Stage::tr("a goroutine of the runtime")
                                 : QStringLiteral("G%1").arg(m_world.gs[m.curg.v].goid);
        lines << Stage::tr("runs %1 on P%2").arg(name).arg(m.p.v);
        break;
      }
      case MState::scheduling:  // 2.3, 2.7
        lines << (m.spinning ? Stage::tr("spins: looks for work in the queues of other Ps")
                             : Stage::tr("schedules: looks for a goroutine to run"));
        break;
      case MState::syscall:  // 2.8, 2.10
        lines << Stage::tr("is in a system call with G%1").arg(m_world.gs[m.curg.v].goid)
              << Stage::tr("sysmon takes its P when that lasts");
        break;
      case MState::netpoll:
        lines << Stage::tr("sleeps until the next timer is due");
        break;
      case MState::idle:
        lines << Stage::tr("idle: on the list from which startm takes the last one");
        break;
      case MState::lockedWait:
        lines << Stage::tr("waits for the goroutine that is locked to it");
        break;
      case MState::sysmon:
        lines << Stage::tr(
            "sysmon: has no P, retakes Ps from system calls, asks goroutines that "
            "run for 10 ms to stop");
        break;
      case MState::exited:
        lines << Stage::tr("has ended");
        break;
    }
    return lines;
  }

  QStringList p(std::uint32_t id) const {
    if (id >= m_world.ps.size()) return {};
    const P& p = m_world.ps[id];
    QStringList lines{Stage::tr("P%1, the right to run Go code").arg(id)};
    static const char* const kStatus[] = {
        QT_TRANSLATE_NOOP("Stage", "idle: no M holds it"),
        QT_TRANSLATE_NOOP("Stage", "running: an M holds it"),
        QT_TRANSLATE_NOOP("Stage", "syscall: its M is in a system call, sysmon may take it"),
        QT_TRANSLATE_NOOP("Stage", "stopped with the world"),
    };
    if (p.status != PStatus::dead) lines << Stage::tr(kStatus[static_cast<std::size_t>(p.status)]);
    // 2.2, 2.3 step 6
    lines << Stage::tr(
                 "schedtick %1: time slices so far; every 61st looks at the global run "
                 "queue first")
                 .arg(p.schedtick);
    const TimeNs busy = std::min(p.busy, m_world.now);
    if (m_world.now != 0) lines << Stage::tr("busy %1 % of the time").arg(busy * 100 / m_world.now);
    if (!p.timers.empty()) lines << Stage::tr("timers in its heap: %1").arg(p.timers.size());
    return lines;
  }

  QStringList runnext(std::uint32_t id) const {  // 2.1, 2.2
    if (id >= m_world.ps.size()) return {};
    return {Stage::tr("runnext of P%1").arg(id),
            Stage::tr("Runs next, in what is left of the time slice."),
            Stage::tr("A goroutine that is created or woken on this P comes here and kicks the "
                      "one before to the tail of the local run queue.")};
  }

  QStringList ring(std::uint32_t id) const {  // 2.1, 2.4
    if (id >= m_world.ps.size()) return {};
    return {Stage::tr("Local run queue of P%1: %2 of %3")
                .arg(id)
                .arg(m_world.ps[id].ringSize())
                .arg(P::kRing),
            Stage::tr("First in, first out. When it is full, its older half goes to the global "
                      "run queue; a P without work steals half of it.")};
  }

  QStringList global() const {  // 2.3 steps 6 and 9, 2.6, 2.9
    return {Stage::tr("Global run queue: %1").arg(countText(m_world.global.size)),
            Stage::tr("A P takes one at every 61st tick, and a batch when its own queue is empty."),
            Stage::tr("Gosched, preemption and full local queues put goroutines here.")};
  }

  QStringList timers() const {  // 5.1, 5.2
    return {Stage::tr("Timers set: %1").arg(countText(m_world.timersSet)),
            Stage::tr("They are in heaps of the Ps. A P looks at its heap whenever it schedules.")};
  }

  QStringList timer(std::uint32_t id) const {
    if (id >= m_world.timers.size()) return {};
    const RuntimeTimer& timer = m_world.timers[id];
    QStringList lines;
    switch (timer.kind) {
      case TimerKind::sleep:
        if (timer.target == kNil) return {};
        lines << Stage::tr("G%1 sleeps").arg(m_world.gs[timer.target].goid);
        break;
      case TimerKind::func:
        lines << Stage::tr("time.AfterFunc: starts a goroutine");
        break;
      case TimerKind::channel:
        lines << Stage::tr("a timer that sends on its channel");
        break;
    }
    lines << Stage::tr("due at %1").arg(timeText(timer.when));
    if (timer.p.valid()) lines << Stage::tr("in the heap of P%1").arg(timer.p.v);
    return lines;
  }

  QStringList chan(std::uint32_t id) const {  // 3.1 to 3.4
    if (id >= m_world.chans.size()) return {};
    const Hchan& c = m_world.chans[id];
    QStringList lines{ui::chanName(m_world, m_symbols, id) + QStringLiteral("  ") +
                      utf8(m_symbols.labelType(c.label))};
    if (c.timer != kNil) {
      lines << Stage::tr("the channel of a timer: len and cap are always 0");
    } else if (c.cap == 0) {
      lines << Stage::tr("unbuffered: a sender waits for a receiver, and a receiver for a sender");
    } else {
      lines << Stage::tr("len %1, cap %2").arg(c.len).arg(c.cap);
    }
    if (c.closed != 0)
      lines << Stage::tr(
          "closed: what is left can be received, then zero values with ok false; "
          "sending panics");
    lines << Stage::tr("%1 sent, %2 received").arg(countText(c.sent), countText(c.received));
    if (c.sendq.size != 0) lines << Stage::tr("waiting to send: %1").arg(c.sendq.size);
    if (c.recvq.size != 0) lines << Stage::tr("waiting to receive: %1").arg(c.recvq.size);
    if (const QString place = placeText(m_symbols, c.madeAt); !place.isEmpty())
      lines << Stage::tr("made at %1").arg(place);
    return lines;
  }

  QStringList cell(const StageTarget& target) const {
    if (target.id >= m_world.chans.size()) return {};
    const Hchan& c = m_world.chans[target.id];
    if (target.cell >= c.len) return {};
    const QString type = utf8(m_symbols.labelType(c.label));
    const std::int64_t shown = m_world.cells[c.cells + (c.recvx + target.cell) % c.cap];
    return {valueText(m_symbols, type, shown),
            target.cell == 0 ? Stage::tr("next to be received from %1")
                                   .arg(ui::chanName(m_world, m_symbols, target.id))
                             : Stage::tr("values in front of it: %1").arg(target.cell)};
  }

  QStringList sync(std::uint32_t id) const {  // 4
    if (id >= m_world.syncs.size()) return {};
    const Sync& s = m_world.syncs[id];
    QStringList lines{ui::syncName(m_world, m_symbols, id) + QStringLiteral("  ") +
                      syncType(m_world, m_symbols, id)};
    if (s.owner.valid()) lines << Stage::tr("held by G%1").arg(m_world.gs[s.owner.v].goid);
    const std::uint32_t waiting = s.queues[0].size + s.queues[1].size;
    if (waiting != 0) lines << Stage::tr("waiting: %1").arg(waiting);
    switch (s.kind) {
      case SyncKind::mutex:
        lines << ((s.state & Sync::kStarving) != 0
                      ? Stage::tr("starving: a waiter had to wait for more than 1 ms, the lock is "
                                  "handed over in order")
                      : Stage::tr("Unlock wakes the first waiter and goes on; whoever runs first "
                                  "gets the lock"));
        break;
      case SyncKind::rwmutex:
        lines << Stage::tr("a writer that waits lets no new reader in");
        break;
      case SyncKind::waitgroup:
        lines << Stage::tr("counter %1").arg(s.state);
        break;
      case SyncKind::atomic:
        lines << Stage::tr("value %1").arg(s.value);
        break;
      case SyncKind::once:
      case SyncKind::cond:
      case SyncKind::sema:
        break;
    }
    return lines;
  }

 private:
  QString state(const G& g) const {
    switch (g.status) {
      case GStatus::running:
        return Stage::tr("running on P%1, M%2").arg(g.p.v).arg(g.m.v);
      case GStatus::syscall:
        return Stage::tr("in a system call on M%1").arg(g.m.v);
      case GStatus::waiting:
        return Stage::tr("waiting: %1, for %2").arg(reason(g), timeText(m_world.now - g.since));
      case GStatus::runnable:
        return queue(g);
      default:
        return {};
    }
  }

  // Go's own words for the reason, and what it waits on.
  QString reason(const G& g) const {
    QString words = utf8(waitText(g, m_symbols));
    if (g.sudogs == kNil) return words;
    const Sudog& sudog = m_world.sudogs[g.sudogs];
    const QString name = sudog.isChan ? ui::chanName(m_world, m_symbols, sudog.object)
                                      : ui::syncName(m_world, m_symbols, sudog.object);
    return sudog.isSelect ? words : words + QLatin1Char(' ') + name;
  }

  QString queue(const G& g) const {
    switch (g.where) {
      case Where::runnext:
        return Stage::tr("runnable: next on P%1").arg(g.p.v);
      case Where::ring:
        return Stage::tr("runnable: in the local run queue of P%1").arg(g.p.v);
      case Where::global:
        return Stage::tr("runnable: in the global run queue");
      default:
        return Stage::tr("runnable: picked, about to run");
    }
  }

  const World& m_world;
  const Symbols& m_symbols;
};

}  // namespace

QString describeTarget(const World& world, const Symbols& symbols, const StageTarget& target) {
  const Describer describe(world, symbols);
  using Kind = StageTarget::Kind;
  QStringList lines;
  switch (target.kind) {
    case Kind::none:
      break;
    case Kind::g:
      lines = describe.g(target);
      break;
    case Kind::m:
      lines = describe.m(target.id);
      break;
    case Kind::p:
      lines = describe.p(target.id);
      break;
    case Kind::runnext:
      lines = describe.runnext(target.id);
      break;
    case Kind::ring:
      lines = describe.ring(target.id);
      break;
    case Kind::global:
      lines = describe.global();
      break;
    case Kind::timers:
      lines = describe.timers();
      break;
    case Kind::timer:
      lines = describe.timer(target.id);
      break;
    case Kind::chan:
      lines = describe.chan(target.id);
      break;
    case Kind::cell:
      lines = describe.cell(target);
      break;
    case Kind::sync:
      lines = describe.sync(target.id);
      break;
    case Kind::parked:
      lines =
          QStringList{Stage::tr("Goroutines that wait on nothing that is shown here: a nil "
                                "channel, a select without cases")};
      break;
  }
  return lines.join(QLatin1Char('\n'));
}

}  // namespace gantry::ui
