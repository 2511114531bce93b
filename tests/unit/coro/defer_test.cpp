// defer, panic, recover, Goexit: the rules of go-semantics 6.1 and the texts of 6.2.
#include <gtest/gtest.h>

#include "tests/unit/coro/lone_runtime.h"

namespace gantry {
namespace {

using Words = std::vector<std::string>;

Task<> say(Process&, std::string text) { co_await println(text); }

Task<> recoverAndSay(Process&, std::string who) {
  const Recovered cause = co_await recover();
  if (cause) {
    co_await println(who, "recovered:", cause.text);
  } else {
    co_await println(who, "nil");
  }
}

Task<> throwsAgain(Process&, std::string text) { co_await panic(text); }

Task<> leaves(Process&) { co_await goexit(); }

Words asked(const CoroProgram::Main& main) { return LoneRuntime(main).run(); }

TEST(Defer, RunsLastFirstOnReturnOfTheFunctionThatDeferred) {
  struct Inner {
    static Task<> run(Process& process) {
      co_await defer(say(process, "inner 1"));
      co_await defer(say(process, "inner 2"));
      co_await println("inner");
    }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(say(process, "outer"));
              co_await Inner::run(process);
              co_await println("back");
            }),
            (Words{"inner\n", "inner 2\n", "inner 1\n", "back\n", "outer\n", "finish"}));
}

TEST(Defer, TakesOneOperationAndKeepsItsLine) {
  LoneRuntime runtime([](Process&) -> Go {
    auto mu = co_await make<Mutex>("mu");
    co_await mu.lock();
    co_await defer(mu.unlock());
    co_await gosched();
  });
  runtime.turn();
  runtime.turn({.word = 3});
  EXPECT_EQ(runtime.request.op, Op::mutexLock);
  const std::uint32_t lockLine = runtime.line();
  EXPECT_EQ(runtime.turn().op, Op::gosched);
  EXPECT_EQ(runtime.turn().op, Op::mutexUnlock);
  EXPECT_EQ(runtime.request.obj, 3U);
  EXPECT_EQ(runtime.line(), lockLine + 1);
  EXPECT_EQ(runtime.turn().op, Op::finish);
}

TEST(Defer, AnOperationKeepsItsText) {
  EXPECT_EQ(asked([](Process&) -> Go {
              co_await defer(println("a line that is too long for the small buffer"));
              co_await gosched();
            }).at(1),
            "a line that is too long for the small buffer\n");
}

TEST(Defer, ADeferredCallMayDeferAndCall) {
  struct Deferred {
    static Task<> run(Process& process) {
      co_await defer(say(process, "deferred by deferred"));
      co_await say(process, "called by deferred");
    }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(say(process, "first"));
              co_await defer(Deferred::run(process));
            }),
            (Words{"called by deferred\n", "deferred by deferred\n", "first\n", "finish"}));
}

TEST(Panic, RunsDeferredCallsInnermostFirstAndEndsTheProgram) {
  struct Inner {
    static Task<> run(Process& process) {
      co_await defer(say(process, "inner"));
      co_await panic("boom");
      co_await println("never");
    }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(say(process, "outer"));
              co_await Inner::run(process);
              co_await println("never");
            }),
            (Words{"panic boom", "inner\n", "outer\n", "uncaught panic: boom\n"}));
}

TEST(Panic, VariablesAreAliveWhileDeferredCallsRun) {
  struct Inner {
    static Task<> show(Process&, const std::string& text) { co_await println(text); }
    static Task<> run(Process& process) {
      const std::string local = "a local that is long enough to be on the heap";
      co_await defer(show(process, local));
      co_await panic("boom");
    }
  };
  EXPECT_EQ(asked([](Process& process) -> Go { co_await Inner::run(process); })[1],
            "a local that is long enough to be on the heap\n");
}

TEST(Panic, OfTheRuntimeStartsWhereTheReplySaysSo) {
  LoneRuntime runtime([](Process& process) -> Go {
    auto c = co_await make<Chan<int>>("c");
    co_await defer(say(process, "deferred"));
    co_await c.send(1);
    co_await println("never");
  });
  runtime.turn();
  EXPECT_EQ(runtime.turn().op, Op::send);
  const std::uint32_t line = runtime.line();
  EXPECT_EQ(runtime.turnPanic("send on closed channel").op, Op::panicBegin);
  EXPECT_EQ(runtime.text(runtime.request.obj), "send on closed channel");
  EXPECT_EQ(runtime.line(), line);
  EXPECT_EQ(runtime.turn().op, Op::print);
  EXPECT_EQ(runtime.turn().op, Op::uncaught);
  EXPECT_EQ(runtime.text(runtime.request.obj), "panic: send on closed channel\n");
  EXPECT_EQ(runtime.line(), line);
}

TEST(Recover, LetsTheDeferringFunctionReturnItsNamedResult) {
  struct Inner {
    static Task<> rescue(Process&, int& result) {
      if (const Recovered cause = co_await recover()) result = 42;
    }
    static Task<int> run(Process& process) {
      int& result = co_await kResult;
      co_await defer(say(process, "runs after the recovery"));
      co_await defer(rescue(process, result));
      result = 1;
      co_await panic("boom");
      co_return 2;
    }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              const int result = co_await Inner::run(process);
              co_await println("result", result);
            }),
            (Words{"panic boom", "recovered boom", "runs after the recovery\n", "result 42\n",
                   "finish"}));
}

TEST(Recover, InTheGoroutinesOwnFunctionEndsItNormally) {
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(say(process, "last"));
              co_await defer(recoverAndSay(process, "d"));
              co_await panic("boom");
            }),
            (Words{"panic boom", "recovered boom", "d recovered: boom\n", "last\n", "finish"}));
}

TEST(Recover, WorksOnlyInAFunctionThatThePanicItselfCalls) {
  struct Nested {
    static Task<> callsRecover(Process& process) { co_await recoverAndSay(process, "nested"); }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await recoverAndSay(process, "no panic");
              co_await defer(Nested::callsRecover(process));
              co_await panic("boom");
            }),
            (Words{"no panic nil\n", "panic boom", "nested nil\n", "uncaught panic: boom\n"}));
}

// A deferred function that runs because its function returns is not called by the panic that
// is on its way elsewhere.
TEST(Recover, NotInADeferredCallOfAFunctionThatReturnsDuringAPanic) {
  struct Deferred {
    static Task<> returnsNormally(Process& process) {
      co_await defer(recoverAndSay(process, "on return"));
    }
    static Task<> run(Process& process) { co_await returnsNormally(process); }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(Deferred::run(process));
              co_await panic("boom");
            }),
            (Words{"panic boom", "on return nil\n", "uncaught panic: boom\n"}));
}

TEST(Recover, OnlyOnceForAPanic) {
  struct Twice {
    static Task<> run(Process& process) {
      const Recovered first = co_await recover();
      const Recovered second = co_await recover();
      co_await println(first.panicking, second.panicking);
      co_await say(process, "goes on");
    }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(Twice::run(process));
              co_await panic("boom");
            }),
            (Words{"panic boom", "recovered boom", "true false\n", "goes on\n", "finish"}));
}

TEST(Repanic, ReplacesAndBothArePrinted) {
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(throwsAgain(process, "second"));
              co_await panic("first");
            }),
            (Words{"panic first", "panic second", "uncaught panic: first\n\tpanic: second\n"}));
}

TEST(Repanic, AfterRecoveryTheFirstIsMarked) {
  struct Again {
    static Task<> run(Process&) {
      if (const Recovered cause = co_await recover()) co_await panic("re-first");
    }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(Again::run(process));
              co_await panic("first");
            }),
            (Words{"panic first", "recovered first", "panic re-first",
                   "uncaught panic: first [recovered]\n\tpanic: re-first\n"}));
}

TEST(Repanic, RecoverGivesTheLatestAndDropsTheOthers) {
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(recoverAndSay(process, "last"));
              co_await defer(throwsAgain(process, "third"));
              co_await defer(throwsAgain(process, "second"));
              co_await panic("first");
            }),
            (Words{"panic first", "panic second", "panic third", "recovered third",
                   "last recovered: third\n", "finish"}));
}

// A panic that begins and ends inside a deferred call leaves the outer one in force.
TEST(Repanic, RecoveredInsideADeferredCallTheOuterGoesOn) {
  struct Inner {
    static Task<> safe(Process& process) {
      co_await defer(recoverAndSay(process, "inside"));
      co_await panic("inner");
    }
    static Task<> deferred(Process& process) {
      co_await safe(process);
      co_await recoverAndSay(process, "too deep");
      const Recovered outer = co_await recover();
      co_await println("outer", outer.text);
    }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(Inner::deferred(process));
              co_await panic("outer");
            }),
            (Words{"panic outer", "panic inner", "recovered inner", "inside recovered: inner\n",
                   "too deep nil\n", "recovered outer", "outer outer\n", "finish"}));
}

TEST(Repanic, LinesOfATextAreIndented) {
  EXPECT_EQ(asked([](Process&) -> Go { co_await panic("two\nlines"); }).back(),
            "uncaught panic: two\n\tlines\n");
}

TEST(Goexit, RunsAllDeferredCallsAndRecoverGivesNil) {
  struct Inner {
    static Task<> run(Process& process) {
      co_await defer(recoverAndSay(process, "inner"));
      co_await leaves(process);
      co_await println("never");
    }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(say(process, "outer"));
              co_await Inner::run(process);
              co_await println("never");
            }),
            (Words{"goexit begins", "inner nil\n", "outer\n", "goexit"}));
}

TEST(Goexit, InADeferredCallCancelsAPanic) {
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(recoverAndSay(process, "after"));
              co_await defer(leaves(process));
              co_await panic("boom");
            }),
            (Words{"panic boom", "goexit begins", "after nil\n", "goexit"}));
}

TEST(Goexit, GoesOnAfterAPanicOnItsWayIsRecovered) {
  struct Inner {
    static Task<> run(Process& process) {
      co_await defer(say(process, "rest of inner"));
      co_await defer(recoverAndSay(process, "inner"));
      co_await defer(throwsAgain(process, "boom"));
      co_await goexit();
    }
  };
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(say(process, "outer"));
              co_await Inner::run(process);
              co_await println("never");
            }),
            (Words{"goexit begins", "panic boom", "recovered boom", "inner recovered: boom\n",
                   "goexit begins", "rest of inner\n", "outer\n", "goexit"}));
}

TEST(Goexit, IsNoLineOfAPanicThatFollowsIt) {
  EXPECT_EQ(asked([](Process& process) -> Go {
              co_await defer(throwsAgain(process, "boom"));
              co_await goexit();
            }).back(),
            "uncaught panic: boom\n");
}

// Stops each of these stories after every number of turns: nothing may leak or be destroyed
// twice (the address sanitizer watches), and no deferred call may run.
TEST(Destroy, AtAnyPointOfUnwinding) {
  const auto count = std::make_shared<int>(0);
  struct Story {
    static Task<> holds(Process& process, std::shared_ptr<int> held, std::string text) {
      co_await recoverAndSay(process, text);
      if (*held < 0) co_await panic(text);
      co_await throwsAgain(process, text);
    }
    static Task<> inner(Process& process, std::shared_ptr<int> held) {
      co_await defer(recoverAndSay(process, "inner"));
      co_await defer(holds(process, held, "a text that does not fit into the small buffer"));
      co_await defer(leaves(process));
      co_await panic("boom");
    }
  };
  for (int turns = 0; turns < 14; ++turns) {
    LoneRuntime runtime([&](Process& process) -> Go {
      co_await defer(Story::holds(process, count, "outer"));
      co_await Story::inner(process, count);
    });
    for (int i = 0; i < turns && !runtime.ended(); ++i) runtime.turn();
    EXPECT_EQ(count.use_count() > 1, turns > 0) << turns;
    runtime.destroy();
    EXPECT_EQ(count.use_count(), 1) << turns;
  }
}

}  // namespace
}  // namespace gantry
