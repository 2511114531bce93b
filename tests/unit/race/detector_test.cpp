// The detector by itself: each edge, with it no race, without it one.
#include "engine/race/detector.h"

#include <vector>

#include <gtest/gtest.h>

namespace gantry::race {
namespace {

constexpr std::uint64_t kBase = 0xc000000000;

// Three goroutines: main (slot 0) has started the others.
class Three : public testing::Test, public Detector::StackSource {
 protected:
  Three() {
    d.begin(kBase, 1 << 20, this);
    d.onRace([this](const Found& race) { races.push_back(race); });
    d.create(0, nullptr);
    start(1);
    start(2);
  }
  void start(std::uint32_t slot) {
    const Tid main = d.tidOf(0);
    d.create(slot, &main);
  }
  StackId stack() override { return d.stacks().push(0, ++m_pc); }
  void write(std::uint32_t slot, std::uint64_t at = 0, std::uint32_t size = 8) {
    d.run(slot);
    d.write(kBase + at, size);
  }
  void read(std::uint32_t slot, std::uint64_t at = 0, std::uint32_t size = 8) {
    d.run(slot);
    d.read(kBase + at, size);
  }
  Tid tid(std::uint32_t slot) { return d.tidOf(slot); }

  Detector d;
  std::vector<Found> races;

 private:
  std::uint32_t m_pc = 0;
};

TEST_F(Three, WritesWithoutOrderRace) {
  write(1);
  write(2);
  ASSERT_EQ(races.size(), 1U);
  EXPECT_EQ(races[0].address, kBase);
  EXPECT_EQ(races[0].now.tid, tid(2));
  EXPECT_EQ(races[0].before.tid, tid(1));
  EXPECT_TRUE(races[0].before.access.write);
}

TEST_F(Three, ReadsDoNotRace) {
  read(1);
  read(2);
  read(0);
  EXPECT_TRUE(races.empty());
  write(0);
  EXPECT_EQ(races.size(), 1U);
}

TEST_F(Three, TheGoStatementOrdersAndTheEndDoesNot) {
  write(0, 64);
  start(3);
  read(3, 64);
  EXPECT_TRUE(races.empty());
  write(3, 72);
  d.end(3);
  read(0, 72);
  EXPECT_EQ(races.size(), 1U);
}

TEST_F(Three, WhatComesBehindTheGoStatementIsNotOrdered) {
  write(0);
  read(1);
  EXPECT_EQ(races.size(), 1U);
}

TEST_F(Three, ASlotThatIsUsedAgainIsAnotherGoroutine) {
  write(1);
  d.end(1);
  start(1);
  write(1);
  EXPECT_EQ(races.size(), 1U);
}

TEST_F(Three, ALockOrders) {
  Clock lock;
  d.run(1);
  d.write(kBase, 8);
  d.release(tid(1), lock, EdgeKind::lock);
  d.write(kBase + 8, 8);  // behind the unlock
  d.run(2);
  d.acquire(tid(2), lock, EdgeKind::lock);
  d.write(kBase, 8);
  EXPECT_TRUE(races.empty());
  d.write(kBase + 8, 8);
  ASSERT_EQ(races.size(), 1U);
  EXPECT_EQ(races[0].released.kind, EdgeKind::none);
  EXPECT_EQ(races[0].acquired.kind, EdgeKind::lock);
}

TEST_F(Three, AnExchangeOrdersBothWays) {
  write(1, 0);
  write(2, 8);
  d.exchange(tid(1), tid(2), EdgeKind::channel);
  write(1, 8);
  write(2, 0);
  EXPECT_TRUE(races.empty());
}

TEST_F(Three, APlaceOfABufferGoesOn) {
  Clock place;
  write(1, 0);
  write(2, 8);
  d.releaseAcquire(tid(1), place, EdgeKind::channel);  // a send
  d.releaseAcquire(tid(2), place, EdgeKind::channel);  // its receive
  write(2, 0);
  write(2, 16);                                        // nobody is told of it
  d.releaseAcquire(tid(1), place, EdgeKind::channel);  // the next send into the place
  write(1, 8);
  EXPECT_TRUE(races.empty());
  write(1, 16);
  EXPECT_EQ(races.size(), 1U);
}

TEST_F(Three, AStoreForgetsWhatTheWordKnew) {
  Clock word;
  write(1);
  d.releaseStore(tid(1), word, EdgeKind::atomic);
  d.releaseStore(tid(2), word, EdgeKind::atomic);
  d.acquire(tid(0), word, EdgeKind::atomic);
  read(0);
  EXPECT_EQ(races.size(), 1U);
}

TEST_F(Three, AtomicsRaceOnlyWithOthers) {
  d.run(1);
  d.slow(kBase, 8, true, true);
  d.run(2);
  d.slow(kBase, 8, true, true);
  EXPECT_TRUE(races.empty());
  read(0);
  EXPECT_EQ(races.size(), 1U);
}

TEST_F(Three, BytesOfAWordAreApart) {
  write(1, 0, 1);
  write(2, 1, 1);
  write(1, 4, 4);
  write(2, 2, 2);
  EXPECT_TRUE(races.empty());
  write(2, 7, 1);
  ASSERT_EQ(races.size(), 1U);
  EXPECT_EQ(races[0].address, kBase + 7);
}

TEST_F(Three, RangesCrossWords) {
  d.run(1);
  d.slow(kBase + 100, 100, true, false);
  write(2, 200);
  EXPECT_TRUE(races.empty());
  write(2, 196, 4);
  EXPECT_EQ(races.size(), 1U);
}

TEST_F(Three, ManyAccessesBetweenLoseNothing) {
  write(1);
  Clock lock;
  d.run(2);
  for (int n = 0; n < 10000; ++n) d.release(tid(2), lock, EdgeKind::lock);
  for (std::uint64_t n = 1; n < 10000; ++n) d.write(kBase + n * 8, 8);
  d.read(kBase, 8);
  EXPECT_EQ(races.size(), 1U);
}

TEST_F(Three, FreedMemoryBeginsAnew) {
  write(1);
  d.forget(kBase, 64);
  write(2);
  EXPECT_TRUE(races.empty());
}

TEST_F(Three, AWordIsToldOfOnceAndWritesAgain) {
  write(1);
  read(2);
  read(0);
  EXPECT_EQ(races.size(), 1U);
  write(1);
  write(2);
  EXPECT_EQ(races.size(), 2U);
}

// A reader of each of 10,000 goroutines is remembered, and found.
TEST_F(Three, EveryReaderCounts) {
  for (std::uint32_t slot = 3; slot < 10000; ++slot) start(slot);
  Clock all;
  for (std::uint32_t slot = 3; slot < 10000; ++slot) {
    read(slot);
    if (slot != 5000) d.release(tid(slot), all, EdgeKind::waitgroup);
  }
  d.run(0);
  d.acquire(tid(0), all, EdgeKind::waitgroup);
  d.write(kBase, 8);
  ASSERT_EQ(races.size(), 1U);
  EXPECT_EQ(races[0].before.tid, tid(5000));
}

TEST(Clocks, JoinsShareWhatIsAlike) {
  Clocks clocks;
  Clock one;
  for (Tid tid = 0; tid < 100000; ++tid) clocks.set(one, tid, tid + 1);
  const std::size_t nodes = clocks.nodes();
  std::vector<Clock> copies(100000);
  for (Tid tid = 0; tid < 100000; ++tid) clocks.assign(copies[tid], one);
  EXPECT_EQ(clocks.nodes(), nodes);
  clocks.set(copies[7], 70000, 500000);
  clocks.join(copies[8], copies[7]);
  EXPECT_EQ(clocks.get(copies[8], 70000), 500000U);
  EXPECT_EQ(clocks.get(copies[9], 70000), 70001U);
  EXPECT_EQ(clocks.get(copies[9], 99999), 100000U);
  EXPECT_EQ(clocks.get(copies[9], 1 << 20), 0U);
  for (Clock& copy : copies) clocks.drop(copy);
  clocks.drop(one);
  EXPECT_EQ(clocks.nodes(), 0U);
}

TEST(Clocks, OfDifferentHeight) {
  Clocks clocks;
  Clock low;
  Clock high;
  clocks.set(low, 3, 9);
  clocks.set(high, 5000, 4);
  clocks.set(high, 3, 2);
  clocks.join(low, high);
  clocks.join(high, low);
  for (const Clock& one : {low, high}) {
    EXPECT_EQ(clocks.get(one, 3), 9U);
    EXPECT_EQ(clocks.get(one, 5000), 4U);
  }
}

// Each of 20,000 goroutines meets two objects that know of all before: quick, or this takes hours.
TEST(Detector, ManyGoroutinesAndTwoObjects) {
  constexpr std::uint32_t kMany = 20000;
  Detector d;
  d.begin(kBase, 1 << 20, nullptr);
  d.create(0, nullptr);
  const Tid main = d.tidOf(0);
  for (std::uint32_t slot = 1; slot <= kMany; ++slot) d.create(slot, &main);
  Clock counter;
  Clock group;
  for (std::uint32_t slot = 1; slot <= kMany; ++slot) {
    d.acquire(d.tidOf(slot), counter, EdgeKind::atomic);
    d.releaseStore(d.tidOf(slot), counter, EdgeKind::atomic);
    d.release(d.tidOf(slot), group, EdgeKind::waitgroup);
  }
  d.acquire(main, group, EdgeKind::waitgroup);
  EXPECT_EQ(d.clocks().get(d.goroutine(main).clock, d.tidOf(kMany)), 2U);
  EXPECT_EQ(d.clocks().get(d.goroutine(main).clock, d.tidOf(1)), 2U);
}

}  // namespace
}  // namespace gantry::race
