// The timeline: slices agree with the World, bars with the slices, views stay in the run. The
// inspector's facts.
#include <QImage>
#include <QScrollBar>
#include <QTest>
#include <algorithm>
#include <array>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/trace_logs.h"
#include "tests/unit/ui/session_programs.h"
#include "ui/canvas/timeline_view.h"
#include "ui/panels/inspector/inspector_presenter.h"
#include "ui/panels/timeline/timeline_widget.h"
#include "ui/session/overview.h"
#include "ui/session/session.h"

namespace gantry::ui {
namespace {

TEST(Timeline, SlicesOfAPDoNotOverlapAndAreWhatTheWorldRan) {
  const RunPtr run = testing::senderRun(200);
  const OverviewPtr overview = overviewOf(*run);
  const Timeline& timeline = overview->timeline;
  EXPECT_EQ(timeline.end, run->duration());
  std::size_t slices = 0;
  for (std::uint32_t p = 0; p < timeline.procs.rows(); ++p) {
    TimeNs last = 0;
    for (std::size_t n = 0; n < timeline.procs.size(p); ++n) {
      const Slice slice = timeline.procs.slice(p, n);
      EXPECT_LE(last, slice.start);
      EXPECT_LT(slice.start, slice.end);
      last = slice.end;
      ++slices;
    }
  }
  EXPECT_GT(slices, 2U);
  Cursor cursor(run->recording.events, run->keyframes);
  cursor.seekTime(run->duration() / 2);
  const World& world = cursor.world();
  for (std::uint32_t p = 0; p < world.gomaxprocs; ++p) {
    if (!world.ps[p].m.valid() || !world.ms[world.ps[p].m.v].curg.valid()) continue;
    const G& g = world.gs[world.ms[world.ps[p].m.v].curg.v];
    const std::optional<Slice> slice = timeline.procs.at(p, world.now);
    if (g.status != GStatus::running || !slice || slice->start == world.now) continue;
    EXPECT_EQ(timeline.goroutines[slice->g].goid, g.goid);
  }
}

// Busy time, read through the pyramid at any zoom, is the time of the slices.
TEST(Timeline, BarsKeepTheBusyTimeAtEveryZoom) {
  Pieces<Stretch> stretches;
  Pieces<TimelineG> goroutines;
  TimeNs busy = 0;
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    const TimeNs start = i * TimeNs{10};
    goroutines.add({.goid = i, .shade = std::uint16_t(i % 3)});
    stretches.add({.ready = start, .start = start, .end = start + 1 + i % 9, .g = i, .p = 0});
    busy += 1 + i % 9;
  }
  SliceRows rows;
  rows.build(RowsBy::p, 1, stretches, goroutines);
  std::vector<Bar> bars;
  for (const int pixels : {10, 333, 1200}) {
    rows.bars(0, 0, 1'000'000, pixels, bars);
    EXPECT_LE(bars.size(), static_cast<std::size_t>(pixels) + 1);
    double sum = 0;
    for (const Bar& bar : bars)
      sum += (bar.right - bar.left) * static_cast<double>(bar.share) * 1e6 / pixels;
    EXPECT_NEAR(sum, static_cast<double>(busy), 0.02 * static_cast<double>(busy)) << pixels;
  }
  rows.bars(0, 500, 560, 600, bars);
  ASSERT_EQ(bars.size(), 6U);
  EXPECT_EQ(bars[0].slice->g, 50U);
}

// States of each G as the World had them, wherever one looks.
TEST(Timeline, RowsOfGoroutinesSayTheStateThatTheWorldHad) {
  const RunPtr run = testing::senderRun(200);
  const OverviewPtr overview = overviewOf(*run);
  const Timeline& timeline = overview->timeline;
  Cursor cursor(run->recording.events, run->keyframes);
  std::set<std::uint16_t> seen;
  for (int i = 1; i < 200; ++i) {
    cursor.seekTime(run->duration() * static_cast<TimeNs>(i) / 200);
    const World& world = cursor.world();
    for (std::uint32_t row = 0; row < timeline.goroutines.size(); ++row) {
      const auto g = std::ranges::find(world.gs, timeline.goroutines[row].goid, &G::goid);
      if (g == world.gs.end() || g->since == world.now) continue;
      const std::optional<Slice> slice = timeline.gs.at(row, world.now - 1);
      if (g->status == GStatus::dead) {
        EXPECT_FALSE(slice && slice->end > g->since);
        continue;
      }
      ASSERT_TRUE(slice) << g->goid << " at " << world.now;
      const GState expected = g->status == GStatus::running    ? GState::running
                              : g->status == GStatus::runnable ? GState::runnable
                              : g->status == GStatus::syscall  ? GState::syscall
                                                               : GState::waiting;
      EXPECT_EQ(slice->shade, static_cast<std::uint16_t>(expected)) << g->goid;
      seen.insert(slice->shade);
    }
  }
  EXPECT_GE(seen.size(), 3U);
}

// What is read of a part and then of the rest is what is read at once.
TEST(Timeline, GrowsToWhatItIsAtOnce) {
  const RunPtr run = testing::senderRun(2000);
  const OverviewPtr whole = overviewOf(*run);
  OverviewBuilder builder(*run);
  std::vector<OverviewPtr> parts;
  while (builder.advance(777)) parts.push_back(builder.soFar());
  ASSERT_GT(parts.size(), 3U);
  const OverviewPtr grown = builder.finish();
  EXPECT_EQ(grown->activity, whole->activity);
  ASSERT_EQ(grown->charts.size(), whole->charts.size());
  const auto rowsOf = [](const Timeline& timeline) {
    return std::array{&timeline.procs, &timeline.threads, &timeline.gs};
  };
  const auto sameUpTo = [&](const Timeline& part, TimeNs end) {
    EXPECT_LE(part.goroutines.size(), whole->timeline.goroutines.size());
    for (std::size_t k = 0; k < 3; ++k) {
      const SliceRows& rows = *rowsOf(part)[k];
      const SliceRows& all = *rowsOf(whole->timeline)[k];
      for (std::uint32_t row = 0; row < rows.rows(); ++row) {
        for (std::size_t n = 0; n < rows.size(row); ++n) {
          const Slice slice = rows.slice(row, n);
          if (slice.end >= end) break;  // what the end cut off
          const Slice same = all.slice(row, n);
          ASSERT_EQ(slice.start, same.start);
          ASSERT_EQ(slice.end, same.end);
          ASSERT_EQ(slice.g, same.g);
          ASSERT_EQ(slice.shade, same.shade);
        }
      }
    }
  };
  for (const OverviewPtr& part : parts) sameUpTo(part->timeline, part->timeline.end);
  sameUpTo(grown->timeline, kNever);
  EXPECT_EQ(grown->timeline.stretches.size(), whole->timeline.stretches.size());
}

// On a small screen all Ps are in sight, with lower rows; many goroutines scroll.
TEST(Timeline, RowsAreLowerBeforeTheyScroll) {
  const RunPtr run = testing::senderRun(60);
  TimelineWidget widget;
  widget.setRun(run);
  widget.setOverview(overviewOf(*run));
  widget.show();
  widget.resize(800, 100);
  EXPECT_EQ(widget.verticalScrollBar()->maximum(), 0);
  widget.resize(800, 84);
  EXPECT_GT(widget.verticalScrollBar()->maximum(), 0);
  widget.resize(800, 400);
  EXPECT_EQ(widget.verticalScrollBar()->maximum(), 0);
}

// What is later than the cursor is paled, but not what is written on it.
TEST(Timeline, NamesOfWhatIsLaterCanBeRead) {
  const RunPtr run = testing::senderRun(60);
  TimelineWidget widget;
  widget.resize(800, 200);
  widget.setRun(run);
  widget.setOverview(overviewOf(*run));
  widget.setTime(0);
  widget.zoom(12, 400);
  const QImage picture = widget.grab(QRect(80, 10, 700, 60)).toImage();
  int bright = 0;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x)
      bright += picture.pixelColor(x, y).lightness() > 200 ? 1 : 0;
  EXPECT_GT(bright, 20);
}

// A long recording: its events, then the timeline of its first part, then all.
TEST(Timeline, OfALongRecordingIsShownInParts) {
  Session session({.program =
                       [](gantry::Setup&) {
                         return Loaded{nullptr, {}, true};
                       },
                   .open = [](const std::string&) { return test::pingPong(900'000); },
                   .save = {}});
  std::vector<std::uint64_t> known;
  std::vector<bool> unread;
  std::uint64_t all = 0;
  constexpr int kRight = 760;
  constexpr int kMiddle = 12;
  TimelineWidget widget;
  widget.resize(800, 200);
  QObject::connect(&session, &Session::finished, &widget, [&](const RunPtr& run) {
    widget.setRun(run);
    widget.setTime(run->duration());  // what is later than the cursor is dimmed
    all = run->size();
    known.push_back(0);
  });
  const auto show = [&](const OverviewPtr& overview) {
    widget.setOverview(overview);
    known.push_back(overview->events);
    const QImage picture = widget.grab().toImage();
    unread.push_back(picture.pixelColor(kRight, kMiddle) == Theme::dark().inset);
  };
  QObject::connect(&session, &Session::previewed, &widget, show);
  QObject::connect(&session, &Session::overviewed, &widget, show);
  session.open(QStringLiteral("long.gantry"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !session.working(); }, 60'000));
  ASSERT_GE(known.size(), 3U);
  EXPECT_TRUE(std::ranges::is_sorted(known));
  EXPECT_EQ(known.back(), all);
  EXPECT_LT(known[1], all);
  EXPECT_TRUE(unread.front());
  EXPECT_FALSE(unread.back());
}

TEST(Pieces, ACopyStaysAsItWasWhileTheOtherGrows) {
  Pieces<std::uint32_t> grows;
  std::vector<Pieces<std::uint32_t>> copies;
  for (std::uint32_t n = 0; n < 10'000; ++n) {
    if (n % 1024 == 1) copies.push_back(grows);
    grows.add(n);
  }
  for (std::size_t i = 0; i < copies.size(); ++i) {
    ASSERT_EQ(copies[i].size(), i * 1024 + 1);
    copies[i].add(77);
    EXPECT_EQ(copies[i][copies[i].size() - 2], i * 1024);
    EXPECT_EQ(copies[i][copies[i].size() - 1], 77U);
  }
  for (std::uint32_t n = 0; n < 10'000; ++n) ASSERT_EQ(grows[n], n);
}

TEST(TimelineView, ZoomKeepsWhatIsUnderThePointerAndStaysInTheRun) {
  TimelineView view;
  view.setWidth(1000);
  view.setEnd(1'000'000);
  const TimeNs at = view.timeAt(250);
  view.zoom(4, 250);
  EXPECT_EQ(view.timeAt(250), at);
  view.pan(-1e9);
  EXPECT_EQ(view.from(), 0);
  view.reveal(900'000);
  EXPECT_LT(view.from(), 900'000);
  EXPECT_GT(view.to(), 900'000);
  view.zoom(1e-9, 3);
  EXPECT_TRUE(view.whole());
  view.toggleMark(100);
  view.toggleMark(50'100);
  EXPECT_EQ(view.measured(), std::optional<TimeNs>(50'000));
  view.toggleMark(100);
  EXPECT_EQ(view.measured(), std::nullopt);
}

TEST(Inspector, SaysStateMakerAndPastOfAGoroutineAndAChannel) {
  const RunPtr run = testing::senderRun();
  Cursor cursor(run->recording.events, run->keyframes);
  const World& last = run->keyframes.last();
  const auto main = std::ranges::find(last.gs, 1U, &G::goid);
  ASSERT_NE(main, last.gs.end());
  const StageTarget g{.kind = StageTarget::Kind::g,
                      .id = static_cast<std::uint32_t>(main - last.gs.begin()),
                      .goid = 1};
  const Inspection ofMain = inspect(*run, cursor, run->size(), g, &overviewOf(*run)->timeline);
  EXPECT_TRUE(ofMain.title.startsWith(QStringLiteral("G1")));
  EXPECT_FALSE(ofMain.past.empty());
  const Inspection jobs =
      inspect(*run, cursor, run->size(), {.kind = StageTarget::Kind::chan, .id = 0});
  EXPECT_TRUE(jobs.title.startsWith(QStringLiteral("jobs")));
  ASSERT_FALSE(jobs.past.empty());
  EXPECT_TRUE(inspect(*run, cursor, 0, g).title.isEmpty());
}

}  // namespace
}  // namespace gantry::ui
