// The table of commands, and what they have in common: what stands behind `--`, what is said when
// one stops, and which status the program ends with.
#include <algorithm>
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/flags.h"
#include "engine/catalog/model.h"

namespace gantry::cli {
namespace {

constexpr const char* kStatuses =
    "Status: the program's own; 0; 1 compile error, or verify or diff found a difference, or "
    "explore a "
    "failure; "
    "2 panic or fatal error;\n64 bad usage; 65 unreadable or damaged input; 70 a bug of Gantry; 73 "
    "an output file "
    "cannot be "
    "written;\n75 a limit was hit.";

int complain(int status, const std::string& text) {
  std::fflush(stdout);
  std::fprintf(stderr, "gantry: %s\n", text.c_str());
  return status;
}

// `gantry --model`: one line a row, both languages.
std::string modelText() {
  static constexpr const char* kWords[] = {"modelled", "simplified", "not modelled"};
  std::string out;
  for (const ModelRow& row : modelRows()) {
    out += std::string(kWords[static_cast<std::size_t>(row.kind)]) + ": " + row.topic + ": " +
           row.en + "\n    " + row.zh + "\n";
  }
  return out;
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
  const char* const says = "Run concurrent programs on a deterministic model of Go's scheduler.";
  CommandLine gantry("gantry", "gantry " GANTRY_VERSION, says);
  bool model = false;
  gantry.add("--model", model, "What of Go's runtime is modelled, simplified, left out");
  gantry.footer(kStatuses);
  std::map<std::string, std::unique_ptr<Command>> commands;
  const auto add = [&](const char* name, std::unique_ptr<Command> (*command)(CommandLine&)) {
    commands.emplace(name, command(gantry));
  };
  add("run", addRun);
  add("check", addCheck);
  add("list", addList);
  add("show", addShow);
  add("events", addEvents);
  add("verify", addVerify);
  add("explain", addExplain);
  add("explore", addExplore);
  add("minimise", addMinimise);
  add("outcomes", addOutcomes);
  add("diff", addDiff);
  add("convert", addConvert);
  add("bench", addBench);

  std::vector<std::string> line(argv + 1, argv + argc);
  const auto dashes = std::find(line.begin(), line.end(), "--");
  std::vector<std::string> behind(dashes == line.end() ? dashes : dashes + 1, line.end());
  line.erase(dashes, line.end());
  try {
    if (!gantry.parse(std::move(line))) return kOk;
    if (const std::string name = gantry.chosen(); !name.empty()) {
      Command& command = *commands.at(name);
      std::vector<std::string>* args = command.programArgs();
      if (args == nullptr && !behind.empty())
        throw Stop(kUsage, "gantry " + name + " takes nothing behind --");
      if (args != nullptr) args->insert(args->end(), behind.begin(), behind.end());
      return command.run();
    }
    if (!model) throw Stop(kUsage, "A subcommand is required\n(gantry --help says more)");
    const std::string text = modelText();
    std::fwrite(text.data(), 1, text.size(), stdout);
    return kOk;
  } catch (const Stop& stop) {
    return *stop.what() == '\0' ? stop.status() : complain(stop.status(), stop.what());
  }
}

}  // namespace gantry::cli
