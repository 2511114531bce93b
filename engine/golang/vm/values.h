// Values in registers and in memory (bytecode/rtype.h): going from one to the other.
//
// A value's slots hold its memory form in their low bytes, so a register's address serves
// wherever a value is only read; loading widens.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "engine/golang/bytecode/rtype.h"

namespace gantry::golang {

// Memory of the simulated program may hold anything anywhere: only through these.
template <class T>
[[nodiscard]] inline T loadAs(const void* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}
template <class T>
[[nodiscard]] inline T loadAs(std::uint64_t at) {
  return loadAs<T>(reinterpret_cast<const void*>(at));
}
template <class T>
inline void storeAs(std::uint64_t at, T value) {
  std::memcpy(reinterpret_cast<void*>(at), &value, sizeof value);
}

inline void storeValue(const RType& type, void* to, const std::uint64_t* slots) {
  if (type.size == 8) {
    std::memcpy(to, slots, 8);
  } else if (type.size != 0) {
    std::memcpy(to, slots, type.size);
  }
}

inline void loadValue(const RType& type, std::uint64_t* slots, const void* from) {
  if (type.size == 8) {
    std::memcpy(slots, from, 8);
    return;
  }
  if (type.size == 0) return;
  slots[type.slots - 1] = 0;
  std::memcpy(slots, from, type.size);
  if (type.kind == RKind::int32) {
    slots[0] = static_cast<std::uint64_t>(static_cast<std::int64_t>(loadAs<std::int32_t>(slots)));
  } else if (type.kind == RKind::int16) {
    slots[0] = static_cast<std::uint64_t>(static_cast<std::int64_t>(loadAs<std::int16_t>(slots)));
  } else if (type.kind == RKind::int8) {
    slots[0] = static_cast<std::uint64_t>(static_cast<std::int64_t>(loadAs<std::int8_t>(slots)));
  }
}

inline void zeroValue(const RType& type, std::uint64_t* slots) {
  for (std::uint32_t n = 0; n < type.slots; ++n) slots[n] = 0;
}

// A string as it lies in Go's memory: its words are in an order of their own.
struct StringValue {
  const char* data = nullptr;
  std::uint64_t len = 0;

  StringValue() = default;
  explicit StringValue(std::string_view text) : data(text.data()), len(text.size()) {}
};

[[nodiscard]] inline std::string_view stringAt(const std::uint64_t* slots) {
  return {reinterpret_cast<const char*>(slots[0]), static_cast<std::size_t>(slots[1])};
}

[[nodiscard]] inline double f64(std::uint64_t bits) { return std::bit_cast<double>(bits); }
[[nodiscard]] inline std::uint64_t bitsOf(double value) {
  return std::bit_cast<std::uint64_t>(value);
}
[[nodiscard]] inline float f32(std::uint64_t bits) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
}
[[nodiscard]] inline std::uint64_t bitsOf(float value) {
  return std::bit_cast<std::uint32_t>(value);
}

}  // namespace gantry::golang
