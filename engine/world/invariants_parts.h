// The parts of brokenInvariant (invariants.h), by what they look at.
#pragma once

#include <string>

#include <fmt/format.h>

#include "engine/world/world.h"

// In a function that returns what is broken.
#define HOLDS(condition, ...)            \
  do {                                   \
    if (!(condition)) [[unlikely]]       \
      return ::fmt::format(__VA_ARGS__); \
  } while (false)

namespace gantry::invariants {

// Gs on run queues and free lists (go-semantics 1.1, 1.5).
std::string ofQueues(const World& w);
std::string ofFreeLists(const World& w);
// Gs, Ms and Ps that hold each other (1.3, 1.4).
std::string ofGs(const World& w);
std::string ofMs(const World& w);
std::string ofPs(const World& w);
std::string ofIdleLists(const World& w);

// Wait queues, from the queue's side and from the G's (3.1, 4.1).
std::string ofWaitQueues(const World& w);
std::string ofSudogs(const World& w);
// What waits where (3, 4, 5).
std::string ofChannels(const World& w);
std::string ofSyncs(const World& w);
std::string ofTimers(const World& w);

// How a G is called in a message: by its goid, and by its slot for the reader of tables.
inline std::string nameOf(const World& w, std::uint32_t g) {
  if (g >= w.gs.size()) return fmt::format("a G in slot {}, which does not exist", g);
  return fmt::format("G{} (slot {})", w.gs[g].goid, g);
}

}  // namespace gantry::invariants
