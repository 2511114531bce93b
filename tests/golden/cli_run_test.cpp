// `gantry run`: streams, statuses, limits, the summary, and the same bytes every time.
#include <map>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/command.h"

namespace gantry {
namespace {

using test::Finished;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;

// The lines that --summary prints, by name.
std::map<std::string, std::string> summary(const Finished& finished) {
  std::map<std::string, std::string> figures;
  std::istringstream lines(finished.err);
  for (std::string name, value; lines >> name >> value;) figures[name] = value;
  return figures;
}

Finished run(std::vector<std::string> args) {
  args.insert(args.begin(), "run");
  return test::gantry(args);
}

TEST(CliRun, TheProgramsStreamsAndStatusAreTheCommands) {
  const Finished good = run({"primes", "--", "100"});
  EXPECT_EQ(good.status, 0);
  EXPECT_THAT(good.out, HasSubstr("25"));  // so many primes are there below 100
  EXPECT_EQ(good.err, "");
  const Finished bad = run({"primes", "--", "many"});
  EXPECT_EQ(bad.status, 2);  // as the program says of bad arguments
  EXPECT_EQ(bad.out, "");
  EXPECT_NE(bad.err, "");
}

TEST(CliRun, ArgumentsNeedNoDashes) {
  EXPECT_EQ(run({"primes", "100", "--procs", "2"}).out,
            run({"primes", "--procs", "2", "--", "100"}).out);
}

TEST(CliRun, TheSameSetupGivesTheSameBytes) {
  const std::vector<std::string> line = {"primes-workers", "--seed", "7", "--summary", "--", "500"};
  const Finished once = run(line);
  const Finished again = run(line);
  EXPECT_EQ(once.out, again.out);
  auto first = summary(once);
  auto second = summary(again);
  first.erase("host-time");
  second.erase("host-time");
  EXPECT_EQ(first, second);
}

TEST(CliRun, TheSummaryHasEveryFigure) {
  const Finished finished = run({"primes-workers", "--procs", "3", "--summary", "--", "500"});
  const auto figures = summary(finished);
  for (const char* name : {"virtual-time", "host-time", "events", "steals", "switches", "peak-g",
                           "peak-m", "peak-p", "digest"})
    EXPECT_TRUE(figures.contains(name)) << name;
  EXPECT_EQ(figures.at("peak-p"), "3");
  EXPECT_THAT(finished.err, ContainsRegex("\ndigest [0-9a-f]{16}\n"));
}

TEST(CliRun, ALimitEndsTheRunWith75AndItsName) {
  const struct {
    std::vector<std::string> flag;
    const char* says;
  } cases[] = {
      {{"--max-events", "100"}, "gantry: the limit of events was hit (--max-events 100) after "},
      {{"--max-time", "10us"},
       "gantry: the limit of virtual time was hit (--max-time 10us) after "},
      {{"--max-memory", "100K"}, "gantry: the limit of memory was hit (--max-memory 100K) after "},
  };
  for (const auto& c : cases) {
    std::vector<std::string> line = {"million", "10000"};
    line.insert(line.end(), c.flag.begin(), c.flag.end());
    const Finished finished = run(line);
    EXPECT_EQ(finished.status, 75) << c.says;
    EXPECT_THAT(finished.err, HasSubstr(c.says));
    EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1) << finished.err;
  }
}

TEST(CliRun, ALimitThatIsNotHitChangesNothing) {
  EXPECT_EQ(run({"primes", "--max-time", "1h", "--max-events", "100000000", "--max-memory", "1G",
                 "--", "100"})
                .out,
            run({"primes", "--", "100"}).out);
}

TEST(CliRun, TheDecisionsOfARecordingMakeTheSameRun) {
  const test::TemporaryFolder folder;
  const std::string recording = folder.file("a.gantry");
  const auto digest = [&](std::vector<std::string> flags) {
    std::vector<std::string> line = {"mutex-map", "--summary"};
    line.insert(line.end(), flags.begin(), flags.end());
    return summary(run(line)).at("digest");
  };
  const std::string first = digest({"--seed", "1", "--record", recording});
  EXPECT_NE(digest({"--seed", "2"}), first);
  EXPECT_EQ(digest({"--seed", "2", "--replay", recording}), first);
}

TEST(CliRun, AScheduleThatEndsEarlyIsSaidTo) {
  const Finished finished = run({"primes-workers", "--replay", "g1:A", "--", "500"});
  EXPECT_EQ(finished.status, 0);
  EXPECT_THAT(finished.err, HasSubstr("the given decisions served for the first "));
}

TEST(CliRun, ACostPresetOfAFileChangesTheTime) {
  const test::TemporaryFolder folder;
  test::writeFile(folder.file("slow.cost"), "# everything the same but channels\nchanOp = 5000\n");
  const auto time = [&](std::vector<std::string> flags) {
    std::vector<std::string> line = {"close-drain", "--summary"};
    line.insert(line.end(), flags.begin(), flags.end());
    return summary(run(line)).at("virtual-time");
  };
  EXPECT_EQ(time({"--cost", "go1.23"}), time({}));
  EXPECT_NE(time({"--cost", folder.file("slow.cost")}), time({}));
}

TEST(CliRun, ARecordingThatCannotBeWrittenEndsWith73) {
  const Finished finished = run({"close-drain", "--record", "/dev/full"});
  EXPECT_EQ(finished.status, 73);
  EXPECT_THAT(finished.err, HasSubstr("/dev/full: cannot write: No space left on device"));
}

}  // namespace
}  // namespace gantry
