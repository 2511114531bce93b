// One fold for the charts and the timeline.
#include "ui/session/overview.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/world/fold.h"
#include "ui/session/activity.h"

namespace gantry::ui {
namespace {

constexpr std::size_t kActivity = 500;  // about as many as the scrub bar has pixels
// Events between two questions whether to go on.
constexpr std::uint64_t kSlice = 50'000;

}  // namespace

OverviewBuilder::OverviewBuilder(const Run& run)
    : m_run(run), m_charts(run.keyframes.last(), run.recording.symbols) {}

bool OverviewBuilder::advance(std::uint64_t count) {
  const std::uint64_t end = std::min(m_run.size(), m_world.events + count);
  while (m_world.events < end) {
    const EventLog::Run run = m_run.recording.events.runFrom(m_world.events);
    const std::uint64_t left = std::min<std::uint64_t>(run.count, end - m_world.events);
    for (std::uint64_t i = 0; i < left; ++i) {
      const Event event = run.first[i];
      const MId m = event.m();
      const GId before = m.v < m_world.ms.size() ? m_world.gOf(m) : GId::none();
      CHECK(fold(m_world, event) == nullptr);
      m_charts.after(m_world, event);
      m_timeline.after(m_world, event, before);
    }
  }
  return end < m_run.size();
}

OverviewPtr OverviewBuilder::soFar() const {
  const auto overview = std::make_shared<Overview>();
  overview->events = m_world.events;
  m_timeline.fill(m_world, overview->timeline);
  return overview;
}

OverviewPtr OverviewBuilder::finish() {
  const auto overview = std::make_shared<Overview>();
  overview->events = m_world.events;
  overview->activity = runningAlong(m_run.recording.events, m_run.size(), kActivity);
  overview->charts = m_charts.finish();
  m_timeline.fill(m_world, overview->timeline);
  return overview;
}

OverviewPtr overviewOf(const Run& run, const std::function<bool(std::uint64_t)>& goOn) {
  OverviewBuilder builder(run);
  while (builder.advance(kSlice))
    if (goOn && !goOn(builder.done())) return nullptr;
  if (goOn && !goOn(builder.done())) return nullptr;
  return builder.finish();
}

}  // namespace gantry::ui
