// The numbers of the file format (resources/help/format.md) that the writer and the reader share.
//
// A file is a head, blocks and eight bytes that say where the last block begins. A block is its
// name, its sizes, a checksum and its bytes, compressed when that makes them fewer. All numbers of
// fixed size are little-endian.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "engine/base/hash.h"
#include "engine/base/varint.h"
#include "engine/event/event_log.h"
#include "engine/trace/event_codec.h"

namespace gantry::format {

// Like PNG's: a file that went through a text conversion is seen by its first bytes.
inline constexpr std::string_view kMagic = "\x89GANTRY\n";
// Goes up whenever a reader of the version before would misread: also with a new kind of event.
inline constexpr std::uint32_t kVersion = 3;
inline constexpr std::size_t kFileHead = 12;
inline constexpr std::size_t kFileTail = 8;

// Blocks are known by four letters.
using BlockName = std::array<char, 4>;
// Streams: the bytes of all blocks of the name, put together, are one text.
inline constexpr BlockName kSetup = {'S', 'E', 'T', 'U'};
inline constexpr BlockName kSymbols = {'S', 'Y', 'M', 'B'};
inline constexpr BlockName kDecisions = {'P', 'I', 'C', 'K'};
// Each by itself.
inline constexpr BlockName kEvents = {'E', 'V', 'N', 'T'};
inline constexpr BlockName kEnd = {'E', 'N', 'D', 'S'};

// Of a block, before compression. Readers refuse more, so a hostile file cannot ask for memory.
inline constexpr std::size_t kMostRaw = std::size_t{4} << 20;
// Streams are cut into blocks of this many bytes.
inline constexpr std::size_t kStreamBlock = std::size_t{1} << 20;
// A block of events is a chunk of the log.
inline constexpr std::size_t kMostEvents = EventLog::kChunk;
// Three varints and the events.
inline constexpr std::size_t kMostEventBytes = 3 * 10 + kMostEvents * kMaxEncodedEvent;
static_assert(kMostEventBytes <= kMostRaw);

struct BlockHead {
  BlockName name = {};
  std::uint32_t stored = 0;  // bytes that follow the head
  std::uint32_t raw = 0;     // bytes they become; the same number: they are not compressed
  std::uint64_t checksum = 0;

  static constexpr std::size_t kSize = 20;
};

// Over the head's first twelve bytes and the stored ones, so that no byte is left out.
inline std::uint64_t checksum(const BlockHead& head, ByteView stored) {
  Hash hash;
  hash.bytes(head.name.data(), head.name.size());
  hash.word(head.stored | std::uint64_t{head.raw} << 32);
  hash.bytes(stored.data(), stored.size());
  return hash.value();
}

inline std::array<std::uint8_t, BlockHead::kSize> toBytes(const BlockHead& head) {
  std::array<std::uint8_t, BlockHead::kSize> bytes;
  std::memcpy(bytes.data(), head.name.data(), 4);
  std::memcpy(bytes.data() + 4, &head.stored, 4);
  std::memcpy(bytes.data() + 8, &head.raw, 4);
  std::memcpy(bytes.data() + 12, &head.checksum, 8);
  return bytes;
}

inline BlockHead blockHead(const std::array<std::uint8_t, BlockHead::kSize>& bytes) {
  BlockHead head;
  std::memcpy(head.name.data(), bytes.data(), 4);
  std::memcpy(&head.stored, bytes.data() + 4, 4);
  std::memcpy(&head.raw, bytes.data() + 8, 4);
  std::memcpy(&head.checksum, bytes.data() + 12, 8);
  return head;
}

}  // namespace gantry::format
