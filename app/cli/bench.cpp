// `gantry bench`: what operations of simulated Go programs cost on this machine, in host time.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/flags.h"
#include "app/cli/hint.h"
#include "app/cli/json.h"
#include "app/cli/programs.h"
#include "app/cli/table.h"
#include "engine/sim/simulation.h"
#include "engine/world/cursor.h"

namespace gantry::cli {
namespace {

struct Benchmark {
  const char* name;
  const char* says;
  std::uint64_t ops;
  const char* body;  // of main, with n = ops
};

constexpr Benchmark kBenchmarks[] = {
    {"loop", "a step of a loop that adds", 20'000'000,
     "s := 0; for i := 0; i < n; i++ { s += i & 7 }; if s < 0 { println(s) }"},
    {"map", "a map assignment", 1'000'000,
     "m := map[int]int{}; for i := 0; i < n; i++ { m[i&1023] += i }"},
    {"buffered", "a send and its receive through a buffer", 500'000,
     "c := make(chan int, 1); for i := 0; i < n; i++ { c <- i; <-c }"},
    {"pingpong", "a value there and back between two goroutines", 200'000,
     "a, b := make(chan int), make(chan int); go func() { for v := range a { b <- v } }(); "
     "for i := 0; i < n; i++ { a <- i; <-b }"},
    {"select", "a select of two cases, one ready", 300'000,
     "a, b := make(chan int, 1), make(chan int); "
     "for i := 0; i < n; i++ { a <- i; select { case <-a: case <-b: } }"},
    {"spawn", "a goroutine from go to its end", 200'000,
     "c := make(chan int); for i := 0; i < n; i += 100 { for j := 0; j < 100; j++ { "
     "go func() { c <- 1 }() }; for j := 0; j < 100; j++ { <-c } }"},
    {"mutex", "a lock and its unlock", 500'000,
     "var mu sync.Mutex; for i := 0; i < n; i++ { mu.Lock(); mu.Unlock() }"},
};
constexpr const char* kFold = "fold";  // an event of pingpong, replayed into a World

using Clock = std::chrono::steady_clock;

double nsSince(Clock::time_point begun) {
  return std::chrono::duration<double, std::nano>(Clock::now() - begun).count();
}

class Bench final : public Command {
 public:
  explicit Bench(CommandLine& gantry) {
    const Flags flags = gantry.command("bench", "Built-in benchmarks of this machine");
    std::string names;
    for (const Benchmark& one : kBenchmarks) names += fmt::format("{:<10}{}\n", one.name, one.says);
    flags.footer(names + "fold      an event of a recording, replayed");
    flags.add("NAME", m_names, "Which ones (all)");
    flags.add("--json", m_json, "As JSON");
  }

  int run() override {
    std::vector<std::string> known = {kFold};
    for (const Benchmark& one : kBenchmarks) known.emplace_back(one.name);
    for (const std::string& name : m_names)
      if (std::find(known.begin(), known.end(), name) == known.end())
        throw Stop(kUsage, "no benchmark is called \"" + name + "\"" + didYouMean(name, known));
    for (const Benchmark& one : kBenchmarks)
      if (wanted(one.name)) add(one.name, one.ops, simulate(one, false));
    if (wanted(kFold)) fold();
    const std::string out = m_json ? toText(m_rows) + "\n" : text();
    std::fwrite(out.data(), 1, out.size(), stdout);
    return kOk;
  }

 private:
  [[nodiscard]] bool wanted(const std::string& name) const {
    return m_names.empty() || std::find(m_names.begin(), m_names.end(), name) != m_names.end();
  }

  // The host time of one run, in ns; its recording is kept when it is asked for.
  double simulate(const Benchmark& one, bool record) {
    m_recording = Recording{};
    const std::string body = one.body;
    m_recording.setup.program = std::string(one.name) + ".go";
    m_recording.setup.sources = {
        {m_recording.setup.program,
         fmt::format("package main\n\n{}func main() {{\n\tn := {}\n\t{}\n}}\n",
                     body.find("sync.") == std::string::npos ? "" : "import \"sync\"\n\n", one.ops,
                     body)}};
    const std::unique_ptr<Program> program = makeProgram(m_recording.setup);
    SeededChooser chooser(0);
    const Clock::time_point begun = Clock::now();
    runToEnd(*program, m_recording, chooser, {.record = record, .digest = false, .output = {}});
    return nsSince(begun);
  }

  void fold() {
    for (const Benchmark& one : kBenchmarks)
      if (std::string_view(one.name) == "pingpong") simulate(one, true);
    const Clock::time_point begun = Clock::now();
    Keyframes keyframes;
    keyframes.extend(m_recording.events);
    add(kFold, keyframes.valid(), nsSince(begun));
  }

  void add(const char* name, std::uint64_t ops, double ns) {
    m_rows.push_back({{"name", name},
                      {"ops", ops},
                      {"ns_per_op", ns / static_cast<double>(std::max<std::uint64_t>(ops, 1))},
                      {"unit", "ns"}});
  }

  [[nodiscard]] std::string text() const {
    Table table({"name", "ops", "ns/op"});
    for (const Json& row : m_rows)
      table.row({row["name"], std::to_string(row["ops"].get<std::uint64_t>()),
                 fmt::format("{:.1f}", row["ns_per_op"].get<double>())});
    return table.text();
  }

  std::vector<std::string> m_names;
  bool m_json = false;
  Json m_rows = Json::array();
  Recording m_recording;
};

}  // namespace

std::unique_ptr<Command> addBench(CommandLine& gantry) { return std::make_unique<Bench>(gantry); }

}  // namespace gantry::cli
