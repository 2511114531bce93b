// Recording: a run as everything that views, files and analysis need of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/choice/chooser.h"
#include "engine/event/event_log.h"
#include "engine/event/symbols.h"
#include "engine/trace/race.h"
#include "engine/trace/setup.h"

namespace gantry {

// How a run came to its end.
enum class Ending : std::uint8_t {
  running,   // it has not: the recording was cut off
  exited,    // os.Exit or main returned; exitCode
  panicked,  // exit status 2
  fatal,     // a fatal error: deadlock and its kin; exit status 2
  limit,     // a limit of the setup was hit; exit status 75
};

struct Recording {
  Setup setup;
  Symbols symbols;
  EventLog events;
  std::vector<Decision> decisions;
  Ending ending = Ending::running;
  std::uint32_t exitCode = 0;
  std::string limit;         // which limit was hit, in words
  std::uint64_t digest = 0;  // of the World at the end
  // What was found, with Setup::race. Not part of a file: see sim/races.h.
  std::vector<Race> races;
  // Sleep-safe text of what was wrong when a file could be read only in part; else empty.
  std::string damage;
};

}  // namespace gantry
