// Where gc has its nodes: messages of the checker depend on it.
#include <gtest/gtest.h>

#include "tests/unit/golang/parser/tree_text.h"

namespace gantry::golang {
namespace {

// The columns of the only expression in `package p; var _ = ...`, counted from its own beginning.
struct Columns {
  explicit Columns(std::string_view source) : parsed("package p;var _ =\n" + std::string(source)) {
    const auto& decl = as<VarDecl>(*parsed.file->decls.front());
    expr = decl.values.front();
  }
  [[nodiscard]] std::uint32_t pos(const Expr* of) const {
    return parsed.set.lineCol(of->pos).column;
  }
  [[nodiscard]] std::uint32_t pos() const { return pos(expr); }
  [[nodiscard]] std::uint32_t start() const { return parsed.set.lineCol(startPos(*expr)).column; }
  [[nodiscard]] std::uint32_t end() const { return parsed.set.lineCol(endPos(*expr)).column; }

  Parsed parsed;
  const Expr* expr = nullptr;
};

void expectColumns(std::string_view source, std::uint32_t pos, std::uint32_t start,
                   std::uint32_t end) {
  const Columns columns(source);
  EXPECT_EQ(columns.parsed.errorText(), "") << source;
  EXPECT_EQ(columns.pos(), pos) << source;
  EXPECT_EQ(columns.start(), start) << source;
  EXPECT_EQ(columns.end(), end) << source;
}

TEST(Positions, Expressions) {
  expectColumns("abc", 1, 1, 4);
  expectColumns("\"abc\"", 1, 1, 6);
  expectColumns("a + b", 3, 1, 6);
  expectColumns("a + b * c", 3, 1, 10);
  expectColumns("-abc", 1, 1, 5);
  expectColumns("*abc", 1, 1, 5);
  expectColumns("ab.cd", 3, 1, 6);
  expectColumns("ab.cd.ef", 6, 1, 9);
  expectColumns("ab(cd, e)", 3, 1, 9);
  expectColumns("ab()", 3, 1, 3);
  expectColumns("ab[cd]", 3, 1, 6);
  expectColumns("ab[c:d]", 3, 3, 7);
  expectColumns("ab.(T)", 3, 1, 6);
  expectColumns("(ab)", 1, 1, 4);
  expectColumns("T{1}", 2, 1, 4);
  expectColumns("[]T{1}", 4, 1, 6);
  expectColumns("func(a int) {}", 1, 1, 14);
  expectColumns("<-ab", 1, 1, 5);
}

TEST(Positions, Types) {
  expectColumns("map[K]V(nil)", 8, 1, 12);
  expectColumns("chan int", 1, 1, 9);
  expectColumns("struct{ a int }", 1, 1, 14);
  expectColumns("interface{ m() int }", 1, 1, 19);
  expectColumns("interface{}", 1, 1, 1);
}

TEST(Positions, InsideLiterals) {
  const Columns columns("T{k: v, {}}");
  const auto& literal = as<const CompositeLit>(*columns.expr);
  EXPECT_EQ(columns.pos(literal.elements[0]), 4U);
  EXPECT_EQ(startPos(*literal.elements[0]), as<const KeyValueExpr>(*literal.elements[0]).key->pos);
  EXPECT_EQ(columns.pos(literal.elements[1]), 9U);
  EXPECT_EQ(columns.parsed.set.lineCol(literal.rbrace).column, 11U);
}

TEST(Positions, Statements) {
  const Parsed parsed(
      "package p\nfunc f() {\na, b := c, d\nx++\nch <- v\nf(x)\nL: for a := range b {\nbreak "
      "L}\n}\n");
  ASSERT_EQ(parsed.errorText(), "");
  const auto& decl = as<FuncDecl>(*parsed.file->decls.front());
  EXPECT_EQ(parsed.place(decl.pos), "2:6");
  EXPECT_EQ(parsed.place(decl.type->pos), "2:7");
  EXPECT_EQ(parsed.place(decl.body->pos), "2:10");
  EXPECT_EQ(parsed.place(decl.body->rbrace), "9:1");
  const auto& list = decl.body->list;
  EXPECT_EQ(parsed.place(list[0]->pos), "3:6");
  EXPECT_EQ(parsed.place(startPos(*list[0])), "3:1");
  EXPECT_EQ(parsed.place(list[1]->pos), "4:2");
  EXPECT_EQ(parsed.place(startPos(*list[1])), "4:1");
  EXPECT_EQ(parsed.place(list[2]->pos), "5:4");
  EXPECT_EQ(parsed.place(startPos(*list[2])), "5:1");
  EXPECT_EQ(parsed.place(list[3]->pos), "6:2");
  const auto& label = as<LabeledStmt>(*list[4]);
  EXPECT_EQ(parsed.place(label.pos), "7:2");
  EXPECT_EQ(parsed.place(label.label->pos), "7:1");
  const auto& loop = as<RangeStmt>(*label.stmt);
  EXPECT_EQ(parsed.place(loop.pos), "7:4");
  EXPECT_EQ(parsed.place(loop.tokPos), "7:10");
  EXPECT_EQ(parsed.place(loop.rangePos), "7:13");
  EXPECT_EQ(parsed.place(parsed.file->eof), "10:1");
}

TEST(Positions, Declarations) {
  const Parsed parsed(
      "package p\nimport a \"b\"\nconst (\nc = 1\n)\ntype T[P any] struct{ x, y int }\n");
  ASSERT_EQ(parsed.errorText(), "");
  EXPECT_EQ(parsed.place(parsed.file->decls[0]->pos), "2:8");
  EXPECT_EQ(parsed.place(parsed.file->decls[1]->pos), "4:1");
  const auto& type = as<TypeDecl>(*parsed.file->decls[2]);
  EXPECT_EQ(parsed.place(type.pos), "6:6");
  EXPECT_EQ(parsed.place(type.typeParams[0]->pos), "6:8");
  const auto& fields = as<StructType>(*type.typeExpr).fields;
  EXPECT_EQ(parsed.place(fields[1]->pos), "6:26");
  EXPECT_EQ(fields[0]->type, fields[1]->type);
}

}  // namespace
}  // namespace gantry::golang
