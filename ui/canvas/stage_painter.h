// Paints the stage: for the window, for a picture without a window, for tests.
//
// The same scene, layout, frame and view give the same pixels. With sprites a frame of 10,000
// goroutines is a few milliseconds; without, everything is vectors (for SVG and PDF). Only what
// lies in the painter's clip is painted. Any thread, one painter at a time.
#pragma once

#include <QPainter>

#include "ui/canvas/glyph.h"
#include "ui/canvas/stage_layout.h"
#include "ui/canvas/stage_motion.h"
#include "ui/canvas/stage_scene.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

struct StageView {
  StageTarget hover;
  StageTarget selection;
  bool focus = false;               // the keyboard acts here
  GlyphSprites* sprites = nullptr;  // null: vectors
};

void paintStage(QPainter& painter, const StageScene& scene, const StageLayout& layout,
                const MotionFrame& frame, const Theme& theme, const StageView& view);

}  // namespace gantry::ui
