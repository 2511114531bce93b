// The dialog that exports films, and the page that the window writes.
#include "ui/shell/film_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QImageReader>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/shell/main_window.h"

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 60'000;

TEST(FilmDialog, OffersThePartsThereAreAndWritesThem) {
  const RunPtr run = testing::senderRun(2);
  FilmDialog dialog(run,
                    {.program = {run->firstUser, run->size()},
                     .marked = std::nullopt,
                     .seen = FilmDialog::Ranges::Range{20, 40},
                     .fromHere = {run->size(), run->size()}},
                    Theme::light());
  auto* range = dialog.findChild<QComboBox*>();
  ASSERT_NE(range, nullptr);
  ASSERT_EQ(range->count(), 2) << "no marks, and nothing from here on";
  EXPECT_EQ(dialog.film().from, run->firstUser);
  range->setCurrentIndex(1);
  EXPECT_EQ(dialog.film().from, 20U);
  EXPECT_EQ(dialog.film().to, 40U);
}

TEST(FilmDialog, WritesInAThreadAndEndsWhenCancelled) {
  const RunPtr run = testing::senderRun(2);
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("a.gif"));
  FilmDialog dialog(run,
                    {.program = {run->firstUser, run->size()},
                     .marked = std::nullopt,
                     .seen = std::nullopt,
                     .fromHere = {run->firstUser, run->size()}},
                    Theme::dark());
  QSignalSpy ended(&dialog, &FilmDialog::ended);
  dialog.write(path);
  dialog.cancel();
  ASSERT_TRUE(QTest::qWaitFor([&] { return ended.size() == 1; }, kWaitMs));
  EXPECT_EQ(ended[0][0].value<Filmed>().end, FilmEnd::cancelled);
  EXPECT_FALSE(QFile::exists(path));
}

TEST(Window, WritesAReportOfItsRun) {
  Preferences preferences;
  preferences.language = QStringLiteral("en");
  MainWindow window({.program = testing::programOf, .open = {}, .save = {}}, {}, preferences);
  window.show();
  gantry::Setup setup;
  setup.program = "deadlock";
  window.start(setup);
  ASSERT_TRUE(QTest::qWaitFor([&] { return window.settled(); }, kWaitMs));
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("a.html"));
  window.writeReport(path);
  ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }, kWaitMs));
  ASSERT_TRUE(QTest::qWaitFor([&] { return window.notice().contains(path); }, kWaitMs));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_TRUE(file.readAll().contains("all goroutines are asleep"));
}

}  // namespace
}  // namespace gantry::ui
