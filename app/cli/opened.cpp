// Opening, and finding places.
#include "app/cli/opened.h"

#include <cstdio>

#include "app/cli/exit_codes.h"
#include "app/cli/units.h"
#include "app/files/files.h"

namespace gantry::cli {

Opened::Opened(const std::string& file) : path(file) {
  auto opened = openRecording(path);
  if (!opened) throw Stop(kBadInput, opened.error().text);
  recording = std::move(*opened);
  keyframes.extend(recording.events);
  damage = recording.damage;
  if (damage.empty() && keyframes.damage() != nullptr)
    damage = "event " + std::to_string(keyframes.valid()) + " is not legal: " + keyframes.damage();
}

std::uint64_t Opened::position(const std::string& text) const {
  const auto place = parsePlace(text);
  if (!place) throw Stop(kUsage, place.error().text);
  if (const auto* event = std::get_if<EventNumber>(&*place)) {
    if (event->n > size()) {
      throw Stop(kUsage, path + " has " + std::to_string(size()) + " events, not " +
                             std::to_string(event->n));
    }
    return event->n;
  }
  if (const auto* share = std::get_if<EventShare>(&*place))
    return size() / 1'000'000 * share->perMillion +
           size() % 1'000'000 * share->perMillion / 1'000'000;
  Cursor cursor(recording.events, keyframes);
  cursor.seekTime(std::get<AtTime>(*place).ns);
  return cursor.position();
}

int Opened::status() const {
  if (damage.empty()) return kOk;
  std::fflush(stdout);
  std::fprintf(stderr, "gantry: %s: %s\n", path.c_str(), damage.c_str());
  return kBadInput;
}

}  // namespace gantry::cli
