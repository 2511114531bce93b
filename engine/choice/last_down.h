// A mark on a thing whose counter comes to its end (Touch::How::down): for whoever waits to bring
// it down, too, there is nothing left.
#pragma once

#include <cstdint>

namespace gantry {

// Touched beside the thing itself, in the same way.
inline constexpr std::uint64_t kLastDown = std::uint64_t{1} << 48;

}  // namespace gantry
