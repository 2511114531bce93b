// Why a G waits, in Go's words, and for what of the network.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry {

// "IO wait, accept 127.0.0.1:80"; for all else what Go says.
[[nodiscard]] std::string waitText(const G& g, const Symbols& symbols);

// Only the latter: of the object that a Park with that reason names; else empty.
[[nodiscard]] std::string_view networkWait(WaitReason reason, std::uint32_t object,
                                           const Symbols& symbols);

}  // namespace gantry
