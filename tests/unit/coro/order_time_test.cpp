// The order in which timers run goroutines at GOMAXPROCS=1: experiments x18 to x22 of
// go-semantics 10, written as coroutines. The expected lines were observed with real Go.
#include <gtest/gtest.h>

#include "tests/unit/coro/order_lab.h"

namespace gantry {
namespace {

Task<> sleepAndSay(Lab& x, int i) {
  co_await sleep(10 * kMillisecond);
  x.p(i);
}

TEST(OrderOfTimers, X18OneBatchReadiesTheLastDeadlineIntoRunnext) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              for (int i = 0; i < 6; ++i) co_await x.spawn(sleepAndSay(x, i));
              co_await x.wg.wait();
            }),
            "4 5 0 1 2 3");
}

Task<> sayFourTimes(Lab& x, std::string text) {
  for (int i = 0; i < 4; ++i) {
    co_await sleep(20 * kMillisecond);
    x.p(text);
  }
}

Go sayInBackground(Lab& x, std::string text) { co_await sayFourTimes(x, text); }

TEST(OrderOfTimers, X19TwoSleepersTakeTurns) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              co_await go(sayInBackground(x, "w"));
              co_await sayFourTimes(x, "h");
            }),
            "w h h w w h h");
}

Go sayAndDone(Lab& x, int i) {
  x.p("f", i);
  co_await x.wg.done();
}

TEST(OrderOfTimers, X20EachAfterFuncStartsAGoroutine) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              for (int i = 0; i < 4; ++i) {
                co_await x.wg.add(1);
                co_await afterFunc(5 * kMillisecond, sayAndDone(x, i));
              }
              co_await x.wg.wait();
            }),
            "f3 f0 f1 f2");
}

Go say(Lab& x, std::string text) {
  x.p(text);
  co_return;
}

TEST(OrderOfTimers, X21WhatIsDueDoesNotWait) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              co_await go(say(x, "g"));
              const auto due = co_await after(0);
              co_await due.recv();
              x.p("m0");
              co_await sleep(0);
              x.p("m1");
              co_await sleep(1);
              x.p("m2");
              co_await gosched();
              x.p("m3");
            }),
            "m0 m1 m2 g m3");
}

TEST(OrderOfTimers, X22AStoppedTimerLeavesNothingStale) {
  EXPECT_EQ(order([](Lab& x) -> Task<> {
              const Timer t = co_await newTimer(2 * kMillisecond);
              co_await work(4 * kMillisecond);
              const bool stopped = co_await t.stop();
              const auto len = co_await t.c.len();
              const auto cap = co_await t.c.cap();
              x.p(stopped, len, cap);
              const int won = co_await trySelect(t.c.onRecv());
              x.p(won == 0 ? "stale" : "none");

              const Timer k = co_await newTicker(2 * kMillisecond);
              co_await sleep(9 * kMillisecond);
              int ticks = 0;
              for (bool ok = true; ok;) {
                const int taken = co_await trySelect(k.c.onRecv());
                if (taken == kDefaultTaken) {
                  ok = false;
                } else {
                  ++ticks;
                }
              }
              x.p("ticks", ticks);
            }),
            "true 0 0 none ticks1");
}

}  // namespace
}  // namespace gantry
