// What a run keeps of its log: rows, lines, marks, activity.
#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/session/activity.h"
#include "ui/session/event_reader.h"
#include "ui/session/overview.h"
#include "ui/session/position.h"
#include "ui/session/run.h"

namespace gantry::ui {
namespace {

using testing::senderRun;

EventLog logOf(const std::vector<Kind>& kinds) {
  EventLog log;
  for (const Kind kind : kinds) log.append(Event::make(kind, 1, MId(0), 0, 0, 0));
  return log;
}

TEST(EventRows, LeavesCarriersOut) {
  const EventLog log =
      logOf({Kind::Time, Kind::MNew, Kind::Wide, Kind::Send, Kind::Send, Kind::Time});
  EventRows rows;
  rows.extend(log, log.size());
  ASSERT_EQ(rows.count(), 3U);
  EXPECT_EQ(rows.eventOf(log, 0), 1U);
  EXPECT_EQ(rows.eventOf(log, 1), 3U);
  EXPECT_EQ(rows.eventOf(log, 2), 4U);
  EXPECT_EQ(rows.rowsBefore(log, 0), 0U);
  EXPECT_EQ(rows.rowsBefore(log, 2), 1U);
  EXPECT_EQ(rows.rowsBefore(log, 4), 2U);
  EXPECT_EQ(rows.rowsBefore(log, 99), 3U);
}

TEST(EventRows, AgreesWithCountingAcrossBlocks) {
  EventLog log;
  std::vector<std::uint64_t> expected;
  for (std::uint64_t n = 0; n < 5000; ++n) {
    const bool carrier = n % 3 == 0 || n % 7 == 0;
    if (!carrier) expected.push_back(n);
    log.append(Event::make(carrier ? Kind::Time : Kind::Send, 1, MId(0), 0, 0, 0));
  }
  EventRows rows;
  rows.extend(log, 1500);  // in two goes, not at a block's edge
  rows.extend(log, log.size());
  ASSERT_EQ(rows.count(), expected.size());
  for (std::size_t row = 0; row < expected.size(); ++row) {
    ASSERT_EQ(rows.eventOf(log, row), expected[row]);
    ASSERT_EQ(rows.rowsBefore(log, expected[row]), row);
    ASSERT_EQ(rows.rowsBefore(log, expected[row] + 1), row + 1);
  }
}

TEST(Console, CutsWritesIntoLines) {
  Console console;
  console.write(5, 1, 1, "one\ntwo");
  console.write(7, 2, 2, "bad\n");
  console.write(9, 1, 1, " and a half\n\nlast");
  ASSERT_EQ(console.lines().size(), 5U);
  EXPECT_EQ(console.lines()[0].text, "one");
  EXPECT_EQ(console.lines()[1].text, "two and a half");
  EXPECT_EQ(console.lines()[1].event, 5U);
  EXPECT_EQ(console.lines()[2].text, "bad");
  EXPECT_EQ(console.lines()[2].fd, 2);
  EXPECT_EQ(console.lines()[2].goid, 2U);
  EXPECT_EQ(console.lines()[3].text, "");
  EXPECT_EQ(console.lines()[4].text, "last");
  EXPECT_EQ(console.linesBefore(5), 0U);
  EXPECT_EQ(console.linesBefore(6), 2U);
  EXPECT_EQ(console.linesBefore(100), 5U);
}

TEST(Activity, IsTheMeanOfRunningGoroutines) {
  const EventLog log = logOf({Kind::Start, Kind::Start, Kind::Send, Kind::Send,  //
                              Kind::Park, Kind::Send, Kind::End, Kind::Send});
  const std::vector<float> means = runningAlong(log, log.size(), 2);
  ASSERT_EQ(means.size(), 2U);
  EXPECT_FLOAT_EQ(means[0], (1 + 2 + 2 + 2) / 4.0F);
  EXPECT_FLOAT_EQ(means[1], (1 + 1 + 0 + 0) / 4.0F);
  EXPECT_EQ(runningAlong(log, 3, 100).size(), 3U);
  EXPECT_TRUE(runningAlong(EventLog(), 0, 100).empty());
}

TEST(Run, KnowsItsConsoleMarksAndStart) {
  const RunPtr run = senderRun(5);
  EXPECT_EQ(run->size(), run->recording.events.size());
  ASSERT_EQ(run->console.lines().size(), 5U);
  EXPECT_EQ(run->console.lines()[3].text, "sent 3");
  EXPECT_EQ(run->console.lines()[3].goid, 1U);

  Cursor cursor(run->recording.events, run->keyframes);
  cursor.seek(run->firstUser);
  EXPECT_EQ(cursor.world().gs[0].status, GStatus::running);
  EXPECT_EQ(cursor.world().ps[0].schedtick, 4U);  // main.main begins (go-semantics 0.1)
  cursor.seek(run->firstUser - 1);
  EXPECT_NE(cursor.world().gs[0].status, GStatus::running);

  ASSERT_EQ(run->marks.size(), 2U);
  EXPECT_EQ(run->marks[0].what, Mark::What::close);
  EXPECT_EQ(run->recording.events[run->marks[0].event].kind(), Kind::Close);
  EXPECT_EQ(run->marks[1].what, Mark::What::end);
  const OverviewPtr overview = overviewOf(*run);
  EXPECT_FALSE(overview->activity.empty());
  EXPECT_NE(overview->charts.size(), 0U);
  EXPECT_EQ(overviewOf(*run, [](std::uint64_t) { return false; }), nullptr);
}

TEST(Run, IsTheSameWhateverTheSlices) {
  testing::Sender program(20);
  const RunPtr whole = senderRun(20);
  ui::Run sliced;
  SeededChooser chooser(0);
  sliced.recording.setup = whole->recording.setup;
  runToEnd(program, sliced.recording, chooser, {});
  while (sliced.takeIn(1)) {
  }
  EXPECT_EQ(sliced.size(), whole->size());
  EXPECT_EQ(sliced.rows.count(), whole->rows.count());
  EXPECT_EQ(sliced.marks, whole->marks);
  EXPECT_EQ(sliced.firstUser, whole->firstUser);
  EXPECT_EQ(sliced.console.lines().size(), whole->console.lines().size());
}

// A line of the list is told with the World just before its event, in whatever order it is read.
TEST(EventReader, TellsTheSameForwardAndBackward) {
  const RunPtr run = senderRun(40);
  EventReader forward(run);
  std::vector<QString> sentences;
  for (std::uint64_t row = 0; row < run->rows.count(); ++row)
    sentences.push_back(forward.line(row).words.sentence);
  EventReader backward(run);
  for (std::uint64_t row = run->rows.count(); row-- > 0;)
    ASSERT_EQ(backward.line(row).words.sentence, sentences[row]) << row;

  Cursor cursor(run->recording.events, run->keyframes);
  for (std::uint64_t row = 0; row < run->rows.count(); row += 17) {
    cursor.seek(forward.line(row).event + 1);
    EXPECT_EQ(cursor.world().now, forward.line(row).time);
  }
}

TEST(Position, FindsEventsSharesAndTimes) {
  const RunPtr run = senderRun(10);
  EXPECT_EQ(positionIn(*run, AtEvent{7}), 7U);
  EXPECT_EQ(positionIn(*run, AtEvent{run->size() + 5}), run->size());
  EXPECT_EQ(positionIn(*run, AtShare{500'000}), run->size() / 2);
  EXPECT_EQ(positionIn(*run, AtShare{1'000'000}), run->size());
  EXPECT_EQ(positionIn(*run, AtTime{run->duration()}), run->size());
  const std::uint64_t middle = positionIn(*run, AtTime{run->duration() / 2});
  Cursor cursor(run->recording.events, run->keyframes);
  cursor.seek(middle);
  EXPECT_LE(cursor.world().now, run->duration() / 2);
  ASSERT_TRUE(cursor.step());
  EXPECT_GT(cursor.world().now, run->duration() / 2);
}

}  // namespace
}  // namespace gantry::ui
