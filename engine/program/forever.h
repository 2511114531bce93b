// How long a system call takes that waits for what nobody does here: for a signal.
#pragma once

#include <cstdint>

namespace gantry {

// The word of a Request of Op::syscall, which gets no Reply. With the flag kBlocking.
inline constexpr std::uint64_t kForever = ~std::uint64_t{0};

}  // namespace gantry
