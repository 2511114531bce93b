// Goroutines by the million: all of them exist at once, waiting for the same channel to be
// closed. Then all are runnable at once: a P's ring of 256 overflows into the global queue, half
// a ring at a time, and the other Ps live from there and from stealing.
#include "engine/coro/workloads/programs.h"

namespace gantry::builtin::million {
namespace {

Go waitAndCount(Chan<Empty> start, Atomic<std::int64_t> count, WaitGroup done) {
  co_await start.recv();
  co_await count.add(1);
  co_await done.done();
}

}  // namespace

Go main(Process& process) {
  const Arguments args(process, {{.otherwise = 1000, .least = 1, .most = 100'000'000}});
  if (!args.ok()) co_await badUsage(process, "million");

  const auto cpus = co_await numCpu();
  const auto before = co_await gomaxprocs(16);
  co_await println("CPUs:", cpus, "GOMAXPROCS:", before, "then 16");

  auto start = co_await make<Chan<Empty>>("start");
  auto count = co_await make<Atomic<std::int64_t>>("count");
  auto done = co_await make<WaitGroup>("done");
  co_await done.add(args[0]);
  for (std::int64_t i = 0; i < args[0]; ++i) co_await go(waitAndCount(start, count, done));
  const auto alive = co_await numGoroutine();
  co_await println("goroutines alive:", alive);

  co_await start.close();
  co_await done.wait();
  const auto total = co_await count.load();
  co_await println("goroutines that ran:", total);
}

}  // namespace gantry::builtin::million
