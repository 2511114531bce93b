// The stage for screen readers: a list of what is on it, each thing with its words and its place.
#pragma once

namespace gantry::ui {

// Makes every StageWidget answer screen readers. May be called more than once.
void installStageAccessibility();

}  // namespace gantry::ui
