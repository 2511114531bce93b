// Accepting a ShortcutOverride makes Qt send the key to the widget and not to the command.
#include "ui/shell/key_guard.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QKeyEvent>

namespace gantry::ui {
namespace {

bool needs(const QObject* widget, int key) {
  if (qobject_cast<const QAbstractButton*>(widget) != nullptr) return key == Qt::Key_Space;
  if (qobject_cast<const QAbstractSlider*>(widget) != nullptr)
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
  return false;
}

}  // namespace

bool KeyGuard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() == Qt::NoModifier && needs(watched, key->key())) event->accept();
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace gantry::ui
