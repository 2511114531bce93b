// Reading: blocks one after the other, as far as they are intact.
#include "engine/trace/reader.h"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/trace/compression.h"
#include "engine/trace/event_codec.h"
#include "engine/trace/format.h"

namespace gantry {
namespace {

// What is wrong at a byte; null when nothing is. Texts complete "damaged at byte N: ...".
using Wrong = const char*;
constexpr Wrong kCutOff = "the file ends in the middle of a block";

// Reads blocks, at any place of the source.
class Blocks {
 public:
  explicit Blocks(ByteSource& source) : m_source(source) {}

  // The block at `at`: name() and raw() until the next call, and `at` moves behind it.
  Wrong next(std::uint64_t& at) {
    std::array<std::uint8_t, format::BlockHead::kSize> bytes = {};
    if (!m_source.read(at, bytes.data(), bytes.size())) return kCutOff;
    const format::BlockHead head = format::blockHead(bytes);
    if (head.raw > format::kMostRaw || head.stored > head.raw) return "no block begins here";
    if (m_stored.size() < head.stored) m_stored.resize(head.stored);
    if (m_raw.size() < head.raw + kDecodeSlack) m_raw.resize(head.raw + kDecodeSlack);
    if (!m_source.read(at + bytes.size(), m_stored.data(), head.stored)) return kCutOff;
    const ByteView stored(m_stored.data(), head.stored);
    if (format::checksum(head, stored) != head.checksum) return "the block's checksum is wrong";
    if (head.stored == head.raw) {
      std::copy(stored.begin(), stored.end(), m_raw.begin());
    } else if (!m_decompressor.decompress(stored, m_raw.data(), head.raw)) {
      return "the block cannot be decompressed";
    }
    m_name = head.name;
    m_size = head.raw;
    at += bytes.size() + head.stored;
    return nullptr;
  }

  [[nodiscard]] format::BlockName name() const { return m_name; }
  // kDecodeSlack bytes behind it are readable.
  [[nodiscard]] ByteView raw() const { return ByteView(m_raw).first(m_size); }

 private:
  ByteSource& m_source;
  Decompressor m_decompressor;
  Bytes m_stored;
  Bytes m_raw;
  format::BlockName m_name = {};
  std::size_t m_size = 0;
};

// Appends the events of a block's raw bytes, which must begin with event `first` at `time`; moves
// the time behind them.
Wrong appendEvents(ByteView raw, std::uint64_t first, TimeNs& time, EventLog& log) {
  ByteReader in(raw);
  const std::uint64_t saysFirst = in.varint();
  const TimeNs saysTime = in.varint();
  const auto count = static_cast<std::size_t>(in.varintUpTo(format::kMostEvents));
  if (!in.ok() || saysFirst != first || saysTime != time) return "events are missing here";
  const std::uint8_t* begin = raw.data() + in.position();
  if (!decodeEvents(begin, raw.data() + raw.size(), count, log, time))
    return "the block holds no events that this version knows";
  return nullptr;
}

// Why the head of the file is none that this program reads; nothing when it is.
std::optional<Diagnostic> wrongHead(ByteSource& source) {
  std::array<std::uint8_t, format::kFileHead> head = {};
  const bool whole = source.read(0, head.data(), head.size());
  if (!whole ||
      !std::equal(format::kMagic.begin(), format::kMagic.end(), head.begin(),
                  [](char c, std::uint8_t byte) { return static_cast<std::uint8_t>(c) == byte; })) {
    return Diagnostic{"not a Gantry recording: it does not begin as one", 0};
  }
  std::uint32_t version = 0;
  std::memcpy(&version, head.data() + format::kMagic.size(), sizeof version);
  if (version != format::kVersion) {
    return Diagnostic{"a recording of format " + std::to_string(version) +
                          "; this program reads format " + std::to_string(format::kVersion),
                      format::kMagic.size()};
  }
  return std::nullopt;
}

class Reader {
 public:
  Reader(ByteSource& source, const ReadLimits& limits)
      : m_source(source), m_limits(limits), m_blocks(source) {}

  Result<Recording> read() {
    if (const auto wrong = wrongHead(m_source)) return *wrong;
    readBlocks();
    Wrong wrong = "the setup is not complete";
    if (getSetup(m_setup, m_recording.setup)) wrong = wrongWith(m_recording.setup);
    if (wrong != nullptr) {
      damaged(m_at, wrong);
      return Diagnostic{m_recording.damage, m_at};
    }
    if (!getSymbols(m_symbols, m_recording.symbols)) damaged(m_at, "the symbols are not complete");
    if (!getDecisions(m_decisions, m_recording.decisions))
      damaged(m_at, "the decisions are not complete");
    readEnding();
    return std::move(m_recording);
  }

 private:
  // The first thing that is wrong is the one to tell.
  void damaged(std::uint64_t at, Wrong wrong) {
    if (m_recording.damage.empty())
      m_recording.damage = "damaged at byte " + std::to_string(at) + ": " + wrong + "; " +
                           std::to_string(m_recording.events.size()) +
                           " events before it are intact";
  }

  void readBlocks() {
    m_at = format::kFileHead;
    while (m_end.empty() || m_source.size() - m_at > format::kFileTail) {
      const std::uint64_t begin = m_at;
      Wrong wrong = m_blocks.next(m_at);
      if (wrong == nullptr) wrong = take(begin);
      if (wrong != nullptr) return damaged(begin, wrong);
    }
    Bytes tail(format::kFileTail);
    if (!m_source.read(m_at, tail.data(), tail.size()) || ByteReader(tail).fixed64() != m_endBegins)
      damaged(m_at, "the file's last bytes do not point at its end block");
  }

  Wrong take(std::uint64_t begin) {
    const format::BlockName name = m_blocks.name();
    if (name == format::kEvents) {
      EventLog& log = m_recording.events;
      if (log.size() >= m_limits.events) return "too many events";
      return appendEvents(m_blocks.raw(), log.size(), m_time, log);
    }
    if (name == format::kEnd && m_end.empty()) m_endBegins = begin;
    Bytes* stream = name == format::kSetup       ? &m_setup
                    : name == format::kSymbols   ? &m_symbols
                    : name == format::kDecisions ? &m_decisions
                    : name == format::kEnd       ? &m_end
                                                 : nullptr;
    if (stream == nullptr) return "a block of an unknown name";
    if (stream->size() + m_blocks.raw().size() > m_limits.streamBytes) return "too many bytes";
    stream->insert(stream->end(), m_blocks.raw().begin(), m_blocks.raw().end());
    return nullptr;
  }

  void readEnding() {
    if (!m_recording.damage.empty()) return;  // how the run ended is not known
    End end;
    if (!getEnd(m_end, end)) return damaged(m_endBegins, "the end block is not complete");
    if (end.events != m_recording.events.size())
      return damaged(m_endBegins, "events are missing before the end");
    m_recording.ending = end.ending;
    m_recording.exitCode = end.exitCode;
    m_recording.limit = end.limit;
    m_recording.digest = end.digest;
  }

  ByteSource& m_source;
  const ReadLimits& m_limits;
  Blocks m_blocks;
  Recording m_recording;
  Bytes m_setup, m_symbols, m_decisions, m_end;
  std::uint64_t m_at = 0;
  TimeNs m_time = 0;
  std::uint64_t m_endBegins = 0;
};

Diagnostic damagedAt(std::uint64_t at, Wrong wrong) {
  return {"damaged at byte " + std::to_string(at) + ": " + wrong, at};
}

}  // namespace

Result<Recording> readRecording(ByteSource& source, const ReadLimits& limits) {
  return Reader(source, limits).read();
}

Result<End> readEnd(ByteSource& source, const ReadLimits& limits) {
  if (const auto wrong = wrongHead(source)) return *wrong;
  Bytes tail(format::kFileTail);
  if (source.size() < format::kFileHead + tail.size() ||
      !source.read(source.size() - tail.size(), tail.data(), tail.size()))
    return damagedAt(source.size(), kCutOff);
  const std::uint64_t last = source.size() - tail.size();
  Bytes bytes;
  Blocks blocks(source);
  for (std::uint64_t at = ByteReader(tail).fixed64(); at != last;) {
    if (at > last) return damagedAt(last, "the file's last bytes do not point at its end block");
    const std::uint64_t begin = at;
    if (const Wrong wrong = blocks.next(at)) return damagedAt(begin, wrong);
    if (blocks.name() != format::kEnd) return damagedAt(begin, "the end block is not here");
    if (bytes.size() + blocks.raw().size() > limits.streamBytes)
      return damagedAt(begin, "too many bytes");
    bytes.insert(bytes.end(), blocks.raw().begin(), blocks.raw().end());
  }
  End end;
  if (!getEnd(bytes, end)) return damagedAt(last, "the end block is not complete");
  return end;
}

Result<std::uint64_t> readEvents(ByteSource& source, const EventBlock& block, EventLog& log) {
  Blocks blocks(source);
  std::uint64_t at = block.offset;
  Wrong wrong = blocks.next(at);
  if (wrong == nullptr && blocks.name() != format::kEvents) wrong = "this block holds no events";
  const std::size_t before = log.size();
  TimeNs time = block.firstTime;
  if (wrong == nullptr) wrong = appendEvents(blocks.raw(), block.firstEvent, time, log);
  if (wrong != nullptr) return damagedAt(block.offset, wrong);
  return log.size() - before;
}

}  // namespace gantry
