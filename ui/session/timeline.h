// Timeline: who ran where and when, of a run or of as much of it as has been read.
//
// A TimelineBuilder follows a fold of the log, so that whoever folds for other reasons makes it on
// the way. What it has read so far is a whole Timeline at any time; what it reads then is the same
// as if it had all been read at once.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/event/event.h"
#include "engine/world/world.h"
#include "ui/session/slice_rows.h"
#include "ui/state/function_categories.h"

namespace gantry::ui {

// An M took the half of another P's queue.
struct Stolen {
  TimeNs at = 0;
  std::uint16_t from = 0;
  std::uint16_t to = 0;
};

struct Timeline {
  Timeline() = default;
  Timeline(const Timeline&) = delete;  // the rows point at what is beside them
  Timeline& operator=(const Timeline&) = delete;

  Pieces<Stretch> stretches;     // by `end`
  Pieces<TimelineG> goroutines;  // in the order in which they were created
  Pieces<Stolen> steals;         // by `at`
  SliceRows procs;               // a row for each P
  SliceRows threads;
  SliceRows gs;    // a row for each of `goroutines`
  TimeNs end = 0;  // it is known up to here
};

class TimelineBuilder {
 public:
  // `world` is the World after the event; `before` is the G that its M ran before. About 15 ns.
  void after(const World& world, Event event, GId before);

  // All that was taken so far, at this World, into an empty timeline. Takes about 70 bytes and 60
  // ns for each time that a goroutine ran; the stretches are shared, not copied.
  void fill(const World& world, Timeline& out) const;

 private:
  struct OpenG {
    std::uint32_t goid = 0;
    std::uint32_t index = kNoG;
    GStatus status = GStatus::idle;
    std::uint16_t p = kNoP;
    std::uint16_t m = 0;
    std::uint16_t wokenOn = kNoP;
    std::uint32_t wokenBy = kNoG;
    TimeNs ready = 0;
    TimeNs start = 0;
  };

  void note(const World& world, std::uint32_t slot, MId by);
  void change(const World& world, OpenG& open, const G& g, MId by);
  [[nodiscard]] static Stretch stretchOf(const OpenG& open, TimeNs end, GState after);
  [[nodiscard]] static Stretch lastOf(OpenG open, TimeNs now);

  Pieces<Stretch> m_stretches;
  Pieces<TimelineG> m_goroutines;
  Pieces<Stolen> m_steals;
  FunctionCategories m_categories;
  std::vector<OpenG> m_gs;  // by slot
};

}  // namespace gantry::ui
