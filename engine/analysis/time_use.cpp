// The walk, the way back along who woke whom, and who was passed over.
#include "engine/analysis/time_use.h"

#include <algorithm>
#include <map>

#include "engine/analysis/analyses.h"
#include "engine/analysis/names.h"
#include "engine/analysis/stuck.h"
#include "engine/world/fold.h"
#include "engine/world/wait_text.h"

namespace gantry {
namespace {

constexpr std::size_t kMostStarved = 20;

// A goroutine came into this state; `by` made it so: its waker, its creator.
struct Change {
  TimeNs time = 0;
  std::uint64_t event = 0;
  std::uint32_t goid = 0;
  std::uint32_t by = 0;
  GStatus status = GStatus::idle;
  bool byItself = false;  // waits for time or the outside
};

class Walk {
 public:
  Walk(const Recording& recording, const Keyframes& keyframes)
      : m_recording(recording), m_end(keyframes.valid()) {}

  TimeUse take() {
    for (m_at = 0; m_at < m_end; ++m_at) {
      const Event event = m_recording.events[m_at];
      const MId m = event.m();
      const GId before = m.v < w.ms.size() ? w.gOf(m) : GId::none();
      const bool program = before.v < w.gs.size() && !w.gs[before.v].system();
      const std::uint32_t by = program ? w.gs[before.v].goid : 0;
      if (fold(w, event) != nullptr) break;
      if (before.valid()) look(before.v, by);
      switch (event.kind()) {
        case Kind::Create:
        case Kind::Start:
        case Kind::Ready:
        case Kind::Take:
          look(event.a(), by);
          break;
        case Kind::SyscallExit:
        case Kind::SyscallSlow:
          if (m.v < w.ms.size() && w.gOf(m).valid()) look(w.gOf(m).v, 0);
          break;
        default:
          break;
      }
    }
    finish();
    return std::move(m_use);
  }

 private:
  struct Slot {
    std::uint32_t goid = 0;
    std::uint32_t row = 0;  // in m_use.goroutines
    GStatus status = GStatus::idle;
    bool byItself = false;
    TimeNs since = 0;
    std::uint64_t event = 0;
    LongestWait wait;  // the one that goes on
  };

  void look(std::uint32_t slot, std::uint32_t by) {
    if (slot >= w.gs.size()) return;
    const G& g = w.gs[slot];
    if (g.system()) return;
    if (slot >= m_slots.size()) m_slots.resize(w.gs.size());
    Slot& s = m_slots[slot];
    const bool fresh = s.goid != g.goid && g.status != GStatus::dead && g.status != GStatus::idle;
    if (!fresh && (s.goid != g.goid || s.status == g.status)) return;
    if (fresh) {
      s = Slot{};
      s.goid = g.goid;
      s.row = static_cast<std::uint32_t>(m_use.goroutines.size());
      GoroutineTime& made = m_use.goroutines.emplace_back();
      made.goid = g.goid;
      made.function = std::string(m_recording.symbols.text(g.function));
      made.createdAt = m_recording.symbols.position(g.createdAt).line;
    } else {
      account(s, by);
    }
    s.status = g.status;
    s.since = w.now;
    s.event = m_at;
    s.byItself = g.status == GStatus::waiting && wakesByItself(g.reason);
    if (g.status == GStatus::waiting) begin(s, g);
    m_changes.push_back({w.now, m_at, g.goid, fresh || g.status == GStatus::runnable ? by : 0,
                         g.status, s.byItself});
  }

  void begin(Slot& s, const G& g) const {
    s.wait = LongestWait{};
    s.wait.from = m_at;
    s.wait.reason = std::string(text(g.reason));
    s.wait.line = m_recording.symbols.position(g.pos).line;
    const std::string_view network = networkWait(g.reason, g.object, m_recording.symbols);
    if (!network.empty()) s.wait.object = Phrase::ofText(network);
    if (g.sudogs == kNil) return;
    const Sudog& on = w.sudogs[g.sudogs];
    if (on.isSelect) return;
    s.wait.object = on.isChan ? chanName(w, m_recording.symbols, on.object)
                              : syncName(w, m_recording.symbols, outerSync(w, on.object));
  }

  // The state that ends now.
  void account(Slot& s, std::uint32_t by) {
    GoroutineTime& g = m_use.goroutines[s.row];
    const TimeNs ns = w.now > s.since ? w.now - s.since : 0;
    switch (s.status) {
      case GStatus::running:
        g.running += ns;
        m_use.running += ns;
        break;
      case GStatus::runnable:
        g.runnable += ns;
        ++g.starts;
        if (ns <= g.latencyMax) break;
        g.latencyMax = ns;
        g.latencyAt = s.event;
        break;
      case GStatus::syscall:
        g.syscall += ns;
        break;
      case GStatus::waiting:
        (s.byItself ? g.sleeping : g.blocked) += ns;
        if (ns <= g.wait.ns) break;
        g.wait = s.wait;
        g.wait.ns = ns;
        g.wait.to = m_at;
        g.wait.wokenBy = by;
        break;
      default:
        break;
    }
  }

  void finish() {
    for (Slot& s : m_slots)
      if (s.goid != 0 && s.status != GStatus::dead) account(s, 0);
    m_use.total = w.now;
    for (std::uint32_t p = 0; p < w.ps.size(); ++p) {
      const P& proc = w.ps[p];
      const bool runs = proc.m.v < w.ms.size() && w.ms[proc.m.v].curg.valid();
      TimeNs busy = proc.busy;
      if (runs && proc.status == PStatus::running) {
        const TimeNs since = w.gs[w.ms[proc.m.v].curg.v].since;
        busy += w.now > since ? w.now - since : 0;
      }
      m_use.procs.push_back({p, std::min(busy, w.now)});
    }
    path();
    starvation();
  }

  // The last change of the goroutine before this index.
  [[nodiscard]] std::size_t changeOf(std::uint32_t goid, std::size_t before) const {
    const auto found = m_byGoid.find(goid);
    if (found == m_byGoid.end()) return m_changes.size();
    const auto at = std::lower_bound(found->second.begin(), found->second.end(), before);
    return at == found->second.begin() ? m_changes.size() : *std::prev(at);
  }

  // From the end back: what the goroutine waited for is what its waker did.
  void path() {
    for (std::size_t n = 0; n < m_changes.size(); ++n) m_byGoid[m_changes[n].goid].push_back(n);
    std::uint32_t goid = 1;
    TimeNs until = w.now;
    PathStep step;
    const auto leave = [&](TimeNs at, std::uint64_t event) {
      step.goid = goid;
      step.from = at;
      step.event = event;
      m_use.path.push_back(step);
      step = PathStep{};
      step.to = at;
    };
    step.to = until;
    std::size_t n = changeOf(goid, m_changes.size());
    while (n < m_changes.size()) {
      const Change& c = m_changes[n];
      const TimeNs ns = until > c.time ? until - c.time : 0;
      until = c.time;
      if (c.status == GStatus::running || c.status == GStatus::syscall) step.running += ns;
      if (c.status == GStatus::runnable) step.queued += ns;
      if (c.status == GStatus::waiting) step.sleeping += ns;
      const bool jumps = c.status == GStatus::runnable && c.by != 0 && c.by != goid;
      if (jumps) {
        leave(c.time, c.event);
        goid = c.by;
        // What the waker was doing when it did it.
        n = changeOf(goid, n);
        continue;
      }
      n = changeOf(goid, n);
    }
    leave(until, 0);
    std::reverse(m_use.path.begin(), m_use.path.end());
    for (const PathStep& s : m_use.path) {
      m_use.pathRunning += s.running;
      m_use.pathQueued += s.queued;
      m_use.pathSleeping += s.sleeping;
    }
  }

  // Ready for long, while others were started again and again.
  void starvation() {
    if (m_recording.setup.explored) return;
    for (const GoroutineTime& g : m_use.goroutines) {
      if (g.latencyMax < TimeUse::kStarved || m_use.starvation.size() == kMostStarved) continue;
      std::map<std::uint32_t, std::uint64_t> starts;
      auto at =
          std::lower_bound(m_changes.begin(), m_changes.end(), g.latencyAt,
                           [](const Change& c, std::uint64_t event) { return c.event < event; });
      std::uint64_t ran = g.latencyAt;
      for (++at; at != m_changes.end(); ++at) {
        ran = at->event;
        if (at->goid == g.goid) break;
        if (at->status == GStatus::running) ++starts[at->goid];
      }
      std::uint32_t most = 0;
      for (const auto& [goid, count] : starts)
        if (most == 0 || count > starts[most]) most = goid;
      if (most == 0 || starts[most] < TimeUse::kUnfair) continue;
      tell(g, most, starts[most], ran);
    }
  }

  void tell(const GoroutineTime& g, std::uint32_t most, std::uint64_t count, std::uint64_t ran) {
    Finding finding;
    finding.kind = FindingKind::starvation;
    finding.sentences = {
        Phrase::of(MessageId::starvedAt,
                   {Phrase::ofG(g.goid), Phrase::ofText(g.function), Phrase::ofLine(g.createdAt),
                    Phrase::ofDuration(g.latencyMax), Phrase::ofG(most),
                    Phrase::ofNumber(static_cast<std::int64_t>(count))})};
    for (const std::uint32_t goid : {g.goid, most}) {
      for (const GoroutineTime& row : m_use.goroutines) {
        if (row.goid != goid) continue;
        finding.goroutines.push_back({goid, row.function, row.createdAt, {}, {}, 0});
        addLine(finding, row.createdAt);
      }
    }
    addEvent(finding, g.latencyAt);
    addEvent(finding, ran);
    m_use.starvation.push_back(std::move(finding));
  }

  const Recording& m_recording;
  std::uint64_t m_end;
  World w;  // NOLINT(readability-identifier-naming): every line speaks of it
  std::uint64_t m_at = 0;
  std::vector<Slot> m_slots;
  std::vector<Change> m_changes;
  std::map<std::uint32_t, std::vector<std::size_t>> m_byGoid;
  TimeUse m_use;
};

}  // namespace

TimeUse timeUse(const Recording& recording, const Keyframes& keyframes) {
  return Walk(recording, keyframes).take();
}

}  // namespace gantry
