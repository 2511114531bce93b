// Edited source outlives its window.
#include "ui/state/drafts.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "ui/panels/source/source_panel.h"
#include "ui/shell/main_window.h"

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 60'000;
const Draft kDraft{"prog.go", {{"prog.go", "package main\n// 中文 \"quoted\"\n"}}};

// As a window that crashed leaves it: the file, and nobody who holds its lock.
void crash(const QTemporaryDir& from, const QTemporaryDir& to) {
  for (const QString& name : QDir(from.path()).entryList({QStringLiteral("*.draft")}))
    QFile::copy(from.filePath(name), to.filePath(name));
}

TEST(Drafts, AreLostOnlyWhenTheirWindowIsGone) {
  const QTemporaryDir folder;
  const QTemporaryDir after;
  Drafts one(folder.path());
  ASSERT_TRUE(one.keep(kDraft));
  Drafts other(folder.path());
  EXPECT_TRUE(other.lost().empty()) << "its window is there";
  crash(folder, after);
  const auto lost = Drafts(after.path()).lost();
  ASSERT_EQ(lost.size(), 1U);
  EXPECT_EQ(lost[0].draft, kDraft);
  Drafts::forget(lost[0]);
  EXPECT_TRUE(Drafts(after.path()).lost().empty());
  EXPECT_TRUE(QDir(after.path()).isEmpty(QDir::Files));
}

TEST(Drafts, WhatIsSavedIsDroppedAndWhatIsUnreadableLeftOut) {
  const QTemporaryDir folder;
  Drafts drafts(folder.path());
  ASSERT_TRUE(drafts.keep(kDraft));
  drafts.drop();
  EXPECT_TRUE(QDir(folder.path()).isEmpty(QDir::Files));
  QFile broken(folder.filePath(QStringLiteral("a.draft")));
  ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
  broken.write("{");
  broken.close();
  EXPECT_TRUE(drafts.lost().empty());
}

TEST(Drafts, OfAWindowThatClosedAreThereForTheNext) {
  const QTemporaryDir folder;
  { ASSERT_TRUE(Drafts(folder.path()).keep(kDraft)); }
  EXPECT_EQ(Drafts(folder.path()).lost().size(), 1U);
}

class DraftWindow : public ::testing::Test {
 protected:
  static std::unique_ptr<MainWindow> windowOn(const QTemporaryDir& folder) {
    Preferences preferences;
    preferences.language = QStringLiteral("en");
    auto window = std::make_unique<MainWindow>(
        Sources{.program = [](gantry::Setup& setup) { return loadProgram(setup); },
                .open = {},
                .save = {},
                .readSources = [](const std::string& path) -> Result<std::vector<SourceText>> {
                  return std::vector<SourceText>{{path, "package main\n\nfunc main() {}\n"}};
                }},
        std::span<const CatalogRow>{}, preferences);
    window->show();
    gantry::Setup setup;
    setup.program = "prog.go";
    setup.sources = {{"prog.go", "package main\n\nfunc main() {}\n"}};
    window->start(setup);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->settled(); }, kWaitMs));
    window->keepDrafts(folder.path());
    return window;
  }
};

TEST_F(DraftWindow, WhatIsTypedIsKeptAndOfferedAfterACrash) {
  const QTemporaryDir folder;
  const QTemporaryDir after;
  const auto window = windowOn(folder);
  EXPECT_EQ(window->findChild<QMessageBox*>(), nullptr) << "nothing was lost";
  ASSERT_NE(window->workbench().source()->view(), nullptr);
  window->workbench().source()->view()->insertPlainText(QStringLiteral("// typed\n"));
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return !QDir(folder.path()).entryList({QStringLiteral("*.draft")}).isEmpty(); },
      kWaitMs));
  crash(folder, after);

  const auto next = windowOn(after);
  auto* box = next->findChild<QMessageBox*>();
  ASSERT_NE(box, nullptr);
  EXPECT_TRUE(box->text().contains(QStringLiteral("prog.go")));
  for (QAbstractButton* button : box->buttons())
    if (box->buttonRole(button) == QMessageBox::AcceptRole) button->click();
  ASSERT_TRUE(QTest::qWaitFor([&] { return next->settled(); }, kWaitMs));
  const SourcePanel& source = *next->workbench().source();
  ASSERT_EQ(source.sources().size(), 1U);
  EXPECT_NE(source.sources()[0].text.find("// typed\n"), std::string::npos);
  EXPECT_TRUE(source.edited()) << "still not saved";
  EXPECT_EQ(QDir(after.path()).entryList({QStringLiteral("*.draft")}).size(), 1)
      << "kept as this window's own";
}

// Answers what is asked when another program is to take the place of edited source.
void answer(MainWindow& window, QMessageBox::StandardButton with) {
  auto* box = window.findChild<QMessageBox*>(QStringLiteral("replace"));
  ASSERT_NE(box, nullptr);
  box->button(with)->click();
  ASSERT_TRUE(QTest::qWaitFor([&] { return window.settled(); }, kWaitMs));
}

TEST_F(DraftWindow, AnotherProgramReplacesEditedSourceOnlyWhenAskedTo) {
  const QTemporaryDir folder;
  const QString other = QStringLiteral("other.go");
  const auto window = windowOn(folder);
  window->workbench().source()->view()->insertPlainText(QStringLiteral("// typed\n"));

  window->openFile(other);
  answer(*window, QMessageBox::Cancel);
  EXPECT_TRUE(window->workbench().source()->edited());
  EXPECT_NE(window->workbench().source()->sources()[0].text.find("// typed\n"), std::string::npos);

  window->openFile(other);
  answer(*window, QMessageBox::Discard);
  EXPECT_FALSE(window->workbench().source()->edited());
  EXPECT_EQ(window->workbench().source()->sources()[0].text.find("// typed"), std::string::npos);
}

}  // namespace
}  // namespace gantry::ui
