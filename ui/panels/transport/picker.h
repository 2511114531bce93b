// Picker: a framed field with its label, a number, and two small arrows.
#pragma once

#include <QFrame>

#include "ui/panels/transport/number_box.h"
#include "ui/theme/theme.h"

class QLabel;
class QToolButton;

namespace gantry::ui {

class Picker : public QFrame {
  Q_OBJECT

 public:
  Picker(std::uint64_t least, std::uint64_t most, QWidget* parent = nullptr);

  // The label is short; the name is what a screen reader says, the tip what hovering does.
  void setTexts(const QString& label, const QString& name, const QString& tip);
  void setTheme(const Theme& theme);

  [[nodiscard]] NumberBox& box() { return *m_box; }

 protected:
  // Beside the number, too: all of the frame looks like its field.
  void mousePressEvent(QMouseEvent* event) override;

 private:
  QLabel* m_label;
  NumberBox* m_box;
  QToolButton* m_up;
  QToolButton* m_down;
};

}  // namespace gantry::ui
