// Package time: durations, Sleep, Now, Timer, Ticker, After, AfterFunc (go-semantics 5).
#pragma once

#include <cstdint>
#include <utility>

#include "engine/coro/chan.h"
#include "engine/coro/runtime.h"

namespace gantry {

// In nanoseconds, as Go's time.Duration.
using Duration = std::int64_t;
inline constexpr Duration kMicrosecond = 1'000;
inline constexpr Duration kMillisecond = 1'000'000;
inline constexpr Duration kSecond = 1'000'000'000;

// d <= 0 returns at once and does not yield.
[[nodiscard]] inline auto sleep(Duration d) { return WithNumber(Op::sleep, d); }

// Virtual nanoseconds since the program started; each reading is larger than the last.
[[nodiscard]] inline auto now() { return NumberOf{Op::now}; }

// time.Timer and time.Ticker. `c` gives the nominal times; a timer of afterFunc has none.
struct Timer {
  std::uint32_t id = kNoObject;
  Chan<std::int64_t> c;

  struct Ask {
    std::uint32_t id;
    Op op;
    Duration d;
    Body* fresh;
    void ask(Process& process) const {
      Request& request = process.ask(op);
      request.obj = id;
      request.word = static_cast<std::uint64_t>(d);
      request.fresh = fresh;
    }
    static bool answer(Process& process) { return process.reply().ok; }
  };

  // All say whether the timer was active; no stale value can be received afterwards.
  [[nodiscard]] auto stop() const { return Ask{id, Op::timerStop, 0, nullptr}; }
  // panic: "non-positive interval for Ticker.Reset", for a ticker.
  [[nodiscard]] auto reset(Duration d) const { return Ask{id, Op::timerReset, d, nullptr}; }
  // For a timer of afterFunc: the goroutine that it starts this time.
  [[nodiscard]] auto reset(Duration d, Go&& routine) const {
    return Ask{id, Op::timerReset, d, std::move(routine).release()};
  }
};

struct NewTimer {
  Op op;
  Duration d;
  void ask(Process& process) const { process.ask(op).word = static_cast<std::uint64_t>(d); }
  static Timer answer(Process& process) {
    const Reply& reply = process.reply();
    return {static_cast<std::uint32_t>(reply.word),
            Chan<std::int64_t>::fromId(process, static_cast<std::uint32_t>(reply.picked), 0)};
  }
};
[[nodiscard]] inline auto newTimer(Duration d) { return NewTimer{Op::newTimer, d}; }
// panic: "non-positive interval for NewTicker".
[[nodiscard]] inline auto newTicker(Duration period) { return NewTimer{Op::newTicker, period}; }

// time.After: only the channel of a new timer.
struct After {
  Duration d;
  void ask(Process& process) const { NewTimer{Op::newTimer, d}.ask(process); }
  static Chan<std::int64_t> answer(Process& process) { return NewTimer::answer(process).c; }
};
[[nodiscard]] inline auto after(Duration d) { return After{d}; }

// time.AfterFunc: starts the goroutine when the time has come. The answer has no channel.
struct AfterFunc {
  Duration d;
  Start start;
  void ask(Process& process) const {
    const TextId function = start.function(process);
    Request& request = process.ask(Op::afterFunc);
    request.body = start.body;
    request.obj = function;
    request.shown = d;
  }
  static Timer answer(Process& process) {
    return {static_cast<std::uint32_t>(process.reply().word), {}};
  }
};
[[nodiscard]] inline auto afterFunc(Duration d, Go&& routine) {
  return AfterFunc{d, go(std::move(routine))};
}

}  // namespace gantry
