// The list of keys: every command with its keys, by menu.
#pragma once

#include <QDialog>

namespace gantry::ui {

class Commands;

class KeysDialog : public QDialog {
  Q_OBJECT

 public:
  explicit KeysDialog(const Commands& commands, QWidget* parent = nullptr);
};

}  // namespace gantry::ui
