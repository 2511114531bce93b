// The main function that `go test` would write for a package of tests.
#pragma once

#include <string>
#include <vector>

#include "engine/golang/ast/ast.h"
#include "engine/golang/token/source.h"

namespace gantry::golang {

// The text of a file of that package which runs TestXxx, the seeds of FuzzXxx, and each ExampleXxx
// whose last comment says `Output:`, by TestMain when there is one. `files` is not empty.
std::string testMain(const SourceSet& sources, const std::vector<File*>& files);

}  // namespace gantry::golang
