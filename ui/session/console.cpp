// Cutting writes into lines.
#include "ui/session/console.h"

#include <algorithm>

namespace gantry::ui {

void Console::write(std::uint64_t event, std::uint32_t goid, std::uint32_t fd,
                    std::string_view text) {
  std::size_t& open = m_open[fd == 2 ? 1 : 0];
  while (!text.empty()) {
    if (open == kNone) {
      open = m_lines.size();
      m_lines.push_back({event, goid, static_cast<std::uint8_t>(fd == 2 ? 2 : 1), {}});
    }
    const std::size_t newline = text.find('\n');
    m_lines[open].text += text.substr(0, newline);
    if (newline == std::string_view::npos) return;
    open = kNone;
    text.remove_prefix(newline + 1);
  }
}

std::size_t Console::linesBefore(std::uint64_t events) const {
  const auto after =
      std::partition_point(m_lines.begin(), m_lines.end(),
                           [events](const ConsoleLine& line) { return line.event < events; });
  return static_cast<std::size_t>(after - m_lines.begin());
}

}  // namespace gantry::ui
