// The values of variables at an event of a recorded run.
#include "engine/sim/paused_run.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "engine/world/cursor.h"

namespace gantry {
namespace {

// A run of one file, and where in its text things are: `mark` is a text that is there once.
struct Ran {
  explicit Ran(std::string source, std::uint32_t procs = 1) : text(std::move(source)) {
    recording.setup.program = "prog.go";
    recording.setup.sources = {{"prog.go", text}};
    recording.setup.procs = procs;
    Loaded loaded = loadProgram(recording.setup);
    EXPECT_TRUE(loaded.messages.empty()) << loaded.messages[0];
    SeededChooser chooser(0);
    runToEnd(*loaded.program, recording, chooser, {.record = true, .output = {}});
    gantry::Setup again = recording.setup;
    paused = std::make_unique<PausedRun>(loadProgram(again).program, recording);
  }

  [[nodiscard]] SourcePoint at(std::string_view mark) const {
    const std::size_t where = text.find(mark);
    EXPECT_NE(where, std::string::npos) << mark;
    SourcePoint point{"prog.go", 1, 1};
    for (std::size_t n = 0; n < where; ++n) {
      ++point.column;
      if (text[n] == '\n') ++point.line, point.column = 1;
    }
    return point;
  }

  // Just behind the n-th event of a kind.
  void seek(Kind kind, int n = 1) {
    std::uint64_t event = 0;
    for (; event < recording.events.size() && n > 0; ++event)
      if (recording.events[event].kind() == kind) --n;
    EXPECT_EQ(n, 0) << "there are fewer such events";
    go(event);
  }
  void go(std::uint64_t event) {
    paused->seek(event);
    while (paused->advance(100)) {
    }
    EXPECT_TRUE(paused->arrived());
  }
  void toEnd() { go(recording.events.size()); }

  // `value`, or nothing; of goroutine 1 first.
  std::string value(std::string_view expression, std::string_view mark, std::uint32_t goid = 1) {
    const auto found = paused->valueAt(std::vector{goid}, expression, at(mark));
    return found ? found->variable.value : "";
  }
  std::string type(std::string_view expression, std::string_view mark) {
    const auto found = paused->valueAt(std::vector{1U}, expression, at(mark));
    return found ? found->variable.type : "";
  }

  std::string text;
  Recording recording;
  std::unique_ptr<PausedRun> paused;
};

TEST(PausedRun, ASendIsSeenWithTheValuesItIsMadeWith) {
  Ran run(R"(package main

func main() {
	ch := make(chan int, 3)
	for i := 0; i < 3; i++ {
		square := i * i
		ch <- square
	}
}
)");
  run.seek(Kind::Send, 1);
  EXPECT_EQ(run.value("i", "i * i"), "0");
  EXPECT_EQ(run.value("square", "square\n"), "0");
  run.seek(Kind::Send, 3);
  EXPECT_EQ(run.value("i", "i * i"), "2");
  EXPECT_EQ(run.value("square", "square\n"), "4");
  EXPECT_EQ(run.type("i", "i * i"), "int");
  // Backwards as well.
  run.seek(Kind::Send, 2);
  EXPECT_EQ(run.value("i", "i * i"), "1");
  const auto found = run.paused->valueAt(std::vector{1U}, "ch", run.at("ch <-"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->variable.type, "chan int");
  EXPECT_NE(found->variable.chan, kNoObject);
  EXPECT_EQ(found->goid, 1U);
}

TEST(PausedRun, EveryPositionOfARunCanBeLookedAt) {
  Ran run(R"(package main

import "fmt"

func main() {
	ch := make(chan int)
	for n := range 4 {
		go func() { ch <- n }()
	}
	sum := 0
	for range 4 {
		sum += <-ch
	}
	fmt.Println(sum)
}
)",
          2);
  std::string sum;
  for (std::uint64_t event = 1; event <= run.recording.events.size(); ++event) {
    run.go(event);
    if (const std::string now = run.value("sum", "sum :="); !now.empty()) sum = now;
  }
  EXPECT_EQ(sum, "6");
  EXPECT_EQ(run.value("sum", "sum :="), "");  // main has returned
  EXPECT_EQ(run.value("nobody", "sum :="), "");
  run.paused->seek(run.recording.events.size() + 1);
  while (run.paused->advance(100)) {
  }
  EXPECT_FALSE(run.paused->arrived());
}

TEST(PausedRun, ValuesAreToldAsGoPrintsThem) {
  Ran run(R"(package main

import "errors"

type point struct {
	x, y int
	name string
}

func twice(n int) int { return 2 * n }

func main() {
	small, big := 0.1, 1e21
	text := "a\"b\n"
	list := []string{"x", "y"}
	p := &point{1, -2, "here"}
	q := *p
	m := map[string]int{"b": 2, "a": 1}
	err := errors.New("broken")
	var none error
	var nothing *point
	f := twice
	byte8 := uint8(200)
	grid := [2][2]int{{1, 2}, {3, 4}}
	yes := len(list) == 2
	c := complex(1, -2)
	long := make([]int, 1000)
	stop := make(chan bool)
	stop <- true
	println(small, big, text, list, p, q.x, m, err, none, nothing, f, byte8, grid[0][0], yes, c, long)
}
)");
  run.toEnd();
  const auto value = [&](std::string_view name) { return run.value(name, "stop <-"); };
  EXPECT_EQ(value("small"), "0.1");
  EXPECT_EQ(value("big"), "1e+21");
  EXPECT_EQ(value("text"), R"("a\"b\n")");
  EXPECT_EQ(value("list"), R"(["x" "y"])");
  EXPECT_EQ(value("p"), R"(&{x:1 y:-2 name:"here"})");
  EXPECT_EQ(value("q"), R"({x:1 y:-2 name:"here"})");
  EXPECT_EQ(value("m"), R"(map["b":2 "a":1])");
  EXPECT_EQ(value("err"), R"(&{s:"broken"})");
  EXPECT_EQ(run.type("err", "stop <-"), "error(*errors.errorString)");
  EXPECT_EQ(value("none"), "nil");
  EXPECT_EQ(run.type("none", "stop <-"), "error");
  EXPECT_EQ(value("nothing"), "nil");
  EXPECT_EQ(value("f"), "main.twice");
  EXPECT_EQ(value("byte8"), "200");
  EXPECT_EQ(value("grid"), "[[1 2] [3 4]]");
  EXPECT_EQ(value("yes"), "true");
  EXPECT_EQ(value("c"), "(1-2i)");
  EXPECT_TRUE(value("long").ends_with(" 0 …]")) << value("long");
  EXPECT_LT(value("long").size(), 200U);
  // Fields.
  EXPECT_EQ(value("p.y"), "-2");
  EXPECT_EQ(value("q.name"), "\"here\"");
  EXPECT_EQ(value("q.missing"), "");
  EXPECT_EQ(value("nothing.x"), "");
}

TEST(PausedRun, ANameMeansTheVariableOfItsPlace) {
  Ran run(R"(package main

var total = 7

type base struct{ id int }
type thing struct {
	base
	next *thing
}

func (t *thing) deep(n int) (result int) {
	result = n + 1
	if n == 0 {
		stop := make(chan int)
		stop <- t.id
	}
	return t.deep(n-1) + result
}

func main() {
	x := 1
	{
		x := "inner"
		y := x + "!"
		func() {
			t := &thing{base{5}, &thing{base: base{6}}}
			println(t.deep(2), y, total)
		}()
	}
	println(x) // outer
}
)");
  run.toEnd();
  EXPECT_EQ(run.value("x", "x := 1"), "1");
  EXPECT_EQ(run.value("x", "x := \"inner"), "\"inner\"");
  EXPECT_EQ(run.value("x", "x + "), "\"inner\"");
  EXPECT_EQ(run.value("x", "x) // outer"), "1");
  EXPECT_EQ(run.value("y", "y, total"), "\"inner!\"");
  EXPECT_EQ(run.value("total", "total)"), "7");
  // The innermost of the frames that are there.
  EXPECT_EQ(run.value("n", "n == 0"), "0");
  EXPECT_EQ(run.value("result", "result = n"), "1");
  EXPECT_TRUE(run.value("t", "t.id").starts_with("&{base:{id:5} next:0xc0"))
      << run.value("t", "t.id");
  EXPECT_EQ(run.value("t.id", "t.id"), "5");
  EXPECT_EQ(run.value("t.next.id", "t.id"), "6");
  const auto frames = run.paused->variablesOf(1);
  ASSERT_EQ(frames.size(), 5U);
  EXPECT_EQ(frames[0].function, "main.(*thing).deep");
  EXPECT_EQ(frames[0].line, run.at("stop <-").line);
  ASSERT_EQ(frames[0].variables.size(), 4U);
  EXPECT_EQ(frames[0].variables[1].name, "n");
  EXPECT_EQ(frames[0].variables[1].value, "0");
  EXPECT_EQ(frames[0].variables[3].name, "stop");
  EXPECT_EQ(frames[2].variables[1].value, "2");
  EXPECT_EQ(frames[4].function, "main.main");
}

TEST(PausedRun, AVariableThatIsNotSetYetHasNoValue) {
  Ran run(R"(package main

func main() {
	ch := make(chan int)
	var wait chan int
	a, ok := <-ch
	b, c := <-wait, 1
	println(a, ok, b, c)
}
)");
  run.toEnd();
  EXPECT_EQ(run.value("wait", "wait, 1"), "nil");
  EXPECT_EQ(run.value("a", "a, ok := "), "");
  EXPECT_EQ(run.value("c", "c :="), "");
}

TEST(PausedRun, EachGoroutineHasItsOwn) {
  Ran run(R"(package main

func worker(id int, stop chan int) {
	local := id * 10
	stop <- local
}

func main() {
	stop := make(chan int)
	for id := 1; id <= 3; id++ {
		go worker(id, stop)
	}
	captured := 41
	go func() {
		captured++
		stop <- captured
	}()
	select {}
}
)");
  run.toEnd();
  std::set<std::string> seen;
  std::set<std::uint32_t> goids;
  for (std::uint32_t goid = 2; goid < 64; ++goid) {
    const auto found = run.paused->valueAt(std::vector{goid}, "local", run.at("local\n"));
    ASSERT_TRUE(found);  // somebody is there
    goids.insert(found->goid);
    if (found->goid == goid) seen.insert(found->variable.value);
  }
  EXPECT_EQ(seen, (std::set<std::string>{"10", "20", "30"}));
  EXPECT_EQ(goids.size(), 3U);
  EXPECT_EQ(run.value("captured", "captured++"), "42");
  EXPECT_EQ(run.value("captured", "captured := "), "42");
}

TEST(PausedRun, ARunOfCoroutinesHasNoVariables) {
  Recording recording;
  recording.setup.program = "primes-workers";
  recording.setup.args = {"100"};
  Loaded loaded = loadProgram(recording.setup);
  ASSERT_TRUE(loaded.program);
  SeededChooser chooser(0);
  runToEnd(*loaded.program, recording, chooser, {.record = true, .output = {}});
  gantry::Setup again = recording.setup;
  PausedRun paused(loadProgram(again).program, recording);
  paused.seek(recording.events.size() / 2);
  while (paused.advance(1000)) {
  }
  EXPECT_TRUE(paused.arrived());
  EXPECT_FALSE(paused.valueAt(std::vector{1U}, "n", {"prog.go", 1, 1}));
  EXPECT_TRUE(paused.variablesOf(1).empty());
}

TEST(PausedRun, WithoutAProgramItNeverArrives) {
  PausedRun paused(nullptr, Recording{});
  paused.seek(3);
  EXPECT_FALSE(paused.advance(1));
  EXPECT_FALSE(paused.arrived());
}

}  // namespace
}  // namespace gantry
