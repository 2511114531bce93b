// What the worker of a Session works by: its jobs, its pace, and the run that somebody directs.
// Only for the sources of Session.
#pragma once

#include <QElapsedTimer>
#include <QtGlobal>
#include <algorithm>
#include <atomic>
#include <cstdint>
#include <memory>

#include "engine/turns/directed_run.h"
#include "ui/session/session.h"

namespace gantry::ui {

// Events between two looks at the flags: 2 to 6 ms of running that computes nothing.
inline constexpr std::uint64_t kSlice = 200'000;
// Until a run that is being made is shown, and from part to part.
inline constexpr qint64 kPartMs = 250;

// How far to run before the next look at the flags. A step of a program that computes takes as long
// as thousands of others: at first few are made at a time, then as many as take some milliseconds.
class Pace {
 public:
  [[nodiscard]] std::uint64_t next() {
    if (m_clock.isValid()) {
      const qint64 took = m_clock.elapsed();
      if (took < kShortMs) m_steps = std::min(2 * m_steps, kSlice);
      if (took > kLongMs) m_steps = std::max<std::uint64_t>(m_steps / 2, 1);
    }
    m_clock.start();
    return m_steps;
  }

 private:
  static constexpr qint64 kShortMs = 3;
  static constexpr qint64 kLongMs = 8;
  std::uint64_t m_steps = 64;
  QElapsedTimer m_clock;  // since the last
};

struct Session::Job {
  std::atomic<bool> stop = false;       // keep what there is
  std::atomic<bool> cancelled = false;  // nobody waits for it any more
  QElapsedTimer sinceReport;
  // Of the parts of a run that is being made, on the worker.
  bool parts = false;  // somebody wants them
  QElapsedTimer sincePart;
  qint64 untilPart = kPartMs;
  std::uint64_t shown = 0;  // events of the last one

  [[nodiscard]] bool ending() const { return stop || cancelled; }
};

// A run on its way to a turn, with a program of its own.
struct Session::Held {
  Loaded loaded;
  std::shared_ptr<Run> run;
  std::unique_ptr<DirectedRun> directed;  // of both: it goes first
};

// A run that was shown, and is asked for again when an answer is taken back.
struct Session::Kept {
  Directions directions;
  RunPtr run;
  std::uint64_t steps = 0;
};

struct Session::Directed {
  Setup asked;
  Setup completed;
  std::vector<Kept> kept;      // the last one at the end
  Loaded spare;                // a program for the next run from the start, when there is one
  qint64 costMs = 0;           // what the last run from the start took
  std::unique_ptr<Held> held;  // stands before the last turn, or on its way there
};

}  // namespace gantry::ui
