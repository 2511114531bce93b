// From a series to the lines, captions and scales of three charts.
#include "ui/charts/charts_panel.h"

#include <QEvent>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/charts/chart_widget.h"
#include "ui/charts/readings.h"

namespace gantry::ui {
namespace {

// The highest point that the lines reach on a chart as wide as it is: the wider, the fewer values
// fall on one point, and the higher a short peak stands.
double peakOf(const std::vector<PlotLine>& lines, const ChartWidget& chart) {
  double peak = 0;
  for (const PlotLine& line : lines)
    for (const PlotPoint& point : pointsOf(line, chart.plotRect().width()))
      peak = std::max(peak, point.mean * line.scale);
  return peak;
}

// Whether it was ever anything but 0.
bool isUsed(const ChartLine& line) {
  return std::any_of(line.buckets.begin(), line.buckets.end(),
                     [](const ChartBucket& bucket) { return bucket.high > 0; });
}

}  // namespace

ChartsPanel::ChartsPanel(QWidget* parent)
    : QWidget(parent),
      m_theme(&Theme::dark()),
      m_throughput(new ChartWidget),
      m_queues(new ChartWidget),
      m_channels(new ChartWidget) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  for (ChartWidget* chart : {m_throughput, m_queues, m_channels}) {
    column->addWidget(chart);
    connect(chart, &ChartWidget::picked, this, &ChartsPanel::pick);
  }
  showAll();
}

void ChartsPanel::setSeries(SeriesPtr series) {
  m_series = std::move(series);
  m_comparison = nullptr;
  showAll();
  if (m_series == nullptr) {
    for (ChartWidget* chart : {m_throughput, m_queues, m_channels}) {
      chart->setReading({});
      chart->setMoment(-1);
    }
  }
}

void ChartsPanel::setComparison(SeriesPtr series, const QString& name) {
  m_comparison = std::move(series);
  m_comparisonName = name;
  showThroughput();
}

void ChartsPanel::setWorld(const World& world) {
  if (m_series == nullptr || m_series->size() == 0) return;
  const double at = m_series->endNs == 0
                        ? 0
                        : static_cast<double>(world.now) / static_cast<double>(m_series->endNs);
  for (ChartWidget* chart : {m_throughput, m_queues, m_channels})
    chart->setMoment(std::min(at, 1.0));
  // Of the curve as it is drawn: one bucket may be more than the scale, which is made for means.
  m_throughput->setReading(m_throughput->valueAtMoment());
  m_queues->setReading(queueReading(world));
  m_channels->setReading(channelReading(*m_series, world));
}

void ChartsPanel::setTheme(const Theme& theme) {
  m_theme = &theme;
  for (ChartWidget* chart : {m_throughput, m_queues, m_channels}) chart->setTheme(theme);
  showAll();
}

void ChartsPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) showAll();
  QWidget::changeEvent(event);
}

QSize ChartsPanel::minimumSizeHint() const { return m_throughput->minimumSizeHint(); }

void ChartsPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const int room = height() / m_throughput->minimumSizeHint().height();
  m_queues->setVisible(room >= 2);
  m_channels->setVisible(room >= 3);
  if (event->size().width() != event->oldSize().width()) showAll();
}

void ChartsPanel::showAll() {
  showThroughput();
  showQueues();
  showChannels();
}

void ChartsPanel::showThroughput() {
  if (m_series == nullptr) {
    m_throughput->setTitle(tr("THROUGHPUT"), {});
    return m_throughput->setPlot({}, 1, {});
  }
  const RateUnit unit = rateUnitOf(*m_series);
  const ChartLine& line = m_series->throughput;
  const QString what = line.name.empty() ? tr("events") : QString::fromStdString(line.name);
  m_throughput->setTitle(tr("THROUGHPUT"), QStringLiteral("%1 / %2").arg(what, unit.name));

  std::vector<PlotLine> lines;
  lines.push_back({.name = tr("this run, P=%1").arg(m_series->procs),
                   .buckets = &line.buckets,
                   .scale = unit.ns,
                   .reading = unit.ns,
                   .colour = m_theme->running});
  if (m_comparison != nullptr && m_series->endNs != 0) {
    const auto span =
        static_cast<double>(m_comparison->endNs) / static_cast<double>(m_series->endNs);
    lines.push_back({.name = m_comparisonName,
                     .buckets = &m_comparison->throughput.buckets,
                     .scale = unit.ns,
                     .reading = unit.ns,
                     .span = span,
                     .colour = m_theme->textFaint});
  }
  const double top = roundTop(peakOf(lines, *m_throughput));
  m_throughput->setPlot(std::move(lines), top, shortNumber(top));
  m_throughput->setReading(m_throughput->valueAtMoment());
}

void ChartsPanel::showQueues() {
  m_queues->setTitle(tr("RUN QUEUE LENGTH"), m_series != nullptr ? tr("mean") : QString());
  if (m_series == nullptr) return m_queues->setPlot({}, 1, {});
  std::vector<PlotLine> lines;
  for (const ChartLine& line : m_series->localQueues) {
    lines.push_back({.name = m_series->summed ? tr("all Ps") : QStringLiteral("P%1").arg(line.id),
                     .buckets = &line.buckets,
                     .colour = m_theme->category(line.id),
                     .jumps = true});
  }
  if (isUsed(m_series->globalQueue)) {
    lines.push_back({.name = tr("global"),
                     .buckets = &m_series->globalQueue.buckets,
                     .colour = m_theme->textDim,
                     .dashed = true,
                     .jumps = true});
  }
  const double top = std::max(2.0, roundTop(peakOf(lines, *m_queues)));
  m_queues->setPlot(std::move(lines), top, shortNumber(top));
}

void ChartsPanel::showChannels() {
  m_channels->setTitle(tr("CHANNEL FILL"), QStringLiteral("len / cap"));
  std::vector<PlotLine> lines;
  if (m_series != nullptr) {
    for (const ChartLine& line : m_series->channels) {
      if (!isUsed(line)) continue;
      lines.push_back({.name = QString::fromStdString(line.name),
                       .buckets = &line.buckets,
                       .scale = 1.0 / line.cap,
                       .colour = m_theme->category(lines.size()),
                       .jumps = true});
    }
  }
  m_channels->setNote(m_series == nullptr ? QString() : tr("no value is ever in a buffer"));
  const QString top = lines.empty() ? QString() : tr("full");
  m_channels->setPlot(std::move(lines), 1, top);
}

void ChartsPanel::pick(double at) {
  if (m_series == nullptr) return;
  emit seekTime(static_cast<quint64>(at * static_cast<double>(m_series->endNs)));
}

}  // namespace gantry::ui
