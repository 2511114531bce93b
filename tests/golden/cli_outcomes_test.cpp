// `gantry outcomes`: what a program shows under many seeds; and that the delays which seeds draw
// change orders with more than one P, but not with one.
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/command.h"

namespace gantry {
namespace {

using nlohmann::json;
using test::Finished;
using ::testing::HasSubstr;

const std::string kPrograms = GANTRY_SOURCE_DIR "/tests/fidelity/programs/";

json outcomes(const std::string& program, std::vector<std::string> flags,
              const std::string& runs = "60") {
  flags.insert(flags.begin(), {"outcomes", kPrograms + program, "--json", "--runs", runs});
  const Finished finished = test::gantry(flags);
  EXPECT_EQ(finished.status, 0) << finished.err;
  return json::parse(finished.out);
}

TEST(CliOutcomes, SeedsShowManyOrdersWithTwoPs) {
  const json result = outcomes("two_speakers.go", {"--procs", "2"});
  EXPECT_EQ(result["runs"], 60);
  const json& list = result["outcomes"];
  EXPECT_GT(list.size(), 5u);
  EXPECT_EQ(std::accumulate(list.begin(), list.end(), 0,
                            [](int sum, const json& row) { return sum + row["runs"].get<int>(); }),
            60);
  for (const json& row : list) {
    const std::string seed = std::to_string(row["seed"].get<int>());
    const Finished again =
        test::gantry({"run", kPrograms + "two_speakers.go", "--procs", "2", "--seed", seed});
    EXPECT_EQ(again.out, row["stdout"]);
    EXPECT_EQ(again.status, row["status"]);
  }
}

TEST(CliOutcomes, WithOnePTheyShowOne) {
  for (const char* program : {"start_ten.go", "sleepers.go", "close_wakes.go", "one_slice.go"})
    EXPECT_EQ(outcomes(program, {"--procs", "1"})["outcomes"].size(), 1u) << program;
}

// go-semantics 10, x28: starting the collector moves 3 from runnext to the ring's tail, and main
// waits until the others have run.
TEST(CliOutcomes, ACollectionLetsOthersGoFirst) {
  const json list = outcomes("collector_starts.go", {"--procs", "1"})["outcomes"];
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list[0]["stdout"], "0 1 2 3 gc \n");
}

TEST(CliOutcomes, ASteadyMachineIsAlwaysTheSame) {
  const std::vector<std::string> flags = {"--procs", "2", "--cost", "steady"};
  EXPECT_EQ(outcomes("two_speakers.go", flags)["outcomes"].size(), 1u);
}

// Some end while a thread that waits for a processor is about to start a goroutine.
TEST(CliOutcomes, RunsEndWhateverThreadsWaitFor) {
  EXPECT_GT(outcomes("ready_then_go.go", {"--procs", "4"}, "500")["outcomes"].size(), 2u);
}

TEST(CliOutcomes, TheMostFrequentComesFirst) {
  const Finished finished =
      test::gantry({"outcomes", kPrograms + "start_ten.go", "--procs", "1", "--runs", "3"});
  EXPECT_EQ(finished.status, 0);
  EXPECT_EQ(finished.out, "3 of 3 runs, first with --seed 0, status 0:\n9 0 1 2 3 4 5 6 7 8 \n");
}

TEST(CliOutcomes, APanicIsAnOutcome) {
  const Finished finished = test::gantry({"outcomes", "send-on-closed", "--runs", "2"});
  EXPECT_EQ(finished.status, 0);
  EXPECT_THAT(finished.out, HasSubstr("status 2:\n"));
  EXPECT_THAT(finished.out, HasSubstr("panic: send on closed channel\n"));
}

}  // namespace
}  // namespace gantry
