// Integer arithmetic only: what is shown is exact.
#include "ui/i18n/quantity.h"

#include <cmath>

namespace gantry::ui {
namespace {

QString withFraction(std::uint64_t value, std::uint64_t unit, int digits, const QString& name) {
  return QStringLiteral("%1.%2 %3")
      .arg(value / unit)
      .arg(value % unit, digits, 10, QLatin1Char('0'))
      .arg(name);
}

}  // namespace

QString timeText(TimeNs ns) {
  if (ns < 1'000) return QStringLiteral("%1 ns").arg(ns);
  if (ns < 1'000'000) return withFraction(ns, 1'000, 3, QStringLiteral("µs"));
  if (ns < 1'000'000'000) return withFraction(ns, 1'000'000, 6, QStringLiteral("ms"));
  return withFraction(ns / 1'000, 1'000'000, 6, QStringLiteral("s"));
}

QString durationText(TimeNs ns) {
  QString text = timeText(ns);
  const qsizetype unit = text.indexOf(QLatin1Char(' '));
  if (!text.contains(QLatin1Char('.'))) return text;
  qsizetype end = unit;
  while (text[end - 1] == QLatin1Char('0')) --end;
  if (text[end - 1] == QLatin1Char('.')) --end;
  return text.remove(end, unit - end);
}

QString countText(std::uint64_t count) {
  QString text = QString::number(count);
  for (qsizetype at = text.size() - 3; at > 0; at -= 3) text.insert(at, QChar(QChar::Nbsp));
  return text;
}

QString rateText(double perSecond) {
  const auto rounded = [](double value) {
    return QString::number(value < 10 ? std::round(value * 10) / 10 : std::round(value));
  };
  if (perSecond < 999.5) return rounded(perSecond) + QStringLiteral(" /s");
  if (perSecond < 999'500) return rounded(perSecond / 1e3) + QStringLiteral(" k/s");
  return rounded(perSecond / 1e6) + QStringLiteral(" M/s");
}

}  // namespace gantry::ui
