// Explored schedules: found, replayed, minimised, and the same whatever ran before.
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/cli/campaign.h"
#include "engine/catalog/catalog.h"
#include "engine/explore/explorer.h"
#include "engine/explore/minimise.h"
#include "engine/trace/reader.h"
#include "engine/trace/writer.h"
#include "engine/world/cursor.h"

namespace gantry {
namespace {

constexpr const char* kLockOrder = R"(package main

import "sync"

func main() {
	var a, b sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		a.Lock()
		b.Lock()
		b.Unlock()
		a.Unlock()
		wg.Done()
	}()
	go func() {
		SECOND.Lock()
		THIRD.Lock()
		THIRD.Unlock()
		SECOND.Unlock()
		wg.Done()
	}()
	wg.Wait()
}
)";

constexpr const char* kLostUpdate = R"(package main

import "sync"

var count int

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	for i := 0; i < 2; i++ {
		go func() {
			count++
			wg.Done()
		}()
	}
	wg.Wait()
	if count != 2 {
		panic("lost update")
	}
}
)";

// The receiver gives up when it is held up for long; nobody takes the value then.
constexpr const char* kLeak = R"(package main

import "time"

func main() {
	result := make(chan int)
	go func() {
		result <- 1
	}()
	select {
	case <-result:
	case <-time.After(5 * time.Millisecond):
	}
}
)";

// The last Unlock may come after main's end: nobody is left behind by that.
constexpr const char* kNoLeak = R"(package main

import "sync"

func main() {
	var mu sync.Mutex
	done := make(chan bool, 2)
	for i := 0; i < 2; i++ {
		go func() {
			mu.Lock()
			done <- true
			mu.Unlock()
		}()
	}
	<-done
}
)";

constexpr const char* kSpin = R"(package main

var ready bool

func main() {
	go func() { ready = true }()
	for !ready {
	}
}
)";

std::string lockOrder(const std::string& second, const std::string& third) {
  std::string text = kLockOrder;
  const auto put = [&](const std::string& word, const std::string& by) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word))
      text.replace(at, word.size(), by);
  };
  put("SECOND", second);
  put("THIRD", third);
  return text;
}

Setup goSetup(const std::string& text) {
  gantry::Setup setup;
  setup.program = "test.go";
  setup.sources = {{"test.go", text}};
  setup.maxEvents = 100'000;
  return exploredSetup(setup);
}

std::unique_ptr<Program> load(gantry::Setup setup) {
  Loaded loaded = loadProgram(setup);
  EXPECT_NE(loaded.program, nullptr) << (loaded.messages.empty() ? "" : loaded.messages.front());
  return std::move(loaded.program);
}

// How many runs had which outcome.
std::map<std::string, std::uint64_t> outcomes(const std::string& text, StrategyOptions options,
                                              std::uint64_t runs) {
  const gantry::Setup setup = goSetup(text);
  const auto program = load(setup);
  Explorer explorer(*program, setup, options);
  std::map<std::string, std::uint64_t> out;
  for (std::uint64_t run = 0; run < runs && explorer.run(run); ++run)
    ++out[wordOf(explorer.verdict())];
  return out;
}

constexpr StrategyOptions kRandom{};
constexpr StrategyOptions kPct{.kind = StrategyKind::pct};
constexpr StrategyOptions kDfs{.kind = StrategyKind::dfs};
constexpr StrategyOptions kDpor{.kind = StrategyKind::dpor};

// All runs that a strategy makes, if it comes to an end.
struct Whole {
  std::map<std::string, std::uint64_t> outcomes;
  std::set<std::vector<std::uint32_t>> schedules;
  std::uint64_t runs = 0;
  bool complete = false;
};

Whole whole(const std::string& text, StrategyOptions options, bool race = false) {
  constexpr std::uint64_t kMost = 30'000;
  gantry::Setup setup = goSetup(text);
  setup.race = race;
  const auto program = load(setup);
  Explorer explorer(*program, setup, options);
  Whole out;
  while (out.runs < kMost && explorer.run(out.runs)) {
    ++out.runs;
    ++out.outcomes[wordOf(explorer.verdict())];
    out.schedules.insert(explorer.picks());
  }
  out.complete = out.runs < kMost && !explorer.leftOut();
  return out;
}

std::set<std::string> wordsOf(const std::map<std::string, std::uint64_t>& outcomes) {
  std::set<std::string> words;
  for (const auto& [word, count] : outcomes) words.insert(word);
  return words;
}

TEST(Explored, AScheduleAsTextAndBack) {
  for (const std::vector<std::uint32_t>& picks :
       std::vector<std::vector<std::uint32_t>>{{1},
                                               {0, 1},
                                               {0, 0, 1, 39, 40, 0xffff},
                                               std::vector<std::uint32_t>(24, 0),
                                               std::vector<std::uint32_t>(1000, 0)}) {
    std::vector<std::uint32_t> given = picks;
    given.push_back(7);
    std::vector<std::uint32_t> back;
    const auto parsed = parseExplored(exploredText(given));
    ASSERT_TRUE(parsed.ok()) << parsed.error().text;
    for (const Decision& decision : *parsed) back.push_back(decision.pick);
    EXPECT_EQ(back, given);
  }
  EXPECT_EQ(exploredText({0, 0, 0}), "x1:");
  for (const char* bad : {"g1:A", "x1:*", "x1:_", "x1:_g", "x1:_ggggggggggA", "x1:____________"})
    EXPECT_FALSE(parseExplored(bad).ok()) << bad;
}

TEST(Explored, ALockOrderCycleIsFoundByEveryStrategyAndNotInItsFixedTwin) {
  for (const StrategyOptions& options : {kRandom, kPct, kDfs}) {
    auto broken = outcomes(lockOrder("b", "a"), options, 1000);
    EXPECT_GT(broken["deadlock"], 0U) << static_cast<int>(options.kind);
    EXPECT_GT(broken["ok"], 0U) << static_cast<int>(options.kind);
    const auto fixed = outcomes(lockOrder("a", "b"), options, 1000);
    EXPECT_EQ(fixed.size(), 1U) << static_cast<int>(options.kind);
    EXPECT_EQ(fixed.begin()->first, "ok");
  }
}

TEST(Explored, PlainVariablesAreReadAndWrittenInBetween) {
  for (const StrategyOptions& options : {kRandom, kPct})
    EXPECT_GT(outcomes(kLostUpdate, options, 1000)["panic"], 0U);
}

TEST(Explored, WhoIsLeftBehindIsALeakAndWhoWouldGoOnIsNone) {
  for (const StrategyOptions& options : {kRandom, kPct, kDfs}) {
    EXPECT_GT(outcomes(kLeak, options, 1000)["leak"], 0U);
    const auto none = outcomes(kNoLeak, options, 1000);
    EXPECT_EQ(none.size(), 1U);
    EXPECT_EQ(none.begin()->first, "ok");
  }
}

TEST(Explored, ALoopThatWaitsForAVariableEnds) {
  for (const StrategyOptions& options : {kRandom, kPct})
    EXPECT_EQ(outcomes(kSpin, options, 200)["ok"], 200U);
}

TEST(Explored, DfsMakesEveryScheduleOnce) {
  const gantry::Setup setup = goSetup(kLeak);
  const auto program = load(setup);
  Explorer explorer(*program, setup, kDfs);
  std::set<std::vector<std::uint32_t>> all;
  std::uint64_t runs = 0;
  for (; runs < 10'000 && explorer.run(runs); ++runs) all.insert(explorer.picks());
  EXPECT_LT(runs, 10'000U);
  EXPECT_EQ(all.size(), runs);
  EXPECT_FALSE(explorer.leftOut());
}

TEST(Dpor, EndsAsDfsDoesAfterFewerRuns) {
  for (const std::string& text :
       {lockOrder("b", "a"), lockOrder("a", "b"), std::string(kLeak), std::string(kNoLeak)}) {
    const Whole dfs = whole(text, kDfs);
    const Whole dpor = whole(text, kDpor);
    EXPECT_TRUE(dpor.complete) << text;
    EXPECT_EQ(wordsOf(dpor.outcomes), wordsOf(dfs.outcomes)) << text;
    EXPECT_LT(dpor.runs, dfs.runs) << text;
    EXPECT_EQ(dpor.schedules.size(), dpor.runs) << text;
  }
}

constexpr const char* kAtomics = R"(package main

import (
	"sync"
	"sync/atomic"
)

func main() {
	var n atomic.Int64
	var wg sync.WaitGroup
	wg.Add(2)
	for i := 0; i < 2; i++ {
		go func() {
			n.Store(n.Load() + 1)
			wg.Done()
		}()
	}
	wg.Wait()
	if n.Load() != 2 {
		panic("lost update")
	}
}
)";

// Two runs for each order of two independent pairs of steps, and no more.
constexpr const char* kApart = R"(package main

import "sync"

func main() {
	var a, b sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		a.Lock()
		a.Unlock()
		a.Lock()
		a.Unlock()
		wg.Done()
	}()
	go func() {
		b.Lock()
		b.Unlock()
		b.Lock()
		b.Unlock()
		wg.Done()
	}()
	wg.Wait()
}
)";

TEST(Dpor, WhatDoesNotMeetIsMadeInOneOrder) {
  const Whole dpor = whole(kApart, kDpor);
  EXPECT_TRUE(dpor.complete);
  // main waits before, between or after the two calls of Done.
  EXPECT_LE(dpor.runs, 4U);
  EXPECT_GE(whole(kApart, kDfs).runs, 500U);
}

TEST(Dpor, AtomicOperationsAreSteps) {
  EXPECT_EQ(wordsOf(whole(kAtomics, kDpor).outcomes), (std::set<std::string>{"ok", "panic"}));
}

TEST(Dpor, AccessesToMemoryAreStepsWhenRacesAreLookedFor) {
  const Whole lost = whole(kLostUpdate, kDpor, true);
  EXPECT_TRUE(lost.complete);
  EXPECT_EQ(wordsOf(lost.outcomes), (std::set<std::string>{"panic", "race"}));
  const Whole atomics = whole(kAtomics, kDpor, true);
  EXPECT_TRUE(atomics.complete);
  EXPECT_EQ(wordsOf(atomics.outcomes), (std::set<std::string>{"ok", "panic"}));
}

TEST(Explored, EveryFailureReplaysFromItsTextAlone) {
  for (const std::string& text :
       {lockOrder("b", "a"), std::string(kLostUpdate), std::string(kLeak)}) {
    const gantry::Setup setup = goSetup(text);
    const auto program = load(setup);
    std::map<std::string, std::string> keys;  // by schedule
    for (const StrategyOptions& options : {kRandom, kDpor}) {
      Explorer explorer(*program, setup, options);
      for (std::uint64_t run = 0; run < 1000 && explorer.run(run); ++run) {
        if (explorer.verdict().failed()) keys[explorer.schedule()] = keyOf(explorer.failure());
      }
    }
    ASSERT_FALSE(keys.empty());
    const auto other = load(setup);
    Explorer again(*other, setup, kPct);
    for (const auto& [schedule, key] : keys) {
      std::vector<std::uint32_t> picks;
      const auto parsed = parseExplored(schedule);
      ASSERT_TRUE(parsed.ok());
      for (const Decision& decision : *parsed) picks.push_back(decision.pick);
      again.replay(picks);
      ASSERT_TRUE(again.verdict().failed()) << schedule;
      EXPECT_EQ(keyOf(again.failure()), key) << schedule;
    }
  }
}

// A run in place of another is the run that a new machine makes whose symbols have the same
// numbers: to the digest of its World.
TEST(Explored, ARunInPlaceIsARunOfANewMachine) {
  std::vector<gantry::Setup> setups = {goSetup(lockOrder("b", "a")), goSetup(kLostUpdate),
                                       goSetup(kLeak), goSetup(kSpin)};
  for (const char* name : {"coffee", "primes-workers", "writer-reader", "choose", "unrecovered"}) {
    gantry::Setup setup;
    setup.program = name;
    setup.maxEvents = 20'000;
    setups.push_back(exploredSetup(setup));
  }

  for (const gantry::Setup& setup : setups) {
    const auto program = load(setup);
    const auto fresh = load(setup);
    const auto strategy = makeStrategy(kRandom);
    Recording recording;
    recording.setup = setup;
    strategy->begin(0);
    Simulation sim(*program, recording, *strategy, {.record = false, .output = {}});
    for (std::uint64_t run = 0; run < 20; ++run) {
      if (run != 0) {
        strategy->begin(run);
        sim.restart(*strategy);
      }
      while (sim.advance(1 << 20)) {
      }
      Recording other;
      other.setup = setup;
      other.symbols = recording.symbols;
      std::vector<Decision> decisions;
      for (const std::uint32_t pick : strategy->picks())
        decisions.push_back({ChoiceKind::goOn, 0, pick});
      ReplayChooser replay = ReplayChooser::explored(std::move(decisions));
      runToEnd(*fresh, other, replay, {.record = run % 2 == 0, .output = {}});
      EXPECT_EQ(replay.divergedAt(), -1);
      ASSERT_EQ(other.digest, recording.digest) << setup.program << " run " << run;
      EXPECT_EQ(other.ending, recording.ending);
    }
  }
}

// The events of an explored run add up to its World, and the file knows what it is.
TEST(Explored, ARecordingFoldsAndIsReadBack) {
  const gantry::Setup setup = goSetup(lockOrder("b", "a"));
  const auto program = load(setup);
  std::vector<std::uint32_t> picks;
  {
    Explorer explorer(*program, setup, kRandom);
    for (std::uint64_t run = 0; !explorer.verdict().failed() || run == 0; ++run) explorer.run(run);
    picks = explorer.picks();
  }
  const Recording recording = recordSchedule(*program, setup, picks);
  EXPECT_EQ(recording.ending, Ending::fatal);
  Keyframes keyframes;
  keyframes.extend(recording.events);
  ASSERT_EQ(keyframes.damage(), nullptr);
  EXPECT_EQ(digest(keyframes.last()), recording.digest);
  const std::vector<Decision> decisions = recording.decisions;
  Recording again;
  again.setup = recording.setup;
  ReplayChooser replay(decisions, 0);
  runToEnd(*program, again, replay, {.record = true, .output = {}});
  EXPECT_EQ(again.digest, recording.digest);
  EXPECT_EQ(replay.divergedAt(), -1);
}

TEST(Explored, MinimisingLeavesTheFewestPreemptions) {
  struct Row {
    std::string text;
    std::uint32_t fewest;
  };
  for (const Row& row : {Row{lockOrder("b", "a"), 1}, Row{kLostUpdate, 2}}) {
    const gantry::Setup setup = goSetup(row.text);
    const auto program = load(setup);
    std::vector<std::uint32_t> picks;
    std::string key;
    {
      Explorer explorer(*program, setup, kRandom);
      for (std::uint64_t run = 0; run < 1000 && key.empty(); ++run) {
        explorer.run(run);
        if (explorer.verdict().failed()) key = keyOf(explorer.failure());
      }
      picks = explorer.picks();
    }
    ASSERT_FALSE(key.empty());
    const Minimised found = minimise(*program, setup, picks);
    EXPECT_EQ(keyOf(found.failure), key);
    EXPECT_LE(found.after, row.fewest);
    EXPECT_LE(found.after, found.before);
  }
}

TEST(Campaign, ThreadsChangeNothingAndShardsAddUp) {
  const gantry::Setup setup = goSetup(lockOrder("b", "a"));
  const auto make = [&] { return load(setup); };
  const auto quiet = [](std::uint64_t, std::uint64_t) {};
  cli::CampaignOptions options;
  options.runs = 700;
  const cli::CampaignResult one = cli::explore(setup, options, make, quiet);
  options.jobs = 3;
  const cli::CampaignResult three = cli::explore(setup, options, make, quiet);
  EXPECT_EQ(one.outcomes, three.outcomes);
  EXPECT_EQ(one.distinct, three.distinct);
  ASSERT_EQ(one.failures.size(), three.failures.size());
  EXPECT_EQ(one.failures[0].run, three.failures[0].run);
  EXPECT_EQ(one.failures[0].schedule, three.failures[0].schedule);
  EXPECT_EQ(one.failures[0].count, three.failures[0].count);

  std::map<std::string, std::uint64_t> sum;
  options.shards = 3;
  for (options.shard = 0; options.shard < 3; ++options.shard)
    for (const auto& [word, count] : cli::explore(setup, options, make, quiet).outcomes)
      sum[word] += count;
  EXPECT_EQ(sum, one.outcomes);

  // One sequence: threads and shards only share the counting.
  sum.clear();
  options.strategy = kDpor;
  for (options.shard = 0; options.shard < 3; ++options.shard)
    for (const auto& [word, count] : cli::explore(setup, options, make, quiet).outcomes)
      sum[word] += count;
  EXPECT_EQ(sum, outcomes(lockOrder("b", "a"), kDpor, 700));
  options.strategy = kRandom;

  options.shards = 1;
  options.shard = 0;
  options.stopFirst = true;
  const cli::CampaignResult first = cli::explore(setup, options, make, quiet);
  EXPECT_EQ(first.runs, one.failures[0].run + 1);
  EXPECT_EQ(first.failures.size(), 1U);
}

}  // namespace
}  // namespace gantry
