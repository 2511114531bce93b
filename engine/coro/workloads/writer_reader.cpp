// A writer and a reader at uneven pace: the buffer between them breathes. The writer closes the
// channel when it is done; the reader, when it has drained it, tells main by a second channel.
#include <algorithm>

#include "engine/coro/workloads/programs.h"

namespace gantry::builtin::writer_reader {
namespace {

constexpr std::int64_t kBuffer = 10;
constexpr std::uint32_t kLongestPause = 40'000;  // ns

Go writer(Process& process, Chan<int> numbers, std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) {
    co_await work(process.randomBelow(kLongestPause));
    co_await numbers.send(static_cast<int>(process.randomBelow(1000)));
  }
  co_await numbers.close();
}

Go reader(Process& process, Chan<int> numbers, Chan<bool> exit) {
  Counter read(process, "numbers read");
  int count = 0;
  int largest = 0;
  while (const auto number = co_await numbers.recv()) {
    co_await work(process.randomBelow(kLongestPause));
    largest = std::max(largest, *number);
    ++count;
    co_await read.add(1);
  }
  co_await println("read", count, "numbers, the largest is", largest);
  co_await exit.send(true);
}

}  // namespace

Go main(Process& process) {
  const Arguments args(process, {{.otherwise = 149, .least = 1, .most = 10'000'000}});
  if (!args.ok()) co_await badUsage(process, "writer-reader");

  auto numbers = co_await make<Chan<int>>("numbers", kBuffer);
  auto exit = co_await make<Chan<bool>>("exit", 1);
  co_await go(writer(process, numbers, args[0]));
  co_await go(reader(process, numbers, exit));
  co_await exit.recv();
}

}  // namespace gantry::builtin::writer_reader
