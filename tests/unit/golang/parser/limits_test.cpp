// Input that is deep, long or garbage: a message or a tree, never a crash.
#include <iterator>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "engine/golang/parser/parser.h"
#include "tests/unit/golang/parser/tree_text.h"

namespace gantry::golang {
namespace {

std::string repeat(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

bool isTooDeep(const std::string& source) {
  const Parsed parsed(source);
  return parsed.errors.size() == 1 &&
         parsed.errors.front().text == "syntax error: nesting too deep";
}

// open...close around `middle`, in `before` and `after`.
struct Shape {
  std::string_view before, open, middle, close, after;

  [[nodiscard]] std::string source(int depth) const {
    return "package p\n" + std::string(before) + repeat(open, depth) + std::string(middle) +
           repeat(close, depth) + std::string(after);
  }
};

const Shape kShapes[] = {
    {"var x = ", "(", "1", ")", "\n"},
    {"var x = ", "- ", "1", "", "\n"},
    {"var x = ", "<-", "c", "", "\n"},
    {"var x = ", "& ", "c", "", "\n"},
    {"var x = ", "f(", "1", ")", "\n"},
    {"var x = ", "a[", "1", "]", "\n"},
    {"var x = ", "a[1:", "1", "]", "\n"},
    {"var x = []T", "{", "1", "}", "\n"},
    {"var x = ", "[]T{", "1", "}", "\n"},
    {"var x = T", "{1:", "1", "}", "\n"},
    {"var x = a", ".b", "", "", "\n"},
    {"var x = f", "()", "", "", "\n"},
    {"var x = f", "[1]", "", "", "\n"},
    {"var x = f", ".(T)", "", "", "\n"},
    {"var x = ", "1+(", "1", ")", "\n"},
    {"var x = ", "a || b && c == d + e * -(", "1", ")", "\n"},
    {"var x ", "*", "T", "", "\n"},
    {"var x ", "[]", "T", "", "\n"},
    {"var x ", "map[K]", "V", "", "\n"},
    {"var x ", "map[", "K", "]V", "\n"},
    {"var x ", "chan ", "V", "", "\n"},
    {"var x ", "chan<- ", "V", "", "\n"},
    {"var x ", "(", "T", ")", "\n"},
    {"var x ", "G[", "T", "]", "\n"},
    {"var x ", "func(", "T", ")", "\n"},
    {"var x ", "func() ", "T", "", "\n"},
    {"var x ", "struct{ x ", "T", "}", "\n"},
    {"var x ", "interface{ m() ", "T", "}", "\n"},
    {"var x ", "[len(struct{ x ", "T", "}{})]T", "\n"},
    {"type T[P ", "interface{ ", "T", "}", "] int\n"},
    {"func f() {", "{", "", "}", "}\n"},
    {"func f() {", "if x {", "", "}", "}\n"},
    {"func f() {", "if x {} else ", "{}", "", "}\n"},
    {"func f() {", "for {", "", "}", "}\n"},
    {"func f() {", "switch { case x: ", "", "}", "}\n"},
    {"func f() {", "select { case <-x: ", "", "}", "}\n"},
    {"func f() {", "x := func() {", "", "}", "}\n"},
    {"func f() {", "go func() {", "", "}()", "}\n"},
    {"func f() {", "_: ", "", "", "}\n"},
    {"func f() {", "if x := func() {", "", "}; x {}", "}\n"},
    {"func f() {", "type T struct { x [len(func() {", "", "})]int }", "}\n"},
};

TEST(Limits, DeepNesting) {
  for (const Shape& shape : kShapes) {
    EXPECT_EQ(Parsed(shape.source(100)).errorText(), "") << shape.open;
    EXPECT_TRUE(isTooDeep(shape.source(10'000))) << shape.open;
  }
}

// Half open, too.
TEST(Limits, DeepAndUnclosed) {
  for (Shape shape : kShapes) {
    shape.middle = shape.close = shape.after = "";
    EXPECT_TRUE(isTooDeep(shape.source(10'000))) << shape.open;
  }
}

// Every third of all pairs.
TEST(Limits, ShapesInEachOther) {
  for (std::size_t i = 0; i < std::size(kShapes); ++i) {
    for (std::size_t j = i % 3; j < std::size(kShapes); j += 3) {
      std::string source = "package p\n" + std::string(kShapes[i].before);
      for (int k = 0; k < 600; ++k) source.append(kShapes[i].open).append(kShapes[j].open);
      const Parsed parsed(std::move(source));
      for (const Error& error : parsed.errors) EXPECT_FALSE(error.text.empty());
    }
  }
}

TEST(Limits, LongSumsAreTrees) {
  EXPECT_EQ(Parsed("package p\nvar x = 1" + repeat(" + 1", 9'900) + "\n").errorText(), "");
  EXPECT_TRUE(isTooDeep("package p\nvar x = 1" + repeat(" + 1", 20'000) + "\n"));
  EXPECT_EQ(Parsed("package p\ntype I interface { A" + repeat(" | A", 9'900) + "}\n").errorText(),
            "");
  EXPECT_TRUE(isTooDeep("package p\ntype I interface { A" + repeat(" | A", 20'000) + "}\n"));
  EXPECT_EQ(Parsed("package p\ntype T[P *A" + repeat(" | A", 9'000) + ",] int\n").errorText(), "");
}

// A sum of sums is limited as a whole: 500 levels with 1,000 operands each are too much.
TEST(Limits, HeightAddsUp) {
  std::string source = "package p\nvar x = ";
  for (int i = 0; i < 500; ++i) source += "(";
  source += "1";
  for (int i = 0; i < 500; ++i) source += repeat(" + 1", 1000) + ")";
  EXPECT_TRUE(isTooDeep(source + "\n"));
  // Calls on the result of a literal that is itself deep.
  const std::string deep = repeat("(", 800) + "1" + repeat(")", 800);
  EXPECT_EQ(Parsed("package p\nvar x = " + deep + repeat(".a", 100) + "\n").errorText(), "");
  EXPECT_TRUE(isTooDeep("package p\nvar x = " + deep + repeat(".a", 300) + "\n"));
}

TEST(Limits, WidthIsFree) {
  const Parsed parsed("package p\nvar x = []int{" + repeat("1, ", 50'000) + "}\nfunc f() {" +
                      repeat("f(); ", 50'000) + "}\n");
  EXPECT_EQ(parsed.errorText(), "");
  EXPECT_EQ(Parsed("package p\n" + repeat("var x int\n", 20'000)).file->decls.size(), 20'000U);
}

constexpr std::string_view kSample = R"go(//go:build go1.21
package main

import ( "fmt"; . "os" )

const ( a, b = iota, 1 << 2; c, d )
type ( T[P any, Q ~int|*P] struct { x, y int `tag`; *T[P, Q] }; A = []map[string]chan<- int )
type I interface { m(x int, y ...string) (err error); ~int | fmt.Stringer }

func (t *T[P, _]) m(f func(<-chan int) bool) (n int, err error) {
L:
	for i, x := range []T[int, int]{{1, 2}, {x: 'a', y: 0x1p-2}} {
		switch y := x.(type) {
		case int, nil: break L
		default: goto M
		}
		select { case v, ok := <-c: f(v, ok...); case c <- 1: continue L; default: }
	}
M:
	if v := &[...]int{1: 2}[a:b:c]; !(v == nil) && x < -1 { defer func() { recover() }() } else if x {
		x.y[0] += 1.5e3i; z++; return "a\n\u00e9" + `raw`, nil
	} else { go f(struct{ a int }{1}.a) }
	for i := 0; i < 10; i++ { var u, w int = 1, 2; _ = u / w }
	return
}
)go";

TEST(Limits, TheSampleIsRight) { EXPECT_EQ(errorsOf(std::string(kSample)), ""); }

// The first byte is looked at before all else.
TEST(Limits, WrongFromTheFirstByteOn) {
  EXPECT_EQ(errorsOf("\xf0\x70"
                     "ackage p\n"),
            "1:1: invalid UTF-8 encoding\n");
  EXPECT_EQ(errorsOf(std::string("\0package p; 1\n", 14)), "1:1: invalid NUL character\n");
}

// Pieces removed, doubled, exchanged and overwritten at random, with a fixed seed.
TEST(Limits, MutatedPrograms) {
  constexpr std::string_view kPieces[] = {"(",       ")",
                                          "[",       "]",
                                          "{",       "}",
                                          ",",       ";",
                                          ":",       ".",
                                          "...",     "=",
                                          ":=",      "<-",
                                          "*",       "~",
                                          "|",       "func",
                                          "type",    "if",
                                          "for",     "range",
                                          "switch",  "case",
                                          "chan",    "interface{",
                                          "struct{", "goto L",
                                          "\"",      "`",
                                          "'",       "/*",
                                          "//",      "\\",
                                          "\n",      "0x",
                                          "\xff",    "\xef\xbb\xbf",
                                          "x",       "1"};
  std::mt19937 random(1);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
  std::size_t withErrors = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text(kSample);
    for (std::size_t changes = 1 + below(6); changes > 0; --changes) {
      const std::size_t at = below(text.size());
      const std::size_t length = below(12);
      switch (below(4)) {
        case 0:
          text.erase(at, length);
          break;
        case 1:
          text.insert(at, kPieces[below(std::size(kPieces))]);
          break;
        case 2:
          text.replace(at, length, kPieces[below(std::size(kPieces))]);
          break;
        default:
          text.insert(at, text.substr(below(text.size()), length));
      }
    }
    const Parsed parsed(std::move(text));
    if (!parsed.errors.empty()) ++withErrors;
    for (const Error& error : parsed.errors) ASSERT_FALSE(error.text.empty());
    if (parsed.file == nullptr) continue;
    for (const Decl* const decl : parsed.file->decls) ASSERT_FALSE(treeText(*decl).empty());
  }
  EXPECT_GT(withErrors, 2000U);
}

// Every beginning of a program.
TEST(Limits, TruncatedPrograms) {
  for (std::size_t length = 0; length < kSample.size(); ++length) {
    const Parsed parsed(std::string(kSample.substr(0, length)));
    if (parsed.file == nullptr) continue;
    for (const Decl* const decl : parsed.file->decls) ASSERT_FALSE(treeText(*decl).empty());
  }
}

}  // namespace
}  // namespace gantry::golang
