// What is said of races, of time and of goroutines that do not run: whole texts, both languages.
#include <algorithm>

#include <gtest/gtest.h>

#include "engine/analysis/time_use.h"
#include "engine/analysis/why.h"
#include "engine/sim/race_run.h"
#include "tests/support/go_run.h"

namespace gantry {
namespace {

std::string textOf(const std::vector<Phrase>& sentences, Language language) {
  Finding all;
  all.sentences = sentences;
  return textOf(all, language);
}

std::vector<Finding> racesIn(const std::string& source) {
  const test::GoRun run(source, 1, 0, true);
  return findings(run.recording, run.keyframes, run.reach());
}

TEST(RaceFindings, NameTheMissingLock) {
  const std::vector<Finding> found = racesIn(R"(package main

import (
	"runtime"
	"sync"
)

var mu sync.Mutex
var total int

func main() {
	done := make(chan bool)
	go func() {
		mu.Lock()
		total++
		mu.Unlock()
		done <- true
	}()
	runtime.Gosched()
	total = 7
	<-done
}
)");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(textOf(found[0], Language::en),
            "Data race on total: G5 writes at line 15, and G1 writes at line 20, with nothing "
            "that orders the two. G5 was started at line 13 in main.main. G5 holds mu there (since "
            "line 14), G1 holds no lock at line 20: what is missing is mu around that too.");
  EXPECT_EQ(textOf(found[0], Language::zh),
            "total 上的数据竞争：G5 在第 15 行写入，G1 在第 20 行写入，两者之间没有先后关系。"
            "G5 在第 13 行由 main.main 启动。G5 此时持有 mu（自第 14 行起），而 G1 在第 20 行没有"
            "持有锁：缺少的是在那里也锁住 mu。");
  ASSERT_EQ(found[0].goroutines.size(), 2U);
  EXPECT_EQ(found[0].lines, (std::vector<std::uint32_t>{13, 14, 15, 20}));
  EXPECT_GE(found[0].events.size(), 2U);
}

// The receiver is the first element of a slice; the value of the second has no name here but its
// element's type.
TEST(RaceFindings, NameWhatElementsHold) {
  const std::vector<Finding> found = racesIn(R"(package main

import (
	"sync/atomic"
	"time"
)

type endpoint struct {
	addr string
	ok   bool
}

type slot struct {
	ready atomic.Bool
	n     int
	list  atomic.Pointer[[]endpoint]
}

func (s *slot) put() { s.n++ }

func (s *slot) down() {
	(*s.list.Load())[1].ok = false
}

func main() {
	slots := make([]slot, 2)
	slots[1].list.Store(&[]endpoint{{"a", true}, {"b", true}})
	for i := range 2 {
		go slots[i].put()
	}
	go slots[1].down()
	go slots[1].down()
	slots[0].put()
	slots[1].put()
	time.Sleep(time.Second)
}
)");
  std::string names;
  for (const Finding& finding : found)
    if (names.find(textOf(finding.sentences.front().parts.front(), Language::en)) ==
        std::string::npos)
      names += textOf(finding.sentences.front().parts.front(), Language::en) + ";";
  EXPECT_EQ(names, "s.n;endpoint[1].ok;");
}

TEST(RaceFindings, NameTheMissingEdge) {
  const std::vector<Finding> found = racesIn(R"(package main

import "time"

var answer int

func main() {
	go func() {
		answer = 42
	}()
	time.Sleep(time.Second)
	println(answer)
}
)");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(
      textOf(found[0], Language::en),
      "Data race on answer: G5 writes at line 9, and G1 reads at line 12, with nothing "
      "that orders the two. G5 was started at line 8 in main.main. After its access at line "
      "9 G5 ended, which orders nothing, and did nothing before that G1 could have waited for. "
      "The missing edge leads from G5 after line 9 to G1 before line 12: a send and its "
      "receive, Done and Wait, or one lock around both.");
}

TEST(RaceFindings, ReadersWhoWrite) {
  const std::vector<Finding> found = racesIn(R"(package main

import "sync"

func main() {
	var rw sync.RWMutex
	var wg sync.WaitGroup
	n := 0
	for range 2 {
		wg.Add(1)
		go func() {
			rw.RLock()
			n++
			rw.RUnlock()
			wg.Done()
		}()
	}
	wg.Wait()
}
)");
  ASSERT_FALSE(found.empty());
  EXPECT_NE(textOf(found[0], Language::en).find("both hold rw, but only for reading"),
            std::string::npos)
      << textOf(found[0], Language::en);
}

TEST(RaceFindings, AddInTheGoroutineThatIsWaitedFor) {
  const std::vector<Finding> found = racesIn(R"(package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		wg.Done()
	}()
	wg.Wait()
	for range 2 {
		go func() {
			wg.Add(1)
			wg.Done()
		}()
	}
	wg.Wait()
}
)");
  for (const Finding& finding : found)
    EXPECT_NE(textOf(finding, Language::en).find("Call Add before the go statement."),
              std::string::npos)
        << textOf(finding, Language::en);
}

TEST(RaceFindings, OfAMapAreAtTheLinesOfTheProgram) {
  const std::vector<Finding> found = racesIn(R"(package main

func main() {
	m := map[int]int{}
	done := make(chan bool)
	go func() {
		m[1] = 1
		done <- true
	}()
	println(m[1])
	<-done
}
)");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].lines, (std::vector<std::uint32_t>{6, 7, 10}));
  EXPECT_EQ(found[0].goroutines[0].function.substr(0, 9), "main.main");
}

// The others do the work, and one of them ends the program; or all of them wait for ever.
TEST(Deadlocks, MainMayWaitForEver) {
  const std::string begin = R"(package main

import "os"

func main() {
	c := make(chan bool)
	go func() {
		if len(os.Args) > 100 {
			c <- true
		}
)";
  const std::string end = R"(
	}()
	select {}
}
)";
  const test::GoRun left(begin + "os.Exit(0)" + end, 1, 0);
  EXPECT_TRUE(findings(left.recording, left.keyframes, left.reach()).empty());
  const test::GoRun asleep(begin + "<-c" + end, 1, 0);
  const std::vector<Finding> found = findings(asleep.recording, asleep.keyframes, asleep.reach());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].goroutines.size(), 2U);
}

TEST(LockOrder, ACircleOfThreeThatWentWell) {
  const test::GoRun run(R"(package main

import (
	"sync"
	"time"
)

func main() {
	var locks [3]sync.Mutex
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			time.Sleep(time.Duration(i) * time.Second)
			locks[i].Lock()
			locks[(i+1)%3].Lock()
			locks[(i+1)%3].Unlock()
			locks[i].Unlock()
		}()
	}
	wg.Wait()
}
)");
  const std::vector<Finding> found = findings(run.recording, run.keyframes, run.reach());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, FindingKind::lockOrder);
  EXPECT_EQ(found[0].goroutines.size(), 3U);
  EXPECT_EQ(found[0].lines, (std::vector<std::uint32_t>{16, 17}));
}

constexpr const char* kHog = R"(package main

func main() {
	c := make(chan int)
	go func() { c <- 1 }()
	n := 0
	for i := 0; i < 3000000; i++ {
		n += i
	}
	<-c
	select {}
}
)";

// What is said of the goroutine over the whole run, each text once.
std::vector<std::string> whys(const test::GoRun& run, std::uint32_t goid, Language language) {
  std::vector<std::string> out;
  Cursor cursor(run.recording.events, run.keyframes);
  do {
    const std::string text =
        textOf(whyNotRunning(cursor.world(), run.recording.symbols, goid), language);
    EXPECT_FALSE(text.empty());
    if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
  } while (cursor.step());
  return out;
}

bool anyHas(const std::vector<std::string>& texts, const std::string& part) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& text) { return text.find(part) != std::string::npos; });
}

TEST(WhyNotRunning, FollowsAGoroutineThroughItsLife) {
  const test::GoRun run(kHog, 1);
  const std::vector<std::string> main = whys(run, 1, Language::en);
  const std::vector<std::string> other = whys(run, 5, Language::en);
  EXPECT_TRUE(anyHas(main, "G1 runs at line 10, on P0 and M0")) << ::testing::PrintToString(main);
  EXPECT_TRUE(anyHas(main, "G1 waits at line 11 in a select that has no channel to wait for."))
      << ::testing::PrintToString(main);
  EXPECT_TRUE(anyHas(other, "G5 is not there at this moment."));
  EXPECT_TRUE(anyHas(other, "it is runnext of P0; runnext goes before the queue"))
      << ::testing::PrintToString(other);
  EXPECT_TRUE(anyHas(whys(run, 5, Language::zh), "（runqget、runqgrab）。P0 正在运行 G1"));
}

TEST(WhyNotRunning, SaysWhoHasTheLock) {
  const test::GoRun run(R"(package main

import "sync"

func main() {
	var mu sync.Mutex
	mu.Lock()
	go mu.Lock()
	c := make(chan int, 1)
	c <- 1
	c <- 2
}
)",
                        1);
  const std::vector<std::string> texts = whys(run, 5, Language::en);
  EXPECT_TRUE(anyHas(texts, "first used at line 7; Unlock makes the first waiter ready"))
      << ::testing::PrintToString(texts);
  EXPECT_TRUE(anyHas(whys(run, 1, Language::en),
                     "G1 waits at line 11 to send on c (1/1), made at line 9; the buffer is full"));
}

TEST(TimeUse, EveryNanosecondIsSomewhere) {
  const test::GoRun run(kHog, 2);
  const TimeUse use = timeUse(run.recording, run.keyframes);
  ASSERT_EQ(use.goroutines.size(), 2U);
  EXPECT_EQ(use.total, run.keyframes.last().now);
  EXPECT_EQ(use.goroutines[0].goid, 1U);
  EXPECT_EQ(use.goroutines[0].life(), use.total);
  TimeNs busy = 0;
  for (const ProcTime& p : use.procs) busy += p.busy;
  EXPECT_GE(busy, use.running);
  EXPECT_EQ(use.pathRunning + use.pathQueued + use.pathSleeping,
            use.path.back().to - use.path.front().from);
  EXPECT_EQ(use.goroutines[1].wait.wokenBy, 1U);
  EXPECT_EQ(textOf(use.goroutines[1].wait.object, Language::en), "c");
}

}  // namespace
}  // namespace gantry
