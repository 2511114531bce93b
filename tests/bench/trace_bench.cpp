// What saving and opening a recording costs. Gates: at most 10 ns and 4.5 bytes an event to save,
// at least 50 million events a second to open and fold.
#include <benchmark/benchmark.h>

#include "engine/base/check.h"
#include "engine/trace/reader.h"
#include "engine/trace/writer.h"
#include "engine/world/fold.h"
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

void perEvent(benchmark::State& state, std::size_t events) {
  const auto total = static_cast<double>(state.iterations()) * static_cast<double>(events);
  state.counters["events/s"] = benchmark::Counter(total, benchmark::Counter::kIsRate);
  state.counters["s/event"] =
      benchmark::Counter(total, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void save(benchmark::State& state, const Recording& recording) {
  MemorySink sink;
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
void OpenRegular(benchmark::State& state) { open(state, regular()); }
void OpenIrregular(benchmark::State& state) { open(state, irregular()); }
void OpenAndFoldRegular(benchmark::State& state) { openAndFold(state, regular()); }

BENCHMARK(SaveRegular)->Unit(benchmark::kMillisecond);
BENCHMARK(SaveIrregular)->Unit(benchmark::kMillisecond);
BENCHMARK(OpenRegular)->Unit(benchmark::kMillisecond);
BENCHMARK(OpenIrregular)->Unit(benchmark::kMillisecond);
BENCHMARK(OpenAndFoldRegular)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gantry
