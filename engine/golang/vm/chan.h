// ChanObject: a channel as the program holds it; the scheduler has its queues and buffer.
//
// Values of one slot without pointers travel through the scheduler as they are. All others wait
// in the channel's pool, which the collector sees, and their index there travels.
#pragma once

#include <cstdint>

#include "engine/golang/bytecode/rtype.h"

namespace gantry::golang {

class Machine;

struct ChanObject {
  std::uint32_t id;     // of the scheduler
  std::uint32_t timer;  // 1: of a timer: nominal times travel, and become a time.Time
  std::uint64_t* pool;
  std::uint32_t capacity;   // of the pool
  std::uint32_t used;       // places that were ever taken
  std::uint32_t firstFree;  // 1 + a place; its first word has the next
  std::uint32_t padding;
};

// Whether values of this type travel as they are.
[[nodiscard]] inline bool travelsPlain(const RType& elem) {
  return elem.slots <= 1 && !elem.hasPointers;
}

// The word that travels for the value in `slots`. False: no room.
[[nodiscard]] bool packValue(Machine& machine, const RType& elem, ChanObject& chan,
                             const std::uint64_t* slots, std::uint64_t& word);
// The value that came: its slots to `to`.
void unpackValue(const RType& elem, ChanObject& chan, std::uint64_t word, std::uint64_t* to);
// A value that was packed and did not go.
void dropValue(const RType& elem, ChanObject& chan, std::uint64_t word);

}  // namespace gantry::golang
