// One call of the system, where it has it.
#include "engine/base/pages.h"

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace gantry {

void preferLargePages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#ifdef __linux__
  if (bytes < kLargePage) return;
  constexpr std::uintptr_t kMask = 4096 - 1;  // where pages are larger the hint has no effect
  const auto begin = reinterpret_cast<std::uintptr_t>(memory) & ~kMask;
  const auto end = (reinterpret_cast<std::uintptr_t>(memory) + bytes + kMask) & ~kMask;
  madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

}  // namespace gantry
