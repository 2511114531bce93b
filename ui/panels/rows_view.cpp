// The scroll bar counts rows, not pixels: a 32-bit scroll bar of pixels ends at 90 million rows.
#include "ui/panels/rows_view.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

#include "ui/panels/tip.h"

namespace gantry::ui {
namespace {

constexpr int kMargin = 8;    // beside the rows
constexpr int kEmptyTop = 2;  // above the words that stand in for rows, as in the other panels
constexpr int kWheelRows = 3;
constexpr int kWheelNotch = 120;

}  // namespace

RowsView::RowsView(QAbstractItemModel* model, Anchor anchor, QWidget* parent)
    : QAbstractScrollArea(parent), m_model(model), m_anchor(anchor) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setMouseTracking(true);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  const auto changed = [this] { rowsChanged(); };
  connect(model, &QAbstractItemModel::modelReset, this, changed);
  connect(model, &QAbstractItemModel::rowsInserted, this, changed);
  connect(model, &QAbstractItemModel::rowsRemoved, this, changed);
  connect(model, &QAbstractItemModel::dataChanged, this, [this] { viewport()->update(); });
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { viewport()->update(); });
}

void RowsView::setTheme(const Theme& theme) {
  m_theme = &theme;
  viewport()->update();
}

int RowsView::wholeRows() const { return std::max(1, viewport()->height() / m_rowHeight); }

int RowsView::firstVisible() const { return verticalScrollBar()->value(); }

int RowsView::lastVisible() const {
  const int rows = (viewport()->height() + m_rowHeight - 1) / m_rowHeight;
  return std::min(firstVisible() + rows, m_model->rowCount()) - 1;
}

int RowsView::rowAtY(int y) const {
  const int row = firstVisible() + y / m_rowHeight;
  return y >= 0 && row < m_model->rowCount() ? row : -1;
}

void RowsView::rowsChanged() {
  verticalScrollBar()->setRange(0, std::max(0, m_model->rowCount() - wholeRows()));
  verticalScrollBar()->setPageStep(wholeRows());
  m_hover = -1;
  viewport()->update();
}

void RowsView::setCurrent(int row) {
  m_current = row;
  if (row >= 0) {
    QScrollBar& bar = *verticalScrollBar();
    const int last = firstVisible() + wholeRows() - 1;
    if (row < firstVisible() || row > last + 1) {
      bar.setValue(m_anchor == Anchor::top ? row : row - wholeRows() + 1);
    } else if (row > last) {
      bar.setValue(firstVisible() + 1);
    }
    describeCurrent();
  }
  viewport()->update();
}

void RowsView::describeCurrent() {
  if (m_current < 0) return;
  setAccessibleDescription(m_current < m_model->rowCount() ? rowText(m_current) : QString());
}

void RowsView::setHover(int row) {
  if (row == m_hover) return;
  m_hover = row;
  viewport()->update();
}

bool RowsView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAtY(help->pos().y());
    QToolTip::showText(help->globalPos(), row < 0 ? QString() : tipText(rowText(row)), viewport());
    return true;
  }
  if (event->type() == QEvent::Leave) setHover(-1);
  return QAbstractScrollArea::viewportEvent(event);
}

void RowsView::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), m_theme->panel);
  painter.setRenderHint(QPainter::Antialiasing);
  const int width = viewport()->width();
  if (m_model->rowCount() == 0) {
    painter.setPen(m_theme->textFaint);
    painter.setFont(textFont(12));
    painter.drawText(QRect(2 * kMargin, kEmptyTop, width - 4 * kMargin, 4 * m_rowHeight),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, emptyText());
  }
  measure();
  for (int row = firstVisible(); row <= lastVisible(); ++row) {
    const QRect area(kMargin, (row - firstVisible()) * m_rowHeight, width - 2 * kMargin,
                     m_rowHeight);
    if (row == m_current || row == m_hover) {
      painter.setPen(row == m_current && hasFocus() ? QPen(m_theme->accent) : QPen(Qt::NoPen));
      painter.setBrush(row == m_current ? m_theme->selection : m_theme->hover);
      painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.save();
    paintRow(painter, area.adjusted(kMargin, 0, -kMargin, 0), row);
    painter.restore();
  }
}

void RowsView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  rowsChanged();
}

void RowsView::mousePressEvent(QMouseEvent* event) {
  const int row = rowAtY(event->position().toPoint().y());
  if (event->button() == Qt::LeftButton && row >= 0) emit chosen(row);
}

void RowsView::mouseMoveEvent(QMouseEvent* event) {
  setHover(rowAtY(event->position().toPoint().y()));
}

void RowsView::mouseReleaseEvent(QMouseEvent* event) { event->accept(); }

void RowsView::wheelEvent(QWheelEvent* event) {
  QScrollBar& bar = *verticalScrollBar();
  bar.setValue(bar.value() - event->angleDelta().y() * kWheelRows / kWheelNotch);
  event->accept();
}

void RowsView::keyPressEvent(QKeyEvent* event) {
  const int last = m_model->rowCount() - 1;
  int to = m_current;
  switch (event->key()) {
    case Qt::Key_Up:
      --to;
      break;
    case Qt::Key_Down:
      ++to;
      break;
    case Qt::Key_PageUp:
      to -= wholeRows();
      break;
    case Qt::Key_PageDown:
      to += wholeRows();
      break;
    default:
      QAbstractScrollArea::keyPressEvent(event);
      return;
  }
  if (last >= 0) emit chosen(std::clamp(to, 0, last));
}

void RowsView::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void RowsView::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

void RowsView::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  describeCurrent();
  viewport()->update();
}

}  // namespace gantry::ui
