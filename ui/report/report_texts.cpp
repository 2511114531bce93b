// The program's own texts: its source, with the lines that findings name, and its output.
#include <set>
#include <utility>

#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"
#include "ui/report/page.h"

namespace gantry::ui::report {
namespace {

constexpr std::size_t kMostLines = 2000;  // of output

using Place = std::pair<std::string, std::uint32_t>;

// Where the findings happened. They name lines without files: that is enough for a program of one;
// of others the events know.
std::set<Place> placesOf(const ReportParts& parts) {
  std::set<Place> places;
  if (!parts.findings) return places;
  const Recording& recording = parts.run->recording;
  for (const Finding& finding : *parts.findings) {
    for (const std::uint64_t event : finding.events) {
      if (event >= parts.run->size()) continue;
      const PosId pos = recording.events[event].pos();
      if (pos == 0) continue;
      const Position at = recording.symbols.position(pos);
      places.emplace(recording.symbols.text(at.file), at.line);
    }
    if (recording.setup.sources.size() == 1)
      for (const std::uint32_t line : finding.lines)
        places.emplace(recording.setup.sources[0].name, line);
  }
  return places;
}

}  // namespace

QString sourceSection(const ReportParts& parts) {
  const std::set<Place> places = placesOf(parts);
  QString body;
  for (const SourceText& source : parts.run->recording.setup.sources) {
    body += QStringLiteral("<h3 class=\"mono\">") + escaped(utf8(source.name)) +
            QStringLiteral("</h3><pre class=\"source\">");
    QString text = utf8(source.text);
    if (text.endsWith(QLatin1Char('\n'))) text.chop(1);
    std::uint32_t number = 0;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
      ++number;
      const bool isHit = places.contains({source.name, number});
      body += (isHit ? QStringLiteral("<span class=\"hit\"><b>%1</b>")
                     : QStringLiteral("<span><b>%1</b>"))
                  .arg(number) +
              escaped(QString(line).replace(QLatin1Char('\t'), QLatin1String("    "))) +
              QStringLiteral("</span>");
    }
    body += QStringLiteral("</pre>\n");
  }
  if (body.isEmpty()) return {};
  return section(QStringLiteral("source"), Words::tr("Source"), body);
}

QString consoleSection(const Run& run) {
  const auto& lines = run.console.lines();
  QString body;
  if (lines.empty()) {
    body = QStringLiteral("<p>") + escaped(Words::tr("The program printed nothing.")) +
           QStringLiteral("</p>\n");
    return section(QStringLiteral("console"), Words::tr("Console"), body);
  }
  body = QStringLiteral("<pre>");
  const std::size_t shown = std::min(lines.size(), kMostLines);
  for (std::size_t i = 0; i < shown; ++i) {
    const QString text = escaped(utf8(lines[i].text));
    body += lines[i].fd == 2
                ? QStringLiteral("<span class=\"err\">") + text + QStringLiteral("</span>\n")
                : text + QLatin1Char('\n');
  }
  body += QStringLiteral("</pre>\n");
  if (lines.size() > shown)
    body += QStringLiteral("<p class=\"dim\">") +
            escaped(lines.size() - shown == 1
                        ? Words::tr("and one more line")
                        : Words::tr("and %1 more lines").arg(countText(lines.size() - shown))) +
            QStringLiteral("</p>\n");
  return section(QStringLiteral("console"), Words::tr("Console"), body);
}

}  // namespace gantry::ui::report
