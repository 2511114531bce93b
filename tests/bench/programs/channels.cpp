// Values that pass through channels.
#include <vector>

#include "tests/bench/programs/mains.h"

namespace gantry::bench {
namespace {

Go answer(Chan<std::int64_t> ping, Chan<std::int64_t> pong) {
  while (const auto token = co_await ping.recv()) co_await pong.send(*token + 1);
  co_await pong.close();
}

Go passOn(Chan<std::int64_t> in, Chan<std::int64_t> out, Chan<std::int64_t> done, std::int64_t id) {
  for (;;) {
    const auto token = co_await in.recv();
    if (token.value == 0) {
      co_await done.send(id);
      co_return;
    }
    co_await out.send(token.value - 1);
  }
}

Go produce(Chan<std::int64_t> out, std::int64_t n) {
  for (std::int64_t i = 0; i < n; ++i) co_await out.send(i);
  co_await out.close();
}

Go feed(Chan<std::int64_t> out, std::int64_t n) {
  for (std::int64_t i = 0; i < n; ++i) co_await out.send(i);
}

}  // namespace

Go pingpong(Process& process) {
  const std::int64_t n = argument(process, 0, 1'000'000);
  const auto ping = co_await make<Chan<std::int64_t>>("ping");
  const auto pong = co_await make<Chan<std::int64_t>>("pong");
  co_await go(answer(ping, pong));
  std::int64_t sum = 0;
  for (std::int64_t i = 0; i < n; ++i) {
    co_await ping.send(i);
    const auto token = co_await pong.recv();
    sum += token.value;
  }
  co_await ping.close();
  co_await pong.recv();
  co_await println(n, sum);
}

Go ring(Process& process) {
  const std::int64_t hops = argument(process, 0, 2'000'000);
  const std::int64_t size = argument(process, 1, 1000);
  const auto done = co_await make<Chan<std::int64_t>>("done");
  const auto first = co_await make<Chan<std::int64_t>>("ring");
  auto in = first;
  for (std::int64_t id = 0; id < size; ++id) {
    auto out = first;
    if (id + 1 < size) out = co_await make<Chan<std::int64_t>>("ring");
    co_await go(passOn(in, out, done, id));
    in = out;
  }
  co_await first.send(hops);
  const auto last = co_await done.recv();
  co_await println(hops, last.value);
}

Go prodcons(Process& process) {
  const std::int64_t n = argument(process, 0, 8'000'000);
  const auto items = co_await make<Chan<std::int64_t>>("items", argument(process, 1, 100));
  co_await go(produce(items, n));
  std::int64_t sum = 0;
  while (const auto item = co_await items.recv()) sum += *item;
  co_await println(n, sum);
}

Go select4(Process& process) {
  const std::int64_t n = argument(process, 0, 1'000'000) / 4 * 4;
  std::vector<Chan<std::int64_t>> from;
  for (int i = 0; i < 4; ++i) {
    const auto chan = co_await make<Chan<std::int64_t>>("from");
    from.push_back(chan);
    co_await go(feed(chan, n / 4));
  }
  std::int64_t sum = 0;
  for (std::int64_t i = 0; i < n; ++i) {
    std::int64_t item = 0;
    co_await select(from[0].onRecv(item), from[1].onRecv(item), from[2].onRecv(item),
                    from[3].onRecv(item));
    sum += item;
  }
  co_await println(n, sum);
}

}  // namespace gantry::bench
