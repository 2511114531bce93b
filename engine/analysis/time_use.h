// TimeUse: where the time of a run went: of every goroutine, of every P, and along its critical
// path.
//
// One walk over the log, about 50 ns an event; keeps 24 bytes for each change of a goroutine's
// state. Equal recordings give equal results. The speed-up against one P is the caller's to
// measure: it takes another run (`gantry explain`).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/world/cursor.h"

namespace gantry {

// A stretch of waiting, and what ended it.
struct LongestWait {
  TimeNs ns = 0;
  std::uint64_t from = 0;  // events
  std::uint64_t to = 0;
  std::string reason;         // Go's string
  Phrase object;              // the channel or lock; empty when there was none
  std::uint32_t line = 0;     // where it waited
  std::uint32_t wokenBy = 0;  // goid; 0: a timer, or nobody yet
};

struct GoroutineTime {
  std::uint32_t goid = 0;
  std::string function;
  std::uint32_t createdAt = 0;  // line
  TimeNs running = 0;
  TimeNs runnable = 0;  // ready, and waiting for a P
  TimeNs blocked = 0;   // on channels, locks ...
  TimeNs sleeping = 0;
  TimeNs syscall = 0;
  std::uint64_t starts = 0;
  TimeNs latencyMax = 0;        // the longest from ready to running
  std::uint64_t latencyAt = 0;  // the event at which it became ready
  LongestWait wait;

  [[nodiscard]] TimeNs life() const { return running + runnable + blocked + sleeping + syscall; }
  // From ready to running, on the average; units ns.
  [[nodiscard]] TimeNs latency() const { return starts == 0 ? 0 : runnable / starts; }
};

struct ProcTime {
  std::uint32_t id = 0;
  TimeNs busy = 0;  // running a goroutine
};

// A part of the critical path: the goroutine whose progress the run's end was waiting for.
struct PathStep {
  std::uint32_t goid = 0;
  TimeNs from = 0;
  TimeNs to = 0;
  TimeNs running = 0;       // of that; also in system calls
  TimeNs queued = 0;        // ready, without a P
  TimeNs sleeping = 0;      // waiting for time or for the outside
  std::uint64_t event = 0;  // at which it took over
};

struct TimeUse {
  TimeNs total = 0;
  std::vector<GoroutineTime> goroutines;  // the program's own, by the time they were created
  std::vector<ProcTime> procs;
  TimeNs running = 0;          // of all goroutines; divided by total: mean parallelism
  std::vector<PathStep> path;  // in the order of time
  TimeNs pathRunning = 0;
  TimeNs pathQueued = 0;
  TimeNs pathSleeping = 0;
  std::vector<Finding> starvation;

  static constexpr TimeNs kStarved = 20'000'000;  // ready for so long without a P,
  static constexpr std::uint64_t kUnfair = 100;   // while another was started so often
};

[[nodiscard]] TimeUse timeUse(const Recording& recording, const Keyframes& keyframes);

}  // namespace gantry
