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

  friend bool operator==(const Preferences&, const Preferences&) = default;
};

// What is missing or unreadable has its default.
[[nodiscard]] Preferences readPreferences(QSettings& settings);
void writePreferences(QSettings& settings, const Preferences& preferences);

}  // namespace gantry::ui
