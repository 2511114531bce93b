// Simulation: one run of a program on the simulated machine, from boot to its end.
//
//   Recording recording{.setup = setup};
//   Simulation sim(program, recording, chooser, {.record = true});
//   while (sim.advance(1'000'000)) showProgress(sim.world());
//
// Advancing costs 10 to 30 ns an event. Nothing here reads a clock, a file or a thread: the
// same setup and decisions give the same recording, byte for byte.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/choice/chooser.h"
#include "engine/program/body.h"
#include "engine/trace/recording.h"
#include "engine/world/world.h"

namespace gantry {

struct SimOptions {
  bool record = true;  // keep events and decisions; without, only World and the ending
  bool digest = true;  // compute the recording's digest at the end
  // Called with what the program writes, as it writes it; fd 1 or 2. Go's own texts of panics
  // and fatal errors come here too.
  std::function<void(int fd, std::string_view text)> output;
  // The program's stdin, whole, when the setup has none: asked for by the first read, and kept in
  // the recording's setup. Null: there is nothing to read.
  std::function<std::string()> input = nullptr;
};

class Simulation {
 public:
  // Sets the machine up (go-semantics 0.1) with main ready to run. The recording's setup must
  // be filled in; the rest of it is written as the run goes. All references outlive this.
  Simulation(Program& program, Recording& recording, Chooser& chooser, SimOptions options);
  ~Simulation();
  Simulation(const Simulation&) = delete;
  Simulation& operator=(const Simulation&) = delete;

  // A new run in the place of this one, bit for bit as a new Simulation would be whose symbols are
  // those of the recording now: they are kept, so that bodies know their numbers. Frees nothing.
  // `linger`: an explored run goes on after main's end, to see what is left behind.
  void restart(Chooser& chooser, bool linger = false);

  // Runs on for about `events` more events. False when the run has ended: by itself, or at one of
  // the setup's limits. That of memory is looked at every thousand steps, at the same ones however
  // they are dealt out.
  bool advance(std::uint64_t events);

  // Bytes that the run takes: the program's own and what the machine keeps of its objects. The
  // recording's come on top.
  [[nodiscard]] std::uint64_t memory() const;

  [[nodiscard]] const World& world() const;
  // For a Chooser, while it is asked: the M whose step it is, and the time of the step.
  [[nodiscard]] MId acting() const;
  [[nodiscard]] TimeNs actingAt() const;
  // The process ended because main.main returned, and not by os.Exit.
  [[nodiscard]] bool mainReturned() const;

  // After the end, or between two calls of advance: which objects the stacks of these Gs, what
  // timers will start and the globals lead to. False when the program cannot say. For the analysis
  // of goroutines that wait.
  bool reachable(const std::vector<GId>& from, Reached& into) const;

  // Between two calls of advance(): as Program says. A G that runs has computed already up to its
  // next call of the runtime, and shows what it has there.
  [[nodiscard]] std::optional<Variable> valueAt(GId g, std::string_view expression,
                                                const SourcePoint& at) const;
  [[nodiscard]] std::vector<FrameVariables> variablesOf(GId g) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

// Runs to the end in one go.
void runToEnd(Program& program, Recording& recording, Chooser& chooser, SimOptions options);

}  // namespace gantry
