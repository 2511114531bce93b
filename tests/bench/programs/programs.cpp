// From a name to a program.
#include "tests/bench/programs/programs.h"

#include <string>

#include "tests/bench/programs/mains.h"

namespace gantry::bench {
namespace {

struct Row {
  std::string_view name;
  Go (*main)(Process&);
};

constexpr Row kRows[] = {
    {"pingpong", pingpong}, {"ring", ring},       {"prodcons", prodcons}, {"workers", workers},
    {"select4", select4},   {"sieve", sieve},     {"primes", primes},     {"spawn", spawn},
    {"park", park},         {"gosched", gosched}, {"mutex", mutex},       {"timers", timers},
};

}  // namespace

std::unique_ptr<Program> makeProgram(std::string_view name) {
  for (const Row& row : kRows)
    if (row.name == name) return std::make_unique<CoroProgram>(std::string(name), row.main);
  return nullptr;
}

}  // namespace gantry::bench
