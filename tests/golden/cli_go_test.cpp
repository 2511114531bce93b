// Go source on the command line: files, folders and stdin in; streams, statuses and recordings out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/command.h"

namespace gantry {
namespace {

using test::Finished;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string kHello =
    "package main\n\nimport (\n\t\"fmt\"\n\t\"os\"\n)\n\nfunc main() {\n"
    "\tfmt.Println(\"hello\", os.Args[1:])\n\tos.Exit(3)\n}\n";

TEST(CliGo, RunsAFile) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("hello.go");
  test::writeFile(path, kHello);
  const Finished ran = test::gantry({"run", path, "--procs", "1", "--", "a", "b"});
  EXPECT_EQ(ran.out, "hello [a b]\n");
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.status, 3);
}

TEST(CliGo, RunsTheFilesOfAFolder) {
  const test::TemporaryFolder folder;
  test::writeFile(folder.file("a.go"), "package main\n\nfunc main() { println(twice(21)) }\n");
  test::writeFile(folder.file("b.go"), "package main\n\nfunc twice(n int) int { return 2 * n }\n");
  test::writeFile(folder.file("b_test.go"), "package main\n\nfunc broken( {\n");
  const Finished ran = test::gantry({"run", folder.path().string()});
  EXPECT_EQ(ran.err, "42\n");
  EXPECT_EQ(ran.status, 0);
}

TEST(CliGo, CompileErrorsAreGos) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("wrong.go");
  test::writeFile(path, "package main\n\nimport \"os\"\n\nfunc main() {\n\tx := 1\n}\n");
  for (const char* command : {"run", "check"}) {
    const Finished ran = test::gantry({command, path});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, HasSubstr(path + ":3:8: \"os\" imported and not used\n"));
    EXPECT_THAT(ran.err, HasSubstr(path + ":6:2: declared and not used: x\n"));
  }
  test::writeFile(path, kHello);
  EXPECT_EQ(test::gantry({"check", path}).status, 0);
}

TEST(CliGo, APanicIsGos) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("panic.go");
  test::writeFile(path,
                  "package main\n\nfunc f(n int) {\n\tvar a []int\n\ta[n] = 1\n}\n\n"
                  "func main() {\n\tf(5)\n}\n");
  const Finished ran = test::gantry({"run", path});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, StartsWith("panic: runtime error: index out of range [5] with length 0\n\n"
                                  "goroutine 1 [running]:\nmain.f("));
  EXPECT_THAT(ran.err, HasSubstr("\n\t" + path + ":5 +0x"));
  EXPECT_THAT(ran.err, HasSubstr("\nmain.main()\n\t" + path + ":9 +0x"));
}

TEST(CliGo, ARecordingKeepsItsSourceAndVerifies) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("ping.go");
  test::writeFile(path,
                  "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tc := make(chan string)\n"
                  "\tgo func() { c <- \"ping\" }()\n\tfmt.Println(<-c)\n}\n");
  const std::string recording = folder.file("ping.gantry");
  EXPECT_EQ(test::gantry({"run", path, "--record", recording}).out, "ping\n");
  test::writeFile(path, "gone");
  const Finished verified = test::gantry({"verify", recording});
  EXPECT_EQ(verified.status, 0) << verified.err;
  EXPECT_THAT(verified.out, StartsWith("digest "));
  const Finished shown = test::gantry({"events", recording});
  EXPECT_THAT(shown.out, HasSubstr("ping.go"));
}

TEST(CliGo, LimitsStopHostilePrograms) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("hostile.go");
  const struct {
    const char* body;
    std::vector<std::string> flags;
  } cases[] = {
      {"for {\n\t}", {"--max-time", "50ms"}},
      {"var all [][]byte\n\tfor {\n\t\tall = append(all, make([]byte, 1<<20))\n\t}",
       {"--max-memory", "64M"}},
      {"for {\n\t\tgo func() { select {} }()\n\t}", {"--max-memory", "64M"}},
  };
  for (const auto& c : cases) {
    test::writeFile(path, std::string("package main\n\nfunc main() {\n\t") + c.body + "\n}\n");
    std::vector<std::string> line = {"run", path};
    line.insert(line.end(), c.flags.begin(), c.flags.end());
    const Finished ran = test::gantry(line);
    EXPECT_EQ(ran.status, 75) << c.body << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("the limit of ")) << c.body;
  }
}

TEST(CliGo, EndlessRecursionIsGosStackOverflow) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("deep.go");
  test::writeFile(path,
                  "package main\n\nfunc f(n int) int { return f(n+1) + 1 }\n\n"
                  "func main() { println(f(0)) }\n");
  const Finished ran = test::gantry({"run", path});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, StartsWith("runtime: goroutine stack exceeds 1000000000-byte limit\n"));
  EXPECT_THAT(ran.err, HasSubstr("fatal error: stack overflow"));
}

TEST(CliGo, RunsTests) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("sum_test.go");
  test::writeFile(path,
                  "package sum\n\nimport \"testing\"\n\nfunc TestGood(t *testing.T) {}\n\n"
                  "func TestBad(t *testing.T) {\n\tt.Error(\"no\")\n}\n");
  const Finished ran = test::gantry({"run", path});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr("--- FAIL: TestBad (0.00s)"));
  EXPECT_THAT(ran.out, HasSubstr("sum_test.go:8: no"));
  EXPECT_THAT(ran.out, HasSubstr("FAIL\n"));
}

}  // namespace
}  // namespace gantry
