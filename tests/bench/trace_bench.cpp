// What saving and opening a recording costs. Gates: at most 10 ns and 4.5 bytes an event to save,
// at least 50 million events a second to open and fold. They are for the recordings of programs;
// `irregular` is pure chance, which no coder makes smaller: the worst case.
#include <benchmark/benchmark.h>

#include "engine/base/check.h"
#include "engine/sim/simulation.h"
#include "engine/trace/reader.h"
#include "engine/trace/writer.h"
#include "engine/world/fold.h"
#include "tests/bench/programs/programs.h"
#include "tests/support/trace_logs.h"

namespace gantry {
namespace {

constexpr std::uint64_t kEvents = 4'000'000;

const Recording& regular() {
  static const Recording recording = test::pingPong(kEvents);
  return recording;
}

const Recording& irregular() {
  static const Recording recording = test::randomRecording(kEvents, 1);
  return recording;
}

// A program on four Ps, whose order is left to chance.
const Recording& program() {
  static const Recording recording = [] {
    Recording made;
    made.setup.procs = 4;
    made.setup.args = {"400000", "0", "8"};
    SeededChooser chooser(1);
    runToEnd(*bench::makeProgram("workers"), made, chooser, {});
    return made;
  }();
  return recording;
}

void perEvent(benchmark::State& state, std::size_t events) {
  const auto total = static_cast<double>(state.iterations()) * static_cast<double>(events);
  state.counters["events/s"] = benchmark::Counter(total, benchmark::Counter::kIsRate);
  state.counters["s/event"] =
      benchmark::Counter(total, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void save(benchmark::State& state, const Recording& recording) {
  MemorySink sink;
  CHECK(writeRecording(recording, sink).ok());  // the sink's pages are there then
  for (auto _ : state) {
    sink.clear();
    CHECK(writeRecording(recording, sink).ok());
  }
  perEvent(state, recording.events.size());
  state.counters["bytes/event"] =
      static_cast<double>(sink.bytes().size()) / static_cast<double>(recording.events.size());
}

void open(benchmark::State& state, const Recording& recording) {
  MemorySink sink;
  CHECK(writeRecording(recording, sink).ok());
  for (auto _ : state) {
    MemorySource source(sink.bytes());
    benchmark::DoNotOptimize(readRecording(source));
  }
  perEvent(state, recording.events.size());
}

void openAndFold(benchmark::State& state, const Recording& recording) {
  MemorySink sink;
  CHECK(writeRecording(recording, sink).ok());
  for (auto _ : state) {
    MemorySource source(sink.bytes());
    const Result<Recording> opened = readRecording(source);
    World world;
    for (std::size_t n = 0; n < opened->events.size();) {
      const EventLog::Run run = opened->events.runFrom(n);
      for (std::size_t i = 0; i < run.count; ++i) CHECK(fold(world, run.first[i]) == nullptr);
      n += run.count;
    }
    benchmark::DoNotOptimize(world.now);
  }
  perEvent(state, recording.events.size());
}

void SaveRegular(benchmark::State& state) { save(state, regular()); }
void SaveIrregular(benchmark::State& state) { save(state, irregular()); }
void SaveProgram(benchmark::State& state) { save(state, program()); }
void OpenRegular(benchmark::State& state) { open(state, regular()); }
void OpenIrregular(benchmark::State& state) { open(state, irregular()); }
void OpenAndFoldRegular(benchmark::State& state) { openAndFold(state, regular()); }
void OpenAndFoldProgram(benchmark::State& state) { openAndFold(state, program()); }

BENCHMARK(SaveRegular)->Unit(benchmark::kMillisecond);
BENCHMARK(SaveIrregular)->Unit(benchmark::kMillisecond);
BENCHMARK(SaveProgram)->Unit(benchmark::kMillisecond);
BENCHMARK(OpenRegular)->Unit(benchmark::kMillisecond);
BENCHMARK(OpenIrregular)->Unit(benchmark::kMillisecond);
BENCHMARK(OpenAndFoldRegular)->Unit(benchmark::kMillisecond);
BENCHMARK(OpenAndFoldProgram)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gantry
