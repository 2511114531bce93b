// Decimal numbers with a unit behind them, in integers: no rounding.
#include "app/cli/units.h"

#include <array>
#include <limits>

namespace gantry::cli {
namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

struct Unit {
  std::string_view name;
  std::uint64_t factor;
};
// Longer names before their beginnings.
constexpr std::array kTimeUnits = {
    Unit{"ns", 1},
    Unit{"us", 1'000},
    Unit{"µs", 1'000},
    Unit{"ms", 1'000'000},
    Unit{"s", 1'000'000'000},
    Unit{"m", 60'000'000'000},
    Unit{"h", 3'600'000'000'000},
};
constexpr std::array kSizeUnits = {
    Unit{"KiB", 1ULL << 10}, Unit{"MiB", 1ULL << 20},
    Unit{"GiB", 1ULL << 30}, Unit{"KB", 1ULL << 10},
    Unit{"MB", 1ULL << 20},  Unit{"GB", 1ULL << 30},
    Unit{"K", 1ULL << 10},   Unit{"M", 1ULL << 20},
    Unit{"G", 1ULL << 30},   Unit{"B", 1},
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// A decimal number: its digits as one integer, and how many of them stand behind the point.
struct Decimal {
  std::uint64_t digits = 0;
  std::uint64_t scale = 1;  // ten to the power of the places
};

// Takes a decimal number off the front of the text. False when there is none, or it is too long.
bool takeDecimal(std::string_view& text, Decimal& number) {
  bool any = false;
  bool point = false;
  for (; !text.empty() && (isDigit(text.front()) || (text.front() == '.' && !point));
       text.remove_prefix(1)) {
    if (text.front() == '.') {
      point = true;
      continue;
    }
    const auto digit = static_cast<std::uint64_t>(text.front() - '0');
    if (number.digits > (kMost - digit) / 10 || (point && number.scale > kMost / 10)) return false;
    number.digits = number.digits * 10 + digit;
    if (point) number.scale *= 10;
    any = true;
  }
  return any;
}

// digits / scale * factor. False when that is no whole number, or too large.
bool multiply(Decimal number, std::uint64_t factor, std::uint64_t& product) {
  // What cancels goes first, so that only a result that is too large overflows.
  while (number.scale != 1 && factor % 10 == 0) {
    factor /= 10;
    number.scale /= 10;
  }
  if (factor != 0 && number.digits > kMost / factor) return false;
  if (number.digits * factor % number.scale != 0) return false;
  product = number.digits * factor / number.scale;
  return true;
}

template <std::size_t N>
const Unit* takeUnit(std::string_view& text, const std::array<Unit, N>& units) {
  for (const Unit& unit : units) {
    if (!text.starts_with(unit.name)) continue;
    text.remove_prefix(unit.name.size());
    return &unit;
  }
  return nullptr;
}

Diagnostic notA(std::string_view what, std::string_view text, std::string_view examples) {
  return {"\"" + std::string(text) + "\" is no " + std::string(what) + " (" +
          std::string(examples) + ")"};
}

}  // namespace

Result<TimeNs> parseDuration(std::string_view text) {
  const Diagnostic bad = notA("duration", text, "such as 1.5s, 300ms, 10us");
  if (text == "0") return TimeNs{0};
  if (text.empty()) return bad;
  TimeNs sum = 0;
  for (std::string_view rest = text; !rest.empty();) {
    Decimal number;
    if (!takeDecimal(rest, number)) return bad;
    const Unit* unit = takeUnit(rest, kTimeUnits);
    TimeNs part = 0;
    if (unit == nullptr || !multiply(number, unit->factor, part) || part > kMost - sum) return bad;
    sum += part;
  }
  return sum;
}

std::string durationText(TimeNs ns) {
  const Unit unit = ns >= 1'000'000'000 ? Unit{"s", 1'000'000'000}
                    : ns >= 1'000'000   ? Unit{"ms", 1'000'000}
                    : ns >= 1'000       ? Unit{"µs", 1'000}
                                        : Unit{"ns", 1};
  std::string out = std::to_string(ns / unit.factor);
  if (ns % unit.factor != 0) {
    std::string places = std::to_string(unit.factor + ns % unit.factor).substr(1);
    places.erase(places.find_last_not_of('0') + 1);
    out += "." + places;
  }
  return out + std::string(unit.name);
}

Result<std::uint64_t> parseSize(std::string_view text) {
  const Diagnostic bad = notA("size", text, "such as 65536, 64K, 1.5GiB");
  std::string_view rest = text;
  Decimal number;
  if (!takeDecimal(rest, number)) return bad;
  const Unit* unit = takeUnit(rest, kSizeUnits);
  std::uint64_t bytes = 0;
  if (!rest.empty() || !multiply(number, unit == nullptr ? 1 : unit->factor, bytes)) return bad;
  return bytes;
}

Result<Place> parsePlace(std::string_view text) {
  std::string_view rest = text;
  Decimal number;
  std::uint64_t value = 0;
  if (takeDecimal(rest, number)) {
    if (rest.empty() && multiply(number, 1, value)) return Place(EventNumber{value});
    if (rest == "%" && multiply(number, 10'000, value) && value <= 1'000'000)
      return Place(EventShare{value});
  }
  if (const auto time = parseDuration(text)) return Place(AtTime{*time});
  return notA("place", text, "an event such as 1042, a share such as 50%, a time such as 1.5ms");
}

}  // namespace gantry::cli
