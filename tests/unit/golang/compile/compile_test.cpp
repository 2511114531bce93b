// What the compiler makes of small programs: the code of hot loops, what lives on the heap, what
// is left out, and the messages of programs that cannot run.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "engine/golang/front/front.h"

namespace gantry::golang {
namespace {

Compiled compileText(std::string text) {
  return compile({{"prog.go", std::move(text)}}, CompileOptions{});
}

const Function* find(const Module& module, std::string_view name) {
  for (const Function& f : module.functions)
    if (f.name == name) return &f;
  return nullptr;
}

// The code of one function, without the line about its frame.
std::string codeOf(const std::string& text, std::string_view name) {
  const Compiled compiled = compileText(text);
  if (compiled.module == nullptr) return compiled.errors.empty() ? "?" : compiled.errors[0];
  const Function* const f = find(*compiled.module, name);
  if (f == nullptr) return "not compiled";
  const std::string all = disassemble(*compiled.module, *f);
  return all.substr(all.find('\n') + 1);
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size()))
    ++n;
  return n;
}

TEST(Compile, CallPutsArgumentsStraightIntoTheWindow) {
  EXPECT_EQ(codeOf("package main\n"
                   "func fib(n int) int {\n"
                   "\tif n < 2 { return n }\n"
                   "\treturn fib(n-1) + fib(n-2)\n"
                   "}\n"
                   "func main() { fib(3) }\n",
                   "main.fib"),
            "0\tjGeI r1 2 ->3\n"
            "1\tmov r0 r1\n"
            "2\tret\n"
            "3\taddI r7 r1 -1\n"
            "4\tcall w3 main.fib\n"
            "5\tmov r2 r6\n"
            "6\taddI r7 r1 -2\n"
            "7\tcall w3 main.fib\n"
            "8\tadd r0 r2 r6\n"
            "9\tret\n"
            "10\tret\n");
}

TEST(Compile, LoopEndsInOneInstruction) {
  const std::string code = codeOf(
      "package main\n"
      "func sum(xs []float64, ys []float64) (s float64) {\n"
      "\tfor i := 0; i < len(xs); i++ { s += xs[i] * ys[i] }\n"
      "\treturn s\n"
      "}\n"
      "func main() { sum(nil, nil) }\n",
      "main.sum");
  EXPECT_EQ(count(code, "incJLt"), 1u) << code;
  EXPECT_EQ(count(code, "mulAddF"), 1u) << code;
  EXPECT_EQ(count(code, "idxLd64"), 2u) << code;
  EXPECT_LE(count(code, "\n"), 9u) << code;
}

TEST(Compile, OnlyVariablesThatNeedItLiveOnTheHeap) {
  const std::string code = codeOf(
      "package main\n"
      "func f(a, b, c int) func() int {\n"
      "\tb++\n"
      "\tp := &c\n"
      "\treturn func() int { b++; return a + b + *p }\n"
      "}\n"
      "func main() { f(1, 2, 3) }\n",
      "main.f");
  // b is captured and assigned, c's address is taken; a is copied.
  EXPECT_EQ(count(code, "new_"), 2u) << code;
}

TEST(Compile, UnreachableFunctionsAreLeftOut) {
  const std::string program =
      "package main\n"
      "type T struct{}\n"
      "func (T) Used() {}\n"
      "func (T) Unused() {}\n"
      "func unused() {}\n"
      "type I interface{ Used() }\n"
      "func main() { var i I = T{}; i.Used() }\n";
  EXPECT_EQ(codeOf(program, "main.unused"), "not compiled");
  EXPECT_EQ(codeOf(program, "main.T.Unused"), "not compiled");
  EXPECT_NE(codeOf(program, "main.T.Used"), "not compiled");
}

TEST(Compile, InstancesAreMadeOncePerListOfTypes) {
  const Compiled compiled = compileText(
      "package main\n"
      "type Int = int\n"
      "func id[T any](v T) T { return v }\n"
      "func main() { id(1); id[Int](2); id(\"a\") }\n");
  ASSERT_NE(compiled.module, nullptr);
  std::size_t instances = 0;
  for (const Function& f : compiled.module->functions) instances += f.name == "main.id[...]";
  EXPECT_EQ(instances, 2u);
}

TEST(Compile, PointersLieTogetherInAFrame) {
  const Compiled compiled = compileText(
      "package main\n"
      "func f(n int, s string) (*int, string) {\n"
      "\tx := n + 1\n"
      "\tp := new(int)\n"
      "\ty := x * 2\n"
      "\tt := s + s\n"
      "\t*p = y\n"
      "\treturn p, t\n"
      "}\n"
      "func main() { f(1, \"\") }\n");
  ASSERT_NE(compiled.module, nullptr);
  const Function* const f = find(*compiled.module, "main.f");
  ASSERT_NE(f, nullptr);
  EXPECT_EQ(f->zeroFrom, f->resultSlots + f->paramSlots);
  for (std::uint32_t i = f->zeroFrom + f->zeroCount; i < f->frameSize; ++i)
    EXPECT_EQ(f->slotKinds[i], WordKind::scalar) << i;
  EXPECT_EQ(f->positions.size(), f->code.size());
}

TEST(Front, MessagesHavePlaces) {
  const Compiled compiled = compileText("package main\n\nfunc main() {\n\tx := y\n}\n");
  EXPECT_EQ(compiled.module, nullptr);
  ASSERT_EQ(compiled.errors.size(), 2u);
  EXPECT_EQ(compiled.errors[0], "prog.go:4:2: declared and not used: x");
  EXPECT_EQ(compiled.errors[1], "prog.go:4:7: undefined: y");
}

TEST(Front, TenMessagesAreEnough) {
  std::string text = "package main\n\nfunc main() {\n";
  for (int i = 0; i < 20; ++i) text += "\tundefined" + std::to_string(i) + "()\n";
  const Compiled compiled = compileText(text + "}\n");
  ASSERT_EQ(compiled.errors.size(), 11u);
  EXPECT_EQ(compiled.errors.back(), "prog.go:13:2: too many errors");
}

// gc finds unused variables after the rest of a body, and looks no further than the tenth error.
TEST(Front, TheFirstTenFoundAreSaidInOrder) {
  std::string text = "package main\n\nfunc main() {\n\tx := 1\n";
  for (int i = 0; i < 10; ++i) text += "\tundefined" + std::to_string(i) + "()\n";
  Compiled compiled = compileText(text + "}\n");
  ASSERT_EQ(compiled.errors.size(), 11u);
  EXPECT_EQ(compiled.errors.front(), "prog.go:5:2: undefined: undefined0");
  text.erase(text.rfind("\tundefined9"));
  compiled = compileText(text + "}\n");
  ASSERT_EQ(compiled.errors.size(), 11u);
  EXPECT_EQ(compiled.errors.front(), "prog.go:4:2: declared and not used: x");
  EXPECT_EQ(compiled.errors.back(), "prog.go:4:2: too many errors");
}

TEST(Front, MissingPackages) {
  const auto said = [](const std::string& path) {
    const Compiled compiled =
        compileText("package main\n\nimport (\n\t\"" + path + "\"\n)\n\nfunc main() {}\n");
    return compiled.errors.size() == 1 ? compiled.errors[0] : std::string();
  };
  EXPECT_EQ(said("foo/bar"),
            "prog.go:4:2: package foo/bar is not in std (/usr/local/go/src/foo/bar)");
  EXPECT_EQ(said("./near"),
            "prog.go:4:2: \"./near\" is relative, but relative import paths are not supported in "
            "module mode");
  EXPECT_EQ(said("example.com/x"),
            "prog.go:4:2: no required module provides package example.com/x: go.mod file not found "
            "in current directory or any parent directory; see 'go help modules'");
  // Go's own library has more than ours.
  const std::string gob = said("encoding/gob");
  EXPECT_EQ(gob.rfind("prog.go:4:2: package encoding/gob is not part of Gantry; there are ", 0),
            0u);
  EXPECT_NE(gob.find(" strings "), std::string::npos);
}

TEST(Front, ProgramsNeedMain) {
  const Compiled compiled = compileText("package main\n\nfunc Main() {}\n");
  ASSERT_EQ(compiled.errors.size(), 1u);
  EXPECT_EQ(compiled.errors[0],
            "runtime.main_main·f: function main is undeclared in the main package");
}

TEST(Front, OnlyMainPackagesRun) {
  const Compiled compiled = compileText("package other\n\nfunc F() {}\n");
  ASSERT_EQ(compiled.errors.size(), 1u);
  EXPECT_EQ(compiled.errors[0], "package command-line-arguments is not a main package");
}

TEST(Front, TestFilesGetAMainFunction) {
  const Compiled compiled = compile({{"x_test.go",
                                      "package x\n\nimport \"testing\"\n\n"
                                      "func TestA(t *testing.T) {}\n"}},
                                    CompileOptions{});
  ASSERT_NE(compiled.module, nullptr) << (compiled.errors.empty() ? "" : compiled.errors[0]);
  EXPECT_EQ(compiled.module->functions[compiled.module->mainMain].name, "main.main");
}

TEST(Front, LongChainsOfOperators) {
  std::string sum = "1";
  std::string text = "\"a\"";
  std::string condition = "x > 0";
  for (int i = 0; i < 5000; ++i) {
    sum += " + x";
    text += " + s";
    condition += " && x > 1";
  }
  const Compiled compiled =
      compileText("package main\n\nfunc main() {\n\tx, s := 1, \"\"\n\t_ = " + sum +
                  "\n\t_ = " + text + "\n\t_ = " + condition + "\n}\n");
  EXPECT_NE(compiled.module, nullptr) << (compiled.errors.empty() ? "" : compiled.errors[0]);
}

}  // namespace
}  // namespace gantry::golang
