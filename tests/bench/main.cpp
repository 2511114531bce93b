// Two programs in one: benchmarks in this process, and one run of a benchmark program, which
// compare.py and instructions.sh measure from outside.
//
//   gantry_bench [GOOGLE BENCHMARK'S FLAGS]
//   gantry_bench run [--record] NAME [ARGS]     prints what the program prints: OPS CHECKSUM
#include <cstdio>
#include <string_view>

#include <benchmark/benchmark.h>

#include "engine/sim/simulation.h"
#include "tests/bench/programs/programs.h"

namespace gantry::bench {
namespace {

int run(int argc, char** argv) {
  int at = 2;
  const bool record = argc > at && std::string_view(argv[at]) == "--record";
  if (record) ++at;
  const auto program = argc > at ? makeProgram(argv[at]) : nullptr;
  if (program == nullptr) {
    std::fputs("usage: gantry_bench run [--record] NAME [ARGS]\n", stderr);
    return 64;
  }
  Recording recording;
  recording.setup.program = argv[at];
  recording.setup.procs = 1;
  recording.setup.args.assign(argv + at + 1, argv + argc);
  SeededChooser chooser(0);
  const auto print = [](int fd, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), fd == 1 ? stdout : stderr);
  };
  runToEnd(*program, recording, chooser, {.record = record, .output = print});
  return static_cast<int>(recording.exitCode);
}

}  // namespace
}  // namespace gantry::bench

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "run") return gantry::bench::run(argc, argv);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 64;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
