// L14. A walk through the scheduler's source: each part makes one thing happen that the
// lecture names, so that every kind of event of M, P and G occurs and can be stepped to.
#include "engine/coro/workloads/programs.h"

namespace gantry::lecture::tour {

Go shortWork(WaitGroup finished) {
  co_await work(20'000);
  co_await finished.done();
}

// newproc, runnext, the ring and its overflow; the other Ps wake up and steal.
Task<> burst(Process& process) {
  (void)process;
  auto finished = co_await make<WaitGroup>("burst");
  co_await finished.add(400);
  for (int i = 0; i < 400; ++i) co_await go(shortWork(finished));
  co_await finished.wait();
  co_await println("burst: 400 goroutines started, the ring overflowed, others stole");
}

// A system call that is known to block hands its P off at once; one that only takes long
// keeps it until sysmon retakes it.
Go callKernel(WaitGroup finished, bool known) {
  if (known) {
    co_await blockingSyscall(2 * kMillisecond);
  } else {
    co_await syscall(2 * kMillisecond);
  }
  co_await finished.done();
}

Task<> kernel(Process& process) {
  (void)process;
  auto finished = co_await make<WaitGroup>("kernel");
  co_await finished.add(48);
  for (int i = 0; i < 8; ++i) {
    co_await go(callKernel(finished, i % 2 == 0));
    for (int k = 0; k < 5; ++k) co_await go(shortWork(finished));
  }
  co_await finished.wait();
  co_await println("kernel: Ps were handed off and retaken");
}

Go hog(WaitGroup finished) {
  co_await work(45 * kMillisecond);
  co_await finished.done();
}

// Goroutines that do not give way are asked to by sysmon, after 10 ms.
Task<> preemption(Process& process) {
  (void)process;
  auto finished = co_await make<WaitGroup>("hogs");
  const auto procs = co_await gomaxprocs(0);
  co_await finished.add(procs + 1);
  for (std::int64_t i = 0; i <= procs; ++i) co_await go(hog(finished));
  co_await finished.wait();
  co_await println("preemption: one hog more than Ps, and all had their turn");
}

// A goroutine locked to its thread: for each of its turns the P changes hands.
Go lockedTurns(WaitGroup finished) {
  co_await lockThread();
  for (int i = 0; i < 5; ++i) {
    co_await work(1'000);
    co_await gosched();
  }
  co_await unlockThread();
  co_await finished.done();
}

Task<> lockedThread(Process& process) {
  (void)process;
  auto finished = co_await make<WaitGroup>("locked");
  co_await finished.add(1);
  co_await go(lockedTurns(finished));
  co_await finished.wait();
  co_await println("LockOSThread: five turns on one thread");
}

Go tick(Chan<int> ticks, int i) {
  co_await sleep(i * kMillisecond);
  co_await ticks.send(i);
}

// Timers, the poller, and goroutines woken one by one by a channel.
Task<> timers(Process& process) {
  (void)process;
  auto ticks = co_await make<Chan<int>>("ticks");
  for (int i = 5; i >= 1; --i) co_await go(tick(ticks, i));
  std::string order;
  for (int i = 0; i < 5; ++i) order += " " + std::to_string((co_await ticks.recv()).value);
  co_await println("timers fired in the order" + order);
}

Go main(Process& process) {
  co_await burst(process);
  co_await kernel(process);
  co_await preemption(process);
  co_await lockedThread(process);
  co_await timers(process);
}

}  // namespace gantry::lecture::tour
