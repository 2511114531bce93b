// What the sections of the report are made of: escaped text, and HTML made of it.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <utility>

#include "engine/analysis/time_use.h"
#include "ui/report/report.h"

namespace gantry::ui::report {

// The translation context.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

// Text as HTML: nothing in it is markup any more, also within quotes of an attribute; control
// characters, which a page must not have, are shown as the signs that Unicode has for them.
[[nodiscard]] QString escaped(const QString& text);

// <h2 id>title</h2> and a body, which is HTML.
[[nodiscard]] inline QString section(const QString& id, const QString& title, const QString& body) {
  return QStringLiteral("<section id=\"") + id + QStringLiteral("\"><h2>") + escaped(title) +
         QStringLiteral("</h2>\n") + body + QStringLiteral("</section>\n");
}

// The sections, as HTML.
[[nodiscard]] QString setupSection(const Run& run);
[[nodiscard]] QString findingsSection(const ReportParts& parts);
[[nodiscard]] QString machineSection(const ReportParts& parts);
[[nodiscard]] QString timeSection(const TimeUse& use, bool chinese);
[[nodiscard]] QString chartsSection(const ChartSeries& series);
[[nodiscard]] QString sourceSection(const ReportParts& parts);
[[nodiscard]] QString consoleSection(const Run& run);

// How the run ended, in a sentence; whether that is bad.
[[nodiscard]] std::pair<QString, bool> outcomeOf(const Run& run);

// The style sheet, with the colours of both themes.
[[nodiscard]] QString styleSheet();

}  // namespace gantry::ui::report
