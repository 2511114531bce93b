// Reads a World into a scene.
#include "ui/panels/stage/stage_presenter.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>
#include <queue>
#include <tuple>
#include <utility>
#include <vector>

#include "ui/canvas/stage_words.h"
#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

namespace {

// `+850ns`, `+1.2µs`, `+40ms`: short, one digit after the point below ten.
QString untilText(TimeNs now, TimeNs when) {
  if (when <= now) return Stage::tr("due");
  const TimeNs ns = when - now;
  struct Unit {
    TimeNs ns;
    const char* name;
  };
  static constexpr Unit kUnits[] = {{1'000'000'000, "s"}, {1'000'000, "ms"}, {1'000, "µs"}};
  for (const Unit& unit : kUnits) {
    if (ns < unit.ns) continue;
    const TimeNs tenths = ns / (unit.ns / 10);
    QString text = QStringLiteral("+%1").arg(tenths / 10);
    if (tenths < 100 && tenths % 10 != 0) text += QStringLiteral(".%1").arg(tenths % 10);
    return text + QString::fromUtf8(unit.name);
  }
  return QStringLiteral("+%1ns").arg(ns);
}

class Reader {
 public:
  Reader(const World& world, const Symbols& symbols, const FunctionCategories& categories,
         const StageLimits& limits)
      : m_world(world), m_symbols(symbols), m_categories(categories), m_limits(limits) {}

  StageScene read(MId actor) const {
    StageScene scene;
    scene.event = m_world.events;
    scene.live = m_world.totals.liveGs;
    readGlobal(scene);
    readTimers(scene);
    readProcs(scene, actor);
    readChans(scene);
    readSyncs(scene);
    readThreads(scene);
    readParked(scene);
    readFunctions(scene);
    readEnding(scene);
    return scene;
  }

 private:
  SceneG sceneG(GId id, bool echo = false) const {
    const G& g = m_world.gs[id.v];
    const auto category = m_categories[g.function] % Theme::kCategories;
    return {id, {g.goid, lookOf(g), static_cast<std::uint8_t>(category), echo}};
  }

  std::optional<SceneG> userG(GId id, bool echo = false) const {
    if (!id.valid() || m_world.gs[id.v].system()) return std::nullopt;
    return sceneG(id, echo);
  }

  void readGlobal(StageScene& scene) const {
    SceneQueue& queue = scene.global;
    queue.total = m_world.global.size;
    for (std::uint32_t g = m_world.global.head; g != kNil && queue.gs.size() < m_limits.globalGs;
         g = m_world.gs[g].link) {
      if (m_world.gs[g].system()) {
        --queue.total;
      } else {
        queue.gs.push_back(sceneG(GId(g)));
      }
    }
  }

  // The earliest timers of all heaps: a best-first walk, since a child is never due before its
  // parent. Costs what it finds, not what the heaps hold.
  void readTimers(StageScene& scene) const {
    struct At {
      TimeNs when;
      std::uint32_t p;
      std::size_t index;
      bool operator>(const At& other) const {
        return std::tie(when, p, index) > std::tie(other.when, other.p, other.index);
      }
    };
    std::priority_queue<At, std::vector<At>, std::greater<>> next;
    const auto push = [&](std::uint32_t p, std::size_t index) {
      const auto& heap = m_world.ps[p].timers;
      if (index < heap.size()) next.push({m_world.timers[heap[index]].when, p, index});
    };
    for (std::uint32_t p = 0; p < m_world.ps.size(); ++p) push(p, 0);
    scene.timersTotal = m_world.timersSet;
    while (!next.empty() && scene.timers.size() < m_limits.timers) {
      const At at = next.top();
      next.pop();
      for (std::size_t child = 4 * at.index + 1; child <= 4 * at.index + 4; ++child)
        push(at.p, child);
      const std::uint32_t id = m_world.ps[at.p].timers[at.index];
      const RuntimeTimer& timer = m_world.timers[id];
      SceneTimer shown{TimerId(id), std::nullopt, timer.kind, untilText(m_world.now, timer.when)};
      if (timer.kind == TimerKind::sleep && timer.target != kNil)
        shown.sleeper = userG(GId(timer.target));
      scene.timers.push_back(std::move(shown));
    }
  }

  SceneM sceneM(MId id) const {
    const M& m = m_world.ms[id.v];
    SceneM shown{id, MDoing::idle, userG(m.curg.valid() ? m.curg : m.hand)};
    switch (m.state) {
      case MState::scheduling:
        shown.doing = m.hand.valid()    ? MDoing::starting
                      : m.nextp.valid() ? MDoing::waking
                      : m.spinning      ? MDoing::spinning
                                        : MDoing::scheduling;
        break;
      case MState::running:
        shown.doing = m_world.gs[m.curg.v].system() ? MDoing::runtime : MDoing::running;
        break;
      case MState::syscall:
        shown.doing = MDoing::syscall;
        break;
      case MState::netpoll:
        shown.doing = MDoing::netpoll;
        break;
      case MState::idle:
        shown.doing = MDoing::idle;
        break;
      case MState::lockedWait:
        shown.doing = MDoing::locked;
        break;
      case MState::sysmon:
        shown.doing = MDoing::sysmon;
        break;
      case MState::exited:
        break;
    }
    return shown;
  }

  void readProcs(StageScene& scene, MId actor) const {
    const std::uint32_t count =
        std::min(m_world.gomaxprocs, static_cast<std::uint32_t>(m_world.ps.size()));
    scene.ps.reserve(count);
    for (std::uint32_t id = 0; id < count; ++id) {
      const P& p = m_world.ps[id];
      SceneP& shown = scene.ps.emplace_back();
      shown.p = PId(static_cast<std::uint16_t>(id));
      shown.status = p.status;
      shown.tick = p.schedtick;
      const bool runs = p.m.valid() && m_world.ms[p.m.v].state == MState::running;
      const TimeNs busy = p.busy + (runs ? m_world.now - p.since : 0);
      if (m_world.now != 0)
        shown.busyShare = static_cast<double>(busy) / static_cast<double>(m_world.now);
      shown.acting =
          actor.valid() && actor.v < m_world.ms.size() && m_world.ms[actor.v].p == shown.p;
      if (p.m.valid()) shown.m = sceneM(p.m);
      shown.runnext = userG(p.runnext);
      shown.ring.gs.reserve(p.ringSize());
      for (std::uint32_t i = 0; i < p.ringSize(); ++i)
        if (const auto g = userG(p.ringAt(i))) shown.ring.gs.push_back(*g);
      shown.ring.total = shown.ring.gs.size();
    }
  }

  // A select waits in several queues: its glyph stands where it armed first, echoes elsewhere. As
  // long as it arms it still runs.
  SceneQueue waiters(const WaitQueue& queue) const {
    SceneQueue shown;
    shown.total = queue.size;
    for (std::uint32_t id = queue.head; id != kNil && shown.gs.size() < m_limits.waiters;
         id = m_world.sudogs[id].next) {
      const Sudog& sudog = m_world.sudogs[id];
      const bool waits = m_world.gs[sudog.g.v].status == GStatus::waiting;
      shown.gs.push_back(sceneG(sudog.g, !waits || sudog.ofG != kNil));
    }
    return shown;
  }

  // Which of a table to show when it is long: those in use first, in order of creation.
  template <class InUse>
  std::vector<std::uint32_t> choose(std::size_t size, std::size_t limit, InUse inUse) const {
    std::vector<std::uint32_t> chosen;
    const auto end = static_cast<std::uint32_t>(std::min(size, m_limits.scanned));
    for (std::uint32_t id = 0; id < end && chosen.size() < limit; ++id)
      if (size <= limit || inUse(id)) chosen.push_back(id);
    for (std::uint32_t id = 0; id < end && chosen.size() < limit; ++id)
      if (size > limit && !inUse(id)) chosen.push_back(id);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
  }

  void readChans(StageScene& scene) const {
    const auto inUse = [this](std::uint32_t id) {
      const Hchan& c = m_world.chans[id];
      return c.len != 0 || c.sendq.size != 0 || c.recvq.size != 0;
    };
    scene.chansTotal = m_world.chans.size();
    for (const std::uint32_t id : choose(m_world.chans.size(), m_limits.chans, inUse)) {
      const Hchan& c = m_world.chans[id];
      const bool timer = c.timer != kNil;
      if (timer && c.recvq.size == 0) {  // nobody looks at it: its timer is on the stage
        --scene.chansTotal;
        continue;
      }
      SceneChan& shown = scene.chans.emplace_back();
      shown.id = ChanId(id);
      shown.name = ui::chanName(m_world, m_symbols, id);
      shown.type = utf8(m_symbols.labelType(c.label));
      shown.timer = timer;
      shown.len = timer ? 0 : c.len;
      shown.cap = timer ? 0 : c.cap;
      shown.closed = c.closed != 0;
      const std::size_t values = std::min<std::size_t>(shown.len, m_limits.values);
      for (std::size_t i = 0; i < values; ++i)
        shown.values.push_back(
            valueText(m_symbols, shown.type, m_world.cells[c.cells + (c.recvx + i) % c.cap]));
      shown.sendq = waiters(c.sendq);
      shown.recvq = waiters(c.recvq);
    }
  }

  QString syncState(const Sync& s) const {
    switch (s.kind) {
      case SyncKind::rwmutex: {
        static constexpr std::int32_t kMaxReaders = 1 << 30;  // subtracted by a writer (4.3)
        const std::int32_t readers = s.state < 0 ? s.state + kMaxReaders : s.state;
        const auto waiting = static_cast<std::int32_t>(s.queues[1].size);
        const std::int32_t inside = readers - waiting;
        return inside > 0 ? Stage::tr("readers: %1").arg(inside) : QString();
      }
      case SyncKind::waitgroup:
        return Stage::tr("counter %1").arg(s.state);
      case SyncKind::once:
        return s.state != 0 ? Stage::tr("done") : Stage::tr("not done");
      case SyncKind::sema:
        return Stage::tr("count %1").arg(s.state);
      case SyncKind::atomic:
        return QString::number(s.value);
      case SyncKind::mutex:
      case SyncKind::cond:
        break;
    }
    return {};
  }

  void readSyncs(StageScene& scene) const {
    const auto inUse = [this](std::uint32_t id) {
      const Sync& s = m_world.syncs[id];
      return s.owner.valid() || s.queues[0].size != 0 || s.queues[1].size != 0;
    };
    scene.syncsTotal = m_world.syncs.size();
    for (const std::uint32_t id : choose(m_world.syncs.size(), m_limits.syncs, inUse)) {
      const Sync& s = m_world.syncs[id];
      SceneSync& shown = scene.syncs.emplace_back();
      shown.id = SyncId(id);
      shown.kind = s.kind;
      shown.name = ui::syncName(m_world, m_symbols, id);
      shown.type = syncType(m_world, m_symbols, id);
      shown.state = syncState(s);
      shown.starving = s.kind == SyncKind::mutex && (s.state & Sync::kStarving) != 0;
      shown.owner = userG(s.owner, true);
      shown.queues[0] = waiters(s.queues[0]);
      shown.queues[1] = waiters(s.queues[1]);
    }
  }

  void readThreads(StageScene& scene) const {
    for (std::size_t i = 0; i < m_world.ms.size(); ++i) {
      const M& m = m_world.ms[i];
      const MId id(static_cast<std::uint16_t>(i));
      const bool onCard =
          m.p.valid() || m.nextp.valid() || (m.oldp.valid() && m_world.ps[m.oldp.v].m == id);
      if (m.state != MState::exited && !onCard) scene.ms.push_back(sceneM(id));
    }
    std::stable_partition(scene.ms.begin(), scene.ms.end(),
                          [](const SceneM& m) { return m.g.has_value(); });
  }

  // Its timer has fired and left the heap, but has not made it ready yet.
  void addFired(StageScene& scene, GId sleeper) const {
    ++scene.timersTotal;
    scene.timers.insert(scene.timers.begin(),
                        {TimerId(m_world.gs[sleeper.v].timer), sceneG(sleeper), TimerKind::sleep,
                         untilText(m_world.now, m_world.now)});
  }

  void readParked(StageScene& scene) const {
    const auto end = static_cast<std::uint32_t>(std::min(m_world.gs.size(), m_limits.scanned));
    for (std::uint32_t id = 0; id < end; ++id) {
      const G& g = m_world.gs[id];
      if (g.status != GStatus::waiting || g.system()) continue;
      if (g.sudogs != kNil) continue;
      if (g.reason == WaitReason::sleep) {
        if (!m_world.timers[g.timer].p.valid()) addFired(scene, GId(id));
        continue;
      }
      ++scene.parked.total;
      if (scene.parked.gs.size() < m_limits.parked) scene.parked.gs.push_back(sceneG(GId(id)));
    }
  }

  void readFunctions(StageScene& scene) const {
    const auto& functions = m_categories.functions();
    for (std::size_t n = 0; n < functions.size() && n < Theme::kCategories; ++n)
      scene.functions.push_back({functionName(m_symbols, functions[n]), n});
  }

  void readEnding(StageScene& scene) const {
    if (m_world.fatal != 0) {
      scene.ending = SceneEnding{utf8(m_symbols.text(m_world.fatal)), true};
    } else if (m_world.exited != 0) {
      scene.ending =
          SceneEnding{Stage::tr("exit status %1").arg(m_world.exitCode), m_world.exitCode != 0};
    }
  }

  const World& m_world;
  const Symbols& m_symbols;
  const FunctionCategories& m_categories;
  const StageLimits& m_limits;
};

}  // namespace

StageScene stagePresenter(const World& world, const Symbols& symbols,
                          const FunctionCategories& categories, MId actor,
                          const StageLimits& limits) {
  return Reader(world, symbols, categories, limits).read(actor);
}

void noteFunctions(const World& world, FunctionCategories& categories) {
  const std::size_t end = std::min(world.gs.size(), StageLimits{}.scanned);
  for (std::size_t id = 0; id < end; ++id) {
    const G& g = world.gs[id];
    if (g.goid != 0 && !g.system()) categories.note(g.function);
  }
}

QString summaryOf(const StageScene& scene) {
  std::uint64_t running = 0;
  std::uint64_t runnable = scene.global.total;
  for (const SceneP& p : scene.ps) {
    if (p.m && p.m->doing == MDoing::running) ++running;
    runnable += p.ring.total + (p.runnext ? 1 : 0);
  }
  const QString live = scene.live == 1 ? Stage::tr("1 goroutine")
                                       : Stage::tr("%1 goroutines").arg(countText(scene.live));
  const QString ps =
      scene.ps.size() == 1 ? Stage::tr("1 P") : Stage::tr("%1 Ps").arg(scene.ps.size());
  QString text = Stage::tr("%1: %2 running on %3, %4 runnable.")
                     .arg(live, countText(running), ps, countText(runnable));
  if (scene.ending) text += QLatin1Char(' ') + scene.ending->text;
  return text;
}

}  // namespace gantry::ui
