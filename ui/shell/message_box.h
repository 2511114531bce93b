// Message boxes without an icon: their words begin where the box does.
#pragma once

class QMessageBox;

namespace gantry::ui {

// Qt keeps room at the left for an icon, even without one: 15 pixels and a column's gap. To be
// called when the box has its texts.
void alignWithoutIcon(QMessageBox& box);

}  // namespace gantry::ui
