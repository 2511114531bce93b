// The lecture's rows as Go programs: each ends as its row says, also those that must fail.
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "engine/choice/chooser.h"
#include "engine/sim/simulation.h"

namespace gantry {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

struct Ran {
  Recording recording;
  std::string out;
  std::string err;
  std::vector<std::string> messages;
  TimeNs time = 0;

  [[nodiscard]] std::size_t count(Kind kind) const {
    std::size_t n = 0;
    for (std::size_t i = 0; i < recording.events.size(); ++i)
      if (recording.events[i].kind() == kind) ++n;
    return n;
  }
};

void run(Ran& ran, const std::string& program, std::uint32_t procs = 4,
         std::vector<std::string> args = {}, std::uint64_t seed = 0) {
  Setup& setup = ran.recording.setup;
  setup.program = program;
  setup.procs = procs;
  setup.seed = seed;
  setup.args = std::move(args);
  Loaded loaded = loadProgram(setup);
  ran.messages = loaded.messages;
  if (loaded.program == nullptr) return;
  SeededChooser chooser(seed);
  Simulation sim(*loaded.program, ran.recording, chooser,
                 {.record = true, .output = [&](int fd, std::string_view text) {
                    (fd == 2 ? ran.err : ran.out) += text;
                  }});
  while (sim.advance(1 << 20)) {
  }
  ran.time = sim.world().now;
}

TEST(Lecture, EveryRowHasAGoProgram) {
  std::map<std::string, int> rows;
  for (const CatalogRow& row : catalog())
    if (row.kind == ProgramKind::go) ++rows[std::string(row.row)];
  EXPECT_EQ(rows.size(), 14U);
  for (const CatalogRow& row : catalog()) {
    EXPECT_FALSE(row.titleZh.empty()) << row.name;
    EXPECT_FALSE(row.textEn.empty()) << row.name;
    EXPECT_FALSE(row.textZh.empty()) << row.name;
  }
}

TEST(Lecture, L1TwoMachinesTakeHalfTheTime) {
  Ran one, two;
  run(one, "two-queues", 1);
  run(two, "two-queues", 2);
  EXPECT_THAT(one.out, HasSubstr("8 cups"));
  EXPECT_THAT(two.out, HasSubstr("8 cups"));
  EXPECT_GT(one.time * 10, two.time * 17);
}

TEST(Lecture, L2TheGoroutineIsDropped) {
  Ran ran;
  run(ran, "beside-main");
  EXPECT_EQ(ran.recording.exitCode, 0U);
  EXPECT_THAT(ran.out, HasSubstr("goroutine: beat 19"));
  EXPECT_THAT(ran.out, HasSubstr("main: round 10"));
  EXPECT_GT(ran.time, 20'000'000'000U);
}

TEST(Lecture, L3TheQueueOverflows) {
  Ran ran;
  run(ran, "crowd", 4, {"3000"});
  EXPECT_THAT(ran.out, HasSubstr("Ps: 16"));
  EXPECT_THAT(ran.out, HasSubstr("all 3000 have passed the gate"));
  EXPECT_GT(ran.count(Kind::Overflow), 0U);
}

TEST(Lecture, L4TheMapIsNotSafe) {
  int caught = 0;
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    Ran ran;
    run(ran, "unsafe-map", 4, {}, seed);
    if (ran.recording.exitCode == 0) continue;
    ++caught;
    EXPECT_EQ(ran.recording.exitCode, 2U);
    EXPECT_THAT(ran.err, StartsWith("fatal error: concurrent map writes\n"));
  }
  EXPECT_GE(caught, 5);
  Ran alone;
  run(alone, "unsafe-map", 1);
  EXPECT_THAT(alone.out, HasSubstr("199 factorials"));
}

TEST(Lecture, L4UpdatesAreLost) {
  int lost = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Ran ran;
    run(ran, "lost-update", 4, {}, seed);
    if (ran.out.find("lost 0") == std::string::npos) ++lost;
  }
  EXPECT_GE(lost, 8);
  Ran alone;
  run(alone, "lost-update", 1);
  EXPECT_EQ(alone.out, "counted 8000 of 8000; lost 0\n");
}

TEST(Lecture, L5TheLockMakesItSerial) {
  Ran ran;
  run(ran, "locked-map");
  EXPECT_EQ(ran.out, "after 5 s the map holds 199 of 199\n5! = 120\n");
  EXPECT_GT(ran.count(Kind::SemaPark), 190U);
}

TEST(Lecture, L6ChannelsAreQueues) {
  Ran ran;
  run(ran, "channel-basics");
  EXPECT_THAT(ran.out, HasSubstr("filled: len 3 cap 3\nfirst second third\n"));
  EXPECT_THAT(ran.out, HasSubstr("a map: map[Ada:36 Alan:41]\n"));
  EXPECT_THAT(ran.out, HasSubstr("structs: {The Go Book 380} and {Title:Queues Pages:120}\n"));
  EXPECT_THAT(ran.out, HasSubstr("something else: float64\nmet: 7 - len 0 cap 0\n"));
}

TEST(Lecture, L7CloseAndDrain) {
  Ran ran;
  run(ran, "drain");
  EXPECT_THAT(ran.out, HasSubstr("v, ok = 2 true\nv, ok = 0 false\n"));
  EXPECT_THAT(ran.out, HasSubstr("took 3 of 6; left behind: 3\n"));
  EXPECT_THAT(ran.out, HasSubstr("reader 2 woken, ok = false\n"));
}

TEST(Lecture, L8ChannelsGoWrong) {
  Ran closed, never, full, nil;
  run(closed, "send-on-closed");
  EXPECT_EQ(closed.recording.exitCode, 2U);
  EXPECT_THAT(closed.err, StartsWith("panic: send on closed channel\n\ngoroutine "));
  run(never, "never-closed");
  EXPECT_THAT(never.err,
              StartsWith("fatal error: all goroutines are asleep - deadlock!\n\n"
                         "goroutine 1 [chan receive]:\nmain.main()\n\tnever-closed.go:17"));
  run(full, "full-channel");
  EXPECT_THAT(full.out, HasSubstr("sent 2 - len 2 cap 2\n"));
  EXPECT_THAT(full.err, HasSubstr(" [chan send]:\nmain.main.func1()\n\tfull-channel.go:19"));
  run(nil, "nil-channel");
  EXPECT_THAT(nil.out, HasSubstr("nil: true\nin a select the nil channel is never ready\n"));
  EXPECT_THAT(nil.err, HasSubstr("goroutine 1 [chan receive (nil chan)]:\n"));
  for (const Ran* ran : {&never, &full, &nil}) EXPECT_EQ(ran->recording.exitCode, 2U);
}

TEST(Lecture, L9WriterAndReaderSayGoodbye) {
  Ran ran;
  run(ran, "pen-and-eye");
  EXPECT_EQ(ran.out, "read 149 numbers, the mean is below 1000: true\nmain exits\n");
  EXPECT_EQ(ran.recording.exitCode, 0U);
}

TEST(Lecture, L10MoreProcessorsCountFaster) {
  Ran naive, one, two, four;
  run(naive, "count-primes", 1, {"30000"});
  run(one, "prime-workers", 1, {"30000"});
  run(two, "prime-workers", 2, {"30000"});
  run(four, "prime-workers", 4, {"30000"});
  for (const Ran* ran : {&naive, &one, &two, &four})
    EXPECT_EQ(ran->out, "3245 primes up to 30000\n");
  EXPECT_GT(one.time * 10, two.time * 14);
  EXPECT_GT(two.time * 10, four.time * 13);
}

TEST(Lecture, L11TheCompilerKnowsDirections) {
  Ran right, wrong;
  run(right, "directions");
  EXPECT_EQ(right.out, "2\n8\n18\n32\n50\n");
  run(wrong, "wrong-direction");
  EXPECT_THAT(wrong.messages,
              ElementsAre("wrong-direction.go:8:11: invalid operation: cannot receive from "
                          "send-only channel chanIn (variable of type chan<- int)",
                          "wrong-direction.go:12:2: invalid operation: cannot send to "
                          "receive-only channel chanOut (variable of type <-chan int)"));
}

TEST(Lecture, L12SelectChooses) {
  Ran ran;
  run(ran, "choose");
  EXPECT_EQ(ran.out, "drained 5 and 5\n25 primes up to 100\nnobody listens, so work goes on\n");
}

TEST(Lecture, L13PanicsUnwind) {
  Ran saved, lost;
  run(saved, "recovered");
  EXPECT_EQ(saved.out,
            "  last deferred, first run\n  first deferred, last run\n"
            "the goroutine says: recovered: assignment to entry in nil map\nmain goes on\n");
  run(lost, "unrecovered");
  EXPECT_EQ(lost.recording.exitCode, 2U);
  EXPECT_EQ(lost.out, "the goroutine's deferred call runs\n");
  EXPECT_THAT(lost.err, StartsWith("panic: assignment to entry in nil map\n\ngoroutine "));
}

TEST(Lecture, L14EveryPartOfTheSchedulerActs) {
  Ran ran;
  run(ran, "scheduler-walk");
  EXPECT_THAT(ran.out, HasSubstr("5 timers and a locked thread\ndone\n"));
  for (const Kind kind : {Kind::Create, Kind::Steal, Kind::Yield, Kind::SyscallEnter,
                          Kind::LockThread, Kind::TimerFire, Kind::Spin, Kind::MPark})
    EXPECT_GT(ran.count(kind), 0U) << row(kind).name;
}

// As everybody's: the same setup gives the same bytes.
TEST(Lecture, RunsTheSameAgain) {
  for (const CatalogRow& row : catalog()) {
    if (row.kind != ProgramKind::go) continue;
    for (const std::uint32_t procs : {1U, 4U}) {
      Ran first, second;
      run(first, std::string(row.name), procs, {}, 3);
      run(second, std::string(row.name), procs, {}, 3);
      EXPECT_EQ(first.recording.digest, second.recording.digest) << row.name;
      EXPECT_EQ(first.out, second.out) << row.name;
    }
  }
}

}  // namespace
}  // namespace gantry
