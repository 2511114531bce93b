// Cards from the top, as high as their words need.
#include "ui/panels/findings/findings_panel.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <utility>

#include "ui/theme/tone.h"

namespace gantry::ui {
namespace {

constexpr int kMargin = 12;
constexpr int kPadding = 10;
constexpr int kBar = 4;  // at the left of a card, in its colour
constexpr int kTitle = 20;
constexpr int kGap = 6;
constexpr int kChip = 22;
constexpr int kChipSide = 9;  // beside its words
constexpr double kTextPx = 12.5;
constexpr double kChipPx = 11;
constexpr int kWrap = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

}  // namespace

FindingsPanel::FindingsPanel(QWidget* parent) : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  viewport()->setMouseTracking(true);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FindingsPanel::layOut);
}

void FindingsPanel::setFindings(RunPtr run, FindingsPtr findings) {
  m_run = std::move(run);
  m_findings = std::move(findings);
  m_current = -1;
  verticalScrollBar()->setValue(0);
  tell();
  emit counted(static_cast<int>(m_cards.size()));
}

void FindingsPanel::retranslate(bool chinese) {
  m_chinese = chinese;
  setAccessibleName(tr("Findings"));
  tell();
}

void FindingsPanel::tell() {
  m_cards.clear();
  if (m_run && m_findings)
    m_cards =
        findingCards(*m_findings, *m_run, m_chinese ? gantry::Language::zh : gantry::Language::en);
  QStringList words;
  for (const FindingCard& card : m_cards) words.append(card.title + ": " + card.text);
  setAccessibleDescription(words.join(QStringLiteral(". ")));
  layOut();
}

void FindingsPanel::setTheme(const Theme& theme) {
  m_theme = &theme;
  viewport()->update();
}

QSize FindingsPanel::sizeHint() const { return {500, 200}; }

QSize FindingsPanel::minimumSizeHint() const { return {200, 80}; }

void FindingsPanel::layOut() {
  m_boxes.clear();
  const int width = viewport()->width() - 2 * kMargin;
  const QFontMetrics text(textFont(kTextPx));
  const QFontMetrics chip(monoFont(kChipPx));
  const int left = kMargin + kBar + kPadding;
  const int room = std::max(40, width - kBar - 2 * kPadding);
  int y = 4 - verticalScrollBar()->value();
  const int top = y;
  for (const FindingCard& card : m_cards) {
    Box box;
    const int height = text.boundingRect(QRect(0, 0, room, 10'000), kWrap, card.text).height();
    box.text = QRect(left, y + kPadding + kTitle, room, height);
    int x = left;
    int line = box.text.bottom() + kGap;
    for (const Evidence& piece : card.evidence) {
      const int wide = std::min(room, chip.horizontalAdvance(piece.label) + 2 * kChipSide + 2);
      if (x + wide > left + room && x > left) {
        x = left;
        line += kChip + 4;
      }
      box.evidence.emplace_back(x, line, wide, kChip);
      x += wide + kGap;
    }
    const int bottom = card.evidence.empty() ? box.text.bottom() : line + kChip;
    box.rect = QRect(kMargin, y, width, bottom + kPadding - y);
    y = box.rect.bottom() + 1 + kGap;
    m_boxes.push_back(std::move(box));
  }
  const int most = std::max(0, y - top + 4 - viewport()->height());
  if (verticalScrollBar()->maximum() != most) verticalScrollBar()->setRange(0, most);
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(24);
  viewport()->update();
}

void FindingsPanel::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), m_theme->panel);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_cards.empty()) {
    painter.setFont(textFont(kTextPx));
    painter.setPen(m_theme->textFaint);
    const QString words = !m_run        ? QString()
                          : !m_findings ? tr("Looking for what went wrong…")
                                        : tr("Nothing wrong was found in this run.");
    painter.drawText(viewport()->rect().adjusted(kMargin + 4, 8, -kMargin, 0), kWrap, words);
    return;
  }
  for (std::size_t i = 0; i < m_cards.size(); ++i)
    if (m_boxes[i].rect.intersects(viewport()->rect())) paintCard(painter, i);
}

void FindingsPanel::paintCard(QPainter& painter, std::size_t i) const {
  const FindingCard& card = m_cards[i];
  const Box& box = m_boxes[i];
  const bool isCurrent = static_cast<int>(i) == m_current;
  const QRectF outline = QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5);
  painter.setPen(isCurrent && hasFocus() ? m_theme->accent : m_theme->border);
  painter.setBrush(isCurrent ? m_theme->selection : m_theme->inset);
  painter.drawRoundedRect(outline, 5, 5);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colourOf(card.tone, *m_theme));
  painter.drawRoundedRect(QRectF(box.rect.left(), box.rect.top(), kBar, box.rect.height()), 2, 2);

  painter.setFont(textFont(kTextPx, QFont::DemiBold));
  painter.setPen(colourOf(card.tone, *m_theme));
  painter.drawText(QRect(box.text.left(), box.rect.top() + kPadding - 2, box.text.width(), kTitle),
                   Qt::AlignLeft | Qt::AlignVCenter, card.title);
  painter.setFont(textFont(kTextPx));
  painter.setPen(m_theme->text);
  painter.drawText(box.text, kWrap, card.text);

  painter.setFont(monoFont(kChipPx));
  for (std::size_t k = 0; k < card.evidence.size(); ++k) {
    const QRect& chip = box.evidence[k];
    painter.setPen(m_theme->border);
    painter.setBrush(m_theme->panel);
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(card.evidence[k].goid != 0 ? m_theme->text : m_theme->accent);
    painter.drawText(chip, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(card.evidence[k].label, Qt::ElideRight,
                                                      chip.width() - 2 * kChipSide));
  }
}

void FindingsPanel::pick(int card) {
  m_current = card;
  m_next = 0;
  const FindingCard& picked = m_cards[static_cast<std::size_t>(card)];
  const QRect& rect = m_boxes[static_cast<std::size_t>(card)].rect;
  if (rect.top() < 0 || rect.bottom() > viewport()->height())
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - 4);
  emit goTo(picked.position);
  if (picked.goid != 0) emit goroutinePicked(picked.goid);
  viewport()->update();
}

void FindingsPanel::follow(const Evidence& evidence) {
  evidence.goid != 0 ? emit goroutinePicked(evidence.goid) : emit goTo(evidence.position);
}

void FindingsPanel::mousePressEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  for (std::size_t i = 0; i < m_boxes.size(); ++i) {
    if (!m_boxes[i].rect.contains(at)) continue;
    const auto& chips = m_boxes[i].evidence;
    const auto chip =
        std::ranges::find_if(chips, [&](const QRect& rect) { return rect.contains(at); });
    if (chip == chips.end()) return pick(static_cast<int>(i));
    m_current = static_cast<int>(i);
    follow(m_cards[i].evidence[static_cast<std::size_t>(chip - chips.begin())]);
    return viewport()->update();
  }
}

void FindingsPanel::mouseMoveEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  const bool isOnCard =
      std::ranges::any_of(m_boxes, [&](const Box& box) { return box.rect.contains(at); });
  viewport()->setCursor(isOnCard ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FindingsPanel::keyPressEvent(QKeyEvent* event) {
  const int last = static_cast<int>(m_cards.size()) - 1;
  if (last < 0) return event->ignore();
  switch (event->key()) {
    case Qt::Key_Up:
      return pick(std::max(0, m_current - 1));
    case Qt::Key_Down:
      return pick(std::min(last, m_current + 1));
    case Qt::Key_Return:
    case Qt::Key_Enter: {
      if (m_current < 0) return pick(0);
      const auto& evidence = m_cards[static_cast<std::size_t>(m_current)].evidence;
      if (!evidence.empty()) follow(evidence[m_next++ % evidence.size()]);
      return;
    }
    default:
      event->ignore();
  }
}

void FindingsPanel::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  layOut();
}

void FindingsPanel::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void FindingsPanel::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

}  // namespace gantry::ui
