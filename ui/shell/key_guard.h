// KeyGuard: leaves to a control with the focus the keys that it needs itself, and leads out of the
// fields.
//
// Space, arrows, Home and End are commands of the window. A button that is reached with Tab must
// still be pressed with Space, a slider moved with the arrows. Where one types they are letters:
// Escape empties a search, and leaves any field and the source; Enter leaves a number. So Space
// plays again without the mouse.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace gantry::ui {

class KeyGuard : public QObject {
  Q_OBJECT

 public:
  // `home` has the focus when a field was left, one of its window.
  KeyGuard(QWidget* home, QObject* parent) : QObject(parent), m_home(home) {}

  // To be installed on the application.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool leads(QObject* watched, int key);

  QPointer<QWidget> m_home;
};

}  // namespace gantry::ui
