// The stage's presenter: World to StageScene, and what a thing on the stage is, in words.
//
// A scene costs about what it shows: queues are cut, and a World of millions of Gs, channels or
// timers is never walked whole. System goroutines are hidden, and not counted.
#pragma once

#include <QString>
#include <cstddef>

#include "engine/base/ids.h"
#include "engine/event/symbols.h"
#include "engine/world/world.h"
#include "ui/canvas/stage_scene.h"
#include "ui/state/function_categories.h"

namespace gantry::ui {

// How much of a World the scene takes in.
struct StageLimits {
  std::size_t globalGs = 512;
  std::size_t waiters = 64;  // of one queue
  std::size_t timers = 64;
  std::size_t chans = 48;  // above, those where something is or waits come first
  std::size_t syncs = 48;
  std::size_t parked = 64;
  std::size_t values = 256;     // of one channel
  std::size_t scanned = 65536;  // slots of a table looked at, when it has to be searched
};

// `actor` is the M whose event led to this world: its P is marked.
[[nodiscard]] StageScene stagePresenter(const World& world, const Symbols& symbols,
                                        const FunctionCategories& categories,
                                        MId actor = MId::none(), const StageLimits& limits = {});

// Notes the functions of the goroutines that live in this world, in order of their slots.
void noteFunctions(const World& world, FunctionCategories& categories);

// What the target is, what it does now, and the rule of Go it stands for; a few short lines of
// plain text. Empty for a target that this world does not have.
[[nodiscard]] QString describeTarget(const World& world, const Symbols& symbols,
                                     const StageTarget& target);

// One sentence for those who cannot see the stage.
[[nodiscard]] QString summaryOf(const StageScene& scene);

}  // namespace gantry::ui
