// The console's rows: lines of the program, who wrote them, how it ended.
#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/panels/console/console_view.h"

namespace gantry::ui {
namespace {

using testing::senderRun;

TEST(ConsoleModel, KeepsTheRulesOfModels) {
  ConsoleModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  EXPECT_EQ(model.rowCount(), 0);
  EXPECT_EQ(model.rowAt(0), -1);
  model.setRun(senderRun(4));
  EXPECT_EQ(model.rowCount(), 5);
  model.retell();
  model.setRun(nullptr);
  EXPECT_EQ(model.rowCount(), 0);
}

TEST(ConsoleModel, EndsWithTheStatus) {
  ConsoleModel model;
  model.setRun(senderRun(4));
  EXPECT_EQ(model.index(3).data().toString(), "sent 3");
  EXPECT_EQ(model.index(3).data(ConsoleModel::kGoidRole).toInt(), 1);
  EXPECT_FALSE(model.index(3).data(ConsoleModel::kErrorRole).toBool());
  EXPECT_EQ(model.index(4).data().toString(), "exit status 0");
}

TEST(ConsoleModel, ShowsFatalErrorsAsStderr) {
  testing::Deadlock program;
  ConsoleModel model;
  model.setRun(testing::runOf(program));
  EXPECT_TRUE(model.index(0).data().toString().contains("deadlock"));
  EXPECT_TRUE(model.index(0).data(ConsoleModel::kErrorRole).toBool());
  EXPECT_EQ(model.index(model.rowCount() - 1).data().toString(), "exit status 2");
}

TEST(ConsoleModel, RowsAndPositionsAgree) {
  const RunPtr run = senderRun(6);
  ConsoleModel model;
  model.setRun(run);
  for (int row = 0; row < model.rowCount(); ++row) {
    EXPECT_EQ(model.rowAt(model.positionOf(row)), row);
    EXPECT_EQ(model.rowAt(model.positionOf(row) - 1), row - 1);
  }
  EXPECT_EQ(model.rowAt(0), -1);
  EXPECT_EQ(model.rowAt(run->size()), model.rowCount() - 1);
}

TEST(ConsoleView, TabsReachTheNextStop) {
  EXPECT_EQ(ConsoleView::expandedTabs("\tprog.go:24 +0xc0"), "    prog.go:24 +0xc0");
  EXPECT_EQ(ConsoleView::expandedTabs("a\tb\t\tc"), "a   b       c");
  EXPECT_EQ(ConsoleView::expandedTabs("none"), "none");
}

}  // namespace
}  // namespace gantry::ui
