// One call of the system, where it has it.
#include "engine/base/pages.h"

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace gantry {

void preferLargePages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#ifdef __linux__
  if (bytes < kLargePage) return;
  const auto mask = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE)) - 1;
  const auto begin = reinterpret_cast<std::uintptr_t>(memory) & ~mask;
  const auto end = (reinterpret_cast<std::uintptr_t>(memory) + bytes + mask) & ~mask;
  madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

}  // namespace gantry
