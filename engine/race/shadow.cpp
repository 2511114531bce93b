// Pages of cells.
#include "engine/race/shadow.h"

#include <algorithm>

namespace gantry::race {

void Shadow::reset(std::uint64_t base, std::uint64_t bytes) {
  for (Page* page : m_pages)
    if (page != nullptr) m_free.push_back(page);
  m_pages.clear();
  m_freeExtras.clear();
  for (std::size_t n = m_extras.size(); n > 0; --n) {
    m_extras[n - 1].writes.clear();
    m_extras[n - 1].reads.clear();
    m_freeExtras.push_back(static_cast<std::uint32_t>(n));
  }
  m_base = base;
  m_bytes = bytes;
}

Cell* Shadow::make(std::uint64_t address) {
  const std::uint64_t offset = address - m_base;
  if (offset >= m_bytes) return nullptr;
  const std::uint64_t page = offset >> kPageBits;
  if (page >= m_pages.size()) m_pages.resize(page + 1);
  if (m_pages[page] == nullptr) {
    if (m_free.empty()) {
      m_pages[page] = &m_made.emplace_back();
    } else {
      m_pages[page] = m_free.back();
      m_free.pop_back();
      *m_pages[page] = Page{};
    }
  }
  return &(*m_pages[page])[offset / 8 % kCells];
}

void Shadow::forget(std::uint64_t address, std::uint64_t bytes) {
  constexpr std::uint64_t kPageBytes = std::uint64_t{1} << kPageBits;
  const std::uint64_t end = address + bytes;
  for (std::uint64_t at = address; at < end;) {
    const std::uint64_t next = std::min(end, at - (at - m_base) % kPageBytes + kPageBytes);
    if (Cell* cell = find(at); cell != nullptr)
      for (; at < next; at += 8) clear(*cell++);
    at = next;
  }
}

Extra& Shadow::extra(Cell& cell) {
  if (cell.extra == 0) {
    if (m_freeExtras.empty()) {
      m_extras.emplace_back();
      m_freeExtras.push_back(static_cast<std::uint32_t>(m_extras.size()));
    }
    cell.extra = m_freeExtras.back();
    m_freeExtras.pop_back();
  }
  return m_extras[cell.extra - 1];
}

void Shadow::clear(Cell& cell) {
  if (cell.extra != 0) {
    Extra& extra = m_extras[cell.extra - 1];
    extra.writes.clear();
    extra.reads.clear();
    extra.tidyAt = 0;
    m_freeExtras.push_back(cell.extra);
  }
  cell = Cell{};
}

}  // namespace gantry::race
