// What things of a World are called in the window: the same in every panel and language.
#pragma once

#include <QString>
#include <cstdint>
#include <string_view>

#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry::ui {

[[nodiscard]] QString utf8(std::string_view text);

// `jobs`, `jobs #2` for the second of that name, or `chan#3` for a channel that has no name.
[[nodiscard]] QString chanName(const World& world, const Symbols& symbols, std::uint32_t chan);
// `mu`, `mu #2`, or `sync#3`. The numbers are those that findings use. The Mutex inside an RWMutex
// or a Once is a field of it, as in Go: `cache.w`, `setup.m`.
[[nodiscard]] QString syncName(const World& world, const Symbols& symbols, std::uint32_t sync);
// `sync.Mutex`: the label's type, or what its kind is called in Go.
[[nodiscard]] QString syncType(const World& world, const Symbols& symbols, std::uint32_t sync);

// A value as the World keeps it, in Go's notation: `41`, `true`, `{}`, a text. `type` is that of
// its channel: `chan int`, `<-chan string`.
[[nodiscard]] QString valueText(const Symbols& symbols, const QString& type, std::int64_t shown);

// `main.worker` is `worker` to those who read the program.
[[nodiscard]] QString functionName(const Symbols& symbols, TextId function);

// `main.go:41`; empty for position 0.
[[nodiscard]] QString placeText(const Symbols& symbols, PosId pos);

// What a run was stopped by: Recording::limit.
[[nodiscard]] QString limitName(std::string_view limit);

}  // namespace gantry::ui
