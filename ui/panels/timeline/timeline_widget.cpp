// What the hand does, and what is where. timeline_painting.cpp draws it.
#include "ui/panels/timeline/timeline_widget.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui {
namespace {

constexpr double kOverview = 24;
constexpr double kStep = 1.25;   // of a zoom
constexpr double kPanStep = 60;  // pixels
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

void TimelineWidget::grow(RunPtr run) {
  m_run = std::move(run);
  m_view.extend(m_run->duration());
  m_percent = percentKnown();
  makeOverview();
  viewport()->update();
}

int TimelineWidget::percentKnown() const {
  if (!m_overview) return 0;
  return static_cast<int>(m_overview->events * 100 / std::max<std::uint64_t>(m_run->size(), 1));
}

void TimelineWidget::setOverview(OverviewPtr overview) {
  m_overview = std::move(overview);
  m_users.clear();
  if (m_overview) {
    m_percent = percentKnown();
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
    timeline.procs.bars(row, 0, end(), kOverviewColumns, m_bars);
    for (const Bar& bar : m_bars)
      for (auto x = static_cast<std::size_t>(bar.left);
           x < m_busy.size() && static_cast<double>(x) < bar.right; ++x)
        m_busy[x] += static_cast<double>(bar.share);
  }
}

void TimelineWidget::setTime(TimeNs time) {
  // Told where it is already it shows what was looked at since.
  if (time != m_time && !m_dragging) m_view.reveal(time);
  m_time = time;
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
    const Pieces<TimelineG>& goroutines = m_overview->timeline.goroutines;
    for (std::size_t n = 0; n < goroutines.size(); ++n) {
      const TimelineG& g = goroutines[n];
      m_found.push_back(m_search.compare(QStringLiteral("G%1").arg(g.goid), Qt::CaseInsensitive) ==
                            0 ||
                        functionName(symbols, g.function).contains(m_search, Qt::CaseInsensitive));
    }
  }
  viewport()->update();
}

bool TimelineWidget::found(std::uint32_t g) const { return m_found.empty() || m_found[g]; }

void TimelineWidget::findNext() {
  if (!m_overview || m_found.empty()) return;
  std::optional<Slice> next;
  std::optional<Slice> first;
  const SliceRows& procs = m_overview->timeline.procs;
  for (std::uint32_t row = 0; row < procs.rows(); ++row) {
    for (std::size_t n = 0; n < procs.size(row); ++n) {
      const Slice slice = procs.slice(row, n);
      if (!m_found[slice.g]) continue;
      if (!first || slice.start < first->start) first = slice;
      if (slice.start > m_time && (!next || slice.start < next->start)) next = slice;
    }
  }
  if (!next) next = first;
  if (!next) return;
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

double TimelineWidget::pitch() const {
  return std::clamp((bottom() - kTop) / std::max(1, lines()), kLeastPitch, kMostPitch);
}

double TimelineWidget::rowHeight() const { return pitch() - (pitch() < 24 ? 3 : 5); }

void TimelineWidget::layOut() {
  m_view.setWidth(viewport()->width() - kNames - kMargin);
  const int visible = std::max(1, static_cast<int>((bottom() - kTop) / pitch()));
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

double TimelineWidget::end() const {
  return static_cast<double>(std::max<TimeNs>(m_run->duration(), 1));
}

std::optional<Slice> TimelineWidget::sliceAt(QPointF point) const {
  if (!m_overview || point.x() < kNames || point.y() < kTop || point.y() > bottom())
    return std::nullopt;
  const int line = verticalScrollBar()->value() + static_cast<int>((point.y() - kTop) / pitch());
  if (line >= lines()) return std::nullopt;
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
      case GState::none:
        break;
    }
  }
  if (slice.proc != kNoP) words += QStringLiteral(" · P%1").arg(slice.proc);
  return words + QStringLiteral("\n%1 + %2")
                     .arg(timeText(slice.start), durationText(slice.end - slice.start));
}

bool TimelineWidget::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::optional<Slice> slice = sliceAt(help->pos());
    QToolTip::showText(help->globalPos(), slice ? describe(*slice) : QString(), viewport());
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
  const double at = (x - area.left()) / area.width() * end();
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
    if (m_view.whole()) emit seekTime(static_cast<quint64>(share * end()));
    return;
  }
  if (wasDragging || x < kNames) return;
  const std::optional<Slice> slice = sliceAt(event->position());
  emit picked(slice ? m_overview->timeline.goroutines[slice->g].goid : 0);
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
