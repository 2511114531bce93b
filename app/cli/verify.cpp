// `gantry verify`: does the recording's setup, run again with its decisions, do the same? And do
// the saved events add up to the digest that the run had?
#include <algorithm>
#include <cstdio>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/event_line.h"
#include "app/cli/exit_codes.h"
#include "app/cli/opened.h"
#include "engine/coro/workloads/workloads.h"
#include "engine/sim/simulation.h"

namespace gantry::cli {
namespace {

constexpr std::uint64_t kSteps = 1 << 14;

// The run again, only as far as it does what was recorded.
class Again {
 public:
  Again(const Recording& recorded, Program& program)
      : m_recorded(recorded), m_chooser(recorded.decisions, recorded.setup.seed) {
    m_again.setup = recorded.setup;
    Simulation sim(program, m_again, m_chooser, {.record = true, .output = {}});
    while (!m_difference && m_compared < recorded.events.size() && sim.advance(kSteps)) compare();
    compare();
    m_worldDigest = digest(sim.world());
  }

  // The index of the first event that differs.
  [[nodiscard]] std::optional<std::uint64_t> difference() const { return m_difference; }
  [[nodiscard]] const Recording& recording() const { return m_again; }
  // Of the World after the last event of the run again, if that was as long.
  [[nodiscard]] std::optional<std::uint64_t> digestAtEnd() const {
    if (m_again.events.size() != m_recorded.events.size()) return std::nullopt;
    return m_worldDigest;
  }

 private:
  void compare() {
    const std::uint64_t both = std::min(m_recorded.events.size(), m_again.events.size());
    for (; m_compared < both && !m_difference; ++m_compared)
      if (m_recorded.events[m_compared] != m_again.events[m_compared]) m_difference = m_compared;
  }

  const Recording& m_recorded;
  ReplayChooser m_chooser;
  Recording m_again;
  std::uint64_t m_compared = 0;
  std::uint64_t m_worldDigest = 0;
  std::optional<std::uint64_t> m_difference;
};

class Verify final : public Command {
 public:
  explicit Verify(CLI::App& gantry) {
    CLI::App* app =
        gantry.add_subcommand("verify", "Run a recording again and compare, event by event");
    app->footer(
        "Prints the digest and the number of events, or the first difference, with status 1.");
    app->add_option("REC", m_path, "A recording")->required();
  }

  int run() override {
    const Opened opened(m_path);
    const Recording& recorded = opened.recording;
    const std::unique_ptr<Program> program = makeWorkload(recorded.setup.program);
    if (program == nullptr) {
      throw Stop(kBadInput, m_path + ": its program \"" + recorded.setup.program +
                                "\" is none of this version's, so it cannot be run again");
    }
    const Again again(recorded, *program);
    if (again.difference()) return printDifference(opened, again);
    const std::uint64_t shorter = again.recording().events.size();
    if (shorter < recorded.events.size()) {
      fmt::print("the run again ended after {} events, the recorded one after {}\n", shorter,
                 recorded.events.size());
      return kDiffers;
    }
    if (const int damaged = opened.status(); damaged != kOk) return damaged;
    const std::uint64_t folded = digest(opened.keyframes.last());
    if (recorded.ending == Ending::running) {
      fmt::print("{} events are the same; the recorded run did not come to its end\n",
                 opened.size());
      return kOk;
    }
    if (folded != recorded.digest || again.digestAtEnd().value_or(folded) != folded) {
      fmt::print(
          "all {} events are the same, the digests are not:\n  of the saved events {:016x}\n"
          "  saved               {:016x}\n  of the run again    {:016x}\n",
          opened.size(), folded, recorded.digest, again.digestAtEnd().value_or(folded));
      return kDiffers;
    }
    fmt::print("digest {:016x}\nevents {}\n", folded, opened.size());
    return kOk;
  }

 private:
  // Both events, as they look in the World that both runs had.
  static int printDifference(const Opened& opened, const Again& again) {
    const std::uint64_t n = *again.difference();
    Cursor cursor(opened.recording.events, opened.keyframes);
    cursor.seek(n);
    std::string out = fmt::format("event {} differs\n", n) + textHeading() + "recorded:\n";
    appendText(out, eventLine(cursor.world(), opened.recording.events[n], opened.recording.symbols),
               opened.recording.symbols);
    out += "run again:\n";
    appendText(out,
               eventLine(cursor.world(), again.recording().events[n], again.recording().symbols),
               again.recording().symbols);
    std::fwrite(out.data(), 1, out.size(), stdout);
    return kDiffers;
  }

  std::string m_path;
};

}  // namespace

std::unique_ptr<Command> addVerify(CLI::App& gantry) { return std::make_unique<Verify>(gantry); }

}  // namespace gantry::cli
