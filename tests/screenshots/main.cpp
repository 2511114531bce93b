// gantry_screenshot_tests           compares pictures of the window with the stored ones
// gantry_screenshot_tests --refresh stores those of now; look at them before you commit
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>
#include <QStyleFactory>
#include <cstdio>
#include <cstring>

#include <gtest/gtest.h>

#include "tests/screenshots/pictures.h"
#include "ui/theme/theme.h"

namespace {

void dropHints(QtMsgType, const QMessageLogContext&, const QString& text) {
  if (!text.contains(QLatin1String("propagateSizeHints")))
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

int refresh() {
  const QDir folder(QStringLiteral(GANTRY_SOURCE_DIR "/tests/screenshots/reference"));
  for (const QString& old : folder.entryList({QStringLiteral("*.png")}))
    QFile::remove(folder.filePath(old));
  int count = 0;
  gantry::screenshots::drawPictures([&](const QString& name, const QImage& picture) {
    if (picture.save(folder.filePath(name + QStringLiteral(".png")))) ++count;
  });
  std::printf("%d pictures in %s\n", count, qPrintable(folder.path()));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (GTEST_FLAG_GET(list_tests)) return RUN_ALL_TESTS();
  // Nothing of the system: no display, no other fonts, no programs that the window would offer.
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("FONTCONFIG_FILE", GANTRY_SOURCE_DIR "/tests/screenshots/fonts.conf");
  qputenv("PATH", "");
  qInstallMessageHandler(dropHints);
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setFont(gantry::ui::textFont(13));
  QApplication::setCursorFlashTime(0);
  QLocale::setDefault(QLocale::c());
  if (argc == 2 && std::strcmp(argv[1], "--refresh") == 0) return refresh();
  return RUN_ALL_TESTS();
}
