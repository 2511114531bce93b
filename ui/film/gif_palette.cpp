// Choosing colours: the frequent ones first, then boxes of the others.
#include "ui/film/gif_palette.h"

#include <algorithm>
#include <array>
#include <span>

namespace gantry::ui {
namespace {

constexpr std::size_t kExact = 96;

struct Counted {
  QRgb colour = 0;
  std::uint64_t pixels = 0;
};

// By count, and by value where those are equal: the order of a hash must not show.
std::vector<Counted> countColours(const std::vector<QImage>& samples) {
  QHash<QRgb, std::uint64_t> counts;
  for (const QImage& image : samples)
    for (int y = 0; y < image.height(); ++y) {
      const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
      for (int x = 0; x < image.width();) {
        int end = x + 1;
        while (end < image.width() && line[end] == line[x]) ++end;
        counts[line[x]] += static_cast<std::uint64_t>(end - x);
        x = end;
      }
    }
  std::vector<Counted> list;
  for (auto it = counts.cbegin(); it != counts.cend(); ++it) list.push_back({it.key(), it.value()});
  std::ranges::sort(list, [](const Counted& a, const Counted& b) {
    return a.pixels != b.pixels ? a.pixels > b.pixels : a.colour < b.colour;
  });
  return list;
}

constexpr std::array<int (*)(QRgb), 3> kChannels = {qRed, qGreen, qBlue};

struct Box {
  std::span<Counted> colours;
  std::size_t channel = 0;  // that its colours differ in most
  std::uint64_t pixels = 0;
  int spread = 0;

  explicit Box(std::span<Counted> these) : colours(these) {
    for (std::size_t c = 0; c < kChannels.size(); ++c) {
      const auto [low, high] = std::ranges::minmax(
          colours, {}, [c](const Counted& one) { return kChannels[c](one.colour); });
      const int difference = kChannels[c](high.colour) - kChannels[c](low.colour);
      if (difference <= spread) continue;
      spread = difference;
      channel = c;
    }
    for (const Counted& one : colours) pixels += one.pixels;
  }
  // What is gained by splitting it.
  [[nodiscard]] double worth() const {
    return static_cast<double>(spread) * spread * static_cast<double>(pixels);
  }
  [[nodiscard]] QRgb mean() const {
    std::array<std::uint64_t, 3> sums{};
    for (const Counted& one : colours)
      for (std::size_t c = 0; c < kChannels.size(); ++c)
        sums[c] += static_cast<std::uint64_t>(kChannels[c](one.colour)) * one.pixels;
    const auto part = [&](std::size_t c) {
      return static_cast<int>((sums[c] + pixels / 2) / pixels);
    };
    return qRgb(part(0), part(1), part(2));
  }
};

// At the middle of the channel's range, so that a rare colour that is unlike the others is not
// drowned in the frequent ones.
std::pair<Box, Box> split(const Box& box) {
  const auto channel = kChannels[box.channel];
  std::ranges::sort(box.colours, [channel](const Counted& a, const Counted& b) {
    return channel(a.colour) != channel(b.colour) ? channel(a.colour) < channel(b.colour)
                                                  : a.colour < b.colour;
  });
  const int middle = (channel(box.colours.front().colour) + channel(box.colours.back().colour)) / 2;
  const auto at = std::ranges::partition_point(
      box.colours, [=](const Counted& one) { return channel(one.colour) <= middle; });
  const auto first = static_cast<std::size_t>(at - box.colours.begin());
  return {Box(box.colours.subspan(0, first)), Box(box.colours.subspan(first))};
}

}  // namespace

GifPalette::GifPalette(const std::vector<QImage>& samples) {
  std::vector<Counted> counted = countColours(samples);
  const std::size_t exact =
      counted.size() <= kTransparent ? counted.size() : std::min(kExact, counted.size());
  for (std::size_t i = 0; i < exact; ++i) m_colours.push_back(counted[i].colour);
  if (exact == counted.size()) return;
  std::vector<Box> boxes{Box(std::span(counted).subspan(exact))};
  while (m_colours.size() + boxes.size() < kTransparent) {
    const auto widest = std::ranges::max_element(boxes, {}, &Box::worth);
    if (widest->spread == 0) break;
    auto [low, high] = split(*widest);
    *widest = low;
    boxes.push_back(high);
  }
  for (const Box& box : boxes) m_colours.push_back(box.mean());
}

std::uint8_t GifPalette::nearest(QRgb colour) const {
  const auto distance = [colour](QRgb other) {
    int sum = 0;
    for (const auto channel : kChannels) {
      const int difference = channel(colour) - channel(other);
      sum += difference * difference;
    }
    return sum;
  };
  return static_cast<std::uint8_t>(std::ranges::min_element(m_colours, {}, distance) -
                                   m_colours.begin());
}

std::vector<std::uint8_t> GifPalette::indexed(const QImage& picture) {
  std::vector<std::uint8_t> indices;
  indices.reserve(static_cast<std::size_t>(picture.width()) *
                  static_cast<std::size_t>(picture.height()));
  QRgb last = 0;
  std::uint8_t index = 0;
  bool isKnown = false;
  for (int y = 0; y < picture.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
    for (int x = 0; x < picture.width(); ++x) {
      if (!isKnown || line[x] != last) {
        last = line[x];
        auto found = m_known.constFind(last);
        if (found == m_known.constEnd()) found = m_known.insert(last, nearest(last));
        index = *found;
        isKnown = true;
      }
      indices.push_back(index);
    }
  }
  return indices;
}

}  // namespace gantry::ui
