// FilmPlan: which moments of a run the frames of a film show.
//
// A film goes through events, not through time: a microsecond in which ten things happen gets ten
// times the film of one in which one does. Events are shown in steps. Few events: each is a step,
// and between two of them things move. Many: a step takes in several, as many as can still be seen
// moving (Move::kAnimated). More than that: each frame is a step, and nothing moves between.
// The last second (or less of a short film) stands still.
#pragma once

#include <QSize>
#include <cstdint>
#include <vector>

#include "ui/session/run.h"

namespace gantry::ui {

struct Film {
  std::uint64_t from = 0;  // positions in the run: the World after so many events
  std::uint64_t to = 0;
  double seconds = 0;  // 0: as long as the events want, 10 to 20 s
  int framesPerSecond = 20;
  QSize size{1280, 720};  // pixels

  static constexpr double kLongest = 600;
  static constexpr int kMostFramesPerSecond = 60;
};

class FilmPlan {
 public:
  // The plan refers to the run. A film has at least one frame.
  FilmPlan(const Run& run, const Film& film);

  [[nodiscard]] int frames() const { return m_frames; }
  [[nodiscard]] double seconds() const { return m_seconds; }

  struct Step {
    std::uint64_t from = 0;  // positions; the same when nothing happens any more
    std::uint64_t to = 0;
    bool moves = false;  // things go from one place to the next while it is shown
    double share = 1;    // of the way at this frame, 0 to 1
  };
  // Of frame 0 .. frames() - 1.
  [[nodiscard]] Step step(int frame) const;

  // Rows of the run's event list that are worth a caption: about one a second of film, the most
  // telling of what happens in it; in their order.
  [[nodiscard]] const std::vector<std::uint64_t>& captions() const { return m_captions; }

 private:
  // The position after the first `rows` rows of the range.
  [[nodiscard]] std::uint64_t positionOf(std::uint64_t rows) const;
  void chooseCaptions(double movingSeconds);

  const Run& m_run;
  std::uint64_t m_from;
  std::uint64_t m_firstRow;
  std::uint64_t m_rows;  // events that can be seen
  double m_seconds;
  int m_frames;
  int m_moving;  // frames before it stands still
  std::uint64_t m_steps;
  std::vector<std::uint64_t> m_captions;
};

}  // namespace gantry::ui
