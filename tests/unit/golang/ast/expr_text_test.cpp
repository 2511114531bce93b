// Expressions as messages print them, and the arena they live in.
#include <gtest/gtest.h>

#include "engine/golang/ast/ast.h"

namespace gantry::golang {
namespace {

constexpr Pos kAt = 1;

// Trees by hand, for there is no parser below this.
class ExprText : public testing::Test {
 protected:
  Ident* name(std::string_view text) { return arena.make<Ident>(kAt, text); }
  BasicLit* number(std::string_view text) { return arena.make<BasicLit>(kAt, Tok::intLit, text); }
  Expr* binary(Expr* x, Tok op, Expr* y) { return arena.make<BinaryExpr>(kAt, op, x, y); }
  Field* field(std::string_view fieldName, Expr* type) {
    auto* const made = arena.make<Field>();
    if (!fieldName.empty()) made->name = name(fieldName);
    made->type = type;
    return made;
  }
  FuncType* func(List<Field> params, List<Field> results) {
    auto* const made = arena.make<FuncType>(kAt);
    made->params = std::move(params);
    made->results = std::move(results);
    return made;
  }

  Arena arena;
};

TEST_F(ExprText, Operators) {
  EXPECT_EQ(exprText(*binary(name("x"), Tok::add, arena.make<UnaryExpr>(kAt, Tok::sub, name("y")))),
            "x + -y");
  EXPECT_EQ(exprText(*arena.make<UnaryExpr>(kAt, Tok::arrow, name("c"))), "<-c");
  EXPECT_EQ(exprText(*arena.make<StarExpr>(kAt, arena.make<ParenExpr>(kAt, name("p")))), "*(p)");
  EXPECT_EQ(exprText(*binary(binary(name("a"), Tok::lorl, name("b")), Tok::landl, name("c"))),
            "a || b && c");
}

TEST_F(ExprText, LongSums) {
  Expr* sum = name("a");
  for (int i = 0; i < 10'000; ++i) sum = binary(sum, Tok::add, name("a"));
  EXPECT_EQ(exprText(*sum).size(), 1U + 10'000U * 4);
}

TEST_F(ExprText, Primary) {
  auto* const call = arena.make<CallExpr>(kAt, arena.make<SelectorExpr>(kAt, name("x"), name("f")));
  call->args = {name("a"), number("1")};
  EXPECT_EQ(exprText(*call), "x.f(a, 1)");
  call->hasDots = true;
  EXPECT_EQ(exprText(*call), "x.f(a, 1...)");
  auto* const index = arena.make<IndexExpr>(kAt, name("g"));
  index->indexes = {name("A"), name("B")};
  EXPECT_EQ(exprText(*index), "g[A, B]");
  auto* const slice = arena.make<SliceExpr>(kAt, name("s"));
  EXPECT_EQ(exprText(*slice), "s[:]");
  slice->low = number("1");
  slice->high = number("2");
  slice->max = number("3");
  EXPECT_EQ(exprText(*slice), "s[1:2:3]");
  auto* const assertion = arena.make<TypeAssertExpr>(kAt, name("x"), name("T"));
  EXPECT_EQ(exprText(*assertion), "x.(T)");
  assertion->typeExpr = nullptr;
  EXPECT_EQ(exprText(*assertion), "x.(type)");
  assertion->lhs = name("y");
  EXPECT_EQ(exprText(*assertion), "y := x.(type)");
}

TEST_F(ExprText, BodiesAreShortened) {
  auto* const literal = arena.make<CompositeLit>(kAt);
  literal->typeExpr = arena.make<ArrayType>(kAt, nullptr, name("T"));
  EXPECT_EQ(exprText(*literal), "[]T{}");
  literal->elements = {number("1")};
  EXPECT_EQ(exprText(*literal), "[]T{…}");
  auto* const body = arena.make<BlockStmt>(kAt);
  auto* const function = arena.make<FuncLit>(kAt, func({}, {}), body);
  EXPECT_EQ(exprText(*function), "func() {}");
  body->list = {arena.make<EmptyStmt>(kAt)};
  EXPECT_EQ(exprText(*function), "func() {…}");
  EXPECT_EQ(exprText(*arena.make<KeyValueExpr>(kAt, name("k"), name("v"))), "k: v");
}

TEST_F(ExprText, Types) {
  EXPECT_EQ(exprText(*arena.make<ArrayType>(kAt, arena.make<Ellipsis>(kAt, nullptr), name("T"))),
            "[...]T");
  EXPECT_EQ(exprText(*arena.make<MapType>(kAt, name("K"), name("V"))), "map[K]V");
  auto* const recv = arena.make<ChanType>(kAt, ChanDir::recvOnly, name("T"));
  EXPECT_EQ(exprText(*recv), "<-chan T");
  EXPECT_EQ(exprText(*arena.make<ChanType>(kAt, ChanDir::both, recv)), "chan (<-chan T)");
  EXPECT_EQ(exprText(*arena.make<ChanType>(kAt, ChanDir::sendOnly, recv)), "chan<- <-chan T");
  Expr* const shared = name("int");
  EXPECT_EQ(exprText(*func({field("a", shared), field("b", shared),
                            field("c", arena.make<Ellipsis>(kAt, name("T")))},
                           {field("", name("error"))})),
            "func(a, b int, c ...T) error");
  EXPECT_EQ(exprText(*func({field("", name("A"))}, {field("r", name("R"))})), "func(A) (r R)");
}

TEST_F(ExprText, StructsAndInterfaces) {
  Expr* const shared = name("int");
  auto* const type = arena.make<StructType>(kAt);
  EXPECT_EQ(exprText(*type), "struct{}");
  type->fields = {field("a", shared), field("b", shared), field("", name("T")),
                  field("c", name("U"))};
  type->fields[2]->embedded = true;
  type->fields[3]->tag = arena.make<BasicLit>(kAt, Tok::stringLit, "`t`");
  EXPECT_EQ(exprText(*type), "struct{a, b int; T; c U `t`}");
  auto* const interface = arena.make<InterfaceType>(kAt);
  EXPECT_EQ(exprText(*interface), "interface{}");
  interface->methods = {
      field("m", func({}, {})),
      field("", binary(arena.make<UnaryExpr>(kAt, Tok::tilde, name("A")), Tok::or_, name("B")))};
  EXPECT_EQ(exprText(*interface), "interface{m(); ~A | B}");
}

TEST_F(ExprText, Unparen) {
  Expr* const x = name("x");
  EXPECT_EQ(unparen(x), x);
  EXPECT_EQ(unparen(arena.make<ParenExpr>(kAt, arena.make<ParenExpr>(kAt, x))), x);
}

TEST(Arena, DestroysWhatOwnsSomething) {
  struct Counter {
    explicit Counter(int& target) : count(target) {}
    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;
    ~Counter() { ++count; }
    int& count;
  };
  int destroyed = 0;
  {
    Arena arena;
    for (int i = 0; i < 100'000; ++i) arena.make<Counter>(destroyed);
    EXPECT_EQ(destroyed, 0);
  }
  EXPECT_EQ(destroyed, 100'000);
}

TEST(Arena, TextsStayWhereTheyAre) {
  Arena arena;
  const std::string_view first = arena.text("first");
  for (int i = 0; i < 1000; ++i) (void)arena.text(std::to_string(i));
  EXPECT_EQ(first, "first");
}

}  // namespace
}  // namespace gantry::golang
