// Made by hand, event by event.
#include "tests/support/trace_logs.h"

#include <string>

#include "engine/base/prng.h"

namespace gantry::test {
namespace {

void put(EventLog& log, Kind kind, std::uint64_t dt, PosId pos, std::uint32_t a,
         std::uint32_t b = 0) {
  log.append(Event::make(kind, dt, MId(0), pos, a, b));
}

std::uint32_t number(To to) { return static_cast<std::uint32_t>(to); }
std::uint32_t number(From from) { return static_cast<std::uint32_t>(from); }

// A number of a random size, small ones as often as large ones.
std::uint32_t anySize(Prng& prng) {
  const auto bits = prng.below(33);
  return bits == 0 ? 0 : static_cast<std::uint32_t>(prng.next() >> (64 - bits));
}

}  // namespace

Recording pingPong(std::uint64_t events) {
  Recording r;
  r.setup.program = "pingpong";
  r.setup.procs = 1;
  const TextId function = r.symbols.text("main.echo");
  const PosId makeAt = r.symbols.position("main.go", 8, "main.main");
  const PosId sites[2] = {r.symbols.position("main.go", 12, "main.main"),
                          r.symbols.position("main.go", 20, "main.echo")};
  const PosId waits[2] = {r.symbols.position("main.go", 13, "main.main"),
                          r.symbols.position("main.go", 19, "main.echo")};
  EventLog& log = r.events;
  log.append(Event::make(Kind::MNew, 0, MId(0), 0, 0, 0));
  put(log, Kind::Gomaxprocs, 0, 0, 1);
  put(log, Kind::PAcquire, 0, 0, 0);
  put(log, Kind::Create, 0, 0, 0, r.symbols.text("main.main"));
  put(log, Kind::Start, 0, 0, 0, number(From::runnext));
  put(log, Kind::ChanMake, 100, makeAt, 0, r.symbols.label("ping", "chan int"));
  put(log, Kind::ChanMake, 100, makeAt, 0, r.symbols.label("pong", "chan int"));
  put(log, Kind::Create, 250, makeAt, 1, function);
  put(log, Kind::ParkRecv, 20, waits[0], 0);
  put(log, Kind::Start, 150, 0, 1, number(From::runnext));
  // The one that runs sends to the one that waits, then waits itself.
  for (std::uint32_t n = 0; log.size() + 4 <= events; ++n) {
    const std::uint32_t sender = 1 - n % 2;
    const std::uint32_t receiver = 1 - sender;
    put(log, Kind::SendTo, 70, sites[sender], receiver, n);
    put(log, Kind::Ready, 0, sites[sender], receiver, number(To::runnext));
    put(log, Kind::ParkRecv, 20, waits[sender], sender);
    put(log, Kind::Start, 150, 0, receiver, number(From::runnext));
  }
  return r;
}

Recording randomRecording(std::uint64_t events, std::uint64_t seed) {
  Prng prng(seed);
  Recording r;
  r.setup.program = "random " + std::to_string(seed);
  r.setup.args = {"", "-n", std::string(prng.below(300), 'x')};
  r.setup.input = std::string(prng.below(1000), '\0');
  r.setup.procs = 1 + prng.below(1024);
  r.setup.seed = prng.next();
  r.setup.maxTime = prng.next();
  for (std::uint64_t n = 0; n < events; ++n) {
    r.events.append(Event::make(static_cast<Kind>(prng.below(kKinds)), anySize(prng) & 0xffff,
                                MId(static_cast<std::uint16_t>(anySize(prng))),
                                anySize(prng) & Event::kMaxPos, anySize(prng), anySize(prng)));
  }
  for (std::uint32_t n = prng.below(200); n != 0; --n) {
    const std::string text = "text " + std::to_string(prng.below(100));
    r.symbols.label(text, "chan " + text);
    r.symbols.position(text + ".go", anySize(prng), text);
    const std::uint32_t among = 2 + prng.below(1000);
    r.decisions.push_back({ChoiceKind::stealOrder, among, prng.below(among)});
  }
  r.ending = Ending::limit;
  r.exitCode = anySize(prng);
  r.limit = "--max-events";
  r.digest = prng.next();
  r.setup.quantumNs = prng.below(10'000'001);
  return r;
}

}  // namespace gantry::test
