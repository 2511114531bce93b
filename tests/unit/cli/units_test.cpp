// Durations, sizes and places: what people write, and what nobody means.
#include "app/cli/units.h"

#include <gtest/gtest.h>

namespace gantry::cli {
namespace {

TEST(Duration, GoNotation) {
  const struct {
    const char* text;
    TimeNs ns;
  } cases[] = {{"0", 0},
               {"1ns", 1},
               {"10us", 10'000},
               {"10µs", 10'000},
               {"300ms", 300'000'000},
               {"1.5s", 1'500'000'000},
               {"1m30s", 90'000'000'000},
               {"0.000000001s", 1},
               {"1.000000000000s", 1'000'000'000},
               {"2h", 7'200'000'000'000}};
  for (const auto& c : cases) {
    const auto parsed = parseDuration(c.text);
    ASSERT_TRUE(parsed.ok()) << c.text;
    EXPECT_EQ(*parsed, c.ns) << c.text;
  }
}

TEST(Duration, WhatIsNone) {
  for (const char* text : {"", "1", "s", "1x", "-1s", "1s 2s", "1.5ns", "0.0000000001s", ".s",
                           "1.2.3s", "99999999999h", "18446744073709551616ns", "1sx"})
    EXPECT_FALSE(parseDuration(text).ok()) << text;
  EXPECT_EQ(parseDuration("1x").error().text, "\"1x\" is no duration (such as 1.5s, 300ms, 10us)");
}

TEST(Duration, TextIsShortExactAndReadsBack) {
  EXPECT_EQ(durationText(0), "0ns");
  EXPECT_EQ(durationText(999), "999ns");
  EXPECT_EQ(durationText(1'500), "1.5µs");
  EXPECT_EQ(durationText(12'345'678), "12.345678ms");
  EXPECT_EQ(durationText(1'000'000'001), "1.000000001s");
  EXPECT_EQ(durationText(7'200'000'000'000), "7200s");
  for (const TimeNs ns :
       {0ULL, 1ULL, 1'001ULL, 1'000'010ULL, 60'000'000'000ULL, 123'456'789'012ULL})
    EXPECT_EQ(*parseDuration(durationText(ns)), ns);
}

TEST(Size, PowersOf1024) {
  EXPECT_EQ(*parseSize("65536"), 65536U);
  EXPECT_EQ(*parseSize("12B"), 12U);
  EXPECT_EQ(*parseSize("64K"), 65536U);
  EXPECT_EQ(*parseSize("64KiB"), 65536U);
  EXPECT_EQ(*parseSize("64KB"), 65536U);
  EXPECT_EQ(*parseSize("1.5G"), 3U << 29);
  for (const char* text : {"", "M", "1T", "1.5B", "-1K", "99999999999G", "1 K"})
    EXPECT_FALSE(parseSize(text).ok()) << text;
}

TEST(Place, EventShareOrTime) {
  EXPECT_EQ(std::get<EventNumber>(*parsePlace("1042")).n, 1042U);
  EXPECT_EQ(std::get<EventShare>(*parsePlace("50%")).perMillion, 500'000U);
  EXPECT_EQ(std::get<EventShare>(*parsePlace("12.5%")).perMillion, 125'000U);
  EXPECT_EQ(std::get<EventShare>(*parsePlace("100%")).perMillion, 1'000'000U);
  EXPECT_EQ(std::get<AtTime>(*parsePlace("1.5ms")).ns, 1'500'000U);
  EXPECT_EQ(std::get<EventNumber>(*parsePlace("0")).n, 0U);
  for (const char* text : {"", "101%", "-1", "1.5", "half", "%"})
    EXPECT_FALSE(parsePlace(text).ok()) << text;
}

}  // namespace
}  // namespace gantry::cli
