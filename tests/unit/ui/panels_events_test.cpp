// The event list: rows over the log, the filter, the view that keeps one row current.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/panels/events/events_view.h"

namespace gantry::ui {
namespace {

using testing::senderRun;
using Tester = QAbstractItemModelTester;

constexpr int kWaitMs = 10'000;

QString cell(const EventsModel& model, int row, int column) {
  return model.index(row, column).data().toString();
}

TEST(EventsModel, KeepsTheRulesOfModels) {
  EventsModel model;
  Tester tester(&model, Tester::FailureReportingMode::Fatal);
  EXPECT_EQ(model.rowCount(), 0);
  const RunPtr run = senderRun();
  model.setReader(std::make_shared<EventReader>(run));
  EXPECT_EQ(model.rowCount(), static_cast<int>(run->rows.count()));
  QSignalSpy filtered(&model, &EventsModel::filtered);
  model.setFilter("G1");
  ASSERT_TRUE(filtered.wait(kWaitMs));
  EXPECT_GT(model.rowCount(), 0);
  model.setFilter("");
  model.setReader(nullptr);
  EXPECT_EQ(model.rowCount(), 0);
}

TEST(EventsModel, ShowsTheNewestFirst) {
  EventsModel model;
  const RunPtr run = senderRun();
  model.setReader(std::make_shared<EventReader>(run));
  EXPECT_EQ(cell(model, 0, EventsModel::kKind), "exit");
  const int last = model.rowCount() - 1;
  EXPECT_EQ(model.positionOf(0), run->size());
  EXPECT_LT(model.positionOf(last), model.positionOf(0));
  for (int row = 0; row <= last; ++row) ASSERT_EQ(model.rowAt(model.positionOf(row)), row);
  EXPECT_EQ(model.rowAt(0), model.rowCount());  // nothing has happened yet
}

TEST(EventsModel, FiltersByGoroutineAndKind) {
  EventsModel model;
  const RunPtr run = senderRun(8);
  model.setReader(std::make_shared<EventReader>(run));
  QSignalSpy filtered(&model, &EventsModel::filtered);

  model.setFilter("kind:block");
  ASSERT_TRUE(filtered.wait(kWaitMs));
  ASSERT_GT(model.rowCount(), 0);
  for (int row = 0; row < model.rowCount(); ++row)
    EXPECT_TRUE(cell(model, row, EventsModel::kKind).startsWith("block"));

  model.setFilter("send G1 jobs");
  ASSERT_TRUE(filtered.wait(kWaitMs));
  ASSERT_GT(model.rowCount(), 0);
  for (int row = 0; row < model.rowCount(); ++row) {
    EXPECT_EQ(cell(model, row, EventsModel::kWho), "G1");
    EXPECT_TRUE(cell(model, row, EventsModel::kKind).contains("send"));
  }

  model.setFilter("kind:create worker");
  ASSERT_TRUE(filtered.wait(kWaitMs));
  ASSERT_EQ(model.rowCount(), 1);
  const QString goroutine = cell(model, 0, EventsModel::kWho);
  model.setFilter("kind:create " + goroutine);  // the goid that it is given
  ASSERT_TRUE(filtered.wait(kWaitMs));
  EXPECT_EQ(model.rowCount(), 1);

  model.setFilter("P99");
  ASSERT_TRUE(filtered.wait(kWaitMs));
  EXPECT_EQ(model.rowCount(), 0);
}

TEST(EventsModel, AFilteredRowKnowsItsPlace) {
  EventsModel model;
  const RunPtr run = senderRun(8);
  model.setReader(std::make_shared<EventReader>(run));
  QSignalSpy filtered(&model, &EventsModel::filtered);
  model.setFilter("kind:output");
  ASSERT_TRUE(filtered.wait(kWaitMs));
  ASSERT_EQ(model.rowCount(), 8);
  for (int row = 0; row < model.rowCount(); ++row) {
    const std::uint64_t position = model.positionOf(row);
    EXPECT_EQ(run->recording.events[position - 1].kind(), Kind::Output);
    EXPECT_EQ(model.rowAt(position), row);
    EXPECT_EQ(model.rowAt(position + 1), row);  // the last one before
  }
}

TEST(EventsModel, AnotherRunIsFilteredTheSame) {
  EventsModel model;
  model.setReader(std::make_shared<EventReader>(senderRun(3)));
  QSignalSpy filtered(&model, &EventsModel::filtered);
  model.setFilter("kind:output");
  ASSERT_TRUE(filtered.wait(kWaitMs));
  EXPECT_EQ(model.rowCount(), 3);
  model.setReader(std::make_shared<EventReader>(senderRun(5)));
  ASSERT_TRUE(filtered.wait(kWaitMs));
  EXPECT_EQ(model.rowCount(), 5);
}

class EventsViewTest : public ::testing::Test {
 protected:
  EventsViewTest() {
    model.setReader(std::make_shared<EventReader>(run));
    view.resize(320, 10 * view.rowHeight());
    view.show();
  }

  RunPtr run = senderRun(60);
  EventsModel model;
  EventsView view{&model};
};

TEST_F(EventsViewTest, KeepsTheCurrentRowInSight) {
  for (const int row : {200, 5, 6, 30, 29, 100}) {
    view.setCurrent(row);
    EXPECT_LE(view.firstVisible(), row);
    EXPECT_GE(view.lastVisible(), row);
  }
  view.setCurrent(300);
  EXPECT_EQ(view.firstVisible(), 300);  // what led there is below
  view.setCurrent(303);
  EXPECT_EQ(view.firstVisible(), 300);  // in sight already: nothing jumps
}

TEST_F(EventsViewTest, ClicksAndKeysChoose) {
  QSignalSpy chosen(&view, &RowsView::chosen);
  view.setCurrent(40);
  QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {50, 3 * view.rowHeight() + 5});
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), view.firstVisible() + 3);
  QTest::keyClick(&view, Qt::Key_Down);
  EXPECT_EQ(chosen[1][0].toInt(), 41);
  QTest::keyClick(&view, Qt::Key_PageUp);
  EXPECT_EQ(chosen[2][0].toInt(), 30);
  view.setCurrent(0);
  QTest::keyClick(&view, Qt::Key_Up);
  EXPECT_EQ(chosen[3][0].toInt(), 0);
}

// Counts how often a widget is painted.
class Paints : public QObject {
 public:
  explicit Paints(QWidget* of) { of->installEventFilter(this); }
  bool eventFilter(QObject*, QEvent* event) override {
    count += event->type() == QEvent::Paint ? 1 : 0;
    return false;
  }
  int count = 0;
};

TEST_F(EventsViewTest, SaysThatASearchHasFoundNothing) {
  Paints paints(view.viewport());
  QSignalSpy filtered(&model, &EventsModel::filtered);
  QObject::connect(&model, &EventsModel::filtered, &view, [&paints] { paints.count = 0; });
  model.setFilter(QStringLiteral("nothing-is-called-so"));
  ASSERT_TRUE(filtered.wait(kWaitMs));
  QApplication::processEvents();
  EXPECT_EQ(paints.count, 1) << "it says still that it is searching";
}

TEST_F(EventsViewTest, SaysItsCurrentRow) {
  view.setCurrent(0);
  EXPECT_TRUE(view.accessibleDescription().contains("exit status 0"));
}

// As wide as the panel is in a window of 1280 pixels.
TEST_F(EventsViewTest, WordsAreWholeWhereThePanelIsNarrow) {
  constexpr int kNarrow = 307;
  constexpr int kLeft = 290;  // what is further right is the scroll bar's, or the same anyway
  view.setCurrent(-1);
  for (const std::uint64_t row : {std::uint64_t{0}, run->rows.count() / 2}) {
    view.verticalScrollBar()->setValue(static_cast<int>(row));
    view.resize(kNarrow, 400);
    const QImage narrow = view.grab(QRect(0, 0, kLeft, 400)).toImage();
    view.resize(3 * kNarrow, 400);
    const QImage wide = view.grab(QRect(0, 0, kLeft, 400)).toImage();
    EXPECT_TRUE(narrow == wide) << "something is cut below row " << row;
  }
}

TEST_F(EventsViewTest, PaintsOnlyWhatIsInSight) {
  view.setCurrent(20);
  const QImage image = view.grab().toImage();
  EXPECT_EQ(image.size(), view.size() * view.devicePixelRatio());
  // The current row has the colour of a selection, the one after the panel's.
  const int y = (20 - view.firstVisible()) * view.rowHeight() + view.rowHeight() / 2;
  EXPECT_EQ(image.pixelColor(11, y), Theme::dark().selection);
  EXPECT_EQ(image.pixelColor(11, y + view.rowHeight()), Theme::dark().panel);
}

}  // namespace
}  // namespace gantry::ui
