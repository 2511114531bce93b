// Accepting a ShortcutOverride makes Qt send the key to the widget and not to the command. The
// command that stops a run has Escape while there is one to be stopped.
#include "ui/shell/key_guard.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace gantry::ui {
namespace {

bool needs(const QObject* widget, int key) {
  if (qobject_cast<const QAbstractButton*>(widget) != nullptr) return key == Qt::Key_Space;
  if (qobject_cast<const QAbstractSlider*>(widget) != nullptr)
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
  return false;
}

}  // namespace

// Out of a field: true when the key was for that.
bool KeyGuard::leads(QObject* watched, int key) {
  const auto* widget = qobject_cast<QWidget*>(watched);
  if (widget == nullptr || m_home == nullptr || widget->window() != m_home->window()) return false;
  const bool isNumber = qobject_cast<QAbstractSpinBox*>(watched) != nullptr;
  const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
  if (key != Qt::Key_Escape && !(isEnter && isNumber)) return false;
  auto* field = qobject_cast<QLineEdit*>(watched);
  if (field == nullptr && !isNumber && qobject_cast<QPlainTextEdit*>(watched) == nullptr)
    return false;
  if (field != nullptr && field->isClearButtonEnabled() && !field->text().isEmpty()) {
    field->clear();
  } else {
    m_home->setFocus();
  }
  return true;
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier && leads(watched, key->key())) return true;
  }
  if (event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() == Qt::NoModifier && needs(watched, key->key())) event->accept();
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace gantry::ui
