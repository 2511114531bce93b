// The calls of the system: mmap and mprotect.
#include "engine/golang/vm/heap_arena.h"

#include <algorithm>

#include <sys/mman.h>

#include "engine/base/check.h"
#include "engine/base/pages.h"

namespace gantry::golang {

PageArena::PageArena(std::uint64_t bytes, std::uint64_t wish) {
  constexpr std::uint64_t kLeast = std::uint64_t{1} << 20;
  constexpr int kFlags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
  for (m_size = bytes; m_size >= kLeast; m_size /= 2) {
    // Without MAP_FIXED an address is a wish only.
    void* const at = mmap(reinterpret_cast<void*>(wish), m_size, PROT_NONE, kFlags, -1, 0);
    if (at == MAP_FAILED) continue;
    m_base = reinterpret_cast<std::uint64_t>(at);
    return;
  }
  CHECK_MSG(false, "no addresses for the simulated heap");
}

PageArena::~PageArena() { munmap(reinterpret_cast<void*>(m_base), m_size); }

bool PageArena::commitMore(std::uint64_t bytes) {
  if (bytes > m_size) return false;
  const std::uint64_t to = std::min((bytes + kStep - 1) / kStep * kStep, m_size);
  void* const from = reinterpret_cast<void*>(m_base + m_committed);
  if (mprotect(from, to - m_committed, PROT_READ | PROT_WRITE) != 0) return false;
  // Small programs shall stay small; large ones shall not fault at each 4 KiB.
  if (m_committed != 0) preferLargePages(from, to - m_committed);
  m_committed = to;
  return true;
}

}  // namespace gantry::golang
