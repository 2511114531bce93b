// Size classes of the simulated heap. They are Go's, because programs see them: append rounds
// capacities up to them.
#pragma once

#include <array>
#include <cstdint>

namespace gantry::golang {

inline constexpr std::array<std::uint16_t, 67> kClassBytes = {
    8,     16,    24,    32,    48,    64,    80,    96,    112,   128,   144,  160,  176,   192,
    208,   224,   240,   256,   288,   320,   352,   384,   416,   448,   480,  512,  576,   640,
    704,   768,   896,   1024,  1152,  1280,  1408,  1536,  1792,  2048,  2304, 2688, 3072,  3200,
    3456,  4096,  4864,  5120,  5376,  6144,  6528,  6784,  6912,  8192,  9472, 9728, 10240, 10880,
    12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672};
// 32768 does not fit the array's type with its header; it counts as large.
inline constexpr std::uint64_t kLargestSmall = 28672;
inline constexpr std::uint32_t kClasses = kClassBytes.size();

namespace detail {

// Class of a size: by 8 bytes up to 1024, by 128 above.
constexpr auto classTable(std::uint32_t grain, std::uint32_t upTo) {
  std::array<std::uint8_t, 1 + 32768 / 128> table{};
  std::uint32_t at = 0;
  for (std::uint32_t n = 0; n * grain <= upTo; ++n) {
    while (kClassBytes[at] < n * grain) ++at;
    table[n] = static_cast<std::uint8_t>(at);
  }
  return table;
}
inline constexpr auto kSmallClass = classTable(8, 1024);
inline constexpr auto kMiddleClass = classTable(128, 28672);

}  // namespace detail

// The class of an object of so many bytes, 1 <= bytes <= kLargestSmall.
constexpr std::uint32_t sizeClass(std::uint64_t bytes) {
  if (bytes <= 1024) [[likely]]
    return detail::kSmallClass[(bytes + 7) / 8];
  return detail::kMiddleClass[(bytes + 127) / 128];
}

// What Go's allocator makes of a size: the capacity of slices comes from it.
constexpr std::uint64_t goRoundUp(std::uint64_t bytes, bool hasPointers) {
  constexpr std::uint64_t kHeader = 8;
  constexpr std::uint64_t kPage = 8192;
  constexpr std::uint64_t kMost = 32768;
  if (bytes > kMost - kHeader) return (bytes + kPage - 1) / kPage * kPage;
  const std::uint64_t header = hasPointers && bytes > 512 ? kHeader : 0;
  if (bytes + header > kLargestSmall) return kMost - header;
  return bytes == 0 ? 0 : kClassBytes[sizeClass(bytes + header)] - header;
}

}  // namespace gantry::golang
