// Opens a recording in the format of resources/help/format.md, whole or in part.
//
// Bytes from outside are never trusted. A file that is cut off or damaged gives what is intact
// before the damage, and Recording::damage says in words what is wrong and at which byte. Reading
// checks the file, not the run: whether the events are legal is for fold, whether they lead to the
// digest for whoever folds them all.
#pragma once

#include <cstdint>

#include "engine/base/result.h"
#include "engine/trace/bytes.h"
#include "engine/trace/parts.h"
#include "engine/trace/recording.h"

namespace gantry {

// A small file can unfold into a large recording; reading stops, with damage, where one of these
// would be passed.
struct ReadLimits {
  std::uint64_t events = std::uint64_t{1} << 29;       // 16 bytes each in memory
  std::uint64_t streamBytes = std::uint64_t{1} << 28;  // setup and symbols and decisions, each
};

// A problem instead of a recording when the file is none, is of a newer version, or is damaged
// before the end of its setup. Takes 4 to 8 ns an event.
Result<Recording> readRecording(ByteSource& source, const ReadLimits& limits = {});

// The end and the index of a file that is intact there. Reads nothing else.
Result<End> readEnd(ByteSource& source, const ReadLimits& limits = {});

// Appends the events of one block to the log. A problem when the block is damaged, or is not the
// one that the index says. Returns how many there were.
Result<std::uint64_t> readEvents(ByteSource& source, const EventBlock& block, EventLog& log);

}  // namespace gantry
