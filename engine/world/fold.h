// fold: apply one event to a World. The only code that changes one.
//
// Each kind has one `apply`, in the file of its family, for Events and for EventParts; the checks
// that an event is legal here (who must hold what, which state a G may leave, where it must stand
// in its queue) come before the state moves. A broken rule is returned as a static text: for a live
// run it is our bug, for a file it is damage. World is then not to be used: fold again to the event
// before.
//
// Templates and headers, because the scheduler applies kinds that it knows at compile time:
// emitting an event and folding it is then one inlined function. A fold of the log costs 3
// to 10 ns an event.
#pragma once

#include "engine/event/event.h"
#include "engine/world/fold_chan.h"
#include "engine/world/fold_machine.h"
#include "engine/world/fold_proc.h"
#include "engine/world/fold_sync.h"
#include "engine/world/world.h"

namespace gantry {

// Applies an event of kind K, an Event or its EventParts. Null, or the rule that the event breaks.
template <Kind K>
inline const char* applyKind(World& w, auto e) {
  constexpr Needs kNeeds = kKindRows[static_cast<std::size_t>(K)].needs;
  const MId m = e.m();
  if constexpr (kNeeds != Needs::none) {
    RULE(m.v < w.ms.size(), "the M of the event does not exist");
  }
  if constexpr (kNeeds == Needs::p) {
    RULE(w.ms[m.v].p.valid(), "the M of the event holds no P");
  }
  w.now += e.dt();
  ++w.events;
  if constexpr (kNeeds == Needs::g) {
    const GId g = w.ms[m.v].curg;
    RULE(g.valid() && w.gs[g.v].status == GStatus::running, "the M of the event runs no G");
    if (e.pos() != 0) w.gs[g.v].pos = e.pos();
  }
  return folding::apply(w, e, folding::Of<K>{});
}

// Applies any event. Null, or the rule that the event breaks.
[[nodiscard]] const char* fold(World& w, Event e);

}  // namespace gantry
