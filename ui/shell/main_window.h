// MainWindow: the window around the stage. It lays the panels out, owns session and player, and
// turns commands into calls of them.
#pragma once

#include <QMainWindow>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/catalog/catalog.h"
#include "ui/i18n/language.h"
#include "ui/panels/transport/transport_bar.h"
#include "ui/session/player.h"
#include "ui/session/position.h"
#include "ui/session/session.h"
#include "ui/shell/commands.h"
#include "ui/shell/palette.h"
#include "ui/shell/workbench.h"
#include "ui/state/preferences.h"

class QMenu;
class QThread;

namespace gantry::ui {

class ChoosePanel;
class Director;
class DockTitle;
class DraftKeeper;
class LessonBar;
class LessonGuide;
class NoticeBar;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  // `programs` are those to pick from; they outlive the window.
  MainWindow(Sources sources, std::span<const CatalogRow> programs, const Preferences& preferences,
             QWidget* parent = nullptr);
  ~MainWindow() override;

  // Runs a program, or opens a recording, and goes to that position once it is there.
  // With a schedule the decisions are those.
  void start(const Setup& setup, std::optional<Position> at = std::nullopt,
             std::optional<Schedule> schedule = std::nullopt);
  void open(const QString& path, std::optional<Position> at = std::nullopt);
  // A Go program is run, anything else opened as a recording.
  void openFile(const QString& path);

  // Writes a page about the run as it stands now, in a thread; the notice says when it is there.
  void writeReport(const QString& path);

  // Keeps unsaved source in a folder from now on, and offers what an earlier window left there.
  void keepDrafts(const QString& folder);

  // What is to be remembered.
  [[nodiscard]] Preferences preferences() const;

  void setAppearance(Appearance appearance);
  void setLanguage(Language language);

  [[nodiscard]] Player& player() { return m_player; }
  [[nodiscard]] Session& session() { return m_session; }
  [[nodiscard]] Workbench& workbench() { return *m_workbench; }
  [[nodiscard]] TransportBar& transport() { return *m_transport; }
  [[nodiscard]] const Commands& commands() const { return m_commands; }
  [[nodiscard]] const Theme& theme() const { return *m_theme; }
  [[nodiscard]] QString notice() const;

  // The lessons, by their place in the order of the lecture.
  [[nodiscard]] LessonGuide& lessons() { return *m_guide; }
  [[nodiscard]] LessonBar& lessonBar() { return *m_lessonBar; }
  // "You are the scheduler": plays on that program; with a schedule, from behind its decisions.
  void direct(const Setup& setup, std::optional<Schedule> given = std::nullopt);
  [[nodiscard]] Director& director() { return *m_director; }
  [[nodiscard]] ChoosePanel& choosePanel() { return *m_choose; }
  // By its object name: `Findings`; letter case does not count.
  void showPanel(const QString& name);
  // Large type, no panels, no bars: for a projector.
  void setPresenting(bool presenting);
  [[nodiscard]] bool presenting() const { return m_presenting; }

  // Everything that can be done, to be searched.
  [[nodiscard]] std::vector<PaletteEntry> paletteEntries();

  // A run is there (or could not be made) and nothing in the window is still on its way.
  [[nodiscard]] bool settled() const;

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Panel {
    QDockWidget* dock;
    DockTitle* title;
    const char* name;  // translated in the context MainWindow
  };

  void makeCentre();
  void makeDocks();
  void makeMenus();
  void makeRunMenus(QMenu* menu);
  void connectLessons();
  void connectDirector();
  void makeRoom(bool playing);
  void connectCommands();
  void connectSession();
  QDockWidget* addPanel(Qt::DockWidgetArea area, const char* name, QWidget* widget,
                        QWidget* field = nullptr);
  void resetLayout();
  void restoreDocks(const QByteArray& docks);
  [[nodiscard]] QByteArray saveDocks() const;
  void retranslate();
  void applyTheme();
  void showPrograms();
  void showRecent();
  void showTitles();
  void showLessons();
  void showBlank(bool blank);

  void keepRun();
  void showPanel(const QWidget* widget);
  void showRun(const RunPtr& run);
  void showPart(const RunPtr& part, const OverviewPtr& overview);
  void placeRun(const RunPtr& run);
  [[nodiscard]] std::optional<Position> wantedPlace(const Run& run) const;
  [[nodiscard]] bool reaches(const Run& part) const;
  [[nodiscard]] static QString remarkOn(const Run& run);
  void saySaved(const QString& path);
  void showRejected(const Setup& setup, const QStringList& messages);
  void askForFile();
  void askWhereToSave();
  void showSettings();
  void applySettings(const Preferences& preferences);
  void exportFilm();
  void exportReport();
  void exportPicture();
  void runAgain();
  void replaceSource(std::function<void()> go);
  void saveSource();
  void saveSourceAs();
  void writeSources(const std::string& program);
  void remember(const QString& path);

  std::span<const CatalogRow> m_programs;
  Session m_session;
  Player m_player;
  Translation m_translation;
  Commands m_commands;
  Workbench* m_workbench;
  PlayClock m_clock;
  TransportBar* m_transport = nullptr;
  NoticeBar* m_notice = nullptr;
  std::vector<Panel> m_panels;
  std::vector<QMenu*> m_menus;   // by section
  QMenu* m_goMenu = nullptr;     // to the next event of a group
  QMenu* m_turnMenu = nullptr;   // what the scheduler can do that somebody plays
  QMenu* m_breakMenu = nullptr;  // pause at one
  LessonBar* m_lessonBar = nullptr;
  LessonGuide* m_guide = nullptr;
  QMenu* m_lessonMenu = nullptr;
  ChoosePanel* m_choose = nullptr;
  Director* m_director = nullptr;
  QWidget* m_blank = nullptr;
  QByteArray m_docksBefore;  // as they were before the presentation, or the game
  bool m_presenting = false;
  bool m_hasLayout = false;
  const Theme* m_theme = &Theme::dark();
  Appearance m_appearance = Appearance::system;
  // What of the preferences is nowhere else: the source's letters, the machine to start on.
  Preferences m_settings;
  QStringList m_recent;  // paths, the last one first
  QMenu* m_recentMenu = nullptr;
  std::unique_ptr<DraftKeeper> m_drafts;
  std::unique_ptr<QThread> m_report;   // that writes one
  std::function<QString()> m_doing;    // what the session is busy with, in words
  Setup m_setup;                       // of the run that is shown or being made
  std::optional<Schedule> m_schedule;  // its decisions, when they were given
  std::optional<Position> m_at;        // where to go when it is there
  bool m_growing = false;              // what is shown is the first part of the run being made
};

}  // namespace gantry::ui
