// Waiting for the network: who makes a goroutine ready, who finds it, and what is the end when
// nobody ever will. 2.3 steps 10 and 16, 2.8.
#include <gtest/gtest.h>

#include "engine/sim/simulation.h"
#include "engine/trace/outside_limits.h"
#include "engine/world/cursor.h"
#include "engine/world/fold.h"
#include "tests/support/script_program.h"

namespace gantry {
namespace {

constexpr std::uint32_t kFirst = 5;  // slot of the first goroutine that main starts

Request netWait(TimeNs deadline = kNever) {
  return ask(Op::netWait, kNoObject, static_cast<std::int64_t>(deadline));
}

struct Ran {
  Recording recording;
  Keyframes keyframes;

  [[nodiscard]] const World& world() const { return keyframes.last(); }
  [[nodiscard]] std::size_t waits() const {
    std::size_t n = 0;
    for (std::size_t i = 0; i < recording.events.size(); ++i) {
      const Event e = recording.events[i];
      if (e.kind() == Kind::Park && e.a() == static_cast<std::uint32_t>(WaitReason::ioWait)) ++n;
    }
    return n;
  }
};

Ran run(std::uint32_t procs, const ScriptProgram::Main& main, std::uint64_t seed = 0) {
  Ran run;
  run.recording.setup.procs = procs;
  run.recording.setup.seed = seed;
  run.recording.setup.maxTime = 10'000'000'000;
  ScriptProgram program(main);
  SeededChooser chooser(seed);
  runToEnd(program, run.recording, chooser, {.record = true, .output = {}});
  run.keyframes.extend(run.recording.events);
  EXPECT_EQ(run.keyframes.damage(), nullptr);
  EXPECT_EQ(digest(run.world()), run.recording.digest) << "folded differs from live";
  return run;
}

TEST(Netpoll, WhoIsMadeReadyGoesOn) {
  for (const std::uint32_t procs : {1U, 2U, 4U}) {
    const Ran r = run(procs, [] {
      return std::vector<Request>{ask(Op::makeChan), go({netWait(), ask(Op::close, 0)}),
                                  ask(Op::sleep, 0, 100'000), ask(Op::netReady, kFirst),
                                  ask(Op::recv, 0)};
    });
    EXPECT_EQ(r.recording.ending, Ending::exited) << procs;
    EXPECT_EQ(r.waits(), 1U);
    EXPECT_LT(r.world().now, 1'000'000U) << "the poller is woken at once";
  }
}

TEST(Netpoll, WhoIsReadyBeforeItWaitsDoesNotWait) {
  const Ran r = run(1, [] {
    return std::vector<Request>{ask(Op::makeChan), go({netWait(), ask(Op::close, 0)}),
                                ask(Op::netReady, kFirst), ask(Op::netReady, kFirst),
                                ask(Op::recv, 0)};
  });
  EXPECT_EQ(r.recording.ending, Ending::exited);
  EXPECT_EQ(r.waits(), 0U);
}

TEST(Netpoll, ADeadlineEndsTheWait) {
  const Ran r = run(2, [] { return std::vector<Request>{netWait(5'000'000)}; });
  EXPECT_EQ(r.recording.ending, Ending::exited);
  EXPECT_GE(r.world().now, 5'000'000U);
  EXPECT_LT(r.world().now, 7'000'000U);
}

TEST(Netpoll, TimersGoOnWhileSomebodyWaits) {
  const Ran r = run(2, [] {
    return std::vector<Request>{go({netWait()}), ask(Op::sleep, 0, 1'000'000),
                                ask(Op::sleep, 0, 1'000'000)};
  });
  EXPECT_EQ(r.recording.ending, Ending::exited);
  EXPECT_GE(r.world().now, 2'000'000U);
}

// All Ms are busy: sysmon looks into the poller when 10 ms have passed, as Go's does.
TEST(Netpoll, SysmonLooksForOthers) {
  std::vector<Reply> replies;
  const Ran r = run(1, [&] {
    return std::vector<Request>{go({netWait(), ask(Op::now), ask(Op::now)}, &replies),
                                ask(Op::gosched), ask(Op::netReady, kFirst), compute(90'000'000)};
  });
  EXPECT_EQ(r.recording.ending, Ending::exited);
  ASSERT_GE(replies.size(), 2U);
  EXPECT_GE(replies[1].word, 10'000'000U);
  EXPECT_LT(replies[1].word, 60'000'000U);
}

// With a seed there may be fewer processors than Ms: the M in the poller then waits for one on its
// way back, and is woken, or given an earlier deadline, meanwhile.
TEST(Netpoll, TheMThatComesBackMayWaitForAProcessor) {
  constexpr std::uint32_t kGs = 6;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    const Ran r = run(
        static_cast<std::uint32_t>(2 + seed % 6),
        [] {
          std::vector<Request> all{
              ask(Op::makeSync, kNoObject, static_cast<std::int64_t>(SyncKind::waitgroup)),
              ask(Op::wgAdd, 0, kGs)};
          for (std::uint32_t g = 0; g < kGs; ++g) {
            std::vector<Request> waits;
            for (TimeNs n = 0; n < 8; ++n) {
              waits.push_back(netWait(n % 3 == 0 ? 50'000 * (n + 1) : kNever));
              waits.push_back(compute(1000 * (g + 1)));
            }
            waits.push_back(ask(Op::wgAdd, 0, -1));
            all.push_back(go(std::move(waits)));
          }
          for (int n = 0; n < 60; ++n) {
            for (std::uint32_t g = 0; g < kGs; ++g) all.push_back(ask(Op::netReady, kFirst + g));
            all.push_back(n % 2 == 0 ? ask(Op::sleep, 0, 7000) : compute(3000));
          }
          all.push_back(ask(Op::wgWait, 0));
          return all;
        },
        seed);
    ASSERT_EQ(r.recording.ending, Ending::exited) << seed;
  }
}

// Go would wait on, and does not call it a deadlock.
TEST(Netpoll, WhenNobodyIsLeftTheRunEnds) {
  for (const std::uint32_t procs : {1U, 3U}) {
    const Ran alone = run(procs, [] { return std::vector<Request>{netWait()}; });
    EXPECT_EQ(alone.recording.ending, Ending::limit);
    EXPECT_EQ(alone.recording.limit, kNetworkLimit);
    const Ran two = run(procs, [] {
      return std::vector<Request>{ask(Op::makeChan), go({netWait()}), go({netWait(1'000'000)}),
                                  ask(Op::recv, 0)};
    });
    EXPECT_EQ(two.recording.limit, kNetworkLimit);
    EXPECT_GE(two.world().now, 1'000'000U) << "not before the deadline of the other";
  }
}

}  // namespace
}  // namespace gantry
