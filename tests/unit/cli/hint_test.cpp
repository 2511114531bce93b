// Mistyped names: the nearest one, and none when nothing is near.
#include "app/cli/hint.h"

#include <gtest/gtest.h>

namespace gantry::cli {
namespace {

TEST(Hint, TheNearestName) {
  const std::vector<std::string> commands = {"run", "list", "show", "events", "verify"};
  EXPECT_EQ(nearest("shwo", commands), "show");
  EXPECT_EQ(nearest("event", commands), "events");
  EXPECT_EQ(nearest("verfiy", commands), "verify");
  EXPECT_EQ(nearest("list", commands), "list");
}

TEST(Hint, NothingIsNear) {
  EXPECT_EQ(nearest("explore", {"run", "list", "show"}), "");
  EXPECT_EQ(nearest("x", {"run"}), "");
  EXPECT_EQ(nearest("run", {}), "");
}

TEST(Hint, OfEquallyNearOnesTheOneThatBeginsAlike) {
  EXPECT_EQ(nearest("snd", {"end", "send"}), "send");
  EXPECT_EQ(nearest("xnd", {"end", "and"}), "end");
}

TEST(Hint, AsPartOfASentence) {
  EXPECT_EQ(didYouMean("--proc", {"--seed", "--procs"}), "; did you mean --procs?");
  EXPECT_EQ(didYouMean("--colour", {"--seed", "--procs"}), "");
}

}  // namespace
}  // namespace gantry::cli
