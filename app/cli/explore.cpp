// `gantry explore`: many schedules of a program, counted by how they end.
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <thread>

#include <fmt/format.h>

#include "app/cli/campaign.h"
#include "app/cli/command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/finding_json.h"
#include "app/cli/flags.h"
#include "app/cli/programs.h"
#include "app/cli/setup_flags.h"
#include "app/files/files.h"

namespace gantry::cli {
namespace {

// A run that makes so many events may go on for ever.
constexpr std::uint64_t kMostEvents = 1'000'000;

constexpr std::uint64_t kManyRuns = 20'000;

constexpr const char* kFooter =
    "Status: 0 when no run failed, else 1. A limit that is hit is an outcome and no failure.\n"
    "Every failure comes with a schedule: gantry run PROGRAM --replay x1:... makes the same run.\n"
    "Explored runs have one P, and any G may be preempted anywhere: the orders in which the Gs "
    "act\n"
    "are those of any number of Ps. What the program writes is dropped.\n"
    "random, pct  by chance, as --seed says; pct spreads a few preemptions over each run\n"
    "dfs          every schedule, one after the other\n"
    "dpor         the same ends with far fewer runs: of schedules that differ only in the order\n"
    "             of steps that do not notice each other, one. Accesses to memory are steps, too,\n"
    "             with --race; without it a program must be free of data races";

// I/N, from 0 or from 1.
void parseShard(const std::string& text, CampaignOptions& options) {
  const std::size_t slash = text.find('/');
  const auto number = [&](const std::string& digits) -> std::optional<std::uint64_t> {
    if (digits.empty() || digits.size() > 9) return std::nullopt;
    if (digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    return std::stoull(digits);
  };
  const auto shard = number(text.substr(0, slash));
  const auto shards = slash == std::string::npos ? std::nullopt : number(text.substr(slash + 1));
  if (!shard || !shards || *shards == 0 || *shard > *shards)
    throw Stop(kUsage, "--shard: I/N is wanted, with I from 0 or from 1 to N");
  options.shards = *shards;
  options.shard = *shard % *shards;
}

class Explore final : public Command {
 public:
  explicit Explore(CommandLine& gantry) {
    const Flags flags = gantry.command("explore", "Run a program on many schedules");
    flags.footer(kFooter);
    m_flags.setup.maxEvents = kMostEvents;
    m_flags.addProgram(flags);
    addSearch(flags.under("The search"));
    m_flags.addMachine(flags);
    m_flags.addSourceAndTexts(flags);
    const Flags streams = flags.under("What goes in and out");
    m_flags.addStdin(streams);
    streams.add("--save FILE", m_save, "Write the recording of the first run that fails");
    streams.add("--json", m_json, "The result as JSON");
    m_flags.addLimits(flags);
  }

  std::vector<std::string>* programArgs() override { return &m_flags.setup.args; }

  int run() override {
    CampaignOptions options = readOptions();
    m_flags.fill();
    const Setup setup = exploredSetup(m_flags.setup);
    const auto make = [&] {
      Setup own = setup;
      auto program = makeProgram(own);
      if (setup.race && !program->tellsAccesses())
        throw Stop(kUsage, "--race needs Go source: " + setup.program + " is a C++ program");
      return program;
    };
    const auto begun = std::chrono::steady_clock::now();
    auto shown = begun;
    const auto progress = [&](std::uint64_t runs, std::uint64_t failed) {
      const auto now = std::chrono::steady_clock::now();
      if (now - shown < std::chrono::seconds(1)) return;
      shown = now;
      std::fprintf(
          stderr, "gantry: %llu of %llu runs, %llu failed\n", static_cast<unsigned long long>(runs),
          static_cast<unsigned long long>(options.runs), static_cast<unsigned long long>(failed));
    };
    const CampaignResult result = explore(setup, options, make, progress);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    const double perSecond = took.count() > 0 ? static_cast<double>(result.runs) / took.count() : 0;
    std::string out = m_json ? jsonOf(result, perSecond) : textOf(result, perSecond);
    std::fwrite(out.data(), 1, out.size(), stdout);
    std::fflush(stdout);
    if (!m_save.empty()) save(result, setup);
    return result.failures.empty() ? kOk : kDiffers;
  }

 private:
  void addSearch(const Flags& search) {
    search.add("--strategy NAME", m_strategy, "Which schedules: random, pct, dfs or dpor (random)");
    search.add("--runs N", m_options.runs, "How many, at most (1000)");
    search.add("--stop first|never", m_stop, "End at the first run that fails, or never (never)");
    search.add("--depth D", m_depth,
               "pct: 1 to 4, the preemptions that a bug takes and one (3); dfs: most "
               "preemptions in a run (any)");
    search.add("--shard I/N", m_shard,
               "Only the I-th part of N of the runs; dfs and dpor make the others, too, and "
               "count this part");
    search
        .add("--jobs N", m_options.jobs,
             "Threads (one for each core when there are many runs); the result is the same")
        .range(1, 256);
  }

  CampaignOptions readOptions() {
    CampaignOptions options = m_options;
    // A thread more costs a compilation.
    if (options.jobs == 0)
      options.jobs = options.runs < kManyRuns ? 1 : std::thread::hardware_concurrency();
    if (options.runs == 0) throw Stop(kUsage, "--runs: at least 1");
    const auto kind = strategyNamed(m_strategy);
    if (!kind) {
      throw Stop(kUsage, "--strategy: \"" + m_strategy + "\" is not there; this version has " +
                             std::string(kStrategyNames));
    }
    if (m_stop != "first" && m_stop != "never") throw Stop(kUsage, "--stop: first or never");
    options.stopFirst = m_stop == "first";
    options.strategy.kind = *kind;
    options.strategy.seed = m_flags.setup.seed;
    if (m_depth) {
      if (*kind == StrategyKind::random || *kind == StrategyKind::dpor)
        throw Stop(kUsage, "--depth is for pct and dfs");
      if (*kind == StrategyKind::pct && (*m_depth < 1 || *m_depth > 4))
        throw Stop(kUsage, "--depth: 1 to 4 with pct");
      options.strategy.depth = *kind == StrategyKind::dfs ? *m_depth + 1 : *m_depth;
    }
    if (!m_shard.empty()) parseShard(m_shard, options);
    return options;
  }

  [[nodiscard]] static bool complete(const CampaignResult& result) {
    return result.exhausted && !result.leftOut;
  }

  [[nodiscard]] std::string jsonOf(const CampaignResult& result, double perSecond) const {
    Json json;
    json["runs"] = result.runs;
    json["outcomes"] = Json::object();
    for (const auto& [word, count] : result.outcomes) json["outcomes"][word] = count;
    json["distinct_schedules"] = result.distinct;
    if (result.exhausted) json["exhausted"] = complete(result);
    json["complete"] = complete(result);
    json["failures"] = Json::array();
    for (const FailedRuns& failed : result.failures) {
      for (const Finding& finding : failed.failure.findings) {
        Json one = findingJson(finding, m_flags.language());
        one["run"] = failed.run;
        one["schedule"] = failed.schedule;
        one["count"] = failed.count;
        json["failures"].push_back(std::move(one));
      }
    }
    json["runs_per_second"] = perSecond;
    return toText(json) + "\n";
  }

  [[nodiscard]] std::string textOf(const CampaignResult& result, double perSecond) const {
    const bool en = m_flags.language() == Language::en;
    std::string out =
        fmt::format(fmt::runtime(en ? "{} run{}, {} different schedule{}, {:.0f} runs a second\n"
                                    : "{} 次运行{}，{} 种不同的调度{}，每秒 {:.0f} 次\n"),
                    result.runs, en && result.runs != 1 ? "s" : "", result.distinct,
                    en && result.distinct != 1 ? "s" : "", perSecond);
    if (result.exhausted) {
      if (complete(result)) {
        out += en ? "complete: there are no others to be made\n" : "完整：不会再有别的调度\n";
      } else {
        out += en ? "these are all within the bounds\n" : "这是界限之内的全部调度\n";
      }
    }
    for (const auto& [word, count] : result.outcomes)
      out += fmt::format("{:<10} {}\n", word, count);
    for (const FailedRuns& failed : result.failures) {
      out += "\n";
      for (const Finding& finding : failed.failure.findings)
        out += findingText(finding, m_flags.language());
      const std::string_view runs = failed.count == 1 ? "run" : "runs";
      out += en ? fmt::format("  {} {}, the first is {}\n", failed.count, runs, failed.run)
                : fmt::format("  {} 次运行，最早的是第 {} 次\n", failed.count, failed.run);
      out += fmt::format("  --replay {}\n", failed.schedule);
    }
    return out;
  }

  void save(const CampaignResult& result, const Setup& setup) const {
    if (result.failures.empty()) {
      std::fprintf(stderr, "gantry: no run failed: %s is not written\n", m_save.c_str());
      return;
    }
    Setup own = setup;
    const std::unique_ptr<Program> program = makeProgram(own);
    const Recording recording = recordSchedule(*program, setup, result.failures.front().picks);
    if (const auto saved = saveRecording(recording, m_save); !saved)
      throw Stop(kCannotWrite, saved.error().text);
  }

  SetupFlags m_flags;
  CampaignOptions m_options{.strategy = {}, .runs = 1000, .jobs = 0};
  std::string m_strategy = "random";
  std::string m_stop = "never";
  std::string m_shard;
  std::string m_save;
  std::optional<std::uint32_t> m_depth;
  bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> addExplore(CommandLine& gantry) {
  return std::make_unique<Explore>(gantry);
}

}  // namespace gantry::cli
