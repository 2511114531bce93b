// The charts: lines reduced to pixels, readings of a World, and the panel driven by the mouse.
#include <QSignalSpy>
#include <QTest>
#include <cstdlib>
#include <memory>

#include <gtest/gtest.h>

#include "ui/charts/chart_widget.h"
#include "ui/charts/charts_panel.h"
#include "ui/charts/plot.h"
#include "ui/charts/readings.h"

namespace gantry::ui {
namespace {

std::vector<ChartBucket> ramp(std::size_t count) {
  std::vector<ChartBucket> buckets(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto value = static_cast<float>(i);
    buckets[i] = {value, value - 1, value + 1};
  }
  return buckets;
}

// A run of 1000 ns that counts 2 primes a microsecond, with two Ps and the channel jobs.
std::shared_ptr<ChartSeries> twoProcs() {
  auto series = std::make_shared<ChartSeries>();
  series->endNs = 999;
  series->procs = 2;
  series->throughput.name = "primes";
  series->throughput.buckets.assign(1000, {0.002F, 0.002F, 0.002F});
  series->localQueues.resize(2);
  for (std::uint32_t p = 0; p < 2; ++p) {
    series->localQueues[p].id = p;
    series->localQueues[p].buckets.assign(1000, {3, 3, 3});
  }
  series->globalQueue.buckets.assign(1000, {});
  series->channels.push_back({"jobs", 1, 10, {}});
  series->channels.back().buckets.assign(1000, {5, 5, 5});
  return series;
}

World worldOfTwoProcs() {
  World world;
  world.now = 500;
  world.gomaxprocs = 2;
  world.ps.resize(2);
  world.chans.resize(2);
  world.chans[1].len = 7;
  return world;
}

// How many pixels are about of that colour: thin lines are mixed with their ground.
int pixelsLike(const QImage& image, const QColor& colour) {
  constexpr int kNear = 60;
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const QColor there = image.pixelColor(x, y);
      if (std::abs(there.red() - colour.red()) + std::abs(there.green() - colour.green()) +
              std::abs(there.blue() - colour.blue()) <
          kNear)
        ++count;
    }
  }
  return count;
}

TEST(Plot, PointsSpanTheAxisAndKeepTheExtremes) {
  const std::vector<ChartBucket> buckets = ramp(1000);
  const std::vector<PlotPoint> points = pointsOf({.buckets = &buckets, .jumps = true}, 200);
  ASSERT_EQ(points.size(), 100U);
  EXPECT_EQ(points.front().x, 0);
  EXPECT_EQ(points.back().x, 1);
  EXPECT_EQ(points[10].low, 99);
  EXPECT_EQ(points[10].high, 110);
  EXPECT_DOUBLE_EQ(points[10].mean, 104.5) << "the mean of 100..109, and of its neighbours";
  EXPECT_DOUBLE_EQ(points[0].mean, 24.5) << "half of its neighbours are missing";
  EXPECT_DOUBLE_EQ(pointsOf({.buckets = &buckets}, 200)[0].mean, 4.5);
}

TEST(Plot, StepsOfAShortRunStaySteps) {
  std::vector<ChartBucket> buckets(100, {1, 1, 1});
  for (std::size_t i = 50; i < 100; ++i) buckets[i] = {5, 5, 5};
  const std::vector<PlotPoint> points = pointsOf({.buckets = &buckets, .jumps = true}, 400);
  ASSERT_EQ(points.size(), 100U) << "a point takes whole buckets";
  EXPECT_EQ(points[49].mean, 1);
  EXPECT_EQ(points[50].mean, 5);
}

TEST(Plot, OneBucketIsOnePoint) {
  const std::vector<ChartBucket> one = ramp(1);
  EXPECT_EQ(pointsOf({.buckets = &one}, 300).size(), 1U);
}

TEST(Plot, ALongerRunIsCutOffAtTheEndOfTheAxis) {
  const std::vector<ChartBucket> buckets = ramp(1000);
  const std::vector<PlotPoint> points = pointsOf({.buckets = &buckets, .span = 2}, 300);
  EXPECT_LE(points.back().x, 1);
  EXPECT_GT(points.back().x, 0.98);
  EXPECT_NEAR(points.back().mean, 500, 10);
}

TEST(Plot, TopOfAnAxisIsRound) {
  EXPECT_EQ(roundTop(0), 1);
  EXPECT_EQ(roundTop(1), 1);
  EXPECT_EQ(roundTop(3.2), 4);
  EXPECT_EQ(roundTop(7), 8);
  EXPECT_EQ(roundTop(81), 100);
  EXPECT_DOUBLE_EQ(roundTop(0.045), 0.05);
}

TEST(Plot, DrawsItsLinesInTheirColoursOnATransparentGround) {
  const std::vector<ChartBucket> flat(100, {0.5F, 0.5F, 0.5F});
  Plot plot;
  plot.setLines({{.buckets = &flat, .colour = Qt::red}}, 1);
  const QImage image = plot.draw({200, 100}, 2, Theme::dark());
  EXPECT_EQ(image.size(), QSize(400, 200));
  EXPECT_EQ(image.pixelColor(200, 100), QColor(Qt::red)) << "half way up";
  EXPECT_EQ(image.pixelColor(200, 60).alpha(), 0);
}

TEST(Readings, QueuesNameTheTwoLongest) {
  World world = worldOfTwoProcs();
  EXPECT_EQ(queueReading(world), "0");
  world.ps[1].tail = 6;
  EXPECT_EQ(queueReading(world), "P1 6");
  world.ps[0].tail = 4;
  EXPECT_EQ(queueReading(world), QString("P0 4 · P1 6"));
  world.global.size = 5;
  EXPECT_EQ(queueReading(world), QString("P1 6 · global 5"));
}

TEST(Readings, ChannelsNameTheFullestThatExists) {
  auto series = twoProcs();
  World world = worldOfTwoProcs();
  EXPECT_EQ(channelReading(*series, world), "jobs 7/10");
  world.chans.clear();
  EXPECT_EQ(channelReading(*series, world), "");
}

TEST(Readings, ThroughputPicksAUnitThatReads) {
  auto series = twoProcs();
  EXPECT_EQ(rateUnitOf(*series).name, QString("µs"));
  series->throughput.buckets.assign(10, {4e-8F, 4e-8F, 4e-8F});
  EXPECT_EQ(rateUnitOf(*series).name, "s");
}

TEST(Readings, NumbersAreShort) {
  EXPECT_EQ(shortNumber(3.16), "3.2");
  EXPECT_EQ(shortNumber(3.02), "3");
  EXPECT_EQ(shortNumber(0.456), "0.46");
  EXPECT_EQ(shortNumber(1234.4), "1\u00a0234");
}

TEST(ChartWidget, ALongNameStaysInsideAndLeavesRoomForTheOthers) {
  constexpr int kSide = 18;
  ChartWidget chart;
  chart.resize(300, 110);
  const std::vector<ChartBucket> buckets(100, {1, 1, 1});
  const QString name(QStringLiteral("theChannelOfThisParticularParticipant"));
  const QColor first(0xff, 0x20, 0x20);
  const QColor last(0x20, 0xff, 0x20);
  std::vector<PlotLine> lines;
  for (const QColor& colour : {first, last})
    lines.push_back({.name = name, .buckets = &buckets, .colour = colour});
  chart.setTitle(QStringLiteral("CHANNEL FILL"), QStringLiteral("len / cap"));
  chart.setReading(name + QStringLiteral(" 2/2"));
  chart.setPlot(std::move(lines), 2, QString());
  const QImage picture = chart.grab().toImage();
  const auto rows = picture.copy(0, 0, kSide - 1, picture.height());
  EXPECT_EQ(pixelsLike(rows, Theme::dark().panel), rows.width() * rows.height())
      << "something is left of the margin";
  EXPECT_GT(pixelsLike(picture.copy(0, 90, 300, 20), last), 5) << "the second line has no name";
}

TEST(ChartsPanel, ShowsTheWorldAtTheCursor) {
  ChartsPanel panel;
  panel.setSeries(twoProcs());
  panel.setWorld(worldOfTwoProcs());
  const auto charts = panel.findChildren<ChartWidget*>();
  ASSERT_EQ(charts.size(), 3);
  EXPECT_EQ(charts[0]->reading(), "2");
  EXPECT_EQ(charts[0]->accessibleName(), QString("THROUGHPUT, primes / µs"));
  EXPECT_EQ(charts[1]->reading(), "0");
  EXPECT_EQ(charts[2]->reading(), "jobs 7/10");
  EXPECT_EQ(charts[2]->accessibleDescription(), "jobs 7/10");
  EXPECT_NEAR(charts[0]->moment(), 0.5, 0.01);
  panel.setSeries(nullptr);
  EXPECT_LT(charts[0]->moment(), 0);
  EXPECT_EQ(charts[2]->reading(), "");
}

// A chart draws a mean of several buckets; the number beside it is of the same point, at every
// width and where the cursor is.
TEST(ChartsPanel, TheNumberIsThatOfTheCurve) {
  auto series = twoProcs();
  for (std::size_t i = 1; i < 1000; i += 2) series->throughput.buckets[i] = {0.008F, 0, 0.008F};
  World world = worldOfTwoProcs();
  world.now = 501;  // within a bucket of 8
  ChartsPanel panel;
  panel.show();
  panel.setSeries(series);
  panel.setWorld(world);
  const ChartWidget* chart = panel.findChildren<ChartWidget*>()[0];
  for (const int width : {260, 340, 420, 800}) {
    panel.resize(width, 450);
    EXPECT_NEAR(chart->reading().toDouble(), 5, 1) << width;
    EXPECT_GE(chart->plot().top(), chart->reading().toDouble()) << width;
    EXPECT_EQ(chart->valuesAt(chart->moment()),
              QStringLiteral("this run, P=2  %1  (0 … 8)").arg(chart->reading()));
  }
  panel.setSeries(nullptr);
  EXPECT_EQ(chart->reading(), "");
}

TEST(ChartsPanel, RestingTheMouseTellsTheValues) {
  auto series = twoProcs();
  series->localQueues[1].buckets.assign(1000, {0.5F, 0, 9});
  ChartsPanel panel;
  panel.setSeries(series);
  const auto charts = panel.findChildren<ChartWidget*>();
  EXPECT_EQ(charts[0]->valuesAt(0.5), "this run, P=2  2");
  EXPECT_EQ(charts[1]->valuesAt(0.5), QString("P0  3\nP1  0.5  (0 … 9)"));
  EXPECT_EQ(charts[2]->valuesAt(1), "jobs  5");
}

TEST(ChartsPanel, ChannelsThatNeverHeldAValueHaveNoLine) {
  auto series = twoProcs();
  series->channels[0].buckets.assign(1000, {});
  ChartsPanel panel;
  panel.setSeries(series);
  EXPECT_EQ(panel.findChildren<ChartWidget*>()[2]->valuesAt(0.5), "");
}

TEST(ChartsPanel, AShortPeakStaysBelowTheTopAtEveryWidth) {
  auto series = twoProcs();
  for (std::size_t i = 0; i < 1000; i += 97) series->localQueues[0].buckets[i] = {90, 0, 90};
  ChartsPanel panel;
  panel.show();
  panel.setSeries(series);
  for (const int width : {260, 340, 420, 800}) {
    panel.resize(width, 450);
    const ChartWidget* chart = panel.findChildren<ChartWidget*>()[1];
    for (const PlotLine& line : chart->plot().lines())
      for (const PlotPoint& point : pointsOf(line, chart->plotRect().width()))
        EXPECT_LE(point.mean, chart->plot().top()) << width;
  }
}

TEST(ChartsPanel, ClickAndDragSeek) {
  ChartsPanel panel;
  panel.resize(320, 450);
  panel.setSeries(twoProcs());
  panel.show();
  auto* chart = panel.findChild<ChartWidget*>();
  const QRect plot = chart->plotRect();
  QSignalSpy seeks(&panel, &ChartsPanel::seekTime);
  QTest::mouseClick(chart, Qt::LeftButton, {}, {plot.left() + plot.width() / 4, plot.center().y()});
  ASSERT_EQ(seeks.size(), 1);
  EXPECT_NEAR(seeks[0][0].toDouble(), 250, 5);
  QTest::mousePress(chart, Qt::LeftButton, {}, plot.center());
  QTest::mouseMove(chart, {chart->width() + 50, plot.center().y()});
  QTest::mouseRelease(chart, Qt::LeftButton);
  EXPECT_EQ(seeks.back()[0].toULongLong(), 999U) << "clamped to the end";
}

TEST(ChartsPanel, FollowsTheTheme) {
  ChartsPanel panel;
  panel.resize(320, 450);
  panel.setSeries(twoProcs());
  panel.setWorld(worldOfTwoProcs());
  for (const Theme* theme : {&Theme::dark(), &Theme::light()}) {
    panel.setTheme(*theme);
    const QImage picture = panel.grab().toImage();
    EXPECT_GT(pixelsLike(picture, theme->panel), 320 * 450 / 2);
    EXPECT_GT(pixelsLike(picture, theme->running), 100);
    EXPECT_GT(pixelsLike(picture, theme->category(0)), 100);
  }
}

TEST(ChartsPanel, DrawsAnotherRunBehind) {
  ChartsPanel panel;
  panel.resize(320, 450);
  panel.setSeries(twoProcs());
  auto other = twoProcs();
  other->throughput.buckets.assign(500, {0.001F, 0.001F, 0.001F});
  const QColor grey = Theme::dark().textFaint;
  const int before = pixelsLike(panel.grab().toImage(), grey);
  panel.setComparison(other, "P=1");
  EXPECT_GT(pixelsLike(panel.grab().toImage(), grey), before + 100);
}

}  // namespace
}  // namespace gantry::ui
