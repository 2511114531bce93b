// Long texts in tool tips: broken into lines of a length that can be read.
#pragma once

#include <QString>

namespace gantry::ui {

// Words for a tool tip: as they are, with long lines broken. What Qt would take for a tag stays a
// sign.
[[nodiscard]] QString tipText(const QString& words);

}  // namespace gantry::ui
