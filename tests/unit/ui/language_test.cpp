// A window whose language is changed while it runs says what one says that began in that language:
// every text of every widget, and every pixel.
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QTest>
#include <utility>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "ui/charts/charts_panel.h"
#include "ui/panels/source/source_panel.h"
#include "ui/shell/lesson_guide.h"
#include "ui/shell/main_window.h"

namespace gantry::ui {
namespace {

constexpr int kWaitMs = 20'000;

Preferences in(Language language) {
  Preferences preferences;
  preferences.appearance = Appearance::dark;
  preferences.language = codeOf(language);
  return preferences;
}

class Window {
 public:
  explicit Window(Language language)
      : window({.program = [](gantry::Setup& setup) { return loadProgram(setup); },
                .open = [](const std::string& path) -> Result<Recording> {
                  return Diagnostic{path + ": cannot be read"};
                },
                .save = [](const Recording&, const std::string&) { return std::string(); }},
               catalog(), in(language)) {
    window.resize(1440, 900);
    window.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
  }

  void settle() {
    ASSERT_TRUE(QTest::qWaitFor([this] { return window.settled(); }, kWaitMs));
    for (int level = 0; level < 6; ++level) QApplication::processEvents();
  }

  // What is said anywhere, sorted; hidden widgets and closed menus too.
  QStringList texts() const {
    static constexpr const char* kTexts[] = {"text",
                                             "toolTip",
                                             "accessibleName",
                                             "accessibleDescription",
                                             "placeholderText",
                                             "windowTitle",
                                             "title",
                                             "suffix",
                                             "prefix",
                                             "specialValueText"};
    QStringList all;
    const auto take = [&](const QObject& object) {
      // Qt's own buttons, hidden behind ours, are told only once.
      const QString owner = object.objectName();
      if (owner.startsWith(QLatin1String("qt_")) || owner.startsWith(QLatin1String("Scroll")))
        return;
      for (const char* name : kTexts) {
        const QString said = object.property(name).toString();
        if (said.isEmpty()) continue;
        all.append(QStringLiteral("%1 %2 %3: %4")
                       .arg(QString::fromLatin1(object.metaObject()->className()),
                            object.objectName(), QString::fromLatin1(name), said));
      }
    };
    take(window);
    for (const QObject* child : window.findChildren<QObject*>()) {
      take(*child);
      if (const auto* box = qobject_cast<const QComboBox*>(child))
        for (int i = 0; i < box->count(); ++i) all.append(box->itemText(i));
    }
    all.sort();
    all.removeDuplicates();
    return all;
  }

  MainWindow window;
};

// What only one of two lists has.
QString differenceOf(const QStringList& a, const QStringList& b) {
  QString said;
  for (const QString& text : a)
    if (!b.contains(text)) said += QStringLiteral("\n- ") + text;
  for (const QString& text : b)
    if (!a.contains(text)) said += QStringLiteral("\n+ ") + text;
  return said;
}

struct Scene {
  const char* name;
  void (*show)(Window&);
  const char* panel = "Timeline";  // the one of those on each other that is in front
  // Nothing but words can look otherwise: no button that fades in, no place scrolled to.
  bool still = true;
};

void run(Window& w, const std::string& program, std::uint64_t maxEvents = Session::kMaxEvents) {
  Setup setup;
  setup.program = program;
  setup.maxEvents = maxEvents;
  w.window.start(setup);
  w.settle();
}

const Scene kScenes[] = {
    {"findings",
     [](Window& w) {
       run(w, "never-closed");
       w.window.player().toEnd();
       w.window.workbench().selectGoid(1);
     },
     "Findings"},
    {"limit", [](Window& w) { run(w, "prime-workers", 500); }, "Waits"},
    {"rejected",
     [](Window& w) {
       run(w, "two-queues");
       run(w, "wrong-direction");
     }},
    {"unknown program",
     [](Window& w) {
       run(w, "two-queues");
       run(w, "nowhere");
     }},
    {"cannot be read",
     [](Window& w) {
       run(w, "two-queues");
       w.window.open(QStringLiteral("gone.gantry"));
       w.settle();
     }},
    {"saved",
     [](Window& w) {
       run(w, "two-queues");
       w.window.session().save(w.window.player().run(), QStringLiteral("here.gantry"));
       EXPECT_TRUE(
           QTest::qWaitFor([&] { return w.window.notice().contains("here.gantry"); }, kWaitMs));
     }},
    {"decisions",
     [](Window& w) {
       Setup setup;
       setup.program = "choose";
       Schedule schedule;
       schedule.decisions.assign(3,
                                 Decision{.kind = ChoiceKind::selectCase, .among = 9, .pick = 8});
       w.window.start(setup, std::nullopt, schedule);
       w.settle();
     }},
    {"compared",
     [](Window& w) {
       run(w, "prime-workers");
       w.window.commands()[Command::keep]->trigger();
       Setup setup;
       setup.program = "prime-workers";
       setup.procs = 1;
       w.window.start(setup);
       w.settle();
     },
     "Compare"},
    {"filtered",
     [](Window& w) {
       run(w, "drain");
       w.window.workbench().filter()->setText(QStringLiteral("G99"));
       w.settle();
     },
     "Timeline", false},
    {"your turn",
     [](Window& w) {
       Setup setup;
       setup.program = "two-queues";
       w.window.direct(setup);
       w.settle();
       w.window.commands()[Command::letOnce]->trigger();
       w.settle();
     }},
    {"your turn is over",
     [](Window& w) {
       Setup setup;
       setup.program = "never-closed";
       w.window.direct(setup);
       w.settle();
       w.window.commands()[Command::letEnd]->trigger();
       w.settle();
     }},
    {"lesson",
     [](Window& w) {
       w.window.lessons().open(0, 1);
       w.settle();
     },
     "Timeline", false},
    {"settings",
     [](Window& w) {
       run(w, "two-queues");
       w.window.commands()[Command::settings]->trigger();
     }},
};

class LanguageTest : public ::testing::TestWithParam<Scene> {
 protected:
  struct Seen {
    QStringList texts;
    QImage picture;
  };
  static Seen see(Window& w) {
    QStringList texts = w.texts();
    // The panels of a window share its room as they did in its first language.
    w.window.commands()[Command::resetLayout]->trigger();
    w.window.showPanel(QString::fromLatin1(GetParam().panel));
    w.settle();
    // The source was centred in the height that it had in the first language.
    if (SourceView* source = w.window.workbench().source()->view())
      source->verticalScrollBar()->setValue(0);
    // Qt Charts lays its grid out by fractions of a pixel that remember what was there before.
    QPixmap picture = w.window.grab();
    const QWidget* charts = w.window.workbench().charts();
    QPainter(&picture).fillRect(QRect(charts->mapTo(&w.window, QPoint()), charts->size()),
                                Qt::black);
    return {std::move(texts), picture.toImage()};
  }
  // As the window began, and switched when all was there.
  static std::pair<Seen, Seen> seeBoth(Language first, Language then) {
    Window w(first);
    GetParam().show(w);
    Seen fresh = see(w);
    w.window.setLanguage(then);
    w.settle();
    return {std::move(fresh), see(w)};
  }
  static void expectSame(const Seen& fresh, const Seen& switched) {
    EXPECT_EQ(differenceOf(fresh.texts, switched.texts).toStdString(), "");
    if (GetParam().still) {
      EXPECT_TRUE(fresh.picture == switched.picture);
    }
  }
};

TEST_P(LanguageTest, AWindowThatIsSwitchedSaysWhatOneSaysThatBeganSo) {
  const auto [english, toChinese] = seeBoth(Language::english, Language::chinese);
  const auto [chinese, toEnglish] = seeBoth(Language::chinese, Language::english);
  EXPECT_NE(english.texts, chinese.texts);
  expectSame(chinese, toChinese);
  expectSame(english, toEnglish);
}

INSTANTIATE_TEST_SUITE_P(Scenes, LanguageTest, ::testing::ValuesIn(kScenes), [](const auto& scene) {
  std::string name = scene.param.name;
  std::erase(name, ' ');
  return name;
});

}  // namespace
}  // namespace gantry::ui
