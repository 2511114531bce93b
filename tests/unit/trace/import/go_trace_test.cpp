// Execution traces that real Go 1.23 made: every change of state that Go's own reader tells of is
// there, in an order that the World takes; and damage is told, whatever it is.
#include "engine/trace/import/go_trace.h"

#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "engine/world/cursor.h"

namespace gantry {
namespace {

std::string fileOf(const std::string& name) {
  std::ifstream in(GANTRY_SOURCE_DIR "/tests/unit/trace/import/traces/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Recording read(const std::string& bytes) {
  EXPECT_TRUE(isGoTrace(bytes));
  auto recording = importGoTrace(bytes);
  EXPECT_TRUE(recording.ok()) << recording.error().text;
  return recording ? std::move(*recording) : Recording{};
}

std::map<Kind, std::uint64_t> countsOf(const Recording& recording) {
  std::map<Kind, std::uint64_t> counts;
  for (std::size_t n = 0; n < recording.events.size(); ++n) ++counts[recording.events[n].kind()];
  return counts;
}

// Of `go tool trace -d=1`: Runnable->Running, Running->Waiting, NotExist->Runnable ...
struct Row {
  const char* name;
  std::uint32_t procs;
  std::uint64_t starts, blocks, creates, ends, calls, yields, unblocks, slow;
};
constexpr Row kRows[] = {
    {"p1.trace", 1, 43, 31, 10, 6, 54, 6, 29, 0},
    {"p4.trace", 4, 59, 46, 13, 6, 56, 6, 40, 0},
    {"many.trace", 4, 557, 384, 69, 62, 56, 111, 378, 0},
    {"generations.trace", 2, 141, 114, 17, 12, 181, 14, 110, 1},
};

TEST(GoTrace, HasWhatGoSaysOfIt) {
  for (const Row& row : kRows) {
    const Recording recording = read(fileOf(row.name));
    EXPECT_EQ(recording.damage, "") << row.name;
    EXPECT_EQ(recording.setup.procs, row.procs) << row.name;
    auto counts = countsOf(recording);
    // Five goroutines were there before, one of them running.
    EXPECT_EQ(counts[Kind::Start], row.starts + 5) << row.name;
    EXPECT_EQ(counts[Kind::Park], row.blocks + 4) << row.name;
    EXPECT_EQ(counts[Kind::Create], row.creates + 5) << row.name;
    EXPECT_EQ(counts[Kind::End], row.ends) << row.name;
    EXPECT_EQ(counts[Kind::SyscallEnter], row.calls) << row.name;
    EXPECT_EQ(counts[Kind::Yield], row.yields) << row.name;
    EXPECT_EQ(counts[Kind::Ready], row.unblocks) << row.name;
    EXPECT_EQ(counts[Kind::SyscallSlow], row.slow) << row.name;
  }
}

TEST(GoTrace, FoldsToTheWorldItSays) {
  for (const Row& row : kRows) {
    const Recording recording = read(fileOf(row.name));
    Keyframes keyframes;
    keyframes.extend(recording.events);
    ASSERT_EQ(keyframes.damage(), nullptr) << row.name << ": " << keyframes.damage();
    EXPECT_EQ(keyframes.valid(), recording.events.size());
    EXPECT_EQ(digest(keyframes.last()), recording.digest);
  }
}

TEST(GoTrace, SaysWhatAGoroutineRunsAndWhyItWaits) {
  const Recording recording = read(fileOf("p4.trace"));
  std::uint64_t workers = 0;
  std::uint64_t sleeps = 0;
  std::uint64_t here = 0;
  for (std::size_t n = 0; n < recording.events.size(); ++n) {
    const Event event = recording.events[n];
    if (event.kind() == Kind::Create &&
        recording.symbols.text(event.b() & ~kCreateSystem).starts_with("main.worker (G"))
      ++workers;
    if (event.kind() == Kind::Park && static_cast<WaitReason>(event.a()) == WaitReason::sleep)
      ++sleeps;
    const Position at = recording.symbols.position(event.pos());
    if (recording.symbols.text(at.function) == "main.worker" && at.line > 0) ++here;
  }
  EXPECT_EQ(workers, 4U);
  EXPECT_GE(sleeps, 8U);  // each job sleeps once
  EXPECT_GE(here, 8U);
}

TEST(GoTrace, WhatIsCutOffIsReadAsFarAsItsGenerationsGo) {
  const std::string bytes = fileOf("generations.trace");
  const Recording whole = read(bytes);
  std::uint64_t parts = 0;
  for (std::size_t size = 0; size < bytes.size(); size += 97) {
    const auto cut = importGoTrace(std::string_view(bytes).substr(0, size));
    if (!cut) {
      EXPECT_NE(cut.error().text, "");
      continue;
    }
    ++parts;
    EXPECT_LE(cut->events.size(), whole.events.size());
  }
  EXPECT_GT(parts, 50U);
  const auto cut = importGoTrace(std::string_view(bytes).substr(0, bytes.size() - 100));
  ASSERT_TRUE(cut.ok());
  EXPECT_NE(cut->damage.find("at byte "), std::string::npos) << cut->damage;
}

TEST(GoTrace, AnyByteMayBeWrong) {
  const std::string bytes = fileOf("p1.trace");
  std::uint64_t told = 0;
  for (std::size_t at = 16; at < bytes.size(); at += 5) {
    for (const int by : {0x01, 0x80, 0xff}) {
      std::string wrong = bytes;
      wrong[at] = static_cast<char>(wrong[at] ^ by);
      const auto recording = importGoTrace(wrong);
      if (recording && recording->damage.empty()) continue;
      ++told;
      const std::string& text = recording ? recording->damage : recording.error().text;
      EXPECT_NE(text.find(" at byte "), std::string::npos) << text;
    }
  }
  EXPECT_GT(told, 500U);
}

TEST(GoTrace, OtherFilesAreNone) {
  EXPECT_FALSE(isGoTrace(""));
  EXPECT_FALSE(isGoTrace(std::string_view("go 1.21 trace\0\0\0", 16)));
  EXPECT_FALSE(isGoTrace("go 1.22 trace"));
  EXPECT_TRUE(isGoTrace(std::string_view("go 1.22 trace\0\0\0", 16)));
  EXPECT_FALSE(importGoTrace(std::string_view("go 1.22 trace\0\0\0", 16)).ok());
}

}  // namespace
}  // namespace gantry
