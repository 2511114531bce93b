// The codec of events: sizes of the cases it is made for, and bytes that are no events.
#include "engine/trace/event_codec.h"

#include <vector>

#include <gtest/gtest.h>

#include "engine/base/varint.h"
#include "tests/support/trace_logs.h"

namespace gantry {
namespace {

Bytes encode(const std::vector<Event>& events) {
  Bytes bytes(events.size() * kMaxEncodedEvent);
  TimeNs time = 0;
  const std::uint8_t* end = encodeEvents(events.data(), events.size(), bytes.data(), time);
  TimeNs passed = 0;
  for (const Event event : events) passed += elapsed(event);
  EXPECT_EQ(time, passed);
  bytes.resize(static_cast<std::size_t>(end - bytes.data()));
  return bytes;
}

bool decode(Bytes bytes, std::size_t count, std::vector<Event>& events) {
  const std::size_t size = bytes.size();
  bytes.resize(size + kDecodeSlack, 0xff);
  EventLog log;
  TimeNs time = 0;
  const bool ok = decodeEvents(bytes.data(), bytes.data() + size, count, log, time);
  events.clear();
  TimeNs passed = 0;
  for (std::size_t n = 0; n < log.size(); ++n) {
    events.push_back(log[n]);
    passed += elapsed(log[n]);
  }
  EXPECT_EQ(time, passed);
  return ok;
}

void expectRoundTrip(const std::vector<Event>& events) {
  std::vector<Event> back;
  ASSERT_TRUE(decode(encode(events), events.size(), back));
  EXPECT_EQ(back, events);
}

TEST(EventCodec, NoEventsAreNoBytes) {
  EXPECT_TRUE(encode({}).empty());
  expectRoundTrip({});
}

TEST(EventCodec, AnEventAsExpectedTakesOneByte) {
  const Event e = Event::make(Kind::Recv, 20, MId(3), 7, 1, 0);
  EXPECT_EQ(encode({e, e, e, e}).size() - encode({e, e, e}).size(), 1U);
  expectRoundTrip({e, e, e, e});
}

TEST(EventCodec, EveryFieldAtItsEnds) {
  std::vector<Event> events;
  const auto ends = {0U, 1U, 0x80U, 0xffU, 0x100U, 0x7fffU, 0x8000U, 0xffffU, 0xffffffU};
  for (const std::uint32_t x : ends)
    for (const std::uint32_t y : ends)
      events.push_back(Event::make(Kind::Exit, x & 0xffff, MId(static_cast<std::uint16_t>(y)), x,
                                   0U - x, y << 8));
  expectRoundTrip(events);
  EXPECT_LE(encode(events).size(), events.size() * kMaxEncodedEvent);
}

TEST(EventCodec, TheLargestEventFitsTheBound) {
  const Event e =
      Event::make(Kind::Send, 0xffff, MId(0xffff), Event::kMaxPos, 0x80000001, 0x80000001);
  EXPECT_EQ(encode({e}).size(), kMaxEncodedEvent);
}

TEST(EventCodec, ARegularLogTakesTwoBytesAnEvent) {
  const Recording r = test::pingPong(4000);
  std::vector<Event> events;
  for (std::size_t n = 0; n < r.events.size(); ++n) events.push_back(r.events[n]);
  EXPECT_LT(encode(events).size(), 2 * events.size());
  expectRoundTrip(events);
}

TEST(EventCodec, TooFewOrTooManyBytesAreRefused) {
  const Event e = Event::make(Kind::Recv, 20, MId(3), 7, 1, 0);
  const Bytes bytes = encode({e, e, e});
  std::vector<Event> back;
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(
        decode(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)), 3, back))
        << size;
  EXPECT_FALSE(decode(bytes, 2, back));
  EXPECT_FALSE(decode(bytes, 4, back));
}

TEST(EventCodec, AnUnknownKindIsRefused) {
  std::vector<Event> back;
  EXPECT_TRUE(decode({static_cast<std::uint8_t>(kKinds - 1)}, 1, back));
  EXPECT_FALSE(decode({static_cast<std::uint8_t>(kKinds)}, 1, back));
  EXPECT_FALSE(decode({0x7f}, 1, back));
}

TEST(EventCodec, TimePassesWithDtAndWithTimeEvents) {
  EXPECT_EQ(elapsed(Event::make(Kind::Send, 70, MId(0), 0, 1, 2)), 70U);
  EXPECT_EQ(elapsed(Event::make(Kind::Time, 5, MId(0), 0, 7, 1)), (1ULL << 32) + 12);
}

}  // namespace
}  // namespace gantry
