// Cursor: a World at any event of a log. Step, step back, seek by event or by time.
//
// Position n is the World after the first n events: 0 is empty, size() the end. Keyframes are
// a cache of Worlds on the way, made while the log is first walked: at least 65,536 events
// apart, and further where a World is large, so that all of them together take at most twice
// the bytes of the log. A seek copies one and folds on: below 1 ms for a usual run, up to 12 ms
// in a million events with 130,000 goroutines parked.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/event/event_log.h"
#include "engine/world/world.h"

namespace gantry {

// A copy shares the Worlds on the way, which nobody changes, and may be read on another thread
// while this one is extended: it costs a copy of the last World.
class Keyframes {
 public:
  // Folds events [from, log.size()) of a log whose first `from` were given before, and keeps
  // Worlds on the way. Stops at an event that is not legal: then `damage` says which rule it
  // breaks and `valid()` is the number of events before it.
  void extend(const EventLog& log);

  // As extend, but at most `count` events; false when the end is reached. For progress.
  bool extendBy(const EventLog& log, std::uint64_t count);

  void clear();

  [[nodiscard]] std::uint64_t valid() const { return m_world.events; }
  [[nodiscard]] const char* damage() const { return m_damage; }
  // The World after all the events that were folded.
  [[nodiscard]] const World& last() const { return m_world; }

  // The last keyframe at or before event n; its World's `events` says where it is.
  [[nodiscard]] const World& before(std::uint64_t n) const;
  // The last keyframe whose time is at or before `time`.
  [[nodiscard]] const World& beforeTime(TimeNs time) const;

 private:
  void keep();

  // In order of events; the first is empty.
  std::vector<std::shared_ptr<const World>> m_frames;
  World m_world;
  std::uint64_t m_nextKeep = 0;
  const char* m_damage = nullptr;
};

class Cursor {
 public:
  // Both outlive the cursor; the log may grow, as long as the keyframes are extended.
  Cursor(const EventLog& log, const Keyframes& keyframes);

  [[nodiscard]] const World& world() const { return m_world; }
  [[nodiscard]] std::uint64_t position() const { return m_world.events; }
  [[nodiscard]] std::uint64_t size() const { return m_keyframes->valid(); }

  // To position n, clamped to size(). Forward by at most a few thousand events folds on;
  // anything else starts from a keyframe.
  void seek(std::uint64_t n);
  // To the first position whose World::now is past `time`: everything that happened by then.
  void seekTime(TimeNs time);

  // One event that is not a carrier (Time, Wide), forward or back. False at the ends.
  bool step();
  bool stepBack();

 private:
  void foldTo(std::uint64_t n);

  const EventLog* m_log;
  const Keyframes* m_keyframes;
  World m_world;
};

}  // namespace gantry
