// Putting the window together, and the two things that change all of it: theme and language.
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QTabBar>
#include <QTabWidget>
#include <QThread>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/charts/charts_panel.h"
#include "ui/i18n/names.h"
#include "ui/panels/choose/choose_panel.h"
#include "ui/panels/compare/compare_panel.h"
#include "ui/panels/console/console_view.h"
#include "ui/panels/events/events_view.h"
#include "ui/panels/findings/findings_panel.h"
#include "ui/panels/happened/happened_panel.h"
#include "ui/panels/inspector/inspector_panel.h"
#include "ui/panels/lesson/lesson_bar.h"
#include "ui/panels/source/source_panel.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/panels/timeline/timeline_bar.h"
#include "ui/panels/timeline/timeline_widget.h"
#include "ui/panels/transport/scrub_bar.h"
#include "ui/panels/waits/waits_panel.h"
#include "ui/shell/access_keys.h"
#include "ui/shell/director.h"
#include "ui/shell/dock_title.h"
#include "ui/shell/draft_keeper.h"
#include "ui/shell/key_guard.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/style.h"

namespace gantry::ui {
namespace {

// Raise it when the docks change, so that an old layout is not laid over new panels.
constexpr int kLayoutVersion = 5;
constexpr QSize kFirstSize{1440, 900};

// What the system prefers, asked before our own palette is set.
bool systemIsDark() {
  static const bool kIsDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
  return kIsDark;
}

}  // namespace

MainWindow::MainWindow(Sources sources, std::span<const CatalogRow> programs,
                       const Preferences& preferences, QWidget* parent)
    : QMainWindow(parent),
      m_programs(programs),
      m_session(std::move(sources)),
      m_commands(this),
      m_workbench(new Workbench(m_player, this)),
      m_clock(m_player),
      m_appearance(preferences.appearance),
      m_settings(preferences),
      m_recent(preferences.recent) {
  systemIsDark();
  qApp->installEventFilter(new KeyGuard(m_workbench->stage(), this));
  setAcceptDrops(true);
  setDockOptions(AnimatedDocks | AllowNestedDocks);
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  makeCentre();
  makeDocks();
  makeMenus();
  connectCommands();
  connectSession();
  connectDirector();
  connectLessons();
  m_player.setSpeed(preferences.speed);
  m_workbench->source()->setTextSize(preferences.sourcePx);

  resize(kFirstSize);
  restoreGeometry(preferences.geometry);
  m_hasLayout = restoreState(preferences.docks, kLayoutVersion);
  setLanguage(languageOf(preferences.language).value_or(systemLanguage()));
  applyTheme();
  retranslate();
}

// Docks that are hidden with the window would tell what is gone by then.
MainWindow::~MainWindow() {
  for (const Panel& panel : m_panels) panel.dock->disconnect(this);
  if (m_report) m_report->wait();
  m_drafts.reset();  // while there is a source to be kept
}

void MainWindow::makeCentre() {
  m_transport = new TransportBar(m_player,
                                 {.toStart = m_commands[Command::toStart],
                                  .stepBack = m_commands[Command::stepBack],
                                  .play = m_commands[Command::play],
                                  .step = m_commands[Command::step],
                                  .toEnd = m_commands[Command::toEnd],
                                  .theme = m_commands[Command::theme],
                                  .language = m_commands[Command::language]},
                                 this);
  m_notice = new NoticeBar(m_commands[Command::stop], this);

  auto* centre = new QWidget(this);
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_notice);
  m_lessonBar = new LessonBar(this);
  column->addWidget(m_workbench->stage(), 1);
  column->addWidget(m_lessonBar);
  column->addWidget(m_workbench->scrub());
  setCentralWidget(centre);
}

QDockWidget* MainWindow::addPanel(Qt::DockWidgetArea area, const char* name, QWidget* widget,
                                  QWidget* field) {
  auto* dock = new QDockWidget(this);
  dock->setObjectName(QString::fromLatin1(name));
  dock->setWidget(widget);
  dock->toggleViewAction()->setObjectName(dock->objectName());  // its access key is one of these
  auto* title = new DockTitle(dock, field);
  dock->setTitleBarWidget(title);
  for (const auto change : {&QDockWidget::topLevelChanged, &QDockWidget::visibilityChanged})
    connect(dock, change, this, &MainWindow::showTitles);
  addDockWidget(area, dock);
  m_panels.push_back({dock, title, name});
  return dock;
}

void MainWindow::makeDocks() {
  addPanel(Qt::LeftDockWidgetArea, QT_TR_NOOP("Source"), m_workbench->source(),
           m_workbench->source()->files());
  addPanel(Qt::LeftDockWidgetArea, QT_TR_NOOP("Console"), m_workbench->console());
  addPanel(Qt::LeftDockWidgetArea, QT_TR_NOOP("What just happened"), m_workbench->happened());
  addPanel(Qt::RightDockWidgetArea, QT_TR_NOOP("Charts"), m_workbench->charts());
  addPanel(Qt::RightDockWidgetArea, QT_TR_NOOP("Events"), m_workbench->events(),
           m_workbench->filter());
  addPanel(Qt::BottomDockWidgetArea, QT_TR_NOOP("Timeline"), m_workbench->timeline(),
           m_workbench->timelineBar());
  addPanel(Qt::RightDockWidgetArea, QT_TR_NOOP("Inspector"), m_workbench->inspector());
  addPanel(Qt::BottomDockWidgetArea, QT_TR_NOOP("Findings"), m_workbench->findings());
  addPanel(Qt::BottomDockWidgetArea, QT_TR_NOOP("Waits"), m_workbench->waits());
  addPanel(Qt::BottomDockWidgetArea, QT_TR_NOOP("Compare"), m_workbench->comparison());
  // On each other from the start: side by side they would be wider than many a screen.
  for (std::size_t i = m_panels.size() - 3; i < m_panels.size(); ++i)
    tabifyDockWidget(m_panels[5].dock, m_panels[i].dock);
  setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
  setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
  m_choose = new ChoosePanel({.takeBack = m_commands[Command::takeBack],
                              .letOnce = m_commands[Command::letOnce],
                              .letOn = m_commands[Command::letOn],
                              .letEnd = m_commands[Command::letEnd],
                              .again = m_commands[Command::chooseAgain],
                              .copy = m_commands[Command::copySchedule]},
                             this);
  addPanel(Qt::RightDockWidgetArea, QT_TR_NOOP("Your turn"), m_choose)->hide();
  connect(m_workbench->findings(), &FindingsPanel::counted, this, &MainWindow::showTitles);
}

void MainWindow::makeMenus() {
  auto* bar = new QMenuBar(this);
  for (std::size_t i = 0; i < kSections; ++i) {
    const auto section = static_cast<Section>(i);
    QMenu* menu = bar->addMenu(QString());
    if (section == Section::view) {
      for (const Panel& panel : m_panels) menu->addAction(panel.dock->toggleViewAction());
      menu->addSeparator();
    }
    m_commands.fill(menu, section);
    if (section == Section::run) makeRunMenus(menu);
    if (section == Section::lesson) {
      m_lessonMenu = new QMenu(menu);
      menu->insertMenu(menu->actions().front(), m_lessonMenu);
    }
    if (section == Section::file) {
      m_recentMenu = new QMenu(menu);
      menu->insertMenu(menu->actions()[1], m_recentMenu);  // below the one that opens
    }
    m_menus.push_back(menu);
  }
  auto* top = new QWidget(this);
  auto* column = new QVBoxLayout(top);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_transport);
  setMenuWidget(top);
}

// To go to events by what they are, and to pause there.
void MainWindow::makeRunMenus(QMenu* menu) {
  m_goMenu = new QMenu(menu);
  m_breakMenu = new QMenu(menu);
  for (const EventGroup group : kAllEventGroups) {
    m_goMenu->addAction(QString(), this, [this, group] { m_player.toNext(group); });
    QAction* pause = m_breakMenu->addAction(QString());
    pause->setCheckable(true);
    connect(pause, &QAction::toggled, this, [this, group](bool on) {
      const std::uint32_t groups = m_player.groupBreaks();
      m_player.setGroupBreaks(on ? groups | bitOf(group) : groups & ~bitOf(group));
    });
  }
  menu->insertMenu(m_commands[Command::toStart], m_goMenu);
  // Below the breakpoint: before the line that comes after it.
  const QList<QAction*> rows = menu->actions();
  menu->insertMenu(rows[rows.indexOf(m_commands[Command::breakpoint]) + 1], m_breakMenu);
  m_turnMenu = menu->addMenu(QString());
  for (const Command command : {Command::takeBack, Command::letOnce, Command::letOn,
                                Command::letEnd, Command::chooseAgain, Command::copySchedule}) {
    menu->removeAction(m_commands[command]);
    m_turnMenu->addAction(m_commands[command]);
  }
}

void MainWindow::resetLayout() {
  for (const Panel& panel : m_panels) {
    panel.dock->setFloating(false);
    panel.dock->setVisible(panel.dock->widget() != m_choose);  // it is there while somebody plays
  }
  const auto [source, console, happened, charts, events, timeline, inspector, findings, waits,
              compare] = std::array{
      m_panels[0].dock, m_panels[1].dock, m_panels[2].dock, m_panels[3].dock, m_panels[4].dock,
      m_panels[5].dock, m_panels[6].dock, m_panels[7].dock, m_panels[8].dock, m_panels[9].dock};
  addDockWidget(Qt::LeftDockWidgetArea, source);
  splitDockWidget(source, console, Qt::Vertical);
  splitDockWidget(console, happened, Qt::Vertical);
  addDockWidget(Qt::RightDockWidgetArea, charts);
  splitDockWidget(charts, inspector, Qt::Vertical);
  splitDockWidget(inspector, events, Qt::Vertical);
  addDockWidget(Qt::BottomDockWidgetArea, timeline);
  tabifyDockWidget(timeline, findings);
  tabifyDockWidget(findings, waits);
  tabifyDockWidget(waits, compare);
  timeline->raise();
  if (m_director->active()) makeRoom(true);
  const int left = std::clamp(width() * 23 / 100, 260, 380);
  const int right = std::clamp(width() * 24 / 100, 300, 420);
  resizeDocks({source, charts}, {left, right}, Qt::Horizontal);
  resizeDocks({source, console, happened}, {52, 18, 30}, Qt::Vertical);
  // All three charts, where that leaves more than half for the others.
  constexpr int kCharts = 330;
  const int tall = std::max(1, height() - 80);
  const int share = std::clamp(kCharts * 100 / tall, 40, 46);
  resizeDocks({charts, inspector, events}, {share, (100 - share) / 2, (100 - share) / 2},
              Qt::Vertical);
  resizeDocks({timeline}, {std::clamp(height() * 24 / 100, 150, 300)}, Qt::Vertical);
}

void MainWindow::restoreDocks(const QByteArray& docks) { restoreState(docks, kLayoutVersion); }

QByteArray MainWindow::saveDocks() const { return saveState(kLayoutVersion); }

// The first time, when the size is known that the panels share.
void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  if (!m_hasLayout) resetLayout();
  m_hasLayout = true;
  m_workbench->stage()->setFocus();  // and no control: it leaves the window's keys to the window
}

Preferences MainWindow::preferences() const {
  return {.appearance = m_appearance,
          .language = codeOf(m_translation.language()),
          .speed = m_player.speed(),
          .geometry = saveGeometry(),
          .docks = m_presenting || m_director->active() ? m_docksBefore : saveDocks(),
          .recent = m_recent,
          .sourcePx = m_settings.sourcePx,
          .scalePercent = m_settings.scalePercent,
          .procs = m_settings.procs,
          .threads = m_settings.threads,
          .seed = m_settings.seed};
}

void MainWindow::setAppearance(Appearance appearance) {
  m_appearance = appearance;
  applyTheme();
}

void MainWindow::applyTheme() {
  const bool isDark =
      m_appearance == Appearance::system ? systemIsDark() : m_appearance == Appearance::dark;
  m_theme = isDark ? &Theme::dark() : &Theme::light();
  QApplication::setPalette(paletteOf(*m_theme));
  qApp->setStyleSheet(styleSheetOf(*m_theme) + shellStyleSheet(*m_theme));
  m_commands.setTheme(*m_theme);
  m_transport->setTheme(*m_theme);
  m_notice->setTheme(*m_theme);
  m_lessonBar->setTheme(*m_theme);
  m_choose->setTheme(*m_theme);
  m_workbench->setTheme(*m_theme);
  for (const Panel& panel : m_panels) panel.title->setTheme(*m_theme);
}

void MainWindow::setLanguage(Language language) { m_translation.set(language); }

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void MainWindow::retranslate() {
  m_commands.retranslate();
  m_workbench->retranslate(m_translation.language() == Language::chinese);
  m_director->retranslate(m_translation.language() == Language::chinese);
  showTitles();
  for (std::size_t i = 0; i < m_menus.size(); ++i)
    m_menus[i]->setTitle(Commands::nameOf(static_cast<Section>(i)));
  m_recentMenu->setTitle(tr("Open re&cent"));
  m_goMenu->setTitle(tr("&Go to the next"));
  m_breakMenu->setTitle(tr("Pa&use at"));
  m_turnMenu->setTitle(tr("Y&our turn"));
  for (std::size_t i = 0; i < kEventGroups; ++i) {
    const auto at = static_cast<qsizetype>(i);
    m_goMenu->actions()[at]->setText(nameOf(kAllEventGroups[i]));
    m_breakMenu->actions()[at]->setText(nameOf(kAllEventGroups[i]));
  }
  giveAccessKeys(*m_goMenu);
  giveAccessKeys(*m_breakMenu);
  showLessons();
  showRecent();
  showPrograms();
}

// The tab of the findings says how many there are.
void MainWindow::showTitles() {
  const std::size_t count = m_workbench->findings()->cards().size();
  for (const Panel& panel : m_panels) {
    QString title = tr(panel.name);
    if (panel.dock->widget() == m_workbench->findings() && count != 0)
      title = tr("%1 (%2)").arg(title).arg(count);
    panel.dock->setWindowTitle(title);
    panel.title->setTitle(title);
    panel.title->setCompact(!panel.dock->isFloating() &&
                            !tabifiedDockWidgets(panel.dock).isEmpty());
  }
  // Their rows in the menu have the titles without a key.
  giveAccessKeys(*m_menus[static_cast<std::size_t>(Section::view)]);
  // Qt draws a line from the last tab to the edge; between panels there is one already.
  for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
    tabs->setDrawBase(false);
}

void MainWindow::showRecent() {
  m_recentMenu->clear();
  for (const QString& path : m_recent)
    m_recentMenu->addAction(numberedRow(m_recentMenu->actions().size() + 1, path), this,
                            [this, path] { openFile(path); });
  m_recentMenu->setEnabled(!m_recent.isEmpty());
}

void MainWindow::showPrograms() {
  const bool isChinese = m_translation.language() == Language::chinese;
  std::vector<ProgramChoice> choices;
  for (const CatalogRow& row : m_programs)
    choices.push_back({.name = utf8(row.name),
                       .title = utf8(isChinese ? row.titleZh : row.titleEn),
                       .about = utf8(isChinese ? row.textZh : row.textEn),
                       .usage = utf8(row.usage),
                       .isGo = row.kind == ProgramKind::go});
  m_transport->setPrograms(choices);
}

}  // namespace gantry::ui
