// Who can never be woken again, at the end of a run; and the wait-for graph.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/analysis/history.h"

namespace gantry {

// Slots of goroutines of the program that wait and that nobody can wake any more, ascending.
//
// A goroutine may go on when it does not wait, or sleeps, or waits for a lock whose holder may go
// on, or for an object that one who may go on, or a timer, leads to (go-semantics 3, 4): a
// fixpoint. With `mainReturned` main counts as gone. A lock is taken to be unlocked by its holder
// only, unless this run saw somebody else unlock it.
[[nodiscard]] std::vector<std::uint32_t> stuckGoroutines(const History& history,
                                                         const ReachFn& reach, bool mainReturned);

// The goroutines that hold what this one waits for: goids; empty when it waits for no lock.
[[nodiscard]] std::vector<Hold> holdersFor(const History& history, std::uint32_t slot);

// Nodes are goroutines and objects, edges what keeps them waiting.
struct WaitGraph {
  enum class EdgeKind : std::uint8_t { waitsFor, heldBy, usedBy };
  struct Node {
    bool isGoroutine = false;
    bool isChan = false;
    std::uint32_t id = 0;  // goid, or the object's
    Phrase name;
    std::uint32_t line = 0;  // where it stands, where it was made
    bool stuck = false;
  };
  struct Edge {
    EdgeKind kind = EdgeKind::waitsFor;
    std::uint32_t from = 0;  // indexes of nodes
    std::uint32_t to = 0;
  };
  std::vector<Node> nodes;
  std::vector<Edge> edges;
};
[[nodiscard]] WaitGraph waitGraph(const History& history, const std::vector<std::uint32_t>& stuck);
// Graphviz.
[[nodiscard]] std::string dotOf(const WaitGraph& graph, Language language);

}  // namespace gantry
