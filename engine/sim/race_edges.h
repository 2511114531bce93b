// RaceEdges: what the events of a run say of the order of its goroutines, told to a detector:
// goroutines, channels, timers (go-semantics 7.1). Who met whom is known to the scheduler alone, so
// it is read from its events; locks are told by the program (golang/vm/race.h).
#pragma once

#include <cstdint>
#include <vector>

#include "engine/race/detector.h"
#include "engine/sched/sched.h"

namespace gantry {

class RaceEdges final : public EdgeObserver {
 public:
  explicit RaceEdges(race::Detector& detector) : m_detector(detector) {}

  void before(const World& world, Event event) override;
  // A new run.
  void reset() {
    m_chans.clear();
    m_timers.clear();
    m_firing = kNil;
  }

 private:
  // A clock for each place of the buffer: the k-th receive comes before the (k+C)-th send.
  struct Chan {
    std::uint64_t sends = 0;
    std::uint64_t receives = 0;
    std::vector<race::Clock> places;
    race::Clock closed;
  };

  Chan& chanOf(std::uint32_t id);
  race::Clock& placeOf(const World& world, std::uint32_t id, std::uint64_t n);
  [[nodiscard]] race::Tid at(const World& world, MId m) const {
    return m_detector.tidOf(world.gOf(m).v);
  }
  void create(const World& world, Event event);
  void send(const World& world, Event event);
  void sendTo(const World& world, Event event);
  void recv(const World& world, Event event);
  void recvFrom(const World& world, Event event);
  void close(const World& world, Event event);

  race::Detector& m_detector;
  std::vector<Chan> m_chans;
  std::vector<race::Clock> m_timers;
  std::uint32_t m_firing = kNil;  // the timer whose function begins next
};

}  // namespace gantry
