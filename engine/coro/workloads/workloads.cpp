// The catalog of the built-in programs.
#include "engine/coro/workloads/workloads.h"

#include <array>
#include <iterator>
#include <string>

#include "engine/coro/workloads/programs.h"

namespace gantry {
namespace {

struct Entry {
  Go (*main)(Process&);
  WorkloadRow row;
};

constexpr Entry kEntries[] = {
    {builtin::coffee::main,
     {.name = "coffee",
      .row = "L1",
      .titleEn = "Two queues, one coffee machine",
      .titleZh = "两条队伍，一台咖啡机",
      .textEn = "Two queues of customers, and the coffee machine is the P. On P=1 the queues take "
                "turns: concurrent, not parallel. On P=2 each has a machine of its own: the same "
                "work ends in half the time. Run it with both and compare the time axes.",
      .textZh = "两条顾客队伍，咖啡机就是 P。P=1 时两队轮流使用一台机器：是并发，不是并行。"
                "P=2 时每队各有一台机器：同样的工作，一半的时间完成。"
                "请分别运行两次，对照时间轴。",
      .usage = "[CUSTOMERS]",
      .defaultN = 8}},
    {builtin::ticker_beside_main::main,
     {.name = "ticker-beside-main",
      .row = "L2",
      .titleEn = "A goroutine beside main",
      .titleZh = "main 旁边的一个 goroutine",
      .textEn = "A goroutine prints every second, main prints every two seconds, ten times, and "
                "returns. Both are timers in a heap and sleep most of the time. When main returns "
                "the process ends, and the goroutine is dropped in the middle of its sleep.",
      .textZh = "一个 goroutine 每秒打印一行；main 每两秒打印一行，共十次，然后返回。"
                "两者大部分时间都在睡眠，由堆中的定时器唤醒。main 一返回，进程就结束，"
                "那个 goroutine 在睡眠中被直接丢弃。",
      .usage = "[ROUNDS]",
      .defaultN = 10}},
    {builtin::million::main,
     {.name = "million",
      .row = "L3",
      .titleEn = "Goroutines by the million",
      .titleZh = "百万个 goroutine",
      .textEn = "Starts N goroutines that all wait for one channel to be closed, on 16 Ps. The "
                "close makes all of them runnable at once: the ring of 256 of one P overflows "
                "into the global queue, and the other Ps live from there and from stealing.",
      .textZh = "在 16 个 P 上启动 N 个 goroutine，全部等待同一个通道关闭。"
                "关闭的瞬间它们同时变为可运行：一个 P 的 256 格本地队列溢出到全局队列，"
                "其他 P 从全局队列取、向别的 P 偷。",
      .usage = "[GOROUTINES]",
      .defaultN = 1000}},
    {builtin::mutex_map::main,
     {.name = "mutex-map",
      .row = "L5",
      .titleEn = "A map under a Mutex, with a sleep inside",
      .titleZh = "用互斥锁保护的 map，却在锁内睡眠",
      .textEn = "199 goroutines write factorials into one map under a sync.Mutex, and each sleeps "
                "10 ms while it holds the lock. The map stays whole, but the run is serial: look "
                "at the lock's wait queue. Main guesses that 5 s are enough; with 1000 writers it "
                "has to join the end of that queue.",
      .textZh = "199 个 goroutine 在 sync.Mutex 保护下把阶乘写入同一个 map，"
                "每个都在持锁时睡眠 10 ms。map 不会损坏，但整个运行变成了串行："
                "请看这把锁的等待队列。main 猜 5 秒够了；换成 1000 个写者，它也得排到队尾。",
      .usage = "[WRITERS]",
      .defaultN = 199}},
    {builtin::close_drain::main,
     {.name = "close-drain",
      .row = "L7",
      .titleEn = "Closing a channel and draining it",
      .titleZh = "关闭通道与取尽数据",
      .textEn = "A closed channel still gives what it holds, then zero values with ok false. The "
                "loop over len(c) receives only half, because len shrinks while i grows. At the "
                "end a close wakes three waiting readers.",
      .textZh = "已关闭的通道仍会给出缓冲中的值，之后是零值且 ok 为 false。"
                "用 len(c) 做循环条件只能收到一半：i 在增大，len 却在减小。"
                "最后，一次关闭唤醒三个等待中的读者。",
      .usage = ""}},
    {builtin::writer_reader::main,
     {.name = "writer-reader",
      .row = "L9",
      .titleEn = "A writer, a reader, and an exit channel",
      .titleZh = "写者、读者与退出通道",
      .textEn = "A writer sends 149 random numbers at an uneven pace and closes the channel; a "
                "reader receives them at an uneven pace and tells main on a second channel that "
                "it may exit. Watch the buffer of 10 fill and empty.",
      .textZh = "写者以不均匀的节奏发送 149 个随机数，然后关闭通道；读者以不均匀的节奏接收，"
                "读完后通过第二个通道通知 main 可以退出。"
                "请观察容量为 10 的缓冲区时满时空。",
      .usage = "[NUMBERS]",
      .defaultN = 149}},
    {builtin::primes::main,
     {.name = "primes",
      .row = "L10",
      .titleEn = "Counting primes, the naive way",
      .titleZh = "数素数：最朴素的写法",
      .textEn = "One goroutine tests every number up to N, one after the other. More Ps do not "
                "help. The time it takes is what primes-workers is measured against.",
      .textZh = "只有一个 goroutine，逐个检验 1 到 N 的每个数。P 再多也没有用。"
                "它所花的时间，就是 primes-workers 要比较的基准。",
      .usage = "[N]",
      .defaultN = 2'000'000}},
    {builtin::primes_workers::main,
     {.name = "primes-workers",
      .row = "L10",
      .titleEn = "Counting primes with workers",
      .titleZh = "用多个 worker 数素数",
      .textEn = "A filler puts ranges of numbers into a channel, 8 workers test them and send the "
                "primes into another, a closer closes that when all have said that they are done. "
                "The run gets shorter with every P, up to the workers. With a batch of 1, passing "
                "a number on costs as much as testing it, and the filler becomes the bottleneck.",
      .textZh = "一个填充者把数的区间放进通道，8 个 worker 检验并把素数送入另一个通道，"
                "全部完成后由关闭者关闭它。P 越多运行越短，直到与 worker 数相当。"
                "若每批只有 1 个数，传递一个数与检验它一样贵，瓶颈就移到填充者。",
      .usage = "[N [WORKERS [BATCH]]]",
      .defaultN = 2'000'000}},
    {builtin::select_cases::main,
     {.name = "select-cases",
      .row = "L12",
      .titleEn = "select: cases, default, time-out",
      .titleZh = "select：多个分支、default 与超时",
      .textEn = "First two full channels that nobody closes: chance picks among the ready cases, "
                "and the default leaves the loop. Then primes from two goroutines until there is "
                "silence for 10 ms. Then a select that sends when a receiver is ready and works "
                "on when none is.",
      .textZh = "先是两个装满却无人关闭的通道：就绪的分支由随机选择，default 用来跳出循环。"
                "然后接收两个 goroutine 送来的素数，直到 10 ms 没有动静。"
                "最后是用 select 发送：有接收者就发，没有就先做别的事。",
      .usage = ""}},
    {builtin::tour::main,
     {.name = "tour",
      .row = "L14",
      .titleEn = "A tour of the scheduler",
      .titleZh = "调度器巡礼",
      .textEn = "Five stations: a burst of goroutines that overflows and is stolen; hogs that "
                "sysmon preempts; system calls whose P is retaken and handed off; a goroutine "
                "locked to its thread; timers and the network poller. Use 4 Ps, and step.",
      .textZh = "五站：一大批 goroutine 溢出并被偷走；霸占 P 的计算被 sysmon 抢占；"
                "系统调用中的 P 被收回并移交；锁定在线程上的 goroutine；定时器与网络轮询器。"
                "请用 4 个 P，单步观看。",
      .usage = ""}},
};

constexpr auto kRows = [] {
  std::array<WorkloadRow, std::size(kEntries)> rows{};
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = kEntries[i].row;
  return rows;
}();

}  // namespace

std::span<const WorkloadRow> workloads() { return kRows; }

std::unique_ptr<Program> makeWorkload(std::string_view name) {
  for (const Entry& entry : kEntries)
    if (entry.row.name == name) return std::make_unique<CoroProgram>(std::string(name), entry.main);
  return nullptr;
}

}  // namespace gantry
