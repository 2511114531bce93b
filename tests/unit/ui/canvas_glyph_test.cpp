// Goroutines tell their state by shape, functions keep their colours apart.
#include <QImage>
#include <QPainter>
#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include "ui/canvas/glyph.h"
#include "ui/state/function_categories.h"

namespace gantry::ui {
namespace {

QImage draw(const Glyph& glyph, double radius, GlyphSprites* sprites = nullptr,
            const Theme& theme = Theme::dark()) {
  QImage image(80, 80, QImage::Format_ARGB32_Premultiplied);
  image.fill(theme.panel);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  if (sprites != nullptr) {
    sprites->paint(painter, theme, glyph, {40, 40}, radius);
  } else {
    paintGlyph(painter, theme, glyph, {40, 40}, radius);
  }
  return image;
}

// The same picture without its colours.
QImage greys(const QImage& image) { return image.convertToFormat(QImage::Format_Grayscale8); }

TEST(Glyph, EveryStateHasAShapeOfItsOwn) {
  // All states in one colour: what is left is the shape.
  Theme theme = Theme::dark();
  theme.runnable = theme.waiting = theme.sleeping = theme.syscall = theme.running;
  std::vector<QImage> pictures;
  for (const Look look :
       {Look::running, Look::runnable, Look::waiting, Look::sleeping, Look::syscall})
    pictures.push_back(greys(draw({7, look, 0, false}, 13, nullptr, theme)));
  for (std::size_t i = 0; i < pictures.size(); ++i)
    for (std::size_t k = i + 1; k < pictures.size(); ++k)
      EXPECT_NE(pictures[i], pictures[k]) << i << " and " << k;
}

TEST(Glyph, AnEchoIsHollow) {
  const QImage solid = draw({7, Look::waiting, 0, false}, 20);
  const QImage echo = draw({7, Look::waiting, 0, true}, 20);
  const QPoint inside(40, 40 + 14);
  EXPECT_EQ(solid.pixelColor(inside), Theme::dark().waiting);
  EXPECT_EQ(echo.pixelColor(inside), Theme::dark().panel);
}

TEST(Glyph, StaysWithinItsReach) {
  for (const Look look :
       {Look::running, Look::runnable, Look::waiting, Look::sleeping, Look::syscall})
    for (const double radius : {3.0, 6.0, 8.5, 13.0, 22.0}) {
      const QImage image = draw({1234, look, 3, false}, radius);
      const double reach = glyphReach(radius) + 1.5;
      for (int y = 0; y < 80; ++y)
        for (int x = 0; x < 80; ++x) {
          if (std::hypot(x + 0.5 - 40, y + 0.5 - 40) <= reach * 1.1) continue;
          ASSERT_EQ(image.pixelColor(x, y), Theme::dark().panel) << "radius " << radius;
        }
    }
}

TEST(Glyph, ASpriteIsPaintedOnceAndUsedAgain) {
  GlyphSprites sprites;
  const QImage first = draw({7, Look::runnable, 1, false}, 13, &sprites);
  EXPECT_EQ(sprites.size(), 1u);
  EXPECT_EQ(draw({7, Look::runnable, 1, false}, 13, &sprites), first);
  EXPECT_EQ(sprites.size(), 1u);
  draw({8, Look::runnable, 1, false}, 13, &sprites);
  draw({7, Look::waiting, 1, false}, 13, &sprites);
  draw({7, Look::runnable, 2, false}, 13, &sprites);
  draw({7, Look::runnable, 1, true}, 13, &sprites);
  draw({7, Look::runnable, 1, false}, 12, &sprites);
  draw({7, Look::runnable, 1, false}, 13, &sprites, Theme::light());
  EXPECT_EQ(sprites.size(), 7u);
}

TEST(Glyph, ASpriteLooksAsVectorsDoAtAnyZoom) {
  for (const double zoom : {0.4, 0.6, 1.0, 1.7}) {
    GlyphSprites sprites;
    const Glyph glyph{7, Look::running, 1, false};
    const auto drawn = [&](bool isSprite) {
      QImage image(100, 100, QImage::Format_RGB32);
      image.fill(Theme::dark().panel);
      QPainter painter(&image);
      painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
      painter.scale(zoom, zoom);
      const QPointF middle = QPointF(50, 50) / zoom;
      isSprite ? sprites.paint(painter, Theme::dark(), glyph, middle, 20)
               : paintGlyph(painter, Theme::dark(), glyph, middle, 20);
      return image;
    };
    const QImage sprite = drawn(true);
    const QImage vectors = drawn(false);
    int different = 0;
    for (int y = 0; y < 100; ++y)
      for (int x = 0; x < 100; ++x)
        different +=
            std::abs(qGreen(sprite.pixel(x, y)) - qGreen(vectors.pixel(x, y))) > 60 ? 1 : 0;
    EXPECT_LT(different, 60) << "at " << zoom;  // at edges, half a pixel apart
  }
}

TEST(Glyph, DotsOfAFunctionShareASprite) {
  GlyphSprites sprites;
  for (std::uint32_t goid = 1; goid <= 100; ++goid)
    draw({goid, Look::runnable, 1, false}, 4, &sprites);
  EXPECT_EQ(sprites.size(), 1u);
}

TEST(FunctionCategories, CountInTheOrderOfTheFirstGoroutine) {
  EventLog log;
  const auto create = [&log](std::uint32_t function) {
    log.append(Event::make(Kind::Create, 0, MId(0), 0, 0, function));
  };
  create(9);
  create(5 | kCreateSystem);
  create(4);
  create(9);
  create(7);
  const auto categories = FunctionCategories::of(log);
  EXPECT_EQ(categories.functions(), (std::vector<TextId>{9, 4, 7}));
  EXPECT_EQ(categories[9], 0u);
  EXPECT_EQ(categories[4], 1u);
  EXPECT_EQ(categories[7], 2u);
  EXPECT_EQ(categories[5], 0u) << "not one of the program's";
}

}  // namespace
}  // namespace gantry::ui
