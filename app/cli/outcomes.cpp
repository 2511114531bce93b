// `gantry outcomes`: a program under many seeds, and what it showed, counted. What running a
// program again and again shows of a real machine, without the waiting.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/flags.h"
#include "app/cli/json.h"
#include "app/cli/programs.h"
#include "app/cli/setup_flags.h"
#include "engine/sim/race_run.h"
#include "engine/sim/simulation.h"

namespace gantry::cli {
namespace {

constexpr std::uint64_t kSteps = 1 << 16;

// What can be seen of a run. Of stderr the first line: the rest are goroutines and addresses.
struct Shown {
  std::string out;
  std::string err;
  int status = 0;

  friend bool operator<(const Shown& a, const Shown& b) {
    return std::tie(a.out, a.err, a.status) < std::tie(b.out, b.err, b.status);
  }
};

struct Counted {
  std::uint64_t runs = 0;
  std::uint64_t seed = 0;  // the first that showed it
};

using Outcomes = std::map<Shown, Counted>;

Shown oneRun(Program& program, const Setup& setup) {
  Shown shown;
  Recording recording;
  recording.setup = setup;
  SeededChooser chooser(setup.seed);
  const auto write = [&](int fd, std::string_view text) {
    (fd == 2 ? shown.err : shown.out).append(text);
  };
  Simulation sim(program, recording, chooser, {.record = false, .digest = false, .output = write});
  while (sim.advance(kSteps)) {
  }
  shown.err.resize(std::min(shown.err.find('\n'), shown.err.size()));
  shown.status =
      recording.ending == Ending::limit ? kLimit : static_cast<int>(exitStatus(recording) & 0xff);
  return shown;
}

class OutcomesCommand final : public Command {
 public:
  explicit OutcomesCommand(CommandLine& gantry) {
    const Flags flags = gantry.command("outcomes", "Run a program under many seeds");
    flags.footer(
        "Counts what the runs showed: stdout, the first line of stderr, the status. Each outcome\n"
        "comes with the first seed that shows it, for gantry run PROGRAM --seed N. --seed is the\n"
        "first seed.");
    m_flags.addProgram(flags);
    flags.add("--runs N", m_runs, "How many seeds (200)");
    m_flags.addMachine(flags);
    m_flags.addSource(flags);
    const Flags streams = flags.under("What goes in and out");
    m_flags.addStdin(streams);
    streams.add("--json", m_json, "The result as JSON");
    m_flags.addLimits(flags);
  }

  std::vector<std::string>* programArgs() override { return &m_flags.setup.args; }

  int run() override {
    m_flags.fill();
    Setup setup = m_flags.setup;
    const std::unique_ptr<Program> program = makeProgram(setup);
    if (setup.race) throw Stop(kUsage, "--race is of gantry run and gantry explore");
    Outcomes outcomes;
    const std::uint64_t first = setup.seed;
    for (; setup.seed - first < m_runs; ++setup.seed) {
      const auto at = outcomes.try_emplace(oneRun(*program, setup), Counted{0, setup.seed}).first;
      ++at->second.runs;
    }
    print(outcomes);
    return kOk;
  }

 private:
  void print(const Outcomes& outcomes) const {
    std::vector<Outcomes::const_iterator> order;
    for (auto at = outcomes.begin(); at != outcomes.end(); ++at) order.push_back(at);
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
      return a->second.runs != b->second.runs ? a->second.runs > b->second.runs
                                              : a->second.seed < b->second.seed;
    });
    Json list = Json::array();
    for (const auto& at : order) {
      const auto& [shown, counted] = *at;
      if (m_json) {
        list.push_back({{"runs", counted.runs},
                        {"seed", counted.seed},
                        {"status", shown.status},
                        {"stdout", shown.out},
                        {"stderr", shown.err}});
      } else {
        fmt::print("{} of {} runs, first with --seed {}, status {}:\n{}{}{}", counted.runs, m_runs,
                   counted.seed, shown.status, shown.out, shown.err, shown.err.empty() ? "" : "\n");
      }
    }
    if (m_json) fmt::print("{}\n", toText({{"runs", m_runs}, {"outcomes", std::move(list)}}));
  }

  SetupFlags m_flags;
  std::uint64_t m_runs = 200;
  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> addOutcomes(CommandLine& gantry) {
  return std::make_unique<OutcomesCommand>(gantry);
}

}  // namespace gantry::cli
