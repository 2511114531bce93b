// The glyph of a goroutine: its goid in a shape that tells its state, in a ring that tells its
// function.
//
//   running   circle with a halo      runnable  circle          waiting  hexagon
//   sleeping  circle with a knob      syscall   square
//
// The shape says again what the colour says, for those who do not see the colours. An echo is a
// goroutine shown a second time (the holder of a lock, a select on its other channels): hollow.
#pragma once

#include <QCache>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPointF>
#include <cstddef>
#include <cstdint>

#include "engine/world/world.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

enum class Look : std::uint8_t { running, runnable, waiting, sleeping, syscall };

struct Glyph {
  std::uint32_t goid = 0;
  Look look = Look::runnable;
  std::uint8_t category = 0;  // index of Theme::categories
  bool echo = false;

  friend bool operator==(const Glyph&, const Glyph&) = default;
};

// How a goroutine looks in its present state.
[[nodiscard]] Look lookOf(const G& g);

[[nodiscard]] const QColor& colourOf(const Theme& theme, Look look);

// Radius is that of the filled shape; the ring reaches kRingRoom beyond it, a halo kHalo times
// as far.
inline constexpr double kRingRoom = 3.6;
inline constexpr double kHalo = 1.36;
// A glyph smaller than this is a dot without number.
inline constexpr double kDotRadius = 7;

// How far a glyph reaches from its centre, whatever its look.
[[nodiscard]] double glyphReach(double radius);

// The outline of a look around the origin.
[[nodiscard]] QPainterPath shapeOf(Look look, double radius);

// Draws it as vectors. About 10 us; for glyphs that move or grow, and for SVG.
void paintGlyph(QPainter& painter, const Theme& theme, const Glyph& glyph, QPointF centre,
                double radius);

// Draws the same from a cache of images: about 1 us when it is there. One for each canvas;
// clear() after the theme or the fonts changed. Images and not pixmaps: any thread may paint.
class GlyphSprites {
 public:
  GlyphSprites();

  void paint(QPainter& painter, const Theme& theme, const Glyph& glyph, QPointF centre,
             double radius);
  void clear() { m_images.clear(); }
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_images.size()); }

 private:
  struct Key {
    std::uint64_t glyph = 0;
    std::uint32_t size = 0;  // radius and device pixel ratio
    friend bool operator==(const Key&, const Key&) = default;
    friend std::size_t qHash(const Key& key, std::size_t seed = 0) {
      return ::qHash(key.glyph ^ std::uint64_t{key.size} << 41, seed);
    }
  };

  QCache<Key, QImage> m_images;
};

}  // namespace gantry::ui
