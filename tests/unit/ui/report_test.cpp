// The page about a run: that it holds what it should, and that nothing of the program becomes
// markup.
#include "ui/report/report.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/i18n/language.h"

namespace gantry::ui {
namespace {

constexpr const char* kNasty = "<script>alert('1')</script> & \"%1\" \x1b[31m";

constexpr const char* kPrinted = "</pre><script>alert('1')</script> & \"%1\" \x1b[31m\n";

// Prints what would be markup.
class Nasty final : public Program {
 public:
  std::string name() const override { return kNasty; }
  Body* start(Env& env) override {
    return new Script({testing::print(env.symbols, kPrinted),
                       testing::makeChan(env.symbols, "<b>", 1), ask(Op::send, 0, 1),
                       ask(Op::send, 0, 2)});
  }
};

ReportParts partsOf(RunPtr run) {
  ReportParts parts;
  parts.overview = overviewOf(*run);
  parts.findings = std::make_shared<std::vector<Finding>>(findings(run->recording, run->keyframes));
  parts.position = momentOfReport(*run, parts.findings);
  parts.run = std::move(run);
  return parts;
}

// What a reader of the page finds in it.
struct Read {
  std::set<QString> sections;
  std::set<QString> elements;
  QString text;
  QString problem;
};

Read readPage(const QByteArray& page) {
  Read read;
  QXmlStreamReader xml(page);
  while (!xml.atEnd()) {
    xml.readNext();
    if (xml.isStartElement()) {
      read.elements.insert(xml.name().toString());
      if (xml.name() == QLatin1String("section"))
        read.sections.insert(xml.attributes().value(QLatin1String("id")).toString());
    }
    if (xml.isCharacters()) read.text += xml.text();
  }
  if (xml.hasError())
    read.problem = QStringLiteral("%1:%2").arg(xml.lineNumber()).arg(xml.errorString());
  return read;
}

TEST(Report, HasAllItsSectionsAndIsWellFormed) {
  const Read read = readPage(reportOf(partsOf(testing::senderRun())));
  EXPECT_EQ(read.problem.toStdString(), "");
  EXPECT_THAT(read.sections,
              ::testing::IsSupersetOf({QStringLiteral("setup"), QStringLiteral("findings"),
                                       QStringLiteral("machine"), QStringLiteral("time"),
                                       QStringLiteral("charts"), QStringLiteral("console")}));
  for (const char* words : {"sender", "The program ended well.", "G1", "main.worker", "sent 19",
                            "jobs / 2", "Nothing wrong was found"})
    EXPECT_TRUE(read.text.contains(QLatin1String(words))) << words;
}

TEST(Report, NothingOfTheProgramBecomesMarkup) {
  Nasty program;
  const RunPtr run = testing::runOf(program);
  const Read read = readPage(reportOf(partsOf(run)));
  EXPECT_EQ(read.problem.toStdString(), "");
  EXPECT_FALSE(read.elements.contains(QStringLiteral("script")));
  EXPECT_FALSE(read.elements.contains(QStringLiteral("b")));
  EXPECT_TRUE(read.text.contains(QLatin1String("</pre><script>alert('1')</script> & \"%1\"")));
}

TEST(Report, ADeadlockIsToldAndItsLinesAreMarked) {
  const auto run = std::make_shared<ui::Run>();
  gantry::Setup& setup = run->recording.setup;
  setup.program = "wait.go";
  setup.sources = {
      {"wait.go", "package main\n\nfunc main() {\n\tnever := make(chan int)\n\t<-never\n}\n"}};
  Loaded loaded = loadProgram(setup);
  ASSERT_NE(loaded.program, nullptr);
  SeededChooser chooser(0);
  runToEnd(*loaded.program, run->recording, chooser, {});
  while (run->takeIn(100)) {
  }
  const QString page = QString::fromUtf8(reportOf(partsOf(run)));
  EXPECT_TRUE(page.contains(QLatin1String("all goroutines are asleep - deadlock!")));
  EXPECT_TRUE(page.contains(QLatin1String("<span class=\"hit\"><b>5</b>    &lt;-never</span>")));
  EXPECT_FALSE(page.contains(QLatin1String("<span class=\"hit\"><b>6</b>")));
}

TEST(Report, SpeaksChinese) {
  Translation translation;
  translation.set(Language::chinese);
  ReportParts parts = partsOf(testing::senderRun());
  parts.chinese = true;
  const Read read = readPage(reportOf(parts));
  EXPECT_TRUE(read.text.contains(QStringLiteral("程序正常结束。")));
  EXPECT_TRUE(read.text.contains(QStringLiteral("时间去向")));
  EXPECT_FALSE(read.text.contains(QLatin1String("Where the time went")));
}

TEST(Report, TheSameRunGivesTheSamePage) {
  EXPECT_EQ(reportOf(partsOf(testing::senderRun())), reportOf(partsOf(testing::senderRun())));
}

TEST(Report, SaysWhyItCannotBeWritten) {
  const QString problem =
      writeReport(partsOf(testing::senderRun(1)), QStringLiteral("/no/such/folder/report.html"));
  EXPECT_TRUE(problem.contains(QLatin1String("/no/such/folder/report.html")));
}

}  // namespace
}  // namespace gantry::ui
