// Goroutines that share work through channels.
#include <vector>

#include "tests/bench/programs/mains.h"

namespace gantry::bench {
namespace {

Go doubleJobs(Chan<std::int64_t> jobs, Chan<std::int64_t> results, WaitGroup busy) {
  while (const auto job = co_await jobs.recv()) co_await results.send(*job * 2);
  co_await busy.done();
}

Go fillThenClose(Chan<std::int64_t> jobs, std::int64_t n, WaitGroup busy,
                 Chan<std::int64_t> results) {
  for (std::int64_t i = 0; i < n; ++i) co_await jobs.send(i);
  co_await jobs.close();
  co_await busy.wait();
  co_await results.close();
}

Go generate(Chan<std::int64_t> out, std::int64_t limit) {
  for (std::int64_t i = 2; i <= limit; ++i) co_await out.send(i);
  co_await out.close();
}

Go filter(Chan<std::int64_t> in, Chan<std::int64_t> out, std::int64_t prime) {
  while (const auto number = co_await in.recv())
    if (*number % prime != 0) co_await out.send(*number);
  co_await out.close();
}

// How many values pass over channels: a number passes one, and one more for each prime less than
// its least factor.
std::int64_t sieveHops(std::int64_t limit) {
  std::vector<std::int64_t> found;
  std::int64_t hops = 0;
  for (std::int64_t i = 2; i <= limit; ++i) {
    std::size_t passed = 0;
    while (passed < found.size() && i % found[passed] != 0) ++passed;
    hops += static_cast<std::int64_t>(passed) + 1;
    if (passed == found.size()) found.push_back(i);
  }
  return hops;
}

// Counts primes among the jobs, by dividing by all numbers up to the root.
Go countPrimes(Process& process, Chan<std::int64_t> jobs, Chan<std::int64_t> counts,
               WaitGroup busy) {
  std::int64_t count = 0;
  while (const auto job = co_await jobs.recv()) {
    const std::int64_t n = *job;
    std::int64_t divisor = 2;
    while (divisor * divisor <= n && n % divisor != 0) ++divisor;
    if (n >= 2 && divisor * divisor > n) ++count;
    process.spend(static_cast<std::uint64_t>(divisor - 1) * kStepNs);
  }
  co_await counts.send(count);
  co_await busy.done();
}

}  // namespace

Go workers(Process& process) {
  const std::int64_t n = argument(process, 0, 1'000'000);
  const std::int64_t cap = argument(process, 1, 100);
  const std::int64_t count = argument(process, 2, 8);
  const auto jobs = co_await make<Chan<std::int64_t>>("jobs", cap);
  const auto results = co_await make<Chan<std::int64_t>>("results", cap);
  const auto busy = co_await make<WaitGroup>("busy");
  for (std::int64_t i = 0; i < count; ++i) {
    co_await busy.add(1);
    co_await go(doubleJobs(jobs, results, busy));
  }
  co_await go(fillThenClose(jobs, n, busy, results));
  std::int64_t sum = 0;
  while (const auto result = co_await results.recv()) sum += *result;
  co_await println(n, sum);
}

Go sieve(Process& process) {
  const std::int64_t limit = argument(process, 0, 20'000);
  auto in = co_await make<Chan<std::int64_t>>("numbers");
  co_await go(generate(in, limit));
  std::int64_t last = 0;
  while (const auto prime = co_await in.recv()) {
    last = *prime;
    const auto out = co_await make<Chan<std::int64_t>>("numbers");
    co_await go(filter(in, out, last));
    in = out;
  }
  co_await println(sieveHops(limit), last);
}

Go primes(Process& process) {
  const std::int64_t limit = argument(process, 0, 200'000);
  const std::int64_t count = argument(process, 2, 8);
  const auto jobs = co_await make<Chan<std::int64_t>>("jobs", argument(process, 1, 1000));
  const auto counts = co_await make<Chan<std::int64_t>>("counts", count);
  const auto busy = co_await make<WaitGroup>("busy");
  for (std::int64_t i = 0; i < count; ++i) {
    co_await busy.add(1);
    co_await go(countPrimes(process, jobs, counts, busy));
  }
  for (std::int64_t i = 1; i <= limit; ++i) co_await jobs.send(i);
  co_await jobs.close();
  co_await busy.wait();
  co_await counts.close();
  std::int64_t total = 0;
  while (const auto found = co_await counts.recv()) total += *found;
  co_await println(limit, total);
}

}  // namespace gantry::bench
