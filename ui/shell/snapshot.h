// A picture of the whole window, as it would be on a screen.
#pragma once

#include <QString>

class QWidget;

namespace gantry::ui {

// Writes the widget to a .png or .svg file, by the path's ending. Empty when that worked, else
// why not.
[[nodiscard]] QString saveSnapshot(QWidget& widget, const QString& path);

}  // namespace gantry::ui
