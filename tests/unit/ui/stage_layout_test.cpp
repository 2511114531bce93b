// Where things stand: within the stage, apart from each other, each queue whole or counted.
#include "ui/canvas/stage_layout.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/unit/ui/stage_world.h"
#include "ui/canvas/stage_hit.h"
#include "ui/panels/stage/stage_presenter.h"

namespace gantry::ui {
namespace {

using test::StageWorld;

StageScene sceneOf(const StageWorld& x) {
  FunctionCategories categories;
  noteFunctions(x.world, categories);
  return stagePresenter(x.world, x.symbols, categories);
}

// Every P at work, with queues of all lengths, `spare` Gs beyond what the first ring holds.
StageWorld machine(std::uint32_t procs, std::uint32_t spare, int chans) {
  StageWorld x(procs);
  for (std::uint32_t p = 1; p < procs; ++p) {
    x.create(0, "main.worker", 3);
    const auto m = x.thread();
    x.steal(m, 0, 1);
    x.create(m, "main.filler", p * 37 % 300);
  }
  x.create(0, "main.filler", spare);
  static const char* const kTypes[] = {"chan int", "chan string", "chan bool", "chan struct{}"};
  static const std::uint32_t kCaps[] = {0, 1, 4, 10, 33, 100, 5000};
  for (int i = 0; i < chans; ++i) {
    const std::uint32_t cap = kCaps[i % 7];
    const auto c = x.chan("channel" + std::to_string(i), kTypes[i % 4], cap);
    for (std::uint32_t k = 0; k < std::min(cap, 300u); ++k) x.on(0, Kind::Send, c, k);
    if (i % 3 == 0) x.sync("lock" + std::to_string(i), static_cast<SyncKind>(i / 3 % 7));
  }
  return x;
}

struct Place {
  std::string name;
  QRectF rect;
};

// All the cards and titles of a layout.
std::vector<Place> places(const StageLayout& layout) {
  std::vector<Place> all{{"global title", layout.globalTitle},
                         {"global", layout.global},
                         {"timers title", layout.timersTitle},
                         {"timers", layout.timers},
                         {"objects title", layout.objectsTitle},
                         {"parked", layout.parked},
                         {"threads", layout.threads.card},
                         {"ending", layout.ending},
                         {"legend", layout.legend}};
  for (const PBox& box : layout.ps) all.push_back({"P", box.card});
  for (const ChanBox& box : layout.chans) all.push_back({"chan", box.card});
  for (const SyncBox& box : layout.syncs) all.push_back({"sync", box.card});
  std::erase_if(all, [](const Place& place) { return place.rect.isEmpty(); });
  return all;
}

// With its ring.
double reach(const GSpot& spot) {
  return spot.radius < kDotRadius ? spot.radius : spot.radius + kRingRoom;
}

QRectF cardUnder(const StageLayout& layout, QPointF point) {
  for (const Place& place : places(layout))
    if (place.rect.contains(point)) return place.rect;
  return {};
}

struct Case {
  std::uint32_t procs;
  QSizeF room;
  int chans;
};

void PrintTo(const Case& c, std::ostream* os) {
  *os << c.procs << " Ps, " << c.room.width() << "x" << c.room.height() << ", " << c.chans
      << " channels";
}

class StageLayoutCases : public ::testing::TestWithParam<Case> {};

TEST_P(StageLayoutCases, NothingOverlapsAndAllIsInside) {
  const StageWorld x = machine(GetParam().procs, 1500, GetParam().chans);
  const StageLayout layout = stageLayout(sceneOf(x), GetParam().room);
  EXPECT_GE(layout.size.height(), GetParam().room.height());
  const QRectF stage(QPointF(0, 0), layout.size);
  const auto all = places(layout);
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_TRUE(stage.contains(all[i].rect)) << all[i].name;
    for (std::size_t k = i + 1; k < all.size(); ++k)
      EXPECT_FALSE(all[i].rect.intersects(all[k].rect)) << all[i].name << " and " << all[k].name;
  }
}

TEST_P(StageLayoutCases, EveryGStandsInACardAndByItself) {
  const StageWorld x = machine(GetParam().procs, 1500, GetParam().chans);
  const StageLayout layout = stageLayout(sceneOf(x), GetParam().room);
  std::vector<GSpot> spots = layout.gs;
  for (const GSpot& spot : spots) {
    const QRectF card = cardUnder(layout, spot.at);
    const double r = reach(spot);
    const QRectF round(spot.at.x() - r, spot.at.y() - r, 2 * r, 2 * r);
    ASSERT_FALSE(card.isEmpty()) << "G" << spot.g.glyph.goid;
    ASSERT_TRUE(card.contains(round)) << "G" << spot.g.glyph.goid;
  }
  std::sort(spots.begin(), spots.end(),
            [](const GSpot& a, const GSpot& b) { return a.at.x() < b.at.x(); });
  for (std::size_t i = 0; i < spots.size(); ++i)
    for (std::size_t k = i + 1; k < spots.size() && spots[k].at.x() - spots[i].at.x() < 60; ++k) {
      const QPointF apart = spots[i].at - spots[k].at;
      ASSERT_GE(std::hypot(apart.x(), apart.y()), reach(spots[i]) + reach(spots[k]))
          << "G" << spots[i].g.glyph.goid << " and G" << spots[k].g.glyph.goid;
    }
}

TEST_P(StageLayoutCases, PartsOfACardLieInIt) {
  const StageWorld x = machine(GetParam().procs, 1500, GetParam().chans);
  const StageScene scene = sceneOf(x);
  const StageLayout layout = stageLayout(scene, GetParam().room);
  for (const PBox& box : layout.ps) {
    for (const QRectF& part :
         {box.m, box.bar, box.runnext, box.runnextLabel, box.ringLabel, box.ring})
      EXPECT_TRUE(part.isEmpty() || box.card.contains(part));
    EXPECT_FALSE(box.m.intersects(box.runnext));
    EXPECT_FALSE(box.runnext.intersects(box.ring));
  }
  for (std::size_t i = 0; i < layout.chans.size(); ++i) {
    const ChanBox& box = layout.chans[i];
    EXPECT_TRUE(box.card.contains(box.buffer)) << scene.chans[i].cap;
    for (std::uint32_t cell = 0; cell < scene.chans[i].cap; ++cell) {
      const QRectF rect = box.cell(cell, scene.chans[i].cap);
      ASSERT_TRUE(box.buffer.adjusted(-0.5, 0, 0.5, 0).contains(rect)) << "cell " << cell;
      if (cell == 0) continue;
      ASSERT_LE(rect.right(), box.cell(cell - 1, scene.chans[i].cap).left() + 1e-6)
          << "older values stand to the right";
    }
  }
}

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const std::uint32_t procs : {1u, 2u, 3u, 4u, 6u, 8u, 16u, 64u, 200u})
    for (const QSizeF room : {QSizeF(420, 400), QSizeF(620, 600), QSizeF(740, 720),
                              QSizeF(892, 900), QSizeF(1600, 1200)})
      for (const int chans : {0, 3, 30}) all.push_back({procs, room, chans});
  return all;
}
INSTANTIATE_TEST_SUITE_P(Rooms, StageLayoutCases, ::testing::ValuesIn(cases()));

TEST(StageLayout, AQueueIsWholeOrItsRestIsCounted) {
  for (const std::uint32_t spare : {0u, 5u, 40u, 200u, 256u, 700u, 20'000u}) {
    StageWorld x(1);
    x.create(0, "main.many", spare);
    const StageScene scene = sceneOf(x);
    const StageLayout layout = stageLayout(scene, {620, 600});
    std::uint64_t shown = layout.gs.size();
    for (const MoreSpot& more : layout.mores) shown += more.count;
    EXPECT_EQ(shown, spare + 1) << "with main";
  }
}

TEST(StageLayout, WaitersOverlapBeforeTheyAreCounted) {
  StageWorld x(1);
  const auto c = x.chan("c", "chan int", 0);
  for (int i = 0; i < 40; ++i) {
    x.create(0, "main.reader");
    x.on(0, Kind::Yield, StageWorld::n(YieldWhy::gosched));
    x.startNext(0);
    x.on(0, Kind::ParkRecv, c);
    x.start(0, 0, From::global);
    const StageScene scene = sceneOf(x);
    const StageLayout layout = stageLayout(scene, {620, 600});
    std::uint64_t shown = layout.gs.size() - 1;
    for (const MoreSpot& more : layout.mores) {
      shown += more.count;
      EXPECT_TRUE(layout.chans[0].card.contains(more.rect));
    }
    EXPECT_EQ(shown, scene.chans[0].recvq.total);
  }
}

TEST(StageLayout, CardsStandStillWhileTheProgramRuns) {
  StageWorld x = test::busyStage();
  const StageLayout before = stageLayout(sceneOf(x), {892, 700});
  x.on(0, Kind::Recv, 0);
  x.on(0, Kind::ParkRecv, 2);
  x.startNext(0);
  const StageLayout after = stageLayout(sceneOf(x), {892, 700});
  for (std::size_t i = 0; i < before.chans.size(); ++i) {
    EXPECT_EQ(before.chans[i].card, after.chans[i].card);
    EXPECT_EQ(before.chans[i].buffer, after.chans[i].buffer);
  }
  for (std::size_t i = 0; i < before.ps.size(); ++i) EXPECT_EQ(before.ps[i].card, after.ps[i].card);
}

TEST(StageLayout, DetailGoesBeforeTheStageScrolls) {
  const auto level = [](std::uint32_t procs) {
    return stageLayout(sceneOf(machine(procs, 0, 0)), {892, 640}).ps[0].level;
  };
  EXPECT_EQ(level(1), PLevel::full);
  EXPECT_EQ(level(4), PLevel::full);
  EXPECT_EQ(level(64), PLevel::tiny);
  EXPECT_LE(level(8), level(16));
  EXPECT_LE(level(16), level(64));
  EXPECT_EQ(stageLayout(sceneOf(machine(64, 0, 0)), {892, 640}).size.height(), 640);
}

double bandAboveLegend(const StageLayout& layout) {
  double bottom = 0;
  for (const Place& place : places(layout))
    if (place.name != "legend") bottom = std::max(bottom, place.rect.bottom());
  return layout.legend.top() - bottom;
}

// What a window of 1920x1080 leaves for the stage, and a program with few channels.
TEST(StageLayout, AHighWindowIsUsed) {
  for (const std::uint32_t procs : {2u, 4u}) {
    StageWorld x = machine(procs, 8, 0);
    x.chan("jobs", "chan int", 10);
    const StageLayout layout = stageLayout(sceneOf(x), {1242, 620});
    EXPECT_LT(bandAboveLegend(layout), 70) << procs;
    EXPECT_EQ(layout.size.height(), 620);
    // When the program ends its message comes into the band; all else stays.
    x.on(0, Kind::Exit, 0);
    const StageLayout ended = stageLayout(sceneOf(x), {1242, 620});
    EXPECT_FALSE(ended.ending.isEmpty());
    for (std::size_t p = 0; p < procs; ++p) EXPECT_EQ(layout.ps[p].card, ended.ps[p].card);
    EXPECT_EQ(layout.chans[0].card, ended.chans[0].card);
  }
}

// What a window of 1280x800 leaves for the stage.
TEST(StageLayout, ALectureFitsASmallWindowWhole) {
  StageWorld x = machine(4, 8, 0);
  x.chan("jobs", "chan [2]int", 100);
  x.chan("primes", "chan int", 100);
  x.chan("exit", "chan bool", 8);
  const StageLayout layout = stageLayout(sceneOf(x), {676, 474});
  EXPECT_EQ(layout.size.height(), 474);
  EXPECT_EQ(layout.chans[0].card.top(), layout.chans[1].card.top());
}

// In cells of one buffer's room: an interface may hold a text, a struct without fields never does.
TEST(StageLayout, CellsAreAsWideAsWhatTheirTypeHolds) {
  StageWorld x(1);
  for (const char* type : {"chan interface {}", "chan string", "chan int", "chan struct {}",
                           "<-chan struct{}", "chan map[string]int"})
    x.chan("c", type, 2);
  const StageLayout layout = stageLayout(sceneOf(x), {1100, 700});
  const auto width = [&](std::size_t chan) { return layout.chans[chan].cellWidth; };
  EXPECT_EQ(width(0), width(1));
  EXPECT_EQ(width(5), width(1));
  EXPECT_LT(width(2), width(1));
  EXPECT_LT(width(3), width(2));
  EXPECT_EQ(width(4), width(3));
}

TEST(StageHit, FindsEachGoroutineWhereItIsDrawn) {
  const StageScene scene = sceneOf(test::busyStage());
  const StageLayout layout = stageLayout(scene, {892, 700});
  for (const GSpot& spot : layout.gs) {
    const StageTarget target = stageTargetAt(scene, layout, spot.at);
    EXPECT_EQ(target.kind, StageTarget::Kind::g);
    EXPECT_EQ(target.goid, spot.g.glyph.goid);
  }
}

TEST(StageHit, EverythingThatCanBePickedHasAPlace) {
  const StageScene scene = sceneOf(test::busyStage());
  const StageLayout layout = stageLayout(scene, {892, 700});
  const auto targets = stageTargets(scene, layout);
  // Two queues, 4 Ps with 4 running, 1 runnext and 4 rings, 5 channels with 4 waiters, 2 locks
  // with 2, 2 Ms, and 17 that wait in the run queues.
  EXPECT_EQ(targets.size(), 47u);
  for (const StageTarget& target : targets) {
    const QRectF rect = stageRectOf(scene, layout, target);
    ASSERT_FALSE(rect.isEmpty()) << static_cast<int>(target.kind) << " " << target.id;
    if (target.kind == StageTarget::Kind::g) {
      EXPECT_EQ(stageTargetAt(scene, layout, rect.center()).goid, target.goid);
    } else {
      EXPECT_NE(stageTargetAt(scene, layout, rect.topLeft() + QPointF(3, 3)).kind,
                StageTarget::Kind::none);
    }
  }
}

TEST(StageHit, TellsThePartsOfCards) {
  using Kind = StageTarget::Kind;
  const StageScene scene = sceneOf(test::busyStage());
  const StageLayout layout = stageLayout(scene, {892, 700});
  const auto at = [&](QPointF point) { return stageTargetAt(scene, layout, point); };
  const PBox& p = layout.ps[2];
  EXPECT_EQ(at(p.card.topLeft() + QPointF(20, 10)), (StageTarget{Kind::p, 2, 0, 0}));
  EXPECT_EQ(at(p.m.topLeft() + QPointF(4, 4)), (StageTarget{Kind::m, 2, 0, 0}));
  EXPECT_EQ(at(p.runnext.center()), (StageTarget{Kind::runnext, 2, 0, 0}));
  EXPECT_EQ(at(p.ring.bottomRight() - QPointF(3, 3)), (StageTarget{Kind::ring, 2, 0, 0}));
  EXPECT_EQ(at(layout.chans[0].cell(2, 10).center()), (StageTarget{Kind::cell, 0, 0, 2}));
  EXPECT_EQ(at(layout.chans[0].cell(9, 10).center()), (StageTarget{Kind::chan, 0, 0, 0}));
  EXPECT_EQ(at(layout.syncs[1].card.center()), (StageTarget{Kind::sync, 1, 0, 0}));
  EXPECT_EQ(at(layout.threads.chips[0].center()), (StageTarget{Kind::m, 4, 0, 0}));
  EXPECT_EQ(at(layout.timerSpots[0].text.center()).kind, Kind::timer);
  EXPECT_EQ(at({1, 1}).kind, Kind::none);
}

}  // namespace
}  // namespace gantry::ui
