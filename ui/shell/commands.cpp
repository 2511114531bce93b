// The table, and the actions made from it.
#include "ui/shell/commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QRegularExpression>
#include <QWidget>
#include <algorithm>

#include "ui/panels/icon.h"

namespace gantry::ui {
namespace {

struct Row {
  Command command;
  Section section;
  const char* name;  // in the menu; translated in the context Commands
  const char* tip;
  const char* keys;  // separated by spaces
  const char* icon;
};

// clang-format off
constexpr std::array<Row, kCommands> kRows = {{
    {Command::open, Section::file, QT_TRANSLATE_NOOP("Commands", "&Open…"),
     QT_TRANSLATE_NOOP("Commands", "Open a Go program or a recording"), "Ctrl+O", ""},
    {Command::saveSource, Section::file, QT_TRANSLATE_NOOP("Commands", "&Save program"),
     QT_TRANSLATE_NOOP("Commands", "Save the Go source that was edited"), "Ctrl+S", ""},
    {Command::saveSourceAs, Section::file, QT_TRANSLATE_NOOP("Commands", "Save program &as…"),
     QT_TRANSLATE_NOOP("Commands", "Save the Go source as another file"), "", ""},
    {Command::save, Section::file, QT_TRANSLATE_NOOP("Commands", "Save &recording…"),
     QT_TRANSLATE_NOOP("Commands", "Save this run as a recording"), "Ctrl+Shift+S", ""},
    {Command::exportFilm, Section::file, QT_TRANSLATE_NOOP("Commands", "Export a &film…"),
     QT_TRANSLATE_NOOP("Commands", "Export the run, or a part of it, as a film"), "Ctrl+E", ""},
    {Command::exportReport, Section::file, QT_TRANSLATE_NOOP("Commands", "Export a r&eport…"),
     QT_TRANSLATE_NOOP("Commands", "Export a page about the run"), "Ctrl+Shift+E", ""},
    {Command::exportPicture, Section::file, QT_TRANSLATE_NOOP("Commands", "Export a &picture…"),
     QT_TRANSLATE_NOOP("Commands", "Export the window as it is, as pixels or lines"), "Ctrl+P", ""},
    {Command::settings, Section::file, QT_TRANSLATE_NOOP("Commands", "Se&ttings…"),
     QT_TRANSLATE_NOOP("Commands", "Colours, language, letters, the machine programs start on"),
     "Ctrl+,", ""},
    {Command::quit, Section::file, QT_TRANSLATE_NOOP("Commands", "&Quit"),
     QT_TRANSLATE_NOOP("Commands", "Close the window"), "Ctrl+Q", ""},

    {Command::play, Section::run, QT_TRANSLATE_NOOP("Commands", "&Play or pause"),
     QT_TRANSLATE_NOOP("Commands", "Play or pause"), "Space", "play"},
    {Command::step, Section::run, QT_TRANSLATE_NOOP("Commands", "&Step"),
     QT_TRANSLATE_NOOP("Commands", "Step to the next event"), "Right F10", "step"},
    {Command::stepBack, Section::run, QT_TRANSLATE_NOOP("Commands", "Step &back"),
     QT_TRANSLATE_NOOP("Commands", "Step back to the event before"), "Left Shift+F10", "step-back"},
    {Command::stepLine, Section::run, QT_TRANSLATE_NOOP("Commands", "Step to the next &line"),
     QT_TRANSLATE_NOOP("Commands", "Step until the goroutine is at another line"),
     "Shift+Right Ctrl+F10", ""},
    {Command::stepLineBack, Section::run, QT_TRANSLATE_NOOP("Commands", "Step back a l&ine"),
     QT_TRANSLATE_NOOP("Commands", "Step back until the goroutine was at another line"),
     "Shift+Left Ctrl+Shift+F10", ""},
    {Command::stepDecision, Section::run,
     QT_TRANSLATE_NOOP("Commands", "Step to the next &decision"),
     QT_TRANSLATE_NOOP("Commands", "Step until a P starts a goroutine"), "Ctrl+Right", ""},
    {Command::stepDecisionBack, Section::run,
     QT_TRANSLATE_NOOP("Commands", "Step back a de&cision"),
     QT_TRANSLATE_NOOP("Commands", "Step back to where a P started a goroutine"), "Ctrl+Left", ""},
    {Command::toStart, Section::run, QT_TRANSLATE_NOOP("Commands", "To the s&tart"),
     QT_TRANSLATE_NOOP("Commands", "Go to the start"), "Home", "to-start"},
    {Command::toEnd, Section::run, QT_TRANSLATE_NOOP("Commands", "To the &end"),
     QT_TRANSLATE_NOOP("Commands", "Go to the end"), "End", "to-end"},
    {Command::slower, Section::run, QT_TRANSLATE_NOOP("Commands", "Slo&wer"),
     QT_TRANSLATE_NOOP("Commands", "Play half as fast"), "-", ""},
    {Command::faster, Section::run, QT_TRANSLATE_NOOP("Commands", "&Faster"),
     QT_TRANSLATE_NOOP("Commands", "Play twice as fast"), "+ =", ""},
    {Command::rerun, Section::run, QT_TRANSLATE_NOOP("Commands", "&Run again"),
     QT_TRANSLATE_NOOP("Commands", "Run the program again"), "Ctrl+R F5", ""},
    {Command::keep, Section::run, QT_TRANSLATE_NOOP("Commands", "&Keep to compare"),
     QT_TRANSLATE_NOOP("Commands", "Keep this run and compare later ones with it"), "Ctrl+K", ""},
    {Command::forget, Section::run, QT_TRANSLATE_NOOP("Commands", "Forget t&he kept run"),
     QT_TRANSLATE_NOOP("Commands", "Stop comparing"), "", ""},
    {Command::stop, Section::run, QT_TRANSLATE_NOOP("Commands", "Stop ru&nning"),
     QT_TRANSLATE_NOOP("Commands", "Stop the run that is being made"), "Esc", ""},
    {Command::breakpoint, Section::run, QT_TRANSLATE_NOOP("Commands", "Bre&akpoint"),
     QT_TRANSLATE_NOOP("Commands", "Set or clear a breakpoint at the line of the text cursor"),
     "F9", ""},
    {Command::direct, Section::run, QT_TRANSLATE_NOOP("Commands", "&You are the scheduler"),
     QT_TRANSLATE_NOOP("Commands",
                       "Choose who runs, with the keys 1 to 9; again: leave it at that"),
     "F6", ""},
    {Command::takeBack, Section::run, QT_TRANSLATE_NOOP("Commands", "&Take back"),
     QT_TRANSLATE_NOOP("Commands", "Take the last choice back"), "Backspace", ""},
    {Command::letOnce, Section::run, QT_TRANSLATE_NOOP("Commands", "Gantry &chooses"),
     QT_TRANSLATE_NOOP("Commands", "Let Gantry choose this time, as Go would"), "0", ""},
    {Command::letOn, Section::run, QT_TRANSLATE_NOOP("Commands", "To the next &switch"),
     QT_TRANSLATE_NOOP("Commands",
                       "Let Gantry choose until another goroutine is to be started"),
     "Ctrl+Return", ""},
    {Command::letEnd, Section::run, QT_TRANSLATE_NOOP("Commands", "To the &end as usual"),
     QT_TRANSLATE_NOOP("Commands", "Let Gantry choose to the end of the run"), "Ctrl+End", ""},
    {Command::chooseAgain, Section::run, QT_TRANSLATE_NOOP("Commands", "Choose &anew"),
     QT_TRANSLATE_NOOP("Commands", "Take all choices back"), "Ctrl+Backspace", ""},
    {Command::copySchedule, Section::run, QT_TRANSLATE_NOOP("Commands", "Co&py the schedule"),
     QT_TRANSLATE_NOOP("Commands", "Copy the schedule: gantry run --replay takes it"),
     "Ctrl+Shift+C", ""},

    {Command::back, Section::view, QT_TRANSLATE_NOOP("Commands", "&Back"),
     QT_TRANSLATE_NOOP("Commands", "Go back to where you were before the last jump"), "Alt+Left",
     ""},
    {Command::forward, Section::view, QT_TRANSLATE_NOOP("Commands", "F&orward"),
     QT_TRANSLATE_NOOP("Commands", "Go forward again"), "Alt+Right", ""},
    {Command::filter, Section::view, QT_TRANSLATE_NOOP("Commands", "Fi&nd events"),
     QT_TRANSLATE_NOOP("Commands", "Filter the list of events"), "/ Ctrl+F", ""},
    {Command::searchTimeline, Section::view,
     QT_TRANSLATE_NOOP("Commands", "Search the time&line"),
     QT_TRANSLATE_NOOP("Commands", "Search the timeline for a goroutine or a function"),
     "Ctrl+Shift+F", ""},
    {Command::palette, Section::view, QT_TRANSLATE_NOOP("Commands", "Command &palette…"),
     QT_TRANSLATE_NOOP("Commands", "Find a command by a few letters of its name"), "Ctrl+Shift+P",
     ""},
    {Command::theme, Section::view, QT_TRANSLATE_NOOP("Commands", "&Dark or light"),
     QT_TRANSLATE_NOOP("Commands", "Switch between dark and light"), "Ctrl+T", "theme"},
    {Command::language, Section::view, QT_TRANSLATE_NOOP("Commands", "Lan&guage: 中文"),
     QT_TRANSLATE_NOOP("Commands", "Switch to Chinese"), "Ctrl+L", "language"},
    {Command::fullScreen, Section::view, QT_TRANSLATE_NOOP("Commands", "F&ull screen"),
     QT_TRANSLATE_NOOP("Commands", "Fill the screen, or stop filling it"), "F11", ""},
    {Command::resetLayout, Section::view, QT_TRANSLATE_NOOP("Commands", "&Reset the layout"),
     QT_TRANSLATE_NOOP("Commands", "Put all panels back in their places"), "", ""},

    {Command::nextStop, Section::lesson, QT_TRANSLATE_NOOP("Commands", "&Next stop"),
     QT_TRANSLATE_NOOP("Commands", "Go to the next stop of the lesson"), "PgDown", ""},
    {Command::previousStop, Section::lesson, QT_TRANSLATE_NOOP("Commands", "&Previous stop"),
     QT_TRANSLATE_NOOP("Commands", "Go to the stop of the lesson before"), "PgUp", ""},
    {Command::answer, Section::lesson, QT_TRANSLATE_NOOP("Commands", "&Answer"),
     QT_TRANSLATE_NOOP("Commands", "Answer the question with the selected goroutine"),
     "Return Enter", ""},
    {Command::notes, Section::lesson, QT_TRANSLATE_NOOP("Commands", "&Speaker notes"),
     QT_TRANSLATE_NOOP("Commands", "Show or hide the notes for the speaker"), "N", ""},
    {Command::present, Section::lesson, QT_TRANSLATE_NOOP("Commands", "P&resentation"),
     QT_TRANSLATE_NOOP("Commands", "Large type and no panels, for a projector"), "Shift+F5", ""},
    {Command::blank, Section::lesson, QT_TRANSLATE_NOOP("Commands", "&Blank screen"),
     QT_TRANSLATE_NOOP("Commands", "Make the screen black, or show it again"), "B .", ""},
    {Command::closeLesson, Section::lesson, QT_TRANSLATE_NOOP("Commands", "&Close the lesson"),
     QT_TRANSLATE_NOOP("Commands", "Leave the lesson; the run stays"), "", ""},

    {Command::keys, Section::help, QT_TRANSLATE_NOOP("Commands", "&Keys"),
     QT_TRANSLATE_NOOP("Commands", "Show the keys"), "? F1", ""},
    {Command::about, Section::help, QT_TRANSLATE_NOOP("Commands", "&About Gantry"),
     QT_TRANSLATE_NOOP("Commands", "What this program is"), "", ""},
}};
// clang-format on

constexpr bool inOrder() {
  for (std::size_t i = 0; i < kRows.size(); ++i)
    if (kRows[i].command != static_cast<Command>(i)) return false;
  return true;
}
static_assert(inOrder(), "the table has a row for each command, in their order");

// Those that begin a group: in the menu there is a line above them.
constexpr std::array kGroups = {Command::saveSource, Command::exportFilm, Command::settings,
                                Command::quit,       Command::step,       Command::toStart,
                                Command::slower,     Command::rerun,      Command::breakpoint,
                                Command::direct,     Command::filter,     Command::theme,
                                Command::fullScreen, Command::present,    Command::closeLesson};

const Row& rowOf(Command command) { return kRows[static_cast<std::size_t>(command)]; }

QString translated(const char* text) { return QCoreApplication::translate("Commands", text); }

}  // namespace

Commands::Commands(QWidget* window) : QObject(window) {
  for (const Row& row : kRows) {
    auto* action = new QAction(window);
    QList<QKeySequence> keys;
    for (const QString& key : QString::fromLatin1(row.keys).split(' ', Qt::SkipEmptyParts))
      keys.append(QKeySequence(key));
    action->setShortcuts(keys);
    action->setIconVisibleInMenu(false);  // the icons are made for the buttons of the bar
    window->addAction(action);
    m_actions[static_cast<std::size_t>(row.command)] = action;
  }
  retranslate();
}

QString Commands::nameOf(Section section) {
  switch (section) {
    case Section::file:
      return translated(QT_TRANSLATE_NOOP("Commands", "&File"));
    case Section::run:
      return translated(QT_TRANSLATE_NOOP("Commands", "&Run"));
    case Section::view:
      return translated(QT_TRANSLATE_NOOP("Commands", "&View"));
    case Section::lesson:
      return translated(QT_TRANSLATE_NOOP("Commands", "&Lesson"));
    case Section::help:
      break;
  }
  return translated(QT_TRANSLATE_NOOP("Commands", "&Help"));
}

QString Commands::withoutAccessKey(QString text) {
  static const QRegularExpression kKey(QStringLiteral("\\(&[^&]\\)|&(.?)"));
  return text.replace(kKey, QStringLiteral("\\1"));  // of two && one stays
}

Section Commands::sectionOf(Command command) { return rowOf(command).section; }

QString Commands::tipOf(Command command) { return translated(rowOf(command).tip); }

QString Commands::keysOf(Command command) const {
  return QKeySequence::listToString((*this)[command]->shortcuts(), QKeySequence::NativeText)
      .replace(QLatin1String("; "), translated(QT_TRANSLATE_NOOP("Commands", ", ")));
}

void Commands::fill(QMenu* menu, Section section) const {
  for (const Row& row : kRows) {
    if (row.section != section) continue;
    if (std::ranges::find(kGroups, row.command) != kGroups.end()) menu->addSeparator();
    menu->addAction((*this)[row.command]);
  }
}

void Commands::setTheme(const Theme& theme) {
  m_theme = &theme;
  setIcons();
}

void Commands::setPlaying(bool playing) {
  m_playing = playing;
  setIcons();
}

void Commands::setIcons() {
  for (const Row& row : kRows) {
    QString name = QString::fromLatin1(row.icon);
    if (name.isEmpty()) continue;
    if (row.command == Command::play && m_playing) name = QStringLiteral("pause");
    if (row.command == Command::theme)
      name = m_theme->isDark ? QStringLiteral("sun") : QStringLiteral("moon");
    // The play button is filled with the accent.
    const QColor& colour = row.command == Command::play ? m_theme->onAccent : m_theme->text;
    (*this)[row.command]->setIcon(tintedIcon(name, colour, m_theme->textFaint));
  }
}

void Commands::retranslate() {
  for (const Row& row : kRows) {
    QAction* action = (*this)[row.command];
    action->setText(translated(row.name));
    action->setIconText(withoutAccessKey(action->text()));  // on a button
    const QString keys = keysOf(row.command);
    action->setToolTip(
        keys.isEmpty()
            ? tipOf(row.command)
            : translated(QT_TRANSLATE_NOOP("Commands", "%1 (%2)")).arg(tipOf(row.command), keys));
  }
}

}  // namespace gantry::ui
