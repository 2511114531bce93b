// Asking for a file: the desktop's dialog where it has one, else Qt's with columns that fit.
#pragma once

#include <QString>

class QWidget;

namespace gantry::ui {

// The path that was picked; empty when none was. `filter` as Qt has it: `Go (*.go);;All (*)`.
[[nodiscard]] QString askForOpen(QWidget* parent, const QString& title, const QString& filter);
// `suggested` is where the dialog begins; a file that is there is asked about.
[[nodiscard]] QString askForSave(QWidget* parent, const QString& title, const QString& suggested,
                                 const QString& filter);

}  // namespace gantry::ui
