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
  m_frames.clear();
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

// Writes from the top down.
class InspectorPanel::Lines {
 public:
  Lines(QWidget* on, int top) : painter(on), width(on->width() - 2 * kMargin), y(top) {
    painter.setRenderHint(QPainter::Antialiasing);
  }

  void text(const QString& words, const QColor& colour, int from, int wide) {
    painter.setPen(colour);
    painter.drawText(QRect(kMargin + from, y, wide, kLine), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, wide));
  }
  void text(const QString& words, const QColor& colour) { text(words, colour, 0, width); }
  void next(int more = 0) { y += kLine + more; }

  QPainter painter;  // NOLINT(misc-non-private-member-variables-in-classes)
  int width;         // NOLINT(misc-non-private-member-variables-in-classes)
  int y;             // NOLINT(misc-non-private-member-variables-in-classes)
};

void InspectorPanel::paintEvent(QPaintEvent*) {
  const int top = 2 - verticalScrollBar()->value();
  Lines lines(viewport(), top);
  lines.painter.fillRect(viewport()->rect(), m_theme->panel);
  m_pastRects.clear();
  if (m_inspection.title.isEmpty()) {
    verticalScrollBar()->setRange(0, 0);
    lines.painter.setFont(textFont(12));
    lines.painter.setPen(m_theme->textFaint);
    lines.painter.drawText(QRect(kMargin, 2, lines.width, 4 * kLine), Qt::TextWordWrap,
                           tr("Select a goroutine, an M, a P, a channel or a lock."));
    return;
  }
  lines.painter.setFont(monoFont(13, QFont::DemiBold));
  lines.text(m_inspection.title, m_theme->text);
  lines.next();
  lines.painter.setFont(textFont(12));
  lines.text(m_inspection.state, colourOf(m_inspection.tone, *m_theme));
  lines.next(4);
  paintFacts(lines);
  paintShares(lines);
  paintFrames(lines);
  paintPast(lines);
  const int most = std::max(0, lines.y - top + 8 - viewport()->height());
  if (verticalScrollBar()->maximum() != most) verticalScrollBar()->setRange(0, most);
  verticalScrollBar()->setPageStep(viewport()->height());
}

void InspectorPanel::paintFacts(Lines& lines) const {
  for (const Fact& fact : m_inspection.facts) {
    lines.text(fact.name, m_theme->textDim, 0, kNames - 6);
    const int wide = lines.width - kNames;
    QString value = fact.value;
    // Of a list whole names: half of G73 would be another goroutine.
    if (lines.painter.fontMetrics().horizontalAdvance(value) > wide) {
      value = lines.painter.fontMetrics().elidedText(value, Qt::ElideRight, wide);
      if (const qsizetype space = value.lastIndexOf(u' '); space > 0)
        value = value.first(space + 1) + QChar(0x2026);
    }
    lines.text(value, m_theme->text, kNames, wide);
    lines.next();
  }
}

void InspectorPanel::paintShares(Lines& lines) const {
  if (m_inspection.ran + m_inspection.ready + m_inspection.waited <= 0) return;
  double x = kMargin;
  const std::pair<double, QColor> parts[] = {{m_inspection.ran, m_theme->running},
                                             {m_inspection.ready, m_theme->runnable},
                                             {m_inspection.waited, m_theme->waiting}};
  for (const auto& [share, colour] : parts) {
    lines.painter.fillRect(QRectF(x, lines.y + 4, share * lines.width, 7), colour);
    x += share * lines.width;
  }
  lines.next();
}

void InspectorPanel::paintFrames(Lines& lines) const {
  if (m_frames.empty() || m_target.kind != StageTarget::Kind::g || m_target.goid != m_framesOf)
    return;
  const bool isNow = m_framesAt == m_position;
  for (const FrameWords& frame : m_frames) {
    lines.painter.setFont(textFont(11, QFont::DemiBold));
    lines.text(frame.function, m_theme->textDim, 0, lines.width);
    const int wide = lines.painter.fontMetrics().horizontalAdvance(frame.function) + 10;
    lines.painter.setFont(monoFont(11));
    lines.text(frame.place, m_theme->textFaint, wide, std::max(0, lines.width - wide));
    lines.next();
    for (const ValueWords& variable : frame.variables) {
      lines.text(variable.name, m_theme->textDim, 0, kNames - 6);
      lines.text(variable.value, isNow ? m_theme->text : m_theme->textFaint, kNames,
                 lines.width - kNames);
      lines.next();
    }
    lines.y += 2;
  }
}

void InspectorPanel::paintPast(Lines& lines) {
  constexpr int kGap = 10;
  constexpr int kSection = 6;  // above: these are no facts of now
  lines.painter.setFont(monoFont(11));
  // As wide as they need to be: the words get what is left.
  int times = 0;
  int kinds = 0;
  const QFontMetrics metrics = lines.painter.fontMetrics();
  for (const PastEvent& past : m_inspection.past) {
    times = std::max(times, metrics.horizontalAdvance(timeText(past.time)) + 1);
    kinds = std::max(kinds, metrics.horizontalAdvance(past.kind) + 1);
  }
  const int from = times + kinds + 2 * kGap;
  if (!m_inspection.past.empty()) lines.y += kSection;
  for (const PastEvent& past : m_inspection.past) {
    m_pastRects.emplace_back(kMargin, lines.y, lines.width, kLine);
    lines.text(timeText(past.time), m_theme->textFaint, 0, times);
    lines.text(past.kind, colourOf(past.tone, *m_theme), times + kGap, kinds);
    lines.text(past.words, m_theme->textDim, from, std::max(0, lines.width - from));
    lines.next();
  }
}

void InspectorPanel::setFrames(std::uint64_t position, std::uint32_t goid,
                               std::vector<FrameWords> frames) {
  m_framesAt = position;
  m_framesOf = goid;
  m_frames = std::move(frames);
  viewport()->update();
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
