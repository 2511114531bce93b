// A recording that a command was given, and the World along it.
#pragma once

#include <string>
#include <string_view>

#include "engine/trace/recording.h"
#include "engine/world/cursor.h"

namespace gantry::cli {

// Opens the recording and folds all its events. Throws Stop when it cannot be opened at all.
// Whatever is wrong with the rest is in `damage`: commands do their work on what is intact, then
// say this and end with status 65.
struct Opened {
  explicit Opened(const std::string& path);
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  [[nodiscard]] std::uint64_t size() const { return keyframes.valid(); }
  // The position that a place names. Throws Stop for one behind the end, or none.
  [[nodiscard]] std::uint64_t position(const std::string& place) const;
  // kOk, or the complaint about the damage on stderr and kBadInput.
  [[nodiscard]] int status() const;

  std::string path;
  Recording recording;
  Keyframes keyframes;
  std::string damage;
};

}  // namespace gantry::cli
