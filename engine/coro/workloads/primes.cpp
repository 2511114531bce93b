// Counting primes the naive way: one goroutine, one loop. More Ps do not help it at all; this is
// what primes-workers is measured against.
#include <algorithm>

#include "engine/coro/workloads/programs.h"

namespace gantry::builtin::primes {

Go main(Process& process) {
  const Arguments args(process, {{.otherwise = 2'000'000, .least = 1, .most = 100'000'000}});
  if (!args.ok()) co_await badUsage(process, "primes");

  // The loop tells what it has done every so many numbers, for the chart.
  constexpr std::int64_t kStride = 1000;
  Counter found(process, "primes");
  std::int64_t total = 0;
  for (std::int64_t from = 1; from <= args[0]; from += kStride) {
    const std::int64_t end = std::min(from + kStride, args[0] + 1);
    std::int64_t inStride = 0;
    std::uint64_t divisions = 0;
    for (std::int64_t n = from; n < end; ++n) {
      const Tested tested = testPrime(static_cast<std::uint32_t>(n));
      divisions += tested.divisions;
      inStride += tested.prime ? 1 : 0;
    }
    co_await work(divisions * kDivisionNs);
    co_await found.add(inStride);
    total += inStride;
  }
  co_await println(total, "primes up to", args[0]);
}

}  // namespace gantry::builtin::primes
