// A command of `gantry`: how it joins the command line, and what it does.
//
// Each command is a file of its own: its flags (app/cli/flags.h) are members, and run() does the
// work after the whole line was understood.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace gantry::cli {

class CommandLine;

class Command {
 public:
  virtual ~Command() = default;

  // What stands behind `--`, for commands that pass it on; null for those that take nothing.
  virtual std::vector<std::string>* programArgs() { return nullptr; }

  // The exit status. Throws Stop.
  virtual int run() = 0;
};

// Each adds its subcommand with its flags and help.
std::unique_ptr<Command> addRun(CommandLine& gantry);
std::unique_ptr<Command> addCheck(CommandLine& gantry);
std::unique_ptr<Command> addList(CommandLine& gantry);
std::unique_ptr<Command> addShow(CommandLine& gantry);
std::unique_ptr<Command> addEvents(CommandLine& gantry);
std::unique_ptr<Command> addVerify(CommandLine& gantry);
std::unique_ptr<Command> addExplain(CommandLine& gantry);
std::unique_ptr<Command> addExplore(CommandLine& gantry);
std::unique_ptr<Command> addMinimise(CommandLine& gantry);
std::unique_ptr<Command> addOutcomes(CommandLine& gantry);
std::unique_ptr<Command> addDiff(CommandLine& gantry);
std::unique_ptr<Command> addConvert(CommandLine& gantry);
std::unique_ptr<Command> addBench(CommandLine& gantry);

// The whole program. Returns the exit status.
int runCommandLine(int argc, const char* const* argv);

}  // namespace gantry::cli
