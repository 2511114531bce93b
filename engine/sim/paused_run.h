// PausedRun: a recorded run once more, up to an event, to look at what recordings hold none of: the
// values of its variables.
//
//   PausedRun paused(loadProgram(setup).program, recording);
//   paused.seek(1200);
//   while (paused.advance(200'000)) {}
//   if (paused.arrived()) show(paused.valueAt({7}, "n", {"prog.go", 12, 5}));
//
// It stands before the step that makes the event: the goroutine that makes it is at its call, with
// the values that it calls with; the others are where they wait, or, of those that compute, at the
// call that each makes next. Two runs to there, 30 to 60 ns an event each, as it is only after a
// step that one knows which events it made; what was found stays, so that looking again is free.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/choice/chooser.h"
#include "engine/program/body.h"
#include "engine/sim/simulation.h"
#include "engine/trace/recording.h"

namespace gantry {

class PausedRun {
 public:
  // `program` is a new one of the recording's setup; null makes one that never arrives. The
  // recording need not live on.
  PausedRun(std::unique_ptr<Program> program, const Recording& recorded);
  ~PausedRun();
  PausedRun(const PausedRun&) = delete;
  PausedRun& operator=(const PausedRun&) = delete;

  // To the World after the first `position` events; at 0 there is nothing to see.
  void seek(std::uint64_t position);
  // Runs on for about so many steps. False when it has arrived, or cannot.
  bool advance(std::uint64_t steps);
  [[nodiscard]] bool arrived() const { return m_phase == Phase::arrived; }

  struct Found {
    std::uint32_t goid = 0;
    Variable variable;
  };
  // As Program::valueAt, in the first of these goroutines that has it, else in any other of the
  // first thousand that are there. Nothing unless it has arrived.
  [[nodiscard]] std::optional<Found> valueAt(std::span<const std::uint32_t> goids,
                                             std::string_view expression,
                                             const SourcePoint& at) const;
  [[nodiscard]] std::vector<FrameVariables> variablesOf(std::uint32_t goid) const;

 private:
  enum class Phase : std::uint8_t {
    away,     // nothing was asked for, or it cannot be done
    scouts,   // runs until the step is over that makes the event
    follows,  // runs again, up to before that step
    arrived,
  };
  void begin();

  std::unique_ptr<Program> m_program;
  std::vector<Decision> m_decisions;
  bool m_explored;
  std::optional<ReplayChooser> m_chooser;
  Recording m_again;
  std::unique_ptr<Simulation> m_simulation;
  Phase m_phase = Phase::away;
  std::uint64_t m_target = 0;  // events
  std::uint64_t m_steps = 0;   // that were made
  std::uint64_t m_stop = 0;    // before the step with this number
  std::uint64_t m_after = 0;   // events when that is over
};

}  // namespace gantry
