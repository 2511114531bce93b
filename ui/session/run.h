// Run: everything the window shows of one run. Immutable once it is published.
//
// A run of a program and a recording opened from a file are the same thing here. The worker
// fills `recording` and calls takeIn() as it grows. What needs the whole is an Overview. From
// then on the window's threads share it by pointer and nobody changes it. While it is being made
// soFar() gives its first part as a run of its own, which is published in the same way.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/trace/recording.h"
#include "engine/turns/turn.h"
#include "engine/world/cursor.h"
#include "ui/session/console.h"
#include "ui/session/event_rows.h"

namespace gantry::ui {

// A moment that is worth finding again.
struct Mark {
  enum class What : std::uint8_t { close, panic, end };
  std::uint64_t event = 0;  // index in the log
  What what = What::close;

  friend bool operator==(const Mark&, const Mark&) = default;
};

struct Run {
  // More marks than this tell nothing on a bar of a thousand pixels.
  static constexpr std::size_t kMaxMarks = 2000;

  Recording recording;
  Keyframes keyframes;  // of recording.events
  EventRows rows;
  Console console;
  std::vector<Mark> marks;      // in order of events
  std::uint64_t firstUser = 0;  // the position at which main first runs
  bool stopped = false;         // somebody stopped it before its end
  bool directed = false;        // somebody plays the scheduler (engine/turns)
  std::optional<Turn> turn;     // then: what is to be chosen at its end, unless it is over

  Run() = default;
  Run(const Run&) = delete;  // keyframes and cursors point into the recording
  Run& operator=(const Run&) = delete;

  // What has been taken in, as a run that was stopped there. Shares the events and keyframes, which
  // this one may go on to fill on its thread while another reads; copies the rest: 1 us for each
  // text that the program wrote and each line of it, and the last World.
  [[nodiscard]] std::shared_ptr<const Run> soFar() const;

  // Positions are 0..size(); less than the log's size only when the log is damaged.
  [[nodiscard]] std::uint64_t size() const { return keyframes.valid(); }
  [[nodiscard]] TimeNs duration() const { return keyframes.last().now; }

  // Takes in up to `count` events that were recorded since the last call; false when there
  // are no more. About 10 ns an event.
  bool takeIn(std::uint64_t count);

 private:
  bool takePiece(std::uint64_t end);
  void notice(std::uint64_t n, Event event);
};

using RunPtr = std::shared_ptr<const Run>;

}  // namespace gantry::ui
