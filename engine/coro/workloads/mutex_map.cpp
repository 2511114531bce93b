// One map, many writers, one Mutex: correct, and serial. Each goroutine sleeps while it holds the
// lock, so all the others queue up behind it. Main does not know when they are done and guesses
// five seconds. With 199 writers that is enough; with 1000 it then joins the end of the queue.
#include <map>

#include "engine/coro/workloads/programs.h"

namespace gantry::builtin::mutex_map {
namespace {

constexpr Duration kHeld = 10 * kMillisecond;
constexpr Duration kGuess = 5 * kSecond;

// What the goroutines share. Factorials wrap around at 64 bits, as they do in Go.
struct Shared {
  Mutex mu;
  std::map<std::int64_t, std::uint64_t> factorials;
};

Go writeFactorial(Process& process, Shared& shared, std::int64_t n) {
  std::uint64_t product = 1;
  for (std::int64_t i = 1; i <= n; ++i) product *= static_cast<std::uint64_t>(i);
  process.spend(static_cast<std::uint64_t>(n));

  co_await shared.mu.lock();
  shared.factorials[n] = product;
  co_await sleep(kHeld);  // the mistake: everybody waits for a sleeper
  co_await shared.mu.unlock();
}

}  // namespace

Go main(Process& process) {
  const Arguments args(process, {{.otherwise = 199, .least = 1, .most = 100'000}});
  if (!args.ok()) co_await badUsage(process, "mutex-map");

  Shared shared;
  shared.mu = co_await make<Mutex>("mu");
  for (std::int64_t n = 1; n <= args[0]; ++n) co_await go(writeFactorial(process, shared, n));
  co_await sleep(kGuess);

  const auto asked = co_await now();
  co_await shared.mu.lock();
  const auto waited = co_await now() - asked;
  co_await println("main slept 5 s, then waited", waited / kMillisecond, "ms for the lock");
  co_await println("the map has", shared.factorials.size(), "of", args[0]);
  if (shared.factorials.contains(20)) co_await println("20! =", shared.factorials[20]);
  co_await shared.mu.unlock();
}

}  // namespace gantry::builtin::mutex_map
