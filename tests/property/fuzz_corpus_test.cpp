// The files that the fuzzers of Go begin with (tests/fuzz/corpus), and those that they found: each
// compiles or is complained of, and runs the same way twice.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "engine/choice/chooser.h"
#include "engine/sim/simulation.h"

namespace gantry {
namespace {

const std::filesystem::path kCorpus =
    std::filesystem::path(GANTRY_SOURCE_DIR) / "tests/fuzz/corpus";

std::vector<std::string> files() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kCorpus))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

// What the run shows; gc's messages when it does not compile.
std::string shown(const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(kCorpus / name, std::ios::binary).rdbuf();
  Recording recording;
  recording.setup.program = name;
  recording.setup.sources.push_back({name, text.str()});
  recording.setup.procs = 2;
  recording.setup.maxTime = 2'000'000;
  recording.setup.maxEvents = 20'000;
  recording.setup.maxMemory = std::uint64_t{32} << 20;
  const Loaded loaded = loadProgram(recording.setup);
  std::string out;
  for (const std::string& message : loaded.messages) out += message + "\n";
  if (loaded.program == nullptr) return out;
  SeededChooser chooser(1);
  const auto take = [&out](int, std::string_view piece) { out += piece; };
  runToEnd(*loaded.program, recording, chooser, {.record = false, .output = take});
  return out + "status " + std::to_string(recording.exitCode);
}

class FuzzCorpus : public testing::TestWithParam<std::string> {};

TEST_P(FuzzCorpus, EndsTheSameWayTwice) {
  const std::string first = shown(GetParam());
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(first, shown(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Go, FuzzCorpus, testing::ValuesIn(files()), [](const auto& one) {
  std::string name = one.param;
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

}  // namespace
}  // namespace gantry
