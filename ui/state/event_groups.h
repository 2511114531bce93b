// Groups of event kinds that one stops at or goes to: all ways to block, steals, closes ...
#pragma once

#include <QString>
#include <array>
#include <cstdint>

#include "engine/event/kinds.h"

namespace gantry::ui {

enum class EventGroup : std::uint8_t {
  decision,  // some P starts a goroutine
  block,     // on a channel, a lock, a timer ...
  steal,
  preempt,
  syscall,
  close,
  panic,
  deadlock,  // or another fatal error
};
inline constexpr std::size_t kEventGroups = 8;
inline constexpr std::array<EventGroup, kEventGroups> kAllEventGroups = {
    EventGroup::decision, EventGroup::block, EventGroup::steal, EventGroup::preempt,
    EventGroup::syscall,  EventGroup::close, EventGroup::panic, EventGroup::deadlock};

// A set of groups is a sum of these.
[[nodiscard]] constexpr std::uint32_t bitOf(EventGroup group) {
  return 1U << static_cast<std::uint32_t>(group);
}

[[nodiscard]] bool isIn(EventGroup group, Kind kind);

// For a menu: `Block`.
[[nodiscard]] QString nameOf(EventGroup group);

}  // namespace gantry::ui
