// Setup: what decides a run, together with the decisions. The same setup gives the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/ids.h"

namespace gantry {

// A file of Go source, by the name that messages give it.
struct SourceText {
  std::string name;
  std::string text;

  friend bool operator==(const SourceText&, const SourceText&) = default;
};

struct Setup {
  std::string program;  // a built-in's name, or a path
  // Go programs: the files of its package, whole, so that a recording can be run again anywhere.
  std::vector<SourceText> sources;
  // The version of Go that all of the sources are written in, "1.16" to "1.23"; empty: what the
  // go.mod among them and their //go:build lines say.
  std::string language;
  std::vector<std::string> args;
  std::string input;              // the program's stdin, whole
  std::uint32_t procs = 4;        // GOMAXPROCS, 1..1024
  std::uint32_t threads = 10000;  // most Ms, sysmon among them
  std::uint64_t seed = 0;
  std::string cost = "go1.23";  // a preset's name, or the text of a cost file
  TimeNs maxTime = kNever;      // limits; the run stops when one is hit
  std::uint64_t maxEvents = ~std::uint64_t{0};
  // By how much the accesses of two Ms to memory may be out of the order of time, at most; they
  // take turns so often. 0: never, and each access may cost a turn. 10 ms at most. Accesses of
  // built-in programs to their C++ variables are not in time at all.
  std::uint64_t quantumNs = 200;
  // Bytes that a Go program's heap and stacks may take; more ends the run.
  std::uint64_t maxMemory = kDefaultMemory;
  // Data races are looked for. Changes nothing of what happens.
  bool race = false;

  // The run is one of an exploration: its decisions say who runs at every step (sched/explore.cpp).
  bool explored = false;

  static constexpr std::uint64_t kDefaultMemory = std::uint64_t{8} << 30;

  friend bool operator==(const Setup&, const Setup&) = default;
};

// What no run can be made of, for setups from outside: a text, or null when all is well.
[[nodiscard]] const char* wrongWith(const Setup& setup);

}  // namespace gantry
