// Fields, methods, promotion, ambiguity; what an interface misses in a type.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/golang/types/format.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"
#include "tests/unit/golang/types/lib_world.h"

namespace gantry::golang {
namespace {

using testing_types::World;
using Path = std::vector<std::uint32_t>;

class TypesLookup : public testing::Test {
 protected:
  Found find(const std::string& type, const std::string& name, bool addressable = false) {
    return lookup(w.set, w.type(type), addressable, w.package, name);
  }
  std::string missing(const std::string& type, const std::string& interface, bool isStatic = true) {
    std::string cause;
    Func* const method =
        missingMethod(w.set, w.type(type), w.type(interface), isStatic, w.package, &cause);
    return method == nullptr ? "" : cause;
  }
  World w;
};

TEST_F(TypesLookup, FieldsThroughEmbeddedOnes) {
  w.declare("A", "struct{x int; y int}");
  w.declare("B", "struct{z string; *A}");
  w.declare("C", "struct{x bool; B}");
  EXPECT_EQ(find("C", "x").path, (Path{0}));
  EXPECT_FALSE(find("C", "x").indirect);
  EXPECT_EQ(find("C", "y").path, (Path{1, 1, 1}));
  EXPECT_TRUE(find("C", "y").indirect);
  EXPECT_EQ(find("*C", "z").path, (Path{1, 0}));
  EXPECT_EQ(find("C", "A").path, (Path{1, 1}));
  EXPECT_EQ(find("C", "nothing").object, nullptr);
  EXPECT_EQ(find("C", "_").object, nullptr);
  EXPECT_EQ(find("**C", "x").object, nullptr);
}

TEST_F(TypesLookup, TheSameDepthIsAmbiguous) {
  w.declare("A", "struct{x int}");
  w.declare("B", "struct{x int}");
  w.declare("C", "struct{A; B}");
  w.declare("D", "struct{C; x string}");
  EXPECT_TRUE(find("C", "x").ambiguous);
  EXPECT_EQ(find("C", "x").object, nullptr);
  EXPECT_EQ(find("D", "x").path, (Path{1}));
  // The same type on two ways.
  w.declare("L", "struct{A}");
  w.declare("R", "struct{A}");
  w.declare("LR", "struct{L; R}");
  EXPECT_TRUE(find("LR", "x").ambiguous);
  // A method against a field.
  w.declare("M", "struct{}");
  w.method("M", "x", "func()");
  w.declare("AM", "struct{A; M}");
  EXPECT_TRUE(find("AM", "x").ambiguous);
}

TEST_F(TypesLookup, PointerReceivers) {
  w.declare("T", "struct{}");
  w.method("*T", "Set", "func()");
  w.method("T", "Get", "func() int");
  EXPECT_TRUE(find("T", "Set").needsPointer);
  EXPECT_NE(find("T", "Set", true).object, nullptr);
  EXPECT_NE(find("*T", "Set").object, nullptr);
  w.declare("ByValue", "struct{T}");
  w.declare("ByPointer", "struct{*T}");
  EXPECT_TRUE(find("ByValue", "Set").needsPointer);
  EXPECT_NE(find("ByPointer", "Set").object, nullptr);
  // A defined pointer type has no methods, but the fields.
  w.declare("U", "struct{f int}");
  w.method("U", "m", "func()");
  w.declare("P", "*U");
  EXPECT_EQ(find("P", "m").object, nullptr);
  EXPECT_NE(find("P", "f").object, nullptr);
}

TEST_F(TypesLookup, InterfacesAndPointersToThem) {
  w.declare("I", "interface{M(); error}");
  EXPECT_NE(find("I", "Error").object, nullptr);
  EXPECT_EQ(find("*I", "M").object, nullptr);
  w.declare("S", "struct{I}");
  EXPECT_EQ(find("S", "M").path, (Path{0}));
  const auto params = w.params({{"P", "interface{~int; M()}"}});
  EXPECT_NE(lookup(w.set, params[0], false, w.package, "M").object, nullptr);
}

TEST_F(TypesLookup, RecursiveEmbeddingEnds) {
  Named* const t = w.forward("T");
  t->underlying = w.type("struct{*T; x int}");
  EXPECT_EQ(find("T", "x").path, (Path{1}));
  EXPECT_EQ(find("T", "y").object, nullptr);
}

TEST_F(TypesLookup, MethodsOfInstancesAreSubstituted) {
  w.generic("Stack", {{"E", "any"}}, "struct{items []E}");
  Func* const generic = w.method("*Stack", "Push", "func(E)");
  const Found found = find("*Stack[string]", "Push");
  ASSERT_NE(found.object, nullptr);
  auto* const method = static_cast<Func*>(found.object);
  EXPECT_EQ(funcText(*method, w.package), "Push(string)");
  EXPECT_EQ(method->origin, generic);
  EXPECT_EQ(typeText(method->signature()->recv->type, w.package), "*Stack[string]");
  // Once for each instance.
  EXPECT_EQ(find("*Stack[string]", "Push").object, method);
  EXPECT_EQ(methodsOf(w.set, asNamed(w.type("Stack[string]"))).at(0), method);
  const Found field = find("Stack[int]", "items");
  ASSERT_NE(field.object, nullptr);
  EXPECT_EQ(typeText(field.object->type, w.package), "[]int");
}

TEST_F(TypesLookup, UnexportedNamesBelongToTheirPackage) {
  w.declare("T", "struct{x int; Y int}");
  Package* const other = w.store().package("other", "other");
  EXPECT_EQ(lookup(w.set, w.type("T"), false, other, "x").object, nullptr);
  EXPECT_NE(lookup(w.set, w.type("T"), false, other, "Y").object, nullptr);
  EXPECT_NE(lookup(w.set, w.type("T"), false, w.package, "y", true).object, nullptr);
}

TEST_F(TypesLookup, WhyMethodsAreMissing) {
  w.declare("I", "interface{Foo(); Bar(int) string}");
  w.declare("T1", "struct{}");
  w.method("T1", "Bar", "func(int) string");
  EXPECT_EQ(missing("T1", "I"), "(missing method Foo)");
  w.declare("T2", "struct{}");
  w.method("T2", "Bar", "func(int) string");
  w.method("*T2", "Foo", "func()");
  EXPECT_EQ(missing("T2", "I"), "(method Foo has pointer receiver)");
  EXPECT_EQ(missing("*T2", "I"), "");
  w.declare("T3", "struct{}");
  w.method("T3", "Bar", "func(string) int");
  EXPECT_EQ(missing("T3", "I"),
            "(wrong type for method Bar)\n\t\thave Bar(string) int\n\t\twant Bar(int) string");
  w.declare("T4", "struct{}");
  w.method("T4", "bar", "func(int) string");
  EXPECT_EQ(missing("T4", "I"),
            "(missing method Bar)\n\t\thave bar(int) string\n\t\twant Bar(int) string");
  w.declare("T5", "struct{Bar int}");
  EXPECT_EQ(missing("T5", "I"), "(T5.Bar is a field, not a method)");
  w.declare("T6", "struct{T1; T2}");
  EXPECT_EQ(missing("T6", "I"), "(ambiguous selector T6.Bar)");
  EXPECT_EQ(missing("*I", "I"), "(type *I is pointer to interface, not interface)");
}

TEST_F(TypesLookup, AssertionsFromInterfaces) {
  w.declare("I", "interface{Foo()}");
  w.declare("J", "interface{Bar()}");
  w.declare("K", "interface{Foo(int)}");
  EXPECT_EQ(missing("I", "J", false), "");
  EXPECT_EQ(missing("I", "J"), "(missing method Bar)");
  EXPECT_EQ(missing("K", "I", false),
            "(wrong type for method Foo)\n\t\thave Foo(int)\n\t\twant Foo()");
  std::string cause;
  EXPECT_FALSE(assertableTo(w.set, w.type("I"), w.type("int"), w.package, &cause));
  EXPECT_EQ(cause, "(missing method Foo)");
  EXPECT_TRUE(assertableTo(w.set, w.type("I"), w.type("J"), w.package, nullptr));
}

TEST_F(TypesLookup, MethodSetsAreSortedAndComplete) {
  w.declare("A", "struct{}");
  w.method("A", "b", "func()");
  w.method("*A", "Add", "func()");
  w.declare("T", "struct{A; error}");
  w.method("T", "Z", "func()");
  const auto names = [&](const std::string& type, bool addressable) {
    std::string out;
    for (const Found& found : methodSet(w.set, w.type(type), addressable))
      out += std::string(found.object->name) + " ";
    return out;
  };
  EXPECT_EQ(names("T", false), "Error Z b ");
  EXPECT_EQ(names("T", true), "Add Error Z b ");
  EXPECT_EQ(names("*T", false), "Add Error Z b ");
}

}  // namespace
}  // namespace gantry::golang
