// How a value is read by its type.
#include "engine/event/shown.h"

#include <gtest/gtest.h>

namespace gantry {
namespace {

TEST(Shown, ElementTypes) {
  EXPECT_EQ(elementType("chan int"), "int");
  EXPECT_EQ(elementType("<-chan int"), "int");
  EXPECT_EQ(elementType("chan<- struct {}"), "struct {}");
  EXPECT_EQ(elementType("chan chan int"), "chan int");
  EXPECT_EQ(elementType("string"), "string");
}

TEST(Shown, ValuesInGosNotation) {
  Symbols symbols;
  const auto text = static_cast<std::int64_t>(symbols.text("red"));
  EXPECT_EQ(valueText(symbols, "int", -41), "-41");
  EXPECT_EQ(valueText(symbols, "rune", 20013), "20013");
  EXPECT_EQ(valueText(symbols, "uint64", -1), "18446744073709551615");
  EXPECT_EQ(valueText(symbols, "bool", 1), "true");
  EXPECT_EQ(valueText(symbols, "bool", 0), "false");
  EXPECT_EQ(valueText(symbols, "struct {}", 0), "{}");
  EXPECT_EQ(valueText(symbols, "string", text), "red");
  EXPECT_EQ(valueText(symbols, "main.Job", text), "red");
  EXPECT_EQ(valueText(symbols, "int128", text), "red");
}

}  // namespace
}  // namespace gantry
