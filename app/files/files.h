// Files of recordings and of texts, for both programs: the engine opens none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/trace/recording.h"

namespace gantry {

// The recording in the file; problems begin with the path. One that is damaged behind its setup
// opens as far as it is intact and says so in Recording::damage.
Result<Recording> openRecording(const std::string& path);

// Saves the recording whole or not at all: written beside the path, flushed to the disk, then
// renamed over it. Returns the size in bytes.
Result<std::uint64_t> saveRecording(const Recording& recording, const std::string& path);

// All bytes of the file; `-` is the standard input.
Result<std::string> readText(const std::string& path);

}  // namespace gantry
