// Clocks that are worked out when somebody asks, beside vector clocks kept in the plainest way:
// programs of chance that join often and ask seldom, or often; few goroutines and many; room for
// all notes, and for so few that all are written out again and again.
#include "engine/race/clocks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "engine/base/prng.h"

namespace gantry::race {
namespace {

using Row = std::vector<std::uint32_t>;

void raise(Row& row, std::size_t at, std::uint32_t time) {
  if (row.size() <= at) row.resize(at + 1);
  row[at] = std::max(row[at], time);
}

void join(Row& into, const Row& from) {
  for (std::size_t n = 0; n < from.size(); ++n) raise(into, n, from[n]);
}

struct Shape {
  std::uint32_t goroutines;
  std::uint32_t objects;
  std::uint32_t askOneIn;
  std::size_t mostNotes;
};

class Both {
 public:
  Both(std::uint64_t seed, const Shape& shape)
      : m_random(seed),
        m_shape(shape),
        m_clocks(shape.mostNotes),
        m_objects(shape.objects),
        m_rows(shape.objects) {
    create(0);
  }
  void step() {
    const Tid g = anyOf(m_goroutines.size());
    const Tid other = anyOf(m_goroutines.size());
    const std::size_t o = anyOf(m_objects.size());
    operation(g, other, o);
    if (m_random.below(m_shape.askOneIn) == 0) ask(g);
    if (m_random.below(m_shape.askOneIn) == 0) ask(other);
  }
  void askAll() {
    for (Tid g = 0; g < m_goroutines.size(); ++g)
      for (Tid of = 0; of < m_goroutines.size(); ++of)
        ASSERT_EQ(m_clocks.get(m_goroutines[g].clock, of), at(m_goroutines[g].row, of));
  }
  // Nothing is kept of clocks that nobody has.
  void dropAll() {
    for (One& one : m_goroutines) m_clocks.drop(one.clock);
    for (Clock& object : m_objects) m_clocks.drop(object);
    EXPECT_EQ(m_clocks.notes(), 0U);
    EXPECT_EQ(m_clocks.nodes(), 0U);
  }

 private:
  struct One {
    Clock clock;
    Row row;
  };

  std::uint32_t anyOf(std::size_t count) {
    return m_random.below(static_cast<std::uint32_t>(count));
  }
  static std::uint32_t at(const Row& row, Tid of) { return of < row.size() ? row[of] : 0; }
  void tick(Tid g) { raise(m_goroutines[g].row, g, ++m_goroutines[g].clock.time); }
  void create(Tid parent) {
    const auto made = static_cast<Tid>(m_goroutines.size());
    m_goroutines.emplace_back();
    m_goroutines[made].clock.tid = made;
    tick(made);
    if (made == 0) return;
    m_clocks.acquire(m_goroutines[made].clock, m_goroutines[parent].clock);
    join(m_goroutines[made].row, m_goroutines[parent].row);
    tick(parent);
  }
  void operation(Tid g, Tid other, std::size_t o) {
    One& one = m_goroutines[g];
    switch (m_random.below(8)) {
      case 0:
        if (m_goroutines.size() < m_shape.goroutines) create(g);
        return;
      case 1:
        m_clocks.acquire(one.clock, m_objects[o]);
        join(one.row, m_rows[o]);
        return;
      case 2:
        m_clocks.release(m_objects[o], one.clock);
        join(m_rows[o], one.row);
        return tick(g);
      case 3:
        m_clocks.assign(m_objects[o], one.clock);
        m_rows[o] = one.row;
        return tick(g);
      case 4: {
        const Row before = m_rows[o];
        m_rows[o] = one.row;
        tick(g);
        m_clocks.swap(one.clock, m_objects[o]);
        return join(one.row, before);
      }
      case 5:  // a copy of an object's, as what a timer sends
        m_clocks.assign(m_objects[o], m_objects[o / 2]);
        m_rows[o] = m_rows[o / 2];
        return;
      default:
        return g == other ? void() : meet(g, other);
    }
  }
  void meet(Tid g, Tid other) {
    One& one = m_goroutines[g];
    One& two = m_goroutines[other];
    if (m_random.below(3) == 0) {
      m_clocks.acquire(one.clock, two.clock);
      join(one.row, two.row);
      return tick(other);
    }
    m_clocks.exchange(one.clock, two.clock);
    join(one.row, two.row);
    join(two.row, one.row);
    tick(g);
    tick(other);
  }
  void ask(Tid g) {
    const Tid of = anyOf(m_goroutines.size());
    const std::uint32_t known = at(m_goroutines[g].row, of);
    if (known != 0) {
      ASSERT_TRUE(m_clocks.knows(m_goroutines[g].clock, of, known)) << g << " of " << of;
    }
    ASSERT_FALSE(m_clocks.knows(m_goroutines[g].clock, of, known + 1)) << g << " of " << of;
  }

  Prng m_random;
  Shape m_shape;
  Clocks m_clocks;
  std::vector<One> m_goroutines;
  std::vector<Clock> m_objects;
  std::vector<Row> m_rows;
};

TEST(Clocks, KnowWhatPlainVectorClocksKnow) {
  constexpr Shape kShapes[] = {
      {5, 3, 2, 1000},     {14, 6, 20, 1000},  {40, 4, 3, 1000},
      {40, 10, 400, 5000}, {300, 20, 50, 400}, {300, 3, 1000, 100000},
  };
  for (const Shape& shape : kShapes)
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
      SCOPED_TRACE(testing::Message() << "goroutines " << shape.goroutines << " seed " << seed);
      Both both(seed, shape);
      for (int step = 0; step < 3000; ++step) {
        both.step();
        if (HasFatalFailure()) return;
      }
      both.askAll();
      if (HasFatalFailure()) return;
      both.dropAll();
    }
}

}  // namespace
}  // namespace gantry::race
