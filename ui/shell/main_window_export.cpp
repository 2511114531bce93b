// What goes out of the window: films, reports and pictures of the run that is shown, drafts of its
// source; and the settings.
#include <QThread>

#include "ui/i18n/names.h"
#include "ui/i18n/problem.h"
#include "ui/panels/source/source_panel.h"
#include "ui/panels/timeline/timeline_widget.h"
#include "ui/report/report.h"
#include "ui/session/position.h"
#include "ui/shell/draft_keeper.h"
#include "ui/shell/file_dialog.h"
#include "ui/shell/film_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/snapshot.h"

namespace gantry::ui {

void MainWindow::exportFilm() {
  const RunPtr& run = m_player.run();
  if (!run) return;
  const auto positionAt = [&run](double time) {
    return positionIn(*run, AtTime{static_cast<TimeNs>(std::max(time, 0.0))});
  };
  const TimelineView& view = m_workbench->timeline()->view();
  FilmDialog::Ranges ranges;
  ranges.program = {run->firstUser, run->size()};
  ranges.fromHere = {m_player.position(), run->size()};
  if (!view.whole()) ranges.seen = {positionAt(view.from()), positionAt(view.to())};
  if (view.marks.size() >= 2) {
    const auto [first, last] = std::minmax(view.marks[view.marks.size() - 2], view.marks.back());
    ranges.marked = {positionIn(*run, AtTime{first}), positionIn(*run, AtTime{last})};
  }
  auto* dialog = new FilmDialog(run, ranges, *m_theme, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &FilmDialog::ended, this, [this](const Filmed& filmed, const QString& path) {
    if (filmed.end == FilmEnd::written) saySaved(path);
  });
  dialog->open();
}

void MainWindow::exportReport() {
  if (!m_player.run()) return;
  const QString path =
      askForSave(this, tr("Export a report"), utf8(m_setup.program) + QStringLiteral(".html"),
                 tr("Pages (*.html)"));
  if (!path.isEmpty()) writeReport(path);
}

void MainWindow::exportPicture() {
  const QString name = m_setup.program.empty() ? QStringLiteral("gantry") : utf8(m_setup.program);
  const QString path = askForSave(this, tr("Export a picture"), name + QStringLiteral(".png"),
                                  tr("Pictures (*.png *.svg)"));
  if (path.isEmpty()) return;
  const QString problem = saveSnapshot(*this, path);
  if (problem.isEmpty()) return saySaved(path);
  m_notice->setMessage([problem] { return problemText(problem); });
}

// In a thread: of a long run it takes seconds.
void MainWindow::writeReport(const QString& path) {
  if (m_report) return;
  const ReportParts parts{.run = m_player.run(),
                          .overview = m_workbench->overview(),
                          .findings = m_workbench->foundSoFar(),
                          .chinese = m_translation.language() == Language::chinese,
                          .position = m_player.position()};
  const auto problem = std::make_shared<QString>();
  m_report.reset(
      QThread::create([parts, path, problem] { *problem = ui::writeReport(parts, path); }));
  connect(m_report.get(), &QThread::finished, this, [this, path, problem] {
    m_report->wait();
    m_report.reset();
    if (problem->isEmpty()) return saySaved(path);
    m_notice->setMessage([why = *problem] { return problemText(why); });
  });
  m_report->start(QThread::LowPriority);
}

void MainWindow::keepDrafts(const QString& folder) {
  m_drafts = std::make_unique<DraftKeeper>(
      folder, *m_workbench->source(), [this] { return m_setup.program; },
      [this](const Draft& draft) {
        Setup setup = m_setup;
        setup.program = draft.program;
        setup.sources = draft.sources;
        setup.args.clear();
        m_workbench->source()->setSources(draft.sources);
        m_workbench->source()->setEdited();
        start(setup);
      },
      *this);
  m_drafts->offer();
}

void MainWindow::showSettings() {
  auto* dialog = new SettingsDialog(preferences(), *m_theme, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &SettingsDialog::changed, this, [this, dialog](const Preferences& changed) {
    applySettings(changed);
    dialog->setTheme(*m_theme);
  });
  dialog->open();
}

// Each only when it has changed: a theme is laid over the whole window anew.
void MainWindow::applySettings(const Preferences& preferences) {
  if (preferences.appearance != m_appearance) setAppearance(preferences.appearance);
  const auto language = languageOf(preferences.language);
  if (language && *language != m_translation.language()) setLanguage(*language);
  if (preferences.sourcePx != m_settings.sourcePx)
    m_workbench->source()->setTextSize(preferences.sourcePx);
  m_settings = preferences;
}

}  // namespace gantry::ui
