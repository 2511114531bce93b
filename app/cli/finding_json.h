// Findings as JSON and as text: the same from every command.
#pragma once

#include <string>

#include "app/cli/json.h"
#include "engine/analysis/finding.h"

namespace gantry::cli {

// {"kind","text","goroutines":[{"id","function","line","wait_reason"}],"lines","events"}
Json findingJson(const Finding& finding, Language language);

// `kind: text`, and a line of its events.
std::string findingText(const Finding& finding, Language language);

}  // namespace gantry::cli
