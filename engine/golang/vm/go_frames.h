// The frames that Go's own package sync shows in a stack where ours has one function: what a
// waiting Lock or Wait stands in, and what a fatal Unlock has called.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace gantry::golang {

struct GoFrame {
  std::string_view function;
  std::string_view args;  // as in the dump; "*": those of our frame
  std::string_view file;  // below Go's src
  std::uint32_t line = 0;
  std::uint32_t offset = 0;  // 0: it was inlined
};

struct GoFrames {
  std::string_view ours;
  bool innermost = true;         // only there
  std::span<const GoFrame> gos;  // innermost first; the last is in the place of ours
};

// Null for all other functions. `isInnermost`: nobody was called from there.
[[nodiscard]] const GoFrames* goFrames(std::string_view function, bool isInnermost);

}  // namespace gantry::golang
