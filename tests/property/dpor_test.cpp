// Dpor against dfs on small random programs: the same ends of runs, from no more runs.
//
// A program is a few goroutines with a few operations each on shared channels, locks, counters and
// timers. How a run ended is its outcome, and what each goroutine got from its operations.
#include <cstdlib>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/base/prng.h"
#include "engine/coro/coro.h"
#include "engine/explore/explorer.h"

namespace gantry {
namespace {

// clang-format off
enum class Do : std::uint8_t {
  send, recv, trySend, tryRecv, close, len, select, trySelect,
  mutex, tryMutex, twoMutexes, read, write, upgrade,
  wait, done, once, signal, condWait, acquire, release, add, load, numGoroutine,
  gosched, spawn, sleep, after, timerStop,
};
// clang-format on
constexpr std::uint32_t kDos = static_cast<std::uint32_t>(Do::timerStop) + 1;

struct Step {
  Do what = Do::send;
  std::uint32_t object = 0;
};

struct Plan {
  std::vector<std::vector<Step>> goroutines;
  bool waits = false;  // main waits for them
};

Plan drawPlan(std::uint64_t seed, std::uint32_t most) {
  Prng prng(seed);
  Plan plan;
  plan.waits = prng.below(2) == 0;
  // Most programs use a few kinds of operations, so that they meet.
  std::vector<Do> kinds;
  for (std::uint32_t n = 0; n < 4; ++n) kinds.push_back(static_cast<Do>(prng.below(kDos)));
  plan.goroutines.resize(2 + prng.below(2));
  std::uint32_t left = most;
  for (auto& steps : plan.goroutines) {
    const std::uint32_t count = std::min(left, 1 + prng.below(3));
    left -= count;
    for (std::uint32_t n = 0; n < count; ++n)
      steps.push_back({kinds[prng.below(4)], prng.below(4)});
  }
  return plan;
}

struct Shared {
  std::vector<Chan<int>> chans;
  std::vector<Mutex> mutexes;
  RWMutex rw;
  WaitGroup all;
  WaitGroup group;
  Once once;
  Cond cond;
  Semaphore sema;
  Atomic<int> atomic;
  Chan<std::int64_t> timer;
  std::vector<std::string> got;  // by goroutine
};

Go idler(Process&) { co_await work(1); }

Task<> nothing(Process&) { co_await work(1); }

Task<> chanStep(Process&, Shared& s, const Step& step, std::string& got, int value) {
  const Chan<int>& chan = s.chans[step.object % 2];
  const Chan<int>& other = s.chans[(step.object + 1) % 2];
  int in = -1;
  switch (step.what) {
    case Do::send:
      co_await chan.send(value);
      break;
    case Do::recv: {
      const auto received = co_await chan.recv();
      got += fmt::format("r{}{}", received.value, received.ok ? "" : "!");
      break;
    }
    case Do::trySend:
      got += (co_await trySelect(chan.onSend(value))) == 0 ? "s" : "-";
      break;
    case Do::tryRecv: {
      const int which = co_await trySelect(chan.onRecv(in));
      got += fmt::format("t{}{}", which, in);
      break;
    }
    case Do::close:
      co_await chan.close();
      break;
    case Do::len:
      got += fmt::format("l{}", co_await chan.len());
      break;
    case Do::select: {
      const int which = co_await select(chan.onRecv(in), other.onSend(value));
      got += fmt::format("S{}{}", which, in);
      break;
    }
    default: {
      const int which = co_await trySelect(chan.onRecv(in), other.onRecv(in));
      got += fmt::format("T{}{}", which, in);
      break;
    }
  }
}

Task<> lockStep(Process&, Shared& s, const Step& step, std::string& got) {
  const Mutex a = s.mutexes[step.object % 2];
  const Mutex b = s.mutexes[(step.object + 1) % 2];
  switch (step.what) {
    case Do::mutex:
      co_await a.lock();
      co_await a.unlock();
      break;
    case Do::tryMutex: {
      const bool locked = co_await a.tryLock();
      got += locked ? "L" : "l";
      if (locked) co_await a.unlock();
      break;
    }
    case Do::twoMutexes:
      co_await a.lock();
      co_await b.lock();
      co_await b.unlock();
      co_await a.unlock();
      break;
    case Do::read:
      co_await s.rw.rLock();
      co_await s.rw.rUnlock();
      break;
    case Do::write:
      co_await s.rw.lock();
      co_await s.rw.unlock();
      break;
    default: {
      co_await s.rw.rLock();
      const bool locked = co_await s.rw.tryLock();
      got += locked ? "W" : "w";
      if (locked) co_await s.rw.unlock();
      co_await s.rw.rUnlock();
      break;
    }
  }
}

Task<> syncStep(Process& process, Shared& s, const Step& step, std::string& got) {
  switch (step.what) {
    case Do::wait:
      co_await s.group.wait();
      break;
    case Do::done:
      co_await s.group.done();
      break;
    case Do::once:
      co_await s.once.run(nothing(process));
      break;
    case Do::signal:
      co_await s.cond.signal();
      break;
    case Do::condWait:
      co_await s.mutexes[0].lock();
      co_await s.cond.wait();
      co_await s.mutexes[0].unlock();
      break;
    case Do::acquire:
      co_await s.sema.acquire();
      break;
    case Do::release:
      co_await s.sema.release();
      break;
    case Do::add:
      got += fmt::format("a{}", co_await s.atomic.add(static_cast<int>(step.object) + 1));
      break;
    case Do::load:
      got += fmt::format("v{}", co_await s.atomic.load());
      break;
    default:
      got += fmt::format("g{}", co_await numGoroutine());
      break;
  }
}

Task<> timeStep(Process& process, Shared& s, const Step& step, std::string& got) {
  const std::int64_t ns = std::int64_t{1 + step.object} * 2 * kMillisecond;
  switch (step.what) {
    case Do::gosched:
      co_await gosched();
      break;
    case Do::spawn:
      co_await go(idler(process));
      break;
    case Do::sleep:
      co_await sleep(ns);
      break;
    case Do::after: {
      const auto chan = co_await after(ns);
      std::int64_t at = 0;
      int in = -1;
      const int which = co_await select(chan.onRecv(at), s.chans[0].onRecv(in));
      got += fmt::format("A{}{}", which, in);
      break;
    }
    default: {
      const auto timer = co_await newTimer(ns);
      got += (co_await timer.stop()) ? "P" : "p";
      break;
    }
  }
}

Task<> steps(Process& process, Shared& s, const std::vector<Step>& list, std::string& got,
             int number) {
  int value = number * 10;
  for (const Step& step : list) {
    ++value;
    if (step.what <= Do::trySelect) {
      co_await chanStep(process, s, step, got, value);
    } else if (step.what <= Do::upgrade) {
      co_await lockStep(process, s, step, got);
    } else if (step.what <= Do::numGoroutine) {
      co_await syncStep(process, s, step, got);
    } else {
      co_await timeStep(process, s, step, got);
    }
    got += ".";
  }
}

Go goroutine(Process& process, Shared& s, const std::vector<Step>& list, int number) {
  co_await steps(process, s, list, s.got[static_cast<std::size_t>(number)], number);
  co_await s.all.done();
}

Go mainGoroutine(Process& process, Shared& s, const Plan& plan) {
  for (std::int64_t cap = 0; cap < 2; ++cap) s.chans.push_back(co_await make<Chan<int>>("c", cap));
  for (int n = 0; n < 2; ++n) s.mutexes.push_back(co_await make<Mutex>("mu"));
  s.rw = co_await make<RWMutex>("rw");
  s.all = co_await make<WaitGroup>("all");
  s.group = co_await make<WaitGroup>("group");
  s.once = co_await make<Once>("once");
  s.cond = co_await make<Cond>("cond", s.mutexes[0]);
  s.sema = co_await make<Semaphore>("sema");
  s.atomic = co_await make<Atomic<int>>("n");
  co_await s.all.add(static_cast<int>(plan.goroutines.size()) - 1);
  co_await s.group.add(2);
  for (std::size_t n = 1; n < plan.goroutines.size(); ++n)
    co_await go(goroutine(process, s, plan.goroutines[n], static_cast<int>(n)));
  co_await steps(process, s, plan.goroutines[0], s.got[0], 0);
  if (plan.waits) co_await s.all.wait();
}

// Keeps what the goroutines of the last two runs got: a run that may have a leak is made once more.
class Small final : public Program {
 public:
  explicit Small(Plan plan)
      : m_plan(std::move(plan)),
        m_program("small", [this](Process& process) { return begin(process); }) {}
  [[nodiscard]] std::string name() const override { return m_program.name(); }
  Body* start(Env& env) override { return m_program.start(env); }
  [[nodiscard]] std::uint64_t starts() const { return m_starts; }
  [[nodiscard]] std::string got() const {
    std::string all;
    for (const std::string& one : m_shared->got) all += one + "|";
    return all;
  }
  [[nodiscard]] const std::string& gotBefore() const { return m_before; }

 private:
  Go begin(Process& process) {
    ++m_starts;
    if (m_shared != nullptr) m_before = got();
    m_shared = std::make_unique<Shared>();
    m_shared->got.resize(m_plan.goroutines.size());
    return mainGoroutine(process, *m_shared, m_plan);
  }
  Plan m_plan;
  std::unique_ptr<Shared> m_shared;
  std::string m_before;
  std::uint64_t m_starts = 0;
  CoroProgram m_program;
};

struct Explored {
  std::set<std::string> ends;
  std::set<std::vector<std::uint32_t>> schedules;
  std::uint64_t runs = 0;
  std::uint64_t executions = 0;
  bool complete = false;
};

Explored explore(std::uint64_t seed, std::uint32_t steps, StrategyKind kind, std::uint64_t most) {
  Small program(drawPlan(seed, steps));
  Setup setup;
  setup.program = "small";
  setup.maxEvents = 20'000;
  Explorer explorer(program, exploredSetup(setup), {.kind = kind});
  Explored out;
  std::uint64_t again = 0;  // runs that were made twice
  for (; out.runs < most; ++out.runs) {
    if (!explorer.run(out.runs)) {
      out.complete = !explorer.leftOut();
      break;
    }
    const bool once = program.starts() == explorer.executions() + again;
    if (!once) ++again;
    out.schedules.insert(explorer.picks());
    out.ends.insert(wordOf(explorer.verdict()) + " " +
                    (once ? program.got() : program.gotBefore()));
  }
  out.executions = explorer.executions();
  return out;
}

// Enough that each pair of operations meets; programs with more runs are left out.
constexpr std::uint64_t kMostRuns = 2'000;

std::uint64_t programs() {
  const char* const given = std::getenv("GANTRY_DPOR_PROGRAMS");
  return given == nullptr ? 250 : std::strtoull(given, nullptr, 10);
}

TEST(Dpor, FindsEveryEndThatDfsFindsWithNoMoreRuns) {
  std::uint64_t compared = 0;
  std::uint64_t all = 0;
  std::uint64_t made = 0;
  for (std::uint64_t seed = 0; seed < programs(); ++seed) {
    const std::uint32_t steps = 3 + static_cast<std::uint32_t>(seed % 4);
    const Explored dfs = explore(seed, steps, StrategyKind::dfs, kMostRuns);
    if (!dfs.complete) continue;
    ++compared;
    const Explored dpor = explore(seed, steps, StrategyKind::dpor, kMostRuns);
    EXPECT_TRUE(dpor.complete) << "program " << seed;
    EXPECT_EQ(dpor.ends, dfs.ends) << "program " << seed << ", " << dpor.runs << " of " << dfs.runs;
    EXPECT_LE(dpor.executions, dfs.runs) << "program " << seed;
    EXPECT_EQ(dpor.schedules.size(), dpor.runs) << "program " << seed;
    all += dfs.runs;
    made += dpor.executions;
    if (HasFailure() && std::getenv("GANTRY_DPOR_PROGRAMS") == nullptr) break;
  }
  RecordProperty("compared", static_cast<int>(compared));
  std::printf("%llu programs: dfs %llu runs, dpor %llu\n",
              static_cast<unsigned long long>(compared), static_cast<unsigned long long>(all),
              static_cast<unsigned long long>(made));
  EXPECT_GT(compared, programs() / 2);
  EXPECT_LT(made * 3, all);
}

}  // namespace
}  // namespace gantry
