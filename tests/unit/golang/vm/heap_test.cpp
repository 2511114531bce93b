// The heap alone, against a shadow model: random graphs of objects, collections at random.
#include "engine/golang/vm/heap.h"

#include <map>

#include <gtest/gtest.h>

#include "engine/base/prng.h"
#include "engine/golang/vm/size_classes.h"

namespace gantry::golang {
namespace {

// Objects of `words` words, all of which may point to objects.
struct Shadow {
  std::uint64_t* object;
  std::vector<std::uint64_t> words;  // what they must hold: ids of objects + 1, or 0
};

const Layout kAllPointers{.shape = Layout::Shape::masks, .words = 1, .pointers = 1};

class Graph {
 public:
  explicit Graph(std::uint64_t seed) : m_random(seed) {}

  void step() {
    if (m_roots.size() < 20 || m_random.below(3) != 0) return make();
    if (m_random.below(4) == 0) {
      m_roots.erase(m_roots.begin() + m_random.below(static_cast<std::uint32_t>(m_roots.size())));
      return;
    }
    link(pickRoot(), pickRoot());
  }

  void collect() {
    m_heap.beginMark();
    for (const std::uint64_t id : m_roots) {
      // An address inside of the object keeps it as well.
      const Shadow& shadow = m_objects.at(id);
      m_heap.mark(reinterpret_cast<std::uint64_t>(shadow.object) +
                  m_random.below(static_cast<std::uint32_t>(shadow.words.size() * 8)));
    }
    m_heap.endMark();
    forgetUnreachable();
    check();
  }

  void check() const {
    for (const auto& [id, shadow] : m_objects) {
      for (std::size_t n = 0; n < shadow.words.size(); ++n) {
        const std::uint64_t want =
            shadow.words[n] == 0
                ? 0
                : reinterpret_cast<std::uint64_t>(m_objects.at(shadow.words[n] - 1).object);
        ASSERT_EQ(shadow.object[n], want) << "object " << id << " word " << n;
      }
      const Heap::Found found =
          m_heap.find(reinterpret_cast<std::uint64_t>(shadow.object + shadow.words.size()) - 1);
      ASSERT_EQ(found.object, shadow.object);
    }
  }

  Heap m_heap;
  std::map<std::uint64_t, Shadow> m_objects;

 private:
  void make() {
    const std::uint32_t kind = m_random.below(100);
    const std::uint64_t words = kind < 90   ? 1 + m_random.below(20)
                                : kind < 99 ? 1 + m_random.below(2000)
                                            : 4000 + m_random.below(20000);
    auto* const object =
        static_cast<std::uint64_t*>(m_heap.allocate(words * 8, kAllPointers, true));
    ASSERT_NE(object, nullptr);
    for (std::uint64_t n = 0; n < words; ++n) ASSERT_EQ(object[n], 0U) << "not zeroed";
    const std::uint64_t id = m_next++;
    m_objects[id] = {object, std::vector<std::uint64_t>(words)};
    m_roots.push_back(id);
    for (int n = 0; n < 3; ++n) link(id, pickRoot());
  }
  std::uint64_t pickRoot() {
    return m_roots[m_random.below(static_cast<std::uint32_t>(m_roots.size()))];
  }
  void link(std::uint64_t from, std::uint64_t to) {
    Shadow& shadow = m_objects.at(from);
    const std::uint32_t n = m_random.below(static_cast<std::uint32_t>(shadow.words.size()));
    shadow.words[n] = to + 1;
    shadow.object[n] = reinterpret_cast<std::uint64_t>(m_objects.at(to).object);
  }
  void forgetUnreachable() {
    std::map<std::uint64_t, Shadow> kept;
    std::vector<std::uint64_t> left = m_roots;
    while (!left.empty()) {
      const std::uint64_t id = left.back();
      left.pop_back();
      if (kept.count(id) != 0) continue;
      for (const std::uint64_t word : (kept[id] = m_objects.at(id)).words)
        if (word != 0) left.push_back(word - 1);
    }
    m_objects = std::move(kept);
    const Heap::Stats stats = m_heap.stats();
    EXPECT_EQ(stats.mallocs - stats.frees, m_objects.size());
  }

  Prng m_random;
  std::vector<std::uint64_t> m_roots;
  std::uint64_t m_next = 0;
};

TEST(Heap, KeepsWhatIsReachableAndNothingElse) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    Graph graph(seed);
    for (int round = 0; round < 8; ++round) {
      for (int n = 0; n < 300; ++n) graph.step();
      graph.collect();
      if (HasFatalFailure()) return;
    }
  }
}

TEST(Heap, ReusesWhatDied) {
  Heap heap;
  for (int round = 0; round < 100; ++round) {
    for (int n = 0; n < 10000; ++n) heap.allocate(64, kAllPointers, true);
    heap.beginMark();
    heap.endMark();
  }
  EXPECT_LT(heap.stats().reserved, 4U << 20);
  EXPECT_EQ(heap.stats().live, 0U);
  EXPECT_EQ(heap.stats().collections, 100U);
}

TEST(Heap, AsksToCollectAsGoDoes) {
  Heap heap;
  while (!heap.wantsCollection()) heap.allocate(1024, Layouts::kBytes);
  EXPECT_GE(heap.inUse(), 4U << 20);
  EXPECT_LT(heap.inUse(), 5U << 20);
}

TEST(Heap, ResetForgetsAndZeroes) {
  Heap heap;
  auto* const first = static_cast<std::uint64_t*>(heap.allocate(64, Layouts::kBytes));
  first[0] = first[7] = 7;
  heap.reset(0);
  auto* const again = static_cast<std::uint64_t*>(heap.allocate(64, Layouts::kBytes));
  EXPECT_EQ(first, again);
  EXPECT_EQ(again[0] + again[7], 0U);
}

TEST(Heap, RoundsCapacitiesAsGo) {
  EXPECT_EQ(goRoundUp(5, false), 8U);
  EXPECT_EQ(goRoundUp(33, false), 48U);
  EXPECT_EQ(goRoundUp(520, false), 576U);
  EXPECT_EQ(goRoundUp(520, true), 568U);
  EXPECT_EQ(goRoundUp(848 * 8, false), 6784U);
  EXPECT_EQ(goRoundUp(30000, false), 32768U);
  EXPECT_EQ(goRoundUp(40000, false), 40960U);
}

}  // namespace
}  // namespace gantry::golang
