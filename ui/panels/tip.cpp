// Qt breaks the lines of rich text alone.
#include "ui/panels/tip.h"

#include <QFontMetrics>
#include <QTextDocument>
#include <QToolTip>

namespace gantry::ui {
namespace {

constexpr int kWidest = 460;  // pixels

}  // namespace

QString tipText(const QString& words) {
  const QFontMetrics metrics(QToolTip::font());
  for (const QStringView line : QStringView(words).split(u'\n'))
    if (metrics.horizontalAdvance(line.toString()) > kWidest)
      return Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal);
  return words;
}

}  // namespace gantry::ui
