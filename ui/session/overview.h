// Overview: what is computed of a whole run once it is there: charts, timeline, activity.
//
// Made on the worker after the run is shown already, since it costs a second fold of the log, about
// 70 ns an event in all. An overview is immutable once it is published. Of a long run there are
// overviews before the last, of its first part: `events` of them, with a timeline and nothing else.
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
  std::uint64_t events = 0;
};

using OverviewPtr = std::shared_ptr<const Overview>;
using FindingsPtr = std::shared_ptr<const std::vector<Finding>>;

class OverviewBuilder {
 public:
  explicit OverviewBuilder(const Run& run);  // which stays as it is

  // Reads at most `count` more events; false when all are read.
  bool advance(std::uint64_t count);
  [[nodiscard]] std::uint64_t done() const { return m_world.events; }

  // The timeline of what has been read.
  [[nodiscard]] OverviewPtr soFar() const;
  // All of it: once, after the last event.
  [[nodiscard]] OverviewPtr finish();

 private:
  const Run& m_run;
  World m_world;
  ChartBuilder m_charts;
  TimelineBuilder m_timeline;
};

// `goOn` is told from time to time how many events are done; false ends the work, and the
// overview is null then.
[[nodiscard]] OverviewPtr overviewOf(const Run& run,
                                     const std::function<bool(std::uint64_t)>& goOn = {});

}  // namespace gantry::ui
