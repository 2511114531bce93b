// What things of a World are called in sentences: by the name of the variable or field that they
// were made for, else by their type and line: "the chan int of line 12". Several of one name have
// numbers, the same wherever they are named.
#pragma once

#include <cstdint>

#include "engine/analysis/finding.h"
#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry {

// Which of those with its name, locks or of its kind, it is, from 1 in the order in which they were
// made: "a.mu #2". 0 for the only one of its name, for one without a name, and where there are more
// than kMostNumbered channels, or locks. Costs a look at all of them, some ns each.
inline constexpr std::size_t kMostNumbered = 2048;
[[nodiscard]] std::uint32_t chanNumber(const World& world, const Symbols& symbols,
                                       std::uint32_t id);
[[nodiscard]] std::uint32_t syncNumber(const World& world, const Symbols& symbols,
                                       std::uint32_t id);

[[nodiscard]] Phrase chanName(const World& world, const Symbols& symbols, std::uint32_t id);
// `syncName` of the mutex inside an RWMutex or Once is for outerSync() to avoid.
[[nodiscard]] Phrase syncName(const World& world, const Symbols& symbols, std::uint32_t id);
// With its type, as the subject of a sentence: "WaitGroup wg".
[[nodiscard]] Phrase syncTyped(const World& world, const Symbols& symbols, std::uint32_t id);
// The RWMutex or Once that this mutex is a part of, else itself.
[[nodiscard]] std::uint32_t outerSync(const World& world, std::uint32_t id);
// Who has the lock, that of an RWMutex to write or of a running Once too; none when nobody has.
[[nodiscard]] GId lockOwner(const World& world, std::uint32_t id);
// How full a channel is: "6/6", "unbuffered"; closed ones say so.
[[nodiscard]] Phrase chanState(const Hchan& chan);

}  // namespace gantry
