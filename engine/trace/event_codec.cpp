// One past for both directions: the encoder and the decoder expect the same.
#include "engine/trace/event_codec.h"

#include <array>
#include <cstring>

#include "engine/base/varint.h"

namespace gantry {
namespace {

constexpr std::size_t kMaxKinds = 128;  // the kind shares its byte with kDiffers
static_assert(kKinds <= kMaxKinds);
constexpr unsigned kDiffers = 0x80;

constexpr std::uint64_t kDtMask = 0xffff;
constexpr unsigned kMShift = 24;
constexpr std::uint64_t kMMask = std::uint64_t{0xffff} << kMShift;

// What is expected of the next event.
class Past {
 public:
  Past() {
    for (std::size_t i = 0; i < m_last.size(); ++i)
      m_last[i] = Event::make(static_cast<Kind>(i / kContexts), 0, MId(0), 0, 0, 0);
  }

  [[nodiscard]] Event expected(unsigned kind) {
    m_slot = &m_last[kind * kContexts + m_context];
    return {(m_slot->lo & ~kMMask) | m_m, m_slot->hi};
  }

  // The event that came instead. After expected() of its kind.
  void learn(Event event) {
    *m_slot = event;
    m_m = event.lo & kMMask;
    m_context = event.a() % kContexts;
  }

 private:
  static constexpr unsigned kContexts = 4;

  std::array<Event, kMaxKinds * kContexts> m_last;
  Event* m_slot = nullptr;
  std::uint64_t m_m = 0;
  unsigned m_context = 0;
};

// A difference takes 0, 1, 2 or 4 bytes; the second byte of an event says which, in two bits.
constexpr std::array<std::uint8_t, 4> kSizes = {0, 1, 2, 4};
constexpr std::array<std::uint32_t, 4> kSizeMasks = {0, 0xff, 0xffff, 0xffffffff};

constexpr unsigned sizeCode(std::uint32_t z) {
  return unsigned{z != 0} + unsigned{z > 0xff} + unsigned{z > 0xffff};
}

// Stores all four bytes and keeps `size` of them: a branch on the size would cost more.
std::uint8_t* put(std::uint8_t* out, std::uint32_t value, unsigned size) {
  std::memcpy(out, &value, sizeof value);
  return out + size;
}

// Reads four bytes and moves on by `size` of them.
std::uint32_t get(const std::uint8_t*& in, unsigned size) {
  std::uint32_t value = 0;
  std::memcpy(&value, in, sizeof value);
  in += size;
  return value;
}

std::uint32_t getDifference(const std::uint8_t*& in, unsigned code) {
  return unzigzag(get(in, kSizes[code]) & kSizeMasks[code]);
}

}  // namespace

std::uint8_t* encodeEvents(const Event* events, std::size_t count, std::uint8_t* out) {
  Past past;
  for (const Event* at = events; at != events + count; ++at) {
    const Event event = *at;
    const auto kind = static_cast<unsigned>(event.kind());
    const Event expected = past.expected(kind);
    past.learn(event);
    const std::uint64_t differs = event.lo ^ expected.lo;
    if ((differs | (event.hi ^ expected.hi)) == 0) {
      *out++ = static_cast<std::uint8_t>(kind);
      continue;
    }
    const unsigned dtDiffers = (differs & kDtMask) != 0;
    const unsigned mDiffers = (differs & kMMask) != 0;
    const std::uint32_t pos = zigzag(event.pos() - expected.pos());
    const std::uint32_t a = zigzag(event.a() - expected.a());
    const std::uint32_t b = zigzag(event.b() - expected.b());
    const unsigned posCode = sizeCode(pos);
    const unsigned aCode = sizeCode(a);
    const unsigned bCode = sizeCode(b);
    *out++ = static_cast<std::uint8_t>(kind | kDiffers);
    *out++ = static_cast<std::uint8_t>(dtDiffers | mDiffers << 1 | posCode << 2 | aCode << 4 |
                                       bCode << 6);
    out = put(out, event.dt(), dtDiffers * 2);
    out = put(out, event.m().v, mDiffers * 2);
    out = put(out, pos, kSizes[posCode]);
    out = put(out, a, kSizes[aCode]);
    out = put(out, b, kSizes[bCode]);
  }
  return out;
}

bool decodeEvents(const std::uint8_t* in, const std::uint8_t* end, std::size_t count, EventLog& log,
                  TimeNs& time) {
  Past past;
  for (; count != 0; --count) {
    const unsigned head = *in++;
    const unsigned kind = head & ~kDiffers;
    if (kind >= kKinds) return false;
    Event event = past.expected(kind);
    if ((head & kDiffers) != 0) {
      const unsigned codes = *in++;
      const std::uint64_t dt = get(in, (codes & 1) * 2) & kDtMask;
      const std::uint64_t m = std::uint64_t{get(in, (codes >> 1 & 1) * 2)} << kMShift & kMMask;
      const std::uint64_t pos = event.pos() + getDifference(in, codes >> 2 & 3);
      const std::uint32_t a = event.a() + getDifference(in, codes >> 4 & 3);
      const std::uint32_t b = event.b() + getDifference(in, codes >> 6);
      event = {((codes & 1) != 0 ? dt : event.dt()) | std::uint64_t{kind} << 16 |
                   ((codes & 2) != 0 ? m : event.lo & kMMask) | pos << 40,
               a | std::uint64_t{b} << 32};
    }
    if (in > end) return false;
    past.learn(event);
    log.append(event);
    time += elapsed(event);
  }
  return in == end;
}

}  // namespace gantry
