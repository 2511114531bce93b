// Trees of declarations and statements.
#include <gtest/gtest.h>

#include "tests/unit/golang/parser/tree_text.h"

namespace gantry::golang {
namespace {

TEST(Declarations, Imports) {
  const Parsed parsed("package p\nimport \"a\"\nimport (\n\tx \"b\"\n\t. \"c\"\n\t_ `d`\n)\n");
  EXPECT_EQ(parsed.errorText(), "");
  EXPECT_EQ(parsed.file->imports.size(), 4U);
  EXPECT_EQ(treeText(*parsed.file->imports[0]), "(import - \"a\")");
  EXPECT_EQ(treeText(*parsed.file->imports[1]), "(import x \"b\")");
  EXPECT_EQ(treeText(*parsed.file->imports[2]), "(import . \"c\")");
  EXPECT_EQ(treeText(*parsed.file->imports[3]), "(import _ `d`)");
  EXPECT_EQ(parsed.file->package->name, "p");
}

TEST(Declarations, ConstantsRepeatTheOneBefore) {
  EXPECT_EQ(treeOf("const ( a, b T = iota, 1; c, d; e = 2; f )"),
            "(const 0 a,b T iota 1)\n(const^ 1 c,d T iota 1)\n(const 2 e - 2)\n(const^ 3 f - 2)");
  EXPECT_EQ(treeOf("const ( a; b = 1 ); const c = 2"),
            "(const 0 a -)\n(const 1 b - 1)\n(const 0 c - 2)");
  EXPECT_EQ(treeOfBody("const ( a = iota; b )"), "(const 0 a - iota) (const^ 1 b - iota)");
}

TEST(Declarations, Variables) {
  EXPECT_EQ(treeOf("var a, b int = 1, 2; var c = 3; var ( d T; e, f = g() )"),
            "(var a,b int 1 2)\n(var c - 3)\n(var d T)\n(var e,f - (call g))");
}

TEST(Declarations, Types) {
  EXPECT_EQ(treeOf("type ( A int; B = p.C; D struct{}; E []int )"),
            "(type A int)\n(type= B (. p C))\n(type D (struct {}))\n(type E (array - int))");
}

TEST(Declarations, TypeParametersOrArrayLength) {
  EXPECT_EQ(treeOf("type T[P any] struct{}"), "(type T {P:any} (struct {}))");
  EXPECT_EQ(treeOf("type T[P, Q any, R ~int|string] int"),
            "(type T {P:any Q:any R:(| (unary ~ int) string)} int)");
  EXPECT_EQ(treeOf("type T[P *C] int"), "(type T (array (* P C) int))");
  EXPECT_EQ(treeOf("type T[P *C,] int"), "(type T {P:(star C)} int)");
  EXPECT_EQ(treeOf("type T[P *C|D,] int"), "(type T {P:(| (star C) D)} int)");
  EXPECT_EQ(treeOf("type T[P *struct{}] int"), "(type T {P:(star (struct {}))} int)");
  EXPECT_EQ(treeOf("type T[P *C|~D] int"), "(type T {P:(| (star C) (unary ~ D))} int)");
  EXPECT_EQ(treeOf("type T[P (C),] int"), "(type T {P:C} int)");
  EXPECT_EQ(treeOf("type T[P (C)] int"), "(type T (array (call P C) int))");
  EXPECT_EQ(treeOf("type T[P []E] int"), "(type T {P:(array - E)} int)");
  EXPECT_EQ(treeOf("type T[N] int"), "(type T (array N int))");
  EXPECT_EQ(treeOf("type T[N*2+1] int"), "(type T (array (+ (* N 2) 1) int))");
  EXPECT_EQ(treeOf("type T[p.N] int"), "(type T (array (. p N) int))");
  EXPECT_EQ(treeOf("type T[...]int"), "(type T (array (... -) int))");
  EXPECT_EQ(treeOf("type T[P any] = []P"), "(type= T {P:any} (array - P))");
}

TEST(Declarations, Functions) {
  EXPECT_EQ(treeOf("func f()"), "(fn f (func {} {}) -)");
  EXPECT_EQ(treeOf("func f(a int) (r int) { return }"), "(fn f (func {a:int} {r:int}) [(return)])");
  EXPECT_EQ(treeOf("func f[T any, U C[T]](x T) U { }"),
            "(fn f (func types{T:any U:(index C T)} {x:T} {U}) [])");
  EXPECT_EQ(treeOf("func (r *T[P]) m() {}"), "(fn recv{r:(star (index T P))} m (func {} {}) [])");
  EXPECT_EQ(treeOf("func (T) m() {}"), "(fn recv{T} m (func {} {}) [])");
  EXPECT_EQ(treeOf("func f[P interface{ ~[]E }, E any](P) {}"),
            "(fn f (func types{P:(interface {embed:(unary ~ (array - E))}) E:any} {P} {}) [])");
}

TEST(Statements, Simple) {
  EXPECT_EQ(treeOfBody("a = 1; b, c := f(); d += 2; e &^= 3; g++; h--; ch <- v; <-ch; f(x); ;"),
            "(= [a] [1])\n(:= [b c] [(call f)])\n(+= [d] [2])\n(&^= [e] [3])\n(++ g)\n(-- h)\n"
            "(send ch v)\n(unary <- ch)\n(call f x)\nempty");
  EXPECT_EQ(treeOfBody("*p = 1; x.y[0], _ = z, 1"),
            "(= [(star p)] [1])\n(= [(index (. x y) 0) _] [z 1])");
}

TEST(Statements, Keywords) {
  EXPECT_EQ(treeOfBody("go f(); defer x.y(z); return 1, 2"),
            "(go (call f))\n(defer (call (. x y) z))\n(return 1 2)");
  EXPECT_EQ(treeOfBody("var x int; type T = int; const c = 1"),
            "(var x int)\n(type= T int)\n(const 0 c - 1)");
  EXPECT_EQ(treeOfBody("{ {} }"), "[[]]");
}

TEST(Statements, If) {
  EXPECT_EQ(treeOfBody("if a {} else if b := c(); b { x() } else { y() }"),
            "(if - a [] (if (:= [b] [(call c)]) b [(call x)] [(call y)]))");
  EXPECT_EQ(treeOfBody("if x == (T{}) {}"), "(if - (== x (paren (lit T))) [] -)");
  EXPECT_EQ(treeOfBody("if f(T{}) {}"), "(if - (call f (lit T)) [] -)");
  EXPECT_EQ(treeOfBody("if x := []T{}; x {}"), "(if (:= [x] [(lit (array - T))]) x [] -)");
  EXPECT_EQ(treeOfBody("if x {}"), "(if - x [] -)");
}

TEST(Statements, For) {
  EXPECT_EQ(treeOfBody("for {}"), "(for - - - [])");
  EXPECT_EQ(treeOfBody("for a {}"), "(for - a - [])");
  EXPECT_EQ(treeOfBody("for i := 0; i < n; i++ {}"), "(for (:= [i] [0]) (< i n) (++ i) [])");
  EXPECT_EQ(treeOfBody("for ;; {}"), "(for - - - [])");
  EXPECT_EQ(treeOfBody("for ; a; {}"), "(for - a - [])");
  EXPECT_EQ(treeOfBody("for range x {}"), "(range none - - x [])");
  EXPECT_EQ(treeOfBody("for k := range 10 {}"), "(range := k - 10 [])");
  EXPECT_EQ(treeOfBody("for k, v = range m {}"), "(range = k v m [])");
  EXPECT_EQ(treeOfBody("for a, b, c := range f {}"), "(range := a b c f [])");
  EXPECT_EQ(treeOfBody("for x[i], _ = range []T{{1}} {}"),
            "(range = (index x i) _ (lit (array - T) (lit - 1)) [])");
}

TEST(Statements, Switch) {
  EXPECT_EQ(treeOfBody("switch { case a, b: x(); default: }"),
            "(switch - - (case a b [(call x)]) (default []))");
  EXPECT_EQ(treeOfBody("switch x := f(); x { case 1: fallthrough; case 2: }"),
            "(switch (:= [x] [(call f)]) x (case 1 [(fallthrough)]) (case 2 []))");
  EXPECT_EQ(treeOfBody("switch x; {}"), "(switch x -)");
  EXPECT_EQ(treeOfBody("switch x.(type) { case int, *T, nil: default: }"),
            "(typeSwitch - - x (case int (star T) nil []) (default []))");
  EXPECT_EQ(treeOfBody("switch a := 1; y := x.(type) { case []int: }"),
            "(typeSwitch (:= [a] [1]) y x (case (array - int) []))");
}

TEST(Statements, Select) {
  EXPECT_EQ(treeOfBody("select { case <-a: case x, ok := <-b: y(); case c <- 1: default: }"),
            "(select (case (unary <- a) []) (case (:= [x ok] [(unary <- b)]) [(call y)]) "
            "(case (send c 1) []) (case - []))");
  EXPECT_EQ(treeOfBody("select {}"), "(select)");
}

TEST(Statements, LabelsAndBranches) {
  EXPECT_EQ(treeOfBody("L: for { break L; continue L; break; continue }; goto M; M: }; func g() {"),
            "(label L (for - - - [(break L) (continue L) (break) (continue)]))\n(goto M)\n"
            "(label M empty)");
}

TEST(Statements, BranchesKnowTheirTarget) {
  const Parsed parsed(
      "package p; func f() { L: for { select { default: break L; }; switch { default: break }\n"
      "continue }; goto L }");
  ASSERT_EQ(parsed.errorText(), "");
  const auto& list = as<FuncDecl>(*parsed.file->decls[0]).body->list;
  auto& label = as<LabeledStmt>(*list[0]);
  auto& loop = as<ForStmt>(*label.stmt);
  auto& select = as<SelectStmt>(*loop.body->list[0]);
  auto& choice = as<SwitchStmt>(*loop.body->list[1]);
  EXPECT_EQ(as<BranchStmt>(*select.clauses[0]->body[0]).target, &loop);
  EXPECT_EQ(as<BranchStmt>(*choice.clauses[0]->body[0]).target, &choice);
  EXPECT_EQ(as<BranchStmt>(*loop.body->list[2]).target, &loop);
  EXPECT_EQ(as<BranchStmt>(*list[1]).target, &label);
  EXPECT_TRUE(label.used);
}

TEST(Files, VersionOfTheBuildLine) {
  EXPECT_EQ(Parsed("//go:build go1.21\n\npackage p\n").file->goVersion, "go1.21");
  EXPECT_EQ(Parsed("package p\n//go:build go1.21\n").file->goVersion, "");
}

}  // namespace
}  // namespace gantry::golang
