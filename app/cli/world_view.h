// A World as `show` prints it.
#pragma once

#include <string>

#include "app/cli/json.h"
#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry::cli {

// The shape that the contract of the command line names.
Json worldJson(const World& world, const Symbols& symbols);

// Tables, one for each kind of thing that there is.
std::string worldText(const World& world, const Symbols& symbols);

}  // namespace gantry::cli
