// Facts from the World; the past by folding the last few thousand events again.
#include "ui/panels/inspector/inspector_presenter.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "engine/world/wait_text.h"
#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"
#include "ui/session/event_filter.h"

namespace gantry::ui {
namespace {

constexpr std::uint64_t kReach = 4'000;  // events
constexpr std::size_t kMostPast = 12;
constexpr std::uint32_t kMostNames = 8;

class Inspector {
  Q_DECLARE_TR_FUNCTIONS(Inspector)

 public:
  // `born` is when the G that is asked for was created.
  Inspector(const World& world, const Symbols& symbols, double born)
      : m_world(world), m_symbols(symbols), m_born(born) {}

  Inspection g(const StageTarget& target) {
    if (target.id >= m_world.gs.size() || m_world.gs[target.id].goid != target.goid) return {};
    const G& g = m_world.gs[target.id];
    m_out.title = QStringLiteral("G%1  %2").arg(g.goid).arg(functionName(m_symbols, g.function));
    tellState(g);
    add(tr("line"), placeText(m_symbols, g.pos));
    if (g.parentGoid != 0) {
      const QString place = placeText(m_symbols, g.createdAt);
      const QString maker = QStringLiteral("G%1").arg(g.parentGoid);
      add(tr("created by"), place.isEmpty() ? maker : QStringLiteral("%1, %2").arg(maker, place));
    }
    if (g.p.valid() && g.m.valid())
      add(tr("last ran on"), QStringLiteral("P%1 / M%2").arg(g.p.v).arg(g.m.v));
    if (g.status == GStatus::waiting) add(tr("waits for"), waitsFor(g));
    if (g.lockedM.valid()) add(tr("locked to"), QStringLiteral("M%1").arg(g.lockedM.v));
    shares(g);
    return m_out;
  }

  Inspection m(std::uint32_t id) {
    if (id >= m_world.ms.size()) return {};
    const M& m = m_world.ms[id];
    m_out.title = QStringLiteral("M%1").arg(id);
    static constexpr const char* kStates[] = {QT_TR_NOOP("schedules"),
                                              QT_TR_NOOP("runs"),
                                              QT_TR_NOOP("in a system call"),
                                              QT_TR_NOOP("waits in netpoll"),
                                              QT_TR_NOOP("idle"),
                                              QT_TR_NOOP("waits for its locked G"),
                                              QT_TR_NOOP("sysmon"),
                                              QT_TR_NOOP("has ended")};
    m_out.state = m.spinning ? tr("spins") : tr(kStates[static_cast<std::size_t>(m.state)]);
    m_out.tone = m.state == MState::running ? Tone::running : Tone::plain;
    if (m.p.valid()) add(tr("holds"), QStringLiteral("P%1").arg(m.p.v));
    if (m.curg.valid()) add(tr("runs"), nameOfG(m.curg.v));
    if (m.lockedg.valid()) add(tr("locked to"), nameOfG(m.lockedg.v));
    add(tr("since"), timeText(m.since));
    return m_out;
  }

  Inspection p(std::uint32_t id) {
    if (id >= m_world.ps.size()) return {};
    const P& p = m_world.ps[id];
    m_out.title = QStringLiteral("P%1").arg(id);
    static constexpr const char* kStates[] = {QT_TR_NOOP("idle"), QT_TR_NOOP("running"),
                                              QT_TR_NOOP("in a system call"), QT_TR_NOOP("stopped"),
                                              QT_TR_NOOP("not in use")};
    m_out.state = tr(kStates[static_cast<std::size_t>(p.status)]);
    m_out.tone = p.status == PStatus::running ? Tone::running : Tone::faint;
    if (p.m.valid()) {
      add(tr("held by"), QStringLiteral("M%1").arg(p.m.v));
      if (m_world.ms[p.m.v].curg.valid()) add(tr("runs"), nameOfG(m_world.ms[p.m.v].curg.v));
    }
    if (p.runnext.valid()) add(QStringLiteral("runnext"), nameOfG(p.runnext.v));
    QStringList queue;
    for (std::uint32_t i = 0; i < std::min(p.ringSize(), kMostNames); ++i)
      queue << nameOfG(p.ringAt(i).v);
    add(tr("run queue"), QStringLiteral("%1 / 256  %2").arg(p.ringSize()).arg(queue.join(' ')));
    add(QStringLiteral("schedtick"), QString::number(p.schedtick));
    if (m_world.now != 0)
      add(tr("busy"),
          QStringLiteral("%1 %").arg(std::min(p.busy, m_world.now) * 100 / m_world.now));
    return m_out;
  }

  Inspection chan(std::uint32_t id) {
    if (id >= m_world.chans.size()) return {};
    const Hchan& c = m_world.chans[id];
    m_out.title = QStringLiteral("%1  %2").arg(ui::chanName(m_world, m_symbols, id),
                                               utf8(m_symbols.labelType(c.label)));
    m_out.state = c.closed != 0 ? tr("closed") : c.cap == 0 ? tr("unbuffered") : tr("open");
    m_out.tone = c.closed != 0 ? Tone::danger : Tone::plain;
    add(QStringLiteral("len / cap"), QStringLiteral("%1 / %2").arg(c.len).arg(c.cap));
    add(tr("made by"), QStringLiteral("G%1, %2").arg(c.maker).arg(placeText(m_symbols, c.madeAt)));
    add(tr("sent, received"),
        QStringLiteral("%1, %2").arg(countText(c.sent), countText(c.received)));
    if (c.sendq.size != 0) add(tr("senders wait"), queueText(c.sendq));
    if (c.recvq.size != 0) add(tr("receivers wait"), queueText(c.recvq));
    return m_out;
  }

  Inspection sync(std::uint32_t id) {
    if (id >= m_world.syncs.size()) return {};
    const Sync& s = m_world.syncs[id];
    m_out.title = QStringLiteral("%1  %2").arg(ui::syncName(m_world, m_symbols, id),
                                               syncType(m_world, m_symbols, id));
    m_out.state = s.owner.valid() ? tr("held by %1").arg(nameOfG(s.owner.v)) : tr("free");
    if (s.kind == SyncKind::waitgroup) m_out.state = tr("counter %1").arg(s.state);
    if (s.kind == SyncKind::atomic) m_out.state = QString::number(s.value);
    m_out.tone = s.owner.valid() ? Tone::running : Tone::plain;
    if (s.kind == SyncKind::mutex && (s.state & Sync::kStarving) != 0)
      add(tr("mode"), tr("starving: handed to the first that waits"));
    add(tr("made at"), placeText(m_symbols, s.madeAt));
    for (const WaitQueue& queue : s.queues)
      if (queue.size != 0) add(tr("wait"), queueText(queue));
    return m_out;
  }

 private:
  void add(const QString& name, const QString& value) {
    if (!value.isEmpty()) m_out.facts.push_back({name, value});
  }

  [[nodiscard]] QString nameOfG(std::uint32_t slot) const {
    return QStringLiteral("G%1").arg(m_world.gs[slot].goid);
  }

  [[nodiscard]] QString queueText(const WaitQueue& queue) const {
    QStringList names;
    std::uint32_t sudog = queue.head;
    for (; sudog != kNil && names.size() < kMostNames; sudog = m_world.sudogs[sudog].next)
      names << nameOfG(m_world.sudogs[sudog].g.v);
    QString words = names.join(' ');
    if (sudog != kNil) words += QStringLiteral(" … (%1)").arg(queue.size);
    return words;
  }

  void tellState(const G& g) {
    const QString since = timeText(g.since);
    switch (g.status) {
      case GStatus::running:
        m_out.state = tr("running on P%1 since %2").arg(g.p.v).arg(since);
        m_out.tone = Tone::running;
        break;
      case GStatus::runnable:
        m_out.tone = Tone::runnable;
        m_out.state = tr("runnable since %1").arg(since);
        if (g.where == Where::runnext)
          m_out.state = tr("runnext of P%1 since %2").arg(g.p.v).arg(since);
        if (g.where == Where::ring)
          m_out.state = tr("in the run queue of P%1 since %2").arg(g.p.v).arg(since);
        if (g.where == Where::global)
          m_out.state = tr("in the global run queue since %1").arg(since);
        break;
      case GStatus::waiting:
        m_out.tone = g.reason == WaitReason::sleep ? Tone::sleeping : Tone::waiting;
        m_out.state = tr("waiting: %1, since %2").arg(utf8(waitText(g, m_symbols)), since);
        break;
      case GStatus::syscall:
        m_out.tone = Tone::syscall;
        m_out.state = tr("in a system call since %1").arg(since);
        break;
      case GStatus::dead:
        m_out.tone = Tone::faint;
        m_out.state = tr("ended at %1").arg(since);
        break;
      default:
        m_out.state = tr("being made");
        break;
    }
  }

  // The channels or the lock, each with the goroutines that could wake it.
  [[nodiscard]] QString waitsFor(const G& g) const {
    if (g.reason == WaitReason::sleep && g.timer < m_world.timers.size())
      return tr("its timer at %1").arg(timeText(m_world.timers[g.timer].when));
    QStringList parts;
    for (std::uint32_t s = g.sudogs; s != kNil && parts.size() < 6; s = m_world.sudogs[s].ofG) {
      const Sudog& sudog = m_world.sudogs[s];
      if (!sudog.isChan) {
        const Sync& sync = m_world.syncs[sudog.object];
        QString words = ui::syncName(m_world, m_symbols, sudog.object);
        if (sync.owner.valid()) words += tr(", held by %1").arg(nameOfG(sync.owner.v));
        parts << words;
        continue;
      }
      const QString name = ui::chanName(m_world, m_symbols, sudog.object);
      parts << (sudog.queue == 0 ? tr("a receiver of %1").arg(name)
                                 : tr("a sender to %1").arg(name));
    }
    return parts.join(tr(" or "));
  }

  void shares(const G& g) {
    double ran = static_cast<double>(g.ran);
    double ready = static_cast<double>(g.readyTime);
    const auto open = static_cast<double>(m_world.now - std::min(g.since, m_world.now));
    if (g.status == GStatus::running) ran += open;
    if (g.status == GStatus::runnable) ready += open;
    const double life = static_cast<double>(m_world.now) - m_born;
    if (life <= 0) return;
    m_out.ran = std::min(1.0, ran / life);
    m_out.ready = std::min(1.0 - m_out.ran, ready / life);
    m_out.waited = 1 - m_out.ran - m_out.ready;
    const auto percent = [](double share) { return qRound(share * 100); };
    add(tr("run / ready / wait"), QStringLiteral("%1 % · %2 % · %3 %")
                                      .arg(percent(m_out.ran))
                                      .arg(percent(m_out.ready))
                                      .arg(percent(m_out.waited)));
  }

  const World& m_world;
  const Symbols& m_symbols;
  double m_born;
  Inspection m_out;
};

// Whether an event speaks of a channel or of a lock.
bool isOf(Event event, std::string_view what, std::uint32_t id) {
  return row(event.kind()).a == what && event.a() == id;
}

void tellPast(const Run& run, Cursor& cursor, std::uint64_t position, const StageTarget& target,
              Inspection& out) {
  const Recording& recording = run.recording;
  QString filterText;
  if (target.kind == StageTarget::Kind::g) filterText = QStringLiteral("G%1").arg(target.goid);
  if (target.kind == StageTarget::Kind::m) filterText = QStringLiteral("M%1").arg(target.id);
  if (target.kind == StageTarget::Kind::p) filterText = QStringLiteral("P%1").arg(target.id);
  const EventFilter filter(filterText);
  QString waker;
  std::vector<PastEvent> past;
  for (std::uint64_t n = position - std::min(position, kReach); n < position; ++n) {
    const Event event = recording.events[n];
    if (isCarrier(event.kind())) continue;
    cursor.seek(n);
    const World& before = cursor.world();
    const bool fits = target.kind == StageTarget::Kind::chan ? isOf(event, "chan", target.id)
                      : target.kind == StageTarget::Kind::sync
                          ? isOf(event, "sync", target.id)
                          : filter.passes(before, event, recording.symbols);
    if (!fits) continue;
    if (target.kind == StageTarget::Kind::g && event.kind() == Kind::Ready &&
        event.a() == target.id) {
      const GId by = before.gOf(event.m());
      waker = by.valid() ? QStringLiteral("G%1").arg(before.gs[by.v].goid)
                         : QStringLiteral("M%1").arg(event.m().v);
    }
    const Happening words = happening(before, event, recording.symbols);
    past.push_back(
        {n + 1, before.now + event.dt(), words.kind,
         target.kind == StageTarget::Kind::g ? words.brief : words.who + ' ' + words.brief,
         words.tone});
  }
  cursor.seek(position);
  if (!waker.isEmpty())
    out.facts.push_back({QCoreApplication::translate("Inspector", "last woken by"), waker});
  const std::size_t most = std::min(past.size(), kMostPast);
  out.past.assign(past.rbegin(), past.rbegin() + static_cast<std::ptrdiff_t>(most));
}

// When it was first there; 0 as long as nobody knows.
double bornAt(const Timeline* known, std::uint32_t goid) {
  if (known == nullptr) return 0;
  const Pieces<TimelineG>& goroutines = known->goroutines;
  for (std::size_t n = 0; n < goroutines.size(); ++n)
    if (goroutines[n].goid == goid) return static_cast<double>(goroutines[n].born);
  return 0;
}

}  // namespace

Inspection inspect(const Run& run, Cursor& cursor, std::uint64_t position,
                   const StageTarget& target, const Timeline* timeline) {
  cursor.seek(position);
  Inspector inspector(cursor.world(), run.recording.symbols, bornAt(timeline, target.goid));
  Inspection out;
  switch (target.kind) {
    case StageTarget::Kind::g:
      out = inspector.g(target);
      break;
    case StageTarget::Kind::m:
      out = inspector.m(target.id);
      break;
    case StageTarget::Kind::p:
      out = inspector.p(target.id);
      break;
    case StageTarget::Kind::chan:
      out = inspector.chan(target.id);
      break;
    case StageTarget::Kind::sync:
      out = inspector.sync(target.id);
      break;
    default:
      return {};
  }
  if (!out.title.isEmpty()) tellPast(run, cursor, position, target, out);
  return out;
}

}  // namespace gantry::ui
