// "You are the scheduler": its command, its panel, and how the window changes while it is played.
#include <QAction>
#include <QDockWidget>

#include "ui/charts/charts_panel.h"
#include "ui/i18n/names.h"
#include "ui/panels/choose/choose_panel.h"
#include "ui/panels/events/events_view.h"
#include "ui/panels/inspector/inspector_panel.h"
#include "ui/panels/source/source_panel.h"
#include "ui/shell/director.h"
#include "ui/shell/main_window.h"

namespace gantry::ui {

void MainWindow::connectDirector() {
  m_director = new Director(m_session, m_player, *m_workbench, m_commands, *m_choose, this);
  QAction* command = m_commands[Command::direct];
  command->setCheckable(true);
  connect(command, &QAction::triggered, this, [this] {
    if (m_director->active()) return m_director->leave();
    Setup setup = m_setup;
    if (!setup.sources.empty()) setup.sources = m_workbench->source()->sources();
    direct(setup);
  });
  connect(m_director, &Director::activeChanged, this, [this, command](bool active) {
    command->setChecked(active);
    if (active && !m_presenting) m_docksBefore = saveDocks();
    makeRoom(active);
  });
}

// The panel shares the charts' place, and there is not room enough in the column for others: they
// come back when the game is over.
void MainWindow::makeRoom(bool playing) {
  QDockWidget* dock = m_panels.back().dock;
  if (!playing) return m_presenting ? dock->hide() : restoreDocks(m_docksBefore);
  for (const Panel& panel : m_panels) {
    const QWidget* widget = panel.dock->widget();
    if (widget == m_workbench->inspector() || widget == m_workbench->events()) panel.dock->hide();
    if (widget == m_workbench->charts()) tabifyDockWidget(panel.dock, dock);
  }
  dock->show();
  dock->raise();
}

void MainWindow::direct(const Setup& setup, std::optional<Schedule> given) {
  if (setup.program.empty()) return m_commands[Command::direct]->setChecked(false);
  m_setup = setup;
  constexpr std::uint64_t kNoLimit = ~std::uint64_t{0};
  if (m_setup.maxEvents == kNoLimit) m_setup.maxEvents = Session::kMaxEvents;
  m_doing = [program = utf8(m_setup.program)] { return tr("Running %1").arg(program); };
  m_director->begin(m_setup, std::move(given));
}

}  // namespace gantry::ui
