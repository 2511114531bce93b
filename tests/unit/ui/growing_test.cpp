// A run that takes long is seen while it is being made: its parts, and the window that shows them.
#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/panels/events/events_view.h"
#include "ui/panels/timeline/timeline_widget.h"
#include "ui/panels/transport/scrub_bar.h"
#include "ui/shell/main_window.h"

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 20'000;

// Yields for ever and computes long in between, as a loop of a million additions does.
class Computes final : public Program {
 public:
  std::string name() const override { return "computes"; }
  Body* start(Env&) override { return new Loop; }

 private:
  class Loop final : public Body {
   public:
    virtual ~Loop() = default;
    void resume(const Reply&, Request& request) override {
      QThread::msleep(1);
      request = ask(Op::gosched);
      request.costNs = 1'000;
    }
    void destroy() override { delete this; }
  };
};

Loaded programOf(const Setup& setup) {
  if (setup.program != "computes") return testing::programOf(setup);
  Loaded loaded;
  loaded.program = std::make_unique<Computes>();
  return loaded;
}

Setup setupOf(const std::string& program) {
  Setup setup;
  setup.program = program;
  return setup;
}

std::size_t slicesOf(const Timeline& timeline) {
  std::size_t slices = 0;
  for (std::uint32_t p = 0; p < timeline.procs.rows(); ++p) slices += timeline.procs.size(p);
  return slices;
}

void expectBeginning(const ui::Run& part, const ui::Run& whole) {
  ASSERT_LE(part.size(), whole.size());
  for (std::uint64_t n = 0; n < part.size(); ++n)
    ASSERT_EQ(part.recording.events[n], whole.recording.events[n]);
  Cursor cursor(whole.recording.events, whole.keyframes);
  cursor.seek(part.size());
  EXPECT_EQ(digest(cursor.world()), digest(part.keyframes.last()));
}

TEST(Growing, ARunThatTakesLongIsPublishedInPartsAndCanBeStopped) {
  Session session({.program = programOf, .open = {}, .save = {}});
  std::vector<RunPtr> parts;
  RunPtr whole;
  QObject::connect(&session, &Session::grown, &session,
                   [&](const RunPtr& part, const OverviewPtr& overview) {
                     EXPECT_TRUE(session.busy());
                     EXPECT_EQ(overview->events, part->size());
                     EXPECT_EQ(overview->timeline.end, part->duration());
                     EXPECT_GT(slicesOf(overview->timeline), 0U);
                     EXPECT_EQ(overview->charts.endNs, part->duration());
                     if (!parts.empty()) {
                       EXPECT_GT(part->size(), parts.back()->size());
                     }
                     parts.push_back(part);
                   });
  QObject::connect(&session, &Session::finished, &session, [&](const RunPtr& run) { whole = run; });
  session.start(setupOf("computes"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return parts.size() == 3; }, kWaitMs));
  EXPECT_EQ(whole, nullptr);
  session.stop();
  ASSERT_TRUE(QTest::qWaitFor([&] { return whole != nullptr && !session.working(); }, kWaitMs));
  EXPECT_TRUE(whole->stopped);
  for (const RunPtr& part : parts) expectBeginning(*part, *whole);
}

TEST(Growing, NobodyWhoWantsNoPartsPaysForThem) {
  Session session({.program = programOf, .open = {}, .save = {}});
  QSignalSpy progressed(&session, &Session::progressed);
  session.start(setupOf("computes"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return progressed.size() > 10; }, kWaitMs));
  QSignalSpy grown(&session, &Session::grown);
  EXPECT_FALSE(grown.wait(600));
}

TEST(Growing, WhatIsSharedStaysAsItWas) {
  ui::Run run;
  for (std::uint32_t n = 0; n < EventLog::kChunk + 9; ++n)
    run.recording.events.append(Event::make(Kind::Time, 0, MId(0), 0, n, 0));
  run.recording.symbols.text("before");
  while (run.takeIn(1000)) {
  }
  const auto part = run.soFar();
  const std::uint64_t digestThen = digest(part->keyframes.last());
  for (std::uint32_t n = 0; n < 5 * EventLog::kChunk; ++n)
    run.recording.events.append(Event::make(Kind::Time, 0, MId(0), 0, 1, 0));
  const TextId later = run.recording.symbols.text("later");
  while (run.takeIn(1000)) {
  }
  EXPECT_EQ(part->size(), EventLog::kChunk + 9);
  EXPECT_EQ(part->recording.events.size(), EventLog::kChunk + 9);
  EXPECT_EQ(part->recording.events[EventLog::kChunk + 8].a(), EventLog::kChunk + 8);
  EXPECT_EQ(digest(part->keyframes.last()), digestThen);
  EXPECT_EQ(part->recording.symbols.text(later), "");
  Symbols copy(run.recording.symbols);
  EXPECT_EQ(copy.text("later"), later);
  EXPECT_EQ(copy.texts(), run.recording.symbols.texts());
}

TEST(Growing, ThePlayerStaysWhereItIsOrAtTheEnd) {
  const RunPtr large = testing::senderRun(40);
  ui::Run begun;
  begun.recording.events = large->recording.events.shared();
  begun.takeIn(large->size() / 2);
  const RunPtr small = begun.soFar();
  Player player;
  player.setRun(small, small->firstUser);
  const std::uint64_t now = digest(player.world());
  player.play();
  player.grow(large);
  EXPECT_TRUE(player.playing());
  EXPECT_EQ(player.position(), small->firstUser);
  EXPECT_EQ(digest(player.world()), now);
  player.setRun(small, small->size());
  player.grow(large);
  EXPECT_EQ(player.position(), large->size());
}

TEST(Growing, TheRangeInSightStaysUnlessItIsAll) {
  TimelineView view;
  view.setWidth(1000);
  view.setEnd(1'000'000);
  view.toggleMark(1'000);
  view.extend(2'000'000);
  EXPECT_TRUE(view.whole());
  EXPECT_EQ(view.to(), 2'000'000);
  view.show(500'000, 600'000);
  view.extend(3'000'000);
  EXPECT_EQ(view.from(), 500'000);
  EXPECT_EQ(view.to(), 600'000);
  EXPECT_EQ(view.marks.size(), 1U);
}

class GrowingWindowTest : public ::testing::Test {
 protected:
  GrowingWindowTest() {
    window.resize(1280, 800);
    window.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
  }

  static Preferences english() {
    Preferences preferences;
    preferences.appearance = Appearance::dark;
    preferences.language = QStringLiteral("en");
    return preferences;
  }

  // Waits until the run that is being made is there up to that event.
  void waitFor(std::uint64_t events) {
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
          return player.run() && player.run()->recording.setup.program == "computes" &&
                 player.size() > events;
        },
        kWaitMs));
    EXPECT_TRUE(window.session().busy());
  }

  MainWindow window{{.program = programOf, .open = {}, .save = {}}, {}, english()};
  Player& player = window.player();
};

TEST_F(GrowingWindowTest, ShowsTheTimelineOfARunThatIsBeingMade) {
  window.start(setupOf("computes"));
  waitFor(0);
  const Workbench& workbench = window.workbench();
  ASSERT_NE(workbench.overview(), nullptr);
  EXPECT_GT(slicesOf(workbench.overview()->timeline), 0U);
  EXPECT_TRUE(workbench.timeline()->view().whole());
  EXPECT_EQ(workbench.timeline()->view().to(), static_cast<double>(player.run()->duration()));
  EXPECT_EQ(player.position(), player.run()->firstUser);
  EXPECT_TRUE(window.notice().startsWith("Running computes"));
  EXPECT_FALSE(window.commands()[Command::save]->isEnabled());

  player.seek(player.size() / 2);
  workbench.timeline()->zoom(8, 100);
  const double from = workbench.timeline()->view().from();
  const std::uint64_t position = player.position();
  const std::uint64_t known = player.size();
  waitFor(known);
  EXPECT_EQ(player.position(), position);
  EXPECT_EQ(workbench.timeline()->view().from(), from);
  EXPECT_EQ(workbench.scrub()->maximum(), static_cast<int>(player.size()));
  EXPECT_EQ(workbench.scrub()->value(), static_cast<int>(position));
  EXPECT_EQ(workbench.overview()->events, player.size());

  window.session().stop();
  ASSERT_TRUE(QTest::qWaitFor([&] { return window.settled(); }, kWaitMs));
  EXPECT_EQ(player.position(), position);
  EXPECT_EQ(workbench.timeline()->view().from(), from);
  EXPECT_EQ(workbench.overview()->events, player.size());
  EXPECT_TRUE(window.notice().startsWith("Stopped after"));
  EXPECT_TRUE(window.commands()[Command::save]->isEnabled());
}

// At a place that is not there yet the run before stays.
TEST_F(GrowingWindowTest, WaitsForThePlaceThatIsWanted) {
  window.start(setupOf("sender"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return window.settled(); }, kWaitMs));
  QSignalSpy grown(&window.session(), &Session::grown);
  window.start(setupOf("computes"), AtEvent{1'000'000'000});
  ASSERT_TRUE(grown.wait(kWaitMs));
  EXPECT_EQ(player.run()->recording.setup.program, "sender");
  // Another run in the place of a part is a run of its own.
  window.start(setupOf("computes"), AtEvent{40});
  waitFor(40);
  EXPECT_EQ(player.position(), 40U);
  window.start(setupOf("sender"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return window.settled(); }, kWaitMs));
  EXPECT_EQ(player.run()->recording.setup.program, "sender");
  EXPECT_EQ(player.position(), player.run()->firstUser);
}

}  // namespace
}  // namespace gantry::ui
