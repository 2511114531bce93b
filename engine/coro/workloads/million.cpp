// L3. Goroutines by the million. main starts them faster than they run: runnext is kicked
// into the ring of 256, the ring overflows by halves into the global queue, and from there
// all Ps are fed.
#include "engine/coro/workloads/programs.h"

namespace gantry::lecture::million {

Go addOne(Atomic<std::int64_t> sum, WaitGroup finished) {
  co_await work(20 * kMicrosecond);
  co_await sum.add(1);
  co_await finished.done();
}

Go main(Process& process) {
  const auto n = numberArgument(process, 1000, 1, 10'000'000);
  if (n < 0) co_await badArgument(process, "million [goroutines, 1 to 10000000]");
  co_await println("CPUs:", co_await numCpu());
  const auto before = co_await gomaxprocs(16);
  co_await println("GOMAXPROCS:", before, "before, 16 now");
  auto sum = co_await make<Atomic<std::int64_t>>("sum");
  auto finished = co_await make<WaitGroup>("finished");
  co_await finished.add(n);
  for (std::int64_t i = 0; i < n; ++i) co_await go(addOne(sum, finished));
  co_await finished.wait();
  co_await println(co_await sum.load(), "goroutines have run");
}

}  // namespace gantry::lecture::million
