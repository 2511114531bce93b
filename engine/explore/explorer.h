// Explorer: runs one program again and again, each time on another schedule.
//
//   Explorer explorer(program, setup, options);
//   while (explorer.run(number)) count(explorer.verdict());
//
// The machine is reset in place and nothing is recorded: an execution of a small program takes 1
// to 2 microseconds, of Go source 3 or 4. What a run is depends on the setup, the options and its
// number alone (dfs, dpor: on the runs before, too), so any number of Explorers share a range of
// runs. What the program prints is dropped.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/explore/failure.h"
#include "engine/explore/strategy.h"
#include "engine/program/body.h"
#include "engine/sim/simulation.h"
#include "engine/trace/recording.h"

namespace gantry {

class Explorer {
 public:
  // `setup` as of an ordinary run; it becomes that of explored ones. All references outlive this.
  Explorer(Program& program, const Setup& setup, const StrategyOptions& options);
  ~Explorer();
  Explorer(const Explorer&) = delete;
  Explorer& operator=(const Explorer&) = delete;

  // Makes the run of this number. False, and no run: every schedule has been.
  bool run(std::uint64_t number);

  // Makes the run that these picks say, and then takes 0.
  void replay(const std::vector<std::uint32_t>& picks);

  // Of the last run.
  [[nodiscard]] const Verdict& verdict() const { return m_verdict; }
  [[nodiscard]] const std::vector<std::uint32_t>& picks() const;
  [[nodiscard]] std::uint64_t hash() const;         // of the schedule
  [[nodiscard]] std::uint32_t preemptions() const;  // of a replay: goOn and clock picks not 0
  // When verdict().failed(). Makes the run once more, recorded: some 100 µs.
  [[nodiscard]] const Failure& failure();
  // keyOf(failure()); known already for a failure of a signature that was asked for before.
  [[nodiscard]] const std::string& failureKey();
  [[nodiscard]] std::uint64_t signature() const;  // of a failure: equal ones have equal keys
  // How many runs were begun: those that have a number, and those that were given up (dpor).
  [[nodiscard]] std::uint64_t executions() const { return m_executions; }
  [[nodiscard]] bool leftOut() const { return m_strategy->leftOut(); }

  // The schedule that replays the last run with the same program and setup.
  [[nodiscard]] std::string schedule() const { return exploredText(picks()); }

 private:
  class Script;
  void execute(Chooser& chooser);
  void judge();
  void findLeaks();
  void record();

  Program& m_program;
  Recording m_recording;
  std::unique_ptr<Strategy> m_strategy;
  std::unique_ptr<Script> m_script;
  std::unique_ptr<Simulation> m_sim;
  std::unique_ptr<Simulation> m_middle;  // of failure(), in the place of m_sim
  bool m_replayed = false;
  std::uint64_t m_executions = 0;
  Verdict m_verdict;
  std::vector<GId> m_leaked;
  Failure m_failure;
  bool m_failed = false;                        // m_failure is that of the last run
  bool m_recorded = false;                      // m_sim has recorded it
  std::map<std::uint64_t, std::string> m_keys;  // by signature
  std::uint64_t m_epoch = 0;                    // how often the symbols were made anew
};

// Setup of explored runs, made of that of an ordinary one.
Setup exploredSetup(Setup setup);

// The run of a schedule with everything kept, for views and files.
Recording recordSchedule(Program& program, const Setup& setup,
                         const std::vector<std::uint32_t>& picks);

}  // namespace gantry
