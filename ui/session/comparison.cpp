// Starts of goroutines of the program, in step.
#include "ui/session/comparison.h"

#include <algorithm>
#include <set>

#include "engine/world/cursor.h"

namespace gantry::ui {
namespace {

// Walks over the starts of goroutines that are not the runtime's.
class Starts {
 public:
  explicit Starts(const Run& run) : m_run(run), m_next(run.firstUser) {
    for (std::uint64_t n = 0; n < m_next; ++n) note(run.recording.events[n]);
  }

  // The index of the next start's event; nothing at the end.
  std::optional<std::uint64_t> next() {
    while (m_next < m_run.size()) {
      const Event event = m_run.recording.events[m_next++];
      note(event);
      if (event.kind() == Kind::Start && !m_system.contains(event.a())) return m_next - 1;
    }
    return std::nullopt;
  }

 private:
  void note(Event event) {
    if (event.kind() != Kind::Create) return;
    if ((event.b() & kCreateSystem) != 0) {
      m_system.insert(event.a());
    } else {
      m_system.erase(event.a());
    }
  }

  const Run& m_run;
  std::uint64_t m_next;
  std::set<std::uint32_t> m_system;  // slots
};

void tell(const Run& run, std::optional<std::uint64_t> event, std::uint64_t& position, TimeNs& time,
          std::uint32_t& goid) {
  if (!event) {
    time = run.duration();
    return;
  }
  Cursor cursor(run.recording.events, run.keyframes);
  cursor.seek(*event + 1);
  position = *event + 1;
  time = cursor.world().now;
  goid = cursor.world().gs[run.recording.events[*event].a()].goid;
}

}  // namespace

Comparison compare(const Run& kept, const Run& now) {
  Comparison out{.keptEnd = kept.duration(), .end = now.duration(), .speedUp = 1, .parting = {}};
  if (out.end > 0) out.speedUp = static_cast<double>(out.keptEnd) / static_cast<double>(out.end);
  Starts ofKept(kept);
  Starts ofNow(now);
  for (std::uint64_t decision = 0;; ++decision) {
    const auto a = ofKept.next();
    const auto b = ofNow.next();
    if (!a && !b) return out;
    if (a && b && kept.recording.events[*a].a() == now.recording.events[*b].a()) continue;
    Parting parting{.decision = decision};
    tell(kept, a, parting.keptPosition, parting.keptTime, parting.keptGoid);
    tell(now, b, parting.position, parting.time, parting.goid);
    out.parting = parting;
    return out;
  }
}

}  // namespace gantry::ui
