// Varints, texts and zigzag: what is put comes back, what is cut off does not.
#include "engine/base/varint.h"

#include <limits>

#include <gtest/gtest.h>

namespace gantry {
namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

TEST(Varint, EveryNumberComesBackInAsFewBytesAsItNeeds) {
  const struct {
    std::uint64_t value;
    std::size_t bytes;
  } cases[] = {{0, 1},     {1, 1},        {127, 1},        {128, 2},   {16383, 2},
               {16384, 3}, {1U << 31, 5}, {kMost >> 1, 9}, {kMost, 10}};
  for (const auto& c : cases) {
    Bytes bytes;
    putVarint(bytes, c.value);
    EXPECT_EQ(bytes.size(), c.bytes) << c.value;
    ByteReader in(bytes);
    EXPECT_EQ(in.varint(), c.value);
    EXPECT_TRUE(in.atEnd()) << c.value;
  }
}

TEST(Varint, ACutOffNumberIsNoNumber) {
  Bytes bytes;
  putVarint(bytes, kMost);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    ByteReader in(ByteView(bytes).first(size));
    EXPECT_EQ(in.varint(), 0U);
    EXPECT_FALSE(in.ok()) << size << " bytes";
  }
}

TEST(Varint, MoreThan64BitsAreRefused) {
  Bytes bytes(9, 0xff);
  bytes.push_back(0x02);
  ByteReader in(bytes);
  in.varint();
  EXPECT_FALSE(in.ok());
}

TEST(Varint, ALimitIsALimit) {
  Bytes bytes;
  putVarint(bytes, 300);
  EXPECT_EQ(ByteReader(bytes).varintUpTo(300), 300U);
  ByteReader in(bytes);
  EXPECT_EQ(in.varintUpTo(299), 0U);
  EXPECT_FALSE(in.ok());
}

TEST(ByteReader, TextsComeBackAndFailuresStay) {
  Bytes bytes;
  putText(bytes, "chan int");
  putText(bytes, "");
  putFixed64(bytes, 0x0123456789abcdefULL);
  ByteReader in(bytes);
  EXPECT_EQ(in.text(), "chan int");
  EXPECT_EQ(in.text(), "");
  EXPECT_EQ(in.fixed64(), 0x0123456789abcdefULL);
  EXPECT_TRUE(in.atEnd());
  EXPECT_EQ(in.text(), "");
  EXPECT_FALSE(in.ok());
  EXPECT_FALSE(in.atEnd());
}

TEST(ByteReader, ATextThatClaimsMoreThanThereIs) {
  Bytes bytes;
  putVarint(bytes, kMost);
  bytes.push_back('x');
  ByteReader in(bytes);
  EXPECT_EQ(in.text(), "");
  EXPECT_FALSE(in.ok());
}

TEST(Zigzag, SmallDifferencesAreSmallNumbers) {
  EXPECT_EQ(zigzag(0), 0U);
  EXPECT_EQ(zigzag(0U - 1), 1U);
  EXPECT_EQ(zigzag(1), 2U);
  EXPECT_EQ(zigzag(0U - 2), 3U);
  for (const std::uint32_t d : {0U, 1U, 0x7fffffffU, 0x80000000U, 0xffffffffU})
    EXPECT_EQ(unzigzag(zigzag(d)), d);
}

}  // namespace
}  // namespace gantry
