// Shadow: what is remembered of each word of a program's memory: the accesses that no later one
// makes superfluous. All of them are kept, there is no window.
//
// A cell for 8 bytes has room for one write and one read, which is enough for most words; what
// does not fit (many readers, parts of a word, atomics) goes into an Extra. Cells exist for pages
// of 4 KiB that were touched.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "engine/race/stacks.h"

namespace gantry::race {

// An access of a goroutine at a time of its own (`epoch`: Tid << 32 | time) to bytes of a word.
struct Access {
  std::uint64_t epoch = 0;
  StackId stack = 0;
  std::uint8_t mask = 0;  // which bytes; 0: no access
  bool write = false;
  bool atomic = false;
};

struct Extra {
  std::vector<Access> writes;
  std::vector<Access> reads;
  std::size_t tidyAt = 0;  // so many reads are looked through for superfluous ones
};

struct Cell {
  std::uint64_t writeEpoch = 0;
  std::uint64_t readEpoch = 0;
  StackId writeStack = 0;
  StackId readStack = 0;
  std::uint8_t writeMask = 0;
  std::uint8_t readMask = 0;
  std::uint16_t reported = 0;  // a race was found here: as in Go, reads are not looked at any more
  std::uint32_t extra = 0;     // 1 + number
};
static_assert(sizeof(Cell) == 32);

class Shadow {
 public:
  static constexpr std::uint32_t kPageBits = 12;
  static constexpr std::uint32_t kCells = 1U << (kPageBits - 3);

  // Memory from `base` on; nothing was accessed. What the run before used is kept.
  void reset(std::uint64_t base, std::uint64_t bytes);

  // Null: nothing of this page was accessed, or the address is not the program's.
  [[nodiscard]] Cell* find(std::uint64_t address) const {
    const std::uint64_t offset = address - m_base;
    const std::uint64_t page = offset >> kPageBits;
    if (page >= m_pages.size() || m_pages[page] == nullptr) return nullptr;
    return &(*m_pages[page])[offset / 8 % kCells];
  }
  // Null only for what is not the program's memory.
  Cell* make(std::uint64_t address);
  // The memory is free: whoever gets it next begins anew.
  void forget(std::uint64_t address, std::uint64_t bytes);

  Extra& extra(Cell& cell);
  [[nodiscard]] Extra* extraOf(const Cell& cell) {
    return cell.extra == 0 ? nullptr : &m_extras[cell.extra - 1];
  }
  void clear(Cell& cell);

 private:
  using Page = std::array<Cell, kCells>;

  std::uint64_t m_base = 0;
  std::uint64_t m_bytes = 0;
  std::vector<Page*> m_pages;
  std::deque<Page> m_made;
  std::vector<Page*> m_free;
  std::deque<Extra> m_extras;
  std::vector<std::uint32_t> m_freeExtras;
};

}  // namespace gantry::race
