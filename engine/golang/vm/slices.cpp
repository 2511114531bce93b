// Slices, and what is made on the heap.
#include <algorithm>
#include <cstring>

#include "engine/golang/vm/arith.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/race.h"

namespace gantry::golang {
namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 48;  // Go's own limit

// The most elements of a slice.
std::uint64_t mostOf(const RType& elem) {
  return elem.size == 0 ? std::uint64_t{INT64_MAX} : kMostBytes / elem.size;
}

void putSlice(std::uint64_t* to, std::uint64_t data, std::uint64_t len, std::uint64_t cap) {
  to[0] = data;
  to[1] = len;
  to[2] = cap;
}

// What was asked for in s[low:high:max], and what it may be.
struct Bounds {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  std::uint64_t max = 0;
  std::uint64_t cap = 0;
  bool three = false;
  bool ofSlice = false;    // texts say "capacity", else "length"
  std::uint16_t bits = 0;  // of the instruction

  [[nodiscard]] bool right() const { return low <= high && high <= max && max <= cap; }
  // Go's text, after "slice bounds out of range ".
  [[nodiscard]] std::string trouble() const {
    const std::string of =
        std::string(" with ") + (ofSlice ? "capacity " : "length ") + std::to_string(cap);
    if (three) {
      if (max > cap) return "[::" + number(2) + "]" + (isNegative(2) ? "" : of);
      if (high > max) return "[:" + number(1) + ":" + (isNegative(1) ? "" : number(2)) + "]";
      return "[" + number(0) + ":" + (isNegative(0) ? "" : number(1)) + ":]";
    }
    if (high > cap) return "[:" + number(1) + "]" + (isNegative(1) ? "" : of);
    return "[" + number(0) + ":" + (isNegative(0) ? "" : number(1)) + "]";
  }

 private:
  // Of low, high, max.
  [[nodiscard]] std::uint64_t part(unsigned n) const { return n == 0 ? low : n == 1 ? high : max; }
  [[nodiscard]] bool isNegative(unsigned n) const {
    return asInt(part(n)) < 0 && (bits & kUnsignedBound << n) == 0;
  }
  [[nodiscard]] std::string number(unsigned n) const {
    return isNegative(n) ? std::to_string(asInt(part(n))) : std::to_string(part(n));
  }
};

Bounds boundsOf(const std::uint64_t* given, std::uint16_t bits, std::uint64_t len,
                std::uint64_t cap) {
  Bounds bounds;
  bounds.low = (bits & 1) != 0 ? given[0] : 0;
  bounds.high = (bits & 2) != 0 ? given[1] : len;
  bounds.three = (bits & 4) != 0;
  bounds.max = bounds.three ? given[2] : cap;
  bounds.cap = cap;
  bounds.bits = bits;
  return bounds;
}

}  // namespace

bool Machine::opNew(Ins ins) {
  if (!safePoint()) return false;
  const RType& type = typeAt(ins.b);
  if (type.size > kLargestSmall && !roomFor(type.size)) return false;
  void* const made = newObject(type);
  if (made == nullptr) return noRoom();
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(made);
  charge(kAllocationNs);
  return true;
}

bool Machine::opMakeClosure(Ins ins) {
  if (!safePoint()) return false;
  const auto function = static_cast<std::uint32_t>((x.pc++)->d());
  auto* const made = static_cast<std::uint64_t*>(m_heap.allocate(
      8 + ins.c * std::uint64_t{8}, m_layouts.closureOf(*m_codes[function].function)));
  if (made == nullptr) return noRoom();
  made[0] = reinterpret_cast<std::uint64_t>(&m_codes[function]);
  for (std::uint32_t n = 0; n < ins.c; ++n) made[1 + n] = x.r[ins.b + n];
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(made);
  charge(kAllocationNs);
  return true;
}

bool Machine::opMakeSlice(Ins ins) {
  const RType& elem = typeAt(ins.c);
  const std::uint64_t len = x.r[ins.b];
  const std::uint64_t cap = x.r[ins.b + 1];
  const std::uint64_t most = mostOf(elem);
  if (len > most) return panicRuntime("makeslice: len out of range");
  if (cap > most || cap < len) return panicRuntime("makeslice: cap out of range");
  if (!safePoint()) return false;
  const std::uint64_t bytes = elem.size * cap;
  if (bytes > kLargestSmall && !roomFor(bytes)) return false;
  void* const made = newArray(elem, cap);
  if (made == nullptr) return noRoom();
  putSlice(x.r + ins.a, reinterpret_cast<std::uint64_t>(made), len, cap);
  charge(kAllocationNs + static_cast<std::int64_t>(bytes / 32));
  return true;
}

bool Machine::opSlice(Ins ins) {
  const Ins ext = *x.pc++;
  const auto size = static_cast<std::uint32_t>(ext.d());
  const std::uint64_t data = x.r[ins.b];
  Bounds bounds = boundsOf(x.r + ins.c, ext.a, x.r[ins.b + 1], x.r[ins.b + 2]);
  bounds.ofSlice = true;
  if (!bounds.right()) return panicBounds("slice bounds out of range " + bounds.trouble());
  const std::uint64_t cap = bounds.max - bounds.low;
  // An empty rest keeps its own address: behind it lies another object.
  putSlice(x.r + ins.a, cap == 0 ? data : data + bounds.low * size, bounds.high - bounds.low, cap);
  return true;
}

bool Machine::opSliceStr(Ins ins) {
  const Ins ext = *x.pc++;
  const std::uint64_t data = x.r[ins.b];
  const std::uint64_t len = x.r[ins.b + 1];
  const Bounds bounds = boundsOf(x.r + ins.c, ext.a, len, len);
  if (!bounds.right()) return panicBounds("slice bounds out of range " + bounds.trouble());
  x.r[ins.a] = bounds.low == len ? data : data + bounds.low;
  x.r[ins.a + 1] = bounds.high - bounds.low;
  return true;
}

bool Machine::opSliceArr(Ins ins) {
  const Ins ext = *x.pc++;
  const auto len = static_cast<std::uint32_t>((x.pc++)->d());
  const auto size = static_cast<std::uint32_t>(ext.d());
  const std::uint64_t data = x.r[ins.b];
  if (data == 0) return panicNil();
  const Bounds bounds = boundsOf(x.r + ins.c, ext.a, len, len);
  if (!bounds.right()) return panicBounds("slice bounds out of range " + bounds.trouble());
  const std::uint64_t cap = bounds.max - bounds.low;
  putSlice(x.r + ins.a, cap == 0 ? data : data + bounds.low * size, bounds.high - bounds.low, cap);
  return true;
}

bool Machine::opSliceToArr(Ins ins) {
  const auto wanted = static_cast<std::uint32_t>((x.pc++)->d());
  if (x.r[ins.b + 1] < wanted)
    return panicBounds("cannot convert slice with length " + std::to_string(x.r[ins.b + 1]) +
                       " to array or pointer to array with length " + std::to_string(wanted));
  x.r[ins.a] = x.r[ins.b];
  return true;
}

// Go's growslice: twice as much while small, a quarter more when large, rounded up to what the
// allocator gives.
std::uint64_t Machine::grownCap(const RType& elem, std::uint64_t oldCap, std::uint64_t needed) {
  constexpr std::uint64_t kSmall = 256;
  if (elem.size == 0) return needed;
  std::uint64_t cap = oldCap;
  if (needed > oldCap * 2) {
    cap = needed;
  } else if (oldCap < kSmall) {
    cap = oldCap * 2;
  } else {
    while (cap < needed) cap += (cap + 3 * kSmall) / 4;
  }
  return goRoundUp(cap * elem.size, elem.hasPointers) / elem.size;
}

// A copy of the slice `old` with room for `len` elements, with that length. x.pc is anywhere in
// the instruction.
bool Machine::growSlice(const RType& elem, const std::uint64_t* old, std::uint64_t len,
                        std::uint64_t* out) {
  if (len > mostOf(elem)) return panicRuntime("growslice: len out of range");
  if (!safePoint()) return false;
  const std::uint64_t cap = grownCap(elem, old[2], len);
  const std::uint64_t bytes = cap * elem.size;
  if (bytes > kLargestSmall && !roomFor(bytes)) return false;
  void* const made = newArray(elem, cap);
  if (made == nullptr) return noRoom();
  if (m_race != nullptr) m_race->range(old[0], old[1] * elem.size, false);
  if (old[1] != 0) std::memcpy(made, reinterpret_cast<const void*>(old[0]), old[1] * elem.size);
  charge(kAllocationNs + static_cast<std::int64_t>(bytes / 16));
  putSlice(out, reinterpret_cast<std::uint64_t>(made), len, cap);
  return true;
}

bool Machine::opAppend1(Ins ins) {
  const RType& elem = typeAt(static_cast<std::uint32_t>((x.pc++)->d()));
  const std::uint64_t len = x.r[ins.b + 1];
  std::uint64_t grown[3];
  if (!growSlice(elem, x.r + ins.b, len + 1, grown)) return false;
  if (m_race != nullptr) m_race->range(grown[0] + len * elem.size, elem.size, true);
  storeValue(elem, reinterpret_cast<void*>(grown[0] + len * elem.size), x.r + ins.c);
  putSlice(x.r + ins.a, grown[0], grown[1], grown[2]);
  return true;
}

bool Machine::opAppendGrow(Ins ins) {
  const RType& elem = typeAt(static_cast<std::uint32_t>((x.pc++)->d()));
  const std::uint64_t* const old = x.r + ins.b;
  const std::uint64_t len = old[1] + ins.c;
  std::uint64_t grown[3] = {old[0], len, old[2]};
  if (len <= old[2]) {
    if (m_race != nullptr) m_race->range(old[0] + old[1] * elem.size, ins.c * elem.size, true);
    if (ins.c != 0)
      std::memset(reinterpret_cast<void*>(old[0] + old[1] * elem.size), 0, ins.c * elem.size);
  } else if (!growSlice(elem, old, len, grown)) {
    return false;
  }
  putSlice(x.r + ins.a, grown[0], grown[1], grown[2]);
  return true;
}

bool Machine::opAppendSlice(Ins ins) {
  const RType& elem = typeAt(static_cast<std::uint32_t>((x.pc++)->d()));
  const std::uint64_t* const old = x.r + ins.b;
  const std::uint64_t data = x.r[ins.c];
  const std::uint64_t more = x.r[ins.c + 1];
  std::uint64_t grown[3] = {old[0], old[1] + more, old[2]};
  const std::uint64_t before = old[1];
  if (grown[1] > old[2] && !growSlice(elem, old, grown[1], grown)) return false;
  if (m_race != nullptr) {
    m_race->range(data, more * elem.size, false);
    m_race->range(grown[0] + before * elem.size, more * elem.size, true);
  }
  if (more != 0 && elem.size != 0)
    std::memmove(reinterpret_cast<void*>(grown[0] + before * elem.size),
                 reinterpret_cast<const void*>(data), more * elem.size);
  charge(static_cast<std::int64_t>(more * elem.size / 16));
  putSlice(x.r + ins.a, grown[0], grown[1], grown[2]);
  return true;
}

bool Machine::opAppendStr(Ins ins) {
  const RType& elem = *m_module->known.byteSlice->elem;
  const std::uint64_t* const old = x.r + ins.b;
  const std::uint64_t data = x.r[ins.c];
  const std::uint64_t more = x.r[ins.c + 1];
  std::uint64_t grown[3] = {old[0], old[1] + more, old[2]};
  const std::uint64_t before = old[1];
  if (grown[1] > old[2] && !growSlice(elem, old, grown[1], grown)) return false;
  if (m_race != nullptr) m_race->range(grown[0] + before, more, true);
  if (more != 0)
    std::memmove(reinterpret_cast<void*>(grown[0] + before), reinterpret_cast<const void*>(data),
                 more);
  charge(static_cast<std::int64_t>(more / 16));
  putSlice(x.r + ins.a, grown[0], grown[1], grown[2]);
  return true;
}

bool Machine::opCopySlice(Ins ins) {
  const auto size = static_cast<std::uint32_t>((x.pc++)->d());
  const std::uint64_t count = std::min(x.r[ins.b + 1], x.r[ins.c + 1]);
  if (m_race != nullptr) {
    m_race->range(x.r[ins.c], count * size, false);
    m_race->range(x.r[ins.b], count * size, true);
  }
  if (count != 0 && size != 0)
    std::memmove(reinterpret_cast<void*>(x.r[ins.b]), reinterpret_cast<const void*>(x.r[ins.c]),
                 count * size);
  charge(static_cast<std::int64_t>(count * size / 16));
  x.r[ins.a] = count;
  return true;
}

bool Machine::opCopyStr(Ins ins) {
  const std::uint64_t count = std::min(x.r[ins.b + 1], x.r[ins.c + 1]);
  if (m_race != nullptr) m_race->range(x.r[ins.b], count, true);
  if (count != 0)
    std::memmove(reinterpret_cast<void*>(x.r[ins.b]), reinterpret_cast<const void*>(x.r[ins.c]),
                 count);
  charge(static_cast<std::int64_t>(count / 16));
  x.r[ins.a] = count;
  return true;
}

bool Machine::opClearSlice(Ins ins) {
  const std::uint64_t bytes = x.r[ins.a + 1] * typeAt(ins.b).size;
  if (m_race != nullptr) m_race->range(x.r[ins.a], bytes, true);
  if (bytes != 0) std::memset(reinterpret_cast<void*>(x.r[ins.a]), 0, bytes);
  charge(static_cast<std::int64_t>(bytes / 32));
  return true;
}

}  // namespace gantry::golang
