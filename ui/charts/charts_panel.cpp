// From a series to the lines, captions and scales of three charts.
#include "ui/charts/charts_panel.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/charts/chart_widget.h"
#include "ui/charts/readings.h"

namespace gantry::ui {
namespace {

double peakOf(const ChartLine& line) {
  double peak = 0;
  for (const ChartBucket& bucket : line.buckets) peak = std::max<double>(peak, bucket.high);
  return peak;
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
  m_throughput->setReading(throughputReading(*m_series, world.now));
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

void ChartsPanel::showAll() {
  showThroughput();
  showQueues();
  showChannels();
}

void ChartsPanel::showThroughput() {
  if (m_series == nullptr) {
    m_throughput->setTitle(tr("THROUGHPUT"), {});
    m_throughput->setPlot({}, 1, {});
    m_throughput->setCaption({}, {});
    return;
  }
  const RateUnit unit = rateUnitOf(*m_series);
  const ChartLine& line = m_series->throughput;
  const QString what = line.name.empty() ? tr("events") : QString::fromStdString(line.name);
  m_throughput->setTitle(tr("THROUGHPUT"), QStringLiteral("%1 / %2").arg(what, unit.name));

  std::vector<PlotLine> lines;
  std::vector<CaptionEntry> caption;
  caption.push_back({tr("this run, P=%1").arg(m_series->procs), m_theme->running, false});
  double peak = peakOf(line);
  if (m_comparison != nullptr && m_comparison->size() != 0 && m_series->endNs != 0) {
    lines.push_back(
        {.buckets = &m_comparison->throughput.buckets,
         .scale = unit.ns,
         .span = static_cast<double>(m_comparison->endNs) / static_cast<double>(m_series->endNs),
         .colour = m_theme->textFaint});
    caption.push_back({m_comparisonName, m_theme->textFaint, false});
    peak = std::max(peak, peakOf(m_comparison->throughput));
  }
  lines.push_back({.buckets = &line.buckets, .scale = unit.ns, .colour = m_theme->running});
  const double top = roundTop(peak * unit.ns);
  m_throughput->setPlot(std::move(lines), top, shortNumber(top));
  m_throughput->setCaption(std::move(caption), {});
}

void ChartsPanel::showQueues() {
  m_queues->setTitle(tr("RUN QUEUE LENGTH"), {});
  if (m_series == nullptr) {
    m_queues->setPlot({}, 1, {});
    m_queues->setCaption({}, {});
    return;
  }
  std::vector<PlotLine> lines;
  std::vector<CaptionEntry> caption;
  double peak = 0;
  for (const ChartLine& line : m_series->localQueues) {
    const QColor colour = m_theme->category(line.id);
    lines.push_back({.buckets = &line.buckets, .colour = colour, .band = true});
    const QString name = m_series->summed ? tr("all Ps") : QStringLiteral("P%1").arg(line.id);
    caption.push_back({name, colour, false});
    peak = std::max(peak, peakOf(line));
  }
  if (peakOf(m_series->globalQueue) > 0) {
    lines.push_back({.buckets = &m_series->globalQueue.buckets,
                     .colour = m_theme->textDim,
                     .dashed = true,
                     .band = true});
    caption.push_back({tr("global"), m_theme->textDim, true});
    peak = std::max(peak, peakOf(m_series->globalQueue));
  }
  const double top = std::max(4.0, roundTop(peak));
  m_queues->setPlot(std::move(lines), top, shortNumber(top));
  m_queues->setCaption(std::move(caption), {});
}

void ChartsPanel::showChannels() {
  m_channels->setTitle(tr("CHANNEL FILL"), QStringLiteral("len / cap"));
  std::vector<PlotLine> lines;
  std::vector<CaptionEntry> caption;
  if (m_series != nullptr) {
    for (std::size_t i = 0; i < m_series->channels.size(); ++i) {
      const ChartLine& line = m_series->channels[i];
      const QColor colour = m_theme->category(i);
      lines.push_back(
          {.buckets = &line.buckets, .scale = 1.0 / line.cap, .colour = colour, .band = true});
      caption.push_back({QString::fromStdString(line.name), colour, false});
    }
  }
  const bool any = !lines.empty();
  m_channels->setPlot(std::move(lines), 1, any ? tr("full") : QString());
  m_channels->setCaption(std::move(caption),
                         m_series == nullptr ? QString() : tr("no channel with a buffer"));
}

void ChartsPanel::pick(double at) {
  if (m_series == nullptr) return;
  emit seekTime(static_cast<quint64>(at * static_cast<double>(m_series->endNs)));
}

}  // namespace gantry::ui
