// Files of recordings and of texts, for both programs: the engine opens none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/trace/recording.h"

namespace gantry {

// The recording in the file, or made of the Go execution trace there (engine/trace/import), as its
// first bytes say; problems begin with the path. One that is damaged behind its setup
// opens as far as it is intact and says so in Recording::damage.
Result<Recording> openRecording(const std::string& path);

// Saves the recording whole or not at all: written beside the path, flushed to the disk, then
// renamed over it. Returns the size in bytes.
Result<std::uint64_t> saveRecording(const Recording& recording, const std::string& path);

// All bytes of the file; `-` is the standard input.
Result<std::string> readText(const std::string& path);

// Writes the text whole or not at all, as saveRecording; empty when it is done, else why not.
std::string writeText(const std::string& path, std::string_view text);

// Whether a word on a command line means Go source: a .go file, a folder, or `-`.
[[nodiscard]] bool isGoSource(const std::string& path);

// The Go files that `path` means, those of the program's package first: the file itself, those of a
// folder, by name, or the standard input as stdin.go. With them come the packages of its module
// that it imports, and the go.mod, which tells them apart (engine/golang/front/own_packages.h) and
// says which version of Go they are written in.
//
// Tests come with a folder whose package is not `main`, as `go test` runs them; a file of tests in
// a module comes with the files of its package. Files that Go does not build for Linux are left
// out.
Result<std::vector<SourceText>> readSources(const std::string& path);

}  // namespace gantry
