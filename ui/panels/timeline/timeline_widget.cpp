// Painting reads rows in sight alone; each in about as many steps as it has pixels.
#include "ui/panels/timeline/timeline_widget.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui {
namespace {

constexpr double kNames = 58;  // the column of the rows' names
constexpr double kRow = 26;
constexpr double kRowGap = 5;
constexpr double kTop = 8;
constexpr double kAxis = 20;
constexpr double kOverview = 24;
constexpr double kMargin = 14;
constexpr std::size_t kMostLinks = 400;  // more say nothing
constexpr double kStep = 1.25;           // of a zoom
constexpr double kPanStep = 60;          // pixels
constexpr int kOverviewColumns = 600;
constexpr double kDragged = 4;

}  // namespace

TimelineWidget::TimelineWidget(QWidget* parent) : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  viewport()->setMouseTracking(true);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(),
          QOverload<>::of(&QWidget::update));
  retranslate();
}

void TimelineWidget::retranslate() {
  setAccessibleName(tr("Timeline"));
  viewport()->update();
}

void TimelineWidget::setRun(RunPtr run) {
  m_run = std::move(run);
  m_time = 0;
  if (m_run) m_view.setEnd(m_run->duration());
  setOverview(nullptr);
  m_percent = 0;
}

void TimelineWidget::setOverview(OverviewPtr overview) {
  m_overview = std::move(overview);
  m_users.clear();
  if (m_overview) {
    const Timeline& timeline = m_overview->timeline;
    for (std::uint32_t g = 0; g < timeline.goroutines.size(); ++g)
      if (!timeline.goroutines[g].system) m_users.push_back(g);
  }
  makeOverview();
  setSearch(m_search);
  layOut();
}

void TimelineWidget::setProgress(int percent) {
  m_percent = percent;
  viewport()->update();
}

void TimelineWidget::makeOverview() {
  m_busy.assign(kOverviewColumns, 0);
  if (!m_overview) return;
  const Timeline& timeline = m_overview->timeline;
  for (std::uint32_t row = 0; row < timeline.procs.rows(); ++row) {
    timeline.procs.bars(row, 0, static_cast<double>(std::max<TimeNs>(timeline.end, 1)),
                        kOverviewColumns, m_bars);
    for (const Bar& bar : m_bars)
      for (auto x = static_cast<std::size_t>(bar.left);
           x < m_busy.size() && static_cast<double>(x) < bar.right; ++x)
        m_busy[x] += static_cast<double>(bar.share);
  }
}

void TimelineWidget::setTime(TimeNs time) {
  m_time = time;
  if (!m_dragging) m_view.reveal(time);
  viewport()->update();
}

void TimelineWidget::setSelected(std::uint32_t goid) {
  m_selected = goid;
  viewport()->update();
}

void TimelineWidget::setRowsBy(RowsBy rowsBy) {
  m_view.rowsBy = rowsBy;
  verticalScrollBar()->setValue(0);
  layOut();
}

void TimelineWidget::setSearch(const QString& text) {
  m_search = text.trimmed();
  m_found.clear();
  if (m_overview && !m_search.isEmpty()) {
    const Symbols& symbols = m_run->recording.symbols;
    for (const TimelineG& g : m_overview->timeline.goroutines)
      m_found.push_back(m_search.compare(QStringLiteral("G%1").arg(g.goid), Qt::CaseInsensitive) ==
                            0 ||
                        functionName(symbols, g.function).contains(m_search, Qt::CaseInsensitive));
  }
  viewport()->update();
}

bool TimelineWidget::found(std::uint32_t g) const { return m_found.empty() || m_found[g]; }

void TimelineWidget::findNext() {
  if (!m_overview || m_found.empty()) return;
  const Slice* next = nullptr;
  const Slice* first = nullptr;
  for (std::uint32_t row = 0; row < m_overview->timeline.procs.rows(); ++row) {
    for (const Slice& slice : m_overview->timeline.procs.row(row)) {
      if (!m_found[slice.g]) continue;
      if (first == nullptr || slice.start < first->start) first = &slice;
      if (slice.start > m_time && (next == nullptr || slice.start < next->start)) next = &slice;
    }
  }
  if (next == nullptr) next = first;
  if (next == nullptr) return;
  emit picked(m_overview->timeline.goroutines[next->g].goid);
  emit seekTime(next->start);
}

void TimelineWidget::setTheme(const Theme& theme) {
  m_theme = &theme;
  viewport()->update();
}

QSize TimelineWidget::sizeHint() const { return {600, 220}; }

QSize TimelineWidget::minimumSizeHint() const { return {240, 84}; }

const SliceRows* TimelineWidget::rows() const {
  if (!m_overview) return nullptr;
  switch (m_view.rowsBy) {
    case RowsBy::p:
      return &m_overview->timeline.procs;
    case RowsBy::m:
      return &m_overview->timeline.threads;
    case RowsBy::g:
      break;
  }
  return &m_overview->timeline.gs;
}

int TimelineWidget::lines() const {
  if (!m_overview) return 0;
  return static_cast<int>(m_view.rowsBy == RowsBy::g ? m_users.size() : rows()->rows());
}

std::uint32_t TimelineWidget::rowOfLine(int line) const {
  return m_view.rowsBy == RowsBy::g ? m_users[static_cast<std::size_t>(line)]
                                    : static_cast<std::uint32_t>(line);
}

QString TimelineWidget::nameOf(std::uint32_t row) const {
  switch (m_view.rowsBy) {
    case RowsBy::p:
      return QStringLiteral("P%1").arg(row);
    case RowsBy::m:
      return QStringLiteral("M%1").arg(row);
    case RowsBy::g:
      break;
  }
  return QStringLiteral("G%1").arg(m_overview->timeline.goroutines[row].goid);
}

double TimelineWidget::bottom() const { return viewport()->height() - kAxis - kOverview - 10; }

QRectF TimelineWidget::overview() const {
  return {kNames, viewport()->height() - kOverview - 6, viewport()->width() - kNames - kMargin,
          kOverview};
}

void TimelineWidget::layOut() {
  m_view.setWidth(viewport()->width() - kNames - kMargin);
  const int visible = std::max(1, static_cast<int>((bottom() - kTop) / (kRow + kRowGap)));
  verticalScrollBar()->setRange(0, std::max(0, lines() - visible));
  verticalScrollBar()->setPageStep(visible);
  viewport()->update();
}

void TimelineWidget::zoom(double factor, double x) {
  m_view.zoom(factor, x);
  viewport()->update();
}

void TimelineWidget::pan(double pixels) {
  m_view.pan(pixels);
  viewport()->update();
}

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
    case GState::syscall:
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
  for (int line = first; line < lines() && top < bottom(); ++line, top += kRow + kRowGap)
    paintRow(painter, rowOfLine(line), top);
  painter.setRenderHint(QPainter::Antialiasing);
  paintLinks(painter);
  painter.setClipping(false);
  paintAxis(painter);
  paintMarks(painter);
  paintOverview(painter);
  paintCursor(painter);
}

void TimelineWidget::paintRow(QPainter& painter, std::uint32_t row, double top) {
  const double width = viewport()->width() - kNames - kMargin;
  painter.setPen(m_theme->textDim);
  painter.setFont(monoFont(11));
  painter.drawText(QRectF(kMargin, top, kNames - kMargin - 6, kRow),
                   Qt::AlignVCenter | Qt::AlignLeft, nameOf(row));
  painter.fillRect(QRectF(kNames, top + kRow / 2, width, 1), m_theme->grid);
  rows()->bars(row, m_view.from(), m_view.to(), static_cast<int>(width), m_bars);
  painter.setFont(monoFont(10.5, QFont::DemiBold));
  for (const Bar& bar : m_bars) {
    QColor colour = colourOf(bar.shade);
    const double height = bar.slice != nullptr ? kRow : std::max(2.0, kRow * double(bar.share));
    double wide = bar.right - bar.left;
    if (wide > 4) wide -= 1;
    const bool isSelected = bar.slice != nullptr && m_selected != 0 &&
                            m_overview->timeline.goroutines[bar.slice->g].goid == m_selected;
    if (bar.slice != nullptr && !found(bar.slice->g)) colour.setAlphaF(0.18F);
    const QRectF box(kNames + bar.left, top + kRow - height, std::max(wide, 1.0), height);
    painter.fillRect(box, colour);
    if (isSelected && wide >= 3) {
      painter.setPen(QPen(m_theme->text, 1.5));
      painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (wide < 30 || !found(bar.slice->g)) continue;
    const TimelineG& g = m_overview->timeline.goroutines[bar.slice->g];
    QString label = QStringLiteral("G%1").arg(g.goid);
    if (m_view.rowsBy == RowsBy::g && bar.slice->proc != 0xffff && bar.shade == 0)
      label = QStringLiteral("P%1").arg(bar.slice->proc);
    else if (m_view.rowsBy == RowsBy::g)
      label.clear();
    else if (wide > 110)
      label += QLatin1Char(' ') + functionName(m_run->recording.symbols, g.function);
    const bool isBright = m_view.rowsBy == RowsBy::g && bar.shade == 1;
    painter.setPen(isBright ? m_theme->onRunnable : m_theme->onState);
    painter.drawText(
        box.adjusted(3, 0, -3, 0), Qt::AlignCenter,
        painter.fontMetrics().elidedText(label, Qt::ElideRight, static_cast<int>(wide) - 6));
  }
}

void TimelineWidget::paintLinks(QPainter& painter) {
  const std::vector<Link>& links = m_overview->timeline.links;
  const auto begin = std::partition_point(links.begin(), links.end(), [&](const Link& link) {
    return static_cast<double>(link.from) < m_view.from();
  });
  const auto end = std::partition_point(begin, links.end(), [&](const Link& link) {
    return static_cast<double>(link.from) <= m_view.to();
  });
  if (m_view.rowsBy == RowsBy::m || end - begin > static_cast<std::ptrdiff_t>(kMostLinks)) return;
  const bool byG = m_view.rowsBy == RowsBy::g;
  const auto yOf = [&](std::uint32_t row) {
    std::size_t line = row;
    if (byG)
      line = static_cast<std::size_t>(std::lower_bound(m_users.begin(), m_users.end(), row) -
                                      m_users.begin());
    return kTop + (static_cast<double>(line) - verticalScrollBar()->value()) * (kRow + kRowGap) +
           kRow / 2;
  };
  for (auto link = begin; link != end; ++link) {
    if (byG && (link->fromG == kNoG || link->toG == kNoG)) continue;
    if (!byG && !link->steal && link->fromP == link->toP) continue;
    const QPointF from(kNames + m_view.xOf(static_cast<double>(link->from)),
                       yOf(byG ? link->fromG : link->fromP));
    const QPointF to(kNames + m_view.xOf(static_cast<double>(link->to)),
                     yOf(byG ? link->toG : link->toP));
    QColor colour = link->steal ? m_theme->steal : m_theme->text;
    const bool isMine = m_selected == 0 || link->toG == kNoG ||
                        m_overview->timeline.goroutines[link->toG].goid == m_selected;
    colour.setAlphaF(link->steal ? 0.95F : isMine ? 0.55F : 0.15F);
    painter.setPen(QPen(colour, link->steal ? 1.6 : 1, link->steal ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(from, to);
    const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
    if (length < 6) continue;
    const QPointF along = (to - from) / length;
    const QPointF across(-along.y(), along.x());
    QPainterPath head(to);
    head.lineTo(to - along * 7 + across * 3.2);
    head.lineTo(to - along * 7 - across * 3.2);
    head.closeSubpath();
    painter.fillPath(head, colour);
  }
}

void TimelineWidget::paintAxis(QPainter& painter) {
  painter.setFont(monoFont(10.5));
  const double y = bottom();
  for (const TimeNs tick : m_view.ticks(110)) {
    const double x = kNames + m_view.xOf(static_cast<double>(tick));
    painter.setPen(m_theme->grid);
    painter.drawLine(QPointF(x, y), QPointF(x, y + 4));
    painter.setPen(m_theme->textFaint);
    painter.drawText(QRectF(x - 60, y + 4, 120, kAxis - 4), Qt::AlignCenter, durationText(tick));
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
  const QRectF box((left + right - wide) / 2, kTop - 4, wide, 18);
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
  const auto end = static_cast<double>(std::max<TimeNs>(m_overview->timeline.end, 1));
  if (!m_view.whole()) {
    QColor window = m_theme->accent;
    window.setAlphaF(0.3F);
    const double left = area.left() + area.width() * m_view.from() / end;
    const double wide = std::max(3.0, area.width() * (m_view.to() - m_view.from()) / end);
    painter.fillRect(QRectF(left, area.top(), wide, area.height()), window);
  }
  const double x = area.left() + area.width() * static_cast<double>(m_time) / end;
  painter.fillRect(QRectF(x - 0.75, area.top(), 1.5, area.height()), m_theme->cursor);
}

const Slice* TimelineWidget::sliceAt(QPointF point) const {
  if (!m_run || point.x() < kNames || point.y() < kTop || point.y() > bottom()) return nullptr;
  const int line =
      verticalScrollBar()->value() + static_cast<int>((point.y() - kTop) / (kRow + kRowGap));
  if (line >= lines()) return nullptr;
  return rows()->at(rowOfLine(line), m_view.timeAt(point.x() - kNames));
}

QString TimelineWidget::describe(const Slice& slice) const {
  const TimelineG& g = m_overview->timeline.goroutines[slice.g];
  QString words =
      QStringLiteral("G%1 %2").arg(g.goid).arg(functionName(m_run->recording.symbols, g.function));
  if (m_view.rowsBy == RowsBy::g) {
    switch (static_cast<GState>(slice.shade)) {
      case GState::running:
        words += tr(": running");
        break;
      case GState::runnable:
        words += tr(": runnable");
        break;
      case GState::waiting:
        words += tr(": waiting");
        break;
      case GState::syscall:
        words += tr(": in a system call");
        break;
    }
  }
  if (slice.proc != 0xffff) words += QStringLiteral(" · P%1").arg(slice.proc);
  return words + QStringLiteral("\n%1 + %2")
                     .arg(timeText(slice.start), durationText(slice.end - slice.start));
}

bool TimelineWidget::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const Slice* slice = sliceAt(help->pos());
    QToolTip::showText(help->globalPos(), slice != nullptr ? describe(*slice) : QString(),
                       viewport());
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

void TimelineWidget::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  layOut();
}

void TimelineWidget::moveOverview(double x) {
  const QRectF area = overview();
  const double at =
      (x - area.left()) / area.width() * static_cast<double>(m_overview->timeline.end);
  const double half = (m_view.to() - m_view.from()) / 2;
  m_view.show(at - half, at + half);
  viewport()->update();
}

void TimelineWidget::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_run) return;
  m_pressed = event->position();
  m_draggedTo = m_pressed.x();
  m_dragging = false;
  m_inOverview = m_pressed.y() >= overview().top();
  if (m_inOverview && !m_view.whole()) moveOverview(m_pressed.x());
}

void TimelineWidget::mouseMoveEvent(QMouseEvent* event) {
  if ((event->buttons() & Qt::LeftButton) == 0 || !m_run) return;
  const double x = event->position().x();
  if (m_inOverview) {
    if (!m_view.whole()) moveOverview(x);
    return;
  }
  m_dragging = m_dragging || std::abs(x - m_pressed.x()) > kDragged;
  if (!m_dragging) return;
  pan(m_draggedTo - x);
  m_draggedTo = x;
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_run) return;
  const bool wasDragging = std::exchange(m_dragging, false);
  const double x = event->position().x();
  if (m_inOverview) {
    const QRectF area = overview();
    const double share = std::clamp((x - area.left()) / area.width(), 0.0, 1.0);
    if (m_view.whole())
      emit seekTime(static_cast<quint64>(share * static_cast<double>(m_overview->timeline.end)));
    return;
  }
  if (wasDragging || x < kNames) return;
  const Slice* slice = sliceAt(event->position());
  emit picked(slice != nullptr ? m_overview->timeline.goroutines[slice->g].goid : 0);
  emit seekTime(m_view.timeAt(x - kNames));
}

void TimelineWidget::wheelEvent(QWheelEvent* event) {
  if ((event->modifiers() & Qt::ShiftModifier) != 0) {
    QScrollBar& bar = *verticalScrollBar();
    const int delta =
        event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    bar.setValue(bar.value() - delta / 120);
  } else if (event->angleDelta().x() != 0) {
    pan(-event->angleDelta().x());
  } else {
    zoom(std::pow(kStep, event->angleDelta().y() / 120.0), event->position().x() - kNames);
  }
  event->accept();
}

void TimelineWidget::keyPressEvent(QKeyEvent* event) {
  const double at = std::clamp(m_view.xOf(static_cast<double>(m_time)), 0.0,
                               viewport()->width() - kNames - kMargin);
  switch (event->key()) {
    case Qt::Key_W:
      return zoom(kStep, at);
    case Qt::Key_S:
      return zoom(1 / kStep, at);
    case Qt::Key_A:
      return pan(-kPanStep);
    case Qt::Key_D:
      return pan(kPanStep);
    case Qt::Key_F:
      m_view.fit();
      return viewport()->update();
    case Qt::Key_M:
      m_view.toggleMark(m_time);
      return viewport()->update();
    case Qt::Key_N:
      return findNext();
    default:
      QAbstractScrollArea::keyPressEvent(event);
  }
}

void TimelineWidget::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace gantry::ui
