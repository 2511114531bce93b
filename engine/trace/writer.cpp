// Writing: streams first, so that a file that is cut off still says what its events speak of.
#include "engine/trace/writer.h"

#include <algorithm>
#include <string>

#include "engine/trace/compression.h"
#include "engine/trace/event_codec.h"
#include "engine/trace/format.h"
#include "engine/trace/parts.h"

namespace gantry {
namespace {

class Writer {
 public:
  explicit Writer(ByteSink& sink) : m_sink(sink), m_raw(format::kMostEventBytes) {}

  Result<std::uint64_t> write(const Recording& recording) {
    writeFileHead();
    Bytes part;
    putSetup(part, recording.setup);
    writeStream(format::kSetup, part);
    part.clear();
    putSymbols(part, recording.symbols);
    writeStream(format::kSymbols, part);
    part.clear();
    putDecisions(part, recording.decisions);
    writeStream(format::kDecisions, part);
    writeEvents(recording.events);
    writeEnd(recording);
    if (!m_ok) {
      return Diagnostic{"cannot write the recording: stopped at byte " + std::to_string(m_at),
                        m_at};
    }
    return m_at;
  }

 private:
  void append(ByteView bytes) {
    if (m_ok) m_ok = m_sink.write(bytes);
    if (m_ok) m_at += bytes.size();
  }

  void writeFileHead() {
    Bytes head(format::kMagic.begin(), format::kMagic.end());
    for (unsigned shift = 0; shift < 32; shift += 8)
      head.push_back(static_cast<std::uint8_t>(format::kVersion >> shift));
    append(head);
  }

  void writeBlock(format::BlockName name, ByteView raw) {
    const ByteView stored = (name == format::kEvents ? m_quick : m_small).compress(raw);
    format::BlockHead head{name, static_cast<std::uint32_t>(stored.size()),
                           static_cast<std::uint32_t>(raw.size()), 0};
    head.checksum = format::checksum(head, stored);
    append(format::toBytes(head));
    append(stored);
  }

  void writeStream(format::BlockName name, ByteView bytes) {
    do {
      const ByteView piece = bytes.first(std::min(bytes.size(), format::kStreamBlock));
      writeBlock(name, piece);
      bytes = bytes.subspan(piece.size());
    } while (!bytes.empty());
  }

  void writeEvents(const EventLog& log) {
    TimeNs time = 0;
    for (std::size_t n = 0; n < log.size() && m_ok;) {
      const EventLog::Run run = log.runFrom(n);
      m_blocks.push_back({m_at, n, time});
      Bytes head;
      putVarint(head, n);
      putVarint(head, time);
      putVarint(head, run.count);
      std::uint8_t* first = std::copy(head.begin(), head.end(), m_raw.data());
      const std::uint8_t* end = encodeEvents(run.first, run.count, first, time);
      writeBlock(format::kEvents, {m_raw.data(), end});
      n += run.count;
    }
  }

  // The index is a stream as any other: a long run has more blocks than one block holds.
  void writeEnd(const Recording& recording) {
    const std::uint64_t at = m_at;
    Bytes end;
    putEnd(end, {recording.ending, recording.exitCode, recording.limit, recording.digest,
                 recording.events.size(), std::move(m_blocks)});
    writeStream(format::kEnd, end);
    Bytes tail;
    putFixed64(tail, at);
    append(tail);
  }

  ByteSink& m_sink;
  std::uint64_t m_at = 0;
  bool m_ok = true;
  Compressor m_small{Effort::small};
  Compressor m_quick{Effort::quick};
  Bytes m_raw;  // room for any block of events
  std::vector<EventBlock> m_blocks;
};

}  // namespace

Result<std::uint64_t> writeRecording(const Recording& recording, ByteSink& sink) {
  return Writer(sink).write(recording);
}

}  // namespace gantry
