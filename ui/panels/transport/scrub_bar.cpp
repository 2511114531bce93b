// A slider with a picture of the run in its groove.
#include "ui/panels/transport/scrub_bar.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/i18n/quantity.h"

namespace gantry::ui {
namespace {

constexpr int kHeight = 52;
constexpr double kMargin = 16;
constexpr double kTop = 10;
constexpr double kTrackHeight = 24;
constexpr double kMarkWidth = 2;

}  // namespace

ScrubBar::ScrubBar(QWidget* parent) : QAbstractSlider(parent) {
  setOrientation(Qt::Horizontal);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
  connect(this, &QAbstractSlider::actionTriggered, this,
          [this] { emit scrubbed(static_cast<quint64>(sliderPosition())); });
  retranslate();
}

void ScrubBar::setRun(RunPtr run) {
  m_run = std::move(run);
  m_overview.reset();
  const int last = m_run ? static_cast<int>(m_run->size()) : 0;
  setRange(0, last);
  setPageStep(std::max(1, last / 20));
  update();
}

void ScrubBar::setOverview(OverviewPtr overview) {
  m_overview = std::move(overview);
  update();
}

void ScrubBar::setPosition(std::uint64_t position) {
  setValue(static_cast<int>(position));
  update();
}

void ScrubBar::setTheme(const Theme& theme) {
  m_theme = &theme;
  update();
}

QSize ScrubBar::sizeHint() const { return {400, kHeight}; }

QRectF ScrubBar::track() const { return {kMargin, kTop, width() - 2 * kMargin, kTrackHeight}; }

double ScrubBar::xOf(std::uint64_t position) const {
  if (maximum() == 0) return track().left();
  return track().left() + track().width() * static_cast<double>(position) / maximum();
}

quint64 ScrubBar::positionAt(double x) const {
  const double share = std::clamp((x - track().left()) / track().width(), 0.0, 1.0);
  return static_cast<quint64>(std::llround(share * maximum()));
}

void ScrubBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF area = track();
  painter.setPen(QPen(hasFocus() ? m_theme->accent : m_theme->border));
  painter.setBrush(m_theme->panel);
  painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  if (!m_run) return;
  paintActivity(painter);
  paintMarks(painter);

  const double x = xOf(static_cast<std::uint64_t>(value()));
  painter.setPen(QPen(m_theme->cursor, 2));
  painter.drawLine(QPointF(x, area.top() - 3), QPointF(x, area.bottom() + 3));
  QPainterPath grip;
  grip.moveTo(x - 6, area.top() - 9);
  grip.lineTo(x + 6, area.top() - 9);
  grip.lineTo(x, area.top() - 1);
  grip.closeSubpath();
  painter.fillPath(grip, m_theme->cursor);

  painter.setFont(monoFont(10.5));
  painter.setPen(m_theme->textFaint);
  const QRectF below(area.left(), area.bottom() + 2, area.width(), height() - area.bottom() - 2);
  painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("0"));
  painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, timeText(m_run->duration()));
}

// The share of Ps that ran a goroutine, as a hill; brighter where the player has been.
void ScrubBar::paintActivity(QPainter& painter) const {
  if (!m_overview || m_overview->activity.empty()) return;
  const std::vector<float>& busy = m_overview->activity;
  const QRectF area = track().adjusted(2, 3, -2, -2);
  const float most = std::max(1.0F, *std::max_element(busy.begin(), busy.end()));
  QPainterPath hill(area.bottomLeft());
  for (std::size_t i = 0; i < busy.size(); ++i) {
    const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(busy.size());
    hill.lineTo(area.left() + area.width() * share,
                area.bottom() - area.height() * static_cast<double>(busy[i] / most));
  }
  hill.lineTo(area.bottomRight());
  hill.closeSubpath();
  QColor fill = m_theme->running;
  const double x = xOf(static_cast<std::uint64_t>(value()));
  painter.save();
  fill.setAlphaF(0.22F);
  painter.setClipRect(QRectF(x, 0, width() - x, height()));
  painter.fillPath(hill, fill);
  fill.setAlphaF(0.55F);
  painter.setClipRect(QRectF(0, 0, x, height()));
  painter.fillPath(hill, fill);
  painter.restore();
}

void ScrubBar::paintMarks(QPainter& painter) const {
  const QRectF area = track();
  for (const Mark& mark : m_run->marks) {
    const bool isClose = mark.what == Mark::What::close;
    QColor colour = isClose ? m_theme->waiting : m_theme->danger;
    if (mark.what == Mark::What::end && m_run->recording.exitCode == 0) colour = m_theme->textDim;
    const double x = std::min(xOf(mark.event + 1), area.right() - kMarkWidth);
    const double top = isClose ? area.center().y() : area.top() + 2;
    painter.fillRect(QRectF(x - kMarkWidth / 2, top, kMarkWidth, area.bottom() - 2 - top), colour);
  }
}

void ScrubBar::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) emit dragged(positionAt(event->position().x()));
}

void ScrubBar::mouseMoveEvent(QMouseEvent* event) {
  if ((event->buttons() & Qt::LeftButton) != 0) emit dragged(positionAt(event->position().x()));
}

// The next drag is another jump.
void ScrubBar::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) emit scrubbed(static_cast<quint64>(value()));
}

void ScrubBar::retranslate() {
  setAccessibleName(tr("Position in the run"));
  setToolTip(
      tr("Drag to go anywhere. Green: goroutines running. Marks: closed channels, panics, "
         "the end."));
}

void ScrubBar::changeEvent(QEvent* event) {
  QAbstractSlider::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace gantry::ui
