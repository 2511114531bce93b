// Maps against a model; iteration while the map changes.
#include "engine/golang/vm/map.h"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/unit/golang/vm/assembler.h"

namespace gantry::golang::test {
namespace {

class MapTest : public ::testing::Test {
 protected:
  MapTest() {
    m_ints = &m_as.mapOf(*m_as.int_, *m_as.int_);
    m_texts = &m_as.mapOf(*m_as.string_, *m_as.int_);
    m_any = &m_as.mapOf(*m_as.anyIface, *m_as.int_);
    m_floats = &m_as.mapOf(*m_as.float_, *m_as.int_);
    m_as.function("main.main", 1, 0, "s", {abc(Op::ret)});
    m_program = std::make_unique<GoProgram>(m_as.take(), "map");
    m_body = m_program->start(m_env);
  }
  ~MapTest() override { m_body->destroy(); }

  Machine& machine() { return m_program->machine(); }
  void put(const RType& type, MapObject& map, const void* key, std::uint64_t value) {
    const RType* trouble = nullptr;
    *mapAssign(machine(), type, map, key, trouble) = value;
    ASSERT_EQ(trouble, nullptr);
  }
  std::uint64_t* get(const RType& type, MapObject& map, const void* key) {
    const RType* trouble = nullptr;
    return mapFind(machine(), type, &map, key, trouble);
  }
  std::map<std::uint64_t, std::uint64_t> all(const RType& type, MapObject& map) {
    std::map<std::uint64_t, std::uint64_t> found;
    MapIter iter;
    mapIterate(machine(), &map, iter);
    const std::uint64_t* value = nullptr;
    while (const std::uint64_t* key = mapNext(machine(), type, iter, value))
      EXPECT_TRUE(found.emplace(*key, *value).second) << "twice";
    return found;
  }

  Assembler m_as;
  const RType *m_ints, *m_texts, *m_any, *m_floats;
  Symbols m_symbols;
  Env m_env{m_symbols, {}, "", 1, 1, 0};
  std::unique_ptr<GoProgram> m_program;
  Body* m_body = nullptr;
};

TEST_F(MapTest, AgreesWithAModel) {
  Prng random(3);
  MapObject& map = *makeMap(machine(), *m_ints, 0);
  std::map<std::uint64_t, std::uint64_t> model;
  for (int n = 0; n < 30000; ++n) {
    const std::uint64_t key = random.below(n < 15000 ? 3000 : 40);
    const RType* trouble = nullptr;
    switch (random.below(4)) {
      case 0:
        mapErase(machine(), *m_ints, &map, &key, trouble);
        model.erase(key);
        break;
      case 1: {
        const std::uint64_t* const value = get(*m_ints, map, &key);
        ASSERT_EQ(value != nullptr, model.count(key) != 0);
        if (value != nullptr) {
          ASSERT_EQ(*value, model[key]);
        }
        break;
      }
      default:
        put(*m_ints, map, &key, static_cast<std::uint64_t>(n));
        model[key] = static_cast<std::uint64_t>(n);
    }
    ASSERT_EQ(map.count, model.size());
    if (n % 3000 == 0) {
      ASSERT_EQ(all(*m_ints, map), model);
    }
    if (n == 20000) {
      mapClear(*m_ints, map);
      model.clear();
    }
  }
  EXPECT_EQ(all(*m_ints, map), model);
}

TEST_F(MapTest, IterationSeesEachOnceWhileItGrowsAndShrinks) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Prng random(seed);
    MapObject& map = *makeMap(machine(), *m_ints, 0);
    for (std::uint64_t key = 0; key < 30; ++key) put(*m_ints, map, &key, key);
    std::set<std::uint64_t> stays;
    for (std::uint64_t key = 0; key < 30; ++key) stays.insert(key);
    std::set<std::uint64_t> seen;
    std::set<std::uint64_t> deleted;
    MapIter iter;
    mapIterate(machine(), &map, iter);
    const std::uint64_t* value = nullptr;
    std::uint64_t next = 1000;
    while (const std::uint64_t* at = mapNext(machine(), *m_ints, iter, value)) {
      const std::uint64_t key = *at;
      EXPECT_TRUE(seen.insert(key).second) << key << " twice";
      EXPECT_EQ(deleted.count(key), 0U) << key << " was deleted";
      if (next > 1100) continue;
      for (std::uint32_t n = random.below(5); n > 0; --n, ++next) put(*m_ints, map, &next, 1);
      const std::uint64_t gone = random.below(30);
      const RType* trouble = nullptr;
      mapErase(machine(), *m_ints, &map, &gone, trouble);
      stays.erase(gone);
      if (seen.count(gone) == 0) deleted.insert(gone);
    }
    for (const std::uint64_t key : stays) EXPECT_EQ(seen.count(key), 1U) << key;
  }
}

TEST_F(MapTest, TextsAreKeysByTheirBytes) {
  MapObject& map = *makeMap(machine(), *m_texts, 100);
  for (std::uint64_t n = 0; n < 1000; ++n) {
    const std::string text = "key " + std::to_string(n);
    const StringValue kept(machine().newString(text));
    put(*m_texts, map, &kept, n);
  }
  for (std::uint64_t n = 0; n < 1000; ++n) {
    const std::string text = "key " + std::to_string(n);
    const StringValue key(text);
    ASSERT_NE(get(*m_texts, map, &key), nullptr);
    EXPECT_EQ(*get(*m_texts, map, &key), n);
  }
  EXPECT_EQ(map.count, 1000U);
}

TEST_F(MapTest, NotANumberIsNeverFoundAndAlwaysThere) {
  MapObject& map = *makeMap(machine(), *m_floats, 0);
  const double nan = __builtin_nan("");
  for (std::uint64_t n = 0; n < 20; ++n) put(*m_floats, map, &nan, n);
  EXPECT_EQ(map.count, 20U);
  EXPECT_EQ(get(*m_floats, map, &nan), nullptr);
  const double zero = 0.0;
  const double minus = -0.0;
  put(*m_floats, map, &zero, 5);
  ASSERT_NE(get(*m_floats, map, &minus), nullptr);
}

TEST_F(MapTest, InterfacesAreKeysUnlessTheyHoldWhatCannotBeHashed) {
  MapObject& map = *makeMap(machine(), *m_any, 0);
  const IfaceValue one{m_as.int_, 1};
  put(*m_any, map, &one, 11);
  EXPECT_EQ(*get(*m_any, map, &one), 11U);
  const IfaceValue same{m_as.bool_, 1};
  EXPECT_EQ(get(*m_any, map, &same), nullptr) << "another type";
  const IfaceValue bad{m_as.bytes, 0};
  const RType* trouble = nullptr;
  EXPECT_EQ(mapFind(machine(), *m_any, &map, &bad, trouble), nullptr);
  EXPECT_EQ(trouble, m_as.bytes);
}

}  // namespace
}  // namespace gantry::golang::test
