// Readings: what the charts say in words and numbers at one moment. Pure functions of World.
#pragma once

#include <QString>

#include "engine/analysis/chart_series.h"
#include "engine/world/world.h"

namespace gantry::ui {

// The unit of time in which a run's throughput reads as a number of one to four digits.
struct RateUnit {
  double ns = 1;
  QString name;  // µs, ms or s
};
[[nodiscard]] RateUnit rateUnitOf(const ChartSeries& series);

// "P0 4 · P3 6": the two longest of the run queues, the global one among them; "0" when all
// are empty.
[[nodiscard]] QString queueReading(const World& world);

// "primes 6/6": the fullest of the series' channels, as far as they exist yet; else empty.
[[nodiscard]] QString channelReading(const ChartSeries& series, const World& world);

// 3, 3.2, 0.45: two digits that count, all of those before the point.
[[nodiscard]] QString shortNumber(double value);

}  // namespace gantry::ui
