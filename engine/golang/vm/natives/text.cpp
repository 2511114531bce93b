// Natives of packages strings and bytes: searching, comparing, counting.
#include <algorithm>
#include <cstring>

#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

constexpr std::uint64_t kBytesPerNs = 16;

// A string's two slots, or the first two of a []byte, at slot n.
std::string_view text(NativeCall& call, std::uint32_t n) {
  call.charge(call.word(n + 1) / kBytesPerNs);
  return call.string(n);
}

NativeNext place(NativeCall& call, std::size_t at) {
  call.result(0, at == std::string_view::npos ? std::int64_t{-1} : static_cast<std::int64_t>(at));
  return call.done();
}

char byteAt(NativeCall& call, std::uint32_t n) { return static_cast<char>(call.word(n)); }

// Slots of the second argument: behind a string, behind a slice.
constexpr std::uint32_t kString = 2;
constexpr std::uint32_t kSlice = 3;

template <std::uint32_t kSecond>
NativeNext index(NativeCall& call) {
  const std::string_view where = text(call, 0);
  return place(call, where.find(call.string(kSecond)));
}

NativeNext lastIndex(NativeCall& call) {
  const std::string_view where = text(call, 0);
  return place(call, where.rfind(call.string(kString)));
}

template <std::uint32_t kSecond>
NativeNext indexByte(NativeCall& call) {
  return place(call, text(call, 0).find(byteAt(call, kSecond)));
}

NativeNext lastIndexByte(NativeCall& call) {
  return place(call, text(call, 0).rfind(byteAt(call, kString)));
}

NativeNext contains(NativeCall& call) {
  const std::string_view where = text(call, 0);
  return call.result(0, where.find(call.string(kString)) != std::string_view::npos), call.done();
}

// The runes of UTF-8 text; a byte that is no part of one counts as one.
std::int64_t runesIn(std::string_view s) {
  std::int64_t runes = 0;
  for (std::size_t at = 0; at < s.size(); ++runes) {
    const auto byte = [&](std::size_t n) {
      return at + n < s.size() ? static_cast<unsigned char>(s[at + n]) : 0U;
    };
    const auto follows = [&](std::size_t n) { return (byte(n) & 0xc0U) == 0x80U; };
    const unsigned lead = byte(0);
    std::size_t size = 1;
    if (lead >= 0xc2 && lead < 0xe0 && follows(1)) {
      size = 2;
    } else if (lead >= 0xe0 && lead < 0xf0 && follows(1) && follows(2)) {
      const bool wrong = (lead == 0xe0 && byte(1) < 0xa0) || (lead == 0xed && byte(1) >= 0xa0);
      size = wrong ? 1 : 3;
    } else if (lead >= 0xf0 && lead < 0xf5 && follows(1) && follows(2) && follows(3)) {
      const bool wrong = (lead == 0xf0 && byte(1) < 0x90) || (lead == 0xf4 && byte(1) >= 0x90);
      size = wrong ? 1 : 4;
    }
    at += size;
  }
  return runes;
}

NativeNext count(NativeCall& call) {
  const std::string_view where = text(call, 0);
  const std::string_view what = call.string(kString);
  if (what.empty()) return call.result(0, runesIn(where) + 1), call.done();
  std::int64_t n = 0;
  for (std::size_t at = where.find(what); at != std::string_view::npos;
       at = where.find(what, at + what.size()))
    ++n;
  return call.result(0, n), call.done();
}

// func mapASCII(s string, upper bool) (mapped string, ok bool)
NativeNext mapAscii(NativeCall& call) {
  const std::string_view from = text(call, 0);
  const bool upper = call.boolean(2);
  const char first = upper ? 'a' : 'A';
  bool changes = false;
  for (const char c : from) {
    if ((static_cast<unsigned char>(c) & 0x80U) != 0) return call.done();  // ok stays false
    changes = changes || (c >= first && c < first + 26);
  }
  call.result(2, true);
  if (!changes) return call.resultOld(0, from), call.done();
  if (!call.room(from.size())) return call.outOfMemory();
  char* const to = call.newBytes(from.size());
  for (std::size_t i = 0; i < from.size(); ++i) {
    const char c = from[i];
    to[i] = c >= first && c < first + 26 ? static_cast<char>(c ^ 0x20) : c;
  }
  return call.resultOld(0, {to, from.size()}), call.done();
}

NativeNext equal(NativeCall& call) {
  const std::string_view a = text(call, 0);
  return call.result(0, a == call.string(kSlice)), call.done();
}

NativeNext compare(NativeCall& call) {
  const int order = text(call, 0).compare(call.string(kSlice));
  return call.result(0, order < 0 ? -1 : order > 0 ? 1 : 0), call.done();
}

constexpr NativeRow kRows[] = {
    {"strings.Index", index<kString>},
    {"strings.LastIndex", lastIndex},
    {"strings.IndexByte", indexByte<kString>},
    {"strings.LastIndexByte", lastIndexByte},
    {"strings.Contains", contains},
    {"strings.Count", count},
    {"strings.mapASCII", mapAscii},
    {"bytes.Equal", equal},
    {"bytes.Compare", compare},
    {"bytes.Index", index<kSlice>},
    {"bytes.IndexByte", indexByte<kSlice>},
};

}  // namespace

std::span<const NativeRow> textNatives() { return kRows; }

}  // namespace gantry::golang
