// Counting primes with workers: a filler puts batches of numbers into `jobs`, workers send each
// prime they find into `primes`, main counts them. Each worker says on `exit` that it is done; a
// closer waits for all of them and closes `primes`, which ends main's loop.
//
//   filler ─jobs─► worker ×8 ─primes─► main
//                     └─exit─► closer ─close(primes)
//
// A test of a number costs what its divisions cost, so more Ps finish sooner, up to the number of
// workers. With a batch of 1, every number is a job of its own: then passing a number on costs
// about as much as testing it, and past two Ps the filler sets the pace.
#include "engine/coro/workloads/programs.h"

namespace gantry::builtin::primes_workers {
namespace {

// A job is the first of `batch` numbers.
Go fill(Chan<int> jobs, int limit, int batch) {
  for (int first = 1; first <= limit; first += batch) co_await jobs.send(first);
  co_await jobs.close();
}

Go worker(Process& process, Chan<int> jobs, Chan<int> primes, Chan<bool> exit, int limit,
          int batch) {
  while (const auto first = co_await jobs.recv()) {
    for (int n = *first; n < *first + batch && n <= limit; ++n) {
      const Tested tested = testPrime(static_cast<std::uint32_t>(n));
      process.spend(tested.divisions * kDivisionNs);
      if (tested.prime) co_await primes.send(n);
    }
  }
  co_await exit.send(true);
}

Go closeWhenDone(Chan<bool> exit, std::int64_t workers, Chan<int> primes) {
  for (std::int64_t i = 0; i < workers; ++i) co_await exit.recv();
  co_await primes.close();
}

}  // namespace

Go main(Process& process) {
  const Arguments args(process, {{.otherwise = 2'000'000, .least = 1, .most = 100'000'000},
                                 {.otherwise = 8, .least = 1, .most = 100'000},
                                 {.otherwise = 500, .least = 1, .most = 1'000'000}});
  if (!args.ok()) co_await badUsage(process, "primes-workers");
  const int limit = static_cast<int>(args[0]);
  const std::int64_t workers = args[1];
  const int batch = static_cast<int>(args[2]);

  auto jobs = co_await make<Chan<int>>("jobs", 10);
  auto primes = co_await make<Chan<int>>("primes", 64);
  auto exit = co_await make<Chan<bool>>("exit", workers);
  co_await go(fill(jobs, limit, batch));
  for (std::int64_t i = 0; i < workers; ++i)
    co_await go(worker(process, jobs, primes, exit, limit, batch));
  co_await go(closeWhenDone(exit, workers, primes));

  Counter found(process, "primes");
  int total = 0;
  while (const auto prime = co_await primes.recv()) {
    if (++total % 100 == 0) co_await found.add(100);
  }
  co_await found.add(total % 100);
  co_await println(total, "primes up to", limit);
}

}  // namespace gantry::builtin::primes_workers
