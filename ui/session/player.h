// Player: where in a run the window stands, and how it moves: play, step, seek, speed.
//
// It owns the one Cursor that the stage, the lists and the charts follow. It reads no clock:
// whoever owns a timer calls advance() with the time that went by, so tests set it by hand.
// Positions are those of Cursor: n is the World after the first n events. A move never ends
// on a carrier event, so the event before the position is always one that a person can see.
#pragma once

#include <QObject>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/world/cursor.h"
#include "ui/session/run.h"
#include "ui/state/event_groups.h"
#include "ui/state/history.h"

namespace gantry::ui {

// How the position changed.
struct Move {
  // Forward moves over at most so many events are worth animating.
  static constexpr std::uint64_t kAnimated = 24;

  std::uint64_t from = 0;
  std::uint64_t to = 0;
  // Until the next move is due; 0 for a jump, which is shown at once.
  std::chrono::milliseconds pace{0};

  [[nodiscard]] bool forward() const { return to > from; }
  [[nodiscard]] bool animated() const { return pace.count() > 0; }
};

class Player : public QObject {
  Q_OBJECT

 public:
  // Events per second.
  static constexpr double kSlowest = 1;
  static constexpr double kFastest = 1'000'000;
  // How long a step that is asked for by hand may take to be shown.
  static constexpr std::chrono::milliseconds kStepPace{420};

  explicit Player(QObject* parent = nullptr);

  // Pauses and shows another run (or none) at that position.
  void setRun(RunPtr run, std::uint64_t position);
  // More of the run that is shown is known. The position stays, and at its end it stays at the end;
  // what plays plays on.
  void grow(RunPtr run);

  [[nodiscard]] const RunPtr& run() const { return m_run; }
  // Empty as long as there is no run.
  [[nodiscard]] const World& world() const { return m_cursor ? m_cursor->world() : m_empty; }
  [[nodiscard]] std::uint64_t position() const { return world().events; }
  [[nodiscard]] std::uint64_t size() const { return m_run ? m_run->size() : 0; }
  [[nodiscard]] bool playing() const { return m_playing; }
  [[nodiscard]] double speed() const { return m_speed; }

  // At the end, play starts again from the beginning.
  void play();
  void pause();
  void toggle();

  // These pause. Seeking is clamped to the run.
  void step();
  void stepBack();
  // To where the goroutine with that goid next stands at another line, or stood before; 0 means
  // the one that acts next. Stays when there is no such place within a million events.
  void stepLine(std::uint32_t goid);
  void stepLineBack(std::uint32_t goid);
  void toStart();
  void toEnd();
  void seek(std::uint64_t position);
  void seekTime(TimeNs time);
  // Like a step, over any number of events: shown as a movement when they are few. No jump of the
  // history.
  void glideTo(std::uint64_t position);
  // As seek, by a hand that is still moving: where it began is one place of the history.
  void drag(std::uint64_t position);

  // Just behind the next event of a group, or the one before; stays when there is none.
  void toNext(EventGroup group);
  void toPrevious(EventGroup group);

  // Back to where one was before the last jump, and forward again. Steps are no jumps.
  void back();
  void forward();

  // Clamped to kSlowest..kFastest.
  void setSpeed(double eventsPerSecond);

  // Playing pauses behind each event at one of these positions of the source.
  void setBreaks(std::vector<PosId> positions);
  // And behind each event of these groups: a sum of bitOf().
  void setGroupBreaks(std::uint32_t groups);
  [[nodiscard]] std::uint32_t groupBreaks() const { return m_groupBreaks; }

  // So much time went by; while playing, moves over the events that are due.
  void advance(std::chrono::nanoseconds elapsed);

 signals:
  void runChanged();
  void grown();
  void moved(const gantry::ui::Move& move);
  void playingChanged(bool playing);
  void speedChanged(double eventsPerSecond);

 private:
  void setPlaying(bool playing);
  // Notes where one was, for back().
  void leave();
  void jump(std::uint64_t position);
  [[nodiscard]] bool isBreak(Event event) const;
  // To `position` and on to the next event that is no carrier.
  void seekWhole(std::uint64_t position);
  void report(std::uint64_t from, std::chrono::milliseconds pace);
  [[nodiscard]] std::optional<std::uint32_t> slotOf(std::uint32_t goid) const;
  // How many events to play up to the first break among the next `due`.
  [[nodiscard]] std::optional<std::uint64_t> untilBreak(std::uint64_t due) const;

  RunPtr m_run;
  std::optional<Cursor> m_cursor;
  World m_empty;
  bool m_playing = false;
  double m_speed = 10;
  double m_due = 0;             // events, the whole ones not yet played
  std::vector<PosId> m_breaks;  // sorted
  std::uint32_t m_groupBreaks = 0;
  History m_history;
  bool m_dragging = false;  // the last move was one
};

// The speed slider is logarithmic: 0 is the slowest, 1 the fastest.
[[nodiscard]] double speedOfFraction(double fraction);
[[nodiscard]] double fractionOfSpeed(double eventsPerSecond);

}  // namespace gantry::ui
