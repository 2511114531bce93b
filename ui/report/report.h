// A run as one HTML page that stands for itself: setup, outcome, findings, the machine at one
// moment, where the time went, charts, source, output. No script, nothing fetched from anywhere.
//
// Colours follow the reader's (prefers-color-scheme) and are those of the window's two themes.
// Texts are in the language of the application; names and texts of the program are escaped wherever
// they stand. Equal runs give equal pages. Needs a QGuiApplication, for the picture. Any thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>

#include "ui/session/overview.h"
#include "ui/session/run.h"

namespace gantry::ui {

struct ReportParts {
  RunPtr run;
  OverviewPtr overview;  // null: no charts
  FindingsPtr findings;  // null: nothing is said of them
  bool chinese = false;
  // The moment of the picture.
  std::uint64_t position = 0;
};

// Where a finding became true, or else the middle of what the program did.
[[nodiscard]] std::uint64_t momentOfReport(const Run& run, const FindingsPtr& findings);

// UTF-8. Costs a walk over the log (time_use.h) and two pictures: about 0.2 s for a small run.
[[nodiscard]] QByteArray reportOf(const ReportParts& parts);

// Empty when it is written, else why not.
[[nodiscard]] QString writeReport(const ReportParts& parts, const QString& path);

}  // namespace gantry::ui
