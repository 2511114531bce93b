// `gantry events`: the log, one line an event.
#include <algorithm>
#include <cstdio>
#include <limits>

#include "app/cli/command.h"
#include "app/cli/event_line.h"
#include "app/cli/exit_codes.h"
#include "app/cli/flags.h"
#include "app/cli/hint.h"
#include "app/cli/opened.h"
#include "engine/base/check.h"
#include "engine/world/fold.h"

namespace gantry::cli {
namespace {

class Events final : public Command {
 public:
  explicit Events(CommandLine& gantry) {
    const Flags flags = gantry.command("events", "Print the event log, one line an event");
    flags.add("REC", m_path, "A recording").required();
    flags.add("--from EVENT|TIME", m_from, "First event: 1042, 50%, or a time such as 1.5ms (0)");
    flags.add("--to EVENT|TIME", m_to, "Event before which to stop (the end)");
    flags.add("--g N", m_goid, "Only what goroutine N does, and what happens to it");
    flags.add("--kind K", m_kinds, "Only events of this kind; may be repeated");
    flags.add("--json", m_json, "One JSON object a line");
  }

  int run() override {
    const std::vector<bool> kinds = chosenKinds();
    const Opened opened(m_path);
    const std::uint64_t from = opened.position(m_from);
    const std::uint64_t to = m_to.empty() ? opened.size() : opened.position(m_to);
    Cursor cursor(opened.recording.events, opened.keyframes);
    cursor.seek(from);
    World world = cursor.world();
    if (!m_json) m_out = textHeading();
    while (world.events < to) {
      const Event event = opened.recording.events[world.events];
      if (kinds[static_cast<std::size_t>(event.kind())])
        print(world, event, opened.recording.symbols);
      CHECK(fold(world, event) == nullptr);
      if (m_out.size() >= kPiece) flush();
    }
    flush();
    return opened.status();
  }

 private:
  static constexpr std::size_t kPiece = 1 << 16;

  [[nodiscard]] std::vector<bool> chosenKinds() const {
    std::vector<bool> chosen(kKinds, m_kinds.empty());
    chosen[static_cast<std::size_t>(Kind::Time)] = false;
    chosen[static_cast<std::size_t>(Kind::Wide)] = false;
    std::vector<std::string> names;
    for (const KindRow& row : kKindRows) names.emplace_back(row.name);
    for (const std::string& name : m_kinds) {
      const auto found = std::find(names.begin(), names.end(), name);
      if (found == names.end()) {
        throw Stop(kUsage, "no kind of event is called \"" + name + "\"" + didYouMean(name, names));
      }
      chosen[static_cast<std::size_t>(found - names.begin())] = true;
    }
    return chosen;
  }

  void print(const World& world, Event event, const Symbols& symbols) {
    const EventLine line = eventLine(world, event, symbols);
    if (m_goid != 0 && !concerns(line.what)) return;
    if (m_json) {
      appendJson(m_out, line, symbols);
    } else {
      appendText(m_out, line, symbols);
    }
  }

  [[nodiscard]] bool concerns(const Description& what) const {
    return what.goid == m_goid || std::any_of(what.begin(), what.end(), [&](const Argument& a) {
             return a.name == "target_g" && a.number == m_goid;
           });
  }

  void flush() {
    std::fwrite(m_out.data(), 1, m_out.size(), stdout);
    m_out.clear();
  }

  std::string m_path;
  std::string m_from = "0";
  std::string m_to;
  std::uint32_t m_goid = 0;
  std::vector<std::string> m_kinds;
  bool m_json = false;
  std::string m_out;
};

}  // namespace

std::unique_ptr<Command> addEvents(CommandLine& gantry) { return std::make_unique<Events>(gantry); }

}  // namespace gantry::cli
