// A walk through the scheduler in five stations, each made so that one part of it has to act;
// run it with --procs 4 and step. The events to look for stand beside each station.
#include "engine/coro/workloads/programs.h"

namespace gantry::builtin::tour {
namespace {

Go compute(WaitGroup done, Duration d) {
  co_await work(static_cast<std::uint64_t>(d));
  co_await done.done();
}

// 600 goroutines from one P: newproc and runqput; the ring of 256 overflows into the global
// queue; wakep starts spinning Ms, which steal half a ring at a time.
Task<> burst(Process&, WaitGroup done) {
  co_await println("1. a burst of goroutines: overflow, wakep, stealing");
  co_await done.add(600);
  for (int i = 0; i < 600; ++i) co_await go(compute(done, 20 * kMicrosecond));
  co_await done.wait();
}

// More computing than Ps, without a call in it: sysmon sees the same schedtick for 10 ms and
// asks for preemption; the goroutine goes to the tail of the global queue.
Task<> hogs(Process&, WaitGroup done) {
  co_await println("2. hogs: sysmon preempts");
  co_await done.add(6);
  for (int i = 0; i < 6; ++i) co_await go(compute(done, 30 * kMillisecond));
  co_await done.wait();
}

Go readSlowFile(WaitGroup done) {
  for (int i = 0; i < 2; ++i) co_await syscall(25 * kMillisecond);
  co_await done.done();
}

Go waitForSignal(WaitGroup done) {
  co_await blockingSyscall(1 * kMillisecond);
  co_await done.done();
}

// Threads in the kernel: sysmon, which by now looks only every 10 ms, retakes the P of a slow
// system call and hands it off; a call known to block hands it off by itself. Coming back
// without a P, the goroutine has to queue.
Task<> systemCalls(Process&, WaitGroup done) {
  co_await println("3. system calls: entersyscall, retake, handoffp, exitsyscall");
  co_await done.add(11);
  for (int i = 0; i < 4; ++i) co_await go(readSlowFile(done));
  co_await go(waitForSignal(done));
  for (int i = 0; i < 6; ++i) co_await go(compute(done, 40 * kMillisecond));
  co_await done.wait();
}

Go lockedEcho(Chan<int> in, Chan<int> out) {
  co_await lockThread();
  while (const auto v = co_await in.recv()) co_await out.send(*v);
  co_await unlockThread();
  co_await out.close();
}

// A goroutine wired to its thread: whenever another M picks it, P and all change hands.
Task<> lockedThread(Process&) {
  co_await println("4. LockOSThread: every turn costs two thread switches");
  auto in = co_await make<Chan<int>>("in");
  auto out = co_await make<Chan<int>>("out");
  co_await go(lockedEcho(in, out));
  for (int i = 0; i < 3; ++i) {
    co_await in.send(i);
    co_await out.recv();
  }
  co_await in.close();
  co_await out.recv();
}

Go readSocket(WaitGroup done) {
  co_await ioWait(1 * kMillisecond);
  co_await done.done();
}

Go fire(WaitGroup done) { co_await done.done(); }

// Nothing runs, everything waits: the last M sleeps in the network poller until the earliest
// timer. A sleeper is readied, AfterFunc starts a goroutine, a ticker sends on its channel.
Task<> timers(Process&, WaitGroup done) {
  co_await println("5. timers and the network poller");
  co_await done.add(2);
  co_await go(readSocket(done));
  co_await afterFunc(3 * kMillisecond, fire(done));
  const Timer ticker = co_await newTicker(2 * kMillisecond);
  for (int i = 0; i < 3; ++i) co_await ticker.c.recv();
  co_await ticker.stop();
  co_await sleep(1 * kMillisecond);
  co_await done.wait();
}

}  // namespace

Go main(Process& process) {
  const Arguments args(process, {});
  if (!args.ok()) co_await badUsage(process, "tour");

  auto done = co_await make<WaitGroup>("done");
  co_await burst(process, done);
  co_await hogs(process, done);
  co_await systemCalls(process, done);
  co_await lockedThread(process);
  co_await timers(process, done);
}

}  // namespace gantry::builtin::tour
