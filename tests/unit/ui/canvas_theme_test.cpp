// Colours that can be read and told apart, by everybody.
#include <QFontMetricsF>
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "ui/theme/theme.h"
#include "ui/theme/vision.h"

namespace gantry::ui {
namespace {

using Linear = std::array<double, 3>;

Linear linear(const QColor& colour) {
  Linear out{};
  const double parts[] = {colour.redF(), colour.greenF(), colour.blueF()};
  for (std::size_t i = 0; i < 3; ++i)
    out[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : std::pow((parts[i] + 0.055) / 1.055, 2.4);
  return out;
}

double luminance(const QColor& colour) {
  const Linear c = linear(colour);
  return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

// WCAG's contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

// Oklab: distances are about as large as they look.
Linear oklab(const Linear& c) {
  const double l = std::cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
  const double m = std::cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
  const double s = std::cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Linear seen(const QColor& colour, Vision vision) { return oklab(linear(seenBy(colour, vision))); }

double distance(const Linear& a, const Linear& b) {
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

class ThemeTest : public ::testing::TestWithParam<const Theme*> {
 protected:
  const Theme& theme = *GetParam();
};

TEST_P(ThemeTest, TextsCanBeRead) {
  for (const QColor& ground : {theme.window, theme.panel, theme.inset})
    for (const QColor& text :
         {theme.text, theme.textDim, theme.textFaint, theme.code, theme.accent, theme.danger})
      EXPECT_GE(contrast(text, ground), 4.5)
          << text.name().toStdString() << " on " << ground.name().toStdString();
  // Rows and lines of the source: what is written on them has the colours of tones.
  for (const QColor& ground : {theme.panel, theme.inset, theme.selection})
    for (const QColor& text :
         {theme.text, theme.textDim, theme.textFaint, theme.code, theme.accent, theme.running,
          theme.steal, theme.waiting, theme.syscall, theme.sleeping, theme.danger})
      EXPECT_GE(contrast(text, ground), 4.5)
          << text.name().toStdString() << " on " << ground.name().toStdString();
  EXPECT_GE(contrast(theme.onAccent, theme.accent), 4.5);
  EXPECT_GE(contrast(theme.onCell, theme.cell), 4.5);
  EXPECT_GE(contrast(theme.onRunnable, theme.runnable), 4.5);
  for (const QColor& state : {theme.running, theme.waiting, theme.syscall, theme.sleeping})
    EXPECT_GE(contrast(theme.onState, state), 4.5) << state.name().toStdString();
}

TEST_P(ThemeTest, FillsStandOutFromTheGround) {
  for (const QColor& fill : {theme.running, theme.waiting, theme.syscall, theme.sleeping,
                             theme.danger, theme.steal, theme.accent})
    EXPECT_GE(contrast(fill, theme.inset), 3) << fill.name().toStdString();
  EXPECT_GE(contrast(theme.runnable, theme.inset), 2.4) << "bright, and always with a number";
}

TEST_P(ThemeTest, CategoriesStayApartForEveryEye) {
  for (const Vision vision : kAllVisions)
    for (std::size_t i = 0; i < Theme::kCategories; ++i)
      for (std::size_t k = i + 1; k < Theme::kCategories; ++k)
        EXPECT_GT(distance(seen(theme.categories[i], vision), seen(theme.categories[k], vision)),
                  0.07)
            << static_cast<int>(vision) << ": " << i << " and " << k;
}

TEST_P(ThemeTest, StatesStayApartForEveryEye) {
  const QColor states[] = {theme.running, theme.runnable, theme.waiting, theme.syscall};
  for (const Vision vision : kAllVisions)
    for (std::size_t i = 0; i < std::size(states); ++i)
      for (std::size_t k = i + 1; k < std::size(states); ++k)
        EXPECT_GT(distance(seen(states[i], vision), seen(states[k], vision)), 0.05)
            << static_cast<int>(vision) << ": " << i << " and " << k;
}

TEST_P(ThemeTest, ThePaletteIsOfTheTheme) {
  const QPalette palette = paletteOf(theme);
  EXPECT_EQ(palette.color(QPalette::Window), theme.panel);
  EXPECT_EQ(palette.color(QPalette::Active, QPalette::Text), theme.text);
  EXPECT_EQ(palette.color(QPalette::Disabled, QPalette::Text), theme.textFaint);
  EXPECT_TRUE(styleSheetOf(theme).contains(theme.accent.name()));
  EXPECT_FALSE(styleSheetOf(theme).contains("%1"));
}

INSTANTIATE_TEST_SUITE_P(Both, ThemeTest, ::testing::Values(&Theme::dark(), &Theme::light()),
                         [](const auto& both) { return both.param->isDark ? "dark" : "light"; });

TEST(Vision, ShowsWhatCannotBeToldApart) {
  const QColor red(200, 60, 40);
  const QColor green(110, 120, 40);
  EXPECT_EQ(seenBy(red, Vision::normal), red);
  const auto apart = [&](Vision vision) {
    return distance(seen(red, vision), seen(green, vision));
  };
  EXPECT_LT(apart(Vision::deuteranopia), apart(Vision::normal) / 2);
  // Greys are grey to everybody.
  for (const Vision vision : kAllVisions) {
    const QColor grey = seenBy(QColor(120, 120, 120), vision);
    EXPECT_NEAR(grey.red(), 120, 2);
    EXPECT_NEAR(grey.blue(), 120, 2);
  }
}

TEST(ThemeFonts, HeadingsAreBoldWhereThatCanBeRead) {
  EXPECT_EQ(headingFont(11, QStringLiteral("CHANNELS")).weight(), QFont::DemiBold);
  EXPECT_EQ(headingFont(11, QStringLiteral("通道")).weight(), QFont::Normal);
}

TEST(ThemeFonts, AreOfTheSizeAskedFor) {
  EXPECT_EQ(textFont(13).pixelSize(), 13);
  EXPECT_EQ(monoFont(11, QFont::Bold).weight(), QFont::Bold);
  // By its letters: Noto Sans Mono does not say of itself that it is one.
  const QFontMetricsF mono(monoFont(11));
  EXPECT_EQ(mono.horizontalAdvance(QLatin1Char('i')), mono.horizontalAdvance(QLatin1Char('W')));
}

}  // namespace
}  // namespace gantry::ui
