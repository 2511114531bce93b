// How the interpreter tells a race detector of an access: macros that only interp.cpp uses, inside
// its loop, where pc and r live in registers. Where no races are looked for they are nothing.
#pragma once

#include "engine/golang/vm/race.h"

namespace gantry::golang {

inline constexpr bool kReads = false;
inline constexpr bool kWrites = true;

}  // namespace gantry::golang

// An access to memory, for the race detector; the address is not nil.
#define TELL(does, address, bytes)                       \
  if constexpr (kRace) {                                 \
    if (!watch->detector.quick(address, bytes, does)) {  \
      x.pc = pc;                                         \
      x.r = r;                                           \
      watch->detector.slow(address, bytes, does, false); \
    }                                                    \
  }
// Of more than a word.
#define TELLRANGE(does, address, bytes)                      \
  if constexpr (kRace) {                                     \
    const std::uint64_t told = address;                      \
    const std::uint64_t toldEnd = told + (bytes);            \
    for (std::uint64_t at = told; at < toldEnd; at += 8)     \
      if (!watch->detector.quick(at, 8, does)) {             \
        x.pc = pc;                                           \
        x.r = r;                                             \
        watch->detector.slow(at, toldEnd - at, does, false); \
        break;                                               \
      }                                                      \
  }
