// Equality and hashing of values by their types, as Go's == and maps have them.
//
// `trouble` is set to the type that cannot be compared or hashed, found inside an interface; the
// program panics then ("comparing uncomparable type []int", "hash of unhashable type []int").
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/golang/bytecode/rtype.h"

namespace gantry::golang {

// Of two values in memory form.
[[nodiscard]] bool equalValues(const RType& type, const void* a, const void* b,
                               const RType*& trouble);
// Of two interface values: {RType*, word}.
[[nodiscard]] bool equalIfaces(const std::uint64_t* a, const std::uint64_t* b,
                               const RType*& trouble);

class Heap;
// What hashing may ask: addresses are hashed as programs see them; a NaN's hash is by chance.
struct HashContext {
  const Heap& heap;
  std::uint64_t seed;
  std::uint64_t& nan;  // the next NaN's
};
[[nodiscard]] std::uint64_t hashValue(const RType& type, const void* at, const HashContext& context,
                                      const RType*& trouble);

[[nodiscard]] inline std::uint64_t hashWord(std::uint64_t word, std::uint64_t seed) {
  std::uint64_t h = (word ^ seed) * 0x9e3779b97f4a7c15ULL;
  h ^= h >> 32;
  h *= 0xd6e8feb86659fd93ULL;
  return h ^ h >> 29;
}
[[nodiscard]] std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed);

}  // namespace gantry::golang
