// `gantry`: the command line.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#if defined(__linux__)
#include <sys/mman.h>
#endif

#include "app/cli/command.h"

namespace {

// Compiling the smallest program takes megabytes of memory whose pages would come one fault at a
// time: a third of the time until the first line is printed. Here they come at once, and as huge
// pages where the system has them, which takes half the time again. The first block tells the
// allocator that blocks of this size belong on the heap; freed, the second leaves its pages there.
// Where any of this is not so, nothing is lost.
void readyMemory() {
#if defined(__linux__)
  constexpr int kPopulateWrite = 23;  // MADV_POPULATE_WRITE, which not every libc's header has
  constexpr std::uintptr_t kHugePage = std::uintptr_t{2} << 20;
  constexpr std::size_t kBytes = std::size_t{4} * kHugePage;
  constexpr std::uintptr_t kPage = 4096;
  void* volatile first = std::malloc(kBytes + kPage);  // NOLINT(*-no-malloc): volatile, or it is
  std::free(first);                                    // NOLINT(*-no-malloc): left out
  void* const block = std::malloc(kBytes);             // NOLINT(*-no-malloc)
  if (block == nullptr) return;
  const auto start = reinterpret_cast<std::uintptr_t>(block);
  const std::uintptr_t end = start + kBytes;
  const std::uintptr_t huge = (start + kHugePage - 1) / kHugePage * kHugePage;
  const std::uintptr_t hugeEnd = end / kHugePage * kHugePage;
  (void)madvise(reinterpret_cast<void*>(huge), hugeEnd - huge, MADV_HUGEPAGE);
  const std::uintptr_t page = (start + kPage - 1) / kPage * kPage;
  (void)madvise(reinterpret_cast<void*>(page), hugeEnd - page, kPopulateWrite);
  std::free(block);  // NOLINT(*-no-malloc)
#endif
}

}  // namespace

int main(int argc, char** argv) {
  readyMemory();
  return gantry::cli::runCommandLine(argc, argv);
}
