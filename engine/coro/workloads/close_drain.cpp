// Closing and draining: what is buffered can still be received, then ok is false; and the loop
// over len(c) that goes wrong, because len shrinks while the loop counts up.
#include "engine/coro/workloads/programs.h"

namespace gantry::builtin::close_drain {
namespace {

constexpr int kValues = 6;
constexpr int kReaders = 3;

// Waits on an empty channel; only the close wakes it.
Go reader(Chan<int> c, int id, WaitGroup done) {
  const auto got = co_await c.recv();
  co_await println("reader", id, "woken by close, ok =", got.ok);
  co_await done.done();
}

}  // namespace

Go main(Process& process) {
  const Arguments args(process, {});
  if (!args.ok()) co_await badUsage(process, "close-drain");

  auto c = co_await make<Chan<int>>("c", kValues);
  for (int i = 1; i <= kValues; ++i) co_await c.send(i * 10);
  co_await c.close();

  // for i := 0; i < len(c); i++ { <-c }
  int received = 0;
  for (int i = 0;; ++i) {
    const auto len = co_await c.len();
    if (i >= len) break;
    co_await c.recv();
    ++received;
  }
  co_await println("the loop over len(c) received", received, "of", kValues);

  // for v := range c
  while (const auto v = co_await c.recv()) co_await println("range received", *v);
  const auto drained = co_await c.recv();
  co_await println("drained: value", drained.value, "ok =", drained.ok);

  auto empty = co_await make<Chan<int>>("empty");
  auto done = co_await make<WaitGroup>("done");
  co_await done.add(kReaders);
  for (int id = 1; id <= kReaders; ++id) co_await go(reader(empty, id, done));
  co_await sleep(1 * kMillisecond);  // all readers wait now
  co_await empty.close();
  co_await done.wait();
}

}  // namespace gantry::builtin::close_drain
