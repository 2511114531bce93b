// A recording in the forms of other programs. Each is one walk over its events.
#pragma once

#include <string>

#include "app/cli/opened.h"

namespace gantry::cli {

// Chrome's trace event format, which Perfetto reads, too: a track for each P with the goroutines
// that it ran, and one for each goroutine with its states; times in microseconds.
std::string chromeTrace(const Opened& opened);

// One line an event: as `gantry events`, or n,time_ns,kind,g,m,p,arguments,file,line.
std::string eventTable(const Opened& opened, bool csv);

// What each P ran, as a picture.
std::string timelineSvg(const Opened& opened);

// GODEBUG=schedtrace: a line for each interval of virtual time (a hundredth of the run).
std::string schedTrace(const Opened& opened);

}  // namespace gantry::cli
