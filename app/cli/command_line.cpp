// The table of commands, and what the whole command line has in common: help, version, what is said
// of mistakes, and which status they end with.
#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/hint.h"
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

std::vector<std::string> commandNames(const CLI::App& gantry) {
  std::vector<std::string> names;
  for (const CLI::App* app : gantry.get_subcommands({})) names.push_back(app->get_name());
  return names;
}

std::vector<std::string> flagNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

// The command that the line names, or gantry itself.
const CLI::App& chosen(const CLI::App& gantry) {
  const auto commands = gantry.get_subcommands();
  return commands.empty() ? gantry : *commands.front();
}

// As it is typed: `gantry run`.
std::string typed(const CLI::App& app) {
  return app.get_parent() == nullptr ? app.get_name()
                                     : typed(*app.get_parent()) + " " + app.get_name();
}

std::string unexpected(const CLI::App& gantry) {
  const CLI::App& app = chosen(gantry);
  const std::string word = gantry.remaining(true).front();
  if (word.starts_with("-")) {
    const std::string flag = word.substr(0, word.find('='));
    return typed(app) + " has no flag " + flag + didYouMean(flag, flagNames(app));
  }
  if (&app == &gantry)
    return "no command is called \"" + word + "\"" + didYouMean(word, commandNames(gantry));
  return typed(app) + " takes no further argument: " + word;
}

std::string mistake(const CLI::App& gantry, const CLI::ParseError& error) {
  const CLI::App& app = chosen(gantry);
  std::string text = gantry.remaining_size(true) != 0 ? unexpected(gantry) : error.what();
  return text + "\n(" + typed(app) + " --help says more)";
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
  CLI::App gantry("Run concurrent programs on a deterministic model of Go's scheduler.", "gantry");
  gantry.set_version_flag("--version", "gantry " GANTRY_VERSION);
  bool model = false;
  gantry.add_flag("--model", model, "What of Go's runtime is modelled, simplified, left out");
  gantry.require_subcommand(0, 1);
  gantry.footer(kStatuses);
  gantry.get_formatter()->column_width(32);
  std::vector<std::pair<std::string, std::unique_ptr<Command>>> commands;
  const auto add = [&](const char* name, std::unique_ptr<Command> (*command)(CLI::App&)) {
    commands.emplace_back(name, command(gantry));
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

  // CLI11 wants its arguments last first.
  std::vector<std::string> line(argv + 1, argv + argc);
  const auto dashes = std::find(line.begin(), line.end(), "--");
  std::vector<std::string> behind(dashes == line.end() ? dashes : dashes + 1, line.end());
  line.erase(dashes, line.end());
  std::reverse(line.begin(), line.end());
  try {
    gantry.parse(line);
    for (const auto& [name, command] : commands) {
      if (!gantry.got_subcommand(name)) continue;
      std::vector<std::string>* args = command->programArgs();
      if (args == nullptr && !behind.empty())
        return complain(kUsage, "gantry " + name + " takes nothing behind --");
      if (args != nullptr) args->insert(args->end(), behind.begin(), behind.end());
      return command->run();
    }
    if (!model) throw CLI::RequiredError::Subcommand(1);
    const std::string text = modelText();
    std::fwrite(text.data(), 1, text.size(), stdout);
    return kOk;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return gantry.exit(error);  // --help and --version
    return complain(kUsage, mistake(gantry, error));
  } catch (const Stop& stop) {
    return *stop.what() == '\0' ? stop.status() : complain(stop.status(), stop.what());
  }
}

}  // namespace gantry::cli
