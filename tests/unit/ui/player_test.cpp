// Player: play, step, seek and speed, by a clock that the test sets.
#include "ui/session/player.h"

#include <QSignalSpy>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"

namespace gantry::ui {
namespace {

using std::chrono::milliseconds;
using testing::senderRun;

class PlayerTest : public ::testing::Test {
 protected:
  PlayerTest() {
    QObject::connect(&player, &Player::moved, &context,
                     [this](const Move& move) { moves.push_back(move); });
    player.setRun(run, run->firstUser);
    moves.clear();
  }

  // Whether the event before the position is one that a list shows.
  bool onWholeEvent() const {
    const std::uint64_t at = player.position();
    return at == 0 || !isCarrier(run->recording.events[at - 1].kind());
  }

  RunPtr run = senderRun(50);
  Player player;
  QObject context;
  std::vector<Move> moves;
};

TEST_F(PlayerTest, IsEmptyWithoutARun) {
  Player empty;
  EXPECT_EQ(empty.position(), 0U);
  EXPECT_EQ(empty.size(), 0U);
  empty.play();
  EXPECT_FALSE(empty.playing());
  empty.step();
  empty.stepBack();
  empty.seek(5);
  empty.seekTime(5);
  empty.advance(milliseconds(100));
  EXPECT_TRUE(empty.world().gs.empty());
}

TEST_F(PlayerTest, StepAndStepBackAreInverse) {
  for (int i = 0; i < 60; ++i) {
    const std::uint64_t at = player.position();
    const std::uint64_t before = digest(player.world());
    player.step();
    ASSERT_GT(player.position(), at);
    ASSERT_TRUE(onWholeEvent());
    player.stepBack();
    ASSERT_EQ(digest(player.world()), before);
    player.step();
  }
}

TEST_F(PlayerTest, AStepIsAnimatedAndAJumpIsNot) {
  player.step();
  ASSERT_EQ(moves.size(), 1U);
  EXPECT_TRUE(moves[0].animated());
  EXPECT_TRUE(moves[0].forward());
  EXPECT_EQ(moves[0].to, player.position());
  player.stepBack();
  EXPECT_TRUE(moves[1].animated());
  EXPECT_FALSE(moves[1].forward());
  player.seek(run->size() / 2);
  EXPECT_FALSE(moves[2].animated());
}

TEST_F(PlayerTest, StopsAtBothEnds) {
  player.toEnd();
  EXPECT_EQ(player.position(), run->size());
  moves.clear();
  player.step();
  EXPECT_TRUE(moves.empty());
  player.toStart();
  EXPECT_EQ(player.position(), 0U);
  moves.clear();
  player.stepBack();
  EXPECT_TRUE(moves.empty());
  player.seek(run->size() + 100);
  EXPECT_EQ(player.position(), run->size());
}

TEST_F(PlayerTest, PlaysAsManyEventsAsTheSpeedSays) {
  player.setSpeed(10);
  player.play();
  const std::uint64_t first = run->rows.rowsBefore(run->recording.events, player.position());
  for (int i = 0; i < 100; ++i) player.advance(milliseconds(20));  // two seconds
  const std::uint64_t now = run->rows.rowsBefore(run->recording.events, player.position());
  EXPECT_NEAR(static_cast<double>(now - first), 20, 1);
  EXPECT_TRUE(player.playing());
  for (const Move& move : moves) EXPECT_EQ(move.pace, milliseconds(100));
}

TEST_F(PlayerTest, SlowTicksAreNotMadeUpFor) {
  player.setSpeed(10);
  player.play();
  const std::uint64_t first = run->rows.rowsBefore(run->recording.events, player.position());
  player.advance(std::chrono::seconds(60));
  EXPECT_EQ(run->rows.rowsBefore(run->recording.events, player.position()), first + 1);
}

TEST_F(PlayerTest, FastPlayingJumpsAndEndsAtTheEnd) {
  player.setSpeed(1'000'000);
  player.play();
  player.advance(milliseconds(16));
  EXPECT_EQ(player.position(), run->size());
  EXPECT_FALSE(player.playing());
  ASSERT_FALSE(moves.empty());
  EXPECT_FALSE(moves.back().animated());
  player.play();  // again from where main begins
  EXPECT_EQ(player.position(), run->firstUser);
  EXPECT_TRUE(player.playing());
}

TEST_F(PlayerTest, TouchingAnythingPauses) {
  QSignalSpy playing(&player, &Player::playingChanged);
  player.play();
  player.step();
  EXPECT_FALSE(player.playing());
  player.play();
  player.seek(3);
  EXPECT_FALSE(player.playing());
  player.toggle();
  player.toggle();
  EXPECT_FALSE(player.playing());
  EXPECT_EQ(playing.count(), 6);
}

TEST_F(PlayerTest, SeekingLandsOnWholeEvents) {
  for (std::uint64_t n = 0; n <= run->size(); ++n) {
    player.seek(n);
    ASSERT_TRUE(onWholeEvent()) << n;
    ASSERT_GE(player.position(), n);
  }
  player.seekTime(run->duration());
  EXPECT_EQ(player.position(), run->size());
}

TEST_F(PlayerTest, AnotherRunPauses) {
  player.play();
  player.setRun(senderRun(3), 10);
  EXPECT_FALSE(player.playing());
  EXPECT_GE(player.position(), 10U);
  player.setRun(nullptr, 0);
  EXPECT_EQ(player.size(), 0U);
}

TEST(Speed, SliderIsLogarithmic) {
  EXPECT_DOUBLE_EQ(speedOfFraction(0), 1);
  EXPECT_DOUBLE_EQ(speedOfFraction(1), 1'000'000);
  EXPECT_NEAR(speedOfFraction(0.5), 1'000, 1e-6);
  EXPECT_DOUBLE_EQ(speedOfFraction(-3), 1);
  for (const double speed : {1.0, 7.0, 150.0, 1e6})
    EXPECT_NEAR(speedOfFraction(fractionOfSpeed(speed)), speed, speed * 1e-9);
}

TEST(Speed, IsClamped) {
  Player player;
  player.setSpeed(0);
  EXPECT_EQ(player.speed(), Player::kSlowest);
  player.setSpeed(1e9);
  EXPECT_EQ(player.speed(), Player::kFastest);
}

}  // namespace
}  // namespace gantry::ui
