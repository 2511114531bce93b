// The wait-for graph: its nodes, edges and circles, at the end and on the way.
#include "engine/analysis/wait_graph.h"

#include <algorithm>

#include <gtest/gtest.h>

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
