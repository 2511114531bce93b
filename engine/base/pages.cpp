// The calls of the system, where it has them.
#include "engine/base/pages.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

#include "engine/base/address_sanitizer.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace gantry {
namespace {

void* there(void* block) {
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

// The address sanitizer watches what malloc gives.
#if defined(__linux__) && !defined(GANTRY_ADDRESS_SANITIZER)

// What a mapping for so many bytes takes: the system places whole large pages where one can begin.
std::size_t mappedBytes(std::size_t bytes) {
  return (bytes + kLargePage - 1) / kLargePage * kLargePage;
}

bool isMapped(std::size_t bytes) { return bytes >= kLargePage / 2; }

void* mapped(void* block) { return there(block == MAP_FAILED ? nullptr : block); }

// The hint comes before the first byte is touched: what has small pages keeps them.
void* newMapping(std::size_t bytes) {
  void* const block = mapped(mmap(nullptr, mappedBytes(bytes), PROT_READ | PROT_WRITE,
                                  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  preferLargePages(block, mappedBytes(bytes));
  return block;
}

#endif

}  // namespace

void preferLargePages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#ifdef __linux__
  if (bytes < kLargePage) return;
  constexpr std::uintptr_t kMask = 4096 - 1;  // where pages are larger the hint has no effect
  const auto begin = reinterpret_cast<std::uintptr_t>(memory) & ~kMask;
  const auto end = (reinterpret_cast<std::uintptr_t>(memory) + bytes + kMask) & ~kMask;
  madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

#if defined(__linux__) && !defined(GANTRY_ADDRESS_SANITIZER)

void* resizeBlock(void* block, std::size_t before, std::size_t bytes) {
  if (!isMapped(before) && !isMapped(bytes)) return there(std::realloc(block, bytes));
  if (isMapped(before) && isMapped(bytes)) {
    const std::size_t has = mappedBytes(before);
    const std::size_t needs = mappedBytes(bytes);
    return has == needs ? block : mapped(mremap(block, has, needs, MREMAP_MAYMOVE));
  }
  void* const moved = isMapped(bytes) ? newMapping(bytes) : there(std::malloc(bytes));
  if (block != nullptr) std::memcpy(moved, block, std::min(before, bytes));
  freeBlock(block, before);
  return moved;
}

void freeBlock(void* block, std::size_t bytes) {
  if (!isMapped(bytes)) return std::free(block);
  munmap(block, mappedBytes(bytes));
}

#else

void* resizeBlock(void* block, std::size_t /*before*/, std::size_t bytes) {
  return there(std::realloc(block, bytes));
}

void freeBlock(void* block, std::size_t /*bytes*/) { std::free(block); }

#endif

}  // namespace gantry
