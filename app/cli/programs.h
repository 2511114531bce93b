// Which program a PROGRAM on the command line is.
#pragma once

#include <memory>
#include <string>

#include "engine/program/body.h"
#include "engine/trace/setup.h"

namespace gantry::cli {

// Reads the sources that setup.program means, when it means Go source. Throws Stop when they
// cannot be read, and for names that nothing has.
void readProgram(Setup& setup);

// The program of a setup that readProgram() has filled in. Throws Stop with status 1 when it does
// not compile; the compiler's messages are on stderr then.
std::unique_ptr<Program> makeProgram(Setup& setup);

// The same for a command that needs it as long as the process lasts: it is never freed, unless
// somebody looks for leaks. Taking a compiled program apart, a hundred thousand blocks, costs a
// tenth of a short run.
Program& makeLastingProgram(Setup& setup);

// Prints the compiler's messages; throws Stop with status 1 when there are any.
void complainOf(const std::vector<std::string>& messages);

}  // namespace gantry::cli
