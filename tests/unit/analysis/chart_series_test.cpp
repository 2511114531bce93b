// ChartSeries from logs made by hand: every value in a bucket can be worked out on paper.
#include "engine/analysis/chart_series.h"

#include <gtest/gtest.h>

namespace gantry {
namespace {

// Writes a log event by event, as one M would; each must be legal.
class Script {
 public:
  explicit Script(std::uint32_t procs = 1) {
    add(Kind::MNew, 0, 0, static_cast<std::uint32_t>(MRole::ordinary));
    add(Kind::Gomaxprocs, 0, procs);
    add(Kind::PAcquire, 0, 0);
    add(Kind::Create, 0, 0);
    add(Kind::Start, 0, 0, static_cast<std::uint32_t>(From::runnext));
  }

  void add(Kind kind, std::uint64_t dt, std::uint32_t a = 0, std::uint32_t b = 0) {
    m_events.append(Event::make(kind, dt, MId(0), 0, a, b));
    m_keyframes.extend(m_events);
    ASSERT_EQ(m_keyframes.damage(), nullptr) << row(kind).name << ": " << m_keyframes.damage();
  }

  void wait(std::uint64_t ns) { add(Kind::Time, 0, static_cast<std::uint32_t>(ns)); }

  // A channel with a name; its id is the number of channels before it.
  void channel(const char* name, std::uint32_t cap) {
    add(Kind::ChanMake, 0, cap, m_symbols.label(name, "chan int"));
  }

  Symbols& symbols() { return m_symbols; }
  ChartSeries series() { return buildChartSeries(m_events, m_symbols, m_keyframes); }

 private:
  EventLog m_events;
  Symbols m_symbols;
  Keyframes m_keyframes;
};

TEST(ChartSeries, OfAnEmptyLogIsEmpty) {
  EXPECT_EQ(buildChartSeries(EventLog{}, Symbols{}, Keyframes{}).size(), 0U);
}

TEST(ChartSeries, BucketsCoverTheWholeRunAndAreAtMost4096) {
  Script script;
  script.wait(1'000'000);
  const ChartSeries series = script.series();
  EXPECT_EQ(series.endNs, 1'000'000U);
  EXPECT_EQ(series.bucketNs, 245U);
  EXPECT_EQ(series.size(), 4082U);
  EXPECT_EQ(series.globalQueue.buckets.size(), series.size());
  EXPECT_EQ(series.localQueues.front().buckets.size(), series.size());
  EXPECT_EQ(series.bucketAt(0), 0U);
  EXPECT_EQ(series.bucketAt(245), 1U);
  EXPECT_EQ(series.bucketAt(1'000'000), 4081U);
  EXPECT_EQ(series.bucketAt(2'000'000), 4081U) << "times after the end are clamped";
}

TEST(ChartSeries, LocalQueueLeavesRunnextOut) {
  Script script;
  script.add(Kind::Create, 1, 1);  // to runnext
  script.add(Kind::Create, 1, 2);  // kicks G1 to the ring
  script.add(Kind::Create, 1, 3);
  const ChartSeries series = script.series();
  const std::vector<ChartBucket>& line = series.localQueues.at(0).buckets;
  ASSERT_EQ(line.size(), 4U);  // one bucket a nanosecond
  EXPECT_EQ(line[1].mean, 0);
  EXPECT_EQ(line[2].mean, 1);
  EXPECT_EQ(line[3].mean, 2);
}

TEST(ChartSeries, MeanIsOverTimeAndSpikesSurviveInTheBucket) {
  Script script;
  script.channel("jobs", 10);
  script.wait(40'960 - 5);  // buckets of 11 ns when the run is 4096 * 10 ns long
  for (int i = 0; i < 3; ++i) script.add(Kind::Send, 1, 0, 7);
  for (int i = 0; i < 3; ++i) script.add(Kind::Recv, 0, 0);
  script.wait(2);
  const ChartSeries series = script.series();
  ASSERT_EQ(series.endNs, 40'960U);
  ASSERT_EQ(series.bucketNs, 11U);
  const ChartLine& jobs = series.channels.at(0);
  EXPECT_EQ(jobs.name, "jobs");
  EXPECT_EQ(jobs.cap, 10U);
  // The last bucket starts at 40953: len is 0 to 40956, then 1, 2 for a nanosecond each, and 3
  // for no time at all; the run ends at 40960.
  const ChartBucket last = jobs.buckets.back();
  EXPECT_FLOAT_EQ(last.mean, 3.0F / 7.0F);
  EXPECT_EQ(last.low, 0);
  EXPECT_EQ(last.high, 3);
  EXPECT_EQ(jobs.buckets.front().high, 0);
}

TEST(ChartSeries, AValueThatStaysIsInEveryBucket) {
  Script script;
  script.channel("jobs", 4);
  script.add(Kind::Send, 0, 0, 1);
  script.wait(100'000);
  const ChartSeries series = script.series();
  for (const ChartBucket& bucket : series.channels.at(0).buckets) {
    EXPECT_FLOAT_EQ(bucket.mean, 1);
    EXPECT_EQ(bucket.high, 1);
  }
}

TEST(ChartSeries, KeepsTheBusiestBufferedChannelsInOrderOfCreation) {
  Script script;
  script.channel("sync", 0);
  for (const char* name : {"a", "b", "c", "d", "e"}) script.channel(name, 10);
  for (std::uint32_t id : {1U, 2U, 2U, 3U, 4U, 4U, 5U, 5U, 5U}) script.add(Kind::Send, 1, id, 0);
  const ChartSeries series = script.series();
  ASSERT_EQ(series.channels.size(), ChartSeries::kMaxChannelLines);
  EXPECT_EQ(series.channels[0].name, "a") << "as busy as c, and older";
  EXPECT_EQ(series.channels[1].name, "b");
  EXPECT_EQ(series.channels[2].name, "d");
  EXPECT_EQ(series.channels[3].name, "e");
}

TEST(ChartSeries, NamesAreThoseOfTheOtherViews) {
  Script script;
  for (const char* name : {"jobs", "jobs", ""}) script.channel(name, 10);
  for (std::uint32_t id : {0U, 1U, 2U}) script.add(Kind::Send, 1, id, 0);
  const ChartSeries series = script.series();
  ASSERT_EQ(series.channels.size(), 3U);
  EXPECT_EQ(series.channels[0].name, "jobs #1");
  EXPECT_EQ(series.channels[1].name, "jobs #2");
  EXPECT_EQ(series.channels[2].name, "chan#2");
}

TEST(ChartSeries, ThroughputIsTheFirstCounterOrElseEvents) {
  Script events;
  for (int i = 0; i < 1000; ++i) events.add(Kind::LockThread, 100);
  const ChartSeries plain = events.series();
  EXPECT_EQ(plain.throughput.name, "");
  EXPECT_NEAR(plain.throughput.buckets[plain.size() / 2].mean, 0.01, 0.0003) << "1 every 100 ns";

  Script counted;
  const LabelId primes = counted.symbols().label("primes", "");
  for (int i = 0; i < 1000; ++i) counted.add(Kind::Count, 100, primes, 2);
  const ChartSeries series = counted.series();
  EXPECT_EQ(series.throughput.name, "primes");
  const ChartBucket middle = series.throughput.buckets[series.size() / 2];
  EXPECT_NEAR(middle.mean, 0.02, 0.0005) << "2 every 100 ns";
}

TEST(ChartSeries, ManyPsAreOneLine) {
  Script few(8);
  EXPECT_EQ(few.series().localQueues.size(), 8U);
  EXPECT_FALSE(few.series().summed);

  Script many(9);
  many.add(Kind::Create, 1, 1);
  many.add(Kind::Create, 1, 2);
  many.wait(1);
  const ChartSeries series = many.series();
  EXPECT_TRUE(series.summed);
  ASSERT_EQ(series.localQueues.size(), 1U);
  EXPECT_EQ(series.localQueues[0].buckets.back().high, 1);
}

TEST(ChartSeries, GosChangeFromLocalToGlobalQueue) {
  Script script;
  script.add(Kind::Create, 1, 1);
  script.add(Kind::Yield, 1, static_cast<std::uint32_t>(YieldWhy::gosched));
  script.add(Kind::Start, 1, 1, static_cast<std::uint32_t>(From::runnext));
  script.add(Kind::Park, 1, static_cast<std::uint32_t>(WaitReason::selectNoCases), kNil);
  script.add(Kind::Start, 1, 0, static_cast<std::uint32_t>(From::global));
  const ChartSeries series = script.series();
  const std::vector<ChartBucket>& global = series.globalQueue.buckets;
  ASSERT_EQ(global.size(), 6U);
  EXPECT_EQ(global[1].mean, 0);
  EXPECT_EQ(global[2].mean, 1);
  EXPECT_EQ(global[4].mean, 1);
  EXPECT_EQ(global[5].mean, 0);
}

}  // namespace
}  // namespace gantry
