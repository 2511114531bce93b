// Qt breaks the lines of rich text alone, and makes that as narrow as it is high; so we break them.
#include "ui/panels/tip.h"

#include <QStringList>
#include <QTextDocument>
#include <QTextLayout>
#include <QToolTip>

namespace gantry::ui {
namespace {

constexpr int kWidest = 460;  // pixels

void breakInto(QStringList& lines, const QString& line) {
  QTextLayout layout(line, QToolTip::font());
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
    part.setLineWidth(kWidest);
    QString words = line.mid(part.textStart(), part.textLength());
    while (words.endsWith(u' ')) words.chop(1);
    lines.append(words);
  }
  layout.endLayout();
}

}  // namespace

QString tipText(const QString& words) {
  QStringList lines;
  for (const QString& line : words.split(u'\n'))
    line.isEmpty() ? lines.append(line) : breakInto(lines, line);
  const QString text = lines.join(u'\n');
  return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpacePre) : text;
}

}  // namespace gantry::ui
