// Stacks: call stacks by number. Equal stacks have equal numbers, so one of them costs 12 bytes
// however often it is kept, and to compare two is to compare numbers.
#pragma once

#include <cstdint>
#include <vector>

namespace gantry::race {

using StackId = std::uint32_t;  // 0: the empty stack

class Stacks {
 public:
  Stacks() { reset(); }
  void reset() {
    m_nodes.assign(1, {});
    m_index.assign(kFirst, 0);
  }

  // The stack `below` with one more frame, which is at `pc`: a number that the caller knows.
  StackId push(StackId below, std::uint32_t pc) {
    std::size_t at = place(below, pc);
    for (; m_index[at] != 0; at = (at + 1) & (m_index.size() - 1)) {
      const Node& node = m_nodes[m_index[at]];
      if (node.below == below && node.pc == pc) return m_index[at];
    }
    const auto made = static_cast<StackId>(m_nodes.size());
    m_index[at] = made;
    m_nodes.push_back({below, pc});
    if (m_nodes.size() * 2 > m_index.size()) grow();
    return made;
  }
  [[nodiscard]] StackId below(StackId stack) const { return m_nodes[stack].below; }
  [[nodiscard]] std::uint32_t pc(StackId stack) const { return m_nodes[stack].pc; }

 private:
  static constexpr std::size_t kFirst = 1024;
  struct Node {
    StackId below = 0;
    std::uint32_t pc = 0;
  };

  [[nodiscard]] std::size_t place(StackId below, std::uint32_t pc) const {
    const std::uint64_t mixed = (std::uint64_t{below} << 32 | pc) * 0x9e3779b97f4a7c15ULL;
    return mixed >> 32 & (m_index.size() - 1);
  }
  void grow() {
    m_index.assign(m_index.size() * 2, 0);
    for (StackId id = 1; id < m_nodes.size(); ++id) {
      std::size_t at = place(m_nodes[id].below, m_nodes[id].pc);
      while (m_index[at] != 0) at = (at + 1) & (m_index.size() - 1);
      m_index[at] = id;
    }
  }

  std::vector<Node> m_nodes;
  std::vector<StackId> m_index;
};

}  // namespace gantry::race
