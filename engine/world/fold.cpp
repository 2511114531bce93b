// The dispatch over the table of kinds.
#include "engine/world/fold.h"

namespace gantry {

const char* fold(World& w, Event e) {
  switch (e.kind()) {
#define X(kind, name, needs, a, b, wide) \
  case Kind::kind:                       \
    return applyKind<Kind::kind>(w, e);
    GANTRY_EVENT_KINDS(X)
#undef X
  }
  return "an event of no known kind";
}

}  // namespace gantry
