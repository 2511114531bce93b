// Large memory: that a hint for large pages leaves a mapping in one piece.
#include "engine/base/pages.h"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace gantry {
namespace {

// The mapping of this process that the address lies in.
struct Mapping {
  std::uintptr_t begin = 0;
  std::uintptr_t end = 0;
};

Mapping mappingOf(std::uintptr_t address) {
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    std::size_t dash = 0;
    Mapping mapping;
    mapping.begin = std::stoull(line, &dash, 16);
    mapping.end = std::stoull(line.substr(dash + 1), nullptr, 16);
    if (mapping.begin <= address && address < mapping.end) return mapping;
  }
  return {};
}

// realloc asks the system to grow a block that has a mapping of its own, and copies it when that
// consists of several: twice the memory, at the worst moment.
TEST(Pages, AHintForLargePagesLeavesABlockInOneMapping) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "another allocator";
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
  GTEST_SKIP() << "another allocator";
#endif
#endif
  constexpr std::size_t kBytes = std::size_t{64} << 20;
  void* const block = std::malloc(kBytes);
  ASSERT_NE(block, nullptr);
  const auto begin = reinterpret_cast<std::uintptr_t>(block);
  if (mappingOf(begin).end == 0) GTEST_SKIP() << "a system that does not tell";
  preferLargePages(block, kBytes);
  const Mapping mapping = mappingOf(begin);
  EXPECT_GE(mapping.end, begin + kBytes);
  std::free(block);
}

}  // namespace
}  // namespace gantry
