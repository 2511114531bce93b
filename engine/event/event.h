// Event: one change of the simulated machine, in two 64-bit words.
//
//   lo   dt 16 | kind 8 | m 16 | pos 24        hi   a 32 | b 32
//
// dt is virtual nanoseconds since the event before; a Time event carries what does not fit.
// pos is the source position (Symbols) of the runtime call that made the event, 0 when none.
// Two whole words, because a record filled field by field and then copied stalls on store
// forwarding: 6 ns an event, more than folding it.
#pragma once

#include <cstdint>

#include "engine/base/ids.h"
#include "engine/event/kinds.h"

namespace gantry {

struct Event {
  std::uint64_t lo = 0;
  std::uint64_t hi = 0;

  static constexpr std::uint64_t kMaxDt = 0xffff;
  static constexpr std::uint32_t kMaxPos = 0xffffff;

  static constexpr Event make(Kind kind, std::uint64_t dt, MId m, PosId pos, std::uint32_t a,
                              std::uint32_t b) {
    return {dt | std::uint64_t{static_cast<std::uint8_t>(kind)} << 16 | std::uint64_t{m.v} << 24 |
                std::uint64_t{pos} << 40,
            a | std::uint64_t{b} << 32};
  }

  [[nodiscard]] constexpr std::uint32_t dt() const { return lo & 0xffff; }
  [[nodiscard]] constexpr Kind kind() const { return static_cast<Kind>(lo >> 16 & 0xff); }
  [[nodiscard]] constexpr MId m() const { return MId(static_cast<std::uint16_t>(lo >> 24)); }
  [[nodiscard]] constexpr PosId pos() const { return static_cast<PosId>(lo >> 40); }
  [[nodiscard]] constexpr std::uint32_t a() const { return static_cast<std::uint32_t>(hi); }
  [[nodiscard]] constexpr std::uint32_t b() const { return static_cast<std::uint32_t>(hi >> 32); }

  friend constexpr bool operator==(const Event&, const Event&) = default;
};
static_assert(sizeof(Event) == 16);

// An event before it is packed, to be read like one: what a live run folds. Most runs record
// nothing, and taking apart what was put together costs a tenth of a runtime call.
class EventParts {
 public:
  constexpr EventParts(Kind kind, std::uint64_t dt, MId m, PosId pos, std::uint32_t a,
                       std::uint32_t b)
      : m_dt(dt), m_a(a), m_b(b), m_pos(pos), m_m(m), m_kind(kind) {}

  [[nodiscard]] constexpr std::uint64_t dt() const { return m_dt; }
  [[nodiscard]] constexpr MId m() const { return m_m; }
  [[nodiscard]] constexpr PosId pos() const { return m_pos; }
  [[nodiscard]] constexpr std::uint32_t a() const { return m_a; }
  [[nodiscard]] constexpr std::uint32_t b() const { return m_b; }

  [[nodiscard]] constexpr Event packed() const {
    return Event::make(m_kind, m_dt, m_m, m_pos, m_a, m_b);
  }

 private:
  std::uint64_t m_dt;  // at most Event::kMaxDt
  std::uint32_t m_a;
  std::uint32_t m_b;
  PosId m_pos;
  MId m_m;
  Kind m_kind;
};

}  // namespace gantry
