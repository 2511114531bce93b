// Goroutines that start, wait, yield, lock and sleep.
#include "tests/bench/programs/mains.h"

namespace gantry::bench {
namespace {

Go hit(Atomic<std::int64_t> hits, WaitGroup running) {
  co_await hits.add(1);
  co_await running.done();
}

Go waitAtGate(Chan<bool> gate, WaitGroup up, WaitGroup running) {
  co_await up.done();
  co_await gate.recv();
  co_await running.done();
}

Go yieldAgain(WaitGroup running, std::int64_t times) {
  for (std::int64_t i = 0; i < times; ++i) co_await gantry::gosched();
  co_await running.done();
}

Go addUnderLock(Mutex mu, WaitGroup running, std::int64_t times, std::int64_t yieldEvery,
                std::int64_t& sum) {
  for (std::int64_t i = 0; i < times; ++i) {
    co_await mu.lock();
    ++sum;
    if (yieldEvery > 0 && i % yieldEvery == 0) co_await gantry::gosched();
    co_await mu.unlock();
  }
  co_await running.done();
}

Go sleepAgain(WaitGroup running, std::int64_t id, std::int64_t rounds) {
  for (std::int64_t i = 0; i < rounds; ++i)
    co_await sleep((1 + (id * 7919 + i * 104'729) % 100) * kMillisecond);
  co_await running.done();
}

}  // namespace

Go spawn(Process& process) {
  const std::int64_t n = argument(process, 0, 1'000'000);
  const std::int64_t batch = argument(process, 1, n);
  const auto running = co_await make<WaitGroup>("running");
  const auto hits = co_await make<Atomic<std::int64_t>>("hits");
  for (std::int64_t done = 0; done < n; done += batch) {
    co_await running.add(batch);
    for (std::int64_t i = 0; i < batch; ++i) co_await go(hit(hits, running));
    co_await running.wait();
  }
  const std::int64_t total = co_await hits.load();
  co_await println(n, total);
}

Go park(Process& process) {
  const std::int64_t n = argument(process, 0, 1'000'000);
  const auto gate = co_await make<Chan<bool>>("gate");
  const auto up = co_await make<WaitGroup>("up");
  const auto running = co_await make<WaitGroup>("running");
  co_await running.add(n);
  co_await up.add(n);
  for (std::int64_t i = 0; i < n; ++i) co_await go(waitAtGate(gate, up, running));
  co_await up.wait();
  co_await gate.close();
  co_await running.wait();
  co_await println(n, 0);
}

Go gosched(Process& process) {
  const std::int64_t n = argument(process, 0, 3'000'000);
  const std::int64_t count = argument(process, 1, 100);
  const auto running = co_await make<WaitGroup>("running");
  for (std::int64_t i = 0; i < count; ++i) {
    co_await running.add(1);
    co_await go(yieldAgain(running, n / count));
  }
  co_await running.wait();
  co_await println(n, 0);
}

Go mutex(Process& process) {
  const std::int64_t n = argument(process, 0, 8'000'000);
  const std::int64_t count = argument(process, 1, 8);
  const std::int64_t yieldEvery = argument(process, 2, 0);
  const auto mu = co_await make<Mutex>("mu");
  const auto running = co_await make<WaitGroup>("running");
  std::int64_t sum = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    co_await running.add(1);
    co_await go(addUnderLock(mu, running, n / count, yieldEvery, sum));
  }
  co_await running.wait();
  co_await println(n, sum);
}

Go timers(Process& process) {
  const std::int64_t count = argument(process, 0, 100'000);
  const std::int64_t rounds = argument(process, 1, 10);
  const auto running = co_await make<WaitGroup>("running");
  co_await running.add(count);
  for (std::int64_t i = 0; i < count; ++i) co_await go(sleepAgain(running, i, rounds));
  co_await running.wait();
  co_await println(count * rounds, 0);
}

}  // namespace gantry::bench
