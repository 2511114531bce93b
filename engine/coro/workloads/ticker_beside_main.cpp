// A goroutine beside main: both sleep and print; when main returns, the other one is dropped in
// the middle of its sleep. Nobody waits for it.
#include "engine/coro/workloads/programs.h"

namespace gantry::builtin::ticker_beside_main {
namespace {

Go ticker(Process&) {
  for (int i = 1;; ++i) {
    co_await println("goroutine:", i);
    co_await sleep(1 * kSecond);
  }
}

}  // namespace

Go main(Process& process) {
  const Arguments args(process, {{.otherwise = 10, .least = 1, .most = 100'000}});
  if (!args.ok()) co_await badUsage(process, "ticker-beside-main");

  co_await go(ticker(process));
  for (std::int64_t i = 1; i <= args[0]; ++i) {
    co_await println("main:", i);
    co_await sleep(2 * kSecond);
  }
}

}  // namespace gantry::builtin::ticker_beside_main
