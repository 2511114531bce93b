// `gantry minimise`: a failing schedule with fewer preemptions.
#include "engine/explore/minimise.h"

#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/finding_json.h"
#include "app/cli/flags.h"
#include "app/cli/programs.h"
#include "app/cli/setup_flags.h"
#include "app/files/files.h"

namespace gantry::cli {
namespace {

constexpr std::uint64_t kMostEvents = 1'000'000;

class Minimise final : public Command {
 public:
  explicit Minimise(CommandLine& gantry) {
    const Flags flags =
        gantry.command("minimise", "The same failure with the fewest preemptions that are found");
    flags.footer("The same: of the same kind, in the same functions at the same lines.");
    m_flags.setup.maxEvents = kMostEvents;
    m_flags.addProgram(flags);
    flags
        .add("--replay STRING|FILE", m_replay,
             "A schedule of explore (x1:...), or a recording of one")
        .required();
    m_flags.addMachine(flags);
    m_flags.addSourceAndTexts(flags);
    const Flags streams = flags.under("What goes in and out");
    m_flags.addStdin(streams);
    streams.add("--json", m_json, "The result as JSON");
    m_flags.addLimits(flags);
  }

  std::vector<std::string>* programArgs() override { return &m_flags.setup.args; }

  int run() override {
    const std::vector<std::uint32_t> picks = readPicks();
    m_flags.fill();
    const Setup setup = exploredSetup(m_flags.setup);
    Setup own = setup;
    const std::unique_ptr<Program> program = makeProgram(own);
    const Minimised found = minimise(*program, setup, picks);
    if (!found.failure.verdict.failed())
      throw Stop(kUsage, "--replay: the run of this schedule does not fail");
    if (m_json) {
      Json json = findingJson(found.failure.findings.front(), m_flags.language());
      json["schedule"] = found.schedule;
      json["preemptions_before"] = found.before;
      json["preemptions_after"] = found.after;
      json["runs"] = found.executions;
      fmt::print("{}\n", toText(json));
    } else {
      const bool en = m_flags.language() == Language::en;
      fmt::print(fmt::runtime(en ? "{}  preemptions: {} before, {} after; {} runs\n{}\n"
                                 : "{}  抢占：之前 {} 次，之后 {} 次；{} 次运行\n{}\n"),
                 findingText(found.failure.findings.front(), m_flags.language()), found.before,
                 found.after, found.executions, found.schedule);
    }
    return kOk;
  }

 private:
  std::vector<std::uint32_t> readPicks() const {
    std::vector<Decision> decisions;
    if (isExplored(m_replay)) {
      auto parsed = parseExplored(m_replay);
      if (!parsed) throw Stop(kUsage, "--replay: " + parsed.error().text);
      decisions = std::move(*parsed);
    } else {
      auto opened = openRecording(m_replay);
      if (!opened) throw Stop(kBadInput, "--replay: " + opened.error().text);
      if (!opened->setup.explored)
        throw Stop(kBadInput, "--replay: " + m_replay + " is no recording of an explored run");
      decisions = std::move(opened->decisions);
    }
    std::vector<std::uint32_t> picks;
    picks.reserve(decisions.size());
    for (const Decision& decision : decisions) picks.push_back(decision.pick);
    return picks;
  }

  SetupFlags m_flags;
  std::string m_replay;
  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> addMinimise(CommandLine& gantry) {
  return std::make_unique<Minimise>(gantry);
}

}  // namespace gantry::cli
