// The programs that scheduling is measured with, as coroutines. Each has a twin of the same name
// in tests/bench/go that does the same and prints the same line: `OPS CHECKSUM`.
//
//   pingpong [n]                a token over two unbuffered channels and back; op: a round trip
//   ring [hops] [size]          a token round a ring of goroutines; op: a hop
//   prodcons [n] [cap]          one producer, one consumer; op: an item
//   workers [n] [cap] [w]       jobs to w workers, results back to main; op: a job
//   select4 [n]                 one consumer selects over four unbuffered channels; op: an item
//   sieve [limit]               the prime sieve, a goroutine a prime; op: a value over a channel
//   primes [limit] [cap] [w]    w workers test numbers by trial division; op: a number
//   spawn [n] [batch]           goroutines that end at once, waited for by batches; op: one
//   park [n]                    goroutines that wait on one channel, which is closed; op: one
//   gosched [n] [g]             g goroutines yield in turn; op: a yield
//   mutex [n] [g] [yieldEvery]  g goroutines add up under a Mutex, yielding in it; op: one lock
//   timers [g] [rounds]         g goroutines sleep 1 to 100 ms; op: a sleep
#pragma once

#include <memory>
#include <string_view>

#include "engine/program/body.h"

namespace gantry::bench {

// Null for a name that is not above. The arguments are those of the run (Env::args).
std::unique_ptr<Program> makeProgram(std::string_view name);

}  // namespace gantry::bench
