// The window looks as it did; and the comparison sees what it must see.
#include <QDir>
#include <QFontDatabase>
#include <QPainter>
#include <set>

#include <gtest/gtest.h>

#include "tests/screenshots/comparison.h"
#include "tests/screenshots/page.h"
#include "tests/screenshots/pictures.h"

namespace gantry::screenshots {
namespace {

QDir references() { return QDir(QStringLiteral(GANTRY_SOURCE_DIR "/tests/screenshots/reference")); }

QImage reference(const QString& name) {
  return QImage(references().filePath(name + QStringLiteral(".png")));
}

// Some picture with text, a panel of it gone or moved.
class Changed : public ::testing::Test {
 protected:
  Changed() { EXPECT_FALSE(before.isNull()); }

  // Draws a part of the picture elsewhere, and its ground where it was.
  [[nodiscard]] QImage moved(const QRect& part, QPoint by) const {
    QImage after = before;
    QPainter painter(&after);
    painter.fillRect(part, before.pixelColor(part.topLeft()));
    painter.drawImage(part.topLeft() + by, before, part);
    return after;
  }

  QImage before = reference(QStringLiteral("window-dark-en"));
  QRect panel{0, 70, 330, 300};
  QRect label{350, 91, 124, 16};  // GLOBAL RUN QUEUE
};

TEST_F(Changed, NothingIsTheSame) { EXPECT_TRUE(compare(before, before).same()); }

TEST_F(Changed, OtherEdgesOfLettersAreTheSame) {
  // A share of each pixel's neighbours, as another filter of the font library would mix them.
  QImage after = before;
  for (int y = 0; y < before.height(); ++y)
    for (int x = 1; x + 1 < before.width(); ++x) {
      const auto mix = [&](int (*channel)(QRgb)) {
        return (channel(before.pixel(x - 1, y)) + 14 * channel(before.pixel(x, y)) +
                channel(before.pixel(x + 1, y))) /
               16;
      };
      after.setPixel(x, y, qRgb(mix(qRed), mix(qGreen), mix(qBlue)));
    }
  const Comparison comparison = compare(before, after);
  EXPECT_TRUE(comparison.same()) << comparison.cells << " cells";
  EXPECT_GT(comparison.worst, 0);
}

TEST_F(Changed, AMissingPanelIsFound) {
  QImage after = before;
  QPainter(&after).fillRect(panel, after.pixelColor(2, 80));
  EXPECT_FALSE(compare(before, after).same());
}

TEST_F(Changed, ALabelThatMovedOrIsCutOffIsFound) {
  EXPECT_FALSE(compare(before, moved(label, {3, 0})).same());
  EXPECT_FALSE(compare(before, moved(label, {0, 2})).same());
  QImage cut = before;
  QPainter(&cut).fillRect(label.adjusted(label.width() / 2, 0, 0, 0),
                          before.pixelColor(label.topLeft()));
  EXPECT_FALSE(compare(before, cut).same());
}

TEST_F(Changed, AnotherSizeIsFound) {
  EXPECT_FALSE(compare(before, before.copy(0, 0, before.width(), before.height() - 1)).same());
}

TEST(Screenshots, TheFontsAreThere) {
  for (const char* family : {"Noto Sans", "DejaVu Sans Mono", "Noto Sans CJK SC"})
    EXPECT_TRUE(QFontDatabase::hasFamily(QLatin1String(family)))
        << family << ": app/setup.sh names the packages";
}

TEST(Screenshots, LookAsTheirReferences) {
  std::vector<Shown> all;
  std::set<QString> drawn;
  drawPictures([&](const QString& name, const QImage& picture) {
    EXPECT_TRUE(drawn.insert(name).second) << name.toStdString() << " is drawn twice";
    const QImage before = reference(name);
    all.push_back({name, before, picture, compare(before, picture)});
  });
  const QString page = writePage(QStringLiteral(GANTRY_PICTURES_DIR), all);
  for (const Shown& one : all)
    EXPECT_TRUE(one.comparison.same())
        << one.name.toStdString() << ": " << one.comparison.cells << " cells differ, by "
        << one.comparison.worst << " levels at most"
        << (one.comparison.sameSize ? "" : "; there is no reference, or one of another size")
        << "\n  look at " << page.toStdString()
        << "\n  when this is as it should be: gantry_screenshot_tests --refresh";
  // A picture that is no longer drawn would be compared with nothing.
  for (const Look& look : looks())
    for (const QString& file : references().entryList({"*-" + look.name() + ".png"}))
      EXPECT_TRUE(drawn.contains(file.chopped(4)))
          << file.toStdString() << " is not drawn any more";
}

}  // namespace
}  // namespace gantry::screenshots
