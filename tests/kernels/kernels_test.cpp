// Small programs with one mistake each, and their fixed twins: tests/kernels/NAME/{bug,fixed}.go.
//
//   // want: deadlock lock-order    first line: the kinds of findings that must come; or: nothing
//   ... // line: name               this line must be among the lines of the findings
//
// The mistake must be told within kSeeds schedules, and nothing be told of the twin in any.
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
#include "engine/sim/simulation.h"

namespace gantry {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSeeds = 25;
const fs::path kFolder = fs::path(GANTRY_SOURCE_DIR) / "tests/kernels";

std::vector<std::string> kernels() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kFolder))
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

struct Kernel {
  Setup setup;
  std::unique_ptr<Program> program;
  std::set<std::string> kinds;
  std::set<std::uint32_t> lines;
};

Kernel load(const std::string& name, const std::string& file) {
  std::ostringstream text;
  text << std::ifstream(kFolder / name / file, std::ios::binary).rdbuf();
  Kernel kernel;
  kernel.setup.program = file;
  kernel.setup.sources = {{file, text.str()}};
  kernel.setup.maxTime = 10'000'000'000;
  Loaded loaded = loadProgram(kernel.setup);
  EXPECT_TRUE(loaded.program != nullptr) << loaded.messages.front();
  kernel.program = std::move(loaded.program);
  std::istringstream in(text.str());
  std::string line;
  std::getline(in, line);
  std::istringstream words(line.substr(std::string("// want:").size()));
  for (std::string word; words >> word;)
    if (word != "nothing") kernel.kinds.insert(word);
  for (std::uint32_t n = 2; std::getline(in, line); ++n)
    if (line.find("// line:") != std::string::npos) kernel.lines.insert(n);
  return kernel;
}

std::vector<Finding> run(Kernel& kernel, std::uint64_t seed) {
  Recording recording;
  recording.setup = kernel.setup;
  recording.setup.seed = seed;
  SeededChooser chooser(seed);
  Simulation simulation(*kernel.program, recording, chooser, {.record = true, .output = {}});
  while (simulation.advance(1 << 16)) {
  }
  Keyframes keyframes;
  keyframes.extend(recording.events);
  return findings(recording, keyframes, [&](const std::vector<GId>& from, Reached& into) {
    return simulation.reachable(from, into);
  });
}

std::string told(const std::vector<Finding>& found) {
  std::string out;
  for (const Finding& f : found) {
    out += std::string(nameOf(f.kind)) + ": " + textOf(f, Language::en) + "\n";
    for (const std::uint32_t line : f.lines) out += " " + std::to_string(line);
    out += "\n";
  }
  return out.empty() ? "nothing\n" : out;
}

class Kernels : public testing::TestWithParam<std::string> {};

TEST_P(Kernels, TheMistakeIsNamed) {
  Kernel kernel = load(GetParam(), "bug.go");
  ASSERT_FALSE(kernel.kinds.empty());
  std::string last;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    const std::vector<Finding> found = run(kernel, seed);
    std::set<std::string> kinds;
    std::set<std::uint32_t> lines;
    for (const Finding& f : found) {
      kinds.insert(std::string(nameOf(f.kind)));
      lines.insert(f.lines.begin(), f.lines.end());
      EXPECT_FALSE(f.goroutines.empty());
      EXPECT_FALSE(textOf(f, Language::zh).empty());
    }
    const bool all =
        std::includes(kinds.begin(), kinds.end(), kernel.kinds.begin(), kernel.kinds.end()) &&
        std::includes(lines.begin(), lines.end(), kernel.lines.begin(), kernel.lines.end());
    if (all) return;
    last = told(found);
  }
  ADD_FAILURE() << "not named; the last schedule told:\n" << last;
}

TEST_P(Kernels, OfTheTwinNothingIsTold) {
  Kernel kernel = load(GetParam(), "fixed.go");
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    const std::vector<Finding> found = run(kernel, seed);
    ASSERT_TRUE(found.empty()) << "seed " << seed << "\n" << told(found);
  }
}

// The whole text of a finding, as people read it.
void expectTexts(const std::string& name, std::string_view en, std::string_view zh) {
  Kernel kernel = load(name, "bug.go");
  const std::vector<Finding> found = run(kernel, 0);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(textOf(found.front(), Language::en), en);
  EXPECT_EQ(textOf(found.front(), Language::zh), zh);
}

TEST(FindingTexts, ALeak) {
  expectTexts("late_receiver",
              "Leak: G6, started at line 11, is still blocked when main returns. G6 waits at line "
              "13 to send on c (unbuffered), made at line 10. Only G1 receives from c. G1 did so "
              "last at line 19 and has returned.",
              "泄漏：main 返回时，在第 11 行启动的 G6 仍被阻塞。G6 在第 13 行等待向 c（无缓冲，"
              "创建于第 10 行）发送。只有 G1 从 c 接收。G1 最后一次在第 19 "
              "行这样做，现已返回。");
}

TEST(FindingTexts, ALostSignal) {
  expectTexts("cond_lost",
              "All goroutines are asleep - deadlock! Nobody is left to wake any of them. G1 waits "
              "at line 19 for a signal of Cond ready. Nobody is left who could signal ready. G6 "
              "signalled ready at line 14 while nobody waited: the signal was lost.",
              "所有协程都在休眠：死锁。没有任何协程能唤醒它们。G1 在第 19 行等待 Cond ready "
              "的信号。已没有协程能通知 ready。G6 在第 14 行通知 ready "
              "时没有协程在等待：信号丢失。");
}

INSTANTIATE_TEST_SUITE_P(All, Kernels, testing::ValuesIn(kernels()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace gantry
