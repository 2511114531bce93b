// Texts of values: print and println, uncaught panics, what views show of a value in a channel.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/golang/vm/native.h"

namespace gantry::golang {

class Machine;
struct Code;

// As println prints a float: +1.500000e+000.
[[nodiscard]] std::string printedFloat(double value);
// "\n" becomes "\n\t", as in the lines of a panic.
[[nodiscard]] std::string indented(std::string_view text);
// What "panic: " is followed by, without calling methods: main.MyS("hey"), (main.T) 0xc000012340.
[[nodiscard]] std::string panicValueText(Machine& machine, const IfaceValue& value);
// Error, else String, of a type that has one: func() string. Null when it has none.
[[nodiscard]] const Code* textMethod(Machine& machine, const RType* type);
// A value in memory as %v would show it, at most about `most` bytes.
[[nodiscard]] std::string shownText(Machine& machine, const RType& type, const void* at,
                                    std::size_t most);

}  // namespace gantry::golang
