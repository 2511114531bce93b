// Findings: cards and their evidence, the panel, and the way from the worker to the window.
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/panels/findings/findings_panel.h"
#include "ui/session/session.h"

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 20'000;

RunPtr deadlockRun() {
  testing::Deadlock program;
  return testing::runOf(program);
}

FindingsPtr findingsOf(const RunPtr& run) {
  return std::make_shared<std::vector<Finding>>(findings(run->recording, run->keyframes));
}

TEST(Findings, ACardLeadsToItsEvidence) {
  const RunPtr run = deadlockRun();
  const auto cards = findingCards(*findingsOf(run), *run, gantry::Language::en);
  ASSERT_EQ(cards.size(), 1U);
  EXPECT_EQ(cards[0].title, "Deadlock");
  EXPECT_TRUE(cards[0].text.contains("G1"));
  EXPECT_EQ(cards[0].goid, 1U);
  EXPECT_GT(cards[0].position, run->firstUser);
  EXPECT_LE(cards[0].position, run->size());
  ASSERT_GE(cards[0].evidence.size(), 2U);
  EXPECT_EQ(cards[0].evidence[0].goid, 1U);
  EXPECT_TRUE(cards[0].evidence[1].label.contains("block-recv"))
      << cards[0].evidence[1].label.toStdString();
  const Event event = run->recording.events[cards[0].evidence[1].position - 1];
  EXPECT_EQ(event.kind(), Kind::ParkRecv);
  const auto chinese = findingCards(*findingsOf(run), *run, gantry::Language::zh);
  EXPECT_NE(chinese[0].text, cards[0].text);
}

TEST(Findings, ThePanelSaysWhereToGo) {
  const RunPtr run = deadlockRun();
  FindingsPanel panel;
  panel.resize(500, 300);
  panel.show();
  QSignalSpy counted(&panel, &FindingsPanel::counted);
  QSignalSpy goTo(&panel, &FindingsPanel::goTo);
  QSignalSpy picked(&panel, &FindingsPanel::goroutinePicked);
  panel.setFindings(run, findingsOf(run));
  EXPECT_EQ(counted.back()[0].toInt(), 1);
  EXPECT_EQ(panel.current(), -1);
  QTest::mouseClick(panel.viewport(), Qt::LeftButton, {},
                    panel.rectOf(0).topLeft() + QPoint(20, 8));
  ASSERT_EQ(goTo.size(), 1);
  EXPECT_EQ(goTo[0][0].toULongLong(), panel.cards()[0].position);
  EXPECT_EQ(picked.back()[0].toUInt(), 1U);
  EXPECT_EQ(panel.current(), 0);
  QTest::mouseClick(panel.viewport(), Qt::LeftButton, {}, panel.rectOf(0, 1).center());
  ASSERT_EQ(goTo.size(), 2);
  EXPECT_EQ(goTo[1][0].toULongLong(), panel.cards()[0].evidence[1].position);
  QTest::keyClick(&panel, Qt::Key_Down);
  EXPECT_EQ(goTo.size(), 3);
  QTest::keyClick(&panel, Qt::Key_Return);  // the goroutine, the first of the evidence
  EXPECT_EQ(picked.size(), 3);
  panel.setFindings(run, nullptr);
  EXPECT_EQ(counted.back()[0].toInt(), 0);
  QTest::keyClick(&panel, Qt::Key_Down);
  EXPECT_EQ(goTo.size(), 3);
}

Sources sources() {
  return {.program = testing::programOf,
          .open = [](const std::string&) -> Result<Recording> {
            Recording recording;
            recording.setup.program = "deadlock";
            testing::Deadlock program;
            SeededChooser chooser(0);
            runToEnd(program, recording, chooser, {});
            return recording;
          },
          .save = {}};
}

TEST(Findings, FollowARunAndARecording) {
  Session session(sources());
  std::vector<FindingsPtr> all;
  std::vector<OverviewPtr> overviews;
  QObject::connect(&session, &Session::found, &session,
                   [&](const FindingsPtr& findings) { all.push_back(findings); });
  QObject::connect(&session, &Session::overviewed, &session,
                   [&](const OverviewPtr& overview) { overviews.push_back(overview); });
  gantry::Setup setup;
  setup.program = "deadlock";
  session.start(setup);
  EXPECT_TRUE(session.working());
  ASSERT_TRUE(QTest::qWaitFor([&] { return !session.working(); }, kWaitMs));
  session.open(QStringLiteral("deadlock.gantry"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !session.working(); }, kWaitMs));
  ASSERT_EQ(all.size(), 2U);
  ASSERT_EQ(all[0]->size(), 1U);
  EXPECT_EQ(all[0]->front().kind, FindingKind::deadlock);
  EXPECT_EQ(textOf(all[0]->front(), gantry::Language::en),
            textOf(all[1]->front(), gantry::Language::en));
  ASSERT_EQ(overviews.size(), 2U);
  EXPECT_GT(overviews[0]->timeline.procs.rows(), 0U);
}

TEST(Findings, ARunTakesTheDecisionsOfASchedule) {
  Session session(sources());
  QSignalSpy diverged(&session, &Session::diverged);
  gantry::Setup setup;
  setup.program = "sender";
  // No choice ever has a million ways.
  session.start(setup, Schedule{{{ChoiceKind::selectCase, 0, 1'000'000}}, false});
  ASSERT_TRUE(QTest::qWaitFor([&] { return !session.working(); }, kWaitMs));
  // The sender may have no choice to make at all; if it has one, the first does not fit.
  for (const QList<QVariant>& at : diverged) {
    EXPECT_EQ(at[0].toLongLong(), 0);
  }
}

}  // namespace
}  // namespace gantry::ui
