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
#include "app/cli/replay.h"
#include "app/cli/setup_flags.h"
#include "app/cli/units.h"

namespace gantry::gui {
namespace {

using cli::Stop;

constexpr int kSmallestSide = 200;
constexpr int kLargestSide = 16'384;

// What the line says, before it is understood.
struct Words {
  cli::SetupFlags flags;
  std::string program;
  std::string replay;
  std::string at;
  std::string size;
};

void addFlags(CLI::App& app, Options& options, Words& words) {
  app.add_option("PROGRAM", words.program,
                 "A built-in program, a .go file, a folder, or a recording");
  app.add_option("ARGS", words.flags.setup.args, "The program's arguments");
  words.flags.addMachine(app);
  app.add_option("--replay", words.replay,
                 "Take the decisions from a recording, or from a schedule (g1:... or x1:...)")
      ->type_name("FILE|STRING")
      ->group("The machine");
  app.add_flag("--race", words.flags.setup.race, "Detect data races; Go source only")
      ->group("The machine");
  words.flags.addLimits(app);
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
  app.add_option("--lesson", options.lesson, "A lesson, and its stop, to begin with")
      ->type_name("L1..L14[:STOP]")
      ->group(window);
  app.add_flag("--present", options.present, "Begin in the presentation: large type, no panels")
      ->group(window);
  app.add_option("--panel", options.panel, "Bring this panel to the front")
      ->check(CLI::IsMember({"timeline", "findings", "waits", "compare"}))
      ->type_name("timeline|findings|waits|compare")
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

// A file is a recording unless it is Go source; anything else names a program.
void readProgram(Words& words, Options& options) {
  const std::string& word = words.program;
  std::error_code ignored;
  if (std::filesystem::is_regular_file(word, ignored) && !word.ends_with(".go")) {
    if (!words.replay.empty())
      throw Stop(cli::kUsage, "--replay: " + word + " is a recording and has its own decisions");
    options.recording = word;
    return;
  }
  words.flags.setup.program = word;
  if (!word.empty()) cli::readProgram(words.flags.setup);
  words.flags.fillMachine();
  options.setup = words.flags.setup;
  if (words.replay.empty()) return;
  options.replay = cli::readReplay(words.replay);
  options.setup.explored = options.replay->explored;
  options.setup.seed = options.replay->seed.value_or(options.setup.seed);
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
    readProgram(words, parsed.options);
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
