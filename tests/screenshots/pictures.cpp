// Runs are made once; then the window is shown in each look.
#include "tests/screenshots/pictures.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QWidget>
#include <utility>

#include "engine/catalog/catalog.h"
#include "ui/panels/lesson/lesson_bar.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/panels/transport/scrub_bar.h"
#include "ui/shell/commands.h"
#include "ui/shell/film_dialog.h"
#include "ui/shell/lesson_guide.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings_dialog.h"

namespace gantry::screenshots {
namespace {

using ui::MainWindow;
using Take = std::function<void(const QString&, const QImage&)>;

constexpr QSize kWindow{1440, 900};
constexpr int kRounds = 8;  // a text that has changed reaches the outermost layout level by level

class Pictures {
 public:
  explicit Pictures(const Take& take)
      : m_take(take),
        m_window(
            {.program = [](Setup& setup) { return loadProgram(setup); }, .open = {}, .save = {}},
            catalog(), english()) {
    m_window.resize(kWindow);
    m_window.show();
    m_window.resize(kWindow);
  }

  // A program with a source, in the middle of its work.
  void drawRun() {
    run("prime-workers", ui::AtShare{500'000});
    m_window.workbench().selectGoid(1);
    inEveryLook([this] {
      // The panels are all there again below: how they are put together, each text needs once.
      if (m_look.isDark != m_look.isChinese) take("window", m_window);
      for (const char* panel :
           {"Source", "Console", "What just happened", "Charts", "Inspector", "Events", "Timeline"})
        takePanel("run", panel);
      take("stage", *m_window.workbench().stage());
      take("scrub", *m_window.workbench().scrub());
      take("menu-and-bar", *m_window.menuWidget());
    });
  }

  // One that ends with all asleep.
  void drawDeadlock() {
    run("never-closed", ui::AtShare{1'000'000});
    inEveryLook([this] {
      for (const char* panel : {"Findings", "Waits", "Console"}) takePanel("deadlock", panel);
      take("stage-deadlock", *m_window.workbench().stage());
    });
  }

  // The same program on four Ps and on two.
  void drawComparison() {
    run("primes-workers", ui::AtShare{500'000});
    m_window.workbench().keepRun();
    run("primes-workers", ui::AtShare{500'000}, 2);
    inEveryLook([this] { takePanel("two", "Compare"); });
    m_window.workbench().forgetRun();
  }

  void drawLesson() {
    m_window.lessons().open(5, 1);
    settle();
    inEveryLook([this] { take("lesson", m_window.lessonBar()); });
    m_window.lessons().close();
  }

  // Somebody plays the scheduler.
  void drawTurn() {
    Setup setup;
    setup.program = "never-closed";
    m_window.direct(setup, std::nullopt);
    settle();
    inEveryLook([this] { takePanel("first", "Your turn"); });
  }

  void drawPalette() {
    inEveryLook([this] {
      m_window.commands()[ui::Command::palette]->trigger();
      settle();
      auto* palette = m_window.findChild<QWidget*>(QStringLiteral("palette"));
      take("palette", *palette);
      delete palette;
    });
  }

  void drawDialogs() {
    run("full-channel", std::nullopt);
    inEveryLook([this] {
      const ui::RunPtr& made = m_window.player().run();
      ui::FilmDialog film(made,
                          {.program = {made->firstUser, made->size()},
                           .marked = std::nullopt,
                           .seen = std::nullopt,
                           .fromHere = {0, made->size()}},
                          m_window.theme());
      takeDialog("film", film);
      ui::SettingsDialog settings(m_window.preferences(), m_window.theme());
      takeDialog("settings", settings);
    });
  }

 private:
  static ui::Preferences english() {
    ui::Preferences preferences;
    preferences.appearance = ui::Appearance::dark;
    preferences.language = QStringLiteral("en");
    return preferences;
  }

  void settle() {
    while (!m_window.settled()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    for (int round = 0; round < kRounds; ++round) QApplication::processEvents();
  }

  void run(const char* program, std::optional<ui::Position> at, std::uint32_t procs = 4) {
    Setup setup;
    setup.program = program;
    setup.procs = procs;
    m_window.start(setup, at);
    settle();
  }

  void inEveryLook(const std::function<void()>& draw) {
    for (const Look& look : looks()) {
      m_window.setAppearance(look.isDark ? ui::Appearance::dark : ui::Appearance::light);
      m_window.setLanguage(look.isChinese ? ui::Language::chinese : ui::Language::english);
      m_look = look;
      settle();
      draw();
    }
  }

  void take(const QString& name, QWidget& widget) {
    m_take(name + QLatin1Char('-') + m_look.name(),
           widget.grab().toImage().convertToFormat(QImage::Format_RGB32));
  }

  // With its title.
  void takePanel(const char* scene, const char* panel) {
    m_window.showPanel(QString::fromLatin1(panel));
    settle();
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>())
      if (dock->objectName() == QLatin1String(panel))
        take(dock->objectName().toLower().replace(QLatin1Char(' '), QLatin1Char('-')) +
                 QLatin1Char('-') + QLatin1String(scene),
             *dock);
  }

  void takeDialog(const char* name, QWidget& dialog) {
    dialog.show();
    settle();
    take(QStringLiteral("dialog-") + QLatin1String(name), dialog);
  }

  const Take& m_take;
  MainWindow m_window;
  Look m_look;
};

}  // namespace

std::vector<Look> looks() {
#ifdef GANTRY_FEW_PICTURES
  return {{true, false}, {false, true}};
#else
  return {{true, false}, {true, true}, {false, false}, {false, true}};
#endif
}

void drawPictures(const Take& take) {
  Pictures pictures(take);
  pictures.drawRun();
  pictures.drawDeadlock();
  pictures.drawComparison();
  pictures.drawLesson();
  pictures.drawTurn();
  pictures.drawPalette();
  pictures.drawDialogs();
}

}  // namespace gantry::screenshots
