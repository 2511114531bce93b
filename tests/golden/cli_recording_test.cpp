// show, events and verify on recordings: whole ones, damaged ones, and one that lies.
#include <algorithm>
#include <fstream>
#include <iomanip>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/files/files.h"
#include "tests/support/command.h"

namespace gantry {
namespace {

using nlohmann::json;
using test::Finished;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string digestText(std::uint64_t digest) {
  std::ostringstream text;
  text << std::hex << std::setw(16) << std::setfill('0') << digest;
  return text.str();
}

class CliRecording : public ::testing::Test {
 protected:
  void SetUp() override {
    const Finished run =
        test::gantry({"run", "primes-workers", "--summary", "--record", path, "--", "300"});
    ASSERT_EQ(run.status, 0) << run.err;
    digest = run.err.substr(run.err.find("\ndigest ") + 8, 16);
    auto opened = openRecording(path);
    ASSERT_TRUE(opened.ok());
    recording = std::move(*opened);
  }

  std::vector<json> events(std::vector<std::string> flags) const {
    flags.insert(flags.begin(), {"events", path, "--json"});
    const Finished finished = test::gantry(flags);
    EXPECT_EQ(finished.status, 0) << finished.err;
    std::vector<json> objects;
    std::istringstream lines(finished.out);
    for (std::string line; std::getline(lines, line);) objects.push_back(json::parse(line));
    return objects;
  }
  json show(const std::string& at) const {
    return json::parse(test::gantry({"show", path, "--at", at, "--json"}).out);
  }

  const test::TemporaryFolder folder;
  const std::string path = folder.file("a.gantry");
  std::string digest;
  Recording recording;
};

TEST_F(CliRecording, VerifyPrintsTheDigestOfTheRun) {
  const Finished finished = test::gantry({"verify", path});
  EXPECT_EQ(finished.status, 0) << finished.err;
  EXPECT_THAT(finished.out, StartsWith("digest " + digest + "\n"));
}

TEST_F(CliRecording, VerifyPrintsTheFirstDifference) {
  // The same run, but with the time between two events in the middle a nanosecond longer.
  const std::size_t middle = recording.events.size() / 2;
  Recording lies;
  lies.setup = recording.setup;
  lies.symbols = recording.symbols;
  lies.decisions = recording.decisions;
  lies.ending = recording.ending;
  for (std::size_t n = 0; n < recording.events.size(); ++n) {
    Event event = recording.events[n];
    if (n == middle) event.lo += 1;
    lies.events.append(event);
  }
  ASSERT_TRUE(saveRecording(lies, path).ok());
  const Finished finished = test::gantry({"verify", path});
  EXPECT_EQ(finished.status, 1);
  EXPECT_THAT(finished.out, StartsWith("event " + std::to_string(middle) + " differs\n"));
}

TEST_F(CliRecording, VerifyNoticesAWrongDigest) {
  recording.digest ^= 1;
  ASSERT_TRUE(saveRecording(recording, path).ok());
  const Finished finished = test::gantry({"verify", path});
  EXPECT_EQ(finished.status, 1);
  EXPECT_THAT(finished.out, HasSubstr("not to " + digestText(recording.digest)));
}

TEST_F(CliRecording, VerifyNoticesAnEndThatIsNone) {
  Recording shorter;
  shorter.setup = recording.setup;
  shorter.symbols = recording.symbols;
  shorter.decisions = recording.decisions;
  shorter.ending = Ending::exited;
  for (std::size_t n = 0; n < 100; ++n) shorter.events.append(recording.events[n]);
  const std::string cut = show("100")["digest"];
  shorter.digest = std::stoull(cut, nullptr, 16);
  ASSERT_TRUE(saveRecording(shorter, path).ok());
  const Finished finished = test::gantry({"verify", path});
  EXPECT_EQ(finished.status, 1);
  EXPECT_EQ(finished.out, "all 100 events are the same, but the run again goes on\n");
}

TEST_F(CliRecording, VerifyOfALimitedRun) {
  for (const std::string flag : {"--max-events=500", "--max-time=20us", "--max-memory=100K"}) {
    ASSERT_EQ(test::gantry({"run", "million", "10000", "--record", path, flag}).status, 75) << flag;
    const Finished finished = test::gantry({"verify", path});
    EXPECT_EQ(finished.status, 0) << flag << ": " << finished.out << finished.err;
    EXPECT_THAT(finished.out, StartsWith("digest ")) << flag;
  }
}

TEST_F(CliRecording, VerifyOfAnUnknownProgram) {
  recording.setup.program = "unheard-of";
  ASSERT_TRUE(saveRecording(recording, path).ok());
  const Finished finished = test::gantry({"verify", path});
  EXPECT_EQ(finished.status, 65);
  EXPECT_THAT(finished.err, HasSubstr("unheard-of"));
}

TEST_F(CliRecording, EventsHaveTheKeysOfTheContract) {
  const std::vector<json> all = events({});
  std::size_t carriers = 0;
  for (std::size_t n = 0; n < recording.events.size(); ++n)
    carriers += recording.events[n].kind() <= Kind::Wide ? 1U : 0U;
  EXPECT_EQ(all.size(), recording.events.size() - carriers);
  std::uint64_t time = 0;
  std::int64_t before = -1;
  for (const json& event : all) {
    for (const char* key : {"n", "time_ns", "kind", "g", "m", "p", "file", "line"})
      ASSERT_TRUE(event.contains(key)) << key << " in " << event;
    EXPECT_GE(event["time_ns"].get<std::uint64_t>(), time);
    EXPECT_GT(event["n"].get<std::int64_t>(), before);
    time = event["time_ns"].get<std::uint64_t>();
    before = event["n"].get<std::int64_t>();
  }
}

TEST_F(CliRecording, EventsAreFiltered) {
  const std::vector<json> all = events({});
  const auto only = [&](auto wanted) {
    std::vector<json> some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some), wanted);
    return some;
  };
  EXPECT_EQ(events({"--from", "50", "--to", "60"}),
            only([](const json& e) { return e["n"] >= 50 && e["n"] < 60; }));
  EXPECT_EQ(events({"--kind", "send", "--kind", "recv"}),
            only([](const json& e) { return e["kind"] == "send" || e["kind"] == "recv"; }));
  const auto concerns = [](const json& e) { return e["g"] == 6 || e.value("target_g", 0) == 6; };
  EXPECT_EQ(events({"--g", "6"}), only(concerns));
  EXPECT_FALSE(events({"--g", "6"}).empty());
  EXPECT_EQ(events({"--to", "2us"}), only([](const json& e) { return e["time_ns"] <= 2000; }));
  const Finished unknown = test::gantry({"events", path, "--kind", "snd"});
  EXPECT_EQ(unknown.status, 64);
  EXPECT_THAT(unknown.err, HasSubstr("did you mean send?"));
}

TEST_F(CliRecording, EventsAsTextHaveALineEach) {
  const Finished finished = test::gantry({"events", path, "--from", "10", "--to", "20"});
  EXPECT_EQ(std::count(finished.out.begin(), finished.out.end(), '\n'), 11);  // and the heading
}

TEST_F(CliRecording, ShowHasTheShapeOfTheContract) {
  const json world = show("50%");
  EXPECT_EQ(world["event"], recording.events.size() / 2);
  EXPECT_TRUE(world["time_ns"].is_number());
  EXPECT_EQ(world["digest"].get<std::string>().size(), 16U);
  const auto expectKeys = [&](const char* list, const std::vector<std::string>& keys) {
    ASSERT_FALSE(world[list].empty()) << list;
    for (const std::string& key : keys)
      EXPECT_TRUE(world[list][0].contains(key)) << list << "." << key;
  };
  expectKeys("gs", {"id", "status", "wait_reason", "m", "p", "function", "line"});
  expectKeys("ps", {"id", "status", "m", "runnext", "runq", "schedtick"});
  expectKeys("ms", {"id", "p", "g", "spinning", "state"});
  expectKeys("channels",
             {"id", "name", "type", "len", "cap", "closed", "buffer", "sendq", "recvq"});
  for (const char* list : {"global_runq", "locks", "timers"}) EXPECT_TRUE(world[list].is_array());
  for (const json& channel : world["channels"])
    EXPECT_EQ(channel["buffer"].size(), channel["len"].get<std::size_t>());
}

TEST_F(CliRecording, ShowAtEachKindOfPlace) {
  EXPECT_EQ(show("0")["event"], 0);
  EXPECT_EQ(show("17")["event"], 17);
  EXPECT_EQ(show("100%")["digest"], digest);
  EXPECT_EQ(show("1h")["digest"], digest);
  EXPECT_LE(show("2us")["time_ns"], 2000);
  EXPECT_EQ(json::parse(test::gantry({"show", path, "--json"}).out)["digest"], digest);
  EXPECT_EQ(test::gantry({"show", path, "--at", "99999999"}).status, 64);
  EXPECT_EQ(test::gantry({"show", path, "--at", "noon"}).status, 64);
  EXPECT_THAT(test::gantry({"show", path}).out, HasSubstr("digest " + digest));
}

TEST(CliVariables, ShowTellsThoseOfEachGoroutine) {
  const test::TemporaryFolder folder;
  const std::string program = folder.file("prog.go");
  const std::string path = folder.file("a.gantry");
  std::ofstream(program) << "package main\n\nfunc worker(id int, out chan int) {\n"
                            "\tsquare := id * id\n\tout <- square\n}\n\n"
                            "func main() {\n\tout := make(chan int)\n\tgo worker(12, out)\n"
                            "\ttext := \"waits\"\n\tselect {}\n\tprintln(text)\n}\n";
  ASSERT_EQ(test::gantry({"run", program, "--record", path}).status, 2);
  const Finished text = test::gantry({"show", path, "--vars"});
  EXPECT_THAT(text.out, HasSubstr("prog.go:5)\n  id int = 12\n  out chan int = 0xc"));
  EXPECT_THAT(text.out, HasSubstr("\n  square int = 144\n"));
  EXPECT_THAT(text.out, HasSubstr("prog.go:12)\n  out"));
  EXPECT_THAT(text.out, HasSubstr("  text string = \"waits\"\n"));
  const json world = json::parse(test::gantry({"show", path, "--vars", "--json"}).out);
  const json frame = world["variables"][0]["frames"][0];
  EXPECT_EQ(frame["function"], "main.main");
  EXPECT_EQ(frame["variables"][1],
            (json{{"name", "text"}, {"type", "string"}, {"value", "\"waits\""}}));
  EXPECT_FALSE(json::parse(test::gantry({"show", path, "--json"}).out).contains("variables"));
}

TEST_F(CliRecording, ADamagedOneShowsWhatIsIntactAndEndsWith65) {
  std::string bytes = test::readFile(path);
  bytes.resize(bytes.size() - 20);
  test::writeFile(path, bytes);
  for (const char* command : {"show", "events", "verify"}) {
    const Finished finished = test::gantry({command, path});
    EXPECT_EQ(finished.status, 65) << command;
    EXPECT_THAT(finished.err, HasSubstr("damaged at byte ")) << command;
  }
  const Finished intact = test::gantry({"events", path, "--json"});
  EXPECT_GT(std::count(intact.out.begin(), intact.out.end(), '\n'), 100);
}

TEST_F(CliRecording, AnIllegalEventIsDamage) {
  Recording lies;
  lies.setup = recording.setup;
  for (std::size_t n = 0; n < 40; ++n) lies.events.append(recording.events[n]);
  lies.events.append(Event::make(Kind::Send, 0, MId(0), 0, 12345, 0));
  ASSERT_TRUE(saveRecording(lies, path).ok());
  const Finished finished = test::gantry({"events", path});
  EXPECT_EQ(finished.status, 65);
  EXPECT_THAT(finished.err, HasSubstr("event 40 is not legal"));
}

TEST_F(CliRecording, AnExecutionTraceOfGoIsOne) {
  const std::string trace = GANTRY_SOURCE_DIR "/tests/unit/trace/import/traces/p4.trace";
  EXPECT_EQ(test::gantry({"convert", trace, "-o", path}).status, 0);
  const Finished events = test::gantry({"events", path});
  EXPECT_EQ(events.status, 0);
  EXPECT_EQ(events.out, test::gantry({"events", trace}).out);
  EXPECT_THAT(test::gantry({"show", trace, "--at", "50%"}).out, HasSubstr("main.worker (G"));
  EXPECT_THAT(test::gantry({"convert", trace, "-o", "-", "--to", "chrome"}).out,
              HasSubstr("traceEvents"));
  const Finished verified = test::gantry({"verify", path});
  EXPECT_EQ(verified.status, 65);
  EXPECT_THAT(verified.err, HasSubstr("cannot be run again"));
  EXPECT_EQ(test::gantry({"run", "tour", "--replay", trace}).status, 65);

  test::writeFile(path, test::readFile(trace).substr(0, 3000));
  const Finished cut = test::gantry({"events", path});
  EXPECT_EQ(cut.status, 65);
  EXPECT_THAT(cut.err, HasSubstr("is cut off at byte "));
}

}  // namespace
}  // namespace gantry
