// Equality and hashing by type. Recursion is as deep as types are nested.
#include "engine/golang/vm/equal.h"

#include <cstring>

#include "engine/golang/vm/heap.h"
#include "engine/golang/vm/values.h"

// NOLINTBEGIN(misc-no-recursion)
namespace gantry::golang {
namespace {

constexpr std::uint64_t kStep = 0x9fb21c651e98df25ULL;

const std::byte* bytesAt(const void* at) { return static_cast<const std::byte*>(at); }

std::uint64_t hashFloat(double value, std::uint64_t seed, const HashContext& context) {
  if (value == 0) return hashWord(0, seed);  // both zeros
  if (value != value) return hashWord(context.nan++, ~seed);
  return hashWord(bitsOf(value), seed);
}

std::uint64_t hashWith(const RType& type, const void* at, std::uint64_t seed,
                       const HashContext& context, const RType*& trouble);

std::uint64_t hashIface(const void* at, std::uint64_t seed, const HashContext& context,
                        const RType*& trouble) {
  const auto* const type = loadAs<const RType*>(at);
  if (type == nullptr) return hashWord(0, seed);
  if (!type->comparable) {
    trouble = type;
    return 0;
  }
  const void* const word = bytesAt(at) + 8;
  const void* const value = type->direct ? word : loadAs<const void*>(word);
  return hashWith(*type, value, seed + type->id, context, trouble);
}

std::uint64_t hashWith(const RType& type, const void* at, std::uint64_t seed,
                       const HashContext& context, const RType*& trouble) {
  switch (type.kind) {
    case RKind::string:
      return hashBytes({loadAs<const char*>(at), loadAs<std::size_t>(bytesAt(at) + 8)}, seed);
    case RKind::float32:
      return hashFloat(loadAs<float>(at), seed, context);
    case RKind::float64:
      return hashFloat(loadAs<double>(at), seed, context);
    case RKind::complex64:
      seed = hashFloat(loadAs<float>(at), seed, context);
      return hashFloat(loadAs<float>(bytesAt(at) + 4), seed, context);
    case RKind::complex128:
      seed = hashFloat(loadAs<double>(at), seed, context);
      return hashFloat(loadAs<double>(bytesAt(at) + 8), seed, context);
    case RKind::interface_:
      return hashIface(at, seed, context, trouble);
    case RKind::array:
      for (std::uint64_t n = 0; n < type.len; ++n)
        seed = hashWith(*type.elem, bytesAt(at) + n * type.elem->size, seed, context, trouble);
      return hashWord(type.len, seed);
    case RKind::struct_:
      for (const RField& field : type.fields)
        if (field.name != "_")
          seed = hashWith(*field.type, bytesAt(at) + field.offset, seed, context, trouble);
      return hashWord(type.fields.size(), seed);
    case RKind::pointer:
    case RKind::chan:
    case RKind::unsafePointer:
      return hashWord(context.heap.shown(loadAs<std::uint64_t>(at)), seed);
    case RKind::map:
    case RKind::func:
    case RKind::slice:
      trouble = &type;
      return 0;
    default:
      break;
  }
  std::uint64_t word = 0;
  std::memcpy(&word, at, type.size);
  return hashWord(word, seed);
}

}  // namespace

std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed) {
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  std::uint64_t h = seed ^ left * kStep;
  for (; left >= 8; left -= 8, at += 8) {
    h = (h ^ loadAs<std::uint64_t>(at)) * kStep;
    h ^= h >> 32;
  }
  if (left != 0) {
    std::uint64_t last = 0;
    std::memcpy(&last, at, left);
    h = (h ^ last) * kStep;
  }
  return hashWord(h, seed);
}

std::uint64_t hashValue(const RType& type, const void* at, const HashContext& context,
                        const RType*& trouble) {
  return hashWith(type, at, context.seed, context, trouble);
}

bool equalIfaces(const std::uint64_t* a, const std::uint64_t* b, const RType*& trouble) {
  if (a[0] != b[0]) return false;
  const auto* const type = reinterpret_cast<const RType*>(a[0]);
  if (type == nullptr) return true;
  if (!type->comparable) {
    trouble = type;
    return false;
  }
  if (type->direct) return equalValues(*type, a + 1, b + 1, trouble);
  return equalValues(*type, reinterpret_cast<const void*>(a[1]),
                     reinterpret_cast<const void*>(b[1]), trouble);
}

bool equalValues(const RType& type, const void* a, const void* b, const RType*& trouble) {
  if (type.plainEqual) return type.size == 0 || std::memcmp(a, b, type.size) == 0;
  switch (type.kind) {
    case RKind::string: {
      const auto size = loadAs<std::size_t>(bytesAt(a) + 8);
      if (size != loadAs<std::size_t>(bytesAt(b) + 8)) return false;
      const auto* const p = loadAs<const char*>(a);
      const auto* const q = loadAs<const char*>(b);
      return size == 0 || p == q || std::memcmp(p, q, size) == 0;
    }
    case RKind::float32:
      return loadAs<float>(a) == loadAs<float>(b);
    case RKind::float64:
      return loadAs<double>(a) == loadAs<double>(b);
    case RKind::complex64:
      return loadAs<float>(a) == loadAs<float>(b) &&
             loadAs<float>(bytesAt(a) + 4) == loadAs<float>(bytesAt(b) + 4);
    case RKind::complex128:
      return loadAs<double>(a) == loadAs<double>(b) &&
             loadAs<double>(bytesAt(a) + 8) == loadAs<double>(bytesAt(b) + 8);
    case RKind::interface_: {
      const std::uint64_t x[2] = {loadAs<std::uint64_t>(a), loadAs<std::uint64_t>(bytesAt(a) + 8)};
      const std::uint64_t y[2] = {loadAs<std::uint64_t>(b), loadAs<std::uint64_t>(bytesAt(b) + 8)};
      return equalIfaces(x, y, trouble);
    }
    case RKind::array:
      for (std::uint64_t n = 0; n < type.len; ++n) {
        const std::uint64_t offset = n * type.elem->size;
        if (!equalValues(*type.elem, bytesAt(a) + offset, bytesAt(b) + offset, trouble))
          return false;
      }
      return true;
    case RKind::struct_:
      for (const RField& field : type.fields)
        if (field.name != "_" && !equalValues(*field.type, bytesAt(a) + field.offset,
                                              bytesAt(b) + field.offset, trouble))
          return false;
      return true;
    case RKind::map:
    case RKind::func:
    case RKind::slice:
      trouble = &type;
      return false;
    default:
      break;
  }
  return type.size == 0 || std::memcmp(a, b, type.size) == 0;
}

}  // namespace gantry::golang
// NOLINTEND(misc-no-recursion)
