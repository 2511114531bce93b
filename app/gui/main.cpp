// `gantry-gui`: the window, or with --snapshot a picture of it, with --film or --report a film of
// the run or a page about it.
#include <QApplication>
#include <QIcon>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleFactory>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "app/cli/exit_codes.h"
#include "app/files/files.h"
#include "app/gui/drawn.h"
#include "app/gui/options.h"
#include "engine/catalog/catalog.h"
#include "ui/shell/lesson_guide.h"
#include "ui/shell/main_window.h"
#include "ui/shell/snapshot.h"

namespace gantry::gui {
namespace {

constexpr int kLevels = 6;  // of layouts in each other, at most

// Qt ends with a core dump when there is no display; somebody at a terminal wants a sentence.
void sayThatThereIsNoDisplay(QtMsgType type, const QMessageLogContext&, const QString&) {
  if (type != QtFatalMsg) return;
  std::fputs("gantry-gui: there is no display (--snapshot, --film and --report draw without one)\n",
             stderr);
  std::_Exit(kUnavailable);
}

// Of a window that nobody sees Qt reports what it cannot do for it.
void sayNothingOfHints(QtMsgType, const QMessageLogContext&, const QString& text) {
  if (text.contains(QLatin1String("propagateSizeHints"))) return;
  std::fprintf(stderr, "%s\n", qPrintable(text));
}

ui::Sources sources() {
  return {
      .program = [](Setup& setup) { return loadProgram(setup); },
      .open = [](const std::string& path) { return openRecording(path); },
      .save =
          [](const Recording& recording, const std::string& path) {
            const auto saved = saveRecording(recording, path);
            return saved ? std::string() : saved.error().text;
          },
      .readSources = readSources,
      .writeSource = [](const SourceText& source) { return writeText(source.name, source.text); },
  };
}

// `L3` or `L3:2`: false when there is no such lesson.
bool openLesson(ui::MainWindow& window, const QString& word) {
  const QStringList parts = word.split(QLatin1Char(':'));
  const auto& lessons = window.lessons().lessons();
  const auto lesson = std::ranges::find_if(lessons, [&](const ui::Lesson& one) {
    return one.row.compare(parts[0], Qt::CaseInsensitive) == 0;
  });
  const int stop = parts.size() > 1 ? parts[1].toInt() : 1;
  if (lesson == lessons.end() || stop < 1 || stop > static_cast<int>(lesson->stops.size()))
    return false;
  window.lessons().open(static_cast<std::size_t>(lesson - lessons.begin()),
                        static_cast<std::size_t>(stop - 1));
  return true;
}

// False: there is no such lesson, which is said.
bool begin(ui::MainWindow& window, const Options& options) {
  if (!options.lesson.empty()) {
    if (openLesson(window, QString::fromStdString(options.lesson))) {
      if (options.present) window.setPresenting(true);
      return true;
    }
    std::fprintf(stderr, "gantry-gui: --lesson: there is no %s\n", options.lesson.c_str());
    return false;
  }
  if (options.present) {
    window.setPresenting(true);
    return true;
  }
  if (!options.recording.empty()) {
    window.open(QString::fromStdString(options.recording), options.at);
    return true;
  }
  Setup setup = options.setup;
  // A schedule is of the machine that the line says, and nothing of this one.
  if (!options.replay) {
    const ui::Preferences settings = window.preferences();
    if (!options.saysProcs) setup.procs = settings.procs;
    if (!options.saysThreads) setup.threads = settings.threads;
    if (!options.saysSeed) setup.seed = settings.seed;
  }
  if (setup.program.empty()) setup.program = kFirstProgram;
  options.choose ? window.direct(setup, options.replay)
                 : window.start(setup, options.at, options.replay);
  return true;
}

ui::Preferences chosen(ui::Preferences preferences, const Options& options) {
  if (options.theme == "dark") preferences.appearance = ui::Appearance::dark;
  if (options.theme == "light") preferences.appearance = ui::Appearance::light;
  if (!options.language.empty()) preferences.language = QString::fromStdString(options.language);
  return preferences;
}

// The same picture every time: nothing that was remembered, nothing of the system.
int drawSnapshot(const Options& options) {
  ui::Preferences english;
  english.language = ui::codeOf(ui::Language::english);
  ui::MainWindow window(sources(), catalog(), chosen(english, options));
  window.resize(options.width, options.height);
  window.show();
  if (!begin(window, options)) return cli::kUsage;
  window.showPanel(QString::fromStdString(options.panel));
  window.setWindowState(Qt::WindowNoState);  // a presentation fills a screen, a picture its size
  window.resize(options.width, options.height);
  while (!window.settled()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
  // A text that has changed reaches the outermost layout from level to level.
  for (int level = 0; level < kLevels; ++level) QApplication::processEvents();
  if (!window.player().run()) {
    std::fprintf(stderr, "gantry-gui: %s\n", qPrintable(window.notice()));
    return cli::kBadInput;
  }
  const QString problem = saveSnapshot(window, QString::fromStdString(options.snapshot));
  if (problem.isEmpty()) return cli::kOk;
  std::fprintf(stderr, "gantry-gui: %s\n", qPrintable(problem));
  return cli::kCannotWrite;
}

// The file of the preferences.
class Settings : public QSettings {
 public:
  Settings()
      : QSettings(IniFormat, UserScope, QStringLiteral("gantry"), QStringLiteral("gantry-gui")) {}
};

// Qt wants to know before there is an application.
void scaleAsSet() {
  if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) return;
  Settings settings;
  const int percent = ui::readPreferences(settings).scalePercent;
  if (percent != ui::Preferences().scalePercent)
    qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

int showWindow(const Options& options) {
  Settings settings;
  const ui::Preferences preferences = chosen(ui::readPreferences(settings), options);
  ui::MainWindow window(sources(), catalog(), preferences);
  // No larger than the screen before it is shown: the panels are laid out for the size it has then.
  if (preferences.geometry.isEmpty())
    window.resize(window.size().boundedTo(window.screen()->availableSize()));
  window.show();
  if (!begin(window, options)) return cli::kUsage;
  window.showPanel(QString::fromStdString(options.panel));
  window.keepDrafts(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                    QStringLiteral("/drafts"));
  const int status = QApplication::exec();
  ui::writePreferences(settings, window.preferences());
  return status;
}

}  // namespace
}  // namespace gantry::gui

int main(int argc, char** argv) {
  using namespace gantry::gui;
  const Parsed parsed = parseOptions(argc, argv);
  if (parsed.status) return *parsed.status;
  const Options& options = parsed.options;

  const bool isFilm = !options.film.path.empty();
  const bool isReport = !options.report.empty();
  const bool isDrawn = isFilm || isReport || !options.snapshot.empty();  // and nobody sees a window
  if (isDrawn) qputenv("QT_QPA_PLATFORM", "offscreen");
  if (!isDrawn) scaleAsSet();
  qInstallMessageHandler(sayThatThereIsNoDisplay);
  QApplication app(argc, argv);
  qInstallMessageHandler(isDrawn ? sayNothingOfHints : nullptr);
  QApplication::setApplicationName(QStringLiteral("gantry-gui"));
  QApplication::setApplicationDisplayName(QStringLiteral("Gantry"));
  QApplication::setApplicationVersion(QStringLiteral(GANTRY_VERSION));
  QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/gantry.svg")));
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setFont(gantry::ui::textFont(13));
  if (isFilm) return drawFilm(options, sources());
  if (isReport) return drawReport(options, sources());
  return isDrawn ? drawSnapshot(options) : showWindow(options);
}
