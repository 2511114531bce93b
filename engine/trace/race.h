// Race: a data race that was found in a run, as everything that reports and explains it needs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/ids.h"
#include "engine/event/symbols.h"

namespace gantry {

// A frame of a stack, innermost first: the function, and the line by its position.
struct RaceFrame {
  std::string function;  // main.worker.func1
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t offset = 0;
};

struct RaceAccess {
  bool write = false;
  bool atomic = false;
  bool ended = false;  // the goroutine had, when the race was found
  GId g;               // its slot
  std::uint32_t goid = 0;
  std::uint32_t index = 0;  // that Go's report names: the detector's own, no goid (go-semantics 7)
  std::uint64_t event = 0;  // the number of events before it that are nearest to look at
  std::uint64_t createdEvent = 0;
  std::vector<RaceFrame> stack;
  std::vector<RaceFrame> created;  // the go statement; empty for main
};

// What a goroutine did last that orders goroutines. `kind`: "unlock", "send" ... empty: nothing.
struct RaceEdge {
  std::string kind;
  std::uint64_t event = 0;
};

struct Race {
  std::uint64_t address = 0;  // as programs see it
  std::string variable;       // its name, when it has one
  RaceAccess now;             // the access that showed it
  RaceAccess before;
  // An edge is missing from the goroutine of `before` to that of `now`: the last operation of the
  // first after its access that could have begun it, and of the second that could have ended it.
  RaceEdge released;
  RaceEdge acquired;

  // Both accesses write, or one reads.
  [[nodiscard]] bool writeWrite() const { return now.write && before.write; }
};

}  // namespace gantry
