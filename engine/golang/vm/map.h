// Go's maps: entries in the order of insertion, and an index of hashes into them.
//
// A MapObject lies on the simulated heap, and so do its entries (key slots, then value slots, as
// in registers), its index (open addressing: the low 32 bits of the hash and 1 + the entry) and
// the bits of the entries that are live. Up to 8 entries there is no index. Entries move only
// when the map grows, into new memory; an iterator keeps the old memory and looks its keys up
// again. Hashes are seeded by the run, so a run is reproducible.
//
// Overlapping accesses of different goroutines are caught by their virtual times: a map knows
// when its last write and read were, and whose.
//
// These functions allocate and never collect. A look-up takes 10 to 60 ns.
#pragma once

#include <cstdint>

#include "engine/golang/bytecode/op.h"
#include "engine/golang/bytecode/rtype.h"

namespace gantry::golang {

class Machine;

struct MapObject {
  std::uint64_t count;  // word 0: len()
  std::uint64_t* entries;
  std::uint64_t* index;
  std::uint64_t* live;
  std::uint32_t used;        // entries, dead ones too
  std::uint32_t capacity;    // a power of two, or 0
  std::uint64_t writeStart;  // the last write took place in [writeStart, writeEnd) ...
  std::uint64_t writeEnd;
  std::uint64_t readAt;
  std::uint32_t writer;  // ... by this goroutine: 1 + its number
  std::uint32_t reader;
  const Ins* writePc;  // behind the instruction of the last write
};

// A range over a map. Lies on the heap.
struct MapIter {
  MapObject* map;
  std::uint64_t* entries;  // the map's when it was last looked at
  std::uint64_t* live;
  std::uint32_t capacity;
  std::uint32_t start;
  std::uint32_t at;
  std::uint32_t wrapped;
};

// Null when there is no room. `type` is the map type everywhere.
[[nodiscard]] MapObject* makeMap(Machine& machine, const RType& type, std::uint64_t hint);

// The value's slots, or null. `key`: the key's slots, or its memory form. `trouble`: a key that
// cannot be hashed.
[[nodiscard]] std::uint64_t* mapFind(Machine& machine, const RType& type, MapObject* map,
                                     const void* key, const RType*& trouble);
// The value's slots of this key, which is put in if it is not there. Null: trouble or no room.
[[nodiscard]] std::uint64_t* mapAssign(Machine& machine, const RType& type, MapObject& map,
                                       const void* key, const RType*& trouble);
void mapErase(Machine& machine, const RType& type, MapObject* map, const void* key,
              const RType*& trouble);
void mapClear(const RType& type, MapObject& map);

// Begins at an entry chosen by chance. `map` may be null.
void mapIterate(Machine& machine, MapObject* map, MapIter& iter);
// The next key's slots, and through `value` the value's; null at the end.
[[nodiscard]] const std::uint64_t* mapNext(Machine& machine, const RType& type, MapIter& iter,
                                           const std::uint64_t*& value);

}  // namespace gantry::golang
