// The plan is drawn first, then interpreted: what a goroutine does never depends on the run.
#include "tests/property/random_program.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/base/prng.h"
#include "engine/coro/coro.h"

namespace gantry {
namespace {

// What a step does. Its `object` picks a channel or a lock, its `amount` times and counts, its
// `script` what it starts or calls.
// clang-format off
enum class Do : std::uint8_t {
  // Scheduling. What stands here twice is twice as likely.
  work, work2, compute, gosched, spawn, spawn2, burst, call, lockThread, gomaxprocs, goexit,
  panic, syscall, blockingSyscall, ioWait, print, count,
  // Channels.
  send, send2, send3, recv, recv2, recv3, trySend, tryRecv, close, len, selectRecv, selectBoth,
  selectThree, trySelect,
  // Locks.
  mutex, mutex2, tryMutex, unlock, write, read, read2, tryWrite, tryRead,
  waitGroup, done, cond, signal, broadcast, once, acquire, release, atomic,
  // Time.
  sleep, sleep2, after, timer, ticker, afterFunc,
};
// clang-format on
constexpr std::uint32_t kDos = static_cast<std::uint32_t>(Do::afterFunc) + 1;

struct Step {
  Do what = Do::work;
  std::uint32_t object = 0;
  std::uint32_t amount = 0;
  std::uint32_t script = 0;
};

struct Script {
  bool recovers = false;
  std::uint32_t rounds = 1;
  std::vector<Step> steps;
};

struct Plan {
  std::vector<std::int64_t> caps;  // of the channels; less than 0: nil
  std::vector<Script> scripts;     // the first is main's
  bool waitsForAll = false;
};

constexpr std::uint32_t kMutexes = 2;
// Scripts start scripts that start scripts; a run stays small all the same.
constexpr std::uint32_t kMostStarted = 100;

Plan drawPlan(std::uint64_t seed) {
  Prng prng(seed);
  Plan plan;
  const std::uint32_t chans = 1 + prng.below(4);
  for (std::uint32_t i = 0; i < chans; ++i)
    plan.caps.push_back(prng.below(16) == 0 ? -1 : static_cast<std::int64_t>(prng.below(4)));
  plan.waitsForAll = prng.below(2) == 0;
  plan.scripts.resize(2 + prng.below(12));
  const auto count = static_cast<std::uint32_t>(plan.scripts.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    Script& script = plan.scripts[i];
    script.recovers = prng.below(8) != 0;
    script.rounds = 1 + prng.below(3);
    const std::uint32_t steps = 1 + prng.below(12);
    for (std::uint32_t s = 0; s < steps; ++s) {
      Step step{static_cast<Do>(prng.below(kDos)), prng.below(64), prng.below(1 << 16), count};
      if (i + 1 < count) step.script = i + 1 + prng.below(count - i - 1);
      // What ends goroutines and channels, or makes many, is rarer than the rest.
      const bool rare = step.what == Do::goexit || step.what == Do::panic ||
                        step.what == Do::close || step.what == Do::unlock || step.what == Do::done;
      if (rare && prng.below(8) != 0) step.what = Do::spawn;
      if (step.what == Do::burst && prng.below(64) != 0) step.what = Do::recv;
      if (i == 0 && s < 3) step.what = Do::spawn;
      script.steps.push_back(step);
    }
  }
  return plan;
}

// What the goroutines of one run share.
struct Shared {
  explicit Shared(const Plan& p) : plan(p) {}

  const Plan& plan;
  std::uint32_t started = 0;  // goroutines that interpret a script
  std::vector<Chan<int>> chans;
  std::vector<Mutex> mutexes;
  RWMutex rw;
  WaitGroup all;   // goroutines that main started or that those did
  WaitGroup some;  // whatever the steps do with it
  Cond cond;
  Once once;
  Semaphore sema;
  Atomic<std::int64_t> atomic;

  Chan<int> chan(const Step& step, std::uint32_t shift = 0) const {
    return chans[(step.object + shift) % chans.size()];
  }
  Mutex mutex(const Step& step) const { return mutexes[step.object % kMutexes]; }
};

// A time from 0 to half a millisecond; short ones are more likely.
std::int64_t timeOf(const Step& step) {
  return static_cast<std::int64_t>((step.amount & 0xfff) << (step.amount >> 13));
}

Task<> runScript(Process& process, Shared& shared, std::uint32_t number);

Task<> swallow(Process&) { co_await recover(); }

Task<> finished(Process&, WaitGroup all) { co_await all.done(); }

Go goroutine(Process& process, Shared& shared, std::uint32_t number) {
  co_await defer(finished(process, shared.all));
  if (shared.plan.scripts[number].recovers) co_await defer(swallow(process));
  co_await runScript(process, shared, number);
}

// Whether the step may start another goroutine: with which script, its plan says.
bool mayStart(Shared& shared, const Step& step) {
  return step.script < shared.plan.scripts.size() && shared.started++ < kMostStarted;
}

Task<> spawn(Process& process, Shared& shared, const Step& step) {
  if (!mayStart(shared, step)) co_return;
  co_await shared.all.add(1);
  co_await go(goroutine(process, shared, step.script));
}

Go idler(Process&) { co_await work(1); }

// More goroutines than a local run queue takes.
Task<> burst(Process& process) {
  for (int i = 0; i < 300; ++i) co_await go(idler(process));
}

Task<> call(Process& process, Shared& shared, const Step& step) {
  if (step.script >= shared.plan.scripts.size()) co_return;
  if (step.amount % 2 == 0) co_await defer(swallow(process));
  co_await runScript(process, shared, step.script);
}

Task<> schedStep(Process& process, Shared& shared, const Step& step) {
  const std::int64_t ns = timeOf(step);
  switch (step.what) {
    case Do::work:
    case Do::work2:
      co_await work(step.amount & 0xff);
      break;
    case Do::compute:
      co_await work(std::uint64_t{step.amount} * 500);
      break;  // up to 33 ms
    case Do::gosched:
      co_await gosched();
      break;
    case Do::spawn:
    case Do::spawn2:
      co_await spawn(process, shared, step);
      break;
    case Do::burst:
      co_await burst(process);
      break;
    case Do::call:
      co_await call(process, shared, step);
      break;
    case Do::lockThread:
      co_await lockThread();
      co_await call(process, shared, step);
      if (step.amount % 4 != 0) co_await unlockThread();
      break;
    case Do::gomaxprocs:
      co_await gomaxprocs(step.object % 9);
      break;
    case Do::goexit:
      co_await goexit();
      break;
    case Do::panic:
      co_await panic("a random panic");
      break;
    case Do::syscall:
      co_await syscall(ns);
      break;
    case Do::blockingSyscall:
      co_await blockingSyscall(ns);
      break;
    case Do::ioWait:
      co_await ioWait(ns);
      break;
    case Do::print:
      co_await println("step", step.amount);
      break;
    default:
      co_await Counter(process, "steps").add(step.amount);
      break;
  }
}

Task<> chanStep(Process&, Shared& shared, const Step& step) {
  Chan<int> chan = shared.chan(step);
  const int value = static_cast<int>(step.amount);
  int got = 0;
  switch (step.what) {
    case Do::send:
    case Do::send2:
    case Do::send3:
      co_await chan.send(value);
      break;
    case Do::recv:
    case Do::recv2:
    case Do::recv3:
      co_await chan.recv();
      break;
    case Do::trySend:
      co_await chan.trySend(value);
      break;
    case Do::tryRecv:
      co_await chan.tryRecv();
      break;
    case Do::close:
      co_await chan.close();
      break;
    case Do::selectRecv:
      co_await select(chan.onRecv(got), shared.chan(step, 1).onRecv(got));
      break;
    case Do::selectBoth:
      co_await select(chan.onRecv(got), chan.onSend(value));
      break;
    case Do::selectThree:
      co_await select(chan.onSend(value), shared.chan(step, 1).onRecv(got),
                      shared.chan(step, 2).onRecv(got));
      break;
    case Do::trySelect:
      co_await trySelect(chan.onRecv(got), shared.chan(step, 1).onSend(value));
      break;
    default:
      co_await chan.len();
      break;
  }
}

// Steps that hold a lock call a script meanwhile, so that others wait for it.
Task<> lockStep(Process& process, Shared& shared, const Step& step) {
  const Mutex mutex = shared.mutex(step);
  switch (step.what) {
    case Do::mutex:
    case Do::mutex2:
      co_await mutex.lock();
      if (step.amount % 3 == 0) co_await work(step.amount * 40U);
      if (step.amount % 3 == 1) co_await call(process, shared, step);
      co_await mutex.unlock();
      break;
    case Do::tryMutex: {
      const bool locked = co_await mutex.tryLock();
      if (locked) co_await mutex.unlock();
      break;
    }
    case Do::unlock:
      co_await mutex.unlock();
      break;
    case Do::write:
      co_await shared.rw.lock();
      co_await call(process, shared, step);
      co_await shared.rw.unlock();
      break;
    case Do::read:
    case Do::read2:
      co_await shared.rw.rLock();
      if (step.amount % 2 == 0) co_await work(step.amount * 10U);
      co_await shared.rw.rUnlock();
      break;
    case Do::tryWrite: {
      const bool locked = co_await shared.rw.tryLock();
      if (locked) co_await shared.rw.unlock();
      break;
    }
    default: {
      const bool locked = co_await shared.rw.tryRLock();
      if (locked) co_await shared.rw.rUnlock();
      break;
    }
  }
}

Task<> syncStep(Process& process, Shared& shared, const Step& step) {
  switch (step.what) {
    case Do::waitGroup:
      co_await shared.some.add(1);
      if (step.amount % 4 == 0) co_await shared.some.wait();
      break;
    case Do::done:
      co_await shared.some.done();
      break;
    case Do::cond:
      co_await shared.mutexes[0].lock();
      co_await shared.cond.wait();
      co_await shared.mutexes[0].unlock();
      break;
    case Do::signal:
      co_await shared.cond.signal();
      break;
    case Do::broadcast:
      co_await shared.cond.broadcast();
      break;
    case Do::once:
      co_await shared.once.run(call(process, shared, step));
      break;
    case Do::acquire:
      co_await shared.sema.acquire();
      break;
    case Do::release:
      co_await shared.sema.release();
      break;
    default:
      co_await shared.atomic.add(std::int64_t{step.amount} << 30);
      break;
  }
}

Task<> timeStep(Process& process, Shared& shared, const Step& step) {
  const std::int64_t ns = timeOf(step);
  switch (step.what) {
    case Do::sleep:
    case Do::sleep2:
      co_await sleep(ns);
      break;
    case Do::after: {
      const auto chan = co_await after(ns);
      std::int64_t at = 0;
      int got = 0;
      co_await select(chan.onRecv(at), shared.chan(step).onRecv(got));
      break;
    }
    case Do::timer: {
      const auto timer = co_await newTimer(ns);
      if (step.amount % 3 == 0) co_await timer.stop();
      if (step.amount % 3 == 1) co_await timer.reset(ns / 2);
      if (step.amount % 3 != 0) co_await timer.c.recv();
      break;
    }
    case Do::ticker: {
      const auto ticker = co_await newTicker(ns + 1);
      for (std::uint32_t i = 0; i < step.object % 4; ++i) co_await ticker.c.recv();
      co_await ticker.stop();
      break;
    }
    default:
      if (!mayStart(shared, step)) break;
      co_await shared.all.add(1);
      co_await afterFunc(ns, goroutine(process, shared, step.script));
      break;
  }
}

Task<> runStep(Process& process, Shared& shared, const Step& step) {
  if (step.what <= Do::count) return schedStep(process, shared, step);
  if (step.what <= Do::trySelect) return chanStep(process, shared, step);
  if (step.what <= Do::tryRead) return lockStep(process, shared, step);
  if (step.what <= Do::atomic) return syncStep(process, shared, step);
  return timeStep(process, shared, step);
}

Task<> runScript(Process& process, Shared& shared, std::uint32_t number) {
  const Script& script = shared.plan.scripts[number];
  for (std::uint32_t round = 0; round < script.rounds; ++round)
    for (const Step& step : script.steps) co_await runStep(process, shared, step);
}

Go mainGoroutine(Process& process, Shared& shared) {
  for (const std::int64_t cap : shared.plan.caps) {
    Chan<int> chan;
    if (cap >= 0) chan = co_await make<Chan<int>>("c", cap);
    shared.chans.push_back(chan);
  }
  for (std::uint32_t i = 0; i < kMutexes; ++i) {
    const Mutex mutex = co_await make<Mutex>("mu");
    shared.mutexes.push_back(mutex);
  }
  shared.rw = co_await make<RWMutex>("rw");
  shared.all = co_await make<WaitGroup>("all");
  shared.some = co_await make<WaitGroup>("some");
  shared.cond = co_await make<Cond>("cond", shared.mutexes[0]);
  shared.once = co_await make<Once>("once");
  shared.sema = co_await make<Semaphore>("sema");
  shared.atomic = co_await make<Atomic<std::int64_t>>("n");
  co_await defer(swallow(process));
  co_await runScript(process, shared, 0);
  if (shared.plan.waitsForAll) {
    co_await shared.all.wait();
  } else {
    co_await sleep(200 * kMicrosecond);
  }
}

class RandomProgram final : public Program {
 public:
  explicit RandomProgram(std::uint64_t seed)
      : m_plan(drawPlan(seed)),
        m_program(fmt::format("random program {}", seed),
                  [this](Process& process) { return begin(process); }) {}

  [[nodiscard]] std::string name() const override { return m_program.name(); }
  Body* start(Env& env) override { return m_program.start(env); }

 private:
  Go begin(Process& process) {
    m_shared = std::make_unique<Shared>(m_plan);
    return mainGoroutine(process, *m_shared);
  }

  Plan m_plan;
  std::unique_ptr<Shared> m_shared;
  CoroProgram m_program;
};

}  // namespace

Setup randomSetup(std::uint64_t seed) {
  Prng prng(~seed);
  Setup setup;
  setup.program = fmt::format("random program {}", seed);
  setup.procs = 1 + prng.below(8);
  if (prng.below(4) == 0) setup.threads = 1 + prng.below(10);
  setup.seed = prng.next();
  setup.maxEvents = 1 << 20;
  return setup;
}

std::unique_ptr<Program> makeRandomProgram(std::uint64_t seed) {
  return std::make_unique<RandomProgram>(seed);
}

}  // namespace gantry
