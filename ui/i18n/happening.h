// What an event means, in words: for the event list and for "What just happened".
//
// A pure function of the World just before the event and the event itself, which must be legal
// there (fold.h). Sentences are for somebody who learns how Go schedules, with Go's own words;
// rules say why the runtime did it, each with the function of Go's runtime that does. Texts
// follow the language of the application.
#pragma once

#include <QString>
#include <cstdint>

#include "engine/event/event.h"
#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry::ui {

// Which colour of the theme an event is shown in.
enum class Tone : std::uint8_t {
  plain,
  running,
  runnable,
  waiting,
  syscall,
  sleeping,
  danger,
  faint,
};

struct Happening {
  QString who;       // `G7`, `P2`, `M3`, `quit`
  QString kind;      // the event's name in the table of kinds: `block-send`
  QString brief;     // the list's last column: `primes 6/6`
  QString sentence;  // `G7 blocks: primes is full (6/6)`
  QString rule;      // why; empty when the sentence says it all
  QString place;     // `line 41` of the program; empty when it is nowhere there
  Tone tone = Tone::plain;
};

// The goid that a Create event gives: the next of its P's batch of 16 (go-semantics 1.5).
[[nodiscard]] std::uint32_t createdGoid(const World& before, Event event);

// About 1 µs.
[[nodiscard]] Happening happening(const World& before, Event event, const Symbols& symbols);

}  // namespace gantry::ui
