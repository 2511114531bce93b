// The flags that make a Setup: what `run`, `explore`, `minimise` and the window have in common.
#pragma once

#include <string>

#include "engine/analysis/messages.h"
#include "engine/trace/setup.h"

namespace CLI {  // NOLINT(readability-identifier-naming): of CLI11
class App;
}

namespace gantry::cli {

class SetupFlags {
 public:
  // PROGRAM and ARGS.
  void addProgram(CLI::App& app);
  void addMachine(CLI::App& app);
  // How Go source is read and watched: --lang, --race.
  void addSource(CLI::App& app);
  // And in which language findings are told: `--lang` takes either, or is there twice.
  void addSourceAndTexts(CLI::App& app);
  void addStdin(CLI::App& app, const std::string& group);
  void addLimits(CLI::App& app);

  // Reads what the flags name into the setup: the program's sources, too. Throws Stop.
  void fill();
  // The same without the program.
  void fillMachine();

  [[nodiscard]] Language language() const;

  Setup setup;
  std::string texts = "en";  // a language
  std::string input;         // as they were written
  std::string maxTime;
  std::string maxMemory;
};

}  // namespace gantry::cli
