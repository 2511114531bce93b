// A recording saved and opened, whole and in part, and what a reader says of files that are not.
#include <gtest/gtest.h>

#include "engine/trace/format.h"
#include "engine/trace/reader.h"
#include "engine/trace/writer.h"
#include "tests/support/trace_equal.h"
#include "tests/support/trace_logs.h"

namespace gantry {
namespace {

Bytes save(const Recording& recording) {
  MemorySink sink;
  const auto written = writeRecording(recording, sink);
  EXPECT_TRUE(written.ok());
  EXPECT_EQ(*written, sink.bytes().size());
  return sink.bytes();
}

Result<Recording> open(const Bytes& bytes, const ReadLimits& limits = {}) {
  MemorySource source(bytes);
  return readRecording(source, limits);
}

std::string problem(const Bytes& bytes) {
  const auto opened = open(bytes);
  return opened ? opened->damage : opened.error().text;
}

// Blocks that are well-formed but say what no writer says.
class Forger {
 public:
  explicit Forger(std::uint8_t number = format::kVersion) {
    m_sink = Bytes(format::kMagic.begin(), format::kMagic.end());
    version(number);
  }

  Forger& block(format::BlockName name, const Bytes& bytes) {
    format::BlockHead head{name, static_cast<std::uint32_t>(bytes.size()),
                           static_cast<std::uint32_t>(bytes.size()), 0};
    head.checksum = format::checksum(head, bytes);
    const auto coded = format::toBytes(head);
    m_sink.insert(m_sink.end(), coded.begin(), coded.end());
    m_sink.insert(m_sink.end(), bytes.begin(), bytes.end());
    return *this;
  }
  Forger& setup() {
    Bytes bytes;
    putSetup(bytes, {});
    return block(format::kSetup, bytes);
  }
  Forger& end(const End& end) {
    const std::uint64_t at = m_sink.size();
    Bytes bytes;
    putEnd(bytes, end);
    block(format::kEnd, bytes);
    putFixed64(m_sink, at);
    return *this;
  }
  [[nodiscard]] const Bytes& bytes() const { return m_sink; }

 private:
  void version(std::uint8_t number) { m_sink.insert(m_sink.end(), {number, 0, 0, 0}); }
  Bytes m_sink;
};

TEST(TraceFile, EverythingComesBack) {
  const Recording recording = test::randomRecording(1000, 1);
  const auto opened = open(save(recording));
  ASSERT_TRUE(opened.ok()) << opened.error().text;
  EXPECT_EQ(opened->damage, "");
  EXPECT_TRUE(test::same(*opened, recording));
}

TEST(TraceFile, AnEmptyRecordingComesBack) {
  const auto opened = open(save(Recording()));
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(opened->damage, "");
  EXPECT_TRUE(test::same(*opened, Recording()));
}

TEST(TraceFile, LongStreamsAndSeveralBlocks) {
  Recording recording = test::pingPong(200'000);
  recording.setup.input = std::string(3 << 20, 'i');
  for (int n = 0; n < 100'000; ++n) recording.symbols.text("output " + std::to_string(n));
  recording.symbols.text(std::string(2 << 20, 'o'));
  const auto opened = open(save(recording));
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(opened->damage, "");
  EXPECT_TRUE(test::same(*opened, recording));
}

TEST(TraceFile, APingPongEventTakesFewBytes) {
  const Recording recording = test::pingPong(200'000);
  EXPECT_LT(save(recording).size(), recording.events.size() / 10);
}

TEST(TraceFile, ABlockIsFoundByTheIndexAndOpenedByItself) {
  const Recording recording = test::pingPong(200'000);
  const Bytes bytes = save(recording);
  MemorySource source(bytes);
  const auto end = readEnd(source);
  ASSERT_TRUE(end.ok()) << end.error().text;
  EXPECT_EQ(end->events, recording.events.size());
  ASSERT_EQ(end->blocks.size(), 4U);
  const EventBlock& third = end->blocks[2];
  EXPECT_EQ(third.firstEvent, 2 * EventLog::kChunk);
  TimeNs time = 0;
  for (std::size_t n = 0; n < third.firstEvent; ++n) time += elapsed(recording.events[n]);
  EXPECT_EQ(third.firstTime, time);
  EventLog log;
  const auto count = readEvents(source, third, log);
  ASSERT_TRUE(count.ok()) << count.error().text;
  ASSERT_EQ(*count, EventLog::kChunk);
  for (std::size_t n = 0; n < *count; ++n)
    ASSERT_EQ(log[n], recording.events[third.firstEvent + n]) << n;
}

TEST(TraceFile, AWrongIndexIsNoticed) {
  const Bytes bytes = save(test::pingPong(200'000));
  MemorySource source(bytes);
  const auto end = readEnd(source);
  ASSERT_TRUE(end.ok());
  EventLog log;
  EventBlock wrong = end->blocks[1];
  wrong.firstEvent += 1;
  EXPECT_FALSE(readEvents(source, wrong, log).ok());
  wrong = end->blocks[1];
  wrong.offset += 1;
  EXPECT_FALSE(readEvents(source, wrong, log).ok());
  EXPECT_TRUE(log.empty());
}

TEST(TraceFile, WhatIsNoRecordingIsSaidToBeNone) {
  EXPECT_EQ(problem({}), "not a Gantry recording: it does not begin as one");
  const std::string_view go = "go 1.23 trace\0\0\0";
  EXPECT_EQ(problem(Bytes(go.begin(), go.end())),
            "not a Gantry recording: it does not begin as one");
  Bytes newer = save(Recording());
  newer[8] = format::kVersion + 1;
  EXPECT_EQ(problem(newer), "a recording of format 4; this program reads format 3");
  EXPECT_EQ(problem(Forger(2).setup().bytes()),
            "a recording of format 2; this program reads format 3");
}

TEST(TraceFile, CutOffInTheLastBlockOfEvents) {
  const Recording recording = test::pingPong(200'000);
  Bytes bytes = save(recording);
  MemorySource source(bytes);
  const EventBlock last = readEnd(source)->blocks.back();
  bytes.resize(last.offset + 30);
  const auto opened = open(bytes);
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(opened->damage, "damaged at byte " + std::to_string(last.offset) +
                                ": the file ends in the middle of a block; " +
                                std::to_string(last.firstEvent) + " events before it are intact");
  EXPECT_EQ(opened->events.size(), last.firstEvent);
  EXPECT_TRUE(test::sameEvents(*opened, recording, last.firstEvent));
  EXPECT_EQ(opened->symbols.texts(), recording.symbols.texts());
  EXPECT_EQ(opened->ending, Ending::running);
  MemorySource cut(bytes);
  EXPECT_FALSE(readEnd(cut).ok());
}

TEST(TraceFile, BlocksThatNoWriterWrites) {
  EXPECT_EQ(problem(Forger().block({'X', 'X', 'X', 'X'}, {}).bytes()),
            "damaged at byte 12: a block of an unknown name; 0 events before it are intact");
  const std::string noSetup = problem(Forger().end({}).bytes());
  EXPECT_NE(noSetup.find("the setup is not complete"), std::string::npos) << noSetup;
  const std::string noSymbols = problem(Forger().setup().end({}).bytes());
  EXPECT_NE(noSymbols.find("the symbols are not complete"), std::string::npos) << noSymbols;
  Forger twice;  // the same text under two numbers
  const std::string duplicate =
      problem(twice.setup().block(format::kSymbols, {2, 1, 'a', 1, 'a', 0, 0}).end({}).bytes());
  EXPECT_NE(duplicate.find("the symbols are not complete"), std::string::npos) << duplicate;
  Forger fewer;
  End ten;
  ten.events = 10;
  fewer.setup().block(format::kSymbols, {0, 0, 0}).block(format::kDecisions, {0}).end(ten);
  const std::string missing = problem(fewer.bytes());
  EXPECT_NE(missing.find("events are missing before the end"), std::string::npos) << missing;
}

TEST(TraceFile, ASetupThatNoRunCanBeMadeOf) {
  const auto setupProblem = [](auto change) {
    Recording recording;
    change(recording.setup);
    return problem(save(recording));
  };
  EXPECT_EQ(setupProblem([](auto&) {}), "");
  const std::string procs = setupProblem([](auto& setup) { setup.procs = 1025; });
  EXPECT_NE(procs.find("GOMAXPROCS"), std::string::npos) << procs;
  const std::string threads = setupProblem([](auto& setup) { setup.threads = 0; });
  EXPECT_NE(threads.find("threads"), std::string::npos) << threads;
  const std::string cost = setupProblem([](auto& setup) { setup.cost = "chanOp = much"; });
  EXPECT_NE(cost.find("costs"), std::string::npos) << cost;
  const std::string quantum = setupProblem([](auto& setup) { setup.quantumNs = 10'000'001; });
  EXPECT_NE(quantum.find("quantum"), std::string::npos) << quantum;
}

TEST(TraceFile, ABlockOfEventsThatDoesNotFollowTheOneBefore) {
  Bytes events = {0, 0, 1, static_cast<std::uint8_t>(Kind::StwBegin)};  // event 0 at 0 ns, one
  Forger good, gap;
  EXPECT_EQ(open(good.setup().block(format::kEvents, events).bytes())->events.size(), 1U);
  events[0] = 1;
  const std::string text = problem(gap.setup().block(format::kEvents, events).bytes());
  EXPECT_NE(text.find("events are missing here"), std::string::npos) << text;
}

TEST(TraceFile, LimitsStopAHostileFile) {
  const Recording recording = test::pingPong(200'000);
  const auto opened = open(save(recording), {.events = 100'000, .streamBytes = 1 << 20});
  ASSERT_TRUE(opened.ok());
  EXPECT_NE(opened->damage.find("too many events"), std::string::npos) << opened->damage;
  EXPECT_LE(opened->events.size(), 100'000 + EventLog::kChunk);
  Recording talkative;
  talkative.symbols.text(std::string(2 << 20, 'o'));
  const auto cut = open(save(talkative), {.events = 10, .streamBytes = 1 << 20});
  ASSERT_TRUE(cut.ok());
  EXPECT_NE(cut->damage.find("too many bytes"), std::string::npos) << cut->damage;
}

// A sink that is full after `m_room` bytes.
class FullSink final : public ByteSink {
 public:
  explicit FullSink(std::size_t room) : m_room(room) {}
  bool write(ByteView bytes) override {
    if (bytes.size() > m_room) return false;
    m_room -= bytes.size();
    return true;
  }

 private:
  std::size_t m_room;
};

TEST(TraceFile, ASinkThatIsFullIsAProblemWithAnOffset) {
  FullSink sink(100);
  const auto written = writeRecording(test::pingPong(1000), sink);
  ASSERT_FALSE(written.ok());
  EXPECT_LE(written.error().offset, 100U);
  EXPECT_NE(written.error().text.find("stopped at byte"), std::string::npos);
}

}  // namespace
}  // namespace gantry
