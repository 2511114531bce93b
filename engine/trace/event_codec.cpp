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

constexpr std::uint64_t kMMask = std::uint64_t{0xffff} << 24;

// What is expected of the next event. Its M is expected to be that of the event before.
class Past {
 public:
  Past() {
    for (std::size_t i = 0; i < m_last.size(); ++i)
      m_last[i] = Event::make(static_cast<Kind>(i / kPoints), 0, MId(0), 0, 0, 0);
  }

  // The last event of the kind at the same point of what the program does over and over: told by
  // the a of the event before it.
  Event& slot(unsigned kind) { return m_last[kind * kPoints + m_point]; }

  // An event with this a has come.
  void moveOn(std::uint32_t a) { m_point = a % kPoints; }

 private:
  static constexpr unsigned kPoints = 4;

  std::array<Event, kMaxKinds * kPoints> m_last;
  unsigned m_point = 0;
};

// The second byte of an event: which fields follow, and in how many bytes.
constexpr unsigned kDtFollows = 1;
constexpr unsigned kMFollows = 2;
constexpr unsigned kPosShift = 2;
constexpr unsigned kAShift = 4;
constexpr unsigned kBShift = 6;

// A difference takes 0, 1, 2 or 4 bytes.
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

// dt: one byte below 2^7, two below 2^15 - 1, else four, of which the first two are ones.
constexpr std::uint32_t kLongDt = 0x7fff;

std::uint8_t* putDt(std::uint8_t* out, std::uint32_t dt, unsigned follows) {
  if (dt >= kLongDt) [[unlikely]]
    return put(out, 0xffff | dt << 16, follows * 4);
  const unsigned more = dt >= 0x80;
  return put(out, more != 0 ? (dt & 0x7f) | 0x80 | dt >> 7 << 8 : dt, follows * (1 + more));
}

std::uint32_t getDt(const std::uint8_t*& in) {
  const std::uint32_t bytes = get(in, 1);
  if ((bytes & 0x80) == 0) return bytes & 0x7f;
  ++in;
  const std::uint32_t dt = (bytes & 0x7f) | (bytes >> 1 & 0x7f80);
  return dt != kLongDt ? dt : get(in, 2) & 0xffff;
}

// M: one byte below 255, else 255 and two.
constexpr std::uint32_t kLongM = 0xff;

std::uint8_t* putM(std::uint8_t* out, std::uint32_t m, unsigned follows) {
  if (m >= kLongM) [[unlikely]]
    return put(out, kLongM | m << 8, follows * 3);
  return put(out, m, follows);
}

std::uint32_t getM(const std::uint8_t*& in) {
  const std::uint32_t m = get(in, 1) & 0xff;
  return m != kLongM ? m : get(in, 2) & 0xffff;
}

}  // namespace

std::uint8_t* encodeEvents(const Event* events, std::size_t count, std::uint8_t* out,
                           TimeNs& time) {
  Past past;
  unsigned lastM = 0;
  for (const Event* at = events; at != events + count; ++at) {
    const Event event = *at;
    time += elapsed(event);
    const auto kind = static_cast<unsigned>(event.kind());
    const unsigned m = event.m().v;
    Event& slot = past.slot(kind);
    const Event expected = slot;
    past.moveOn(event.a());
    const unsigned mFollows = m != lastM;
    const std::uint64_t differs =
        ((event.lo ^ expected.lo) & ~kMMask) | (event.hi ^ expected.hi) | mFollows;
    if (differs == 0) {
      *out++ = static_cast<std::uint8_t>(kind);
      continue;
    }
    slot = event;
    lastM = m;
    const unsigned dtFollows = event.dt() != expected.dt();
    const std::uint32_t pos = zigzag(event.pos() - expected.pos());
    const std::uint32_t a = zigzag(event.a() - expected.a());
    const std::uint32_t b = zigzag(event.b() - expected.b());
    const unsigned posCode = sizeCode(pos);
    const unsigned aCode = sizeCode(a);
    const unsigned bCode = sizeCode(b);
    *out++ = static_cast<std::uint8_t>(kind | kDiffers);
    *out++ = static_cast<std::uint8_t>(dtFollows * kDtFollows | mFollows * kMFollows |
                                       posCode << kPosShift | aCode << kAShift | bCode << kBShift);
    out = putM(out, m, mFollows);
    out = putDt(out, event.dt(), dtFollows);
    out = put(out, pos, kSizes[posCode]);
    out = put(out, a, kSizes[aCode]);
    out = put(out, b, kSizes[bCode]);
  }
  return out;
}

bool decodeEvents(const std::uint8_t* in, const std::uint8_t* end, std::size_t count, EventLog& log,
                  TimeNs& time) {
  Past past;
  std::uint64_t m = 0;
  for (; count != 0; --count) {
    const unsigned head = *in++;
    const unsigned kind = head & ~kDiffers;
    if (kind >= kKinds) return false;
    const unsigned codes = (head & kDiffers) != 0 ? *in++ : 0;
    if ((codes & kMFollows) != 0) m = getM(in);
    Event& slot = past.slot(kind);
    Event event = {(slot.lo & ~kMMask) | m << 24, slot.hi};
    if (codes != 0) {
      const std::uint32_t dt = (codes & kDtFollows) != 0 ? getDt(in) : event.dt();
      const PosId pos = event.pos() + getDifference(in, codes >> kPosShift & 3);
      const std::uint32_t a = event.a() + getDifference(in, codes >> kAShift & 3);
      const std::uint32_t b = event.b() + getDifference(in, codes >> kBShift & 3);
      event = Event::make(static_cast<Kind>(kind), dt, event.m(), pos, a, b);
      slot = event;
    }
    if (in > end) return false;
    past.moveOn(event.a());
    log.append(event);
    time += elapsed(event);
  }
  return in == end;
}

}  // namespace gantry
