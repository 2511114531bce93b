// L5. 199 goroutines write factorials into one map, under a Mutex. It is safe, and it is slow:
// the sleep inside the lock makes a queue of everybody. And main reads after a guess of five
// seconds: a guess is no synchronisation.
#include <map>

#include "engine/coro/workloads/programs.h"

namespace gantry::lecture::mutex_map {
namespace {

// Wraps around from 21! on, as an int does in Go.
std::uint64_t factorial(std::uint64_t n) {
  std::uint64_t product = 1;
  for (std::uint64_t i = 2; i <= n; ++i) product *= i;
  return product;
}

}  // namespace

using Table = std::map<int, std::uint64_t>;

Go writeFactorial(Mutex lock, Table& table, int n) {
  const std::uint64_t value = factorial(static_cast<std::uint64_t>(n));
  co_await work(static_cast<std::uint64_t>(n));
  co_await lock.lock();
  table[n] = value;
  co_await sleep(10 * kMillisecond);  // nobody else gets in meanwhile
  co_await lock.unlock();
}

Go main(Process& process) {
  (void)process;
  Table table;
  auto lock = co_await make<Mutex>("lock");
  for (int n = 1; n < 200; ++n) co_await go(writeFactorial(lock, table, n));
  co_await sleep(5 * kSecond);
  co_await lock.lock();
  for (const auto& [n, value] : table)
    if (n <= 20) co_await println(n, "! =", value);
  co_await println(table.size(), "factorials");
  co_await lock.unlock();
}

}  // namespace gantry::lecture::mutex_map
