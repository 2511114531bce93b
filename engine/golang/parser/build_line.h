// What a //go:build line says: the version of the language that it asks for, and whether the file
// is built here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gantry::golang {

// Of a line like `//go:build linux && go1.21` the least version that it implies ("go1.21"), an
// empty text when it implies none, nothing when the line cannot be read.
[[nodiscard]] std::optional<std::string> versionOfBuildLine(std::string_view line);

// Whether it holds where programs run: Go 1.23's compiler for linux on amd64, without cgo. False
// when the line cannot be read.
[[nodiscard]] bool isBuildLineTrue(std::string_view line);

}  // namespace gantry::golang
