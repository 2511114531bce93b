// Overview: what is computed of a whole run once it is there: charts, timeline, activity.
//
// Made on the worker after the run is shown already, since it costs a second fold of the log:
// about 150 ns an event. Immutable once it is published.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "engine/analysis/chart_series.h"
#include "engine/analysis/finding.h"
#include "ui/session/run.h"
#include "ui/session/timeline.h"

namespace gantry::ui {

struct Overview {
  ChartSeries charts;
  std::vector<float> activity;  // how many goroutines ran (activity.h)
  Timeline timeline;
};

using OverviewPtr = std::shared_ptr<const Overview>;
using FindingsPtr = std::shared_ptr<const std::vector<Finding>>;

// `goOn` is told from time to time how many events are done; false ends the work, and the
// overview is null then.
[[nodiscard]] OverviewPtr overviewOf(const Run& run,
                                     const std::function<bool(std::uint64_t)>& goOn = {});

}  // namespace gantry::ui
