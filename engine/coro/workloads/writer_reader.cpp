// L9. One goroutine writes 149 random numbers and closes, another reads them, and a second
// channel tells main that it may go.
#include "engine/coro/workloads/programs.h"

namespace gantry::lecture::writer_reader {

Go writeNumbers(Process& process, Chan<int> numbers) {
  for (int i = 0; i < 149; ++i) {
    co_await work(400);  // draws a number
    co_await numbers.send(static_cast<int>(process.randomBelow(1000)));
  }
  co_await numbers.close();
}

// Reads in bursts: the buffer breathes.
Go readNumbers(Chan<int> numbers, Chan<bool> exit) {
  int count = 0;
  std::int64_t sum = 0;
  while (const auto number = co_await numbers.recv()) {
    sum += *number;
    co_await work(count % 30 < 15 ? 900 : 100);
    if (++count % 25 == 0) co_await println("read", count, "numbers, sum", sum);
  }
  co_await println("read", count, "numbers, sum", sum);
  co_await exit.send(true);
  co_await exit.close();
}

Go main(Process& process) {
  auto numbers = co_await make<Chan<int>>("numbers", 20);
  auto exit = co_await make<Chan<bool>>("exit", 1);
  co_await go(writeNumbers(process, numbers));
  co_await go(readNumbers(numbers, exit));
  co_await exit.recv();
  co_await println("main: the reader is done");
}

}  // namespace gantry::lecture::writer_reader
