// Built-in programs by name.
#include "app/cli/programs.h"

#include <filesystem>
#include <system_error>
#include <vector>

#include "app/cli/exit_codes.h"
#include "app/cli/hint.h"
#include "engine/coro/workloads/workloads.h"

namespace gantry::cli {
namespace {

bool isGoSource(const std::string& name) {
  std::error_code ignored;
  return name == "-" || name.ends_with(".go") || std::filesystem::is_directory(name, ignored);
}

}  // namespace

std::unique_ptr<Program> findProgram(const std::string& name) {
  if (std::unique_ptr<Program> program = makeWorkload(name)) return program;
  if (isGoSource(name)) {
    throw Stop(kUsage, name +
                           ": this version does not run Go source, only the built-in programs "
                           "that \"gantry list\" names");
  }
  std::vector<std::string> names;
  for (const WorkloadRow& row : workloads()) names.emplace_back(row.name);
  throw Stop(kUsage, "no built-in program is called \"" + name + "\"" + didYouMean(name, names) +
                         " (\"gantry list\" names them)");
}

}  // namespace gantry::cli
