// The rules of the tree, and the tests that hold every source to them. The table is the place to
// change when the architecture changes, together with ARCHITECTURE.md.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/layers/checker.h"

namespace gantry::layers {
namespace {

// How to read it: checker.h.
constexpr std::string_view kRules = R"(
# The engine, bottom up.
engine/base < engine/event < engine/world
engine/base < engine/choice, engine/clock
engine/base < engine/race  # of data races; knows neither programs nor the scheduler
engine/event < engine/program
engine/base < engine/golang/token < engine/golang/ast, engine/golang/scanner
engine/golang/scanner, engine/golang/ast < engine/golang/parser
engine/golang/token < engine/golang/constant
engine/golang/ast, engine/golang/scanner, engine/golang/constant < engine/golang/types
engine/program, engine/golang/token < engine/golang/bytecode
engine/golang/types, engine/golang/parser, engine/golang/bytecode < engine/golang/compile
engine/golang/bytecode, engine/race < engine/golang/vm
engine/golang/compile, engine/golang/vm < engine/golang/front
engine/program < engine/coro < engine/coro/workloads
engine/world, engine/choice, engine/clock, engine/program < engine/sched
engine/event, engine/choice, engine/clock < engine/trace
engine/trace, engine/world < engine/trace/import
engine/sched, engine/trace, engine/race < engine/sim
engine/world, engine/program, engine/trace < engine/analysis
engine/sim, engine/analysis < engine/explore
engine/sim < engine/turns
engine/trace, engine/coro/workloads, engine/golang/front < engine/catalog
engine/explore, engine/turns, engine/catalog, engine/trace/import < ENGINE

# The window, and the two programs.
engine/trace/import, engine/golang/front < app/files
ENGINE, app/files < app/cli
ENGINE < ui/i18n < ui/theme, ui/state
ui/state < ui/session
ui/theme, ui/state < ui/canvas
ui/canvas < ui/charts
ui/session, ui/charts < ui/panels < ui/film, ui/report < ui/shell < app/gui
app/files, app/cli < app/gui

# A program and the scheduler.
engine/sched/*, engine/world/* !< engine/golang/*, engine/coro/*
  : programs and the scheduler meet only in Request and Reply (engine/program)
engine/golang/*, engine/coro/* !< engine/sched/*, engine/world/*
  : programs and the scheduler meet only in Request and Reply (engine/program)

# The engine: values in, values out.
Q*, qt*, ui/* !< engine/*, app/cli/* : engine and command line build without Qt
thread, mutex, shared_mutex, condition_variable, future, semaphore, latch, barrier, stop_token,
  pthread.h !< engine/* : the engine has one thread, its caller's
chrono, ctime, time.h, sys/time.h !< engine/* : time in the engine is virtual (engine/clock)
filesystem, fstream, fcntl.h, unistd.h, sys/stat.h !< engine/*
  : the engine takes its bytes from a source that is passed in
random !< engine/* : std:: distributions differ by library; chance comes from the Chooser
unordered_map, unordered_set !< engine/* except engine/*/symbols.h  # looked up, never walked
  : their order differs by library and would leak into a run; use a sorted or an indexed table
ranges !< engine/*, app/cli/* : clang 14 cannot compile the views of libstdc++ 12
CLI/* !< app/*
  except app/cli/flags.cpp : CLI11 is for app/cli/flags.cpp alone

# The window.
QtCharts*, QChart*, Q*Series, Q*Axis, QBarSet, QPieSlice, QLegend* !< ui/*, app/*
  except ui/charts/* : only ui/charts knows Qt Charts
QtWidgets*, Q*Widget*, QApplication, QMainWindow, Q*Dialog, Q*Button, QLabel, QMenu, QMenuBar,
  QAbstractItemView, QListView, QTableView, QTreeView, QGraphics*, *_widget.h, ui/charts/*
  !< ui/panels/*presenter*, ui/session/*, ui/state/*, ui/canvas/*, ui/theme/*, ui/i18n/*,
     ui/film/*, ui/report/*
  : this is tested without a window and links no Widgets
QPainter, QPainterPath, QPicture !< ui/panels/*presenter*, ui/session/*, ui/state/*
  : a presenter says what there is; the painters of ui/canvas and the widgets draw it
)";

std::vector<Source> readSources(const std::vector<std::string>& folders) {
  namespace fs = std::filesystem;
  const fs::path root = GANTRY_SOURCE_DIR;
  std::vector<Source> sources;
  for (const auto& folder : folders) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) continue;
      std::ostringstream text;
      text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      sources.push_back({entry.path().lexically_relative(root).generic_string(), text.str()});
    }
  }
  std::sort(sources.begin(), sources.end(),
            [](const Source& a, const Source& b) { return a.path < b.path; });
  return sources;
}

const std::vector<Source>& program() {
  static const std::vector<Source> sources = readSources({"engine", "ui", "app"});
  return sources;
}

const std::vector<Source>& everything() {
  static const std::vector<Source> sources = readSources({"engine", "ui", "app", "tests"});
  return sources;
}

void expectNone(const Findings& findings, std::string_view rule) {
  if (findings.empty()) return;
  std::ostringstream text;
  text << rule << "\n";
  for (const auto& finding : findings) text << "  " << finding << "\n";
  ADD_FAILURE() << text.str();
}

// A wrong root would make every other test here pass on nothing.
TEST(Layers, ReadsTheSources) { EXPECT_FALSE(everything().empty()) << GANTRY_SOURCE_DIR; }

TEST(Layers, IncludesFollowTheTable) {
  expectNone(checkLayers(parseRules(kRules), program()),
             "An include that the table in tests/layers/layers_test.cpp does not allow:");
}

TEST(Layers, NoForbiddenHeader) {
  expectNone(checkBans(parseRules(kRules), program()), "A header that has no place here:");
}

TEST(Layers, PanelsDoNotIncludeEachOther) {
  expectNone(checkPanels(program()), "A panel that reaches into another:");
}

TEST(Style, FilesAreShort) { expectNone(checkLength(everything()), "A file that is too long:"); }

TEST(Style, LinesAreShort) { expectNone(checkColumns(everything()), "A line that is too long:"); }

TEST(Style, FilesOpenWithTheirPurpose) {
  expectNone(checkOpening(everything()), "A file whose first line is not a comment:");
}

TEST(Style, NothingIsLeftUndone) {
  expectNone(checkLeftovers(everything()), "A note of work that somebody else should do:");
}

// The real table says what ARCHITECTURE.md says at the places that matter most.
TEST(Layers, TheTableKeepsProgramsAndSchedulerApart) {
  const Rules rules = parseRules(kRules);
  for (const char* one : {"engine/golang/front", "engine/golang/vm", "engine/golang/parser",
                          "engine/coro", "engine/coro/workloads"}) {
    for (const char* other : {"engine/sched", "engine/world"}) {
      EXPECT_FALSE(rules.mayInclude.at(one).contains(other)) << one << " sees " << other;
      EXPECT_FALSE(rules.mayInclude.at(other).contains(one)) << other << " sees " << one;
    }
  }
  EXPECT_FALSE(rules.mayInclude.at("engine/trace").contains("engine/sched"));
  EXPECT_FALSE(rules.mayInclude.at("engine/trace").contains("engine/world"));
}

}  // namespace
}  // namespace gantry::layers
