// The settings hold at once, and until the next time.
#include <QAction>
#include <QComboBox>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/panels/source/source_panel.h"
#include "ui/panels/transport/number_box.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings_dialog.h"

namespace gantry::ui {
namespace {

TEST(Settings, AreRememberedAndNonsenseIsNot) {
  const QTemporaryDir folder;
  QSettings settings(folder.filePath(QStringLiteral("a.ini")), QSettings::IniFormat);
  Preferences preferences;
  preferences.sourcePx = 17;
  preferences.scalePercent = 150;
  preferences.procs = 2;
  preferences.threads = 7;
  preferences.seed = ~std::uint64_t{0};
  writePreferences(settings, preferences);
  EXPECT_EQ(readPreferences(settings), preferences);
  settings.setValue(QStringLiteral("machine/procs"), 0);
  settings.setValue(QStringLiteral("machine/threads"), 10'001);
  settings.setValue(QStringLiteral("source/pixels"), 1000);
  settings.setValue(QStringLiteral("window/scale"), 5000);
  const Preferences read = readPreferences(settings);
  EXPECT_EQ(read.procs, Preferences().procs);
  EXPECT_EQ(read.threads, Preferences().threads);
  EXPECT_EQ(read.sourcePx, Preferences().sourcePx);
  EXPECT_EQ(read.scalePercent, 100);
}

TEST(Settings, HoldAtOnceInTheWindow) {
  Preferences preferences;
  preferences.appearance = Appearance::dark;
  preferences.language = QStringLiteral("en");
  MainWindow window({.program = testing::programOf, .open = {}, .save = {}}, {}, preferences);
  window.show();
  window.workbench().source()->setSources({{"a.go", "package main\n"}});
  window.commands()[Command::settings]->trigger();
  auto* dialog = window.findChild<SettingsDialog*>();
  ASSERT_NE(dialog, nullptr);

  const auto boxes = dialog->findChildren<QComboBox*>();
  ASSERT_EQ(boxes.size(), 3);
  boxes[0]->setCurrentIndex(2);
  emit boxes[0]->activated(2);
  EXPECT_FALSE(window.theme().isDark);
  boxes[1]->setCurrentIndex(1);
  emit boxes[1]->activated(1);
  EXPECT_EQ(window.preferences().language, QStringLiteral("zh_CN"));
  boxes[2]->setCurrentIndex(boxes[2]->findData(200));
  emit boxes[2]->activated(boxes[2]->currentIndex());
  EXPECT_EQ(window.preferences().scalePercent, 200);
  EXPECT_TRUE(
      QTest::qWaitFor([&] { return dialog->windowTitle() == QStringLiteral("设置"); }, 5000));
  dialog->findChild<QSpinBox*>()->setValue(20);
  EXPECT_EQ(window.workbench().source()->view()->font().pixelSize(), 20);
  dialog->findChildren<NumberBox*>()[0]->stepBy(3);
  EXPECT_EQ(window.preferences().procs, 7U);
  EXPECT_EQ(window.preferences().sourcePx, 20);
  window.workbench().source()->setSources({{"b.go", "package main\n\n"}});
  EXPECT_EQ(window.workbench().source()->view()->font().pixelSize(), 20) << "of files to come, too";
}

}  // namespace
}  // namespace gantry::ui
