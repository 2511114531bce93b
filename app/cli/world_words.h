// What the parts of a World are called, and its linked lists as lists: for both forms of `show`.
#pragma once

#include <string_view>
#include <vector>

#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry::cli {

std::string_view statusText(GStatus status);
std::string_view statusText(PStatus status);
std::string_view stateText(MState state);
std::string_view kindText(SyncKind kind);
std::string_view kindText(TimerKind kind);

// Go's reason while the G waits, else empty.
std::string_view waitReason(const G& g);

// Whether M and P of a G are more than the last ones it had.
bool hasM(const G& g);
bool hasP(const G& g);

// Goids, in the order of the queue.
using Goids = std::vector<std::uint32_t>;
Goids goids(const World& world, const GList& list);
Goids goids(const World& world, const WaitQueue& queue);
Goids ringOf(const World& world, const P& p);

// The values in a channel's buffer, the oldest first.
std::vector<std::string> bufferOf(const World& world, const Symbols& symbols, const Hchan& chan);

}  // namespace gantry::cli
