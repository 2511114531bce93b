// Rerun: a recorded run once more, for what its memory leads to at its end: recordings hold no
// memory, and what nobody can reach any more decides whether a goroutine that waits can be woken.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/choice/chooser.h"
#include "engine/program/body.h"
#include "engine/sim/simulation.h"
#include "engine/trace/recording.h"

namespace gantry {

class Rerun {
 public:
  // `program` is a new one of the recording's setup. Null, or a recording that did not come to
  // its own end, makes a Rerun that knows nothing. `recorded` outlives it.
  Rerun(std::unique_ptr<Program> program, const Recording& recorded);

  // Runs on for about `events` events. False when nothing is left to run.
  bool advance(std::uint64_t events);

  // Runs to the first stop after so many events or more, from the beginning if it is past that, and
  // says how many they are. 0: it cannot.
  std::uint64_t goTo(std::uint64_t events);

  // As Simulation::reachable, where goTo stopped or at the end. False when the run is not over or
  // ended otherwise than recorded.
  bool reachable(const std::vector<GId>& from, Reached& into) const;

 private:
  std::unique_ptr<Program> m_program;
  const Recording& m_recorded;
  ReplayChooser m_chooser;
  Recording m_again;
  std::unique_ptr<Simulation> m_simulation;
  bool m_known = false;    // it ended as it was recorded
  bool m_stopped = false;  // by goTo
};

}  // namespace gantry
