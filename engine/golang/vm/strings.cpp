// Strings: joining and converting.
#include <algorithm>
#include <cstring>

#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/utf8.h"

namespace gantry::golang {
namespace {

std::int64_t costOf(std::uint64_t bytes) {
  return kAllocationNs + static_cast<std::int64_t>(bytes / 8);
}

}  // namespace

bool Machine::opConcat(Ins ins) {
  const std::string_view a = stringAt(x.r + ins.b);
  const std::string_view b = stringAt(x.r + ins.c);
  if (a.empty() || b.empty()) {
    const std::string_view whole = a.empty() ? b : a;
    x.r[ins.a] = reinterpret_cast<std::uint64_t>(whole.data());
    x.r[ins.a + 1] = whole.size();
    return true;
  }
  if (!safePoint()) return false;
  const std::uint64_t size = a.size() + b.size();
  if (size > kLargestSmall && !roomFor(size)) return false;
  char* const made = newBytes(size);
  if (made == nullptr) return noRoom();
  std::memcpy(made, a.data(), a.size());
  std::memcpy(made + a.size(), b.data(), b.size());
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(made);
  x.r[ins.a + 1] = size;
  charge(costOf(size));
  return true;
}

bool Machine::opConcatN(Ins ins) {
  if (!safePoint()) return false;
  const std::uint64_t* const parts = x.r + ins.b;
  std::uint64_t size = 0;
  for (std::uint32_t n = 0; n < ins.c; ++n) size += parts[2 * n + 1];
  if (size > kLargestSmall && !roomFor(size)) return false;
  char* const made = newBytes(size);
  if (made == nullptr) return noRoom();
  char* to = made;
  for (std::uint32_t n = 0; n < ins.c; ++n) {
    const std::string_view part = stringAt(parts + 2 * n);
    if (!part.empty()) std::memcpy(to, part.data(), part.size());
    to += part.size();
  }
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(made);
  x.r[ins.a + 1] = size;
  charge(costOf(size));
  return true;
}

bool Machine::opStrToBytes(Ins ins) {
  if (!safePoint()) return false;
  const std::string_view text = stringAt(x.r + ins.b);
  const std::uint64_t cap = goRoundUp(text.size(), false);
  if (cap > kLargestSmall && !roomFor(cap)) return false;
  char* const made = newBytes(cap);
  if (made == nullptr) return noRoom();
  if (!text.empty()) std::memcpy(made, text.data(), text.size());
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(made);
  x.r[ins.a + 1] = text.size();
  x.r[ins.a + 2] = cap;
  charge(costOf(text.size()));
  return true;
}

bool Machine::opBytesToStr(Ins ins) {
  if (!safePoint()) return false;
  const std::string_view bytes = stringAt(x.r + ins.b);
  if (bytes.size() > kLargestSmall && !roomFor(bytes.size())) return false;
  const std::string_view made = newString(bytes);
  if (made.size() != bytes.size()) return noRoom();
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(made.data());
  x.r[ins.a + 1] = made.size();
  charge(costOf(made.size()));
  return true;
}

bool Machine::opStrToRunes(Ins ins) {
  if (!safePoint()) return false;
  const std::string_view text = stringAt(x.r + ins.b);
  std::uint64_t count = 0;
  std::uint32_t size = 0;
  for (std::size_t at = 0; at < text.size(); at += size, ++count)
    decodeRune(text.data() + at, text.size() - at, size);
  const std::uint64_t cap = goRoundUp(count * 4, false) / 4;
  if (cap * 4 > kLargestSmall && !roomFor(cap * 4)) return false;
  char* const made = newBytes(cap * 4);
  if (made == nullptr) return noRoom();
  char* to = made;
  for (std::size_t at = 0; at < text.size(); at += size, to += 4) {
    const std::uint32_t rune = decodeRune(text.data() + at, text.size() - at, size);
    std::memcpy(to, &rune, sizeof rune);
  }
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(made);
  x.r[ins.a + 1] = count;
  x.r[ins.a + 2] = cap;
  charge(costOf(text.size() * 4));
  return true;
}

bool Machine::opRunesToStr(Ins ins) {
  if (!safePoint()) return false;
  std::string text;
  const std::uint64_t count = x.r[ins.b + 1];
  if (count > kLargestSmall && !roomFor(count * 4)) return false;
  for (std::uint64_t n = 0; n < count; ++n)
    encodeRune(loadAs<std::uint32_t>(x.r[ins.b] + n * 4), text);
  const std::string_view made = newString(text);
  if (made.size() != text.size()) return noRoom();
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(made.data());
  x.r[ins.a + 1] = made.size();
  charge(costOf(count * 4));
  return true;
}

bool Machine::opRuneToStr(Ins ins) {
  if (!safePoint()) return false;
  std::string text;
  const std::uint64_t rune = x.r[ins.b];
  encodeRune(rune > 0x10ffff ? kRuneError : static_cast<std::uint32_t>(rune), text);
  const std::string_view made = newString(text);
  if (made.empty()) return noRoom();
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(made.data());
  x.r[ins.a + 1] = made.size();
  charge(kAllocationNs);
  return true;
}

// A byte of more than 7 bits is next in a range over a string.
void Machine::opRangeRune(Ins ins) {
  const std::uint64_t at = x.r[ins.a];
  std::uint32_t size = 0;
  const std::uint32_t rune =
      decodeRune(reinterpret_cast<const char*>(x.r[ins.b] + at), x.r[ins.b + 1] - at, size);
  x.r[ins.a] = at + size;
  x.r[ins.a + 1] = at;
  x.r[ins.a + 2] = rune;
}

}  // namespace gantry::golang
