// Trees of expressions and types.
#include <gtest/gtest.h>

#include "tests/unit/golang/parser/tree_text.h"

namespace gantry::golang {
namespace {

TEST(Expressions, Precedence) {
  EXPECT_EQ(treeOfExpr("a || b && c == d + e * f"), "(|| a (&& b (== c (+ d (* e f)))))");
  EXPECT_EQ(treeOfExpr("a * b + c == d && e || f"), "(|| (&& (== (+ (* a b) c) d) e) f)");
  EXPECT_EQ(treeOfExpr("a - b - c"), "(- (- a b) c)");
  EXPECT_EQ(treeOfExpr("a | b &^ c << d ^ e"), "(^ (| a (<< (&^ b c) d)) e)");
  EXPECT_EQ(treeOfExpr("a * (b + c)"), "(* a (paren (+ b c)))");
}

TEST(Expressions, Unary) {
  EXPECT_EQ(treeOfExpr("-a + +b"), "(+ (unary - a) (unary + b))");
  EXPECT_EQ(treeOfExpr("!*p"), "(unary ! (star p))");
  EXPECT_EQ(treeOfExpr("^a & &b"), "(& (unary ^ a) (unary & b))");
  EXPECT_EQ(treeOfExpr("<-<-c"), "(unary <- (unary <- c))");
  EXPECT_EQ(treeOfExpr("-x.y"), "(unary - (. x y))");
  EXPECT_EQ(treeOfExpr("&(T{})"), "(unary & (lit T))");
}

TEST(Expressions, Primary) {
  EXPECT_EQ(treeOfExpr("a.b.c"), "(. (. a b) c)");
  EXPECT_EQ(treeOfExpr("f(x)(y...)"), "(call... (call f x) y)");
  EXPECT_EQ(treeOfExpr("f(x, y,\n)"), "(call f x y)");
  EXPECT_EQ(treeOfExpr("a[i][j]"), "(index (index a i) j)");
  EXPECT_EQ(treeOfExpr("a[:]"), "(slice a - - -)");
  EXPECT_EQ(treeOfExpr("a[i:]"), "(slice a i - -)");
  EXPECT_EQ(treeOfExpr("a[:j]"), "(slice a - j -)");
  EXPECT_EQ(treeOfExpr("a[i:j:k]"), "(slice3 a i j k)");
  EXPECT_EQ(treeOfExpr("a[:j:k]"), "(slice3 a - j k)");
  EXPECT_EQ(treeOfExpr("x.(T)"), "(assert x T)");
  EXPECT_EQ(treeOfExpr("x.(*p.T).m()"), "(call (. (assert x (star (. p T))) m))");
  EXPECT_EQ(treeOfExpr("(*T).m"), "(. (paren (star T)) m)");
}

TEST(Expressions, Instances) {
  EXPECT_EQ(treeOfExpr("G[int]"), "(index G int)");
  EXPECT_EQ(treeOfExpr("G[int, []string](x)"), "(call (index G int (array - string)) x)");
  EXPECT_EQ(treeOfExpr("G[int,]"), "(index G int)");
  EXPECT_EQ(treeOfExpr("p.G[int]{1}"), "(lit (index (. p G) int) 1)");
}

TEST(Expressions, Conversions) {
  EXPECT_EQ(treeOfExpr("[]byte(s)"), "(call (array - byte) s)");
  EXPECT_EQ(treeOfExpr("(func())(f)"), "(call (paren (func {} {})) f)");
  EXPECT_EQ(treeOfExpr("(<-chan int)(c)"), "(call (paren (chan recv int)) c)");
  EXPECT_EQ(treeOfExpr("<-chan int(c)"), "(unary <- (call (chan int) c))");
  EXPECT_EQ(treeOfExpr("<-chan int"), "(chan recv int)");
  EXPECT_EQ(treeOfExpr("<-chan<- chan int"), "(chan recv (chan recv int))");
  EXPECT_EQ(treeOfExpr("interface{}(x)"), "(call (interface {}) x)");
}

TEST(Expressions, CompositeLiterals) {
  EXPECT_EQ(treeOfExpr("T{}"), "(lit T)");
  EXPECT_EQ(treeOfExpr("p.T{a: 1, b: 2}"), "(lit (. p T) (: a 1) (: b 2))");
  EXPECT_EQ(treeOfExpr("[]T{{1}, {x: {2}}}"),
            "(lit (array - T) (lit - 1) (lit - (: x (lit - 2))))");
  EXPECT_EQ(treeOfExpr("map[K]V{{1}: {2},\n}"), "(lit (map K V) (: (lit - 1) (lit - 2)))");
  EXPECT_EQ(treeOfExpr("[...]int{2: 1, 3}"), "(lit (array (... -) int) (: 2 1) 3)");
  EXPECT_EQ(treeOfExpr("struct{ x int }{1}.x"), "(. (lit (struct {x:int}) 1) x)");
  EXPECT_EQ(treeOfExpr("T{1}[0](2)"), "(call (index (lit T 1) 0) 2)");
}

TEST(Expressions, FunctionLiterals) {
  EXPECT_EQ(treeOfExpr("func(a int) bool { return a }(1)"),
            "(call (funcLit (func {a:int} {bool}) [(return a)]) 1)");
}

TEST(Types, All) {
  EXPECT_EQ(treeOfType("*p.T"), "(star (. p T))");
  EXPECT_EQ(treeOfType("[4]int"), "(array 4 int)");
  EXPECT_EQ(treeOfType("[]map[string]*int"), "(array - (map string (star int)))");
  EXPECT_EQ(treeOfType("((int))"), "int");
  EXPECT_EQ(treeOfType("chan int"), "(chan int)");
  EXPECT_EQ(treeOfType("chan<- int"), "(chan send int)");
  EXPECT_EQ(treeOfType("<-chan int"), "(chan recv int)");
  EXPECT_EQ(treeOfType("chan<- chan int"), "(chan send (chan int))");
  EXPECT_EQ(treeOfType("chan (<-chan int)"), "(chan (chan recv int))");
  EXPECT_EQ(treeOfType("G[int, *T]"), "(index G int (star T))");
  EXPECT_EQ(treeOfType("p.G[q.H[int]]"), "(index (. p G) (index (. q H) int))");
}

TEST(Types, Functions) {
  EXPECT_EQ(treeOfType("func()"), "(func {} {})");
  EXPECT_EQ(treeOfType("func(int, ...string) (bool, error)"),
            "(func {int (... string)} {bool error})");
  EXPECT_EQ(treeOfType("func(a, b int, c ...T) (x, y int)"),
            "(func {a:int b:int c:(... T)} {x:int y:int})");
  EXPECT_EQ(treeOfType("func(a []int, b [2]int, G[int])"),
            "1:42: syntax error: mixed named and unnamed parameters\n");
  EXPECT_EQ(treeOfType("func(G[int], p.H[int, string])"),
            "(func {(index G int) (index (. p H) int string)} {})");
  EXPECT_EQ(treeOfType("func() func() int"), "(func {} {(func {} {int})})");
}

TEST(Types, Structs) {
  EXPECT_EQ(treeOfType("struct{}"), "(struct {})");
  EXPECT_EQ(treeOfType("struct{ a, b int `x:\"y\"`; c []T }"),
            "(struct {a:int`x:\"y\"` b:int`x:\"y\"` c:(array - T)})");
  EXPECT_EQ(treeOfType("struct{ T; *p.T \"t\"; G[int]; *G[int]; p.G[A, B] }"),
            "(struct {embed:T embed:(star (. p T))\"t\" embed:(index G int) "
            "embed:(star (index G int)) embed:(index (. p G) A B)})");
  EXPECT_EQ(treeOfType("struct{ a [n]int; b [n]G[int] }"),
            "(struct {a:(array n int) b:(array n (index G int))})");
  EXPECT_EQ(treeOfType("struct{ next *struct{ x int } }"),
            "(struct {next:(star (struct {x:int}))})");
}

TEST(Types, Interfaces) {
  EXPECT_EQ(treeOfType("interface{}"), "(interface {})");
  EXPECT_EQ(treeOfType("interface{ m(int) string; p.I; G[int] }"),
            "(interface {m:(func {int} {string}) embed:(. p I) embed:(index G int)})");
  EXPECT_EQ(treeOfType("interface{ ~int | ~string; int | []T }"),
            "(interface {embed:(| (unary ~ int) (unary ~ string)) embed:(| int (array - T))})");
  EXPECT_EQ(treeOfType("interface{ A | B | G[int, T] }"),
            "(interface {embed:(| (| A B) (index G int T))})");
}

}  // namespace
}  // namespace gantry::golang
