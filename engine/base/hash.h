// A stable 64-bit hash of bytes and words: the same on every machine, compiler and run.
//
// Used for digests and for look-up tables, never against an adversary. Multiply-and-fold
// over 8-byte words; about 1 ns per 8 bytes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace gantry {

static_assert(std::endian::native == std::endian::little, "digests are defined little-endian");

class Hash {
 public:
  void word(std::uint64_t w) {
    m_state ^= w;
    m_state *= 0x9fb21c651e98df25ULL;
    m_state ^= m_state >> 32;
  }

  void bytes(const void* data, std::size_t size) {
    const auto* at = static_cast<const unsigned char*>(data);
    word(size);
    for (; size >= 8; size -= 8, at += 8) {
      std::uint64_t w = 0;
      std::memcpy(&w, at, 8);
      word(w);
    }
    std::uint64_t tail = 0;
    if (size != 0) std::memcpy(&tail, at, size);
    word(tail);
  }

  // A run of plain records. They must have no padding: padding is not a value.
  template <class T>
  void records(const T* first, std::size_t count) {
    static_assert(std::has_unique_object_representations_v<T>);
    bytes(first, count * sizeof(T));
  }

  [[nodiscard]] std::uint64_t value() const {
    std::uint64_t v = m_state;
    v ^= v >> 29;
    v *= 0xbf58476d1ce4e5b9ULL;
    return v ^ (v >> 32);
  }

 private:
  std::uint64_t m_state = 0x2545f4914f6cdd1dULL;
};

}  // namespace gantry
