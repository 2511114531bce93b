// Console: what the program wrote, as lines, each with the event that began it.
//
// A line is attributed to the write that began it; later writes to the same stream go on with
// it until a newline. The two streams keep lines of their own, in the order of their first
// bytes, as a terminal would show them when writes are whole lines.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gantry::ui {

struct ConsoleLine {
  std::uint64_t event = 0;  // index in the log of the Output event that began the line
  std::uint32_t goid = 0;   // who wrote; 0 when the runtime itself
  std::uint8_t fd = 1;      // 1 stdout, 2 stderr
  std::string text;         // without the newline
};

class Console {
 public:
  void write(std::uint64_t event, std::uint32_t goid, std::uint32_t fd, std::string_view text);

  [[nodiscard]] const std::vector<ConsoleLine>& lines() const { return m_lines; }

  // How many lines had begun once the first `events` events had happened.
  [[nodiscard]] std::size_t linesBefore(std::uint64_t events) const;

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::vector<ConsoleLine> m_lines;
  std::array<std::size_t, 2> m_open = {kNone, kNone};  // the unfinished line of each stream
};

}  // namespace gantry::ui
