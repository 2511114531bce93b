// DirectedRun: a run that somebody directs: it follows what it was told so far and stops at the
// next point at which there is something to choose.
//
//   DirectedRun run(program, recording, directions);
//   while (run.advance(200'000)) showProgress(run.world());
//   if (run.turn()) ask(*run.turn());  // else it is over: recording.ending
//
// The recording then ends at run.turn()->event and holds the decisions up to there: the same
// directions with one decision more lead on from it: of a new run (the same decisions give the same
// run, Game takes answers back by it; 30 to 60 ns an event), or of one that was held before it:
//
//   DirectedRun held(otherProgram, otherRecording, {.given = recording.decisions, .ask =
//   Ask::never}); while (held.advanceTo(run.steps() - 1, 200'000)) {} if
//   (held.redirect(game.directions())) while (held.advance(200'000)) {}
//
// A run cannot stand in the middle of the step that asks, so the one that is held stands before it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/choice/chooser.h"
#include "engine/program/body.h"
#include "engine/sim/simulation.h"
#include "engine/trace/recording.h"
#include "engine/turns/turn.h"

namespace gantry {

// At which choices somebody is asked; at the others the runtime does what it usually does.
enum class Ask : std::uint8_t {
  never,
  switches,    // which G is started, a select's case, a victim: when one waits, ends, or must go
  steps,       // also whether a G goes on before a step that others can see
  everything,  // also before its accesses to memory, and whether time goes by
};

struct Directions {
  std::vector<Decision> given = {};  // to be made again, from the start
  Ask ask = Ask::steps;              // after those
  bool again = false;  // ask at the first choice after those given, whatever `ask` says
};

class DirectedRun {
 public:
  // Explored or not is what the recording's setup says; its seed makes the usual decisions of one
  // that is not. All references outlive this.
  DirectedRun(Program& program, Recording& recording, Directions directions);
  ~DirectedRun();
  DirectedRun(const DirectedRun&) = delete;
  DirectedRun& operator=(const DirectedRun&) = delete;

  // Runs on for about `events` events. False when it has come to a turn or to the end.
  bool advance(std::uint64_t events);

  // The steps that it made; the last one is that in which the turn came up.
  [[nodiscard]] std::uint64_t steps() const { return m_steps; }
  // Runs on until it has made so many steps, `events` of them now at most. False when it has, or
  // has come to a turn or to the end.
  bool advanceTo(std::uint64_t steps, std::uint64_t events);
  // Goes on by these directions, if it has come to no turn and what it decided so far are the first
  // of the decisions given there; else false, and nothing changes.
  bool redirect(Directions directions);

  // None while it runs, and at the end.
  [[nodiscard]] const std::optional<Turn>& turn() const;
  [[nodiscard]] const World& world() const { return m_simulation->world(); }
  // As Simulation::reachable; false at a turn.
  bool reachable(const std::vector<GId>& from, Reached& into) const;

 private:
  class Prompter;
  void cut();

  Recording& m_recording;
  std::uint64_t m_steps = 0;
  std::unique_ptr<Prompter> m_prompter;
  std::unique_ptr<Simulation> m_simulation;
};

}  // namespace gantry
