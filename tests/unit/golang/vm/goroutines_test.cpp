// Goroutines, channels, locks, collections and limits on the simulated machine.
#include <gtest/gtest.h>

#include "tests/unit/golang/vm/assembler.h"

namespace gantry::golang::test {
namespace {

std::vector<Ins> printInt(int slot) {
  return {abc(Op::print, 0, static_cast<int>(PrintKind::begin)),
          abc(Op::print, slot, static_cast<int>(PrintKind::int_)),
          abc(Op::print, 0, static_cast<int>(PrintKind::newline)),
          abc(Op::print, 0, static_cast<int>(PrintKind::end))};
}
std::vector<Ins> operator+(std::vector<Ins> a, const std::vector<Ins>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

// A producer sends 0..n-1 and closes; main adds up.
Outcome sumOver(const RunOptions& options) {
  Assembler as;
  const int ints = static_cast<int>(as.chanOf(*as.int_).id);
  as.function("main.main", 0, 0, "pssss",
              std::vector<Ins>{ad(Op::loadI, 1, 3), abc(Op::makeChan, 0, 1, ints), ext(-1),
                               abc(Op::mov, 8, 0), abc(Op::go, 5, kNoReg), ext(1),
                               ad(Op::loadI, 4, 0), abc(Op::recvOk, 2, 0, ints), ad(Op::jf, 3, 2),
                               abc(Op::add, 4, 4, 2), ad(Op::jmp, 0, -4)} +
                  printInt(4) + std::vector<Ins>{abc(Op::ret)});
  as.function("main.produce", 0, 1, "ps",
              {ad(Op::loadI, 1, 0), abc(Op::send, 0, 1, ints), abc(Op::incJLtI, 1, 100, -2),
               abc(Op::close, 0), abc(Op::ret)});
  GoProgram program(as.take(), "sum");
  return runSimulated(program, options);
}

TEST(VmGoroutines, ValuesTravel) {
  for (const std::uint32_t procs : {1U, 2U, 4U}) {
    for (const std::uint64_t quantum : {0U, 50U, 200U}) {
      RunOptions options;
      options.procs = procs;
      options.quantumNs = quantum;
      const Outcome outcome = sumOver(options);
      EXPECT_EQ(outcome.out, "4950\n");
      EXPECT_EQ(outcome.exitCode, 0);
    }
  }
}

TEST(VmGoroutines, TheSameRunTwiceIsTheSame) {
  RunOptions options;
  options.procs = 4;
  EXPECT_EQ(sumOver(options).ns, sumOver(options).ns);
}

// Strings travel through a channel's pool while the collector runs.
TEST(VmGoroutines, StringsSurviveOnTheirWay) {
  Assembler as;
  const int texts = static_cast<int>(as.chanOf(*as.string_).id);
  const int gc = as.native("runtime.collect", 0, 0);
  const int a = as.string("number ");
  as.function(
      "main.main", 0, 0, "ppsss",
      {ad(Op::loadI, 3, 10), abc(Op::makeChan, 0, 3, texts), ext(-1), abc(Op::mov, 8, 0),
       abc(Op::go, 5, kNoReg), ext(1), ad(Op::callNative, 5, gc), abc(Op::recvOk, 1, 0, texts),
       ad(Op::jf, 3, 4), abc(Op::print, 0, static_cast<int>(PrintKind::begin)),
       abc(Op::print, 1, static_cast<int>(PrintKind::string)),
       abc(Op::print, 0, static_cast<int>(PrintKind::end)), ad(Op::jmp, 0, -7), abc(Op::ret)});
  as.function("main.produce", 0, 1, "ppspsss",
              {ad(Op::loadI, 5, 'a'), ad(Op::loadStr, 1, a), abc(Op::runeToStr, 3, 5),
               abc(Op::concat, 1, 1, 3), abc(Op::send, 0, 1, texts),
               abc(Op::incJLtI, 5, 'a' + 20, -5), abc(Op::close, 0), abc(Op::ret)});
  GoProgram program(as.take(), "strings");
  std::string want;
  for (char c = 'a'; c < 'a' + 20; ++c) want += std::string("number ") + c;
  EXPECT_EQ(runSimulated(program).out, want);
}

TEST(VmGoroutines, DeadlockIsListedWithFrames) {
  Assembler as;
  const int ints = static_cast<int>(as.chanOf(*as.int_).id);
  as.function("main.main", 0, 0, "ps",
              {ad(Op::loadI, 1, 0), abc(Op::makeChan, 0, 1, ints), ext(-1),
               abc(Op::recv, 1, 0, ints), abc(Op::ret)});
  GoProgram program(as.take(), "deadlock");
  const Outcome outcome = runSimulated(program);
  EXPECT_EQ(outcome.exitCode, 2);
  EXPECT_TRUE(
      outcome.out.starts_with("fatal error: all goroutines are asleep - deadlock!\n\n"
                              "goroutine 1 [chan receive]:\nmain.main()\n\t"))
      << outcome.out;
}

TEST(VmGoroutines, SelectTakesWhatIsReadyAndDefault) {
  Assembler as;
  const int ints = static_cast<int>(as.chanOf(*as.int_).id);
  // c := make(chan int, 1); select { default: print(-1) }; c <- 42; select { case v := <-c: print }
  const std::vector<Ins> select = {abc(Op::select, 3, 1, 1), abc(static_cast<Op>(0), 0, 2, ints),
                                   abc(static_cast<Op>(0), kNoReg)};
  as.function(
      "main.main", 0, 0, "psssp",
      std::vector<Ins>{ad(Op::loadI, 1, 1), abc(Op::makeChan, 0, 1, ints), ext(-1)} + select +
          printInt(3) +
          std::vector<Ins>{ad(Op::loadI, 2, 42), abc(Op::send, 0, 2, ints), ad(Op::loadI, 2, 0)} +
          select + printInt(3) + printInt(2) + std::vector<Ins>{abc(Op::ret)});
  GoProgram program(as.take(), "select");
  EXPECT_EQ(runSimulated(program).out, "-1\n0\n42\n");
}

TEST(VmGoroutines, ALostUpdateHappensAndALockPreventsIt) {
  for (const bool locked : {false, true}) {
    Assembler as;
    as.global("main.n", *as.int_);
    as.global("main.mu", *as.int_);
    const int lock = as.native("sync.mutexLock", 0, 1);
    const int unlock = as.native("sync.mutexUnlock", 0, 1);
    const int sched = as.native("runtime.Gosched", 0, 0);
    const int sleep = as.native("time.Sleep", 0, 1);
    as.function("main.main", 0, 0, "ss",
                std::vector<Ins>{abc(Op::go, 2, kNoReg), ext(1), abc(Op::go, 2, kNoReg), ext(1),
                                 ad(Op::callNative, 2, sched), ad(Op::loadI, 5, 100000000),
                                 ad(Op::callNative, 2, sleep), ad(Op::ldG64, 0, 0)} +
                    printInt(0) + std::vector<Ins>{abc(Op::ret)});
    const std::vector<Ins> hold = {ad(Op::globalAddr, 5, 8), ad(Op::callNative, 2, lock)};
    const std::vector<Ins> release = {ad(Op::globalAddr, 5, 8), ad(Op::callNative, 2, unlock)};
    const std::vector<Ins> add = {ad(Op::ldG64, 0, 0), abc(Op::addI, 0, 0, 1), ad(Op::stG64, 0, 0)};
    std::vector<Ins> code = {ad(Op::loadI, 1, 0)};
    const std::vector<Ins> body = locked ? hold + add + release : add;
    code = code + body;
    code.push_back(abc(Op::incJLtI, 1, 20000, -static_cast<int>(body.size()) - 1));
    code.push_back(abc(Op::ret));
    as.function("main.count", 0, 0, "ss", code);
    as.module().hasOs = true;  // as any program that prints
    GoProgram program(as.take(), "lost");
    RunOptions options;
    options.procs = 2;
    options.seed = 0;  // both compute at the same time: see Timing
    const Outcome outcome = runSimulated(program, options);
    if (locked) {
      EXPECT_EQ(outcome.out, "40000\n");
    } else {
      EXPECT_LT(std::stoi(outcome.out), 40000);
    }
  }
}

TEST(VmGoroutines, ConcurrentMapWritesAreCaughtOnTwoPs) {
  for (const std::uint32_t procs : {1U, 2U}) {
    Assembler as;
    const RType& map = as.mapOf(*as.int_, *as.int_);
    as.global("main.m", map);
    const int sleep = as.native("time.Sleep", 0, 1);
    const int type = static_cast<int>(map.id);
    as.function("main.main", 0, 0, "ps",
                {ad(Op::loadI, 1, 0), abc(Op::makeMap, 0, 1, type), ad(Op::stG64, 0, 0),
                 abc(Op::go, 2, kNoReg), ext(1), abc(Op::go, 2, kNoReg), ext(1),
                 ad(Op::loadI, 5, 100000000), ad(Op::callNative, 2, sleep), abc(Op::ret)});
    as.function("main.write", 0, 0, "ps",
                {ad(Op::loadI, 1, 0), ad(Op::ldG64, 0, 0), abc(Op::mapSet, 0, 1, 1), ext(type),
                 abc(Op::incJLtI, 1, 20000, -4), abc(Op::ret)});
    GoProgram program(as.take(), "maps");
    RunOptions options;
    options.procs = procs;
    options.seed = 0;
    const Outcome outcome = runSimulated(program, options);
    EXPECT_EQ(outcome.exitCode, procs == 1 ? 0 : 2);
    if (procs == 2) {
      EXPECT_TRUE(outcome.out.starts_with("fatal error: concurrent map writes\n")) << outcome.out;
    }
  }
}

// A list of a million nodes, of which only the last thousand are kept.
TEST(VmGoroutines, CollectsWhatIsDropped) {
  Assembler as;
  RType& node = as.structOf("main.node", {&as.pointerTo(*as.int_), as.int_});
  const int type = static_cast<int>(node.id);
  as.function(
      "main.main", 1, 0, "spps",
      {ad(Op::loadI, 3, 0), abc(Op::andI, 0, 3, 1023), abc(Op::jNeI, 0, 0, 1), ad(Op::loadI, 1, 0),
       abc(Op::new_, 2, type), abc(Op::st64, 2, 1, 0), abc(Op::st64, 2, 3, 8), abc(Op::mov, 1, 2),
       abc(Op::addI, 3, 3, 1), ad(Op::loadI, 0, 1000000), abc(Op::jLt, 3, 0, -10),
       abc(Op::ld64, 0, 1, 8), abc(Op::ret)});
  GoProgram program(as.take(), "list");
  EXPECT_EQ(runAlone(program, 1'000'000, 16 << 20), 999999U);
  EXPECT_LT(program.memory(), 8U << 20);
  EXPECT_GE(program.machine().heap().stats().collections, 5U);
}

TEST(VmGoroutines, MemoryLimitEndsTheRun) {
  Assembler as;
  RType& node = as.structOf("main.node", {&as.pointerTo(*as.int_), as.int_});
  const int type = static_cast<int>(node.id);
  as.function(
      "main.main", 1, 0, "spps",
      {abc(Op::new_, 2, type), abc(Op::st64, 2, 1, 0), abc(Op::mov, 1, 2), ad(Op::jmp, 0, -4)});
  GoProgram program(as.take(), "limit");
  EXPECT_EQ(runAlone(program, 1'000'000, 16 << 20), ~0ULL);
  EXPECT_LE(program.memory(), 17U << 20);
}

}  // namespace
}  // namespace gantry::golang::test
