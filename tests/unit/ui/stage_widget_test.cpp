// The stage in an event loop: clock, mouse, keys, screen reader.
#include "ui/panels/stage/stage_widget.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <gtest/gtest.h>

#include "tests/unit/ui/stage_world.h"
#include "ui/canvas/stage_hit.h"
#include "ui/panels/tip.h"

namespace gantry::ui {
namespace {

using namespace std::chrono_literals;
using test::StageWorld;
using Kind = StageTarget::Kind;

class StageWidgetTest : public ::testing::Test {
 protected:
  StageWidgetTest() : x(test::busyStage()) {
    qRegisterMetaType<StageTarget>();
    stage.resize(892, 700);
    stage.show();
    stage.setWorld(x.world, x.symbols);
  }

  QPoint middleOf(const StageTarget& target) const { return stage.rectOf(target).center(); }

  StageTarget runningG() const {
    const SceneG& g = *stage.scene().ps[0].m->g;
    return {Kind::g, g.g.v, g.glyph.goid, 0};
  }

  StageWorld x;
  StageWidget stage;
};

TEST_F(StageWidgetTest, ShowsAWorld) {
  EXPECT_EQ(stage.scene().ps.size(), 4u);
  EXPECT_FALSE(stage.animating());
  EXPECT_FALSE(stage.accessibleDescription().isEmpty());
  stage.clear();
  EXPECT_TRUE(stage.scene().ps.empty());
  EXPECT_TRUE(stage.accessibleDescription().isEmpty());
  EXPECT_EQ(stage.describe({Kind::p, 0, 0, 0}), QString());
}

TEST_F(StageWidgetTest, AnimatesForAsLongAsItIsTold) {
  const std::size_t first = x.events.size();
  x.create(0, "main.worker");
  stage.animateTo(x.world, x.symbols, std::span(x.events).subspan(first), 60ms);
  EXPECT_TRUE(stage.animating());
  EXPECT_TRUE(QTest::qWaitFor([this] { return !stage.animating(); }, 5000));
  EXPECT_TRUE(stage.scene().ps[0].acting);
}

TEST_F(StageWidgetTest, WithoutADurationNothingMoves) {
  const std::size_t first = x.events.size();
  x.create(0, "main.worker");
  stage.animateTo(x.world, x.symbols, std::span(x.events).subspan(first), 0ms);
  EXPECT_FALSE(stage.animating());
}

TEST_F(StageWidgetTest, AnAnimationCanBeCutShort) {
  const std::size_t first = x.events.size();
  x.create(0, "main.worker");
  stage.animateTo(x.world, x.symbols, std::span(x.events).subspan(first), 10s);
  EXPECT_TRUE(stage.animating());
  stage.setWorld(x.world, x.symbols);
  EXPECT_FALSE(stage.animating());
}

TEST_F(StageWidgetTest, AClickPicksWhatIsThere) {
  QSignalSpy spy(&stage, &StageWidget::selected);
  QTest::mouseClick(stage.viewport(), Qt::LeftButton, {}, middleOf(runningG()));
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(stage.selection(), runningG());
  EXPECT_EQ(spy[0][0].value<StageTarget>(), runningG());
  QTest::mouseClick(stage.viewport(), Qt::LeftButton, {}, QPoint(2, 2));
  EXPECT_FALSE(stage.selection());
}

TEST_F(StageWidgetTest, SelectingFromOutsideIsSilent) {
  QSignalSpy spy(&stage, &StageWidget::selected);
  stage.select({Kind::chan, 1, 0, 0});
  EXPECT_EQ(spy.count(), 0);
  EXPECT_EQ(stage.selection().id, 1u);
}

TEST_F(StageWidgetTest, KeysWalkOverEverything) {
  const std::vector<StageTarget> targets = stageTargets(stage.scene(), stage.layoutOfScene());
  for (const StageTarget& target : targets) {
    QTest::keyClick(&stage, Qt::Key_Down);
    EXPECT_EQ(stage.selection(), target);
  }
  QTest::keyClick(&stage, Qt::Key_Down);
  EXPECT_EQ(stage.selection(), targets.front()) << "round and round";
  QTest::keyClick(&stage, Qt::Key_Up);
  EXPECT_EQ(stage.selection(), targets.back());
  QTest::keyClick(&stage, Qt::Key_Escape);
  EXPECT_FALSE(stage.selection());
}

TEST_F(StageWidgetTest, LeavesSteppingKeysToTheWindow) {
  for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Space}) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage, &event);
    EXPECT_FALSE(event.isAccepted()) << key;
  }
}

TEST_F(StageWidgetTest, IsAsLargeAsItsHallAllows) {
  stage.setPresented(true);
  stage.resize(1280, 660);
  const double laptop = stage.zoom();
  EXPECT_GT(laptop, 1.3);
  stage.resize(1920, 930);
  EXPECT_GT(stage.zoom(), 1.4 * laptop);
  QTest::keyClick(&stage, Qt::Key_Minus, Qt::ControlModifier);
  const double chosen = stage.zoom();
  stage.resize(1280, 660);
  EXPECT_EQ(stage.zoom(), chosen) << "somebody wanted it so";
  stage.setPresented(false);
  EXPECT_EQ(stage.zoom(), 1);
}

TEST_F(StageWidgetTest, ZoomsAndScrolls) {
  EXPECT_EQ(stage.verticalScrollBar()->maximum(), 0);
  QTest::keyClick(&stage, Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_GT(stage.zoom(), 1);
  stage.setZoom(100);
  EXPECT_EQ(stage.zoom(), StageWidget::kLargestZoom);
  EXPECT_GT(stage.verticalScrollBar()->maximum(), 0);
  const StageTarget last = stageTargets(stage.scene(), stage.layoutOfScene()).back();
  QTest::keyClick(&stage, Qt::Key_Up);
  EXPECT_EQ(stage.selection(), last);
  EXPECT_TRUE(stage.viewport()->rect().contains(middleOf(last))) << "what is picked is in sight";
  QTest::keyClick(&stage, Qt::Key_0, Qt::ControlModifier);
  EXPECT_EQ(stage.zoom(), 1);
}

// Where that is enough to spare the scroll bar; what somebody chose stays.
TEST_F(StageWidgetTest, ShrinksALittleBeforeItScrolls) {
  stage.resize(892, 430);
  EXPECT_LT(stage.zoom(), 1);
  EXPECT_EQ(stage.verticalScrollBar()->maximum(), 0);
  const double shrunk = stage.zoom();
  stage.setWorld(x.world, x.symbols);
  EXPECT_EQ(stage.zoom(), shrunk);
  const StageTarget last = stageTargets(stage.scene(), stage.layoutOfScene()).back();
  QTest::mouseClick(stage.viewport(), Qt::LeftButton, {}, middleOf(last));
  EXPECT_EQ(stage.selection(), last);
  QTest::keyClick(&stage, Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_GT(stage.zoom(), shrunk);
  EXPECT_GT(stage.verticalScrollBar()->maximum(), 0);
  QTest::keyClick(&stage, Qt::Key_0, Qt::ControlModifier);
  EXPECT_EQ(stage.zoom(), shrunk);
  stage.resize(892, 200);
  EXPECT_EQ(stage.zoom(), 1) << "it has to scroll anyway";
  EXPECT_GT(stage.verticalScrollBar()->maximum(), 0);
  stage.resize(892, 700);
  EXPECT_EQ(stage.zoom(), 1);
}

// What it says is said again; who acted is lit as before.
TEST_F(StageWidgetTest, KeepsItsLightsWhenTheLanguageChanges) {
  const std::size_t first = x.events.size();
  x.create(0, "main.worker");
  stage.animateTo(x.world, x.symbols, std::span(x.events).subspan(first), 0ms);
  ASSERT_TRUE(stage.scene().ps[0].acting);
  const QImage before = stage.grab().toImage();
  QEvent change(QEvent::LanguageChange);
  QCoreApplication::sendEvent(&stage, &change);
  EXPECT_TRUE(stage.scene().ps[0].acting);
  EXPECT_EQ(stage.grab().toImage(), before);
}

TEST_F(StageWidgetTest, TooltipsSayWhatAThingIs) {
  const QPoint at = middleOf({Kind::runnext, 2, 0, 0});
  QHelpEvent help(QEvent::ToolTip, at, stage.viewport()->mapToGlobal(at));
  QCoreApplication::sendEvent(stage.viewport(), &help);
  EXPECT_TRUE(QToolTip::text().contains("runnext of P2")) << QToolTip::text().toStdString();
  // Of the world that it is shown in: the mouse rests while somebody steps with the keys.
  EXPECT_TRUE(QToolTip::isVisible());
  stage.viewport()->setAttribute(Qt::WA_UnderMouse);
  stage.setWorld(x.world, x.symbols);
  EXPECT_TRUE(QTest::qWaitFor([] { return !QToolTip::isVisible(); }, 5000));
}

TEST_F(StageWidgetTest, ScreenReadersFindEverything) {
  QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&stage);
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->role(), QAccessible::List);
  EXPECT_EQ(list->text(QAccessible::Name), "Stage");
  const auto targets = stageTargets(stage.scene(), stage.layoutOfScene());
  ASSERT_EQ(list->childCount(), static_cast<int>(targets.size()));
  for (int i = 0; i < list->childCount(); ++i) {
    QAccessibleInterface* thing = list->child(i);
    ASSERT_NE(thing, nullptr);
    EXPECT_EQ(thing->parent(), list);
    EXPECT_EQ(list->indexOfChild(thing), i);
    EXPECT_FALSE(thing->text(QAccessible::Name).isEmpty());
    EXPECT_FALSE(thing->rect().isEmpty());
  }
  stage.clear();
  EXPECT_EQ(list->childCount(), 0);
}

TEST_F(StageWidgetTest, BothThemesPaint) {
  stage.setTheme(Theme::dark());
  const QImage dark = stage.viewport()->grab().toImage();
  stage.setTheme(Theme::light());
  const QImage light = stage.viewport()->grab().toImage();
  EXPECT_EQ(dark.pixelColor(3, 300), Theme::dark().window);
  EXPECT_EQ(light.pixelColor(3, 300), Theme::light().window);
}

TEST(Tip, LongLinesAreBrokenAndSignsStaySigns) {
  EXPECT_EQ(tipText("G7 worker\nc <- 1"), "G7 worker\nc <- 1");
  EXPECT_EQ(tipText(""), "");
  const QString words = QStringLiteral("a tick is one time slice of a P ").repeated(12).trimmed();
  const QStringList lines = tipText(QStringLiteral("first\n") + words).split(u'\n');
  EXPECT_EQ(lines.first(), "first");
  EXPECT_EQ(lines.mid(1).join(u' '), words) << "only at spaces";
  const QFontMetrics metrics(QToolTip::font());
  for (const QString& line : lines) EXPECT_LE(metrics.horizontalAdvance(line), 460);
  EXPECT_GT(metrics.horizontalAdvance(lines[1]), 300);
  EXPECT_GT(tipText(QString(300, u'字')).count(u'\n'), 3);
  EXPECT_TRUE(tipText("a <b>").contains(QStringLiteral("&lt;b&gt;")));
}

}  // namespace
}  // namespace gantry::ui
