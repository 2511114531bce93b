// The window, driven as a person does: run, play, step, scrub, filter, change the setup, the
// colours and the language.
#include <QAccessible>
#include <QAction>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/panels/console/console_view.h"
#include "ui/panels/events/events_view.h"
#include "ui/panels/inspector/inspector_panel.h"
#include "ui/panels/source/source_panel.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/panels/transport/number_box.h"
#include "ui/panels/transport/scrub_bar.h"
#include "ui/panels/transport/transport_bar.h"
#include "ui/shell/keys_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/snapshot.h"

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 20'000;

const CatalogRow kPrograms[] = {
    {"sender", "L6", "One sender", "一个发送者", "Sends.", "发送。", "", 0, ProgramKind::coroutine,
     ""},
    {"deadlock", "L8", "A deadlock", "死锁", "Waits.", "等待。", "[N [WORKERS [BATCH]]]", 0,
     ProgramKind::coroutine, ""},
    {"endless", "", "No end", "没有尽头", "Yields.", "让出。", "[N]", 0, ProgramKind::coroutine,
     ""},
};

Preferences english() {
  Preferences preferences;
  preferences.appearance = Appearance::dark;
  preferences.language = QStringLiteral("en");
  return preferences;
}

class WindowTest : public ::testing::Test {
 protected:
  WindowTest() {
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    run("sender");
  }

  void run(const std::string& program, std::optional<Position> at = std::nullopt) {
    gantry::Setup setup;
    setup.program = program;
    window.start(setup, at);
    settle();
  }

  void settle() {
    EXPECT_TRUE(QTest::qWaitFor([this] { return window.settled(); }, kWaitMs));
  }

  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window,
                    key, modifiers);
  }

  NumberBox* box(const QString& name) {
    for (NumberBox* candidate : window.findChildren<NumberBox*>())
      if (candidate->accessibleName() == name) return candidate;
    return nullptr;
  }

  MainWindow window{{.program = testing::programOf,
                     .open = [](const std::string& path) -> Result<Recording> {
                       return Diagnostic{path + ": No such file or directory"};
                     },
                     .save =
                         [this](const Recording&, const std::string& path) {
                           savedAs = path;
                           return std::string();
                         }},
                    kPrograms,
                    english()};
  std::string savedAs;
  Player& player = window.player();
};

TEST_F(WindowTest, ShowsARunFromWhereMainBegins) {
  ASSERT_NE(player.run(), nullptr);
  EXPECT_EQ(player.position(), player.run()->firstUser);
  EXPECT_EQ(window.windowTitle(), "sender[*] — Gantry");
  EXPECT_TRUE(window.notice().isEmpty());
  EXPECT_FALSE(window.workbench().stage()->scene().ps.empty());
}

TEST_F(WindowTest, StepsWithTheKeys) {
  const std::uint64_t start = player.position();
  const std::uint64_t before = digest(player.world());
  press(Qt::Key_Right);
  press(Qt::Key_F10);
  EXPECT_GT(player.position(), start);
  press(Qt::Key_Left);
  press(Qt::Key_F10, Qt::ShiftModifier);
  EXPECT_EQ(digest(player.world()), before);
  press(Qt::Key_End);
  EXPECT_EQ(player.position(), player.size());
  press(Qt::Key_Home);
  EXPECT_EQ(player.position(), 0U);
}

TEST_F(WindowTest, PlaysAndPausesWithSpace) {
  player.setSpeed(1'000);
  press(Qt::Key_Space);
  EXPECT_TRUE(player.playing());
  const std::uint64_t start = player.position();
  EXPECT_TRUE(QTest::qWaitFor([&] { return player.position() > start + 10; }, kWaitMs));
  press(Qt::Key_Space);
  EXPECT_FALSE(player.playing());
}

TEST_F(WindowTest, PlaysToTheEnd) {
  player.setSpeed(Player::kFastest);
  player.play();
  EXPECT_TRUE(QTest::qWaitFor([&] { return !player.playing(); }, kWaitMs));
  EXPECT_EQ(player.position(), player.size());
}

TEST_F(WindowTest, AButtonKeepsItsOwnSpace) {
  for (auto* button : window.transport().findChildren<QToolButton*>()) {
    if (button->defaultAction() != window.commands()[Command::step]) continue;
    button->setFocus();
    const std::uint64_t start = player.position();
    press(Qt::Key_Space);
    EXPECT_GT(player.position(), start);
    EXPECT_FALSE(player.playing());
    return;
  }
  FAIL() << "no button steps";
}

TEST_F(WindowTest, ScrubbingGoesAnywhere) {
  ScrubBar* scrub = window.workbench().scrub();
  QTest::mouseClick(scrub, Qt::LeftButton, {}, {scrub->width() / 2, scrub->height() / 3});
  const double share = static_cast<double>(player.position()) / static_cast<double>(player.size());
  EXPECT_NEAR(share, 0.5, 0.05);
  scrub->setFocus();
  const std::uint64_t middle = player.position();
  press(Qt::Key_PageUp);
  EXPECT_GT(player.position(), middle);
  EXPECT_EQ(static_cast<std::uint64_t>(scrub->value()), player.position());
}

TEST_F(WindowTest, ListsFollowAndLead) {
  EventsView* events = window.workbench().events();
  ConsoleView* console = window.workbench().console();
  player.toEnd();
  EXPECT_EQ(events->current(), 0);
  EXPECT_EQ(console->current(), 20);  // twenty lines, and the exit status
  player.toStart();
  EXPECT_EQ(console->current(), -1);
  emit console->chosen(4);
  EXPECT_EQ(console->current(), 4);
  EXPECT_EQ(player.run()->recording.events[player.position() - 1].kind(), Kind::Output);
  emit events->chosen(0);
  EXPECT_EQ(player.position(), player.size());
}

TEST_F(WindowTest, TheInspectorScrollsOnlyWhatItShows) {
  InspectorPanel* inspector = window.workbench().inspector();
  player.seek(player.size() / 2);
  window.workbench().selectGoid(1);
  inspector->resize(300, 80);
  inspector->grab();
  EXPECT_GT(inspector->verticalScrollBar()->maximum(), 0);
  window.workbench().selectGoid(0);
  inspector->grab();
  EXPECT_EQ(inspector->verticalScrollBar()->maximum(), 0);
}

TEST_F(WindowTest, FindsEvents) {
  press(Qt::Key_Slash);
  QLineEdit* filter = window.workbench().filter();
  ASSERT_TRUE(filter->hasFocus());
  QTest::keyClicks(filter, "kind:close");
  settle();
  player.toEnd();
  EXPECT_EQ(window.workbench().events()->current(), 0);
  emit window.workbench().events()->chosen(0);
  EXPECT_EQ(player.run()->recording.events[player.position() - 1].kind(), Kind::Close);
  // Enter goes from one to the next, and from the last to the first.
  filter->setText(QStringLiteral("kind:send"));
  settle();
  player.toStart();
  std::vector<std::uint64_t> places;
  do {
    press(Qt::Key_Return);
    places.push_back(player.position());
  } while (places.size() < 2 || places.back() > places[places.size() - 2]);
  EXPECT_GT(places.size(), 2U);
  EXPECT_EQ(places.back(), places.front());
  // Typing is not stepping: the field keeps its keys.
  const std::uint64_t at = player.position();
  press(Qt::Key_Left);
  press(Qt::Key_Home);
  press(Qt::Key_Space);
  EXPECT_EQ(player.position(), at);
}

TEST_F(WindowTest, EscapeLeavesAField) {
  press(Qt::Key_Slash);
  QLineEdit* filter = window.workbench().filter();
  QTest::keyClicks(filter, "steal");
  press(Qt::Key_Escape);
  EXPECT_EQ(filter->text(), "");
  EXPECT_TRUE(filter->hasFocus());
  press(Qt::Key_Escape);
  EXPECT_TRUE(window.workbench().stage()->hasFocus());
  NumberBox* seed = box("Seed");
  seed->setFocus();
  seed->selectAll();
  QTest::keyClicks(seed, "7");
  press(Qt::Key_Return);
  EXPECT_TRUE(window.workbench().stage()->hasFocus());
  EXPECT_EQ(seed->value(), 7U);
  settle();
  window.workbench().source()->setSources({{"main.go", "package main\n"}});
  window.workbench().source()->view()->setFocus();
  press(Qt::Key_Escape);
  EXPECT_TRUE(window.workbench().stage()->hasFocus());
  press(Qt::Key_Space);
  EXPECT_TRUE(player.playing());
  EXPECT_EQ(window.workbench().source()->view()->toPlainText(), "package main\n");
}

TEST_F(WindowTest, ABreakpointIsNoTyping) {
  const QString text = QStringLiteral("package main\n\nfunc main() {}\n");
  window.workbench().source()->setSources({{"main.go", text.toStdString()}});
  settle();
  SourceView* view = window.workbench().source()->view();
  QWidget* margin = nullptr;
  for (QWidget* child : view->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
    if (child->focusProxy() != nullptr) margin = child;
  ASSERT_NE(margin, nullptr);
  QTest::mouseClick(margin, Qt::LeftButton, {}, {margin->width() / 2, 10});
  EXPECT_EQ(view->breakpoints().size(), 1U);
  press(Qt::Key_Space);
  EXPECT_TRUE(player.playing());
  EXPECT_EQ(view->toPlainText(), text);
}

TEST_F(WindowTest, AClickBesideANumberIsForIt) {
  NumberBox* procs = box("Number of Ps");
  QWidget* frame = procs->parentWidget();
  window.workbench().stage()->setFocus();
  QTest::mouseClick(frame, Qt::LeftButton, {}, {4, frame->height() / 2});
  EXPECT_TRUE(procs->hasFocus());
  const RunPtr before = player.run();
  QTest::keyClicks(procs, "2");  // what is typed takes the number's place
  press(Qt::Key_Return);
  EXPECT_TRUE(QTest::qWaitFor([&] { return player.run() != before; }, kWaitMs));
  settle();
  EXPECT_EQ(player.run()->recording.setup.procs, 2U);
}

TEST_F(WindowTest, AnotherPRunsAtOnceAtTheSameTime) {
  player.seek(player.size() / 2);
  const TimeNs time = player.world().now;
  NumberBox* procs = box("Number of Ps");
  ASSERT_NE(procs, nullptr);
  const RunPtr before = player.run();
  procs->setFocus();
  QTest::keyClick(procs, Qt::Key_Down);
  EXPECT_TRUE(QTest::qWaitFor([&] { return player.run() != before; }, kWaitMs));
  settle();
  EXPECT_EQ(player.run()->recording.setup.procs, 3U);
  EXPECT_EQ(player.world().gomaxprocs, 3U);
  EXPECT_LE(player.world().now, time);
  EXPECT_GT(player.position(), player.run()->firstUser);
}

TEST_F(WindowTest, ASeedMayBeLong) {
  NumberBox* seed = box("Seed");
  ASSERT_NE(seed, nullptr);
  const RunPtr before = player.run();
  seed->setFocus();
  seed->selectAll();
  QTest::keyClicks(seed, "18446744073709551615");
  QTest::keyClick(seed, Qt::Key_Return);
  EXPECT_TRUE(QTest::qWaitFor([&] { return player.run() != before; }, kWaitMs));
  EXPECT_EQ(player.run()->recording.setup.seed, ~std::uint64_t{0});
}

TEST_F(WindowTest, PicksAProgram) {
  const RunPtr before = player.run();
  for (QAction* action : window.findChildren<QAction*>())
    if (action->text().startsWith("deadlock")) action->trigger();
  EXPECT_TRUE(QTest::qWaitFor([&] { return player.run() != before; }, kWaitMs));
  settle();
  EXPECT_EQ(window.windowTitle(), "deadlock[*] — Gantry");
  EXPECT_EQ(player.position(), player.run()->firstUser);
}

TEST_F(WindowTest, CallsAFileByItsNameAlone) {
  gantry::Setup setup;
  setup.program = "/a/long/way/to/the/program/workers.go";
  window.transport().setSetup(setup);
  const auto* name = window.transport().findChild<QToolButton*>("program");
  EXPECT_EQ(name->text(), "workers.go");
  EXPECT_TRUE(name->toolTip().contains("/a/long/way/to/the/program/workers.go"));
}

TEST_F(WindowTest, AnEndlessProgramCanBeStopped) {
  gantry::Setup setup;
  setup.program = "endless";
  window.start(setup);
  QSignalSpy progressed(&window.session(), &Session::progressed);
  ASSERT_TRUE(progressed.wait(kWaitMs));
  EXPECT_TRUE(window.notice().contains("endless"));
  window.commands()[Command::stop]->trigger();
  settle();
  EXPECT_TRUE(window.notice().startsWith("Stopped after"));
  EXPECT_GT(player.size(), 0U);
  EXPECT_FALSE(window.commands()[Command::stop]->isEnabled());
}

TEST_F(WindowTest, SaysWhenALimitWasHit) {
  gantry::Setup setup;
  setup.program = "endless";
  setup.maxEvents = 5'000;
  window.start(setup);
  settle();
  EXPECT_TRUE(window.notice().contains("limit (events)"));
}

TEST_F(WindowTest, SaysWhatCannotBeOpened) {
  const RunPtr before = player.run();
  window.open("gone.gantry");
  settle();
  EXPECT_EQ(window.notice(), "gone.gantry: No such file or directory");
  EXPECT_EQ(player.run(), before);
  window.setLanguage(Language::chinese);
  QApplication::processEvents();
  EXPECT_EQ(window.notice(), "gone.gantry：没有这个文件或文件夹");
}

TEST_F(WindowTest, Saves) {
  QSignalSpy saved(&window.session(), &Session::saved);
  window.session().save(player.run(), "here.gantry");
  ASSERT_TRUE(saved.wait(kWaitMs));
  EXPECT_EQ(savedAs, "here.gantry");
  EXPECT_TRUE(window.notice().contains("here.gantry"));
}

TEST_F(WindowTest, GoesWhereItIsTold) {
  run("sender", AtShare{500'000});
  EXPECT_NEAR(static_cast<double>(player.position()), static_cast<double>(player.size()) / 2, 3);
  run("sender", AtTime{0});
  EXPECT_LE(player.world().now, 0U);
}

TEST_F(WindowTest, ChangesItsColours) {
  EXPECT_TRUE(window.theme().isDark);
  const QColor dark = window.grab().toImage().pixelColor(640, 790);
  press(Qt::Key_T, Qt::ControlModifier);
  EXPECT_FALSE(window.theme().isDark);
  const QColor light = window.grab().toImage().pixelColor(640, 790);
  EXPECT_GT(light.lightness(), dark.lightness() + 100);
  EXPECT_EQ(window.preferences().appearance, Appearance::light);
  press(Qt::Key_T, Qt::ControlModifier);
  EXPECT_TRUE(window.theme().isDark);
}

TEST_F(WindowTest, ChangesItsLanguage) {
  auto* dock = window.findChild<QDockWidget*>("Console");
  ASSERT_NE(dock, nullptr);
  EXPECT_EQ(dock->windowTitle(), "Console");
  press(Qt::Key_L, Qt::ControlModifier);
  QApplication::processEvents();  // Qt posts the news
  EXPECT_EQ(dock->windowTitle(), "控制台");
  EXPECT_EQ(window.preferences().language, "zh_CN");
  EXPECT_EQ(window.commands()[Command::step]->text(), "单步(&S)");
  EXPECT_EQ(window.commands()[Command::stop]->iconText(), "停止运行");
  press(Qt::Key_L, Qt::ControlModifier);
  QApplication::processEvents();
  EXPECT_EQ(dock->windowTitle(), "Console");
}

TEST_F(WindowTest, FitsASmallScreenAndGivesWayInOrder) {
  window.resize(960, 540);
  settle();
  QApplication::processEvents();
  EXPECT_EQ(window.size(), QSize(960, 540)) << "a panel wants more";
  TransportBar& bar = window.transport();
  EXPECT_LE(bar.layout()->totalMinimumSize().width(), bar.width()) << "something is cut off";
  EXPECT_FALSE(box("Most Ms")->isVisible());
  EXPECT_TRUE(box("Number of Ps")->isVisible());
  window.resize(1600, 900);
  QApplication::processEvents();
  EXPECT_TRUE(box("Most Ms")->isVisible());
  EXPECT_TRUE(box("Seed")->isVisible());
}

TEST_F(WindowTest, EveryControlHasAName) {
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&window)) continue;
    if (qobject_cast<QLineEdit*>(widget) != nullptr &&
        qobject_cast<QAbstractSpinBox*>(widget->parent()) != nullptr)
      continue;  // the spin box speaks for it
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    ASSERT_NE(accessible, nullptr);
    EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty())
        << widget->metaObject()->className() << " " << widget->objectName().toStdString();
  }
}

TEST_F(WindowTest, EveryCommandIsInAMenuAndKeysAreUnique) {
  QStringList keys;
  for (std::size_t i = 0; i < kCommands; ++i) {
    const QAction* action = window.commands()[static_cast<Command>(i)];
    EXPECT_FALSE(action->text().isEmpty());
    EXPECT_FALSE(action->toolTip().isEmpty());
    bool inMenu = false;
    for (const QMenu* menu : window.findChildren<QMenu*>())
      inMenu = inMenu || menu->actions().contains(action);
    EXPECT_TRUE(inMenu) << action->text().toStdString();
    for (const QKeySequence& key : action->shortcuts()) keys.append(key.toString());
  }
  QStringList once = keys;
  once.removeDuplicates();
  EXPECT_EQ(once.size(), keys.size());
}

// What no other row of the menu has, in both languages; and where menus are the window's own, each
// row has one.
TEST_F(WindowTest, EachRowOfAMenuHasAnAccessKeyOfItsOwn) {
  for (const Language language : {Language::english, Language::chinese}) {
    window.setLanguage(language);
    settle();
    std::vector<std::pair<QList<QAction*>, bool>> menus{
        {window.findChild<QMenuBar*>()->actions(), true}};
    for (const QMenu* menu : window.findChildren<QMenu*>())
      menus.emplace_back(menu->actions(),
                         !window.transport().findChildren<QMenu*>().contains(menu));
    for (const auto& [rows, own] : menus) {
      QStringList keys;
      for (const QAction* row : rows) {
        const QString key = QKeySequence::mnemonic(row->text()).toString();
        EXPECT_FALSE(keys.contains(key)) << key.toStdString() << " " << row->text().toStdString();
        if (!key.isEmpty()) keys.append(key);
        EXPECT_TRUE(row->isSeparator() || !own || !key.isEmpty()) << row->text().toStdString();
      }
    }
  }
}

TEST_F(WindowTest, MenusAreInGroups) {
  const auto rowsOf = [this](Command command) {
    for (QObject* place : window.commands()[command]->associatedObjects())
      if (const auto* menu = qobject_cast<QMenu*>(place)) return menu->actions();
    return QList<QAction*>();
  };
  QStringList rows;
  for (const QAction* action : rowsOf(Command::open))
    rows.append(action->isSeparator() ? QStringLiteral("-") : action->text());
  EXPECT_EQ(rows.mid(0, 4), (QStringList{"&Open…", "Open re&cent", "-", "&Save program"}));
  const QList<QAction*> actions = rowsOf(Command::play);
  const qsizetype at = actions.indexOf(window.commands()[Command::breakpoint]);
  EXPECT_EQ(actions[at + 1]->text(), "Pa&use at");
  EXPECT_TRUE(actions[at + 2]->isSeparator());
}

TEST_F(WindowTest, ListsItsKeys) {
  KeysDialog dialog(window.commands());
  dialog.show();
  EXPECT_LE(dialog.height(), dialog.screen()->availableGeometry().height());
  QStringList texts;
  for (const QLabel* label : dialog.findChildren<QLabel*>()) texts.append(label->text());
  EXPECT_TRUE(texts.contains("Step to the next event"));
  EXPECT_TRUE(texts.contains("Right, F10"));
}

TEST_F(WindowTest, DocksAreRemembered) {
  auto* console = window.findChild<QDockWidget*>("Console");
  console->close();
  player.setSpeed(500);
  const Preferences remembered = window.preferences();

  MainWindow again({.program = testing::programOf, .open = {}, .save = {}}, kPrograms, remembered);
  again.show();
  EXPECT_FALSE(again.findChild<QDockWidget*>("Console")->isVisible());
  EXPECT_TRUE(again.findChild<QDockWidget*>("Events")->isVisible());
  EXPECT_EQ(again.player().speed(), 500);
  again.commands()[Command::resetLayout]->trigger();
  EXPECT_TRUE(again.findChild<QDockWidget*>("Console")->isVisible());
}

TEST_F(WindowTest, NothingIsCutInTheBar) {
  constexpr int kFrame = 20;
  int shown = 0;
  run("deadlock");
  for (const int width : {1280, 1440, 1599, 1600, 1680}) {
    window.resize(width, 800);
    QTest::qWait(20);
    for (const auto* args : window.transport().findChildren<QLineEdit*>()) {
      if (!args->isVisible() || args->placeholderText().isEmpty()) continue;
      EXPECT_GE(args->width(),
                args->fontMetrics().horizontalAdvance(args->placeholderText()) + kFrame)
          << width;
      EXPECT_TRUE(args->text().isEmpty());
      ++shown;
    }
    for (const QLabel* label : window.transport().findChildren<QLabel*>()) {
      if (!label->isVisible()) continue;
      EXPECT_GE(label->width(), label->sizeHint().width() - 1)
          << width << " " << label->text().toStdString();
    }
  }
  EXPECT_EQ(shown, 5);
}

TEST_F(WindowTest, ExportsAPicture) {
  const QTemporaryDir folder;
  const QString path = folder.filePath("shown.png");
  QTimer::singleShot(0, &window, [&] {
    auto* dialog = window.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->setDirectory(folder.path());
    dialog->selectFile(path);
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
  });
  press(Qt::Key_P, Qt::ControlModifier);
  EXPECT_EQ(QImage(path).size(), window.size());
  EXPECT_TRUE(window.notice().contains(path)) << window.notice().toStdString();
}

TEST_F(WindowTest, DrawsItselfIntoFiles) {
  const QTemporaryDir folder;
  const QString png = folder.filePath("window.png");
  EXPECT_EQ(saveSnapshot(window, png), "");
  EXPECT_EQ(QImage(png).size(), window.size());
  const QString svg = folder.filePath("window.svg");
  EXPECT_EQ(saveSnapshot(window, svg), "");
  QFile file(svg);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const QByteArray text = file.readAll();
  EXPECT_TRUE(text.contains("<svg"));
  EXPECT_TRUE(text.contains(">CONSOLE<")) << "in capitals, as in the window";
  QXmlStreamReader xml(text);
  int parts = 0;
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("clipPath"))
      ++parts;
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  EXPECT_GT(parts, 50) << "each widget ends where it ends";
  EXPECT_NE(saveSnapshot(window, folder.filePath("window.txt")), "");
  EXPECT_NE(saveSnapshot(window, folder.filePath("no/such/folder.png")), "");
}

TEST(Preferences, AreReadAsTheyWereWritten) {
  const QTemporaryDir folder;
  const QString path = folder.filePath("gantry.ini");
  const Preferences written{.appearance = Appearance::light,
                            .language = "zh_CN",
                            .speed = 250,
                            .geometry = "geometry",
                            .docks = "docks"};
  {
    QSettings settings(path, QSettings::IniFormat);
    EXPECT_EQ(readPreferences(settings), Preferences());
    writePreferences(settings, written);
  }
  QSettings settings(path, QSettings::IniFormat);
  EXPECT_EQ(readPreferences(settings), written);
}

}  // namespace
}  // namespace gantry::ui
