// The words that stand on the stage. Go's own names stay as they are in every language.
#pragma once

#include <QCoreApplication>
#include <QString>

#include "ui/canvas/stage_scene.h"

namespace gantry::ui {

// The translation context of everything on the stage.
struct Stage {
  Q_DECLARE_TR_FUNCTIONS(Stage)
};

[[nodiscard]] QString doingText(MDoing doing);
[[nodiscard]] QString lookText(Look look);

// `M2`, with what it does when that is worth knowing: `M1 sysmon`.
[[nodiscard]] QString chipText(const SceneM& m);

// `7 / 10`, `closed`, `unbuffered`.
[[nodiscard]] QString fillText(const SceneChan& chan);

// What the global run queue waits for (go-semantics 2.3 step 6).
[[nodiscard]] QString globalHintText();

// What stands before the owner of a lock; empty for things that nobody holds.
[[nodiscard]] QString heldByText(const SceneSync& sync);

}  // namespace gantry::ui
