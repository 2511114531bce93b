// "You are the scheduler": the words of the panel, and a game played in the window with keys and
// mouse, through to a deadlock that the usual run does not show.
#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "ui/panels/choose/choice_list.h"
#include "ui/panels/choose/choose_panel.h"
#include "ui/panels/source/source_panel.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/shell/director.h"
#include "ui/shell/main_window.h"

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 20'000;

// Each worker takes one lock and then the other: well, as long as nobody stops it between them.
constexpr const char* kTwoLocks = R"(package main

import "sync"

func worker(first, second *sync.Mutex, wg *sync.WaitGroup) {
	first.Lock()
	second.Lock()
	second.Unlock()
	first.Unlock()
	wg.Done()
}

func main() {
	var a, b sync.Mutex
	var wg sync.WaitGroup
	wg.Add(2)
	go worker(&a, &b, &wg)
	go worker(&b, &a, &wg)
	wg.Wait()
}
)";

constexpr const char* kSelect = R"(package main

func main() {
	left, right := make(chan int, 1), make(chan int, 1)
	left <- 1
	close(right)
	select {
	case <-left:
	case <-right:
	}
}
)";

gantry::Setup setupOf(const char* source) {
  gantry::Setup setup;
  setup.program = "main.go";
  setup.sources = {{"main.go", source}};
  return setup;
}

Preferences english() {
  Preferences preferences;
  preferences.appearance = Appearance::dark;
  preferences.language = QStringLiteral("en");
  return preferences;
}

class ChooseTest : public ::testing::Test {
 protected:
  ChooseTest() {
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
  }

  void settle() {
    EXPECT_TRUE(QTest::qWaitFor([this] { return !window.session().working(); }, kWaitMs));
    window.workbench().stage()->finishAnimation();
    EXPECT_TRUE(QTest::qWaitFor([this] { return window.settled(); }, kWaitMs));
  }
  void begin(const char* source) {
    window.direct(setupOf(source));
    settle();
  }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(&window, key, modifiers);
    settle();
  }

  [[nodiscard]] const Game& game() { return *window.director().game(); }
  [[nodiscard]] const std::vector<ChoiceRow>& rows() { return panel.list()->rows(); }
  // The key of the row whose title, or detail, has these words; none when there is none.
  [[nodiscard]] Qt::Key keyOf(const QString& title, const QString& detail = {}) {
    for (std::size_t i = 0; i < rows().size(); ++i)
      if (rows()[i].title.contains(title) && rows()[i].detail.contains(detail))
        return static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i));
    return Qt::Key_unknown;
  }
  // Until somebody is about to take its second lock.
  void playToSecondLock() {
    for (int i = 0;
         i < 40 && keyOf("goes on", "worker, line 7: is about to lock") == Qt::Key_unknown; ++i)
      press(Qt::Key_1);
  }

  MainWindow window{{.program = [](gantry::Setup& setup) { return loadProgram(setup); },
                     .open = [](const std::string& path) -> Result<Recording> {
                       return Diagnostic{path + ": cannot be read"};
                     },
                     .save = [](const Recording&, const std::string&) { return std::string(); }},
                    {},
                    english()};
  Player& player = window.player();
  ChoosePanel& panel = window.choosePanel();
};

TEST_F(ChooseTest, AsksAndShowsWhereTheRunStands) {
  begin(kTwoLocks);
  EXPECT_TRUE(window.director().active());
  EXPECT_TRUE(panel.isVisible());
  EXPECT_EQ(panel.question(), "Does G1 go on?");
  EXPECT_FALSE(panel.rule().isEmpty());
  ASSERT_EQ(rows().size(), 3U);
  EXPECT_EQ(rows()[0].title, "G1 goes on");
  EXPECT_TRUE(rows()[0].usual);
  EXPECT_TRUE(rows()[0].detail.startsWith("main.main, line 19: is about to wait for wg"))
      << rows()[0].detail.toStdString();
  EXPECT_TRUE(rows()[1].title.endsWith("runs instead"));
  EXPECT_EQ(rows()[1].detail, "worker: has not run yet");
  EXPECT_EQ(player.position(), player.size());
  EXPECT_EQ(player.run()->recording.ending, Ending::running);
}

TEST_F(ChooseTest, ADeadlockIsPlayedAndTakenBack) {
  begin(kTwoLocks);
  playToSecondLock();
  const std::uint64_t before = player.size();
  // Stopped there, the other takes that lock, and they wait for each other.
  press(keyOf("runs instead", "worker"));
  EXPECT_GT(player.size(), before);
  for (int i = 0; i < 20 && game().turn(); ++i) press(Qt::Key_1);
  EXPECT_EQ(player.run()->recording.ending, Ending::fatal);
  EXPECT_EQ(panel.question(), "Deadlock");
  EXPECT_TRUE(panel.rule().contains("deadlock")) << panel.rule().toStdString();
  EXPECT_TRUE(rows().empty());
  const QString failing = panel.schedule();
  const std::uint64_t digest = player.run()->recording.digest;
  EXPECT_TRUE(failing.startsWith("x1:"));

  // Back to the second lock, and on: it ends well.
  while (player.size() > before) press(Qt::Key_Backspace);
  EXPECT_EQ(player.size(), before);
  EXPECT_NE(keyOf("goes on", "line 7"), Qt::Key_unknown);
  press(Qt::Key_End, Qt::ControlModifier);
  EXPECT_EQ(player.run()->recording.ending, Ending::exited);
  EXPECT_EQ(panel.question(), "It ended well, this time");
  EXPECT_TRUE(panel.rule().startsWith("Lock order")) << panel.rule().toStdString();
  EXPECT_NE(panel.schedule(), failing);

  // What replays is what was seen.
  const auto decisions = parseExplored(failing.toStdString());
  ASSERT_TRUE(decisions);
  window.start(setupOf(kTwoLocks), std::nullopt, Schedule{*decisions, true});
  settle();
  EXPECT_FALSE(window.director().active());
  EXPECT_FALSE(panel.isVisible());
  EXPECT_EQ(player.run()->recording.ending, Ending::fatal);
  EXPECT_EQ(player.run()->recording.digest, digest);
}

TEST_F(ChooseTest, AClickOnAGoroutineOfTheStageChoosesIt) {
  begin(kTwoLocks);
  StageWidget* stage = window.workbench().stage();
  ASSERT_EQ(stage->badges().size(), 3U);
  EXPECT_EQ(stage->badges()[1].text, "2");
  const StageTarget target = stage->badges()[1].target;
  EXPECT_EQ(target.goid, rows()[1].goid);
  QTest::mouseClick(stage->viewport(), Qt::LeftButton, {}, stage->rectOf(target).center());
  settle();
  ASSERT_EQ(game().taken().size(), 1U);
  EXPECT_EQ(game().taken()[0].option, 1U);
  EXPECT_EQ(panel.taken()->item(0)->text(), QStringLiteral("1. G%1 runs instead").arg(target.goid));
  // One that could not run is only selected.
  player.stepBack();
  EXPECT_TRUE(stage->badges().empty());
}

TEST_F(ChooseTest, TheListCanBeClickedAndGoneThrough) {
  begin(kTwoLocks);
  QTest::mouseClick(panel.list()->viewport(), Qt::LeftButton, {}, panel.list()->rectOf(1).center());
  settle();
  EXPECT_EQ(game().taken().size(), 1U);
  QTest::keyClick(panel.list(), Qt::Key_Down);
  QTest::keyClick(panel.list(), Qt::Key_Return);
  settle();
  ASSERT_EQ(game().taken().size(), 2U);
  EXPECT_EQ(game().taken()[1].option, 0U);
  // Back to where the first was made.
  QTest::mouseClick(panel.taken()->viewport(), Qt::LeftButton, {},
                    panel.taken()->visualItemRect(panel.taken()->item(0)).center());
  EXPECT_EQ(player.position(), game().taken()[0].turn.event);
  EXPECT_LT(player.position(), player.size());
}

TEST_F(ChooseTest, GantryChoosesWhenItIsLet) {
  begin(kTwoLocks);
  press(Qt::Key_Return, Qt::ControlModifier);
  EXPECT_EQ(panel.taken()->item(0)->text(), "1. Gantry chose until the next switch");
  ASSERT_TRUE(game().turn());
  EXPECT_EQ(game().turn()->kind, ChoiceKind::nextG);
  EXPECT_EQ(panel.question(), "P0 looks for a goroutine. Which one runs?");
  const QString usual = rows()[0].title;
  press(Qt::Key_0);
  ASSERT_EQ(game().taken().size(), 2U);
  EXPECT_EQ(panel.taken()->item(1)->text(), "2. Gantry: " + usual);
  press(Qt::Key_Backspace, Qt::ControlModifier);
  EXPECT_TRUE(game().taken().empty());
  EXPECT_EQ(panel.question(), "Does G1 go on?");
}

TEST_F(ChooseTest, TheSourceShowsWhoIsAskedAbout) {
  std::string far = kTwoLocks;
  far.insert(far.find("func main"), std::string(200, '\n'));
  const auto line = [this] { return window.workbench().source()->view()->cursorLine(); };
  window.start(setupOf(far.c_str()));
  settle();
  EXPECT_EQ(line(), 213U) << "where main begins, as it has done nothing yet";
  begin(far.c_str());
  EXPECT_TRUE(rows()[0].detail.startsWith("main.main, line 219: is about to wait"))
      << rows()[0].detail.toStdString();
  EXPECT_EQ(line(), 219U);
  press(Qt::Key_2);
  EXPECT_TRUE(rows()[0].detail.startsWith("worker, line 6: is about to lock"))
      << rows()[0].detail.toStdString();
  EXPECT_EQ(line(), 6U);
}

TEST_F(ChooseTest, CasesOfASelect) {
  begin(kSelect);
  EXPECT_EQ(panel.question(), "G1, line 7: which case of its select?");
  ASSERT_EQ(rows().size(), 2U);
  EXPECT_EQ(rows()[0].title, "Case 1");
  EXPECT_EQ(rows()[0].detail, "receive from left");
  EXPECT_EQ(rows()[1].detail, "receive from right, which is closed");
  press(Qt::Key_2);
  EXPECT_EQ(panel.taken()->item(0)->text(), "1. G1: case 2, receive from right, which is closed");
  EXPECT_EQ(panel.question(), "It ended well");
}

TEST_F(ChooseTest, TheMachineWithItsPs) {
  begin(kSelect);
  emit panel.machinePicked(false);
  settle();
  ASSERT_TRUE(window.director().active());
  EXPECT_FALSE(player.run()->recording.setup.explored);
  EXPECT_TRUE(panel.schedule().startsWith("g1:"));
  ASSERT_EQ(rows().size(), 2U);
  press(Qt::Key_1);
  EXPECT_EQ(player.run()->recording.ending, Ending::exited);
}

TEST_F(ChooseTest, ItsCommandBeginsAndLeaves) {
  window.start(setupOf(kTwoLocks));
  settle();
  EXPECT_FALSE(panel.isVisible());
  EXPECT_FALSE(window.commands()[Command::takeBack]->isEnabled());
  press(Qt::Key_F6);
  EXPECT_TRUE(window.director().active());
  EXPECT_TRUE(window.commands()[Command::direct]->isChecked());
  press(Qt::Key_2);
  ASSERT_EQ(game().taken().size(), 1U);
  press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(QGuiApplication::clipboard()->text(), panel.schedule());
  const std::uint64_t size = player.size();
  press(Qt::Key_F6);
  EXPECT_FALSE(window.director().active());
  EXPECT_FALSE(panel.isVisible());
  EXPECT_EQ(player.size(), size);  // the run stays
  press(Qt::Key_1);
  EXPECT_EQ(player.size(), size);
  EXPECT_TRUE(window.workbench().stage()->badges().empty());
}

TEST_F(ChooseTest, RunAgainPlaysAnew) {
  begin(kTwoLocks);
  press(Qt::Key_2);
  press(Qt::Key_F5);
  EXPECT_TRUE(window.director().active());
  EXPECT_TRUE(game().taken().empty());
}

TEST_F(ChooseTest, AProgramThatDoesNotCompileIsNotPlayed) {
  begin("package main\n\nfunc main() { x }\n");
  EXPECT_FALSE(window.director().active());
  EXPECT_FALSE(panel.isVisible());
}

TEST_F(ChooseTest, WhatIsRememberedIsTheLayoutWithoutIt) {
  window.start(setupOf(kSelect));
  settle();
  const QByteArray before = window.preferences().docks;
  window.direct(setupOf(kSelect));
  settle();
  EXPECT_EQ(window.preferences().docks, before);
  press(Qt::Key_F6);
  EXPECT_FALSE(panel.isVisible());
}

TEST_F(ChooseTest, InChinese) {
  begin(kTwoLocks);
  const QString question = panel.question();
  const QString detail = rows()[1].detail;
  window.setLanguage(Language::chinese);
  EXPECT_TRUE(QTest::qWaitFor([&] { return panel.question() != question; }, kWaitMs));
  EXPECT_NE(rows()[1].detail, detail);
  EXPECT_TRUE(panel.question().contains("G1"));
}

}  // namespace
}  // namespace gantry::ui
