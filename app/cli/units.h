// Durations, sizes and places in a recording, as people write them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "engine/base/ids.h"
#include "engine/base/result.h"

namespace gantry::cli {

// `1.5s`, `300ms`, `10us`, `1m30s`: Go's notation, to the nanosecond.
Result<TimeNs> parseDuration(std::string_view text);

// The shortest exact text: `1.5s`, `12.345ms`, `70ns`.
std::string durationText(TimeNs ns);

// `65536`, `64K`, `64KiB`, `1.5G`: powers of 1024.
Result<std::uint64_t> parseSize(std::string_view text);

// A place in a recording: a number of events, a share of them, or a time.
struct EventNumber {
  std::uint64_t n = 0;
};
struct EventShare {
  std::uint64_t perMillion = 0;  // at most a million
};
struct AtTime {
  TimeNs ns = 0;
};
using Place = std::variant<EventNumber, EventShare, AtTime>;

// `1042`, `50%`, `1.5ms`.
Result<Place> parsePlace(std::string_view text);

}  // namespace gantry::cli
