// The keys are those of the command line's contract.
#include "app/cli/finding_json.h"

#include <fmt/format.h>

namespace gantry::cli {

Json findingJson(const Finding& finding, Language language) {
  Json goroutines = Json::array();
  for (const FindingGoroutine& g : finding.goroutines) {
    goroutines.push_back({{"id", g.goid},
                          {"function", g.function},
                          {"line", g.line},
                          {"wait_reason", g.waitReason},
                          {"entry", g.entry},
                          {"started_line", g.startedLine}});
  }
  return {{"kind", nameOf(finding.kind)},
          {"text", textOf(finding, language)},
          {"goroutines", std::move(goroutines)},
          {"lines", finding.lines},
          {"events", finding.events}};
}

std::string findingText(const Finding& finding, Language language) {
  std::string out = fmt::format("{}: {}\n", nameOf(finding.kind), textOf(finding, language));
  out += language == Language::en ? "  events" : "  事件";
  for (const std::uint64_t event : finding.events) out += fmt::format(" {}", event);
  return out + "\n";
}

}  // namespace gantry::cli
