// The catalog of the built-in programs, and what they share.
#include "engine/coro/workloads/workloads.h"

#include <array>
#include <charconv>
#include <string>

#include "engine/coro/workloads/programs.h"

namespace gantry {
namespace lecture {

std::int64_t numberArgument(const Process& process, std::int64_t otherwise, std::int64_t least,
                            std::int64_t most) {
  if (process.args().empty()) return otherwise;
  const std::string& text = process.args().front();
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && process.args().size() == 1 && number >= least && number <= most ? number : -1;
}

Task<> badArgument(Process& process, const char* usage) {
  (void)process;
  co_await printError("usage: " + std::string(usage) + "\n");
  co_await exit(2);
}

namespace {

struct Entry {
  WorkloadRow row;
  Go (*main)(Process&);
};

constexpr Entry kEntries[] = {
    {{"coffee", "L1", "Two queues, one coffee machine", "两条队伍，一台咖啡机",
      "Two goroutines serve a queue each. With P=1 they take turns at one machine: concurrency. "
      "With P=2 both are served at once: parallelism. The work is the same, the finish is not.",
      "两个 goroutine 各自服务一条队伍。P=1 时它们轮流使用一台机器：这是并发。"
      "P=2 时两条队伍同时得到服务：这是并行。工作量相同，完成时间不同。",
      "", 0},
     lecture::coffee::main},
    {{"ticker", "L2", "A goroutine beside main", "main 旁边的 goroutine",
      "A goroutine prints every second, main every two seconds, ten times. Watch the timers; and "
      "see the goroutine dropped in the middle of its sleep when main returns.",
      "一个 goroutine 每秒打印一次，main 每两秒打印一次，共十次。请观察定时器，"
      "以及 main 返回时正在睡眠的 goroutine 被直接丢弃。",
      "", 0},
     lecture::ticker::main},
    {{"million", "L3", "Goroutines by the million", "成千上万的 goroutine",
      "main starts N goroutines faster than they run. The ring of 256 of its P overflows by "
      "halves into the global queue, from which all sixteen Ps are fed.",
      "main 启动 N 个 goroutine 的速度比它们运行得更快。它的 P 上容量 256 的本地队列"
      "每次溢出一半到全局队列，十六个 P 都从那里取任务。",
      "[N]", 1000},
     lecture::million::main},
    {{"mutex-map", "L5", "One map under a Mutex", "用互斥锁保护的 map",
      "199 goroutines write factorials into one map. The lock makes it safe, the sleep inside "
      "the lock makes it serial, and main reads after a guess of five seconds.",
      "199 个 goroutine 把阶乘写入同一个 map。锁保证了安全，锁内的睡眠让程序变成串行，"
      "而 main 只是猜测五秒后可以读取。",
      "", 0},
     lecture::mutex_map::main},
    {{"close-drain", "L7", "Close and drain", "关闭并取完通道",
      "A closed channel still gives what is in it; then the zero value and ok == false. The loop "
      "over len(c) stops half-way. Readers that wait are woken by close.",
      "关闭的通道仍会给出其中剩余的值，之后给出零值和 ok == false。"
      "按 len(c) 循环只取走一半。正在等待的读者会被 close 唤醒。",
      "", 0},
     lecture::close_drain::main},
    {{"writer-reader", "L9", "Writer and reader", "写者与读者",
      "One goroutine writes 149 random numbers and closes, another reads them in bursts, and a "
      "second channel tells main that it may go. Watch the buffer breathe.",
      "一个 goroutine 写入 149 个随机数后关闭通道，另一个成批读取，第二个通道通知 main 可以退出。"
      "请观察缓冲区的起伏。",
      "", 0},
     lecture::writer_reader::main},
    {{"primes", "L10", "Counting primes, the naive way", "计算素数：朴素做法",
      "A plain loop tries every number up to N. However many Ps there are, one goroutine runs.",
      "一个普通循环逐个检查直到 N 的每个数。无论有多少个 P，只有一个 goroutine 在运行。", "[N]",
      2'000'000},
     lecture::primes::main},
    {{"primes-workers", "L10", "Counting primes with eight workers", "用八个工作者计算素数",
      "A filler gives out jobs, eight workers find primes, a closer waits for their exits, main "
      "counts. Compare P=1, 2, 4 and 8, and see where the bottleneck moves.",
      "填充者分发任务，八个工作者寻找素数，关闭者等待它们退出，main 负责计数。"
      "请比较 P=1、2、4、8，观察瓶颈移到了哪里。",
      "[N]", 2'000'000},
     lecture::primes_workers::main},
    {{"select-cases", "L12", "select", "select 语句",
      "Several ready cases and the choice among them; a default; and primes from a channel that "
      "nobody closes, read until every finder has said that it is done.",
      "多个就绪分支之间的选择；default 分支；以及从无人关闭的通道读取素数，"
      "直到每个寻找者都报告完成。",
      "", 0},
     lecture::select_cases::main},
    {{"tour", "L14", "A walk through the scheduler", "调度器之旅",
      "One thing after the other: runnext, ring and overflow, stealing, hand-off and retake at "
      "system calls, preemption, a locked thread, timers and the poller.",
      "依次展示：runnext、本地队列与溢出、窃取、系统调用时的移交与夺回、抢占、"
      "锁定线程、定时器与轮询器。",
      "", 0},
     lecture::tour::main},
};

constexpr std::size_t kCount = std::size(kEntries);

constexpr auto kRows = [] {
  std::array<WorkloadRow, kCount> rows{};
  for (std::size_t i = 0; i < kCount; ++i) rows[i] = kEntries[i].row;
  return rows;
}();

}  // namespace
}  // namespace lecture

std::span<const WorkloadRow> workloads() { return lecture::kRows; }

std::unique_ptr<Program> makeWorkload(std::string_view name) {
  for (const auto& entry : lecture::kEntries)
    if (entry.row.name == name) return std::make_unique<CoroProgram>(std::string(name), entry.main);
  return nullptr;
}

}  // namespace gantry
