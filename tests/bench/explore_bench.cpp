// What an explored run of a small program costs. Gate: a million runs a second of C++ bodies, on
// one thread. (Of Go programs 300,000: `gantry explore`.)
#include <benchmark/benchmark.h>

#include "engine/coro/coro.h"
#include "engine/explore/explorer.h"

namespace gantry::bench {
namespace {

Go locks(Process&, Mutex a, Mutex b, WaitGroup done) {
  co_await a.lock();
  co_await b.lock();
  co_await b.unlock();
  co_await a.unlock();
  co_await done.done();
}

Go twoLocks(Process& process) {
  const Mutex a = co_await make<Mutex>("a");
  const Mutex b = co_await make<Mutex>("b");
  const WaitGroup done = co_await make<WaitGroup>("done");
  co_await done.add(2);
  co_await go(locks(process, a, b, done));
  co_await go(locks(process, a, b, done));
  co_await done.wait();
}

Go sends(Process&, Chan<int> chan) {
  for (int n = 0; n < 3; ++n) co_await chan.send(n);
}

Go oneChannel(Process& process) {
  const Chan<int> chan = co_await make<Chan<int>>("c", 1);
  co_await go(sends(process, chan));
  for (int n = 0; n < 3; ++n) co_await chan.recv();
}

// As shared/bench's explore.go has it in Go: a lock and a channel, three rounds.
Go adds(Process&, Mutex mu, Chan<int> chan, Chan<bool> done, int& x) {
  for (int n = 0; n < 3; ++n) {
    co_await mu.lock();
    ++x;
    co_await gosched();
    co_await mu.unlock();
    co_await chan.send(x);
  }
  co_await done.send(true);
}

Go takes(Process&, Mutex mu, Chan<int> chan, Chan<bool> done, int& x) {
  for (int n = 0; n < 3; ++n) {
    const auto [v, ok] = co_await chan.recv();
    co_await mu.lock();
    x += v;
    co_await mu.unlock();
  }
  co_await done.send(true);
}

Go lockAndChannel(Process& process) {
  const Mutex mu = co_await make<Mutex>("mu");
  const Chan<int> chan = co_await make<Chan<int>>("ch", 0);
  const Chan<bool> done = co_await make<Chan<bool>>("done", 2);
  int x = 0;
  co_await go(adds(process, mu, chan, done, x));
  co_await go(takes(process, mu, chan, done, x));
  co_await done.recv();
  co_await done.recv();
}

void exploring(benchmark::State& state, Go (*main)(Process&), StrategyKind kind) {
  CoroProgram program("explored", [main](Process& process) { return main(process); });
  Setup setup;
  setup.program = program.name();
  std::uint64_t runs = 0;
  while (state.KeepRunning()) {
    // A search that has come to its end begins anew.
    state.PauseTiming();
    Explorer explorer(program, exploredSetup(setup), {.kind = kind});
    state.ResumeTiming();
    std::uint64_t run = 0;
    while (run < 10'000 && explorer.run(run)) ++run;
    runs += run;
  }
  state.counters["runs/s"] =
      benchmark::Counter(static_cast<double>(runs), benchmark::Counter::kIsRate);
}

BENCHMARK_CAPTURE(exploring, locks_random, twoLocks, StrategyKind::random);
BENCHMARK_CAPTURE(exploring, locks_pct, twoLocks, StrategyKind::pct);
BENCHMARK_CAPTURE(exploring, locks_dfs, twoLocks, StrategyKind::dfs);
BENCHMARK_CAPTURE(exploring, locks_dpor, twoLocks, StrategyKind::dpor);
BENCHMARK_CAPTURE(exploring, lockAndChannel_random, lockAndChannel, StrategyKind::random);
BENCHMARK_CAPTURE(exploring, lockAndChannel_pct, lockAndChannel, StrategyKind::pct);
BENCHMARK_CAPTURE(exploring, channel_random, oneChannel, StrategyKind::random);
BENCHMARK_CAPTURE(exploring, channel_dpor, oneChannel, StrategyKind::dpor);

}  // namespace
}  // namespace gantry::bench
