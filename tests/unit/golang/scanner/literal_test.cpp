// The values of literals, and the Unicode they are made of.
#include "engine/golang/scanner/literal.h"

#include <gtest/gtest.h>

namespace gantry::golang {
namespace {

TEST(Literal, Strings) {
  EXPECT_EQ(unquote(R"("")"), "");
  EXPECT_EQ(unquote(R"("a\a\b\f\n\r\t\v\\\"z")"), "a\a\b\f\n\r\t\v\\\"z");
  EXPECT_EQ(unquote(R"("\101\x41\u00e9\U0001F600")"), "AAé😀");
  EXPECT_EQ(unquote(R"("\xff\377")"), "\xff\xff");
  EXPECT_EQ(unquote(R"("\000x")"), std::string("\0x", 2));
  EXPECT_EQ(unquote("\"世界\""), "世界");
}

TEST(Literal, RawStringsLoseCarriageReturns) { EXPECT_EQ(unquote("`a\\n\r\n\"b`"), "a\\n\n\"b"); }

TEST(Literal, Runes) {
  EXPECT_EQ(runeValue("'a'"), 'a');
  EXPECT_EQ(runeValue("'\\''"), '\'');
  EXPECT_EQ(runeValue("'\\n'"), '\n');
  EXPECT_EQ(runeValue("'\\377'"), 255);
  EXPECT_EQ(runeValue("'\\xff'"), 255);
  EXPECT_EQ(runeValue("'世'"), 0x4e16);
  EXPECT_EQ(runeValue("'\\U0001F600'"), 0x1f600);
}

TEST(Literal, WrongOnesDoNoHarm) {
  for (const char* text : {"", "\"", "\"\\", "\"\\x", "\"\\x4", "'", "''", "'\\", "`", "\"\\8\""}) {
    (void)unquote(text);
    (void)runeValue(text);
  }
  EXPECT_EQ(unquote("\"ab"), "ab");
}

TEST(Unicode, DecodesWhatIsValid) {
  EXPECT_EQ(decodeRune("é").rune, 0xe9);
  EXPECT_EQ(decodeRune("😀").rune, 0x1f600);
  EXPECT_EQ(decodeRune("😀").width, 4U);
  EXPECT_TRUE(decodeRune("\xef\xbf\xbd").valid());  // U+FFFD itself
  for (const char* wrong : {"\x80", "\xc0\xaf", "\xc1\xbf", "\xe0\x80\x80", "\xed\xa0\x80", "\xc3",
                            "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff"}) {
    EXPECT_FALSE(decodeRune(wrong).valid());
    EXPECT_EQ(decodeRune(wrong).width, 1U);
  }
  EXPECT_EQ(decodeRune("").width, 0U);
}

TEST(Unicode, EncodesWhatItDecodes) {
  for (Rune rune = 1; rune <= kMaxRune; rune += 61) {
    if (rune >= 0xd800 && rune < 0xe000) continue;
    std::string bytes;
    appendRune(bytes, rune);
    ASSERT_EQ(decodeRune(bytes).rune, rune);
    ASSERT_EQ(decodeRune(bytes).width, bytes.size());
  }
  std::string bytes;
  appendRune(bytes, 0xd800);
  EXPECT_EQ(bytes, "\xef\xbf\xbd");
}

TEST(Unicode, Categories) {
  EXPECT_TRUE(isLetter('a') && isLetter('Z') && isLetter(0xe9) && isLetter(0x4e16));
  EXPECT_FALSE(isLetter('_') || isLetter('0') || isLetter('@') || isLetter(0x201c));
  EXPECT_TRUE(isDigit('0') && isDigit(0x663));
  EXPECT_FALSE(isDigit('a') || isDigit(0xb2));
  EXPECT_TRUE(isPrintable(' ') && isPrintable(0xe9));
  EXPECT_FALSE(isPrintable('\n') || isPrintable(0x7f) || isPrintable(0xa0) || isPrintable(0x200b));
}

TEST(Unicode, HowRunesArePrinted) {
  EXPECT_EQ(quoteRune('x'), "'x'");
  EXPECT_EQ(quoteRune('\''), "'\\''");
  EXPECT_EQ(quoteRune('\n'), "'\\n'");
  EXPECT_EQ(quoteRune(1), "'\\x01'");
  EXPECT_EQ(quoteRune(0x200b), "'\\u200b'");
  EXPECT_EQ(quoteRune(0xe0001), "'\\U000e0001'");
  EXPECT_EQ(describeRune('@'), "U+0040 '@'");
  EXPECT_EQ(describeRune(0), "U+0000");
}

}  // namespace
}  // namespace gantry::golang
