// Assignability, conversion and representable constants, as tables.
#include <string>

#include <gtest/gtest.h>

#include "engine/golang/types/conversions.h"
#include "engine/golang/types/predicates.h"
#include "tests/unit/golang/types/lib_world.h"

namespace gantry::golang {
namespace {

using testing_types::World;

class TypesConversions : public testing::Test {
 protected:
  TypesConversions() {
    w.declare("MyInt", "int");
    w.declare("Ints", "[]int");
    w.declare("Others", "[]int");
    w.declare("Bidi", "chan int");
    w.declare("I", "interface{M()}");
    w.declare("T", "struct{a int}");
    w.method("T", "M", "func()");
    w.declare("Q", "struct{}");
    w.method("*Q", "M", "func()");
  }
  // "" when it may be assigned, else the cause or "no".
  std::string assign(const std::string& from, const std::string& to) {
    std::string cause;
    if (assignableTo(w.set, {Mode::value, w.type(from), nullptr}, w.type(to), w.package, &cause))
      return "";
    return cause.empty() ? "no" : cause;
  }
  bool convert(const std::string& from, const std::string& to) {
    return convertibleTo(w.set, {Mode::value, w.type(from), nullptr}, w.type(to), w.package,
                         nullptr);
  }
  OperandInfo constant(Basic basic, Tok tok, const std::string& literal) {
    return {Mode::constant, w.store().basic(basic), w.set.constants.literal(tok, literal)};
  }
  Fit fit(const std::string& literal, const std::string& type) {
    const bool isFloat = literal.find_first_of(".e") != std::string::npos;
    const bool negative = literal[0] == '-';
    const auto* value = w.set.constants.literal(isFloat ? Tok::floatLit : Tok::intLit,
                                                negative ? literal.substr(1) : literal);
    if (negative) value = w.set.constants.unary(Tok::sub, value);
    return representable(w.set, value, asBasic(w.set, w.type(type)), nullptr);
  }
  World w;
};

TEST_F(TypesConversions, Assignability) {
  EXPECT_EQ(assign("int", "int"), "");
  EXPECT_EQ(assign("int", "MyInt"), "no");
  EXPECT_EQ(assign("[]int", "Ints"), "");
  EXPECT_EQ(assign("Ints", "Others"), "no");
  EXPECT_EQ(assign("Bidi", "<-chan int"), "");
  EXPECT_EQ(assign("<-chan int", "chan int"), "no");
  EXPECT_EQ(assign("T", "I"), "");
  EXPECT_EQ(assign("*Q", "I"), "");
  EXPECT_EQ(assign("Q", "I"), "Q does not implement I (method M has pointer receiver)");
  EXPECT_EQ(assign("int", "I"), "int does not implement I (missing method M)");
  EXPECT_EQ(assign("I", "T"), "need type assertion");
  EXPECT_EQ(assign("any", "I"), "any does not implement I (missing method M)");
  EXPECT_EQ(assign("*I", "I"),
            "*I does not implement I (type *I is pointer to interface, not interface)");
  EXPECT_EQ(assign("T", "*I"),
            "T does not implement *I (type *I is pointer to interface, not interface)");
}

TEST_F(TypesConversions, AssignabilityOfTypeParameters) {
  w.params({{"P", "[]int | Ints"}, {"A", "any"}});
  EXPECT_EQ(assign("[]int", "P"), "");
  EXPECT_EQ(assign("P", "[]int"), "");
  EXPECT_EQ(assign("P", "Ints"), "no");
  EXPECT_EQ(assign("A", "any"), "");
  EXPECT_EQ(assign("any", "A"), "need type assertion");
  EXPECT_EQ(assign("[]string", "P"), "cannot assign []string to []int (in P)");
}

TEST_F(TypesConversions, UntypedOperands) {
  const auto ok = [&](const OperandInfo& x, const std::string& to) {
    return assignableTo(w.set, x, w.type(to), w.package, nullptr);
  };
  const OperandInfo three = constant(Basic::untypedInt, Tok::intLit, "300");
  EXPECT_TRUE(ok(three, "MyInt"));
  EXPECT_TRUE(ok(three, "float32"));
  EXPECT_FALSE(ok(three, "byte"));
  EXPECT_TRUE(ok(three, "any"));
  EXPECT_FALSE(ok(three, "I"));
  EXPECT_FALSE(ok(three, "string"));
  const OperandInfo nil{Mode::nilvalue, w.store().basic(Basic::untypedNil), nullptr};
  EXPECT_TRUE(ok(nil, "[]int"));
  EXPECT_TRUE(ok(nil, "I"));
  EXPECT_FALSE(ok(nil, "T"));
  w.params({{"P", "~int8 | ~int16"}, {"N", "~int16 | ~int"}});
  EXPECT_FALSE(ok(three, "P"));
  EXPECT_TRUE(ok(three, "N"));
}

TEST_F(TypesConversions, ImplicitTypes) {
  const OperandInfo three = constant(Basic::untypedInt, Tok::intLit, "300");
  EXPECT_EQ(implicitType(w.set, three, w.type("any")), w.type("int"));
  EXPECT_EQ(implicitType(w.set, three, w.type("byte")), w.type("byte"));  // range: the caller's
  EXPECT_EQ(implicitType(w.set, three, w.type("string")), nullptr);
  EXPECT_EQ(implicitType(w.set, three, w.store().basic(Basic::untypedFloat)),
            w.store().basic(Basic::untypedFloat));
}

TEST_F(TypesConversions, Convertibility) {
  EXPECT_TRUE(convert("float64", "MyInt"));
  EXPECT_TRUE(convert("Ints", "Others"));
  EXPECT_TRUE(convert("string", "[]byte"));
  EXPECT_TRUE(convert("[]rune", "string"));
  EXPECT_TRUE(convert("int", "string"));
  EXPECT_FALSE(convert("float64", "string"));
  EXPECT_FALSE(convert("string", "int"));
  EXPECT_TRUE(convert("[]int", "[4]int"));
  EXPECT_TRUE(convert("[]int", "*[4]int"));
  EXPECT_FALSE(convert("[4]int", "[]int"));
  EXPECT_FALSE(convert("complex128", "float64"));
  EXPECT_TRUE(convert("*MyInt", "*int"));
  EXPECT_FALSE(convert("**MyInt", "**int"));
  w.params({{"P", "~int | ~float64"}, {"S", "~string | ~[]byte"}});
  EXPECT_TRUE(convert("P", "int8"));
  EXPECT_TRUE(convert("uint8", "P"));
  EXPECT_TRUE(convert("S", "string"));
  EXPECT_FALSE(convert("S", "int"));
}

TEST_F(TypesConversions, RepresentableConstants) {
  EXPECT_EQ(fit("127", "int8"), Fit::ok);
  EXPECT_EQ(fit("128", "int8"), Fit::overflows);
  EXPECT_EQ(fit("-128", "int8"), Fit::ok);
  EXPECT_EQ(fit("-129", "int8"), Fit::overflows);
  EXPECT_EQ(fit("-1", "uint64"), Fit::overflows);
  EXPECT_EQ(fit("18446744073709551615", "uint64"), Fit::ok);
  EXPECT_EQ(fit("18446744073709551616", "uint64"), Fit::overflows);
  EXPECT_EQ(fit("-9223372036854775808", "int64"), Fit::ok);
  EXPECT_EQ(fit("-9223372036854775809", "int64"), Fit::overflows);
  EXPECT_EQ(fit("3.0", "int"), Fit::ok);
  EXPECT_EQ(fit("3.5", "int"), Fit::truncated);
  EXPECT_EQ(fit("1e39", "float32"), Fit::overflows);
  EXPECT_EQ(fit("1e39", "complex128"), Fit::ok);
  EXPECT_EQ(fit("1", "string"), Fit::wrongKind);
}

TEST_F(TypesConversions, ConstantConversions) {
  const auto text = [&](const OperandInfo& x, const std::string& to) -> std::string {
    const constant::Value* const value = convertConstant(w.set, x, w.type(to));
    return value == nullptr ? "none" : constant::text(value);
  };
  EXPECT_EQ(text(constant(Basic::untypedInt, Tok::intLit, "65"), "string"), "\"A\"");
  EXPECT_EQ(text(constant(Basic::untypedInt, Tok::intLit, "0x110000"), "string"),
            "\"\xef\xbf\xbd\"");
  EXPECT_EQ(text(constant(Basic::untypedFloat, Tok::floatLit, "0.1"), "float32"), "0.1");
  EXPECT_EQ(text(constant(Basic::untypedFloat, Tok::floatLit, "2.5"), "int"), "none");
  EXPECT_EQ(text(constant(Basic::untypedInt, Tok::intLit, "1"), "bool"), "none");
}

}  // namespace
}  // namespace gantry::golang
