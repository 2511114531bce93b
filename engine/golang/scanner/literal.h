// The values of string and rune literals as they are written in source.
#pragma once

#include <string>
#include <string_view>

#include "engine/golang/scanner/unicode.h"

namespace gantry::golang {

// The bytes of a string literal, "..." or `...`, as written (BasicLit::value). Of one that the
// scanner has complained about: whatever can be made of it.
[[nodiscard]] std::string unquote(std::string_view literal);

// The code point of a rune literal '...'; of '\xff' and its like the number.
[[nodiscard]] Rune runeValue(std::string_view literal);

}  // namespace gantry::golang
