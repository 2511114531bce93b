// Programs of several packages, and tests beside what they test: folders as the go command sees
// them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/command.h"

namespace gantry {
namespace {

using test::Finished;
using ::testing::HasSubstr;

// A module with a package `queue` and a program in cmd/app that imports it.
class CliModule : public testing::Test {
 protected:
  CliModule() {
    write("go.mod", "// of the test\nmodule example.com/shop // here\n\ngo 1.23\n");
    write("queue/queue.go",
          "package queue\n\nimport \"example.com/shop/internal/limit\"\n\n"
          "type Queue[T any] struct{ items []T }\n\nvar Made int\n\n"
          "func init() { println(\"init queue\", limit.Most) }\n\n"
          "func New[T any]() *Queue[T] {\n\tMade++\n\treturn &Queue[T]{}\n}\n"
          "func (q *Queue[T]) Push(v T) { q.items = append(q.items, v) }\n"
          "func (q *Queue[T]) Pop() T {\n\tv := q.items[0]\n\tq.items = q.items[1:]\n"
          "\treturn v\n}\n");
    write("internal/limit/limit.go",
          "package limit\n\nfunc init() { println(\"init limit\") }\n\nvar Most = most()\n");
    write("internal/limit/limit_linux.go", "package limit\n\nfunc most() int { return 7 }\n");
    write("internal/limit/limit_windows.go", "package limit\n\nfunc most() int { return 8 }\n");
    write("internal/limit/never.go",
          "// Left out.\n\n//go:build ignore || (!linux && go1.18)\n\npackage other\n");
    write("cmd/app/main.go",
          "package main\n\nimport (\n\t\"fmt\"\n\n\t\"example.com/shop/queue\"\n)\n\n"
          "func main() {\n\tq := queue.New[string]()\n\tq.Push(greeting())\n"
          "\tfmt.Printf(\"%s %T %d\\n\", q.Pop(), q, queue.Made)\n}\n");
    write("cmd/app/greeting.go", "package main\n\nfunc greeting() string { return \"hello\" }\n");
    write("internal/limit/old.go", "// +build ignore windows,!cgo\n\npackage other\n");
  }

  void write(const std::string& name, const std::string& text) const {
    const std::filesystem::path path = m_folder.path() / name;
    std::filesystem::create_directories(path.parent_path());
    test::writeFile(path.string(), text);
  }
  [[nodiscard]] std::string file(const std::string& name) const { return m_folder.file(name); }

  test::TemporaryFolder m_folder;
};

TEST_F(CliModule, ImportsPackagesOfItsModule) {
  for (const char* path : {"cmd/app", "cmd/app/", "cmd/../cmd/app"}) {
    const Finished ran = test::gantry({"run", file(path)});
    EXPECT_EQ(ran.out, "hello *queue.Queue[string] 1\n") << path;
    EXPECT_EQ(ran.err, "init limit\ninit queue 7\n");
    EXPECT_EQ(ran.status, 0);
  }
}

TEST_F(CliModule, ImportsWhatIsInVendor) {
  write("vendor/example.org/twice/twice.go",
        "// Package twice is another's.\npackage twice\n\nimport \"example.org/twice/inner\"\n\n"
        "type T[V any] struct{ A, B V }\n\n"
        "func Of[V any](v V) T[V] { return T[V]{v, inner.Same(v)} }\n");
  write("vendor/example.org/twice/inner/inner.go",
        "package inner\n\nfunc Same[V any](v V) V { return v }\n");
  write("cmd/app/greeting.go",
        "package main\n\nimport (\n\t\"fmt\"\n\n\t\"example.org/twice\"\n)\n\n"
        "func greeting() string { return fmt.Sprintf(\"%+v %T\", twice.Of(1), twice.Of(\"\")) }\n");
  EXPECT_EQ(test::gantry({"run", file("cmd/app")}).out,
            "{A:1 B:1} twice.T[string] *queue.Queue[string] 1\n");
}

TEST_F(CliModule, ARecordingHasAllOfThem) {
  const std::string recording = file("a.gantry");
  ASSERT_EQ(test::gantry({"run", file("cmd/app"), "--record", recording}).status, 0);
  std::filesystem::remove_all(m_folder.path() / "queue");
  EXPECT_EQ(test::gantry({"verify", recording}).status, 0);
}

TEST_F(CliModule, NamesFunctionsByTheirPaths) {
  write("cmd/app/greeting.go",
        "package main\n\nimport \"example.com/shop/queue\"\n\n"
        "func greeting() string { return queue.New[string]().Pop() }\n");
  const Finished ran = test::gantry({"run", file("cmd/app")});
  EXPECT_THAT(ran.err,
              HasSubstr("goroutine 1 [running]:\nexample.com/shop/queue.(*Queue[...]).Pop("));
  EXPECT_THAT(ran.err, HasSubstr("queue/queue.go:17 +0x"));
  EXPECT_EQ(ran.status, 2);
}

TEST_F(CliModule, ErrorsOfAPackageHideThoseOfItsImporters) {
  write("queue/queue.go", "package queue\n\nfunc New() { x := 1 }\n");
  const Finished ran = test::gantry({"check", file("cmd/app")});
  EXPECT_EQ(ran.err, file("queue/queue.go") + ":3:14: declared and not used: x\n");
  EXPECT_EQ(ran.status, 1);
}

TEST_F(CliModule, SaysWhatItCannotImport) {
  const std::string path = file("cmd/wrong/main.go");
  write("cmd/wrong/main.go",
        "package main\n\nimport (\n\t\"example.com/shop/nothing\"\n\t\"example.com/shop/cmd/app\"\n"
        "\t\"example.org/x\"\n)\n\nfunc main() { nothing.F(); app.G(); x.H() }\n");
  EXPECT_EQ(test::gantry({"run", file("cmd/wrong")}).err,
            path +
                ":4:2: no required module provides package example.com/shop/nothing; to add it:\n"
                "\tgo get example.com/shop/nothing\n" +
                path +
                ":5:2: import \"example.com/shop/cmd/app\" is a program, not an importable "
                "package\n" +
                path +
                ":6:2: no required module provides package example.org/x; to add it:\n"
                "\tgo get example.org/x\n");
}

TEST_F(CliModule, RefusesImportsInACircle) {
  write("internal/limit/limit.go",
        "package limit\n\nimport \"example.com/shop/queue\"\n\nvar Most = queue.Made\n");
  EXPECT_EQ(test::gantry({"run", file("cmd/app")}).err,
            "package command-line-arguments\n\timports example.com/shop/queue\n"
            "\timports example.com/shop/internal/limit\n"
            "\timports example.com/shop/queue: import cycle not allowed\n");
}

TEST_F(CliModule, RunsTheTestsOfAPackage) {
  write("queue/inner_test.go",
        "package queue\n\nimport \"testing\"\n\nfunc TestPush(t *testing.T) {\n\tq := New[int]()\n"
        "\tq.Push(1)\n\tif len(q.items) != 1 {\n\t\tt.Fatal(q.items)\n\t}\n}\n");
  write("queue/outer_test.go",
        "package queue_test\n\nimport (\n\t\"fmt\"\n\t\"testing\"\n\n"
        "\t\"example.com/shop/queue\"\n)\n\n"
        "func TestPop(t *testing.T) {\n\tq := queue.New[int]()\n\tq.Push(3)\n"
        "\tif got := q.Pop(); got != 4 {\n\t\tt.Errorf(\"Pop() = %d\", got)\n\t}\n}\n\n"
        "func ExampleNew() {\n\tfmt.Println(queue.New[bool]() != nil)\n\t// Output: true\n}\n");
  const Finished ran = test::gantry({"run", file("queue"), "--", "-test.v"});
  EXPECT_EQ(ran.out,
            "=== RUN   TestPush\n--- PASS: TestPush (0.00s)\n=== RUN   TestPop\n"
            "    outer_test.go:14: Pop() = 3\n--- FAIL: TestPop (0.00s)\n=== RUN   ExampleNew\n"
            "--- PASS: ExampleNew (0.00s)\nFAIL\n");
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(test::gantry({"run", file("queue/inner_test.go")}).out, "PASS\n");
}

TEST_F(CliModule, RunsTheTestsOfAProgram) {
  write("cmd/app/main_test.go",
        "package main\n\nimport \"testing\"\n\nfunc TestGreeting(t *testing.T) {\n"
        "\tif greeting() != \"hello\" {\n\t\tt.Fail()\n\t}\n\tmain()\n}\n");
  EXPECT_EQ(test::gantry({"run", file("cmd/app/main_test.go")}).out,
            "hello *queue.Queue[string] 1\nPASS\n");
  EXPECT_EQ(test::gantry({"run", file("cmd/app")}).out, "hello *queue.Queue[string] 1\n");
}

// A program that prints which variables its closures share: `2 2` with one for the whole loop.
constexpr const char* kClosures =
    "package main\n\nvar all []func()\n\nfunc main() {\n\tfor i := 0; i < 2; i++ {\n"
    "\t\tall = append(all, func() { println(i) })\n\t}\n\tfor _, f := range all {\n\t\tf()\n"
    "\t}\n}\n";

TEST_F(CliModule, ItsGoLineSaysHowLoopVariablesLive) {
  write("loops/main.go", kClosures);
  const auto printed = [&](const std::vector<std::string>& flags = {}) {
    std::vector<std::string> line{"run", file("loops")};
    line.insert(line.end(), flags.begin(), flags.end());
    return test::gantry(line).err;
  };
  EXPECT_EQ(printed(), "0\n1\n");
  write("go.mod", "module example.com/shop\n\ngo 1.21\n");
  EXPECT_EQ(printed(), "2\n2\n");
  EXPECT_EQ(printed({"--lang", "1.22"}), "0\n1\n");
  EXPECT_EQ(test::gantry({"run", file("loops/main.go")}).err, "2\n2\n");
  write("loops/main.go", "//go:build go1.22\n\n" + std::string(kClosures));
  EXPECT_EQ(printed(), "0\n1\n");
  EXPECT_EQ(printed({"--lang", "1.21"}), "2\n2\n");
}

TEST_F(CliModule, ARecordingKeepsTheVersion) {
  const std::string recording = file("a.gantry");
  write("loops/main.go", kClosures);
  write("go.mod", "module example.com/shop\n\ngo 1.21\n");
  for (const std::vector<std::string>& flags :
       {std::vector<std::string>{}, std::vector<std::string>{"--lang", "1.18"}}) {
    std::vector<std::string> line{"run", file("loops"), "--record", recording};
    line.insert(line.end(), flags.begin(), flags.end());
    ASSERT_EQ(test::gantry(line).err, "2\n2\n");
    const std::string program = test::readFile(file("loops/main.go"));
    std::filesystem::remove(file("loops/main.go"));
    EXPECT_EQ(test::gantry({"verify", recording}).status, 0);
    write("loops/main.go", program);
  }
}

TEST_F(CliModule, OfAGoThatIsNewerIsRefused) {
  write("go.mod", "module example.com/shop\n\ngo 1.99\n");
  const Finished ran = test::gantry({"run", file("cmd/app")});
  EXPECT_EQ(ran.err, file("go.mod") + ":3:4: go.mod requires go >= 1.99 (running go 1.23)\n");
  EXPECT_EQ(ran.status, 1);
}

}  // namespace
}  // namespace gantry
