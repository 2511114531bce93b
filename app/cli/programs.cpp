// Programs by name and by path.
#include "app/cli/programs.h"

#include <cstdio>
#include <utility>
#include <vector>

#include "app/cli/exit_codes.h"
#include "app/cli/hint.h"
#include "app/files/files.h"
#include "engine/catalog/catalog.h"

namespace gantry::cli {

void readProgram(Setup& setup) {
  if (findProgram(setup.program) != nullptr) return;
  if (!isGoSource(setup.program)) {
    std::vector<std::string> names;
    for (const CatalogRow& row : catalog()) names.emplace_back(row.name);
    throw Stop(kUsage, "no built-in program is called \"" + setup.program + "\"" +
                           didYouMean(setup.program, names) + " (\"gantry list\" names them)");
  }
  auto sources = readSources(setup.program);
  if (!sources) throw Stop(kBadInput, sources.error().text);
  setup.sources = std::move(*sources);
}

void complainOf(const std::vector<std::string>& messages) {
  if (messages.empty()) return;
  std::fflush(stdout);
  for (const std::string& message : messages) std::fprintf(stderr, "%s\n", message.c_str());
  throw Stop(kCompileError, "");
}

std::unique_ptr<Program> makeProgram(Setup& setup) {
  Loaded loaded = loadProgram(setup);
  if (loaded.unknown) throw Stop(kUsage, loaded.messages.front());
  complainOf(loaded.messages);
  return std::move(loaded.program);
}

Program& makeLastingProgram(Setup& setup) {
  using Programs = std::vector<std::unique_ptr<Program>>;
#ifdef GANTRY_FREES_ALL
  static Programs lasting;
#else
  static auto& lasting = *new Programs;
#endif
  return *lasting.emplace_back(makeProgram(setup));
}

}  // namespace gantry::cli
