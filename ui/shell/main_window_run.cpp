// What the window does: commands, and the life of a run from its start to being shown.
#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>

#include "engine/trace/outside_limits.h"
#include "ui/i18n/names.h"
#include "ui/i18n/problem.h"
#include "ui/i18n/quantity.h"
#include "ui/panels/compare/compare_panel.h"
#include "ui/panels/events/events_view.h"
#include "ui/panels/source/source_panel.h"
#include "ui/panels/timeline/timeline_bar.h"
#include "ui/panels/timeline/timeline_widget.h"
#include "ui/shell/director.h"
#include "ui/shell/file_dialog.h"
#include "ui/shell/keys_dialog.h"
#include "ui/shell/lesson_guide.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_box.h"
#include "ui/shell/notice_bar.h"

namespace gantry::ui {
namespace {

constexpr std::uint64_t kWhole = 1'000'000;  // as a share

}  // namespace

void MainWindow::start(const Setup& setup, std::optional<Position> at,
                       std::optional<Schedule> schedule) {
  m_director->leave();
  m_setup = setup;
  m_schedule = std::move(schedule);
  m_setup.explored = m_schedule && m_schedule->explored;
  m_at = at;
  constexpr std::uint64_t kNoLimit = ~std::uint64_t{0};
  if (m_setup.maxEvents == kNoLimit) m_setup.maxEvents = Session::kMaxEvents;
  m_transport->setSetup(m_setup);
  m_doing = [program = utf8(m_setup.program)] { return tr("Running %1").arg(program); };
  m_session.start(m_setup, m_schedule);
}

void MainWindow::open(const QString& path, std::optional<Position> at) {
  m_director->leave();
  m_at = at;
  m_doing = [path] { return tr("Opening %1").arg(path); };
  m_session.open(path);
}

void MainWindow::connectCommands() {
  const auto on = [this](Command command, auto&& slot) {
    connect(m_commands[command], &QAction::triggered, this, std::forward<decltype(slot)>(slot));
  };
  on(Command::open, [this] { askForFile(); });
  on(Command::saveSource, [this] { saveSource(); });
  on(Command::saveSourceAs, [this] { saveSourceAs(); });
  on(Command::save, [this] { askWhereToSave(); });
  on(Command::exportFilm, [this] { exportFilm(); });
  on(Command::exportReport, [this] { exportReport(); });
  on(Command::exportPicture, [this] { exportPicture(); });
  on(Command::settings, [this] { showSettings(); });
  on(Command::quit, [this] { close(); });
  on(Command::play, [this] { m_player.toggle(); });
  on(Command::step, [this] { m_player.step(); });
  on(Command::stepBack, [this] { m_player.stepBack(); });
  on(Command::stepLine, [this] { m_player.stepLine(m_workbench->selectedGoid()); });
  on(Command::stepLineBack, [this] { m_player.stepLineBack(m_workbench->selectedGoid()); });
  on(Command::stepDecision, [this] { m_player.toNext(EventGroup::decision); });
  on(Command::stepDecisionBack, [this] { m_player.toPrevious(EventGroup::decision); });
  on(Command::back, [this] { m_player.back(); });
  on(Command::forward, [this] { m_player.forward(); });
  on(Command::palette, [this] { (new Palette(paletteEntries(), this))->show(); });
  on(Command::searchTimeline, [this] {
    showPanel(m_workbench->timeline());
    m_workbench->timelineBar()->search()->setFocus(Qt::ShortcutFocusReason);
  });
  on(Command::toStart, [this] { m_player.toStart(); });
  on(Command::toEnd, [this] { m_player.toEnd(); });
  on(Command::slower, [this] { m_player.setSpeed(m_player.speed() / 2); });
  on(Command::faster, [this] { m_player.setSpeed(m_player.speed() * 2); });
  on(Command::rerun, [this] { runAgain(); });
  on(Command::keep, [this] { keepRun(); });
  on(Command::forget, [this] {
    m_workbench->forgetRun();
    m_commands[Command::forget]->setEnabled(false);
  });
  m_commands[Command::forget]->setEnabled(false);
  on(Command::stop, [this] { m_session.stop(); });
  on(Command::breakpoint, [this] { m_workbench->source()->toggleBreakpoint(); });
  on(Command::filter, [this] {
    showPanel(m_workbench->events());
    m_workbench->filter()->setFocus(Qt::ShortcutFocusReason);
  });
  on(Command::theme,
     [this] { setAppearance(m_theme->isDark ? Appearance::light : Appearance::dark); });
  on(Command::language, [this] {
    const bool isChinese = m_translation.language() == Language::chinese;
    setLanguage(isChinese ? Language::english : Language::chinese);
  });
  on(Command::fullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  on(Command::resetLayout, [this] { resetLayout(); });
  on(Command::keys, [this] { KeysDialog(m_commands, this).exec(); });
  on(Command::about, [this] {
    QMessageBox box(QMessageBox::NoIcon, tr("About Gantry"),
                    tr("<b>Gantry</b><p>Runs concurrent programs on a faithful, deterministic "
                       "model of Go's scheduler and shows everything, forward and "
                       "backward.</p><p>The rules are those of Go 1.23.</p>"),
                    QMessageBox::Ok, this);
    alignWithoutIcon(box);
    box.exec();
  });
  connect(&m_player, &Player::playingChanged, &m_commands, &Commands::setPlaying);
}

void MainWindow::connectSession() {
  const auto setBusy = [this](bool busy) {
    m_commands[Command::stop]->setEnabled(busy);
    for (const Command command :
         {Command::save, Command::exportFilm, Command::exportReport, Command::keep})
      m_commands[command]->setEnabled(m_player.run() != nullptr);
    m_commands[Command::rerun]->setEnabled(!m_setup.program.empty());
    const bool isGo = !m_setup.sources.empty();
    for (const Command command : {Command::saveSource, Command::saveSourceAs, Command::breakpoint,
                                  Command::stepLine, Command::stepLineBack})
      m_commands[command]->setEnabled(isGo);
  };
  setBusy(false);
  connect(&m_session, &Session::started, this, [this, setBusy] {
    m_growing = false;
    setBusy(true);
    // From turn to turn there is nothing to be read in so short a time.
    if (!m_director->active()) m_notice->setBusy(m_doing);
  });
  connect(&m_session, &Session::progressed, this, [this](quint64 events, quint64 timeNs) {
    m_notice->setBusy([doing = m_doing, events, timeNs] {
      return tr("%1: %2 events, t = %3").arg(doing(), countText(events), timeText(timeNs));
    });
  });
  connect(&m_session, &Session::finished, this, [this, setBusy](const RunPtr& run) {
    showRun(run);
    setBusy(false);
  });
  connect(&m_session, &Session::grown, this, &MainWindow::showPart);
  connect(&m_session, &Session::overviewed, m_workbench, &Workbench::setOverview);
  connect(&m_session, &Session::previewed, m_workbench->timeline(), &TimelineWidget::setOverview);
  connect(&m_session, &Session::overviewing, m_workbench->timeline(), &TimelineWidget::setProgress);
  connect(&m_session, &Session::found, m_workbench, &Workbench::setFindings);
  connect(m_workbench, &Workbench::lookWanted, &m_session, &Session::ask);
  connect(&m_session, &Session::answered, m_workbench, &Workbench::showAnswer);
  connect(&m_session, &Session::diverged, this, [this](qint64 decisions) {
    m_notice->setMessage([decisions] {
      return decisions == 1
                 ? tr("The given decisions served for the first choice; the seed made the rest.")
                 : tr("The given decisions served for the first %1 choices; the seed made the "
                      "rest.")
                       .arg(countText(static_cast<std::uint64_t>(decisions)));
    });
  });
  connect(&m_session, &Session::failed, this, [this, setBusy](const QString& why) {
    m_notice->setMessage([why] { return problemText(why); });
    setBusy(false);
  });
  connect(&m_session, &Session::unknown, this, [this](const QString& program) {
    m_notice->setMessage([program] { return Session::unknownText(program); });
  });
  connect(&m_session, &Session::rejected, this,
          [this, setBusy](const Setup& setup, const QStringList& messages) {
            showRejected(setup, messages);
            setBusy(false);
          });
  connect(&m_session, &Session::saved, this, [this](const QString& path) { saySaved(path); });
  connect(m_transport, &TransportBar::setupChanged, this, [this](const Setup& setup) {
    const auto run = [this, setup] {
      m_setup = setup;
      setup.sources.empty() ? start(m_setup) : runAgain();
    };
    setup.sources.empty() ? replaceSource(run) : run();
  });
  connect(m_workbench->source(), &SourcePanel::editedChanged, this, &QWidget::setWindowModified);
}

void MainWindow::showPanel(const QString& name) {
  for (const Panel& panel : m_panels)
    if (panel.dock->objectName().compare(name, Qt::CaseInsensitive) == 0)
      showPanel(panel.dock->widget());
}

void MainWindow::keepRun() {
  if (!m_player.run()) return;
  m_workbench->keepRun();
  m_commands[Command::forget]->setEnabled(true);
  if (!m_presenting) showPanel(m_workbench->comparison());
}

void MainWindow::showPanel(const QWidget* widget) {
  for (const Panel& panel : m_panels) {
    if (panel.dock->widget() != widget) continue;
    panel.dock->show();
    panel.dock->raise();
  }
}

void MainWindow::showRun(const RunPtr& run) {
  std::exchange(m_growing, false) ? m_player.grow(run) : placeRun(run);
  m_setup = run->recording.setup;
  m_transport->setSetup(m_setup);
  m_director->show(run);
  if (remarkOn(*run).isEmpty()) return m_notice->clear();
  m_notice->setMessage([run] { return remarkOn(*run); });
}

void MainWindow::saySaved(const QString& path) {
  m_notice->setMessage([path] { return tr("Saved as %1").arg(path); });
}

// In the place of the one before.
void MainWindow::placeRun(const RunPtr& run) {
  const bool wasPlaying = m_player.playing();
  const std::optional<Position> wanted = wantedPlace(*run);
  std::uint64_t position = wanted ? positionIn(*run, *wanted) : run->firstUser;
  if (run->directed) position = m_director->positionIn(*run);
  m_at.reset();
  setWindowTitle(tr("%1[*] — Gantry").arg(utf8(run->recording.setup.program)));
  m_player.setRun(run, position);
  if (wasPlaying && !run->directed) m_player.play();
}

// What is there of a run that is still being made. It is no run to be kept or saved.
void MainWindow::showPart(const RunPtr& part, const OverviewPtr& overview) {
  if (m_growing) {
    m_player.grow(part);
  } else if (reaches(*part)) {
    placeRun(part);
    m_growing = true;
    for (const Command command :
         {Command::save, Command::exportFilm, Command::exportReport, Command::keep})
      m_commands[command]->setEnabled(false);
  } else {
    return;
  }
  m_workbench->setOverview(overview);
}

// Where a run is looked at first; none: where main begins. The same program under another setup is
// looked at where the one before was looked at.
std::optional<Position> MainWindow::wantedPlace(const Run& run) const {
  if (m_at) return m_at;
  const RunPtr& before = m_player.run();
  if (!before || before->recording.setup.program != run.recording.setup.program ||
      m_player.position() <= before->firstUser)
    return std::nullopt;
  if (m_player.position() == m_player.size()) return AtShare{kWhole};
  return AtTime{m_player.world().now};
}

// That place is in the part already. A lesson stands where it says in the whole.
bool MainWindow::reaches(const Run& part) const {
  if (m_guide->active()) return false;
  const std::optional<Position> wanted = wantedPlace(part);
  if (!wanted) return part.firstUser != 0;
  if (const auto* event = std::get_if<AtEvent>(&*wanted)) return event->position < part.size();
  if (const auto* time = std::get_if<AtTime>(&*wanted)) return time->time < part.duration();
  return std::get<AtShare>(*wanted).perMillion == kWhole;  // where the end is the part ends, too
}

QString MainWindow::remarkOn(const Run& run) {
  if (run.keyframes.damage() != nullptr)
    return tr("The recording is damaged after event %1 and shown up to there: %2")
        .arg(countText(run.size()), problemText(utf8(run.keyframes.damage())));
  if (!run.recording.damage.empty())
    return tr("The recording is damaged; what is intact is shown. %1")
        .arg(problemText(utf8(run.recording.damage)));
  if (run.recording.limit == kSignalLimit)
    return tr("The program waits for a signal, and nobody sends one here: the run was ended.");
  if (run.recording.limit == kNetworkLimit)
    return tr("The program waits for the network, where nobody else is: the run was ended.");
  if (run.recording.ending == Ending::limit)
    return tr("The run was stopped at a limit (%1). What it did until then can be played.")
        .arg(limitName(run.recording.limit));
  if (run.stopped)
    return run.size() == 1
               ? tr("Stopped after one event, which can be played.")
               : tr("Stopped after %1 events. They can be played.").arg(countText(run.size()));
  return {};
}

void MainWindow::showRejected(const Setup& setup, const QStringList& messages) {
  m_setup = setup;
  m_transport->setSetup(m_setup);
  setWindowTitle(tr("%1[*] — Gantry").arg(utf8(m_setup.program)));
  // The run of another program would look like its own; an older one of its own is of use.
  if (const RunPtr& run = m_player.run(); run && run->recording.setup.program != setup.program)
    m_player.setRun(nullptr, 0);
  m_workbench->source()->setSources(setup.sources);
  m_workbench->source()->setMessages(messages);
  m_notice->setMessage([count = messages.size()] {
    return count == 1
               ? tr("The program does not compile: see the message below its source.")
               : tr("The program does not compile: %1 messages below its source.").arg(count);
  });
}

void MainWindow::askForFile() {
  const QString path = askForOpen(this, tr("Open a Go program or a recording"),
                                  tr("Go programs and recordings (*.go *.gantry);;All files (*)"));
  if (!path.isEmpty()) openFile(path);
}

void MainWindow::openFile(const QString& path) {
  if (!path.endsWith(QLatin1String(".go")) && !QFileInfo(path).isDir()) {
    return replaceSource([this, path] {
      remember(path);
      open(path);
    });
  }
  auto sources = m_session.sources().readSources(path.toStdString());
  if (!sources)
    return m_notice->setMessage([why = utf8(sources.error().text)] { return problemText(why); });
  Setup setup = m_setup;
  setup.program = path.toStdString();
  setup.sources = std::move(*sources);
  setup.args.clear();
  replaceSource([this, path, setup] {
    remember(path);
    start(setup);
  });
}

void MainWindow::remember(const QString& path) {
  constexpr qsizetype kMost = 10;
  const QString whole = QFileInfo(path).absoluteFilePath();
  m_recent.removeAll(whole);
  m_recent.prepend(whole);
  if (m_recent.size() > kMost) m_recent.resize(kMost);
  showRecent();
}

// As the source is in the editor, saved or not.
void MainWindow::runAgain() {
  Setup setup = m_setup;
  if (!setup.sources.empty()) setup.sources = m_workbench->source()->sources();
  const bool edited = m_workbench->source()->edited();
  if (m_director->active()) {
    direct(setup, Schedule{{}, m_director->game()->explored()});
    return setWindowModified(edited);
  }
  // The same again is the same run: with the decisions of the one that is shown.
  std::optional<Schedule> schedule;
  if (const RunPtr& run = m_player.run(); run && run->recording.setup == setup)
    schedule = Schedule{run->recording.decisions, setup.explored};
  start(setup, std::nullopt, std::move(schedule));
  setWindowModified(edited);
}

void MainWindow::askWhereToSave() {
  if (!m_player.run()) return;
  const QString path =
      askForSave(this, tr("Save this run"), utf8(m_setup.program) + QStringLiteral(".gantry"),
                 tr("Recordings (*.gantry)"));
  if (!path.isEmpty()) m_session.save(m_player.run(), path);
}

QString MainWindow::notice() const { return m_notice->text(); }

bool MainWindow::settled() const {
  return !m_session.working() && m_workbench->settled() && !m_session.looking();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile()) return openFile(url.toLocalFile());
}

}  // namespace gantry::ui
