// Time and name are columns as wide as their widest text in sight. The words follow the kind of
// their own row, in narrower letters: a column beside the longest kind would leave them no room.
#include "ui/panels/events/events_view.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/tone.h"

namespace gantry::ui {
namespace {

constexpr int kGap = 8;
constexpr double kFontPx = 11;
constexpr int kBeyond = 6;  // of the margin on the right the words may have so much

}  // namespace

EventsView::EventsView(EventsModel* model, QWidget* parent) : RowsView(model, Anchor::top, parent) {
  // A search that finds nothing inserts no row, and yet there is something new to say.
  connect(model, &EventsModel::filtered, viewport(), QOverload<>::of(&QWidget::update));
}

QString EventsView::cell(int row, int column) const {
  return model().index(row, column).data().toString();
}

void EventsView::measure() {
  const QFontMetricsF metrics(monoFont(kFontPx, QFont::DemiBold));
  m_widths.fill(0);
  for (int row = firstVisible(); row <= lastVisible(); ++row)
    for (int column = 0; column < EventsModel::kKind; ++column) {
      int& width = m_widths[static_cast<std::size_t>(column)];
      width = std::max(width, static_cast<int>(metrics.horizontalAdvance(cell(row, column))) + 2);
    }
}

void EventsView::paintRow(QPainter& painter, const QRect& area, int row) {
  const QModelIndex index = model().index(row, 0);
  const Tone tone = static_cast<Tone>(index.data(EventsModel::kToneRole).toInt());
  // What comes later is there to be gone to, but does not count yet.
  const bool later = row < current();

  const QFont mono = monoFont(kFontPx);
  const QFont bold = monoFont(kFontPx, QFont::DemiBold);
  const QFont words = textFont(kFontPx);
  const Theme& colours = theme();
  int x = area.left();
  for (int column = 0; column < EventsModel::kColumns; ++column) {
    const QString whole = cell(row, column);
    int width = area.right() + kBeyond - x;
    switch (column) {
      case EventsModel::kTime:
        painter.setFont(mono);
        painter.setPen(colours.textFaint);
        width = m_widths[EventsModel::kTime];
        break;
      case EventsModel::kWho:
        painter.setFont(bold);
        painter.setPen(later ? colours.textFaint : colours.text);
        width = m_widths[EventsModel::kWho];
        break;
      case EventsModel::kKind:
        painter.setFont(bold);
        painter.setPen(later ? colours.textFaint : colourOf(tone, colours));
        width = std::min(width, painter.fontMetrics().horizontalAdvance(whole) + 1);
        break;
      default:
        painter.setFont(words);
        painter.setPen(later ? colours.textFaint : colours.textDim);
        break;
    }
    if (width <= 0) break;
    const QString text = painter.fontMetrics().elidedText(whole, Qt::ElideRight, width);
    const int align = column == EventsModel::kTime ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(QRect(x, area.top(), width, area.height()), align | Qt::AlignVCenter, text);
    x += width + kGap;
  }
}

QString EventsView::rowText(int row) const {
  return QStringLiteral("%1  %2").arg(
      cell(row, EventsModel::kTime),
      model().index(row, 0).data(EventsModel::kSentenceRole).toString());
}

QString EventsView::emptyText() const {
  const auto& events = static_cast<const EventsModel&>(model());
  if (events.filtering()) return tr("Searching…");
  return events.hasFilter() ? tr("No event fits.") : tr("Nothing has happened yet.");
}

}  // namespace gantry::ui
