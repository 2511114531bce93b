// Shown values: how the 64 bits that events and channels keep of a value are to be read.
//
// Integers, booleans and empty structs are themselves; of every other type the number of a text in
// Symbols. Which it is, the type says: an element type as Go writes it, `int`, `main.Job`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/event/symbols.h"

namespace gantry {

enum class ShownAs : std::uint8_t { number, natural, boolean, nothing, text };

// For the type of a value. About 10 ns.
[[nodiscard]] ShownAs shownAs(std::string_view type);

// `int` of `chan int`, `<-chan int` and `chan<- int`; a type that is no channel's is itself.
[[nodiscard]] std::string_view elementType(std::string_view type);

// The value in Go's notation: `41`, `true`, `{}`, a text as it is.
[[nodiscard]] std::string valueText(const Symbols& symbols, std::string_view type,
                                    std::int64_t shown);

}  // namespace gantry
