// What the version of the language that a file is written in allows, and gc's messages about it.
#pragma once

#include <string>
#include <string_view>

#include "engine/golang/types/check.h"

namespace gantry::golang {

// Whether source at the place may use what came with Go 1.`minor`. Of kNoPos: yes.
[[nodiscard]] bool allowsVersion(const PackageSet& set, Pos pos, int minor);

// `WHAT requires go1.22 or later`; of nothing, the words behind it.
[[nodiscard]] std::string versionText(std::string_view what, int minor);

// Says who set the version, behind a message with such words; others stay as they are.
void addVersionHint(const PackageSet& set, Pos pos, std::string& text);

}  // namespace gantry::golang
