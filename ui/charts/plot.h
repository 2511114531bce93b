// Plot: lines over the virtual time of a run, drawn into a picture. The one class that knows
// Qt Charts.
//
// Qt Charts redraws a whole chart for every change and takes 2 to 20 ms for it; a cursor that
// moves at 60 frames a second cannot pay that. So a chart is a picture, made again only when
// its lines, its size or the theme change, and whoever shows it draws the cursor on top.
// Never OpenGL: it crashes where there is no display, and costs more than it saves.
#pragma once

#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>
#include <cstddef>
#include <memory>
#include <vector>

#include "engine/analysis/chart_series.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

struct PlotLine {
  QString name = {};
  const std::vector<ChartBucket>* buckets = nullptr;  // outlives the plot's use of it
  double scale = 1;    // from the buckets' values to those of the axis
  double reading = 1;  // and to those that are read to the user
  double span = 1;     // the buckets cover so much of the time axis; more than 1 is cut off
  QColor colour = {};
  bool dashed = false;
  bool jumps = false;  // from event to event, as a length does: to be drawn as a mean
};

// What a line is in a few columns of pixels: x from 0 to 1, the values those of the buckets.
struct PlotPoint {
  double x = 0;
  double mean = 0;
  double low = 0;
  double high = 0;
};

// A line's points for a plot of that many pixels, one for every second pixel. A line that jumps
// would scribble: where several values fall on one point, the mean is taken over its neighbours
// too. What that leaves out stays in `low` and `high`.
[[nodiscard]] std::vector<PlotPoint> pointsOf(const PlotLine& line, int pixels);

// The point nearest to that place on the time axis, 0 to 1; null where the line has ended.
[[nodiscard]] const PlotPoint* pointAt(const std::vector<PlotPoint>& points, double at);

// The smallest "round" number that is not less than `peak`: the top of an axis.
[[nodiscard]] double roundTop(double peak);

class Plot {
 public:
  Plot();
  ~Plot();
  Plot(const Plot&) = delete;
  Plot& operator=(const Plot&) = delete;

  // What to draw from the next draw() on, the first line on top; the axis goes from 0 to `top`.
  void setLines(std::vector<PlotLine> lines, double top);
  [[nodiscard]] const std::vector<PlotLine>& lines() const { return m_lines; }
  [[nodiscard]] double top() const { return m_top; }

  // Lines and grid on a transparent ground. `size` is in device independent pixels.
  [[nodiscard]] QImage draw(QSize size, double pixelRatio, const Theme& theme);

 private:
  struct Chart;
  std::unique_ptr<Chart> m_chart;
  std::vector<PlotLine> m_lines;
  double m_top = 1;
};

}  // namespace gantry::ui
