// A failure of an explored run, as JSON and as text.
#pragma once

#include <string>

#include "app/cli/json.h"
#include "engine/explore/failure.h"

namespace gantry::cli {

// {"kind","text","goroutines":[{"id","function","line","wait_reason"}],"lines","events"}
Json failureJson(const Failure& failure);

// A line for what it is, and one for each goroutine.
std::string failureText(const Failure& failure);

}  // namespace gantry::cli
