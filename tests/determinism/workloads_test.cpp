// The same setup gives the same bytes: on every run, from a recording's picks, and on every
// machine and compiler. The last is why the digests are written down: gcc and clang, release,
// debug and sanitized builds all run this test.
#include "engine/coro/workloads/workloads.h"

#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/sim/simulation.h"
#include "engine/world/cursor.h"

namespace gantry {
namespace {

constexpr std::uint32_t kProcs[] = {1, 2, 4, 16};

struct Ran {
  Recording recording;
  std::string out;
};

void runWorkload(Ran& run, const Setup& setup, Chooser& chooser) {
  run.recording.setup = setup;
  const auto program = makeWorkload(setup.program);
  ASSERT_NE(program, nullptr);
  runToEnd(*program, run.recording, chooser,
           {.record = true, .output = [&](int, std::string_view text) { run.out += text; }});
}

Setup setupOf(std::string_view program, std::uint32_t procs, std::uint64_t seed) {
  Setup setup;
  setup.program = program;
  setup.procs = procs;
  setup.seed = seed;
  // The counting of primes is cut short: the schedule is as rich, the test is not slow.
  if (program.starts_with("primes")) setup.args = {"30000"};
  return setup;
}

void expectSameEvents(const EventLog& first, const EventLog& second) {
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) ASSERT_EQ(first[i], second[i]) << "event " << i;
}

class Workload : public testing::TestWithParam<WorkloadRow> {};

// Run, run again, run by the recorded picks under another seed, fold the log: all the same.
TEST_P(Workload, RunsTheSameAgain) {
  for (const std::uint32_t procs : kProcs) {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
      SCOPED_TRACE("P=" + std::to_string(procs) + " seed=" + std::to_string(seed));
      const gantry::Setup setup = setupOf(GetParam().name, procs, seed);
      Ran first;
      SeededChooser chooser(seed);
      runWorkload(first, setup, chooser);
      EXPECT_EQ(first.recording.ending, Ending::exited);
      EXPECT_EQ(first.recording.exitCode, 0u);

      Ran second;
      ReplayChooser replay(first.recording.decisions, seed + 1);
      gantry::Setup sameButPicks = setup;
      runWorkload(second, sameButPicks, replay);
      EXPECT_EQ(replay.divergedAt(), -1);
      EXPECT_EQ(first.recording.digest, second.recording.digest);
      EXPECT_EQ(first.out, second.out);
      expectSameEvents(first.recording.events, second.recording.events);

      Keyframes keyframes;
      keyframes.extend(first.recording.events);
      EXPECT_EQ(keyframes.damage(), nullptr);
      EXPECT_EQ(digest(keyframes.last()), first.recording.digest);
    }
  }
}

// Lines `program procs seed digest`, as this test prints them when one has changed.
std::map<std::string, std::string> knownDigests() {
  std::map<std::string, std::string> known;
  std::ifstream file(GANTRY_SOURCE_DIR "/tests/determinism/digests.txt");
  std::string line;
  while (std::getline(file, line)) {
    const auto space = line.rfind(' ');
    if (space != std::string::npos) known[line.substr(0, space)] = line.substr(space + 1);
  }
  return known;
}

TEST_P(Workload, HasTheDigestThatIsWrittenDown) {
  const auto known = knownDigests();
  for (const std::uint32_t procs : kProcs) {
    const gantry::Setup setup = setupOf(GetParam().name, procs, 7);
    Ran run;
    SeededChooser chooser(7);
    runWorkload(run, setup, chooser);
    const std::string key = setup.program + " " + std::to_string(procs) + " 7";
    std::ostringstream hex;
    hex << std::hex << run.recording.digest;
    const auto found = known.find(key);
    EXPECT_TRUE(found != known.end() && found->second == hex.str())
        << "this machine says: " << key << " " << hex.str();
  }
}

INSTANTIATE_TEST_SUITE_P(All, Workload, testing::ValuesIn(workloads().begin(), workloads().end()),
                         [](const auto& instance) {
                           std::string name(instance.param.name);
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

// Row L10: the count, the same digest twice, and virtual time that falls as P grows.
TEST(PrimesWorkers, CountsTwoMillion) {
  gantry::Setup setup = setupOf("primes-workers", 4, 42);
  setup.args = {};
  Ran first;
  Ran second;
  for (Ran* run : {&first, &second}) {
    SeededChooser chooser(42);
    runWorkload(*run, setup, chooser);
    EXPECT_EQ(run->out, "148933 primes up to 2000000\n");
  }
  EXPECT_EQ(first.recording.digest, second.recording.digest);
}

TimeNs timeOfPrimes(std::uint32_t procs, std::uint64_t seed) {
  gantry::Setup setup = setupOf("primes-workers", procs, seed);
  setup.args = {"400000"};
  Ran run;
  SeededChooser chooser(seed);
  runWorkload(run, setup, chooser);
  EXPECT_EQ(run.out, "33860 primes up to 400000\n");
  Keyframes keyframes;
  keyframes.extend(run.recording.events);
  return keyframes.last().now;
}

// Delays do not eat up what more Ps bring, on a crowded machine either.
TEST(PrimesWorkers, SpeedsUpWithDelaysToo) {
  const TimeNs one = timeOfPrimes(1, 1);
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    EXPECT_LT(timeOfPrimes(2, seed) * 10, one * 8) << seed;
    EXPECT_LT(timeOfPrimes(4, seed), one) << seed;
  }
}

TEST(PrimesWorkers, SpeedsUpWithP) {
  TimeNs before = kNever;
  for (const std::uint32_t procs : {1u, 2u, 4u, 8u}) {
    const TimeNs time = timeOfPrimes(procs, 0);
    // Up to four Ps the workers are the bottleneck: nearly twice as fast each time.
    if (procs == 2 || procs == 4) {
      EXPECT_LT(time * 10, before * 6) << "P=" << procs;
    }
    EXPECT_LT(time, before) << "P=" << procs;
    before = time;
  }
}

}  // namespace
}  // namespace gantry
