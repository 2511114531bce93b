// L10. How many primes are there up to N? First with a plain loop; then with a filler, eight
// workers, a channel of primes, a channel of exits and a closer. What the workers gain with
// more Ps is the lecture; where it stops, main alone takes the primes off their channel.
#include "engine/coro/workloads/programs.h"

namespace gantry::lecture {
namespace {

constexpr std::int64_t kLimit = 2'000'000;
constexpr std::uint64_t kDivisionNs = 2;
constexpr const char* kUsage = "primes [N, 1 to 100000000]";

// Trial division; adds up what it costs.
bool isPrime(std::int64_t n, std::uint64_t& divisions) {
  if (n < 2) return false;
  for (std::int64_t d = 2; d * d <= n; d += d == 2 ? 1 : 2) {
    ++divisions;
    if (n % d == 0) return false;
  }
  ++divisions;
  return true;
}

}  // namespace

namespace primes {

Go main(Process& process) {
  const auto n = numberArgument(process, kLimit, 1, 100'000'000);
  if (n < 0) co_await badArgument(process, kUsage);
  const Counter found(process, "primes");
  std::int64_t count = 0;
  for (std::int64_t from = 1; from <= n; from += 1000) {
    std::uint64_t divisions = 0;
    std::int64_t here = 0;
    for (std::int64_t i = from; i < from + 1000 && i <= n; ++i)
      if (isPrime(i, divisions)) ++here;
    co_await work(divisions * kDivisionNs);
    co_await found.add(here);
    count += here;
  }
  co_await println(count, "primes up to", n);
}

}  // namespace primes

namespace primes_workers {
namespace {

constexpr int kWorkers = 8;
constexpr std::int64_t kJob = 500;  // a job is the first of so many numbers

}  // namespace

Go fill(Chan<std::int64_t> jobs, std::int64_t n) {
  for (std::int64_t from = 1; from <= n; from += kJob) co_await jobs.send(from);
  co_await jobs.close();
}

Go worker(Process& process, Chan<std::int64_t> jobs, Chan<std::int64_t> primes, Chan<bool> exits,
          std::int64_t n) {
  while (const auto from = co_await jobs.recv()) {
    std::uint64_t divisions = 0;
    for (std::int64_t i = *from; i < *from + kJob && i <= n; ++i) {
      if (!isPrime(i, divisions)) continue;
      process.spend(divisions * kDivisionNs);
      divisions = 0;
      co_await primes.send(i);
    }
    process.spend(divisions * kDivisionNs);
  }
  co_await exits.send(true);
}

// Only when all workers have left may the channel of primes be closed.
Go closeWhenDone(Chan<std::int64_t> primes, Chan<bool> exits) {
  for (int i = 0; i < kWorkers; ++i) co_await exits.recv();
  co_await primes.close();
}

Go main(Process& process) {
  const auto n = numberArgument(process, kLimit, 1, 100'000'000);
  if (n < 0) co_await badArgument(process, kUsage);
  const Counter found(process, "primes");
  auto jobs = co_await make<Chan<std::int64_t>>("jobs", 10);
  auto primes = co_await make<Chan<std::int64_t>>("primes", 100);
  auto exits = co_await make<Chan<bool>>("exits", kWorkers);
  co_await go(fill(jobs, n));
  for (int i = 0; i < kWorkers; ++i) co_await go(worker(process, jobs, primes, exits, n));
  co_await go(closeWhenDone(primes, exits));
  std::int64_t count = 0;
  while (co_await primes.recv()) {
    ++count;
    if (count % 100 == 0) co_await found.add(100);
  }
  co_await found.add(count % 100);
  co_await println(count, "primes up to", n);
}

}  // namespace primes_workers

}  // namespace gantry::lecture
