// The whole picture: cards, goroutines, what moves, what is picked.
#include "ui/canvas/stage_painter.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <algorithm>
#include <cmath>

#include "ui/canvas/stage_hit.h"
#include "ui/canvas/stage_painter_parts.h"
#include "ui/canvas/stage_words.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui {

namespace stage {

Brush::Brush(QPainter& painterToUse, const Theme& themeToUse, const StageView& viewToUse)
    : painter(painterToUse),
      theme(themeToUse),
      fonts(stageFonts()),
      view(viewToUse),
      m_clip(painterToUse.hasClipping() ? painterToUse.clipBoundingRect()
                                        : QRectF(-1e6, -1e6, 2e6, 2e6)) {}

void Brush::card(const QRectF& rect, const QColor& border, double radius, double width) {
  painter.setBrush(theme.panel);
  painter.setPen(QPen(border, width));
  painter.drawRoundedRect(rect, radius, radius);
}

void Brush::inset(const QRectF& rect, const QColor& border, double radius, Edge edge) {
  QPen pen(border, 1.2);
  if (edge == Edge::dashed) pen.setDashPattern({3, 3});
  painter.setBrush(theme.inset);
  painter.setPen(pen);
  painter.drawRoundedRect(rect, radius, radius);
}

double Brush::text(const QRectF& rect, int align, const QFont& font, const QColor& colour,
                   const QString& words) {
  if (words.isEmpty() || rect.width() < 4) return 0;
  const QFontMetricsF metrics(font);
  double width = metrics.horizontalAdvance(words);
  const bool fits = width <= rect.width() + 0.5;
  const QString shown = fits ? words : metrics.elidedText(words, Qt::ElideRight, rect.width());
  if (!fits) width = rect.width();
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(rect, align | Qt::TextSingleLine | Qt::TextDontClip, shown);
  return width;
}

void Brush::bar(const QRectF& rect, double share, const QColor& colour) {
  const double radius = rect.height() / 2;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.border);
  painter.drawRoundedRect(rect, radius, radius);
  if (share <= 0) return;
  QRectF filled = rect;
  filled.setWidth(std::max(rect.height(), rect.width() * std::min(share, 1.0)));
  painter.setBrush(colour);
  painter.drawRoundedRect(filled, radius, radius);
}

void Brush::glyph(const GSpot& spot, double alpha) {
  if (view.sprites == nullptr || alpha < 1) {
    passingGlyph(spot, alpha);
  } else {
    view.sprites->paint(painter, theme, spot.g.glyph, spot.at, spot.radius);
  }
}

void Brush::passingGlyph(const GSpot& spot, double alpha) {
  painter.setOpacity(alpha);
  paintGlyph(painter, theme, spot.g.glyph, spot.at, spot.radius);
  painter.setOpacity(1);
}

// As large as it fits, then in narrow letters, then elided.
void Brush::value(const QRectF& cell, const QString& words) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.cell);
  const double radius = std::min(6.0, cell.width() / 3);
  painter.drawRoundedRect(cell, radius, radius);
  if (cell.width() < 16) return;
  static constexpr double kLetter = 0.6;  // of the size, in a mono font
  static constexpr double kNarrow = 0.8;
  const double room = cell.width() - 4;
  const double letters = std::max(1.0, static_cast<double>(words.size()));
  const double px = room / (kLetter * letters);
  QFont font =
      monoFont(std::floor(std::clamp(px < 10 ? px / kNarrow : px, 8.5, 11.5)), QFont::DemiBold);
  const QRectF inside = cell.adjusted(2, 0, -2, 0);
  if (px < 10 &&
      painter.paintEngine()->type() == QPaintEngine::SVG) {  // which knows no narrow letters
    painter.save();
    painter.translate(inside.center());
    painter.scale(kNarrow, 1);
    const double width = inside.width() / kNarrow;
    text({-width / 2, -inside.height() / 2, width, inside.height()}, Qt::AlignCenter, font,
         theme.onCell, words);
    painter.restore();
    return;
  }
  if (px < 10) font.setStretch(static_cast<int>(kNarrow * 100));
  text(inside, Qt::AlignCenter, font, theme.onCell, words);
}

}  // namespace stage

namespace {

using stage::Brush;

void paintGlyphs(Brush& brush, const StageLayout& layout, const MotionFrame& frame) {
  // The head of a queue lies over those behind it.
  for (std::size_t i = layout.gs.size(); i-- > 0;) {
    const GSpot& spot = layout.gs[i];
    if (!frame.away.empty() && frame.away[i]) continue;
    const double reach = glyphReach(spot.radius);
    if (brush.visible(QRectF(spot.at.x() - reach, spot.at.y() - reach, 2 * reach, 2 * reach)))
      brush.glyph(spot);
  }
  for (const MoreSpot& more : layout.mores)
    brush.text(more.rect, Qt::AlignCenter, brush.fonts.monoSmall, brush.theme.textDim,
               QLatin1Char('+') + countText(more.count));
}

QPainterPath pathOf(const Curve& curve) {
  QPainterPath path(curve.from);
  path.quadTo(curve.control, curve.to);
  return path;
}

// The first part of a curve.
QPainterPath partOf(const Curve& curve, double reach) {
  const QPointF control = curve.from + (curve.control - curve.from) * reach;
  return pathOf({curve.from, control, curve.at(reach)});
}

void paintArrowHead(Brush& brush, QPointF from, QPointF at, double size) {
  const double angle = std::atan2(at.y() - from.y(), at.x() - from.x());
  const auto corner = [&](double turn) {
    return at - size * QPointF(std::cos(angle + turn), std::sin(angle + turn));
  };
  QPainterPath head(at);
  head.lineTo(corner(0.5));
  head.lineTo(corner(-0.5));
  head.closeSubpath();
  brush.painter.drawPath(head);
}

void paintArc(Brush& brush, const MotionFrame::Arc& arc) {
  const bool steal = arc.kind == MotionFrame::ArcKind::steal;
  QColor colour = steal ? brush.theme.steal : brush.theme.textDim;
  if (arc.kind == MotionFrame::ArcKind::wake) colour = brush.theme.accent;
  QPen pen(colour, steal ? 1.8 : 1.2, Qt::SolidLine, Qt::RoundCap);
  pen.setDashPattern(steal ? QList<qreal>{3, 3} : QList<qreal>{1, 3});
  brush.painter.setPen(pen);
  brush.painter.setBrush(Qt::NoBrush);
  brush.painter.drawPath(partOf(arc.curve, arc.reach));
  brush.painter.setPen(Qt::NoPen);
  brush.painter.setBrush(colour);
  paintArrowHead(brush, arc.curve.at(std::max(0.0, arc.reach - 0.04)), arc.curve.at(arc.reach),
                 steal ? 11 : 7);
}

void paintCaption(Brush& brush, const MotionFrame::Caption& caption, const QSizeF& size) {
  const double width = textWidth(brush.fonts.caption, caption.text) + 28;
  QRectF rect(caption.at.x() - width / 2, caption.at.y() - 12, width, 24);
  rect.moveLeft(std::clamp(rect.left(), 4.0, std::max(4.0, size.width() - width - 4)));
  rect.moveTop(std::clamp(rect.top(), 4.0, std::max(4.0, size.height() - 28)));
  brush.painter.setOpacity(caption.alpha);
  brush.painter.setPen(QPen(brush.theme.steal, 1.2));
  brush.painter.setBrush(brush.theme.inset);
  brush.painter.drawRoundedRect(rect, 12, 12);
  brush.text(rect, Qt::AlignCenter, brush.fonts.caption, brush.theme.steal, caption.text);
  brush.painter.setOpacity(1);
}

void paintMotion(Brush& brush, const StageLayout& layout, const MotionFrame& frame) {
  for (const auto& moving : frame.moving) brush.passingGlyph(moving.spot, moving.alpha);
  for (const auto& value : frame.values)
    brush.value(QRectF(value.at.x() - 17, value.at.y() - 14, 34, 28), value.text);
  for (const auto& caption : frame.captions) paintCaption(brush, caption, layout.size);
}

// Round a goroutine, along the edge of everything else.
void paintPicked(Brush& brush, const StageScene& scene, const StageLayout& layout,
                 const StageTarget& target, const QColor& colour, double width) {
  const QRectF rect = stageRectOf(scene, layout, target);
  if (rect.isEmpty()) return;
  brush.painter.setBrush(Qt::NoBrush);
  brush.painter.setPen(QPen(colour, width));
  if (target.kind == StageTarget::Kind::g) {
    brush.painter.drawEllipse(rect.adjusted(-2.5, -2.5, 2.5, 2.5));
  } else {
    const double radius = std::min(12.0, rect.height() / 4);
    brush.painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), radius, radius);
  }
}

void paintNothing(Brush& brush, const StageLayout& layout) {
  brush.text(QRectF(QPointF(0, 0), layout.size), Qt::AlignCenter, brush.fonts.label,
             brush.theme.textFaint, Stage::tr("Nothing has run yet."));
}

}  // namespace

void paintStage(QPainter& painter, const StageScene& scene, const StageLayout& layout,
                const MotionFrame& frame, const Theme& theme, const StageView& view) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                         QPainter::SmoothPixmapTransform);
  Brush brush(painter, theme, view);
  painter.fillRect(QRectF(QPointF(0, 0), layout.size), theme.window);
  if (scene.ps.empty()) {
    paintNothing(brush, layout);
    return;
  }
  stage::paintQueues(brush, scene, layout);
  stage::paintProcs(brush, scene, layout);
  stage::paintObjects(brush, scene, layout, frame);
  stage::paintLegend(brush, scene, layout);
  for (const auto& arc : frame.arcs) paintArc(brush, arc);
  paintGlyphs(brush, layout, frame);
  if (view.hover != view.selection)
    paintPicked(brush, scene, layout, view.hover, theme.textDim, 1.2);
  paintPicked(brush, scene, layout, view.selection, theme.accent, view.focus ? 2.6 : 2);
  paintMotion(brush, layout, frame);
}

}  // namespace gantry::ui
