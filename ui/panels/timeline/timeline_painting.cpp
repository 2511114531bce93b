// Painting reads rows in sight alone; each in about as many steps as it has pixels.
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"
#include "ui/panels/timeline/timeline_widget.h"

namespace gantry::ui {
namespace {

constexpr std::size_t kMostLinks = 400;  // more say nothing
constexpr std::size_t kMostStretches = 10 * kMostLinks;

}  // namespace

QColor TimelineWidget::colourOf(std::uint16_t shade) const {
  if (m_view.rowsBy != RowsBy::g)
    return shade == kSystemShade ? m_theme->textFaint : m_theme->category(shade);
  switch (static_cast<GState>(shade)) {
    case GState::running:
      return m_theme->running;
    case GState::runnable:
      return m_theme->runnable;
    case GState::waiting:
      return m_theme->waiting;
    default:
      break;
  }
  return m_theme->syscall;
}

void TimelineWidget::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), m_theme->panel);
  if (!m_run) return;
  if (!m_overview) {
    painter.setFont(textFont(12));
    painter.setPen(m_theme->textFaint);
    return painter.drawText(QRectF(viewport()->rect()).adjusted(kMargin, 0, -kMargin, 0),
                            Qt::AlignCenter, tr("Reading who ran when: %1 %").arg(m_percent));
  }
  const int first = verticalScrollBar()->value();
  painter.setClipRect(QRectF(0, 0, viewport()->width(), bottom()));
  double top = kTop;
  m_labels.clear();
  for (int line = first; line < lines() && top < bottom(); ++line, top += pitch())
    paintRow(painter, rowOfLine(line), top);
  painter.setRenderHint(QPainter::Antialiasing);
  // What is linked may be out of sight: the arrow ends where the rows end.
  painter.setClipRect(QRectF(kNames, 0, viewport()->width() - kNames - kMargin, bottom()));
  paintLinks(painter);
  painter.setClipping(false);
  paintUnread(painter);
  paintAxis(painter);
  paintOverview(painter);
  paintCursor(painter);
  paintLabels(painter);
  paintMarks(painter);  // their length is read wherever the cursor is
}

void TimelineWidget::paintRow(QPainter& painter, std::uint32_t row, double top) {
  const double width = viewport()->width() - kNames - kMargin;
  const double high = rowHeight();
  painter.setPen(m_theme->textDim);
  painter.setFont(monoFont(11));
  painter.drawText(QRectF(kMargin, top, kNames - kMargin - 6, high),
                   Qt::AlignVCenter | Qt::AlignLeft, nameOf(row));
  painter.fillRect(QRectF(kNames, top + high / 2, width, 1), m_theme->grid);
  rows()->bars(row, m_view.from(), m_view.to(), static_cast<int>(width), m_bars);
  for (const Bar& bar : m_bars) {
    QColor colour = colourOf(bar.shade);
    const double height = bar.slice ? high : std::max(2.0, high * double(bar.share));
    double wide = bar.right - bar.left;
    if (wide > 4) wide -= 1;
    const bool isSelected = bar.slice && m_selected != 0 &&
                            m_overview->timeline.goroutines[bar.slice->g].goid == m_selected;
    if (bar.slice && !found(bar.slice->g)) colour.setAlphaF(0.18F);
    const QRectF box(kNames + bar.left, top + high - height, std::max(wide, 1.0), height);
    painter.fillRect(box, colour);
    if (isSelected && wide >= 3) {
      painter.setPen(QPen(m_theme->text, 1.5));
      painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (wide < 30 || !found(bar.slice->g)) continue;
    const TimelineG& g = m_overview->timeline.goroutines[bar.slice->g];
    QString label = QStringLiteral("G%1").arg(g.goid);
    if (m_view.rowsBy == RowsBy::g && bar.slice->proc != kNoP && bar.shade == 0)
      label = QStringLiteral("P%1").arg(bar.slice->proc);
    else if (m_view.rowsBy == RowsBy::g)
      label.clear();
    else if (wide > 110)
      label += QLatin1Char(' ') + functionName(m_run->recording.symbols, g.function);
    const bool isBright = m_view.rowsBy == RowsBy::g && bar.shade == 1;
    const bool isLater = box.center().x() > kNames + m_view.xOf(static_cast<double>(m_time));
    m_labels.push_back({box.adjusted(3, 0, -3, 0), label,
                        isLater    ? m_theme->text
                        : isBright ? m_theme->onRunnable
                                   : m_theme->onState});
  }
}

// After the cursor, which pales what is later: what is written there is to be read all the same.
void TimelineWidget::paintLabels(QPainter& painter) {
  painter.save();
  painter.setClipRect(QRectF(kNames, 0, viewport()->width() - kNames - kMargin, bottom()));
  painter.setFont(monoFont(10.5, QFont::DemiBold));
  for (const Label& label : m_labels) {
    painter.setPen(label.colour);
    painter.drawText(label.box, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(label.text, Qt::ElideRight,
                                                      static_cast<int>(label.box.width())));
  }
  painter.restore();
}

std::vector<TimelineWidget::Link> TimelineWidget::linksInSight() const {
  const Timeline& timeline = m_overview->timeline;
  std::vector<Link> links;
  const auto add = [&](const Link& link) {
    const auto from = static_cast<double>(link.from);
    if (from >= m_view.from() && from <= m_view.to()) links.push_back(link);
    return links.size() <= kMostLinks;
  };
  std::size_t steal = 0;
  for (std::size_t high = timeline.steals.size(); steal < high;) {
    const std::size_t middle = steal + (high - steal) / 2;
    if (static_cast<double>(timeline.steals[middle].at) < m_view.from()) {
      steal = middle + 1;
    } else {
      high = middle;
    }
  }
  for (; steal < timeline.steals.size(); ++steal) {
    const Stolen& stolen = timeline.steals[steal];
    if (static_cast<double>(stolen.at) > m_view.to()) break;
    if (!add({stolen.at, stolen.at, kNoG, kNoG, stolen.from, stolen.to, true})) return {};
  }
  // Whoever is woken in sight runs there, or next on some P.
  const SliceRows& procs = timeline.procs;
  for (std::uint32_t row = 0; row < procs.rows(); ++row) {
    std::size_t n = procs.firstEndingAfter(row, m_view.from());
    if (procs.firstEndingAfter(row, m_view.to()) - n > kMostStretches) return {};
    for (; n < procs.size(row); ++n) {
      const Stretch& s = procs.stretch(row, n);
      const bool isWoken = s.wokenOn != kNoP && s.wokenBy != s.g;
      if (isWoken && !add({s.ready, s.start, s.wokenBy, s.g, s.wokenOn, s.p, false})) return {};
      if (static_cast<double>(s.start) > m_view.to()) break;
    }
  }
  std::sort(links.begin(), links.end(),
            [](const Link& a, const Link& b) { return a.from < b.from; });
  return links;
}

void TimelineWidget::paintLinks(QPainter& painter) {
  if (m_view.rowsBy == RowsBy::m) return;
  const bool byG = m_view.rowsBy == RowsBy::g;
  for (const Link& link : linksInSight()) {
    const bool hasEnds = !byG || (link.fromG != kNoG && link.toG != kNoG);
    if (hasEnds && (byG || link.steal || link.fromP != link.toP)) paintLink(painter, link);
  }
}

void TimelineWidget::paintLink(QPainter& painter, const Link& link) {
  const bool byG = m_view.rowsBy == RowsBy::g;
  const auto yOf = [&](std::uint32_t row) {
    std::size_t line = row;
    if (byG)
      line = static_cast<std::size_t>(std::lower_bound(m_users.begin(), m_users.end(), row) -
                                      m_users.begin());
    return kTop + (static_cast<double>(line) - verticalScrollBar()->value()) * pitch() +
           rowHeight() / 2;
  };
  const QPointF from(kNames + m_view.xOf(static_cast<double>(link.from)),
                     yOf(byG ? link.fromG : link.fromP));
  const QPointF to(kNames + m_view.xOf(static_cast<double>(link.to)),
                   yOf(byG ? link.toG : link.toP));
  QColor colour = link.steal ? m_theme->steal : m_theme->text;
  const bool isMine = m_selected == 0 || link.toG == kNoG ||
                      m_overview->timeline.goroutines[link.toG].goid == m_selected;
  colour.setAlphaF(link.steal ? 0.95F : isMine ? 0.55F : 0.15F);
  painter.setPen(QPen(colour, link.steal ? 1.6 : 1, link.steal ? Qt::DashLine : Qt::SolidLine));
  painter.drawLine(from, to);
  const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
  if (length < 6) return;
  const QPointF along = (to - from) / length;
  const QPointF across(-along.y(), along.x());
  QPainterPath head(to);
  head.lineTo(to - along * 7 + across * 3.2);
  head.lineTo(to - along * 7 - across * 3.2);
  head.closeSubpath();
  painter.fillPath(head, colour);
}

// What lies behind the part that has been read so far.
void TimelineWidget::paintUnread(QPainter& painter) {
  const double read = static_cast<double>(m_overview->timeline.end);
  if (m_overview->events >= m_run->size() || read >= m_view.to()) return;
  const double left = kNames + std::max(0.0, m_view.xOf(read));
  const QRectF area(left, kTop, viewport()->width() - kMargin - left, bottom() - kTop);
  painter.fillRect(area, m_theme->inset);
  painter.setFont(textFont(12));
  painter.setPen(m_theme->textFaint);
  const QString words = tr("Reading who ran when: %1 %").arg(m_percent);
  if (painter.fontMetrics().horizontalAdvance(words) < area.width())
    painter.drawText(area, Qt::AlignCenter, words);
}

void TimelineWidget::paintAxis(QPainter& painter) {
  painter.setFont(monoFont(10.5));
  const double y = bottom();
  for (const TimeNs tick : m_view.ticks(110)) {
    const double x = kNames + m_view.xOf(static_cast<double>(tick));
    painter.setPen(m_theme->grid);
    painter.drawLine(QPointF(x, y), QPointF(x, y + 4));
    painter.setPen(m_theme->textFaint);
    const QString words = durationText(tick);
    const double half = painter.fontMetrics().horizontalAdvance(words) / 2.0 + 1;
    const double middle = std::min(x, viewport()->width() - half);  // the last one stays whole
    painter.drawText(QRectF(middle - half, y + 4, 2 * half, kAxis - 4), Qt::AlignCenter, words);
  }
}

void TimelineWidget::paintMarks(QPainter& painter) {
  painter.setFont(monoFont(11, QFont::DemiBold));
  for (const TimeNs mark : m_view.marks) {
    const double x = kNames + m_view.xOf(static_cast<double>(mark));
    if (x < kNames || x > viewport()->width() - kMargin) continue;
    painter.setPen(QPen(m_theme->accent, 1.5));
    painter.drawLine(QPointF(x, kTop - 4), QPointF(x, bottom()));
  }
  const auto measured = m_view.measured();
  if (!measured) return;
  const auto [low, high] = std::minmax(m_view.marks[m_view.marks.size() - 2], m_view.marks.back());
  const double left = std::max(kNames, kNames + m_view.xOf(static_cast<double>(low)));
  const double right =
      std::min(viewport()->width() - kMargin, kNames + m_view.xOf(static_cast<double>(high)));
  if (right <= left) return;
  QColor wash = m_theme->accent;
  wash.setAlphaF(0.14F);
  painter.fillRect(QRectF(left, kTop - 4, right - left, bottom() - kTop + 4), wash);
  painter.setPen(m_theme->text);
  const QString words = durationText(*measured);
  const double wide = painter.fontMetrics().horizontalAdvance(words) + 12;
  const QRectF box((left + right - wide) / 2, kTop + 2, wide, 18);  // below the cursor's head
  painter.fillRect(box, m_theme->inset);
  painter.drawText(box, Qt::AlignCenter, words);
}

void TimelineWidget::paintCursor(QPainter& painter) {
  const double x = m_view.xOf(static_cast<double>(m_time));
  const double width = viewport()->width() - kNames - kMargin;
  if (x < width) {
    QColor later = m_theme->panel;
    later.setAlphaF(0.5F);
    const double left = std::max(x, 0.0);
    painter.fillRect(QRectF(kNames + left, 0, width - left, bottom()), later);
  }
  if (x < 0 || x > width) return;
  painter.setPen(QPen(m_theme->cursor, 1.5));
  painter.drawLine(QPointF(kNames + x, kTop - 2), QPointF(kNames + x, bottom() + 3));
  QPainterPath grip;
  grip.moveTo(kNames + x - 5, kTop - 8);
  grip.lineTo(kNames + x + 5, kTop - 8);
  grip.lineTo(kNames + x, kTop);
  grip.closeSubpath();
  painter.fillPath(grip, m_theme->cursor);
}

void TimelineWidget::paintOverview(QPainter& painter) {
  const QRectF area = overview();
  painter.setPen(m_theme->border);
  painter.setBrush(m_theme->inset);
  painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  const auto rows =
      static_cast<double>(std::max<std::uint32_t>(m_overview->timeline.procs.rows(), 1));
  QPainterPath hill(area.bottomLeft());
  for (std::size_t i = 0; i < m_busy.size(); ++i)
    hill.lineTo(area.left() + area.width() * (static_cast<double>(i) + 0.5) / kOverviewColumns,
                area.bottom() - 2 - (area.height() - 4) * std::min(1.0, m_busy[i] / rows));
  hill.lineTo(area.bottomRight());
  QColor fill = m_theme->running;
  fill.setAlphaF(0.45F);
  painter.fillPath(hill, fill);
  if (!m_view.whole()) {
    QColor window = m_theme->accent;
    window.setAlphaF(0.3F);
    const double left = area.left() + area.width() * m_view.from() / end();
    const double wide = std::max(3.0, area.width() * (m_view.to() - m_view.from()) / end());
    painter.fillRect(QRectF(left, area.top(), wide, area.height()), window);
  }
  const double x = area.left() + area.width() * static_cast<double>(m_time) / end();
  painter.fillRect(QRectF(x - 0.75, area.top(), 1.5, area.height()), m_theme->cursor);
}

}  // namespace gantry::ui
