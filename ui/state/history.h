// History: the places one has been to, to go back to and forward again. Plain positions.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace gantry::ui {

class History {
 public:
  static constexpr std::size_t kMost = 200;

  // A jump leaves that place; what was ahead is forgotten.
  void leave(std::uint64_t position) {
    m_ahead.clear();
    if (!m_behind.empty() && m_behind.back() == position) return;
    if (m_behind.size() == kMost) m_behind.erase(m_behind.begin());
    m_behind.push_back(position);
  }
  // Where one was before, while one stands at `position`; nothing at the end of memory.
  std::optional<std::uint64_t> back(std::uint64_t position) {
    return move(m_behind, m_ahead, position);
  }
  std::optional<std::uint64_t> forward(std::uint64_t position) {
    return move(m_ahead, m_behind, position);
  }
  void clear() {
    m_behind.clear();
    m_ahead.clear();
  }

 private:
  static std::optional<std::uint64_t> move(std::vector<std::uint64_t>& from,
                                           std::vector<std::uint64_t>& to, std::uint64_t position) {
    while (!from.empty() && from.back() == position) from.pop_back();
    if (from.empty()) return std::nullopt;
    to.push_back(position);
    const std::uint64_t there = from.back();
    from.pop_back();
    return there;
  }

  std::vector<std::uint64_t> m_behind;
  std::vector<std::uint64_t> m_ahead;
};

}  // namespace gantry::ui
