// How a run ends in which nobody can act any more but who waits for a signal: Go would wait on.
#pragma once

namespace gantry {

// The Recording's `limit` then.
inline constexpr const char* kSignalLimit = "a signal that nobody sends";

}  // namespace gantry
