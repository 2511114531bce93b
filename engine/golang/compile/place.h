// Place: where a value can be loaded from, or stored to, with the operands evaluated.
#pragma once

#include <cstdint>

#include "engine/golang/bytecode/rtype.h"
#include "engine/golang/compile/function_builder.h"

namespace gantry::golang {

struct Place {
  enum class Kind : std::uint8_t {
    blank,    // `_`: stores vanish
    reg,      // `offset` bytes into the registers from `base` on
    memory,   // `offset` bytes behind the address in `base`
    global,   // `offset` bytes into the global data
    element,  // of the slice in `base` at `index`
    map,      // of the map `base` with the key in `index`; `container` is the map's type
  };
  Kind kind = Kind::blank;
  const RType* type = nullptr;
  Reg base = kNoReg;
  Reg index = kNoReg;
  std::uint64_t offset = 0;
  const RType* container = nullptr;  // of a reg: the struct or array that it is a part of

  static Place ofReg(const RType* type, Reg r) { return {Kind::reg, type, r, kNoReg, 0, nullptr}; }
  static Place ofMemory(const RType* type, Reg address, std::uint64_t offset = 0) {
    return {Kind::memory, type, address, kNoReg, offset, nullptr};
  }
};

// How a value of a type is read from memory and written to it.
enum class Access : std::uint8_t { none, u8, s8, u16, s16, u32, s32, w1, w2, w3, bytes };

[[nodiscard]] Access accessOf(const RType* type);

// Integers, booleans and everything else that is compared and moved as one 64-bit number.
[[nodiscard]] bool isIntegerKind(RKind kind);
[[nodiscard]] bool isSignedKind(RKind kind);
[[nodiscard]] bool isComplexKind(RKind kind);
[[nodiscard]] bool isFloatKind(RKind kind);

}  // namespace gantry::golang
