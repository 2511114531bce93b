// What things of a World are called in sentences: by the name of the variable or field that they
// were made for, else by their type and line: "the chan int of line 12".
#pragma once

#include <cstdint>

#include "engine/analysis/finding.h"
#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry {

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
