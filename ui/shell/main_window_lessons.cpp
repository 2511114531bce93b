// Lessons in the window: their menu, the presentation, and the palette that finds everything.
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>
#include <utility>

#include "ui/i18n/names.h"
#include "ui/panels/lesson/lesson_bar.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/panels/timeline/timeline_widget.h"
#include "ui/panels/transport/scrub_bar.h"
#include "ui/shell/access_keys.h"
#include "ui/shell/director.h"
#include "ui/shell/lesson_guide.h"
#include "ui/shell/main_window.h"

namespace gantry::ui {

void MainWindow::connectLessons() {
  m_guide = new LessonGuide(
      shippedLessons(), m_player, *m_workbench, *m_lessonBar,
      {.run = [this](const Setup& setup) { replaceSource([this, setup] { start(setup); }); },
       .keep = [this] { keepRun(); },
       .forget =
           [this] {
             m_commands[Command::forget]->trigger();
             if (!m_presenting) showPanel(m_workbench->timeline());
           }},
      this);
  const auto on = [this](Command command, auto&& slot) {
    connect(m_commands[command], &QAction::triggered, this, std::forward<decltype(slot)>(slot));
  };
  on(Command::nextStop, [this] { m_guide->next(); });
  on(Command::previousStop, [this] { m_guide->previous(); });
  on(Command::answer, [this] { m_guide->answer(); });
  on(Command::closeLesson, [this] { m_guide->close(); });
  on(Command::present, [this] { setPresenting(!m_presenting); });
  on(Command::blank, [this] { showBlank(m_blank == nullptr || !m_blank->isVisible()); });
  m_commands[Command::notes]->setCheckable(true);
  connect(m_commands[Command::notes], &QAction::toggled, m_lessonBar, &LessonBar::showNotes);
  const auto enable = [this] {
    for (const Command command :
         {Command::nextStop, Command::previousStop, Command::notes, Command::closeLesson})
      m_commands[command]->setEnabled(m_guide->active());
    m_commands[Command::answer]->setEnabled(m_guide->asking());
    m_commands[Command::blank]->setEnabled(m_guide->active() || m_presenting);
  };
  connect(m_guide, &LessonGuide::activeChanged, this, enable);
  connect(m_guide, &LessonGuide::askingChanged, this, enable);
  connect(&m_session, &Session::rejected, m_guide, &LessonGuide::rejected);
  enable();
}

void MainWindow::showLessons() {
  const bool isChinese = m_translation.language() == Language::chinese;
  m_lessonMenu->setTitle(tr("&Open a lesson"));
  m_lessonMenu->clear();
  const std::vector<Lesson>& lessons = m_guide->lessons();
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    QString row = lessons[i].row;
    if (row.size() == 2) row.insert(1, QLatin1Char('&'));  // L1 by its number
    m_lessonMenu->addAction(row + QStringLiteral("  ") + lessons[i].title.in(isChinese), this,
                            [this, i] { m_guide->open(i); });
  }
  giveAccessKeys(*m_lessonMenu);
  m_guide->retranslate(isChinese);
}

void MainWindow::setPresenting(bool presenting) {
  if (presenting == m_presenting) return;
  if (presenting) m_docksBefore = preferences().docks;
  m_presenting = presenting;
  menuWidget()->setVisible(!presenting);
  m_lessonBar->setBig(presenting);
  m_workbench->stage()->setPresented(presenting);
  if (presenting) {
    for (const Panel& panel : m_panels) panel.dock->hide();
    setWindowState(windowState() | Qt::WindowFullScreen);
    m_workbench->stage()->setFocus();
    if (!m_guide->active()) m_guide->open(0);
  } else {
    setWindowState(windowState() & ~Qt::WindowFullScreen);
    restoreDocks(m_docksBefore);
    if (m_director->active()) makeRoom(true);
    showBlank(false);
  }
  m_commands[Command::blank]->setEnabled(m_guide->active() || m_presenting);
}

void MainWindow::showBlank(bool blank) {
  if (m_blank == nullptr) {
    m_blank = new QWidget(this);
    m_blank->setObjectName(QStringLiteral("blank"));
    m_blank->setAttribute(Qt::WA_StyledBackground);
  }
  m_blank->setGeometry(rect());
  m_blank->setVisible(blank);
  m_blank->raise();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_presenting) return setPresenting(false);
  QMainWindow::keyPressEvent(event);
}

std::vector<PaletteEntry> MainWindow::paletteEntries() {
  std::vector<PaletteEntry> entries;
  const auto addMenu = [&](const auto& self, const QMenu* menu, const QString& path) -> void {
    for (QAction* action : menu->actions()) {
      if (action->isSeparator() || !action->isEnabled()) continue;
      const QString text = path + Commands::withoutAccessKey(action->text());
      if (const QMenu* below = action->menu()) {
        self(self, below, tr("%1: ").arg(text));
        continue;
      }
      QStringList keys;
      for (const QKeySequence& key : action->shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
      entries.push_back({text, keys.join(QStringLiteral(", ")), [action] { action->trigger(); }});
    }
  };
  for (const QMenu* menu : m_menus) addMenu(addMenu, menu, QString());
  const bool isChinese = m_translation.language() == Language::chinese;
  for (const CatalogRow& row : m_programs)
    entries.push_back(
        {tr("Run %1: %2").arg(utf8(row.name), utf8(isChinese ? row.titleZh : row.titleEn)),
         utf8(row.row), [this, name = std::string(row.name)] {
           Setup setup = m_setup;
           setup.program = name;
           setup.args.clear();
           setup.sources.clear();
           replaceSource([this, setup] { start(setup); });
         }});
  return entries;
}

}  // namespace gantry::ui
