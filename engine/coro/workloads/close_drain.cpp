// L7. Closing a channel, and emptying it: range, `v, ok := <-c`, and the loop over len(c) that
// stops half-way because len shrinks while it counts.
#include "engine/coro/workloads/programs.h"

namespace gantry::lecture::close_drain {

// Waits on a channel that is empty: close wakes it, with ok == false.
Go waitForClose(Chan<int> empty, int reader, WaitGroup woken) {
  const auto received = co_await empty.recv();
  co_await println("reader", reader, "woken: value", received.value, "ok", received.ok);
  co_await woken.done();
}

Task<> drainWrongly(Chan<int> numbers) {
  int taken = 0;
  for (int i = 0; i < co_await numbers.len(); ++i) {
    co_await numbers.recv();
    ++taken;
  }
  co_await println("the loop over len took", taken, "of 10");
}

Task<> drain(Chan<int> numbers) {
  int taken = 0;
  while (const auto number = co_await numbers.recv()) taken += *number > 0 ? 1 : 0;
  co_await println("range took the other", taken);
}

Go main(Process& process) {
  (void)process;
  auto numbers = co_await make<Chan<int>>("numbers", 10);
  for (int i = 1; i <= 10; ++i) co_await numbers.send(i * i);
  co_await numbers.close();  // what is in it stays receivable
  co_await drainWrongly(numbers);
  co_await drain(numbers);
  const auto after = co_await numbers.recv();
  co_await println("and then: value", after.value, "ok", after.ok);

  auto empty = co_await make<Chan<int>>("empty");
  auto woken = co_await make<WaitGroup>("woken");
  co_await woken.add(3);
  for (int reader = 1; reader <= 3; ++reader) co_await go(waitForClose(empty, reader, woken));
  co_await sleep(kMillisecond);  // all three wait now
  co_await empty.close();
  co_await woken.wait();
}

}  // namespace gantry::lecture::close_drain
