// Stage: what a Go execution trace tells, played as events that the World takes.
//
// A trace knows less than the World wants: where a runnable G stands, which idle P comes first. The
// Stage makes it up so that every event is legal: runnable Gs stand in the global queue and are
// taken out of its middle; idle Ps are on no list.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "engine/trace/recording.h"
#include "engine/world/world.h"

namespace gantry::gotrace {

class Stage {
 public:
  // Makes `procs` Ps, and M0, which was there before the trace.
  Stage(Recording& into, std::uint32_t procs);

  // The instant of what comes next, from the beginning of the trace; never goes back.
  void at(TimeNs now) { m_now = now; }
  // Which line of the program does what comes next.
  void line(PosId pos) { m_pos = pos; }
  // The rule that an event broke; null as long as all is well. Then nothing more is played.
  [[nodiscard]] const char* broken() const { return m_broken; }
  [[nodiscard]] const World& world() const { return m_world; }

  // An M by the thread's number, made when it is new.
  MId thread(std::uint64_t number);

  // A new G, by Go's number; runnable. Its creator is who runs on m, which holds a P.
  void create(MId m, std::uint64_t goid, std::string_view function);
  // What was there when the trace began. Only before any thread acts.
  void createBefore(std::uint64_t goid, std::string_view function);
  void parkBefore(std::uint64_t goid, WaitReason reason);
  void inSystemCallBefore(std::uint64_t goid, MId m);
  void begin();

  void start(MId m, std::uint64_t goid);
  void park(MId m, WaitReason reason);
  void yield(MId m, bool preempted);
  void end(MId m);
  void ready(MId m, std::uint64_t goid);
  void systemCall(MId m);
  void systemCallEnd(MId m, std::uint32_t p);
  void systemCallEndBlocked(MId m);
  void acquire(MId m, std::uint32_t p);
  void release(MId m, std::uint32_t p);
  void steal(MId m, std::uint32_t p);

 private:
  void emit(Kind kind, MId m, std::uint32_t a = 0, std::uint32_t b = 0);
  void put(Event event);
  [[nodiscard]] bool runs(MId m) const;
  [[nodiscard]] std::uint32_t slotOf(std::uint64_t goid) const;

  Recording& m_recording;
  World m_world;
  TimeNs m_now = 0;
  PosId m_pos = 0;
  const char* m_broken = nullptr;
  std::map<std::uint64_t, MId> m_threads;
  std::map<std::uint64_t, std::uint32_t> m_slots;  // by goid
  std::vector<std::uint64_t> m_goids;              // by slot
};

}  // namespace gantry::gotrace
