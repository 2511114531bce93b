// Rows from the top: a number, what it is, and below it where that stands.
#include "ui/panels/choose/choice_list.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <utility>

namespace gantry::ui {
namespace {

constexpr int kMargin = 12;
constexpr int kPadding = 7;
constexpr int kNumber = 22;  // the box of the number
constexpr int kTitle = 18;
constexpr int kGap = 5;
constexpr int kNumbered = 9;  // rows that a key chooses
constexpr double kTitlePx = 13;
constexpr double kDetailPx = 12;
constexpr double kUsualPx = 10.5;
constexpr int kWrap = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

}  // namespace

ChoiceList::ChoiceList(QWidget* parent) : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  viewport()->setMouseTracking(true);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ChoiceList::layOut);
}

void ChoiceList::setRows(std::vector<ChoiceRow> rows, std::size_t left) {
  m_rows = std::move(rows);
  m_left = left;
  m_current = -1;
  m_hover = -1;
  verticalScrollBar()->setValue(0);
  layOut();
  tell();
}

void ChoiceList::retranslate() {
  setAccessibleName(tr("What you can choose"));
  tell();
}

void ChoiceList::tell() {
  QStringList words;
  for (std::size_t i = 0; i < m_rows.size(); ++i)
    words.append(QStringLiteral("%1. %2: %3").arg(i + 1).arg(m_rows[i].title, m_rows[i].detail));
  setAccessibleDescription(words.join(QStringLiteral("; ")));
}

void ChoiceList::setTheme(const Theme& theme) {
  m_theme = &theme;
  viewport()->update();
}

QSize ChoiceList::sizeHint() const { return {280, 200}; }

QSize ChoiceList::minimumSizeHint() const { return {180, 60}; }

void ChoiceList::layOut() {
  m_boxes.clear();
  const QFontMetrics title(textFont(kTitlePx, QFont::DemiBold));
  const QFontMetrics detail(textFont(kDetailPx));
  const QFontMetrics usual(textFont(kUsualPx));
  const int width = viewport()->width() - 2 * kMargin;
  const int left = kMargin + kPadding + kNumber + kPadding;
  const int room = std::max(40, kMargin + width - kPadding - left);
  int y = -verticalScrollBar()->value();
  const int top = y;
  for (const ChoiceRow& row : m_rows) {
    Box box;
    int below = y + kPadding;
    box.title = QRect(left, below, room, kTitle);
    const int tag = row.usual ? usual.horizontalAdvance(tr("as Go would")) + 12 : 0;
    // The tag beside the title, or below it when there is no room.
    const bool isBeside = title.horizontalAdvance(row.title) + tag + kGap <= room;
    below += kTitle;
    if (row.usual) {
      box.usual = isBeside ? QRect(left + room - tag, box.title.top() + 1, tag, kTitle - 2)
                           : QRect(left, below, tag, kTitle - 2);
      if (!isBeside) below += kTitle;
    }
    if (!row.detail.isEmpty()) {
      const int height = detail.boundingRect(QRect(0, 0, room, 10'000), kWrap, row.detail).height();
      box.detail = QRect(left, below, room, height);
      below += height;
    }
    box.rect = QRect(kMargin, y, width, below + kPadding - y);
    y = box.rect.bottom() + 1 + kGap;
    m_boxes.push_back(box);
  }
  if (m_left != 0) y += kTitle;
  m_height = y - top;
  const int most = std::max(0, m_height - viewport()->height());
  if (verticalScrollBar()->maximum() != most) verticalScrollBar()->setRange(0, most);
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(24);
  viewport()->update();
}

void ChoiceList::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), m_theme->panel);
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = 0; i < m_rows.size(); ++i)
    if (m_boxes[i].rect.intersects(viewport()->rect())) paintRow(painter, i);
  if (m_left == 0 || m_boxes.empty()) return;
  painter.setFont(textFont(kDetailPx));
  painter.setPen(m_theme->textDim);
  painter.drawText(QRect(kMargin, m_boxes.back().rect.bottom() + kGap, viewport()->width(), kTitle),
                   Qt::AlignLeft | Qt::AlignVCenter,
                   tr("%n more can be picked on the stage", nullptr, static_cast<int>(m_left)));
}

void ChoiceList::paintRow(QPainter& painter, std::size_t i) const {
  const ChoiceRow& row = m_rows[i];
  const Box& box = m_boxes[i];
  const bool isCurrent = static_cast<int>(i) == m_current && hasFocus();
  const bool isHover = static_cast<int>(i) == m_hover;
  painter.setPen(isCurrent || isHover ? m_theme->accent : m_theme->border);
  painter.setBrush(isCurrent ? m_theme->selection : m_theme->inset);
  painter.drawRoundedRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);

  if (i < kNumbered) {
    const QRect number(box.rect.left() + kPadding, box.title.top() - 2, kNumber, kNumber);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->accent);
    painter.drawRoundedRect(number, 4, 4);
    painter.setPen(m_theme->onAccent);
    painter.setFont(textFont(kTitlePx, QFont::DemiBold));
    painter.drawText(number, Qt::AlignCenter, QString::number(i + 1));
  }
  painter.setFont(textFont(kTitlePx, QFont::DemiBold));
  painter.setPen(m_theme->text);
  painter.drawText(box.title, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(row.title, Qt::ElideRight, box.title.width()));
  if (row.usual) {
    painter.setFont(textFont(kUsualPx));
    painter.setPen(m_theme->border);
    painter.setBrush(m_theme->panel);
    painter.drawRoundedRect(QRectF(box.usual).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(m_theme->textDim);
    painter.drawText(box.usual, Qt::AlignCenter, tr("as Go would"));
  }
  painter.setFont(textFont(kDetailPx));
  painter.setPen(m_theme->textDim);
  painter.drawText(box.detail, kWrap, row.detail);
}

int ChoiceList::rowAt(const QPoint& at) const {
  const auto box = std::ranges::find_if(m_boxes, [&](const Box& b) { return b.rect.contains(at); });
  return box == m_boxes.end() ? -1 : static_cast<int>(box - m_boxes.begin());
}

void ChoiceList::setCurrent(int row) {
  m_current = row;
  const QRect& rect = m_boxes[static_cast<std::size_t>(row)].rect;
  if (rect.top() < 0) {
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top());
  } else if (rect.bottom() > viewport()->height()) {
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() + kGap -
                                  viewport()->height());
  }
  viewport()->update();
}

void ChoiceList::mousePressEvent(QMouseEvent* event) {
  const int row = rowAt(event->position().toPoint());
  if (row >= 0 && event->button() == Qt::LeftButton) emit chosen(row);
}

void ChoiceList::mouseMoveEvent(QMouseEvent* event) {
  m_hover = rowAt(event->position().toPoint());
  viewport()->setCursor(m_hover >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  viewport()->update();
}

void ChoiceList::leaveEvent(QEvent* event) {
  QAbstractScrollArea::leaveEvent(event);
  m_hover = -1;
  viewport()->update();
}

void ChoiceList::keyPressEvent(QKeyEvent* event) {
  const int last = static_cast<int>(m_rows.size()) - 1;
  if (last < 0) return event->ignore();
  switch (event->key()) {
    case Qt::Key_Up:
      return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Down:
      return setCurrent(std::min(last, m_current + 1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_current < 0) return setCurrent(0);
      emit chosen(m_current);
      return;
    default:
      event->ignore();
  }
}

void ChoiceList::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  layOut();
}

void ChoiceList::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void ChoiceList::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

}  // namespace gantry::ui
