// The parts of a recording beside its events, as bytes: setup, symbols, decisions, and the end with
// the index. Each `put` has its `get`; a `get` is false when the bytes are not what `put` makes,
// and has then filled in what came before.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/varint.h"
#include "engine/choice/chooser.h"
#include "engine/event/symbols.h"
#include "engine/trace/recording.h"

namespace gantry {

// Where a block of events lies, so that a part of a file can be opened by itself.
struct EventBlock {
  std::uint64_t offset = 0;      // of its head in the file
  std::uint64_t firstEvent = 0;  // how many events come before it
  TimeNs firstTime = 0;          // World::now before its first event

  friend bool operator==(const EventBlock&, const EventBlock&) = default;
};

// What the last block says.
struct End {
  Ending ending = Ending::running;
  std::uint32_t exitCode = 0;
  std::string limit;
  std::uint64_t digest = 0;
  std::uint64_t events = 0;
  std::vector<EventBlock> blocks;
};

void putSetup(Bytes& out, const Setup& setup);
[[nodiscard]] bool getSetup(ByteView bytes, Setup& setup);

void putSymbols(Bytes& out, const Symbols& symbols);
// Into empty symbols.
[[nodiscard]] bool getSymbols(ByteView bytes, Symbols& symbols);

void putDecisions(Bytes& out, const std::vector<Decision>& decisions);
[[nodiscard]] bool getDecisions(ByteView bytes, std::vector<Decision>& decisions);

void putEnd(Bytes& out, const End& end);
[[nodiscard]] bool getEnd(ByteView bytes, End& end);

}  // namespace gantry
