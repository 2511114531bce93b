// TimerHeap: Go's order of equal times, and places that are right after anything.
#include "engine/world/timer_heap.h"

#include <cstdint>
#include <map>
#include <vector>

#include <gtest/gtest.h>

#include "engine/base/prng.h"

namespace gantry {
namespace {

// What is in the heap, by id.
using Whens = std::map<std::uint32_t, TimeNs>;

void expectWhole(const TimerHeap& heap, const TimerHeap::Places& places, const Whens& whens) {
  ASSERT_EQ(heap.size(), whens.size());
  for (std::uint32_t n = 0; n < heap.size(); ++n) {
    const std::uint32_t id = heap[n];
    ASSERT_EQ(places[id], n);
    ASSERT_TRUE(whens.contains(id));
    ASSERT_EQ(heap.when(n), whens.at(id));
    ASSERT_LE(heap.when(n == 0 ? 0 : (n - 1) / 4), heap.when(n));
  }
  if (heap.empty()) return;
  ASSERT_EQ(heap.front(), heap[0]);
  ASSERT_EQ(heap.earliest(), heap.when(0));
}

TEST(TimerHeap, EqualTimesPopTheFirstThenFromTheLast) {  // go-semantics 5.1
  constexpr std::uint32_t kTimers = 9;
  TimerHeap heap;
  TimerHeap::Places places;
  places.resize(kTimers);
  for (std::uint32_t id = 0; id < kTimers; ++id) heap.insert(id, 100, places);
  std::vector<std::uint32_t> popped;
  while (!heap.empty()) {
    popped.push_back(heap.front());
    heap.remove(heap.front(), places);
  }
  EXPECT_EQ(popped, (std::vector<std::uint32_t>{0, 8, 7, 6, 5, 4, 3, 2, 1}));
}

// Few times, so that many are equal, and kNever among them, which free places have, too.
TEST(TimerHeap, IsWholeAfterEveryChange) {
  constexpr std::uint32_t kTimers = 200;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Prng random(seed);
    TimerHeap heap;
    TimerHeap::Places places;
    places.resize(kTimers);
    Whens whens;
    for (int step = 0; step < 500; ++step) {
      const std::uint32_t id = random.below(kTimers);
      const std::uint32_t pick = random.below(40);
      const TimeNs when = pick == 0 ? kNever : pick;
      if (const auto found = whens.find(id); found == whens.end()) {
        whens[id] = when;
        heap.insert(id, when, places);
      } else if (heap.front() == id && when >= found->second) {
        found->second = when;
        heap.raiseFirst(when, places);
      } else {
        whens.erase(found);
        heap.remove(id, places);
      }
      expectWhole(heap, places, whens);
    }
  }
}

}  // namespace
}  // namespace gantry
