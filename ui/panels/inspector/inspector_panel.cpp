// Lines from the top; the past takes what is left.
#include "ui/panels/inspector/inspector_panel.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <utility>

#include "ui/i18n/quantity.h"
#include "ui/theme/tone.h"

namespace gantry::ui {
namespace {

constexpr int kMargin = 16;
constexpr int kLine = 20;
constexpr int kNames = 112;

}  // namespace

InspectorPanel::InspectorPanel(QWidget* parent) : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(),
          QOverload<>::of(&QWidget::update));
}

void InspectorPanel::setReader(EventReaderPtr reader) {
  m_reader = std::move(reader);
  m_cursor.reset();
  m_overview.reset();
  if (m_reader) m_cursor.emplace(m_reader->run().recording.events, m_reader->run().keyframes);
  m_target = {};
  tell();
}

void InspectorPanel::setOverview(OverviewPtr overview) {
  m_overview = std::move(overview);
  tell();
}

void InspectorPanel::show(std::uint64_t position, const StageTarget& target) {
  m_position = position;
  m_target = target;
  tell();
}

void InspectorPanel::tell() {
  m_inspection = m_cursor && m_target ? inspect(m_reader->run(), *m_cursor, m_position, m_target,
                                                m_overview ? &m_overview->timeline : nullptr)
                                      : Inspection{};
  setAccessibleDescription(m_inspection.title + QStringLiteral(". ") + m_inspection.state);
  viewport()->update();
}

void InspectorPanel::setTheme(const Theme& theme) {
  m_theme = &theme;
  viewport()->update();
}

QSize InspectorPanel::sizeHint() const { return {300, 220}; }

QSize InspectorPanel::minimumSizeHint() const { return {180, 80}; }

void InspectorPanel::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(viewport()->rect(), m_theme->panel);
  const int width = viewport()->width() - 2 * kMargin;
  m_pastRects.clear();
  if (m_inspection.title.isEmpty()) {
    painter.setFont(textFont(12));
    painter.setPen(m_theme->textFaint);
    painter.drawText(QRect(kMargin, 2, width, 4 * kLine), Qt::TextWordWrap,
                     tr("Select a goroutine, an M, a P, a channel or a lock."));
    return;
  }
  int y = 2 - verticalScrollBar()->value();
  const int top = y;
  const auto line = [&](const QString& text, int x, int wide) {
    painter.drawText(QRect(x, y, wide, kLine), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, wide));
  };
  painter.setFont(monoFont(13, QFont::DemiBold));
  painter.setPen(m_theme->text);
  line(m_inspection.title, kMargin, width);
  y += kLine;
  painter.setFont(textFont(12));
  painter.setPen(colourOf(m_inspection.tone, *m_theme));
  line(m_inspection.state, kMargin, width);
  y += kLine + 4;
  for (const Fact& fact : m_inspection.facts) {
    painter.setPen(m_theme->textDim);
    line(fact.name, kMargin, kNames - 6);
    painter.setPen(m_theme->text);
    line(fact.value, kMargin + kNames, width - kNames);
    y += kLine;
  }
  if (m_inspection.ran + m_inspection.ready + m_inspection.waited > 0) {
    double x = kMargin;
    const std::pair<double, QColor> parts[] = {{m_inspection.ran, m_theme->running},
                                               {m_inspection.ready, m_theme->runnable},
                                               {m_inspection.waited, m_theme->waiting}};
    for (const auto& [share, colour] : parts) {
      painter.fillRect(QRectF(x, y + 4, share * width, 7), colour);
      x += share * width;
    }
    y += kLine;
  }
  painter.setFont(monoFont(11));
  for (const PastEvent& past : m_inspection.past) {
    m_pastRects.emplace_back(kMargin, y, width, kLine);
    painter.setPen(m_theme->textFaint);
    line(timeText(past.time), kMargin, kNames - 6);
    painter.setPen(colourOf(past.tone, *m_theme));
    line(past.kind, kMargin + kNames, 92);
    painter.setPen(m_theme->textDim);
    line(past.words, kMargin + kNames + 96, width - kNames - 96);
    y += kLine;
  }
  const int most = std::max(0, y - top + 8 - viewport()->height());
  if (verticalScrollBar()->maximum() != most) verticalScrollBar()->setRange(0, most);
  verticalScrollBar()->setPageStep(viewport()->height());
}

void InspectorPanel::mousePressEvent(QMouseEvent* event) {
  for (std::size_t i = 0; i < m_pastRects.size(); ++i)
    if (m_pastRects[i].contains(event->position().toPoint()))
      return emit chosen(m_inspection.past[i].position);
}

void InspectorPanel::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) tell();
}

}  // namespace gantry::ui
