// The program's source in the window: saved, and not lost when another program takes its place.
#include <QFileInfo>
#include <QMessageBox>
#include <utility>

#include "ui/i18n/names.h"
#include "ui/i18n/problem.h"
#include "ui/panels/source/source_panel.h"
#include "ui/panels/transport/transport_bar.h"
#include "ui/shell/file_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_box.h"
#include "ui/shell/notice_bar.h"

namespace gantry::ui {

// A built-in program has no file of its own to be saved to.
void MainWindow::saveSource() {
  if (m_setup.program.ends_with(".go") || QFileInfo(utf8(m_setup.program)).isDir())
    return writeSources(m_setup.program);
  saveSourceAs();
}

void MainWindow::saveSourceAs() {
  const std::vector<SourceText> sources = m_workbench->source()->sources();
  if (sources.empty()) return;
  const QString path =
      askForSave(this, tr("Save the program"), utf8(sources.front().name), tr("Go (*.go)"));
  if (!path.isEmpty()) writeSources(path.toStdString());
}

// To `program`, a file; a program of several files is saved to where they came from.
void MainWindow::writeSources(const std::string& program) {
  std::vector<SourceText> sources = m_workbench->source()->sources();
  if (sources.size() == 1 && program.ends_with(".go")) sources.front().name = program;
  for (const SourceText& source : sources) {
    const std::string problem = m_session.sources().writeSource(source);
    if (!problem.empty())
      return m_notice->setMessage([why = utf8(problem)] { return problemText(why); });
  }
  m_setup.program = program;
  m_setup.sources = sources;
  m_workbench->source()->setSources(sources);
  m_workbench->source()->setSaved();
  m_transport->setSetup(m_setup);
  setWindowTitle(tr("%1[*] — Gantry").arg(utf8(m_setup.program)));
  remember(utf8(program));
  saySaved(utf8(program));
}

// At once, or when the user has said what is to become of what was edited.
void MainWindow::replaceSource(std::function<void()> go) {
  if (!m_workbench->source()->edited()) return go();
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Unsaved source"),
                              tr("The source of %1 was edited. Save it before it is replaced?")
                                  .arg(QFileInfo(utf8(m_setup.program)).fileName()),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setObjectName(QStringLiteral("replace"));
  alignWithoutIcon(*box);
  connect(box, &QMessageBox::finished, this, [this, go = std::move(go)](int answer) {
    if (answer == QMessageBox::Save) saveSource();
    if (answer == QMessageBox::Discard || !m_workbench->source()->edited()) return go();
    m_transport->setSetup(m_setup);  // nothing was changed after all
  });
  box->open();
}

}  // namespace gantry::ui
