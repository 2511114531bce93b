// KeyGuard: leaves to a control with the focus the keys that it needs itself.
//
// Space, arrows, Home and End are commands of the window. A button that is reached with Tab must
// still be pressed with Space, a slider moved with the arrows.
#pragma once

#include <QObject>

namespace gantry::ui {

class KeyGuard : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  // To be installed on the application.
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace gantry::ui
