// Delays: drawn by the seed, none without one, within their bounds.
#include "engine/clock/timing.h"

#include <algorithm>
#include <array>
#include <vector>

#include <gtest/gtest.h>

namespace gantry {
namespace {

constexpr TimeNs kSecond = 1'000'000'000;

std::vector<std::uint64_t> drawn(Timing timing) {
  std::vector<std::uint64_t> times;
  times.reserve(1000);
  for (int i = 0; i < 1000; ++i) times.push_back(timing.taken(5'000));
  return times;
}

TEST(Timing, NothingIsLateWithSeed0OrWithoutJitter) {
  for (Timing timing : {Timing(), Timing(0, 100), Timing(7, 0)}) {
    EXPECT_FALSE(timing.varies());
    EXPECT_EQ(timing.taken(5'000), 5'000u);
    EXPECT_EQ(timing.nextStall(1'000), kNever);
    EXPECT_EQ(timing.threads(4), 0u);
    EXPECT_EQ(timing.processors(4), 0u);
    EXPECT_EQ(timing.start(4).stolen, 0u);
    EXPECT_FALSE(timing.start(4).lostP);
  }
}

TEST(Timing, ASeedAlwaysDrawsTheSame) {
  EXPECT_EQ(drawn(Timing(7, 100)), drawn(Timing(7, 100)));
  EXPECT_NE(drawn(Timing(7, 100)), drawn(Timing(8, 100)));
}

TEST(Timing, MostTimesAreAboutWhatIsTypicalAndFewAreLong) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    auto times = drawn(Timing(seed, 100));
    std::sort(times.begin(), times.end());
    EXPECT_GE(times.front(), 2'500u);
    EXPECT_LE(times.back(), 7'500u + (1'000u << 14));
    EXPECT_GT(times[990], 10'000u) << seed;
  }
}

TEST(Timing, StallsAreOftenAtFirstThenRare) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Timing timing(seed, 100);
    int early = 0;
    int late = 0;
    for (TimeNs at = timing.nextStall(0); at < kSecond; at = timing.nextStall(at))
      ++(at < kSecond / 100 ? early : late);
    EXPECT_GT(early, 5) << seed;
    EXPECT_LT(late, 1'500) << seed;  // in 99 times the time
    timing.cold(kSecond);
    EXPECT_LT(timing.nextStall(kSecond), kSecond + 300'000) << seed;
  }
}

// Half of the runs have enough, and no run is short with one P.
TEST(Timing, ProcessorsAreFewerThanPs) {
  std::array<int, 4> count{};
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    EXPECT_EQ(Timing(seed, 100).processors(1), 0u);
    EXPECT_LE(Timing(seed, 100).processors(2), 1u);
    ++count.at(Timing(seed, 100).processors(16));
    EXPECT_LE(Timing(seed, 100).shortage(), 4'000'000u);
  }
  for (const int runs : {count[0], count[1], count[2]}) EXPECT_GT(runs, 60);
  EXPECT_EQ(count[3], 0);
}

TEST(Timing, ThreadsThatStartingLeftBehind) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    EXPECT_EQ(Timing(seed, 100).threads(1), 0u);
    EXPECT_EQ(Timing(seed, 100).threads(2), 1u);
    EXPECT_LE(Timing(seed, 100).threads(16), 3u);
  }
}

}  // namespace
}  // namespace gantry
