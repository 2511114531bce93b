// The wait-for graph: its nodes, edges and circles, at the end and on the way.
#include "engine/analysis/wait_graph.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/analysis/names.h"
#include "tests/support/go_run.h"

namespace gantry {
namespace {

constexpr const char* kCircle = R"(package main

import "sync"

func main() {
	var a, b sync.Mutex
	in := make(chan int, 2)
	ready := make(chan bool)
	a.Lock()
	go func() {
		b.Lock()
		ready <- true
		a.Lock()
		in <- 1
	}()
	<-ready
	b.Lock()
	<-in
}
)";

std::string edgesOf(const WaitGraph& graph) {
  static constexpr const char* kArrows[] = {" waits for ", " held by ", " could be woken by "};
  std::string out;
  for (const WaitGraph::Edge& e : graph.edges) {
    out += textOf(graph.nodes[e.from].name, Language::en) + kArrows[static_cast<int>(e.kind)] +
           textOf(graph.nodes[e.to].name, Language::en) + (e.inCircle ? " (circle)\n" : "\n");
  }
  return out;
}

TEST(WaitGraph, HasTheCircleOfADeadlock) {
  const test::GoRun run(kCircle, 1);
  const WaitGraph graph = waitGraphAt(run.keyframes.last(), run.recording.symbols);
  EXPECT_EQ(edgesOf(graph),
            "G1 waits for b (circle)\nG5 waits for a (circle)\n"
            "b held by G5 (circle)\na held by G1 (circle)\n");
  for (const WaitGraph::Node& node : graph.nodes)
    EXPECT_EQ(node.stuck, node.kind == WaitGraph::NodeKind::goroutine);
  const WaitGraph known =
      waitGraphAt(run.recording, run.keyframes, run.keyframes.valid(), run.reach());
  EXPECT_EQ(edgesOf(known), edgesOf(graph));
  EXPECT_NE(known.edges.back().line, 0u);
}

constexpr const char* kSilence = R"(package main

import "net"

func main() {
	l, _ := net.Listen("tcp", "127.0.0.1:80")
	go l.Accept()
	c, _ := net.Dial("tcp", "127.0.0.1:80")
	go l.Accept()
	c.Read(make([]byte, 1))
}
)";

// Nobody says who could bring it, so nobody is stuck for certain.
TEST(WaitGraph, HasWhoWaitsForTheNetwork) {
  const test::GoRun run(kSilence, 1);
  const WaitGraph graph = waitGraphAt(run.keyframes.last(), run.recording.symbols);
  EXPECT_EQ(edgesOf(graph),
            "G1 waits for read 127.0.0.1:32768<-127.0.0.1:80\nG6 waits for accept 127.0.0.1:80\n");
  for (const WaitGraph::Node& node : graph.nodes) EXPECT_FALSE(node.stuck);
}

// Both locks were first used as from.mu.
constexpr const char* kTransfers = R"(package main

import "sync"

type account struct {
	mu      sync.Mutex
	balance int
}

func move(from, to *account, met *sync.WaitGroup) {
	from.mu.Lock()
	met.Done()
	met.Wait()
	to.mu.Lock()
}

func main() {
	a, b := &account{}, &account{}
	var met sync.WaitGroup
	met.Add(2)
	go move(a, b, &met)
	move(b, a, &met)
}
)";

TEST(WaitGraph, NumbersLocksOfOneNameAsFindingsDo) {
  const test::GoRun run(kTransfers, 1);
  const WaitGraph graph = waitGraphAt(run.keyframes.last(), run.recording.symbols);
  EXPECT_EQ(edgesOf(graph),
            "G1 waits for from.mu #2 (circle)\nG5 waits for from.mu #1 (circle)\n"
            "from.mu #2 held by G5 (circle)\nfrom.mu #1 held by G1 (circle)\n");
  EXPECT_NE(dotOf(graph, Language::en).find("from.mu #2"), std::string::npos);
  const std::vector<Finding> found = findings(run.recording, run.keyframes, run.reach());
  ASSERT_FALSE(found.empty());
  const std::string text = textOf(found.front(), Language::en);
  EXPECT_NE(text.find("G1 waits at line 14 to lock from.mu #2"), std::string::npos) << text;
  EXPECT_NE(text.find("G5 holds from.mu #2 since line 11"), std::string::npos) << text;
}

TEST(WaitGraph, TheOnlyOneOfItsNameHasNoNumber) {
  const test::GoRun run(kTransfers, 1);
  Cursor cursor(run.recording.events, run.keyframes);
  const Symbols& symbols = run.recording.symbols;
  std::uint64_t n = 0;
  const auto locks = [&] {
    cursor.seek(n);
    std::string names;
    for (std::uint32_t id = 0; id < cursor.world().syncs.size(); ++id)
      names += textOf(syncName(cursor.world(), symbols, id), Language::en) + ";";
    return names;
  };
  std::string before;
  while (n < run.keyframes.valid() && locks() != "met;from.mu #1;from.mu #2;") {
    before = locks();
    ++n;
  }
  EXPECT_EQ(before, "met;from.mu;");
  EXPECT_LT(n, run.keyframes.valid());
}

TEST(WaitGraph, KnowsWhoCouldWake) {
  const test::GoRun run(R"(package main

import "time"

func main() {
	jobs := make(chan int)
	go func() {
		for range jobs {
		}
	}()
	jobs <- 1
	time.Sleep(time.Millisecond)
	jobs <- 2
}
)",
                        1);
  // The receiver waits while main, which sent before, sleeps.
  bool found = false;
  for (std::uint64_t n = 0; n <= run.keyframes.valid() && !found; ++n)
    found = edgesOf(waitGraphAt(run.recording, run.keyframes, n)) ==
            "G5 waits for jobs\njobs could be woken by G1\n";
  EXPECT_TRUE(found);
}

TEST(WaitGraph, GraphvizNamesAndColours) {
  const test::GoRun run("package main\n\nfunc main() {\n\tc := make(chan int)\n\t<-c\n}\n");
  EXPECT_EQ(dotOf(waitGraphAt(run.keyframes.last(), run.recording.symbols), Language::en),
            "digraph waits {\n  rankdir=LR;\n"
            "  n0 [label=\"G1\\nchan receive\\nline 5\", shape=ellipse, color=red];\n"
            "  n1 [label=\"c\\nunbuffered\\nline 4\", shape=box];\n"
            "  n0 -> n1 [style=solid];\n}\n");
}

}  // namespace
}  // namespace gantry
