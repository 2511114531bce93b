// Two runs side by side: where they part, how much faster one is, and what the panel says.
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/panels/compare/compare_panel.h"

namespace gantry::ui {
namespace {

TEST(Comparison, ARunIsLikeItself) {
  const Comparison same = compare(*testing::senderRun(), *testing::senderRun());
  EXPECT_FALSE(same.parting.has_value());
  EXPECT_DOUBLE_EQ(same.speedUp, 1);
}

TEST(Comparison, FindsTheFirstDecisionThatDiffers) {
  const RunPtr kept = testing::senderRun(20);
  const RunPtr now = testing::senderRun(30);
  const Comparison both = compare(*kept, *now);
  ASSERT_TRUE(both.parting.has_value());
  EXPECT_LT(both.speedUp, 1);
  EXPECT_GT(both.parting->decision, 0U);
  const Parting& parting = *both.parting;
  EXPECT_NE(parting.goid, parting.keptGoid);
  ASSERT_NE(parting.position, 0U);
  EXPECT_EQ(now->recording.events[parting.position - 1].kind(), Kind::Start);
  EXPECT_LE(parting.time, both.end);
}

TEST(ComparePanel, SaysAndLeads) {
  ComparePanel panel;
  panel.resize(600, 200);
  panel.show();
  EXPECT_TRUE(panel.words().isEmpty());
  const RunPtr kept = testing::senderRun(20);
  const RunPtr now = testing::senderRun(30);
  panel.setKept(kept, overviewOf(*kept));
  panel.setRun(now, overviewOf(*now));
  EXPECT_TRUE(panel.words().contains("times as long as the kept run. They part at decision"))
      << panel.words().toStdString();
  QSignalSpy goTo(&panel, &ComparePanel::goTo);
  QSignalSpy seekTime(&panel, &ComparePanel::seekTime);
  QTest::mouseClick(&panel, Qt::LeftButton, {}, {100, 8});
  ASSERT_EQ(goTo.size(), 1);
  EXPECT_EQ(goTo[0][0].toULongLong(), panel.comparison()->parting->position);
  QTest::mouseClick(&panel, Qt::LeftButton, {}, {300, 100});
  EXPECT_EQ(seekTime.size(), 1);
  panel.setKept(nullptr, nullptr);
  EXPECT_TRUE(panel.words().isEmpty());
}

}  // namespace
}  // namespace gantry::ui
