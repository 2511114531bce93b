// Values of variables in the window: which name is meant, whose it is, what is told of it.
#include "ui/session/values.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>
#include <set>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "ui/panels/inspector/inspector_panel.h"
#include "ui/panels/source/source_panel.h"
#include "ui/panels/source/value_presenter.h"
#include "ui/shell/main_window.h"

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 20'000;

QString nameIn(const char* line, const char* from, int further = 0) {
  const QString text = QString::fromUtf8(line);
  const auto name = nameAt(text, text.indexOf(QString::fromUtf8(from)) + further);
  return name ? name->expression : QString();
}

TEST(NameAt, IsTheNameThatIsPointedAtWithWhatItIsAFieldOf) {
  EXPECT_EQ(nameIn("\tprimes <- n", "primes", 3), "primes");
  EXPECT_EQ(nameIn("\tprimes <- n", "n"), "n");
  EXPECT_EQ(nameIn("x := p.next.count + 1", "next"), "p.next");
  EXPECT_EQ(nameIn("x := p.next.count + 1", "count"), "p.next.count");
  EXPECT_EQ(nameIn("x := p.next.count + 1", "p.n"), "p");
  EXPECT_EQ(nameIn("größe = 3", "ö"), "größe");
  EXPECT_EQ(nameIn("a2 = b", "2"), "a2");
  const auto name = nameAt(u"  a.b()", 4);
  ASSERT_TRUE(name);
  EXPECT_EQ(*name, (NameAt{QStringLiteral("a.b"), 2, 5}));
}

TEST(NameAt, IsNoneWhereGoHasNone) {
  EXPECT_EQ(nameIn("for n := range jobs {", "range"), "");
  EXPECT_EQ(nameIn("for n := range jobs {", "for"), "");
  EXPECT_EQ(nameIn("x = 15", "15"), "");
  EXPECT_EQ(nameIn("x = 0x1f", "x1f"), "");
  EXPECT_EQ(nameIn("f().count", "count"), "");
  EXPECT_EQ(nameIn("a[0].count", "count"), "");
  EXPECT_EQ(nameIn("a + b", "+"), "");
  EXPECT_EQ(nameIn("print(\"say n\", n) // n is it", "say"), "");
  EXPECT_EQ(nameIn("print(\"a\\\"b n\", m)", "n\""), "");
  EXPECT_EQ(nameIn("print(\"a\\\"b n\", m)", "m)"), "m");
  EXPECT_EQ(nameIn("n = 1 // count it", "count"), "");
  EXPECT_EQ(nameIn("n = 'q' /* q */ + r", "q "), "");
  EXPECT_EQ(nameIn("n = 'q' /* q */ + r", "r"), "r");
  EXPECT_FALSE(nameAt(u"abc", 3));
  EXPECT_FALSE(nameAt(u"", 0));
}

// A window with a run of a program of one file.
class Values : public ::testing::Test {
 protected:
  static constexpr const char* kText = R"(package main

func worker(id int, out chan int) {
	square := id * id
	out <- square
}

func main() {
	out := make(chan int)
	for id := 1; id <= 3; id++ {
		go worker(id, out)
	}
	select {}
}
)";
  static constexpr std::uint32_t kSend = 5;

  Values() {
    gantry::Setup setup;
    setup.program = "prog.go";
    setup.sources = {{"prog.go", kText}};
    window.show();
    window.start(setup, AtShare{1'000'000});
    settle();
  }

  void settle() {
    while (!window.settled()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
  }

  // The goroutines of `worker`.
  std::vector<std::uint32_t> workers() {
    std::vector<std::uint32_t> goids;
    const World& world = window.player().world();
    const Symbols& symbols = window.player().run()->recording.symbols;
    for (const G& g : world.gs)
      if (symbols.text(g.function) == "main.worker") goids.push_back(g.goid);
    return goids;
  }

  MainWindow window{
      {.program = [](gantry::Setup& setup) { return loadProgram(setup); }, .open = {}, .save = {}},
      catalog(),
      {}};
};

TEST_F(Values, TheGoroutinesOfALineComeBehindTheSelectedOne) {
  const World& world = window.player().world();
  const Symbols& symbols = window.player().run()->recording.symbols;
  const auto three = workers();
  ASSERT_EQ(three.size(), 3U);
  EXPECT_EQ(goidsForLine(world, symbols, "prog.go", kSend, 1, three[2]).front(), 1U);
  auto standing = goidsForLine(world, symbols, "prog.go", kSend, 0, 0);
  std::ranges::sort(standing);
  EXPECT_EQ(standing, three);
  EXPECT_EQ(goidsForLine(world, symbols, "prog.go", 1, 0, 7), std::vector{7U});
}

TEST_F(Values, TheSelectedGoroutinesVariablesAreInTheInspector) {
  const auto three = workers();
  ASSERT_EQ(three.size(), 3U);
  std::set<QString> squares;
  for (const std::uint32_t goid : three) {
    window.workbench().selectGoid(goid);
    settle();
    const auto& frames = window.workbench().inspector()->frames();
    ASSERT_EQ(frames.size(), 1U);
    EXPECT_EQ(frames[0].function, QStringLiteral("worker"));
    EXPECT_EQ(frames[0].place, QStringLiteral("prog.go:5"));
    ASSERT_EQ(frames[0].variables.size(), 3U);
    EXPECT_EQ(frames[0].variables[1].name, QStringLiteral("out"));
    EXPECT_EQ(frames[0].variables[1].value, QStringLiteral("unbuffered"));
    squares.insert(frames[0].variables[2].value);
  }
  EXPECT_EQ(squares, (std::set<QString>{"1", "4", "9"}));
}

TEST_F(Values, TheSourceShowsWhereTheEventIs) {
  const auto& events = window.player().run()->recording.events;
  for (std::uint64_t n = 0; n < events.size(); ++n) {
    if (events[n].kind() != Kind::ChanMake) continue;
    window.player().seek(n + 1);
    EXPECT_EQ(window.workbench().source()->view()->cursorLine(), 9U);
    return;
  }
  FAIL() << "no channel is made";
}

// Line 4 only computes: who sets a breakpoint there is told that nothing stops.
TEST_F(Values, ABreakpointWhereNothingStopsSaysSo) {
  SourceView* const view = window.workbench().source()->view();
  ASSERT_NE(view, nullptr);
  view->toggleBreakpoint(kSend);
  view->toggleBreakpoint(kSend - 1);
  EXPECT_EQ(view->idleBreakpoints(), (std::set<std::uint32_t>{kSend - 1}));
  view->toggleBreakpoint(kSend - 1);
  EXPECT_TRUE(view->idleBreakpoints().empty());
  window.player().setRun(nullptr, 0);
  EXPECT_TRUE(view->idleBreakpoints().empty()) << "without a run nobody knows";
}

TEST_F(Values, TheSourceSaysWhichNameIsHovered) {
  SourceView* const view = window.workbench().source()->view();
  ASSERT_NE(view, nullptr);
  std::vector<SourceView::Hovered> names;
  QObject::connect(view, &SourceView::hovered, view,
                   [&](const SourceView::Hovered& name) { names.push_back(name); });
  QTextCursor cursor(view->document()->findBlockByNumber(kSend - 1));
  cursor.setPosition(cursor.block().position() + 9);  // in square
  view->setTextCursor(cursor);
  const QPoint at = view->cursorRect(cursor).center() + QPoint(1, 0);
  QCursor::setPos(view->viewport()->mapToGlobal(at));
  QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
  QApplication::sendEvent(view->viewport(), &help);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0].expression, "square");
  EXPECT_EQ(names[0].line, kSend);
  EXPECT_EQ(names[0].column, 9U);
  EXPECT_TRUE(names[0].area.contains(at));
  EXPECT_FALSE(QToolTip::isVisible());
  settle();  // the session answers
  EXPECT_TRUE(QToolTip::isVisible());
  EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("square"))) << qPrintable(QToolTip::text());
  EXPECT_TRUE(QToolTip::text().contains(QStringLiteral(" worker")));
  QToolTip::hideText();
}

TEST_F(Values, TheSessionAnswersTheLatestQuestion) {
  Session session(Sources{
      .program = [](gantry::Setup& setup) { return loadProgram(setup); }, .open = {}, .save = {}});
  std::vector<Answer> answers;
  QObject::connect(&session, &Session::answered, &session,
                   [&](const Answer& answer) { answers.push_back(answer); });
  const RunPtr run = window.player().run();
  const Question question{run, run->size(), workers(), "square", {"prog.go", kSend, 9}};
  Question first = question;
  first.expression = "id";
  session.ask(first);
  session.ask(question);
  EXPECT_TRUE(session.looking());
  QElapsedTimer timer;
  timer.start();
  while (session.looking() && timer.elapsed() < kWaitMs)
    QApplication::processEvents(QEventLoop::WaitForMoreEvents);
  ASSERT_FALSE(answers.empty());
  const Answer& last = answers.back();
  ASSERT_TRUE(last.found);
  const ValueWords words = wordsOf(*last.found, window.player().world(), run->recording.symbols);
  EXPECT_EQ(words.name, QStringLiteral("square"));
  EXPECT_EQ(words.type, QStringLiteral("int"));
  EXPECT_EQ(words.whose, QStringLiteral("G%1 worker").arg(workers().front()));
  EXPECT_EQ(last.found->goid, workers().front());
}

TEST_F(Values, OfATextThatWasEditedNothingIsAsked) {
  QSignalSpy asked(&window.workbench(), &Workbench::lookWanted);
  SourcePanel* const panel = window.workbench().source();
  const SourceView::Hovered name{"square", kSend, 9, {}, {}};
  emit panel->hovered(name);
  EXPECT_EQ(asked.count(), 1);
  panel->view()->insertPlainText(QStringLiteral("// "));
  emit panel->hovered(name);
  EXPECT_EQ(asked.count(), 1);
  panel->view()->document()->setModified(false);  // nobody asks whether to save it
  settle();
}

}  // namespace
}  // namespace gantry::ui
