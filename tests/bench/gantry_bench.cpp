// What running, recording, folding and seeking cost. Gates: fold at least 100 million events a
// second; seek anywhere in a million events within 16 ms; write an event within 10 ns, which is
// the difference between `recorded` and `live`. The ratios to Go are compare.py's business.
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "engine/analysis/chart_series.h"
#include "engine/base/check.h"
#include "engine/base/prng.h"
#include "engine/sim/simulation.h"
#include "engine/world/cursor.h"
#include "engine/world/fold.h"
#include "tests/bench/programs/programs.h"

namespace gantry::bench {
namespace {

// A program of programs.h with its arguments, and its recording of about a million events.
class Run {
 public:
  Run(const char* program, std::vector<std::string> args)
      : m_program(program), m_args(std::move(args)) {}

  void simulate(Recording& recording, bool record) const {
    const auto program = makeProgram(m_program);
    recording.setup.procs = 4;
    recording.setup.args = m_args;
    SeededChooser chooser(0);
    runToEnd(*program, recording, chooser, {.record = record, .output = {}});
  }

  // Made when it is first asked for.
  const Recording& recording() {
    if (m_recording.events.empty()) simulate(m_recording, true);
    return m_recording;
  }

 private:
  const char* m_program;
  std::vector<std::string> m_args;
  Recording m_recording;
};

Run pingpong("pingpong", {"125000"});
Run workers("workers", {"250000", "100", "8"});
Run spawn("spawn", {"120000", "100"});
Run park("park", {"90000"});  // as many goroutines at once: its keyframes are large

void perEvent(benchmark::State& state, std::size_t events) {
  const auto total = static_cast<double>(state.iterations()) * static_cast<double>(events);
  state.counters["events/s"] = benchmark::Counter(total, benchmark::Counter::kIsRate);
  state.counters["s/event"] =
      benchmark::Counter(total, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void live(benchmark::State& state, Run& run) {
  const std::size_t events = run.recording().events.size();
  for (auto _ : state) {
    Recording recording;
    run.simulate(recording, false);
  }
  perEvent(state, events);
}

void recorded(benchmark::State& state, Run& run) {
  Recording recording;  // its log's pages are there from the second time on
  for (auto _ : state) {
    recording.events.clear();
    recording.decisions.clear();
    run.simulate(recording, true);
  }
  perEvent(state, recording.events.size());
}

void foldAll(benchmark::State& state, Run& run) {
  const EventLog& log = run.recording().events;
  World world;
  for (auto _ : state) {
    reset(world);
    while (world.events < log.size()) {
      const EventLog::Run events = log.runFrom(world.events);
      for (std::size_t i = 0; i < events.count; ++i) CHECK(fold(world, events.first[i]) == nullptr);
    }
  }
  perEvent(state, log.size());
}

void keyframes(benchmark::State& state, Run& run) {
  const EventLog& log = run.recording().events;
  for (auto _ : state) {
    Keyframes made;
    made.extend(log);
    benchmark::DoNotOptimize(made.last().now);
  }
  perEvent(state, log.size());
}

void seek(benchmark::State& state, Run& run) {
  const EventLog& log = run.recording().events;
  Keyframes made;
  made.extend(log);
  Cursor cursor(log, made);
  Prng prng(1);
  for (auto _ : state) cursor.seek(prng.below(static_cast<std::uint32_t>(log.size())));
}

void stepBack(benchmark::State& state, Run& run) {
  const EventLog& log = run.recording().events;
  Keyframes made;
  made.extend(log);
  Cursor cursor(log, made);
  for (auto _ : state)
    if (!cursor.stepBack()) cursor.seek(log.size());
}

void charts(benchmark::State& state, Run& run) {
  const Recording& recording = run.recording();
  Keyframes made;
  made.extend(recording.events);
  for (auto _ : state)
    benchmark::DoNotOptimize(buildChartSeries(recording.events, recording.symbols, made));
  perEvent(state, recording.events.size());
}

#define FOR_EACH_RUN(what)                                                    \
  BENCHMARK_CAPTURE(what, pingpong, pingpong)->Unit(benchmark::kMillisecond); \
  BENCHMARK_CAPTURE(what, workers, workers)->Unit(benchmark::kMillisecond);   \
  BENCHMARK_CAPTURE(what, spawn, spawn)->Unit(benchmark::kMillisecond);       \
  BENCHMARK_CAPTURE(what, park, park)->Unit(benchmark::kMillisecond)

FOR_EACH_RUN(live);
FOR_EACH_RUN(recorded);
FOR_EACH_RUN(foldAll);
FOR_EACH_RUN(keyframes);
FOR_EACH_RUN(seek);
FOR_EACH_RUN(stepBack);
FOR_EACH_RUN(charts);

}  // namespace
}  // namespace gantry::bench
