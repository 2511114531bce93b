// A command of `gantry`: how it joins the command line, and what it does.
//
// Each command is a file of its own: its flags are members that CLI11 fills in, and run() does the
// work after the whole line was understood.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): of CLI11
class App;
}

namespace gantry::cli {

class Command {
 public:
  virtual ~Command() = default;

  // What stands behind `--`, for commands that pass it on; null for those that take nothing.
  virtual std::vector<std::string>* programArgs() { return nullptr; }

  // The exit status. Throws Stop.
  virtual int run() = 0;
};

// Each adds its subcommand with its flags and help.
std::unique_ptr<Command> addRun(CLI::App& gantry);
std::unique_ptr<Command> addCheck(CLI::App& gantry);
std::unique_ptr<Command> addList(CLI::App& gantry);
std::unique_ptr<Command> addShow(CLI::App& gantry);
std::unique_ptr<Command> addEvents(CLI::App& gantry);
std::unique_ptr<Command> addVerify(CLI::App& gantry);
std::unique_ptr<Command> addExplain(CLI::App& gantry);
std::unique_ptr<Command> addExplore(CLI::App& gantry);
std::unique_ptr<Command> addMinimise(CLI::App& gantry);
std::unique_ptr<Command> addOutcomes(CLI::App& gantry);
std::unique_ptr<Command> addDiff(CLI::App& gantry);
std::unique_ptr<Command> addConvert(CLI::App& gantry);
std::unique_ptr<Command> addBench(CLI::App& gantry);

// The whole program. Returns the exit status.
int runCommandLine(int argc, const char* const* argv);

}  // namespace gantry::cli
