// RaceRun: the detection of data races in one run: the detector, what it is told, and the reports
// that come of it (go-semantics 7.2).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "engine/program/body.h"
#include "engine/race/detector.h"
#include "engine/sim/race_edges.h"
#include "engine/trace/recording.h"

namespace gantry {

class RaceRun {
 public:
  // Races are added to the recording as they are found, and written to `output` in Go's layout.
  RaceRun(Program& program, Recording& recording,
          std::function<void(int fd, std::string_view text)> output);

  race::Detector& detector() { return m_detector; }
  EdgeObserver& edges() { return m_edges; }
  // Keeps at which event each goroutine was where: 8 bytes at each edge. Without it the events of
  // races are 0.
  void begin(const World& world);
  // A new run in the place of this one.
  void restart();
  // "Found N data race(s)", if the program came to a normal end.
  void end(bool normal);

 private:
  void found(const race::Found& found);
  RaceAccess accessOf(const race::Party& party);
  std::vector<RaceFrame> framesOf(race::StackId stack);

  Program& m_program;
  Recording& m_recording;
  std::function<void(int fd, std::string_view text)> m_output;
  race::Detector m_detector;
  RaceEdges m_edges{m_detector};
  const World* m_world = nullptr;
};

// A race as Go reports it on stderr, whole.
[[nodiscard]] std::string reportText(const Race& race);

// The status of a run's process: 66 when races were found and it would have been 0.
inline constexpr std::uint32_t kRaceStatus = 66;
[[nodiscard]] std::uint32_t exitStatus(const Recording& recording);

// Whether the schedule that a recording holds has races, which are they: runs its decisions again
// with race detection on, whatever its setup says of it. `program` is one of its setup.
[[nodiscard]] std::vector<Race> racesOf(Program& program, const Recording& recording);

}  // namespace gantry
