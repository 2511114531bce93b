// Calls nest, the whole chain parks with its leaf, results and references come back.
#include <memory>

#include <gtest/gtest.h>

#include "tests/unit/coro/lone_runtime.h"

namespace gantry {
namespace {

using Words = std::vector<std::string>;

Task<int> leaf(Process&, int x) {
  co_await println("leaf", x);
  co_return x + 1;
}

Task<int> middle(Process& process, int x) {
  const int once = co_await leaf(process, x);
  const int twice = co_await leaf(process, once);
  co_return once * 10 + twice;
}

Task<> increment(Process&, int& x) {
  ++x;
  co_return;
}

TEST(Calls, NestAndReturnValues) {
  int result = 0;
  LoneRuntime runtime([&](Process& process) -> Go { result = co_await middle(process, 4); });
  EXPECT_EQ(runtime.run(), (Words{"leaf 4\n", "leaf 5\n", "finish"}));
  EXPECT_EQ(result, 56);
}

TEST(Calls, AnUnawaitedCallNeverRuns) {
  int x = 0;
  LoneRuntime runtime([&](Process& process) -> Go {
    auto unused = increment(process, x);
    co_return;
  });
  EXPECT_EQ(runtime.run(), Words{"finish"});
  EXPECT_EQ(x, 0);
}

// Without symmetric transfer a call returns to one loop: the host's stack does not grow, at any
// level of optimisation.
TEST(Calls, ManyInOneTurnAndDeepOnesFitTheHostsStack) {
  struct Deep {
    static Task<int> down(Process& process, int depth) {
      if (depth == 0) co_return 0;
      const int below = co_await down(process, depth - 1);
      co_return below + 1;
    }
  };
  int sum = 0;
  int depth = 0;
  LoneRuntime runtime([&](Process& process) -> Go {
    for (int i = 0; i < 1'000'000; ++i) co_await increment(process, sum);
    depth = co_await Deep::down(process, 300'000);
  });
  EXPECT_EQ(runtime.run(), Words{"finish"});
  EXPECT_EQ(sum, 1'000'000);
  EXPECT_EQ(depth, 300'000);
}

TEST(Calls, DestroyedDeepInACallEverythingGoes) {
  auto counted = std::make_shared<int>(0);
  struct Hold {
    static Task<> calls(Process& process, std::shared_ptr<int> held, int depth) {
      const std::shared_ptr<int> local = held;
      if (depth > 0) co_await calls(process, held, depth - 1);
      co_await gosched();
    }
  };
  LoneRuntime runtime(
      [&](Process& process) -> Go { co_await Hold::calls(process, counted, 1000); });
  EXPECT_EQ(runtime.turn().op, Op::gosched);
  EXPECT_EQ(counted.use_count(), 1 + 2 * 1001);
  runtime.destroy();
  EXPECT_EQ(counted.use_count(), 1);
}

TEST(Calls, DestroyedBeforeItStartsItsParametersGo) {
  auto counted = std::make_shared<int>(0);
  struct Hold {
    static Go holds(Process&, std::shared_ptr<int> held) { co_await println(*held); }
  };
  Symbols symbols;
  Env env{symbols, {}, {}, 0, 1};
  Process process;
  process.begin(env);
  {
    auto routine = Hold::holds(process, counted);
    EXPECT_EQ(counted.use_count(), 2);
  }
  EXPECT_EQ(counted.use_count(), 1);
  EXPECT_EQ(process.frames().live(), 0U);
}

TEST(Calls, TheLineAndFunctionOfEachRequestAreKnown) {
  struct Named {
    static Task<> callee(Process&) { co_await gosched(); }
  };
  LoneRuntime runtime([](Process& process) -> Go {
    co_await work(1);
    co_await Named::callee(process);
  });
  runtime.turn();
  const auto first = runtime.line();
  EXPECT_EQ(runtime.function(), "main.func1");
  EXPECT_EQ(runtime.text(runtime.symbols.position(runtime.request.pos).file), "calls_test.cpp");
  runtime.turn();
  EXPECT_EQ(runtime.function(), "main.callee");
  EXPECT_EQ(runtime.line(), first - 3);
  runtime.turn();
  EXPECT_EQ(runtime.request.op, Op::finish);
  EXPECT_EQ(runtime.request.pos, 0U);
}

TEST(Calls, SpentTimePassesWithTheNextRequest) {
  LoneRuntime runtime([](Process& process) -> Go {
    process.spend(5);
    process.spend(7);
    co_await gosched();
    co_await work(100);
    co_await gosched();
  });
  EXPECT_EQ(runtime.turn().costNs, 12U);
  EXPECT_EQ(runtime.turn().costNs, 100U);
  EXPECT_EQ(runtime.turn().costNs, 0U);
}

TEST(Calls, AProcessServesRunAfterRun) {
  CoroProgram program("twice", [](Process& process) -> Go {
    auto c = co_await make<Chan<std::string>>("c", 1);
    co_await c.send(process.args().at(0));
  });
  for (const std::string word : {"first", "second"}) {
    Symbols symbols;
    Env env{symbols, {word}, {}, 0, 1};
    Body* body = program.start(env);
    Request request;
    body->resume({}, request);
    EXPECT_EQ(symbols.labelType(static_cast<LabelId>(request.shown)), "chan string");
    body->resume({.word = 0}, request);
    EXPECT_EQ(symbols.text(static_cast<TextId>(request.word)), word);
    EXPECT_EQ(symbols.text(symbols.position(request.pos).file), "calls_test.cpp");
    body->destroy();
  }
}

// Explorers run a program again and again into one table.
TEST(Calls, ATableOfSymbolsThatGrowsKeepsItsNumbers) {
  CoroProgram program("again", [](Process&) -> Go { co_await gosched(); });
  Symbols symbols;
  Env env{symbols, {}, {}, 0, 1};
  std::vector<PosId> seen;
  for (int run = 0; run < 3; ++run) {
    Body* body = program.start(env);
    Request request;
    body->resume({}, request);
    seen.push_back(request.pos);
    body->destroy();
    symbols.position("other.go", static_cast<std::uint32_t>(run), "main.other");
  }
  EXPECT_NE(seen[0], 0U);
  EXPECT_EQ(seen, (std::vector<PosId>(3, seen[0])));
}

}  // namespace
}  // namespace gantry
