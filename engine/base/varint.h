// Integers in as few bytes as they need (LEB128, seven bits a byte, low bits first), and what is
// built on them: texts with their length before them. Appended to bytes; read back with bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gantry {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

inline void putVarint(Bytes& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<std::uint8_t>(value | 0x80));
  out.push_back(static_cast<std::uint8_t>(value));
}

// Eight bytes, low byte first: for hashes, which a varint only makes longer.
inline void putFixed64(Bytes& out, std::uint64_t value) {
  for (int shift = 0; shift < 64; shift += 8)
    out.push_back(static_cast<std::uint8_t>(value >> shift));
}

inline void putText(Bytes& out, std::string_view text) {
  putVarint(out, text.size());
  out.insert(out.end(), text.begin(), text.end());
}

// A signed difference as a small unsigned number: 0, -1, 1, -2 become 0, 1, 2, 3. Arithmetic is
// modulo 2^32, so any two 32-bit numbers have a difference.
constexpr std::uint32_t zigzag(std::uint32_t difference) {
  return (difference << 1) ^ (0U - (difference >> 31));
}
constexpr std::uint32_t unzigzag(std::uint32_t coded) { return (coded >> 1) ^ (0U - (coded & 1)); }

// Reads what was put. Bytes from outside are never trusted: at the first value that is cut off or
// too long, ok() turns false for good, and from then on every read gives 0 or the empty text.
class ByteReader {
 public:
  explicit ByteReader(ByteView bytes) : m_bytes(bytes) {}

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (m_at == m_bytes.size()) return fail();
      const std::uint8_t byte = m_bytes[m_at++];
      // The tenth byte has room for one bit.
      if (shift == 63 && byte > 1) return fail();
      value |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) return value;
    }
    return fail();
  }

  // A varint that must not be above `most`.
  std::uint64_t varintUpTo(std::uint64_t most) {
    const std::uint64_t value = varint();
    return value <= most ? value : fail();
  }

  std::uint64_t fixed64() {
    if (left() < 8) return fail();
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 8)
      value |= std::uint64_t{m_bytes[m_at++]} << shift;
    return value;
  }

  // Points into the bytes that are read.
  std::string_view text() {
    const std::uint64_t size = varint();
    if (!m_ok || size > left()) {
      fail();
      return {};
    }
    const auto* first = reinterpret_cast<const char*>(m_bytes.data() + m_at);
    m_at += static_cast<std::size_t>(size);
    return {first, static_cast<std::size_t>(size)};
  }

  [[nodiscard]] bool ok() const { return m_ok; }
  [[nodiscard]] std::size_t left() const { return m_bytes.size() - m_at; }
  [[nodiscard]] bool atEnd() const { return m_ok && left() == 0; }
  [[nodiscard]] std::size_t position() const { return m_at; }

 private:
  std::uint64_t fail() {
    m_ok = false;
    m_at = m_bytes.size();
    return 0;
  }

  ByteView m_bytes;
  std::size_t m_at = 0;
  bool m_ok = true;
};

}  // namespace gantry
