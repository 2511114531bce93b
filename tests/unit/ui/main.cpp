// main of the window's tests: Qt's application comes after the listing of tests, so that a build
// machine without a display can list them.
#include <QApplication>
#include <QStandardPaths>
#include <QStyleFactory>
#include <cstdio>

#include <gtest/gtest.h>

namespace {

// What the platform without a screen says of every window.
void dropHints(QtMsgType, const QMessageLogContext&, const QString& text) {
  if (!text.contains(QLatin1String("propagateSizeHints")))
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (GTEST_FLAG_GET(list_tests)) return RUN_ALL_TESTS();
  qInstallMessageHandler(dropHints);
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  return RUN_ALL_TESTS();
}
