// The stage's fonts.
#include "ui/canvas/stage_style.h"

#include <QFontMetricsF>

#include "ui/theme/theme.h"

namespace gantry::ui {

const StageFonts& stageFonts() {
  thread_local const StageFonts kFonts{
      .count = textFont(11, QFont::Bold),
      .label = textFont(11),
      .labelSmall = textFont(10),
      .mono = monoFont(11),
      .monoSmall = monoFont(10),
      .monoBold = monoFont(12, QFont::DemiBold),
      .proc = textFont(17, QFont::Bold),
      .procSmall = textFont(13, QFont::Bold),
      .procTiny = textFont(10, QFont::Bold),
      .thread = textFont(12, QFont::DemiBold),
      .name = textFont(13, QFont::Bold),
      .type = monoFont(11),
      .caption = textFont(12, QFont::DemiBold),
  };
  return kFonts;
}

double textWidth(const QFont& font, const QString& text) {
  return QFontMetricsF(font).horizontalAdvance(text);
}

}  // namespace gantry::ui
