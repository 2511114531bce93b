// Preferences: what the window remembers from one time to the next.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <cstdint>

class QSettings;

namespace gantry::ui {

enum class Appearance : std::uint8_t { system, dark, light };

struct Preferences {
  Appearance appearance = Appearance::system;
  QString language;     // a code of ui/i18n/language.h; empty: the system's
  double speed = 10;    // events per second
  QByteArray geometry;  // of the window, as Qt saves it
  QByteArray docks;
  QStringList recent = {};  // paths of what was opened, the last one first
  double sourcePx = 12.5;   // height of the source's letters
  // Of everything in the window, beyond what the screen asks for; read when the program starts.
  int scalePercent = 100;
  // The machine on which programs start, unless the command line says otherwise.
  std::uint32_t procs = 4;
  std::uint32_t threads = 10'000;
  std::uint64_t seed = 0;

  static constexpr int kScales[] = {75, 90, 100, 110, 125, 150, 175, 200, 250};
  static constexpr double kSmallestPx = 9;
  static constexpr double kLargestPx = 28;

  friend bool operator==(const Preferences&, const Preferences&) = default;
};

// What is missing or unreadable has its default.
[[nodiscard]] Preferences readPreferences(QSettings& settings);
void writePreferences(QSettings& settings, const Preferences& preferences);

}  // namespace gantry::ui
