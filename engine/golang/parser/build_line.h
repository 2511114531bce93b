// The version of the language that a //go:build line asks for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gantry::golang {

// Of a line like `//go:build linux && go1.21` the least version that it implies ("go1.21"), an
// empty text when it implies none, nothing when the line cannot be read.
[[nodiscard]] std::optional<std::string> versionOfBuildLine(std::string_view line);

}  // namespace gantry::golang
