// defer, panic, recover and Goexit, and what is printed of those that nobody recovers.
#include <gtest/gtest.h>

#include "tests/unit/golang/vm/assembler.h"

namespace gantry::golang::test {
namespace {

// Statements, as instructions: println(a string), panic(a string).
class Panics : public ::testing::Test {
 protected:
  // print(text) with r[slot], r[slot+1] as scratch.
  std::vector<Ins> say(const std::string& text, int slot) {
    return {ad(Op::loadStr, slot, m_as.string(text + "\n")),
            abc(Op::print, 0, static_cast<int>(PrintKind::begin)),
            abc(Op::print, slot, static_cast<int>(PrintKind::string)),
            abc(Op::print, 0, static_cast<int>(PrintKind::end))};
  }
  std::vector<Ins> throwing(const std::string& text, int slot) {
    return {ad(Op::loadStr, slot, m_as.string(text)),
            abc(Op::makeIface, slot + 2, slot, static_cast<int>(m_as.string_->id)),
            abc(Op::panic, slot + 2)};
  }
  static std::vector<Ins> join(std::initializer_list<std::vector<Ins>> parts) {
    std::vector<Ins> all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
  }
  static std::vector<Ins> deferring(int function) {
    return {abc(Op::defer, 6, kNoReg), ext(function)};
  }
  // Slots 0.. : string, interface, two spare.
  void add(const std::string& name, std::vector<Ins> code) {
    const bool defers =
        std::any_of(code.begin(), code.end(), [](Ins ins) { return ins.op == Op::defer; });
    code.push_back(defers ? abc(Op::retDefer) : abc(Op::ret));
    Function& made = m_as.function(name, 0, 0, "pssiss", code, 20);
    made.hasDefer = defers;
    made.recoverPc = static_cast<std::uint32_t>(made.code.size() - 1);
  }
  Outcome run() {
    GoProgram program(m_as.take(), "panics");
    return runSimulated(program);
  }
  // r := recover(); println(whether r is nil).
  std::vector<Ins> recovering() {
    return join({{abc(Op::recover, 2), abc(Op::jEqI, 2, 0, 4)}, say("recovered", 0)});
  }

  Assembler m_as;
};

TEST_F(Panics, DeferredCallsRunLastFirst) {
  add("main.main", join({deferring(1), deferring(2), say("body", 0)}));
  add("main.a", say("a", 0));
  add("main.b", say("b", 0));
  const Outcome outcome = run();
  EXPECT_EQ(outcome.out, "body\nb\na\n");
  EXPECT_EQ(outcome.exitCode, 0);
}

TEST_F(Panics, UncaughtIsPrintedWithTheStack) {
  add("main.main", join({{ad(Op::call, 6, 1)}}));
  add("main.f", join({deferring(2), throwing("boom", 0)}));
  add("main.d", say("deferred", 0));
  const Outcome outcome = run();
  EXPECT_EQ(outcome.exitCode, 2);
  EXPECT_EQ(outcome.ending, "panicked");
  EXPECT_TRUE(
      outcome.out.starts_with("deferred\npanic: boom\n\ngoroutine 1 [running]:\nmain.f()\n"))
      << outcome.out;
  EXPECT_NE(outcome.out.find("main.main()\n"), std::string::npos);
}

TEST_F(Panics, RecoverStopsThePanicAndTheFunctionReturns) {
  add("main.main", join({{ad(Op::call, 6, 1)}, say("after", 0)}));
  add("main.f", join({deferring(3), deferring(2), throwing("boom", 0), say("never", 0)}));
  add("main.r", recovering());
  add("main.last", say("last", 0));
  EXPECT_EQ(run().out, "recovered\nlast\nafter\n");
}

TEST_F(Panics, RecoverWorksOnlyInTheDeferredFunctionItself) {
  add("main.main", join({deferring(1), throwing("boom", 0)}));
  add("main.d", {ad(Op::call, 6, 2)});
  add("main.deeper", recovering());
  const Outcome outcome = run();
  EXPECT_TRUE(outcome.out.starts_with("panic: boom\n\ngoroutine 1")) << outcome.out;
}

TEST_F(Panics, AWrapperBetweenDoesNotCount) {
  add("main.main", join({{ad(Op::call, 6, 3)}, say("after", 0)}));
  add("main.wrap", {ad(Op::call, 6, 2)});
  m_as.module().functions.back().wrapper = true;
  add("main.method", recovering());
  add("main.f", join({deferring(1), throwing("boom", 0)}));
  EXPECT_EQ(run().out, "recovered\nafter\n");
}

TEST_F(Panics, APanicInADeferredCallComesOnTop) {
  add("main.main", join({deferring(1), throwing("first", 0)}));
  add("main.d", throwing("second", 0));
  EXPECT_TRUE(run().out.starts_with("panic: first\n\tpanic: second\n\n"));
}

TEST_F(Panics, ARecoveredPanicThatIsThrownAgainSaysSo) {
  add("main.main", join({deferring(1), throwing("first", 0)}));
  add("main.d", join({{abc(Op::recover, 2)}, throwing("again", 0)}));
  EXPECT_TRUE(run().out.starts_with("panic: first [recovered]\n\tpanic: again\n\n"));
}

TEST_F(Panics, NilDereferenceIsARuntimeErrorWithASignal) {
  add("main.main", {abc(Op::ld64, 1, 0, 8)});
  const Outcome outcome = run();
  EXPECT_TRUE(outcome.out.starts_with(
      "panic: runtime error: invalid memory address or nil pointer dereference\n"
      "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc="))
      << outcome.out;
}

TEST_F(Panics, GoexitRunsDeferredCallsAndCancelsAPanic) {
  const int goexit = m_as.native("runtime.Goexit", 0, 0);
  const int gosched = m_as.native("runtime.Gosched", 0, 0);
  add("main.main", {abc(Op::go, 6, kNoReg), ext(1), ad(Op::callNative, 6, gosched)});
  add("main.g", join({deferring(3), deferring(2), throwing("boom", 0)}));
  add("main.exits", {ad(Op::callNative, 6, goexit)});
  add("main.last", say("last", 0));
  const Outcome outcome = run();
  EXPECT_EQ(outcome.out, "last\n");
  EXPECT_EQ(outcome.exitCode, 0);
}

TEST_F(Panics, StackOverflowIsFatal) {
  add("main.main", {ad(Op::call, 6, 0)});
  const Outcome outcome = run();
  EXPECT_EQ(outcome.exitCode, 2);
  EXPECT_TRUE(
      outcome.out.starts_with("runtime: goroutine stack exceeds 1000000000-byte limit\n"
                              "runtime: sp=0xc0200e0390 stack=[0xc0200e0000, 0xc0400e0000]\n"
                              "fatal error: stack overflow\n"))
      << outcome.out.substr(0, 200);
  EXPECT_NE(outcome.out.find("frames elided..."), std::string::npos);
}

}  // namespace
}  // namespace gantry::golang::test
