// A run of Go source, with all that analyses ask for.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "engine/analysis/finding.h"
#include "engine/catalog/catalog.h"
#include "engine/sim/simulation.h"

namespace gantry::test {

class GoRun {
 public:
  // `source` is the file main.go, whose first line has number 1: begin it without a line break.
  explicit GoRun(const std::string& source, std::uint32_t procs = 4, std::uint64_t seed = 0,
                 bool race = false, TimeNs maxTime = 10'000'000'000)
      : m_chooser(seed) {
    recording.setup.program = "main.go";
    recording.setup.sources = {{"main.go", source}};
    recording.setup.procs = procs;
    recording.setup.seed = seed;
    recording.setup.race = race;
    recording.setup.maxTime = maxTime;
    Loaded loaded = loadProgram(recording.setup);
    if (loaded.program == nullptr) throw std::runtime_error(loaded.messages.front());
    m_program = std::move(loaded.program);
    m_simulation = std::make_unique<Simulation>(*m_program, recording, m_chooser,
                                                SimOptions{.record = true, .output = {}});
    while (m_simulation->advance(1 << 16)) {
    }
    keyframes.extend(recording.events);
  }

  [[nodiscard]] ReachFn reach() const {
    return [this](const std::vector<GId>& from, Reached& into) {
      return m_simulation->reachable(from, into);
    };
  }
  [[nodiscard]] Program& program() { return *m_program; }

  Recording recording;
  Keyframes keyframes;

 private:
  SeededChooser m_chooser;
  std::unique_ptr<Program> m_program;
  std::unique_ptr<Simulation> m_simulation;
};

}  // namespace gantry::test
