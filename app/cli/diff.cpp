// `gantry diff`: where two recordings part, and what that changed.
#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/event_line.h"
#include "app/cli/exit_codes.h"
#include "app/cli/flags.h"
#include "app/cli/opened.h"
#include "app/cli/units.h"
#include "engine/analysis/finding.h"

namespace gantry::cli {
namespace {

std::string endText(const Recording& recording) {
  switch (recording.ending) {
    case Ending::running:
      return "cut off";
    case Ending::exited:
      return fmt::format("exit status {}", recording.exitCode);
    case Ending::panicked:
      return "panic";
    case Ending::fatal:
      return "fatal error";
    case Ending::limit:
      return "limit: " + recording.limit;
  }
  return {};
}

std::string outputOf(const Recording& recording) {
  std::string out;
  for (std::uint64_t n = 0; n < recording.events.size(); ++n) {
    const Event event = recording.events[n];
    if (event.kind() == Kind::Output) out += recording.symbols.text(event.b());
  }
  return out;
}

std::string kindText(ChoiceKind kind) {
  static constexpr const char* kNames[] = {"select case", "steal order", "go on",
                                           "next G",      "stretch",     "clock"};
  return kNames[static_cast<std::size_t>(kind)];
}

class Diff final : public Command {
 public:
  explicit Diff(CommandLine& gantry) {
    const Flags flags = gantry.command("diff", "Where two recordings part, and what it changed");
    flags.footer("Status 1 when they differ.");
    flags.add("REC", m_first, "A recording").required();
    flags.add("OTHER", m_second, "Another one").required();
  }

  int run() override {
    const Opened a(m_first);
    const Opened b(m_second);
    setups(a.recording.setup, b.recording.setup);
    decisions(a.recording.decisions, b.recording.decisions);
    events(a, b);
    ends(a, b);
    if (m_out.empty()) m_out = "the same run\n";
    std::fwrite(m_out.data(), 1, m_out.size(), stdout);
    if (const int status = std::max(a.status(), b.status()); status != kOk) return status;
    return m_differs ? kDiffers : kOk;
  }

 private:
  template <class Value>
  void row(const char* what, const Value& a, const Value& b) {
    if (a == b) return;
    m_differs = true;
    m_out += fmt::format("{}: {} | {}\n", what, a, b);
  }

  void setups(const Setup& a, const Setup& b) {
    row("program", a.program, b.program);
    row("procs", a.procs, b.procs);
    row("seed", a.seed, b.seed);
    row("cost", a.cost, b.cost);
    row("explored", a.explored, b.explored);
    if (a.sources != b.sources) m_out += "the sources differ\n";
    if (a.args != b.args) m_out += "the arguments differ\n";
    if (a.input != b.input) m_out += "what they read differs\n";
    m_differs = m_differs || a.sources != b.sources || a.args != b.args || a.input != b.input;
  }

  void decisions(const std::vector<Decision>& a, const std::vector<Decision>& b) {
    const std::size_t both = std::min(a.size(), b.size());
    std::size_t n = 0;
    while (n < both && a[n] == b[n]) ++n;
    if (n == both) return row("decisions", a.size(), b.size());
    m_differs = true;
    m_out += fmt::format(
        "decision {} is the first that differs: {}, pick {} of {} | {}, {} of {}\n", n,
        kindText(a[n].kind), a[n].pick, a[n].among, kindText(b[n].kind), b[n].pick, b[n].among);
  }

  static std::string lineOf(const Opened& rec, std::uint64_t n) {
    if (n >= rec.size()) return "(the end)\n";
    Cursor cursor(rec.recording.events, rec.keyframes);
    cursor.seek(n);
    std::string out;
    appendText(out, eventLine(cursor.world(), rec.recording.events[n], rec.recording.symbols),
               rec.recording.symbols);
    return out;
  }

  void events(const Opened& a, const Opened& b) {
    const std::uint64_t both = std::min(a.size(), b.size());
    std::uint64_t n = 0;
    while (n < both && a.recording.events[n] == b.recording.events[n]) ++n;
    if (n == both && a.size() == b.size()) return;
    m_differs = true;
    m_out +=
        fmt::format("event {} is the first that differs\n  {}  {}", n, lineOf(a, n), lineOf(b, n));
  }

  void ends(const Opened& a, const Opened& b) {
    const World& x = a.keyframes.last();
    const World& y = b.keyframes.last();
    row("end", endText(a.recording), endText(b.recording));
    row("virtual time", durationText(x.now), durationText(y.now));
    row("events", a.size(), b.size());
    row("switches", x.totals.starts, y.totals.starts);
    row("steals", x.totals.steals, y.totals.steals);
    row("preemptions", x.totals.preemptions, y.totals.preemptions);
    row("blocks", x.totals.blocks, y.totals.blocks);
    row("goroutines", x.totals.created, y.totals.created);
    output(outputOf(a.recording), outputOf(b.recording));
    row("findings", kinds(a), kinds(b));
  }

  // The first line that differs.
  void output(const std::string& a, const std::string& b) {
    if (a == b) return;
    m_differs = true;
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto line = std::count(a.begin(), x, '\n') + 1;
    const auto whole = [](const std::string& text, std::string::const_iterator at) {
      const auto n = static_cast<std::size_t>(at - text.begin());
      const std::size_t begin = n == 0 ? 0 : text.rfind('\n', n - 1) + 1;
      return text.substr(begin, text.find('\n', n) - begin);
    };
    m_out +=
        fmt::format("output differs from line {} on: {} | {}\n", line, whole(a, x), whole(b, y));
  }

  static std::string kinds(const Opened& rec) {
    std::string out;
    for (const Finding& finding : findings(rec.recording, rec.keyframes))
      out += (out.empty() ? "" : ", ") + std::string(nameOf(finding.kind));
    return out.empty() ? "none" : out;
  }

  std::string m_first;
  std::string m_second;
  std::string m_out;
  bool m_differs = false;
};

}  // namespace

std::unique_ptr<Command> addDiff(CommandLine& gantry) { return std::make_unique<Diff>(gantry); }

}  // namespace gantry::cli
