// What `--replay` names: a recording, or a schedule as text.
#pragma once

#include <string>

#include "engine/choice/chooser.h"

namespace gantry::cli {

// The decisions of `g1:...`, `x1:...` or of the recording in a file. Throws Stop when there are
// none to be read.
Schedule readReplay(const std::string& word);

}  // namespace gantry::cli
