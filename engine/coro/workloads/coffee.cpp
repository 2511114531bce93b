// Concurrent is not parallel: two queues of customers and one coffee machine, or two.
//
// The coffee machine is the P: making a coffee is computing. On P=1 the queues take turns at
// the one machine; on P=2 each has its own. The same goroutines and the same work end in half
// the time, and not a line of the program knows.
#include "engine/coro/workloads/programs.h"

namespace gantry::builtin::coffee {
namespace {

constexpr Duration kCoffee = 2 * kMillisecond;

Go serve(Process& process, std::string queue, std::int64_t customers, WaitGroup served) {
  Counter coffees(process, "coffees");
  for (std::int64_t i = 0; i < customers; ++i) {
    co_await work(kCoffee);
    co_await coffees.add(1);
    co_await gosched();  // step aside: the next customer may stand in the other queue
  }
  co_await println("queue", queue, "is served");
  co_await served.done();
}

}  // namespace

Go main(Process& process) {
  const Arguments args(process, {{.otherwise = 8, .least = 1, .most = 100'000}});
  if (!args.ok()) co_await badUsage(process, "coffee");

  auto served = co_await make<WaitGroup>("served");
  co_await served.add(2);
  co_await go(serve(process, "A", args[0], served));
  co_await go(serve(process, "B", args[0], served));
  co_await served.wait();
  co_await println("all have their coffee");
}

}  // namespace gantry::builtin::coffee
