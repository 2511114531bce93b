// Finding one's way: fuzzy search, the history of jumps, groups of events, the wait-for graph.
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "tests/unit/ui/session_programs.h"
#include "ui/panels/waits/waits_panel.h"
#include "ui/session/player.h"
#include "ui/state/fuzzy.h"

namespace gantry::ui {
namespace {

TEST(Fuzzy, LettersInOrderWithWordsFirst) {
  EXPECT_FALSE(fuzzyScore("xyz", "Step back").has_value());
  EXPECT_FALSE(fuzzyScore("kcab", "Step back").has_value());
  EXPECT_GT(*fuzzyScore("sb", "Step back"), *fuzzyScore("sb", "Save the number"));
  EXPECT_GT(*fuzzyScore("step", "Step"), *fuzzyScore("step", "Step to the next line"));
  EXPECT_GT(*fuzzyScore("line", "Step to the next line"), *fuzzyScore("line", "Blue in green"));
  EXPECT_EQ(*fuzzyScore("", "anything"), 0);
}

TEST(History, GoesBackAndForward) {
  History history;
  EXPECT_FALSE(history.back(5).has_value());
  history.leave(1);
  history.leave(1);
  history.leave(7);
  EXPECT_EQ(history.back(9), 7U);
  EXPECT_EQ(history.back(7), 1U);
  EXPECT_FALSE(history.back(1).has_value());
  EXPECT_EQ(history.forward(1), 7U);
  EXPECT_EQ(history.forward(7), 9U);
  EXPECT_FALSE(history.forward(9).has_value());
  history.leave(3);
  EXPECT_FALSE(history.forward(4).has_value());
}

class PlayerWays : public ::testing::Test {
 protected:
  PlayerWays() { player.setRun(run, run->firstUser); }
  const RunPtr run = testing::senderRun();
  Player player;
};

TEST_F(PlayerWays, JumpsCanBeUndoneAndStepsAreNoJumps) {
  const std::uint64_t start = player.position();
  player.seek(50);
  player.step();
  player.step();
  const std::uint64_t here = player.position();
  player.toEnd();
  player.back();
  EXPECT_EQ(player.position(), here);
  player.back();
  EXPECT_EQ(player.position(), start);
  player.back();
  EXPECT_EQ(player.position(), start);
  player.forward();
  EXPECT_EQ(player.position(), here);
}

TEST_F(PlayerWays, ADragIsOneJump) {
  const std::uint64_t start = player.position();
  for (const std::uint64_t to : {40U, 41U, 45U, 60U}) player.drag(to);
  player.back();
  EXPECT_EQ(player.position(), start);
  player.step();
  player.drag(70);
  player.back();
  EXPECT_NE(player.position(), start);
}

TEST_F(PlayerWays, GoesToTheNextEventOfAGroupAndBack) {
  player.toNext(EventGroup::close);
  EXPECT_EQ(run->recording.events[player.position() - 1].kind(), Kind::Close);
  const std::uint64_t close = player.position();
  player.toNext(EventGroup::panic);  // there is none
  EXPECT_EQ(player.position(), close);
  player.toPrevious(EventGroup::block);
  EXPECT_LT(player.position(), close);
  EXPECT_TRUE(isIn(EventGroup::block, run->recording.events[player.position() - 1].kind()));
  player.toNext(EventGroup::decision);
  EXPECT_EQ(run->recording.events[player.position() - 1].kind(), Kind::Start);
}

TEST_F(PlayerWays, PausesAtAGroup) {
  player.setGroupBreaks(bitOf(EventGroup::close));
  player.setSpeed(Player::kFastest);
  player.play();
  player.advance(std::chrono::milliseconds(50));
  EXPECT_FALSE(player.playing());
  EXPECT_EQ(run->recording.events[player.position() - 1].kind(), Kind::Close);
}

// Three wait for a lock that the first of two in a circle holds.
WaitGraph circle() {
  WaitGraph graph;
  const auto add = [&](WaitGraph::NodeKind kind, std::uint32_t id, bool stuck) {
    graph.nodes.push_back({.kind = kind,
                           .id = id,
                           .slot = id,
                           .name = kind == WaitGraph::NodeKind::goroutine
                                       ? Phrase::ofG(id)
                                       : Phrase::ofText("mu" + std::to_string(id)),
                           .detail = {},
                           .waits = true,
                           .stuck = stuck});
  };
  using enum WaitGraph::NodeKind;
  add(goroutine, 1, true);
  add(lock, 0, false);
  add(goroutine, 2, true);
  add(lock, 1, false);
  for (std::uint32_t g = 3; g < 6; ++g) add(goroutine, g, true);
  using enum WaitGraph::EdgeKind;
  graph.edges = {{waitsFor, 0, 1, 0, true}, {heldBy, 1, 2, 0, true},    {waitsFor, 2, 3, 0, true},
                 {heldBy, 3, 0, 0, true},   {waitsFor, 4, 1, 0, false}, {waitsFor, 5, 1, 0, false},
                 {waitsFor, 6, 1, 0, false}};
  return graph;
}

TEST(WaitScene, CountsWhoWaitsAlikeAndLeadsCirclesBack) {
  const WaitScene scene = waitSceneOf(circle(), gantry::Language::en);
  ASSERT_EQ(scene.boxes.size(), 5U);
  EXPECT_EQ(scene.boxes[4].name, "G3, G4 +1");
  EXPECT_TRUE(scene.boxes[0].inCircle);
  EXPECT_FALSE(scene.boxes[4].inCircle);
  EXPECT_EQ(std::ranges::count_if(scene.arrows, &WaitArrow::leadsBack), 1);
  for (std::size_t i = 0; i < scene.boxes.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      EXPECT_FALSE(scene.boxes[i].rect.intersects(scene.boxes[k].rect)) << i << " " << k;
  for (const WaitBox& box : scene.boxes)
    EXPECT_TRUE(QRectF(QPointF(), scene.size).contains(box.rect));
}

// 12 goroutines in a circle: each holds a lock and waits for that of the next.
WaitGraph longCircle() {
  constexpr std::uint32_t kLong = 12;
  WaitGraph graph;
  for (std::uint32_t n = 0; n < 2 * kLong; ++n) {
    const bool isLock = n % 2 == 1;
    graph.nodes.push_back(
        {.kind = isLock ? WaitGraph::NodeKind::lock : WaitGraph::NodeKind::goroutine,
         .id = n,
         .slot = n,
         .name = Phrase::ofText("n" + std::to_string(n)),
         .detail = {},
         .waits = !isLock,
         .stuck = !isLock});
    graph.edges.push_back({isLock ? WaitGraph::EdgeKind::heldBy : WaitGraph::EdgeKind::waitsFor, n,
                           (n + 1) % (2 * kLong), 0, true});
  }
  return graph;
}

TEST(WaitScene, ALongChainGoesOnBelow) {
  const WaitScene scene = waitSceneOf(longCircle(), gantry::Language::en, 700);
  ASSERT_EQ(scene.boxes.size(), 24U);
  EXPECT_LE(scene.size.width(), 700);
  for (std::size_t i = 0; i < scene.boxes.size(); ++i) {
    EXPECT_TRUE(QRectF(QPointF(), scene.size).contains(scene.boxes[i].rect)) << i;
    for (std::size_t k = 0; k < i; ++k)
      EXPECT_FALSE(scene.boxes[i].rect.intersects(scene.boxes[k].rect)) << i << " " << k;
  }
  // Three boxes in a line: seven turns and the way back.
  EXPECT_EQ(std::ranges::count_if(scene.arrows, &WaitArrow::turns), 8);
  for (const WaitArrow& arrow : scene.arrows) {
    if (!arrow.turns) continue;
    for (const WaitBox& box : scene.boxes)
      EXPECT_FALSE(box.rect.top() <= arrow.below && arrow.below <= box.rect.bottom())
          << "an arrow runs through " << box.name.toStdString();
  }
  EXPECT_GT(waitSceneOf(longCircle(), gantry::Language::en).size.width(), 5000);
}

TEST(WaitsPanel, ShowsTheDeadlockAndPicks) {
  testing::Deadlock program;
  const RunPtr run = testing::runOf(program);
  WaitsPanel panel;
  panel.resize(500, 200);
  panel.show();
  Player player;
  player.setRun(run, run->size());
  panel.setRun(run);
  panel.setWorld(player.world());
  ASSERT_EQ(panel.scene().boxes.size(), 2U);
  EXPECT_TRUE(panel.scene().boxes[0].stuck);
  EXPECT_EQ(panel.accessibleDescription(), "G1 waits for never");
  QSignalSpy picked(&panel, &WaitsPanel::picked);
  QTest::mouseClick(panel.viewport(), Qt::LeftButton, {}, panel.rectOf(0).center());
  ASSERT_EQ(picked.size(), 1);
  EXPECT_EQ(picked[0][0].value<StageTarget>().goid, 1U);
  QTest::keyClick(&panel, Qt::Key_Down);
  ASSERT_EQ(picked.size(), 2);
  EXPECT_EQ(picked[1][0].value<StageTarget>().kind, StageTarget::Kind::chan);
}

// What is waited for there has no place on the stage: it cannot be selected.
TEST(WaitsPanel, ShowsWhoWaitsForTheNetwork) {
  gantry::Setup setup;
  setup.program = "main.go";
  setup.sources = {{"main.go", R"(package main

import "net"

func main() {
	l, _ := net.Listen("tcp", "127.0.0.1:80")
	go l.Accept()
	c, _ := net.Dial("tcp", "127.0.0.1:80")
	c.Read(make([]byte, 1))
}
)"}};
  const Loaded loaded = loadProgram(setup);
  const RunPtr run = testing::runOf(*loaded.program, 1);
  WaitsPanel panel;
  panel.resize(500, 200);
  panel.show();
  Player player;
  player.setRun(run, run->size());
  panel.setRun(run);
  panel.setWorld(player.world());
  ASSERT_EQ(panel.scene().boxes.size(), 2U);
  EXPECT_EQ(panel.scene().boxes[1].name, "read");
  EXPECT_EQ(panel.scene().boxes[1].detail, ":32768<-:80");
  EXPECT_EQ(panel.accessibleDescription(), "G1 waits for read :32768<-:80");
  QSignalSpy picked(&panel, &WaitsPanel::picked);
  QTest::mouseClick(panel.viewport(), Qt::LeftButton, {}, panel.rectOf(1).center());
  EXPECT_EQ(picked.size(), 0);
  for (int n = 0; n < 2; ++n) QTest::keyClick(&panel, Qt::Key_Down);
  ASSERT_EQ(picked.size(), 2);
  EXPECT_EQ(picked[1][0].value<StageTarget>().goid, 1U);
}

}  // namespace
}  // namespace gantry::ui
