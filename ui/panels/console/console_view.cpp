// A line in the program's own letters; the goroutine at the right, quietly.
#include "ui/panels/console/console_view.h"

#include <QPainter>

namespace gantry::ui {
namespace {

constexpr double kFontPx = 12.5;
constexpr double kWhoPx = 10.5;
constexpr int kGap = 10;

}  // namespace

QString ConsoleView::expandedTabs(const QString& line) {
  constexpr qsizetype kStop = 4;  // as in the source
  if (!line.contains(u'\t')) return line;
  QString text;
  for (const QChar c : line) {
    if (c == u'\t') {
      text += QString(kStop - text.size() % kStop, u' ');
    } else {
      text += c;
    }
  }
  return text;
}

ConsoleView::ConsoleView(ConsoleModel* model, QWidget* parent)
    : RowsView(model, Anchor::bottom, parent) {}

void ConsoleView::paintRow(QPainter& painter, const QRect& area, int row) {
  const QModelIndex index = model().index(row, 0);
  const bool later = row > current();  // not written yet
  const int goid = index.data(ConsoleModel::kGoidRole).toInt();
  const QString who = goid == 0 ? QString() : QStringLiteral("G%1").arg(goid);
  painter.setFont(monoFont(kWhoPx));
  painter.setPen(theme().textFaint);
  painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, who);
  const int whoWidth = who.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(who) + kGap;

  painter.setFont(monoFont(kFontPx));
  const bool isEnding = goid == 0 && row == model().rowCount() - 1;
  painter.setPen(later                                           ? theme().textFaint
                 : index.data(ConsoleModel::kErrorRole).toBool() ? theme().danger
                 : isEnding                                      ? theme().textDim
                                                                 : theme().code);
  const QString text = painter.fontMetrics().elidedText(expandedTabs(index.data().toString()),
                                                        Qt::ElideRight, area.width() - whoWidth);
  painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, text);
}

QString ConsoleView::rowText(int row) const { return model().index(row, 0).data().toString(); }

QString ConsoleView::emptyText() const { return tr("The program has written nothing."); }

}  // namespace gantry::ui
