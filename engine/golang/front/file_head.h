// What a file of Go says of itself before its first declaration, and what a go.mod says of its
// module: enough to find the files of a program in its folders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gantry::golang {

struct FileHead {
  std::string package;               // empty when the clause cannot be read
  std::vector<std::string> imports;  // paths, in the order of the file
};

// Cost: that of parsing the file.
[[nodiscard]] FileHead headOf(const std::string& text);

// Whether the go command builds the file for linux on amd64, without cgo: by the end of its name
// (`_windows.go`, `_arm64.go`) and its //go:build line, or its // +build lines.
[[nodiscard]] bool isBuilt(std::string_view name, std::string_view text);

// The path on the module line; empty when there is none.
[[nodiscard]] std::string modulePath(std::string_view goMod);

// The go line: `go 1.21`.
struct GoLine {
  std::string version;  // as written: "1.21"; empty when there is none
  std::size_t at = 0;   // where the version begins in the text
};
[[nodiscard]] GoLine goLine(std::string_view goMod);

}  // namespace gantry::golang
