// `gantry verify`: does the recording's setup, run again with its decisions, do the same? And do
// the saved events add up to the digest that the run had?
#include <algorithm>
#include <cstdio>
#include <optional>

#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/event_line.h"
#include "app/cli/exit_codes.h"
#include "app/cli/flags.h"
#include "app/cli/opened.h"
#include "engine/catalog/catalog.h"
#include "engine/sim/simulation.h"
#include "engine/trace/import/go_trace.h"

namespace gantry::cli {
namespace {

constexpr std::uint64_t kSteps = 1 << 14;

// Whether the run came to an end that it comes to again: not cut off, nor stopped by the command
// line from outside.
bool endsByItself(const Recording& recording) {
  return recording.ending != Ending::running && recording.limit != "memory";
}

// The run again, only as far as it does what was recorded.
class Again {
 public:
  Again(const Recording& recorded, Program& program)
      : m_recorded(recorded), m_chooser(recorded.decisions, recorded.setup.seed) {
    m_again.setup = recorded.setup;
    Simulation sim(program, m_again, m_chooser, {.record = true, .output = {}});
    const std::uint64_t enough = recorded.events.size() + (endsByItself(recorded) ? 1 : 0);
    while (!m_difference && m_again.events.size() < enough && sim.advance(kSteps)) compare();
    compare();
  }

  // The index of the first event that differs.
  [[nodiscard]] std::optional<std::uint64_t> difference() const { return m_difference; }
  [[nodiscard]] const Recording& recording() const { return m_again; }

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
  std::optional<std::uint64_t> m_difference;
};

class Verify final : public Command {
 public:
  explicit Verify(CommandLine& gantry) {
    const Flags flags =
        gantry.command("verify", "Run a recording again and compare, event by event");
    flags.footer(
        "Prints the digest and the number of events, or the first difference, with status 1.");
    flags.add("REC", m_path, "A recording").required();
  }

  int run() override {
    const Opened opened(m_path);
    Setup setup = opened.recording.setup;
    if (setup.program == kGoTraceProgram)
      throw Stop(kBadInput, m_path + ": made of a Go execution trace, which cannot be run again");
    const Loaded loaded = loadProgram(setup);
    if (loaded.program == nullptr) {
      throw Stop(kBadInput, m_path + ": its program \"" + setup.program +
                                "\" cannot be run again: " + loaded.messages.front());
    }
    const Again again(opened.recording, *loaded.program);
    if (again.difference()) return printDifference(opened, again);
    if (const std::string differs = otherEnd(opened, again.recording()); !differs.empty()) {
      fmt::print("all {} events are the same, but {}\n", opened.size(), differs);
      return kDiffers;
    }
    if (const int damaged = opened.status(); damaged != kOk) return damaged;
    fmt::print("digest {:016x}\nevents {}\n", digest(opened.keyframes.last()), opened.size());
    return kOk;
  }

 private:
  // What differs after equal events; empty when nothing does.
  static std::string otherEnd(const Opened& opened, const Recording& again) {
    const Recording& recorded = opened.recording;
    if (again.events.size() < recorded.events.size())
      return fmt::format("the run again ended after {}", again.events.size());
    if (!opened.damage.empty() || recorded.ending == Ending::running) return "";
    const std::uint64_t folded = digest(opened.keyframes.last());
    if (folded != recorded.digest) {
      return fmt::format("they add up to digest {:016x}, not to {:016x}, which was saved", folded,
                         recorded.digest);
    }
    if (!endsByItself(recorded)) return "";
    if (again.ending == Ending::running || again.events.size() != recorded.events.size())
      return "the run again goes on";
    if (again.ending != recorded.ending || again.exitCode != recorded.exitCode)
      return "the run again ended otherwise";
    if (again.digest != folded)
      return fmt::format("the run again ended with digest {:016x}, not {:016x}", again.digest,
                         folded);
    return "";
  }

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

std::unique_ptr<Command> addVerify(CommandLine& gantry) { return std::make_unique<Verify>(gantry); }

}  // namespace gantry::cli
