// A Go execution trace (package runtime/trace, Go 1.22 and 1.23) as a Recording.
//
// What such a trace knows of a run: goroutines, processors, threads, system calls, why a goroutine
// blocks, and stacks. So the recording has Create, Start, Park, Ready, Yield, End, the system
// calls, and who holds which P; no channels, locks or timers, no order within run queues (all that
// are runnable stand in the global one), nothing of the collector. Ms are numbered as they appear.
// Goids are the World's own; Go's stands behind the name of the function: `main.worker (G21)`.
// Times count from the first event. A recording made so cannot be run again.
#pragma once

#include <string_view>

#include "engine/base/result.h"
#include "engine/trace/recording.h"

namespace gantry {

// Setup::program of a recording that was made of a trace.
inline constexpr std::string_view kGoTraceProgram = "a Go execution trace";

// By the first bytes.
[[nodiscard]] bool isGoTrace(std::string_view bytes);

// A trace that is damaged behind its first generation is read as far as it is intact, and
// Recording::damage says where it is not; else the problem has the offset.
Result<Recording> importGoTrace(std::string_view bytes);

}  // namespace gantry
