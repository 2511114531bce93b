// Preferences as keys of an ini file.
#include "ui/state/preferences.h"

#include <QSettings>
#include <algorithm>
#include <iterator>

namespace gantry::ui {
namespace {

const QString kAppearance = QStringLiteral("window/appearance");
const QString kLanguage = QStringLiteral("window/language");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kDocks = QStringLiteral("window/docks");
const QString kRecent = QStringLiteral("files/recent");
const QString kScale = QStringLiteral("window/scale");
const QString kSourcePx = QStringLiteral("source/pixels");
const QString kProcs = QStringLiteral("machine/procs");
const QString kThreads = QStringLiteral("machine/threads");
const QString kSeed = QStringLiteral("machine/seed");
const QString kSpeed = QStringLiteral("player/speed");

constexpr std::uint64_t kMostProcs = 1024;
constexpr std::uint64_t kMostThreads = 10'000;

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
  const double pixels = settings.value(kSourcePx).toDouble(&isNumber);
  if (isNumber && pixels >= Preferences::kSmallestPx && pixels <= Preferences::kLargestPx)
    read.sourcePx = pixels;
  const int scale = settings.value(kScale).toInt();
  if (std::ranges::find(Preferences::kScales, scale) != std::end(Preferences::kScales))
    read.scalePercent = scale;
  const auto number = [&](const QString& key, std::uint64_t most, auto& into) {
    const quint64 value = settings.value(key).toULongLong(&isNumber);
    if (isNumber && value <= most) into = static_cast<std::decay_t<decltype(into)>>(value);
  };
  Preferences machine;
  number(kProcs, kMostProcs, machine.procs);
  number(kThreads, kMostThreads, machine.threads);
  number(kSeed, ~std::uint64_t{0}, read.seed);
  if (machine.procs > 0) read.procs = machine.procs;
  if (machine.threads > 0) read.threads = machine.threads;
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
  settings.setValue(kSourcePx, preferences.sourcePx);
  settings.setValue(kScale, preferences.scalePercent);
  settings.setValue(kProcs, preferences.procs);
  settings.setValue(kThreads, preferences.threads);
  settings.setValue(kSeed, QVariant::fromValue<quint64>(preferences.seed));
  settings.setValue(kGeometry, preferences.geometry);
  settings.setValue(kDocks, preferences.docks);
  settings.setValue(kRecent, preferences.recent);
}

}  // namespace gantry::ui
