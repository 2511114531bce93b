// The main function that `go test` would write for a package of tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/ast/ast.h"
#include "engine/golang/token/source.h"

namespace gantry::golang {

// Tests that the main function calls.
struct TestFiles {
  std::string path;  // the import path of their package; empty: the main function's own
  std::vector<File*> files;
};

// The text of a file of package `package` which runs TestXxx, the seeds of FuzzXxx, each ExampleXxx
// whose last comment says `Output:`, and BenchmarkXxx when asked, by TestMain when there is one.
// An error of the go command, in its words, when one of them is declared otherwise than it is to be
// called.
std::string testMain(const SourceSet& sources, std::string_view package,
                     const std::vector<TestFiles>& tests, std::vector<Error>& errors);

}  // namespace gantry::golang
