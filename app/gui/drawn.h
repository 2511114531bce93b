// What `gantry-gui` draws without a window: a film of a run, or a page about it.
#pragma once

#include "app/gui/options.h"
#include "ui/session/session.h"

namespace gantry::gui {

// No such program is there to draw with, or no display.
inline constexpr int kUnavailable = 69;

// Makes the run or opens it, and writes the film, or the page. The exit status; what there is to
// say was said. Needs a QGuiApplication.
[[nodiscard]] int drawFilm(const Options& options, ui::Sources sources);
[[nodiscard]] int drawReport(const Options& options, ui::Sources sources);

}  // namespace gantry::gui
