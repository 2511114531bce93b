// The command line of `gantry-gui`, understood before Qt starts: help and version need no display.
#pragma once

#include <optional>
#include <string>

#include "engine/choice/chooser.h"
#include "engine/trace/setup.h"
#include "ui/session/position.h"

namespace gantry::gui {

// What is shown when the line names nothing.
inline constexpr const char* kFirstProgram = "primes-workers";

struct FilmOptions {
  std::string path;                  // empty: none
  std::optional<ui::Position> from;  // none: where main begins
  std::optional<ui::Position> to;    // none: the end
  double seconds = 0;                // 0: as the film likes
  int framesPerSecond = 0;           // 0: 20 of a GIF, 30 of an MP4
  int width = 1280;
  int height = 720;
};

struct Options {
  // Whether the line says them; else they are as the settings have them.
  bool saysProcs = false;
  bool saysThreads = false;
  bool saysSeed = false;
  Setup setup;                     // program empty: the first built-in, or `recording`
  std::optional<Schedule> replay;  // the decisions that the run takes
  std::string recording;           // a path; empty: run the program
  std::optional<ui::Position> at;
  std::string language;  // `en`, `zh_CN`; empty: as last time
  std::string theme;     // `dark`, `light`; empty: as last time
  std::string lesson;    // `L3`, `L3:2` its second stop; empty: none
  bool present = false;
  bool choose = false;   // begin as the scheduler, after the decisions of `replay`
  std::string panel;     // to be brought to the front; empty: as they are
  std::string snapshot;  // a path; empty: show the window
  int width = 1440;      // of the snapshot
  int height = 900;
  FilmOptions film;
  std::string report;  // a path; empty: none
};

// The options, or the exit status of a line that asks for help or makes no sense; what there is
// to say was then printed.
struct Parsed {
  Options options;
  std::optional<int> status;
};
Parsed parseOptions(int argc, const char* const* argv);

}  // namespace gantry::gui
