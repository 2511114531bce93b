// Arithmetic, loops, calls, closures, slices, fuel: hand-assembled functions.
#include <gtest/gtest.h>

#include "tests/unit/golang/vm/assembler.h"

namespace gantry::golang::test {
namespace {

// func fib(n int) int: r0 result, r1 n, r2 temporary; window at 3.
void addFib(Assembler& as, int self) {
  as.function("main.fib", 1, 1, "sss",
              {abc(Op::jGtI, 1, 1, 2), abc(Op::mov, 0, 1), abc(Op::ret), abc(Op::addI, 7, 1, -1),
               ad(Op::call, 3, self), abc(Op::mov, 2, 6), abc(Op::addI, 7, 1, -2),
               ad(Op::call, 3, self), abc(Op::add, 0, 2, 6), abc(Op::ret)});
}

std::shared_ptr<const Module> fibModule(int n) {
  Assembler as;
  as.function("main.main", 1, 0, "s",
              {ad(Op::loadI, 5, n), ad(Op::call, 1, 1), abc(Op::mov, 0, 4), abc(Op::ret)});
  addFib(as, 1);
  return as.take();
}

TEST(Interp, CallsRecursively) {
  GoProgram program(fibModule(20), "fib");
  EXPECT_EQ(runAlone(program), 6765U);
}

TEST(Interp, EveryTurnLengthGivesTheSame) {
  GoProgram program(fibModule(12), "fib");
  for (const std::uint64_t budget : {1U, 2U, 3U, 7U, 100U, 127U, 128U, 129U, 200U, 5000U})
    EXPECT_EQ(runAlone(program, budget), 144U) << budget;
}

TEST(Interp, TurnsEndExactly) {
  GoProgram program(fibModule(20), "fib");
  Symbols symbols;
  Env env{symbols, {}, "", 1, 1, 0};
  Body* const body = program.start(env);
  Request request;
  int turns = 0;
  do {
    request.strictNs = 50;
    request.budgetNs = 50;
    body->resume(Reply{}, request);
    if (request.op == gantry::Op::work) {
      EXPECT_GE(request.costNs, 50U);
      EXPECT_LE(request.costNs, 52U);
    }
    ++turns;
  } while (request.op != gantry::Op::finish);
  EXPECT_GT(turns, 1000);
  body->destroy();
}

TEST(Interp, DeepStacksGrowByMoving) {
  // func f(n int) int { if n == 0 { return 0 }; return f(n-1) + n }
  Assembler as;
  as.function("main.main", 1, 0, "s",
              {ad(Op::loadI, 5, 100000), ad(Op::call, 1, 1), abc(Op::mov, 0, 4), abc(Op::ret)});
  as.function("main.f", 1, 1, "ss",
              {abc(Op::jNeI, 1, 0, 2), ad(Op::loadI, 0, 0), abc(Op::ret), abc(Op::addI, 6, 1, -1),
               ad(Op::call, 2, 1), abc(Op::add, 0, 5, 1), abc(Op::ret)});
  GoProgram program(as.take(), "deep");
  EXPECT_EQ(runAlone(program), 5000050000U);
}

TEST(Interp, ClosuresKeepWhatTheyCapture) {
  // total lives on the heap; add := func(x int) { total += x + step }
  Assembler as;
  as.function("main.main", 1, 0, "spsps",
              {abc(Op::new_, 1, static_cast<int>(as.int_->id)), ad(Op::loadI, 2, 7),
               abc(Op::makeClosure, 3, 1, 2), ext(1), ad(Op::loadI, 4, 0), abc(Op::mov, 8, 4),
               abc(Op::callClosure, 5, 3), abc(Op::incJLtI, 4, 10, -3), abc(Op::ld64, 0, 1, 0),
               abc(Op::ret)});
  as.function("main.main.func1", 0, 1, "spss",
              {abc(Op::ldCap, 1, 0), abc(Op::ldCap, 2, 1), abc(Op::ld64, 3, 1, 0),
               abc(Op::add, 3, 3, 0), abc(Op::add, 3, 3, 2), abc(Op::st64, 1, 3, 0), abc(Op::ret)})
      .captureKinds = {WordKind::pointer, WordKind::scalar};
  GoProgram program(as.take(), "closure");
  EXPECT_EQ(runAlone(program), 45U + 70U);
}

TEST(Interp, AppendsAsGo) {
  // for i := range 1000 { s = append(s, i) }: cap(s) is 1280 then (512, 848, 1280); sum*10000 + cap
  Assembler as;
  const int elem = static_cast<int>(as.int_->id);
  as.function("main.main", 1, 0, "spsssss",
              {ad(Op::loadI, 4, 0), abc(Op::append1, 1, 1, 4), ext(elem),
               abc(Op::incJLtI, 4, 1000, -3), ad(Op::loadI, 4, 0), ad(Op::loadI, 5, 0),
               abc(Op::idxLd64, 6, 1, 4), abc(Op::add, 5, 5, 6), abc(Op::incJLtI, 4, 1000, -3),
               abc(Op::mulI, 5, 5, 10000), abc(Op::add, 0, 5, 3), abc(Op::ret)});
  GoProgram program(as.take(), "append");
  EXPECT_EQ(runAlone(program), 499500ULL * 10000 + 1280);
}

TEST(Interp, IntegersAsGo) {
  struct Case {
    Op op;
    std::int64_t b, c, want;
  };
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
  for (const Case& one : std::initializer_list<Case>{{Op::div, -7, 2, -3},
                                                     {Op::rem, -7, 2, -1},
                                                     {Op::div, kLeast, -1, kLeast},
                                                     {Op::rem, kLeast, -1, 0},
                                                     {Op::shl, 1, 64, 0},
                                                     {Op::shr, -8, 70, -1},
                                                     {Op::shrU, -1, 64, 0},
                                                     {Op::andNot, 15, 6, 9},
                                                     {Op::ltU, 1, -1, 1},
                                                     {Op::ltI, 1, -1, 0}}) {
    Assembler as;
    as.module().constants = {static_cast<std::uint64_t>(one.b), static_cast<std::uint64_t>(one.c)};
    as.function("main.main", 1, 0, "sss",
                {ad(Op::loadK, 1, 0), ad(Op::loadK, 2, 1), abc(one.op, 0, 1, 2), abc(Op::ret)});
    GoProgram program(as.take(), "ints");
    EXPECT_EQ(static_cast<std::int64_t>(runAlone(program)), one.want)
        << static_cast<int>(one.op) << " " << one.b << " " << one.c;
  }
}

}  // namespace
}  // namespace gantry::golang::test
