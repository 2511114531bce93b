// L2. A goroutine beside main. It would print for ever; when main returns, it is dropped in
// the middle of its sleep, and nobody asks it.
#include "engine/coro/workloads/programs.h"

namespace gantry::lecture::ticker {

Go everySecond(Process&) {
  for (int second = 1;; ++second) {
    co_await sleep(kSecond);
    co_await println("goroutine: second", second);
  }
}

Go main(Process& process) {
  co_await go(everySecond(process));
  for (int i = 1; i <= 10; ++i) {
    co_await sleep(2 * kSecond);
    co_await println("main:", i, "of 10");
  }
}

}  // namespace gantry::lecture::ticker
