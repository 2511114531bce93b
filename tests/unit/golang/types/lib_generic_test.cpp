// Type sets, core types, instances, constraints, inference.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/golang/types/format.h"
#include "engine/golang/types/infer.h"
#include "engine/golang/types/instantiate.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/typeset.h"
#include "tests/unit/golang/types/lib_world.h"

namespace gantry::golang {
namespace {

using testing_types::World;

class TypesGeneric : public testing::Test {
 protected:
  std::string terms(const std::string& interface) {
    const TypeSet& s = typeSet(w.set, asInterface(w.set, w.type(interface)));
    std::string out = s.allTypes ? "all" : termsText(s.terms, w.package);
    if (s.comparable) out += " comparable";
    for (const Func* method : s.methods) out += " " + std::string(method->name);
    return out;
  }
  std::string satisfies(const std::string& type, const std::string& constraint) {
    std::string cause;
    const bool ok =
        implementsType(w.set, w.type(type), w.type(constraint), true, w.package, &cause);
    return ok ? "" : cause;
  }
  std::string core(const std::string& bound) {
    Type* const type = coreType(w.set, w.params({{"P", bound}})[0]);
    return type == nullptr ? "none" : typeText(type, w.package);
  }
  // infer() for parameters and arguments as texts; "1" "1.5" "'a'" "s" "nil" are untyped.
  std::string inferred(const World::Params& list, const std::vector<std::string>& parameters,
                       const std::vector<std::string>& arguments) {
    const std::vector<TypeParam*> params = w.params(list);
    std::vector<Type*> types;
    for (const std::string& text : parameters) types.push_back(w.type(text));
    w.endScope();
    std::vector<InferArg> args;
    for (const std::string& text : arguments) args.push_back(argument(text));
    const InferResult result = infer(w.set, kNoPos, params, {}, types, args, false, w.package);
    return result.ok() ? typeListText(result.args, w.package) : "failed: " + result.text;
  }
  InferArg argument(const std::string& text) {
    InferArg arg;
    const auto untyped = [&](Basic basic, Mode mode) {
      arg.mode = mode;
      arg.type = w.store().basic(basic);
    };
    if (text == "1") {
      untyped(Basic::untypedInt, Mode::constant);
    } else if (text == "1.5") {
      untyped(Basic::untypedFloat, Mode::constant);
    } else if (text == "s") {
      untyped(Basic::untypedString, Mode::constant);
    } else if (text == "nil") {
      untyped(Basic::untypedNil, Mode::nilvalue);
    } else {
      arg.type = w.type(text);
    }
    return arg;
  }
  World w;
};

TEST_F(TypesGeneric, TypeSets) {
  w.declare("MyInt", "int");
  w.declare("Number", "interface{~int | ~float64}");
  EXPECT_EQ(terms("any"), "all");
  EXPECT_EQ(terms("interface{M(); error}"), "all Error M");
  EXPECT_EQ(terms("comparable"), "all comparable");
  EXPECT_EQ(terms("interface{Number; ~float64 | string}"), "~float64");
  EXPECT_EQ(terms("interface{Number; MyInt}"), "MyInt");
  EXPECT_EQ(terms("interface{int; string}"), "∅");
  EXPECT_EQ(terms("interface{int | ~int | string}"), "~int | string");
  EXPECT_EQ(terms("interface{comparable; []int | string}"), "string");
  EXPECT_EQ(terms("interface{int | any}"), "all");
}

TEST_F(TypesGeneric, CoreTypes) {
  w.declare("Ints", "[]int");
  EXPECT_EQ(core("~[]int"), "[]int");
  EXPECT_EQ(core("Ints | []int"), "[]int");
  EXPECT_EQ(core("[]int | []string"), "none");
  EXPECT_EQ(core("any"), "none");
  EXPECT_EQ(core("chan int | <-chan int"), "<-chan int");
  EXPECT_EQ(core("chan<- int | <-chan int"), "none");
  Type* const bytes = coreString(w.set, w.params({{"P", "[]byte | string"}})[0]);
  ASSERT_NE(bytes, nullptr);
  EXPECT_EQ(typeText(bytes, w.package), "string");
  // Of a type that is no parameter: its underlying type.
  EXPECT_EQ(typeText(coreType(w.set, w.type("Ints")), w.package), "[]int");
}

TEST_F(TypesGeneric, Constraints) {
  w.declare("Number", "interface{~int | ~float64}");
  w.declare("Exact", "interface{int}");
  w.declare("MyInt", "int");
  w.declare("Shower", "interface{Show() string}");
  EXPECT_EQ(satisfies("MyInt", "Number"), "");
  EXPECT_EQ(satisfies("string", "Number"),
            "string does not satisfy Number (string missing in ~int | ~float64)");
  EXPECT_EQ(satisfies("MyInt", "Exact"),
            "MyInt does not satisfy Exact (possibly missing ~ for int in Exact)");
  EXPECT_EQ(satisfies("int", "Shower"), "int does not satisfy Shower (missing method Show)");
  EXPECT_EQ(satisfies("[]int", "comparable"), "[]int does not satisfy comparable");
  EXPECT_EQ(satisfies("any", "comparable"), "");
  EXPECT_EQ(satisfies("int", "interface{int; string}"),
            "cannot satisfy interface{int; string} (empty type set)");
  EXPECT_EQ(satisfies("any", "Number"), "any does not satisfy Number");
  EXPECT_EQ(satisfies("int", "any"), "");
}

TEST_F(TypesGeneric, InstancesExpandWhenAsked) {
  w.generic("Pair", {{"A", "any"}, {"B", "any"}}, "struct{a A; b []B; next *Pair[B, A]}");
  Type* const u = under(w.set, w.type("Pair[int, string]"));
  EXPECT_EQ(typeText(u, w.package), "struct{a int; b []string; next *Pair[string, int]}");
  EXPECT_EQ(under(w.set, w.type("Pair[int, string]")), u);
}

TEST_F(TypesGeneric, EndlessExpansionStops) {
  w.forward("T");
  w.generic("T", {{"P", "any"}}, "struct{f *T[[]P]}");
  Type* type = w.type("T[int]");
  int steps = 0;
  for (; steps < 1000; ++steps) {
    Struct* const s = asStruct(w.set, type);
    if (s == nullptr) break;
    type = derefType(s->fields[0]->type);
  }
  EXPECT_LT(steps, 200);
  EXPECT_FALSE(isValid(under(w.set, type)));
  // Two arguments that double in size each time.
  w.generic("D", {{"A", "any"}, {"B", "any"}}, "struct{f *D[D[A, B], D[B, A]]}");
  type = w.type("D[int, string]");
  for (steps = 0; steps < 1000; ++steps) {
    Struct* const s = asStruct(w.set, type);
    if (s == nullptr) break;
    type = derefType(s->fields[0]->type);
  }
  EXPECT_LT(steps, 200);
  EXPECT_LT(typeText(type, w.package).size(), 20'000U);
}

TEST_F(TypesGeneric, TypesThatNeverGetAnUnderlyingType) {
  Named* const a = w.forward("A");
  Named* const b = w.forward("B");
  a->underlying = b;
  b->underlying = a;
  EXPECT_FALSE(isValid(under(w.set, a)));
  EXPECT_FALSE(isValid(under(w.set, w.forward("Nothing"))));
  // An interface that embeds such a type is looked at again.
  EXPECT_EQ(terms("interface{Nothing; M()}"), "all M");
  w.forward("Late");
  Interface* const late = asInterface(w.set, w.type("interface{Late}"));
  EXPECT_TRUE(isAll(typeSet(w.set, late)));
  w.declare("Late", "interface{N()}");
  EXPECT_EQ(typeSet(w.set, late).methods.size(), 1U);
}

TEST_F(TypesGeneric, LocalTypesOfGenericFunctions) {
  const auto params = w.params({{"P", "any"}});
  Scope* const body = w.store().scope(params[0]->object->parent);
  TypeName* const name = w.store().typeName("L", nullptr, kNoPos, w.package);
  name->parent = body;
  Named* const local = w.store().named(name);
  Struct* const fields = w.store().structType();
  fields->fields.push_back(w.store().field("x", params[0], false));
  fields->fields.push_back(w.store().field("next", w.store().pointer(local), false));
  local->underlying = fields;
  Type* const ofInt = substitute(w.set, local, {params, {w.type("int")}});
  Type* const ofString = substitute(w.set, local, {params, {w.type("string")}});
  EXPECT_NE(ofInt, ofString);
  EXPECT_EQ(ofInt, substitute(w.set, local, {params, {w.type("int")}}));
  EXPECT_EQ(typeText(ofInt), "main.L[int]");
  EXPECT_EQ(typeText(under(w.set, ofInt)), "struct { x int; next *main.L[int] }");
  // Types of the package stay what they are.
  Type* const global = w.declare("G", "int");
  EXPECT_EQ(substitute(w.set, global, {params, {w.type("int")}}), global);
}

TEST_F(TypesGeneric, InferFromTypedArguments) {
  EXPECT_EQ(inferred({{"K", "comparable"}, {"V", "any"}}, {"map[K]V"}, {"map[string][]int"}),
            "string, []int");
  EXPECT_EQ(inferred({{"E", "any"}}, {"[]E", "func(E) E"}, {"[]int", "func(int) int"}), "int");
  EXPECT_EQ(inferred({{"E", "any"}}, {"[]E"}, {"map[int]int"}),
            "failed: type map[int]int of argument does not match []E (cannot infer E)");
  EXPECT_EQ(inferred({{"E", "any"}}, {"E", "[]E"}, {"string", "[]int"}),
            "failed: type []int of argument does not match inferred type []string for []E");
  EXPECT_EQ(inferred({{"A", "any"}, {"B", "any"}}, {"A"}, {"int"}), "failed: cannot infer B ()");
}

TEST_F(TypesGeneric, InferPrefersNamesInexactly) {
  w.declare("Ints", "[]int");
  w.declare("F", "func(int)");
  EXPECT_EQ(inferred({{"P", "any"}}, {"P", "P"}, {"[]int", "Ints"}), "Ints");
  EXPECT_EQ(inferred({{"P", "any"}}, {"P", "P"}, {"Ints", "[]int"}), "Ints");
  EXPECT_EQ(inferred({{"P", "any"}}, {"P", "P"}, {"chan int", "<-chan int"}), "<-chan int");
  EXPECT_EQ(inferred({{"E", "any"}}, {"[]E"}, {"Ints"}), "int");
  EXPECT_EQ(inferred({{"E", "any"}}, {"[]E", "E"}, {"[]any", "int"}),
            "failed: type int of argument does not match inferred type any for E");
}

TEST_F(TypesGeneric, InferFromConstraints) {
  w.declare("Ints", "[]int");
  EXPECT_EQ(inferred({{"S", "~[]E"}, {"E", "any"}}, {"S"}, {"Ints"}), "Ints, int");
  EXPECT_EQ(inferred({{"T", "any"}, {"PT", "interface{*T}"}}, {"T"}, {"int"}), "int, *int");
  EXPECT_EQ(inferred({{"S", "~[]E"}, {"E", "any"}}, {"S"}, {"int"}),
            "failed: S (type int) does not satisfy ~[]E");
  w.declare("Box", "struct{}");
  w.method("Box", "Get", "func() string");
  EXPECT_EQ(inferred({{"G", "interface{Get() V}"}, {"V", "any"}}, {"G"}, {"Box"}), "Box, string");
}

TEST_F(TypesGeneric, InferFromUntypedConstants) {
  EXPECT_EQ(inferred({{"P", "any"}}, {"P"}, {"1"}), "int");
  EXPECT_EQ(inferred({{"P", "any"}}, {"P", "P"}, {"1", "1.5"}), "float64");
  EXPECT_EQ(inferred({{"P", "any"}}, {"P", "P"}, {"1", "uint8"}), "uint8");
  EXPECT_EQ(inferred({{"P", "any"}}, {"P", "P"}, {"1", "s"}),
            "failed: mismatched types untyped int and untyped string (cannot infer P)");
  EXPECT_EQ(inferred({{"P", "any"}}, {"P"}, {"nil"}), "failed: cannot infer P ()");
  EXPECT_EQ(inferred({{"P", "any"}}, {"[]P"}, {"1"}), "failed: cannot infer P ()");
}

TEST_F(TypesGeneric, InferNeverRunsInCircles) {
  EXPECT_EQ(inferred({{"A", "interface{[]B}"}, {"B", "interface{[]A}"}}, {"A"}, {"int"}),
            "failed: A (type int) does not satisfy interface{[]B}");
  EXPECT_EQ(inferred({{"A", "interface{[]B}"}, {"B", "interface{[]A}"}}, {}, {}),
            "failed: cannot infer A ()");
  EXPECT_EQ(inferred({{"P", "any"}}, {"func(P)"}, {"func(func(func(int)))"}), "func(func(int))");
}

TEST_F(TypesGeneric, BoundsAreChecked) {
  const auto params = w.params({{"K", "comparable"}, {"V", "~int | ~string"}});
  std::string cause;
  const std::vector<Type*> good = {w.type("string"), w.type("int")};
  EXPECT_EQ(verifyArguments(w.set, params, good, w.package, &cause), -1);
  const std::vector<Type*> bad = {w.type("string"), w.type("bool")};
  EXPECT_EQ(verifyArguments(w.set, params, bad, w.package, &cause), 1);
  EXPECT_EQ(cause, "bool does not satisfy ~int | ~string (bool missing in ~int | ~string)");
}

TEST_F(TypesGeneric, FaultsOfInterfacesAndUnions) {
  w.declare("M", "interface{M()}");
  w.declare("MyInt", "int");
  const auto problem = [&](const std::string& text) {
    std::vector<Error> errors;
    checkUnion(w.set, static_cast<Union*>(w.type(text)), {}, w.package, errors);
    return errors.empty() ? "" : errors[0].text;
  };
  EXPECT_EQ(problem("~int | string"), "");
  EXPECT_EQ(problem("int | ~int"), "overlapping terms ~int and int");
  EXPECT_EQ(problem("~MyInt | string"), "invalid use of ~ (underlying type of MyInt is int)");
  EXPECT_EQ(problem("M | int"), "cannot use M in union (M contains methods)");
  EXPECT_EQ(problem("~M | int"), "invalid use of ~ (M is an interface)");
  EXPECT_EQ(problem("int | comparable"), "cannot use comparable in union");
  std::vector<Error> errors;
  checkInterface(w.set, asInterface(w.set, w.type("interface{M(); M(int)}")), w.package, errors);
  checkInterface(w.set, asInterface(w.set, w.type("interface{M(); error; M}")), w.package, errors);
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].text.substr(0, 18), "duplicate method M");
}

}  // namespace
}  // namespace gantry::golang
