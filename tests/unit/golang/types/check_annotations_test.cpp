// What the checker writes into the tree and the objects of correct programs.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "tests/unit/golang/types/check_program.h"

namespace gantry::golang {
namespace {

using testing_types::Program;

class CheckAnnotations : public testing::Test {
 protected:
  // Checks a program of these declarations and of this body of main.
  void check(const std::string& declarations, const std::string& body) {
    ok = program.check("p.go",
                       "package main\n" + declarations + "\nfunc main() {\n" + body + "\n}\n");
    ASSERT_TRUE(ok);
    ASSERT_EQ(program.text(), "");
    for (FuncDecl* const function : program.main->functions)
      if (function->name->name == "main") statements = &function->body->list;
    ASSERT_NE(statements, nullptr);
  }
  // The right side of the i-th statement, an assignment; or the expression that it is.
  Expr& right(std::size_t i) {
    Stmt& s = *(*statements)[i];
    if (s.kind == StmtKind::expr) return *as<ExprStmt>(s).x;
    return *as<AssignStmt>(s).rhs[0];
  }
  std::string typeOf(const Expr& e) { return typeText(e.type, program.main); }
  Var& local(std::string_view name) {
    const auto main = std::ranges::find_if(
        program.main->functions, [](const FuncDecl* f) { return f->name->name == "main"; });
    return *static_cast<Var*>((*main)->body->scope->lookup(name));
  }

  Program program;
  bool ok = false;
  const List<Stmt>* statements = nullptr;
};

TEST_F(CheckAnnotations, UntypedOperandsGetTheirFinalType) {
  check("var f float64\nvar s uint\nvar a any",
        "_ = f + 1\n_ = 1 << s\nvar u uint8 = 1 << s\n_ = u\na = 'x'\n_ = f == 2\na = nil");
  const auto& sum = as<BinaryExpr>(right(0));
  EXPECT_EQ(typeOf(*sum.y), "float64");
  EXPECT_EQ(typeOf(*as<BinaryExpr>(right(1)).x), "int");
  const auto& decl = as<VarDecl>(*as<DeclStmt>(*(*statements)[2]).decls[0]);
  EXPECT_EQ(typeOf(*as<BinaryExpr>(*decl.values[0]).x), "uint8");
  EXPECT_EQ(typeOf(right(4)), "rune");
  EXPECT_EQ(typeOf(right(5)), "bool");
  EXPECT_EQ(typeOf(*as<BinaryExpr>(right(5)).y), "float64");
  EXPECT_EQ(right(6).mode, Mode::nilvalue);
  EXPECT_EQ(typeOf(right(6)), "any");
}

TEST_F(CheckAnnotations, ConstantsAreKnown) {
  check("const k = 1 << 3\ntype A [k]int\nvar arr A",
        "_ = k + 1\n_ = len(arr)\n_ = len(\"abc\") * 2\n_ = uint8(200)\n_ = k == 8");
  const auto value = [&](std::size_t i) { return constant::text(right(i).constant); };
  EXPECT_EQ(value(0), "9");
  EXPECT_EQ(value(1), "8");
  EXPECT_EQ(value(2), "6");
  EXPECT_EQ(value(3), "200");
  EXPECT_EQ(value(4), "true");
  EXPECT_EQ(as<CallExpr>(right(1)).callKind, CallKind::builtin);
  EXPECT_EQ(as<CallExpr>(right(3)).callKind, CallKind::conversion);
}

TEST_F(CheckAnnotations, SelectionsHaveTheirPaths) {
  check(
      "type In struct{ a, b int }\nfunc (In) get() int { return 1 }\nfunc (*In) set() {}\n"
      "type Out struct { x int; *In }\nvar o Out",
      "_ = o.b\n_ = o.get()\no.set()\n_ = In.get\n_ = (*In).set");
  const Selection& field = *as<SelectorExpr>(right(0)).selection;
  EXPECT_EQ(field.kind, SelectionKind::field);
  EXPECT_EQ(field.path, (std::vector<std::uint32_t>{1, 1}));
  EXPECT_TRUE(field.indirect);
  const Selection& method = *as<SelectorExpr>(*as<CallExpr>(right(1)).fun).selection;
  EXPECT_EQ(method.kind, SelectionKind::method);
  EXPECT_EQ(method.object->name, "get");
  EXPECT_EQ(as<SelectorExpr>(right(3)).selection->kind, SelectionKind::methodExpr);
  EXPECT_EQ(typeOf(right(3)), "func(In) int");
  EXPECT_EQ(typeOf(right(4)), "func(*In)");
}

TEST_F(CheckAnnotations, VariablesSayHowTheyAreUsed) {
  check("type T struct{ n int; a [3]int }\nfunc (t *T) m() {}",
        "plain := 1\ncaptured := 2\nchanged := 3\npointed := 4\nvar t T\nvar u T\nvar v T\nw := "
        "[]int{}\n"
        "f := func() int { own := 1; return own + captured }\nchanged++\np := &pointed\nt.m()\n"
        "u.a[1] = 2\n_ = v.a[:]\n_ = &w[0]\n_, _, _ = plain, f, p");
  EXPECT_FALSE(local("plain").captured || local("plain").reassigned);
  EXPECT_TRUE(local("captured").captured);
  EXPECT_FALSE(local("captured").reassigned);
  EXPECT_TRUE(local("changed").reassigned);
  EXPECT_FALSE(local("changed").captured || local("changed").addressTaken);
  EXPECT_TRUE(local("pointed").addressTaken);
  EXPECT_TRUE(local("t").addressTaken);
  EXPECT_TRUE(local("u").reassigned);
  EXPECT_FALSE(local("u").addressTaken);
  EXPECT_TRUE(local("v").addressTaken);
  EXPECT_FALSE(local("w").addressTaken || local("w").reassigned);
}

TEST_F(CheckAnnotations, InferredTypeArguments) {
  check(
      "func Map[T, U any](s []T, f func(T) U) []U { return nil }\nfunc Id[T any](x T) T { return x "
      "}",
      "_ = Map([]int{}, func(i int) string { return \"\" })\n_ = Id[uint8](1)\nvar f func(bool) "
      "bool = Id\n_ = f");
  const auto& name = as<Ident>(*as<CallExpr>(right(0)).fun);
  ASSERT_EQ(name.typeArgs.size(), 2U);
  EXPECT_EQ(typeText(name.typeArgs[0]), "int");
  EXPECT_EQ(typeText(name.typeArgs[1]), "string");
  EXPECT_EQ(typeOf(right(0)), "[]string");
  const auto& given = as<Ident>(*as<IndexExpr>(*as<CallExpr>(right(1)).fun).x);
  ASSERT_EQ(given.typeArgs.size(), 1U);
  EXPECT_EQ(typeText(given.typeArgs[0]), "uint8");
  const auto& decl = as<VarDecl>(*as<DeclStmt>(*(*statements)[2]).decls[0]);
  ASSERT_EQ(as<Ident>(*decl.values[0]).typeArgs.size(), 1U);
  EXPECT_EQ(typeOf(*decl.values[0]), "func(x bool) bool");
}

TEST_F(CheckAnnotations, LiteralsHaveIndexes) {
  check("", "_ = [...]string{2: \"a\", \"b\", 0: \"c\"}\n_ = []*[]int{{1, 2}}");
  const auto& array = as<CompositeLit>(right(0));
  EXPECT_EQ(array.indexes, (std::vector<std::int64_t>{2, 3, 0}));
  EXPECT_EQ(array.maxIndex, 3);
  EXPECT_EQ(typeOf(array), "[4]string");
  EXPECT_EQ(typeOf(*as<CompositeLit>(right(1)).elements[0]), "*[]int");
}

TEST_F(CheckAnnotations, TypeSwitchClausesHaveTheirVariable) {
  check("var a any",
        "switch x := a.(type) {\ncase int: _ = x\ncase string, bool: _ = x\ndefault: _ = x\n}");
  const auto& s = as<TypeSwitchStmt>(*(*statements)[0]);
  EXPECT_EQ(typeText(s.clauses[0]->implicitVar->type, program.main), "int");
  EXPECT_EQ(typeText(s.clauses[1]->implicitVar->type, program.main), "any");
  EXPECT_EQ(typeText(s.clauses[2]->implicitVar->type, program.main), "any");
}

TEST_F(CheckAnnotations, InitialisationOrder) {
  check(
      "var a = b + f()\nvar b, c = g()\nfunc f() int { return d }\nvar d = 4\n"
      "func g() (int, int) { return d, e }\nvar e = 1\nvar unset int\nvar _ = a",
      "");
  std::string order;
  for (const Initializer& init : program.main->initOrder) {
    for (const Var* const var : init.lhs) order += std::string(var->name);
    order += " ";
  }
  EXPECT_EQ(order, "d e bc a _ ");
}

TEST_F(CheckAnnotations, LibraryInitialisersReachBodies) {
  check("import \"os\"", "_ = os.Args");
  std::string order;
  for (const Initializer& init : program.imported.at("os")->initOrder)
    order += std::string(init.lhs[0]->name) + " ";
  EXPECT_EQ(order, "more Args Name ");
}

TEST_F(CheckAnnotations, RangeVariables) {
  check("func seq(yield func(int, string) bool) {}",
        "for i := range 3 { _ = i }\nfor k, v := range map[string]bool{} { _, _ = k, v }\n"
        "for i, r := range \"x\" { _, _ = i, r }\nfor a, b := range seq { _, _ = a, b }\n"
        "for v := range make(chan uint) { _ = v }");
  const auto types = [&](std::size_t i) {
    const auto& loop = as<RangeStmt>(*(*statements)[i]);
    std::string out = typeOf(*loop.key);
    if (loop.value != nullptr) out += " " + typeOf(*loop.value);
    return out;
  };
  EXPECT_EQ(types(0), "int");
  EXPECT_EQ(types(1), "string bool");
  EXPECT_EQ(types(2), "int rune");
  EXPECT_EQ(types(3), "int string");
  EXPECT_EQ(types(4), "uint");
}

}  // namespace
}  // namespace gantry::golang
