// Replaying, and the schedule as text.
#include "engine/choice/chooser.h"

#include <algorithm>
#include <utility>

namespace gantry {
namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kPrefix = "g1:";
constexpr std::string_view kExploredPrefix = "x1:";
// Digits of an explored schedule: small picks, short runs of zeros (2 of them and more), and what
// is larger: a number follows, twice the pick, or twice the length of the run plus one.
constexpr std::uint32_t kSmallPicks = 40;
constexpr std::uint32_t kLarge = 63;
constexpr std::uint32_t kShortRuns = kLarge - kSmallPicks;
constexpr std::uint32_t kLongestRun = 1 << 24;

// Small numbers are one digit; larger ones put 5 bits in each digit, low ones first, with the
// sixth bit saying that more follow.
void putNumber(std::string& out, std::uint32_t n) {
  for (; n >= 32; n >>= 5) out.push_back(kDigits[32 + n % 32]);
  out.push_back(kDigits[n]);
}

// The number at `at`, as putNumber writes it; moves behind it. False: there is none.
bool takeNumber(std::string_view text, std::size_t& at, std::uint64_t& number) {
  number = 0;
  for (unsigned shift = 0; at < text.size() && shift <= 30; shift += 5) {
    const auto digit = kDigits.find(text[at]);
    if (digit == std::string_view::npos) return false;
    ++at;
    number |= std::uint64_t{digit % 32} << shift;
    if (digit < 32) return true;
  }
  return false;
}

void putPicks(std::string& out, std::uint32_t zeros, std::uint32_t pick) {
  if (zeros == 1) {
    out.push_back(kDigits[0]);
  } else if (zeros >= 2 && zeros < 2 + kShortRuns) {
    out.push_back(kDigits[kSmallPicks + zeros - 2]);
  } else if (zeros != 0) {
    out.push_back(kDigits[kLarge]);
    putNumber(out, 2 * zeros + 1);
  }
  if (pick < kSmallPicks) return out.push_back(kDigits[pick]);
  out.push_back(kDigits[kLarge]);
  putNumber(out, 2 * pick);
}

}  // namespace

ReplayChooser ReplayChooser::explored(std::vector<Decision> decisions) {
  ReplayChooser chooser(std::move(decisions), 0);
  chooser.m_explored = true;
  return chooser;
}

ReplayChooser ReplayChooser::of(Schedule schedule, std::uint64_t seed) {
  return schedule.explored ? explored(std::move(schedule.decisions))
                           : ReplayChooser(std::move(schedule.decisions), seed);
}

bool isExplored(std::string_view text) { return text.starts_with(kExploredPrefix); }

std::string exploredText(const std::vector<std::uint32_t>& picks) {
  std::string out(kExploredPrefix);
  std::uint32_t zeros = 0;
  for (const std::uint32_t pick : picks) {
    if (pick == 0 && zeros < kLongestRun) {
      ++zeros;
      continue;
    }
    putPicks(out, zeros, pick);
    zeros = 0;
  }
  return out;
}

Result<std::vector<Decision>> parseExplored(std::string_view text) {
  if (!isExplored(text)) return Diagnostic{"an explored schedule starts with \"x1:\"", 0};
  std::vector<Decision> decisions;
  std::size_t at = kExploredPrefix.size();
  while (at < text.size()) {
    const std::size_t here = at;
    const auto digit = kDigits.find(text[at++]);
    std::uint64_t pick = 0;
    std::uint64_t zeros = 0;
    if (digit < kSmallPicks) {
      pick = digit;
    } else if (digit < kLarge) {
      zeros = 2 + digit - kSmallPicks;
    } else if (std::uint64_t number = 0;
               digit == kLarge && takeNumber(text, at, number) && number >> 33 == 0) {
      (number % 2 == 0 ? pick : zeros) = number / 2;
    } else {
      return Diagnostic{"no schedule: character " + std::to_string(here + 1), here};
    }
    if (zeros > kLongestRun || decisions.size() > kLongestRun)
      return Diagnostic{"no schedule: too long", here};
    decisions.resize(decisions.size() + zeros);
    if (zeros == 0)
      decisions.push_back({ChoiceKind::selectCase, 0, static_cast<std::uint32_t>(pick)});
  }
  return decisions;
}

ReplayChooser::ReplayChooser(std::vector<Decision> decisions, std::uint64_t seed)
    : m_decisions(std::move(decisions)), m_rest(seed) {}

std::uint32_t ReplayChooser::choose(ChoiceKind kind, std::uint32_t n) {
  const std::uint32_t fallback = m_explored ? 0 : m_rest.choose(kind, n);
  if (m_divergedAt >= 0 || (m_explored && m_next == m_decisions.size())) return fallback;
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
