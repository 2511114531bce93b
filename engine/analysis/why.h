// Why a goroutine does not run at a moment: what it is or waits for, and the rule of the scheduler
// that keeps it there (go-semantics 2 to 5).
//
//   for (const Phrase& sentence : whyNotRunning(cursor.world(), recording.symbols, 7))
//     print(textOf(sentence, Language::en));
//
// A function of the World alone, for any goroutine at any event. About 1 µs.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry {

// The first sentence says where it is, the last one names the rule. Of one that runs: on what.
[[nodiscard]] std::vector<Phrase> whyNotRunning(const World& world, const Symbols& symbols,
                                                std::uint32_t goid);

}  // namespace gantry
