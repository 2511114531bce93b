// Go programs that want all there is: each ends at a limit that is named, or with Go's own text,
// and soon. Sources that are too deep or too large for any compiler are complained of.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "engine/choice/chooser.h"
#include "engine/sim/simulation.h"

namespace gantry {
namespace {

Setup small(std::string source) {
  Setup setup;
  setup.program = "x.go";
  setup.sources.push_back({"x.go", std::move(source)});
  setup.procs = 2;
  setup.maxTime = 20'000'000;
  setup.maxEvents = 100'000;
  setup.maxMemory = std::uint64_t{16} << 20;
  return setup;
}

struct Hungry {
  const char* name;
  const char* body;  // of main
  const char* rest = "";
};

class HostilePrograms : public testing::TestWithParam<Hungry> {};

TEST_P(HostilePrograms, EndAtALimit) {
  Recording recording;
  recording.setup = small("package main\n\nfunc main() {\n" + std::string(GetParam().body) +
                          "\n}\n" + GetParam().rest);
  const Loaded loaded = loadProgram(recording.setup);
  ASSERT_NE(loaded.program, nullptr) << loaded.messages[0];
  SeededChooser chooser(1);
  runToEnd(*loaded.program, recording, chooser,
           {.record = false, .output = [](int, std::string_view) {}});
  EXPECT_EQ(recording.ending, Ending::limit);
  EXPECT_FALSE(recording.limit.empty());
}

constexpr Hungry kHungry[] = {
    {"Loop", "for {}"},
    {"Recursion", "f(0)", "func f(n int) int { return f(n+1) + 1 }"},
    {"LargeFrames", "f([1000]int{})", "func f(a [1000]int) int { return f(a) + 1 }"},
    {"Panics", "f(0)", "func f(n int) { defer func() { panic(n) }(); f(n + 1) }"},
    {"Defers", "for { defer func() {}() }"},
    {"Slices", "var l [][]byte; for { l = append(l, make([]byte, 1<<16)) }"},
    {"Append", "var l []int; for { l = append(l, 1) }"},
    {"Huge", "n := 1 << 40; x := make([]int, n); _ = x"},
    {"Strings", "s := \"x\"; for { s += s }"},
    {"Map", "m := map[int]int{}; for i := 0; ; i++ { m[i] = i }"},
    {"Maps", "var l []map[int]int; for { l = append(l, map[int]int{1: 2}) }"},
    {"Closures",
     "var l []func() int; for i := 0; ; i++ { l = append(l, func() int { return i }) }"},
    {"Channels", "var l []chan int; for { l = append(l, make(chan int)) }"},
    {"ChannelBuffers", "for { _ = make(chan int, 1<<24) }"},
    {"LargestBuffer", "_ = make(chan int, 1<<26)"},
    {"Goroutines", "for { go func() { select {} }() }"},
    {"Bomb", "f()", "func f() { for { go f() } }"},
    {"Output", "for { println(1) }"},
    {"Interfaces", "var x any; for { x = [2]any{x} }"},
};

INSTANTIATE_TEST_SUITE_P(Go, HostilePrograms, testing::ValuesIn(kHungry),
                         [](const auto& one) { return std::string(one.param.name); });

// Objects are kept for the views when the program has dropped them: they are what ends it.
class DroppedObjects : public testing::TestWithParam<Hungry> {};

TEST_P(DroppedObjects, EndAtTheLimitOfMemory) {
  Recording recording;
  recording.setup = small(
      "package main\n\nimport (\n\t\"sync\"\n\t\"time\"\n)\n\nvar _ sync.Mutex\nvar _ "
      "time.Time\n\nfunc main() {\n\tfor {\n" +
      std::string(GetParam().body) + "\n\t}\n}\n");
  recording.setup.maxEvents = 10'000'000;
  recording.setup.maxTime = 10'000'000'000;
  recording.setup.maxMemory = std::uint64_t{4} << 20;
  const Loaded loaded = loadProgram(recording.setup);
  ASSERT_NE(loaded.program, nullptr) << loaded.messages[0];
  // The same end, however the steps are dealt out.
  std::uint64_t events[2] = {};
  for (const bool finely : {false, true}) {
    SeededChooser chooser(1);
    Simulation sim(*loaded.program, recording, chooser, {.record = false, .output = {}});
    std::uint64_t most = 0;
    while (sim.advance(finely ? 100 : 1 << 20)) most = std::max(most, sim.memory());
    EXPECT_EQ(recording.ending, Ending::limit);
    EXPECT_EQ(recording.limit, "memory");
    EXPECT_LE(most, recording.setup.maxMemory * 2);
    events[finely ? 1 : 0] = sim.world().events;
  }
  EXPECT_EQ(events[0], events[1]);
}

constexpr Hungry kDropped[] = {
    {"Channels", "_ = make(chan int)"},
    {"UsedChannels", "c := make(chan int, 1); c <- 1; <-c"},
    {"Buffers", "_ = make(chan int, 1000)"},
    {"Pointers", "c := make(chan *int, 1); c <- new(int); <-c"},
    {"Mutexes", "m := new(sync.Mutex); m.Lock(); m.Unlock()"},
    {"WaitGroups", "g := new(sync.WaitGroup); g.Add(1); g.Done()"},
    {"Timers", "t := time.NewTimer(time.Hour); t.Stop()"},
    {"Functions", "t := time.AfterFunc(time.Hour, func() {}); t.Stop()"},
};

INSTANTIATE_TEST_SUITE_P(Go, DroppedObjects, testing::ValuesIn(kDropped),
                         [](const auto& one) { return std::string(one.param.name); });

std::string times(int n, std::string_view text) {
  std::string out;
  for (int i = 0; i < n; ++i) out += text;
  return out;
}

// Ten thousand of everything that can stand in itself.
TEST(HostileSources, DepthIsComplainedOf) {
  constexpr int kMany = 10'000;
  const std::vector<std::vector<std::string_view>> kinds = {
      {"_ = (", "1", ")"},
      {"_ = ^", "1", ""},
      {"_ = f(", "1", ")"},
      {"_ = a[", "0", "]"},
      {"_ = []any{", "", "}"},
      {"_ = func() {", "", "}"},
      {"{", "", "}"},
      {"if true {", "", "}"},
      {"for {", "", "}"},
      {"switch { default: ", "", "}"},
      {"select { default: ", "", "}"},
      {"func() {", "", "}()"},
      {"var x *", "int", ""},
      {"var x []", "int", ""},
      {"var x [1]", "int", ""},
      {"var x chan ", "int", ""},
      {"var x map[int]", "int", ""},
      {"var x func(", "int", ")"},
      {"var x struct { a ", "int", "}"},
      {"var x interface { M() ", "int", "}"},
      {"var x P[", "int", "]"},
  };
  for (const auto& kind : kinds) {
    // What may stand once only, in front, is before the first blank that ends a word.
    std::string_view begin = kind[0];
    std::string once;
    for (const std::string_view front : {"_ = ", "var x "}) {
      if (!begin.starts_with(front)) continue;
      once = front;
      begin.remove_prefix(front.size());
    }
    const std::vector<std::string> messages =
        checkProgram(small("package main\n\nfunc main() {\n" + once + times(kMany, begin) +
                           std::string(kind[1]) + times(kMany, kind[2]) + "\n}\n"));
    ASSERT_FALSE(messages.empty()) << kind[0];
    EXPECT_NE(messages[0].find("nesting too deep"), std::string::npos) << messages[0];
  }
}

TEST(HostileSources, SizesAreComplainedOf) {
  for (const std::string_view body :
       {"const x = 1 << 1000000", "const x = 1e1000000000000", "var x [1 << 62]int; _ = x[1]",
        "const a = 1 << 500; const b = a * a * a", "const s = 1 << 600; x := s; _ = x"}) {
    const std::vector<std::string> messages =
        checkProgram(small("package main\n\nfunc main() {\n" + std::string(body) + "\n}\n"));
    EXPECT_FALSE(messages.empty()) << body;
  }
  const std::vector<std::string> cycle = checkProgram(
      small("package main\n\ntype P[T any] struct{ x T }\n\nfunc f[T any]() { f[P[T]]() }\n\nfunc "
            "main() { f[int]() }\n"));
  ASSERT_EQ(cycle.size(), 1U);
  EXPECT_EQ(cycle[0], "x.go:5:8: instantiation cycle:\n\tx.go:5:21: T instantiated as P[T]");
}

}  // namespace
}  // namespace gantry
