// Random programs: goroutines that interpret random lists of steps over a few shared channels,
// locks and timers. One number decides everything: equal seeds give equal programs.
//
// They end in every way that a program can: main returns, deadlock, an uncaught panic, a fatal
// error. They always end: scripts are finite and start only scripts that come later.
#pragma once

#include <cstdint>
#include <memory>

#include "engine/program/body.h"
#include "engine/trace/setup.h"

namespace gantry {

// The machine to run it on: 1 to 8 Ps, sometimes too few threads.
[[nodiscard]] Setup randomSetup(std::uint64_t seed);

[[nodiscard]] std::unique_ptr<Program> makeRandomProgram(std::uint64_t seed);

}  // namespace gantry
