// The numbers at the right of each chart's title.
#include "ui/charts/readings.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/i18n/quantity.h"

namespace gantry::ui {

RateUnit rateUnitOf(const ChartSeries& series) {
  double peak = 0;
  for (const ChartBucket& bucket : series.throughput.buckets)
    peak = std::max<double>(peak, bucket.high);
  for (const double ns : {1e3, 1e6}) {
    if (peak * ns >= 1) return {ns, ns == 1e3 ? QStringLiteral("µs") : QStringLiteral("ms")};
  }
  return {1e9, QStringLiteral("s")};
}

QString shortNumber(double value) {
  if (value == 0) return QStringLiteral("0");
  const int before = static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
  const int after = std::clamp(2 - before, 0, 6);
  if (after == 0 && value > 0) return countText(static_cast<std::uint64_t>(std::llround(value)));
  QString text = QString::number(value, 'f', after);
  if (after > 0) {
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
  }
  return text;
}

QString queueReading(const World& world) {
  struct Queue {
    std::uint32_t length = 0;
    std::uint32_t p = 0;  // the number of Ps for the global queue, which comes last
  };
  const std::uint32_t global = world.gomaxprocs;
  std::array<Queue, 2> longest{};  // the longest first
  const auto offer = [&longest](Queue queue) {
    if (queue.length > longest[0].length) {
      longest[1] = longest[0];
      longest[0] = queue;
    } else if (queue.length > longest[1].length) {
      longest[1] = queue;
    }
  };
  for (std::uint32_t p = 0; p < global; ++p) offer({world.ps[p].ringSize(), p});
  offer({world.global.size, global});

  if (longest[1].p < longest[0].p) std::swap(longest[0], longest[1]);
  QStringList parts;
  for (const Queue& queue : longest) {
    if (queue.length == 0) continue;
    const QString name = queue.p == global
                             ? QCoreApplication::translate("gantry::ui::ChartsPanel", "global")
                             : QStringLiteral("P%1").arg(queue.p);
    parts += QStringLiteral("%1 %2").arg(name).arg(queue.length);
  }
  return parts.isEmpty() ? QStringLiteral("0") : parts.join(QStringLiteral(" · "));
}

QString channelReading(const ChartSeries& series, const World& world) {
  const ChartLine* fullest = nullptr;
  const auto fill = [&world](const ChartLine& line) {
    return static_cast<double>(world.chans[line.id].len) / line.cap;
  };
  for (const ChartLine& line : series.channels) {
    if (line.id >= world.chans.size()) continue;
    if (fullest == nullptr || fill(line) > fill(*fullest)) fullest = &line;
  }
  if (fullest == nullptr) return {};
  return QStringLiteral("%1 %2/%3")
      .arg(QString::fromStdString(fullest->name))
      .arg(world.chans[fullest->id].len)
      .arg(fullest->cap);
}

}  // namespace gantry::ui
