// Rows by a counting sort; slices are read from the stretches when they are asked for.
#include "ui/session/slice_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "engine/base/pages.h"

namespace gantry::ui {
namespace {

constexpr std::uint32_t kNoPyramid = 0xffffffff;
constexpr std::size_t kLongRow = 64;

// The shade with the most time among a few.
class Most {
 public:
  void add(std::uint16_t shade, TimeNs time) {
    m_total += time;
    for (std::size_t i = 0; i < m_used; ++i) {
      if (m_shades[i] != shade) continue;
      m_times[i] += time;
      return;
    }
    if (m_used == m_shades.size()) return;  // rare ones do not win
    m_shades[m_used] = shade;
    m_times[m_used++] = time;
  }
  [[nodiscard]] TimeNs total() const { return m_total; }
  [[nodiscard]] std::uint16_t shade() const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < m_used; ++i)
      if (m_times[i] > m_times[best]) best = i;
    return m_shades[best];
  }

 private:
  std::array<std::uint16_t, 8> m_shades{};
  std::array<TimeNs, 8> m_times{};
  std::size_t m_used = 0;
  TimeNs m_total = 0;
};

// Its row; nowhere when a P or an M shows nothing of it.
std::uint32_t rowOf(RowsBy by, const Stretch& stretch, std::uint32_t nowhere) {
  if (by == RowsBy::g) return stretch.g;
  if (stretch.start == stretch.end) return nowhere;
  return std::min<std::uint32_t>(by == RowsBy::p ? stretch.p : stretch.m, nowhere);
}

}  // namespace

void SliceRows::build(RowsBy by, std::uint32_t rows, const Pieces<Stretch>& stretches,
                      const Pieces<TimelineG>& goroutines) {
  m_by = by;
  m_stretches = &stretches;
  m_goroutines = &goroutines;
  m_first.assign(rows + std::size_t{2}, 0);  // the last is for what is nowhere
  for (std::size_t n = 0; n < stretches.size(); ++n)
    ++m_first[rowOf(by, stretches[n], rows) + std::size_t{1}];
  for (std::size_t row = 0; row < rows; ++row) m_first[row + 1] += m_first[row];
  m_first.pop_back();
  m_order.reserve(m_first[rows]);
  preferLargePages(m_order.data(), m_order.capacity() * sizeof(std::uint32_t));
  m_order.resize(m_first[rows]);
  std::vector<std::size_t> next = m_first;
  for (std::size_t n = 0; n < stretches.size(); ++n) {
    const std::uint32_t row = rowOf(by, stretches[n], rows);
    if (row != rows) m_order[next[row]++] = static_cast<std::uint32_t>(n);
  }
  m_pyramid.assign(rows, kNoPyramid);
  for (std::uint32_t row = 0; row < rows; ++row) {
    if (size(row) < kLongRow) continue;
    m_pyramid[row] = static_cast<std::uint32_t>(m_pyramids.size());
    m_pyramids.push_back(pyramidOf(row));
  }
}

std::size_t SliceRows::stretches(std::uint32_t row) const {
  return m_first[row + std::size_t{1}] - m_first[row];
}

const Stretch& SliceRows::stretch(std::uint32_t row, std::size_t n) const {
  return (*m_stretches)[m_order[m_first[row] + n]];
}

std::size_t SliceRows::size(std::uint32_t row) const {
  return stretches(row) * (m_by == RowsBy::g ? kStates : 1);
}

Slice SliceRows::slice(std::uint32_t row, std::size_t n) const {
  if (m_by == RowsBy::g) return stateOf(row, n);
  const Stretch& s = stretch(row, n);
  return {s.start, s.end, s.g, (*m_goroutines)[s.g].shade, s.p};
}

Slice SliceRows::stateOf(std::uint32_t row, std::size_t n) const {
  const auto made = [row](TimeNs start, TimeNs end, GState state, std::uint16_t p) {
    return Slice{start, end, row, static_cast<std::uint16_t>(state), p};
  };
  const Stretch& s = stretch(row, n / kStates);
  switch (n % kStates) {
    case 0: {
      if (n == 0) return made(s.ready, s.ready, GState::waiting, kNoP);
      const Stretch& before = stretch(row, n / kStates - 1);
      if (before.after == GState::none) return made(s.ready, s.ready, GState::waiting, kNoP);
      return made(before.end, s.ready, before.after, before.p);
    }
    case 1:
      return made(s.ready, s.start, GState::runnable, s.p);
    default:
      return made(s.start, s.end, GState::running, s.p);
  }
}

SliceRows::Pyramid SliceRows::pyramidOf(std::uint32_t row) const {
  Pyramid pyramid;
  const auto addLevel = [&pyramid](std::size_t count, const auto& blockAt) {
    std::vector<Block> blocks;
    blocks.reserve(count / kFan + 1);
    preferLargePages(blocks.data(), blocks.capacity() * sizeof(Block));
    for (std::size_t i = 0; i < count; i += kFan) {
      Most most;
      Block last;
      for (std::size_t j = i; j < std::min(i + kFan, count); ++j) {
        last = blockAt(j);
        most.add(last.shade, last.busy);
      }
      blocks.push_back({last.end, most.total(), most.shade()});
    }
    pyramid.levels.push_back(std::move(blocks));
  };
  addLevel(size(row), [&](std::size_t i) {
    const Slice s = slice(row, i);
    return Block{s.end, s.end - s.start, s.shade};
  });
  while (pyramid.levels.back().size() > kFan) {
    const std::size_t below = pyramid.levels.size() - 1;  // the vector of levels may move
    addLevel(pyramid.levels[below].size(), [&](std::size_t i) { return pyramid.levels[below][i]; });
  }
  return pyramid;
}

void SliceRows::bars(std::uint32_t row, double from, double to, int pixels,
                     std::vector<Bar>& out) const {
  out.clear();
  const std::size_t slices = size(row);
  if (slices == 0 || pixels <= 0 || to <= from) return;
  const double perPixel = (to - from) / pixels;
  const Pyramid* pyramid = m_pyramid[row] == kNoPyramid ? nullptr : &m_pyramids[m_pyramid[row]];
  const auto xOf = [&](TimeNs time) { return (static_cast<double>(time) - from) / perPixel; };
  Most most;
  double column = -1;
  Slice only;
  std::size_t several = 0;
  const auto flush = [&] {
    if (several == 0) return;
    const auto share =
        static_cast<float>(std::min(1.0, static_cast<double>(most.total()) / perPixel));
    out.push_back({column, column + 1, several == 1 ? std::optional(only) : std::nullopt,
                   most.shade(), share});
    most = {};
    several = 0;
  };
  for (std::size_t i = firstEndingAfter(row, from); i < slices;) {
    const Slice slice = this->slice(row, i);
    if (static_cast<double>(slice.start) >= to) break;
    const double left = xOf(slice.start);
    if (xOf(slice.end) - left >= 1) {
      flush();
      out.push_back({std::max(left, 0.0), std::min(xOf(slice.end), static_cast<double>(pixels)),
                     slice, slice.shade, 1});
      ++i;
      continue;
    }
    // The largest block that begins here and is no wider than a pixel.
    std::size_t size = 1;
    Block block{slice.end, slice.end - slice.start, slice.shade};
    std::size_t width = kFan;
    for (std::size_t k = 0; pyramid != nullptr && k < pyramid->levels.size(); ++k, width *= kFan) {
      if (i % width != 0) break;
      const Block& larger = pyramid->levels[k][i / width];
      if (xOf(larger.end) - left > 1) break;
      block = larger;
      size = std::min(width, slices - i);
    }
    i += size;
    if (block.busy == 0) continue;
    const double at = std::floor(std::max(left, 0.0));
    if (at != column) flush();
    column = at;
    most.add(block.shade, block.busy);
    only = slice;
    several += size;
  }
  flush();
}

std::size_t SliceRows::firstEndingAfter(std::uint32_t row, double time) const {
  std::size_t low = 0;
  std::size_t high = size(row);
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (static_cast<double>(slice(row, middle).end) <= time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::optional<Slice> SliceRows::at(std::uint32_t row, TimeNs time) const {
  const std::size_t n = firstEndingAfter(row, static_cast<double>(time));
  if (n == size(row)) return std::nullopt;
  const Slice slice = this->slice(row, n);
  return slice.start <= time ? std::optional(slice) : std::nullopt;
}

}  // namespace gantry::ui
