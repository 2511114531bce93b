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
#include "ui/film/film_plan.h"

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
  std::string from;
  std::string to;
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
  app.add_flag("--choose", options.choose,
               "You are the scheduler: choose who runs, after the decisions of --replay if given")
      ->group(window);
  app.add_option("--panel", options.panel, "Bring this panel to the front")
      ->check(CLI::IsMember({"timeline", "findings", "waits", "compare"}))
      ->type_name("timeline|findings|waits|compare")
      ->group(window);
  app.add_option("--snapshot", options.snapshot,
                 "Draw the window into a file, without a display, and exit")
      ->type_name("OUT.png|.svg")
      ->group(window);
  app.add_option("--size", words.size,
                 "In pixels, of the snapshot (1440x900) or of the film (1280x720)")
      ->type_name("WxH")
      ->group(window);
}

void addReport(CLI::App& app, Options& options) {
  app.add_option("--report", options.report,
                 "Write a page about the run, without a display, and exit; --at is its picture's")
      ->type_name("OUT.html")
      ->group("The window");
}

void addFilm(CLI::App& app, FilmOptions& film, Words& words) {
  const std::string group = "A film of the run";
  app.add_option("--film", film.path,
                 "Draw the run as a film, without a display, and exit; .mp4 wants ffmpeg")
      ->type_name("OUT.gif|.mp4")
      ->group(group);
  app.add_option("--from", words.from, "Where it begins, as --at (where main begins)")
      ->type_name("EVENT|TIME|SHARE")
      ->group(group);
  app.add_option("--to", words.to, "Where it ends (the end of the run)")
      ->type_name("EVENT|TIME|SHARE")
      ->group(group);
  app.add_option("--seconds", film.seconds, "How long it is (10 to 20, by its events)")
      ->check(CLI::Range(0.1, ui::Film::kLongest))
      ->type_name("S")
      ->group(group);
  app.add_option("--fps", film.framesPerSecond, "Frames per second (20; of an .mp4 30)")
      ->check(CLI::Range(1, ui::Film::kMostFramesPerSecond))
      ->type_name("N")
      ->group(group);
}

void readSize(const std::string& text, int& width, int& height) {
  const char* const end = text.data() + text.size();
  const auto [times, first] = std::from_chars(text.data(), end, width);
  const bool hasCross = first == std::errc() && times != end && *times == 'x';
  const auto [rest, second] =
      hasCross ? std::from_chars(times + 1, end, height) : std::from_chars_result{};
  if (!hasCross || second != std::errc() || rest != end)
    throw Stop(cli::kUsage, "--size: \"" + text + "\" is no size such as 1440x900");
  if (std::min(width, height) < kSmallestSide || std::max(width, height) > kLargestSide)
    throw Stop(cli::kUsage, "--size: each side is 200 to 16384 pixels");
}

void checkSnapshot(const std::string& path) {
  if (!path.empty() && !path.ends_with(".png") && !path.ends_with(".svg"))
    throw Stop(cli::kUsage, "--snapshot: a picture is a .png or a .svg file");
}

ui::Position readPlace(const std::string& flag, const std::string& text) {
  const auto place = cli::parsePlace(text);
  if (!place) throw Stop(cli::kUsage, flag + ": " + place.error().text);
  if (const auto* number = std::get_if<cli::EventNumber>(&*place)) return ui::AtEvent{number->n};
  if (const auto* share = std::get_if<cli::EventShare>(&*place))
    return ui::AtShare{share->perMillion};
  return ui::AtTime{std::get<cli::AtTime>(*place).ns};
}

// One thing is drawn at a time.
void checkOutputs(const Options& options) {
  const auto isAsked = [](const std::string& path) { return path.empty() ? 0 : 1; };
  if (isAsked(options.snapshot) + isAsked(options.film.path) + isAsked(options.report) > 1)
    throw Stop(cli::kUsage, "one of --snapshot, --film and --report at a time");
  const bool isOfRun = !options.film.path.empty() || !options.report.empty();
  if (isOfRun && (!options.lesson.empty() || options.present))
    throw Stop(cli::kUsage, "--film and --report show a run: not with --lesson or --present");
  if (!options.report.empty() && !options.report.ends_with(".html"))
    throw Stop(cli::kUsage, "--report: the page is a .html file");
}

void readFilm(const Words& words, Options& options) {
  FilmOptions& film = options.film;
  if (film.path.empty()) {
    if (!words.from.empty() || !words.to.empty() || film.seconds > 0 || film.framesPerSecond > 0)
      throw Stop(cli::kUsage, "--from, --to, --seconds and --fps are of a --film");
    return;
  }
  const bool isMp4 = film.path.ends_with(".mp4");
  if (!isMp4 && !film.path.ends_with(".gif"))
    throw Stop(cli::kUsage, "--film: a film is a .gif or a .mp4 file");
  if (!words.from.empty()) film.from = readPlace("--from", words.from);
  if (!words.to.empty()) film.to = readPlace("--to", words.to);
  if (film.framesPerSecond == 0) film.framesPerSecond = isMp4 ? 30 : 20;
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
  addReport(app, parsed.options);
  addFilm(app, parsed.options.film, words);
  const auto complain = [](int status, const std::string& text) {
    std::fprintf(stderr, "gantry-gui: %s\n", text.c_str());
    return status;
  };
  try {
    app.parse(argc, argv);
    readProgram(words, parsed.options);
    parsed.options.saysProcs = app.count("--procs") > 0;
    parsed.options.saysThreads = app.count("--threads") > 0;
    parsed.options.saysSeed = app.count("--seed") > 0;
    Options& options = parsed.options;
    if (!words.at.empty()) options.at = readPlace("--at", words.at);
    checkSnapshot(options.snapshot);
    checkOutputs(options);
    readFilm(words, options);
    if (!words.size.empty() && options.film.path.empty())
      readSize(words.size, options.width, options.height);
    if (!words.size.empty() && !options.film.path.empty())
      readSize(words.size, options.film.width, options.film.height);
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
