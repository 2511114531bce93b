// Takes the spacer out of the grid that Qt lays a message box out with.
#include "ui/shell/message_box.h"

#include <QGridLayout>
#include <QMessageBox>
#include <QSpacerItem>

namespace gantry::ui {

void alignWithoutIcon(QMessageBox& box) {
  auto* grid = qobject_cast<QGridLayout*>(box.layout());
  if (grid == nullptr || !box.iconPixmap().isNull()) return;
  QLayoutItem* const first = grid->itemAtPosition(0, 0);
  if (first == nullptr || first->spacerItem() == nullptr) return;
  first->spacerItem()->changeSize(0, 0, QSizePolicy::Fixed, QSizePolicy::Fixed);
  grid->setHorizontalSpacing(0);
  grid->setColumnStretch(1, 1);  // the words
  grid->invalidate();
}

}  // namespace gantry::ui
