// Every other operation asks for what it says, and reads its reply; and what a goroutine costs.
#include <set>

#include <gtest/gtest.h>

#include "tests/unit/coro/lone_runtime.h"

namespace gantry {
namespace {

Go parkedOnAChannel(Chan<int> c) { co_await c.recv(); }

TEST(Operations, LocksNameTheirObject) {
  LoneRuntime runtime([](Process&) -> Go {
    auto mu = co_await make<Mutex>("mu");
    auto cond = co_await make<Cond>("ready", mu);
    co_await cond.wait();
    EXPECT_FALSE(co_await mu.tryLock());
    auto rw = co_await make<RWMutex>("rw");
    co_await rw.rLock();
  });
  EXPECT_EQ(runtime.turn().op, Op::makeSync);
  EXPECT_EQ(runtime.request.word, static_cast<std::uint64_t>(SyncKind::mutex));
  EXPECT_EQ(runtime.symbols.labelType(static_cast<LabelId>(runtime.request.shown)), "sync.Mutex");
  EXPECT_EQ(runtime.turn({.word = 11}).op, Op::makeSync);
  EXPECT_EQ(runtime.request.word, static_cast<std::uint64_t>(SyncKind::cond));
  EXPECT_EQ(runtime.turn({.word = 12}).op, Op::condWait);
  EXPECT_EQ(runtime.request.obj, 12U);
  EXPECT_EQ(runtime.request.word, 11U);
  EXPECT_EQ(runtime.turn().op, Op::mutexTryLock);
  EXPECT_EQ(runtime.turn({.ok = false}).op, Op::makeSync);
  EXPECT_EQ(runtime.turn({.word = 13}).op, Op::rwRLock);
  EXPECT_EQ(runtime.request.obj, 13U);
}

TEST(Operations, OnceRunsItsFunctionForTheFirstCallerOnly) {
  struct Init {
    static Task<> run(Process&) { co_await println("init"); }
  };
  LoneRuntime runtime([](Process& process) -> Go {
    auto once = co_await make<Once>("once");
    co_await once.run(Init::run(process));
    co_await once.run(Init::run(process));
  });
  runtime.turn();
  EXPECT_EQ(runtime.turn().op, Op::onceBegin);
  EXPECT_EQ(runtime.turn({.ok = true}).op, Op::print);
  EXPECT_EQ(runtime.turn().op, Op::onceEnd);
  EXPECT_EQ(runtime.turn().op, Op::onceBegin);
  EXPECT_EQ(runtime.turn({.ok = false}).op, Op::finish);
}

TEST(Operations, AtomicsComputeInTheOrderOfAsking) {
  std::vector<std::int64_t> seen;
  LoneRuntime runtime([&](Process&) -> Go {
    auto n = co_await make<Atomic<std::int64_t>>("n");
    seen.push_back(co_await n.add(5));
    seen.push_back(co_await n.swap(-7));
    seen.push_back(co_await n.compareAndSwap(0, 1) ? 1 : 0);
    seen.push_back(co_await n.compareAndSwap(-7, 8) ? 1 : 0);
    seen.push_back(co_await n.load());
  });
  runtime.turn();
  runtime.turn();
  std::vector<std::int64_t> asked;
  while (!runtime.ended()) {
    EXPECT_EQ(runtime.request.op, Op::atomic);
    asked.push_back(static_cast<std::int64_t>(runtime.request.word));
    runtime.turn({.word = runtime.request.word});
  }
  EXPECT_EQ(asked, (std::vector<std::int64_t>{5, -7, -7, 8, 8}));
  EXPECT_EQ(seen, (std::vector<std::int64_t>{5, 5, 0, 1, 8}));
}

TEST(Operations, TimersBringTheirChannel) {
  LoneRuntime runtime([](Process& process) -> Go {
    const auto c = Chan<int>::fromId(process, 0, 0);
    const Timer timer = co_await newTimer(3 * kMillisecond);
    co_await timer.c.recv();
    EXPECT_TRUE(co_await timer.stop());
    const auto due = co_await after(kSecond);
    co_await due.recv();
    co_await sleep(-1);
    const Timer later = co_await afterFunc(kMicrosecond, parkedOnAChannel(c));
    co_await later.reset(5);
    EXPECT_EQ(co_await now(), 77);
  });
  EXPECT_EQ(runtime.turn().op, Op::newTimer);
  EXPECT_EQ(runtime.request.word, 3'000'000U);
  EXPECT_EQ(runtime.turn({.word = 1, .picked = 21}).op, Op::recv);
  EXPECT_EQ(runtime.request.obj, 21U);
  EXPECT_EQ(runtime.turn().op, Op::timerStop);
  EXPECT_EQ(runtime.request.obj, 1U);
  EXPECT_EQ(runtime.turn().op, Op::newTimer);
  EXPECT_EQ(runtime.turn({.word = 2, .picked = 22}).op, Op::recv);
  EXPECT_EQ(runtime.request.obj, 22U);
  EXPECT_EQ(runtime.turn().op, Op::sleep);
  EXPECT_EQ(static_cast<std::int64_t>(runtime.request.word), -1);
  EXPECT_EQ(runtime.turn().op, Op::afterFunc);
  EXPECT_EQ(runtime.request.shown, 1000);
  EXPECT_EQ(runtime.text(runtime.request.obj), "main.parkedOnAChannel");
  runtime.request.body->destroy();
  EXPECT_EQ(runtime.turn({.word = 3}).op, Op::timerReset);
  EXPECT_EQ(runtime.request.word, 5U);
  EXPECT_EQ(runtime.request.fresh, nullptr);
  EXPECT_EQ(runtime.turn().op, Op::now);
  EXPECT_EQ(runtime.turn({.word = 77}).op, Op::finish);
}

TEST(Operations, StartingAGoroutinePassesItsBody) {
  std::uint64_t goid = 0;
  LoneRuntime runtime([&](Process& process) -> Go {
    auto c = Chan<int>::fromId(process, 0, 0);
    goid = co_await go(parkedOnAChannel(c));
    co_await go("main.main.func2", parkedOnAChannel(c));
  });
  EXPECT_EQ(runtime.turn().op, Op::go);
  EXPECT_EQ(runtime.text(runtime.request.obj), "main.parkedOnAChannel");
  Body* first = runtime.request.body;
  runtime.turn({.word = 18});
  EXPECT_EQ(goid, 18U);
  EXPECT_EQ(runtime.text(runtime.request.obj), "main.main.func2");
  Request request;
  first->resume({}, request);
  EXPECT_EQ(request.op, Op::recv);
  first->destroy();
  runtime.request.body->destroy();
}

TEST(Operations, TheOutside) {
  LoneRuntime runtime([](Process& process) -> Go {
    co_await printError("usage\n");
    co_await blockingSyscall(5);
    co_await Counter(process, "primes").add(-2);
    EXPECT_EQ(co_await gomaxprocs(-1), 4);
    co_await println("n", 3, true, 2.5, std::string("s"));
    co_await exit(3);
  });
  EXPECT_EQ(runtime.turn().op, Op::print);
  EXPECT_EQ(runtime.request.n, 2);
  EXPECT_EQ(runtime.turn().op, Op::syscall);
  EXPECT_EQ(runtime.request.flags, Request::kBlocking);
  EXPECT_EQ(runtime.turn().op, Op::count);
  EXPECT_EQ(runtime.symbols.labelName(runtime.request.obj), "primes");
  EXPECT_EQ(static_cast<std::int64_t>(runtime.request.word), -2);
  EXPECT_EQ(runtime.turn().op, Op::gomaxprocs);
  EXPECT_EQ(runtime.request.word, 0U);
  EXPECT_EQ(runtime.turn({.word = 4}).op, Op::print);
  EXPECT_EQ(runtime.request.n, 1);
  EXPECT_EQ(runtime.text(runtime.request.obj), "n 3 true 2.5 s\n");
  EXPECT_EQ(runtime.turn().op, Op::exit);
  EXPECT_EQ(runtime.request.word, 3U);
}

TEST(Operations, RandomNumbersComeFromTheRunsSeed) {
  std::set<std::uint64_t> seen;
  for (int run = 0; run < 2; ++run) {
    LoneRuntime runtime([&](Process& process) -> Go {
      seen.insert(process.random());
      co_return;
    });
    runtime.run();
  }
  EXPECT_EQ(seen.size(), 1U);
}

// The lecture's ten million goroutines must fit in a laptop: what the body of one costs.
TEST(Frames, AGoroutineParkedOnAChannelIsSmall) {
  Symbols symbols;
  Env env{symbols, {}, {}, 0, 1};
  Process process;
  process.begin(env);
  const auto c = Chan<int>::fromId(process, 0, 0);
  constexpr int kMany = 1000;
  std::vector<Body*> bodies;
  Request request;
  for (int i = 0; i < kMany; ++i) {
    bodies.push_back(parkedOnAChannel(c).release());
    bodies.back()->resume({}, request);
  }
  // Frames are carved one after the other, so their distance is what each takes.
  const auto each = (reinterpret_cast<std::uintptr_t>(bodies.back()) -
                     reinterpret_cast<std::uintptr_t>(bodies.front())) /
                    (kMany - 1);
  RecordProperty("bytes", std::to_string(each));
  EXPECT_LE(each, 112U);
  EXPECT_EQ(process.frames().live(), static_cast<std::size_t>(kMany));
  for (Body* body : bodies) body->destroy();
  EXPECT_EQ(process.frames().live(), 0U);
}

Go withALargeLocal(Process&, std::uint64_t& sum) {
  std::array<std::uint64_t, 50'000> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = i;
  co_await gosched();
  for (const std::uint64_t number : numbers) sum += number;
}

TEST(Frames, MayBeLarge) {
  std::uint64_t sum = 0;
  Symbols symbols;
  Env env{symbols, {}, {}, 0, 1};
  Process process;
  process.begin(env);
  Body* body = withALargeLocal(process, sum).release();
  Request request;
  body->resume({}, request);
  EXPECT_EQ(request.op, Op::gosched);
  body->resume({}, request);
  EXPECT_EQ(request.op, Op::finish);
  EXPECT_EQ(sum, 50'000ULL * 49'999 / 2);
  body->destroy();
  EXPECT_EQ(process.frames().live(), 0U);
}

}  // namespace
}  // namespace gantry
