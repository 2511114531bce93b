// Numbers as Go prints them.
#include "engine/coro/value.h"

#include <array>
#include <charconv>
#include <cmath>

namespace gantry {

// fmt's %v of a float64: the fewest digits that read back as the same number, with an exponent
// below 1e-4 and from 1e21 on.
std::string shownText(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
  const double size = std::fabs(value);
  const bool plain = size == 0 || (size >= 1e-4 && size < 1e21);
  std::array<char, 64> text{};
  const auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), value,
                    plain ? std::chars_format::fixed : std::chars_format::scientific);
  return {text.data(), end};
}

}  // namespace gantry
