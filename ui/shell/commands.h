// Commands: everything that can be done in the window, in one table: its menu, its words, its
// keys, its icon. Menus, keys, tool tips and the list of keys are made from it.
#pragma once

#include <QObject>
#include <QString>
#include <array>
#include <cstddef>
#include <cstdint>

#include "ui/theme/theme.h"

class QAction;
class QMenu;
class QWidget;

namespace gantry::ui {

enum class Command : std::uint8_t {
  open,
  saveSource,
  saveSourceAs,
  save,
  exportFilm,
  exportReport,
  exportPicture,
  settings,
  quit,
  play,
  step,
  stepBack,
  stepLine,
  stepLineBack,
  stepDecision,
  stepDecisionBack,
  toStart,
  toEnd,
  slower,
  faster,
  rerun,
  keep,
  forget,
  stop,
  breakpoint,
  direct,
  takeBack,
  letOnce,
  letOn,
  letEnd,
  chooseAgain,
  copySchedule,
  back,
  forward,
  filter,
  searchTimeline,
  palette,
  theme,
  language,
  fullScreen,
  resetLayout,
  nextStop,
  previousStop,
  answer,
  notes,
  present,
  blank,
  closeLesson,
  keys,
  about,
};
inline constexpr std::size_t kCommands = 50;

enum class Section : std::uint8_t { file, run, view, lesson, help };
inline constexpr std::size_t kSections = 5;

class Commands : public QObject {
  Q_OBJECT

 public:
  // The actions belong to the window, so that their keys work wherever the focus is in it.
  explicit Commands(QWidget* window);

  [[nodiscard]] QAction* operator[](Command command) const {
    return m_actions[static_cast<std::size_t>(command)];
  }
  [[nodiscard]] static QString nameOf(Section section);
  // A text of a menu without the key that goes there: `&File`, and in Chinese `文件(&F)`.
  [[nodiscard]] static QString withoutAccessKey(QString text);
  [[nodiscard]] static Section sectionOf(Command command);
  // What it does, in a few words, and its keys: `Right, F10`.
  [[nodiscard]] static QString tipOf(Command command);
  [[nodiscard]] QString keysOf(Command command) const;

  // Appends a section's commands to a menu.
  void fill(QMenu* menu, Section section) const;

  void setTheme(const Theme& theme);
  void setPlaying(bool playing);
  void retranslate();

 private:
  void setIcons();

  std::array<QAction*, kCommands> m_actions{};
  const Theme* m_theme = &Theme::dark();
  bool m_playing = false;
};

}  // namespace gantry::ui
