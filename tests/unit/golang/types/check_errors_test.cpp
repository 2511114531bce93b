// Programs with mistakes: every message, where it stands and no other.
//
// A line of tests/conformance/errors/*.go says what is expected on it:
//   x = nil // ERROR "undefined: x" at 2 "another message\n\twith two lines" at 6
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "tests/unit/golang/types/check_program.h"

namespace gantry::golang {
namespace {

using testing_types::Program;

// The expectations of one line, as Program::text() prints messages.
std::string expectedOf(const std::string& line, std::size_t number) {
  constexpr std::string_view kMark = "// ERROR ";
  std::size_t at = line.find(kMark);
  if (at == std::string::npos) return {};
  at += kMark.size();
  std::string out;
  while (at < line.size() && line[at] == '"') {
    std::string text;
    for (++at; at < line.size() && line[at] != '"'; ++at) {
      if (line[at] != '\\') {
        text += line[at];
        continue;
      }
      ++at;
      text += line[at] == 'n' ? '\n' : line[at] == 't' ? '\t' : line[at];
    }
    at = line.find(" at ", at) + 4;
    const std::size_t end = line.find_first_not_of("0123456789", at);
    out += std::to_string(number) + ":" + line.substr(at, end - at) + ": " + text + "\n";
    if (end == std::string::npos) break;
    at = end + 1;
  }
  return out;
}

class CheckErrors : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(CheckErrors, AreExactlyTheExpected) {
  std::ifstream in(GetParam());
  std::stringstream source;
  source << in.rdbuf();
  std::string expected;
  std::string line;
  std::istringstream lines(source.str());
  for (std::size_t number = 1; std::getline(lines, line); ++number)
    expected += expectedOf(line, number);
  ASSERT_FALSE(expected.empty());
  Program program;
  ASSERT_TRUE(program.check(GetParam().filename().string(), source.str()));
  EXPECT_EQ(program.text(), expected);
}

std::vector<std::filesystem::path> errorPrograms() {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path folder(GANTRY_SOURCE_DIR "/tests/conformance/errors");
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".go") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

INSTANTIATE_TEST_SUITE_P(Programs, CheckErrors, testing::ValuesIn(errorPrograms()),
                         [](const auto& test) { return test.param.stem().string(); });

TEST(CheckErrorsMore, SaysWhatPackagesExist) {
  Program program;
  program.options.missingImport = [](std::string_view path) {
    return "; there is no " + std::string(path);
  };
  program.check("p.go", "package main\n\nimport \"net\"\n\nfunc main() { net.Dial() }\n");
  EXPECT_EQ(program.text(), "3:8: could not import net (file not found); there is no net\n");
}

TEST(CheckErrorsMore, LibraryBodiesWait) {
  Program program;
  program.check("p.go", "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println() }\n");
  EXPECT_EQ(program.text(), "");
  FuncDecl* println = nullptr;
  for (FuncDecl* const function : program.imported.at("fmt")->functions)
    if (function->name->name == "Println") println = function;
  ASSERT_NE(println, nullptr);
  EXPECT_EQ(println->body->scope, nullptr);
  checkBody(program.set, *println, program.errors);
  EXPECT_NE(println->body->scope, nullptr);
  EXPECT_EQ(program.text(), "");
}

// Sums lean to the left: their depth must not be ours.
TEST(CheckErrorsMore, LongSums) {
  std::string sum = "x";
  std::string comparison = "x == 1";
  for (int i = 0; i < 9000; ++i) sum += " + x";
  for (int i = 0; i < 700; ++i) comparison += " && x == 1";
  Program program;
  const std::string source = "package main\n\nfunc main() {\n\tx := 1\n\ty := " + sum +
                             "\n\tb := " + comparison + "\n\t_, _ = y, b\n}\n";
  program.check("p.go", source);
  EXPECT_EQ(program.text(), "");
}

// Declarations that need each other are refused, not followed until the stack ends.
TEST(CheckErrorsMore, LongChainsOfDeclarations) {
  std::string source = "package main\n\nfunc main() {}\n";
  for (int i = 0; i < 5000; ++i)
    source += "var v" + std::to_string(i) + " = v" + std::to_string(i + 1) + "\n";
  source += "var v5000 = 1\n";
  Program program;
  program.check("p.go", source);
  ASSERT_FALSE(program.errors.empty());
  EXPECT_EQ(program.errors[0].text, "declarations depend on each other too deeply");
}

}  // namespace
}  // namespace gantry::golang
