// From flags to a Setup.
#include "app/cli/setup_flags.h"

#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/exit_codes.h"
#include "app/cli/programs.h"
#include "app/cli/units.h"
#include "app/files/files.h"
#include "engine/clock/cost_model.h"

namespace gantry::cli {
namespace {

constexpr const char* kMachine = "The machine";

}  // namespace

void SetupFlags::addProgram(CLI::App& app) {
  app.add_option("PROGRAM", setup.program,
                 "A .go file, a folder, - (stdin), or a built-in program (gantry list)")
      ->required();
  app.add_option("ARGS", setup.args,
                 "The program's arguments; those that look like flags go "
                 "behind --");
}

void SetupFlags::addMachine(CLI::App& app) {
  const std::string group = kMachine;
  app.add_option("--procs", setup.procs, "Ps, GOMAXPROCS (4)")
      ->check(CLI::Range(1, 1024).description(""))
      ->type_name("1..1024")
      ->group(group);
  app.add_option("--threads", setup.threads, "Most Ms that may exist (10000)")
      ->check(CLI::Range(1, 10000).description(""))
      ->type_name("1..10000")
      ->group(group);
  app.add_option("--seed", setup.seed, "Seed of everything that is left to chance (0)")
      ->type_name("N")
      ->group(group);
  app.add_option("--cost", setup.cost, "Cost preset, or a file of one (go1.23)")
      ->type_name("NAME|FILE")
      ->group(group);
}

void SetupFlags::addSource(CLI::App& app) {
  const std::string group = kMachine;
  app.add_option("--lang", setup.language,
                 "Loop variables of that Go version; Go source only (1.23)")
      ->check(CLI::IsMember({"1.21", "1.23"}).description(""))
      ->type_name("1.21|1.23")
      ->group(group);
  app.add_flag("--race", setup.race, "Detect data races; Go source only")->group(group);
}

void SetupFlags::addSourceAndTexts(CLI::App& app) {
  const std::string group = kMachine;
  app.add_option_function<std::vector<std::string>>(
         "--lang",
         [this](const std::vector<std::string>& values) {
           for (const std::string& value : values)
             (value.starts_with("1.") ? setup.language : texts) = value;
         },
         "Loop variables of that Go version, for Go source only (1.23); or the language of the "
         "texts (en); or both, each with a --lang")
      ->check(CLI::IsMember({"1.21", "1.23", "en", "zh", "zh_CN"}).description(""))
      ->type_name("1.21|1.23|en|zh")
      ->allow_extra_args(false)
      ->group(group);
  app.add_flag("--race", setup.race, "Detect data races; Go source only")->group(group);
}

Language SetupFlags::language() const { return texts == "en" ? Language::en : Language::zh; }

void SetupFlags::addStdin(CLI::App& app, const std::string& group) {
  app.add_option("--stdin", input, "What the program reads (the standard input, at its first read)")
      ->type_name("FILE")
      ->group(group);
}

void SetupFlags::addLimits(CLI::App& app) {
  const std::string group = "Limits: one that is hit ends the run with status 75";
  app.add_option("--max-time", maxTime, "Virtual time, such as 1.5s, 300ms, 10us")
      ->type_name("D")
      ->group(group);
  app.add_option("--max-events", setup.maxEvents, "Events")->type_name("N")->group(group);
  app.add_option("--max-memory", maxMemory,
                 "Of the program, the machine and its recording, such as 512M (8G)")
      ->type_name("SIZE")
      ->group(group);
}

void SetupFlags::fill() {
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
