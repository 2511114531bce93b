// Whole runs of Go programs under libFuzzer: what compiles runs to an end or to a limit, the same
// way each time, and every event keeps World's rules.
//
//   go_run_fuzz -dict=tests/fuzz/go.dict FOUND tests/fuzz/corpus
//
// The last byte, which may be a newline, picks the seed and the number of Ps.
#include <cstdint>
#include <string>

#include "engine/base/check.h"
#include "engine/catalog/catalog.h"
#include "engine/choice/chooser.h"
#include "engine/sim/simulation.h"

namespace gantry {
namespace {

constexpr TimeNs kMostTime = 2'000'000;
constexpr std::uint64_t kMostEvents = 20'000;
constexpr std::uint64_t kMostMemory = std::uint64_t{32} << 20;

// The status and the output of one run.
std::string runOnce(Program& program, const Setup& setup) {
  Recording recording;
  recording.setup = setup;
  SeededChooser chooser(recording.setup.seed);
  std::string text;
  const auto take = [&text](int, std::string_view piece) {
    if (text.size() < 100'000) text += piece;
  };
  runToEnd(program, recording, chooser, {.record = false, .output = take});
  return std::to_string(recording.exitCode) + text;
}

void runAll(std::uint8_t choice, std::string text) {
  Setup setup;
  setup.program = "x.go";
  setup.sources.push_back({"x.go", std::move(text)});
  setup.procs = 1 + choice % 3;
  setup.seed = choice;
  setup.race = choice % 5 == 4;
  setup.maxTime = kMostTime;
  setup.maxEvents = kMostEvents;
  setup.maxMemory = kMostMemory;
  const Loaded first = loadProgram(setup);
  if (first.program == nullptr) return;
  const Loaded second = loadProgram(setup);
  CHECK(second.program != nullptr);
  CHECK(runOnce(*first.program, setup) == runOnce(*second.program, setup));
}

}  // namespace
}  // namespace gantry

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size > 0) gantry::runAll(bytes[size - 1], std::string(bytes, bytes + size));
  return 0;
}
