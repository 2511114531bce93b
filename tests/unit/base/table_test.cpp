// Table: that it holds what a vector would, from a few records to blocks of many large pages.
#include "engine/base/table.h"

#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "engine/base/pages.h"
#include "engine/base/prng.h"

namespace gantry {
namespace {

struct Record {
  std::uint64_t a = 7;
  std::uint32_t b = 8;
  std::uint32_t c = 9;
  friend bool operator==(const Record&, const Record&) = default;
};

using Vector = std::vector<Record>;

bool same(const Table<Record>& table, const Vector& vector) {
  return Vector(table.begin(), table.end()) == vector;
}

// Sizes on both sides of every way a block is kept, growing and shrinking.
TEST(Table, HoldsWhatAVectorWould) {
  constexpr std::size_t kLarge = kLargePage / sizeof(Record);
  Prng random(1);
  for (const std::size_t size : {std::size_t{5}, kLarge / 8, kLarge / 4 + 1, kLarge, 5 * kLarge}) {
    Table<Record> table;
    Vector vector;
    while (vector.size() < size) {
      const Record record{random.next(), random.below(100), 1};
      table.push_back(record);
      vector.push_back(record);
    }
    EXPECT_TRUE(same(table, vector)) << size;
    table.resize(2 * size);
    vector.resize(2 * size);
    EXPECT_TRUE(same(table, vector)) << size << " resized";
  }
}

TEST(Table, IsCopiedIntoWhateverRoomThereIs) {
  constexpr std::size_t kLarge = kLargePage / sizeof(Record);
  std::vector<Table<Record>> tables(3);
  tables[1].resize(kLarge / 8);
  tables[1].back().a = 1;
  tables[2].resize(3 * kLarge);
  tables[2].back().a = 2;
  for (const Table<Record>& from : tables) {
    for (const Table<Record>& over : tables) {
      Table<Record> table = over;
      table = from;
      EXPECT_TRUE(same(table, Vector(from.begin(), from.end())));
      table.emplace_back().b = 3;
      EXPECT_EQ(table.size(), from.size() + 1);
      EXPECT_EQ(table.back(), (Record{7, 3, 9}));
    }
  }
}

TEST(Table, ClearedKeepsItsMemory) {
  Table<Record> table;
  table.resize(kLargePage / sizeof(Record));
  const Record* const at = table.data();
  table.clear();
  EXPECT_TRUE(table.empty());
  table.resize(10);
  EXPECT_EQ(table.data(), at);
  EXPECT_EQ(table.back(), Record{});
}

}  // namespace
}  // namespace gantry
