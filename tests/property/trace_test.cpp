// Recordings of every shape survive saving; files that were changed anywhere are noticed.
#include <gtest/gtest.h>

#include "engine/base/prng.h"
#include "engine/trace/reader.h"
#include "engine/trace/writer.h"
#include "tests/support/trace_equal.h"
#include "tests/support/trace_logs.h"

namespace gantry {
namespace {

Bytes save(const Recording& recording) {
  MemorySink sink;
  EXPECT_TRUE(writeRecording(recording, sink).ok());
  return sink.bytes();
}

Result<Recording> open(const Bytes& bytes) {
  MemorySource source(bytes);
  return readRecording(source);
}

// A changed file is either refused or opened with its damage named and nothing wrong in what is
// given: every event it has is the one that was saved.
void expectNoticed(const Bytes& changed, const Recording& saved) {
  const auto opened = open(changed);
  if (!opened) {
    EXPECT_FALSE(opened.error().text.empty());
    return;
  }
  EXPECT_NE(opened->damage, "");
  ASSERT_LE(opened->events.size(), saved.events.size());
  EXPECT_TRUE(test::sameEvents(*opened, saved, opened->events.size()));
  EXPECT_EQ(opened->setup, saved.setup);
}

TEST(TraceProperty, RandomRecordingsComeBack) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Recording recording = test::randomRecording(Prng(seed).below(3000), seed);
    const auto opened = open(save(recording));
    ASSERT_TRUE(opened.ok()) << "seed " << seed << ": " << opened.error().text;
    EXPECT_EQ(opened->damage, "") << "seed " << seed;
    ASSERT_TRUE(test::same(*opened, recording)) << "seed " << seed;
  }
}

TEST(TraceProperty, ChunkBordersComeBack) {
  for (const std::uint64_t events :
       {EventLog::kChunk - 1, EventLog::kChunk, EventLog::kChunk + 1}) {
    const Recording recording = test::randomRecording(events, events);
    const auto opened = open(save(recording));
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(opened->damage, "");
    ASSERT_TRUE(test::same(*opened, recording)) << events << " events";
  }
}

TEST(TraceProperty, SavingTwiceGivesTheSameBytes) {
  const Recording recording = test::randomRecording(5000, 7);
  const Bytes once = save(recording);
  EXPECT_EQ(save(*open(once)), once);
}

TEST(TraceProperty, EveryTruncationIsNoticed) {
  const Recording recording = test::randomRecording(40, 3);
  const Bytes bytes = save(recording);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    SCOPED_TRACE("cut off after byte " + std::to_string(size));
    expectNoticed(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)),
                  recording);
  }
}

TEST(TraceProperty, EveryChangedByteIsNoticed) {
  const Recording recording = test::randomRecording(40, 4);
  const Bytes bytes = save(recording);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const unsigned flip : {0x01U, 0x80U, 0xffU}) {
      SCOPED_TRACE("byte " + std::to_string(at) + " changed by " + std::to_string(flip));
      Bytes changed = bytes;
      changed[at] = static_cast<std::uint8_t>(changed[at] ^ flip);
      expectNoticed(changed, recording);
    }
  }
}

TEST(TraceProperty, BytesPutInOrTakenOutAreNoticed) {
  const Recording recording = test::randomRecording(40, 5);
  const Bytes bytes = save(recording);
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    SCOPED_TRACE("at byte " + std::to_string(at));
    const auto place = static_cast<std::ptrdiff_t>(at);
    Bytes longer = bytes;
    longer.insert(longer.begin() + place, 0x2a);
    expectNoticed(longer, recording);
    if (at == bytes.size()) continue;
    Bytes shorter = bytes;
    shorter.erase(shorter.begin() + place);
    expectNoticed(shorter, recording);
  }
}

}  // namespace
}  // namespace gantry
