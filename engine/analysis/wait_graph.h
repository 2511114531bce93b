// WaitGraph: who waits for what, who has it, and who could wake whom, at one moment of a run.
//
//   const WaitGraph now = waitGraphAt(cursor.world(), recording.symbols);     // at every step
//   const WaitGraph all = waitGraphAt(recording, keyframes, event, reach);    // when asked
//
// Plain data for views and for Graphviz: nodes are goroutines and the channels, locks, wait groups
// and connections that matter to them; an edge leads from who waits to what is waited for, and from
// there to who has it or could bring it. A circle of waitsFor and heldBy is a deadlock. Goroutines
// that neither wait nor hold what somebody waits for are left out. Equal Worlds give equal graphs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/world/cursor.h"
#include "engine/world/world.h"

namespace gantry {

class History;

struct WaitGraph {
  enum class NodeKind : std::uint8_t {
    goroutine,
    channel,
    lock,
    waitGroup,
    cond,
    semaphore,
    network,  // what a goroutine waits for there: "accept 127.0.0.1:80"
  };
  enum class EdgeKind : std::uint8_t {
    waitsFor,   // goroutine -> object
    heldBy,     // lock -> goroutine: it has locked it, or is a writer that readers stand behind
    couldWake,  // object -> goroutine: it used the other side of it before, or added to it
  };
  struct Node {
    NodeKind kind = NodeKind::goroutine;
    std::uint32_t id = 0;    // a goid; of an object, its number in World::chans or World::syncs; of
                             // the network, the TextId of its name
    std::uint32_t slot = 0;  // a goroutine's, in World::gs
    Phrase name;             // "G7", "primes", "Mutex 3"
    Phrase detail;           // "chan send"; "6/6"; the counter of a wait group; may be empty
    std::uint32_t line = 0;  // where it stands, or was made; 0 unknown
    bool waits = false;      // a goroutine that is blocked
    bool stuck = false;      // ... and that nobody can wake any more
  };
  struct Edge {
    EdgeKind kind = EdgeKind::waitsFor;
    std::uint32_t from = 0;  // indexes of nodes
    std::uint32_t to = 0;
    std::uint32_t line = 0;  // where it was locked, or used; 0 unknown
    bool inCircle = false;   // of waitsFor and heldBy
    friend bool operator==(const Edge&, const Edge&) = default;
  };
  std::vector<Node> nodes;
  std::vector<Edge> edges;    // each once
  std::uint32_t leftOut = 0;  // waiting goroutines beyond kMostWaiting

  static constexpr std::size_t kMostWaiting = 256;
};

// From the World alone: no couldWake, the readers of an RWMutex are not known, and `stuck` is what
// is certain without knowing the program's memory: circles of locks, nil channels, and everybody
// once nobody can act. About 5 ns a goroutine and 1 µs for each that waits.
[[nodiscard]] WaitGraph waitGraphAt(const World& world, const Symbols& symbols);

// With everything that happened before event n: costs a walk of 30 ns an event. `reach` is of the
// end of the run, and is asked only there.
[[nodiscard]] WaitGraph waitGraphAt(const Recording& recording, const Keyframes& keyframes,
                                    std::uint64_t n, const ReachFn& reach = {});

// Of a history that was made, with the slots of who is stuck, ascending.
[[nodiscard]] WaitGraph waitGraphOf(const History& history,
                                    const std::vector<std::uint32_t>& stuck);

// Graphviz: goroutines as ellipses, objects as boxes, stuck ones and circles in red.
[[nodiscard]] std::string dotOf(const WaitGraph& graph, Language language);

}  // namespace gantry
