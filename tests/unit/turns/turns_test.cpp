// Playing the scheduler: what is asked, taking answers back, and schedules that replay.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "app/files/files.h"
#include "engine/base/prng.h"
#include "engine/catalog/catalog.h"
#include "engine/program/request.h"
#include "engine/turns/game.h"
#include "engine/world/cursor.h"
#include "tests/support/command.h"

namespace gantry {
namespace {

// Locks two locks in both orders: well as long as nobody is preempted between.
constexpr const char* kTwoLocks = R"(package main

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
		b.Lock()
		a.Lock()
		a.Unlock()
		b.Unlock()
		wg.Done()
	}()
	wg.Wait()
}
)";

constexpr const char* kSelect = R"(package main

func main() {
	left, right := make(chan int, 1), make(chan int, 1)
	left <- 1
	right <- 2
	select {
	case <-left:
		println("left")
	case v := <-right:
		println("right", v)
	case left <- 3:
	}
}
)";

constexpr const char* kShared = R"(package main

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
		panic(count)
	}
}
)";

// Many short goroutines made by one: others steal from it.
constexpr const char* kBusy = R"(package main

import "sync"

func work() int {
	n := 0
	for i := 0; i < 20000; i++ {
		n += i % 7
	}
	return n
}

func main() {
	var wg sync.WaitGroup
	for k := 0; k < 2; k++ {
		wg.Add(1)
		go func() {
			for i := 0; i < 12; i++ {
				wg.Add(1)
				go func() {
					work()
					wg.Done()
				}()
			}
			work()
			wg.Done()
		}()
	}
	wg.Wait()
}
)";

Setup setupOf(const std::string& source, bool explored = true, std::uint32_t procs = 4) {
  Setup setup;
  setup.program = "main.go";
  setup.sources = {{"main.go", source}};
  setup.explored = explored;
  setup.procs = procs;
  return setup;
}

// A game with the run it stands at.
class Match {
 public:
  explicit Match(Setup setup) : game(setup.explored), m_setup(std::move(setup)) { play(); }

  void play() {
    recording = std::make_unique<Recording>();
    recording->setup = m_setup;
    Loaded loaded = loadProgram(recording->setup);
    ASSERT_NE(loaded.program, nullptr);
    DirectedRun run(*loaded.program, *recording, game.directions());
    while (run.advance(100)) {
    }
    steps = run.steps();
    game.arrive(recording->decisions, run.turn());
  }
  void choose(std::size_t option) {
    ASSERT_TRUE(game.choose(option));
    play();
  }
  void pass(Pass how) {
    ASSERT_TRUE(game.pass(how));
    play();
  }
  void undo() {
    ASSERT_TRUE(game.undo());
    play();
  }

  // The World at the turn, or at the end.
  [[nodiscard]] World world() const {
    Keyframes keyframes;
    keyframes.extend(recording->events);
    EXPECT_EQ(keyframes.damage(), nullptr);
    return keyframes.last();
  }
  [[nodiscard]] std::string name(std::uint32_t chan) const {
    return std::string(recording->symbols.labelName(world().chans[chan].label));
  }
  [[nodiscard]] std::uint32_t line(PosId pos) const {
    return recording->symbols.position(pos).line;
  }
  [[nodiscard]] const Turn& turn() const { return *game.turn(); }

  // The digest of the run that a ReplayChooser makes of the schedule.
  [[nodiscard]] std::uint64_t replayed() const {
    Recording again;
    again.setup = m_setup;
    const Loaded loaded = loadProgram(again.setup);
    auto decisions =
        m_setup.explored ? parseExplored(game.schedule()) : parseSchedule(game.schedule());
    ReplayChooser chooser =
        ReplayChooser::of({std::move(*decisions), m_setup.explored}, m_setup.seed);
    runToEnd(*loaded.program, again, chooser, {});
    EXPECT_EQ(chooser.divergedAt(), -1);
    return again.digest;
  }

  [[nodiscard]] const Setup& setup() const { return m_setup; }

  Game game;
  std::unique_ptr<Recording> recording;
  std::uint64_t steps = 0;  // of the run

 private:
  Setup m_setup;
};

// Whoever is about to take a second lock is stopped for another.
void playToDeadlock(Match& match) {
  while (match.game.turn()) {
    const Turn& turn = match.turn();
    const bool second =
        turn.kind == ChoiceKind::goOn &&
        turn.options[0].op == static_cast<std::uint8_t>(Op::mutexLock) &&
        (match.line(turn.options[0].pos) == 11 || match.line(turn.options[0].pos) == 18);
    match.choose(second ? turn.options.size() - 1 : 0);
  }
}

TEST(Turns, TheRunStandsWhereItAsks) {
  Match match(setupOf(kTwoLocks));
  ASSERT_TRUE(match.game.turn().has_value());
  EXPECT_EQ(match.recording->events.size(), match.turn().event);
  EXPECT_EQ(match.recording->ending, Ending::running);
  EXPECT_EQ(match.world().events, match.turn().event);
  EXPECT_EQ(match.turn().kind, ChoiceKind::goOn);
  EXPECT_EQ(match.turn().goid, 1U);
}

TEST(Turns, SaysWhoCouldRunAndWhatTheyAreAbout) {
  Match match(setupOf(kTwoLocks));
  match.game.setAsk(Ask::switches);
  ASSERT_TRUE(match.game.pass(Pass::untilSwitch));
  match.play();
  ASSERT_EQ(match.turn().kind, ChoiceKind::nextG);
  EXPECT_FALSE(match.turn().g.valid());
  ASSERT_EQ(match.turn().options.size(), 2U);
  const World world = match.world();
  for (const TurnOption& option : match.turn().options) {
    EXPECT_TRUE(option.fresh);
    EXPECT_EQ(option.goid, world.gs[option.g.v].goid);
    EXPECT_EQ(world.gs[option.g.v].status, GStatus::runnable);
    EXPECT_TRUE(match.recording->symbols.text(option.function).starts_with("main.main.func"));
  }
  EXPECT_TRUE(match.turn().options[0].usual);
  EXPECT_FALSE(match.turn().options[1].usual);
  const std::uint32_t second = match.turn().options[1].goid;
  match.game.setAsk(Ask::steps);
  match.choose(1);
  // It runs, and is asked about before its first lock.
  ASSERT_EQ(match.turn().kind, ChoiceKind::goOn);
  EXPECT_EQ(match.turn().goid, second);
  EXPECT_EQ(match.turn().options[0].goid, second);
  EXPECT_EQ(match.turn().options[0].op, static_cast<std::uint8_t>(Op::mutexLock));
}

TEST(Turns, ADeadlockThatTheUsualRunDoesNotShow) {
  Match usual(setupOf(kTwoLocks));
  usual.pass(Pass::toEnd);
  EXPECT_EQ(usual.recording->ending, Ending::exited);

  Match match(setupOf(kTwoLocks));
  playToDeadlock(match);
  EXPECT_EQ(match.recording->ending, Ending::fatal);
  EXPECT_EQ(match.replayed(), match.recording->digest);
  // Back before the last choice, and on as usual: no deadlock any more, once enough is undone.
  std::size_t undone = 0;
  while (match.recording->ending != Ending::exited) {
    ++undone;
    for (std::size_t i = 0; i < undone && match.game.undo(); ++i) {
    }
    match.play();
    match.pass(Pass::toEnd);
    ASSERT_EQ(match.replayed(), match.recording->digest);
    match.undo();
    if (undone > 20) FAIL() << "nothing was taken back";
    match.pass(Pass::toEnd);
  }
}

TEST(Turns, UndoIsTheRunBefore) {
  Match match(setupOf(kTwoLocks));
  std::vector<std::pair<std::uint64_t, std::uint64_t>> passed;  // event and digest
  for (int i = 0; i < 6 && match.game.turn(); ++i) {
    passed.emplace_back(match.turn().event, digest(match.world()));
    match.choose(match.turn().options.size() - 1);
  }
  ASSERT_EQ(passed.size(), match.game.taken().size());
  while (!passed.empty()) {
    match.undo();
    EXPECT_EQ(match.turn().event, passed.back().first);
    EXPECT_EQ(digest(match.world()), passed.back().second);
    passed.pop_back();
  }
  EXPECT_FALSE(match.game.undo());
}

TEST(Turns, WhatWasTakenBackIsAskedAgainWhateverIsAskedNow) {
  Match match(setupOf(kTwoLocks));
  const std::uint64_t event = match.turn().event;
  match.choose(0);
  match.game.setAsk(Ask::switches);
  match.undo();
  EXPECT_EQ(match.turn().event, event);
}

TEST(Turns, APrefixIsThePrefixOfTheRun) {
  Match match(setupOf(kTwoLocks));
  match.choose(1);
  match.choose(0);
  const std::unique_ptr<Recording> before = std::move(match.recording);
  match.choose(1);
  ASSERT_GT(match.recording->events.size(), before->events.size());
  for (std::size_t n = 0; n < before->events.size(); ++n)
    ASSERT_EQ(match.recording->events[n], before->events[n]) << n;
}

TEST(Turns, CasesOfASelectThatAreReady) {
  Match match(setupOf(kSelect));
  ASSERT_EQ(match.turn().kind, ChoiceKind::selectCase);
  EXPECT_EQ(match.line(match.turn().pos), 7U);
  ASSERT_EQ(match.turn().options.size(), 2U);  // `left` is full
  EXPECT_EQ(match.turn().options[0].number, 0U);
  EXPECT_EQ(match.turn().options[1].number, 1U);
  EXPECT_EQ(match.name(match.turn().options[1].object), "right");
  EXPECT_EQ(match.turn().options[1].op, static_cast<std::uint8_t>(Op::recv));
  match.choose(1);
  EXPECT_FALSE(match.game.turn().has_value());
  EXPECT_EQ(match.replayed(), match.recording->digest);
}

TEST(Turns, AccessesToMemoryAreAskedAboutWhenWanted) {
  Match match(setupOf(kShared));
  match.game.setAsk(Ask::everything);
  match.pass(Pass::once);
  // The first who runs is stopped after it has read count, before it writes it.
  bool stopped = false;
  while (match.game.turn()) {
    const bool isFirst = match.turn().kind == ChoiceKind::stretch && match.turn().goid != 1;
    match.choose(isFirst && !std::exchange(stopped, true) ? 2 : 0);
    if (stopped && match.game.turn() && match.turn().kind == ChoiceKind::goOn) match.choose(1);
  }
  EXPECT_EQ(match.replayed(), match.recording->digest);
  EXPECT_TRUE(stopped);
}

TEST(Turns, AThiefsVictimOnSeveralPs) {
  Match match(setupOf(kBusy, false, 4));
  std::size_t steals = 0;
  while (match.game.turn() && steals < 8) {
    const Turn& turn = match.turn();
    ASSERT_EQ(turn.kind, ChoiceKind::stealOrder);
    EXPECT_EQ(std::ranges::count_if(turn.options, &TurnOption::usual), 1);
    const World world = match.world();
    const TurnOption option = *std::ranges::find(turn.options, false, &TurnOption::usual);
    EXPECT_NE(option.p, turn.p);
    if (option.loot == Loot::queue) {
      EXPECT_EQ(option.number, (world.ps[option.p.v].ringSize() + 1) / 2);
    }
    const std::uint64_t event = turn.event;
    match.choose(static_cast<std::size_t>(
        &*std::ranges::find(turn.options, option.pick, &TurnOption::pick) - turn.options.data()));
    ++steals;
    if (option.loot != Loot::queue) continue;
    // The next event but carriers is the theft that was chosen.
    std::uint64_t n = event;
    while (match.recording->events[n].kind() == Kind::Time) ++n;
    EXPECT_EQ(match.recording->events[n].kind(), Kind::Steal);
    EXPECT_EQ(match.recording->events[n].a(), option.p.v);
  }
  EXPECT_GT(steals, 0U);
  if (match.game.turn()) match.pass(Pass::toEnd);
  EXPECT_EQ(match.recording->ending, Ending::exited);
  EXPECT_EQ(match.replayed(), match.recording->digest);
}

TEST(Turns, LettingTheRuntimeChooseIsTheUsualRun) {
  for (const bool explored : {true, false}) {
    Match match(setupOf(kBusy, explored));
    if (match.game.turn()) match.pass(Pass::once);
    if (match.game.turn()) match.pass(Pass::untilSwitch);
    if (match.game.turn()) match.pass(Pass::toEnd);
    Recording usual;
    usual.setup = setupOf(kBusy, explored);
    const Loaded loaded = loadProgram(usual.setup);
    ReplayChooser chooser = ReplayChooser::of({{}, explored}, usual.setup.seed);
    runToEnd(*loaded.program, usual, chooser, {});
    EXPECT_EQ(match.recording->digest, usual.digest);
    EXPECT_EQ(match.recording->decisions, usual.decisions);
  }
}

TEST(Turns, AnyGameReplays) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    Match match(setupOf(seed % 2 == 0 ? kTwoLocks : kShared, true));
    match.game.setAsk(seed % 3 == 0 ? Ask::everything : Ask::steps);
    Prng prng(seed);
    for (int i = 0; i < 25 && match.game.turn(); ++i) {
      if (prng.below(5) == 0 && match.game.taken().size() > 1) {
        match.undo();
      } else {
        match.choose(prng.below(static_cast<std::uint32_t>(match.turn().options.size())));
      }
    }
    if (match.game.turn()) match.pass(Pass::toEnd);
    EXPECT_EQ(match.replayed(), match.recording->digest) << seed;
  }
}

TEST(Turns, TheCommandLineMakesTheSameRun) {
  Match match(setupOf(kTwoLocks));
  playToDeadlock(match);
  const test::TemporaryFolder folder;
  test::writeFile(folder.file("main.go"), kTwoLocks);
  const test::Finished run =
      test::gantry({"run", folder.file("main.go"), "--replay", match.game.schedule(), "--record",
                    folder.file("run.gantry")});
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.err.find("all goroutines are asleep - deadlock!"), std::string::npos);
  const auto opened = openRecording(folder.file("run.gantry"));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->digest, match.recording->digest);
}

TEST(Turns, ARunThatWasStoppedOnTheWayIsTakenBackWhole) {
  Match match(setupOf(kTwoLocks));
  match.choose(1);
  match.choose(1);
  const std::uint64_t event = match.turn().event;
  const std::size_t made = match.recording->decisions.size();
  ASSERT_TRUE(match.game.choose(0));
  match.game.arrive({match.recording->decisions[0]}, std::nullopt);  // somebody pressed Stop
  match.undo();
  EXPECT_EQ(match.turn().event, event);
  EXPECT_EQ(match.recording->decisions.size(), made);
}

TEST(Turns, ASavedGameGoesOnAsUsual) {
  Match match(setupOf(kTwoLocks));
  match.choose(1);
  match.choose(1);
  ASSERT_TRUE(match.game.turn().has_value());
  const test::TemporaryFolder folder;
  test::writeFile(folder.file("main.go"), kTwoLocks);
  ASSERT_TRUE(saveRecording(*match.recording, folder.file("game.gantry")));
  const auto saved = openRecording(folder.file("game.gantry"));
  ASSERT_TRUE(saved);
  EXPECT_TRUE(saved->damage.empty()) << saved->damage;
  EXPECT_EQ(saved->events.size(), match.turn().event);
  const test::Finished run =
      test::gantry({"run", folder.file("main.go"), "--replay", folder.file("game.gantry"),
                    "--record", folder.file("run.gantry")});
  EXPECT_EQ(run.status, 0) << run.err;
  match.pass(Pass::toEnd);
  const auto opened = openRecording(folder.file("run.gantry"));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->digest, match.recording->digest);
}

void expectSame(const Recording& a, const Recording& b) {
  ASSERT_EQ(a.events.size(), b.events.size());
  for (std::size_t n = 0; n < a.events.size(); ++n) ASSERT_EQ(a.events[n], b.events[n]);
  EXPECT_EQ(a.decisions, b.decisions);
  EXPECT_EQ(a.digest, b.digest);
}

// From every turn with every sort of question, explored or by the seed.
TEST(Turns, ARunHeldBeforeATurnGoesOnAsANewOne) {
  for (const char* source : {kTwoLocks, kBusy})
    for (const bool explored : {true, false}) {
      Match match(setupOf(source, explored, 2));
      std::size_t option = 0;
      for (int n = 0; n < 30 && match.game.turn(); ++n) {
        match.game.setAsk(static_cast<Ask>(1 + n / 3 % 3));
        Recording recording;
        recording.setup = match.setup();
        const Loaded loaded = loadProgram(recording.setup);
        DirectedRun held(*loaded.program, recording,
                         {.given = match.recording->decisions, .ask = Ask::never});
        while (held.advanceTo(match.steps - 1, 7)) {
        }
        EXPECT_EQ(held.steps(), match.steps - 1);
        EXPECT_LE(recording.events.size(), match.recording->events.size());
        if (!recording.decisions.empty()) {
          EXPECT_FALSE(held.redirect({}));
        }
        option = (option + 1) % match.turn().options.size();
        n % 5 == 4 ? match.pass(Pass::untilSwitch) : match.choose(option);
        ASSERT_TRUE(held.redirect(match.game.directions()));
        while (held.advance(100)) {
        }
        ASSERT_EQ(held.turn().has_value(), match.game.turn().has_value());
        if (held.turn()) {
          EXPECT_EQ(held.turn()->event, match.turn().event);
          EXPECT_FALSE(held.redirect(match.game.directions())) << "it stands in a turn";
        }
        expectSame(recording, *match.recording);
      }
    }
}

TEST(Turns, StartAgain) {
  Match match(setupOf(kTwoLocks));
  const std::uint64_t event = match.turn().event;
  EXPECT_FALSE(match.game.startAgain());
  match.choose(0);
  match.choose(0);
  EXPECT_TRUE(match.game.startAgain());
  match.play();
  EXPECT_EQ(match.turn().event, event);
  EXPECT_TRUE(match.game.taken().empty());
}

}  // namespace
}  // namespace gantry
