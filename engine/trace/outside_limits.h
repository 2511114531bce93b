// How a run ends in which nobody can act any more but who waits for a signal, or for the network:
// Go would wait on.
#pragma once

namespace gantry {

// The Recording's `limit` then.
inline constexpr const char* kSignalLimit = "a signal that nobody sends";
inline constexpr const char* kNetworkLimit = "a network where nobody else is";

}  // namespace gantry
