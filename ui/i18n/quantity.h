// Numbers as texts, the same everywhere in the window and in both languages.
#pragma once

#include <QString>
#include <cstdint>

#include "engine/base/ids.h"

namespace gantry::ui {

// `480 ns`, `12.480 µs`, `3.512345 ms`, `1.234567 s`: exact to the nanosecond below a second,
// so that no two events of a step look simultaneous when they are not.
[[nodiscard]] QString timeText(TimeNs ns);

// `480 ns`, `12.48 µs`, `10 ms`: how long something lasts, without the zeros at the end.
[[nodiscard]] QString durationText(TimeNs ns);

// `10 482`: groups of three with a space that does not break.
[[nodiscard]] QString countText(std::uint64_t count);

// Events per second: `10 /s`, `25 k/s`, `1 M/s`.
[[nodiscard]] QString rateText(double perSecond);

}  // namespace gantry::ui
