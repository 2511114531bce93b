// What lies under a point of the stage, and where a thing lies. Pure.
#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

#include "ui/canvas/stage_layout.h"
#include "ui/canvas/stage_scene.h"

namespace gantry::ui {

// The smallest thing there: a goroutine before the queue, a value before its channel.
[[nodiscard]] StageTarget stageTargetAt(const StageScene& scene, const StageLayout& layout,
                                        QPointF point);

// Empty when it is not on the stage.
[[nodiscard]] QRectF stageRectOf(const StageScene& scene, const StageLayout& layout,
                                 const StageTarget& target);

// Everything that can be selected, in reading order: for the keyboard and for screen readers.
[[nodiscard]] std::vector<StageTarget> stageTargets(const StageScene& scene,
                                                    const StageLayout& layout);

}  // namespace gantry::ui
