// The order in which goroutines run at GOMAXPROCS=1: experiments x01 to x17 and x23 to x26 of
// go-semantics 10, written as coroutines. The expected lines were observed with real Go.
#include <gtest/gtest.h>

#include "tests/unit/coro/order_lab.h"

namespace gantry {
namespace {

Task<> say(Lab& x, std::string text) {
  x.p(text);
  co_return;
}

TEST(Order, X01EachGoKicksTheOneBeforeFromRunnext) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              for (int i = 0; i < 10; ++i) co_await x.spawn(say(x, std::to_string(i)));
              co_await x.wg.wait();
            }),
            "9 0 1 2 3 4 5 6 7 8");
}

TEST(Order, X02GoschedPutsMainOnTheGlobalQueue) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              for (int i = 0; i < 3; ++i) {
                co_await x.spawn(say(x, "g" + std::to_string(i)));
                co_await gosched();
                x.p("m", i);
              }
              co_await x.wg.wait();
            }),
            "g0 m0 g1 m1 g2 m2");
}

Task<> sayThreeTimes(Lab& x, std::string name) {
  for (int j = 0; j < 3; ++j) {
    x.p(name, j);
    co_await gosched();
  }
}

TEST(Order, X03AfterTheFirstRoundTheGlobalQueueIsFifo) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              for (const char* name : {"A", "B", "C"}) co_await x.spawn(sayThreeTimes(x, name));
              co_await x.wg.wait();
            }),
            "C0 A0 B0 C1 A1 B1 C2 A2 B2");
}

Task<> family(Lab& x, std::string name, int generations) {
  if (generations > 0) {
    co_await x.spawn(family(x, name + "0", generations - 1));
    co_await x.spawn(family(x, name + "1", generations - 1));
  }
  x.p(name);
}

TEST(Order, X04TheLastChildRunsNext) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              co_await x.spawn(family(x, "x", 2));
              co_await x.wg.wait();
            }),
            "x x1 x11 x0 x01 x10 x00");
}

Task<> sendAndSay(Lab& x, Chan<int> c, int count) {
  for (int i = 0; i < count; ++i) {
    co_await c.send(i);
    x.p("s", i);
  }
  co_await c.close();
}

Task<> receiveAndSay(Lab& x, Chan<int> c) {
  while (const auto v = co_await c.recv()) x.p("r", *v);
}

TEST(Order, X05AHandOffLetsTheActiveSideGoOn) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto c = co_await make<Chan<int>>("c");
              co_await x.spawn(sendAndSay(x, c, 4));
              co_await receiveAndSay(x, c);
            }),
            "s0 r0 r1 s1 s2 r2 r3 s3");
}

TEST(Order, X06TheSameWithMainSending) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto c = co_await make<Chan<int>>("c");
              co_await x.spawn(receiveAndSay(x, c));
              for (int i = 0; i < 5; ++i) {
                x.p("s", i);
                co_await c.send(i);
              }
              co_await c.close();
              co_await x.wg.wait();
            }),
            "s0 r0 s1 s2 r1 r2 s3 s4 r3 r4");
}

TEST(Order, X07ABlockedSendersValueEntersAtTheTail) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto c = co_await make<Chan<int>>("c", 2);
              co_await x.spawn(sendAndSay(x, c, 6));
              co_await receiveAndSay(x, c);
            }),
            "s0 s1 s2 r0 r1 r2 r3 s3 s4 s5 r4 r5");
}

Task<> receiver(Lab& x, Chan<int> c, int i) {
  while (const auto v = co_await c.recv()) x.p("R", i, ":", *v);
}

TEST(Order, X08APingPongInOneSliceStarvesTheOthers) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto c = co_await make<Chan<int>>("c");
              for (int i = 1; i <= 3; ++i) co_await x.spawn(receiver(x, c, i));
              for (int v = 0; v < 4; ++v) co_await c.send(v);
              co_await c.close();
              co_await x.wg.wait();
            }),
            "R3:0 R3:1 R3:2 R3:3");
}

Task<> receiveOnce(Lab& x, Chan<int> c, std::string name, int i) {
  co_await c.recv();
  x.p(name, i);
}

TEST(Order, X09CloseWakesTheFirstReceiverLast) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto c = co_await make<Chan<int>>("c");
              for (int i = 1; i <= 4; ++i) co_await x.spawn(receiveOnce(x, c, "R", i));
              co_await gosched();
              co_await gosched();
              co_await c.close();
              x.p("closed");
              co_await x.wg.wait();
            }),
            "closed R4 R3 R2 R1");
}

Task<> waitFor(Lab& x, WaitGroup group, int i) {
  co_await group.wait();
  x.p("W", i);
}

TEST(Order, X10AWaitGroupReadiesFifo) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto group = co_await make<WaitGroup>("g");
              co_await group.add(1);
              for (int i = 1; i <= 4; ++i) co_await x.spawn(waitFor(x, group, i));
              co_await gosched();
              co_await group.done();
              x.p("done");
              co_await x.wg.wait();
            }),
            "done W3 W4 W1 W2");
}

Task<> waitForBroadcast(Lab& x, Mutex mu, Cond c, int i) {
  co_await mu.lock();
  co_await c.wait();
  x.p("B", i);
  co_await mu.unlock();
}

TEST(Order, X11BroadcastFollowsTheSameRule) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto mu = co_await make<Mutex>("mu");
              auto c = co_await make<Cond>("c", mu);
              for (int i = 1; i <= 4; ++i) co_await x.spawn(waitForBroadcast(x, mu, c, i));
              co_await gosched();
              co_await mu.lock();
              co_await c.broadcast();
              co_await mu.unlock();
              co_await x.wg.wait();
            }),
            "B3 B4 B1 B2");
}

Task<> lockAndSay(Lab& x, Mutex mu, int i) {
  co_await mu.lock();
  x.p("L", i);
  co_await mu.unlock();
}

TEST(Order, X12TheUnlockerBarges) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto mu = co_await make<Mutex>("mu");
              co_await mu.lock();
              for (int i = 1; i <= 3; ++i) co_await x.spawn(lockAndSay(x, mu, i));
              co_await gosched();
              for (int k = 0; k < 3; ++k) {
                co_await mu.unlock();
                co_await mu.lock();
                x.p("m", k);
              }
              co_await mu.unlock();
              co_await x.wg.wait();
            }),
            "m0 m1 m2 L3 L1 L2");
}

TEST(Order, X13AStarvingWaiterIsHandedTheLock) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto mu = co_await make<Mutex>("mu");
              co_await mu.lock();
              for (int i = 1; i <= 3; ++i) co_await x.spawn(lockAndSay(x, mu, i));
              co_await gosched();
              co_await work(2 * kMillisecond);
              co_await mu.unlock();
              co_await mu.lock();
              x.p("m0");
              co_await gosched();
              co_await mu.unlock();
              x.p("m1");
              co_await mu.lock();
              x.p("m2");
              co_await mu.unlock();
              co_await x.wg.wait();
            }),
            "m0 L3 L1 L2 m1 m2");
}

Task<> write(Lab& x, RWMutex rw, std::string name) {
  co_await rw.lock();
  x.p(name);
  co_await rw.unlock();
  x.p(name + "'");
}

Task<> read(Lab& x, RWMutex rw, std::string name) {
  co_await rw.rLock();
  x.p(name);
  co_await rw.rUnlock();
}

TEST(Order, X14APendingWriterBlocksNewReaders) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto rw = co_await make<RWMutex>("rw");
              co_await rw.rLock();
              co_await x.spawn(write(x, rw, "W1"));
              co_await gosched();
              co_await x.spawn(read(x, rw, "R1"));
              co_await gosched();
              co_await x.spawn(read(x, rw, "R2"));
              co_await gosched();
              co_await x.spawn(write(x, rw, "W2"));
              co_await gosched();
              x.p("main");
              co_await rw.rUnlock();
              co_await x.wg.wait();
            }),
            "main W1 W1' R1 R2 W2 W2'");
}

Go sayGo(Lab& x, std::string text) {
  x.p(text);
  co_return;
}

Go handShake(Lab& x, Chan<bool> done) {
  x.p("g");
  co_await done.send(true);
  co_await go(sayGo(x, "h"));
  x.p("g2");
}

TEST(Order, X15ALaterGoKicksTheWokenMain) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto done = co_await make<Chan<bool>>("done");
              co_await go(handShake(x, done));
              co_await done.recv();
              x.p("m");
              co_await gosched();
            }),
            "g g2 h m");
}

Task<> note(Lab&, std::vector<int>& seen, int i) {
  seen.push_back(i);
  co_return;
}

Task<> manyGoroutines(Lab& x, int count) {
  std::vector<int> seen;
  for (int i = 0; i < count; ++i) co_await x.spawn(note(x, seen, i));
  co_await x.wg.wait();
  x.runs(seen);
}

TEST(Order, X16OverflowOfTheRingAndTheGlobalQueueEvery61Ticks) {
  EXPECT_EQ(order([](Lab& x) { return manyGoroutines(x, 300); }),
            "299 127-243 0 244-254 256-298 1-126 255");
}

TEST(Order, X16With1000Goroutines) {
  EXPECT_EQ(order([](Lab& x) { return manyGoroutines(x, 1000); }),
            "999 772-888 0 889-899 901-949 1 950-998 2-12 129 13-72 130 73-126 255 127-128 131-133 "
            "259 134-193 260 194-253 261 254 384 256-258 262-316 390 317-376 391 377-383 513 "
            "385-389 392-438 520 439-498 521 499-512 642 514-519 522-560 650 561-620 651 621-641 "
            "771 643-649 652-770 900");
}

Go increment(Lab&, int& n) {
  ++n;
  co_return;
}

TEST(Order, X17MainOnTheGlobalQueueIsTakenEvery61Ticks) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              int n = 0;
              for (int i = 0; i < 200; ++i) co_await go(increment(x, n));
              for (int i = 0; i < 5; ++i) {
                co_await gosched();
                x.p(n);
              }
            }),
            "57 117 177 200 200");
}

// context.WithCancel, whose cancel closes the channel that Done gives.
TEST(Order, X23CancelIsAClose) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto done = co_await make<Chan<int>>("done");
              for (int i = 1; i <= 3; ++i) co_await x.spawn(receiveOnce(x, done, "c", i));
              co_await gosched();
              co_await gosched();
              co_await done.close();
              x.p("x");
              co_await x.wg.wait();
            }),
            "x c3 c2 c1");
}

Task<> init(Lab& x, int i) {
  x.p("init", i);
  co_await sleep(3 * kMillisecond);
  x.p("ok");
}

Task<> initOnce(Lab& x, Once once, int i) {
  co_await once.run(init(x, i));
  x.p("g", i);
}

TEST(Order, X25OthersWaitForOnceInItsMutex) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto once = co_await make<Once>("once");
              for (int i = 0; i < 4; ++i) co_await x.spawn(initOnce(x, once, i));
              co_await x.wg.wait();
            }),
            "init3 ok g3 g0 g1 g2");
}

Go setTrue(Lab&, bool& stop) {
  stop = true;
  co_return;
}

Go echo(Chan<int> a, Chan<int> b) {
  while (const auto v = co_await a.recv()) co_await b.send(*v);
}

TEST(Order, X26APingPongPairSharesOneSliceUntilPreempted) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              bool stop = false;
              int n = 0;
              const auto begin = co_await now();
              auto a = co_await make<Chan<int>>("a");
              auto b = co_await make<Chan<int>>("b");
              co_await go(setTrue(x, stop));
              co_await go(echo(a, b));
              while (!stop) {
                co_await a.send(1);
                co_await b.recv();
                ++n;
              }
              const auto end = co_await now();
              x.p(n > 1000, end - begin > 9 * kMillisecond);
            }),
            "true true");
}

Go sum(Chan<int> c, std::vector<int> numbers) {
  int total = 0;
  for (const int number : numbers) total += number;
  co_await c.send(total);
}

TEST(Order, TheTourOfGoSumsTheSecondHalfFirst) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto c = co_await make<Chan<int>>("c");
              const std::vector<int> first = {7, 2, 8};
              const std::vector<int> second = {-9, 4, 0};
              co_await go(sum(c, first));
              co_await go(sum(c, second));
              const auto a = co_await c.recv();
              const auto b = co_await c.recv();
              x.p(*a, *b, *a + *b);
            }),
            "-5 17 12");
}

Go poolWorker(Lab& x, Chan<int> jobs, Chan<int> results, int id) {
  while (const auto job = co_await jobs.recv()) {
    x.p("w", id, "+j", *job);
    co_await sleep(10 * kMillisecond);
    x.p("w", id, "-j", *job);
    co_await results.send(*job);
  }
}

TEST(Order, AWorkerPoolOfThree) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              auto jobs = co_await make<Chan<int>>("jobs", 100);
              auto results = co_await make<Chan<int>>("results", 100);
              for (int id = 1; id <= 3; ++id) co_await go(poolWorker(x, jobs, results, id));
              for (int job = 1; job <= 5; ++job) co_await jobs.send(job);
              co_await jobs.close();
              for (int i = 0; i < 5; ++i) co_await results.recv();
            }),
            "w3+j1 w1+j2 w2+j3 w2-j3 w2+j4 w3-j1 w3+j5 w1-j2 w3-j5 w2-j4");
}

}  // namespace
}  // namespace gantry
