// Events as bytes: each says only where it differs from what was to be expected.
//
// A scheduler's log repeats itself: the same kinds in the same order, at the same lines, on the
// same channels. So an event is predicted to be like the last one that had its kind and followed
// an event with the same low bits in a, made by the M that made the event before. One that is as
// predicted takes one byte; any other takes a second byte, which says how many bytes follow, and
// the differences. resources/help/format.md has it bit by bit.
//
// About 4 ns an event to encode, whatever the program does, and 3 to decode of a regular program, 8
// when nothing is regular.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/event/event_log.h"

namespace gantry {

// The virtual nanoseconds that pass with an event.
constexpr TimeNs elapsed(Event event) {
  return event.dt() + (event.kind() == Kind::Time ? event.hi : 0);
}

// The most that one event takes.
inline constexpr std::size_t kMaxEncodedEvent = 19;
// How many bytes past the end the decoder may read (and ignore): so many must be there.
inline constexpr std::size_t kDecodeSlack = 32;

// Encodes `count` events to `out`, where there is room for count * kMaxEncodedEvent bytes.
// Returns the end of what was written and adds the time that passes with the events to `time`.
// Every call starts without a past.
std::uint8_t* encodeEvents(const Event* events, std::size_t count, std::uint8_t* out, TimeNs& time);

// Appends `count` events from [in, end) to the log and adds the time that passes with them to
// `time`. False when the bytes are not `count` events of known kinds, no more and no less; then
// what came before the fault has been appended. kDecodeSlack bytes after `end` are readable.
[[nodiscard]] bool decodeEvents(const std::uint8_t* in, const std::uint8_t* end, std::size_t count,
                                EventLog& log, TimeNs& time);

}  // namespace gantry
