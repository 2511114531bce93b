// Workbench: the panels, and how they follow the player and send it where the user clicks.
//
// The stage and the bars follow every move. The lists and the charts are read, not watched:
// while playing fast they follow a few times a second.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <vector>

#include "engine/event/event.h"
#include "ui/panels/source/source_view.h"
#include "ui/session/overview.h"
#include "ui/session/player.h"
#include "ui/session/session.h"
#include "ui/state/function_categories.h"
#include "ui/theme/theme.h"

class QLineEdit;
class QWidget;

namespace gantry::ui {

class ChartsPanel;
class ConsoleModel;
class ConsoleView;
class EventsModel;
class EventsView;
class FindingsPanel;
class HappenedPanel;
class ScrubBar;
class SourcePanel;
class StageWidget;
class InspectorPanel;
class WaitsPanel;
class ComparePanel;
class TimelineBar;
class TimelineWidget;

class Workbench : public QObject {
  Q_OBJECT

 public:
  // The panels are children of `parent`; whoever lays them out may move them. The player
  // outlives the workbench.
  Workbench(Player& player, QWidget* parent);

  [[nodiscard]] StageWidget* stage() const { return m_stage; }
  [[nodiscard]] ScrubBar* scrub() const { return m_scrub; }
  [[nodiscard]] SourcePanel* source() const { return m_source; }
  [[nodiscard]] ConsoleView* console() const { return m_console; }
  [[nodiscard]] HappenedPanel* happened() const { return m_happened; }
  [[nodiscard]] EventsView* events() const { return m_events; }
  [[nodiscard]] ChartsPanel* charts() const { return m_charts; }
  [[nodiscard]] TimelineWidget* timeline() const { return m_timeline; }
  // Beside the timeline's title.
  [[nodiscard]] TimelineBar* timelineBar() const { return m_timelineBar; }
  [[nodiscard]] InspectorPanel* inspector() const { return m_inspector; }
  [[nodiscard]] FindingsPanel* findings() const { return m_findings; }
  [[nodiscard]] WaitsPanel* waits() const { return m_waits; }
  [[nodiscard]] ComparePanel* comparison() const { return m_compare; }
  // The field that filters the events; it goes beside their title.
  [[nodiscard]] QLineEdit* filter() const { return m_filter; }

  // The goroutine that is selected on the stage; 0 when none is.
  [[nodiscard]] std::uint32_t selectedGoid() const;
  // Selects a goroutine everywhere; 0 selects nothing.
  void selectGoid(std::uint32_t goid);

  // Keeps the run that is shown, to compare later ones with it; the second forgets it.
  void keepRun();
  void forgetRun();
  [[nodiscard]] bool keeps() const { return m_kept != nullptr; }

  // The answer to lookWanted().
  void showAnswer(const Answer& answer);

  // Of the player's run.
  void setOverview(const OverviewPtr& overview);
  void setFindings(const FindingsPtr& findings);
  // Of it; null until they are there.
  [[nodiscard]] const OverviewPtr& overview() const { return m_overview; }
  [[nodiscard]] const FindingsPtr& foundSoFar() const { return m_found; }

  void setTheme(const Theme& theme);
  void retranslate(bool chinese);

  // Nothing moves and nothing is still being searched or shown late.
  [[nodiscard]] bool settled() const;

 signals:
  // Another thing is selected, or another run is there.
  void selectionChanged();
  // The source or the inspector shows what variables hold.
  void lookWanted(const gantry::ui::Question& question);

 private:
  void showRun();
  void showMore();
  void giveRun();
  void showMove(const Move& move);
  void showStage(const Move& move);
  void showLists();
  void showCurrentEvent();
  void findNextEvent();
  void connectTimeline();
  void showSelection();
  void showSource();
  void setBreaks();
  void showComparison();
  // The goroutine that made the event at the cursor; 0: none did.
  [[nodiscard]] std::uint32_t actedLast() const;
  // Somebody plays the scheduler and it is his turn: the goroutine that asks, or the one that would
  // run if nobody chose. Null when there is none.
  [[nodiscard]] const TurnOption* ofTurn() const;
  // workbench_values.cpp
  void connectValues();
  [[nodiscard]] bool hasValues() const;
  void askForValue(const SourceView::Hovered& name);
  void askForFramesSoon();
  void askForFrames();

  Player& m_player;
  StageWidget* m_stage;
  ScrubBar* m_scrub;
  SourcePanel* m_source;
  ConsoleModel* m_lines;
  ConsoleView* m_console;
  HappenedPanel* m_happened;
  EventsModel* m_eventRows;
  EventsView* m_events;
  QLineEdit* m_filter;
  ChartsPanel* m_charts;
  TimelineWidget* m_timeline;
  TimelineBar* m_timelineBar;
  InspectorPanel* m_inspector;
  FindingsPanel* m_findings;
  WaitsPanel* m_waits;
  ComparePanel* m_compare;
  OverviewPtr m_overview;
  FindingsPtr m_found;
  RunPtr m_kept;
  OverviewPtr m_keptOverview;
  QTimer m_listsLate;
  QTimer m_framesLate;
  const Theme* m_theme = &Theme::dark();
  FunctionCategories m_categories;
  std::vector<Event> m_between;  // of the move that the stage shows
};

// Calls the player's advance() with the time that went by, sixty times a second while it plays.
class PlayClock : public QObject {
  Q_OBJECT

 public:
  explicit PlayClock(Player& player, QObject* parent = nullptr);

 private:
  QTimer m_timer;
  QElapsedTimer m_elapsed;
};

}  // namespace gantry::ui
