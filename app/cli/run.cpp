// `gantry run`: one run of a program, with the program's own streams and status.
#include <chrono>
#include <cstdio>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/programs.h"
#include "app/cli/units.h"
#include "app/files/files.h"
#include "engine/clock/cost_model.h"
#include "engine/sim/race_run.h"
#include "engine/sim/simulation.h"

namespace gantry::cli {
namespace {

// Between two looks at --max-memory.
constexpr std::uint64_t kSteps = 1 << 10;

void write(int fd, std::string_view text) {
  std::FILE* stream = fd == 2 ? stderr : stdout;
  if (fd == 2) std::fflush(stdout);  // in the order of the program when both go to one place
  std::fwrite(text.data(), 1, text.size(), stream);
}

// What takes memory and grows with the run: the program, the machine, and the recording of it.
std::uint64_t bytesOf(const Program& program, const World& world, const Recording& recording) {
  return program.memory() + footprint(world) + recording.events.size() * sizeof(Event) +
         recording.decisions.size() * sizeof(Decision);
}

class Run final : public Command {
 public:
  explicit Run(CLI::App& gantry) {
    CLI::App* app = gantry.add_subcommand("run", "Run a program");
    app->add_option("PROGRAM", m_setup.program,
                    "A .go file, a folder, - (stdin), or a built-in program (gantry list)")
        ->required();
    app->add_option("ARGS", m_setup.args,
                    "The program's arguments; those that look like flags go "
                    "behind --");
    addMachine(*app);
    addStreams(*app);
    addLimits(*app);
  }

  std::vector<std::string>* programArgs() override { return &m_setup.args; }

  int run() override {
    readProgram(m_setup);
    fillSetup();
    const std::unique_ptr<Program> program = makeProgram(m_setup);
    if (m_setup.race && !program->tellsAccesses())
      throw Stop(kUsage, "--race needs Go source: " + m_setup.program + " is a C++ program");
    const std::unique_ptr<Chooser> chooser = makeChooser();
    Recording recording;
    recording.setup = m_setup;
    const auto begun = std::chrono::steady_clock::now();
    Simulation sim(*program, recording, *chooser, {.record = !m_record.empty(), .output = write});
    while (sim.advance(kSteps) && withinMemory(*program, sim.world(), recording)) {
    }
    std::fflush(stdout);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    if (m_summary) printSummary(sim.world(), recording, took.count());
    warnOfDivergence(*chooser);
    if (!m_record.empty()) {
      const auto saved = saveRecording(recording, m_record);
      if (!saved) throw Stop(kCannotWrite, saved.error().text);
    }
    return status(sim.world(), recording);
  }

 private:
  void addMachine(CLI::App& app) {
    const std::string group = "The machine";
    app.add_option("--procs", m_setup.procs, "Ps, GOMAXPROCS (4)")
        ->check(CLI::Range(1, 1024).description(""))
        ->type_name("1..1024")
        ->group(group);
    app.add_option("--threads", m_setup.threads, "Most Ms that may exist (10000)")
        ->check(CLI::Range(1, 10000).description(""))
        ->type_name("1..10000")
        ->group(group);
    app.add_option("--seed", m_setup.seed, "Seed of everything that is left to chance (0)")
        ->type_name("N")
        ->group(group);
    app.add_option("--cost", m_setup.cost, "Cost preset, or a file of one (go1.23)")
        ->type_name("NAME|FILE")
        ->group(group);
    app.add_option("--lang", m_setup.language,
                   "Loop variables of that Go version; Go source only (1.23)")
        ->check(CLI::IsMember({"1.21", "1.23"}).description(""))
        ->type_name("1.21|1.23")
        ->group(group);
    app.add_flag("--race", m_setup.race, "Detect data races; Go source only")->group(group);
  }

  void addStreams(CLI::App& app) {
    const std::string group = "What goes in and out";
    app.add_option("--stdin", m_stdin, "What the program reads; - is the standard input (nothing)")
        ->type_name("FILE")
        ->group(group);
    app.add_option("--record", m_record, "Write the recording")->type_name("FILE")->group(group);
    app.add_option("--replay", m_replay,
                   "Take the decisions from a recording, or from a schedule (g1:...)")
        ->type_name("FILE|STRING")
        ->group(group);
    app.add_flag("--summary", m_summary, "Afterwards, what the run came to, on stderr")
        ->group(group);
  }

  void addLimits(CLI::App& app) {
    const std::string group = "Limits: one that is hit ends the run with status 75";
    app.add_option("--max-time", m_maxTime, "Virtual time, such as 1.5s, 300ms, 10us")
        ->type_name("D")
        ->group(group);
    app.add_option("--max-events", m_setup.maxEvents, "Events")->type_name("N")->group(group);
    app.add_option("--max-memory", m_maxMemory,
                   "Of the program, the machine and its recording, such as 512M (8G)")
        ->type_name("SIZE")
        ->group(group);
  }

  void fillSetup() {
    if (!costPreset(m_setup.cost)) {
      const auto text = readText(m_setup.cost);
      if (!text) throw Stop(kUsage, "--cost: no preset and no file: " + text.error().text);
      if (const auto costs = parseCosts(*text); !costs)
        throw Stop(kBadInput, m_setup.cost + ": " + costs.error().text);
      m_setup.cost = *text;
    }
    if (!m_stdin.empty()) {
      auto text = readText(m_stdin);
      if (!text) throw Stop(kBadInput, "--stdin: " + text.error().text);
      m_setup.input = std::move(*text);
    }
    if (!m_maxTime.empty()) {
      const auto time = parseDuration(m_maxTime);
      if (!time) throw Stop(kUsage, "--max-time: " + time.error().text);
      m_setup.maxTime = *time;
    }
    if (!m_maxMemory.empty()) {
      const auto bytes = parseSize(m_maxMemory);
      if (!bytes) throw Stop(kUsage, "--max-memory: " + bytes.error().text);
      m_setup.maxMemory = *bytes;
    }
  }

  std::unique_ptr<Chooser> makeChooser() const {
    if (m_replay.empty()) return std::make_unique<SeededChooser>(m_setup.seed);
    if (m_replay.starts_with("g1:")) {
      auto decisions = parseSchedule(m_replay);
      if (!decisions) throw Stop(kUsage, "--replay: " + decisions.error().text);
      return std::make_unique<ReplayChooser>(std::move(*decisions), m_setup.seed);
    }
    auto opened = openRecording(m_replay);
    if (!opened) throw Stop(kBadInput, "--replay: " + opened.error().text);
    if (!opened->damage.empty())
      throw Stop(kBadInput, "--replay: " + m_replay + ": " + opened->damage);
    return std::make_unique<ReplayChooser>(std::move(opened->decisions), m_setup.seed);
  }

  static void warnOfDivergence(const Chooser& chooser) {
    const auto* replay = dynamic_cast<const ReplayChooser*>(&chooser);
    if (replay == nullptr || replay->divergedAt() < 0) return;
    std::fprintf(stderr,
                 "gantry: the given decisions served for the first %lld choices; the seed made the "
                 "rest\n",
                 static_cast<long long>(replay->divergedAt()));
  }

  bool withinMemory(const Program& program, const World& world, Recording& recording) const {
    if (bytesOf(program, world, recording) <= m_setup.maxMemory) return true;
    recording.ending = Ending::limit;
    recording.limit = "memory";
    recording.digest = digest(world);
    return false;
  }

  // One line a figure, its name first: scripts read them.
  static void printSummary(const World& world, const Recording& recording, double seconds) {
    const std::string text = fmt::format(
        "virtual-time {}\nhost-time {:.6f}s\nevents {}\nsteals {}\nswitches {}\npeak-g {}\n"
        "peak-m {}\npeak-p {}\ndigest {:016x}\n",
        durationText(world.now), seconds, world.events, world.totals.steals, world.totals.starts,
        world.totals.peakGs, world.ms.size(), world.ps.size(), recording.digest);
    std::fwrite(text.data(), 1, text.size(), stderr);
  }

  int status(const World& world, const Recording& recording) const {
    if (recording.ending != Ending::limit) return static_cast<int>(exitStatus(recording) & 0xff);
    const std::string flag =
        recording.limit == "memory"
            ? "--max-memory " + (m_maxMemory.empty() ? std::string("8G") : m_maxMemory)
        : recording.limit == "virtual time" ? "--max-time " + m_maxTime
                                            : "--max-events " + std::to_string(m_setup.maxEvents);
    throw Stop(kLimit, fmt::format("the limit of {} was hit ({}) after {} events at {}",
                                   recording.limit, flag, world.events, durationText(world.now)));
  }

  Setup m_setup;
  std::string m_stdin;
  std::string m_record;
  std::string m_replay;
  std::string m_maxTime;
  std::string m_maxMemory;
  bool m_summary = false;
};

}  // namespace

std::unique_ptr<Command> addRun(CLI::App& gantry) { return std::make_unique<Run>(gantry); }

}  // namespace gantry::cli
