// The scheduler by itself: boot, deadlock, syscalls and hand-off, preemption, stealing, locked
// threads, GOMAXPROCS and the limit of threads. Orders of real programs: unit/coro.
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/sim/simulation.h"
#include "engine/world/cursor.h"
#include "engine/world/fold.h"
#include "tests/support/script_program.h"

namespace gantry {
namespace {

struct Run {
  Recording recording;
  Keyframes keyframes;
  std::string out;
  std::vector<Reply> replies;  // to main's requests
  std::uint64_t liveDigest = 0;

  std::uint64_t count(Kind kind) const {
    std::uint64_t n = 0;
    for (std::size_t i = 0; i < recording.events.size(); ++i)
      if (recording.events[i].kind() == kind) ++n;
    return n;
  }
  const World& world() const { return keyframes.last(); }
};

std::unique_ptr<Run> run(const Setup& setup, const ScriptProgram::Main& main) {
  auto run = std::make_unique<Run>();
  run->recording.setup = setup;
  ScriptProgram program(main, &run->replies);
  SeededChooser chooser(setup.seed);
  runToEnd(program, run->recording, chooser,
           {.record = true, .output = [&](int, std::string_view text) { run->out += text; }});
  run->keyframes.extend(run->recording.events);
  EXPECT_EQ(run->keyframes.damage(), nullptr);
  EXPECT_EQ(digest(run->world()), run->recording.digest) << "folded differs from live";
  return run;
}

Setup procs(std::uint32_t n) {
  gantry::Setup setup;
  setup.procs = n;
  return setup;
}

// go-semantics 0.1
TEST(Boot, MachineWhenMainStarts) {
  const auto r = run(procs(1), [] { return std::vector<Request>{}; });
  const World& w = r->world();
  EXPECT_EQ(w.ps[0].schedtick, 4u);
  ASSERT_EQ(w.gs.size(), 5u);
  for (std::uint32_t i = 0; i < 5; ++i) EXPECT_EQ(w.gs[i].goid, i + 1);
  EXPECT_EQ(w.gs[1].reason, WaitReason::forceGcIdle);
  EXPECT_EQ(w.gs[2].reason, WaitReason::gcSweepWait);
  EXPECT_EQ(w.gs[3].reason, WaitReason::gcScavengeWait);
  EXPECT_EQ(w.ps[0].runnext, GId(4)) << "the finalizer goroutine";
  ASSERT_EQ(w.ms.size(), 3u);
  EXPECT_EQ(w.ms[1].state, MState::sysmon);
  EXPECT_EQ(w.ms[2].state, MState::idle);
  EXPECT_EQ(r->recording.ending, Ending::exited);
}

TEST(Boot, OtherPsAreIdleLowestOnTop) {
  const auto r = run(procs(4), [] { return std::vector<Request>{}; });
  EXPECT_EQ(r->world().pidle, (std::vector<std::uint16_t>{3, 2, 1}));
}

// 2.13
TEST(Deadlock, SaysWhoWaits) {
  const auto r = run(procs(2), [] {
    return std::vector<Request>{ask(Op::makeChan), go({ask(Op::recv, 0)}), ask(Op::sleep, 0, 1000),
                                ask(Op::recv, 0)};
  });
  EXPECT_EQ(r->recording.ending, Ending::fatal);
  EXPECT_EQ(r->recording.exitCode, 2u);
  EXPECT_TRUE(
      r->out.starts_with("fatal error: all goroutines are asleep - deadlock!\n\n"
                         "goroutine 1 [chan receive]:\n"))
      << r->out;
  EXPECT_NE(r->out.find("goroutine 6 [chan receive]:"), std::string::npos);
}

TEST(Deadlock, MainLeftByGoexit) {
  const auto r = run(procs(1), [] { return std::vector<Request>{ask(Op::goexit)}; });
  EXPECT_EQ(r->out, "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n");
}

TEST(Deadlock, NotWhileATimerIsSet) {
  const auto r = run(procs(1), [] { return std::vector<Request>{ask(Op::sleep, 0, 1'000'000)}; });
  EXPECT_EQ(r->recording.ending, Ending::exited);
  EXPECT_EQ(r->world().now / 1000, 1150u) << "an idle P wakes 150 us late";
}

// A ticker that nobody waits on is in no heap (5.4), so it keeps nobody alive.
TEST(Deadlock, DespiteATickerNobodyReads) {
  const auto r = run(procs(1), [] {
    return std::vector<Request>{ask(Op::newTicker, 0, 1000), ask(Op::makeChan), ask(Op::recv, 1)};
  });
  EXPECT_EQ(r->recording.ending, Ending::fatal);
}

// 2.8, 2.10: sysmon takes the P of a long system call; the G comes back by the global queue.
TEST(Syscall, LongOneIsRetaken) {
  const auto r = run(procs(1), [] {
    return std::vector<Request>{go({compute(100'000)}), ask(Op::syscall, 0, 2'000'000)};
  });
  EXPECT_GE(r->count(Kind::Retake), 1u);
  EXPECT_EQ(r->recording.ending, Ending::exited);
}

TEST(Syscall, FastOneKeepsItsP) {
  const auto r = run(procs(1), [] { return std::vector<Request>{ask(Op::syscall, 0, 300)}; });
  EXPECT_EQ(r->count(Kind::Retake), 0u);
  EXPECT_EQ(r->world().ps[0].schedtick, 4u);
}

TEST(Syscall, BlockingOneHandsOffAtOnce) {
  Request blocking = ask(Op::syscall, 0, 1'000'000);
  blocking.flags = Request::kBlocking;
  const auto r = run(procs(1), [&] { return std::vector<Request>{go({compute(1000)}), blocking}; });
  EXPECT_EQ(r->count(Kind::Handoff), 1u);
  EXPECT_EQ(r->count(Kind::Retake), 0u);
}

// 2.8, 2.9: a hog is stopped in the middle of its computing, which goes on afterwards.
TEST(Preempt, HogGivesWay) {
  const auto r = run(procs(1), [] {
    return std::vector<Request>{ask(Op::makeChan), go({ask(Op::close, 0)}), compute(100'000'000),
                                ask(Op::recv, 0)};
  });
  EXPECT_EQ(r->recording.ending, Ending::exited);
  EXPECT_GE(r->world().totals.preemptions, 1u);
  const G& main = r->world().gs[0];
  EXPECT_GE(main.ran + r->world().now - main.since, 100'000'000u) << "it computed all of it";
}

// 0.1: with more Ps, other threads were at work before main.main; with one, no seed changes it.
TEST(Boot, TicksBeforeMainDifferWithMorePs) {
  std::set<std::uint32_t> ticks;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    gantry::Setup setup = procs(1);
    setup.seed = seed;
    const auto empty = [] { return std::vector<Request>{}; };
    EXPECT_EQ(run(setup, empty)->world().ps[0].schedtick, 4u);
    setup.procs = 2;
    ticks.insert(run(setup, empty)->world().ps[0].schedtick);
  }
  EXPECT_THAT(ticks, testing::ElementsAre(1, 2, 3, 4, 5));
}

// cpus.cpp: two Ps at work are twice as fast as one, but not for a moment when their Ms share one
// processor; later they are, always.
TEST(Processors, AreSharedForAWhile) {
  const auto took = [](std::uint64_t seed, std::uint64_t ns) {
    gantry::Setup setup = procs(2);
    setup.seed = seed;
    const auto r = run(setup, [&] {
      return std::vector<Request>{ask(Op::makeChan), go({compute(ns), ask(Op::close, 0)}),
                                  compute(ns), ask(Op::recv, 0)};
    });
    EXPECT_EQ(r->recording.ending, Ending::exited) << seed;
    return r->world().now;
  };
  int shared = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    shared += took(seed, 200'000) >= 400'000 ? 1 : 0;
    EXPECT_LT(took(seed, 100'000'000), 140'000'000u) << seed;
  }
  EXPECT_GT(shared, 10);
  EXPECT_LT(shared, 40);
}

// 2.4
TEST(Steal, WorkSpreadsOverPs) {
  const auto r = run(procs(4), [] {
    std::vector<Request> main{ask(Op::makeSync, 0, static_cast<int>(SyncKind::waitgroup))};
    main.back().shown = 0;
    main.push_back(ask(Op::wgAdd, 0, 40));
    for (int i = 0; i < 40; ++i) main.push_back(go({compute(1'000'000), ask(Op::wgAdd, 0, -1)}));
    main.push_back(ask(Op::wgWait, 0));
    return main;
  });
  EXPECT_GT(r->world().totals.steals, 0u);
  EXPECT_LT(r->world().now, 14'000'000u) << "40 ms of computing on four Ps";
}

// 2.11
TEST(LockThread, RunsOnItsMOnly) {
  const auto r = run(procs(2), [] {
    std::vector<Request> locked{ask(Op::lockThread)};
    for (int i = 0; i < 20; ++i) locked.push_back(ask(Op::gosched));
    locked.push_back(ask(Op::unlockThread));
    return std::vector<Request>{go(locked), compute(1000), ask(Op::gosched),
                                ask(Op::sleep, 0, 5'000'000)};
  });
  EXPECT_EQ(r->recording.ending, Ending::exited);
}

TEST(LockThread, EndingLockedEndsTheThread) {
  const auto r = run(procs(2), [] {
    return std::vector<Request>{go({ask(Op::lockThread)}), ask(Op::sleep, 0, 1'000'000)};
  });
  EXPECT_EQ(r->recording.ending, Ending::exited);
  EXPECT_EQ(r->count(Kind::MExit), 1u);
}

// 2.12
TEST(Gomaxprocs, ChangesWhileRunning) {
  const auto r = run(procs(4), [] {
    std::vector<Request> main;
    for (int i = 0; i < 30; ++i) main.push_back(go({compute(3'000'000)}));
    main.push_back(compute(500'000));
    main.push_back(ask(Op::gomaxprocs, 0, 1));
    main.push_back(compute(500'000));
    main.push_back(ask(Op::gomaxprocs, 0, 6));
    main.push_back(ask(Op::sleep, 0, 60'000'000));
    return main;
  });
  EXPECT_EQ(r->recording.ending, Ending::exited);
  EXPECT_EQ(r->replies[31].word, 4u) << "the setting before";
  EXPECT_EQ(r->replies[33].word, 1u);
  EXPECT_EQ(r->world().gomaxprocs, 6u);
  EXPECT_EQ(r->world().totals.liveGs, 1u) << "nobody was lost";
}

// Fewer Ms than Ps: some Ps have no M, and everything still gets done.
TEST(Threads, LimitLeavesPsIdle) {
  for (const std::uint32_t threads : {1u, 2u, 3u, 5u}) {
    gantry::Setup setup = procs(8);
    setup.threads = threads;
    const auto r = run(setup, [] {
      std::vector<Request> main;
      for (int i = 0; i < 50; ++i)
        main.push_back(go({compute(100'000), ask(Op::syscall, 0, 50'000), ask(Op::gosched)}));
      main.push_back(ask(Op::sleep, 0, 100'000'000));
      return main;
    });
    EXPECT_EQ(r->recording.ending, Ending::exited);
    EXPECT_LE(r->world().ms.size(), threads);
    EXPECT_EQ(r->world().totals.liveGs, 1u);
  }
}

TEST(Limits, TimeAndEvents) {
  gantry::Setup setup = procs(1);
  setup.maxTime = 1'000'000;
  const auto forever = [] {
    std::vector<Request> main(100'000, compute(1000));
    return main;
  };
  EXPECT_EQ(run(setup, forever)->recording.ending, Ending::limit);
  setup.maxTime = kNever;
  setup.maxEvents = 30;
  const auto events = [] { return std::vector<Request>(1000, ask(Op::gosched)); };
  EXPECT_EQ(run(setup, events)->recording.ending, Ending::limit);
}

// The machine has room for so many buffered values; a recording that wants more is damaged.
TEST(Limits, BuffersOfChannels) {
  const auto r = run(procs(1), [] {
    return std::vector<Request>{ask(Op::makeChan, 0, 1000),
                                ask(Op::makeChan, 0, std::int64_t{kMostCells} - 999)};
  });
  EXPECT_EQ(r->recording.ending, Ending::limit);
  EXPECT_EQ(r->out, "");
  World w = r->world();
  const Event whole = Event::make(Kind::ChanMake, 0, MId(0), 0, std::uint32_t{kMostCells}, 0);
  const char* const broken = fold(w, whole);
  ASSERT_NE(broken, nullptr);
  EXPECT_NE(std::string_view(broken).find("2^25 values"), std::string_view::npos) << broken;
}

// How long it may compute, as a body finds it each time it goes on; it asks for `requests`.
class Watch final : public Body {
 public:
  using Allowed = std::vector<std::pair<std::uint64_t, std::uint64_t>>;
  Watch(std::vector<Request> requests, Allowed& allowed)
      : m_script(new Script(std::move(requests))), m_allowed(allowed) {}
  void resume(const Reply& reply, Request& request) override {
    m_allowed.emplace_back(request.strictNs, request.budgetNs);
    m_script->resume(reply, request);
  }
  void destroy() override {
    m_script->destroy();
    delete this;
  }

 private:
  Script* m_script;
  Allowed& m_allowed;
};

// What main is allowed on its way through `requests`, up to its end.
Watch::Allowed allowed(const Setup& setup, std::vector<Request> requests) {
  struct Watched final : Program {
    std::vector<Request> requests;
    Watch::Allowed allowed;
    [[nodiscard]] std::string name() const override { return "watched"; }
    Body* start(Env&) override { return new Watch(requests, allowed); }
    [[nodiscard]] bool sharesMemory() const override { return true; }
  };
  Watched program;
  program.requests = std::move(requests);
  Recording recording;
  recording.setup = setup;
  SeededChooser chooser(0);
  runToEnd(program, recording, chooser, {});
  return program.allowed;
}

TEST(Budget, UpToTheNextInTheQueueOfTime) {
  gantry::Setup setup = procs(1);
  setup.cost = "sysmonMin = 20000\nsysmonLate = 0\ntimeNow = 50";
  setup.quantumNs = 200;
  // sysmon (M1) looks at 20 us, main is on M0: at one instant main comes first.
  const auto some = allowed(setup, {compute(5'000), ask(Op::now), compute(14'900)});
  EXPECT_EQ(some,
            (Watch::Allowed{{20'001, 20'001}, {15'001, 15'001}, {14'951, 14'951}, {51, 200}}));
  // The call's own cost goes past sysmon's look: others come first.
  setup.quantumNs = 0;
  const auto none = allowed(setup, {compute(19'990), ask(Op::now)});
  ASSERT_EQ(none.size(), 3u);
  EXPECT_EQ(none[2], (std::pair<std::uint64_t, std::uint64_t>(0, 0)));
}

TEST(Budget, NobodyElseAndTheLimitOfTime) {
  gantry::Setup setup = procs(1);
  setup.threads = 1;  // no sysmon
  EXPECT_EQ(allowed(setup, {})[0].second, 10'000'000u) << "control comes back all the same";
  setup.maxTime = 3'000;
  EXPECT_EQ(allowed(setup, {})[0].second, 3'001u);
  const auto late = allowed(setup, {compute(2'900), compute(50), compute(50)});
  EXPECT_EQ(late[1].first, 101u);
  EXPECT_EQ(late[3], (std::pair<std::uint64_t, std::uint64_t>(1, 200))) << "it can always go on";
}

// Decision 2: the same setup, the same events; a recording's picks replayed, the same again.
TEST(Determinism, SameSetupSameEvents) {
  const auto main = [] {
    std::vector<Request> requests;
    for (int i = 0; i < 64; ++i)
      requests.push_back(go({compute(20'000), ask(Op::gosched), compute(10'000)}));
    requests.push_back(ask(Op::sleep, 0, 5'000'000));
    return requests;
  };
  gantry::Setup setup = procs(4);
  setup.seed = 7;
  const auto first = run(setup, main);
  const auto second = run(setup, main);
  EXPECT_EQ(first->recording.digest, second->recording.digest);
  EXPECT_EQ(first->recording.decisions, second->recording.decisions);
  EXPECT_FALSE(first->recording.decisions.empty());

  Recording replayed;
  replayed.setup = setup;
  ScriptProgram program(main);
  ReplayChooser chooser(first->recording.decisions, 99);
  runToEnd(program, replayed, chooser, {});
  EXPECT_EQ(replayed.digest, first->recording.digest);
  EXPECT_EQ(chooser.divergedAt(), -1);

  setup.seed = 8;
  EXPECT_NE(run(setup, main)->recording.digest, first->recording.digest);
}

}  // namespace
}  // namespace gantry
