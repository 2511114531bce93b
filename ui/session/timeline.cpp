// One fold over the log; after each event the Gs that it can have touched are compared with what
// is open.
#include "ui/session/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/pages.h"
#include "engine/world/fold.h"

namespace gantry::ui {
namespace {

constexpr std::uint32_t kNoPyramid = 0xffffffff;
constexpr std::size_t kLongRow = 64;
// Events between two questions whether to go on.
constexpr std::uint64_t kSlice = 50'000;
constexpr std::uint16_t kNoP = 0xffff;

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

class Builder {
 public:
  explicit Builder(Timeline& timeline) : m_timeline(timeline) {}

  void take(Event event) {
    const GId before = gOf(event.m());
    const std::uint32_t stolenFrom = event.kind() == Kind::Steal ? event.a() : kNil;
    if (fold(m_world, event) != nullptr) return;
    if (isCarrierKind(event.kind())) return;
    if (stolenFrom != kNil) noteSteal(event.m(), stolenFrom);
    if (before.valid()) noteG(before.v, event.m());
    const GId after = gOf(event.m());
    if (after.valid() && after != before) noteG(after.v, event.m());
    if (row(event.kind()).a == "g" && event.a() < m_world.gs.size()) noteG(event.a(), event.m());
    noteM(event.m());
  }

  void finish() {
    for (std::uint32_t slot = 0; slot < m_gs.size(); ++slot) closeG(slot);
    for (std::size_t m = 0; m < m_ms.size(); ++m) closeM(static_cast<std::uint16_t>(m));
    m_timeline.end = m_world.now;
    const auto gs = static_cast<std::uint32_t>(m_timeline.goroutines.size());
    m_timeline.procs.finish(static_cast<std::uint32_t>(m_world.ps.size()));
    m_timeline.threads.finish(static_cast<std::uint32_t>(m_world.ms.size()));
    m_timeline.gs.finish(gs);
    std::sort(m_timeline.links.begin(), m_timeline.links.end(),
              [](const Link& a, const Link& b) { return a.from < b.from; });
    m_timeline.links.shrink_to_fit();  // what growing left over is a tenth of a long run's memory
  }

 private:
  struct OpenG {
    std::uint32_t goid = 0;
    std::uint32_t index = kNoG;
    GStatus status = GStatus::idle;
    TimeNs since = 0;
    TimeNs readyAt = kNever;
    std::uint32_t readyBy = kNoG;
    std::uint16_t readyOn = kNoP;
  };
  struct OpenM {
    std::uint32_t g = kNoG;
    std::uint16_t p = kNoP;
    TimeNs since = 0;
  };

  static bool isCarrierKind(Kind kind) { return kind == Kind::Time || kind == Kind::Wide; }

  [[nodiscard]] GId gOf(MId m) const {
    return m.v < m_world.ms.size() ? m_world.gOf(m) : GId::none();
  }
  [[nodiscard]] std::uint16_t shadeOf(std::uint32_t index) const {
    const TimelineG& g = m_timeline.goroutines[index];
    return g.system ? kSystemShade : static_cast<std::uint16_t>(m_categories[g.function]);
  }

  void addLink(const Link& link) {
    auto& links = m_timeline.links;
    if (links.size() == links.capacity()) {
      links.reserve(std::max<std::size_t>(1024, 2 * links.size()));
      preferLargePages(links.data(), links.capacity() * sizeof(Link));
    }
    links.push_back(link);
  }

  void noteSteal(MId m, std::uint32_t victim) {
    const PId thief = m_world.pOf(m);
    if (!thief.valid()) return;
    addLink(
        {m_world.now, m_world.now, kNoG, kNoG, static_cast<std::uint16_t>(victim), thief.v, true});
  }

  void noteG(std::uint32_t slot, MId by) {
    if (slot >= m_gs.size()) m_gs.resize(m_world.gs.size());
    const G& g = m_world.gs[slot];
    OpenG& open = m_gs[slot];
    if (open.goid != g.goid) {
      closeG(slot);
      if (!g.system()) m_categories.note(g.function);
      open = {.goid = g.goid, .index = static_cast<std::uint32_t>(m_timeline.goroutines.size())};
      m_timeline.goroutines.push_back({g.goid, g.function, g.system()});
      open.since = m_world.now;
    }
    if (open.status == g.status) return;
    closeG(slot);
    open.status = g.status;
    open.since = m_world.now;
    if (g.status == GStatus::runnable) {
      const GId waker = gOf(by);
      open.readyAt = m_world.now;
      open.readyBy = waker.valid() && waker.v < m_gs.size() ? m_gs[waker.v].index : kNoG;
      open.readyOn = by.v < m_world.ms.size() ? m_world.pOf(by).v : kNoP;
    } else if (g.status == GStatus::running && open.readyAt != kNever) {
      if (open.readyOn != kNoP && g.p.valid() && open.readyBy != open.index)
        addLink({open.readyAt, m_world.now, open.readyBy, open.index, open.readyOn, g.p.v, false});
      open.readyAt = kNever;
    }
  }

  void closeG(std::uint32_t slot) {
    const OpenG& open = m_gs[slot];
    if (open.index == kNoG || m_world.now <= open.since) return;
    GState state = GState::waiting;
    switch (open.status) {
      case GStatus::running:
        state = GState::running;
        break;
      case GStatus::runnable:
      case GStatus::preempted:
        state = GState::runnable;
        break;
      case GStatus::syscall:
        state = GState::syscall;
        break;
      case GStatus::waiting:
        break;
      default:
        return;
    }
    m_timeline.gs.add(open.index, {open.since, m_world.now, open.index,
                                   static_cast<std::uint16_t>(state), m_world.gs[slot].p.v});
  }

  void noteM(MId m) {
    if (m.v >= m_world.ms.size()) return;
    if (m.v >= m_ms.size()) m_ms.resize(m_world.ms.size());
    OpenM now{.since = m_world.now};
    const GId g = m_world.gOf(m);
    const PId p = m_world.pOf(m);
    if (g.valid() && p.valid() && g.v < m_gs.size() && m_world.gs[g.v].status == GStatus::running) {
      now.g = m_gs[g.v].index;
      now.p = p.v;
    }
    OpenM& open = m_ms[m.v];
    if (open.g == now.g && open.p == now.p) return;
    closeM(m.v);
    open = now;
  }

  void closeM(std::uint16_t m) {
    const OpenM& open = m_ms[m];
    if (open.g == kNoG || m_world.now <= open.since) return;
    const Slice slice{open.since, m_world.now, open.g, shadeOf(open.g), open.p};
    m_timeline.procs.add(open.p, slice);
    m_timeline.threads.add(m, slice);
  }

  Timeline& m_timeline;
  World m_world;
  FunctionCategories m_categories;
  std::vector<OpenG> m_gs;
  std::vector<OpenM> m_ms;
};

}  // namespace

void SliceRows::add(std::uint32_t row, const Slice& slice) {
  if (m_added.empty() || m_added.back().size() == m_added.back().capacity()) {
    auto& piece = m_added.emplace_back();
    piece.reserve(m_added.size() == 1 ? kFirstPiece : kPiece);
    preferLargePages(piece.data(), piece.capacity() * sizeof(Added));
  }
  m_added.back().push_back({slice, row});
}

void SliceRows::finish(std::uint32_t rows) {
  m_first.assign(rows + std::size_t{1}, 0);
  for (const auto& piece : m_added)
    for (const Added& added : piece) ++m_first[added.row + std::size_t{1}];
  for (std::size_t row = 0; row < rows; ++row) m_first[row + 1] += m_first[row];
  m_slices.reserve(m_first[rows]);
  preferLargePages(m_slices.data(), m_slices.capacity() * sizeof(Slice));
  m_slices.resize(m_first[rows]);
  std::vector<std::size_t> next = m_first;
  for (auto& piece : m_added) {
    for (const Added& added : piece) m_slices[next[added.row]++] = added.slice;
    piece = {};
  }
  m_added = {};
  m_pyramid.assign(rows, kNoPyramid);
  for (std::uint32_t r = 0; r < rows; ++r) {
    if (row(r).size() < kLongRow) continue;
    m_pyramid[r] = static_cast<std::uint32_t>(m_pyramids.size());
    m_pyramids.push_back(pyramidOf(row(r)));
  }
}

std::span<const Slice> SliceRows::row(std::uint32_t row) const {
  return {m_slices.data() + m_first[row], m_first[row + std::size_t{1}] - m_first[row]};
}

SliceRows::Pyramid SliceRows::pyramidOf(std::span<const Slice> slices) const {
  Pyramid pyramid;
  const auto addLevel = [&pyramid](std::size_t count, const auto& blockAt) {
    std::vector<Block> blocks;
    blocks.reserve(count / kFan + 1);
    preferLargePages(blocks.data(), blocks.capacity() * sizeof(Block));
    for (std::size_t i = 0; i < count; i += kFan) {
      Most most;
      const std::size_t end = std::min(i + kFan, count);
      for (std::size_t j = i; j < end; ++j) most.add(blockAt(j).shade, blockAt(j).busy);
      blocks.push_back({blockAt(end - 1).end, most.total(), most.shade()});
    }
    pyramid.levels.push_back(std::move(blocks));
  };
  if (slices.size() > kFan)
    addLevel(slices.size(), [&](std::size_t i) {
      return Block{slices[i].end, slices[i].end - slices[i].start, slices[i].shade};
    });
  while (!pyramid.levels.empty() && pyramid.levels.back().size() > kFan) {
    const std::size_t below = pyramid.levels.size() - 1;  // the vector of levels may move
    addLevel(pyramid.levels[below].size(), [&](std::size_t i) { return pyramid.levels[below][i]; });
  }
  return pyramid;
}

void SliceRows::bars(std::uint32_t row, double from, double to, int pixels,
                     std::vector<Bar>& out) const {
  out.clear();
  const std::span<const Slice> slices = this->row(row);
  if (slices.empty() || pixels <= 0 || to <= from) return;
  const double perPixel = (to - from) / pixels;
  const Pyramid* pyramid = m_pyramid[row] == kNoPyramid ? nullptr : &m_pyramids[m_pyramid[row]];
  const auto xOf = [&](TimeNs time) { return (static_cast<double>(time) - from) / perPixel; };
  auto i = static_cast<std::size_t>(
      std::partition_point(slices.begin(), slices.end(),
                           [&](const Slice& s) { return static_cast<double>(s.end) <= from; }) -
      slices.begin());
  Most most;
  double column = -1;
  const Slice* only = nullptr;
  std::size_t several = 0;
  const auto flush = [&] {
    if (several == 0) return;
    const auto share =
        static_cast<float>(std::min(1.0, static_cast<double>(most.total()) / perPixel));
    out.push_back({column, column + 1, several == 1 ? only : nullptr, most.shade(), share});
    most = {};
    several = 0;
  };
  while (i < slices.size() && static_cast<double>(slices[i].start) < to) {
    const Slice& slice = slices[i];
    const double left = xOf(slice.start);
    if (xOf(slice.end) - left >= 1) {
      flush();
      out.push_back({std::max(left, 0.0), std::min(xOf(slice.end), static_cast<double>(pixels)),
                     &slice, slice.shade, 1});
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
      size = std::min(width, slices.size() - i);
    }
    const double at = std::floor(std::max(left, 0.0));
    if (at != column) flush();
    column = at;
    most.add(block.shade, block.busy);
    only = &slice;
    several += size;
    i += size;
  }
  flush();
}

const Slice* SliceRows::at(std::uint32_t row, TimeNs time) const {
  const std::span<const Slice> slices = this->row(row);
  const auto slice = std::partition_point(slices.begin(), slices.end(),
                                          [time](const Slice& s) { return s.end <= time; });
  return slice != slices.end() && slice->start <= time ? &*slice : nullptr;
}

std::optional<Timeline> Timeline::of(const EventLog& log, std::uint64_t events,
                                     const std::function<bool(std::uint64_t)>& goOn) {
  Timeline timeline;
  Builder builder(timeline);
  for (std::uint64_t n = 0; n < events;) {
    const EventLog::Run run = log.runFrom(n);
    const std::uint64_t count = std::min<std::uint64_t>({run.count, events - n, kSlice});
    for (std::uint64_t i = 0; i < count; ++i) builder.take(run.first[i]);
    n += count;
    if (goOn && !goOn(n)) return std::nullopt;
  }
  builder.finish();
  return timeline;
}

}  // namespace gantry::ui
