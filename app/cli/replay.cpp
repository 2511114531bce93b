// By the first letters; anything else is a file.
#include "app/cli/replay.h"

#include <utility>

#include "app/cli/exit_codes.h"
#include "app/files/files.h"
#include "engine/trace/import/go_trace.h"

namespace gantry::cli {

Schedule readReplay(const std::string& word) {
  if (isExplored(word) || word.starts_with("g1:")) {
    auto decisions = isExplored(word) ? parseExplored(word) : parseSchedule(word);
    if (!decisions) throw Stop(kUsage, "--replay: " + decisions.error().text);
    return {std::move(*decisions), isExplored(word)};
  }
  auto opened = openRecording(word);
  if (!opened) throw Stop(kBadInput, "--replay: " + opened.error().text);
  if (!opened->damage.empty()) throw Stop(kBadInput, "--replay: " + word + ": " + opened->damage);
  if (opened->setup.program == kGoTraceProgram)
    throw Stop(kBadInput, "--replay: " + word + ": a Go execution trace has no decisions");
  return {std::move(opened->decisions), opened->setup.explored, opened->setup.seed};
}

}  // namespace gantry::cli
