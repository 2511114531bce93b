// A count per block, then a walk through one block.
#include "ui/session/event_rows.h"

#include <algorithm>

namespace gantry::ui {

void EventRows::extend(const EventLog& log, std::uint64_t end) {
  for (; m_events < end; ++m_events) {
    if (m_events % kBlock == 0) m_before.push_back(m_rows);
    if (!isCarrier(log[m_events].kind())) ++m_rows;
  }
}

std::uint64_t EventRows::eventOf(const EventLog& log, std::uint64_t row) const {
  const auto after = std::upper_bound(m_before.begin(), m_before.end(), row);
  const auto block = static_cast<std::uint64_t>(after - m_before.begin()) - 1;
  std::uint64_t event = block * kBlock;
  for (std::uint64_t at = m_before[block];; ++event) {
    if (isCarrier(log[event].kind())) continue;
    if (at++ == row) return event;
  }
}

std::uint64_t EventRows::rowsBefore(const EventLog& log, std::uint64_t events) const {
  if (events >= m_events) return m_rows;
  std::uint64_t rows = m_before[events / kBlock];
  for (std::uint64_t n = events / kBlock * kBlock; n < events; ++n)
    if (!isCarrier(log[n].kind())) ++rows;
  return rows;
}

}  // namespace gantry::ui
