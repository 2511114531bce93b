// Tokens, the semicolons that lines end with, and the messages about what is none.
#include "engine/golang/scanner/scanner.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace gantry::golang {
namespace {

struct Scanned {
  std::string tokens;  // texts, separated by blanks; names and literals as written
  std::string errors;  // line:column: text, one a line
  std::vector<bool> bad;
};

std::string placeText(const SourceSet& set, Pos pos) {
  const LineCol at = set.lineCol(pos);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

Scanned scan(std::string text) {
  SourceSet set;
  const SourceFile& file = set.add("x.go", std::move(text));
  Scanned result;
  Scanner scanner(file, [&](Pos pos, const std::string& message) {
    result.errors += placeText(set, pos) + ": " + message + "\n";
  });
  for (scanner.next(); scanner.tok() != Tok::eof; scanner.next()) {
    if (!result.tokens.empty()) result.tokens += ' ';
    const bool literal = scanner.tok() >= Tok::ident && scanner.tok() <= Tok::stringLit;
    if (literal || scanner.tok() == Tok::semicolon)
      result.tokens += scanner.lit();
    else
      result.tokens += golang::text(scanner.tok());
    if (literal && scanner.tok() != Tok::ident) result.bad.push_back(scanner.bad());
  }
  return result;
}

std::string tokens(std::string text) { return scan(std::move(text)).tokens; }
std::string errors(std::string text) { return scan(std::move(text)).errors; }

Tok firstToken(std::string text) {
  SourceSet set;
  Scanner scanner(set.add("x.go", std::move(text)), [](Pos, const std::string&) {});
  scanner.next();
  return scanner.tok();
}

TEST(Scanner, EveryOperatorAndKeywordIsItself) {
  for (int i = static_cast<int>(Tok::add); i <= static_cast<int>(Tok::kwVar); ++i) {
    const Tok tok = static_cast<Tok>(i);
    std::string written(text(tok));
    if (tok == Tok::comma) written = ",";
    if (tok == Tok::semicolon) written = ";";
    EXPECT_EQ(firstToken(written), tok) << written;
    EXPECT_EQ(firstToken(written + " x"), tok) << written;
  }
}

TEST(Scanner, OperatorsAreAsLongAsPossible) {
  EXPECT_EQ(tokens("a&&b&^c&^=d&e"), "a && b &^ c &^= d & e EOF");
  EXPECT_EQ(tokens("a<<=b<<c<-d<=e<f"), "a <<= b << c <- d <= e < f EOF");
  EXPECT_EQ(tokens("a>>=b>>c>=d>e"), "a >>= b >> c >= d > e EOF");
  EXPECT_EQ(tokens("a+++b"), "a ++ + b EOF");
  EXPECT_EQ(tokens("x... . .. .5"), "x ... . . . .5 EOF");
  EXPECT_EQ(tokens("a:=b:c==d=e"), "a := b : c == d = e EOF");
}

TEST(Scanner, NamesAreAlmostKeywords) {
  EXPECT_EQ(tokens("Func funcs fun _func var1 go_"), "Func funcs fun _func var1 go_ EOF");
  EXPECT_EQ(firstToken("i"), Tok::ident);
}

TEST(Scanner, NamesBeyondAscii) {
  const Scanned result = scan("größe 世界 x٣ é");
  EXPECT_EQ(result.tokens, "größe 世界 x٣ é EOF");
  EXPECT_EQ(result.errors, "");
}

TEST(Scanner, LinesEndWithSemicolons) {
  EXPECT_EQ(tokens("a\nb"), "a newline b EOF");
  EXPECT_EQ(tokens("a;\nb\n"), "a semicolon b newline");
  EXPECT_EQ(tokens("a +\nb"), "a + b EOF");
  EXPECT_EQ(tokens("f(\n)\n}\n]\n"), "f ( ) newline } newline ] newline");
  EXPECT_EQ(tokens("return\nbreak\ncontinue\nfallthrough\ngoto\nif\n"),
            "return newline break newline continue newline fallthrough newline goto if");
  EXPECT_EQ(tokens("x++\ny--\n"), "x ++ newline y -- newline");
  EXPECT_EQ(tokens("1\n'a'\n\"s\"\n`r`\n1i\n1.\n"),
            "1 newline 'a' newline \"s\" newline `r` newline 1i newline 1. newline");
}

TEST(Scanner, CommentsAreBlanksOrTheEndOfALine) {
  EXPECT_EQ(tokens("a // b\nc"), "a newline c EOF");
  EXPECT_EQ(tokens("a /* b */ c"), "a c EOF");
  EXPECT_EQ(tokens("a /* b \n */ c"), "a newline c EOF");
  EXPECT_EQ(tokens("+ /* b \n */ c"), "+ c EOF");
  EXPECT_EQ(tokens("a /***/ c // no end"), "a c EOF");
  EXPECT_EQ(errors("a /* b"), "1:3: comment not terminated\n");
  EXPECT_EQ(errors("a /*/"), "1:3: comment not terminated\n");
}

TEST(Scanner, NumbersOfAllForms) {
  const std::string good =
      "0 7 42 0b101 0B1 0o17 0O7 017 0xfF 0X_a 1_000 0b_1 0_7 .5 1. 1.5 1e3 1E+3 1e-3 08.5 09e1 "
      "0x1p4 0x.8P-2 0x1.8p+1 1i 0i 08i 1.5i 1e3i 0x1i";
  const Scanned result = scan(good);
  EXPECT_EQ(result.tokens, good + " EOF");
  EXPECT_EQ(result.errors, "");
}

TEST(Scanner, KindsOfNumbers) {
  EXPECT_EQ(firstToken("0x1f"), Tok::intLit);
  EXPECT_EQ(firstToken("1e1"), Tok::floatLit);
  EXPECT_EQ(firstToken(".5"), Tok::floatLit);
  EXPECT_EQ(firstToken("0x1p1"), Tok::floatLit);
  EXPECT_EQ(firstToken("1e1i"), Tok::imagLit);
}

TEST(Scanner, WrongNumbers) {
  EXPECT_EQ(errors("018"), "1:3: invalid digit '8' in octal literal\n");
  EXPECT_EQ(errors("0o9"), "1:3: invalid digit '9' in octal literal\n");
  EXPECT_EQ(errors("0b12"), "1:4: invalid digit '2' in binary literal\n");
  EXPECT_EQ(errors("0x"), "1:3: hexadecimal literal has no digits\n");
  EXPECT_EQ(errors("0b"), "1:3: binary literal has no digits\n");
  EXPECT_EQ(errors("1__0"), "1:3: '_' must separate successive digits\n");
  EXPECT_EQ(errors("1_"), "1:2: '_' must separate successive digits\n");
  EXPECT_EQ(errors("0x_1_"), "1:5: '_' must separate successive digits\n");
  EXPECT_EQ(errors("1_.5"), "1:2: '_' must separate successive digits\n");
  EXPECT_EQ(errors("0b1.0"), "1:4: invalid radix point in binary literal\n");
  EXPECT_EQ(errors("0o1e1"), "1:4: 'e' exponent requires decimal mantissa\n");
  EXPECT_EQ(errors("1p1"), "1:2: 'p' exponent requires hexadecimal mantissa\n");
  EXPECT_EQ(errors("0x1.5"), "1:6: hexadecimal mantissa requires a 'p' exponent\n");
  EXPECT_EQ(errors("1e"), "1:3: exponent has no digits\n");
  EXPECT_EQ(errors("0x1p"), "1:5: exponent has no digits\n");
  EXPECT_EQ(scan("018 017").bad, (std::vector<bool>{true, false}));
}

TEST(Scanner, StringsAndRunes) {
  const std::string good =
      R"("" "a\n\t\"\\" "\x41\101\u00e9\U0001F600" 'a' '\'' '\\' '\377' '\xff' 'é' '世' '\u4e16')";
  const Scanned result = scan(good);
  EXPECT_EQ(result.tokens, good + " EOF");
  EXPECT_EQ(result.errors, "");
  EXPECT_EQ(tokens("`a\n\\n\"`"), "`a\n\\n\"` EOF");
}

TEST(Scanner, WrongStrings) {
  EXPECT_EQ(errors("\"abc\nx"), "1:5: newline in string\n");
  EXPECT_EQ(errors("x \"abc"), "1:3: string not terminated\n");
  EXPECT_EQ(errors("`abc\n"), "1:1: string not terminated\n");
  EXPECT_EQ(errors(R"("\q")"), "1:3: unknown escape\n");
  EXPECT_EQ(errors(R"("\'")"), "1:3: unknown escape\n");
  EXPECT_EQ(errors(R"("\xg")"), "1:4: invalid character 'g' in hexadecimal escape\n");
  EXPECT_EQ(errors(R"("\18")"), "1:4: invalid character '8' in octal escape\n");
  EXPECT_EQ(errors(R"("\12")"), "1:5: invalid character '\"' in octal escape\n");
  EXPECT_EQ(errors(R"("\400")"), "1:6: octal escape value 256 > 255\n");
  EXPECT_EQ(errors(R"("\ud800")"), "1:8: escape is invalid Unicode code point U+D800\n");
  EXPECT_EQ(errors(R"("\U00110000")"), "1:12: escape is invalid Unicode code point U+110000\n");
}

TEST(Scanner, WrongRunes) {
  EXPECT_EQ(errors("''"), "1:2: empty rune literal or unescaped '\n");
  EXPECT_EQ(errors("'ab'"), "1:1: more than one character in rune literal\n");
  EXPECT_EQ(errors("'a\nx"), "1:3: newline in rune literal\n");
  EXPECT_EQ(errors("'a"), "1:1: rune literal not terminated\n");
  EXPECT_EQ(errors(R"('\"')"), "1:3: unknown escape\n");
}

TEST(Scanner, WhatIsNoCharacterIsSkipped) {
  EXPECT_EQ(errors("a @ b"), "1:3: invalid character U+0040 '@'\n");
  EXPECT_EQ(tokens("a @ b"), "a b EOF");
  EXPECT_EQ(errors("a \x01 b"), "1:3: invalid character U+0001\n");
  EXPECT_EQ(errors("a “b”"),
            "1:3: invalid character U+201C '“' in identifier\n"
            "1:7: invalid character U+201D '”' in identifier\n");
  EXPECT_EQ(errors("٣x"), "1:1: identifier cannot begin with digit U+0663 '٣'\n");
}

TEST(Scanner, EncodingAndNul) {
  EXPECT_EQ(errors("a \xff b"), "1:3: invalid UTF-8 encoding\n");
  EXPECT_EQ(errors("\"\xc3\""), "1:2: invalid UTF-8 encoding\n");
  EXPECT_EQ(errors("// \xff\n/* \xed\xa0\x80 */"),
            "1:4: invalid UTF-8 encoding\n2:4: invalid UTF-8 encoding\n"
            "2:5: invalid UTF-8 encoding\n2:6: invalid UTF-8 encoding\n");
  EXPECT_EQ(errors(std::string("a\0b", 3)), "1:2: invalid NUL character\n");
  EXPECT_EQ(scan(std::string("a \0 b", 5)).tokens, "a b EOF");
  EXPECT_EQ(errors("\xef\xbb\xbf"
                   "a"),
            "");
  EXPECT_EQ(errors("a\n\xef\xbb\xbf"
                   "b"),
            "2:1: invalid BOM in the middle of the file\n");
}

TEST(Scanner, EmptyFiles) {
  EXPECT_EQ(tokens(""), "");
  EXPECT_EQ(tokens(" \n\t\r\n"), "");
  EXPECT_EQ(tokens("\xef\xbb\xbf"), "");
}

TEST(Scanner, BuildLinesBeforeTheFirstToken) {
  SourceSet set;
  Scanner scanner(set.add("x.go", "// x\n//go:build a\n\npackage p\n//go:build b\n"),
                  [](Pos, const std::string&) {});
  while (scanner.next(), scanner.tok() != Tok::eof) {
  }
  ASSERT_EQ(scanner.buildLines().size(), 1U);
  EXPECT_EQ(scanner.buildLines().front(), "//go:build a");
}

}  // namespace
}  // namespace gantry::golang
