// Worlds for the tests of the stage, made of legal events by a short script.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/event/symbols.h"
#include "engine/world/fold.h"

namespace gantry::test {

// A machine driven by hand. Every call folds one or a few events; one that is not legal throws.
class StageWorld {
 public:
  // M0 holds P0 and runs main in slot 0.
  explicit StageWorld(std::uint32_t procs) {
    on(0, Kind::MNew, 0, n(MRole::ordinary));
    on(0, Kind::Gomaxprocs, procs);
    on(0, Kind::PAcquire, 0);
    create(0, "main.main");
    start(0, 0, From::runnext);
  }

  void on(std::uint16_t m, Kind kind, std::uint32_t a = 0, std::uint32_t b = 0,
          std::uint64_t dt = 10) {
    const Event event = Event::make(kind, dt, MId(m), 0, a, b);
    const char* broken = fold(world, event);
    if (broken != nullptr) throw std::logic_error(std::string(row(kind).name) + ": " + broken);
    events.push_back(event);
  }

  // Returns the new G's slot.
  std::uint32_t create(std::uint16_t m, std::string_view function) {
    const P& p = world.ps[world.ms[m].p.v];
    const std::uint32_t slot = folding::nextSlot(world, p);
    if (p.runnext.valid() && p.ringSize() == P::kRing) on(m, Kind::Overflow, P::kRing / 2, 1);
    on(m, Kind::Create, slot, symbols.text(function));
    return slot;
  }
  void create(std::uint16_t m, std::string_view function, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) create(m, function);
  }
  void start(std::uint16_t m, std::uint32_t slot, From from) { on(m, Kind::Start, slot, n(from)); }
  // The M, which must have nothing to do, starts the head of its P's queue, runnext first.
  std::uint32_t startNext(std::uint16_t m) {
    const P& p = world.ps[world.ms[m].p.v];
    const bool next = p.runnext.valid();
    const std::uint32_t slot = next ? p.runnext.v : p.ringAt(0).v;
    start(m, slot, next ? From::runnext : From::ringHead);
    return slot;
  }
  // A new M that takes the idle P on top.
  std::uint16_t thread() {
    const auto id = static_cast<std::uint16_t>(world.ms.size());
    on(0, Kind::MNew, id, n(MRole::ordinary));
    on(0, Kind::MWake, id, world.pidle.back());
    on(id, Kind::PAcquire, world.ms[id].nextp.v);
    return id;
  }
  void steal(std::uint16_t m, std::uint16_t victim, std::uint32_t count) {
    on(m, Kind::Steal, victim, count);
    const P& thief = world.ps[world.ms[m].p.v];
    start(m, thief.ringAt(thief.ringSize() - 1).v, From::ringTail);
  }
  std::uint32_t chan(std::string_view name, std::string_view type, std::uint32_t cap) {
    on(0, Kind::ChanMake, cap, symbols.label(name, type));
    return static_cast<std::uint32_t>(world.chans.size() - 1);
  }
  std::uint32_t sync(std::string_view name, SyncKind kind) {
    on(0, Kind::SyncMake, n(kind), symbols.label(name, ""));
    return static_cast<std::uint32_t>(world.syncs.size() - 1);
  }
  void sleep(std::uint16_t m, std::int32_t delayNs) {
    on(m, Kind::TimerMake, n(TimerKind::sleep));
    on(m, Kind::Sleep, static_cast<std::uint32_t>(world.timers.size() - 1),
       static_cast<std::uint32_t>(delayNs));
  }

  template <class T>
  static std::uint32_t n(T value) {
    return static_cast<std::uint32_t>(value);
  }

  World world;
  Symbols symbols;
  std::vector<Event> events;
};

// The picture of a busy machine: four Ps at work, workers in every queue, two full and two
// empty channels, a closed one, a contended mutex, sleepers, idle Ms.
StageWorld busyStage();

}  // namespace gantry::test
