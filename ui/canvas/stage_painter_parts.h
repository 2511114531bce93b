// The parts of the stage's painter. Only stage_painter*.cpp use it.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

#include "ui/canvas/stage_painter.h"
#include "ui/canvas/stage_style.h"

namespace gantry::ui::stage {

enum class Edge : std::uint8_t { solid, dashed };

// What every part draws with.
class Brush {
 public:
  Brush(QPainter& painter, const Theme& theme, const StageView& view);

  QPainter& painter;
  const Theme& theme;
  const StageFonts& fonts;
  const StageView& view;

  [[nodiscard]] bool visible(const QRectF& rect) const { return m_clip.intersects(rect); }

  void card(const QRectF& rect, const QColor& border, double radius = 12, double width = 1);
  void inset(const QRectF& rect, const QColor& border, double radius = 10, Edge edge = Edge::solid);
  // Elided when it is too long. Returns the width it took.
  double text(const QRectF& rect, int align, const QFont& font, const QColor& colour,
              const QString& text);
  void bar(const QRectF& rect, double share, const QColor& colour);
  void glyph(const GSpot& spot, double alpha = 1);
  // The same, never from the cache: for sizes that pass.
  void passingGlyph(const GSpot& spot, double alpha);
  void value(const QRectF& cell, const QString& text);

 private:
  QRectF m_clip;
};

void paintQueues(Brush& brush, const StageScene& scene, const StageLayout& layout);
void paintProcs(Brush& brush, const StageScene& scene, const StageLayout& layout);
void paintObjects(Brush& brush, const StageScene& scene, const StageLayout& layout,
                  const MotionFrame& frame);
void paintLegend(Brush& brush, const StageScene& scene, const StageLayout& layout);

}  // namespace gantry::ui::stage
