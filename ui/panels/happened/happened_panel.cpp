// Sentences wrap; as many are drawn as there is room for above the rule.
#include "ui/panels/happened/happened_panel.h"

#include <QEvent>
#include <QPainter>
#include <utility>

#include "ui/theme/tone.h"

namespace gantry::ui {
namespace {

constexpr int kMargin = 16;
constexpr int kDot = 8;
constexpr int kIndent = 20;
constexpr int kGap = 8;  // between sentences
constexpr int kWrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
constexpr double kSentencePx = 13;
constexpr double kRulePx = 12;

}  // namespace

// The place stays whole when the line breaks.
QString HappenedPanel::told(const Happening& h, const QFontMetrics* metrics, int width) {
  if (h.place.isEmpty()) return h.sentence;
  QString place = h.place;
  place.replace(QLatin1Char(' '), QChar::Nbsp);
  QString joined = h.sentence + QStringLiteral(" ·") + QChar(QChar::Nbsp) + place;
  if (metrics == nullptr) return joined;
  const auto heightOf = [&](const QString& text) {
    return metrics->boundingRect(QRect(0, 0, width, 10'000), kWrapped, text).height();
  };
  return heightOf(joined) == heightOf(h.sentence) ? joined : h.sentence + QLatin1Char('\n') + place;
}

HappenedPanel::HappenedPanel(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_OpaquePaintEvent);
}

void HappenedPanel::setReader(EventReaderPtr reader) {
  m_reader = std::move(reader);
  m_last.clear();
  update();
}

void HappenedPanel::setPosition(std::uint64_t position) {
  m_position = position;
  tell();
}

void HappenedPanel::tell() {
  m_last.clear();
  if (m_reader) {
    const Run& run = m_reader->run();
    std::uint64_t row = run.rows.rowsBefore(run.recording.events, m_position);
    while (row > 0 && m_last.size() < kMost) m_last.push_back(m_reader->line(--row).words);
  }
  setAccessibleDescription(
      m_last.empty() ? QString() : told(m_last[0]) + QStringLiteral(". ") + m_last[0].rule);
  update();
}

void HappenedPanel::setTheme(const Theme& theme) {
  m_theme = &theme;
  update();
}

QSize HappenedPanel::sizeHint() const { return {280, 220}; }

QSize HappenedPanel::minimumSizeHint() const { return {180, 80}; }

int HappenedPanel::paintRule(QPainter& painter, const QRect& area) const {
  if (m_last.empty() || m_last[0].rule.isEmpty()) return 0;
  painter.setFont(textFont(kRulePx));
  painter.setPen(m_theme->accent);
  const int height = painter.boundingRect(area, kWrapped, m_last[0].rule).height();
  painter.drawText(area.adjusted(0, area.height() - height, 0, 0), kWrapped, m_last[0].rule);
  return height + kGap;
}

void HappenedPanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), m_theme->panel);
  QRect area = rect().adjusted(kMargin, 2, -kMargin, -kMargin + 4);
  if (m_last.empty()) {
    painter.setFont(textFont(12));
    painter.setPen(m_theme->textFaint);
    painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft, tr("Nothing has happened yet."));
    return;
  }
  area.setBottom(area.bottom() - paintRule(painter, area));

  int y = area.top();
  for (std::size_t i = 0; i < m_last.size(); ++i) {
    painter.setFont(textFont(kSentencePx, i == 0 ? QFont::Medium : QFont::Normal));
    painter.setPen(i == 0 ? m_theme->text : m_theme->textDim);
    const QRect room(area.left() + kIndent, y, area.width() - kIndent, area.bottom() - y);
    const QFontMetrics metrics = painter.fontMetrics();
    const QString words = told(m_last[i], &metrics, room.width());
    const QRect box =
        painter.boundingRect(QRect(room.topLeft(), QSize(room.width(), 10'000)), kWrapped, words);
    if (box.bottom() > area.bottom()) break;
    // As wide as it was measured: the box is narrower, and its words might take a line more.
    painter.drawText(QRect(box.topLeft(), QSize(room.width(), box.height())), kWrapped, words);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(m_last[i].tone, *m_theme));
    const double middle = y + painter.fontMetrics().height() / 2.0;
    painter.drawEllipse(QRectF(area.left(), middle - kDot / 2.0, kDot, kDot));
    y = box.bottom() + kGap;
  }
}

void HappenedPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  if (m_reader) m_reader->clear();
  tell();
}

}  // namespace gantry::ui
