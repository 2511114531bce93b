// The built-in programs end as their catalog says, on any number of Ps, and show their picture.
#include "engine/coro/workloads/workloads.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/sim/simulation.h"

namespace gantry {
namespace {

struct Ran {
  Recording recording;
  std::string out;
  std::string err;
  TimeNs time = 0;
  Totals totals;

  [[nodiscard]] std::uint64_t count(Kind kind) const {
    std::uint64_t n = 0;
    for (std::size_t i = 0; i < recording.events.size(); ++i)
      if (recording.events[i].kind() == kind) ++n;
    return n;
  }
};

std::unique_ptr<Ran> ran(const std::string& name, std::uint32_t procs,
                         std::vector<std::string> args = {}, std::uint64_t seed = 0) {
  auto result = std::make_unique<Ran>();
  Setup& setup = result->recording.setup;
  setup.program = name;
  setup.procs = procs;
  setup.args = std::move(args);
  setup.seed = seed;
  const auto program = makeWorkload(name);
  SeededChooser chooser(seed);
  Simulation simulation(*program, result->recording, chooser, {.output = [&](int fd, auto text) {
    (fd == 1 ? result->out : result->err) += text;
  }});
  while (simulation.advance(1'000'000)) {
  }
  result->time = simulation.world().now;
  result->totals = simulation.world().totals;
  return result;
}

TEST(Workloads, EveryRowOfTheCatalogIsAProgram) {
  std::set<std::string_view> names;
  for (const WorkloadRow& row : workloads()) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    const auto program = makeWorkload(row.name);
    ASSERT_NE(program, nullptr) << row.name;
    EXPECT_EQ(program->name(), row.name);
    EXPECT_FALSE(row.titleEn.empty() || row.titleZh.empty()) << row.name;
    EXPECT_FALSE(row.textEn.empty() || row.textZh.empty()) << row.name;
    EXPECT_EQ(row.usage.empty(), row.defaultN == 0) << row.name;
    EXPECT_EQ(row.row[0], 'L') << row.name;
  }
  EXPECT_EQ(makeWorkload("no-such-program"), nullptr);
}

TEST(Workloads, BadArgumentsAreRefusedAsAProgramWould) {
  for (const WorkloadRow& row : workloads()) {
    for (const std::vector<std::string>& args :
         {std::vector<std::string>{"-3"}, {"many"}, {"7x"}, {"1", "2", "3", "4", "5"}}) {
      const auto run = ran(std::string(row.name), 2, args);
      EXPECT_EQ(run->recording.ending, Ending::exited) << row.name;
      EXPECT_EQ(run->recording.exitCode, 2U) << row.name;
      const std::string space = row.usage.empty() ? "" : " ";
      EXPECT_EQ(run->err,
                "usage: " + std::string(row.name) + space + std::string(row.usage) + "\n");
      EXPECT_EQ(run->out, "");
    }
  }
}

TEST(Workloads, AllEndWellOnAnyNumberOfPs) {
  const std::map<std::string_view, std::vector<std::string>> small = {
      {"primes", {"3000"}}, {"primes-workers", {"3000", "5", "100"}}};
  for (const WorkloadRow& row : workloads()) {
    for (const std::uint32_t procs : {1U, 2U, 3U, 8U}) {
      const auto found = small.find(row.name);
      const auto run = ran(std::string(row.name), procs,
                           found == small.end() ? std::vector<std::string>{} : found->second);
      EXPECT_EQ(run->recording.ending, Ending::exited) << row.name << " on " << procs;
      EXPECT_EQ(run->recording.exitCode, 0U) << row.name << " on " << procs;
      EXPECT_EQ(run->err, "") << row.name;
      EXPECT_NE(run->out, "") << row.name;
    }
  }
}

TEST(Coffee, TwoMachinesServeInHalfTheTime) {
  const auto one = ran("coffee", 1);
  const auto two = ran("coffee", 2);
  EXPECT_EQ(one->out, "queue B is served\nqueue A is served\nall have their coffee\n");
  EXPECT_GE(one->time, 32'000'000U);
  EXPECT_LT(one->time, 32'100'000U);
  EXPECT_GE(two->time, 16'000'000U);
  EXPECT_LT(two->time, 16'100'000U);
}

TEST(TickerBesideMain, IsDroppedWhenMainReturns) {
  const auto run = ran("ticker-beside-main", 2, {"3"});
  EXPECT_GE(run->time, 6'000'000'000U);
  EXPECT_LT(run->time, 6'100'000'000U);
  EXPECT_NE(run->out.find("main: 3\n"), std::string::npos);
  EXPECT_EQ(run->out.find("main: 4\n"), std::string::npos);
  EXPECT_NE(run->out.find("goroutine: 6\n"), std::string::npos);
  EXPECT_EQ(run->out.find("goroutine: 8\n"), std::string::npos);
}

TEST(Million, AllLiveAtOnceAndTheRingOverflows) {
  const auto run = ran("million", 4, {"20000"});
  EXPECT_EQ(run->out,
            "CPUs: 4 GOMAXPROCS: 4 then 16\ngoroutines alive: 20001\ngoroutines that ran: "
            "20000\n");
  EXPECT_EQ(run->totals.peakGs, 20'001U);
  EXPECT_GT(run->totals.overflows, 0U);
  EXPECT_GT(run->totals.steals, 0U);
}

TEST(MutexMap, MainsGuessIsLongEnoughFor199AndTooShortFor1000) {
  const auto run = ran("mutex-map", 4);
  EXPECT_EQ(run->out,
            "main slept 5 s, then waited 0 ms for the lock\nthe map has 199 of 199\n"
            "20! = 2432902008176640000\n");
  EXPECT_GT(run->count(Kind::SemaPark), 190U);
  const auto many = ran("mutex-map", 4, {"1000"});
  EXPECT_EQ(many->out.find("main slept 5 s, then waited 5"), 0U) << many->out;
  EXPECT_GE(many->time, 10'000'000'000U);
}

TEST(CloseDrain, TheLoopOverLenGetsHalf) {
  const auto run = ran("close-drain", 1);
  EXPECT_EQ(run->out,
            "the loop over len(c) received 3 of 6\n"
            "range received 40\nrange received 50\nrange received 60\n"
            "drained: value 0 ok = false\n"
            "reader 3 woken by close, ok = false\n"
            "reader 2 woken by close, ok = false\n"
            "reader 1 woken by close, ok = false\n");
}

TEST(WriterReader, TheBufferIsFullAndEmptyInTurns) {
  const auto run = ran("writer-reader", 2);
  EXPECT_EQ(run->out.find("read 149 numbers, the largest is 9"), 0U) << run->out;
  EXPECT_GT(run->count(Kind::ParkRecv), 2U);
  EXPECT_GT(run->count(Kind::Send), 20U);
}

TEST(Primes, UpTo2000000OneWayAndTheOther) {
  const auto naive = ran("primes", 4);
  EXPECT_EQ(naive->out, "148933 primes up to 2000000\n");
  const auto workers = ran("primes-workers", 4);
  EXPECT_EQ(workers->out, "148933 primes up to 2000000\n");
  EXPECT_LT(workers->time * 7 / 2, naive->time);
}

TEST(PrimesWorkers, SpeedUpWithPsUpToTheWorkers) {
  std::map<std::uint32_t, double> time;
  for (const std::uint32_t procs : {1U, 2U, 4U, 8U, 16U})
    time[procs] = static_cast<double>(ran("primes-workers", procs, {"200000"})->time);
  EXPECT_GT(time[1] / time[2], 1.8);
  EXPECT_GT(time[1] / time[4], 3.5);
  EXPECT_GT(time[1] / time[8], 4.5);
  EXPECT_LT(time[1] / time[16], 9);
}

TEST(SelectCases, ChancePicksAmongReadyCases) {
  std::set<std::string> orders;
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    const auto run = ran("select-cases", 2, {}, seed);
    EXPECT_NE(run->out.find("nothing left\n25 primes up to 100, then silence\n"),
              std::string::npos);
    EXPECT_NE(run->out.find("3 values sent after waiting for a receiver\n"), std::string::npos);
    orders.insert(run->out);
  }
  EXPECT_GT(orders.size(), 1U);
}

TEST(Tour, EveryPartOfTheSchedulerActs) {
  const auto run = ran("tour", 4);
  for (const Kind kind :
       {Kind::Overflow,       Kind::Steal,     Kind::Spin,         Kind::GlobalGet,
        Kind::PreemptRequest, Kind::Yield,     Kind::SyscallEnter, Kind::SyscallExit,
        Kind::SyscallSlow,    Kind::Retake,    Kind::Handoff,      Kind::LockThread,
        Kind::UnlockThread,   Kind::MNew,      Kind::MPark,        Kind::MWake,
        Kind::NetpollBlock,   Kind::TimerFire, Kind::TimerStop,    Kind::Sleep})
    EXPECT_GT(run->count(kind), 0U) << row(kind).name;
}

TEST(Workloads, TheSameSetupGivesTheSameEvents) {
  for (const char* name : {"tour", "select-cases", "writer-reader"}) {
    const auto first = ran(name, 4, {}, 7);
    const auto again = ran(name, 4, {}, 7);
    EXPECT_EQ(first->recording.digest, again->recording.digest) << name;
    ASSERT_EQ(first->recording.events.size(), again->recording.events.size()) << name;
    for (std::size_t i = 0; i < first->recording.events.size(); ++i)
      ASSERT_EQ(first->recording.events[i], again->recording.events[i]) << name << " event " << i;
    EXPECT_EQ(first->recording.symbols.texts(), again->recording.symbols.texts()) << name;
  }
}

}  // namespace
}  // namespace gantry
