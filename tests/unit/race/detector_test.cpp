// The detector by itself: each edge, with it no race, without it one.
#include "engine/race/detector.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/base/prng.h"

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

// What everybody knows of everybody, kept in the plainest way.
class Plain {
 public:
  using Row = std::vector<std::uint32_t>;

  void create(std::size_t parent) {
    Row row = m_rows.empty() ? Row() : m_rows[parent];
    m_rows.push_back(std::move(row));
    raise(m_rows.back(), m_rows.size() - 1, 1);
    if (m_rows.size() > 1) tick(parent);
  }
  void acquire(std::size_t g, const Row& from) { join(m_rows[g], from); }
  void release(std::size_t g, Row& into) {
    join(into, m_rows[g]);
    tick(g);
  }
  void releaseStore(std::size_t g, Row& into) {
    into = m_rows[g];
    tick(g);
  }
  void releaseAcquire(std::size_t g, Row& with) {
    const Row before = with;
    releaseStore(g, with);
    acquire(g, before);
  }
  void exchange(std::size_t one, std::size_t other) {
    join(m_rows[one], m_rows[other]);
    join(m_rows[other], m_rows[one]);
    tick(one);
    tick(other);
  }
  void hear(std::size_t g, std::size_t from) {
    join(m_rows[g], m_rows[from]);
    tick(from);
  }
  [[nodiscard]] std::uint32_t get(std::size_t g, std::size_t of) const {
    return of < m_rows[g].size() ? m_rows[g][of] : 0;
  }
  [[nodiscard]] std::size_t size() const { return m_rows.size(); }

 private:
  static void raise(Row& row, std::size_t at, std::uint32_t time) {
    if (row.size() <= at) row.resize(at + 1);
    row[at] = std::max(row[at], time);
  }
  static void join(Row& into, const Row& from) {
    for (std::size_t n = 0; n < from.size(); ++n) raise(into, n, from[n]);
  }
  void tick(std::size_t g) { raise(m_rows[g], g, m_rows[g][g] + 1); }

  std::vector<Row> m_rows;
};

TEST(Detector, KnowsWhatPlainVectorClocksKnow) {
  constexpr std::uint32_t kObjects = 6;
  for (std::uint64_t seed = 0; seed < 24; ++seed) {
    Prng random(seed);
    const auto most = static_cast<std::uint32_t>(3 + random.below(seed % 3 == 0 ? 300 : 30));
    Detector d;
    Plain plain;
    std::vector<Clock> objects(kObjects);
    std::vector<Plain::Row> rows(kObjects);
    d.begin(kBase, 1 << 20, nullptr);
    d.create(0, nullptr);
    plain.create(0);
    for (int step = 0; step < 1500; ++step) {
      const auto count = static_cast<std::uint32_t>(plain.size());
      const auto g = static_cast<Tid>(random.below(count));
      const auto other = static_cast<Tid>(random.below(count));
      const auto o = static_cast<std::size_t>(random.below(kObjects));
      switch (random.below(7)) {
        case 0:
          if (count == most) break;
          d.create(count, &g);
          plain.create(g);
          break;
        case 1:
          d.acquire(g, objects[o], EdgeKind::lock);
          plain.acquire(g, rows[o]);
          break;
        case 2:
          d.release(g, objects[o], EdgeKind::lock);
          plain.release(g, rows[o]);
          break;
        case 3:
          d.releaseStore(g, objects[o], EdgeKind::atomic);
          plain.releaseStore(g, rows[o]);
          break;
        case 4:
          d.releaseAcquire(g, objects[o], EdgeKind::channel);
          plain.releaseAcquire(g, rows[o]);
          break;
        case 5:
          if (g == other) break;
          d.exchange(g, other, EdgeKind::channel);
          plain.exchange(g, other);
          break;
        default:
          if (g == other) break;
          d.hear(g, other, EdgeKind::timer);
          plain.hear(g, other);
      }
      for (std::uint32_t of = 0; of < plain.size(); ++of) {
        ASSERT_EQ(d.knowledge(g, of), plain.get(g, of)) << seed << " " << step;
        ASSERT_EQ(d.knowledge(other, of), plain.get(other, of)) << seed << " " << step;
      }
    }
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
  EXPECT_EQ(d.knowledge(main, d.tidOf(kMany)), 2U);
  EXPECT_EQ(d.knowledge(main, d.tidOf(1)), 2U);
}

}  // namespace
}  // namespace gantry::race
