// Charts as SVG: a line for the mean of each stretch of time, over a band from lowest to highest.
#include <algorithm>
#include <span>

#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"
#include "ui/report/page.h"

namespace gantry::ui::report {
namespace {

constexpr int kWidth = 480;
constexpr int kHeight = 150;
constexpr int kTop = 10;
constexpr int kBottom = 20;  // for the axis
constexpr int kLeft = 4;
constexpr std::size_t kPoints = 240;  // two pixels each

struct Line {
  QString name;
  std::size_t colour = 0;
  std::vector<ChartBucket> points;
};

// Sums up neighbours until there are few enough.
std::vector<ChartBucket> reduced(const std::vector<ChartBucket>& buckets) {
  const std::size_t count = std::min(kPoints, buckets.size());
  std::vector<ChartBucket> points;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t first = buckets.size() * i / count;
    const std::size_t end = std::max(first + 1, buckets.size() * (i + 1) / count);
    ChartBucket sum{0, buckets[first].low, buckets[first].high};
    for (std::size_t k = first; k < end; ++k) {
      sum.mean += buckets[k].mean;
      sum.low = std::min(sum.low, buckets[k].low);
      sum.high = std::max(sum.high, buckets[k].high);
    }
    sum.mean /= static_cast<float>(end - first);
    points.push_back(sum);
  }
  return points;
}

class Chart {
 public:
  Chart(const std::vector<Line>& lines, TimeNs end) : m_lines(lines), m_end(end) {
    for (const Line& line : lines)
      for (const ChartBucket& point : line.points) m_most = std::max(m_most, point.high);
  }

  // `top` is what stands at the highest value.
  [[nodiscard]] QString figure(const QString& title, const QString& top) const {
    QString svg = QStringLiteral("<figure><h3>") + escaped(title) + QStringLiteral("</h3>");
    svg += QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"")
               .arg(kWidth)
               .arg(kHeight) +
           escaped(title) + QStringLiteral("\">");
    for (const double share : {0.0, 0.5, 1.0})
      svg += QStringLiteral("<path d=\"M0 %1H%2\" stroke=\"var(--grid)\" fill=\"none\"/>")
                 .arg(number(yOf(m_most * share)))
                 .arg(kWidth);
    for (const Line& line : m_lines) svg += drawn(line);
    svg += label(kLeft, yOf(m_most) + 12, "start", top);
    svg += label(kLeft, kHeight - 5, "start", QStringLiteral("0"));
    svg += label(kWidth - kLeft, kHeight - 5, "end", durationText(m_end));
    svg += QStringLiteral("</svg><figcaption class=\"key\">");
    for (const Line& line : m_lines)
      svg += QStringLiteral("<span><i style=\"background:var(--c%1)\"></i>").arg(line.colour) +
             escaped(line.name) + QStringLiteral("</span> ");
    return svg + QStringLiteral("</figcaption></figure>\n");
  }

  [[nodiscard]] float most() const { return m_most; }

 private:
  static QString number(double value) { return QString::number(value, 'f', 1); }
  static QString label(double x, double y, const char* anchor, const QString& text) {
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">")
               .arg(number(x), number(y), QLatin1String(anchor)) +
           escaped(text) + QStringLiteral("</text>");
  }
  [[nodiscard]] double yOf(double value) const {
    const double share = m_most > 0 ? value / static_cast<double>(m_most) : 0;
    return kHeight - kBottom - share * (kHeight - kTop - kBottom);
  }
  [[nodiscard]] QString drawn(const Line& line) const {
    QString mean;
    QString band;
    const auto count = static_cast<double>(line.points.size());
    const auto xOf = [&](std::size_t i) {
      return number((static_cast<double>(i) + 0.5) * kWidth / count);
    };
    for (std::size_t i = 0; i < line.points.size(); ++i) {
      const QString x = xOf(i) + QLatin1Char(' ');
      mean += (i == 0 ? QLatin1Char('M') : QLatin1Char('L')) + x + number(yOf(line.points[i].mean));
      band += (i == 0 ? QLatin1Char('M') : QLatin1Char('L')) + x + number(yOf(line.points[i].high));
    }
    for (std::size_t i = line.points.size(); i-- > 0;)
      band += QLatin1Char('L') + xOf(i) + QLatin1Char(' ') + number(yOf(line.points[i].low));
    return QStringLiteral(
               "<path d=\"%1Z\" fill=\"var(--c%2)\" fill-opacity=\".18\"/>"
               "<path d=\"%3\" fill=\"none\" stroke=\"var(--c%2)\" "
               "stroke-width=\"1.5\" stroke-linejoin=\"round\"/>")
        .arg(band)
        .arg(line.colour)
        .arg(mean);
  }

  const std::vector<Line>& m_lines;
  TimeNs m_end;
  float m_most = 0;
};

QString chart(const QString& title, const std::vector<Line>& lines, TimeNs end) {
  const Chart drawn(lines, end);
  return drawn.figure(title, QString::number(static_cast<double>(drawn.most()), 'g', 4));
}

}  // namespace

QString chartsSection(const ChartSeries& series) {
  if (series.size() == 0) return {};
  QString body = QStringLiteral("<div class=\"charts\">\n");
  const QString counted =
      series.throughput.name.empty() ? Words::tr("events") : utf8(series.throughput.name);
  std::vector<Line> lines{{counted, 0, reduced(series.throughput.buckets)}};
  for (ChartBucket& point : lines[0].points) {
    point.mean *= 1000;
    point.low *= 1000;
    point.high *= 1000;
  }
  body += chart(Words::tr("Throughput, per µs"), lines, series.endNs);

  lines.clear();
  for (const ChartLine& line : series.localQueues)
    lines.push_back({series.summed ? Words::tr("all Ps") : QStringLiteral("P%1").arg(line.id),
                     lines.size() % 8, reduced(line.buckets)});
  lines.push_back({Words::tr("global"), lines.size() % 8, reduced(series.globalQueue.buckets)});
  body += chart(Words::tr("Run queues, goroutines"), lines, series.endNs);

  if (!series.channels.empty()) {
    lines.clear();
    for (const ChartLine& line : series.channels)
      lines.push_back({QStringLiteral("%1 / %2").arg(utf8(line.name)).arg(line.cap),
                       lines.size() % 8, reduced(line.buckets)});
    body += chart(Words::tr("Channels, values in their buffers"), lines, series.endNs);
  }
  return section(QStringLiteral("charts"), Words::tr("Charts"), body + QStringLiteral("</div>\n"));
}

}  // namespace gantry::ui::report
