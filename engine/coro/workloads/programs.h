// The main functions of the built-in programs, each in the namespace of its file, and what they
// share. A program is written as the lecture would show it in Go: main, and what it starts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "engine/coro/coro.h"

namespace gantry::builtin {

// clang-format off
namespace coffee { Go main(Process& process); }
namespace ticker_beside_main { Go main(Process& process); }
namespace million { Go main(Process& process); }
namespace mutex_map { Go main(Process& process); }
namespace close_drain { Go main(Process& process); }
namespace writer_reader { Go main(Process& process); }
namespace primes { Go main(Process& process); }
namespace primes_workers { Go main(Process& process); }
namespace select_cases { Go main(Process& process); }
namespace tour { Go main(Process& process); }
// clang-format on

// A number that a program takes on its command line.
struct Parameter {
  std::int64_t otherwise;  // when it is not given
  std::int64_t least;
  std::int64_t most;
};

// The program's arguments, read as those numbers.
class Arguments {
 public:
  Arguments(const Process& process, std::initializer_list<Parameter> parameters);

  // False when one is no number or out of range, or when there are too many.
  [[nodiscard]] bool ok() const { return m_ok; }
  [[nodiscard]] std::int64_t operator[](std::size_t i) const { return m_numbers[i]; }

 private:
  std::array<std::int64_t, 4> m_numbers{};
  bool m_ok = true;
};

// Prints "usage: ..." with how `program` is used to stderr and ends the process with status 2.
Task<> badUsage(Process& process, std::string_view program);

// Whether n is a prime, by trial division by 2 and the odd numbers up to its root, and how many
// divisions that took: the honest cost.
struct Tested {
  bool prime;
  std::uint32_t divisions;
};
Tested testPrime(std::uint32_t n);
inline constexpr std::uint64_t kDivisionNs = 2;

}  // namespace gantry::builtin
