// UTF-8 as Go's range loops and conversions read and write it.
#pragma once

#include <cstdint>
#include <string>

namespace gantry::golang {

inline constexpr std::uint32_t kRuneError = 0xfffd;

// The rune at `at`, of `left` >= 1 bytes; a byte that begins none is kRuneError of size 1.
inline std::uint32_t decodeRune(const char* at, std::uint64_t left, std::uint32_t& size) {
  const auto byte = [&](std::uint32_t n) { return static_cast<unsigned char>(at[n]); };
  const auto tail = [&](std::uint32_t n) { return (byte(n) & 0xc0) == 0x80; };
  const std::uint32_t first = byte(0);
  size = 1;
  if (first < 0x80) return first;
  if (first >= 0xc2 && first < 0xe0 && left >= 2 && tail(1)) {
    size = 2;
    return (first & 0x1f) << 6 | (byte(1) & 0x3fU);
  }
  if (first >= 0xe0 && first < 0xf0 && left >= 3 && tail(1) && tail(2)) {
    const std::uint32_t rune = (first & 0x0f) << 12 | (byte(1) & 0x3fU) << 6 | (byte(2) & 0x3fU);
    if (rune >= 0x800 && (rune < 0xd800 || rune > 0xdfff)) {
      size = 3;
      return rune;
    }
  }
  if (first >= 0xf0 && first < 0xf5 && left >= 4 && tail(1) && tail(2) && tail(3)) {
    const std::uint32_t rune =
        (first & 0x07) << 18 | (byte(1) & 0x3fU) << 12 | (byte(2) & 0x3fU) << 6 | (byte(3) & 0x3fU);
    if (rune >= 0x10000 && rune <= 0x10ffff) {
      size = 4;
      return rune;
    }
  }
  return kRuneError;
}

// Appends the rune, or kRuneError for what is none.
inline void encodeRune(std::uint32_t rune, std::string& out) {
  if (rune > 0x10ffff || (rune >= 0xd800 && rune <= 0xdfff)) rune = kRuneError;
  if (rune < 0x80) {
    out += static_cast<char>(rune);
  } else if (rune < 0x800) {
    out += static_cast<char>(0xc0 | rune >> 6);
    out += static_cast<char>(0x80 | (rune & 0x3f));
  } else if (rune < 0x10000) {
    out += static_cast<char>(0xe0 | rune >> 12);
    out += static_cast<char>(0x80 | (rune >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (rune & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | rune >> 18);
    out += static_cast<char>(0x80 | (rune >> 12 & 0x3f));
    out += static_cast<char>(0x80 | (rune >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (rune & 0x3f));
  }
}

}  // namespace gantry::golang
