// Large memory: mappings of one piece, and blocks that keep their bytes.
#include "engine/base/pages.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "engine/base/address_sanitizer.h"

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

// The system grows a block in place, or moves its pages, when it is of one piece; else its bytes
// are copied: twice the memory, at the worst moment.
TEST(Pages, AHintForLargePagesLeavesABlockInOneMapping) {
#ifdef GANTRY_ADDRESS_SANITIZER
  GTEST_SKIP() << "another allocator";
#endif
  constexpr std::size_t kBytes = std::size_t{64} << 20;
  void* block = resizeBlock(nullptr, 0, kLargePage);
  std::memset(block, 1, kLargePage);
  block = resizeBlock(block, kLargePage, kBytes);
  const auto begin = reinterpret_cast<std::uintptr_t>(block);
  const Mapping mapping = mappingOf(begin);
  if (mapping.end == 0) GTEST_SKIP() << "a system that does not tell";
  EXPECT_GE(mapping.end, begin + kBytes);
  freeBlock(block, kBytes);
}

// From one way of keeping a block to the other, and back.
TEST(Pages, ABlockKeepsItsBytesWhateverItsSize) {
  std::size_t size = 100;
  auto* block = static_cast<unsigned char*>(resizeBlock(nullptr, 0, size));
  std::memset(block, 7, size);
  for (const std::size_t next : {kLargePage / 2, kLargePage, 5 * kLargePage, kLargePage / 2 + 1,
                                 kLargePage / 2 - 1, std::size_t{100}}) {
    block = static_cast<unsigned char*>(resizeBlock(block, size, next));
    size = next;
    block[size - 1] = 7;
    EXPECT_EQ(std::count(block, block + 100, 7), 100) << size;
  }
  freeBlock(block, size);
}

}  // namespace
}  // namespace gantry
