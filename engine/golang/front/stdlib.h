// The Go source of the standard library, which is part of the binary.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/embedded.h"

namespace gantry {

// engine/golang/stdlib, by paths such as "strings/builder.go".
extern const std::span<const EmbeddedFile> kStdlibFiles;

namespace golang {

// The files of a package, in order of their names; none when there is no such package.
[[nodiscard]] std::vector<const EmbeddedFile*> standardFiles(std::string_view path);

// What is said of an import of a path that has no files: the go command's words, inside a module or
// outside one, and of what Go's own library has beyond ours, which packages there are.
[[nodiscard]] std::string whyNoPackage(std::string_view path, bool isInModule);

}  // namespace golang
}  // namespace gantry
