// Go source on the command line: files, folders and stdin in; streams, statuses and recordings out.
#include <cstdlib>

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

TEST(CliGo, ReadsItsStdinWhenItReads) {
  const test::TemporaryFolder folder;
  test::writeFile(
      folder.file("sum.go"),
      "package main\nimport \"fmt\"\nfunc main() {\n\tvar a, b int\n\tfmt.Scan(&a, &b)\n"
      "\tfmt.Println(a + b)\n}\n");
  test::writeFile(folder.file("in"), "40\n2\n");
  const std::string command = std::string(GANTRY_CLI) + " run " + folder.file("sum.go") +
                              " --record " + folder.file("sum.gantry") + " < " + folder.file("in") +
                              " > " + folder.file("out");
  EXPECT_EQ(std::system(command.c_str()), 0);
  EXPECT_EQ(test::readFile(folder.file("out")), "42\n");
  EXPECT_EQ(test::gantry({"verify", folder.file("sum.gantry")}).status, 0);
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

// Go waits for ever when a signal may come: no deadlock, and not for others that wait in vain.
TEST(CliGo, WhoWaitsForASignalIsNotDead) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("serve.go");
  const std::string recording = folder.file("serve.gantry");
  const struct {
    const char* body;
    const char* explained;
  } cases[] = {
      {"<-quit", "no findings\n"},
      {"ctx, stop := signal.NotifyContext(context.Background())\n\tdefer stop()\n\t<-ctx.Done()",
       "no findings\n"},
      {"signal.Stop(quit)\n\t<-quit", "G1 at line 15 on quit can never be woken again"},
  };
  for (const auto& c : cases) {
    test::writeFile(path,
                    std::string("package main\n\nimport (\n\t\"context\"\n\t\"os\"\n\t\"os/signal\""
                                "\n)\n\nvar _ = context.Background\n\nfunc main() {\n\tquit := "
                                "make(chan os.Signal, 1)\n\tsignal.Notify(quit)\n\t") +
                        c.body + "\n}\n");
    const Finished ran = test::gantry({"run", path, "--record", recording});
    EXPECT_EQ(ran.status, 75) << c.body << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("the program waits for a signal, and nobody sends one here"));
    EXPECT_THAT(test::gantry({"explain", recording}).out, HasSubstr(c.explained)) << c.body;
    EXPECT_EQ(test::gantry({"verify", recording}).status, 0) << c.body;
    const Finished explored = test::gantry({"explore", path, "--runs", "20"});
    EXPECT_EQ(explored.status, 0) << explored.out;
    EXPECT_THAT(explored.out, HasSubstr("limit ")) << c.body;
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

// Word for word as Go's race build reports it, but for the places of its own runtime's files.
TEST(CliGo, ADataRaceIsReportedAsGoDoes) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("race.go");
  const std::string source =
      "package main\n\nimport \"time\"\n\nvar n int\n\nfunc inc() { n++ }\n\nfunc main() {\n"
      "\tgo inc()\n\tn++\n\ttime.Sleep(time.Millisecond)\n}\n";
  test::writeFile(path, source);
  EXPECT_EQ(test::gantry({"run", path}).status, 0);
  for (const char* procs : {"1", "4"}) {
    const Finished ran = test::gantry({"run", path, "--race", "--procs", procs});
    EXPECT_EQ(ran.status, 66);
    EXPECT_EQ(ran.err,
              "==================\nWARNING: DATA RACE\n"
              "Read at 0x00c000002008 by goroutine 6:\n  main.inc()\n      " +
                  path +
                  ":7 +0x8\n\nPrevious write at 0x00c000002008 by main goroutine:\n"
                  "  main.main()\n      " +
                  path +
                  ":11 +0x28\n\n"
                  "Goroutine 6 (running) created at:\n  main.main()\n      " +
                  path + ":10 +0x10\n==================\nFound 1 data race(s)\n");
  }
  std::string exits = source;
  exits.replace(exits.find("import \"time\""), 13, "import (\n\t\"os\"\n\t\"time\"\n)");
  exits.insert(exits.rfind('}'), "\tos.Exit(5)\n");
  test::writeFile(path, exits);
  const Finished exited = test::gantry({"run", path, "--race"});
  EXPECT_EQ(exited.status, 5);
  EXPECT_THAT(exited.err, StartsWith("==================\nWARNING: DATA RACE\n"));
  EXPECT_THAT(exited.err, ::testing::Not(HasSubstr("Found")));
}

// Each pair of a program and the same without its edge.
TEST(CliGo, RaceKnowsTheEdges) {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("edge.go");
  const auto status = [&](const std::string& body) {
    test::writeFile(path,
                    "package main\n\nimport (\n\t\"sync\"\n\t\"sync/atomic\"\n\t\"time\"\n)\n\n"
                    "var n int\nvar mu sync.Mutex\nvar rw sync.RWMutex\nvar a atomic.Int32\n"
                    "var wg sync.WaitGroup\nvar once sync.Once\nvar c0 = make(chan int)\n"
                    "var c1 = make(chan int, 1)\nvar c2 = make(chan int, 2)\n\n"
                    "func wait() { time.Sleep(time.Millisecond) }\n\nfunc main() {\n" +
                        body + "}\n");
    return test::gantry({"run", path, "--race"}).status;
  };
  const std::pair<const char*, const char*> cases[] = {
      {"\tn = 1\n\tgo func() { n = 2 }()\n\twait()\n",
       "\tgo func() { n = 2 }()\n\twait()\n\tn = 1\n"},
      {"\tgo func() { n = 1; c0 <- 1 }()\n\t<-c0\n\tn = 2\n",
       "\tgo func() { c0 <- 1; n = 1 }()\n\t<-c0\n\twait()\n\tn = 2\n"},
      {"\tgo func() { n = 1; <-c0 }()\n\tc0 <- 1\n\tn = 2\n",
       "\tgo func() { n = 1; <-c1 }()\n\tc1 <- 1\n\twait()\n\tn = 2\n"},
      {"\tgo func() { n = 1; close(c0) }()\n\t<-c0\n\tn = 2\n",
       "\tgo func() { close(c0); n = 1 }()\n\t<-c0\n\twait()\n\tn = 2\n"},
      {"\tgo func() { c1 <- 1; n = 1; <-c1 }()\n\twait()\n\tc1 <- 1\n\tn = 2\n",
       "\tgo func() { c2 <- 1; n = 1; <-c2 }()\n\twait()\n\tc2 <- 1\n\tn = 2\n"},
      {"\tgo func() { mu.Lock(); n = 1; mu.Unlock() }()\n\twait()\n\tmu.Lock()\n\tn = 2\n",
       "\tgo func() { mu.Lock(); mu.Unlock(); n = 1 }()\n\twait()\n\tmu.Lock()\n\tn = 2\n"},
      {"\tgo func() { rw.RLock(); _ = n; rw.RUnlock() }()\n\twait()\n\trw.Lock()\n\tn = 2\n",
       "\tgo func() { rw.RLock(); n = 1; rw.RUnlock() }()\n\twait()\n\trw.RLock()\n\tn = 2\n"},
      {"\twg.Add(1)\n\tgo func() { n = 1; wg.Done() }()\n\twait()\n\twg.Wait()\n\tn = 2\n",
       "\twg.Add(1)\n\tgo func() { wg.Done(); n = 1 }()\n\twait()\n\twg.Wait()\n\tn = 2\n"},
      {"\tf := func() { once.Do(func() { n = 1 }) }\n\tgo f()\n\twait()\n\tf()\n\tn = 2\n",
       "\tf := func() { once.Do(func() { n = 1 }) }\n\tgo f()\n\twait()\n\tn = 2\n"},
      {"\tgo func() { n = 1; a.Store(1) }()\n\twait()\n\tif a.Load() == 1 {\n\t\tn = 2\n\t}\n",
       "\tgo func() { a.Store(1); n = 1 }()\n\twait()\n\tif a.Load() == 1 {\n\t\tn = 2\n\t}\n"},
      {"\tn = 1\n\ttime.AfterFunc(1, func() { n = 2 })\n\twait()\n",
       "\ttime.AfterFunc(1, func() { n = 2 })\n\twait()\n\tn = 1\n"},
  };
  for (const auto& [with, without] : cases) {
    EXPECT_EQ(status(with), 0) << with;
    EXPECT_EQ(status(without), 66) << without;
  }
}

}  // namespace
}  // namespace gantry
