// What the scanner must know of Unicode (15.0, as Go 1.23): UTF-8, letters, digits, printing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gantry::golang {

using Rune = std::int32_t;
inline constexpr Rune kRuneError = 0xfffd;
inline constexpr Rune kMaxRune = 0x10ffff;

struct DecodedRune {
  Rune rune = kRuneError;
  std::uint32_t width = 1;  // bytes; of a wrong encoding 1, of an empty text 0
  [[nodiscard]] bool valid() const { return rune != kRuneError || width == 3; }
};

// The first rune of the text. Overlong forms and surrogates are wrong encodings.
DecodedRune decodeRune(std::string_view text);
// A rune that is none (surrogates, beyond the last) is written as U+FFFD.
void appendRune(std::string& out, Rune rune);

// Go's unicode.IsLetter and IsDigit, strconv.IsPrint. A binary search beyond ASCII.
bool isLetter(Rune rune);
bool isDigit(Rune rune);
bool isPrintable(Rune rune);

// As Go's %q and %#U print a rune: 'x', '\n', '\u0301'; U+0040 '@', U+0000.
std::string quoteRune(Rune rune);
std::string describeRune(Rune rune);

}  // namespace gantry::golang
