// `gantry explain`: what went wrong in a run, in words or as JSON.
#include <cstdio>
#include <optional>

#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/finding_json.h"
#include "app/cli/flags.h"
#include "app/cli/json.h"
#include "app/cli/opened.h"
#include "app/cli/time_section.h"
#include "engine/analysis/finding.h"
#include "engine/analysis/time_use.h"
#include "engine/analysis/wait_graph.h"
#include "engine/analysis/why.h"
#include "engine/catalog/catalog.h"
#include "engine/sim/race_run.h"
#include "engine/sim/rerun.h"
#include "engine/sim/simulation.h"

namespace gantry::cli {
namespace {

constexpr std::uint64_t kSteps = 1 << 20;

// The races of the recorded schedule, which a file does not hold: found by running it again.
std::vector<Race> findRaces(const Recording& recorded) {
  Setup setup = recorded.setup;
  const Loaded loaded = loadProgram(setup);
  if (loaded.program == nullptr || !loaded.program->tellsAccesses()) return {};
  return racesOf(*loaded.program, recorded);
}

// The program on one P, if it comes to an end there.
std::optional<OnOneP> onOneP(const Recording& recorded) {
  if (recorded.setup.procs <= 1 || recorded.setup.explored || recorded.ending != Ending::exited)
    return std::nullopt;
  Recording alone;
  alone.setup = recorded.setup;
  alone.setup.procs = 1;
  const Loaded loaded = loadProgram(alone.setup);
  if (loaded.program == nullptr) return std::nullopt;
  SeededChooser chooser(alone.setup.seed);
  Simulation simulation(*loaded.program, alone, chooser,
                        SimOptions{.record = false, .digest = false, .output = {}});
  const std::uint64_t most = recorded.events.size() * 8 + kSteps;
  while (simulation.world().events < most && simulation.advance(kSteps)) {
  }
  if (alone.ending != Ending::exited) return std::nullopt;
  return OnOneP{simulation.world().now};
}

class Explain final : public Command {
 public:
  explicit Explain(CommandLine& gantry) {
    const Flags flags = gantry.command("explain", "Say in words what went wrong in a recording");
    flags.footer(
        "--why 7 --at 1042 says why G7 does not run after 1042 events, and which rule of the\n"
        "scheduler keeps it; --wait-graph prints who waits for what there, for Graphviz.\n"
        "Races are looked for by running the recorded schedule again.");
    flags.add("REC", m_path, "A recording").required();
    flags.add("--json", m_json,
              "One JSON array of findings; with --time an object that has it as \"findings\"");
    flags.add("--time", m_time,
              "Where the time went, too: of each goroutine and P, and the critical path");
    flags.add("--why G", m_why, "Only why this goroutine does not run at --at");
    flags.add("--wait-graph", m_graph, "Only the wait-for graph at --at, as Graphviz reads it");
    flags.add("--at EVENT|TIME", m_at,
              "After how many events, which share of them, or when (100%)");
    flags.add("--lang en|zh", m_language, "Language of the texts: en, zh (en)")
        .oneOf({"en", "zh", "zh_CN"});
  }

  int run() override {
    Opened opened(m_path);
    if (!m_why.empty() || m_graph) return moment(opened);
    opened.recording.races = findRaces(opened.recording);
    Setup setup = opened.recording.setup;
    Rerun again(loadProgram(setup).program, opened.recording);
    while (again.advance(kSteps)) {
    }
    const auto reach = [&again](const std::vector<GId>& from, Reached& into) {
      return again.reachable(from, into);
    };
    const auto goTo = [&again](std::uint64_t events) { return again.goTo(events); };
    std::vector<Finding> found =
        findings(opened.recording, opened.keyframes, reach, {}, {goTo, reach});
    const TimeUse use = timeUse(opened.recording, opened.keyframes);
    found.insert(found.end(), use.starvation.begin(), use.starvation.end());
    const std::uint32_t procs = opened.recording.setup.procs;
    std::string out;
    if (m_json) {
      Json list = Json::array();
      for (const Finding& finding : found) list.push_back(findingJson(finding, language()));
      if (m_time) {
        list = {{"findings", std::move(list)},
                {"time", timeJson(use, procs, onOneP(opened.recording))}};
      }
      out = toText(list) + "\n";
    } else {
      if (found.empty()) out = language() == Language::en ? "no findings\n" : "没有发现问题\n";
      for (const Finding& finding : found) out += findingText(finding, language());
      if (m_time) out += timeText(use, procs, onOneP(opened.recording), language());
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
    return opened.status();
  }

 private:
  [[nodiscard]] Language language() const {
    return m_language == "en" ? Language::en : Language::zh;
  }

  int moment(const Opened& opened) const {
    const std::uint64_t n = opened.position(m_at);
    std::string out;
    if (m_graph) {
      out = dotOf(waitGraphAt(opened.recording, opened.keyframes, n), language());
    } else {
      const std::string digits = m_why.substr(m_why.starts_with("G") ? 1 : 0);
      if (digits.empty() || digits.size() > 9 ||
          digits.find_first_not_of("0123456789") != std::string::npos)
        throw Stop(kUsage, "--why: a goroutine is wanted, such as 7 or G7");
      Cursor cursor(opened.recording.events, opened.keyframes);
      cursor.seek(n);
      Finding why;
      why.sentences = whyNotRunning(cursor.world(), opened.recording.symbols,
                                    static_cast<std::uint32_t>(std::stoul(digits)));
      out = textOf(why, language()) + "\n";
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
    return opened.status();
  }

  std::string m_path;
  std::string m_language = "en";
  std::string m_why;
  std::string m_at = "100%";
  bool m_json = false;
  bool m_time = false;
  bool m_graph = false;
};

}  // namespace

std::unique_ptr<Command> addExplain(CommandLine& gantry) {
  return std::make_unique<Explain>(gantry);
}

}  // namespace gantry::cli
