// Session: runs on a worker, in slices, one at a time.
#include "ui/session/session.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 20'000;

Sources sources() {
  return {
      .program = testing::programOf,
      .open = [](const std::string& path) -> Result<Recording> {
        if (path != "sender.gantry") return Diagnostic{path + ": no such file"};
        Recording recording;
        recording.setup.program = "sender";
        testing::Sender program(20);
        SeededChooser chooser(0);
        runToEnd(program, recording, chooser, {});
        return recording;
      },
      .save =
          [](const Recording&, const std::string& path) {
            return path == "full.gantry" ? std::string("full.gantry: no room") : std::string();
          },
  };
}

// The run that the session publishes next.
class Published {
 public:
  explicit Published(Session& session) {
    QObject::connect(&session, &Session::finished, &m_context,
                     [this](const RunPtr& run) { runs.push_back(run); });
  }
  std::vector<RunPtr> runs;

 private:
  QObject m_context;
};

Setup setupOf(const std::string& program) {
  Setup setup;
  setup.program = program;
  return setup;
}

TEST(Session, RunsToTheEnd) {
  Session session(sources());
  Published published(session);
  QSignalSpy finished(&session, &Session::finished);
  session.start(setupOf("sender"));
  EXPECT_TRUE(session.busy());
  ASSERT_TRUE(finished.wait(kWaitMs));
  EXPECT_FALSE(session.busy());
  ASSERT_EQ(published.runs.size(), 1U);
  const ui::Run& run = *published.runs[0];
  EXPECT_EQ(run.recording.ending, Ending::exited);
  EXPECT_EQ(run.console.lines().size(), 20U);
  EXPECT_FALSE(run.stopped);
  EXPECT_EQ(digest(run.keyframes.last()), run.recording.digest);
}

TEST(Session, TellsAFatalErrorOnTheConsole) {
  Session session(sources());
  Published published(session);
  QSignalSpy finished(&session, &Session::finished);
  session.start(setupOf("deadlock"));
  ASSERT_TRUE(finished.wait(kWaitMs));
  const ui::Run& run = *published.runs[0];
  EXPECT_EQ(run.recording.ending, Ending::fatal);
  EXPECT_EQ(run.recording.exitCode, 2U);
  ASSERT_FALSE(run.console.lines().empty());
  EXPECT_EQ(run.console.lines()[0].text, "fatal error: all goroutines are asleep - deadlock!");
  EXPECT_EQ(run.console.lines()[0].fd, 2);
}

TEST(Session, StopPublishesWhatThereIs) {
  Session session(sources());
  Published published(session);
  QSignalSpy finished(&session, &Session::finished);
  QSignalSpy progressed(&session, &Session::progressed);
  session.start(setupOf("endless"));
  ASSERT_TRUE(progressed.wait(kWaitMs));
  session.stop();
  ASSERT_TRUE(finished.wait(kWaitMs));
  const ui::Run& run = *published.runs[0];
  EXPECT_TRUE(run.stopped);
  EXPECT_EQ(run.recording.ending, Ending::running);
  EXPECT_GT(run.size(), 0U);
  EXPECT_EQ(run.size(), run.recording.events.size());
}

TEST(Session, StopsAtTheLimitOfEvents) {
  Session session(sources());
  Published published(session);
  QSignalSpy finished(&session, &Session::finished);
  gantry::Setup setup = setupOf("endless");
  setup.maxEvents = 10'000;
  session.start(setup);
  ASSERT_TRUE(finished.wait(kWaitMs));
  EXPECT_EQ(published.runs[0]->recording.ending, Ending::limit);
  EXPECT_LT(published.runs[0]->size(), 10'100U);
}

TEST(Session, TheNextRunCancelsTheOneBefore) {
  Session session(sources());
  Published published(session);
  QSignalSpy finished(&session, &Session::finished);
  session.start(setupOf("endless"));
  session.start(setupOf("sender"));
  ASSERT_TRUE(finished.wait(kWaitMs));
  ASSERT_EQ(published.runs.size(), 1U);
  EXPECT_EQ(published.runs[0]->recording.setup.program, "sender");
  EXPECT_FALSE(finished.wait(100));  // nothing of the first comes later
}

TEST(Session, ARecordingIsTheSameAsARun) {
  Session session(sources());
  Published published(session);
  QSignalSpy finished(&session, &Session::finished);
  session.start(setupOf("sender"));
  ASSERT_TRUE(finished.wait(kWaitMs));
  session.open(QStringLiteral("sender.gantry"));
  ASSERT_TRUE(finished.wait(kWaitMs));
  EXPECT_EQ(digest(published.runs[0]->keyframes.last()),
            digest(published.runs[1]->keyframes.last()));
  EXPECT_EQ(published.runs[0]->marks, published.runs[1]->marks);
}

TEST(Session, SaysWhatWentWrong) {
  Session session(sources());
  QSignalSpy failed(&session, &Session::failed);
  session.start(setupOf("nothing"));
  ASSERT_TRUE(failed.wait(kWaitMs));
  EXPECT_TRUE(failed[0][0].toString().contains("nothing"));
  session.open(QStringLiteral("gone.gantry"));
  ASSERT_TRUE(failed.wait(kWaitMs));
  EXPECT_EQ(failed[1][0].toString(), "gone.gantry: no such file");
  EXPECT_FALSE(session.busy());
}

// One that takes a while to be made.
gantry::Setup longRun() {
  gantry::Setup setup = setupOf("prime-workers");
  setup.args = {"400000"};
  return setup;
}

// Of the decisions of its run.
std::vector<Decision> firstHalf(const gantry::Setup& setup) {
  Recording whole;
  whole.setup = setup;
  const Loaded loaded = loadProgram(whole.setup);
  SeededChooser chooser(0);
  runToEnd(*loaded.program, whole, chooser, {});
  whole.decisions.resize(whole.decisions.size() / 2);
  return whole.decisions;
}

// The run is made once more while nobody asks for anything; the next answer goes on from there.
TEST(Session, AnAnswerGoesOnFromTheRunThatIsHeld) {
  const gantry::Setup setup = longRun();
  const std::vector<Decision> given = firstHalf(setup);

  const Sources programs = {
      .program = [](gantry::Setup& completed) { return loadProgram(completed); },
      .open = {},
      .save = {}};
  const auto answered = [&](Session& session, const Directions& directions) {
    Published published(session);
    session.direct(setup, directions);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !session.working(); }, kWaitMs));
    return published.runs.back();
  };
  Session holds(programs);
  Directions directions{.given = given, .ask = Ask::switches};
  for (int n = 0; n < 3; ++n) {
    const RunPtr run = answered(holds, directions);
    ASSERT_TRUE(run->turn.has_value());
    Session fresh(programs);
    const RunPtr again = answered(fresh, directions);
    ASSERT_EQ(run->size(), again->size());
    EXPECT_EQ(digest(run->keyframes.last()), digest(again->keyframes.last()));
    EXPECT_EQ(run->recording.decisions, again->recording.decisions);
    EXPECT_EQ(run->turn->event, again->turn->event);
    directions.given = run->recording.decisions;
    directions.given.push_back({run->turn->kind, run->turn->among, run->turn->options.back().pick});
  }
  directions.given = given;  // taken back
  directions.again = true;
  EXPECT_TRUE(answered(holds, directions)->turn.has_value());
}

// What was shown before the answer is there still; and from there on one answers as before.
TEST(Session, AnAnswerIsTakenBackWithoutARun) {
  const gantry::Setup setup = longRun();
  const std::vector<Decision> given = firstHalf(setup);

  Session session({.program = [](gantry::Setup& completed) { return loadProgram(completed); },
                   .open = {},
                   .save = {}});
  const auto shown = [&](const Directions& directions) {
    Published published(session);
    session.direct(setup, directions);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !session.working(); }, kWaitMs));
    return published.runs.back();
  };
  const auto answer = [](const RunPtr& run) {
    std::vector<Decision> decisions = run->recording.decisions;
    decisions.push_back({run->turn->kind, run->turn->among, run->turn->options.back().pick});
    return Directions{.given = std::move(decisions), .ask = Ask::switches};
  };
  std::vector<RunPtr> runs{shown({.given = given, .ask = Ask::switches})};
  for (int n = 0; n < 2; ++n) {
    ASSERT_TRUE(runs.back()->turn.has_value());
    runs.push_back(shown(answer(runs.back())));
  }
  for (const std::size_t n : {1U, 0U}) {
    const std::vector<Decision>& back = runs[n]->recording.decisions;
    EXPECT_EQ(shown({.given = back, .ask = Ask::steps, .again = true}), runs[n]);
  }
  EXPECT_EQ(shown(answer(runs[0])), runs[1]) << "the same answer once more";
  Directions other = answer(runs[0]);
  other.given.back().pick = runs[0]->turn->options.front().pick;
  const RunPtr elsewhere = shown(other);
  EXPECT_NE(elsewhere, runs[1]);
  EXPECT_EQ(elsewhere->recording.decisions[other.given.size() - 1], other.given.back());
}

TEST(Session, SavesOnTheWorker) {
  Session session(sources());
  QSignalSpy saved(&session, &Session::saved);
  QSignalSpy failed(&session, &Session::failed);
  const RunPtr run = testing::senderRun();
  session.save(run, QStringLiteral("here.gantry"));
  ASSERT_TRUE(saved.wait(kWaitMs));
  EXPECT_EQ(saved[0][0].toString(), "here.gantry");
  session.save(run, QStringLiteral("full.gantry"));
  ASSERT_TRUE(failed.wait(kWaitMs));
  EXPECT_EQ(failed[0][0].toString(), "full.gantry: no room");
}

TEST(Session, EndsWhileItRuns) {
  for (int i = 0; i < 3; ++i) {
    Session session(sources());
    session.start(setupOf("endless"));
  }
  SUCCEED();
}

}  // namespace
}  // namespace gantry::ui
