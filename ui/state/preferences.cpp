// Preferences as keys of an ini file.
#include "ui/state/preferences.h"

#include <QSettings>

namespace gantry::ui {
namespace {

const QString kAppearance = QStringLiteral("window/appearance");
const QString kLanguage = QStringLiteral("window/language");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kDocks = QStringLiteral("window/docks");
const QString kRecent = QStringLiteral("files/recent");
const QString kSpeed = QStringLiteral("player/speed");

const QString kDark = QStringLiteral("dark");
const QString kLight = QStringLiteral("light");
const QString kSystem = QStringLiteral("system");

}  // namespace

Preferences readPreferences(QSettings& settings) {
  Preferences read;
  const QString appearance = settings.value(kAppearance, kSystem).toString();
  if (appearance == kDark) read.appearance = Appearance::dark;
  if (appearance == kLight) read.appearance = Appearance::light;
  read.language = settings.value(kLanguage).toString();
  bool isNumber = false;
  const double speed = settings.value(kSpeed).toDouble(&isNumber);
  if (isNumber && speed > 0) read.speed = speed;
  read.geometry = settings.value(kGeometry).toByteArray();
  read.docks = settings.value(kDocks).toByteArray();
  read.recent = settings.value(kRecent).toStringList();
  return read;
}

void writePreferences(QSettings& settings, const Preferences& preferences) {
  const auto nameOf = [](Appearance appearance) {
    switch (appearance) {
      case Appearance::dark:
        return kDark;
      case Appearance::light:
        return kLight;
      case Appearance::system:
        break;
    }
    return kSystem;
  };
  settings.setValue(kAppearance, nameOf(preferences.appearance));
  settings.setValue(kLanguage, preferences.language);
  settings.setValue(kSpeed, preferences.speed);
  settings.setValue(kGeometry, preferences.geometry);
  settings.setValue(kDocks, preferences.docks);
  settings.setValue(kRecent, preferences.recent);
}

}  // namespace gantry::ui
