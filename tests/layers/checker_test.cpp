// The checker on small samples: each check finds what it is for, and nothing else.
#include "tests/layers/checker.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace gantry::layers {
namespace {

const char* const kRules = R"(
a < b < c, d     # a comment
e < f
thread, Q* !< a/*, c/*
  except c/free/* : one thread only
)";

Findings layersOf(const std::string& path, const std::string& text) {
  return checkLayers(parseRules(kRules), {{path, text}});
}

Findings bansOf(const std::string& path, const std::string& text) {
  return checkBans(parseRules(kRules), {{path, text}});
}

TEST(Checker, AllowsWhatIsBelow) {
  EXPECT_TRUE(layersOf("c/x.cpp", "#include \"a/x.h\"\n#include \"b/x.h\"\n").empty());
  EXPECT_TRUE(layersOf("c/x.cpp", "#include \"c/y.h\"\n").empty());
  EXPECT_TRUE(layersOf("c/x.cpp", "#include <e/x.h>\n").empty());
  EXPECT_TRUE(layersOf("c/x.cpp", "#include \"x.moc\"\n").empty());
}

TEST(Checker, FindsAnUpwardAndASidewaysInclude) {
  EXPECT_EQ(layersOf("a/x.h", "// A.\n#include \"b/x.h\"\n"),
            Findings{"a/x.h:2: a may not include b (\"b/x.h\")"});
  EXPECT_EQ(layersOf("c/x.h", "#  include \"d/x.h\"  // why\n"),
            Findings{"c/x.h:1: c may not include d (\"d/x.h\")"});
  EXPECT_EQ(layersOf("c/x.h", "#include \"f/x.h\"\n").size(), 1U);
}

TEST(Checker, FindsUnknownFoldersAndRelativePaths) {
  EXPECT_EQ(layersOf("g/x.h", "").size(), 1U);
  EXPECT_EQ(layersOf("a/x.h", "#include \"y.h\"\n").size(), 1U);
}

TEST(Checker, TakesTheLongestFolder) {
  const Rules rules = parseRules("a < a/deep");
  EXPECT_EQ(checkLayers(rules, {{"a/x.h", "#include \"a/deep/x.h\"\n"}}).size(), 1U);
  EXPECT_TRUE(checkLayers(rules, {{"a/deep/x.h", "#include \"a/x.h\"\n"}}).empty());
}

TEST(Checker, FindsForbiddenHeaders) {
  EXPECT_EQ(bansOf("a/x.h", "#include <thread>\n"),
            Findings{"a/x.h:1: must not include thread: one thread only"});
  EXPECT_EQ(bansOf("c/x.h", "#include <QtCore/QString>\n").size(), 1U);
  EXPECT_TRUE(bansOf("c/free/x.h", "#include <thread>\n").empty());
  EXPECT_TRUE(bansOf("b/x.h", "#include <thread>\n").empty());
  EXPECT_TRUE(bansOf("a/x.h", "#include <threads.h>\n").empty());
}

TEST(Checker, FindsAPanelInAnother) {
  const std::string text = "#include \"ui/panels/two/two.h\"\n#include \"ui/panels/panel.h\"\n";
  EXPECT_EQ(checkPanels({{"ui/panels/one/one.h", text}}).size(), 1U);
  EXPECT_TRUE(checkPanels({{"ui/panels/two/x.h", text}, {"ui/shell/x.h", text}}).empty());
}

TEST(Checker, FindsLongFilesAndLines) {
  std::string file = "// x";
  for (int i = 0; i < 799; ++i) file += "\n";
  EXPECT_TRUE(checkLength({{"a", file}}).empty());
  EXPECT_EQ(checkLength({{"a", file + "\n\n"}}).size(), 1U);
  std::string line;
  for (int i = 0; i < 100; ++i) line += "\u4e2d";
  EXPECT_TRUE(checkColumns({{"a", line}}).empty());
  EXPECT_EQ(checkColumns({{"a", "\n" + line + "x"}}),
            Findings{"a:2: is 101 characters wide, more than 100"});
}

TEST(Checker, FindsAMissingPurpose) {
  EXPECT_TRUE(checkOpening({{"a", "// What it is for.\n#pragma once\n"}}).empty());
  EXPECT_EQ(checkOpening({{"a", "#pragma once\n"}, {"b", ""}, {"c", "\n// late\n"}}).size(), 3U);
}

TEST(Checker, FindsLeftovers) {
  const std::string word = std::string("TO") + "DO";
  EXPECT_EQ(checkLeftovers({{"a", "x\n// " + word + ": later\n"}}).size(), 1U);
  EXPECT_TRUE(checkLeftovers({{"a", "int k" + word + "S = 1;\n"}}).empty());
}

TEST(Checker, RejectsTextsThatAreNoRules) {
  EXPECT_THROW(parseRules("a b < c"), std::invalid_argument);
  EXPECT_THROW(parseRules("a"), std::invalid_argument);
  EXPECT_THROW(parseRules("a !< b"), std::invalid_argument);
  EXPECT_THROW(parseRules("a < b\nb < a"), std::invalid_argument);
}

}  // namespace
}  // namespace gantry::layers
