// Values of variables in the words of the window.
#pragma once

#include <QString>
#include <vector>

#include "engine/event/symbols.h"
#include "engine/sim/paused_run.h"
#include "engine/world/world.h"

namespace gantry::ui {

// A value in the words of the window.
struct ValueWords {
  QString name;   // square
  QString type;   // int
  QString value;  // 4; of a channel `7 / 10`
  QString whose;  // G7 worker; of a variable of the package that it is one
};
[[nodiscard]] ValueWords wordsOf(const PausedRun::Found& found, const World& world,
                                 const Symbols& symbols);
// The variables of a frame of a goroutine.
struct FrameWords {
  QString function;  // worker
  QString place;     // prime-workers.go:25
  std::vector<ValueWords> variables;
};
[[nodiscard]] std::vector<FrameWords> framesInWords(const std::vector<FrameVariables>& frames,
                                                    const World& world, const Symbols& symbols);

}  // namespace gantry::ui
