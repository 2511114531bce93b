// The stage in the event loop.
#include "ui/panels/stage/stage_widget.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPen>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/canvas/stage_hit.h"
#include "ui/canvas/stage_painter.h"
#include "ui/canvas/stage_words.h"
#include "ui/panels/stage/stage_accessible.h"
#include "ui/panels/stage/stage_presenter.h"
#include "ui/panels/tip.h"

namespace gantry::ui {

namespace {

constexpr int kFrameMs = 16;
constexpr double kZoomStep = 1.1;
constexpr double kBadge = 17;  // its height
constexpr double kBadgePx = 11;
// What a presentation shows at its most: the cards of four Ps and a row of channels.
constexpr QSizeF kPresented(948, 489);

// The letters of a stage that is smaller cannot be read any more.
constexpr double kMostShrunk = 0.8;
constexpr double kShrinkStep = 0.05;

double presentedZoom(const QSizeF& room) {
  return std::max(1.0,
                  std::min(room.width() / kPresented.width(), room.height() / kPresented.height()));
}

}  // namespace

StageWidget::StageWidget(QWidget* parent) : QAbstractScrollArea(parent) {
  installStageAccessibility();
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setMouseTracking(true);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  viewport()->setAccessibleName(QStringLiteral("canvas"));
  setAccessibleName(Stage::tr("Stage"));
  m_timer.setInterval(kFrameMs);
  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &StageWidget::tick);
}

void StageWidget::setTheme(const Theme& theme) {
  m_theme = &theme;
  m_sprites.clear();
  viewport()->update();
}

void StageWidget::setCategories(FunctionCategories categories) {
  m_categories = std::move(categories);
  m_learns = false;
}

void StageWidget::setEvents(std::span<const Event> events) {
  m_events.assign(events.begin(), events.end());
}

void StageWidget::present(const World& world, const Symbols& symbols) {
  m_world = &world;
  m_symbols = &symbols;
  // What a tip says was true of the world before, and the mouse may rest while somebody steps.
  if (viewport()->underMouse() && QToolTip::isVisible()) QToolTip::hideText();
  if (m_learns) noteFunctions(world, m_categories);
  const MId actor = m_events.empty() ? MId::none() : m_events.back().m();
  m_scene = stagePresenter(world, symbols, m_categories, actor);
  relayout();
  setAccessibleDescription(summaryOf(m_scene));
}

void StageWidget::setWorld(const World& world, const Symbols& symbols) {
  finishAnimation();
  m_motion.reset();
  setEvents({});
  present(world, symbols);
}

void StageWidget::animateTo(const World& world, const Symbols& symbols,
                            std::span<const Event> events, std::chrono::milliseconds duration) {
  finishAnimation();
  m_before = std::move(m_scene);
  StageLayout layoutBefore = std::move(m_layout);
  const double zoomBefore = zoom();
  setEvents(events);
  present(world, symbols);
  const bool sameZoom = zoom() == zoomBefore;
  if (!sameZoom) layoutBefore = layoutOf(m_before);
  m_motion.emplace(m_before, layoutBefore, m_scene, m_layout, events, symbols);
  m_duration = duration;
  if (duration.count() <= 0 || m_motion->still()) return;
  m_elapsed.start();
  m_timer.start();
}

void StageWidget::clear() {
  finishAnimation();
  m_motion.reset();
  m_world = nullptr;
  m_symbols = nullptr;
  if (m_learns) m_categories = {};
  m_scene = {};
  m_before = {};
  m_events.clear();
  m_selection = {};
  m_shrunk = 1;
  setAccessibleDescription({});
  relayout();
}

void StageWidget::finishAnimation() {
  m_timer.stop();
  viewport()->update();
}

double StageWidget::motionShare() const {
  if (!m_timer.isActive()) return 1;
  return static_cast<double>(m_elapsed.elapsed()) / static_cast<double>(m_duration.count());
}

void StageWidget::tick() {
  if (motionShare() >= 1) m_timer.stop();
  viewport()->update();
}

void StageWidget::relayout() {
  m_layout = layoutOf(m_scene);
  shrinkToFit();
  const double high = m_layout.size.height() * zoom() - viewport()->height();
  const int beyond = static_cast<int>(std::ceil(high - 1e-6));
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(24);
  verticalScrollBar()->setRange(0, std::max(0, beyond));
  m_hover = {};
  viewport()->update();
}

// In the viewport's pixels, divided by the zoom of the moment.
StageLayout StageWidget::layoutOf(const StageScene& scene) const {
  return stageLayout(scene, QSizeF(viewport()->size()) / zoom());
}

// It does not grow again before its room or its run is another: a program that plays would make it
// swell and shrink.
void StageWidget::shrinkToFit() {
  const double room = viewport()->height();
  const auto fits = [&] { return m_layout.size.height() * zoom() < room + 0.5; };
  const double before = m_shrunk;
  // What is much too high is not tried: that takes time, and of that many cards each one counts.
  if (!m_shrinks || fits() || m_layout.size.height() * m_zoom * kMostShrunk > room * 1.3) return;
  const StageLayout scrolls = m_layout;
  while (!fits() && m_shrunk > kMostShrunk + 1e-6) {
    m_shrunk = std::max(kMostShrunk, m_shrunk - kShrinkStep);
    m_layout = layoutOf(m_scene);
  }
  if (fits()) return;
  m_shrunk = before;
  m_layout = scrolls;
}

void StageWidget::setPresented(bool presented) {
  setZoom(presented ? presentedZoom(viewport()->size()) : 1);
  m_presented = presented;
  m_shrinks = true;
  relayout();
}

void StageWidget::setZoom(double zoom) {
  m_presented = false;
  m_shrinks = zoom == 1;
  m_shrunk = 1;
  m_zoom = std::clamp(zoom, kSmallestZoom, kLargestZoom);
  m_sprites.clear();
  m_motion.reset();
  m_timer.stop();
  relayout();
}

void StageWidget::select(const StageTarget& target) {
  m_selection = target;
  viewport()->update();
}

void StageWidget::pick(const StageTarget& target) {
  select(target);
  emit selected(target);
  const QRect rect = rectOf(target);
  if (rect.top() < 0 || rect.bottom() > viewport()->height())
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.center().y() -
                                  viewport()->height() / 2);
}

void StageWidget::selectNext(int by) {
  std::vector<StageTarget> targets;
  // One that stands at two places (a select on two channels) is gone to once.
  for (const StageTarget& target : stageTargets(m_scene, m_layout))
    if (std::ranges::find(targets, target) == targets.end()) targets.push_back(target);
  if (targets.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(targets.size());
  const auto at = std::find(targets.begin(), targets.end(), m_selection) - targets.begin();
  const std::ptrdiff_t next = at == count ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
  pick(targets[static_cast<std::size_t>(next)]);
}

QPointF StageWidget::toStage(QPointF viewportPoint) const {
  return (viewportPoint + QPointF(0, verticalScrollBar()->value())) / zoom();
}

StageTarget StageWidget::targetAt(QPointF viewportPoint) const {
  return stageTargetAt(m_scene, m_layout, toStage(viewportPoint));
}

QRect StageWidget::rectOf(const StageTarget& target) const {
  const QRectF rect = stageRectOf(m_scene, m_layout, target);
  if (rect.isEmpty()) return {};
  const QPointF topLeft = rect.topLeft() * zoom() - QPointF(0, verticalScrollBar()->value());
  return QRectF(topLeft, rect.size() * zoom()).toAlignedRect();
}

QString StageWidget::describe(const StageTarget& target) const {
  return m_world == nullptr ? QString() : describeTarget(*m_world, *m_symbols, target);
}

QSize StageWidget::sizeHint() const { return {760, 720}; }
QSize StageWidget::minimumSizeHint() const { return {static_cast<int>(kNarrowestStage), 180}; }

bool StageWidget::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const StageTarget target = targetAt(help->pos());
    const QString words = describe(target);
    QToolTip::showText(help->globalPos(), tipText(words), viewport(), rectOf(target));
    return true;
  }
  if (event->type() == QEvent::Leave && m_hover) {
    m_hover = {};
    viewport()->update();
  }
  return QAbstractScrollArea::viewportEvent(event);
}

void StageWidget::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.fillRect(event->rect(), m_theme->window);
  painter.save();
  painter.translate(0, -verticalScrollBar()->value());
  painter.scale(zoom(), zoom());
  painter.setClipRect(
      QRectF(toStage(event->rect().topLeft()), QSizeF(event->rect().size()) / zoom()));
  const MotionFrame frame = m_motion ? m_motion->frame(motionShare()) : MotionFrame{};
  paintStage(painter, m_scene, m_layout, frame, *m_theme,
             {m_hover, m_selection, hasFocus(), &m_sprites});
  painter.restore();
  if (!animating()) paintBadges(painter);
  if (!m_hasRing) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(m_theme->accent, 1));
  painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

// At the lower right of a goroutine, where it hides no title, in the colour of what can be pressed.
void StageWidget::paintBadges(QPainter& painter) const {
  if (m_badges.empty()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(textFont(kBadgePx * zoom(), QFont::Bold));
  const double high = kBadge * zoom();
  for (const StageBadge& badge : m_badges) {
    const QRectF on = rectOf(badge.target);
    if (on.isEmpty()) continue;
    const double wide = std::max(high, painter.fontMetrics().horizontalAdvance(badge.text) + 6.0);
    const QRectF box(on.right() - wide * 0.6, on.bottom() - high * 0.5, wide, high);
    painter.setPen(QPen(m_theme->window, 1.5));
    painter.setBrush(m_theme->accent);
    painter.drawRoundedRect(box, high / 2, high / 2);
    painter.setPen(m_theme->onAccent);
    painter.drawText(box, Qt::AlignCenter, badge.text);
  }
}

void StageWidget::setBadges(std::vector<StageBadge> badges) {
  if (badges.empty() && m_badges.empty()) return;
  m_badges = std::move(badges);
  viewport()->update();
}

void StageWidget::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  // What moves, moves between places that are no more.
  m_motion.reset();
  m_timer.stop();
  if (m_presented) return setPresented(true);
  m_shrunk = 1;
  relayout();
}

void StageWidget::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const StageTarget target = targetAt(event->position());
  pick(target);
  emit clicked(target);
}

void StageWidget::mouseMoveEvent(QMouseEvent* event) {
  const StageTarget target = targetAt(event->position());
  if (target == m_hover) return;
  m_hover = target;
  viewport()->update();
}

void StageWidget::wheelEvent(QWheelEvent* event) {
  if ((event->modifiers() & Qt::ControlModifier) != 0) {
    setZoom(zoom() * std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    event->accept();
  } else {
    QAbstractScrollArea::wheelEvent(event);
  }
}

void StageWidget::keyPressEvent(QKeyEvent* event) {
  const bool control = (event->modifiers() & Qt::ControlModifier) != 0;
  switch (event->key()) {
    case Qt::Key_Up:
      selectNext(-1);
      return;
    case Qt::Key_Down:
      selectNext(1);
      return;
    case Qt::Key_Escape:
      if (!m_selection) return event->ignore();
      pick({});
      return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      if (control) return setZoom(zoom() * kZoomStep);
      break;
    case Qt::Key_Minus:
      if (control) return setZoom(zoom() / kZoomStep);
      break;
    case Qt::Key_0:
      if (control) return setZoom(1);
      break;
    default:
      break;
  }
  // The scroll area would take Left and Right; they are for stepping.
  if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
    QAbstractScrollArea::keyPressEvent(event);
  } else {
    event->ignore();
  }
}

// The ring is for those who go by the keyboard; on a projector it would be a frame around nothing.
void StageWidget::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  m_hasRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  viewport()->update();
}

void StageWidget::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  m_hasRing = false;
  viewport()->update();
}

void StageWidget::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  setAccessibleName(Stage::tr("Stage"));
  if (m_world == nullptr) return;
  finishAnimation();
  present(*m_world, *m_symbols);
  if (m_motion)
    m_motion.emplace(m_before, layoutOf(m_before), m_scene, m_layout, m_events, *m_symbols);
}

}  // namespace gantry::ui
