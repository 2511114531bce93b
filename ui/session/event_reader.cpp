// Folding through a block, telling its events on the way.
#include "ui/session/event_reader.h"

#include <algorithm>
#include <utility>

namespace gantry::ui {

EventReader::EventReader(RunPtr run)
    : m_run(std::move(run)), m_cursor(m_run->recording.events, m_run->keyframes) {}

const EventReader::Line& EventReader::line(std::uint64_t row) {
  Block* block = m_blocks.object(row / kBlock);
  if (block == nullptr) block = read(row / kBlock);
  return (*block)[row % kBlock];
}

EventReader::Block* EventReader::read(std::uint64_t block) {
  const Recording& recording = m_run->recording;
  const std::uint64_t first = block * kBlock;
  const std::uint64_t count = std::min(kBlock, m_run->rows.count() - first);
  auto* lines = new Block;  // the cache owns it
  lines->reserve(count);
  std::uint64_t n = m_run->rows.eventOf(recording.events, first);
  while (lines->size() < count) {
    const Event event = recording.events[n];
    if (!isCarrier(event.kind())) {
      m_cursor.seek(n);
      const World& before = m_cursor.world();
      lines->push_back({n, before.now + event.dt(), happening(before, event, recording.symbols)});
    }
    ++n;
  }
  m_blocks.insert(block, lines);
  return lines;
}

}  // namespace gantry::ui
