// An event in words: who made it, and its arguments by name, in readable form: reasons as Go's
// strings, channels by id and name, goroutines by goid and not by slot, values in Go's notation.
//
// For whoever shows events to people or to scripts. The words are the same everywhere and are
// part of the command line's contract; a window translates around them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "engine/event/event.h"
#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry {

// No argument is called n, time_ns, kind, g, m, p, file or line: those are said of every event.
struct Argument {
  enum class Form : std::uint8_t { number, natural, yesNo, text };

  std::string_view name;
  Form form = Form::number;
  std::int64_t number = 0;  // natural: its bits; yesNo: 0 or 1
  std::string_view text;    // valid as long as the Symbols
};

struct Description {
  static constexpr std::size_t kMostArguments = 5;

  std::string_view kind;
  // The context. Events that start a G or acquire a P have the new one.
  std::uint32_t goid = 0;  // 0: no G
  MId m;
  PId p;
  // Where in the program: the event's own place, else that of its G; 0 when there is none.
  PosId pos = 0;
  std::array<Argument, kMostArguments> arguments;
  std::size_t count = 0;

  [[nodiscard]] const Argument* begin() const { return arguments.data(); }
  [[nodiscard]] const Argument* end() const { return arguments.data() + count; }
};

// `before` is the World before the event. Of an event that is not legal there, what cannot be
// known is left out. About 30 ns; allocates nothing.
[[nodiscard]] Description describe(const World& before, Event event, const Symbols& symbols);

// Whether the event changes nothing by itself (Time, Wide): people are not shown those.
constexpr bool isCarrier(Kind kind) { return kind == Kind::Time || kind == Kind::Wide; }

}  // namespace gantry
