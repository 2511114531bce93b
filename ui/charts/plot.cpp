// A QChart stripped of all that is its own: margins, legend, labels, background.
#include "ui/charts/plot.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPainter>
#include <QPen>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

namespace gantry::ui {
namespace {

constexpr double kLineWidth = 1.6;
constexpr int kBandAlpha = 34;
// Values jump from event to event: a point a pixel would scribble. The mean over three pixels is a
// line that the eye can follow, and the band keeps what it leaves out.
constexpr int kColumnPixels = 3;
// Room for half a line's width at the top and the bottom of the axis.
constexpr double kOverhang = 2;

// The buckets that fall on a few columns of pixels.
struct Column {
  double x = 0;
  double mean = 0;
  double low = 0;
  double high = 0;
};

// Each column takes whole buckets; there are never more columns than buckets.
std::vector<Column> columnsOf(const PlotLine& line, int pixels) {
  std::vector<Column> columns;
  const std::vector<ChartBucket>& buckets = *line.buckets;
  const auto wanted = static_cast<std::size_t>(std::max(1.0, pixels * line.span / kColumnPixels));
  const std::size_t count = std::min(buckets.size(), wanted);
  columns.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t first = buckets.size() * i / count;
    const std::size_t last = buckets.size() * (i + 1) / count;
    Column column{.low = buckets[first].low, .high = buckets[first].high};
    for (std::size_t at = first; at < last; ++at) {
      column.mean += buckets[at].mean;
      column.low = std::min<double>(column.low, buckets[at].low);
      column.high = std::max<double>(column.high, buckets[at].high);
    }
    column.mean *= line.scale / static_cast<double>(last - first);
    column.low *= line.scale;
    column.high *= line.scale;
    // The first and the last column sit on the edges, so that a line spans the whole plot.
    column.x = count == 1 ? 0 : line.span * static_cast<double>(i) / static_cast<double>(count - 1);
    if (column.x > 1) break;
    columns.push_back(column);
  }
  return columns;
}

QList<QPointF> listOf(const std::vector<QPointF>& points) { return {points.begin(), points.end()}; }

}  // namespace

std::vector<QPointF> meanPoints(const PlotLine& line, int pixels) {
  std::vector<QPointF> points;
  for (const Column& column : columnsOf(line, pixels)) points.emplace_back(column.x, column.mean);
  return points;
}

BandPoints bandPoints(const PlotLine& line, int pixels) {
  BandPoints band;
  for (const Column& column : columnsOf(line, pixels)) {
    band.low.emplace_back(column.x, column.low);
    band.high.emplace_back(column.x, column.high);
  }
  return band;
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
  for (const PlotLine& line : m_lines) {
    if (!line.band) continue;
    const BandPoints band = bandPoints(line, size.width());
    auto* low = new QLineSeries;
    auto* high = new QLineSeries;
    low->replace(listOf(band.low));
    high->replace(listOf(band.high));
    auto* area = new QAreaSeries(high, low);
    low->setParent(area);
    high->setParent(area);
    QColor shade = line.colour;
    shade.setAlpha(kBandAlpha);
    area->setPen(Qt::NoPen);
    area->setBrush(shade);
    c.add(area);
  }
  for (const PlotLine& line : m_lines) {
    auto* series = new QLineSeries;
    series->replace(listOf(meanPoints(line, size.width())));
    QPen pen(line.colour, kLineWidth, line.dashed ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap,
             Qt::RoundJoin);
    series->setPen(pen);
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
