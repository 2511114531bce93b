// Versions of the language: Go 1.N, of which the minor version N is all that matters.
#pragma once

#include <optional>
#include <string_view>

namespace gantry::golang {

inline constexpr int kNewestMinor = 23;       // what is compiled here
inline constexpr int kMinorWithoutLine = 16;  // of a module whose go.mod has no go line

// What one file of source is written in.
struct Language {
  int minor = kNewestMinor;
  int ofPackage = kNewestMinor;  // gc's -lang: what the go.mod says, or who asked for another
  int declared = -1;             // by the file's //go:build line; -1 when it has none
};

// "1.21", "1.21.3", "1.21rc2" -> 21; of Go 2 and later a number that no version of Go 1 has.
// Nothing when it is no version.
[[nodiscard]] std::optional<int> minorOfVersion(std::string_view version);

}  // namespace gantry::golang
