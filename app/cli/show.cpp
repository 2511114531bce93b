// `gantry show`: the World at one place of a recording.
#include <cstdio>

#include "app/cli/command.h"
#include "app/cli/flags.h"
#include "app/cli/opened.h"
#include "app/cli/variables.h"
#include "app/cli/world_view.h"

namespace gantry::cli {
namespace {

class Show final : public Command {
 public:
  explicit Show(CommandLine& gantry) {
    const Flags flags = gantry.command("show", "Print the machine at one place of a recording");
    flags.add("REC", m_path, "A recording").required();
    flags.add("--at EVENT|TIME", m_at,
              "After how many events (1042), which share of them (50%), or at which time "
              "(1.5ms); the end if not given");
    flags.add("--vars", m_variables,
              "The variables of each goroutine, too: runs the program again up to there");
    flags.add("--json", m_json, "As JSON");
  }

  int run() override {
    const Opened opened(m_path);
    Cursor cursor(opened.recording.events, opened.keyframes);
    cursor.seek(opened.position(m_at));
    const World& world = cursor.world();
    const Symbols& symbols = opened.recording.symbols;
    std::vector<GoroutineVariables> variables;
    if (m_variables) variables = variablesAt(opened.recording, world, world.events);
    std::string text;
    if (m_json) {
      Json json = worldJson(world, symbols);
      if (m_variables) json["variables"] = variablesJson(variables);
      text = toText(json) + "\n";
    } else {
      text = worldText(world, symbols) + variablesText(variables);
    }
    std::fwrite(text.data(), 1, text.size(), stdout);
    return opened.status();
  }

 private:
  std::string m_path;
  std::string m_at = "100%";
  bool m_json = false;
  bool m_variables = false;
};

}  // namespace

std::unique_ptr<Command> addShow(CommandLine& gantry) { return std::make_unique<Show>(gantry); }

}  // namespace gantry::cli
