// Descriptions: their context, their words, and that no event is too strange for them.
#include "engine/world/describe.h"

#include <string>

#include <gtest/gtest.h>

#include "engine/base/prng.h"
#include "engine/world/fold.h"

namespace gantry {
namespace {

// A machine of one P on which G1 runs, with a channel `jobs` of strings.
class Describe : public ::testing::Test {
 protected:
  void SetUp() override {
    file = symbols.position("main.go", 12, "main.main");
    add(Kind::MNew, 0, 0);
    add(Kind::Gomaxprocs, 1);
    add(Kind::PAcquire, 0);
    add(Kind::Create, 0, symbols.text("main.main"));
    add(Kind::Start, 0, static_cast<std::uint32_t>(From::runnext));
    add(Kind::ChanMake, 2, symbols.label("jobs", "chan string"));
  }

  Event event(Kind kind, std::uint32_t a = 0, std::uint32_t b = 0) const {
    return Event::make(kind, 5, MId(0), file, a, b);
  }
  void add(Kind kind, std::uint32_t a = 0, std::uint32_t b = 0) {
    const char* broken = fold(world, event(kind, a, b));
    ASSERT_EQ(broken, nullptr) << broken;
  }
  // "kind g m p: name=value ..."
  std::string text(Event e) const {
    const Description what = describe(world, e, symbols);
    std::string out = std::string(what.kind) + " G" + std::to_string(what.goid) + ":";
    for (const Argument& argument : what) {
      out += " " + std::string(argument.name) + "=";
      switch (argument.form) {
        case Argument::Form::text:
          out += argument.text;
          break;
        case Argument::Form::yesNo:
          out += argument.number != 0 ? "yes" : "no";
          break;
        default:
          out += std::to_string(argument.number);
      }
    }
    return out;
  }

  World world;
  Symbols symbols;
  PosId file = 0;
};

TEST_F(Describe, ContextIsTheMItsPAndItsG) {
  const Description what = describe(world, event(Kind::Close, 0), symbols);
  EXPECT_EQ(what.goid, 1U);
  EXPECT_EQ(what.m, MId(0));
  EXPECT_EQ(what.p, PId(0));
  EXPECT_EQ(what.pos, file);
}

TEST_F(Describe, AnEventWithoutAPlaceHasThatOfItsG) {
  add(Kind::LockThread);
  const Event e = Event::make(Kind::PreemptRequest, 0, MId(0), 0, 0, 0);
  EXPECT_EQ(describe(world, e, symbols).pos, file);
}

TEST_F(Describe, AnEventThatStartsAGHasTheNewOne) {
  add(Kind::Create, 1, symbols.text("main.worker"));
  add(Kind::Park, static_cast<std::uint32_t>(WaitReason::sleep), kNil);
  EXPECT_EQ(text(event(Kind::Start, 1, static_cast<std::uint32_t>(From::runnext))),
            "run G2: from=runnext");
}

TEST_F(Describe, ValuesAreReadByTheTypeOfTheChannel) {
  const TextId red = symbols.text("red");
  EXPECT_EQ(text(event(Kind::Send, 0, red)), "send G1: chan=0 name=jobs value=red");
  add(Kind::Send, 0, red);
  EXPECT_EQ(text(event(Kind::Recv, 0)), "recv G1: chan=0 name=jobs value=red");
}

TEST_F(Describe, WideValuesAreWhole) {
  add(Kind::ChanMake, 1, symbols.label("sums", "chan int"));
  EXPECT_EQ(text(event(Kind::Send, 1, 0xffffffff)), "send G1: chan=1 name=sums value=-1");
  add(Kind::Wide, 1);
  EXPECT_EQ(text(event(Kind::Send, 1, 5)), "send G1: chan=1 name=sums value=4294967301");
}

TEST_F(Describe, WhatIsCreatedHasTheNumberThatItWillHave) {
  EXPECT_EQ(text(event(Kind::Create, 1, symbols.text("main.worker"))),
            "create G1: target_g=2 function=main.worker");
  EXPECT_EQ(text(event(Kind::Create, 1, symbols.text("runtime.bgsweep") | kCreateSystem)),
            "create G1: target_g=2 function=runtime.bgsweep system=yes");
  EXPECT_EQ(text(event(Kind::ChanMake, 7, symbols.label("", "chan int"))),
            "make G1: chan=1 type=chan int cap=7");
  EXPECT_EQ(text(event(Kind::SyncMake, 1, symbols.label("mu", "sync.RWMutex"))),
            "make-sync G1: sync=0 name=mu type=rwmutex");
}

TEST_F(Describe, ReasonsAreGosStrings) {
  EXPECT_EQ(text(event(Kind::Park, static_cast<std::uint32_t>(WaitReason::chanReceiveNil), kNil)),
            "block G1: why=chan receive (nil chan)");
  EXPECT_EQ(text(event(Kind::Steal, 3, 1 | kStealRunnext)),
            "steal G1: target_p=3 count=1 runnext=yes");
  EXPECT_EQ(text(event(Kind::SelectWin, kNil, 0)), "select-win G1: case=default ready=0");
}

TEST_F(Describe, EveryKindOnAnyWorldWithAnyArguments) {
  Prng prng(1);
  const World empty;
  for (int n = 0; n < 200'000; ++n) {
    const std::uint32_t small = prng.below(4);
    const bool wild = prng.below(2) == 0;
    const Event e = Event::make(static_cast<Kind>(prng.below(kKinds)), prng.below(0x10000),
                                MId(static_cast<std::uint16_t>(wild ? prng.next() : 0)),
                                static_cast<PosId>(prng.next()) & Event::kMaxPos,
                                wild ? static_cast<std::uint32_t>(prng.next()) : small,
                                static_cast<std::uint32_t>(prng.next()));
    for (const World* w : {static_cast<const World*>(&world), &empty}) {
      const Description what = describe(*w, e, symbols);
      ASSERT_EQ(what.kind, row(e.kind()).name);
      ASSERT_LE(what.count, Description::kMostArguments);
      for (const Argument& argument : what)
        for (const char* taken : {"n", "time_ns", "kind", "g", "m", "p", "file", "line"})
          ASSERT_NE(argument.name, taken) << what.kind;
    }
  }
}

}  // namespace
}  // namespace gantry
