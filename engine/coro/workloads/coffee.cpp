// L1. Two queues of people and one coffee machine: concurrency. With a second machine both
// queues are served at once: parallelism. The machine is the P, so run it with P=1 and P=2:
// the same work, another finish.
#include "engine/coro/workloads/programs.h"

namespace gantry::lecture::coffee {
namespace {

constexpr int kPeople = 6;

}  // namespace

// One queue: everybody in it gets a cup, then lets the other queue have its turn.
Go serve(Counter cups, std::string name, WaitGroup served) {
  for (int person = 1; person <= kPeople; ++person) {
    co_await work(kMillisecond);  // the machine grinds and brews
    co_await cups.add(1);
    co_await println("queue", name, "cup", person);
    co_await gosched();
  }
  co_await served.done();
}

Go main(Process& process) {
  const Counter cups(process, "cups");
  auto served = co_await make<WaitGroup>("served");
  co_await served.add(2);
  co_await go(serve(cups, "A", served));
  co_await go(serve(cups, "B", served));
  co_await served.wait();
  co_await println("everybody has coffee");
}

}  // namespace gantry::lecture::coffee
