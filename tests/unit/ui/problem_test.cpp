// What is wrong with a file is said in Chinese, too: of files that are really like that.
#include "ui/i18n/problem.h"

#include <QRegularExpression>
#include <filesystem>

#include <gtest/gtest.h>

#include "app/files/files.h"
#include "tests/support/command.h"
#include "tests/support/trace_logs.h"
#include "ui/i18n/language.h"
#include "ui/i18n/names.h"

namespace gantry::ui {
namespace {

class Problem : public ::testing::Test {
 protected:
  Problem() { chinese.set(Language::chinese); }
  ~Problem() override { chinese.set(Language::english); }

  // Has no two English words on end, beside the path.
  void expectChinese(const std::string& english) {
    static const QRegularExpression kWords(QStringLiteral("[A-Za-z]{2,} [a-z]{2,}"));
    QString said = problemText(utf8(english));
    said.remove(utf8(folder.path().string()));
    EXPECT_FALSE(said.contains(kWords)) << english << " -> " << said.toStdString();
    EXPECT_TRUE(said.contains(QChar(u'：'))) << said.toStdString();
    EXPECT_FALSE(said.contains(QLatin1Char('%'))) << said.toStdString();
    ++count;
  }

  const test::TemporaryFolder folder;
  Translation chinese;
  int count = 0;
};

TEST_F(Problem, OfFilesThatCannotBeOpenedOrWritten) {
  const auto opened = openRecording(folder.file("gone.gantry"));
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(problemText(utf8(opened.error().text)),
            utf8(folder.file("gone.gantry")) + QStringLiteral("：没有这个文件或文件夹"));
  expectChinese(openRecording(folder.path().string()).error().text);
  expectChinese(readSources(folder.path().string()).error().text);
  expectChinese(readSources(folder.file("gone.go")).error().text);
  expectChinese(saveRecording(test::pingPong(10), folder.file("no/where.gantry")).error().text);
  expectChinese(saveRecording(test::pingPong(10), folder.path().string()).error().text);
  test::writeFile(folder.file("text.gantry"), "just some text");
  expectChinese(openRecording(folder.file("text.gantry")).error().text);
  test::writeFile(folder.file("go.trace"), std::string("go 1.22 trace\0\0\0 and no more", 29));
  expectChinese(openRecording(folder.file("go.trace")).error().text);
  test::writeFile(folder.file("old.trace"), std::string("go 1.11 trace\0\0\0 and no more", 29));
  expectChinese(openRecording(folder.file("old.trace")).error().text);
}

// Cut off and changed at many places. Changes within a block all break its checksum.
TEST_F(Problem, OfRecordingsThatAreDamaged) {
  const std::string path = folder.file("whole.gantry");
  ASSERT_TRUE(saveRecording(test::pingPong(400), path).ok());
  const std::string whole = test::readFile(path);
  const auto look = [&](const std::string& bytes) {
    test::writeFile(path, bytes);
    const auto opened = openRecording(path);
    if (!opened) return expectChinese(opened.error().text);
    if (!opened->damage.empty()) expectChinese(opened->damage);
  };
  for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 150) {
    look(whole.substr(0, at));
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x41);
    look(changed);
  }
  EXPECT_GT(count, 200);
}

// What fold returns for an event that is not legal, by its sources.
TEST_F(Problem, OfRulesThatAnEventBreaks) {
  const std::filesystem::path sources(GANTRY_SOURCE_DIR "/engine/world");
  const QRegularExpression rule(QStringLiteral("(?:RULE\\([^;]*?|return )\"([^\"]+)\""));
  for (const char* file : {"fold.h", "fold.cpp", "fold_chan.h", "fold_machine.h",
                           "fold_machine.cpp", "fold_proc.h", "fold_sync.h"}) {
    auto found = rule.globalMatch(utf8(test::readFile((sources / file).string())));
    EXPECT_TRUE(found.hasNext()) << file;
    while (found.hasNext()) {
      const QString said = found.next().captured(1);
      EXPECT_NE(problemText(said), said) << said.toStdString();
      expectChinese("damaged at byte 7: " + said.toStdString());
    }
  }
  EXPECT_GT(count, 120);
}

TEST_F(Problem, IsAsItWasInEnglish) {
  chinese.set(Language::english);
  for (const char* said :
       {"a: b/c.gantry: damaged at byte 12: no block begins here; 3 events before it are intact",
        "x.trace: the event cannot be shown: no such G at byte 70", "something else", ""})
    EXPECT_EQ(problemText(QString::fromLatin1(said)), QLatin1String(said));
}

}  // namespace
}  // namespace gantry::ui
