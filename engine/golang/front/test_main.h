// The main function that `go test` would write for a package of tests.
#pragma once

#include <string>
#include <vector>

#include "engine/golang/ast/ast.h"
#include "engine/golang/token/source.h"

namespace gantry::golang {

// The text of a file of that package which runs TestXxx, the seeds of FuzzXxx, each ExampleXxx
// whose last comment says `Output:`, and BenchmarkXxx when asked, by TestMain when there is one.
// `files` is not empty. An error of the go command, in its words, when one of them is declared
// otherwise than it is to be called.
std::string testMain(const SourceSet& sources, const std::vector<File*>& files,
                     std::vector<Error>& errors);

}  // namespace gantry::golang
