// The colour of a tone in a theme.
#pragma once

#include <QColor>

#include "ui/i18n/happening.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

[[nodiscard]] inline const QColor& colourOf(Tone tone, const Theme& theme) {
  switch (tone) {
    case Tone::plain:
      return theme.textDim;
    case Tone::running:
      return theme.running;
    case Tone::runnable:
      return theme.steal;
    case Tone::waiting:
      return theme.waiting;
    case Tone::syscall:
      return theme.syscall;
    case Tone::sleeping:
      return theme.sleeping;
    case Tone::danger:
      return theme.danger;
    case Tone::faint:
      break;
  }
  return theme.textFaint;
}

}  // namespace gantry::ui
