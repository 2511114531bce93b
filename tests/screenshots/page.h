// The page that shows reference, picture and difference side by side, those that differ first.
#pragma once

#include <QImage>
#include <QString>
#include <vector>

#include "tests/screenshots/comparison.h"

namespace gantry::screenshots {

struct Shown {
  QString name;
  QImage reference;  // null when there is none
  QImage actual;
  Comparison comparison;
};

// Writes `index.html` and its pictures into a folder, which is made. Its path.
QString writePage(const QString& folder, std::vector<Shown> pictures);

}  // namespace gantry::screenshots
