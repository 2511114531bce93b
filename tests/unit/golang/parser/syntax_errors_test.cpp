// Messages about what does not parse, where they stand and what follows them: those of gc.
#include <gtest/gtest.h>

#include "tests/unit/golang/parser/tree_text.h"

namespace gantry::golang {
namespace {

TEST(SyntaxErrors, Expressions1) {
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { x := }"),
            "2:17: syntax error: unexpected }, expected expression\n");
  EXPECT_EQ(
      errorsOf("package p\n"
               "func f() { f(1 2) }"),
      "2:16: syntax error: unexpected literal 2 in argument list; possibly missing comma or )\n");
  EXPECT_EQ(
      errorsOf("package p\n"
               "func f() {\n"
               "\tf(1,\n"
               "\t2\n"
               "\t)\n"
               "}"),
      "4:3: syntax error: unexpected newline in argument list; possibly missing comma or )\n");
  EXPECT_EQ(
      errorsOf("package p\n"
               "var x = []int{\n"
               "\t1,\n"
               "\t2\n"
               "}"),
      "4:3: syntax error: unexpected newline in composite literal; possibly missing comma or }\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = (1 + 2"),
            "2:15: syntax error: unexpected EOF, expected )\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = a[]\n"
                     "var y = a[1:2:]\n"
                     "var z = a[::3]\n"
                     "var w = a[1 2]"),
            "2:11: syntax error: unexpected ], expected operand\n"
            "3:15: final index required in 3-index slice\n"
            "4:12: middle index required in 3-index slice\n"
            "5:13: syntax error: unexpected literal 2, expected comma, : or ]\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = y.1"),
            "2:10: syntax error: unexpected literal .1 after top level declaration\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = y.*z"),
            "2:11: syntax error: unexpected *, expected name or (\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = 1 +"),
            "2:12: syntax error: unexpected EOF, expected expression\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = )"),
            "2:9: syntax error: unexpected ), expected expression\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x int = range y"),
            "2:13: syntax error: unexpected range, expected expression\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { a b }"),
            "2:14: syntax error: unexpected name b at end of statement\n");
}

TEST(SyntaxErrors, Expressions2) {
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { a := b := c }"),
            "2:19: syntax error: unexpected := at end of statement\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { a, b }"),
            "2:17: syntax error: unexpected }, expected := or = or comma\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { x.(type }"),
            "2:20: syntax error: unexpected }, expected )\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { return return }"),
            "2:19: syntax error: unexpected return, expected expression\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { var }"),
            "2:16: syntax error: unexpected }, expected name\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { goto }"),
            "2:17: syntax error: unexpected }, expected name\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { defer (f()) }"),
            "2:18: expression in defer must not be parenthesized\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { go (func() {})() ; go ((f)) }"),
            "2:34: expression in go must not be parenthesized\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = (T){}"),
            "2:12: syntax error: cannot parenthesize type in composite literal\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = <-<-chan int(nil)"),
            "");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = <-chan<- int(nil)"),
            "");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = func() {"),
            "2:17: syntax error: unexpected EOF, expected }\n");
}

TEST(SyntaxErrors, Declarations1) {
  EXPECT_EQ(errorsOf("import \"a\""), "1:1: syntax error: package statement must be first\n");
  EXPECT_EQ(errorsOf(""), "1:1: syntax error: package statement must be first\n");
  EXPECT_EQ(errorsOf("package"), "1:8: syntax error: unexpected EOF, expected name\n");
  EXPECT_EQ(errorsOf("package p q"),
            "1:11: syntax error: unexpected name q, expected semicolon or newline\n");
  EXPECT_EQ(errorsOf("package p; import"), "1:18: syntax error: missing import path\n");
  EXPECT_EQ(errorsOf("package p; import 1"), "1:19: syntax error: import path must be a string\n");
  EXPECT_EQ(errorsOf("package p; import a; import 'x'"),
            "1:20: syntax error: missing import path\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x int\n"
                     "import \"a\"\n"
                     "import \"b\""),
            "3:1: syntax error: imports must appear before other declarations\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "x := 1\n"
                     "var y int"),
            "2:1: syntax error: non-declaration statement outside function body\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f()\n"
                     "{\n"
                     "}"),
            "3:1: syntax error: unexpected semicolon or newline before {\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "for {}"),
            "2:1: syntax error: non-declaration statement outside function body\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x int y"),
            "2:11: syntax error: unexpected name y after top level declaration\n");
}

TEST(SyntaxErrors, Declarations2) {
  EXPECT_EQ(errorsOf("package p\n"
                     "type T"),
            "2:7: syntax error: unexpected EOF in type declaration\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "type T struct{ a int, b int }"),
            "2:21: syntax error: unexpected comma in struct type; possibly missing semicolon or "
            "newline or }\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "type T struct{ (a) ; *(b) ; (*c) ; 1 }"),
            "2:16: syntax error: cannot parenthesize embedded type\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "type T interface{ m() ; 1 }"),
            "2:25: syntax error: unexpected literal 1, expected ~ term or type\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "type T interface{ m[P any]() ; n[]() ; o[] ; int | }"),
            "2:20: interface method must have no type parameters\n"
            "2:34: empty type parameter list\n"
            "2:42: empty type argument list\n"
            "2:52: syntax error: unexpected }, expected ~ term or type\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "type T[P any, Q] int"),
            "2:16: syntax error: missing type constraint\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "type T[P any, *Q] int"),
            "2:15: syntax error: missing type parameter name\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "type T[] int\n"
                     "type U[1,] int\n"
                     "type V[P Q] = int"),
            "3:9: syntax error: unexpected comma; expected ]\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f[]() {}\n"
                     "func (T) m[P any]() {}\n"
                     "var g = func[P any]() {}"),
            "2:8: syntax error: empty type parameter list\n"
            "3:11: syntax error: method must have no type parameters\n"
            "4:13: syntax error: function type must have no type parameters\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func () m() {}\n"
                     "func (a, b T) n() {}\n"
                     "func (T) ()"),
            "2:9: method has no receiver\n"
            "3:15: method has multiple receivers\n"
            "4:10: syntax error: unexpected (, expected name\n");
  EXPECT_EQ(
      errorsOf("package p\n"
               "func 1() {}\n"
               "func f(a int, string) {}\n"
               "func g(a, b) {}\n"
               "func h(a int b int) {}"),
      "2:6: syntax error: unexpected literal 1, expected name or (\n"
      "3:15: syntax error: mixed named and unnamed parameters\n"
      "5:14: syntax error: unexpected name b in parameter list; possibly missing comma or )\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f(a ...) {}\n"
                     "func g(... int) {}\n"
                     "func h(1) {}"),
            "2:13: syntax error: ... is missing type\n"
            "4:8: syntax error: unexpected literal 1, expected )\n");
}

TEST(SyntaxErrors, Declarations3) {
  EXPECT_EQ(errorsOf("package p\n"
                     "const x int := 1\n"
                     "var y := 2\n"
                     "var z"),
            "2:13: syntax error: unexpected :=, expected =\n"
            "3:7: syntax error: unexpected :=, expected =\n"
            "4:6: syntax error: unexpected EOF, expected type\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "const ( a = 1 b = 2 )"),
            "2:15: syntax error: unexpected name b in grouped declaration; possibly missing "
            "semicolon or newline or )\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "type T map[int\n"
                     "var x chan\n"
                     "var y []"),
            "2:15: syntax error: unexpected newline, expected ]\n"
            "3:1: syntax error: unexpected var, expected type\n"
            "4:8: syntax error: unexpected ] after top level declaration\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x [1,]int\n"
                     "type T G[]"),
            "2:9: syntax error: unexpected comma; expected ]\n"
            "3:10: syntax error: unexpected ], expected type argument list\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() {}}"),
            "2:12: syntax error: unexpected } after top level declaration\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "var x = \"a\n"
                     "var y = 'ab'\n"
                     "var z = @1\n"
                     "var w = 08"),
            "2:11: newline in string\n"
            "3:9: more than one character in rune literal\n"
            "4:9: invalid character U+0040 '@'\n"
            "5:10: invalid digit '8' in octal literal\n");
}

TEST(SyntaxErrors, Statements1) {
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if {} }"),
            "2:15: syntax error: missing condition in if statement\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x := 1 {} }"),
            "2:17: syntax error: cannot use x := 1 as value\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x = y {} }"),
            "2:17: syntax error: cannot use assignment x = y as value\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x = a + b {} }"),
            "2:17: syntax error: cannot use assignment x = (a + b) as value\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if a, b := c {} }"),
            "2:20: syntax error: cannot use a, b := c as value\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x++ {} }"),
            "2:16: syntax error: cannot use x++ as value\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if c <- 1 {} }"),
            "2:17: syntax error: cannot use c <- 1 as value\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x; {} }"),
            "2:16: syntax error: missing condition in if statement\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x\n"
                     "{} }"),
            "2:16: syntax error: unexpected newline, expected { after if clause\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x := 1; y := 2 {} }"),
            "2:25: syntax error: cannot use y := 2 as value\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x {} else y }"),
            "2:25: syntax error: else must be followed by if or statement block\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x {}\n"
                     "else {} }"),
            "3:1: syntax error: unexpected else, expected }\n");
}

TEST(SyntaxErrors, Statements2) {
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if x y }"),
            "2:17: syntax error: unexpected name y, expected {\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { if var x = 1; x {} }"),
            "2:19: syntax error: var declaration not allowed in if initializer\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { for i := 0; i < 10 {} }"),
            "2:31: syntax error: unexpected {, expected semicolon or newline\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { for i := 0; {} }"),
            "2:24: syntax error: unexpected {, expected for loop condition\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { for i := 0; i < 10; i := 1 {} }"),
            "2:34: syntax error: cannot declare in post statement of for loop\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { for x\n"
                     "{} }"),
            "3:1: syntax error: unexpected {, expected for loop condition\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { for var i = 0; i < 10; {} }"),
            "2:20: syntax error: var declaration not allowed in for initializer\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { for x = 1 {} }"),
            "2:18: syntax error: cannot use assignment x = 1 as value\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { for i := range {} }"),
            "2:27: syntax error: unexpected {, expected expression\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { for x in y {} }"),
            "2:18: syntax error: unexpected name in, expected {\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { switch x\n"
                     "{ case 1: } }"),
            "");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { switch x { y() } }"),
            "2:23: syntax error: unexpected name y, expected case or default or }\n");
}

TEST(SyntaxErrors, Statements3) {
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { switch { case 1 } }"),
            "2:28: syntax error: unexpected }, expected :\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { switch x = y { } }"),
            "2:21: syntax error: cannot use assignment x = y as value\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { select x { } }"),
            "2:19: syntax error: missing { after select clause\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { select { x } }"),
            "2:21: syntax error: unexpected name x, expected case or default or }\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { L: }\n"
                     "func g() { { L: case } }"),
            "2:12: label L defined and not used\n"
            "3:15: syntax error: missing statement after label\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { switch x { case 1: L: case 2: } }"),
            "2:32: syntax error: missing statement after label\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() {\n"
                     "\tif T{} == x {\n"
                     "\t}\n"
                     "}"),
            "3:9: syntax error: unexpected == at end of statement\n"
            "5:1: syntax error: non-declaration statement outside function body\n");
  EXPECT_EQ(
      errorsOf("package p\n"
               "func f() {\n"
               "\tx := [3]int{1, 2, 3\n"
               "\ty := 2\n"
               "\tz z\n"
               "}\n"
               "func g() { 1 2 }"),
      "3:21: syntax error: unexpected newline in composite literal; possibly missing comma or }\n"
      "7:6: syntax error: unexpected name g, expected (\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { a.b c ; d e }\n"
                     "func g() { h i\n"
                     "j k }"),
            "2:16: syntax error: unexpected name c at end of statement\n"
            "3:14: syntax error: unexpected name i at end of statement\n"
            "4:3: syntax error: unexpected name k at end of statement\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() {\n"
                     "\twhile x {\n"
                     "\t}\n"
                     "}"),
            "3:8: syntax error: unexpected name x at end of statement\n"
            "5:1: syntax error: non-declaration statement outside function body\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { x = y ? 1 : 2 }"),
            "2:18: invalid character U+003F '?'\n"
            "2:20: syntax error: unexpected literal 1 at end of statement\n");
  EXPECT_EQ(errorsOf("package p\n"
                     "func f() { x := func() { y z }; w v }"),
            "2:28: syntax error: unexpected name z at end of statement\n");
}

}  // namespace
}  // namespace gantry::golang
