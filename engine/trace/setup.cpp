// The bounds of a setup.
#include "engine/trace/setup.h"

#include <string_view>

#include "engine/clock/cost_model.h"

namespace gantry {

namespace {

bool isLanguage(std::string_view version) {
  return version.size() == 4 && version >= "1.16" && version <= "1.23";
}

}  // namespace

const char* wrongWith(const Setup& setup) {
  if (setup.procs < 1 || setup.procs > 1024) return "GOMAXPROCS is not within 1 and 1024";
  if (setup.threads < 1 || setup.threads > 10000) return "the threads are not within 1 and 10000";
  if (setup.quantumNs > 10'000'000) return "the quantum is not within 0 and 10 ms";
  if (!setup.language.empty() && !isLanguage(setup.language)) return "the Go version is not known";
  if (!costPreset(setup.cost) && !parseCosts(setup.cost)) return "the costs cannot be read";
  return nullptr;
}

}  // namespace gantry
