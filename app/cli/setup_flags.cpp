// From flags to a Setup.
#include "app/cli/setup_flags.h"

#include <string>
#include <utility>
#include <vector>

#include "app/cli/exit_codes.h"
#include "app/cli/flags.h"
#include "app/cli/programs.h"
#include "app/cli/units.h"
#include "app/files/files.h"
#include "engine/clock/cost_model.h"

namespace gantry::cli {
namespace {

constexpr const char* kMachine = "The machine";
constexpr const char* kLanguageHelp =
    "Go version of the source, 1.16 to 1.23, whatever go.mod and //go:build lines say";

// And the versions of Go.
std::vector<std::string> languages(std::vector<std::string> others) {
  for (int minor = 16; minor <= 23; ++minor)
    others.push_back(std::string("1.").append(std::to_string(minor)));
  return others;
}

}  // namespace

void addLanguage(const Flags& flags, std::string& language) {
  flags.add("--lang 1.N", language, kLanguageHelp).oneOf(languages({}));
}

void SetupFlags::addProgram(const Flags& flags) {
  flags
      .add("PROGRAM", setup.program,
           "A .go file, a folder, - (stdin), or a built-in program (gantry list)")
      .required();
  flags.add("ARGS", setup.args,
            "The program's arguments; those that look like flags go "
            "behind --");
}

void SetupFlags::addMachine(const Flags& flags) {
  const Flags machine = flags.under(kMachine);
  machine.add("--procs 1..1024", setup.procs, "Ps, GOMAXPROCS (4)").range(1, 1024);
  machine.add("--threads 1..10000", setup.threads, "Most Ms that may exist (10000)")
      .range(1, 10000);
  machine.add("--seed N", setup.seed,
              "Seed of everything that is left to chance; with 0 nothing is ever late (0)");
  machine.add("--cost NAME|FILE", setup.cost,
              "Cost preset, go1.23 or steady (no delays with any seed), or a file of one (go1.23)");
}

void SetupFlags::addSource(const Flags& flags) {
  const Flags machine = flags.under(kMachine);
  addLanguage(machine, setup.language);
  machine.add("--race", setup.race, "Detect data races; Go source only");
}

void SetupFlags::addSourceAndTexts(const Flags& flags) {
  const Flags machine = flags.under(kMachine);
  machine
      .add("--lang 1.N|en|zh", m_languages,
           std::string(kLanguageHelp) +
               "; or the language of the texts (en); or both, each with a --lang")
      .oneOf(languages({"en", "zh", "zh_CN"}));
  machine.add("--race", setup.race, "Detect data races; Go source only");
}

Language SetupFlags::language() const { return texts == "en" ? Language::en : Language::zh; }

void SetupFlags::addStdin(const Flags& flags) {
  flags.add("--stdin FILE", input,
            "What the program reads (the standard input, at its first read)");
}

void SetupFlags::addLimits(const Flags& flags) {
  const Flags limits = flags.under("Limits: one that is hit ends the run with status 75");
  limits.add("--max-time D", maxTime, "Virtual time, such as 1.5s, 300ms, 10us");
  limits.add("--max-events N", setup.maxEvents, "Events");
  limits.add("--max-memory SIZE", maxMemory,
             "Of the program, the machine and its recording, such as 512M (8G)");
}

void SetupFlags::fill() {
  for (const std::string& language : m_languages)
    (language.starts_with("1.") ? setup.language : texts) = language;
  readProgram(setup);
  fillMachine();
}

void SetupFlags::fillMachine() {
  if (!costPreset(setup.cost)) {
    const auto text = readText(setup.cost);
    if (!text) throw Stop(kUsage, "--cost: no preset and no file: " + text.error().text);
    if (const auto costs = parseCosts(*text); !costs)
      throw Stop(kBadInput, setup.cost + ": " + costs.error().text);
    setup.cost = *text;
  }
  if (!input.empty()) {
    auto text = readText(input);
    if (!text) throw Stop(kBadInput, "--stdin: " + text.error().text);
    setup.input = std::move(*text);
  }
  if (!maxTime.empty()) {
    const auto time = parseDuration(maxTime);
    if (!time) throw Stop(kUsage, "--max-time: " + time.error().text);
    setup.maxTime = *time;
  }
  if (!maxMemory.empty()) {
    const auto bytes = parseSize(maxMemory);
    if (!bytes) throw Stop(kUsage, "--max-memory: " + bytes.error().text);
    setup.maxMemory = *bytes;
  }
}

}  // namespace gantry::cli
