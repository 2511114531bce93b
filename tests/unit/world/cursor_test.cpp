// The cursor: every position is the fold of the events before it, whichever way it is reached.
#include "engine/world/cursor.h"

#include <gtest/gtest.h>

#include "engine/base/prng.h"
#include "engine/sim/simulation.h"
#include "engine/world/fold.h"
#include "tests/support/script_program.h"

namespace gantry {
namespace {

class CursorTest : public testing::Test {
 protected:
  void SetUp() override {
    recording.setup.procs = 3;
    ScriptProgram program([] {
      std::vector<Request> main;
      for (int i = 0; i < 40; ++i)
        main.push_back(go({compute(90'000), ask(Op::sleep, 0, 700'000), ask(Op::gosched)}));
      main.push_back(ask(Op::sleep, 0, 20'000'000));
      return main;
    });
    SeededChooser chooser(1);
    runToEnd(program, recording, chooser, {});
    keyframes.extend(recording.events);
    World w;
    digests.push_back(digest(w));
    times.push_back(0);
    for (std::size_t i = 0; i < recording.events.size(); ++i) {
      ASSERT_EQ(fold(w, recording.events[i]), nullptr);
      digests.push_back(digest(w));
      times.push_back(w.now);
    }
  }

  Recording recording;
  Keyframes keyframes;
  std::vector<std::uint64_t> digests;  // by position
  std::vector<TimeNs> times;
};

TEST_F(CursorTest, SeeksAnywhere) {
  Cursor cursor(recording.events, keyframes);
  Prng prng(5);
  for (int i = 0; i < 500; ++i) {
    const auto n = prng.below(static_cast<std::uint32_t>(digests.size()));
    cursor.seek(n);
    ASSERT_EQ(cursor.position(), n);
    ASSERT_EQ(digest(cursor.world()), digests[n]);
  }
  cursor.seek(digests.size() + 1000);
  EXPECT_EQ(cursor.position(), digests.size() - 1);
}

TEST_F(CursorTest, StepsThereAndBack) {
  Cursor cursor(recording.events, keyframes);
  std::vector<std::uint64_t> stops{0};
  while (cursor.step()) stops.push_back(cursor.position());
  EXPECT_EQ(stops.back(), recording.events.size());
  for (std::size_t i = stops.size() - 1; i > 0; --i) {
    const Kind kind = recording.events[stops[i] - 1].kind();
    EXPECT_TRUE(kind != Kind::Time && kind != Kind::Wide) << "a step ends on no carrier";
    ASSERT_EQ(cursor.position(), stops[i]);
    ASSERT_TRUE(cursor.stepBack());
    ASSERT_EQ(digest(cursor.world()), digests[cursor.position()]);
  }
  EXPECT_EQ(cursor.position(), 0u);
  EXPECT_FALSE(cursor.stepBack());
}

TEST_F(CursorTest, SeeksByTime) {
  Cursor cursor(recording.events, keyframes);
  for (const TimeNs time : {TimeNs{0}, TimeNs{1000}, TimeNs{90'500}, TimeNs{2'000'000}, kNever}) {
    cursor.seekTime(time);
    const std::uint64_t n = cursor.position();
    EXPECT_LE(times[n], time);
    if (n < recording.events.size()) {
      std::uint64_t next = n + 1;
      while (next < recording.events.size() && times[next] == times[n]) ++next;
      EXPECT_GT(times[next], time);
    }
  }
}

// A log that breaks a rule is cut where it does.
TEST_F(CursorTest, StopsAtAnIllegalEvent) {
  EventLog damaged;
  for (std::size_t i = 0; i < 100; ++i) damaged.append(recording.events[i]);
  damaged.append(Event::make(Kind::Start, 0, MId(0), 0, 12345, 0));
  damaged.append(recording.events[101]);
  Keyframes frames;
  frames.extend(damaged);
  EXPECT_NE(frames.damage(), nullptr);
  EXPECT_EQ(frames.valid(), 100u);
  EXPECT_EQ(digest(frames.last()), digests[100]);
}

}  // namespace
}  // namespace gantry
