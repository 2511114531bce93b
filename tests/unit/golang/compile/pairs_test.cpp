// Pairs of instructions: only the op of the first changes, and extension words are left alone.
#include "engine/golang/bytecode/pairs.h"

#include <vector>

#include <gtest/gtest.h>

#include "engine/golang/bytecode/op_table.h"

namespace gantry::golang {
namespace {

TEST(Pairs, TheFirstGetsTheOpAndTheSecondKeepsItsWord) {
  std::vector<Ins> code = {{Op::mov, 1, 2, 0}, {Op::add, 3, 1, 2}, {Op::ret, 0, 0, 0}};
  makePairs(code);
  EXPECT_EQ(code[0].op, Op::mov_add);
  EXPECT_EQ(code[1].op, Op::add_ret);
  EXPECT_EQ(code[2].op, Op::ret);
  EXPECT_EQ(code[0].b, 2);
  EXPECT_EQ(code[1].a, 3);
  EXPECT_EQ(plainOf(code[0].op), Op::mov);
  EXPECT_EQ(plainOf(code[1].op), Op::add);
  EXPECT_EQ(opInfo(code[1].op).name, opInfo(Op::add).name);
}

TEST(Pairs, NothingIsPairedOverExtensionWords) {
  // The word behind addPtr is its distance, whatever its op looks like.
  std::vector<Ins> code = {{Op::addPtr, 1, 2, 0}, {Op::mov, 0, 8, 0}, {Op::ret, 0, 0, 0}};
  makePairs(code);
  EXPECT_EQ(code[0].op, Op::addPtr);
  EXPECT_EQ(code[1].op, Op::mov);
}

TEST(Pairs, EachPairNamesItsFirst) {
#define P(x, y) EXPECT_EQ(plainOf(Op::x##_##y), Op::x);
  GANTRY_PAIRS(P)
#undef P
}

}  // namespace
}  // namespace gantry::golang
