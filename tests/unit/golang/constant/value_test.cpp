// Constants: known results of arithmetic, conversion and printing.
#include "engine/golang/constant/value.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include <gtest/gtest.h>

namespace gantry::golang::constant {
namespace {

class Constants : public testing::Test {
 protected:
  const Value* number(const std::string& text) {
    if (text[0] == '-') return m_pool.unary(Tok::sub, number(text.substr(1)));
    if (text.back() == 'i') return m_pool.literal(Tok::imagLit, text);
    const bool isHex = text.size() > 1 && text[1] == 'x';
    const bool isFloat = text.find_first_of(isHex ? ".p" : ".e") != std::string::npos;
    return m_pool.literal(isFloat ? Tok::floatLit : Tok::intLit, text);
  }
  std::string result(const std::string& x, Tok op, const std::string& y, bool intDiv = false) {
    return text(m_pool.binary(number(x), op, number(y), intDiv));
  }
  std::string print(const std::string& x) { return text(number(x)); }

  Pool m_pool;
};

TEST_F(Constants, IntegerLiteralsOfAllBases) {
  EXPECT_EQ(print("0"), "0");
  EXPECT_EQ(print("1_000_000"), "1000000");
  EXPECT_EQ(print("0x_ff"), "255");
  EXPECT_EQ(print("0XFF"), "255");
  EXPECT_EQ(print("0b1011"), "11");
  EXPECT_EQ(print("0o17"), "15");
  EXPECT_EQ(print("017"), "15");
  EXPECT_EQ(print("0_17"), "15");
  EXPECT_EQ(print("0xffffffffffffffffffff"), "1208925819614629174706175");
  EXPECT_EQ(number("08")->kind(), Kind::unknown);
  EXPECT_EQ(number("0x")->kind(), Kind::unknown);
}

TEST_F(Constants, ArithmeticLeavesInt64WhenItMust) {
  EXPECT_EQ(result("9223372036854775807", Tok::add, "1"), "9223372036854775808");
  EXPECT_EQ(result("-9223372036854775808", Tok::sub, "1"), "-9223372036854775809");
  EXPECT_EQ(result("-9223372036854775808", Tok::quo, "-1", true), "9223372036854775808");
  EXPECT_EQ(result("-9223372036854775808", Tok::rem, "-1"), "0");
  EXPECT_EQ(result("4294967296", Tok::mul, "4294967296"), "18446744073709551616");
  // And comes back.
  const Value* const back =
      m_pool.binary(number("9223372036854775808"), Tok::sub, number("9223372036854775807"));
  bool ok = false;
  EXPECT_EQ(int64Val(back, &ok), 1);
  EXPECT_TRUE(ok);
}

TEST_F(Constants, DivisionTruncatesOrIsExact) {
  EXPECT_EQ(result("7", Tok::quo, "2", true), "3");
  EXPECT_EQ(result("-7", Tok::quo, "2", true), "-3");
  EXPECT_EQ(result("-7", Tok::rem, "2"), "-1");
  EXPECT_EQ(result("7", Tok::quo, "2"), "3.5");
  EXPECT_EQ(result("1", Tok::quo, "0", true), "unknown");
  EXPECT_EQ(result("1.5", Tok::quo, "0"), "unknown");
  // Thirds are exact: nothing is lost on the way back.
  const Value* const third = m_pool.binary(number("1"), Tok::quo, number("3"));
  EXPECT_EQ(text(m_pool.toInt(m_pool.binary(third, Tok::mul, number("3")))), "1");
}

TEST_F(Constants, BitOperationsAreTwosComplement) {
  EXPECT_EQ(result("12", Tok::and_, "10"), "8");
  EXPECT_EQ(result("-1", Tok::and_, "0xffffffffffffffffffff"), "1208925819614629174706175");
  EXPECT_EQ(result("12", Tok::andNot, "10"), "4");
  EXPECT_EQ(result("0x1ffffffffffffffff", Tok::xor_, "1"), "36893488147419103230");
  EXPECT_EQ(text(m_pool.unary(Tok::xor_, number("0"))), "-1");
  EXPECT_EQ(text(m_pool.unary(Tok::xor_, number("0"), 8)), "255");
  EXPECT_EQ(text(m_pool.unary(Tok::xor_, number("1"), 64)), "18446744073709551614");
}

TEST_F(Constants, ShiftsKeepTheirLimits) {
  EXPECT_EQ(text(m_pool.shift(number("1"), Tok::shl, 62)), "4611686018427387904");
  EXPECT_EQ(text(m_pool.shift(number("1"), Tok::shl, 64)), "18446744073709551616");
  EXPECT_EQ(text(m_pool.shift(number("-1"), Tok::shl, 63)), "-9223372036854775808");
  EXPECT_EQ(text(m_pool.shift(number("-5"), Tok::shr, 1)), "-3");
  EXPECT_EQ(text(m_pool.shift(number("-5"), Tok::shr, 1'000'000)), "-1");
  EXPECT_EQ(m_pool.shift(number("1"), Tok::shl, std::uint64_t{1} << 60)->kind(), Kind::unknown);
  EXPECT_EQ(text(m_pool.shift(number("0"), Tok::shl, std::uint64_t{1} << 60)), "0");
  EXPECT_EQ(bitLength(m_pool.shift(number("1"), Tok::shl, 512)), 513U);
}

TEST_F(Constants, FloatsRoundOnce) {
  EXPECT_EQ(float64Val(number("0.1")), 0.1);
  EXPECT_EQ(float32Val(number("0.1")), 0.1F);
  // A bit more than halfway between two doubles.
  EXPECT_EQ(float64Val(number("1.00000000000000011102230246251565404236316680908203126")),
            1 + std::numeric_limits<double>::epsilon());
  EXPECT_EQ(float64Val(number("1.00000000000000011102230246251565404236316680908203125")), 1.0);
  EXPECT_EQ(float64Val(number("5e-324")), 5e-324);
  EXPECT_EQ(float64Val(number("2e-324")), 0.0);
  EXPECT_TRUE(std::isinf(float64Val(number("1e400"))));
  EXPECT_EQ(float64Val(number("0x1.8p1")), 3.0);
  EXPECT_EQ(text(m_pool.roundTo(number("16777217"), 32)), "1.67772e+07");
  EXPECT_EQ(m_pool.roundTo(number("1e39"), 32)->kind(), Kind::unknown);
}

TEST_F(Constants, HugeExponents) {
  EXPECT_EQ(print("1e400"), "1e+400");
  EXPECT_EQ(print("1e100000000"), "1e+100000000");
  EXPECT_EQ(number("1e1000000000")->kind(), Kind::unknown);
  EXPECT_EQ(number("1e99999999999999999999")->kind(), Kind::unknown);
  EXPECT_EQ(print("1e-99999999999999999999"), "0");
  EXPECT_EQ(result("1e100000000", Tok::mul, "1e-100000000"), "1");
}

TEST_F(Constants, KindsChangeOnlyExactly) {
  EXPECT_EQ(text(m_pool.toInt(number("3.0"))), "3");
  EXPECT_EQ(m_pool.toInt(number("3.5"))->kind(), Kind::unknown);
  EXPECT_EQ(text(m_pool.toInt(number("1e30"))), "1000000000000000000000000000000");
  EXPECT_EQ(m_pool.toInt(number("1e100000000"))->kind(), Kind::unknown);
  EXPECT_EQ(m_pool.toFloat(number("2i"))->kind(), Kind::unknown);
  EXPECT_EQ(text(m_pool.toFloat(m_pool.binary(number("2i"), Tok::mul, number("2i")))), "-4");
  EXPECT_EQ(text(m_pool.toInt(m_pool.toComplex(number("7")))), "7");
}

TEST_F(Constants, ComplexArithmetic) {
  EXPECT_EQ(result("1", Tok::add, "2i"), "(1 + 2i)");
  EXPECT_EQ(result("1i", Tok::mul, "1i"), "(-1 + 0i)");
  EXPECT_EQ(result("4", Tok::quo, "2i"), "(0 + -2i)");
  EXPECT_EQ(print("0123i"), "(0 + 123i)");
  EXPECT_EQ(text(m_pool.realPart(number("5"))), "5");
  EXPECT_EQ(text(m_pool.imagPart(number("5"))), "0");
  EXPECT_EQ(m_pool.complex(number("1i"), number("1"))->kind(), Kind::unknown);
}

TEST_F(Constants, Comparisons) {
  EXPECT_TRUE(compare(number("1"), Tok::lss, number("1.5")));
  EXPECT_TRUE(compare(number("1"), Tok::eql, number("1.0")));
  EXPECT_TRUE(compare(number("1e400"), Tok::gtr, number("1e399")));
  EXPECT_TRUE(compare(number("2i"), Tok::neq, number("2")));
  EXPECT_TRUE(compare(m_pool.string("a"), Tok::lss, m_pool.string("b")));
  EXPECT_FALSE(compare(m_pool.unknown(), Tok::eql, m_pool.unknown()));
  EXPECT_TRUE(compare(m_pool.boolean(true), Tok::neq, m_pool.boolean(false)));
}

TEST_F(Constants, NumbersAsText) {
  EXPECT_EQ(print("1e6"), "1e+06");
  EXPECT_EQ(print("123456.7"), "123456.7");
  EXPECT_EQ(print("3.14159265"), "3.14159");
  EXPECT_EQ(print("1e-7"), "1e-07");
  EXPECT_EQ(print("100.0"), "100");
}

TEST_F(Constants, StringsAsText) {
  EXPECT_EQ(text(m_pool.string("a\"b\n\t\x01")), R"("a\"b\n\t\x01")");
  EXPECT_EQ(text(m_pool.string("\xff\xc3\xa9")), "\"\\xff\xc3\xa9\"");
  EXPECT_EQ(text(m_pool.string(std::string(70, 'x'))), "\"" + std::string(70, 'x') + "\"");
  EXPECT_EQ(text(m_pool.string(std::string(71, 'x'))), "\"" + std::string(68, 'x') + "...");
  EXPECT_EQ(quotedText(std::string(100, 'x')), "\"" + std::string(100, 'x') + "\"");
}

TEST_F(Constants, CharacterAndStringLiterals) {
  const auto rune = [&](std::string_view literal) {
    return text(m_pool.literal(Tok::charLit, literal));
  };
  EXPECT_EQ(rune("'a'"), "97");
  EXPECT_EQ(rune("'\xc3\xa9'"), "233");
  EXPECT_EQ(rune(R"('\n')"), "10");
  EXPECT_EQ(rune(R"('\377')"), "255");
  EXPECT_EQ(rune(R"('\x41')"), "65");
  EXPECT_EQ(rune(R"('\U0001F600')"), "128512");
  EXPECT_EQ(rune(R"('\ud800')"), "unknown");
  EXPECT_EQ(rune("'ab'"), "unknown");
  const auto string = [&](std::string_view literal) {
    return stringVal(m_pool.literal(Tok::stringLit, literal));
  };
  EXPECT_EQ(string(R"("a\u00e9\xe9\"")"), "a\xc3\xa9\xe9\"");
  EXPECT_EQ(string("`a\\n\r\nb`"), "a\\n\nb");
}

TEST_F(Constants, UnsignedValues) {
  bool ok = false;
  EXPECT_EQ(uint64Val(number("18446744073709551615"), &ok), ~std::uint64_t{0});
  EXPECT_TRUE(ok);
  static_cast<void>(uint64Val(number("-1"), &ok));
  EXPECT_FALSE(ok);
  EXPECT_EQ(text(m_pool.unsignedInteger(~std::uint64_t{0})), "18446744073709551615");
  EXPECT_EQ(bitLength(number("-128")), 8U);
  EXPECT_EQ(sign(number("-0.5")), -1);
}

}  // namespace
}  // namespace gantry::golang::constant
