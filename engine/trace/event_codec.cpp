// One past for both directions: the encoder and the decoder expect the same.
//
// Every event goes the same way, whatever of it differs: branches on what differs cost more than
// all else here, because programs that are left to chance are what they cannot foresee. The encoder
// takes an event's two words as one piece, as they are remembered and read again: two halves that
// are read back as one stall on store forwarding.
#include "engine/trace/event_codec.h"

#include <array>
#include <bit>
#include <cstring>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "engine/base/varint.h"

namespace gantry {
namespace {

constexpr std::size_t kMaxKinds = 128;  // the kind shares its byte with kDiffers
static_assert(kKinds <= kMaxKinds);
constexpr unsigned kDiffers = 0x80;

constexpr std::uint64_t kMMask = std::uint64_t{0xffff} << 24;

// What is expected of the next event: the last event of its kind at the same point of what the
// program does over and over, told by the a of the event before it. Its M is expected to be that of
// the event before.
template <class Record>
class Past {
 public:
  Past() {
    for (std::size_t i = 0; i < m_last.size(); ++i)
      m_last[i] =
          std::bit_cast<Record>(Event::make(static_cast<Kind>(i / kPoints), 0, MId(0), 0, 0, 0));
  }

  Record& slot(unsigned kind, std::uint32_t before) {
    return m_last[kind * kPoints + before % kPoints];
  }

 private:
  static constexpr unsigned kPoints = 4;

  std::array<Record, kMaxKinds * kPoints> m_last;
};

// The second byte of an event: whether its M follows, and of how many bytes the two words after it
// are.
constexpr unsigned kMFollows = 1;
constexpr unsigned kPlaceShift = 1;
constexpr unsigned kValuesShift = 4;
constexpr unsigned kMostPlace = 6;
constexpr unsigned kMostValues = 8;

using Words = std::uint64_t __attribute__((vector_size(16)));
using Numbers = std::uint32_t __attribute__((vector_size(16)));
using SignedNumbers = std::int32_t __attribute__((vector_size(16)));
using Halves = std::uint16_t __attribute__((vector_size(16)));
using Bytes16 = std::uint8_t __attribute__((vector_size(16)));
using Bytes8 = std::uint8_t __attribute__((vector_size(8)));

// What differs, of two fields in turns, byte by byte: what is small in either is in the low bytes,
// and the word is short.
struct Difference {
  std::uint64_t place = 0;   // dt and pos
  std::uint64_t values = 0;  // a and b
};

// The two words of a difference: dt and pos bit by bit, a and b as zigzag numbers.
Words difference(Words event, Words expected) {
  const Words bits = event ^ expected;
  const auto dt = std::bit_cast<Bytes16>(bits & Words{Event::kMaxDt, 0});
  const auto pos = std::bit_cast<Bytes16>(bits >> 40);
  const auto place = std::bit_cast<Words>(
      __builtin_shufflevector(dt, pos, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
  const Numbers more = std::bit_cast<Numbers>(event) - std::bit_cast<Numbers>(expected);
  const Numbers zigzags =
      (more << 1) ^ std::bit_cast<Numbers>(std::bit_cast<SignedNumbers>(more) >> 31);
  const auto a = std::bit_cast<Bytes16>(zigzags);
  const auto b = std::bit_cast<Bytes16>(std::bit_cast<Words>(zigzags) >> 32);
  const auto values = std::bit_cast<Words>(
      __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31));
  return __builtin_shufflevector(place, values, 0, 2);
}
std::array<std::uint64_t, 2> evenAndOdd(const Difference& difference) {
  const auto turns = std::bit_cast<Halves>(Words{difference.place, difference.values});
  return {std::bit_cast<std::uint64_t>(__builtin_convertvector(turns, Bytes8)),
          std::bit_cast<std::uint64_t>(__builtin_convertvector(turns >> 8, Bytes8))};
}

// A bit for each byte, set where that is not 0.
unsigned nonZeros(Words words) {
  const auto zeros = std::bit_cast<Bytes16>(words) == Bytes16{};
#ifdef __SSE2__
  return 0xffff ^ static_cast<unsigned>(_mm_movemask_epi8(std::bit_cast<__m128i>(zeros)));
#else
  unsigned bits = 0;
  for (unsigned i = 0; i < 16; ++i) bits |= unsigned{zeros[i] == 0} << i;
  return bits;
#endif
}

// Up to the last byte of eight that is set. A table: to count zeros is slow where all this is not.
constexpr std::array<std::uint8_t, 256> kSizes = [] {
  std::array<std::uint8_t, 256> sizes{};
  for (unsigned bits = 0; bits < sizes.size(); ++bits)
    sizes[bits] = static_cast<std::uint8_t>(std::bit_width(bits));
  return sizes;
}();

// Stores all eight bytes and keeps `size` of them.
std::uint8_t* put(std::uint8_t* out, std::uint64_t word, unsigned size) {
  std::memcpy(out, &word, sizeof word);
  return out + size;
}

constexpr std::array<std::uint64_t, 9> kSizeMasks = {
    0, 0xff, 0xffff, 0xffffff, 0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff, ~0ULL};

// Reads eight bytes and moves on by `size` of them.
std::uint64_t get(const std::uint8_t*& in, unsigned size) {
  std::uint64_t word = 0;
  std::memcpy(&word, in, sizeof word);
  in += size;
  return word & kSizeMasks[size];
}

// M: one byte below 255, else 255 and two.
constexpr unsigned kLongM = 0xff;

std::uint8_t* putM(std::uint8_t* out, unsigned m, unsigned follows) {
  if (m >= kLongM) [[unlikely]]
    return put(out, kLongM | m << 8, follows * 3);
  *out = static_cast<std::uint8_t>(m);
  return out + follows;
}

unsigned getM(const std::uint8_t*& in) {
  const auto m = static_cast<unsigned>(get(in, 1));
  return m != kLongM ? m : static_cast<unsigned>(get(in, 2));
}

}  // namespace

std::uint8_t* encodeEvents(const Event* events, std::size_t count, std::uint8_t* out,
                           TimeNs& time) {
  Past<Words> past;
  std::uint32_t before = 0;
  unsigned lastM = 0;
  TimeNs passed = 0;
  for (const Event* at = events; at != events + count; ++at) {
    const Event event = *at;
    passed += elapsed(event);
    const auto kind = static_cast<unsigned>(event.kind());
    Words& slot = past.slot(kind, std::exchange(before, event.a()));
    const Words expected = slot;
    slot = std::bit_cast<Words>(event);
    const Words differing = difference(slot, expected);
    const unsigned m = event.m().v;
    const unsigned mFollows = m != lastM;
    lastM = m;
    const unsigned follow = nonZeros(differing);
    const unsigned placeSize = kSizes[follow & 0xff];
    const unsigned valuesSize = kSizes[follow >> 8];
    const unsigned codes =
        mFollows * kMFollows | placeSize << kPlaceShift | valuesSize << kValuesShift;
    const unsigned differs = codes != 0;
    out[0] = static_cast<std::uint8_t>(kind | differs * kDiffers);
    out[1] = static_cast<std::uint8_t>(codes);
    out = putM(out + 1 + differs, m, mFollows);
    out = put(out, differing[0], placeSize);
    out = put(out, differing[1], valuesSize);
  }
  time += passed;
  return out;
}

bool decodeEvents(const std::uint8_t* in, const std::uint8_t* end, std::size_t count, EventLog& log,
                  TimeNs& time) {
  Past<Event> past;
  std::uint32_t before = 0;
  std::uint64_t m = 0;
  for (; count != 0; --count) {
    const unsigned head = *in++;
    const unsigned kind = head & ~kDiffers;
    if (kind >= kKinds) return false;
    Event& slot = past.slot(kind, before);
    if ((head & kDiffers) != 0) {
      const unsigned codes = *in++;
      if ((codes & kMFollows) != 0) m = getM(in);
      const unsigned placeSize = codes >> kPlaceShift & 7;
      const unsigned valuesSize = codes >> kValuesShift;
      if (placeSize > kMostPlace || valuesSize > kMostValues) return false;
      Difference difference;
      difference.place = get(in, placeSize);
      difference.values = get(in, valuesSize);
      const auto [even, odd] = evenAndOdd(difference);
      slot = Event::make(static_cast<Kind>(kind), slot.dt() ^ (even & Event::kMaxDt), MId(0),
                         slot.pos() ^ static_cast<std::uint32_t>(odd),
                         slot.a() + unzigzag(static_cast<std::uint32_t>(even >> 32)),
                         slot.b() + unzigzag(static_cast<std::uint32_t>(odd >> 32)));
    }
    if (in > end) return false;
    const Event event = {(slot.lo & ~kMMask) | m << 24, slot.hi};
    before = event.a();
    log.append(event);
    time += elapsed(event);
  }
  return in == end;
}

}  // namespace gantry
