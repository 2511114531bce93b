// The quick ones first: the timeline is most of the work.
#include "ui/session/overview.h"

#include "ui/session/activity.h"

namespace gantry::ui {
namespace {

constexpr std::size_t kActivity = 500;  // about as many as the scrub bar has pixels

}  // namespace

OverviewPtr overviewOf(const Run& run, const std::function<bool(std::uint64_t)>& goOn) {
  const auto overview = std::make_shared<Overview>();
  const Recording& recording = run.recording;
  overview->activity = runningAlong(recording.events, run.size(), kActivity);
  overview->charts = buildChartSeries(recording.events, recording.symbols, run.keyframes);
  std::optional<Timeline> timeline = Timeline::of(recording.events, run.size(), goOn);
  if (!timeline) return nullptr;
  overview->timeline = std::move(*timeline);
  return overview;
}

}  // namespace gantry::ui
