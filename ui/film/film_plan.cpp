// Sharing out the frames.
#include "ui/film/film_plan.h"

#include <algorithm>
#include <cmath>

#include "ui/session/player.h"
#include "ui/state/event_groups.h"

namespace gantry::ui {
namespace {

// A step that is seen to move takes at least so long.
constexpr double kStepSeconds = 0.5;
// What an event wants of a film whose length nobody chose, and the bounds of that.
constexpr double kEventSeconds = 0.6;
constexpr double kShortest = 10;
constexpr double kLong = 20;
constexpr double kStill = 1;         // seconds at the end
constexpr double kStillShare = 0.2;  // of a film that is short
constexpr double kCaptionSeconds = 1;

// How much an event tells.
int weightOf(Kind kind) {
  for (const EventGroup group : {EventGroup::deadlock, EventGroup::panic, EventGroup::close})
    if (isIn(group, kind)) return 3;
  for (const EventGroup group :
       {EventGroup::steal, EventGroup::block, EventGroup::preempt, EventGroup::syscall})
    if (isIn(group, kind)) return 2;
  return isIn(EventGroup::decision, kind) ? 1 : 0;
}

}  // namespace

FilmPlan::FilmPlan(const Run& run, const Film& film)
    : m_run(run),
      m_from(std::min(film.from, run.size())),
      m_firstRow(run.rows.rowsBefore(run.recording.events, m_from)),
      m_rows(run.rows.rowsBefore(run.recording.events, std::clamp(film.to, m_from, run.size())) -
             m_firstRow),
      m_seconds(film.seconds > 0
                    ? film.seconds
                    : std::clamp(static_cast<double>(m_rows) * kEventSeconds, kShortest, kLong)) {
  const double perSecond = film.framesPerSecond;
  m_frames = std::max(1, static_cast<int>(std::lround(m_seconds * perSecond)));
  const double still = std::min(kStill, m_seconds * kStillShare);
  m_moving = std::max(1, m_frames - static_cast<int>(std::lround(still * perSecond)));
  const double movingSeconds = m_moving / perSecond;
  const auto slow = static_cast<std::uint64_t>(std::max(1.0, movingSeconds / kStepSeconds));
  m_steps = std::min(m_rows, slow);
  if (m_rows > slow * Move::kAnimated)
    m_steps = std::min(m_rows, static_cast<std::uint64_t>(m_moving));
  m_steps = std::max<std::uint64_t>(m_steps, 1);
  chooseCaptions(movingSeconds);
}

std::uint64_t FilmPlan::positionOf(std::uint64_t rows) const {
  if (rows == 0) return m_from;
  return m_run.rows.eventOf(m_run.recording.events, m_firstRow + rows - 1) + 1;
}

void FilmPlan::chooseCaptions(double movingSeconds) {
  const EventLog& log = m_run.recording.events;
  const auto seconds = static_cast<std::uint64_t>(std::max(1.0, movingSeconds / kCaptionSeconds));
  // Where every step is slow enough to be read, each has its own.
  const bool each = static_cast<double>(m_steps) * kStepSeconds <= movingSeconds;
  const std::uint64_t parts = each ? m_steps : std::min(m_steps, seconds);
  for (std::uint64_t part = 0; part < parts && m_rows > 0; ++part) {
    const std::uint64_t first = m_rows * part / parts;
    const std::uint64_t end = m_rows * (part + 1) / parts;
    std::uint64_t row = first;
    std::uint64_t best = first;
    int weight = -1;
    for (std::uint64_t n = positionOf(first); row < end; ++n) {
      const Kind kind = log[n].kind();
      if (isCarrier(kind)) continue;
      if (weightOf(kind) >= weight) {
        weight = weightOf(kind);
        best = row;
      }
      ++row;
    }
    m_captions.push_back(m_firstRow + best);
  }
}

FilmPlan::Step FilmPlan::step(int frame) const {
  const auto at = static_cast<std::uint64_t>(std::max(frame, 0));
  const auto moving = static_cast<std::uint64_t>(m_moving);
  const std::uint64_t reached = at * m_steps / moving;
  if (reached >= m_steps || m_rows == 0) {
    const std::uint64_t end = positionOf(m_rows);
    return {end, end, false, 1};
  }
  const double share = static_cast<double>(at * m_steps % moving) / static_cast<double>(moving);
  return {positionOf(m_rows * reached / m_steps), positionOf(m_rows * (reached + 1) / m_steps),
          m_rows <= m_steps * Move::kAnimated, share};
}

}  // namespace gantry::ui
