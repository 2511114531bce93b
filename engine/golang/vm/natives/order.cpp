// Natives of packages sort and slices: sorting what has an order of its own, and moving the
// elements of a slice of any type.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

// About what sorting n elements costs.
void chargeSort(NativeCall& call, std::uint64_t n) {
  call.charge(n * static_cast<std::uint64_t>(std::bit_width(n)) * 3);
}

template <class Element, class Less>
NativeNext sortBy(NativeCall& call, Less less) {
  const SliceValue slice = call.slice(0);
  auto* const first = static_cast<Element*>(slice.data);
  if (slice.len > 1) std::sort(first, first + slice.len, less);
  chargeSort(call, static_cast<std::uint64_t>(slice.len));
  return call.done();
}

NativeNext ints(NativeCall& call) {
  return sortBy<std::int64_t>(call, [](std::int64_t a, std::int64_t b) { return a < b; });
}

NativeNext floats(NativeCall& call) {
  return sortBy<double>(
      call, [](double a, double b) { return a < b || (std::isnan(a) && !std::isnan(b)); });
}

struct StringWords {
  const char* data;
  std::uint64_t size;
};

NativeNext strings(NativeCall& call) {
  return sortBy<StringWords>(call, [](const StringWords& a, const StringWords& b) {
    return std::string_view(a.data, a.size) < std::string_view(b.data, b.size);
  });
}

std::string_view kindName(const RType& type) {
  static constexpr std::string_view kNames[] = {
      "invalid", "bool",      "int",        "int8",   "int16",  "int32",         "int64",
      "uint",    "uint8",     "uint16",     "uint32", "uint64", "uintptr",       "float32",
      "float64", "complex64", "complex128", "array",  "chan",   "func",          "interface",
      "map",     "ptr",       "slice",      "string", "struct", "unsafe.Pointer"};
  return kNames[static_cast<std::size_t>(type.kind)];
}

// func sliceLen(x any) int
NativeNext sliceLen(NativeCall& call) {
  const IfaceValue x = call.iface(0);
  if (x.type == nullptr || x.type->kind != RKind::slice) {
    const std::string kind(x.type == nullptr ? "zero" : kindName(*x.type));
    return call.panicString("reflect: call of Swapper on " + kind + " Value");
  }
  SliceValue slice;
  std::memcpy(&slice, reinterpret_cast<const void*>(x.word), sizeof slice);
  return call.result(0, slice.len), call.done();
}

// func slicePermute(x any, order []int)
NativeNext slicePermute(NativeCall& call) {
  const IfaceValue x = call.iface(0);
  SliceValue slice;
  std::memcpy(&slice, reinterpret_cast<const void*>(x.word), sizeof slice);
  const std::uint64_t size = x.type->elem->size;
  if (size == 0 || slice.len == 0) return call.done();
  const auto* const order = static_cast<const std::int64_t*>(call.slice(2).data);
  auto* const elements = static_cast<char*>(slice.data);
  const auto count = static_cast<std::uint64_t>(slice.len);
  const std::vector<char> old(elements, elements + size * count);
  for (std::uint64_t i = 0; i < count; ++i)
    std::memcpy(elements + i * size, old.data() + static_cast<std::uint64_t>(order[i]) * size,
                size);
  call.charge(count * (2 + size / 8));
  return call.done();
}

constexpr NativeRow kRows[] = {
    {"sort.Ints", ints},
    {"sort.Float64s", floats},
    {"sort.Strings", strings},
    {"sort.sliceLen", sliceLen},
    {"sort.slicePermute", slicePermute},
    {"slices.sortInts", ints},
    {"slices.sortFloat64s", floats},
    {"slices.sortStrings", strings},
};

}  // namespace

std::span<const NativeRow> orderNatives() { return kRows; }

}  // namespace gantry::golang
