// EventRows: the events of a log that a list shows: all but the carriers (Time, Wide).
//
// Row r is the r-th event that is no carrier. Eight bytes are kept for every 1024 events;
// a look-up reads at most that many. Rejected: an index per row, 8 bytes for 16 of event.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/event/event_log.h"

namespace gantry::ui {

// Whether an event changes nothing by itself and only carries what the next one cannot hold.
constexpr bool isCarrier(Kind kind) { return kind == Kind::Time || kind == Kind::Wide; }

class EventRows {
 public:
  // Takes in the events from where the last call ended up to `end`. About 1 ns an event.
  void extend(const EventLog& log, std::uint64_t end);

  [[nodiscard]] std::uint64_t count() const { return m_rows; }

  // The index in the log of a row's event. The row must be below count().
  [[nodiscard]] std::uint64_t eventOf(const EventLog& log, std::uint64_t row) const;

  // How many rows lie among the first `events` events, clamped to what was taken in.
  [[nodiscard]] std::uint64_t rowsBefore(const EventLog& log, std::uint64_t events) const;

 private:
  static constexpr std::uint64_t kBlock = 1024;

  std::vector<std::uint64_t> m_before;  // rows before each block
  std::uint64_t m_events = 0;
  std::uint64_t m_rows = 0;
};

}  // namespace gantry::ui
