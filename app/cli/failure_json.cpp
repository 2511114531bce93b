// Failures in words and keys.
#include "app/cli/failure_json.h"

#include <fmt/format.h>

namespace gantry::cli {

Json failureJson(const Failure& failure) {
  Json json;
  json["kind"] = wordOf(failure.verdict);
  json["text"] = failure.text;
  json["goroutines"] = Json::array();
  for (const Failure::Goroutine& g : failure.goroutines) {
    json["goroutines"].push_back(
        {{"id", g.id}, {"function", g.function}, {"line", g.line}, {"wait_reason", g.waitReason}});
  }
  json["lines"] = failure.lines;
  json["events"] = failure.events;
  return json;
}

std::string failureText(const Failure& failure) {
  std::string out = wordOf(failure.verdict) + ": " + failure.text + "\n";
  for (const Failure::Goroutine& g : failure.goroutines) {
    out += fmt::format("  goroutine {} at {}:{}{}{}\n", g.id, g.function, g.line,
                       g.waitReason.empty() ? "" : ", ", g.waitReason);
  }
  return out;
}

}  // namespace gantry::cli
