// Programs on the loopback through the command line: what becomes of those that wait for ever,
// their recordings, and races across a connection.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/command.h"

namespace gantry {
namespace {

using test::Finished;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr int kLimit = 75;

// Nobody ever connects.
constexpr const char* kServer = R"(package main

import "net"

func main() {
	l, _ := net.Listen("tcp", ":8080")
	println(l.Addr().String())
	l.Accept()
}
)";

// What was written before a Write is known behind the Read; what came after it is not.
constexpr const char* kShared = R"(package main

import "net"

var before, after int

func main() {
	l, _ := net.Listen("tcp", "127.0.0.1:0")
	go func() {
		c, _ := l.Accept()
		before = 7
		c.Write([]byte("x"))
		after = 1
	}()
	c, _ := net.Dial("tcp", l.Addr().String())
	c.Read(make([]byte, 1))
	println(before)
	after = 2
}
)";

// The connection of the client, idle for ever, waits for nobody's sake.
constexpr const char* kIdle = R"(package main

import (
	"io"
	"net/http"
)

func main() {
	jobs := make(chan string)
	go func() {
		for job := range jobs {
			println(job)
		}
	}()
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { jobs <- r.URL.Path })
	go func() {
		client := &http.Client{Transport: &http.Transport{}}
		for {
			resp, err := client.Get("http://localhost:8080/x")
			if err == nil {
				io.Copy(io.Discard, resp.Body)
				resp.Body.Close()
				return
			}
		}
	}()
	http.ListenAndServe(":8080", nil)
}
)";

// The handler waits for ever, and with it who asked.
constexpr const char* kUnanswered = R"(package main

import (
	"net/http"
	"net/http/httptest"
)

func main() {
	never := make(chan bool)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		<-never
	}))
	http.Get(server.URL)
}
)";

// Handlers that share a map: goroutines that the library has made.
constexpr const char* kMap = R"(package main

import (
	"net/http"
	"net/http/httptest"
	"sync"
)

func main() {
	hits := map[int]int{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for i := range 1000 {
			hits[i]++
		}
	}))
	var all sync.WaitGroup
	for range 8 {
		all.Add(1)
		go func() {
			defer all.Done()
			http.Get(server.URL)
		}()
	}
	all.Wait()
}
)";

class CliNetwork : public ::testing::Test {
 protected:
  [[nodiscard]] std::string program(const std::string& text) const {
    test::writeFile(m_folder.file("prog.go"), text);
    return m_folder.file("prog.go");
  }
  test::TemporaryFolder m_folder;
};

TEST_F(CliNetwork, AServerThatNobodyCallsIsEnded) {
  const std::string recording = m_folder.file("a.gantry");
  const Finished ran = test::gantry({"run", program(kServer), "--record", recording});
  EXPECT_EQ(ran.status, kLimit);
  EXPECT_THAT(ran.err, HasSubstr("[::]:8080\n"));
  EXPECT_THAT(ran.err, HasSubstr("the program waits for the network, where nobody else is"));
  EXPECT_THAT(ran.err, Not(HasSubstr("deadlock")));
  EXPECT_EQ(test::gantry({"verify", recording}).status, 0);
  EXPECT_EQ(test::gantry({"explain", recording}).out, "no findings\n");
  EXPECT_THAT(test::gantry({"show", recording}).out, HasSubstr("IO wait, accept [::]:8080"));
  EXPECT_THAT(test::gantry({"events", recording}).out,
              HasSubstr("why=\"IO wait\" for=\"accept [::]:8080\""));
}

TEST_F(CliNetwork, BytesCarryWhatTheirSenderKnew) {
  const Finished ran = test::gantry({"run", "--race", program(kShared)});
  EXPECT_THAT(ran.err, HasSubstr("7\n"));
  EXPECT_THAT(ran.err, HasSubstr("prog.go:13 "));
  EXPECT_THAT(ran.err, HasSubstr("Found 1 data race(s)"));
}

TEST_F(CliNetwork, ExploredRunsOfAHangAreDeadlocks) {
  const std::string hang =
      test::readFile(GANTRY_SOURCE_DIR "/tests/golden/sentences/why_waits_on_network.go");
  const Finished ran = test::gantry({"explore", "--runs", "5", program(hang)});
  EXPECT_THAT(ran.out, HasSubstr("deadlock   5"));
  EXPECT_THAT(ran.out, HasSubstr("both ends of the connection are in the program"));
}

TEST_F(CliNetwork, AnIdleConnectionIsNoDeadlock) {
  const std::string recording = m_folder.file("a.gantry");
  const Finished ran = test::gantry({"run", program(kIdle), "--record", recording});
  EXPECT_EQ(ran.status, kLimit);
  EXPECT_THAT(ran.err, HasSubstr("/x\n"));
  EXPECT_EQ(test::gantry({"explain", recording}).out, "no findings\n");
  const Finished explored = test::gantry({"explore", "--runs", "3", m_folder.file("prog.go")});
  EXPECT_THAT(explored.out, HasSubstr("limit      3"));
}

TEST_F(CliNetwork, WhoWaitsForAnAnswerIsNamedAndNotItsConnection) {
  const std::string recording = m_folder.file("a.gantry");
  EXPECT_EQ(test::gantry({"run", program(kUnanswered), "--record", recording}).status, kLimit);
  const std::string why = test::gantry({"explain", recording}).out;
  EXPECT_THAT(why, HasSubstr("Nobody is left to wake G1 at line 13"));
  EXPECT_THAT(why, Not(HasSubstr("net.(*conn).Read")));
}

TEST_F(CliNetwork, WhereAHandlerEndsTheProgramIsKnown) {
  const std::string recording = m_folder.file("a.gantry");
  const Finished ran = test::gantry({"run", "--procs", "4", program(kMap), "--record", recording});
  EXPECT_THAT(ran.err, HasSubstr("fatal error: concurrent map"));
  const std::string why = test::gantry({"explain", recording}).out;
  EXPECT_THAT(why, HasSubstr("ends the program at line 13"));
  EXPECT_THAT(why, Not(HasSubstr("unknown line")));
}

}  // namespace
}  // namespace gantry
