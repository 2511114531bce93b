// Identity, what kinds of types there are, comparability, sizes and texts.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/golang/types/format.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/sizes.h"
#include "tests/unit/golang/types/lib_world.h"

namespace gantry::golang {
namespace {

using testing_types::World;

TEST(TypesIdentity, LiteralsAreIdenticalByStructure) {
  World w;
  w.declare("T", "int");
  w.generic("Pair", {{"A", "any"}, {"B", "any"}}, "struct{a A; b B}");
  const std::vector<std::string> different = {
      "int",
      "uint8",
      "int32",
      "T",
      "*T",
      "[]T",
      "[3]T",
      "[4]T",
      "map[T]int",
      "map[int]T",
      "chan T",
      "<-chan T",
      "chan<- T",
      "struct{}",
      "struct{a int}",
      "struct{b int}",
      "struct{a T}",
      "struct{T}",
      "struct{T T}",
      "func()",
      "func(int)",
      "func(...int)",
      "func([]int)",
      "func() int",
      "interface{}",
      "interface{m()}",
      "interface{m(int)}",
      "interface{n()}",
      "interface{m(); n()}",
      "Pair[int, T]",
      "Pair[T, int]",
      "error",
      "comparable",
  };
  for (const std::string& x : different) {
    for (const std::string& y : different) {
      Type* const a = w.type(x);
      Type* const b = w.type(y);
      EXPECT_EQ(identical(a, b), x == y) << x << " and " << y;
      if (x == y) {
        EXPECT_EQ(typeHash(a), typeHash(b)) << x;
      }
    }
  }
}

TEST(TypesIdentity, NamesForTheSame) {
  World w;
  EXPECT_TRUE(identical(w.type("byte"), w.type("uint8")));
  EXPECT_TRUE(identical(w.type("[]rune"), w.type("[]int32")));
  EXPECT_TRUE(identical(w.type("any"), w.type("interface{}")));
  EXPECT_EQ(typeHash(w.type("any")), typeHash(w.type("interface{}")));
  // The order and the way of declaration of methods do not matter.
  w.declare("M", "interface{m()}");
  EXPECT_TRUE(identical(w.type("interface{M; n()}"), w.type("interface{n(); m()}")));
  EXPECT_TRUE(identical(w.type("interface{~int | string}"), w.type("interface{string | ~int}")));
  EXPECT_FALSE(identical(w.type("interface{int | string}"), w.type("interface{string | ~int}")));
}

TEST(TypesIdentity, InstancesAreUnique) {
  World w;
  w.generic("List", {{"E", "any"}}, "struct{next *List[E]; value E}");
  EXPECT_EQ(w.type("List[[]byte]"), w.type("List[[]uint8]"));
  EXPECT_NE(w.type("List[[]byte]"), w.type("List[[]int8]"));
}

TEST(TypesIdentity, InterfacesThatMentionThemselves) {
  World w;
  Named* const a = w.forward("A");
  Named* const b = w.forward("B");
  a->underlying = w.type("interface{m(interface{A})}");
  b->underlying = w.type("interface{m(interface{B})}");
  EXPECT_TRUE(identical(a->underlying, b->underlying));
  EXPECT_FALSE(identical(a, b));
}

TEST(TypesPredicates, OfBasicAndNamedTypes) {
  World w;
  w.declare("Celsius", "float64");
  EXPECT_TRUE(isFloat(w.set, w.type("Celsius")));
  EXPECT_TRUE(isNumeric(w.set, w.type("Celsius")));
  EXPECT_FALSE(isInteger(w.set, w.type("Celsius")));
  EXPECT_TRUE(isUnsigned(w.set, w.type("uintptr")));
  EXPECT_FALSE(isOrdered(w.set, w.type("complex128")));
  EXPECT_FALSE(isConstType(w.set, w.type("[]int")));
  EXPECT_TRUE(isBytesOrRunes(w.set, w.type("[]byte")));
  EXPECT_FALSE(isBytesOrRunes(w.set, w.type("[]int8")));
  EXPECT_TRUE(hasNil(w.set, w.type("func()")));
  EXPECT_FALSE(hasNil(w.set, w.type("struct{}")));
  EXPECT_TRUE(isGeneric(w.generic("G", {{"P", "any"}}, "[]P")));
  EXPECT_FALSE(isGeneric(w.type("G[int]")));
}

TEST(TypesPredicates, OfTypeParametersAskTheirTypeSets) {
  World w;
  const auto params = w.params(
      {{"I", "~int | ~uint8"}, {"N", "int | float64"}, {"A", "any"}, {"P", "*int | []int"}});
  EXPECT_TRUE(allInteger(w.set, params[0]));
  EXPECT_FALSE(isInteger(w.set, params[0]));
  EXPECT_FALSE(allInteger(w.set, params[1]));
  EXPECT_TRUE(allNumeric(w.set, params[1]));
  EXPECT_FALSE(allNumeric(w.set, params[2]));
  EXPECT_TRUE(hasNil(w.set, params[3]));
  EXPECT_FALSE(hasNil(w.set, params[2]));
  EXPECT_FALSE(comparableType(w.set, params[2], true, w.package, nullptr));
  EXPECT_TRUE(comparableType(w.set, params[0], true, w.package, nullptr));
}

TEST(TypesPredicates, ComparableWithReasons) {
  World w;
  std::string cause;
  EXPECT_TRUE(comparable(w.set, w.type("struct{a any; b [2]string}")));
  EXPECT_FALSE(comparableType(w.set, w.type("struct{a any}"), false, w.package, nullptr));
  EXPECT_FALSE(comparableType(w.set, w.type("struct{a int; f func()}"), true, w.package, &cause));
  EXPECT_EQ(cause, "struct containing func() cannot be compared");
  EXPECT_FALSE(comparableType(w.set, w.type("[2][]int"), true, w.package, &cause));
  EXPECT_EQ(cause, "[2][]int cannot be compared");
  const auto params = w.params({{"P", "any"}});
  EXPECT_FALSE(comparableType(w.set, params[0], true, w.package, &cause));
  EXPECT_EQ(cause, "incomparable types in type set");
}

TEST(TypesPredicates, UntypedKinds) {
  World w;
  const auto basic = [&](Basic b) { return w.store().basic(b); };
  EXPECT_EQ(defaultType(w.set, basic(Basic::untypedRune)), w.store().runeType);
  EXPECT_EQ(defaultType(w.set, basic(Basic::untypedNil)), basic(Basic::untypedNil));
  EXPECT_EQ(maxUntyped(basic(Basic::untypedInt), basic(Basic::untypedFloat)),
            basic(Basic::untypedFloat));
  EXPECT_EQ(maxUntyped(basic(Basic::untypedInt), basic(Basic::untypedString)), nullptr);
}

TEST(TypesText, AsMessagesHaveThem) {
  World w;
  w.generic("Pair", {{"A", "any"}, {"B", "comparable"}, {"C", "comparable"}}, "struct{a A; b B}");
  w.declare("T", "int");
  for (const char* text :
       {"map[string][]*T", "func(int, ...string) (int, error)", "struct{a int; T}", "any",
        "chan (<-chan int)", "<-chan chan<- int", "Pair[int, T, []string]",
        "interface{M(int) error; T}", "interface{~int | ~string}", "[3]byte", "rune", "error"})
    EXPECT_EQ(typeText(w.type(text), w.package), text);
  EXPECT_EQ(typeText(w.type("Pair"), w.package), "Pair[A any, B, C comparable]");
  EXPECT_EQ(typeText(w.store().basic(Basic::unsafePointer), w.package), "unsafe.Pointer");
}

TEST(TypesText, AsReflectHasThem) {
  World w;
  w.generic("Pair", {{"A", "any"}, {"B", "any"}}, "struct{a A; b B}");
  w.declare("T", "int");
  EXPECT_EQ(typeText(w.type("map[string]T")), "map[string]main.T");
  EXPECT_EQ(typeText(w.type("Pair[int, []T]")), "main.Pair[int,[]main.T]");
  EXPECT_EQ(typeText(w.type("struct{a int; T}")), "struct { a int; main.T }");
  EXPECT_EQ(typeText(w.type("[]any")), "[]interface {}");
  EXPECT_EQ(typeText(w.type("[]byte")), "[]uint8");
  EXPECT_EQ(typeText(w.type("interface{N(); M(int) bool}")), "interface { M(int) bool; N() }");
}

TEST(TypesSizes, OfAmd64) {
  World w;
  EXPECT_EQ(sizeOf(w.set, w.type("struct{a bool; b int64; c bool}")), 24);
  EXPECT_EQ(sizeOf(w.set, w.type("struct{a int32; b struct{}}")), 8);
  EXPECT_EQ(sizeOf(w.set, w.type("[3]struct{a int16; b byte}")), 12);
  EXPECT_EQ(sizeOf(w.set, w.type("string")), 16);
  EXPECT_EQ(sizeOf(w.set, w.type("[]int")), 24);
  EXPECT_EQ(sizeOf(w.set, w.type("any")), 16);
  EXPECT_EQ(alignOf(w.set, w.type("complex128")), 8);
  EXPECT_EQ(alignOf(w.set, w.type("struct{}")), 1);
  EXPECT_EQ(sizeOf(w.set, w.type("[4611686018427387904]int")), -1);
  EXPECT_EQ(offsetOf(w.set, w.type("struct{a byte; b struct{c byte; d int32}}"), {1, 1}), 8);
  const auto params = w.params({{"P", "any"}});
  EXPECT_FALSE(hasConstantSize(w.set, w.type("struct{a P}")));
  EXPECT_TRUE(hasConstantSize(w.set, w.type("*P")));
}

TEST(TypesSizes, OfTypesThatAreInThemselvesOrInManyPlaces) {
  World w;
  Named* const self = w.forward("Self");
  self->underlying = w.type("struct{a int; b Self; c [2]Self}");
  EXPECT_EQ(sizeOf(w.set, self), -1);
  EXPECT_TRUE(hasConstantSize(w.set, self));
  Named* const one = w.forward("One");
  one->underlying = w.type("[1]One");
  EXPECT_FALSE(isPointerShaped(w.set, one));
  EXPECT_TRUE(isPointerShaped(w.set, w.type("struct{a [1]*int}")));
  w.declare("D0", "struct{a int}");
  for (int i = 1; i < 50; ++i) {
    const std::string below = "D" + std::to_string(i - 1);
    w.declare("D" + std::to_string(i), "struct{a " + below + "; b " + below + "}");
  }
  EXPECT_EQ(sizeOf(w.set, w.type("D49")), std::int64_t{8} << 49);
  EXPECT_TRUE(comparable(w.set, w.type("D49")));
  EXPECT_TRUE(hasConstantSize(w.set, w.type("D49")));
}

}  // namespace
}  // namespace gantry::golang
