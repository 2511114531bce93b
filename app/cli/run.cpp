// `gantry run`: one run of a program, with the program's own streams and status.
#include <chrono>
#include <cstdio>
#include <optional>

#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/flags.h"
#include "app/cli/programs.h"
#include "app/cli/replay.h"
#include "app/cli/setup_flags.h"
#include "app/cli/units.h"
#include "app/files/files.h"
#include "engine/sim/race_run.h"
#include "engine/sim/simulation.h"
#include "engine/trace/outside_limits.h"

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
std::uint64_t bytesOf(const Simulation& sim, const Recording& recording) {
  return sim.memory() + recording.events.size() * sizeof(Event) +
         recording.decisions.size() * sizeof(Decision);
}

std::string readStdin() {
  auto text = readText("-");
  return text ? std::move(*text) : std::string();
}

class Run final : public Command {
 public:
  explicit Run(CommandLine& gantry) {
    const Flags flags = gantry.command("run", "Run a program");
    m_flags.addProgram(flags);
    m_flags.addMachine(flags);
    m_flags.addSource(flags);
    addStreams(flags.under("What goes in and out"));
    m_flags.addLimits(flags);
  }

  std::vector<std::string>* programArgs() override { return &m_setup.args; }

  int run() override {
    m_flags.fill();
    Program& program = makeLastingProgram(m_setup);
    if (m_setup.race && !program.tellsAccesses())
      throw Stop(kUsage, "--race needs Go source: " + m_setup.program + " is a C++ program");
    const std::unique_ptr<Chooser> chooser = makeChooser();
    Recording recording;
    recording.setup = m_setup;
    const auto begun = std::chrono::steady_clock::now();
    Simulation sim(program, recording, *chooser,
                   {.record = !m_record.empty(), .output = write, .input = readStdin});
    while (sim.advance(kSteps) && withinMemory(sim, recording)) {
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
  void addStreams(const Flags& streams) {
    m_flags.addStdin(streams);
    streams.add("--record FILE", m_record, "Write the recording");
    streams.add("--replay FILE|STRING", m_replay,
                "Take the decisions from a recording, or from a schedule (g1:... or x1:...)");
    streams.add("--summary", m_summary, "Afterwards, what the run came to, on stderr");
  }

  std::unique_ptr<Chooser> makeChooser() {
    if (m_replay.empty()) return std::make_unique<SeededChooser>(m_setup.seed);
    Schedule schedule = readReplay(m_replay);
    m_setup.explored = schedule.explored;
    m_setup.seed = schedule.seed.value_or(m_setup.seed);
    return std::make_unique<ReplayChooser>(ReplayChooser::of(std::move(schedule), m_setup.seed));
  }

  static void warnOfDivergence(const Chooser& chooser) {
    const auto* replay = dynamic_cast<const ReplayChooser*>(&chooser);
    if (replay == nullptr || replay->divergedAt() < 0) return;
    std::fprintf(stderr,
                 "gantry: the given decisions served for the first %lld choices; the seed made the "
                 "rest\n",
                 static_cast<long long>(replay->divergedAt()));
  }

  bool withinMemory(const Simulation& sim, Recording& recording) const {
    if (bytesOf(sim, recording) <= m_setup.maxMemory) return true;
    recording.ending = Ending::limit;
    recording.limit = "memory";
    recording.digest = digest(sim.world());
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
    if (recording.limit == kSignalLimit)
      throw Stop(kLimit,
                 fmt::format("the program waits for a signal, and nobody sends one here: the run "
                             "was ended after {} events at {}",
                             world.events, durationText(world.now)));
    if (recording.limit == kNetworkLimit)
      throw Stop(kLimit,
                 fmt::format("the program waits for the network, where nobody else is: the run was "
                             "ended after {} events at {}",
                             world.events, durationText(world.now)));
    const std::string flag =
        recording.limit == "memory"
            ? "--max-memory " + (m_flags.maxMemory.empty() ? std::string("8G") : m_flags.maxMemory)
        : recording.limit == "virtual time" ? "--max-time " + m_flags.maxTime
                                            : "--max-events " + std::to_string(m_setup.maxEvents);
    throw Stop(kLimit, fmt::format("the limit of {} was hit ({}) after {} events at {}",
                                   recording.limit, flag, world.events, durationText(world.now)));
  }

  SetupFlags m_flags;
  Setup& m_setup = m_flags.setup;
  std::string m_record;
  std::string m_replay;
  bool m_summary = false;
};

}  // namespace

std::unique_ptr<Command> addRun(CommandLine& gantry) { return std::make_unique<Run>(gantry); }

}  // namespace gantry::cli
