// Maps.
#include "engine/golang/vm/map.h"

#include <algorithm>
#include <cstring>

#include "engine/golang/vm/machine.h"

namespace gantry::golang {
namespace {

constexpr std::uint32_t kSmall = 8;  // entries without an index
constexpr std::uint32_t kNone = 0xffffffff;
constexpr std::uint64_t kDeadSlot = 0xffffffff;  // in the index: was taken, is free

// pointers: words 1 to 3 of a MapObject; words 0 to 2 of a MapIter.
const Layout kMapLayout{.shape = Layout::Shape::masks, .words = 11, .pointers = 0b1110};

enum class KeyKind : std::uint8_t { word, string, any };

KeyKind kindOf(const RType& key) {
  if (key.kind >= RKind::bool_ && key.kind <= RKind::uintptr) return KeyKind::word;
  return key.kind == RKind::string ? KeyKind::string : KeyKind::any;
}

struct Key {
  const RType& type;
  KeyKind kind;
  const void* at;
  std::uint64_t word = 0;  // KeyKind::word: as in a register
  std::uint32_t hash = 0;
};

Key keyOf(Machine& machine, const RType& map, const void* at, const RType*& trouble) {
  const RType& type = *map.key;
  Key key{type, kindOf(type), at};
  const HashContext context = machine.hashing();
  std::uint64_t hash = 0;
  if (key.kind == KeyKind::word) {
    loadValue(type, &key.word, at);
    hash = hashWord(key.word, context.seed);
  } else if (key.kind == KeyKind::string) {
    hash = hashBytes(stringAt(static_cast<const std::uint64_t*>(at)), context.seed);
  } else {
    hash = hashValue(type, at, context, trouble);
  }
  key.hash = static_cast<std::uint32_t>(hash);
  return key;
}

bool sameKey(const Key& key, const std::uint64_t* entry) {
  if (key.kind == KeyKind::word) return entry[0] == key.word;
  if (key.kind == KeyKind::string) {
    const std::string_view text = stringAt(static_cast<const std::uint64_t*>(key.at));
    return text.size() == entry[1] &&
           (text.empty() ||
            std::memcmp(text.data(), reinterpret_cast<const void*>(entry[0]), text.size()) == 0);
  }
  const RType* trouble = nullptr;
  return equalValues(key.type, key.at, entry, trouble);
}

std::uint32_t strideOf(const RType& map) { return map.key->slots + map.elem->slots; }

bool isLive(const std::uint64_t* live, std::uint32_t entry) {
  return (live[entry / 64] >> (entry % 64) & 1) != 0;
}

// Where in the index an entry stands; or, `entry` kNone, the place where `key` would be put.
struct Place {
  std::uint32_t entry = kNone;
  std::uint64_t slot = 0;
};

Place find(const MapObject& map, const RType& type, const Key& key) {
  const std::uint32_t stride = strideOf(type);
  Place place;
  if (map.index == nullptr) {
    for (std::uint32_t n = 0; n < map.used; ++n)
      if (isLive(map.live, n) && sameKey(key, map.entries + std::size_t{n} * stride)) {
        place.entry = n;
        break;
      }
    return place;
  }
  const std::uint64_t mask = std::uint64_t{map.capacity} * 2 - 1;
  for (std::uint64_t at = key.hash & mask;; at = (at + 1) & mask) {
    const std::uint64_t slot = map.index[at];
    if (slot == 0) {
      place.slot = at;
      return place;
    }
    if (slot >> 32 != key.hash || (slot & kDeadSlot) == kDeadSlot) continue;
    const auto entry = static_cast<std::uint32_t>(slot) - 1;
    if (sameKey(key, map.entries + std::size_t{entry} * stride)) return {entry, at};
  }
}

void putIndex(MapObject& map, std::uint32_t hash, std::uint32_t entry) {
  const std::uint64_t mask = std::uint64_t{map.capacity} * 2 - 1;
  std::uint64_t at = hash & mask;
  while (map.index[at] != 0) at = (at + 1) & mask;
  map.index[at] = std::uint64_t{hash} << 32 | (entry + 1);
}

// New, empty tables of that capacity.
bool makeTables(Machine& machine, const RType& type, MapObject& map, std::uint32_t capacity) {
  Heap& heap = machine.heap();
  const std::uint64_t bytes = std::uint64_t{capacity} * strideOf(type) * 8;
  auto* const entries =
      static_cast<std::uint64_t*>(heap.allocate(bytes, machine.layouts().entriesOf(type), true));
  auto* const live = static_cast<std::uint64_t*>(
      heap.allocate((capacity + 63) / 64 * std::uint64_t{8}, Layouts::kBytes));
  std::uint64_t* index = nullptr;
  if (capacity > kSmall) {
    index =
        static_cast<std::uint64_t*>(heap.allocate(std::uint64_t{capacity} * 16, Layouts::kBytes));
    if (index == nullptr) return false;
  }
  if (entries == nullptr || live == nullptr) return false;
  map.entries = entries;
  map.live = live;
  map.index = index;
  map.capacity = capacity;
  map.used = 0;
  return true;
}

// The map is full: live entries go to new tables, twice as large unless many are dead.
bool grow(Machine& machine, const RType& type, MapObject& map) {
  const MapObject old = map;
  std::uint32_t capacity = kSmall;
  if (old.capacity != 0)
    capacity = map.count > old.capacity / 4 * 3 ? old.capacity * 2 : old.capacity;
  const std::uint64_t bytes = std::uint64_t{capacity} * (strideOf(type) * 8 + 16);
  if (bytes > kLargestSmall && !machine.room(bytes)) return false;
  if (!makeTables(machine, type, map, capacity)) return false;
  const std::uint32_t stride = strideOf(type);
  std::vector<std::uint32_t> moved(old.used, kNone);
  for (std::uint32_t n = 0; n < old.used; ++n) {
    if (!isLive(old.live, n)) continue;
    std::memcpy(map.entries + std::size_t{map.used} * stride, old.entries + std::size_t{n} * stride,
                stride * sizeof(std::uint64_t));
    map.live[map.used / 64] |= std::uint64_t{1} << (map.used % 64);
    moved[n] = map.used++;
  }
  if (map.index == nullptr) return true;
  if (old.index == nullptr) {
    const RType* trouble = nullptr;
    for (std::uint32_t n = 0; n < map.used; ++n)
      putIndex(map, keyOf(machine, type, map.entries + std::size_t{n} * stride, trouble).hash, n);
    return true;
  }
  for (std::uint64_t at = 0; at < std::uint64_t{old.capacity} * 2; ++at) {
    const std::uint64_t slot = old.index[at];
    if (slot == 0 || (slot & kDeadSlot) == kDeadSlot) continue;
    putIndex(map, static_cast<std::uint32_t>(slot >> 32),
             moved[static_cast<std::uint32_t>(slot) - 1]);
  }
  return true;
}

}  // namespace

MapObject* makeMap(Machine& machine, const RType& type, std::uint64_t hint) {
  constexpr std::uint64_t kMostHint = std::uint64_t{1} << 30;
  auto* const map = static_cast<MapObject*>(machine.heap().allocate(sizeof(MapObject), kMapLayout));
  if (map == nullptr || hint <= kSmall || hint > kMostHint) return map;
  const auto capacity = static_cast<std::uint32_t>(std::bit_ceil(hint));
  return makeTables(machine, type, *map, capacity) ? map : nullptr;
}

std::uint64_t* mapFind(Machine& machine, const RType& type, MapObject* map, const void* key,
                       const RType*& trouble) {
  const Key wanted = keyOf(machine, type, key, trouble);
  if (map == nullptr || map->count == 0 || trouble != nullptr) return nullptr;
  const Place place = find(*map, type, wanted);
  if (place.entry == kNone) return nullptr;
  return map->entries + std::size_t{place.entry} * strideOf(type) + type.key->slots;
}

std::uint64_t* mapAssign(Machine& machine, const RType& type, MapObject& map, const void* key,
                         const RType*& trouble) {
  const Key wanted = keyOf(machine, type, key, trouble);
  if (trouble != nullptr) return nullptr;
  const std::uint32_t stride = strideOf(type);
  Place place = find(map, type, wanted);
  if (place.entry != kNone) {
    std::uint64_t* const entry = map.entries + std::size_t{place.entry} * stride;
    // As Go: a key that is equal and yet another (+0 and -0) is written over.
    if (wanted.kind == KeyKind::any) loadValue(*type.key, entry, key);
    return entry + type.key->slots;
  }
  if (map.used == map.capacity) {
    if (!grow(machine, type, map)) return nullptr;
    if (map.index != nullptr) place = find(map, type, wanted);
  }
  const std::uint32_t entry = map.used++;
  if (map.index != nullptr) map.index[place.slot] = std::uint64_t{wanted.hash} << 32 | (entry + 1);
  map.live[entry / 64] |= std::uint64_t{1} << (entry % 64);
  ++map.count;
  std::uint64_t* const slots = map.entries + std::size_t{entry} * stride;
  loadValue(*type.key, slots, key);
  return slots + type.key->slots;
}

void mapErase(Machine& machine, const RType& type, MapObject* map, const void* key,
              const RType*& trouble) {
  const Key wanted = keyOf(machine, type, key, trouble);
  if (map == nullptr || map->count == 0 || trouble != nullptr) return;
  const Place place = find(*map, type, wanted);
  if (place.entry == kNone) return;
  const std::uint32_t stride = strideOf(type);
  std::memset(map->entries + std::size_t{place.entry} * stride, 0, stride * sizeof(std::uint64_t));
  map->live[place.entry / 64] &= ~(std::uint64_t{1} << (place.entry % 64));
  if (map->index != nullptr) map->index[place.slot] |= kDeadSlot;
  // Nothing is left of many: the places can be used again.
  if (--map->count == 0 && map->used * 2 >= map->capacity) mapClear(type, *map);
}

void mapClear(const RType& type, MapObject& map) {
  map.count = 0;
  if (map.capacity == 0) return;
  std::memset(map.entries, 0, std::size_t{map.used} * strideOf(type) * sizeof(std::uint64_t));
  std::memset(map.live, 0, (map.capacity + 63) / 64 * sizeof(std::uint64_t));
  if (map.index != nullptr) std::memset(map.index, 0, std::size_t{map.capacity} * 16);
  map.used = 0;
}

void mapIterate(Machine& machine, MapObject* map, MapIter& iter) {
  iter = {};
  iter.map = map;
  if (map == nullptr || map->used == 0) return;
  iter.entries = map->entries;
  iter.live = map->live;
  iter.capacity = map->capacity;
  iter.start = machine.random().below(map->used);
  iter.at = iter.start;
}

const std::uint64_t* mapNext(Machine& machine, const RType& type, MapIter& iter,
                             const std::uint64_t*& value) {
  MapObject* const map = iter.map;
  if (map == nullptr || iter.entries == nullptr) return nullptr;
  const std::uint32_t stride = strideOf(type);
  const bool moved = map->entries != iter.entries;
  const std::uint32_t used = moved ? iter.capacity : map->used;
  for (;;) {
    if (iter.wrapped == 0 && iter.at >= used) {
      iter.wrapped = 1;
      iter.at = 0;
    }
    if (iter.wrapped != 0 && iter.at >= std::min(iter.start, used)) return nullptr;
    const std::uint32_t entry = iter.at++;
    if (!isLive(iter.live, entry)) continue;
    const std::uint64_t* const key = iter.entries + std::size_t{entry} * stride;
    if (!moved) {
      value = key + type.key->slots;
      return key;
    }
    const RType* trouble = nullptr;
    value = mapFind(machine, type, map, key, trouble);
    if (value != nullptr) return value - type.key->slots;
    // A key that is not equal to itself cannot have been deleted one by one.
    if (map->count != 0 && !equalValues(*type.key, key, key, trouble)) {
      value = key + type.key->slots;
      return key;
    }
  }
}

}  // namespace gantry::golang
