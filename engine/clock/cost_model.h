// CostModel: what each operation costs, in virtual nanoseconds. Presets are data.
//
// The defaults are `go1.23`: measured on a 2-core amd64 machine (go-semantics 8). Every field
// is integer nanoseconds, but for `jitter`, a percentage.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace gantry {

// clang-format off
#define GANTRY_COSTS(X)                                                              \
  X(atomic,          4,       "an atomic operation")                                 \
  X(lock,            5,       "Lock or Unlock, uncontended")                         \
  X(chanOp,          20,      "send or receive that neither waits nor wakes")        \
  X(handoff,         70,      "send or receive that wakes the partner")              \
  X(goSwitch,        150,     "park, schedule, execute")                             \
  X(gosched,         200,     "Gosched")                                             \
  X(create,          250,     "go statement")                                        \
  X(exit,            50,      "end of a goroutine")                                  \
  X(selectDefault,   10,      "select that takes default")                           \
  X(select,          150,     "select with a ready case")                            \
  X(panicRecover,    120,     "panic and recover")                                   \
  X(timeNow,         60,      "time.Now")                                            \
  X(timer,           125,     "timer started or stopped")                            \
  X(syscall,         300,     "fast system call")                                    \
  X(print,           1500,    "write of one line")                                   \
  X(threadWake,      5000,    "a futex wakes a thread")                              \
  X(threadCreate,    20000,   "a new thread")                                        \
  X(stealAttempt,    50,      "a look at one P by a thief")                          \
  X(steal,           500,     "a successful steal")                                  \
  X(stealPause,      3000,    "pause before taking a runnext")                       \
  X(timerLateness,   150000,  "an idle P wakes so late for a timer")                 \
  X(preemptSignal,   2000,    "the preemption signal arrives")                       \
  X(sysmonMin,       20000,   "sysmon's shortest sleep")                             \
  X(sysmonMax,       10000000, "sysmon's longest sleep")                             \
  X(sysmonLate,      55000,   "a short sleep of sysmon takes so much longer")        \
  X(mutexSpin,       120,     "30 PAUSE instructions while spinning for a Mutex")    \
  X(forcePreempt,    10000000, "a time slice before preemption")                     \
  X(jitter,          100,     "percent of a real machine's delays; 0 for none (timing.h)")
// clang-format on

struct CostModel {
#define X(name, ns, what) std::uint64_t name = ns;
  GANTRY_COSTS(X)
#undef X
};

// The preset of that name: `go1.23`, or `steady`, the same without jitter.
Result<CostModel> costPreset(std::string_view name);

// A preset from the text of a file: lines `name = nanoseconds`, `#` comments; what is not
// named keeps the value of go1.23. A bad line is named with its number.
Result<CostModel> parseCosts(std::string_view text);

}  // namespace gantry
