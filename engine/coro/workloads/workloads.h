// The built-in programs: each one picture of the lecture, written as coroutines.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "engine/program/body.h"

namespace gantry {

// What a catalog says of a built-in program. All texts are UTF-8 and live as long as the
// process.
struct WorkloadRow {
  std::string_view name;  // what the command line calls it: `primes-workers`
  std::string_view row;   // of the lecture: `L10`
  std::string_view titleEn;
  std::string_view titleZh;
  std::string_view textEn;  // a paragraph: what it does, and what to look at
  std::string_view textZh;
  std::string_view usage;      // its arguments: `[N]`; empty when it takes none
  std::uint64_t defaultN = 0;  // of its first argument; 0 when it takes none
};

// All of them, in the order of the lecture.
std::span<const WorkloadRow> workloads();

// The program of that name, for any number of runs one after the other; null for a name that
// is not in the catalog. Bad arguments (Env::args) are the program's own business: it prints
// a line on how it is used to stderr and exits with status 2.
std::unique_ptr<Program> makeWorkload(std::string_view name);

}  // namespace gantry
