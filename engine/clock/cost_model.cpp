// Presets by name and from text.
#include "engine/clock/cost_model.h"

#include <charconv>

namespace gantry {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::uint64_t* fieldOf(CostModel& model, std::string_view name) {
#define X(field, ns, what) \
  if (name == #field) return &model.field;
  GANTRY_COSTS(X)
#undef X
  return nullptr;
}

Diagnostic badLine(int line, const std::string& why) {
  return {"cost preset, line " + std::to_string(line) + ": " + why, 0};
}

}  // namespace

Result<CostModel> costPreset(std::string_view name) {
  CostModel model;
  if (name == "steady") model.jitter = 0;
  if (name == "go1.23" || name == "steady") return model;
  return Diagnostic{
      "no cost preset is called \"" + std::string(name) + "\"; there are go1.23 and steady", 0};
}

Result<CostModel> parseCosts(std::string_view text) {
  CostModel model;
  for (int line = 1; !text.empty(); ++line) {
    const auto end = text.find('\n');
    std::string_view row = trimmed(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (row.empty() || row.front() == '#') continue;
    const auto equals = row.find('=');
    if (equals == std::string_view::npos) return badLine(line, "expected `name = nanoseconds`");
    const std::string_view name = trimmed(row.substr(0, equals));
    const std::string_view value = trimmed(row.substr(equals + 1));
    std::uint64_t* field = fieldOf(model, name);
    if (field == nullptr) return badLine(line, "no cost is called \"" + std::string(name) + "\"");
    const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), *field);
    if (error != std::errc() || stop != value.data() + value.size())
      return badLine(line, "\"" + std::string(value) + "\" is no number");
  }
  return model;
}

}  // namespace gantry
