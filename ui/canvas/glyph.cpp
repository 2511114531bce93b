// Draws goroutines, as vectors or from a cache of images.
#include "ui/canvas/glyph.h"

#include <QFontMetricsF>
#include <QPen>
#include <QString>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace gantry::ui {

namespace {

constexpr double kRingWidth = 2.2;
// A dot this large still has room for a ring.
constexpr double kRingedDot = 3.5;
// Digits smaller than this cannot be read: then there are none.
constexpr double kSmallestDigit = 6.5;
// Of all images together: 4096 glyphs of the usual size at device pixel ratio 2.
constexpr int kCacheBytes = 48 << 20;

void paintDot(QPainter& painter, const Theme& theme, const Glyph& glyph, QPointF centre,
              double radius) {
  painter.setPen(Qt::NoPen);
  painter.translate(centre);
  double inner = radius;
  if (radius >= kRingedDot) {
    painter.setBrush(theme.category(glyph.category));
    painter.drawPath(shapeOf(glyph.look, radius));
    inner -= 1.4;
  }
  painter.setBrush(colourOf(theme, glyph.look));
  painter.drawPath(shapeOf(glyph.look, inner));
  painter.translate(-centre);
}

// The goid as large as the shape allows; long ones in narrower digits.
void paintNumber(QPainter& painter, const QColor& colour, const Glyph& glyph, double radius) {
  const QString number = QString::number(glyph.goid);
  const auto digits = static_cast<double>(number.size());
  const double narrow = digits > 3 ? 0.8 : 1;
  const double px = std::min(radius * 0.95, radius * 2.75 / (std::max(digits, 2.0) * narrow));
  if (px < kSmallestDigit) return;
  QFont font = textFont(px, QFont::Bold);
  font.setStretch(static_cast<int>(narrow * 100));
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(QRectF(-2 * radius, -radius, 4 * radius, 2 * radius), Qt::AlignCenter, number);
}

QImage spriteOf(const Theme& theme, const Glyph& glyph, double radius, double reach, double scale) {
  const int side = static_cast<int>(std::ceil(2 * reach * scale));
  QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.scale(scale, scale);
  paintGlyph(painter, theme, glyph, QPointF(reach, reach), radius);
  painter.end();
  // Only now: a painter takes a ratio below 1 for 1.
  image.setDevicePixelRatio(scale);
  return image;
}

}  // namespace

double glyphReach(double radius) {
  return radius < kDotRadius ? radius : std::max(radius + kRingRoom + 1, radius * kHalo);
}

Look lookOf(const G& g) {
  switch (g.status) {
    case GStatus::running:
      return Look::running;
    case GStatus::syscall:
      return Look::syscall;
    case GStatus::waiting:
      return g.reason == WaitReason::sleep ? Look::sleeping : Look::waiting;
    default:
      return Look::runnable;
  }
}

const QColor& colourOf(const Theme& theme, Look look) {
  switch (look) {
    case Look::running:
      return theme.running;
    case Look::runnable:
      return theme.runnable;
    case Look::waiting:
      return theme.waiting;
    case Look::sleeping:
      return theme.sleeping;
    case Look::syscall:
      return theme.syscall;
  }
  return theme.textDim;
}

QPainterPath shapeOf(Look look, double radius) {
  QPainterPath path;
  if (look == Look::waiting) {
    // A little larger than the circle, so that it looks as large.
    const double reach = radius * 1.08;
    for (int corner = 0; corner < 6; ++corner) {
      const double angle = (corner * 60 + 90) * std::numbers::pi / 180;
      const QPointF at(reach * std::cos(angle), reach * std::sin(angle));
      corner == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    path.closeSubpath();
  } else if (look == Look::syscall) {
    const double half = radius * 0.9;
    path.addRoundedRect(-half, -half, 2 * half, 2 * half, radius * 0.16, radius * 0.16);
  } else {
    path.addEllipse(QPointF(0, 0), radius, radius);
  }
  return path;
}

void paintGlyph(QPainter& painter, const Theme& theme, const Glyph& glyph, QPointF centre,
                double radius) {
  if (radius < kDotRadius) {
    paintDot(painter, theme, glyph, centre, radius);
    return;
  }
  const QColor colour = colourOf(theme, glyph.look);
  painter.translate(centre);
  if (glyph.look == Look::running && !glyph.echo) {
    QColor halo = colour;
    halo.setAlphaF(0.18F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(halo);
    painter.drawEllipse(QPointF(0, 0), radius * kHalo, radius * kHalo);
  }
  const double ringAt = radius + kRingRoom - kRingWidth / 2;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(
      QPen(theme.category(glyph.category), kRingWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
  painter.drawPath(shapeOf(glyph.look, ringAt));
  if (glyph.look == Look::sleeping) {
    painter.setPen(
        QPen(theme.category(glyph.category), kRingWidth * 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(-radius * 0.22, -ringAt - 0.8), QPointF(radius * 0.22, -ringAt - 0.8));
  }
  if (glyph.echo) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.4));
    painter.drawPath(shapeOf(glyph.look, radius - 0.7));
  } else {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(shapeOf(glyph.look, radius));
  }
  const QColor& onColour = glyph.look == Look::runnable ? theme.onRunnable : theme.onState;
  paintNumber(painter, glyph.echo ? colour : onColour, glyph, radius);
  painter.translate(-centre);
}

GlyphSprites::GlyphSprites() { m_images.setMaxCost(kCacheBytes); }

void GlyphSprites::paint(QPainter& painter, const Theme& theme, const Glyph& glyph, QPointF centre,
                         double radius) {
  const bool dot = radius < kDotRadius;
  const double ratio = painter.device()->devicePixelRatioF();
  const double scale = ratio * painter.transform().m11();
  Key key;
  key.glyph = static_cast<std::uint64_t>(glyph.look) | std::uint64_t{glyph.echo} << 3 |
              std::uint64_t{glyph.category} << 4 | std::uint64_t{theme.isDark} << 12 |
              std::uint64_t{dot ? 0 : glyph.goid} << 16;
  key.size = static_cast<std::uint32_t>(std::lround(radius * 16)) |
             static_cast<std::uint32_t>(std::lround(scale * 64)) << 16;

  const double reach = std::ceil(glyphReach(radius) + 1);
  const QImage* image = m_images.object(key);
  if (image == nullptr) {
    auto* made = new QImage(spriteOf(theme, glyph, radius, reach, scale));
    if (!m_images.insert(key, made, static_cast<int>(made->sizeInBytes()))) return;
    image = made;
  }
  // On whole pixels of the device: an image between two is blurred, and ten times slower.
  const QTransform& to = painter.transform();
  const auto snapped = [ratio](double at, double factor, double offset) {
    return (std::round((at * factor + offset) * ratio) / ratio - offset) / factor;
  };
  painter.drawImage(QPointF(snapped(centre.x() - reach, to.m11(), to.dx()),
                            snapped(centre.y() - reach, to.m22(), to.dy())),
                    *image);
}

}  // namespace gantry::ui
