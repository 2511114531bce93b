// Clocks that are written out.
#include "engine/race/trees.h"

#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

namespace gantry::race {
namespace {

Tree treeOf(Tid tid, std::uint32_t time) {
  Tree tree;
  tree.tid = tid;
  tree.time = time;
  return tree;
}

TEST(Trees, JoinsShareWhatIsAlike) {
  Trees trees;
  Tree all;
  for (Tid tid = 0; tid < 100000; ++tid) trees.release(all, treeOf(tid, tid + 1));
  const std::size_t nodes = trees.nodes();
  std::vector<Tree> copies(100000);
  for (Tid tid = 0; tid < 100000; ++tid) trees.assign(copies[tid], all);
  EXPECT_EQ(trees.nodes(), nodes);
  trees.release(copies[7], treeOf(70000, 500000));
  Tree mine = treeOf(200000, 3);
  trees.acquire(mine, copies[7]);
  EXPECT_EQ(trees.get(mine, 70000), 500000U);
  EXPECT_EQ(trees.get(mine, 200000), 3U);
  EXPECT_EQ(trees.get(copies[9], 70000), 70001U);
  EXPECT_EQ(trees.get(copies[9], 99999), 100000U);
  EXPECT_EQ(trees.get(copies[9], 1 << 20), 0U);
  for (Tree& copy : copies) trees.drop(copy);
  trees.drop(mine);
  trees.drop(all);
  EXPECT_EQ(trees.nodes(), 0U);
}

TEST(Trees, OfDifferentHeight) {
  Trees trees;
  Tree low;
  Tree high;
  for (const Tree& one : {treeOf(3, 9), treeOf(4, 1)}) trees.release(low, one);
  for (const Tree& one : {treeOf(5000, 4), treeOf(3, 2)}) trees.release(high, one);
  Tree first = treeOf(6, 1);
  Tree second = treeOf(7000, 1);
  trees.acquire(first, low);
  trees.acquire(first, high);
  trees.acquire(second, high);
  trees.acquire(second, low);
  for (const Tree& one : {first, second}) {
    EXPECT_EQ(trees.get(one, 3), 9U);
    EXPECT_EQ(trees.get(one, 4), 1U);
    EXPECT_EQ(trees.get(one, 5000), 4U);
  }
}

}  // namespace
}  // namespace gantry::race
