// The pictures: every panel of the window and the window itself, in both themes and languages, of
// real runs at fixed moments.
#pragma once

#include <QImage>
#include <QString>
#include <functional>
#include <vector>

namespace gantry::screenshots {

// A theme and a language: `dark-en`.
struct Look {
  bool isDark = true;
  bool isChinese = false;

  [[nodiscard]] QString name() const {
    return QStringLiteral("%1-%2").arg(isDark ? "dark" : "light", isChinese ? "zh" : "en");
  }
};

// Those that are drawn: all four, or with sanitizers, which make it slow, two that have each theme
// and each language once.
[[nodiscard]] std::vector<Look> looks();

// Tells each picture by its name: `timeline-dark-en`. Needs a QApplication.
void drawPictures(const std::function<void(const QString& name, const QImage& picture)>& take);

}  // namespace gantry::screenshots
