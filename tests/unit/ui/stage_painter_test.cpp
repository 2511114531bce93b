// Pixels: the same for the same input, in the right colours, and from the cache.
#include "ui/canvas/stage_painter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <cstdlib>

#include <gtest/gtest.h>

#include "tests/unit/ui/stage_world.h"
#include "ui/panels/stage/stage_presenter.h"

namespace gantry::ui {
namespace {

using test::StageWorld;

constexpr QSizeF kRoom{892, 700};

StageScene sceneOf(const StageWorld& x) {
  FunctionCategories categories;
  noteFunctions(x.world, categories);
  return stagePresenter(x.world, x.symbols, categories);
}

QImage paint(const StageScene& scene, const StageLayout& layout, const Theme& theme,
             StageView view = {}, const MotionFrame& frame = {}) {
  QImage image(layout.size.toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::magenta);
  QPainter painter(&image);
  paintStage(painter, scene, layout, frame, theme, view);
  return image;
}

// Of all pixels, the share that differ by more than a shade.
double difference(const QImage& a, const QImage& b) {
  int different = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QColor p = a.pixelColor(x, y);
      const QColor q = b.pixelColor(x, y);
      different += std::abs(p.red() - q.red()) + std::abs(p.green() - q.green()) +
                       std::abs(p.blue() - q.blue()) >
                   48;
    }
  return static_cast<double>(different) / (a.width() * a.height());
}

TEST(StagePainter, TheSameInputGivesTheSamePixels) {
  const StageScene scene = sceneOf(test::busyStage());
  const StageLayout layout = stageLayout(scene, kRoom);
  GlyphSprites sprites;
  StageView view;
  view.sprites = &sprites;
  const QImage first = paint(scene, layout, Theme::dark(), view);
  EXPECT_EQ(first, paint(scene, layout, Theme::dark(), view)) << "from the cache too";
}

TEST(StagePainter, SpritesLookLikeVectors) {
  const StageScene scene = sceneOf(test::busyStage());
  const StageLayout layout = stageLayout(scene, kRoom);
  GlyphSprites sprites;
  StageView view;
  view.sprites = &sprites;
  for (const Theme* theme : {&Theme::dark(), &Theme::light()})
    EXPECT_LT(difference(paint(scene, layout, *theme, view), paint(scene, layout, *theme)), 0.004);
}

TEST(StagePainter, EveryPixelIsPainted) {
  const StageScene scene = sceneOf(test::busyStage());
  const QImage image = paint(scene, stageLayout(scene, kRoom), Theme::light());
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      ASSERT_NE(image.pixelColor(x, y), QColor(Qt::magenta)) << x << "," << y;
}

TEST(StagePainter, AGIsFilledWithTheColourOfItsState) {
  const StageScene scene = sceneOf(test::busyStage());
  const StageLayout layout = stageLayout(scene, kRoom);
  for (const Theme* theme : {&Theme::dark(), &Theme::light()}) {
    const QImage image = paint(scene, layout, *theme);
    for (const GSpot& spot : layout.gs) {
      if (spot.g.glyph.echo) continue;
      // Beside the number, which may reach the middle.
      const QPoint at = (spot.at + QPointF(0, spot.radius * 0.78)).toPoint();
      if (layout.chans[1].card.contains(spot.at)) continue;  // two waiters overlap there
      EXPECT_EQ(image.pixelColor(at), colourOf(*theme, spot.g.glyph.look))
          << "G" << spot.g.glyph.goid;
    }
  }
}

TEST(StagePainter, WhatIsPickedIsSeen) {
  const StageScene scene = sceneOf(test::busyStage());
  const StageLayout layout = stageLayout(scene, kRoom);
  const QImage plain = paint(scene, layout, Theme::dark());
  StageView picked;
  picked.selection = {StageTarget::Kind::chan, 1, 0, 0};
  EXPECT_GT(difference(plain, paint(scene, layout, Theme::dark(), picked)), 0.0005);
  StageView hovered;
  hovered.hover = {StageTarget::Kind::p, 2, 0, 0};
  EXPECT_GT(difference(plain, paint(scene, layout, Theme::dark(), hovered)), 0.0005);
}

TEST(StagePainter, OnlyTheClipIsPainted) {
  const StageScene scene = sceneOf(test::busyStage());
  const StageLayout layout = stageLayout(scene, kRoom);
  QImage image(layout.size.toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::magenta);
  QPainter painter(&image);
  painter.setClipRect(QRectF(0, 0, 300, 300));
  paintStage(painter, scene, layout, {}, Theme::dark(), {});
  painter.end();
  EXPECT_EQ(image.pixelColor(500, 500), QColor(Qt::magenta));
  const QImage whole = paint(scene, layout, Theme::dark());
  EXPECT_EQ(image.copy(0, 0, 300, 300), whole.copy(0, 0, 300, 300));
}

TEST(StagePainter, AnSvgIsMadeOfShapesAndText) {
  const StageScene scene = sceneOf(test::busyStage());
  const StageLayout layout = stageLayout(scene, kRoom);
  QBuffer buffer;
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  svg.setSize(layout.size.toSize());
  QPainter painter(&svg);
  paintStage(painter, scene, layout, {}, Theme::light(), {});
  painter.end();
  const QByteArray text = buffer.data();
  EXPECT_TRUE(text.contains(">jobs</text>"));
  EXPECT_TRUE(text.contains("GLOBAL RUN QUEUE"));
  EXPECT_FALSE(text.contains("<image"));
}

TEST(StagePainter, AnEmptyStageSaysSo) {
  const StageScene scene;
  const StageLayout layout = stageLayout(scene, kRoom);
  const QImage image = paint(scene, layout, Theme::dark());
  QImage ground = image;
  ground.fill(Theme::dark().window);
  EXPECT_GT(difference(image, ground), 0.0001);
}

// 40 Ps with full rings: 10 280 goroutines, each drawn.
// What keeps such a frame under 16 ms; how long it takes, the benchmark of the window says.
TEST(StagePainter, AFrameOfTenThousandGoroutinesIsDrawnFromTheCache) {
  StageWorld x(40);
  for (std::uint32_t p = 1; p < 40; ++p) {
    x.create(0, "main.worker", 3);
    const auto m = x.thread();
    x.steal(m, 0, 1);
    x.create(m, "main.filler", 257);
  }
  x.create(0, "main.filler", 100);
  const StageScene scene = sceneOf(x);
  const StageLayout layout = stageLayout(scene, {1900, 1500});
  ASSERT_GT(layout.gs.size(), 10'000u);
  GlyphSprites sprites;
  StageView view;
  view.sprites = &sprites;
  QImage image(layout.size.toSize(), QImage::Format_ARGB32_Premultiplied);
  const auto frame = [&] {
    QPainter painter(&image);
    paintStage(painter, scene, layout, {}, Theme::dark(), view);
  };
  frame();
  const QImage first = image.copy();
  const std::size_t cached = sprites.size();
  EXPECT_LT(cached, 100u);
  frame();
  EXPECT_EQ(sprites.size(), cached);
  EXPECT_EQ(image, first);
}

}  // namespace
}  // namespace gantry::ui
