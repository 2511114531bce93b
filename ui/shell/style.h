// The style sheet of the shell's own widgets, after the theme's.
#pragma once

#include <QString>

#include "ui/theme/theme.h"

namespace gantry::ui {

[[nodiscard]] QString shellStyleSheet(const Theme& theme);

}  // namespace gantry::ui
