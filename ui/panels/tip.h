// Long texts in tool tips: broken into lines of a length that can be read.
#pragma once

#include <QString>

namespace gantry::ui {

// Words for a tool tip: as they are when each line is short, else as text that Qt breaks.
[[nodiscard]] QString tipText(const QString& words);

}  // namespace gantry::ui
