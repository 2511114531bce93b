// Which program a PROGRAM on the command line is.
#pragma once

#include <memory>
#include <string>

#include "engine/program/body.h"

namespace gantry::cli {

// The built-in program of that name. Throws Stop: for Go source, which this version does not run,
// and for names that nothing has.
std::unique_ptr<Program> findProgram(const std::string& name);

}  // namespace gantry::cli
