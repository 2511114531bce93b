// The timeline: slices agree with the World, bars with the slices, views stay in the run. The
// inspector's facts.
#include <algorithm>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/canvas/timeline_view.h"
#include "ui/panels/inspector/inspector_presenter.h"
#include "ui/session/overview.h"

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
    for (const Slice& slice : timeline.procs.row(p)) {
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
    const Slice* slice = timeline.procs.at(p, world.now);
    if (g.status != GStatus::running || slice == nullptr || slice->start == world.now) continue;
    EXPECT_EQ(timeline.goroutines[slice->g].goid, g.goid);
  }
}

// Busy time, read through the pyramid at any zoom, is the time of the slices.
TEST(Timeline, BarsKeepTheBusyTimeAtEveryZoom) {
  SliceRows rows;
  TimeNs busy = 0;
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    rows.add(0, {i * TimeNs{10}, i * TimeNs{10} + 1 + i % 9, i, std::uint16_t(i % 3), 0});
    busy += 1 + i % 9;
  }
  rows.finish(1);
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
