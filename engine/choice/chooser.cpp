// Replaying, and the schedule as text.
#include "engine/choice/chooser.h"

#include <algorithm>
#include <utility>

namespace gantry {
namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kPrefix = "g1:";

// Small numbers are one digit; larger ones put 5 bits in each digit, low ones first, with the
// sixth bit saying that more follow.
void putNumber(std::string& out, std::uint32_t n) {
  for (; n >= 32; n >>= 5) out.push_back(kDigits[32 + n % 32]);
  out.push_back(kDigits[n]);
}

}  // namespace

ReplayChooser::ReplayChooser(std::vector<Decision> decisions, std::uint64_t seed)
    : m_decisions(std::move(decisions)), m_rest(seed) {}

std::uint32_t ReplayChooser::choose(ChoiceKind kind, std::uint32_t n) {
  const std::uint32_t fallback = m_rest.choose(kind, n);
  if (m_divergedAt >= 0) return fallback;
  if (m_next < m_decisions.size()) {
    const Decision& recorded = m_decisions[m_next];
    // A pasted schedule has only picks: among is 0 there and fits every choice it is below.
    const bool same = recorded.among == 0 || (recorded.among == n && recorded.kind == kind);
    if (same && recorded.pick < n) {
      ++m_next;
      return recorded.pick;
    }
  }
  m_divergedAt = static_cast<std::int64_t>(m_next);
  return fallback;
}

std::string scheduleText(const std::vector<Decision>& decisions) {
  std::string out(kPrefix);
  for (const Decision& decision : decisions) putNumber(out, decision.pick);
  return out;
}

Result<std::vector<Decision>> parseSchedule(std::string_view text) {
  if (!text.starts_with(kPrefix)) return Diagnostic{"a schedule starts with \"g1:\"", 0};
  std::vector<Decision> decisions;
  std::uint64_t number = 0;
  unsigned shift = 0;
  for (std::size_t i = kPrefix.size(); i < text.size(); ++i) {
    const auto digit = kDigits.find(text[i]);
    if (digit == std::string_view::npos || shift > 30)
      return Diagnostic{"no schedule: character " + std::to_string(i + 1), i};
    number |= std::uint64_t{digit % 32} << shift;
    shift += 5;
    if (digit >= 32) continue;
    if (number > 0xffffffff) return Diagnostic{"no schedule: a pick is too large", i};
    decisions.push_back({ChoiceKind::selectCase, 0, static_cast<std::uint32_t>(number)});
    number = 0;
    shift = 0;
  }
  if (shift != 0) return Diagnostic{"the schedule is cut off", text.size()};
  return decisions;
}

}  // namespace gantry
