// Setup: what decides a run, together with the decisions. The same setup gives the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/ids.h"

namespace gantry {

struct Setup {
  std::string program;  // a built-in's name, or a path
  std::vector<std::string> args;
  std::string input;              // the program's stdin, whole
  std::uint32_t procs = 4;        // GOMAXPROCS, 1..1024
  std::uint32_t threads = 10000;  // most Ms, sysmon among them
  std::uint64_t seed = 0;
  std::string cost = "go1.23";  // a preset's name, or the text of a cost file
  TimeNs maxTime = kNever;      // limits; the run stops when one is hit
  std::uint64_t maxEvents = ~std::uint64_t{0};

  friend bool operator==(const Setup&, const Setup&) = default;
};

// What no run can be made of, for setups from outside: a text, or null when all is well.
[[nodiscard]] const char* wrongWith(const Setup& setup);

}  // namespace gantry
