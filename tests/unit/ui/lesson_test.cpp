// Lessons: their files, their stops in real runs, and a class from the first key to the last.
#include "ui/session/lesson.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "engine/sim/simulation.h"
#include "ui/panels/lesson/lesson_bar.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/shell/lesson_guide.h"
#include "ui/shell/main_window.h"

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 30'000;

TEST(Lesson, SaysWhatIsWrongWithAFile) {
  EXPECT_FALSE(parseLesson("{").ok());
  EXPECT_FALSE(parseLesson("[]").ok());
  const QByteArray head = R"({"row":"L1","title":{"en":"a","zh":"b"},"program":"p","stops":)";
  EXPECT_FALSE(parseLesson(head + "[]}").ok());
  EXPECT_FALSE(parseLesson(head + R"([{"text":{"en":"only"}}]})").ok());
  EXPECT_FALSE(
      parseLesson(
          R"({"row":"L1","title":{"en":"a","zh":"b"},"stops":[{"text":{"en":"a","zh":"b"}}]})")
          .ok());
  const auto lesson = parseLesson(
      head +
      R"([{"text":{"en":"a","zh":"b"}},{"procs":2,"at":"end","text":{"en":"a","zh":"b"}}]})");
  ASSERT_TRUE(lesson.ok());
  EXPECT_EQ(lesson->stops[0].setup.procs, 4U);
  EXPECT_EQ(lesson->stops[1].setup.procs, 2U);
  EXPECT_EQ(lesson->stops[1].setup.program, "p");
}

TEST(Lesson, ThereIsOneForEachRow) {
  const auto& lessons = shippedLessons();
  ASSERT_EQ(lessons.size(), 14U);
  for (std::size_t i = 0; i < lessons.size(); ++i)
    EXPECT_EQ(lessons[i].row, QStringLiteral("L%1").arg(i + 1));
}

// Every stop is where it says, and every question has an answer among what is on the stage.
TEST(Lesson, StopsAreFoundInTheirRuns) {
  for (const Lesson& lesson : shippedLessons()) {
    std::shared_ptr<ui::Run> run;
    for (std::size_t i = 0; i < lesson.stops.size(); ++i) {
      const LessonStop& stop = lesson.stops[i];
      SCOPED_TRACE(lesson.row.toStdString() + " stop " + std::to_string(i + 1));
      if (!run || !isRunOf(stop, *run)) {
        run = std::make_shared<ui::Run>();
        run->recording.setup = stop.setup;
        const Loaded loaded = loadProgram(run->recording.setup);
        if (!loaded.program) {
          EXPECT_EQ(stop.setup.program, "wrong-direction");
          run.reset();
          continue;
        }
        SeededChooser chooser(stop.setup.seed);
        runToEnd(*loaded.program, run->recording, chooser, {.record = true, .output = {}});
        while (run->takeIn(1'000'000)) {
        }
      }
      const auto position = positionOf(stop, *run);
      ASSERT_TRUE(position.has_value());
      if (stop.asks) {
        EXPECT_NE(nextToRun(*run, *position).goid, 0U);
      }
    }
  }
}

Preferences english() {
  Preferences preferences;
  preferences.appearance = Appearance::dark;
  preferences.language = QStringLiteral("en");
  return preferences;
}

class LessonWindow : public ::testing::Test {
 protected:
  LessonWindow() {
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
  }
  void settle() {
    EXPECT_TRUE(QTest::qWaitFor([this] { return window.settled(); }, kWaitMs));
  }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window,
                    key, modifiers);
    settle();
  }
  MainWindow window{
      {.program = [](gantry::Setup& setup) { return loadProgram(setup); }, .open = {}, .save = {}},
      catalog(),
      english()};
  LessonGuide& guide = window.lessons();
};

// A presenter's remote: the whole class with one key, and every stop says something else.
TEST_F(LessonWindow, AClassRunsFromTheKeyboardAlone) {
  press(Qt::Key_F5, Qt::ShiftModifier);
  ASSERT_TRUE(window.presenting());
  ASSERT_TRUE(guide.active());
  std::size_t stops = 0;
  for (const Lesson& lesson : guide.lessons()) stops += lesson.stops.size();
  std::set<QString> said;
  for (std::size_t i = 0; i < stops; ++i) {
    const Lesson& lesson = guide.lessons()[guide.lesson()];
    EXPECT_EQ(window.lessonBar().text(), lesson.stops[guide.stop()].text.en);
    said.insert(window.lessonBar().text());
    press(Qt::Key_PageDown);
  }
  EXPECT_EQ(said.size(), stops);
  EXPECT_EQ(guide.lesson(), 13U);
  EXPECT_EQ(guide.stop() + 1, guide.lessons()[13].stops.size());
  press(Qt::Key_PageUp);
  EXPECT_EQ(guide.stop() + 2, guide.lessons()[13].stops.size());
  press(Qt::Key_Escape);
  EXPECT_FALSE(window.presenting());
}

// At a small window's size: the words leave the stage so little that it shrinks before it scrolls.
TEST_F(LessonWindow, TheStageFitsBesideTheWords) {
  const std::size_t most = guide.lessons()[11].stops.size();
  for (std::size_t stop = 0; stop < most; ++stop) {
    guide.open(11, stop);
    settle();
    const StageWidget& stage = *window.workbench().stage();
    EXPECT_EQ(stage.verticalScrollBar()->maximum(), 0) << "L12:" << stop + 1;
    EXPECT_GE(stage.zoom(), 0.8);
    EXPECT_LE(stage.zoom(), 1);
  }
}

// What a lesson kept is compared within it; the next one is about another program.
TEST_F(LessonWindow, AComparisonEndsWithItsLesson) {
  const auto& stops = guide.lessons()[9].stops;
  const auto keeps = std::ranges::find_if(stops, [](const LessonStop& stop) { return stop.keeps; });
  ASSERT_NE(keeps, stops.end());
  const auto at = static_cast<std::size_t>(keeps - stops.begin());
  guide.open(9, at - 1);
  settle();
  guide.next();
  settle();
  EXPECT_TRUE(window.commands()[Command::forget]->isEnabled());
  guide.open(10);
  settle();
  EXPECT_FALSE(window.commands()[Command::forget]->isEnabled());
}

// Nothing of the program before stands beside one that does not compile.
TEST_F(LessonWindow, AProgramThatDoesNotCompileHasAnEmptyStage) {
  const auto& stops = guide.lessons()[10].stops;
  guide.open(10, stops.size() - 2);
  settle();
  EXPECT_FALSE(window.workbench().stage()->scene().ps.empty());
  guide.next();
  settle();
  ASSERT_EQ(stops.back().setup.program, "wrong-direction");
  EXPECT_TRUE(window.workbench().stage()->scene().ps.empty());
  EXPECT_EQ(window.player().run(), nullptr);
  EXPECT_FALSE(window.commands()[Command::save]->isEnabled());
  guide.previous();
  settle();
  EXPECT_FALSE(window.workbench().stage()->scene().ps.empty());
}

TEST_F(LessonWindow, AQuestionIsAnsweredOnTheStage) {
  window.workbench().filter()->setFocus();
  guide.open(0);
  settle();
  ASSERT_TRUE(guide.asking());
  EXPECT_TRUE(window.workbench().stage()->hasFocus()) << "its keys are the answer";
  // Down until the goroutine that was made first is picked, which is wrong.
  for (int i = 0; i < 40 && window.workbench().selectedGoid() != 6; ++i) press(Qt::Key_Down);
  ASSERT_EQ(window.workbench().selectedGoid(), 6U);
  EXPECT_TRUE(window.lessonBar().question().contains("G6"));
  press(Qt::Key_Return);
  EXPECT_FALSE(guide.asking());
  EXPECT_TRUE(window.lessonBar().question().startsWith("Not G6: G7 runs next."))
      << window.lessonBar().question().toStdString();
  EXPECT_EQ(window.workbench().selectedGoid(), 7U);
  window.setLanguage(Language::chinese);
  QApplication::processEvents();
  EXPECT_TRUE(window.lessonBar().question().contains("G7"));
  EXPECT_FALSE(window.lessonBar().question().contains("runs next"));
  window.setLanguage(Language::english);
  guide.close();
  EXPECT_FALSE(window.lessonBar().isVisible());
}

TEST_F(LessonWindow, BlanksAndShowsNotes) {
  guide.open(0);
  settle();
  QWidget* const blank = [&] {
    press(Qt::Key_B);
    return window.findChild<QWidget*>("blank");
  }();
  ASSERT_NE(blank, nullptr);
  EXPECT_TRUE(blank->isVisible());
  press(Qt::Key_B);
  EXPECT_FALSE(blank->isVisible());
  const int before = window.lessonBar().sizeHint().height();
  press(Qt::Key_N);
  EXPECT_GT(window.lessonBar().sizeHint().height(), before);
}

TEST(LessonBar, BigLettersGrowWithTheWindow) {
  LessonBar bar;
  bar.setStop(QStringLiteral("L1"), QStringLiteral("1 / 2"), QStringLiteral("words"), {});
  const auto largest = [&bar](int width) {
    bar.resize(width, 100);
    bar.show();
    int px = 0;
    for (const QLabel* label : bar.findChildren<QLabel*>())
      px = std::max(px, label->font().pixelSize());
    return px;
  };
  const int small = largest(1280);
  EXPECT_EQ(largest(1920), small);
  bar.setBig(true);
  const int big = largest(1280);
  EXPECT_GT(big, small);
  EXPECT_GT(largest(1920), big);
  EXPECT_EQ(largest(3840), largest(1920)) << "there is an end";
}

TEST_F(LessonWindow, ThePaletteFindsEverything) {
  const auto entries = window.paletteEntries();
  QStringList texts;
  for (const PaletteEntry& entry : entries) texts.append(entry.text);
  EXPECT_TRUE(texts.contains("Step to the next decision"));
  EXPECT_TRUE(texts.contains("Open a lesson: L14  A walk through the scheduler"));
  EXPECT_TRUE(texts.contains("Go to the next: Steal"));
  press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
  auto* palette = window.findChild<Palette*>();
  ASSERT_NE(palette, nullptr);
  QTest::keyClicks(palette->field(), "zzz");
  EXPECT_TRUE(palette->shown().isEmpty());
  EXPECT_TRUE(palette->saysNothing());
  palette->field()->clear();
  EXPECT_FALSE(palette->saysNothing());
  QTest::keyClicks(palette->field(), "l8 wrong");
  EXPECT_TRUE(palette->shown().front().contains("L8")) << palette->shown().front().toStdString();
  QTest::keyClick(palette->field(), Qt::Key_Return);
  settle();
  EXPECT_EQ(guide.lesson(), 7U);
}

}  // namespace
}  // namespace gantry::ui
