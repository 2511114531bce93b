// Lesson: a program and the places in its run where a lecturer stops, with what there is to say.
//
// A lesson is a folder under resources/lessons with a lesson.json:
//
//   {"row": "L1", "title": {"en": "...", "zh": "..."},
//    "program": "two-queues", "args": [], "procs": 1, "seed": 0,
//    "stops": [{"at": "start", "text": {...}, "notes": {...}},
//              {"find": "kind:steal", "nth": 2, "procs": 2, "text": {...}, "ask": true}]}
//
// `program` is a shipped program's name. A stop stands just behind the nth event (1 when not said)
// that the filter `find` (event_filter.h) passes after main has begun, or with `before` just
// before it, or at `start` or `end`.
// program, args, procs, seed and race may change from a stop on: then the run is another one.
// With `keep` the run of the stop before is kept and compared with
// the new one. `notes` are for the speaker. With `ask` the stop asks which goroutine runs next.
#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/result.h"
#include "engine/trace/setup.h"
#include "ui/session/run.h"

namespace gantry::ui {

// A text in both languages.
struct BothTexts {
  QString en;
  QString zh;

  [[nodiscard]] const QString& in(bool chinese) const { return chinese ? zh : en; }
};

struct LessonStop {
  Setup setup;   // without sources
  QString find;  // empty: at the start or the end
  std::uint32_t nth = 1;
  bool before = false;
  bool atEnd = false;
  BothTexts text;
  BothTexts notes;
  bool asks = false;
  bool keeps = false;  // the run before is kept, to compare
};

struct Lesson {
  QString row;  // of the lecture: `L1`
  BothTexts title;
  std::vector<LessonStop> stops;  // at least one
};

[[nodiscard]] Result<Lesson> parseLesson(const QByteArray& json);

// Those that are part of the program, in the order of the lecture.
[[nodiscard]] const std::vector<Lesson>& shippedLessons();

// Whether a run is that of the stop: same program, machine and arguments.
[[nodiscard]] bool isRunOf(const LessonStop& stop, const Run& run);

// Where the stop stands in its run; nothing when the run has no such event. Costs a look at every
// event up to it.
[[nodiscard]] std::optional<std::uint64_t> positionOf(const LessonStop& stop, const Run& run);

// The goroutine of the program that is started next at a position, and why it is this one; goid 0
// when nobody is started any more.
struct NextG {
  std::uint32_t goid = 0;
  QString why;
};
[[nodiscard]] NextG nextToRun(const Run& run, std::uint64_t position);

}  // namespace gantry::ui
