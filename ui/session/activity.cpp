// Counting starts and stops.
#include "ui/session/activity.h"

#include <algorithm>

namespace gantry::ui {
namespace {

// What an event does to the number of running goroutines.
int change(Kind kind) {
  switch (kind) {
    case Kind::Start:
    case Kind::SyscallExit:
      return 1;
    case Kind::Park:
    case Kind::ParkSend:
    case Kind::ParkRecv:
    case Kind::SemaPark:
    case Kind::Sleep:
    case Kind::Yield:
    case Kind::End:
    case Kind::SyscallEnter:
      return -1;
    default:
      return 0;
  }
}

}  // namespace

std::vector<float> runningAlong(const EventLog& log, std::uint64_t events, std::size_t buckets) {
  const std::uint64_t parts = std::min<std::uint64_t>(buckets, events);
  std::vector<float> means;
  means.reserve(parts);
  std::int64_t running = 0;
  std::uint64_t n = 0;
  for (std::uint64_t part = 1; part <= parts; ++part) {
    const std::uint64_t first = n;
    const std::uint64_t end = events * part / parts;
    std::int64_t sum = 0;
    for (; n < end; ++n) {
      running += change(log[n].kind());
      sum += running;
    }
    means.push_back(static_cast<float>(sum) / static_cast<float>(end - first));
  }
  return means;
}

}  // namespace gantry::ui
