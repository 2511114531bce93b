// What the command line says of itself and of mistakes, and the statuses it ends with: the contract
// that scripts rely on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "engine/catalog/catalog.h"
#include "tests/support/command.h"

namespace gantry {
namespace {

using test::Finished;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(CliUsage, HelpOfEveryCommand) {
  EXPECT_THAT(test::gantry({"--help"}).out, HasSubstr("verify"));
  for (const char* command : {"run", "check", "list", "show", "events", "verify"}) {
    const Finished help = test::gantry({command, "--help"});
    EXPECT_EQ(help.status, 0) << command;
    EXPECT_THAT(help.out, HasSubstr(std::string("Usage: gantry ") + command)) << command;
    EXPECT_EQ(help.err, "") << command;
  }
}

TEST(CliUsage, EveryFlagOfTheContractIsInTheHelp) {
  const std::string run = test::gantry({"run", "--help"}).out;
  for (const char* flag :
       {"--procs", "--threads", "--seed", "--cost", "--race", "--record", "--replay", "--summary",
        "--stdin", "--max-time", "--max-events", "--max-memory", "--lang"})
    EXPECT_THAT(run, HasSubstr(flag));
  const std::string events = test::gantry({"events", "--help"}).out;
  for (const char* flag : {"--from", "--to", "--g", "--kind", "--json"})
    EXPECT_THAT(events, HasSubstr(flag));
}

TEST(CliUsage, Version) {
  const Finished version = test::gantry({"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_THAT(version.out, StartsWith("gantry "));
}

TEST(CliUsage, MistakesEndWith64AndAHint) {
  const struct {
    std::vector<std::string> args;
    const char* says;
  } cases[] = {
      {{}, "A subcommand is required"},
      {{"shwo"}, "no command is called \"shwo\"; did you mean show?"},
      {{"exxplore", "x"}, "no command is called \"exxplore\""},
      {{"run"}, "PROGRAM is required"},
      {{"run", "coffee", "--proc", "2"}, "gantry run has no flag --proc; did you mean --procs?"},
      {{"run", "coffee", "--seeds=2"}, "gantry run has no flag --seeds; did you mean --seed?"},
      {{"run", "coffee", "--procs", "0"}, "--procs: Value 0 not in range"},
      {{"run", "coffee", "--procs", "1025"}, "--procs: Value 1025 not in range"},
      {{"run", "coffee", "--procs", "two"}, "--procs: Value two not in range"},
      {{"explore", "coffee", "--runs", "-1"}, "--runs: Value -1 is below 0"},
      {{"run", "coffee", "--seed", "-1"}, "--seed: Value -1 is below 0"},
      {{"run", "coffee", "--lang", "1.24"}, "--lang: "},
      {{"run", "coffee", "--max-time", "1.5"}, "--max-time: \"1.5\" is no duration"},
      {{"run", "coffee", "--max-memory", "much"}, "--max-memory: \"much\" is no size"},
      {{"run", "coffee", "--cost", "go9.9"}, "--cost: no preset and no file: go9.9"},
      {{"run", "coffee", "--replay", "g1:*"}, "--replay: no schedule"},
      {{"run", "coffee", "--race"}, "--race needs Go source: "},
      {{"run", "cofee"}, "no built-in program is called \"cofee\"; did you mean coffee?"},
      {{"list", "coffee"}, "gantry list takes no further argument: coffee"},
      {{"list", "--", "coffee"}, "gantry list takes nothing behind --"},
      {{"show"}, "REC is required"},
      {{"events"}, "REC is required"},
      {{"verify"}, "REC is required"},
  };
  for (const auto& c : cases) {
    const Finished finished = test::gantry(c.args);
    EXPECT_EQ(finished.status, 64) << c.says;
    EXPECT_THAT(finished.err, HasSubstr(c.says));
    EXPECT_THAT(finished.err, StartsWith("gantry: "));
    EXPECT_EQ(finished.out, "");
  }
}

TEST(CliUsage, UnreadableInputEndsWith65) {
  const test::TemporaryFolder folder;
  test::writeFile(folder.file("text"), "package main\n");
  for (const char* command : {"show", "events", "verify"}) {
    EXPECT_EQ(test::gantry({command, folder.file("none")}).status, 65) << command;
    const Finished text = test::gantry({command, folder.file("text")});
    EXPECT_EQ(text.status, 65) << command;
    EXPECT_THAT(text.err, HasSubstr("not a Gantry recording")) << command;
  }
  EXPECT_EQ(test::gantry({"run", folder.file("none.go")}).status, 65);
  EXPECT_EQ(test::gantry({"run", folder.path().string()}).status, 65);  // no Go files in it
  EXPECT_EQ(test::gantry({"run", "coffee", "--stdin", folder.file("none")}).status, 65);
  EXPECT_EQ(test::gantry({"run", "coffee", "--replay", folder.file("text")}).status, 65);
  EXPECT_EQ(test::gantry({"run", "coffee", "--cost", folder.file("text")}).status, 65);
}

TEST(CliList, NamesEveryProgram) {
  const Finished list = test::gantry({"list"});
  EXPECT_EQ(list.status, 0);
  for (const CatalogRow& row : catalog()) {
    EXPECT_THAT(list.out, HasSubstr(std::string(row.name)));
    EXPECT_THAT(list.out, HasSubstr(std::string(row.titleZh)));
  }
}

TEST(CliList, JsonHasTheShapeOfTheContract) {
  const auto list = nlohmann::json::parse(test::gantry({"list", "--json"}).out);
  ASSERT_EQ(list.size(), catalog().size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    const CatalogRow& row = catalog()[i];
    EXPECT_EQ(list[i]["name"], row.name);
    EXPECT_EQ(list[i]["title"]["en"], row.titleEn);
    EXPECT_EQ(list[i]["title"]["zh"], row.titleZh);
    EXPECT_EQ(list[i]["row"], row.row);
    EXPECT_EQ(list[i]["kind"], row.kind == ProgramKind::go ? "go" : "coroutine");
  }
}

}  // namespace
}  // namespace gantry
