// The run once more, and every goroutine's stack.
#include "app/cli/variables.h"

#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "app/cli/exit_codes.h"
#include "engine/catalog/catalog.h"
#include "engine/sim/paused_run.h"

namespace gantry::cli {

std::vector<GoroutineVariables> variablesAt(const Recording& recording, const World& world,
                                            std::uint64_t position) {
  constexpr std::uint64_t kSlice = 1'000'000;
  Setup setup = recording.setup;
  Loaded loaded = loadProgram(setup);
  if (!loaded.program)
    throw Stop(kBadInput, "--vars: this recording cannot be run again: " +
                              (loaded.messages.empty() ? setup.program : loaded.messages.front()));
  PausedRun paused(std::move(loaded.program), recording);
  paused.seek(position);
  while (paused.advance(kSlice)) {
  }
  std::vector<GoroutineVariables> all;
  for (const G& g : world.gs) {
    if (g.system() || g.status == GStatus::dead || g.status == GStatus::idle) continue;
    auto frames = paused.variablesOf(g.goid);
    if (!frames.empty()) all.push_back({g.goid, std::move(frames)});
  }
  return all;
}

Json variablesJson(const std::vector<GoroutineVariables>& all) {
  Json list = Json::array();
  for (const GoroutineVariables& one : all) {
    Json frames = Json::array();
    for (const FrameVariables& frame : one.frames) {
      Json variables = Json::array();
      for (const Variable& v : frame.variables)
        variables.push_back({{"name", v.name}, {"type", v.type}, {"value", v.value}});
      frames.push_back({{"function", frame.function},
                        {"file", frame.file},
                        {"line", frame.line},
                        {"variables", std::move(variables)}});
    }
    list.push_back({{"g", one.goid}, {"frames", std::move(frames)}});
  }
  return list;
}

std::string variablesText(const std::vector<GoroutineVariables>& all) {
  std::string text;
  for (const GoroutineVariables& one : all)
    for (const FrameVariables& frame : one.frames) {
      fmt::format_to(std::back_inserter(text), "\nG{} {} ({}:{})\n", one.goid, frame.function,
                     frame.file, frame.line);
      for (const Variable& v : frame.variables)
        fmt::format_to(std::back_inserter(text), "  {} {} = {}\n", v.name, v.type, v.value);
    }
  return text;
}

}  // namespace gantry::cli
