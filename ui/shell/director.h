// Director: the window while somebody plays the scheduler. It keeps the game, has the session make
// the run up to the next turn, and shows what can be chosen in the panel and on the stage.
//
// Numbers 1 to 9, a click into the list, or on a goroutine of the stage that could run, choose. A
// choice made while the run up to the last one is still being made counts for nothing.
#pragma once

#include <QObject>
#include <QShortcut>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/turns/game.h"
#include "ui/canvas/stage_scene.h"
#include "ui/session/overview.h"
#include "ui/session/player.h"
#include "ui/session/session.h"
#include "ui/shell/commands.h"

namespace gantry::ui {

class ChoosePanel;
class Workbench;

class Director : public QObject {
  Q_OBJECT

 public:
  // All outlive it.
  Director(Session& session, Player& player, Workbench& workbench, const Commands& commands,
           ChoosePanel& panel, QObject* parent);

  // Plays on the program of that setup, from its start; with decisions, from behind them.
  void begin(const Setup& setup, std::optional<Schedule> given = std::nullopt);
  // The run stays as it is shown.
  void leave();
  [[nodiscard]] bool active() const { return m_game.has_value(); }

  // Where the player is to stand when a run comes: what was seen already is not shown again.
  [[nodiscard]] std::uint64_t positionIn(const Run& run) const;
  // The player has that run now.
  void show(const RunPtr& run);
  void retranslate(bool chinese);

  [[nodiscard]] const std::optional<Game>& game() const { return m_game; }

 signals:
  void activeChanged(bool active);

 private:
  void choose(int row);
  void chooseOnStage(const StageTarget& target);
  void play();  // what the game says now
  void tell();
  void tellTaken(const Run& run);
  void showBadges();
  void enable();
  void setMachine(bool explored);

  Session& m_session;
  Player& m_player;
  Workbench& m_workbench;
  const Commands& m_commands;
  ChoosePanel& m_panel;
  std::vector<QShortcut*> m_numbers;
  std::optional<Game> m_game;
  Setup m_setup;
  bool m_fresh = false;  // the run that comes is not the one before with more or less of it
  bool m_chinese = false;
  FindingsPtr m_findings;  // of the run that is shown
};

}  // namespace gantry::ui
