// explain, diff, convert, bench, and what explore says of failures, through the command line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/command.h"

namespace gantry {
namespace {

using nlohmann::json;
using test::Finished;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr const char* kRacy = R"(package main

import "fmt"

func main() {
	n := 0
	done := make(chan bool)
	go func() {
		n++
		done <- true
	}()
	n++
	<-done
	fmt.Println(n)
}
)";

class CliExplain : public ::testing::Test {
 protected:
  void SetUp() override {
    test::writeFile(source, kRacy);
    ASSERT_EQ(test::gantry({"run", source, "--record", path}).status, 0);
    ASSERT_EQ(test::gantry({"run", source, "--procs", "1", "--record", other}).status, 0);
  }
  const test::TemporaryFolder folder;
  const std::string source = folder.file("racy.go");
  const std::string path = folder.file("a.gantry");
  const std::string other = folder.file("b.gantry");
};

TEST_F(CliExplain, FindsRacesOfARunThatDidNotLookForThem) {
  const Finished finished = test::gantry({"explain", path, "--json"});
  EXPECT_EQ(finished.status, 0) << finished.err;
  const json found = json::parse(finished.out);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["kind"], "race");
  EXPECT_THAT(found[0]["text"].get<std::string>(), StartsWith("Data race on n: "));
  EXPECT_EQ(found[0]["goroutines"].size(), 2U);
  EXPECT_EQ(found[0]["lines"], (json{8, 9, 12}));
  EXPECT_FALSE(found[0]["events"].empty());
}

TEST_F(CliExplain, SaysWhereTheTimeWent) {
  const json all = json::parse(test::gantry({"explain", path, "--json", "--time"}).out);
  EXPECT_EQ(all["findings"].size(), 1U);
  EXPECT_EQ(all["time"]["procs"].size(), 4U);
  EXPECT_EQ(all["time"]["goroutines"][0]["id"], 1);
  EXPECT_GT(all["time"]["speedup"].get<double>(), 0);
  EXPECT_FALSE(all["time"]["critical_path"]["steps"].empty());
  EXPECT_THAT(test::gantry({"explain", path, "--time", "--lang", "zh"}).out, HasSubstr("关键路径"));
}

TEST_F(CliExplain, AnswersWhy) {
  EXPECT_EQ(test::gantry({"explain", path, "--why", "G1", "--at", "0"}).out,
            "G1 is not there at this moment.\n");
  EXPECT_EQ(test::gantry({"explain", path, "--why", "first"}).status, 64);
}

TEST_F(CliExplain, FailuresOfExploreHaveTheShapeOfFindings) {
  const Finished finished =
      test::gantry({"explore", source, "--race", "--runs", "20", "--jobs", "1", "--json"});
  EXPECT_EQ(finished.status, 1);
  const json failures = json::parse(finished.out)["failures"];
  ASSERT_FALSE(failures.empty());
  for (const char* key : {"kind", "text", "goroutines", "lines", "events", "run", "schedule"})
    EXPECT_TRUE(failures[0].contains(key)) << key;
  EXPECT_FALSE(failures[0]["events"].empty());
  EXPECT_EQ(failures[0]["kind"], "race");
}

TEST_F(CliExplain, DiffSaysWhereTheyPart) {
  const Finished same = test::gantry({"diff", path, path});
  EXPECT_EQ(same.status, 0);
  EXPECT_EQ(same.out, "the same run\n");
  const Finished differs = test::gantry({"diff", path, other});
  EXPECT_EQ(differs.status, 1);
  EXPECT_THAT(differs.out, StartsWith("procs: 4 | 1\n"));
  EXPECT_THAT(differs.out, HasSubstr(" is the first that differs\n"));
}

TEST_F(CliExplain, ConvertWritesEachForm) {
  const auto converted = [&](const std::string& form) {
    const Finished finished = test::gantry({"convert", path, "-o", "-", "--to", form});
    EXPECT_EQ(finished.status, 0) << finished.err;
    return finished.out;
  };
  EXPECT_GT(json::parse(converted("chrome"))["traceEvents"].size(), 6U);
  EXPECT_EQ(converted("perfetto"), converted("chrome"));
  EXPECT_THAT(converted("csv"), StartsWith("n,time_ns,kind,g,m,p,arguments,file,line\n"));
  EXPECT_EQ(converted("text"), test::gantry({"events", path}).out);
  EXPECT_THAT(converted("dot"), StartsWith("digraph waits {\n"));
  EXPECT_THAT(converted("svg"), StartsWith("<svg "));
  EXPECT_THAT(converted("schedtrace"),
              StartsWith("SCHED 0ms: gomaxprocs=4 idleprocs=4 threads=1 spinningthreads=0 "
                         "needspinning=0 idlethreads=0 runqueue=0 [0 0 0 0]\n"));
  const std::string copy = folder.file("c.gantry");
  EXPECT_EQ(test::gantry({"convert", path, "-o", copy}).status, 0);
  EXPECT_EQ(test::readFile(copy), test::readFile(path));
  EXPECT_EQ(test::gantry({"convert", path, "-o", "what"}).status, 64);
}

TEST(CliBench, MeasuresWhatItIsAskedFor) {
  const json rows = json::parse(test::gantry({"bench", "buffered", "--json"}).out);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0]["name"], "buffered");
  EXPECT_EQ(rows[0]["unit"], "ns");
  EXPECT_GT(rows[0]["ns_per_op"].get<double>(), 0);
  EXPECT_EQ(test::gantry({"bench", "bufferd"}).status, 64);
}

}  // namespace
}  // namespace gantry
