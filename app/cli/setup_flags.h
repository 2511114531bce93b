// The flags that make a Setup: what `run`, `explore`, `minimise` and the window have in common.
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/messages.h"
#include "engine/trace/setup.h"

namespace gantry::cli {

class Flags;

// --lang of commands that compile.
void addLanguage(const Flags& flags, std::string& language);

class SetupFlags {
 public:
  // PROGRAM and ARGS.
  void addProgram(const Flags& flags);
  void addMachine(const Flags& flags);
  // How Go source is read and watched: --lang, --race.
  void addSource(const Flags& flags);
  // And in which language findings are told: `--lang` takes either, or is there twice.
  void addSourceAndTexts(const Flags& flags);
  void addStdin(const Flags& flags);
  void addLimits(const Flags& flags);

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

 private:
  std::vector<std::string> m_languages;  // --lang of both kinds
};

}  // namespace gantry::cli
