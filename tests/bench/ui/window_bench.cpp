// What the window costs, printed a line each: a name, the measured value, its gate.
//
//   QT_QPA_PLATFORM=offscreen gantry_window_bench [EVENTS]      (10000000)
//
// Medians of frames drawn into the widget's own backing store. Times of the processor, not of the
// wall, so that other work on the machine does not count.
#include <QApplication>
#include <QPixmap>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <malloc.h>

#include "app/files/files.h"
#include "engine/base/check.h"
#include "engine/base/prng.h"
#include "engine/catalog/catalog.h"
#include "engine/sim/simulation.h"
#include "tests/support/trace_logs.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/panels/timeline/timeline_widget.h"
#include "ui/session/player.h"
#include "ui/session/session.h"

namespace gantry::ui {
namespace {

using Clock = std::chrono::steady_clock;

double cpuMs() { return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double wallMs(Clock::time_point since) {
  return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values.empty() ? 0 : values[values.size() / 2];
}

double medianOf(int times, const std::function<void()>& work) {
  std::vector<double> took;
  for (int i = 0; i < times; ++i) {
    const double begun = cpuMs();
    work();
    took.push_back(cpuMs() - begun);
  }
  return median(std::move(took));
}

void print(const char* name, double value, const char* unit, const char* gate) {
  std::printf("%-44s %10.3f %-10s %s\n", name, value, unit, gate);
  std::fflush(stdout);
}

double residentBytes() {
  std::ifstream in("/proc/self/statm");
  double pages = 0;
  in >> pages >> pages;
  return pages * 4096;
}

RunPtr crowd(const std::string& goroutines) {
  const auto run = std::make_shared<Run>();
  run->recording.setup.program = "crowd";
  run->recording.setup.args = {goroutines};
  const Loaded loaded = loadProgram(run->recording.setup);
  CHECK(loaded.program != nullptr);
  SeededChooser chooser(0);
  runToEnd(*loaded.program, run->recording, chooser, {.record = true, .output = {}});
  while (run->takeIn(1'000'000)) {
  }
  return run;
}

// Frames of the stage while it plays, from where most goroutines live.
void stage(const char* name, const std::string& goroutines, const char* gate) {
  const RunPtr run = crowd(goroutines);
  StageWidget widget;
  widget.resize(1600, 900);
  widget.show();
  widget.setCategories(FunctionCategories::of(run->recording.events));
  Player player;
  std::vector<Event> between;
  QObject::connect(&player, &Player::moved, &widget, [&](const Move& move) {
    between.clear();
    if (move.to > move.from && move.to - move.from <= Move::kAnimated) {
      for (std::uint64_t n = move.from; n < move.to; ++n)
        between.push_back(run->recording.events[n]);
      widget.animateTo(player.world(), run->recording.symbols, between, move.pace);
    } else {
      widget.setWorld(player.world(), run->recording.symbols);
    }
  });
  player.setRun(run, run->size() / 2);
  player.setSpeed(600);
  player.play();
  QPixmap paper(widget.size());
  const double took = medianOf(120, [&] {
    player.advance(std::chrono::milliseconds(16));
    widget.render(&paper);
  });
  print(name, took, "ms/frame", gate);
}

void timeline(const RunPtr& run, const OverviewPtr& overview) {
  TimelineWidget widget;
  widget.resize(1600, 300);
  widget.show();
  widget.setRun(run);
  widget.setOverview(overview);
  QPixmap paper(widget.size());
  print("timeline: all of it", medianOf(30, [&] { widget.render(&paper); }), "ms/frame", "<= 16");
  int frame = 0;
  const double zooming = medianOf(120, [&] {
    widget.zoom(frame++ % 60 < 40 ? 1.3 : 0.6, 700);
    widget.render(&paper);
  });
  print("timeline: zoom", zooming, "ms/frame", "<= 16");
  const double panning = medianOf(120, [&] {
    widget.pan(40);
    widget.render(&paper);
  });
  print("timeline: pan", panning, "ms/frame", "<= 16");
}

void stepBack(const RunPtr& run) {
  Player player;
  player.setRun(run, run->size());
  Prng prng(1);
  std::vector<double> took;
  for (int i = 0; i < 200; ++i) {
    player.seek(prng.below(static_cast<std::uint32_t>(run->size())) + 1);
    const double begun = cpuMs();
    player.stepBack();
    took.push_back(cpuMs() - begun);
  }
  print("step back, median", median(took), "ms", "<= 50");
  print("step back, slowest of 200", *std::ranges::max_element(took), "ms", "<= 50");
}

// A program on four Ps whose order is left to chance.
Recording workers(std::uint64_t events) {
  Recording recording;
  recording.setup.program = "primes-workers";
  recording.setup.args = {"100000000", "8", "1"};
  recording.setup.procs = 4;
  recording.setup.seed = 1;
  recording.setup.maxEvents = events;
  const Loaded loaded = loadProgram(recording.setup);
  CHECK(loaded.program != nullptr);
  SeededChooser chooser(1);
  runToEnd(*loaded.program, recording, chooser, {.record = true, .output = {}});
  return recording;
}

void opening(const char* what, const Recording& recording) {
  std::printf("%s\n", what);
  const QTemporaryDir folder;
  const std::string path = folder.filePath(QStringLiteral("long.gantry")).toStdString();
  CHECK(saveRecording(recording, path).ok());
  malloc_trim(0);
  const double before = residentBytes();
  Session session({.program =
                       [](Setup&) {
                         return Loaded{nullptr, {}, true};
                       },
                   .open = [](const std::string& file) { return openRecording(file); },
                   .save = {}});
  RunPtr run;
  OverviewPtr overview;
  double first = 0;
  double firstCpu = 0;
  double part = 0;
  double whole = 0;
  double wholeCpu = 0;
  const double begunCpu = cpuMs();
  const auto begun = Clock::now();
  QObject::connect(&session, &Session::finished, &session, [&](const RunPtr& there) {
    run = there;
    first = wallMs(begun);
    firstCpu = cpuMs() - begunCpu;
  });
  QObject::connect(&session, &Session::previewed, &session, [&] {
    if (part == 0) part = wallMs(begun);
  });
  QObject::connect(&session, &Session::overviewed, &session, [&](const OverviewPtr& there) {
    overview = there;
    whole = wallMs(begun);
    wholeCpu = cpuMs() - begunCpu;
  });
  session.open(QString::fromStdString(path));
  while (session.working()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
  CHECK(run != nullptr && overview != nullptr);
  const auto count = static_cast<double>(run->size());
  print("open: first picture (wall)", first, "ms", "<= 1000");
  print("open: first picture (processor)", firstCpu, "ms", "<= 1000");
  print("open: first part of the timeline (wall)", part, "ms", "");
  print("open: with its timeline (wall)", count / whole / 1e3, "M events/s", ">= 5");
  print("open: with its timeline (processor)", count / wholeCpu / 1e3, "M events/s", ">= 5");
  print("memory of the run", (residentBytes() - before) / count, "bytes/ev", "<= 64");
  timeline(run, overview);
  stepBack(run);
}

}  // namespace
}  // namespace gantry::ui

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  const std::uint64_t events = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;
  gantry::ui::stage("stage, 1,000 goroutines", "1000", "<= 8");
  gantry::ui::stage("stage, 100,000 goroutines", "100000", "<= 16");
  gantry::ui::opening("two goroutines that send to each other", gantry::test::pingPong(events));
  gantry::ui::opening("eight workers on four Ps", gantry::ui::workers(events));
  return 0;
}
