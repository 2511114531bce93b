// The busy machine.
#include "tests/unit/ui/stage_world.h"

namespace gantry::test {

StageWorld busyStage() {
  StageWorld x(4);
  const auto jobs = x.chan("jobs", "chan int", 10);
  const auto primes = x.chan("primes", "chan int", 6);
  const auto done = x.chan("done", "chan bool", 4);
  const auto quit = x.chan("quit", "chan struct{}", 1);
  const auto results = x.chan("results", "chan string", 0);
  const auto mu = x.sync("mu", SyncKind::mutex);
  const auto wg = x.sync("wg", SyncKind::waitgroup);
  x.on(0, Kind::WgAdd, wg, 3);
  for (const std::uint32_t prime : {19u, 23u, 29u, 31u, 37u, 41u})
    x.on(0, Kind::Send, primes, prime);
  for (std::uint32_t n = 41; n <= 47; ++n) x.on(0, Kind::Send, jobs, n);
  x.on(0, Kind::Close, quit);
  x.on(0, Kind::Lock, mu, Sync::kLocked);

  // main starts each of these in turn and goes on after it waits.
  const auto run = [&x](std::string_view function, auto waits) {
    x.create(0, function);
    x.on(0, Kind::Yield, StageWorld::n(YieldWhy::gosched));
    x.startNext(0);
    waits();
    x.start(0, 0, From::global);
  };
  run("main.closeWhenDone", [&] { x.on(0, Kind::ParkRecv, done); });
  run("main.ticker", [&] { x.sleep(0, 1'200'000); });
  run("main.worker", [&] { x.on(0, Kind::ParkSend, primes, 43); });
  run("main.ticker", [&] { x.sleep(0, 40'000'000); });
  run("main.worker", [&] { x.on(0, Kind::ParkSend, primes, 47); });
  run("main.ticker", [&] { x.sleep(0, 2'000'000'000); });
  run("main.printer", [&] { x.on(0, Kind::ParkRecv, results); });
  const auto lockReason = StageWorld::n(WaitReason::mutexLock);
  run("main.counter", [&] { x.on(0, Kind::SemaPark, mu, lockReason); });
  run("main.counter", [&] { x.on(0, Kind::SemaPark, mu, lockReason); });

  const char* functions[] = {"main.worker", "main.worker", "main.counter", "main.printer"};
  for (std::uint32_t i = 0; i < 14; ++i) x.create(0, functions[i % 4]);
  const auto m1 = x.thread();
  const auto m2 = x.thread();
  const auto m3 = x.thread();
  x.on(0, Kind::MNew, 4, StageWorld::n(MRole::sysmon));
  x.on(0, Kind::MNew, 5, StageWorld::n(MRole::ordinary));
  x.on(5, Kind::MPark, StageWorld::n(MParkWhy::idle));
  x.steal(m1, 0, 4);
  x.steal(m3, 0, 3);
  x.create(m3, "main.printer", 7);
  x.on(m1, Kind::Yield, StageWorld::n(YieldWhy::gosched));
  x.startNext(m1);
  x.on(m3, Kind::Yield, StageWorld::n(YieldWhy::gosched));
  x.startNext(m3);
  x.on(m1, Kind::SyscallEnter, 5000, 0, 900);
  x.steal(m2, 0, 2);
  return x;
}

}  // namespace gantry::test
