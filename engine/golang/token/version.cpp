// Texts of versions.
#include "engine/golang/token/version.h"

#include <charconv>

namespace gantry::golang {
namespace {

constexpr std::string_view kDigits = "0123456789";

// Takes a number without needless zeros from the front of the text.
std::optional<int> takeNumber(std::string_view& text) {
  const std::string_view digits = text.substr(0, text.find_first_not_of(kDigits));
  text.remove_prefix(digits.size());
  int number = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failure != std::errc() || (digits.size() > 1 && digits[0] == '0')) return std::nullopt;
  return number;
}

bool takePoint(std::string_view& text) {
  if (!text.starts_with('.')) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<int> minorOfVersion(std::string_view version) {
  constexpr int kGo2 = 1'000'000;
  const std::optional<int> major = takeNumber(version);
  if (!major || *major == 0 || !takePoint(version)) return std::nullopt;
  const std::optional<int> minor = takeNumber(version);
  if (!minor || (takePoint(version) && !takeNumber(version))) return std::nullopt;
  if (!version.empty()) {  // a release before the first one: rc1
    const std::size_t letters = version.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
    if (letters == 0 || letters == version.npos) return std::nullopt;
    version.remove_prefix(letters);
    if (!takeNumber(version) || !version.empty()) return std::nullopt;
  }
  return *major == 1 ? *minor : kGo2;
}

}  // namespace gantry::golang
