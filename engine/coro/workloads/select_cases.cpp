// select: of several ready cases chance picks one; with a default it never waits; and where no
// channel is ever closed, a time-out ends the loop.
#include <array>
#include <string>

#include "engine/coro/workloads/programs.h"

namespace gantry::builtin::select_cases {
namespace {

constexpr int kNumbers = 10;
constexpr int kWords = 5;

// Two full channels that nobody closes: range would wait for ever. The default, taken when both
// are empty, leaves the loop.
Task<> drainWithDefault(Process&) {
  auto numbers = co_await make<Chan<int>>("numbers", kNumbers);
  auto words = co_await make<Chan<std::string>>("words", kWords);
  for (int i = 0; i < kNumbers; ++i) co_await numbers.send(i);
  for (int i = 0; i < kWords; ++i) co_await words.send("hello" + std::to_string(i));

  bool more = true;  // `break` inside a switch would leave only the switch: Go labels the loop
  while (more) {
    int number = 0;
    std::string word;
    const int won = co_await trySelect(numbers.onRecv(number), words.onRecv(word));
    switch (won) {
      case 0:
        co_await println("number", number);
        break;
      case 1:
        co_await println("word", word);
        break;
      default:
        co_await println("nothing left");
        more = false;
    }
  }
}

Go findPrimes(Chan<int> primes, int from, int to) {
  for (int n = from; n <= to; ++n) {
    const Tested tested = testPrime(static_cast<std::uint32_t>(n));
    co_await work(tested.divisions * kDivisionNs);
    if (tested.prime) co_await primes.send(n);
  }
}

// Nobody closes `primes` either, and there is no telling when the last one comes: silence for
// ten milliseconds is taken for the end.
Task<> collectUntilSilence(Process&) {
  auto primes = co_await make<Chan<int>>("primes", 4);
  co_await go(findPrimes(primes, 1, 50));
  co_await go(findPrimes(primes, 51, 100));

  int count = 0;
  for (bool more = true; more;) {
    int prime = 0;
    const auto silence = co_await after(10 * kMillisecond);
    const int won = co_await select(primes.onRecv(prime), silence.onRecv());
    if (won == 0) {
      ++count;
    } else {
      more = false;
    }
  }
  co_await println(count, "primes up to 100, then silence");
}

// A select sends as well as it receives: whichever side is ready.
Go consumer(Chan<int> c, int count) {
  for (int i = 0; i < count; ++i) {
    co_await sleep(1 * kMillisecond);
    co_await c.recv();
  }
}

Task<> sendWhenPossible(Process&) {
  auto c = co_await make<Chan<int>>("c");
  co_await go(consumer(c, 3));
  int tries = 0;
  for (int sent = 0; sent < 3; ++tries) {
    const int won = co_await trySelect(c.onSend(sent));
    if (won == kDefaultTaken) {
      co_await work(100 * kMicrosecond);  // something else to do meanwhile
    } else {
      ++sent;
    }
  }
  co_await println("3 values sent", tries > 3 ? "after waiting for" : "at once to", "a receiver");
}

}  // namespace

Go main(Process& process) {
  const Arguments args(process, {});
  if (!args.ok()) co_await badUsage(process, "select-cases");

  co_await drainWithDefault(process);
  co_await collectUntilSilence(process);
  co_await sendWhenPossible(process);
}

}  // namespace gantry::builtin::select_cases
