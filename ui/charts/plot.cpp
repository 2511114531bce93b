// A QChart stripped of all that is its own: margins, legend, labels, background.
#include "ui/charts/plot.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPainter>
#include <QPen>
#include <QValueAxis>
#include <algorithm>
#include <cmath>
#include <iterator>

namespace gantry::ui {
namespace {

constexpr double kLineWidth = 1.6;
constexpr int kPointPixels = 2;
// A mean reaches over so many points to either side.
constexpr std::size_t kReach = 4;
// Room for half a line's width at the top and the bottom of the axis.
constexpr double kOverhang = 2;

PlotPoint pointOf(const std::vector<ChartBucket>& buckets, std::size_t first, std::size_t last) {
  PlotPoint point{.low = buckets[first].low, .high = buckets[first].high};
  for (std::size_t i = first; i < last; ++i) {
    point.mean += buckets[i].mean;
    point.low = std::min<double>(point.low, buckets[i].low);
    point.high = std::max<double>(point.high, buckets[i].high);
  }
  point.mean /= static_cast<double>(last - first);
  return point;
}

// Only points that stand for several values move: the steps of a short run stay steps.
void smoothMeans(std::vector<PlotPoint>& points) {
  std::vector<double> means;
  means.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::size_t reach = points[i].low == points[i].high ? 0 : kReach;
    const std::size_t first = i - std::min(i, reach);
    const std::size_t last = std::min(points.size(), i + reach + 1);
    double sum = 0;
    for (std::size_t at = first; at < last; ++at) sum += points[at].mean;
    means.push_back(sum / static_cast<double>(last - first));
  }
  for (std::size_t i = 0; i < points.size(); ++i) points[i].mean = means[i];
}

}  // namespace

std::vector<PlotPoint> pointsOf(const PlotLine& line, int pixels) {
  const std::vector<ChartBucket>& buckets = *line.buckets;
  const auto wanted = static_cast<std::size_t>(std::max(1.0, pixels * line.span / kPointPixels));
  const std::size_t count = std::min(buckets.size(), wanted);  // a point takes whole buckets
  std::vector<PlotPoint> points;
  points.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    // The first and the last point sit on the edges, so that a line spans the whole plot.
    const double x =
        count == 1 ? 0 : line.span * static_cast<double>(i) / static_cast<double>(count - 1);
    if (x > 1) break;
    points.push_back(
        pointOf(buckets, buckets.size() * i / count, buckets.size() * (i + 1) / count));
    points.back().x = x;
  }
  if (line.jumps) smoothMeans(points);
  return points;
}

const PlotPoint* pointAt(const std::vector<PlotPoint>& points, double at) {
  const auto next = std::ranges::find_if(points, [at](const PlotPoint& p) { return p.x >= at; });
  if (next == points.end()) return nullptr;
  if (next == points.begin()) return &*next;
  const auto before = std::prev(next);
  return at - before->x < next->x - at ? &*before : &*next;
}

double roundTop(double peak) {
  if (!(peak > 0)) return 1;
  const double power = std::pow(10, std::floor(std::log10(peak)));
  for (const double step : {1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0})
    if (peak <= step * power) return step * power;
  return 10 * power;
}

struct Plot::Chart {
  // The scene owns the chart, the chart its axes and series.
  QGraphicsScene scene;
  QChart* chart = new QChart;
  QValueAxis* time = new QValueAxis;
  QValueAxis* value = new QValueAxis;

  Chart() {
    scene.addItem(chart);
    chart->legend()->hide();
    chart->setMargins({});
    chart->setBackgroundVisible(false);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(value, Qt::AlignLeft);
    time->setVisible(false);
    time->setRange(0, 1);
    value->setLabelsVisible(false);
    value->setLineVisible(false);
    value->setTickCount(3);
  }

  void add(QAbstractSeries* series) {
    chart->addSeries(series);
    series->attachAxis(time);
    series->attachAxis(value);
  }
};

Plot::Plot() : m_chart(std::make_unique<Chart>()) {}
Plot::~Plot() = default;

void Plot::setLines(std::vector<PlotLine> lines, double top) {
  m_lines = std::move(lines);
  m_top = top;
}

QImage Plot::draw(QSize size, double pixelRatio, const Theme& theme) {
  Chart& c = *m_chart;
  c.chart->removeAllSeries();
  c.value->setRange(0, m_top);
  c.value->setGridLinePen(QPen(theme.grid, 1));
  c.chart->resize(size);
  c.chart->setPlotArea(QRectF(0, kOverhang, size.width(), size.height() - 2 * kOverhang));
  for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
    QList<QPointF> points;
    for (const PlotPoint& point : pointsOf(*line, size.width()))
      points.emplace_back(point.x, point.mean * line->scale);
    auto* series = new QLineSeries;
    series->replace(points);
    series->setPen(QPen(line->colour, kLineWidth, line->dashed ? Qt::DashLine : Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    c.add(series);
  }

  QImage image(size * pixelRatio, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(pixelRatio);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF area(QPointF(0, 0), size);
  c.scene.render(&painter, area, area);
  return image;
}

}  // namespace gantry::ui
