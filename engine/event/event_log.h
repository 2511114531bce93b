// EventLog: the events of a run, in order, append-only, in chunks that are used again.
//
// Chunks and not one vector: growing never copies, and after clear() the next run writes to
// pages that are already there (the first touch of a page costs more than the events in it).
// Appending is about 1 ns; reading by index is one shift and one mask.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include "engine/base/pages.h"
#include "engine/event/event.h"

namespace gantry {

class EventLog {
 public:
  EventLog() = default;
  EventLog(EventLog&&) noexcept = default;
  EventLog& operator=(EventLog&&) noexcept = default;
  EventLog& operator=(const EventLog&) = delete;
  ~EventLog() = default;

  static constexpr std::size_t kChunkBits = 16;
  static constexpr std::size_t kChunk = std::size_t{1} << kChunkBits;

  void append(Event event) {
    if (m_next == m_chunkEnd) grow();
    std::memcpy(m_next++, &event, sizeof event);
  }

  [[nodiscard]] std::size_t size() const {
    return m_used == 0 ? 0 : m_used * kChunk - static_cast<std::size_t>(m_chunkEnd - m_next);
  }
  [[nodiscard]] bool empty() const { return size() == 0; }

  Event operator[](std::size_t n) const { return m_chunks[n >> kChunkBits][n & (kChunk - 1)]; }

  // The events from n to the end of n's chunk (or of the log): the way to walk fast.
  struct Run {
    const Event* first;
    std::size_t count;
  };
  [[nodiscard]] Run runFrom(std::size_t n) const {
    const std::size_t end = ((n >> kChunkBits) + 1) << kChunkBits;
    const std::size_t last = end < size() ? end : size();
    return {&m_chunks[n >> kChunkBits][n & (kChunk - 1)], last - n};
  }

  // Forgets all but the first n events, keeps the chunks.
  void truncate(std::size_t n) {
    if (n >= size()) return;
    if (n == 0) return clear();
    m_used = (n + kChunk - 1) >> kChunkBits;
    m_next = m_chunks[m_used - 1] + (n - (m_used - 1) * kChunk);
    m_chunkEnd = m_chunks[m_used - 1] + kChunk;
  }

  // The events that are here now, in the same memory: nothing is copied. This log may grow while
  // another thread reads what is given; what is given may not, and as long as it is there, neither
  // is cut or cleared.
  [[nodiscard]] EventLog shared() const { return *this; }

  // Forgets the events, keeps the chunks.
  void clear() {
    m_used = 0;
    m_next = nullptr;
    m_chunkEnd = nullptr;
  }

 private:
  EventLog(const EventLog&) = default;

  static constexpr std::size_t kAlign = kLargePage;
  static constexpr std::size_t kSlabChunks = 4;  // but the first slab is one chunk

  [[gnu::noinline, gnu::cold]] void grow() {
    if (m_used == m_chunks.size()) newSlab(m_used == 0 ? 1 : kSlabChunks);
    m_next = m_chunks[m_used++];
    m_chunkEnd = m_next + kChunk;
  }
  // The memory is not touched here: who appends fills it.
  void newSlab(std::size_t chunks) {
    const std::size_t bytes = chunks * kChunk * sizeof(Event);
    void* const memory = ::operator new (bytes, std::align_val_t{kAlign});
    auto* const first = static_cast<Event*>(memory);
    m_slabs.emplace_back(first,
                         [](Event* slab) { ::operator delete (slab, std::align_val_t{kAlign}); });
    preferLargePages(memory, bytes);
    for (std::size_t n = 0; n < chunks; ++n) m_chunks.push_back(first + n * kChunk);
  }

  std::vector<std::shared_ptr<Event[]>> m_slabs;
  std::vector<Event*> m_chunks;
  std::size_t m_used = 0;
  Event* m_next = nullptr;
  Event* m_chunkEnd = nullptr;
};

}  // namespace gantry
