// Programs in Go with their expectations in comments, run whole: tests/conformance/**/*.go.
//
//   // gantry: --procs 1 --seed 7 --lang 1.21 --args a b     a line anywhere; default: --procs 1
//   /* Output:                                               what goes to stdout, whole
//   ...
//   */
//   /* Stderr:                                               how stderr begins; without: empty
//   ...
//   */
//   // Exit: 2                                               the status; default 0
//
// A file without any of these must end with status 0. Files of errors/ are not for running.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "engine/choice/chooser.h"
#include "engine/sim/simulation.h"

namespace gantry {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(GANTRY_SOURCE_DIR) / "tests/conformance";

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// Relative paths of all programs, in order.
std::vector<std::string> programs() {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(kFolder)) {
    const std::string name = entry.path().lexically_relative(kFolder).generic_string();
    if (name.ends_with(".go") && !name.starts_with("errors/")) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

// What stands between `/* NAME:\n` and the `*/` that begins a line.
std::optional<std::string> block(const std::string& text, const std::string& name) {
  const std::string opening = "/* " + name + ":\n";
  const std::size_t from = text.rfind(opening);
  if (from == std::string::npos) return std::nullopt;
  const std::size_t begin = from + opening.size();
  const std::size_t end = text.compare(begin, 2, "*/") == 0 ? begin : text.find("\n*/", begin) + 1;
  return text.substr(begin, end - begin);
}

struct Expected {
  Setup setup;
  std::optional<std::string> output;
  std::string error;
  int status = 0;
};

Expected expectationsOf(const std::string& text) {
  Expected expected;
  expected.setup.procs = 1;
  expected.setup.maxTime = 600'000'000'000;
  expected.output = block(text, "Output");
  expected.error = block(text, "Stderr").value_or("");
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string word;
    if (line.starts_with("// Exit: ")) expected.status = std::stoi(line.substr(9));
    if (!line.starts_with("// gantry: ")) continue;
    words >> word >> word;
    while (words >> word) {
      if (word == "--procs") words >> expected.setup.procs;
      if (word == "--seed") words >> expected.setup.seed;
      if (word == "--lang") words >> expected.setup.language;
      if (word == "--args")
        while (words >> word) expected.setup.args.push_back(word);
    }
  }
  return expected;
}

class Conformance : public testing::TestWithParam<std::string> {};

TEST_P(Conformance, DoesWhatItsCommentsSay) {
  const std::string text = read(kFolder / GetParam());
  Expected expected = expectationsOf(text);
  expected.setup.program = GetParam();
  expected.setup.sources.push_back({GetParam(), text});
  std::string output, error;
  Recording recording;
  recording.setup = expected.setup;
  const Loaded loaded = loadProgram(recording.setup);
  for (const std::string& message : loaded.messages) ADD_FAILURE() << message;
  if (loaded.program == nullptr) return;
  SeededChooser chooser(expected.setup.seed);
  const auto take = [&](int fd, std::string_view piece) { (fd == 2 ? error : output) += piece; };
  runToEnd(*loaded.program, recording, chooser, {.record = false, .output = take});
  EXPECT_NE(recording.ending, Ending::limit) << recording.limit;
  EXPECT_EQ(output, expected.output.value_or(output));
  // The rest, such as where each goroutine stands, is not all of a test's business.
  EXPECT_EQ(expected.error.empty() ? error : error.substr(0, expected.error.size()),
            expected.error);
  EXPECT_EQ(static_cast<int>(recording.exitCode), expected.status);
}

INSTANTIATE_TEST_SUITE_P(Go, Conformance, testing::ValuesIn(programs()), [](const auto& one) {
  std::string name = one.param.substr(0, one.param.size() - 3);
  for (char& c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  return name;
});

}  // namespace
}  // namespace gantry
