// The bytes of a Go execution trace as generations of events, thread by thread.
//
// The format ("version 2"): a header of 16 bytes; then batches, each of one generation and one
// thread: strings, stacks, samples of the profiler, the frequency of the clock, or events. All
// numbers are varints. Within a thread events are in order; between threads nothing is yet.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace gantry::gotrace {

// Numbers of the format.
// clang-format off
enum class Ev : std::uint8_t {
  none, batch, stacks, stack, strings, string, cpuSamples, cpuSample, frequency,
  procsChange, procStart, procStop, procSteal, procStatus,
  goCreate, goCreateSyscall, goStart, goDestroy, goDestroySyscall, goStop, goBlock, goUnblock,
  goSyscallBegin, goSyscallEnd, goSyscallEndBlocked, goStatus,
  stwBegin, stwEnd, gcActive, gcBegin, gcEnd, sweepActive, sweepBegin, sweepEnd,
  assistActive, assistBegin, assistEnd, heapAlloc, heapGoal,
  goLabel, taskBegin, taskEnd, regionBegin, regionEnd, log,
  goSwitch, goSwitchDestroy, goCreateBlocked, goStatusStack, experimentalBatch,
};
enum class GoStatus : std::uint8_t { bad, runnable, running, syscall, waiting };
enum class ProcStatus : std::uint8_t { bad, running, idle, syscall, syscallAbandoned };
// clang-format on

struct GoEvent {
  Ev kind = Ev::none;
  std::uint64_t ticks = 0;  // of the trace's clock
  std::uint64_t args[4] = {};
  std::uint64_t offset = 0;  // in the file
};

struct GoFrame {
  std::uint64_t function = 0;  // strings
  std::uint64_t file = 0;
  std::uint64_t line = 0;
};

struct Generation {
  std::uint64_t number = 0;
  std::uint64_t ticksPerSecond = 0;
  std::map<std::uint64_t, std::string> strings;
  std::map<std::uint64_t, std::vector<GoFrame>> stacks;
  std::map<std::uint64_t, std::vector<GoEvent>> threads;

  [[nodiscard]] std::string_view string(std::uint64_t id) const {
    const auto found = strings.find(id);
    return found == strings.end() ? std::string_view() : std::string_view(found->second);
  }
};

struct Parsed {
  std::vector<Generation> generations;  // only whole ones
  Diagnostic damage;                    // empty text: none
};

inline constexpr std::size_t kHeader = 16;

[[nodiscard]] Parsed parse(std::string_view bytes);

}  // namespace gantry::gotrace
