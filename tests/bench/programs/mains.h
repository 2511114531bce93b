// The main functions of the programs (programs.h), and what they share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "engine/coro/coro.h"

namespace gantry::bench {

Go pingpong(Process& process);
Go ring(Process& process);
Go prodcons(Process& process);
Go workers(Process& process);
Go select4(Process& process);
Go sieve(Process& process);
Go primes(Process& process);
Go spawn(Process& process);
Go park(Process& process);
Go gosched(Process& process);
Go mutex(Process& process);
Go timers(Process& process);

inline std::int64_t argument(const Process& process, std::size_t index, std::int64_t otherwise) {
  if (index >= process.args().size()) return otherwise;
  return std::strtoll(process.args()[index].c_str(), nullptr, 10);
}

// What a step of the twins' own computing costs in virtual time: about one of Go's operations.
inline constexpr std::uint64_t kStepNs = 1;

}  // namespace gantry::bench
