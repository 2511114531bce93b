// TransportBar: the bar at the top: which program, how it is played, where it stands, and the
// setup of the run, which is run again at once when it is changed.
#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "engine/trace/setup.h"
#include "ui/session/player.h"
#include "ui/theme/theme.h"

class QAction;
class QBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QSlider;
class QToolButton;

namespace gantry::ui {

class Picker;

// The commands that have a button here; they bring icon, tip and key.
struct TransportActions {
  QAction* toStart = nullptr;
  QAction* stepBack = nullptr;
  QAction* play = nullptr;
  QAction* step = nullptr;
  QAction* toEnd = nullptr;
  QAction* theme = nullptr;
  QAction* language = nullptr;
};

// A program that can be picked.
struct ProgramChoice {
  QString name;   // what the setup says
  QString title;  // in the language of the window
  QString about;  // a paragraph
  QString usage;  // its arguments: `[N]`; empty when it takes none
  bool isGo = true;
};

class TransportBar : public QWidget {
  Q_OBJECT

 public:
  // The player and the actions outlive the bar.
  TransportBar(Player& player, const TransportActions& actions, QWidget* parent = nullptr);

  void setPrograms(const std::vector<ProgramChoice>& programs);
  // Shows a setup; emits nothing.
  void setSetup(const Setup& setup);
  void setTheme(const Theme& theme);

 signals:
  // The user wants another run.
  void setupChanged(const gantry::Setup& setup);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QToolButton* button(QAction* action);
  QWidget* makeTitle();
  QWidget* makeButtons(const TransportActions& actions);
  QWidget* makeSpeed();
  QWidget* makeWhere();
  void makePickers();
  void retranslate();
  void showPosition();
  void keepRoom();
  void fit();
  [[nodiscard]] static QString timeLabel(TimeNs time);
  [[nodiscard]] QString eventLabel(std::uint64_t position) const;
  void showSpeed();
  void pickProgram(const QString& name);
  void takeArgs();

  Player& m_player;
  std::vector<ProgramChoice> m_choices;
  Setup m_setup;
  const Theme* m_theme = &Theme::dark();
  QTimer m_settled;  // a burst of changes is one run

  std::vector<QWidget*> m_always;  // what never gives way
  QLabel* m_brand = nullptr;
  QToolButton* m_program = nullptr;
  QMenu* m_programs = nullptr;
  QMenu* m_inCpp = nullptr;  // of them, in a menu of their own
  QLineEdit* m_args = nullptr;
  bool m_hasArgs = false;  // the program takes some, or has some
  QSlider* m_speed = nullptr;
  QLabel* m_speedLabel = nullptr;
  QLabel* m_rate = nullptr;
  QBoxLayout* m_where = nullptr;
  QLabel* m_time = nullptr;
  QLabel* m_event = nullptr;
  Picker* m_procs = nullptr;
  Picker* m_threads = nullptr;
  Picker* m_seed = nullptr;
  QLabel* m_policy = nullptr;
};

}  // namespace gantry::ui
