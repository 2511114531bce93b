// L12. select: several cases, default, and the labelled break out of the loop around it; the
// last loop reads primes from a channel that nobody closes and counts exits instead.
#include "engine/coro/workloads/programs.h"

namespace gantry::lecture::select_cases {

Go count(Chan<int> out, int from, int to) {
  for (int i = from; i <= to; ++i) {
    co_await work(2'000);
    co_await out.send(i);
  }
}

// Both may be ready: which one wins is a choice of the run.
Task<> twoSources(Process& process) {
  (void)process;
  auto small = co_await make<Chan<int>>("small", 3);
  auto large = co_await make<Chan<int>>("large", 3);
  co_await go(count(small, 1, 5));
  co_await go(count(large, 101, 105));
  for (int i = 0; i < 10; ++i) {
    int n = 0;
    const int won = co_await select(small.onRecv(n), large.onRecv(n));
    co_await println(won == 0 ? "small" : "large", n);
  }
}

// With a default, select never waits.
Task<> withDefault(Process& process) {
  (void)process;
  auto slow = co_await make<Chan<int>>("slow");
  co_await go(count(slow, 7, 7));
  int n = 0;
  int tries = 0;
  while (co_await trySelect(slow.onRecv(n)) == kDefaultTaken) {
    ++tries;
    co_await work(500);
    co_await gosched();
  }
  co_await println("got", n, "after looking", tries, "times in vain");
}

Go findPrimes(Chan<int> primes, Chan<bool> exits, int from, int to) {
  for (int n = from; n < to; ++n) {
    bool prime = n > 1;
    for (int d = 2; d * d <= n && prime; ++d) prime = n % d != 0;
    co_await work(static_cast<std::uint64_t>(n));
    if (prime) co_await primes.send(n);
  }
  co_await exits.send(true);
}

Task<> nobodyCloses(Process& process) {
  (void)process;
  auto primes = co_await make<Chan<int>>("primes", 8);
  auto exits = co_await make<Chan<bool>>("exits", 4);
  for (int i = 0; i < 4; ++i) co_await go(findPrimes(primes, exits, i * 100, i * 100 + 100));
  int found = 0;
  int finished = 0;
  while (finished < 4) {  // in Go: a label, and `break label` inside the select
    int prime = 0;
    switch (co_await select(primes.onRecv(prime), exits.onRecv())) {
      case 0:
        ++found;
        break;
      default:
        ++finished;
        break;
    }
  }
  // Every finder has left, but its last primes may still lie in the buffer.
  int prime = 0;
  while (co_await trySelect(primes.onRecv(prime)) != kDefaultTaken) ++found;
  co_await println(found, "primes below 400");
}

Go main(Process& process) {
  co_await twoSources(process);
  co_await withDefault(process);
  co_await nobodyCloses(process);
}

}  // namespace gantry::lecture::select_cases
