// Paints the global run queue, the timers and the Ps.
#include <QPen>
#include <algorithm>
#include <cmath>

#include "ui/canvas/stage_painter_parts.h"
#include "ui/canvas/stage_words.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui::stage {

namespace {

constexpr int kLeft = Qt::AlignLeft | Qt::AlignVCenter;
constexpr int kRight = Qt::AlignRight | Qt::AlignVCenter;

QColor colourOf(const Theme& theme, MDoing doing) {
  switch (doing) {
    case MDoing::running:
      return theme.running;
    case MDoing::starting:
    case MDoing::spinning:
    case MDoing::waking:
      return theme.steal;
    case MDoing::syscall:
      return theme.syscall;
    default:
      return theme.textDim;
  }
}

// The longest name of the queue that fits beside the largest count: the same on every P, so that
// nobody takes two names for two things.
QString ringName(const Brush& brush, const PBox& box) {
  const bool full = box.level == PLevel::full;
  const QFont& font = full ? brush.fonts.label : brush.fonts.labelSmall;
  const QString most = full ? QStringLiteral("%1 / %1").arg(P::kRing) : QString::number(P::kRing);
  const double room =
      box.ringLabel.width() - textWidth(full ? brush.fonts.mono : brush.fonts.monoSmall, most) - 6;
  for (const QString& name :
       {Stage::tr("local run queue"), Stage::tr("run queue"), Stage::tr("queue")})
    if (textWidth(font, name) <= room) return name;
  return {};
}

void paintTitle(Brush& brush, const QRectF& rect, const QString& title, std::uint64_t count) {
  const double width =
      brush.text(rect, kLeft, headingFont(kTitlePx, title), brush.theme.textDim, title);
  if (count != 0)
    brush.text(rect.adjusted(width + 10, 0, 0, 0), kLeft, brush.fonts.count, brush.theme.text,
               countText(count));
}

// What stands for a timer without a sleeping goroutine: a clock.
void paintClock(Brush& brush, QPointF at, TimerKind kind) {
  brush.painter.setBrush(Qt::NoBrush);
  brush.painter.setPen(QPen(brush.theme.sleeping, 1.6));
  brush.painter.drawEllipse(at, 11, 11);
  if (kind == TimerKind::func) {
    brush.text(QRectF(at.x() - 10, at.y() - 10, 20, 20), Qt::AlignCenter, brush.fonts.monoBold,
               brush.theme.sleeping, QStringLiteral("f"));
  } else {
    brush.painter.drawPolyline(QPolygonF({at + QPointF(0, -6), at, at + QPointF(4, 3)}));
  }
}

void paintTimers(Brush& brush, const StageScene& scene, const StageLayout& layout) {
  brush.card(layout.timers, brush.theme.border, 10);
  for (std::size_t i = 0; i < layout.timerSpots.size(); ++i) {
    const SceneTimer& timer = scene.timers[i];
    const TimerSpot& spot = layout.timerSpots[i];
    if (!timer.sleeper)
      paintClock(brush, QPointF(spot.rect.left() + 20, spot.rect.center().y()), timer.kind);
    brush.text(spot.text, kLeft, brush.fonts.mono, brush.theme.textDim, timer.due);
  }
}

// The place where a G would be.
void paintNobody(Brush& brush, QPointF at, double radius, const QColor& colour) {
  QPen pen(colour, 1);
  pen.setDashPattern({3, 4});
  brush.painter.setPen(pen);
  brush.painter.setBrush(Qt::NoBrush);
  brush.painter.drawEllipse(at, radius, radius);
}

void paintM(Brush& brush, const SceneP& p, const PBox& box) {
  const Theme& theme = brush.theme;
  const bool wordy = box.level == PLevel::full;
  brush.inset(box.m, theme.border, wordy ? 12 : 8, p.m ? Edge::solid : Edge::dashed);
  const QRectF line(box.m.left() + 12, box.m.top() + 5, box.m.width() - 24, 20);
  const double middle =
      ((wordy ? box.m.top() + 22 : box.m.top()) + (wordy ? box.bar.top() : box.m.bottom())) / 2 +
      (wordy ? 1 : 0);
  const QPointF at(box.m.center().x(), middle);
  if (!p.m) {
    const QString status =
        p.status == PStatus::gcstop ? QStringLiteral("gcstop") : Stage::tr("idle");
    // No name of an M above it: in the middle.
    const double y = wordy ? (box.m.top() + box.bar.top()) / 2 : at.y();
    brush.text(QRectF(box.m.left(), y - 10, box.m.width(), 20), Qt::AlignCenter, brush.fonts.label,
               theme.textFaint, status);
  } else {
    if (!p.m->g) paintNobody(brush, at, wordy ? 15 : 10, colourOf(theme, p.m->doing));
    if (wordy) {
      const double name = brush.text(line, kLeft, brush.fonts.thread, theme.textDim,
                                     QStringLiteral("M%1").arg(p.m->m.v));
      brush.text(line.adjusted(name + 6, 0, 0, 0), kRight, brush.fonts.label,
                 colourOf(theme, p.m->doing), doingText(p.m->doing));
    }
  }
  if (wordy) brush.bar(box.bar, p.busyShare, theme.running);
}

void paintRunnext(Brush& brush, const SceneP& p, const PBox& box) {
  const Theme& theme = brush.theme;
  brush.inset(box.runnext, p.runnext ? theme.runnable : theme.border, 10,
              p.runnext ? Edge::solid : Edge::dashed);
  if (!box.runnextLabel.isEmpty())
    brush.text(box.runnextLabel, kLeft, brush.fonts.label, theme.textDim,
               QStringLiteral("runnext"));
}

void paintRing(Brush& brush, const SceneP& p, const PBox& box) {
  const bool full = box.level == PLevel::full;
  const QFont& font = full ? brush.fonts.label : brush.fonts.labelSmall;
  const QString fill = full ? QStringLiteral("%1 / %2").arg(p.ring.total).arg(P::kRing)
                            : QString::number(p.ring.total);
  brush.text(box.ringLabel, kRight, full ? brush.fonts.mono : brush.fonts.monoSmall,
             brush.theme.textDim, fill);
  brush.text(box.ringLabel, kLeft, font, brush.theme.textDim, ringName(brush, box));
  for (const QPointF& at : box.empty) paintNobody(brush, at, box.emptyRadius, brush.theme.border);
}

void paintLarge(Brush& brush, const SceneP& p, const PBox& box) {
  const bool full = box.level == PLevel::full;
  const QRectF& c = box.card;
  const double pad = full && c.width() >= 180 ? 16 : 10;
  const double height = full ? (c.height() >= 290 ? 38 : 32) : 26;
  const QRectF line(c.left() + pad, c.top() + 1, c.width() - 2 * pad, height);
  const double name = brush.text(line, kLeft, full ? brush.fonts.proc : brush.fonts.procSmall,
                                 brush.theme.text, QStringLiteral("P%1").arg(p.p.v));
  const QString right = full  ? QStringLiteral("tick %1").arg(p.tick)
                        : p.m ? QStringLiteral("M%1").arg(p.m->m.v)
                              : QString();
  brush.text(line.adjusted(name + 8, 0, 0, 0), kRight,
             full ? brush.fonts.mono : brush.fonts.labelSmall, brush.theme.textDim, right);
  paintM(brush, p, box);
  paintRunnext(brush, p, box);
  paintRing(brush, p, box);
}

void paintCompact(Brush& brush, const SceneP& p, const PBox& box) {
  const bool tiny = box.level == PLevel::tiny;
  brush.text(box.ringLabel, kLeft, tiny ? brush.fonts.procTiny : brush.fonts.count,
             p.m ? brush.theme.text : brush.theme.textFaint, QStringLiteral("P%1").arg(p.p.v));
  if (p.ring.total != 0)
    brush.text(box.ringLabel, kRight, brush.fonts.monoSmall, brush.theme.textDim,
               QString::number(p.ring.total));
  if (!p.m || !p.m->g)
    paintNobody(brush, box.seat, box.seatRadius,
                p.m ? colourOf(brush.theme, p.m->doing) : brush.theme.border);
  if (!p.runnext) paintNobody(brush, box.runnext.center(), tiny ? 5 : 8.5, brush.theme.border);
  brush.bar(box.bar, static_cast<double>(p.ring.total) / P::kRing, brush.theme.runnable);
}

}  // namespace

void paintQueues(Brush& brush, const StageScene& scene, const StageLayout& layout) {
  if (!brush.visible(layout.globalTitle.united(layout.timers))) return;
  paintTitle(brush, layout.globalTitle, Stage::tr("GLOBAL RUN QUEUE"), scene.global.total);
  paintTitle(brush, layout.timersTitle, Stage::tr("TIMERS"), scene.timersTotal);
  brush.card(layout.global, brush.theme.border, 10);
  if (!layout.globalHint.isEmpty())
    brush.text(layout.globalHint, kRight, brush.fonts.label, brush.theme.textFaint,
               globalHintText());
  paintTimers(brush, scene, layout);
}

void paintProcs(Brush& brush, const StageScene& scene, const StageLayout& layout) {
  for (std::size_t i = 0; i < layout.ps.size(); ++i) {
    const SceneP& p = scene.ps[i];
    const PBox& box = layout.ps[i];
    if (!brush.visible(box.card)) continue;
    const bool large = box.level == PLevel::full || box.level == PLevel::medium;
    brush.card(box.card, p.acting ? brush.theme.running : brush.theme.border, large ? 14 : 8,
               p.acting ? 1.6 : 1);
    large ? paintLarge(brush, p, box) : paintCompact(brush, p, box);
  }
}

}  // namespace gantry::ui::stage
