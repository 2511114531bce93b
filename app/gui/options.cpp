// Flags of the setup are those of `gantry run`, with the same readers of durations and places.
#include "app/gui/options.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <vector>

#include "app/cli/exit_codes.h"
#include "app/cli/flags.h"
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

void addRun(const cli::Flags& flags, Words& words) {
  flags.add("PROGRAM", words.program, "A built-in program, a .go file, a folder, or a recording");
  flags.add("ARGS", words.flags.setup.args, "The program's arguments");
  words.flags.addMachine(flags);
  const cli::Flags machine = flags.under("The machine");
  machine.add("--replay FILE|STRING", words.replay,
              "Take the decisions from a recording, or from a schedule (g1:... or x1:...)");
  machine.add("--race", words.flags.setup.race, "Detect data races; Go source only");
  words.flags.addLimits(flags);
}

void addWindow(const cli::Flags& window, Options& options, Words& words) {
  window.add("--at EVENT|TIME|SHARE", words.at, "Where to stand: an event, 50%, 12.5us");
  window.add("--lang en|zh_CN", options.language, "Language of the window").oneOf({"en", "zh_CN"});
  window.add("--theme dark|light", options.theme, "Colours of the window").oneOf({"dark", "light"});
  window.add("--lesson L1..L14[:STOP]", options.lesson, "A lesson, and its stop, to begin with");
  window.add("--present", options.present, "Begin in the presentation: large type, no panels");
  window.add("--choose", options.choose,
             "You are the scheduler: choose who runs, after the decisions of --replay if given");
  window
      .add("--panel timeline|findings|waits|compare", options.panel,
           "Bring this panel to the front")
      .oneOf({"timeline", "findings", "waits", "compare"});
  window.add("--snapshot OUT.png|.svg", options.snapshot,
             "Draw the window into a file, without a display, and exit");
  window.add("--size WxH", words.size,
             "In pixels, of the snapshot (1440x900) or of the film (1280x720)");
  window.add("--report OUT.html", options.report,
             "Write a page about the run, without a display, and exit; --at is its picture's");
}

void addFilm(const cli::Flags& flags, FilmOptions& film, Words& words) {
  flags.add("--film OUT.gif|.mp4", film.path,
            "Draw the run as a film, without a display, and exit; .mp4 wants ffmpeg");
  flags.add("--from EVENT|TIME|SHARE", words.from, "Where it begins, as --at (where main begins)");
  flags.add("--to EVENT|TIME|SHARE", words.to, "Where it ends (the end of the run)");
  flags.add("--seconds S", film.seconds, "How long it is (10 to 20, by its events)")
      .range(0.1, ui::Film::kLongest);
  flags.add("--fps N", film.framesPerSecond, "Frames per second (20; of an .mp4 30)")
      .range(1, ui::Film::kMostFramesPerSecond);
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

}  // namespace

Parsed parseOptions(int argc, const char* const* argv) {
  Parsed parsed;
  Options& options = parsed.options;
  Words words;
  cli::CommandLine line("gantry-gui", "gantry-gui " GANTRY_VERSION,
                        "See concurrent programs run on a deterministic model of Go's scheduler.");
  addRun(line, words);
  addWindow(line.under("The window"), options, words);
  addFilm(line.under("A film of the run"), options.film, words);
  try {
    if (!line.parse({argv + 1, argv + argc})) {
      parsed.status = cli::kOk;
      return parsed;
    }
    readProgram(words, options);
    options.saysProcs = line.isGiven("--procs");
    options.saysThreads = line.isGiven("--threads");
    options.saysSeed = line.isGiven("--seed");
    if (!words.at.empty()) options.at = readPlace("--at", words.at);
    checkSnapshot(options.snapshot);
    checkOutputs(options);
    readFilm(words, options);
    if (!words.size.empty() && options.film.path.empty())
      readSize(words.size, options.width, options.height);
    if (!words.size.empty() && !options.film.path.empty())
      readSize(words.size, options.film.width, options.film.height);
  } catch (const Stop& stop) {
    std::fprintf(stderr, "gantry-gui: %s\n", stop.what());
    parsed.status = stop.status();
  }
  return parsed;
}

}  // namespace gantry::gui
