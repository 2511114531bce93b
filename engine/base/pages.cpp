// One call of the system, where it has it.
#include "engine/base/pages.h"

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace gantry {

void preferLargePages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#ifdef __linux__
  constexpr std::uintptr_t kMask = kLargePage - 1;
  const auto begin = (reinterpret_cast<std::uintptr_t>(memory) + kMask) & ~kMask;
  const auto end = (reinterpret_cast<std::uintptr_t>(memory) + bytes) & ~kMask;
  if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

}  // namespace gantry
