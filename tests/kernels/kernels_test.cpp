// Small programs with one mistake each, and their fixed twins: tests/kernels/NAME/{bug,fixed}.go,
// or {bug,fixed}_test.go for programs that are tests. Their first lines say what must be told:
//
//   // want: deadlock lock-order    the kinds of findings; or: nothing
//   // who: main.(*pool).drain      functions in which the goroutines of the findings stand
//   // race                         data races are looked for
//   // explored                     plain runs go too evenly for it
//   // lang: 1.21                   the Go version of its loops
//   ... // line: name               this line must be among the lines of the findings
//
// The mistake must be told within kRuns schedules of each way to make some: plain runs with seeds
// from 0 on, and exploration by both strategies, there on a schedule that replays to the same
// finding. Of the twin nothing may be told in any of kTwinRuns schedules of each.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/analysis/finding.h"
#include "engine/catalog/catalog.h"
#include "engine/explore/explorer.h"
#include "engine/sim/simulation.h"

namespace gantry {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kRuns = 1000;
// Of a twin fewer in the builds with sanitizers (tests/CMakeLists.txt).
#ifndef GANTRY_KERNEL_RUNS
#define GANTRY_KERNEL_RUNS kRuns
#endif
constexpr std::uint64_t kTwinRuns = GANTRY_KERNEL_RUNS;
// Recording and analysing a run costs a hundred times what exploring does.
constexpr std::uint64_t kAnalysed = kTwinRuns / 12;
// Failing schedules of one exploration that are looked at.
constexpr std::uint64_t kLooks = 25;
const fs::path kFolder = fs::path(GANTRY_SOURCE_DIR) / "tests/kernels";

std::vector<std::string> kernels() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kFolder))
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

// What a program's first lines ask for, or what was told of a run.
struct Told {
  std::set<std::string> kinds;
  std::set<std::string> functions;
  std::set<std::uint32_t> lines;

  [[nodiscard]] bool has(const Told& want) const {
    const auto all = [](const auto& some, const auto& these) {
      return std::includes(some.begin(), some.end(), these.begin(), these.end());
    };
    return all(kinds, want.kinds) && all(functions, want.functions) && all(lines, want.lines);
  }
};

struct Kernel {
  Setup setup;
  std::unique_ptr<Program> program;
  Told want;
  bool exploredOnly = false;
};

void readHead(const std::string& text, Kernel& kernel) {
  std::istringstream in(text);
  std::string line;
  for (std::uint32_t n = 1; std::getline(in, line); ++n) {
    if (line.find("// line:") != std::string::npos) kernel.want.lines.insert(n);
    std::istringstream words(line);
    std::string slashes;
    std::string key;
    words >> slashes >> key;
    if (slashes != "//") continue;
    if (key == "race") kernel.setup.race = true;
    if (key == "explored") kernel.exploredOnly = true;
    for (std::string word; words >> word;) {
      if (key == "want:" && word != "nothing") kernel.want.kinds.insert(word);
      if (key == "who:") kernel.want.functions.insert(word);
      if (key == "lang:") kernel.setup.language = word;
    }
  }
}

Kernel load(const std::string& name, const std::string& stem) {
  std::string file = stem + ".go";
  if (!fs::exists(kFolder / name / file)) file = stem + "_test.go";
  std::ostringstream text;
  text << std::ifstream(kFolder / name / file, std::ios::binary).rdbuf();
  Kernel kernel;
  kernel.setup.program = file;
  kernel.setup.sources = {{file, text.str()}};
  kernel.setup.maxTime = 10'000'000'000;
  kernel.setup.maxEvents = 1'000'000;
  readHead(text.str(), kernel);
  Loaded loaded = loadProgram(kernel.setup);
  EXPECT_TRUE(loaded.program != nullptr) << loaded.messages.front();
  kernel.program = std::move(loaded.program);
  return kernel;
}

struct Evidence {
  std::vector<Finding> findings;
  std::vector<Race> races;

  [[nodiscard]] bool empty() const { return findings.empty() && races.empty(); }
};

Evidence run(Kernel& kernel, const Setup& setup, Chooser& chooser) {
  Recording recording;
  recording.setup = setup;
  Simulation simulation(*kernel.program, recording, chooser, {.record = true, .output = {}});
  while (simulation.advance(1 << 16)) {
  }
  Keyframes keyframes;
  keyframes.extend(recording.events);
  const auto reach = [&](const std::vector<GId>& from, Reached& into) {
    return simulation.reachable(from, into);
  };
  return {findings(recording, keyframes, reach), recording.races};
}

Evidence run(Kernel& kernel, std::uint64_t seed) {
  Setup setup = kernel.setup;
  setup.seed = seed;
  SeededChooser chooser(seed);
  return run(kernel, setup, chooser);
}

// The run of a schedule as people paste it.
Evidence run(Kernel& kernel, const std::string& schedule) {
  const auto decisions = parseExplored(schedule);
  EXPECT_TRUE(decisions) << schedule;
  ReplayChooser chooser = ReplayChooser::explored(*decisions);
  return run(kernel, exploredSetup(kernel.setup), chooser);
}

Told toldOf(const Evidence& found) {
  Told told;
  for (const Race& race : found.races) {
    told.kinds.insert("race");
    for (const RaceAccess* access : {&race.now, &race.before}) {
      for (const RaceFrame& frame : access->stack) {
        told.functions.insert(frame.function);
        told.lines.insert(frame.line);
      }
    }
  }
  for (const Finding& f : found.findings) {
    told.kinds.insert(std::string(nameOf(f.kind)));
    told.lines.insert(f.lines.begin(), f.lines.end());
    for (const FindingGoroutine& g : f.goroutines) told.functions.insert(g.function);
    EXPECT_FALSE(f.goroutines.empty());
    EXPECT_FALSE(textOf(f, Language::zh).empty());
  }
  return told;
}

std::string textOf(const Evidence& found) {
  std::string out;
  for (const Race& race : found.races) {
    out += "race on " + race.variable + ":";
    for (const RaceAccess* access : {&race.now, &race.before})
      for (const RaceFrame& frame : access->stack)
        out += " " + frame.function + ":" + std::to_string(frame.line);
    out += "\n";
  }
  for (const Finding& f : found.findings) {
    out += std::string(nameOf(f.kind)) + ": " + textOf(f, Language::en) + "\n";
    for (const FindingGoroutine& g : f.goroutines) out += " " + g.function;
    for (const std::uint32_t line : f.lines) out += " " + std::to_string(line);
    out += "\n";
  }
  return out.empty() ? "nothing\n" : out;
}

std::string textOf(const Failure& failure) {
  std::string out;
  for (const Finding& f : failure.findings) out += textOf(f, Language::en) + " ";
  return out;
}

// How a run with this mistake ends, in the words of the explorer.
bool endsSo(const Verdict& verdict, const Told& want) {
  const std::string word = wordOf(verdict);
  if (want.kinds.contains(word)) return true;
  if (verdict.outcome == Outcome::exit) return want.kinds.contains("exit");
  if (word != "deadlock" && word != "leak") return false;
  // Locks that are the reason for it, and main that returned while others were stuck.
  return std::any_of(want.kinds.begin(), want.kinds.end(), [](const std::string& kind) {
    return kind == "deadlock" || kind == "double-lock" || kind == "recursive-rlock";
  });
}

class Kernels : public testing::TestWithParam<std::string> {};

TEST_P(Kernels, PlainRunsTellTheMistake) {
  Kernel kernel = load(GetParam(), "bug");
  ASSERT_FALSE(kernel.want.kinds.empty());
  if (kernel.exploredOnly) return;
  std::string last;
  for (std::uint64_t seed = 0; seed < kRuns; ++seed) {
    const Evidence found = run(kernel, seed);
    if (toldOf(found).has(kernel.want)) return;
    if (!found.empty() || last.empty()) last = textOf(found);
  }
  ADD_FAILURE() << "not told; the last schedule told:\n" << last;
}

void explore(const std::string& name, StrategyKind kind) {
  Kernel kernel = load(name, "bug");
  Kernel again = load(name, "bug");
  Explorer explorer(*kernel.program, kernel.setup, {.kind = kind});
  std::uint64_t looks = 0;
  std::string last = "no run failed so\n";
  for (std::uint64_t n = 0; n < kRuns && looks < kLooks && explorer.run(n); ++n) {
    if (!endsSo(explorer.verdict(), kernel.want)) {
      if (explorer.verdict().failed()) last = textOf(explorer.failure()) + "\n";
      continue;
    }
    ++looks;
    const Failure failure = explorer.failure();
    const std::string schedule = explorer.schedule();
    const Evidence found = run(again, schedule);
    last = textOf(failure) + "\n" + schedule + "\n" + textOf(found);
    if (!toldOf(found).has(kernel.want)) continue;
    explorer.replay(std::vector<std::uint32_t>(explorer.picks()));
    EXPECT_EQ(keyOf(explorer.failure()), keyOf(failure));
    return;
  }
  ADD_FAILURE() << "not told; the last schedule that failed told:\n" << last;
}

TEST_P(Kernels, ExploringByChanceTellsTheMistake) { explore(GetParam(), StrategyKind::random); }

TEST_P(Kernels, ExploringByPrioritiesTellsTheMistake) { explore(GetParam(), StrategyKind::pct); }

TEST_P(Kernels, OfTheTwinNothingIsTold) {
  Kernel kernel = load(GetParam(), "fixed");
  Kernel again = load(GetParam(), "fixed");
  for (std::uint64_t seed = 0; seed < kAnalysed; ++seed) {
    const Evidence found = run(kernel, seed);
    ASSERT_TRUE(found.empty()) << "seed " << seed << "\n" << textOf(found);
  }
  for (const StrategyKind kind : {StrategyKind::random, StrategyKind::pct}) {
    Explorer explorer(*kernel.program, kernel.setup, {.kind = kind});
    for (std::uint64_t n = 0; n < kTwinRuns && explorer.run(n); ++n) {
      ASSERT_EQ(explorer.verdict().outcome, Outcome::ok)
          << "run " << n << ": " << textOf(explorer.failure()) << "\n"
          << explorer.schedule();
      if (n >= kAnalysed) continue;
      const Evidence found = run(again, explorer.schedule());
      ASSERT_TRUE(found.empty()) << explorer.schedule() << "\n" << textOf(found);
    }
  }
}

// The whole text of a finding, as people read it.
void expectTexts(const std::string& name, std::string_view en, std::string_view zh) {
  Kernel kernel = load(name, "bug");
  const std::vector<Finding> found = run(kernel, 0).findings;
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(textOf(found.front(), Language::en), en);
  EXPECT_EQ(textOf(found.front(), Language::zh), zh);
}

TEST(FindingTexts, ALeak) {
  expectTexts("late_receiver",
              "Leak: G6, started at line 11, is still blocked at line 13 on c when main returns. "
              "G6 waits at line 13 to send on c (unbuffered), made at line 10. Only G1 (last at "
              "line 19; has returned) receives from c.",
              "泄漏：main 返回时，在第 11 行启动的 G6 仍阻塞在第 13 行的 c 上。G6 在第 13 "
              "行等待向 c（无缓冲，创建于第 10 行）发送。只有 G1（最后一次在第 19 "
              "行；现已返回）从 c 接收。");
}

TEST(FindingTexts, ALostSignal) {
  expectTexts(
      "cond_lost",
      "All goroutines are asleep - deadlock! Nobody is left to wake G1 at line 19 on Cond ready. "
      "G1 waits at line 19 for a signal of Cond ready, and nobody is left who could signal it. G5 "
      "signalled ready at line 14 while nobody waited: the signal was lost.",
      "所有 goroutine 都在休眠：死锁。没有任何 goroutine 能唤醒第 19 行的 G1（Cond ready）。G1 "
      "在第 "
      "19 行等待 Cond ready 的信号，而已没有 goroutine 能通知它。G5 在第 14 行通知 ready "
      "时没有 goroutine 在等待：信号丢失。");
}

INSTANTIATE_TEST_SUITE_P(All, Kernels, testing::ValuesIn(kernels()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace gantry
