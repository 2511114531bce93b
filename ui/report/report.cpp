// The page around its sections.
#include "ui/report/report.h"

#include <QSaveFile>

#include "ui/i18n/names.h"
#include "ui/report/page.h"
#include "ui/session/position.h"

namespace gantry::ui {

using report::escaped;
using report::Words;

QString report::escaped(const QString& text) {
  constexpr char16_t kFirstPicture = 0x2400;  // of the character 0
  QString shown = text;
  for (QChar& c : shown)
    if (c < QLatin1Char(' ') && c != QLatin1Char('\n') && c != QLatin1Char('\t'))
      c = QChar(static_cast<char16_t>(kFirstPicture + c.unicode()));
  return shown.toHtmlEscaped();
}

std::uint64_t momentOfReport(const Run& run, const FindingsPtr& findings) {
  if (findings)
    for (const Finding& finding : *findings)
      if (!finding.events.empty() && finding.events.back() < run.size())
        return finding.events.back() + 1;
  return positionIn(run, AtEvent{run.firstUser + (run.size() - run.firstUser) / 2});
}

QByteArray reportOf(const ReportParts& parts) {
  const Run& run = *parts.run;
  const QString name = escaped(utf8(run.recording.setup.program));
  const auto [outcome, isBad] = report::outcomeOf(run);
  QString page =
      QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"/>\n")
          .arg(parts.chinese ? "zh-CN" : "en");
  page += QStringLiteral(
      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n"
      "<meta name=\"color-scheme\" content=\"light dark\"/>\n");
  page += QStringLiteral("<title>") + name + QStringLiteral(" — Gantry</title>\n<style>\n") +
          report::styleSheet() + QStringLiteral("</style></head><body><main>\n");
  page += QStringLiteral("<h1>") + name +
          QStringLiteral("</h1>\n<p class=\"outcome%1\">")
              .arg(isBad ? QStringLiteral(" bad") : QString());
  page += escaped(outcome) + QStringLiteral("</p>\n");
  page += report::setupSection(run);
  if (parts.findings) page += report::findingsSection(parts);
  page += report::machineSection(parts);
  page += report::timeSection(timeUse(run.recording, run.keyframes), parts.chinese);
  if (parts.overview) page += report::chartsSection(parts.overview->charts);
  page += report::sourceSection(parts);
  page += report::consoleSection(run);
  page += QStringLiteral("<footer>") +
          escaped(Words::tr("Made by Gantry: a deterministic model of Go's scheduler. The same "
                            "program with the same setup gives the same run.")) +
          QStringLiteral("</footer>\n</main></body></html>\n");
  return page.toUtf8();
}

QString writeReport(const ReportParts& parts, const QString& path) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly))
    return QStringLiteral("%1: %2").arg(path, file.errorString());
  file.write(reportOf(parts));
  return file.commit() ? QString() : QStringLiteral("%1: %2").arg(path, file.errorString());
}

}  // namespace gantry::ui
