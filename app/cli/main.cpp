// `gantry`: the command line.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#if defined(__linux__)
#include <sys/mman.h>
#endif

#include "app/cli/command.h"

namespace {

// Compiling the smallest program takes some thousand allocations, on memory whose pages would come
// one fault at a time: a third of the time until the first line is printed. Here they come at
// once. The first block tells the allocator that blocks of this size belong on the heap; freed,
// the second leaves its pages there. Where any of this is not so, nothing is lost.
void readyMemory() {
#if defined(__linux__)
  constexpr int kPopulateWrite = 23;  // MADV_POPULATE_WRITE, which not every libc's header has
  constexpr std::size_t kBytes = std::size_t{7} << 20;
  constexpr std::size_t kPage = 4096;
  void* volatile first = std::malloc(kBytes + kPage);  // NOLINT(*-no-malloc): volatile, or it is
  std::free(first);                                    // NOLINT(*-no-malloc): left out
  void* const block = std::malloc(kBytes);             // NOLINT(*-no-malloc)
  if (block == nullptr) return;
  const auto start = (reinterpret_cast<std::uintptr_t>(block) + kPage - 1) / kPage * kPage;
  (void)madvise(reinterpret_cast<void*>(start), kBytes - 2 * kPage, kPopulateWrite);
  std::free(block);  // NOLINT(*-no-malloc)
#endif
}

}  // namespace

int main(int argc, char** argv) {
  readyMemory();
  return gantry::cli::runCommandLine(argc, argv);
}
