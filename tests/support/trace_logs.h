// Recordings for the tests of trace/ that need no scheduler: a regular one that folds, and one of
// random events that does not.
#pragma once

#include <cstdint>

#include "engine/trace/recording.h"

namespace gantry::test {

// Two goroutines that send to each other over two unbuffered channels on one P: four events a
// hand-off (send-to, ready, block-recv, run), about `events` of them after the boot.
Recording pingPong(std::uint64_t events);

// Events of every kind with arguments of every size, and symbols, decisions and a setup to match
// in size. The same seed gives the same recording.
Recording randomRecording(std::uint64_t events, std::uint64_t seed);

}  // namespace gantry::test
