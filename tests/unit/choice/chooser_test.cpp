// Choosers, and the schedule as a text that can be pasted.
#include "engine/choice/chooser.h"

#include <gtest/gtest.h>

namespace gantry {
namespace {

TEST(Schedule, TextAndBack) {
  std::vector<Decision> decisions;
  for (const std::uint32_t pick : {0u, 1u, 31u, 32u, 1000u, 0xffffffffu})
    decisions.push_back({ChoiceKind::selectCase, 0, pick});
  const std::string text = scheduleText(decisions);
  const auto back = parseSchedule(text);
  ASSERT_TRUE(back.ok()) << back.error().text;
  EXPECT_EQ(*back, decisions);
}

TEST(Schedule, RefusesWhatIsNone) {
  for (const char* bad : {"", "g2:AB", "AB", "g1:A B", "g1:~", "g1:g", "g1:gggggggggA"})
    EXPECT_FALSE(parseSchedule(bad).ok()) << bad;
}

TEST(Replay, TakesThePicksThenTheSeed) {
  ReplayChooser chooser({{ChoiceKind::selectCase, 3, 2}, {ChoiceKind::stealOrder, 8, 5}}, 0);
  EXPECT_EQ(chooser.choose(ChoiceKind::selectCase, 3), 2u);
  EXPECT_EQ(chooser.choose(ChoiceKind::stealOrder, 8), 5u);
  EXPECT_EQ(chooser.divergedAt(), -1);
  EXPECT_LT(chooser.choose(ChoiceKind::stealOrder, 8), 8u);
  EXPECT_EQ(chooser.divergedAt(), 2);
}

TEST(Replay, NoticesAnotherChoice) {
  ReplayChooser chooser({{ChoiceKind::selectCase, 3, 2}}, 0);
  EXPECT_LT(chooser.choose(ChoiceKind::selectCase, 2), 2u);
  EXPECT_EQ(chooser.divergedAt(), 0);
}

// The picks of a seed are part of what a recording means: they never change.
TEST(Seeded, IsTheSameEverywhere) {
  SeededChooser chooser(42);
  std::vector<std::uint32_t> picks;
  for (int i = 0; i < 8; ++i) picks.push_back(chooser.choose(ChoiceKind::stealOrder, 100));
  EXPECT_EQ(picks, (std::vector<std::uint32_t>{74, 15, 27, 34, 3, 86, 21, 80}));
}

}  // namespace
}  // namespace gantry
