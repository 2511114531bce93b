// Flags of the setup are those of `gantry run`, with the same readers of durations and places.
#include "app/gui/options.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/exit_codes.h"
#include "app/cli/hint.h"
#include "app/cli/programs.h"
#include "app/cli/units.h"
#include "app/files/files.h"
#include "engine/clock/cost_model.h"

namespace gantry::gui {
namespace {

using cli::Stop;

constexpr int kSmallestSide = 200;
constexpr int kLargestSide = 16'384;

// What the line says, before it is understood.
struct Words {
  std::string program;
  std::string cost;
  std::string maxTime;
  std::string at;
  std::string size;
};

void addFlags(CLI::App& app, Options& options, Words& words) {
  Setup& setup = options.setup;
  app.add_option("PROGRAM", words.program, "A built-in program, or a recording (.gantry)");
  app.add_option("ARGS", setup.args, "The program's arguments");
  const std::string machine = "The machine";
  app.add_option("--procs", setup.procs, "Ps, GOMAXPROCS (4)")
      ->check(CLI::Range(1, 1024))
      ->type_name("N")
      ->group(machine);
  app.add_option("--threads", setup.threads, "Most Ms that may exist (10000)")
      ->check(CLI::Range(1, 10000))
      ->type_name("N")
      ->group(machine);
  app.add_option("--seed", setup.seed, "Seed of everything that is left to chance (0)")
      ->type_name("N")
      ->group(machine);
  app.add_option("--cost", words.cost, "Cost preset, or a file of one (go1.23)")
      ->type_name("NAME|FILE")
      ->group(machine);
  app.add_option("--max-time", words.maxTime, "Most virtual time, such as 1.5s")
      ->type_name("D")
      ->group(machine);
  app.add_option("--max-events", setup.maxEvents, "Most events (20000000)")
      ->type_name("N")
      ->group(machine);
  const std::string window = "The window";
  app.add_option("--at", words.at, "Where to stand: an event, 50%, 12.5us")
      ->type_name("EVENT|TIME|SHARE")
      ->group(window);
  app.add_option("--lang", options.language, "Language of the window")
      ->check(CLI::IsMember({"en", "zh_CN"}))
      ->type_name("en|zh_CN")
      ->group(window);
  app.add_option("--theme", options.theme, "Colours of the window")
      ->check(CLI::IsMember({"dark", "light"}))
      ->type_name("dark|light")
      ->group(window);
  app.add_option("--snapshot", options.snapshot,
                 "Draw the window into a file, without a display, and exit")
      ->type_name("OUT.png|.svg")
      ->group(window);
  app.add_option("--size", words.size, "Of the snapshot, in pixels (1440x900)")
      ->type_name("WxH")
      ->group(window);
}

void readSize(const std::string& text, Options& options) {
  const char* const end = text.data() + text.size();
  const auto [times, first] = std::from_chars(text.data(), end, options.width);
  const bool hasCross = first == std::errc() && times != end && *times == 'x';
  const auto [rest, second] =
      hasCross ? std::from_chars(times + 1, end, options.height) : std::from_chars_result{};
  if (!hasCross || second != std::errc() || rest != end)
    throw Stop(cli::kUsage, "--size: \"" + text + "\" is no size such as 1440x900");
  if (std::min(options.width, options.height) < kSmallestSide ||
      std::max(options.width, options.height) > kLargestSide)
    throw Stop(cli::kUsage, "--size: each side is 200 to 16384 pixels");
}

void checkSnapshot(const std::string& path) {
  if (!path.empty() && !path.ends_with(".png") && !path.ends_with(".svg"))
    throw Stop(cli::kUsage, "--snapshot: a picture is a .png or a .svg file");
}

ui::Position readPlace(const std::string& text) {
  const auto place = cli::parsePlace(text);
  if (!place) throw Stop(cli::kUsage, "--at: " + place.error().text);
  if (const auto* number = std::get_if<cli::EventNumber>(&*place)) return ui::AtEvent{number->n};
  if (const auto* share = std::get_if<cli::EventShare>(&*place))
    return ui::AtShare{share->perMillion};
  return ui::AtTime{std::get<cli::AtTime>(*place).ns};
}

void readSetup(const Words& words, Options& options) {
  if (!words.cost.empty()) {
    options.setup.cost = words.cost;
    if (!costPreset(words.cost)) {
      auto text = readText(words.cost);
      if (!text) throw Stop(cli::kUsage, "--cost: no preset and no file: " + text.error().text);
      if (const auto costs = parseCosts(*text); !costs)
        throw Stop(cli::kBadInput, words.cost + ": " + costs.error().text);
      options.setup.cost = std::move(*text);
    }
  }
  if (!words.maxTime.empty()) {
    const auto time = cli::parseDuration(words.maxTime);
    if (!time) throw Stop(cli::kUsage, "--max-time: " + time.error().text);
    options.setup.maxTime = *time;
  }
}

// A file is a recording unless it is Go source; anything else names a program.
void readProgram(const std::string& word, Options& options) {
  std::error_code ignored;
  if (std::filesystem::is_regular_file(word, ignored) && !word.ends_with(".go")) {
    options.recording = word;
    return;
  }
  options.setup.program = word;
  if (!word.empty()) cli::readProgram(options.setup);
}

std::string mistake(const CLI::App& app, const CLI::ParseError& error) {
  if (app.remaining_size() == 0) return error.what();
  const std::string flag = app.remaining().front().substr(0, app.remaining().front().find('='));
  std::vector<std::string> flags;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) flags.push_back("--" + name);
  return "gantry-gui has no flag " + flag + cli::didYouMean(flag, flags);
}

}  // namespace

Parsed parseOptions(int argc, const char* const* argv) {
  Parsed parsed;
  Words words;
  CLI::App app("See concurrent programs run on a deterministic model of Go's scheduler.",
               "gantry-gui");
  app.set_version_flag("--version", "gantry-gui " GANTRY_VERSION);
  app.get_formatter()->column_width(32);
  addFlags(app, parsed.options, words);
  const auto complain = [](int status, const std::string& text) {
    std::fprintf(stderr, "gantry-gui: %s\n", text.c_str());
    return status;
  };
  try {
    app.parse(argc, argv);
    readProgram(words.program, parsed.options);
    readSetup(words, parsed.options);
    if (!words.at.empty()) parsed.options.at = readPlace(words.at);
    if (!words.size.empty()) readSize(words.size, parsed.options);
    checkSnapshot(parsed.options.snapshot);
  } catch (const CLI::ParseError& error) {
    parsed.status =
        error.get_exit_code() == 0
            ? app.exit(error)
            : complain(cli::kUsage, mistake(app, error) + "\n(gantry-gui --help says more)");
  } catch (const Stop& stop) {
    parsed.status = complain(stop.status(), stop.what());
  }
  return parsed;
}

}  // namespace gantry::gui
