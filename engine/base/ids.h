// The ids of simulated things: distinct types, so that a P is never passed for an M.
//
// An id is an index into the table of World that holds the thing, in the order of creation,
// and never an address. `none()` is the absent id. GId is the slot in World::gs (Go's
// allgs order); the number that users see, the goid, is a field of the G, because a slot is
// used again under a new goid (go-semantics 1.5).
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace gantry {

template <class Tag, class Rep>
struct Id {
  Rep v = std::numeric_limits<Rep>::max();

  constexpr Id() = default;
  constexpr explicit Id(Rep value) : v(value) {}
  static constexpr Id none() { return Id(); }
  [[nodiscard]] constexpr bool valid() const { return v != std::numeric_limits<Rep>::max(); }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using GId = Id<struct GTag, std::uint32_t>;
using MId = Id<struct MTag, std::uint16_t>;
using PId = Id<struct PTag, std::uint16_t>;
using ChanId = Id<struct ChanTag, std::uint32_t>;
using SyncId = Id<struct SyncTag, std::uint32_t>;
using TimerId = Id<struct TimerTag, std::uint32_t>;
using SudogId = Id<struct SudogTag, std::uint32_t>;

// Indexes into the side tables of a recording (event/symbols.h). 0 is "nothing said".
using TextId = std::uint32_t;   // an interned string
using LabelId = std::uint32_t;  // a name with a type: `jobs`, `chan int`
using PosId = std::uint32_t;    // a source position with its function; 24 bits

// Virtual nanoseconds since the start of the process that is simulated.
using TimeNs = std::uint64_t;
inline constexpr TimeNs kNever = std::numeric_limits<TimeNs>::max();

}  // namespace gantry
